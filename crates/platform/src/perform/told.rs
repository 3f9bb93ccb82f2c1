//! To whom an entry is told in the moment that it is recorded: each act says whom it tells ([`domain::Tells`]), and here stands who
//! that is by the state.

use std::collections::BTreeSet;
use std::fmt::Write;

use domain::secretariat::{FactorReset, Office, Post};
use domain::{Act, Moment, Pseudonym, State, Tells, Typed};
use store::{FactorsTaken, LetterKind, Notice, Telling, ToWhom};

use crate::entry::Step;
use crate::secret::{Purpose, Secret};
use crate::shared::Shared;

/// What the ids of letters to those who administer are made of.
const ADMINISTRATORS: &str = "administrators";

/// Bytes of the id of a letter.
const ID: usize = 16;

/// The notices of the entries of a batch, by the offices of the state that it leads to.
pub(super) fn notices(shared: &Shared, steps: &[Step], state: &State, at: i64, moment: Moment) -> Vec<Notice> {
    let called = steps.iter().filter(|step| matches!(step.accepted.act().kind().tells(), Tells::WhoIsCalled(_)));
    called.flat_map(|step| of_step(&shared.secret, state, step, at, moment)).collect()
}

/// The letters of the entries of a batch that go to one person or to whoever administers, by what each act says ([`Tells`]); and to
/// whoever holds an office, what was entered for it from a paper. Of what was entered together for an office the first is told.
pub(super) fn tellings(shared: &Shared, steps: &[Step], state: &State, at: i64, moment: Moment) -> Vec<Telling> {
    let (skeleton, mut offices) = (&state.skeleton, BTreeSet::new());
    let mut tellings = Vec::new();
    for step in steps {
        let (entry, act) = (step.meta.number, step.accepted.act());
        let mut put = |kind: LetterKind, to: ToWhom| {
            let letter = letter(&shared.secret, entry, &["one", kind.word(), about(&to)]);
            tellings.push(Telling { entry, kind, to, letter, at });
        };
        let table = &skeleton.secretariat;
        match act.kind().tells() {
            Tells::WhoAsked => {
                let organisation = act.on().and_then(|on| skeleton.organisations.get(on));
                organisation.into_iter().for_each(|one| put(LetterKind::OrganisationAnswered, somebody(&one.by)));
            }
            Tells::WhoSits => {
                let others = others_called(state, act, moment);
                others.into_iter().for_each(|by| put(LetterKind::OfficeEntered, somebody(by)));
            }
            Tells::WhoLeavesOrReturns => {
                table.left_by(entry).into_iter().for_each(|by| put(LetterKind::OfficeLeft, somebody(by)));
                table.returned_by(entry).into_iter().for_each(|by| put(LetterKind::OfficeReturned, somebody(by)));
            }
            Tells::WhoCaptures => {
                let offices = table.offices_on(moment.date());
                let conducts = offices.filter(|office| office.post == Post::TechnicalSecretary);
                let held = conducts.filter_map(|office| office.occupant(moment.date()));
                held.for_each(|occupant| put(LetterKind::CaptureObjected, somebody(&occupant.by)));
            }
            // What is done is told by `factors`; what waits for a second person, here.
            Tells::WhoseFactors => {
                let waits = |reset: &&FactorReset| reset.entry == entry && reset.done.is_none();
                if let Some(reset) = table.factor_resets.iter().find(waits) {
                    put(LetterKind::FactorResetAsked, somebody(&reset.occupant));
                    put(LetterKind::FactorResetAsked, ToWhom::Administrators);
                }
            }
            // Told by `notices`.
            Tells::WhoIsCalled(_) | Tells::Nobody => {}
        }
        let captured = skeleton.captures.get(entry).and_then(|capture| capture.captured.office.as_ref());
        let captured = captured.and_then(|code| table.office(code));
        let Some(occupant) = captured.and_then(|office| office.occupant(moment.date())) else { continue };
        if offices.insert(captured.map(|office| office.code.to_string())) {
            put(LetterKind::Captured, somebody(&occupant.by));
        }
    }
    tellings
}

/// By what letters of one entry and kind are told apart.
fn about(to: &ToWhom) -> &str {
    match to {
        ToWhom::Somebody(by) => by,
        ToWhom::Administrators => ADMINISTRATORS,
    }
}

fn somebody(by: &Pseudonym) -> ToWhom {
    ToWhom::Somebody(by.0.clone())
}

/// The second factors that the entries of a batch take away: those of the second of two persons, or of the administrator.
pub(super) fn factors(shared: &Shared, steps: &[Step], state: &State) -> Vec<FactorsTaken> {
    let resets = &state.skeleton.secretariat.factor_resets;
    let taken = steps.iter().filter_map(|step| {
        let Act::ResetFactor(act) = step.accepted.act() else { return None };
        let entry = step.meta.number;
        let reset = resets.iter().find(|reset| reset.entry == act.with.unwrap_or(entry))?;
        let letter = letter(&shared.secret, entry, &[act.office.as_str()]);
        Some(FactorsTaken { occupant: reset.occupant.0.clone(), until: reset.done?.1, letter })
    });
    taken.collect()
}

/// Whoever sits or conducts on that day, but for whoever it is that signs in by the act.
fn others_called<'a>(state: &'a State, act: &Act, moment: Moment) -> BTreeSet<&'a Pseudonym> {
    let table = &state.skeleton.secretariat;
    let appointment = if let Act::AcceptInvitation(accepted) = act { Some(accepted.appointment) } else { None };
    let entered = appointment.and_then(|entry| table.appointment(entry)).map(|(_, occupant)| &occupant.by);
    let called = table.offices_on(moment.date()).filter(|office| is_called(office));
    let held = called.filter_map(|office| office.occupant(moment.date())).map(|occupant| &occupant.by);
    held.filter(|by| Some(*by) != entered).collect()
}

fn of_step(secret: &Secret, state: &State, step: &Step, at: i64, moment: Moment) -> Vec<Notice> {
    let entry = step.meta.number;
    let object = step.accepted.act().on().unwrap_or(entry);
    let table = &state.skeleton.secretariat;
    let called = table.offices_on(moment.date()).filter(|office| is_called(office));
    let notice = |office: &Office| Notice {
        entry,
        object,
        office: office.code.as_str().to_owned(),
        occupant: office.occupant(moment.date()).map(|occupant| occupant.by.0.clone()),
        letter: letter(secret, entry, &[office.code.as_str()]),
        to_mailbox: letter(secret, entry, &[office.code.as_str(), "mailbox"]),
        at,
    };
    called.map(notice).collect()
}

/// Who votes, who stands in for them, and who keeps the minutes.
pub(crate) fn is_called(office: &Office) -> bool {
    office.post.seat().is_some() || office.post == Post::TechnicalSecretary
}

/// The id of the letter about an office: one for each entry, and nobody else can tell which.
pub(crate) fn letter(secret: &Secret, entry: u64, about: &[&str]) -> String {
    let number = entry.to_be_bytes();
    let parts: Vec<&[u8]> = [&number[..]].into_iter().chain(about.iter().map(|part| part.as_bytes())).collect();
    let derived = secret.derive(Purpose::Notice, &parts);
    derived[..ID].iter().fold(String::with_capacity(2 * ID), |mut id, byte| {
        let _ = write!(id, "{byte:02x}");
        id
    })
}
