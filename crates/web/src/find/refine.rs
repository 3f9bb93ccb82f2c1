//! The kinds with how many of each were found, and what else the results can be chosen by.

use domain::Code;
use find::{Answer, Kind, Stands};
use words::{Names, Voice};

use super::asked::Asked;
use super::chosen::axis_name;
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

/// A list to choose one from.
pub(super) struct Choice {
    /// The name of the field.
    pub name: &'static str,
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
pub(super) fn choices(names: &Names, asked: &Asked, answer: &Answer, wrong: &[Wrong]) -> Vec<Choice> {
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
        choice(t, ("institucion", "find-institution", "find-any-institution"), institutions, institution),
        choice(t, ("estado", "find-state", "find-any-state"), states, state),
        choice(t, ("eje", "find-axis", "find-any-axis"), axes, axis),
    ];
    refuse(names, &mut all, asked, wrong);
    all
}

/// Where a choice was refused, offers all that it may be, with what was typed still chosen.
fn refuse(names: &Names, all: &mut Vec<Choice>, asked: &Asked, wrong: &[Wrong]) {
    let t = names.voice;
    if wrong.iter().any(|wrong| wrong.field == "kind") {
        all.insert(0, choice(t, ("clase", "find-kind", "find-kind-all"), std::iter::empty(), None));
    }
    for wrong in wrong {
        let MayBe::OneOf(words) = &wrong.may_be else { continue };
        let (name, typed) = match wrong.field {
            "kind" => ("clase", &asked.kind),
            "state" => ("estado", &asked.state),
            "institution" => ("institucion", &asked.institution),
            _ => ("eje", &asked.axis),
        };
        let Some(choice) = all.iter_mut().find(|choice| choice.name == name) else { continue };
        let offered = words.iter().filter_map(|word| Some((word.clone(), called(names, wrong.field, word)?, false)));
        choice.options = std::iter::once((typed.clone(), typed.clone(), true)).chain(offered).collect();
    }
}

/// What one of the words of a choice is called.
fn called(names: &Names, field: &str, word: &str) -> Option<String> {
    match field {
        "kind" => Kind::of(word).map(|kind| names.voice.say(kind_keys(kind).1)),
        "state" => Stands::of(word).map(|stands| stands_words(names.voice, stands)),
        "institution" => Code::new(word).ok().map(|code| names.institution_short(&code)),
        _ => axis_name(names, word.parse().ok()?),
    }
}

fn choice(
    t: Voice,
    (name, label, any): (&'static str, &str, &str),
    found: impl Iterator<Item = (String, String, usize)>,
    chosen: Option<(String, String)>,
) -> Choice {
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
    Choice { name, label: t.say(label), any: t.say(any), options: found.into_iter().map(option).collect() }
}
