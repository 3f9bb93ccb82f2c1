//! The index of one state, and how it follows the next one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::{Code, EntryNumber, Skeleton, State};
use jiff::civil::Date;
use words::{Language, Names, Voice};

use crate::answer::{Answer, answer};
use crate::document::{Document, document};
use crate::excerpt::{Piece, excerpt, marked};
use crate::index::{Facts, Index};
use crate::key::Key;
use crate::query::Query;
use crate::token::tokens;

/// Finds things in one state by the words that everybody may read.
#[derive(Debug, Default)]
pub struct Finder {
    state: State,
    index: Index,
}

/// Something found, in the words of the state.
#[derive(Clone, Debug)]
pub struct Shown {
    /// What it is called by the site: *Compromiso 3*, *Asiento 42*.
    pub name: Option<String>,
    /// The folio by which it is cited.
    pub folio: Option<String>,
    /// What somebody called it, with what was found marked; empty when nobody did.
    pub title: Vec<Piece>,
    /// What it says around what was found.
    pub excerpt: Vec<Piece>,
    /// What the institution is called by whose name alone it was found.
    pub institution: Option<Vec<Piece>>,
    /// What it is chosen by.
    pub facts: Facts,
}

/// Something as it is called, without what it says.
#[derive(Clone, Debug)]
pub struct Called {
    /// What it is called by the site, as in [`Shown`].
    pub name: Option<String>,
    /// Its folio, as in [`Shown`].
    pub folio: Option<String>,
    /// What somebody called it.
    pub title: Option<String>,
    /// What it is chosen by.
    pub facts: Facts,
}

impl Finder {
    /// The index of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let mut finder = Self::default();
        finder.follow(state);
        finder.index.words.shrink();
        finder
    }

    /// The state it finds things in.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Goes on to a later state: what its new entries touched, and whose words are not what they were, is made anew, and
    /// what is no longer there is forgotten. The rest is not looked at.
    pub fn follow(&mut self, state: &State) {
        let before = std::mem::replace(&mut self.state, state.clone());
        let mut stale: BTreeSet<Key> = BTreeSet::new();
        for entry in before.skeleton.next()..state.skeleton.next() {
            stale.insert(Key::Entry(entry));
            for object in state.skeleton.changed_by(entry) {
                stale.extend(self.index.leaning(object));
                stale.extend(of_object(&state.skeleton, object));
            }
        }
        for entry in state.texts.changed(&before.texts) {
            stale.insert(Key::Entry(entry));
            stale.extend(self.index.leaning(entry));
        }
        // How sessions are numbered is a rule of the table, and they are found by what they are called, as are the points
        // and agreements that name one; what is of an institution is found by what that is called.
        if !Arc::ptr_eq(&before.skeleton.secretariat, &state.skeleton.secretariat) {
            let is_called = |key: &Key| {
                !matches!(
                    key,
                    Key::Commitment(_) | Key::Foreseen(..) | Key::Plan(_) | Key::Methodology(_) | Key::Entry(_)
                )
            };
            stale.extend(self.index.keys().filter(is_called));
            stale.extend(state.skeleton.secretariat.seats.iter().map(|seat| Key::Seat(seat.entry)));
            stale.extend(state.skeleton.secretariat.offices.iter().map(|office| Key::Office(office.entry)));
            let table = &before.skeleton.secretariat;
            let of_seats = table.of_one_seat().chain(state.skeleton.secretariat.of_one_seat());
            stale.extend(of_seats.map(|(entry, _)| Key::Entry(entry)));
            let is_changed = |code: &Code| table.institution(code) != state.skeleton.secretariat.institution(code);
            stale.extend(self.index.of_institutions(is_changed));
        }
        let names = names(&self.state);
        for key in stale {
            match document(&names, key) {
                Some(document) => self.index.put(key, document),
                None => self.index.take(key),
            }
        }
    }

    /// Looks for something, as it is on a day: a call lapses on one.
    #[must_use]
    pub fn find(&self, query: &Query, day: Date) -> Answer {
        answer(&self.index, query, day, |word| self.spelled(word))
    }

    /// Something that was found, as it is shown.
    #[must_use]
    pub fn shown(&self, voice: Voice, key: Key, answer: &Answer) -> Option<Shown> {
        let found = document(&Names { state: &self.state, voice }, key)?;
        Some(Shown {
            name: own_name(&found, voice),
            title: found.title.map(|title| marked(title, &answer.marks)).unwrap_or_default(),
            excerpt: excerpt(&found.texts, &answer.marks, &answer.phrases),
            institution: by_institution(&found, answer),
            folio: found.folio,
            facts: found.facts,
        })
    }

    /// How many documents it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every word it holds, with where it stands and how much it counts there. For whoever checks that it holds what the
    /// state says, and nothing more.
    #[must_use]
    pub fn holds(&self) -> BTreeMap<&str, Vec<(Key, u8)>> {
        let standing = self.index.words.iter().map(|(word, postings)| {
            let held = postings.iter().filter_map(|at| Some((self.index.held(at.slot())?.key, at.weight())));
            let mut held: Vec<(Key, u8)> = held.collect();
            held.sort_unstable();
            (word, held)
        });
        standing.collect()
    }

    /// A word as it is written in the first document that has it.
    fn spelled(&self, word: u32) -> String {
        let folded = self.index.words.text(word);
        let written = || {
            let slot = self.index.words.postings(word).first()?.slot();
            let found = document(&names(&self.state), self.index.held(slot)?.key)?;
            let kinds = found.kinds.iter().map(String::as_str);
            let mut texts = found
                .title
                .into_iter()
                .chain(found.texts.iter().copied())
                .chain(found.institutions.iter().copied())
                .chain(found.names())
                .chain(kinds);
            texts.find_map(|text| {
                let token = tokens(text).find(|token| token.folded == folded)?;
                Some(text[token.range].to_lowercase())
            })
        };
        written().unwrap_or_else(|| folded.to_owned())
    }
}

