//! Memory for what is being received: everybody together has so much, and nobody all of it.

use domain::Actor;

use crate::edge::{Address, Held, Limits, Shares};

/// Memory for bodies, in bytes.
#[derive(Debug)]
pub(crate) struct Bodies {
    acting: Shares<Person>,
    guests: Shares<Person>,
}

/// Whose body it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    /// Of whoever acts as that.
    Acting(String),
    /// Of somebody who acts as nobody, there.
    Guest(Address),
}

/// Memory that is held for a body.
pub(crate) type Memory = Held<Person>;

impl Bodies {
    /// As much as these limits have.
    pub(crate) fn of(limits: &Limits) -> Self {
        Self { acting: Shares::of(limits.bodies), guests: Shares::of(limits.guests) }
    }

    /// Memory for so many bytes of somebody; `None` when there is none, for them or at all.
    pub(crate) fn hold(&self, actor: Option<&Actor>, from: Address, bytes: usize) -> Option<Memory> {
        match actor {
            Some(actor) => self.acting.take(Person::Acting(actor.role.word().to_owned()), bytes),
            None => self.guests.take(Person::Guest(from), bytes),
        }
    }
}
