//! An address of e-mail, as somebody typed it and as it is compared.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use domain::{Fault, Line, Spot, Typed, is_unseen, stray_letter};
use unicode_normalization::UnicodeNormalization;

use crate::as_read::as_read;

/// An address of e-mail: a name, `@`, and a domain with at least one dot.
#[derive(Clone, PartialEq, Eq)]
pub struct EMail {
    typed: String,
    folded: String,
}

/// Why it is no address of e-mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoEMail {
    /// It is none that letters could go to.
    NotOne,
    /// There is a character in it that nobody sees: two addresses would look the same.
    Unseen(Spot),
    /// There is a letter in it that is drawn as one of another alphabet.
    LooksAlike(Spot),
}

/// Most bytes of an address, and of its name (RFC 5321).
const LONGEST: usize = 254;
const LONGEST_NAME: usize = 64;

/// What would have to be quoted, or would end the address where it is written.
const SPECIAL: &str = "()<>[]:;@\\,\"";

impl EMail {
    /// As it was typed, without what stood around it and in usual letters where they are of another width: letters go there.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// As it is compared to say whose mailbox it is: without what follows a `+`.
    pub(super) fn untagged(&self) -> String {
        let (name, domain) = self.folded.rsplit_once('@').unwrap_or_default();
        let plain = name.split_once('+').map_or(name, |(plain, _)| plain);
        format!("{}@{domain}", if plain.is_empty() { name } else { plain })
    }

    /// As it is looked up: in small letters, the domain as machines write it. What follows a `+` counts.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether it is that mailbox, however it was typed.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.folded == other.folded
    }

    /// The first letter of its name and its domain: enough for whoever typed it to know it again.
    #[must_use]
    pub fn masked(&self) -> String {
        self.masked_to((1, 0))
    }

    /// The masks of addresses that are listed together. Two that differ have two masks: as many letters of the beginning and the end
    /// of their names are shown as tell those of one first letter and domain apart.
    #[must_use]
    pub fn masked_among(all: &[&Self]) -> Vec<String> {
        let same = |one: &Self| one.masked().to_lowercase();
        let alike = |one: &Self| all.iter().filter(|other| same(other) == same(one)).copied().collect::<Vec<_>>();
        all.iter().map(|one| one.masked_to(telling_apart(&alike(one)))).collect()
    }

    fn masked_to(&self, (first, last): (usize, usize)) -> String {
        let (name, domain) = self.typed.rsplit_once('@').unwrap_or_default();
        let letters: Vec<char> = name.chars().collect();
        if last > 0 && first + last >= letters.len() {
            return self.shown();
        }
        let [begins, ends] = [&letters[..first], &letters[letters.len() - last..]].map(String::from_iter);
        as_read(&format!("{begins}···{ends}@{domain}"))
    }

    /// As people read it.
    #[must_use]
    pub fn shown(&self) -> String {
        as_read(&self.typed)
    }
}

/// How many letters of the beginning and of the end tell these apart, in turn one more of each.
fn telling_apart(alike: &[&EMail]) -> (usize, usize) {
    let steps = (0..=LONGEST_NAME).map(|step| (1 + step / 2, step.div_ceil(2)));
    let is_enough = |shown: &(usize, usize)| {
        let addresses: BTreeSet<_> = alike.iter().map(|one| one.folded()).collect();
        let masks: BTreeSet<_> = alike.iter().map(|one| one.masked_to(*shown).to_lowercase()).collect();
        masks.len() == addresses.len()
    };
    steps.into_iter().find(is_enough).unwrap_or((LONGEST_NAME, LONGEST_NAME))
}

impl FromStr for EMail {
    type Err = NoEMail;

