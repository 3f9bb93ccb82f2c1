//! Who reads. Words that are not public are reached with a [`Reader`] alone, and only an actor whom the rules admit is more
//! than anybody.

use jiff::civil::Date;

use crate::actor::{Actor, Allowed, Needs, Role};
use crate::class::Class;
use crate::number::EntryNumber;
use crate::state::Skeleton;

/// Who reads, as far as it decides what they may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader(Reach);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Public,
    Body,
    /// Whoever acts for the organisation that was registered by that entry.
    Organisation(EntryNumber),
}

impl Reader {
    /// Whoever it is.
    pub const ANYBODY: Self = Self(Reach::Public);

    /// Whoever is invited to act for the organisation that was registered by that entry, with the address of the invitation.
    #[must_use]
    pub const fn invited_for(organisation: EntryNumber) -> Self {
        Self(Reach::Organisation(organisation))
    }

    /// Who reads on a date: the body, when the actor holds an office of it and showed what an office shows to act; the
    /// organisation that takes part, for whoever acts for it; or else anybody.
    #[must_use]
    pub fn of(actor: &Actor, skeleton: &Skeleton, date: Date) -> Self {
        if let (Role::Organisation, Some(by)) = (&actor.role, &actor.by) {
            let own = skeleton.organisations.taking_part(by);
            return own.map_or(Self::ANYBODY, |own| Self(Reach::Organisation(own.id)));
        }
        let is_of_the_body = Allowed::Body.admit(actor, skeleton, date).is_ok();
        if is_of_the_body && actor.level.suffices(Needs::TwoFactors) { Self(Reach::Body) } else { Self::ANYBODY }
    }

    /// Whether they read what is for the body: what is made for them is for nobody else.
    #[must_use]
    pub fn is_of_the_body(self) -> bool {
        self.0 == Reach::Body
    }

    /// Whether they read all that an organisation said, which was registered by that entry: the organisation itself, and the body,
    /// whose seats answer.
    #[must_use]
    pub fn reads_organisation(self, organisation: EntryNumber) -> bool {
        self.0 == Reach::Body || self.0 == Reach::Organisation(organisation)
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
