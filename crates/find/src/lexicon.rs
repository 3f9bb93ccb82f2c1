//! The words that the index holds, each with where it stands. A word that stands nowhere any more is not there.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::near::{MOST_LETTERS, errors, letters};
use crate::token::stem;

/// The place of a document in the index.
pub(crate) type Slot = u32;

/// That a word stands in a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting {
    /// In which.
    pub slot: Slot,
    /// How often, a title counting more.
    pub weight: u8,
}

/// A word as it is compared.
#[derive(Debug, Default)]
struct Form {
    text: Box<str>,
    /// By rising slot.
    postings: Vec<Posting>,
}

/// What is looked at of each word before it is compared letter by letter; all of them lie side by side.
#[derive(Clone, Copy, Debug, Default)]
struct Sign {
    letters: u32,
    /// How many letters; 0 of a number that no word has.
    length: u8,
}

/// All words.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    forms: Vec<Form>,
    /// By the numbers of the forms.
    signs: Vec<Sign>,
    free: Vec<u32>,
    by_text: BTreeMap<Box<str>, u32>,
    by_stem: BTreeMap<Box<str>, Vec<u32>>,
}

/// Most words that what was typed may be the beginning of.
const MOST_BEGUN: usize = 64;

impl Lexicon {
    /// Notes that a word stands in a document; returns the number of the word.
    pub fn put(&mut self, word: &str, posting: Posting) -> u32 {
        let number = match self.by_text.get(word) {
            Some(number) => *number,
            None => self.add(word),
        };
        let postings = &mut self.forms[number as usize].postings;
        match postings.binary_search_by_key(&posting.slot, |held| held.slot) {
            Ok(at) => postings[at] = posting,
            Err(at) => postings.insert(at, posting),
        }
        number
    }

    fn add(&mut self, word: &str) -> u32 {
        let length = u8::try_from(word.chars().count()).unwrap_or(u8::MAX);
        let form = Form { text: word.into(), postings: Vec::new() };
        let sign = Sign { letters: letters(word), length };
        let number = match self.free.pop() {
            Some(number) => {
                (self.forms[number as usize], self.signs[number as usize]) = (form, sign);
                number
            }
            None => {
                self.forms.push(form);
                self.signs.push(sign);
                u32::try_from(self.forms.len() - 1).unwrap_or(u32::MAX)
            }
        };
        self.by_text.insert(word.into(), number);
        self.by_stem.entry(stem(word).into()).or_default().push(number);
        number
    }

    /// Notes that a word stands in a document no more, and forgets it when it stands nowhere.
    pub fn take(&mut self, number: u32, slot: Slot) {
        let form = &mut self.forms[number as usize];
        if let Ok(at) = form.postings.binary_search_by_key(&slot, |held| held.slot) {
            form.postings.remove(at);
        }
        if !form.postings.is_empty() {
            return;
        }
        let text = std::mem::take(form).text;
        self.signs[number as usize] = Sign::default();
        self.by_text.remove(&text);
        let stem = stem(&text);
        if let Some(forms) = self.by_stem.get_mut(stem.as_str()) {
            forms.retain(|form| *form != number);
            if forms.is_empty() {
                self.by_stem.remove(stem.as_str());
            }
        }
        self.free.push(number);
    }

    /// The word itself.
    pub fn exact(&self, word: &str) -> Option<u32> {
        self.by_text.get(word).copied()
    }

    /// The words with the same stem.
    pub fn alike(&self, word: &str) -> Vec<u32> {
        self.by_stem.get(stem(word).as_str()).cloned().unwrap_or_default()
    }

    /// The words that begin like that.
    pub fn begun(&self, beginning: &str) -> Vec<u32> {
        let from = self.by_text.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
        from.take_while(|(text, _)| text.starts_with(beginning)).take(MOST_BEGUN).map(|(_, number)| *number).collect()
    }

    /// The words nearest to one, within so many errors: the nearest first, then the one that stands in more documents.
    pub fn nearest(&self, word: &str, most: usize) -> Vec<(usize, u32)> {
        let own: Vec<char> = word.chars().collect();
        let bits = letters(word);
        // An error takes at most one letter away and brings at most one.
        let few = |letters: u32| letters.count_ones() as usize <= most;
        let mut near: Vec<(usize, u32)> = Vec::new();
        for (number, sign) in (0..).zip(&self.signs) {
            let is_long = sign.length > 0 && usize::from(sign.length).abs_diff(own.len()) <= most;
            if !is_long || !few(bits & !sign.letters) || !few(sign.letters & !bits) {
                continue;
            }
            let mut other = ['\0'; MOST_LETTERS];
            let length = self.text(number).chars().zip(&mut other).map(|(letter, place)| *place = letter).count();
            near.extend(errors(&own, &other[..length], most).map(|errors| (errors, number)));
        }
        near.sort_by_key(|(errors, number)| (*errors, usize::MAX - self.postings(*number).len(), self.text(*number)));
        near
    }

    /// Whether a number is one of a word that is held: ends of texts and common words are none.
    pub fn is_held(&self, number: u32) -> bool {
        (number as usize) < self.forms.len()
    }

    /// Where a word stands.
    pub fn postings(&self, number: u32) -> &[Posting] {
        &self.forms[number as usize].postings
    }

    /// A word as it is compared.
    pub fn text(&self, number: u32) -> &str {
        &self.forms[number as usize].text
    }

    /// All words, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Posting])> {
        self.by_text.iter().map(|(text, number)| (&**text, self.postings(*number)))
    }
}
