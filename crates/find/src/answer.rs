//! What is found: the best first, with what was forgiven and how many there are of each sort.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Code, EntryNumber};
use jiff::civil::Date;

use crate::choose::Chooser;
use crate::index::Index;
use crate::key::{Key, Kind};
use crate::near::forgiven;
use crate::phrase::Phrase;
use crate::query::{Errors, Query, Term};
use crate::stands::Stands;

/// What was found.
#[derive(Clone, Debug)]
pub struct Answer {
    /// All of it, the best first.
    pub hits: Vec<Key>,
    /// How many there would be if the filter chose nothing.
    pub unfiltered: usize,
    /// Whether every word stands in each.
    pub matching: Matching,
    /// Words that stand nowhere, with the nearest one that was looked for instead.
    pub taken_for: Vec<(String, String)>,
    /// Words that stand nowhere and are near to none.
    pub unknown: Vec<String>,
    /// Words of the index near to what was typed, when nothing was found.
    pub nearby: Vec<String>,
    /// How many there are of each sort, under the other parts of the filter.
    pub counts: Counts,
    /// The words that are marked where they stand.
    pub(crate) marks: BTreeSet<String>,
    /// What stands in quotes, word by word.
    pub(crate) phrases: Vec<Phrase>,
}

/// Whether every word that was looked for stands in each document found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matching {
    /// All of them.
    Every,
    /// No document has all of them; these have some.
    Some,
}

/// How many were found of each sort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// By the word of where it stands.
    pub states: BTreeMap<Stands, usize>,
    /// By institution.
    pub institutions: BTreeMap<Code, usize>,
    /// By axis.
    pub axes: BTreeMap<EntryNumber, usize>,
}

/// Errors beyond those that are forgiven at which a word is still told as nearby.
const FARTHER: usize = 1;
/// Most nearby words, and most words that stand nowhere for which they are looked for.
const MOST_NEARBY: usize = 3;
/// A word typed so short is not the beginning of others.
const BEGINNING: usize = 4;

/// What a document has of what is looked for.
#[derive(Clone, Copy, Default)]
struct Score {
    terms: u16,
    /// The term that was counted last, from 1.
    last: u16,
    best: f32,
    sum: f32,
}

/// Looks for it. What it costs is bounded by the index: a look at each word, and one at each place of some of them.
pub(crate) fn answer(index: &Index, query: &Query, day: Date, spelled: impl Fn(u32) -> String) -> Answer {
    let mut answer = Answer {
        hits: Vec::new(),
        unfiltered: 0,
        matching: Matching::Every,
        taken_for: Vec::new(),
        unknown: Vec::new(),
        nearby: Vec::new(),
        counts: Counts::default(),
        marks: BTreeSet::new(),
        phrases: query.phrases.clone(),
    };
    let mut scores = vec![Score::default(); index.slots()];
    for (number, term) in (1..).zip(&query.terms) {
        let forms = answer.forms(index, term, query.errors, &spelled);
        answer.marks.extend(forms.iter().map(|form| index.words.text(*form).to_owned()));
        score(index, &mut scores, number, term, &forms);
    }
    keep_phrases(index, query, &mut scores);
    let wanted = u16::try_from(query.terms.len()).unwrap_or(u16::MAX);
    if !scores.iter().any(|score| score.terms == wanted) {
        answer.matching = Matching::Some;
    }
    let least = if answer.matching == Matching::Every { wanted } else { 1 };
    // Without words a filter chooses among all there is; without either, nothing is asked for.
    let least = if wanted == 0 && !query.filter.is_empty() { 0 } else { least.max(1) };
    answer.choose(index, (query, day), &scores, least);
    answer
}

/// The words that are meant by one of so many letters, none of them forgiven: what stands in quotes is that word alone.
fn known(index: &Index, term: &Term, letters: usize) -> Vec<u32> {
    if term.is_quoted {
        return index.words.exact(&term.folded).into_iter().collect();
    }
    let alike = index.words.alike(&term.folded);
    if alike.is_empty() && letters >= BEGINNING { index.words.begun(&term.folded) } else { alike }
}

/// Leaves out every document in which what stands in quotes does not stand like that.
fn keep_phrases(index: &Index, query: &Query, scores: &mut [Score]) {
    if !query.is_quoted() {
        return;
    }
    let phrases: Option<Vec<Vec<u32>>> = query.phrases.iter().map(|phrase| index.numbers(&phrase.0)).collect();
    let quoted = query.terms.iter().filter(|term| term.is_quoted).count();
    for (slot, score) in (0..).zip(scores).filter(|(_, score)| score.terms > 0) {
        // Whatever lacks a word of a phrase lacks the phrase.
        let has_words = usize::from(score.terms) >= quoted;
        if !(has_words && phrases.as_ref().is_some_and(|phrases| index.has(slot, phrases))) {
            *score = Score::default();
        }
    }
}

