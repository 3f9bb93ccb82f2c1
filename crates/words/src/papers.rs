//! What was recorded from a paper of who holds an office, in words: what it says, whether it holds, what was objected.

use domain::EntryNumber;
use domain::secretariat::{Objected, Occupant, OfPaper, Office, Said};

use crate::{Names, stopped, support_words};

/// What a paper says: the office, and from or until when.
pub fn paper_words(names: &Names, paper: &OfPaper) -> String {
    let t = names.voice;
    let (key, day) = match &paper.said {
        Said::Occupant(appoint) => ("paper-occupant", appoint.from),
        Said::Vacancy(vacate) => ("paper-vacancy", vacate.until),
    };
    let args = [("office", names.office(paper.office()).into()), ("date", t.date_medium(day).into())];
    t.with(key, &[&args[..], &[("entry", paper.entry.into())]].concat())
}

/// An appointment: the office, whoever holds it by their name where it is published, the first day and the entry.
pub fn tenure(names: &Names, office: &Office, occupant: &Occupant) -> String {
    let (t, office) = (names.voice, names.text(&office.name));
    let args = [
        ("office", office.into()),
        ("date", t.date(occupant.from).into()),
        ("entry", occupant.entry.into()),
        ("name", names.optional(occupant.name.as_ref()).unwrap_or_default().into()),
    ];
    t.with(if occupant.name.is_some() { "tenure-named" } else { "tenure" }, &args)
}

/// The same of that entry, whatever became of it.
pub(crate) fn tenure_of(names: &Names, entry: EntryNumber) -> String {
    let known = names.state.skeleton.secretariat.appointment(entry);
    known.map_or_else(
        || names.voice.with1("tenure-replaced", "entry", entry),
        |(office, occupant)| tenure(names, office, occupant),
    )
}

/// What else there is to say of it, a sentence each: the paper, who records it, and what was objected, with its reasons.
pub fn paper_standing(names: &Names, paper: &OfPaper) -> Vec<String> {
    let t = names.voice;
    let said = t.with1("paper-according", "paper", support_words(names, &paper.support));
    let reasons = paper.objections.iter().map(|objected| {
        let args = [("seat", objector(names, objected).into()), ("reasons", names.text(&objected.reasons).into())];
        let disowned = objected.disowned.map(|entry| t.with1("paper-objection-disowned", "entry", entry));
        [Some(t.with("paper-objected-why", &args)), disowned].into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let settled = paper.settled.map(|entry| t.with1("paper-settled", "entry", entry));
    let meanwhile = paper.is_disputed().then(|| t.say("paper-meanwhile"));
    [Some(said), waits(names, paper).map(|words| stopped(&words))]
        .into_iter()
        .flatten()
        .chain(reasons)
        .chain(settled)
        .chain(meanwhile)
        .collect()
}

/// That it waits to be confirmed, what took its place, or who objects to it: said wherever its entry is told.
pub(crate) fn paper_in_brief(names: &Names, entry: EntryNumber) -> Option<String> {
    let paper = names.state.skeleton.secretariat.paper(entry)?;
    let seats: Vec<_> = paper.objecting().map(|objected| objector(names, objected)).collect();
    let objected = paper.is_disputed().then(|| names.voice.with1("paper-objected", "seats", seats.join("; ")));
    let replaced = paper.replaced.map(|entry| names.voice.with1("paper-replaced", "entry", entry));
    waits(names, paper).or(replaced).or(objected)
}

fn waits(names: &Names, paper: &OfPaper) -> Option<String> {
    let seat = paper.seat.as_ref().filter(|_| paper.holds.is_none())?;
    Some(names.voice.with1("paper-unconfirmed", "seat", names.seat(seat)))
}

fn objector(names: &Names, objected: &Objected) -> String {
    let seat = [("seat", names.seat(&objected.seat).into()), ("entry", objected.entry.into())];
    names.voice.with("result-objected-by", &seat)
}
