//! The kinds with how many of each were found, and what else the results can be chosen by.

use find::{Answer, Finder, Kind};
use words::{Names, Voice};

use super::asked::Asked;
use super::chosen::axis_name;
use super::hit::{kind_keys, stands_words};
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
pub(super) fn choices(finder: &Finder, visitor: &Visitor, asked: &Asked, answer: &Answer) -> Vec<Choice> {
    let t = visitor.voice;
    let names = Names { state: finder.state(), voice: t };
    let counts = &answer.counts;
    let institutions =
        counts.institutions.iter().map(|(code, count)| (code.to_string(), names.institution_short(code), *count));
    let states =
        counts.states.iter().map(|(stands, count)| (stands.word().to_owned(), stands_words(t, *stands), *count));
    let axes =
        counts.axes.iter().filter_map(|(axis, count)| Some((axis.to_string(), axis_name(&names, *axis)?, *count)));
    let filter = asked.query().filter;
    let institution = filter.institution.map(|code| (code.to_string(), names.institution_short(&code)));
    let state = filter.state.map(|stands| (stands.word().to_owned(), stands_words(t, stands)));
    let axis = filter.axis.and_then(|axis| Some((axis.to_string(), axis_name(&names, axis)?)));
    vec![
        choice(t, ("institucion", "find-institution", "find-any-institution"), institutions, institution),
        choice(t, ("estado", "find-state", "find-any-state"), states, state),
        choice(t, ("eje", "find-axis", "find-any-axis"), axes, axis),
    ]
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
