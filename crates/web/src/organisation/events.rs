//! What is on record of an organisation, in words: each act with who did it, how it was made sure that it was them, and why.

use domain::organisation::{Decision, Organisation, Verdict, Version, Withdrawn};
use domain::{Code, EntryNumber, Level, Moment, Reader};
use words::{Names, captured_in_brief, choice};

/// Something on record.
pub(super) struct Event {
    /// Its entry.
    pub entry: EntryNumber,
    /// When.
    pub when: String,
    /// What happened.
    pub what: String,
    /// How it was made sure who it was, or from which paper it was entered; of a seat its own act says enough.
    pub how: Option<String>,
    /// Why.
    pub reasons: Option<String>,
}

/// All that is on record, the latest first.
pub(super) fn events(names: &Names, organisation: &Organisation, reader: Reader) -> Vec<Event> {
    let versions = organisation.versions.iter().enumerate().map(|(at, version)| said(names, at, version));
    let answers = organisation.decisions.iter().flat_map(|decision| answered(names, decision));
    let withdrawn = organisation.withdrawn.as_ref();
    let withdrawn = withdrawn.map(|withdrawn| withdrew(names, (organisation, withdrawn), reader));
    let mut all: Vec<Event> = versions.chain(answers).chain(withdrawn).collect();
    all.sort_by_key(|event| std::cmp::Reverse(event.entry));
    all
}

fn said(names: &Names, at: usize, version: &Version) -> Event {
    let key = if at == 0 { "organisation-event-registered" } else { "organisation-event-corrected" };
    Event {
        entry: version.entry,
        when: when(names, version.moment),
        what: names.voice.say(key),
        how: Some(how(names, version.entry, version.level)),
        reasons: None,
    }
}

fn withdrew(names: &Names, (own, withdrawn): (&Organisation, &Withdrawn), reader: Reader) -> Event {
    Event {
        entry: withdrawn.entry,
        when: when(names, withdrawn.moment),
        what: names.voice.say("organisation-event-withdrew"),
        how: Some(how(names, withdrawn.entry, withdrawn.level)),
        reasons: names.said_by(own, withdrawn.reasons.as_ref(), reader),
    }
}

/// An answer and the dissents from it.
fn answered(names: &Names, decision: &Decision) -> Vec<Event> {
    let key = match decision.verdict {
        Verdict::Accredited => "organisation-event-accredited",
        Verdict::Declined => "organisation-event-declined",
    };
    let of_seat = |key: &str, seat: Option<&Code>| {
        names.voice.with1(key, "seat", seat.map(|seat| names.seat(seat)).unwrap_or_default())
    };
    let answer = Event {
        entry: decision.entry,
        when: when(names, decision.moment),
        what: of_seat(key, decision.seat.as_ref()),
        how: None,
        reasons: Some(names.text(&decision.reasons)),
    };
    let dissents = decision.dissents.iter().map(|dissent| Event {
        entry: dissent.entry,
        when: when(names, dissent.moment),
        what: of_seat("organisation-event-dissented", dissent.seat.as_ref()),
        how: None,
        reasons: Some(names.text(&dissent.reasons)),
    });
    std::iter::once(answer).chain(dissents).collect()
}

fn when(names: &Names, moment: Moment) -> String {
    names.voice.date(moment.date())
}

/// How it was made sure that it was the organisation, or from which paper it was entered.
fn how(names: &Names, entry: EntryNumber, level: Level) -> String {
    captured_in_brief(names, entry).unwrap_or_else(|| choice(names.voice, "by-level", level))
}
