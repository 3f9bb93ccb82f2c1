//! Text that says how to go on: where it names a page of ours between quotation marks, the name leads there.

use words::{Language, Voice};

use crate::addresses;

/// The pages that are named so: the key of what each is called, and where it is.
const PLACES: [(&str, &str); 19] = [
    ("sign-in-title", addresses::SIGN_IN),
    ("organisation-sign-in-title", addresses::ORGANISATION_SIGN_IN),
    ("me-change", addresses::SIGN_IN_OFFICE),
    ("factor-confirm", addresses::SIGN_IN_FACTOR),
    ("factors-title", addresses::ACCOUNT_FACTORS),
    ("address-title", addresses::ACCOUNT_ADDRESS),
    ("devices-title", addresses::ACCOUNT_DEVICES),
    ("programs-title", addresses::ACCOUNT_TOKENS),
    ("notices-title", addresses::ACCOUNT_NOTICES),
    ("liaisons-title", crate::account::LIAISONS),
    ("preparations-title", crate::preparation::ADDRESS),
    ("organisations-title", addresses::ORGANISATIONS),
    ("owed-title", addresses::OWED),
    ("sessions-title", addresses::SESSIONS),
    ("record-title", addresses::RECORD),
    ("table-title", addresses::TABLE),
    ("factor-reset-title", crate::secretariat::FACTOR_RESET),
    ("table-set-up", addresses::TABLE_INSTALLATION),
    ("set-page-offices-heading", addresses::TABLE_OFFICES),
];

/// Text in parts: each with where it leads, if it names a page.
pub(crate) fn led(t: Voice, link: impl Fn(&str) -> String, text: &str) -> Vec<(String, Option<String>)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, name, close)) = quoted(rest) {
        let address = PLACES.iter().find(|(key, _)| t.say(key) == name).map(|(_, address)| link(address));
        let end = before.len() + name.len();
        match address {
            Some(address) => {
                parts.push((before.to_owned(), None));
                parts.push((name.to_owned(), Some(address)));
            }
            None => parts.push((rest.get(..end).unwrap_or_default().to_owned(), None)),
        }
        rest = rest.get(end..).unwrap_or_default();
        // The closing mark opens nothing.
        let (mark, after) = rest.split_at(close.min(rest.len()));
        parts.push((mark.to_owned(), None));
        rest = after;
    }
    parts.push((rest.to_owned(), None));
    parts.retain(|(words, _)| !words.is_empty());
    parts
}

/// What stands before the first name between marks, its mark included; the name; and how long the mark after it is.
fn quoted(text: &str) -> Option<(&str, &str, usize)> {
    let open = text.find(['\u{ab}', '\u{201c}'])?;
    let mark = text.get(open..)?.chars().next()?;
    let closing = if mark == '\u{ab}' { '\u{bb}' } else { '\u{201d}' };
    let begins = open + mark.len_utf8();
    let ends = begins + text.get(begins..)?.find(closing)?;
    Some((text.get(..begins)?, text.get(begins..ends)?, closing.len_utf8()))
}

/// What those pages are called in a language, and where they are.
#[must_use]
pub fn named_places(tag: &str) -> Vec<(String, &'static str)> {
    let language = [Language::Spanish, Language::English].into_iter().find(|one| Voice::of(*one).tag() == tag);
    let t = Voice::of(language.unwrap_or(Language::Spanish));
    PLACES.iter().map(|(key, address)| (t.say(key), *address)).collect()
}
