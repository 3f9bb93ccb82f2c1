//! Who reads. Words that are not public are reached with a [`Reader`] alone, and only an actor whom the rules admit is more
//! than anybody.

use jiff::civil::Date;

use crate::actor::{Actor, Allowed, Needs};
use crate::class::Class;
use crate::state::Skeleton;

/// Who reads, as far as it decides what they may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader(Reach);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Public,
    Body,
}

impl Reader {
    /// Whoever it is.
    pub const ANYBODY: Self = Self(Reach::Public);

    /// Who reads on a date: the body, when the actor holds an office of it and showed what an office shows to act, or else
    /// anybody.
    #[must_use]
    pub fn of(actor: &Actor, skeleton: &Skeleton, date: Date) -> Self {
        let is_of_the_body = Allowed::Body.admit(actor, skeleton, date).is_ok();
        if is_of_the_body && actor.level.suffices(Needs::TwoFactors) { Self(Reach::Body) } else { Self::ANYBODY }
    }

    /// Whether they read more than everybody does: what is made for them is for nobody else.
    #[must_use]
    pub fn is_of_the_body(self) -> bool {
        self.0 == Reach::Body
    }

    /// Whether words of that class are for them, while no act has made them public.
    pub(crate) fn reads(self, class: Class) -> bool {
        match class {
            Class::Public => true,
            Class::Confidential => self.0 == Reach::Body,
            Class::Sealed | Class::Private => false,
        }
    }
}
