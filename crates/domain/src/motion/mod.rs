//! The closed list of motions: what a session can put to the vote, each in a file of its own capability.

mod told;

use alloc::boxed::Box;

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::agreement::Reach;
use crate::choice::choice;
use crate::context::Context;
use crate::fields::{Form, Refers};
pub use crate::matter::MatterKind;
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::secretariat::Changes;
use crate::session::{self, Matter, Session};
use crate::state::{Skeleton, State};
use crate::text::Code;
use crate::{agreement, endorsement, log, phase, plan, proposal, secretariat};

pub use told::{Fact, Facts, Told, Word};

/// One kind of motion: what a call names for it, what is read and checked when it is put, and what it brings about.
pub trait Moved: Sized + Clone + Serialize + DeserializeOwned {
    /// The points at which it can be put.
    const MATTERS: &[MatterKind];
    /// What the call names for such a point, when it names anything.
    const ABOUT: Option<Refers> = None;
    /// Whether each seat must vote by name.
    const NOMINAL: bool = false;
    /// Whether carrying it is an agreement to follow up.
    const IS_AGREEMENT: bool = true;

    /// Whether what the call names for such a point can be put on an agenda; `position` counts from 1.
    ///
    /// # Errors
    /// What is not there, or cannot be decided.
    fn listed(_: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        match about {
            None => Ok(()),
            Some(_) => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    /// Whether it can be decided when such a point is reached, given the points before it on the agenda; asked by the
    /// call, so that nobody finds it out only at the vote.
    ///
    /// # Errors
    /// The rule that does not allow it yet.
    fn asked_now(_: &Skeleton, _about: Option<EntryNumber>, _earlier: &[Matter]) -> Result<(), Refusal> {
        Ok(())
    }

    /// The institution whose own matter such a point is; the rules may excuse its vote (R7).
    fn proposer(_: &Skeleton, _: Option<EntryNumber>) -> Option<&Code> {
        None
    }

    /// Reads it, its fields under `motion.`.
    fn read(form: &mut Form) -> Option<Self>;

    /// Whether it can be decided so: asked when it is put, and again when its result is declared.
    ///
    /// # Errors
    /// The rule that does not allow it.
    fn check(&self, _: &Case) -> Result<(), Refusal> {
        Ok(())
    }

    /// Whether it would change anything: asked once, when it is put, because words may be gone later.
    ///
    /// # Errors
    /// What it says is on record already.
    fn is_new(&self, _: &State, _about: Option<EntryNumber>) -> Result<(), Refusal> {
        Ok(())
    }

    /// The act that follows when it carries, besides the agreement. It carries no words: what was agreed is named by
    /// the entry of the motion.
    fn brings_about(&self, _: &Carried) -> Option<Act> {
        None
    }

    /// What of the table it changes.
    fn changes(&self) -> Option<&dyn Changes> {
        None
    }

    /// What tables and pages say of it: all that it sets. There is no default, so that none is left untold.
    fn told(&self) -> Told<'_>;
}

/// A motion before the table.
pub struct Case<'a> {
    /// What there is.
    pub skeleton: &'a Skeleton,
    /// The session.
    pub session: &'a Session,
    /// What its point speaks of.
    pub about: Option<EntryNumber>,
    /// The number of its point.
    pub item: u64,
    /// Its own voting, once there is one.
    pub voting: Option<EntryNumber>,
    /// The civil date.
    pub date: Date,
}

/// A motion that carried.
pub struct Carried<'a> {
    /// What there is.
    pub skeleton: &'a Skeleton,
    /// The session.
    pub session: &'a Session,
    /// What the point speaks of.
    pub about: Option<EntryNumber>,
    /// The agreement as it was reached, and the number its entry will have.
    pub agreement: (EntryNumber, &'a Reach),
    /// The context of the result.
    pub context: &'a Context,
}

/// Declares the list of motions: variant, type, wire word. The compiler refuses to build until a new one is read,
/// checked and told.
macro_rules! moves {
    ($($(#[$doc:meta])* $variant:ident($path:ty) = $word:literal),+ $(,)?) => {
        choice! {
            /// The kinds of motion.
            pub enum MotionKind { $($(#[$doc])* $variant = $word),+ }
        }

        /// What is put to the vote.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind")]
        pub enum Motion { $($(#[$doc])* #[serde(rename = $word)] $variant(Box<$path>)),+ }

        impl Motion {
            /// Its kind.
            #[must_use]
            pub fn kind(&self) -> MotionKind {
                match self { $(Self::$variant(_) => MotionKind::$variant),+ }
            }

            /// Reads the fields of that kind.
            pub(crate) fn read(form: &mut Form, kind: MotionKind) -> Option<Self> {
                match kind { $(MotionKind::$variant => <$path as Moved>::read(form).map(Box::new).map(Self::$variant)),+ }
            }

            /// Whether carrying it is an agreement to follow up.
            pub(crate) fn is_agreement(&self) -> bool {
                match self { $(Self::$variant(_) => <$path as Moved>::IS_AGREEMENT),+ }
            }

            pub(crate) fn check(&self, case: &Case) -> Result<(), Refusal> {
                match self { $(Self::$variant(motion) => motion.check(case)),+ }
            }

            pub(crate) fn is_new(&self, state: &State, about: Option<EntryNumber>) -> Result<(), Refusal> {
                match self { $(Self::$variant(motion) => motion.is_new(state, about)),+ }
            }

            pub(crate) fn brings_about(&self, carried: &Carried) -> Option<Act> {
                match self { $(Self::$variant(motion) => motion.brings_about(carried)),+ }
            }

            /// What of the table it changes.
            #[must_use]
            pub fn changes(&self) -> Option<&dyn Changes> {
                match self { $(Self::$variant(motion) => motion.changes()),+ }
            }

            /// What tables and pages say of it; of a change of the table, what is chosen is its kind.
            #[must_use]
            pub fn told(&self) -> Told<'_> {
                let told = match self { $(Self::$variant(motion) => motion.told()),+ };
                let change = self.changes().map(|_| Word::of("motion", self.kind()));
                Told { chosen: told.chosen.or(change), ..told }
            }
        }

        impl MotionKind {
            /// Whether each seat must vote by name.
            #[must_use]
            pub fn is_nominal(self) -> bool {
                match self { $(Self::$variant => <$path as Moved>::NOMINAL),+ }
            }

            /// The points at which it can be put.
            #[must_use]
            pub fn matters(self) -> &'static [MatterKind] {
                match self { $(Self::$variant => <$path as Moved>::MATTERS),+ }
            }

            pub(crate) fn about(self) -> Option<Refers> {
                match self { $(Self::$variant => <$path as Moved>::ABOUT),+ }
            }

            pub(crate) fn listed(self, skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
                match self { $(Self::$variant => <$path as Moved>::listed(skeleton, about, position)),+ }
            }

            pub(crate) fn asked_now(self, skeleton: &Skeleton, about: Option<EntryNumber>, earlier: &[Matter]) -> Result<(), Refusal> {
                match self { $(Self::$variant => <$path as Moved>::asked_now(skeleton, about, earlier)),+ }
            }

            pub(crate) fn proposer(self, skeleton: &Skeleton, about: Option<EntryNumber>) -> Option<&Code> {
                match self { $(Self::$variant => <$path as Moved>::proposer(skeleton, about)),+ }
            }
        }
    };
}

moves! {
    /// The order of the day is approved.
    Agenda(session::AgendaMotion) = "agenda",
    /// The minutes of an earlier session are approved, as circulated.
    Minutes(session::MinutesMotion) = "minutes",
    /// An agreement in words.
    Agreement(agreement::TextMotion) = "agreement",
    /// A methodology is adopted for a plan.
    Methodology(plan::Methodology) = "methodology",
    /// An endorsement is granted, refused, or a proposal is returned.
    Endorsement(endorsement::EndorsementMotion) = "endorsement",
    /// A field of an endorsed ficha is changed.
    Amendment(proposal::AmendmentMotion) = "amendment",
    /// A phase of a commitment is closed, or open again.
    Phase(phase::PhaseMotion) = "phase",
    /// The name of an axis is fixed.
    AxisName(plan::AxisNameMotion) = "axis_name",
    /// Rules of the table.
    Rules(secretariat::AdoptRules) = "rules",
    /// Rules for the registration of organisations.
    OrganisationRules(secretariat::OrganisationRules) = "organisation_rules",
    /// Who holds an office.
    Occupant(secretariat::Appoint) = "occupant",
    /// An office is left vacant.
    Vacancy(secretariat::Vacate) = "vacancy",
    /// Who holds an office stays as a paper said, whatever was objected.
    Upheld(secretariat::Uphold) = "upheld",
    /// A new seat.
    Seat(secretariat::Since<secretariat::CreateSeat>) = "seat",
    /// A new office.
    Office(secretariat::Since<secretariat::CreateOffice>) = "office",
    /// A new institution or organisation.
    Institution(secretariat::RegisterInstitution) = "institution",
    /// What the body is called, and its place and parties.
    Description(log::Describe) = "description",
    /// A calendar.
    Calendar(secretariat::Since<secretariat::AdoptCalendar>) = "calendar",
    /// A seat ends.
    SeatEnd(secretariat::EndSeat) = "seat_end",
    /// An office ends.
    OfficeEnd(secretariat::EndOffice) = "office_end",
}
