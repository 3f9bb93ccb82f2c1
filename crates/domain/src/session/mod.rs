//! Sessions: the call, the roll, the agenda, the votes, the close (R2, R3, users.md item 1).
//!
//! The technical secretary conducts; seats vote. A vote is the seat's act even when the technical
//! secretary captures it. Whatever needs a table in session asks the guards first.

mod agenda_motion;
mod agenda_row;
mod amend_agenda;
mod arrive;
mod ballot;
mod call;
mod call_again;
mod cancel;
mod change;
mod circulate;
mod close;
mod conclude;
mod declare_quorum;
mod declare_result;
mod explain_vote;
mod guards;
mod leave;
mod majority;
mod minutes_motion;
mod model;
mod object;
mod ordinals;
mod put_to_vote;
mod recess;
mod refusal;
mod resume;
mod table_of;
mod take_up;
mod under;
mod vote;
mod voting;

pub use agenda_motion::AgendaMotion;
pub use agenda_row::AgendaRow;
pub use amend_agenda::AmendAgenda;
pub use arrive::Arrive;
pub use ballot::{Eligible, Excused, ballot};
pub use call::{Call, Kind, Mode};
pub use call_again::CallAgain;
pub use cancel::Cancel;
pub use change::Change;
pub use circulate::Circulate;
pub use close::{Close, Ending};
pub use conclude::Conclude;
pub use declare_quorum::DeclareQuorum;
pub(crate) use declare_result::motion;
pub use declare_result::{DeclareResult, Tie, Verdict};
pub use explain_vote::ExplainVote;
pub use guards::{called, required_seats};
pub use leave::Leave;
pub use majority::Needed;
pub use minutes_motion::MinutesMotion;
pub use model::{
    Attendance, CallMade, Document, Item, ItemState, Matter, Objection, QuorumDeclared, Renumbered, Session, Standing,
};
pub use object::Object;
pub use put_to_vote::{PutToVote, VotingMode};
pub use recess::Recess;
pub use refusal::Refusal;
pub use resume::Resume;
pub use take_up::TakeUp;
pub(crate) use under::of_item as under_item;
pub use vote::{Captor, Sense, Vote};
pub use voting::{Cast, Reason, ResultDeclared, Voting};
