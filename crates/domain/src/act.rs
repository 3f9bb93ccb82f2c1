//! The closed list of acts. An act is what somebody asks for and, completed, what was accepted.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::actor::Allowed;
use crate::context::{Context, EntryNumber, Meta};
use crate::fields::{FieldRefusal, Fields, Form};
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::{agreement, endorsement, log, plan, proposal, secretariat, session};

/// Who speaks in the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Whoever performed the act.
    Actor,
    /// The body in session: what follows from its decision.
    Secretariat,
}

/// One act: how it is read, who may do it, what it needs and what it changes.
///
/// Its fields are the public part of its entry. Two names are the envelope's: `on`, the number of
/// the entry that founded the object, and `under`. No floats, booleans or nulls: an absent `Option`
/// is left out.
pub trait Deed: Sized + Clone + Serialize + DeserializeOwned {
    /// Who speaks in its entry.
    const SPEAKER: Speaker = Speaker::Actor;
    /// Whether it edits something and so needs the entry it was based on.
    const EDITS: bool = false;

    /// Reads it; faults stay in the form. Consequences cannot be asked for and have no form.
    fn read(form: &mut Form) -> Option<Self>;

    /// Whom it is open to.
    ///
    /// # Errors
    /// When what it speaks of does not exist.
    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, Refusal>;

    /// The object it speaks of.
    fn on(&self) -> Option<EntryNumber> {
        None
    }

    /// What it serves: the entry that founded a commitment, a plan or a dialogue, whose history it then belongs to. An act
    /// of a session serves what its point is about.
    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        None
    }

    /// Entries besides `on` that it builds on; it cannot be dated before any of them.
    fn builds_on(&self) -> Vec<EntryNumber> {
        Vec::new()
    }

    /// What may exist only once: keys in the table of claims, in any order.
    fn claims(&self) -> Vec<String> {
        Vec::new()
    }

    /// Decides it: the act, completed, and what follows from it.
    ///
    /// # Errors
    /// The rule that does not allow it.
    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, Refusal>;

    /// Takes it into the state. Never refuses and never sees words.
    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta);
}

/// Declares the list of acts: variant, type, wire name. The compiler refuses to build until a new
/// one is read, admitted, decided and applied.
macro_rules! acts {
    ($($variant:ident($path:ty) = $name:literal),+ $(,)?) => {
        /// Which act, without its fields: one byte, for what is kept of every entry.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant is that of `Act`")]
        pub enum ActKind { $($variant),+ }

        impl ActKind {
            /// The wire name, `capability.verb`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }

        /// An act of any capability.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant's type carries the documentation")]
        #[allow(clippy::large_enum_variant, reason = "an act lives for one decision; a box would only add a word")]
        pub enum Act { $($variant($path)),+ }

        impl Act {
            /// The wire names of all acts.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// Which act it is.
            #[must_use]
            pub fn kind(&self) -> ActKind {
                match self { $(Self::$variant(_) => ActKind::$variant),+ }
            }

            /// The wire name, `capability.verb`.
            #[must_use]
            pub fn name(&self) -> &'static str {
                self.kind().name()
            }

            /// Reads the act of that name; `None` when there is none that anybody can ask for.
            ///
            /// # Errors
            /// Every fault of every field.
            #[must_use]
            pub fn parse(name: &str, fields: &Fields) -> Option<Result<Self, Vec<FieldRefusal>>> {
                let mut form = Form::new(fields);
                let read = match name {
                    $($name if <$path as Deed>::SPEAKER == Speaker::Actor => <$path as Deed>::read(&mut form).map(Self::$variant),)+
                    _ => return None,
                };
                Some(form.finish(read))
            }

            pub(crate) fn to_json(&self) -> serde_json::Result<serde_json::Value> {
                match self { $(Self::$variant(act) => serde_json::to_value(act)),+ }
            }

            pub(crate) fn from_json(name: &str, value: serde_json::Value) -> Option<serde_json::Result<Self>> {
                Some(match name {
                    $($name => serde_json::from_value::<$path>(value).map(Self::$variant),)+
                    _ => return None,
                })
            }

            pub(crate) fn speaker(&self) -> Speaker {
                match self { $(Self::$variant(_) => <$path as Deed>::SPEAKER),+ }
            }

            pub(crate) fn edits(&self) -> bool {
                match self { $(Self::$variant(_) => <$path as Deed>::EDITS),+ }
            }

            /// The object it speaks of.
            #[must_use]
            pub fn on(&self) -> Option<EntryNumber> {
                match self { $(Self::$variant(act) => act.on()),+ }
            }

            /// What it serves, in the state it is about to be applied to.
            #[must_use]
            pub fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
                match self { $(Self::$variant(act) => act.under(skeleton)),+ }
            }

            pub(crate) fn builds_on(&self) -> Vec<EntryNumber> {
                match self { $(Self::$variant(act) => act.builds_on()),+ }
            }

            /// What may exist only once.
            #[must_use]
            pub fn claims(&self) -> Vec<String> {
                match self { $(Self::$variant(act) => act.claims()),+ }
            }

            /// Whom it is open to.
            ///
            /// # Errors
            /// When what it speaks of does not exist.
            pub fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, Refusal> {
                match self { $(Self::$variant(act) => act.allowed(skeleton)),+ }
            }

            pub(crate) fn decide(self, state: &State, context: &Context) -> Result<Vec<Self>, Refusal> {
                match self { $(Self::$variant(act) => act.decide(state, context)),+ }
            }

            pub(crate) fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
                match self { $(Self::$variant(act) => act.apply(skeleton, meta)),+ }
            }
        }

        $(impl From<$path> for Act {
            fn from(act: $path) -> Self {
                Self::$variant(act)
            }
        })+
    };
}

