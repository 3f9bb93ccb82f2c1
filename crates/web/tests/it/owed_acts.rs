//! Which act does what is owed.

use domain::owed::Duty;
use domain::session::{Reached, Session, VotingMode};
use domain::{Choice, Fields, MatterKind, Skeleton};

/// The act that does it, and as much of its fields as says where its form is.
pub(crate) fn act(skeleton: &Skeleton, what: Duty) -> (&'static str, Fields) {
    let (act, on, more) = match what {
        // Setting a table up takes many acts; its pages lead from one to the next, and the last one installs.
        Duty::SetUp(on) | Duty::Install(on) => ("secretariat.install", on, None),
        Duty::FoundPlan(on) => ("plan.found", on, None),
        Duty::AnswerOrganisation(on) => ("organisation.accredit", on, None),
        Duty::ConfirmAppointment(on) => ("secretariat.confirm_appointment", on, None),
        Duty::ResetFactor(on) => ("secretariat.reset_factor", on, None),
        Duty::NameAxis(on) => ("plan.name_axis", on, None),
        Duty::AdoptCalendar(on) | Duty::SettleOffice(on) | Duty::Call(_, on) | Duty::CallToContinue(on, _) => {
            ("session.call", on, None)
        }
        Duty::Hold(on) => ("session.declare_quorum", on, None),
        Duty::CloseSession(on) => match skeleton.sessions.get(on).unwrap().reached() {
            Reached::InRecess { .. } => ("session.resume", on, None),
            _ if skeleton.sessions.get(on).unwrap().may_close(skeleton).is_ok() => ("session.close", on, None),
            // What is not dealt with yet keeps it open, and closing is not offered: what comes before it is.
            _ => (before_closing(skeleton.sessions.get(on).unwrap()), on, None),
        },
        Duty::CallAgain(on) => ("session.call_again", on, None),
        Duty::Circulate(on, _) => ("session.circulate", on, None),
        Duty::DropPoint(on, _) => ("session.drop_point", on, None),
        Duty::Vote(on, _) | Duty::Settle(on, _) => ("session.vote", on, None),
        Duty::NameResponsible(on) => ("proposal.amend", on, Some("responsible")),
        Duty::Answer(on, field) | Duty::Complete(on, field) => ("proposal.amend", on, Some(field.word())),
        Duty::Assume(on) => ("endorsement.assume", on, None),
        Duty::Ratify(on) => ("endorsement.ratify", on, None),
        Duty::Report(on) => ("phase.report", on, None),
        Duty::Close(on) => ("phase.close", on, None),
    };
    let field = more.map(|field| ("field", field));
    // The form of the votes has a row for each seat, and sends those that are marked.
    let marked = if act == "session.vote" { vec![("seat", "x"), ("sense", "in_favour")] } else { Vec::new() };
    let more = field.into_iter().chain(marked).map(|(path, said)| (path.to_owned(), said.to_owned()));
    (act, [("on".to_owned(), on.to_string())].into_iter().chain(more).collect())
}

/// The act that brings an open session nearer to its close.
fn before_closing(session: &Session) -> &'static str {
    if let Some(voting) = session.agenda.iter().find_map(|item| item.voting()) {
        // By name, the form of the votes declares the result too.
        return if voting.mode == VotingMode::Nominal { "session.vote" } else { "session.declare_result" };
    }
    match session.agenda.iter().find(|item| session.is_current(item)) {
        Some(item) if item.matter.kind == MatterKind::Agenda => "session.put_to_vote",
        Some(_) => "session.conclude",
        None => "session.take_up",
    }
}
