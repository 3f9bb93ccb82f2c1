//! Everything recorded about one commitment, with the number of each entry.

use domain::endorsement::{Decided, Outcome};
use domain::phase::Closing;
use domain::proposal::{Amended, By, Proposal};
use domain::{ActKind, EntryNumber, Typed};
use words::{
    Names, agreement_name, capture_objection, captured_in_brief, choice, ficha_field, object, phase_called, stopped,
};

use super::votes::change_told;
use crate::addresses;
use crate::visitor::Visitor;

/// One entry about a commitment.
pub(crate) struct Event {
    /// Its number.
    pub entry: u64,
    /// When.
    pub when: String,
    /// What happened.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// Where to check it.
    pub address: String,
}

/// Everything recorded about a commitment, the latest first.
pub(crate) fn history(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<Event> {
    let events = names.state.skeleton.history(proposal.id).filter_map(|(entry, note)| {
        let (what, who) = told(names, proposal, entry, note.kind)?;
        let (captured, objection) = (captured_in_brief(names, entry), capture_objection(names, entry));
        let captured = captured.map(|words| if objection.is_some() { words } else { stopped(&words) });
        let what = [Some(what), captured, objection].into_iter().flatten().collect::<Vec<_>>().join(". ");
        Some(Event {
            entry,
            when: names.voice.date_short(note.moment.date()),
            what,
            who,
            address: visitor.link(&addresses::to(addresses::ENTRY, entry)),
        })
    });
    events.collect()
}

/// Told with the votings, or with the point on whose agenda the commitment stands.
macro_rules! told_with_the_votings {
    () => {
        ActKind::Vote
            | ActKind::ExplainVote
            | ActKind::ObjectVote
            | ActKind::AddPoint
            | ActKind::TakeUp
            | ActKind::ConcludeItem
            | ActKind::ReachAgreement
            | ActKind::ReleaseDocument
    };
}

/// About the body, who sits at its table, and organisations: about no commitment.
macro_rules! about_the_table {
    () => {
        ActKind::OpenRecord
            | ActKind::DescribeBody
            | ActKind::SetContact
            | ActKind::InviteAdministrator
            | ActKind::RegisterInstitution
            | ActKind::CreateSeat
            | ActKind::CreateOffice
            | ActKind::Appoint
            | ActKind::AdoptCalendar
            | ActKind::AdoptRules
            | ActKind::CorrectInstitution
            | ActKind::CorrectSeat
            | ActKind::CorrectOffice
            | ActKind::TakeOut
            | ActKind::Install
            | ActKind::AppointByPaper
            | ActKind::VacateByPaper
            | ActKind::ConfirmAppointment
            | ActKind::ObjectAppointment
            | ActKind::ObjectCapture
            | ActKind::SuspendParticipation
            | ActKind::ResumeParticipation
            | ActKind::AcceptInvitation
            | ActKind::ResetFactor
            | ActKind::RegisterOrganisation
            | ActKind::CorrectOrganisation
            | ActKind::AccreditOrganisation
            | ActKind::DeclineOrganisation
            | ActKind::DissentOnOrganisation
            | ActKind::WithdrawOrganisation
            | ActKind::ChangeTable
    };
}

/// About the plan or a whole session: about no commitment.
macro_rules! about_the_plan_or_a_session {
    () => {
        ActKind::FoundPlan
            | ActKind::NameAxis
            | ActKind::Foresee
            | ActKind::DropForeseen
            | ActKind::AdoptMethodology
            | ActKind::FixAxisName
            | ActKind::CallSession
            | ActKind::ChangeSession
            | ActKind::CallSessionAgain
            | ActKind::CancelSession
            | ActKind::AmendAgenda
            | ActKind::Arrive
            | ActKind::Leave
            | ActKind::DeclareQuorum
            | ActKind::Recess
            | ActKind::Resume
            | ActKind::CloseSession
    };
}

/// What an entry did and who; `None` for what is told elsewhere. Every act is named, here or in one of the lists above, so that
/// whoever adds one says whether it is told here.
fn told(names: &Names, proposal: &Proposal, entry: EntryNumber, kind: ActKind) -> Option<(String, String)> {
    let by_its_institution = |key| Some((names.voice.say(key), names.institution(&proposal.institution)));
    match kind {
        ActKind::PresentProposal => by_its_institution("history-presented"),
        ActKind::WithdrawProposal => by_its_institution("history-withdrawn"),
        ActKind::AmendProposal
        | ActKind::AdoptAmendment
        | ActKind::AssumeCommitment
        | ActKind::RatifyCommitment
        | ActKind::DecideEndorsement => done(names, proposal, entry),
        ActKind::ClosePhase | ActKind::ReopenPhase | ActKind::ReportPhase => phase_told(names, proposal, entry, kind),
        ActKind::CirculateDocument
        | ActKind::PutToVote
        | ActKind::WithdrawMotion
        | ActKind::DropPoint
        | ActKind::DeclareResult => session_told(names, proposal, entry, kind),
        ActKind::EraseOpening => Some((names.voice.say("history-erased"), names.body())),
        told_with_the_votings!() | about_the_table!() | about_the_plan_or_a_session!() => None,
    }
}

/// What an entry did to the commitment itself, and who.
fn done(names: &Names, proposal: &Proposal, entry: EntryNumber) -> Option<(String, String)> {
    let t = names.voice;
    if let Some(amended) = proposal.amended.iter().find(|amended| amended.entry == entry) {
        return Some((amended_words(names, proposal, amended), by_words(names, &amended.by)?));
    }
    if let Some(assumed) = proposal.assumptions.iter().find(|assumed| assumed.entry == entry) {
        return Some((t.say("history-assumed"), names.institution(&assumed.institution)));
    }
    if let Some(ratified) = proposal.ratifications.iter().find(|ratified| ratified.entry == entry) {
        return Some((choice(t, "ratification", ratified.answer), names.institution(proposal.keeper())));
    }
    let decided = proposal.decisions.iter().find(|decided| decided.entry == entry)?;
    Some((t.say(outcome(decided)), agreement_name(names, decided.agreement)?))
}

/// What happened in a session, and in which one.
fn session_told(names: &Names, proposal: &Proposal, entry: EntryNumber, kind: ActKind) -> Option<(String, String)> {
    let change = |key: &'static str| change_told(names, proposal, entry).unwrap_or_else(|| names.voice.say(key));
    let what = match kind {
        ActKind::CirculateDocument => names.voice.say("history-circulated"),
        ActKind::WithdrawMotion => names.voice.say("history-motion-withdrawn"),
        ActKind::DropPoint => names.voice.say("history-point-dropped"),
        ActKind::PutToVote => change("history-put-to-vote"),
        _ => change("history-result"),
    };
    Some((what, object(names, names.state.skeleton.on(entry)?)?.1))
}

/// Which field was completed or corrected; of the wording, which version it is.
fn amended_words(names: &Names, proposal: &Proposal, amended: &Amended) -> String {
    let t = names.voice;
    let field = amended.amendment.field();
    let with_field = |key: &str| t.with1(key, "field", ficha_field(t, field));
    if matches!(amended.by, By::Agreement(_)) {
        return with_field("history-amended-by-agreement");
    }
    let version = proposal.versions().position(|version| version.entry == amended.entry);
    if let Some(version) = version {
        return t.with1("history-version", "number", version + 1);
    }
    let first = proposal.field_versions(field).next();
    let completes = first.is_some_and(|first| first.entry == amended.entry);
    with_field(if completes { "history-completed" } else { "history-corrected" })
}

/// Who changed a field.
pub(super) fn by_words(names: &Names, by: &By) -> Option<String> {
    match by {
        By::Institution(code) => Some(names.institution(code)),
        By::Agreement(agreement) => agreement_name(names, *agreement),
    }
}

/// What was done with a phase, and who did it.
fn phase_told(names: &Names, proposal: &Proposal, entry: EntryNumber, kind: ActKind) -> Option<(String, String)> {
    let course = &proposal.course;
    let of_reopening = |closing: &&Closing| closing.reopened.as_ref().is_some_and(|again| again.entry == entry);
    let secretary = || names.voice.say("allowed-technical-secretary");
    let agreed = |agreement: Option<EntryNumber>| agreement.and_then(|agreement| agreement_name(names, agreement));
    let (key, phase, who) = match kind {
        ActKind::ClosePhase => {
            let closing = course.closings.iter().find(|closing| closing.entry == entry)?;
            ("history-phase-closed", &closing.phase, agreed(closing.agreement))
        }
        ActKind::ReopenPhase => {
            let closing = course.closings.iter().find(of_reopening)?;
            ("history-phase-reopened", &closing.phase, agreed(closing.reopened.as_ref()?.agreement))
        }
        _ => {
            let reported = course.reports.iter().find(|reported| reported.entry == entry)?;
            let institution = reported.report.institution.as_ref().map(|code| names.institution(code));
            ("history-phase-reported", &reported.report.phase, institution)
        }
    };
    let what = names.voice.with1(key, "phase", phase_called(names, proposal.id, phase.as_str()));
    Some((what, who.unwrap_or_else(secretary)))
}

fn outcome(decided: &Decided) -> &'static str {
    match decided.outcome {
        Outcome::Granted => "history-granted",
        Outcome::Returned => "history-returned",
        Outcome::NotGranted => "history-not-granted",
    }
}
