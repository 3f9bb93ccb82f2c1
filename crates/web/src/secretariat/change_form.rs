//! The fields by which something of the table is set: the same while it is set up, and in a motion to
//! change it.

use std::collections::BTreeMap;

use domain::secretariat::{CastingVote, Majority, PostKind, Quorum, RangeKind, Recusal, Secretariat, Sector, Unit};
use domain::{Choice, Code, MotionKind, Typed};
use jiff::civil::Date;
use words::{Names, choice};

use crate::page::{Filled, offered};

/// A choice by code: code, name, whether it is chosen.
type Pick = (String, String, bool);

/// Rows of a calendar that a blank form offers.
const RANGES: usize = 8;

/// The fields of one kind of change.
pub(crate) struct ChangeForm {
    /// The act that the form asks for.
    pub act: &'static str,
    /// Wire word of what it sets.
    pub kind: &'static str,
    /// What it sets, in words.
    pub title: String,
    /// What stands before the name of each field.
    prefix: &'static str,
    /// Whether it holds from a day that the form asks for.
    pub dated: bool,
    /// What fields start with.
    starts: BTreeMap<&'static str, String>,
    /// What can be chosen, by field.
    options: BTreeMap<&'static str, Vec<Pick>>,
    /// The kinds of each row of a calendar.
    ranges: Vec<Vec<Pick>>,
}

impl ChangeForm {
    /// The fields of a set-up act.
    pub(crate) fn set_up(names: &Names, form: &Filled, act: &'static str, kind: MotionKind, today: Date) -> Self {
        let starts = [("from", today.to_string())].into_iter().chain(usual_hours()).chain(usual_rules()).collect();
        Self::new(names, form, (act, "", kind), starts, today)
    }

    /// The fields of a motion; rules start as they are, so that what stays need not be typed again.
    pub(crate) fn motion(names: &Names, form: &Filled, kind: MotionKind, today: Date) -> Self {
        let tomorrow = today.tomorrow().unwrap_or(today);
        let from = ("from", tomorrow.to_string());
        let rules = current_rules(&names.state.skeleton.secretariat, today);
        let starts = rules.into_iter().chain(usual_hours()).chain([from]).collect();
        let form = Self::new(names, form, ("session.put_to_vote", "motion.", kind), starts, today);
        Self { dated: matches!(kind, MotionKind::Seat | MotionKind::Office | MotionKind::Calendar), ..form }
    }

    fn new(
        names: &Names,
        form: &Filled,
        (act, prefix, kind): (&'static str, &'static str, MotionKind),
        starts: BTreeMap<&'static str, String>,
        today: Date,
    ) -> Self {
        let at = |field: &str| form.value_or(act, &format!("{prefix}{field}"), starts.get(field).map_or("", |s| s));
        let ranges = (0..rows(form, prefix)).map(|row| {
            let chosen = at(&format!("ranges.{row}.kind"));
            let none = (String::new(), String::new(), chosen.is_empty());
            std::iter::once(none).chain(listed::<RangeKind>(names, "range", chosen)).collect()
        });
        let ranges = ranges.collect();
        let seat = if kind == MotionKind::Rules { "casting_seat" } else { "seat" };
        let options = BTreeMap::from([
            ("institution", institutions(names, kind, at("institution"))),
            (seat, seats(names, at(seat), today)),
            ("office", offices(names, at("office"), today)),
            ("sector", listed::<Sector>(names, "sector", at("sector"))),
            ("post", listed::<PostKind>(names, "post", at("post"))),
            ("quorum", listed::<Quorum>(names, "quorum", at("quorum"))),
            ("majority", listed::<Majority>(names, "majority", at("majority"))),
            ("casting_vote", listed::<CastingVote>(names, "casting_vote", at("casting_vote"))),
            ("recusal", listed::<Recusal>(names, "recusal", at("recusal"))),
            ("ordinary_notice.unit", listed::<Unit>(names, "unit", at("ordinary_notice.unit"))),
            ("extraordinary_notice.unit", listed::<Unit>(names, "unit", at("extraordinary_notice.unit"))),
        ]);
        let title = choice(names.voice, "change", kind);
        Self { act, kind: kind.word(), title, prefix, dated: false, starts, options, ranges }
    }

    /// The whole name of a field.
    pub(crate) fn at(&self, field: &str) -> String {
        format!("{}{field}", self.prefix)
    }

    /// The whole name of a field of a row of a calendar.
    pub(crate) fn range(&self, row: &usize, field: &str) -> String {
        format!("{}ranges.{row}.{field}", self.prefix)
    }

    /// What can be chosen in a field.
    pub(crate) fn options(&self, field: &str) -> &[Pick] {
        self.options.get(field).map_or(&[], Vec::as_slice)
    }