acts! {
    OpenRecord(log::Open) = "record.open",
    RegisterInstitution(secretariat::RegisterInstitution) = "secretariat.register_institution",
    CreateSeat(secretariat::CreateSeat) = "secretariat.create_seat",
    CreateOffice(secretariat::CreateOffice) = "secretariat.create_office",
    Appoint(secretariat::Appoint) = "secretariat.appoint",
    AdoptCalendar(secretariat::AdoptCalendar) = "secretariat.adopt_calendar",
    AdoptRules(secretariat::AdoptRules) = "secretariat.adopt_rules",
    Install(secretariat::Install) = "secretariat.install",
    ChangeTable(secretariat::ChangeTable) = "secretariat.change",
    FoundPlan(plan::Found) = "plan.found",
    NameAxis(plan::NameAxis) = "plan.name_axis",
    AdoptMethodology(plan::AdoptMethodology) = "plan.adopt_methodology",
    FixAxisName(plan::FixAxisName) = "plan.fix_axis_name",
    CallSession(session::Call) = "session.call",
    ChangeSession(session::Change) = "session.change",
    CallSessionAgain(session::CallAgain) = "session.call_again",
    CancelSession(session::Cancel) = "session.cancel",
    CirculateDocument(session::Circulate) = "session.circulate",
    AmendAgenda(session::AmendAgenda) = "session.amend_agenda",
    Arrive(session::Arrive) = "session.arrive",
    Leave(session::Leave) = "session.leave",
    DeclareQuorum(session::DeclareQuorum) = "session.declare_quorum",
    TakeUp(session::TakeUp) = "session.take_up",
    ConcludeItem(session::Conclude) = "session.conclude",
    PutToVote(session::PutToVote) = "session.put_to_vote",
    Vote(session::Vote) = "session.vote",
    DeclareResult(session::DeclareResult) = "session.declare_result",
    ExplainVote(session::ExplainVote) = "session.explain_vote",
    ObjectVote(session::Object) = "session.object",
    Recess(session::Recess) = "session.recess",
    Resume(session::Resume) = "session.resume",
    CloseSession(session::Close) = "session.close",
    ReachAgreement(agreement::Reach) = "agreement.reach",
    PresentProposal(proposal::Present) = "proposal.present",
    ReviseProposal(proposal::Revise) = "proposal.revise",
    WithdrawProposal(proposal::Withdraw) = "proposal.withdraw",
    DecideEndorsement(endorsement::Decide) = "endorsement.decide",
    AssumeCommitment(endorsement::Assume) = "endorsement.assume",
}
