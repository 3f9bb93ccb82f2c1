//! The closed list of acts. An act is what somebody asks for and, completed, what was accepted; some only follow.

use alloc::string::String;
use alloc::vec::Vec;

pub use crate::deed::{Asked, Deed};

use crate::act_list::acts;
use crate::actor::{Allowed, Needs};
use crate::captured::{Captured, Disowns, Signer};
use crate::context::{Context, Meta};
use crate::fields::{FieldRefusal, Fields, Form, Spec, StandIn};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::Tells;
use crate::texts::Place;
use crate::zone::Zone;
use crate::{agreement, endorsement, erasure, limits, log, organisation, phase, plan, proposal, secretariat, session};

acts! {
    asked {
        OpenRecord(log::Open) = "record.open",
        DescribeBody(log::Describe) = "body.describe",
        SetContact(log::SetContact) = "body.set_contact",
        InviteAdministrator(log::InviteAdministrator) = "body.invite_administrator",
        RegisterInstitution(secretariat::RegisterInstitution) = "secretariat.register_institution",
        CreateSeat(secretariat::CreateSeat) = "secretariat.create_seat",
        CreateOffice(secretariat::CreateOffice) = "secretariat.create_office",
        Appoint(secretariat::Appoint) = "secretariat.appoint",
        AdoptCalendar(secretariat::AdoptCalendar) = "secretariat.adopt_calendar",
        AdoptRules(secretariat::AdoptRules) = "secretariat.adopt_rules",
        CorrectInstitution(secretariat::Correct<secretariat::RegisterInstitution>) = "secretariat.correct_institution",
        CorrectSeat(secretariat::Correct<secretariat::CreateSeat>) = "secretariat.correct_seat",
        CorrectOffice(secretariat::Correct<secretariat::CreateOffice>) = "secretariat.correct_office",
        TakeOut(secretariat::TakeOut) = "secretariat.take_out",
        Install(secretariat::Install) = "secretariat.install",
        AppointByPaper(secretariat::AppointByPaper) = "secretariat.appoint_by_paper",
        VacateByPaper(secretariat::VacateByPaper) = "secretariat.vacate_by_paper",
        ConfirmAppointment(secretariat::ConfirmAppointment) = "secretariat.confirm_appointment",
        ObjectAppointment(secretariat::ObjectAppointment) = "secretariat.object_appointment",
        ObjectCapture(secretariat::ObjectCapture) = "secretariat.object_capture",
        SuspendParticipation(secretariat::SuspendParticipation) = "secretariat.suspend_participation",
        ResumeParticipation(secretariat::ResumeParticipation) = "secretariat.resume_participation",
        AcceptInvitation(secretariat::AcceptInvitation) = "secretariat.accept_invitation",
        ResetFactor(secretariat::ResetFactor) = "secretariat.reset_factor",
        RegisterOrganisation(organisation::Register) = "organisation.register",
        CorrectOrganisation(organisation::Correct) = "organisation.correct",
        AccreditOrganisation(organisation::Answer<organisation::Accredits>) = "organisation.accredit",
        DeclineOrganisation(organisation::Answer<organisation::Declines>) = "organisation.decline",
        DissentOnOrganisation(organisation::DissentFrom) = "organisation.dissent",
        WithdrawOrganisation(organisation::Withdraw) = "organisation.withdraw",
        FoundPlan(plan::Found) = "plan.found",
        NameAxis(plan::NameAxis) = "plan.name_axis",
        Foresee(plan::Foresee) = "plan.foresee",
        DropForeseen(plan::DropForeseen) = "plan.drop_foreseen",
        CallSession(session::Call) = "session.call",
        ChangeSession(session::Change) = "session.change",
        AddPoint(session::AddPoint) = "session.add_point",
        DropPoint(session::DropPoint) = "session.drop_point",
        CallSessionAgain(session::CallAgain) = "session.call_again",
        CancelSession(session::Cancel) = "session.cancel",
        CirculateDocument(session::Circulate) = "session.circulate",
        ReleaseDocument(session::Release) = "session.release",
        AmendAgenda(session::AmendAgenda) = "session.amend_agenda",
        Arrive(session::Arrive) = "session.arrive",
        Leave(session::Leave) = "session.leave",
        DeclareQuorum(session::DeclareQuorum) = "session.declare_quorum",
        TakeUp(session::TakeUp) = "session.take_up",
        ConcludeItem(session::Conclude) = "session.conclude",
        PutToVote(session::PutToVote) = "session.put_to_vote",
        WithdrawMotion(session::WithdrawMotion) = "session.withdraw_motion",
        Vote(session::Vote) = "session.vote",
        DeclareResult(session::DeclareResult) = "session.declare_result",
        ExplainVote(session::ExplainVote) = "session.explain_vote",
        ObjectVote(session::Object) = "session.object",
        Recess(session::Recess) = "session.recess",
        Resume(session::Resume) = "session.resume",
        CloseSession(session::Close) = "session.close",
        PresentProposal(proposal::Present) = "proposal.present",
        AmendProposal(proposal::Amend) = "proposal.amend",
        WithdrawProposal(proposal::Withdraw) = "proposal.withdraw",
        AssumeCommitment(endorsement::Assume) = "endorsement.assume",
        RatifyCommitment(endorsement::Ratify) = "endorsement.ratify",
        ClosePhase(phase::Close) = "phase.close",
        ReopenPhase(phase::Reopen) = "phase.reopen",
        ReportPhase(phase::Report) = "phase.report",
        EraseOpening(erasure::Erase) = "opening.erase",
    }
    follow {
        ChangeTable(secretariat::ChangeTable) = "secretariat.change",
        AdoptMethodology(plan::AdoptMethodology) = "plan.adopt_methodology",
        FixAxisName(plan::FixAxisName) = "plan.fix_axis_name",
        AdoptAmendment(proposal::AdoptAmendment) = "proposal.adopt_amendment",
        ReachAgreement(agreement::Reach) = "agreement.reach",
        DecideEndorsement(endorsement::Decide) = "endorsement.decide",
    }
}
