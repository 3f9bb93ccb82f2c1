//! The table: institutions, seats by sector, their offices and occupants, rules and calendars.
//!
//! A seat belongs to a sector; an institution hangs on each of its *offices*, so that titular and
//! suplente may be of different institutions (R1). Until `install` the administrator sets all of
//! it, visibly; afterwards it changes only by agreement of a quorate session ([`Changes`]), but for who holds an office,
//! which papers say ([`OfPaper`]).

mod accept_invitation;
mod appoint;
mod appoint_by_paper;
mod calendar;
mod can_meet;
mod change;
mod change_table;
mod confirm_appointment;
mod correct;
mod create_office;
mod create_seat;
mod description;
mod ends;
mod holidays;
mod install;
mod object_appointment;
mod object_capture;
mod of_seat;
mod organisation_rules;
mod papers;
mod post;
mod refusal;
mod register_institution;
mod reset_factor;
mod resume_participation;
mod rules;
mod second;
mod spent;
mod suspend_participation;
mod table;
mod take_out;
mod terms;
mod unsaid;
mod uphold;
mod vacate_by_paper;
mod vocabulary;

pub use accept_invitation::AcceptInvitation;
pub use appoint::Appoint;
pub use appoint_by_paper::AppointByPaper;
pub use calendar::{AdoptCalendar, Calendar, Range};
pub use change::{Changes, Since};
pub use change_table::ChangeTable;
pub use confirm_appointment::ConfirmAppointment;
pub use correct::{Correct, Corrected};
pub use create_office::CreateOffice;
pub use create_seat::CreateSeat;
pub use ends::{EndOffice, EndSeat, Vacate};
pub use holidays::{Holiday, Offered, customary, obligatory};
pub use install::{Install, Missing, missing};
pub use object_appointment::ObjectAppointment;
pub use object_capture::ObjectCapture;
pub use organisation_rules::{OrganisationRules, OrganisationRulesInForce};
pub use papers::{Objected, OfPaper, Said};
pub use post::Post;
pub use refusal::Refusal;
pub use register_institution::RegisterInstitution;
pub use reset_factor::{FactorReset, ResetFactor};
pub use resume_participation::{ResumeParticipation, Resumed};
pub use rules::{AdoptRules, Notice};
pub use spent::Spent;
pub use suspend_participation::{SuspendParticipation, Suspension};
pub use table::{Changed, Days, Ended, Institution, Occupant, Office, RulesInForce, Seat, Secretariat};
pub use take_out::{Part, TakeOut};
pub use terms::Terms;
pub use unsaid::Unsaid;
pub use uphold::Uphold;
pub use vacate_by_paper::VacateByPaper;
pub use vocabulary::{
    AskedOf, CastingVote, Majority, Ordinals, PartKind, PostKind, Quorum, RangeKind, Recusal, Sector, Unit,
};