    fn from_str(text: &str) -> Result<Self, NoEMail> {
        // What is read as any text is; what was copied along with it goes, and nothing that nobody sees stays inside.
        let line = Line::<LONGEST>::parse(text.trim_matches(is_around)).map_err(|fault| match fault {
            Fault::HiddenCharacter(spot) | Fault::ControlCharacter(spot) => NoEMail::Unseen(spot),
            _ => NoEMail::NotOne,
        })?;
        if let Some(spot) = Spot::first(line.as_str(), is_unseen) {
            return Err(NoEMail::Unseen(spot));
        }
        // Letters of another width are the usual ones: nobody has a mailbox that differs from another's by them.
        let typed: String = line.as_str().nfkc().collect();
        let (name, domain) = typed.rsplit_once('@').ok_or(NoEMail::NotOne)?;
        let is_plain = |letter: char| !letter.is_control() && !letter.is_whitespace() && !SPECIAL.contains(letter);
        let is_dotted = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
        if name.is_empty() || name.len() > LONGEST_NAME || !name.chars().all(is_plain) || !is_dotted {
            return Err(NoEMail::NotOne);
        }
        let machine = idna::domain_to_ascii_strict(domain).map_err(|_| NoEMail::NotOne)?;
        if !machine.contains('.') || machine.ends_with('.') || machine.parse::<std::net::IpAddr>().is_ok() {
            return Err(NoEMail::NotOne);
        }
        let folded = format!("{}@{machine}", name.to_lowercase().nfc().collect::<String>());
        if typed.len() > LONGEST || folded.len() > LONGEST {
            return Err(NoEMail::NotOne);
        }
        look_alike(name, &machine).map_or(Ok(Self { folded, typed }), |spot| Err(NoEMail::LooksAlike(spot)))
    }
}

/// The first letter that could be taken for another, in the name or in a label of the domain.
fn look_alike(name: &str, machine: &str) -> Option<Spot> {
    let (domain, _) = idna::domain_to_unicode(machine);
    let stray = [name].into_iter().chain(domain.split('.')).find_map(stray_letter)?;
    Spot::first(&format!("{name}@{domain}"), |letter| letter == stray)
}

/// White space and what nobody sees, which come along when an address or a code is copied.
pub(super) fn is_around(letter: char) -> bool {
    letter.is_whitespace() || is_unseen(letter)
}

/// Says nothing of it.
impl fmt::Debug for EMail {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("EMail")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Option<String> {
        text.parse::<EMail>().ok().map(|address| address.folded().to_owned())
    }

    #[test]
    fn an_address_is_compared_in_one_way() {
        let one = Some("nombre@institucion.example".to_owned());
        for typed in [
            "nombre@institucion.example",
            " Nombre@Institucion.EXAMPLE\n",
            "\u{200B}nombre@institucion.example\u{200E}",
            "nom\u{AD}bre@institucion.example",
            "\u{3164}nombre@institucion.example\u{FE0F}\u{E0061}",
            "\u{ff4e}\u{ff4f}mbre\u{ff20}institucion.example",
        ] {
            assert_eq!(folded(typed), one, "{typed:?}");
        }
        assert_ne!(folded("nombre+mesa@institucion.example"), one, "letters go to the address as it was typed");
        for (typed, untagged) in [
            ("Nombre+mesa+otra@institucion.example", "nombre@institucion.example"),
            ("n.ombre@institucion.example", "n.ombre@institucion.example"),
            ("+mesa@institucion.example", "+mesa@institucion.example"),
        ] {
            assert_eq!(typed.parse::<EMail>().unwrap().untagged(), untagged);
        }
        let machine = folded("a@xn--educacin-13a.example");
        assert_eq!(machine, Some("a@xn--educacin-13a.example".to_owned()));
        for typed in ["a@educaci\u{f3}n.example", "a@EDUCACIO\u{301}N.example"] {
            assert_eq!(folded(typed), machine, "{typed}");
        }
        assert_eq!("nombre@institucion.example".parse::<EMail>().unwrap().masked(), "n···@institucion.example");
    }

