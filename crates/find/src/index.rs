//! The index: which words stand in which document, and by what each is chosen.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Code, EntryNumber};
use jiff::civil::Date;
use words::is_little;

use crate::document::Document;
use crate::key::Key;
use crate::lexicon::{Lexicon, Posting, Slot};
use crate::stands::Stands;
use crate::token::tokens;

/// What a document is chosen by, besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Where it stands.
    pub state: Option<Stands>,
    /// The institutions it is of.
    pub institutions: BTreeSet<Code>,
    /// The axes it is of.
    pub axes: BTreeSet<EntryNumber>,
    /// Its day.
    pub date: Option<Date>,
}

/// A document of the index.
#[derive(Debug)]
pub(crate) struct Held {
    pub key: Key,
    pub facts: Facts,
    words: Vec<u32>,
    leans: Vec<EntryNumber>,
}

/// Which words stand where.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub words: Lexicon,
    documents: Vec<Option<Held>>,
    free: Vec<Slot>,
    slots: BTreeMap<Key, Slot>,
    /// What leans on each entry and object.
    leaning: BTreeSet<(EntryNumber, Key)>,
}

/// How much a word of a title counts.
const TITLE: u8 = 6;
/// A word counts no more often than so.
const MOST_WEIGHT: u8 = 60;

impl Index {
    /// Takes a document in, in place of what the index held of it.
    pub fn put(&mut self, key: Key, document: Document) {
        self.take(key);
        let slot = self.free.pop().unwrap_or_else(|| {
            self.documents.push(None);
            Slot::try_from(self.documents.len() - 1).unwrap_or(Slot::MAX)
        });
        let mut weights: BTreeMap<String, u8> = BTreeMap::new();
        let titles = document.named.iter().map(String::as_str).chain(document.title).map(|text| (text, TITLE));
        for (text, weight) in titles.chain(document.texts.iter().map(|text| (*text, 1))) {
            for token in tokens(text).filter(|token| !is_little(&token.folded)) {
                let held = weights.entry(token.folded).or_default();
                *held = held.saturating_add(weight).min(MOST_WEIGHT);
            }
        }
        let put = |(word, weight): (&String, &u8)| self.words.put(word, Posting { slot, weight: *weight });
        let words = weights.iter().map(put).collect();
        self.leaning.extend(document.leans.iter().map(|entry| (*entry, key)));
        self.slots.insert(key, slot);
        self.documents[slot as usize] = Some(Held { key, facts: document.facts, words, leans: document.leans });
    }

    /// Forgets a document, and every word that stood in it alone.
    pub fn take(&mut self, key: Key) {
        let Some(slot) = self.slots.remove(&key) else { return };
        let Some(held) = self.documents[slot as usize].take() else { return };
        for word in held.words {
            self.words.take(word, slot);
        }
        for entry in held.leans {
            self.leaning.remove(&(entry, key));
        }
        self.free.push(slot);
    }

    /// The documents made of an entry or object.
    pub fn leaning(&self, entry: EntryNumber) -> impl Iterator<Item = Key> {
        let all = (entry, Key::Commitment(0))..=(entry, Key::Entry(EntryNumber::MAX));
        self.leaning.range(all).map(|(_, key)| *key)
    }

    /// All documents.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.slots.keys().copied()
    }

    /// One document.
    pub fn held(&self, slot: Slot) -> Option<&Held> {
        self.documents.get(slot as usize)?.as_ref()
    }

    /// How many slots there are, free ones among them.
    pub fn slots(&self) -> usize {
        self.documents.len()
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }
}
