//! Sessions: the call, the roll, the agenda, the votes, the close (R2, R3, users.md item 1).
//!
//! The technical secretary conducts; seats vote. A vote is the seat's act even when the technical
//! secretary captures it. Whatever needs a table in session asks the guards first.

mod add_point;
mod agenda_motion;
mod agenda_row;
mod amend_agenda;
mod arrive;
mod attended;
mod ballot;
mod call;
mod call_again;
mod cancel;
mod change;
mod circulate;
mod close;
mod conclude;
mod consequences;
mod continued;
mod declare_quorum;
mod declare_result;
mod drop_point;
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
mod release;
mod resume;
mod roll;
mod sessions;
mod standing;
mod table_of;
mod take_up;
mod under;
mod untreated;
mod vocabulary;
mod vote;
mod vote_refusal;
mod voting;
mod withdraw_motion;

pub use add_point::AddPoint;
pub use agenda_motion::AgendaMotion;
pub use agenda_row::AgendaRow;
pub use amend_agenda::AmendAgenda;
pub use arrive::Arrive;
pub use attended::Attended;
pub use ballot::{Eligible, Excused, ballot};
pub use call::{Call, notice_of};
pub use call_again::{CallAgain, failed};
pub use cancel::Cancel;
pub use change::Change;
pub use circulate::Circulate;
pub use close::Close;
pub use conclude::Conclude;
pub use continued::{Continues, continued};
pub use declare_quorum::DeclareQuorum;
pub use declare_result::DeclareResult;
pub use drop_point::{DropPoint, Dropped};
pub use explain_vote::ExplainVote;
pub use guards::{called, required_seats};
pub use leave::Leave;
pub use majority::Needed;
pub use minutes_motion::MinutesMotion;
pub use model::{
    Attendance, CallMade, Document, Ended, Item, ItemState, Matter, Numbers, Objection, QuorumDeclared, RecessHeld,
    Released, Session,
};
pub use object::Object;
pub use ordinals::Renumbered;
pub use put_to_vote::PutToVote;
pub use recess::Recess;
pub use refusal::Refusal;
pub use release::Release;
pub use resume::Resume;
pub use roll::{Polled, Without, WithoutVote, roll};
pub use sessions::{Key, Sessions};
pub use standing::Reached;
pub use take_up::TakeUp;
pub use untreated::Untreated;
pub use vocabulary::{
    Access, Announced, Captor, Ending, Kind, Mode, Sense, Standing, Tie, ToCome, Verdict, VotingEnded, VotingMode,
};
pub use vote::Vote;
pub use vote_refusal::VoteRefusal;
pub use voting::{Cast, Reason, ResultDeclared, Voting, Withdrawn};
pub use withdraw_motion::WithdrawMotion;
