//! Every motion of the list is told whole, in both languages: each is read from sample fields, as its reader asks for
//! them, and what was typed has to stand in what people read of it.

use std::collections::BTreeSet;

use domain::{Ask, Choice, Class, Fields, Kind, Motion, MotionKind, Place, Request, Spec, State, Zone};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{PUT, agreed_words, motion_facts, motion_texts, motion_words};
use crate::{Language, Names, Voice, is_read, specs};

/// Codes that people never read: a phase is told by its name.
const UNTOLD: [&str; 1] = ["motion.phases.*.code"];
/// What a row may leave out, and does not fit the first phase of a methodology.
const LEFT_OUT: [&str; 1] = ["motion.phases.*.closers.*"];

#[test]
fn every_motion_is_told_whole_in_both_languages() {
    let mut told = BTreeSet::new();
    for sample in MotionKind::ALL.iter().flat_map(|kind| samples(*kind)) {
        let (state, motion) = read(&sample);
        told.insert(motion.kind());
        for voice in [Language::Spanish, Language::English].map(Voice::of) {
            let said = said(&Names { state: &state, voice }, &motion);
            let raw = said.split_whitespace().find(|word| is_key(word));
            assert_eq!(raw, None, "{} {sample:?}: {said}", voice.tag());
            for (path, value) in must_be_said(&sample) {
                assert!(said.contains(value), "{} {path} of {sample:?} is not told: {said}", voice.tag());
            }
        }
    }
    assert_eq!(told.len(), MotionKind::ALL.len());
}

/// Everything that people read of a motion.
fn said(names: &Names, motion: &Motion) -> String {
    let rows = motion_texts(names, motion).into_iter().chain(motion_facts(names, motion, None));
    let mut said: Vec<String> = rows.flat_map(|(label, value)| [label, value]).collect();
    assert!(said.iter().all(|said| !said.is_empty()), "{motion:?}: {said:?}");
    said.push(motion_words(names, motion));
    said.extend(agreed_words(names, motion));
    said.join("\n")
}

/// Whether a word is the key of a message that is missing.
fn is_key(word: &str) -> bool {
    ["choice-", "field-", "moved-", "rule-", "phase-", "change-", "methodology-"].iter().any(|of| word.starts_with(of))
}

/// Fields to put a motion of that kind: one sample for each word of each choice that it hangs on.
fn samples(kind: MotionKind) -> Vec<Fields> {
    let base = Fields::from([("motion.kind".to_owned(), kind.word().to_owned())]);
    let choices = specs(PUT).iter().filter(|spec| is_read(spec, &base) && !spec.path.contains('*'));
    let chosen = choices.filter(|spec| spec.path.starts_with("motion.") && spec.path != "motion.kind");
    let of_choice = chosen.filter_map(|spec| match &spec.kind {
        Kind::Choice(words) => Some(words.iter().map(|word| (spec.path.clone(), (*word).to_owned()))),
        _ => None,
    });
    let chosen = of_choice.flatten().map(|chosen| base.clone().into_iter().chain([chosen]).collect());
    std::iter::once(base.clone()).chain(chosen).map(filled).collect()
}

/// The same with every other field filled in, the ones that hang on a choice among them.
fn filled(mut fields: Fields) -> Fields {
    fields.extend([("on", "1"), ("item", "1"), ("mode", "nominal")].map(|(path, value)| (path.into(), value.into())));
    for spec in specs(PUT).iter().filter(|spec| !LEFT_OUT.contains(&spec.path.as_str())) {
        let path = spec.path.replace('*', "0");
        if let Some(value) = value(spec).filter(|_| is_read(spec, &fields)) {
            fields.entry(path).or_insert(value);
        }
    }
    fields
}

fn value(spec: &Spec) -> Option<String> {
    Some(match &spec.kind {
        Kind::Line { .. } | Kind::Token { .. } => format!("«{}»", spec.path),
        Kind::Prose { min, .. } => format!("«{}» {}", spec.path, "x".repeat(*min)),
        Kind::Code => spec.path.replace(['.', '*', '_'], "-").replace("--", "").trim_matches('-').to_owned(),
        Kind::Choice(words) => (*words.first()?).to_owned(),
        Kind::Date => "2030-01-07".to_owned(),
        Kind::Hour => "10:00".to_owned(),
        Kind::Moment => "2030-01-07T10:00".to_owned(),
        Kind::Number { min, .. } => min.to_string(),
        Kind::Entry => "777".to_owned(),
        Kind::File | Kind::Rows { .. } => return None,
    })
}

/// What was typed in a motion: words, codes and numbers of entries.
fn must_be_said(sample: &Fields) -> impl Iterator<Item = (&String, &String)> {
    let spec = |path: &str| specs(PUT).iter().find(|spec| spec.path == domain::pattern(path));
    let typed = move |path: &str| {
        let kind = spec(path).map(|spec| &spec.kind);
        matches!(kind, Some(Kind::Line { .. } | Kind::Prose { .. } | Kind::Code | Kind::Entry))
    };
    let of_motion = sample.iter().filter(|(path, _)| path.starts_with("motion."));
    of_motion.filter(move |(path, _)| typed(path) && !UNTOLD.contains(&domain::pattern(path).as_str()))
}

/// A motion as it stands once it is recorded, and a state that has its words.
fn read(sample: &Fields) -> (State, Motion) {
    let request = Request::parse(PUT, sample, &Zone::new(TimeZone::UTC));
    let request = request.unwrap_or_else(|faults| panic!("{sample:?}: {faults:?}"));
    let Ask::PutToVote(put) = request.act else { panic!("another act") };
    let mut state = State::default();
    let mut motion = serde_json::to_value(&put.motion).unwrap();
    record(&mut state, &mut motion, &mut 0);
    (state, serde_json::from_value(motion).unwrap())
}

/// Puts words where a record keeps them, and their place where they stood.
fn record(state: &mut State, value: &mut Value, field: &mut u16) {
    if let Some(words) = value.get("~").and_then(Value::as_str) {
        state.keep(Class::Public, Place { entry: 1, field: *field }, "text", words);
        *value = json!({ "~at": [1, *field] });
        *field += 1;
        return;
    }
    match value {
        Value::Object(fields) => fields.values_mut().for_each(|inner| record(state, inner, field)),
        Value::Array(rows) => rows.iter_mut().for_each(|inner| record(state, inner, field)),
        _ => {}
    }
}
