//! What became of words that were erased, made links: the page says by which act, and the entry of that act says why.
//!
//! Templates know nothing of it. The words come marked from the one place that takes them from the state, and here, where every
//! page passes, they become links in what is read, and go bare into what cannot hold one.

use words::{GONE_ENDS, GONE_OPENS, GONE_SAYS};

use super::typed::tag_end;

/// What the address of the record ends with, in either language.
const RECORD: &str = "/registro";

/// Elements in which no link may stand.
const WITHOUT_LINKS: [&str; 8] = ["a", "button", "label", "legend", "summary", "option", "title", "textarea"];

/// A page without these marks. One from which nothing was erased is not looked through.
pub(super) fn linked(page: String) -> String {
    if !page.contains(GONE_OPENS) {
        return page;
    }
    let record = record(&page);
    let (mut whole, mut rest, mut inside) = (String::with_capacity(page.len()), page.as_str(), 0_usize);
    while !rest.is_empty() {
        let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        whole.push_str(&said(text, record.filter(|_| inside == 0)));
        let (tag, after) = after.split_at(tag_end(after));
        whole.push_str(&said(tag, None));
        let name = tag.trim_start_matches(['<', '/']).split([' ', '\n', '>']).next().unwrap_or_default();
        if WITHOUT_LINKS.contains(&name) {
            inside = if tag.starts_with("</") { inside.saturating_sub(1) } else { inside + 1 };
        }
        rest = after;
    }
    whole
}

/// The address of the record in the language of the page, as the page has it itself.
fn record(page: &str) -> Option<&str> {
    let mut addresses = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    addresses.find(|address| address.ends_with(RECORD))
}

/// A text with its links, or without them where there is no record to lead to. What a box lays out as one thing stays one thing.
fn said(text: &str, record: Option<&str>) -> String {
    if !text.contains(GONE_OPENS) {
        return text.to_owned();
    }
    let mut parts = text.split(GONE_OPENS);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (act, words) = part.split_once(GONE_SAYS).unwrap_or(("", part));
        let (words, rest) = words.split_once(GONE_ENDS).unwrap_or((words, ""));
        // One that was sent in an address or a form, which the domain would refuse, leads nowhere.
        let is_act = !act.is_empty() && act.bytes().all(|digit| digit.is_ascii_digit());
        match record.filter(|_| is_act) {
            Some(record) => whole.push_str(&format!("<a class=\"gone\" href=\"{record}/{act}\">{words}</a>")),
            None => whole.push_str(words),
        }
        whole.push_str(rest);
    }
    let is_whole = text.trim().starts_with(GONE_OPENS) && text.trim().ends_with(GONE_ENDS);
    if record.is_none() || is_whole { whole } else { format!("<span>{whole}</span>") }
}

#[cfg(test)]
mod tests {
    use super::linked;

    /// `[12:` and `]` for the marks.
    fn drawn(page: &str) -> String {
        let marked = page.replace('[', "\u{FDD2}").replace(':', "\u{FDD3}").replace(']', "\u{FDD4}");
        linked(format!("<a href=\"/en/registro\">R</a>{marked}"))
    }

    #[test]
    fn what_is_read_leads_to_the_act_in_the_language_of_the_page() {
        let link = "<a class=\"gone\" href=\"/en/registro/12\">Erased</a>";
        assert!(drawn("<h1>[12:Erased]</h1>").ends_with(&format!("<h1>{link}</h1>")));
        assert!(drawn("<p>Of [12:Erased].</p>").ends_with(&format!("<p><span>Of {link}.</span></p>")));
    }

    #[test]
    fn where_no_link_may_stand_the_words_do() {
        for inside in ["<a href=\"/x\"><b>@</b></a>", "<title>@ 1</title>", "<img alt=\"@\">", "<option>@</option>"] {
            let page = drawn(&inside.replace('@', "[12:Erased]"));
            assert!(page.ends_with(&inside.replace('@', "Erased")), "{page}");
        }
        assert!(drawn("<p>[../salir:Erased]</p>").ends_with("<p>Erased</p>"), "no act has that number");
    }
}
