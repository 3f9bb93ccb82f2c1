//! The table: institutions, seats by sector, their offices and occupants, rules and calendars.
//!
//! A seat belongs to a sector; an institution hangs on each of its *offices*, so that titular and
//! suplente may be of different institutions (R1). Until `install` the administrator sets all of
//! it, visibly; afterwards it changes only by agreement of a quorate session.

mod appoint;
mod calendar;
mod create_office;
mod create_seat;
mod install;
mod refusal;
mod register_institution;
mod rules;
mod table;
mod terms;

pub use appoint::Appoint;
pub use calendar::{AdoptCalendar, Calendar, Range};
pub use create_office::{CreateOffice, Post};
pub use create_seat::{CreateSeat, Sector};
pub use install::Install;
pub use refusal::Refusal;
pub use register_institution::RegisterInstitution;
pub use rules::{AdoptRules, CastingVote, Majority, Notice, Quorum, Recusal, Unit};
pub use table::{Institution, Occupant, Office, RulesInForce, Seat, Secretariat};
pub use terms::{Counted, Terms};