/// What something is called in a state, whether it was found or not; `None` when it is not there.
#[must_use]
pub fn called(state: &State, voice: Voice, key: Key) -> Option<Called> {
    let found = document(&Names { state, voice }, key)?;
    Some(Called {
        name: own_name(&found, voice),
        title: found.title.map(str::to_owned),
        folio: found.folio,
        facts: found.facts,
    })
}

/// What the site calls it in a language.
fn own_name(found: &Document, voice: Voice) -> Option<String> {
    let own = match voice.language() {
        Language::Spanish => found.named.first(),
        Language::English => found.named.last(),
    };
    own.cloned()
}

/// What an institution is called, when what was found stands in its name and not in what the document says itself.
fn by_institution(found: &Document, answer: &Answer) -> Option<Vec<Piece>> {
    let has = |text: &str| tokens(text).any(|token| answer.marks.contains(&token.folded));
    let mut own = found.title.into_iter().chain(found.texts.iter().copied()).chain(found.names());
    if own.any(has) {
        return None;
    }
    found.institutions.iter().find(|name| has(name)).map(|name| marked(name, &answer.marks))
}

/// The documents that an object of the state makes.
fn of_object(skeleton: &Skeleton, object: EntryNumber) -> Vec<Key> {
    let mut keys = Vec::new();
    if let Some(session) = skeleton.sessions.get(object) {
        keys.push(Key::Session(object));
        keys.extend(session.agenda.iter().map(|item| Key::Point(object, item.number)));
        keys.extend(session.agreements.iter().map(|agreement| Key::Agreement(*agreement)));
    }
    keys.extend(skeleton.organisations.get(object).map(|_| Key::Organisation(object)));
    keys.extend(skeleton.proposals.get(object).map(|_| Key::Commitment(object)));
    keys.extend(skeleton.plans.get(object).into_iter().flat_map(|_| [Key::Plan(object), Key::Methodology(object)]));
    let foreseen = skeleton.plans.get(object).into_iter().flat_map(|plan| &plan.foreseen);
    keys.extend(foreseen.map(|foreseen| Key::Foreseen(object, foreseen.id)));
    keys
}

/// Words of the state alone are asked for with it, so its language does not matter.
fn names(state: &State) -> Names<'_> {
    Names { state, voice: Voice::of(Language::Spanish) }
}
