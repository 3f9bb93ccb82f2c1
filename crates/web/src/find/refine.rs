//! The kinds with how many of each were found, and what else the results can be chosen by.

use domain::Code;
use find::{Answer, Kind, Stands};
use words::{Names, Voice};

use super::asked::Asked;
use super::chosen::axis_name;
use super::field::Field;
use super::hit::{kind_keys, stands_words};
use super::wrong::{MayBe, Wrong};
use crate::visitor::Visitor;

/// A kind of what was found, as a link.
pub(super) struct KindLink {
    /// What it is called.
    pub name: String,
    /// How many there are.
    pub count: usize,
    /// Where they are.
    pub address: String,
    /// Whether they are shown.
    pub current: bool,
}

/// A list that is offered to choose one from.
pub(super) struct Offered {
    /// The field that it is for.
    pub field: Field,
    /// What it is called.
    pub label: String,
    /// What is said for none of them.
    pub any: String,
    /// Value, words, and whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

/// The kinds, those with results and the one that is chosen.
pub(super) fn kinds(visitor: &Visitor, asked: &Asked, answer: &Answer) -> Vec<KindLink> {
    let t = visitor.voice;
    let chosen = Kind::of(&asked.kind);
    let link = |kind: Option<Kind>, key: &str, count| KindLink {
        name: t.say(key),
        count,
        address: asked.of_kind(kind).address(visitor),
        current: chosen == kind,
    };
    let all = link(None, "find-kind-all", answer.counts.kinds.values().sum());
    let each = Kind::ALL.into_iter().filter_map(|kind| {
        let count = answer.counts.kinds.get(&kind).copied().unwrap_or_default();
        (count > 0 || chosen == Some(kind)).then(|| link(Some(kind), kind_keys(kind).1, count))
    });
    // Where nothing but the kind is asked for, all kinds would be everything there is.
    asked.of_kind(None).asks().then_some(all).into_iter().chain(each).collect()
}

/// What else can be chosen by: institutions, states and axes of what was found.
pub(super) fn offered(names: &Names, asked: &Asked, answer: &Answer, wrong: &[Wrong]) -> Vec<Offered> {
    let t = names.voice;
    let counts = &answer.counts;
    let institutions =
        counts.institutions.iter().map(|(code, count)| (code.to_string(), names.institution_short(code), *count));
    let states =
        counts.states.iter().map(|(stands, count)| (stands.word().to_owned(), stands_words(t, *stands), *count));
    let axes =
        counts.axes.iter().filter_map(|(axis, count)| Some((axis.to_string(), axis_name(names, *axis)?, *count)));
    let filter = asked.query().filter;
    let institution = filter.institution.map(|code| (code.to_string(), names.institution_short(&code)));
    let state = filter.state.map(|stands| (stands.word().to_owned(), stands_words(t, stands)));
    let axis = filter.axis.and_then(|axis| Some((axis.to_string(), axis_name(names, axis)?)));
    let mut all = vec![
        list(t, (Field::Institution, "find-institution", "find-any-institution"), institutions, institution),
        list(t, (Field::State, "find-state", "find-any-state"), states, state),
        list(t, (Field::Axis, "find-axis", "find-any-axis"), axes, axis),
    ];
    refuse(names, &mut all, asked, wrong);
    all
}

/// Where a choice was refused, offers all that it may be, with what was typed still chosen.
fn refuse(names: &Names, all: &mut Vec<Offered>, asked: &Asked, wrong: &[Wrong]) {
    let t = names.voice;
    if wrong.iter().any(|wrong| wrong.field == Field::Kind) {
        all.insert(0, list(t, (Field::Kind, "find-kind", "find-kind-all"), std::iter::empty(), None));
    }
    for wrong in wrong {
        let MayBe::OneOf(words) = &wrong.may_be else { continue };
        let Some(list) = all.iter_mut().find(|list| list.field == wrong.field) else { continue };
        let typed = wrong.field.typed(asked).to_owned();
        let others = words.iter().filter_map(|word| Some((word.clone(), called(names, wrong.field, word)?, false)));
        list.options = std::iter::once((typed.clone(), typed, true)).chain(others).collect();
    }
}

/// What one of the words of a field is called; days and pages have none.
fn called(names: &Names, field: Field, word: &str) -> Option<String> {
    match field {
        Field::Kind => Kind::of(word).map(|kind| names.voice.say(kind_keys(kind).1)),
        Field::State => Stands::of(word).map(|stands| stands_words(names.voice, stands)),
        Field::Institution => Code::new(word).ok().map(|code| names.institution_short(&code)),
        Field::Axis => axis_name(names, word.parse().ok()?),
        Field::From | Field::To | Field::Page => None,
    }
}

fn list(
    t: Voice,
    (field, label, any): (Field, &str, &str),
    found: impl Iterator<Item = (String, String, usize)>,
    chosen: Option<(String, String)>,
) -> Offered {
    let mut found: Vec<_> = found.collect();
    // What is chosen stays chosen when the form is sent again, also where it has no results.
    if let Some((value, words)) = &chosen
        && !found.iter().any(|(held, ..)| held == value)
    {
        found.push((value.clone(), words.clone(), 0));
    }
    let option = |(value, words, count): (String, String, usize)| {
        let said = t.with("find-option", &[("name", words.into()), ("count", count.into())]);
        let is_chosen = chosen.as_ref().is_some_and(|(chosen, _)| *chosen == value);
        (value, said, is_chosen)
    };
    Offered { field, label: t.say(label), any: t.say(any), options: found.into_iter().map(option).collect() }
}
