//! Rules and calendars in words.

use domain::Choice;
use domain::secretariat::{AdoptCalendar, AdoptRules, CastingVote, Notice, Range};

use crate::{Names, choice};

/// Every rule: label and value.
pub fn rules_rows(names: &Names, rules: &AdoptRules) -> Vec<(String, String)> {
    let t = names.voice;
    let row = |key: &str, value: String| (t.say(key), value);
    let seats = [("seats", rules.quorum_seats.into()), ("second", rules.second_call_seats.into())];
    vec![
        row("rule-quorum", t.with("rule-quorum-seats", &seats)),
        row("rule-quorum-kind", choice(t, "quorum", rules.quorum)),
        row("rule-majority", choice(t, "majority", rules.majority)),
        row("rule-votes", t.with1("rule-votes-per-seat", "votes", rules.votes_per_seat)),
        row("rule-casting", casting(names, rules)),
        row("rule-recusal", choice(t, "recusal", rules.recusal)),
        row("rule-ordinals", choice(t, "ordinals", rules.ordinals)),
        row("rule-ordinary", notice(names, rules.ordinary_notice)),
        row("rule-extraordinary", notice(names, rules.extraordinary_notice)),
        row("rule-objection", t.with1("term-working-days", "days", rules.objection_days)),
        row("rule-assumption", t.with1("term-working-days", "days", rules.assumption_days)),
    ]
}

fn casting(names: &Names, rules: &AdoptRules) -> String {
    match (&rules.casting_vote, &rules.casting_seat) {
        (CastingVote::Seat, Some(seat)) => names.seat(seat),
        _ => choice(names.voice, "casting_vote", rules.casting_vote),
    }
}

fn notice(names: &Names, notice: Notice) -> String {
    names.voice.with("session-notice", &[("amount", notice.amount.into()), ("unit", notice.unit.word().into())])
}

/// A calendar: whose it is, its hours and its ranges of days, each with its label.
pub fn calendar_rows(names: &Names, calendar: &AdoptCalendar) -> Vec<(String, String)> {
    let t = names.voice;
    let own = [(t.say("field-institution"), whose(names, calendar)), (t.say("change-hours"), hours(names, calendar))];
    own.into_iter().chain(ranges(names, calendar).into_iter().map(|range| (t.say("field-ranges"), range))).collect()
}

/// Whose a calendar is.
pub fn whose(names: &Names, calendar: &AdoptCalendar) -> String {
    let of = calendar.institution.as_ref();
    of.map_or_else(|| names.voice.say("calendar-of-secretariat"), |code| names.institution(code))
}

/// Its hours.
pub fn hours(names: &Names, calendar: &AdoptCalendar) -> String {
    let t = names.voice;
    let hours = [("opens", t.hour(calendar.opens).into()), ("closes", t.hour(calendar.closes).into())];
    t.with("calendar-hours", &hours)
}

/// Its ranges of days; one day has one date.
pub fn ranges(names: &Names, calendar: &AdoptCalendar) -> Vec<String> {
    let t = names.voice;
    let range = |range: &Range| {
        let note = names.optional(range.note.as_ref()).unwrap_or_default();
        let (from, to) = (t.date_medium(range.from), t.date_medium(range.to));
        let kind = choice(t, "range", range.kind);
        if range.from == range.to {
            return t.with("calendar-day", &[("date", from.into()), ("kind", kind.into()), ("note", note.into())]);
        }
        let args = [("from", from.into()), ("to", to.into()), ("kind", kind.into()), ("note", note.into())];
        t.with("calendar-range", &args)
    };
    let mut by_date: Vec<_> = calendar.ranges.iter().collect();
    by_date.sort_by_key(|range| range.from);
    by_date.into_iter().map(range).collect()
}
