//! The index finds what a search without one would find: over any texts, put in, changed and taken out in any order.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use proptest::prelude::*;
use words::is_little;

use crate::answer::{Answer, answer};
use crate::document::Document;
use crate::index::Index;
use crate::key::Key;
use crate::near::{Pattern, forgiven};
use crate::query::{Errors, Filter, Query, Term};
use crate::token::{stem, tokens};

/// Words that have stems, beginnings, letters and errors in common, and some that every text has.
const WORDS: [&str; 24] = [
    "plan",
    "planes",
    "de",
    "la",
    "acci\u{f3}n",
    "acciones",
    "agua",
    "aguas",
    "Se\u{f1}al",
    "senal",
    "candidatura",
    "candidaturas",
    "candidatos",
    "transparencia",
    "transparente",
    "participaci\u{f3}n",
    "participar",
    "2020",
    "2021",
    "I.E.E.M.",
    "ieem",
    "obra",
    "obras",
    "y",
];
/// What is typed, besides: errors, beginnings, quotes.
const TYPED: [&str; 13] = [
    "candidturas",
    "canddiatura",
    "transp",
    "partic",
    "obraa",
    "\"plan de acci\u{f3}n\"",
    "\u{ab}la obra\u{bb}",
    "\"agua plan\"",
    "2022",
    "huitlacoche",
    "trasnparencia",
    "aggua",
    "senales",
];

type Texts = BTreeMap<u64, Vec<String>>;

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&WORDS[..]), 0..9).prop_map(|words| words.join(" "))
}

fn typed() -> impl Strategy<Value = String> {
    let one = prop_oneof![proptest::sample::select(&WORDS[..]), proptest::sample::select(&TYPED[..])];
    proptest::collection::vec(one, 1..4).prop_map(|words| words.join(" "))
}

/// The index after some steps, each of which puts a document in or takes it out; and the texts that are left.
fn made(steps: &[(u64, Option<Vec<String>>)]) -> (Index, Texts) {
    let (mut index, mut left) = (Index::default(), Texts::new());
    for (number, texts) in steps {
        match texts {
            Some(texts) => {
                let document = Document { texts: texts.iter().map(String::as_str).collect(), ..Document::default() };
                index.put(Key::Entry(*number), document);
                left.insert(*number, texts.clone());
            }
            None => {
                index.take(Key::Entry(*number));
                left.remove(number);
            }
        }
    }
    (index, left)
}

fn found(index: &Index, query: &Query) -> Answer {
    answer(index, query, Date::ZERO, |word| index.words.text(word).to_owned())
}

fn words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.folded).collect()
}

/// The errors between two words, counted cell by cell.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut cells = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            cells[i][j] = match (i, j) {
                (0, many) | (many, 0) => many,
                _ => {
                    let wrong = cells[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    let least = wrong.min(cells[i - 1][j] + 1).min(cells[i][j - 1] + 1);
                    let crossed = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                    if crossed { least.min(cells[i - 2][j - 2] + 1) } else { least }
                }
            };
        }
    }
    cells[one.len()][other.len()]
}

/// Every word that stands somewhere, with the number of documents that have it.
fn vocabulary(texts: &Texts) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for document in texts.values() {
        let own: BTreeSet<String> =
            document.iter().flat_map(|text| words(text)).filter(|word| !is_little(word)).collect();
        own.into_iter().for_each(|word| *all.entry(word).or_default() += 1);
    }
    all
}

/// The words that one word stands for.
fn forms(all: &BTreeMap<String, usize>, term: &Term) -> BTreeSet<String> {
    let chosen = |holds: &dyn Fn(&str) -> bool| all.keys().filter(|word| holds(word)).cloned().collect::<BTreeSet<_>>();
    let alike = |word: &str| chosen(&|other| stem(other) == stem(word));
    if term.is_quoted {
        return chosen(&|word| word == term.folded);
    }
    let letters = term.folded.chars().count();
    let begun = || chosen(&|word| letters >= 4 && word.starts_with(&term.folded));
    let some = |found: BTreeSet<String>| Some(found).filter(|found| !found.is_empty());
    some(alike(&term.folded)).or_else(|| some(begun())).unwrap_or_else(|| {
        let plain = |word: &str| word.replace('\u{f1}', "n");
        let tilded = all.iter().filter(|(word, _)| plain(word) == plain(&term.folded));
        if let Some((_, word)) = tilded.map(|(word, count)| (usize::MAX - count, word)).min() {
            return alike(word);
        }
        let most = if term.folded.contains(char::is_numeric) { 0 } else { forgiven(letters) };
        let near = all.iter().map(|(word, count)| (distance(word, &term.folded), usize::MAX - count, word));
        near.filter(|(errors, ..)| *errors <= most).min().map(|(_, _, word)| alike(word)).unwrap_or_default()
    })
}

/// What a search finds that looks at every text.
fn naive(texts: &Texts, query: &Query) -> BTreeSet<u64> {
    let all = vocabulary(texts);
    let forms: Vec<BTreeSet<String>> = query.terms.iter().map(|term| forms(&all, term)).collect();
    let has = |number: &u64, forms: &BTreeSet<String>| {
        texts[number].iter().flat_map(|text| words(text)).any(|word| forms.contains(&word))
    };
    let quotes = |number: &u64| {
        let stands = |phrase: &[String]| {
            texts[number].iter().any(|text| words(text).windows(phrase.len()).any(|of| of == phrase))
        };
        !query.is_quoted() || query.phrases.iter().all(|phrase| stands(&phrase.0))
    };
    let some: BTreeSet<u64> =
        texts.keys().filter(|number| quotes(number) && forms.iter().any(|forms| has(number, forms))).copied().collect();
    let every: BTreeSet<u64> =
        some.iter().filter(|number| forms.iter().all(|forms| has(number, forms))).copied().collect();
    if every.is_empty() { some } else { every }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_is_what_a_look_at_every_text_finds(
        steps in proptest::collection::vec((0_u64..8, proptest::option::weighted(0.8, proptest::collection::vec(text(), 0..3))), 0..16),
        typed in typed(),
    ) {
        let (index, texts) = made(&steps);
        let query = Query::read(&typed, Errors::Forgiven, Filter::default());
        let found: BTreeSet<u64> = found(&index, &query).hits.into_iter().filter_map(|key| match key {
            Key::Entry(number) => Some(number),
            _ => None,
        }).collect();
        prop_assert_eq!(found, naive(&texts, &query), "{:?} in {:?}", typed, texts);
    }

    #[test]
    fn errors_are_those_that_a_whole_table_counts(one in "[a-d\u{f1}]{1,12}", other in "[a-d\u{f1}]{0,12}", most in 0_usize..4) {
        let counted = Pattern::of(&one).and_then(|one| one.errors(&other, other.chars().count(), most));
        prop_assert_eq!(counted, Some(distance(&one, &other)).filter(|errors| *errors <= most));
    }
}