/// Adds what each document has of one word.
fn score(index: &Index, scores: &mut [Score], number: u16, term: &Term, forms: &[u32]) {
    let places: usize = forms.iter().map(|form| index.words.postings(*form).len()).sum();
    #[allow(clippy::cast_precision_loss, reason = "counts of documents, far below what the type holds exactly")]
    let rarity = (1.0 + index.len() as f32 / (places.max(1)) as f32).ln();
    for form in forms {
        let exact = if index.words.text(*form) == term.folded { 1.25 } else { 1.0 };
        for posting in index.words.postings(*form) {
            let weight = f32::from(posting.weight());
            let gained = rarity * exact * weight / (weight + 2.0);
            let score = &mut scores[posting.slot() as usize];
            if score.last != number {
                (score.last, score.best) = (number, 0.0);
                score.terms += 1;
            }
            score.sum += (gained - score.best).max(0.0);
            score.best = score.best.max(gained);
        }
    }
}

impl Answer {
    /// The words to look for: those with the same stem, or that begin so, or else the nearest one.
    fn forms(&mut self, index: &Index, term: &Term, errors: Errors, spelled: impl Fn(u32) -> String) -> Vec<u32> {
        let letters = term.folded.chars().count();
        let known = known(index, term, letters);
        if !known.is_empty() {
            return known;
        }
        // A number that is nearly another one is another one.
        let allowed = if term.folded.contains(|letter: char| letter.is_numeric()) { 0 } else { forgiven(letters) };
        let is_forgiven = errors == Errors::Forgiven && !term.is_quoted;
        // The more errors, the more words are compared: where one error does, two are not looked for.
        let mut by_errors = (1..=allowed).filter(|_| is_forgiven);
        let nearest = || by_errors.find_map(|most| Some(index.words.nearest(&term.folded, most).first()?.1));
        // One that was typed without a key for it is meant before any other, however short.
        let tilded = index.words.tilded(&term.folded);
        let tilded_first = tilded.first().copied().filter(|_| is_forgiven);
        if let Some(nearest) = tilded_first.or_else(nearest) {
            self.taken_for.push((term.typed.clone(), spelled(nearest)));
            return index.words.alike(index.words.text(nearest));
        }
        self.nearby
            .extend(tilded.iter().take(MOST_NEARBY.saturating_sub(self.nearby.len())).map(|word| spelled(*word)));
        let room = MOST_NEARBY.saturating_sub(self.nearby.len());
        if allowed > 0 && room > 0 && self.unknown.len() < MOST_NEARBY {
            let near = index.words.nearest(&term.folded, allowed + FARTHER);
            let near = near.iter().filter(|(_, word)| !tilded.contains(word));
            self.nearby.extend(near.take(room).map(|(_, word)| spelled(*word)));
        }
        self.unknown.push(term.typed.clone());
        Vec::new()
    }

    /// Chooses the documents that have so many of the words and fit the filter, and counts the others by what keeps them out.
    /// What the site calls so comes first.
    fn choose(&mut self, index: &Index, (query, day): (&Query, Date), scores: &[Score], least: u16) {
        let mut chooser = Chooser::new(&query.filter, day, index.sets.all());
        let name = index.numbers(&query.name).filter(|name| !name.is_empty());
        let is_called = |slot| name.as_ref().is_some_and(|name| index.is_called(slot, name));
        let mut hits: Vec<(bool, u32, Option<Date>, Key)> = Vec::new();
        let scored = (0..).zip(index.briefs().iter().zip(scores));
        for (slot, (brief, score)) in scored.filter(|(_, (_, score))| score.terms >= least) {
            let Some(brief) = brief else { continue };
            self.unfiltered += 1;
            if chooser.take(brief) {
                let terms = f32::from(score.terms);
                let counted = score.sum * terms * brief.key.kind().rank();
                // The bits of numbers that are not below zero are in the order of the numbers.
                hits.push((is_called(slot), counted.to_bits(), brief.date, brief.key));
            }
        }
        self.counts = chooser.counts();
        hits.sort_unstable_by(|one, other| {
            (other.0, other.1, other.2).cmp(&(one.0, one.1, one.2)).then(one.3.cmp(&other.3))
        });
        self.hits = hits.into_iter().map(|(.., key)| key).collect();
    }
}
