//! Who acts, and what lets them. Nobody performs without it, and what lets them is looked for once more in the transaction that
//! writes: what ended meanwhile records nothing.

use domain::{Actor, Level};
use store::Backing;

use crate::clock::Mode;
use crate::people::FRESH_FOR;
use crate::{Platform, Program, Session, Token};

/// Somebody who acts, with what lets them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub(crate) actor: Actor,
    /// `None` of whoever has the machine, and in a demonstration.
    pub(crate) backing: Option<Backing>,
}

impl Authority {
    /// Of whoever has the machine: the program itself, its console, its scripts. No request on the net is that.
    #[must_use]
    pub fn of_house(actor: Actor) -> Self {
        Self { actor, backing: None }
    }
}

impl Platform {
    /// Somebody who acts in a session, which has to last until what they do is written; so does the factor that they showed.
    #[must_use]
    pub fn acting_in(&self, session: &Session, token: &Token, actor: Actor) -> Authority {
        let backing = self.backing(&session.person, token, actor.level);
        Authority { actor, backing: Some(backing) }
    }

    /// A program that acts, whose token has to be good until what it does is written.
    #[must_use]
    pub fn acting_by(&self, program: &Program) -> Authority {
        let backing = Backing::Program { id: program.id.clone(), now: self.clock() };
        Authority { actor: program.actor(), backing: Some(backing) }
    }

    /// Anybody in a demonstration, and nobody elsewhere.
    #[must_use]
    pub fn acting_in_demonstration(&self, actor: Actor) -> Option<Authority> {
        (self.mode() == Mode::Demo).then(|| Authority::of_house(actor))
    }

    /// What lets somebody act in a session, at that level.
    pub(crate) fn backing(&self, person: &str, token: &Token, level: Level) -> Backing {
        let factor_after = (level == Level::FreshFactors).then(|| self.clock() - FRESH_FOR);
        Backing::Session { token: token.hash(), person: person.to_owned(), factor_after }
    }
}

impl Program {
    /// The actor that it is.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor { role: self.held.role.clone(), by: Some(self.held.by.clone()), level: Level::Token }
    }
}
