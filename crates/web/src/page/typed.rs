//! The marks of typed text, made elements: on a page in another language, what somebody typed says in which language it is.
//!
//! Templates know nothing of it. Words come marked from the one place that takes them from the state, and here, where every
//! page passes, the marks become `<bdi lang="es-MX">` in what is read, and go from what cannot hold an element.

use words::{TYPED, TYPED_ENDS, TYPED_OPENS, Voice};

const MARKS: [char; 2] = [TYPED_OPENS, TYPED_ENDS];

/// Elements that hold text alone.
const TEXT_ONLY: [&str; 3] = ["title", "option", "textarea"];

/// A page without marks. One in the language of the body has none, and is not looked through.
pub(super) fn said(page: String) -> String {
    if !page.contains(TYPED_OPENS) {
        return page;
    }
    let mut said = Said { whole: String::with_capacity(page.len() + page.len() / 8), rest: &page, is_typed: false };
    while !said.rest.is_empty() {
        said.text();
        said.tag();
    }
    said.whole
}

struct Said<'a> {
    whole: String,
    rest: &'a str,
    /// Whether what is read was typed. Elements may begin and end inside.
    is_typed: bool,
}

impl<'a> Said<'a> {
    /// All text up to the next tag. What a box lays out as one thing stays one thing, though part of it was typed.
    fn text(&mut self) {
        let end = self.rest.find('<').unwrap_or(self.rest.len());
        let text = &self.rest[..end];
        if !self.is_typed && !text.contains(MARKS) {
            self.whole.push_str(text);
            self.rest = &self.rest[end..];
            return;
        }
        let trimmed = text.trim();
        let is_whole = trimmed.starts_with(MARKS) && !trimmed.trim_matches(MARKS).contains(MARKS);
        let is_mixed = text.contains(MARKS) && !is_whole;
        self.whole.push_str(if is_mixed { "<span>" } else { "" });
        let stop = self.rest.len() - end;
        while self.rest.len() > stop {
            let here = &self.rest[..self.rest.len() - stop];
            let (words, mark) = here.find(MARKS).map_or((here, None), |at| (&here[..at], here[at..].chars().next()));
            self.words(words);
            self.rest = &self.rest[words.len() + mark.map_or(0, char::len_utf8)..];
            if let Some(mark) = mark {
                // One whose end was cut off says nothing: the rest of the page is not typed.
                self.is_typed =
                    mark == TYPED_OPENS && self.rest.chars().find(|c| MARKS.contains(c)) == Some(TYPED_ENDS);
            }
        }
        self.whole.push_str(if is_mixed { "</span>" } else { "" });
    }

    fn words(&mut self, words: &str) {
        if !self.is_typed || words.trim().is_empty() {
            return self.whole.push_str(words);
        }
        self.whole.push_str(&format!("<bdi lang=\"{}\">{words}</bdi>", tag()));
    }

    /// One tag, and the text of an element that holds nothing else.
    fn tag(&mut self) {
        let tag = self.take(tag_end(self.rest));
        let name = tag.trim_start_matches('<').split([' ', '\n', '>']).next().unwrap_or_default();
        if !TEXT_ONLY.contains(&name) {
            return self.bare(tag);
        }
        let text = self.take(self.rest.find('<').unwrap_or(self.rest.len()));
        // A field says it itself, filled in or not.
        match tag.strip_suffix('>').filter(|open| is_all_typed(text) && !open.contains(" lang=\"")) {
            Some(open) => {
                self.bare(open);
                self.whole.push_str(&format!(" lang=\"{}\">", self::tag()));
            }
            None => self.bare(tag),
        }
        self.bare(text);
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    fn bare(&mut self, text: &str) {
        self.whole.extend(text.split(MARKS));
    }
}

/// Whether every word of it was typed: a number or a sign beside them is in no language.
fn is_all_typed(text: &str) -> bool {
    let mut is_typed = false;
    let others_speak = text.chars().any(|c| {
        is_typed = c == TYPED_OPENS || (is_typed && c != TYPED_ENDS);
        !is_typed && c.is_alphabetic()
    });
    text.contains(TYPED_OPENS) && !others_speak
}

/// Where the tag ends that it begins with; a value may hold `>`, never the quote that it stands in.
pub(super) fn tag_end(page: &str) -> usize {
    let mut is_quoted = false;
    let end = page.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    });
    end.map_or(page.len(), |at| at + 1)
}

fn tag() -> &'static str {
    Voice::of(TYPED).tag()
}

#[cfg(test)]
mod tests {
    use super::said;

    /// `[` and `]` for the marks.
    fn drawn(page: &str) -> String {
        said(page.replace('[', "\u{FDD0}").replace(']', "\u{FDD1}"))
    }

    #[test]
    fn what_is_read_gets_an_element_and_the_rest_of_the_sentence_stays_beside_it() {
        assert_eq!(drawn("<h1>[Uno]</h1> two"), "<h1><bdi lang=\"es-MX\">Uno</bdi></h1> two");
        assert_eq!(
            drawn("<a>of [Uno] and [Dos]</a>"),
            "<a><span>of <bdi lang=\"es-MX\">Uno</bdi> and <bdi lang=\"es-MX\">Dos</bdi></span></a>"
        );
        assert_eq!(
            drawn("<p>[Uno <ins>dos</ins>]</p>"),
            "<p><bdi lang=\"es-MX\">Uno </bdi><ins><bdi lang=\"es-MX\">dos</bdi></ins></p>"
        );
    }

    #[test]
    fn what_holds_no_element_says_it_in_its_tag_or_holds_no_mark() {
        assert_eq!(drawn("<option value=\"1\">[Uno]</option>"), "<option value=\"1\" lang=\"es-MX\">Uno</option>");
        assert_eq!(drawn("<option>1. [Uno] (2)</option>"), "<option lang=\"es-MX\">1. Uno (2)</option>");
        assert_eq!(drawn("<title>[Uno] · Record</title>"), "<title>Uno · Record</title>");
        assert_eq!(drawn("<img alt=\"> of [Uno]\"> [Uno]"), "<img alt=\"> of Uno\"> <bdi lang=\"es-MX\">Uno</bdi>");
    }

    #[test]
    fn a_mark_without_its_other_half_says_nothing() {
        assert_eq!(drawn("<p>[Uno</p><p>[Dos]</p>]"), "<p>Uno</p><p><bdi lang=\"es-MX\">Dos</bdi></p>");
    }
}
