//! The index: which words stand in which document, and by what each is chosen.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Code, EntryNumber};
use jiff::civil::Date;
use words::is_little;

use crate::brief::{Brief, Sets};
use crate::document::Document;
use crate::key::Key;
use crate::lexicon::{Lexicon, MOST_WEIGHT, Posting, Slot};
use crate::phrase::{END, common, stands};
use crate::stands::{Acted, Stands};
use crate::token::tokens;

/// What a document is chosen by, besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How far its acts brought it.
    pub state: Option<Acted>,
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
    /// Its words in the order in which they stand, with an end after each text; what the site calls it comes first.
    course: Box<[u32]>,
    /// How much of that is what the site calls it.
    named: usize,
    leans: Vec<EntryNumber>,
}

/// Which words stand where.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub words: Lexicon,
    documents: Vec<Option<Held>>,
    /// By the slots of the documents.
    briefs: Vec<Option<Brief>>,
    pub sets: Sets,
    free: Vec<Slot>,
    slots: BTreeMap<Key, Slot>,
    /// What leans on each entry and object.
    leaning: BTreeSet<(EntryNumber, Key)>,
}

/// How much a word of a title counts.
const TITLE: u8 = 6;

impl Facts {
    /// Where it stands on a day.
    #[must_use]
    pub fn state_on(&self, day: Date) -> Option<Stands> {
        self.state.map(|state| state.on(day))
    }
}

/// The texts of a document in order, each with how much a word of it counts.
fn weighed<'a>(document: &'a Document) -> impl Iterator<Item = (&'a str, u8)> {
    let titles = document.names().chain(document.title).map(|text| (text, TITLE));
    let kinds = document.kinds.iter().map(String::as_str);
    titles.chain(document.texts.iter().chain(&document.institutions).copied().chain(kinds).map(|text| (text, 1)))
}

impl Index {
    /// Takes a document in, in place of what the index held of it.
    pub fn put(&mut self, key: Key, document: Document) {
        self.take(key);
        let slot = self.free.pop().unwrap_or_else(|| {
            self.documents.push(None);
            self.briefs.push(None);
            Slot::try_from(self.documents.len() - 1).unwrap_or(Slot::MAX)
        });
        let mut weights: BTreeMap<String, u8> = BTreeMap::new();
        for (text, weight) in weighed(&document) {
            for token in tokens(text).filter(|token| !is_little(&token.folded)) {
                let held = weights.entry(token.folded).or_default();
                *held = held.saturating_add(weight).min(MOST_WEIGHT);
            }
        }
        for (word, weight) in &weights {
            self.words.put(word, Posting::of(slot, *weight));
        }
        let course = self.course(&document);
        let named = document.names().map(|name| tokens(name).count() + 1).sum();
        self.leaning.extend(document.leans.iter().map(|entry| (*entry, key)));
        self.slots.insert(key, slot);
        self.briefs[slot as usize] = Some(Brief::of(key, document.facts, &mut self.sets));
        self.documents[slot as usize] = Some(Held { key, course, named, leans: document.leans });
    }

    /// The words of a document in the order in which they stand; all of them are held already.
    fn course(&self, document: &Document) -> Box<[u32]> {
        let number = |word: &str| common(word).or_else(|| self.words.exact(word)).unwrap_or(END);
        let course = weighed(document).flat_map(|(text, _)| {
            let words = tokens(text).map(|token| number(&token.folded));
            words.chain([END]).collect::<Vec<u32>>()
        });
        course.collect()
    }

    /// The words of a phrase as numbers; `None` when one of them stands nowhere.
    pub fn numbers(&self, words: &[String]) -> Option<Vec<u32>> {
        words.iter().map(|word| common(word).or_else(|| self.words.exact(word))).collect()
    }

    /// Whether all these phrases stand in a document.
    pub fn has(&self, slot: Slot, phrases: &[Vec<u32>]) -> bool {
        self.held(slot).is_some_and(|held| phrases.iter().all(|phrase| stands(&held.course, phrase)))
    }

    /// Whether what the site calls a document begins with these words.
    pub fn is_called(&self, slot: Slot, words: &[u32]) -> bool {
        let called =
            |held: &Held| held.course[..held.named].split(|word| *word == END).any(|name| name.starts_with(words));
        self.held(slot).is_some_and(called)
    }

    /// Forgets a document, and every word that stood in it alone.
    pub fn take(&mut self, key: Key) {
        let Some(slot) = self.slots.remove(&key) else { return };
        let Some(held) = self.documents[slot as usize].take() else { return };
        self.briefs[slot as usize] = None;
        let own: BTreeSet<u32> = held.course.iter().copied().filter(|word| self.words.is_held(*word)).collect();
        for word in own {
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

    /// The documents that are of an institution of which this holds.
    pub fn of_institutions(&self, holds: impl Fn(&Code) -> bool) -> impl Iterator<Item = Key> {
        let sets: Vec<bool> = self.sets.all().iter().map(|(codes, _)| codes.iter().any(&holds)).collect();
        self.briefs.iter().flatten().filter(move |brief| sets[brief.served as usize]).map(|brief| brief.key)
    }

    /// One document.
    pub fn held(&self, slot: Slot) -> Option<&Held> {
        self.documents.get(slot as usize)?.as_ref()
    }

    /// What each document is chosen by, by slot.
    pub fn briefs(&self) -> &[Option<Brief>] {
        &self.briefs
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