    #[test]
    fn anything_else_is_none() {
        let long = format!("{}@institucion.example", "a".repeat(65));
        for typed in [
            "",
            "@",
            "nombre",
            "nombre@",
            "@institucion.example",
            "nombre@institucion",
            "nombre@institucion.example.",
            "nombre@192.0.2.1",
            "a b@institucion.example",
            "a,b@institucion.example",
            "a@b@institucion.example",
            "Nombre <nombre@institucion.example>",
            "nombre@institucion.example\r\nBcc: otra@institucion.example",
            "nombre@institucion .example",
            "nombre@-a.example",
            ".a@institucion.example",
            &long,
        ] {
            assert_eq!(folded(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn what_nobody_sees_is_refused_by_name_and_place() {
        for unseen in
            "\u{200B}\u{FEFF}\u{202E}\u{34F}\u{3164}\u{115F}\u{FE0F}\u{180E}\u{2800}\u{E0061}\u{200D}\u{FFA0}\u{2063}"
                .chars()
        {
            for (typed, after) in [
                (format!("ana{unseen}@institucion.example"), "ana"),
                (format!("an{unseen}a@institucion.example"), "an"),
                (format!("ana@insti{unseen}tucion.example"), "ana@insti"),
            ] {
                let character = format!("U+{:04X}", u32::from(unseen));
                let spot = Spot { character, at: after.len() + 1, after: after.into() };
                assert_eq!(typed.parse::<EMail>(), Err(NoEMail::Unseen(spot)), "{typed:?}");
            }
        }
    }

    #[test]
    fn what_could_be_read_as_another_is_refused_by_name_and_place() {
        for (typed, character, after) in [
            ("\u{430}na@institucion.example", "U+0430", ""),
            ("an\u{430}@institucion.example", "U+0430", "an"),
            ("\u{441}\u{43e}\u{441}\u{43e}@institucion.example", "U+0441", ""),
            ("ana@instituci\u{43e}n.example", "U+043E", "ana@instituci"),
            ("ana@xn--institucin-mvi.example", "U+043E", "ana@instituci"),
            ("ana@\u{430}\u{440}\u{440}\u{4cf}\u{435}.example", "U+0430", "ana@"),
        ] {
            let at = after.chars().count() + 1;
            let spot = Spot { character: character.into(), at, after: after.into() };
            assert_eq!(typed.parse::<EMail>(), Err(NoEMail::LooksAlike(spot)), "{typed}");
        }
        for typed in [
            "i\u{f1}igo@educaci\u{f3}n.example",
            "\u{438}\u{432}\u{430}\u{43d}@\u{43f}\u{43e}\u{447}\u{442}\u{430}.example",
        ] {
            assert!(typed.parse::<EMail>().is_ok(), "{typed}");
        }
    }

    #[test]
    fn masks_of_one_list_tell_addresses_apart_and_hide_the_rest() {
        let masks = |typed: &[&str]| {
            let all: Vec<EMail> = typed.iter().map(|typed| typed.parse().unwrap()).collect();
            EMail::masked_among(&all.iter().collect::<Vec<_>>())
        };
        let of = "@institucion.example";
        let at = |names: &[&str]| names.iter().map(|name| format!("{name}{of}")).collect::<Vec<_>>();
        let among = |names: &[&str]| masks(&at(names).iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(among(&["nombre", "otra"]), at(&["n···", "o···"]));
        assert_eq!(among(&["ana.luz", "ana.paz", "bea"]), at(&["an···uz", "an···az", "b···"]));
        assert_eq!(among(&["ana.luz", "ana.mar", "Ana.Luz"]), at(&["a···z", "a···r", "A···z"]));
        assert_eq!(among(&["ana", "an", "a"]), at(&["a···a", "an", "a"]));
        assert_eq!(masks(&["nombre@a.example", "nombre@b.example"]), ["n···@a.example", "n···@b.example"]);
    }
}
