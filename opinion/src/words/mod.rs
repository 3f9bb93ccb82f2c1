//! What is said to people, in two languages, apart from the code.
//!
//! One file per language, `key = text` on each line, `{name}` where a value goes. A key that depends on a
//! number has two lines, `key.one` and `key.other`. Pages have Fluent; a pure crate with a page of text does
//! not need it.

use std::collections::BTreeMap;

/// A language that text can be had in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Spanish of Mexico.
    Es,
    /// English.
    En,
}

/// The words of one language.
pub struct Words {
    texts: BTreeMap<&'static str, &'static str>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> Self {
        let file = match language {
            Language::Es => include_str!("es.txt"),
            Language::En => include_str!("en.txt"),
        };
        Self { texts: lines(file).collect() }
    }

    /// A text with its values in place. A key that is not there says itself; a test keeps that from happening.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let text = self.texts.get(key).copied().unwrap_or(key);
        let mut said = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            said.push_str(before);
            said.extend(
                values.iter().find(|(known, _)| *known == name).map_or(name, |(_, value)| value).chars().map(harmless),
            );
            rest = after;
        }
        said.push_str(rest);
        said
    }

    /// A text without values.
    pub fn get(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A text that depends on how many there are; `{n}` is the number itself.
    pub fn count(&self, key: &str, n: u64, values: &[(&str, &str)]) -> String {
        let form = if n == 1 { "one" } else { "other" };
        let number = thousands(n);
        self.say(&format!("{key}.{form}"), &[&[("n", number.as_str())], values].concat())
    }

    /// Several things as one reads them aloud: `A, B y C`.
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.say("list", &[("first", &first.join(", ")), ("last", last)]),
        }
    }

    /// Numbers of groups as one thing: "2 groups", "2 and 3 groups".
    pub fn numbers_of_groups(&self, numbers: &[usize]) -> Option<String> {
        match numbers {
            [] => None,
            [only] => Some(self.count("number-of-groups", *only as u64, &[])),
            _ => {
                let list: Vec<String> = numbers.iter().map(usize::to_string).collect();
                Some(self.say("number-of-groups-list", &[("list", &self.list(&list))]))
            }
        }
    }
}

/// `12,345`, as both languages write it in Mexico.
pub fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut said = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

/// A share between 0 and 1 as whole percent.
pub fn percent(share: f64) -> String {
    format!("{:.0}", share.clamp(0.0, 1.0) * 100.0)
}

fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "))
}

/// What a file brought, as it may end up on a terminal: on one line, without a character that a terminal would obey, and without
/// one that turns the direction of the writing.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().map(harmless).collect()
}

/// The sign, or what stands for one that is not printed as it is.
pub(crate) fn harmless(sign: char) -> char {
    match sign {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        sign if sign.is_control() => char::REPLACEMENT_CHARACTER,
        sign => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<&str> {
        let mut places: Vec<&str> = text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0)).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (es, en) = (Words::of(Language::Es), Words::of(Language::En));
        assert_eq!(es.texts.keys().collect::<Vec<_>>(), en.texts.keys().collect::<Vec<_>>());
        for (key, text) in &es.texts {
            assert_eq!(places(text), places(en.texts[key]), "{key}");
        }
        let said = lines(include_str!("es.txt")).count();
        assert_eq!(said, es.texts.len(), "a key stands twice");
    }

    #[test]
    fn values_are_put_in_place_once() {
        let words = Words::of(Language::Es);
        assert_eq!(words.list(&["A".into(), "B".into(), "C".into()]), "A, B y C");
        assert_eq!(words.say("list", &[("first", "{last}"), ("last", "x")]), "{last} y x");
        assert_eq!(words.get("no-such-key"), "no-such-key");
    }

    #[test]
    fn numbers_are_grouped() {
        let said: Vec<String> = [0, 999, 1000, 1_234_567].map(thousands).to_vec();
        assert_eq!(said, ["0", "999", "1,000", "1,234,567"]);
    }
}
