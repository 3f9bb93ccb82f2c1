//! The words that the index holds, each with where it stands. A word that stands nowhere any more is not there.

use std::collections::BTreeMap;
use std::ops::Bound;

use crate::near::{MOST_LETTERS, Pattern, TILDE, letters};
use crate::token::stem;

/// The place of a document in the index.
pub(crate) type Slot = u32;

/// That a word stands in a document, in four bytes, for there are many: which, and in the last bits how much it counts
/// there. Some sixty-seven million documents can be told apart so; no memory holds the state of as many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting(u32);

/// Bits of a posting that say how often.
const WEIGHT_BITS: u32 = 6;
/// The most that a word may count in a document, a title counting more.
pub(crate) const MOST_WEIGHT: u8 = 60;
const _: () = assert!((MOST_WEIGHT as u32) < (1 << WEIGHT_BITS));
impl Posting {
    /// That it stands in this one, and counts so much there.
    pub fn of(slot: Slot, weight: u8) -> Self {
        Self((slot << WEIGHT_BITS) | u32::from(weight.min(MOST_WEIGHT)))
    }

    /// In which.
    pub fn slot(self) -> Slot {
        self.0 >> WEIGHT_BITS
    }

    /// How much it counts there.
    pub fn weight(self) -> u8 {
        u8::try_from(self.0 & ((1 << WEIGHT_BITS) - 1)).unwrap_or(MOST_WEIGHT)
    }
}

/// A word as it is compared.
#[derive(Debug, Default)]
struct Form {
    text: Box<str>,
    /// By rising slot.
    postings: Vec<Posting>,
}

/// What is looked at of a word before it is compared letter by letter.
#[derive(Clone, Copy, Debug)]
struct Sign {
    letters: u64,
    number: u32,
}

/// All words.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    forms: Vec<Form>,
    /// By how many letters the words have; those of one length lie side by side. Too long ones are compared to none.
    signs: Vec<Vec<Sign>>,
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
        match postings.binary_search_by_key(&posting.slot(), |held| held.slot()) {
            Ok(at) => postings[at] = posting,
            Err(at) => postings.insert(at, posting),
        }
        number
    }

    fn add(&mut self, word: &str) -> u32 {
        let form = Form { text: word.into(), postings: Vec::new() };
        let number = match self.free.pop() {
            Some(number) => {
                self.forms[number as usize] = form;
                number
            }
            None => {
                self.forms.push(form);
                u32::try_from(self.forms.len() - 1).unwrap_or(u32::MAX)
            }
        };
        let length = word.chars().count();
        if length <= MOST_LETTERS {
            self.signs.resize_with(self.signs.len().max(length + 1), Vec::new);
            self.signs[length].push(Sign { letters: letters(word), number });
        }
        self.by_text.insert(word.into(), number);
        self.by_stem.entry(stem(word).into()).or_default().push(number);
        number
    }

    /// Notes that a word stands in a document no more, and forgets it when it stands nowhere.
    pub fn take(&mut self, number: u32, slot: Slot) {
        let form = &mut self.forms[number as usize];
        if let Ok(at) = form.postings.binary_search_by_key(&slot, |held| held.slot()) {
            form.postings.remove(at);
        }
        if !form.postings.is_empty() {
            return;
        }
        let text = std::mem::take(form).text;
        if let Some(signs) = self.signs.get_mut(text.chars().count())
            && let Some(at) = signs.iter().position(|sign| sign.number == number)
        {
            signs.swap_remove(at);
        }
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

    /// The words that are one with a plain letter for the one with a tilde or the other way round, the one that stands in more
    /// documents first: many keyboards lack it.
    pub fn tilded(&self, word: &str) -> Vec<u32> {
        let plain = |word: &str| word.replace(TILDE, "n");
        let (length, wanted) = (word.chars().count(), plain(word));
        let signs = self.signs.get(length).into_iter().flatten().filter(|_| wanted.contains('n'));
        let alike = signs.map(|sign| sign.number).filter(|number| plain(self.text(*number)) == wanted);
        let mut alike: Vec<u32> = alike.collect();
        alike.sort_by_key(|number| (usize::MAX - self.postings(*number).len(), self.text(*number)));
        alike
    }

    /// The words nearest to one, within so many errors: the nearest first, then the one that stands in more documents.
    pub fn nearest(&self, word: &str, most: usize) -> Vec<(usize, u32)> {
        let Some(pattern) = Pattern::of(word) else { return Vec::new() };
        let bits = letters(word);
        // An error takes at most one letter away and brings at most one.
        let few = |letters: u64| letters.count_ones() as usize <= most;
        let mut near: Vec<(usize, u32)> = Vec::new();
        let lengths = pattern.length().saturating_sub(most)..=pattern.length() + most;
        for (length, signs) in lengths.filter_map(|length| Some((length, self.signs.get(length)?))) {
            let alike = signs.iter().filter(|sign| few(bits & !sign.letters) && few(sign.letters & !bits));
            near.extend(
                alike.filter_map(|sign| Some((pattern.errors(self.text(sign.number), length, most)?, sign.number))),
            );
        }
        near.sort_by_key(|(errors, number)| (*errors, usize::MAX - self.postings(*number).len(), self.text(*number)));
        near
    }

    /// Gives back the room that was kept for more.
    pub fn shrink(&mut self) {
        self.forms.shrink_to_fit();
        self.forms.iter_mut().for_each(|form| form.postings.shrink_to_fit());
        self.signs.iter_mut().for_each(Vec::shrink_to_fit);
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
