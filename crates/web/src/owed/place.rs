//! Where something that is owed is done, where others read of it, and where what asks for it is.

use domain::owed::{Duty, Source};
use domain::proposal::FichaField;
use domain::{EntryNumber, MatterKind, Numbered};
use words::Names;

use crate::addresses;
use crate::organisation;
use crate::phase;
use crate::session::{CALL_AGAIN_ADDRESS, DROP_POINT_ADDRESS, call_about, call_continuing, call_with};
use crate::visitor::Visitor;

/// The page from which whoever owes it does it.
pub(super) fn where_done(names: &Names, visitor: &Visitor, what: Duty) -> String {
    let skeleton = &names.state.skeleton;
    let commitment = |address: &str, on| link(visitor, address, skeleton.proposals.number_of(on));
    let session = |address: &str, on| link(visitor, address, skeleton.sessions.number_of(on));
    match what {
        Duty::SetUp(_) | Duty::Install(_) => visitor.link(addresses::TABLE_INSTALLATION),
        Duty::FoundPlan(_) => visitor.link(addresses::PLANS),
        Duty::AdoptCalendar(_) | Duty::SettleOffice(_) => visitor.link(&call_with(MatterKind::Table)),
        Duty::ConfirmAppointment(_) => visitor.link(addresses::PAPER_CONFIRMATION),
        Duty::ResetFactor(_) => visitor.link(crate::secretariat::FACTOR_RESET),
        Duty::AnswerOrganisation(on) => link(visitor, organisation::ANSWER, skeleton.organisations.number_of(on)),
        Duty::NameAxis(on) => link(visitor, addresses::PLAN_AXES, skeleton.plans.number_of(on)),
        Duty::Call(matter, on) => visitor.link(&call_about(matter, on)),
        Duty::CallToContinue(on, item) => visitor.link(&call_continuing(on, item)),
        Duty::Hold(on) | Duty::CloseSession(on) | Duty::Settle(on, _) => session(addresses::SESSION_DESK, on),
        Duty::CallAgain(on) => session(CALL_AGAIN_ADDRESS, on),
        Duty::DropPoint(on, _) => session(DROP_POINT_ADDRESS, on),
        Duty::Circulate(on, _) => format!("{}#circular", session(addresses::SESSION, on)),
        Duty::Vote(on, item) => format!("{}#voto-{item}", session(addresses::SESSION, on)),
        Duty::NameResponsible(on) => commitment(addresses::of_ficha(FichaField::Responsible), on),
        Duty::Answer(on, field) | Duty::Complete(on, field) => commitment(addresses::of_ficha(field), on),
        Duty::Assume(on) => commitment(addresses::COMMITMENT_ASSUMPTION, on),
        Duty::Ratify(on) => commitment(addresses::COMMITMENT_RATIFICATION, on),
        Duty::Report(on) => commitment(phase::REPORT_ADDRESS, on),
        Duty::Close(on) => commitment(phase::CLOSE_ADDRESS, on),
    }
}

/// The page that tells everybody of it.
pub(super) fn where_read(names: &Names, visitor: &Visitor, what: Duty) -> String {
    match what {
        Duty::SetUp(_)
        | Duty::Install(_)
        | Duty::FoundPlan(_)
        | Duty::AdoptCalendar(_)
        | Duty::SettleOffice(_)
        | Duty::ConfirmAppointment(_)
        | Duty::ResetFactor(_) => visitor.link(addresses::TABLE),
        _ => object(names, visitor, object_of(what)),
    }
}

/// What something owed is about: the plan, session, axis or commitment, or what it has to be registered for.
pub(crate) fn object_of(what: Duty) -> EntryNumber {
    match what {
        Duty::SetUp(on)
        | Duty::Install(on)
        | Duty::FoundPlan(on)
        | Duty::AdoptCalendar(on)
        | Duty::SettleOffice(on)
        | Duty::ConfirmAppointment(on)
        | Duty::ResetFactor(on)
        | Duty::NameAxis(on)
        | Duty::AnswerOrganisation(on)
        | Duty::Call(_, on)
        | Duty::CallToContinue(on, _)
        | Duty::Hold(on)
        | Duty::CallAgain(on)
        | Duty::CloseSession(on)
        | Duty::Circulate(on, _)
        | Duty::DropPoint(on, _)
        | Duty::Vote(on, _)
        | Duty::Settle(on, _)
        | Duty::NameResponsible(on)
        | Duty::Answer(on, _)
        | Duty::Assume(on)
        | Duty::Ratify(on)
        | Duty::Complete(on, _)
        | Duty::Report(on)
        | Duty::Close(on) => on,
    }
}

/// Where it is read what asks for something: an agreement among the agreements, anything else in its entry.
pub(super) fn where_asked(visitor: &Visitor, source: Source) -> String {
    match source {
        Source::Agreement(entry) | Source::Methodology(entry) => {
            format!("{}#a{entry}", visitor.link(addresses::AGREEMENTS))
        }
        Source::Rules(entry)
        | Source::Calendar(entry)
        | Source::Call(entry)
        | Source::Motion(entry)
        | Source::Objection(entry)
        | Source::Answer(entry)
        | Source::FirstPerson(entry) => visitor.link(&addresses::to(addresses::ENTRY, entry)),
    }
}

fn object(names: &Names, visitor: &Visitor, on: EntryNumber) -> String {
    let skeleton = &names.state.skeleton;
    if let Some(number) = skeleton.proposals.number_of(on) {
        return link(visitor, addresses::COMMITMENT, Some(number));
    }
    if let Some(number) = skeleton.sessions.number_of(on) {
        return link(visitor, addresses::SESSION, Some(number));
    }
    if let Some(number) = skeleton.organisations.number_of(on) {
        return link(visitor, addresses::ORGANISATION, Some(number));
    }
    // An axis is told of on the page of its plan.
    let of_axis = || skeleton.plans.iter().find(|plan| plan.axis(on).is_some()).map(Numbered::id);
    let number = skeleton.plans.number_of(on).or_else(|| skeleton.plans.number_of(of_axis()?));
    link(visitor, addresses::PLAN, number)
}

fn link(visitor: &Visitor, address: &str, number: Option<usize>) -> String {
    visitor.link(&addresses::to(address, number.unwrap_or_default()))
}
