//! What the results are chosen by, in words, each with the address without it; and the days that choose nothing.

use domain::EntryNumber;
use words::{Names, Voice};

use super::asked::{Asked, day};
use super::hit::{kind_keys, stands_words};
use crate::visitor::Visitor;

/// A choice that is on.
pub(super) struct Chosen {
    /// What it chooses.
    pub words: String,
    /// The same search without it.
    pub without: String,
}

/// What is wrong with the days, at the field of each.
pub(super) struct DayFaults {
    /// With the first one.
    pub from: Option<String>,
    /// With the last one.
    pub to: Option<String>,
}

impl DayFaults {
    /// What is wrong with the days that were asked for: they are none, or the last one is before the first.
    pub(super) fn of(t: Voice, asked: &Asked) -> Self {
        let unread = |text: &String| {
            (!text.is_empty() && day(text).is_none()).then(|| t.with1("find-not-a-day", "typed", text.clone()))
        };
        let reversed = || {
            let (from, to) = (day(&asked.from)?, day(&asked.to)?);
            (to < from).then(|| t.with1("find-reversed", "from", t.date_medium(from)))
        };
        Self { from: unread(&asked.from), to: unread(&asked.to).or_else(reversed) }
    }

    /// Whether something is wrong.
    pub(super) fn is_any(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }
}

/// Where a choice stands among what was asked.
type Choice = fn(&mut Asked) -> &mut String;

/// The choices that are on.
pub(super) fn chosen(names: &Names, visitor: &Visitor, asked: &Asked) -> Vec<Chosen> {
    let t = visitor.voice;
    let filter = asked.query().filter;
    let choices: [(Option<String>, Choice); 6] = [
        (filter.kind.map(|kind| t.say(kind_keys(kind).1)), |asked| &mut asked.kind),
        (filter.state.map(|stands| stands_words(t, stands)), |asked| &mut asked.state),
        (filter.institution.map(|code| names.institution_short(&code)), |asked| &mut asked.institution),
        (filter.axis.map(|axis| axis_name(names, axis).unwrap_or_else(|| axis.to_string())), |asked| &mut asked.axis),
        (filter.from.map(|from| t.with1("find-since", "date", t.date_medium(from))), |asked| &mut asked.from),
        (filter.to.map(|to| t.with1("find-until", "date", t.date_medium(to))), |asked| &mut asked.to),
    ];
    let on = choices.into_iter().filter_map(|(words, choice)| Some((words?, asked.without(choice).address(visitor))));
    on.map(|(words, without)| Chosen { words, without }).collect()
}

/// What an axis is called.
pub(super) fn axis_name(names: &Names, axis: EntryNumber) -> Option<String> {
    let found = names.state.skeleton.plans.iter().find_map(|plan| plan.axis(axis));
    names.optional(found?.name())
}