    /// The rows of a calendar: place, and its kinds.
    pub(crate) fn ranges(&self) -> Vec<(usize, &[Pick])> {
        self.ranges.iter().map(Vec::as_slice).enumerate().collect()
    }

    /// What a field starts with.
    pub(crate) fn start(&self, field: &str) -> &str {
        self.starts.get(field).map_or("", String::as_str)
    }
}

/// The institutions there are; a calendar without one is the Secretariat's.
fn institutions(names: &Names, kind: MotionKind, chosen: &str) -> Vec<Pick> {
    let none = if kind == MotionKind::Calendar { "role-secretariat" } else { "pick-one" };
    let known = names.state.skeleton.secretariat.institutions.iter();
    picked(names, none, known.map(|known| (&known.code, names.text(&known.name))), chosen)
}

/// The seats that exist or will.
fn seats(names: &Names, chosen: &str, today: Date) -> Vec<Pick> {
    let seats = names.state.skeleton.secretariat.seats.iter().filter(|seat| seat.days.reach(today));
    picked(names, "pick-none", seats.map(|seat| (&seat.code, names.text(&seat.name))), chosen)
}

/// The offices that exist or will.
fn offices(names: &Names, chosen: &str, today: Date) -> Vec<Pick> {
    let offices = names.state.skeleton.secretariat.offices.iter().filter(|office| office.days.reach(today));
    picked(names, "pick-one", offices.map(|office| (&office.code, names.text(&office.name))), chosen)
}

fn picked<'a>(names: &Names, none: &str, of: impl Iterator<Item = (&'a Code, String)>, chosen: &str) -> Vec<Pick> {
    let none = (String::new(), names.voice.say(none), chosen.is_empty());
    let of = of.map(|(code, name)| (code.to_string(), name, code.as_str() == chosen));
    std::iter::once(none).chain(of).collect()
}

fn listed<C: Choice>(names: &Names, vocabulary: &str, chosen: &str) -> Vec<Pick> {
    let offered = offered::<C>(names.voice, vocabulary, chosen).into_iter();
    offered.map(|(word, name, is)| (word.to_owned(), name, is)).collect()
}

/// As many rows as were sent, and room for more.
fn rows(form: &Filled, prefix: &str) -> usize {
    let sent = form.fields.keys().filter_map(|path| path.strip_prefix(prefix)?.strip_prefix("ranges."));
    let last = sent.filter_map(|rest| rest.split('.').next()?.parse::<usize>().ok()).max();
    last.map_or(RANGES, |last| (last + 3).clamp(RANGES, 60))
}

fn usual_hours() -> impl Iterator<Item = (&'static str, String)> {
    [("opens", "09:00"), ("closes", "18:00")].into_iter().map(|(field, value)| (field, value.to_owned()))
}

/// What a form of rules starts with: choices only, and none of the numbers a table has to agree on.
fn usual_rules() -> impl Iterator<Item = (&'static str, String)> {
    let usual = [
        ("quorum", Quorum::Seats.word()),
        ("majority", Majority::Simple.word()),
        ("casting_vote", CastingVote::Nobody.word()),
        ("recusal", Recusal::Nobody.word()),
        ("ordinary_notice.unit", Unit::WorkingDays.word()),
        ("extraordinary_notice.unit", Unit::WorkingDays.word()),
        ("votes_per_seat", "1"),
    ];
    usual.into_iter().map(|(field, value)| (field, value.to_owned()))
}

/// The rules in force, field by field; their source is that of the agreement, not theirs.
fn current_rules(table: &Secretariat, today: Date) -> Vec<(&'static str, String)> {
    let Some(in_force) = table.rules_on(today) else { return usual_rules().collect() };
    let rules = &in_force.rules;
    let seat = rules.casting_seat.as_ref().map_or(String::new(), |seat| seat.as_str().to_owned());
    vec![
        ("quorum_seats", rules.quorum_seats.to_string()),
        ("second_call_seats", rules.second_call_seats.to_string()),
        ("quorum", rules.quorum.word().to_owned()),
        ("majority", rules.majority.word().to_owned()),
        ("votes_per_seat", rules.votes_per_seat.to_string()),
        ("casting_vote", rules.casting_vote.word().to_owned()),
        ("casting_seat", seat),
        ("recusal", rules.recusal.word().to_owned()),
        ("ordinary_notice.amount", rules.ordinary_notice.amount.to_string()),
        ("ordinary_notice.unit", rules.ordinary_notice.unit.word().to_owned()),
        ("extraordinary_notice.amount", rules.extraordinary_notice.amount.to_string()),
        ("extraordinary_notice.unit", rules.extraordinary_notice.unit.word().to_owned()),
        ("objection_days", rules.objection_days.to_string()),
        ("assumption_days", rules.assumption_days.to_string()),
    ]
}
