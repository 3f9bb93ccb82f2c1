//! Who acts, and what lets them. Nobody performs without it, nor writes for themselves or their office, and what lets them is
//! looked for once more in the transaction that writes: what ended meanwhile leaves nothing.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use domain::{Actor, Level, Role};
use store::{Asks, Backing, Found, Judge};

use crate::clock::Mode;
use crate::people::{Held, is_good, office_of};
use crate::shared::Shared;
use crate::{Platform, Program, Session, Token};

/// How long it is waited until what is written is known.
const PATIENCE: Duration = Duration::from_secs(5);

/// Somebody who acts, with what lets them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    pub(crate) actor: Actor,
    pub(crate) backing: Backing,
}

impl Authority {
    /// Of whoever has the machine: the program itself, its console, its scripts. No request on the net is that.
    #[must_use]
    pub fn of_house(actor: Actor) -> Self {
        Self { actor, backing: Backing::House }
    }

    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}

/// What has to be so still when something is written.
struct Standing {
    shared: Arc<Shared>,
    /// Whose it is.
    person: String,
    /// What they showed.
    showed: Level,
    /// What they act as; `None`: as themselves alone.
    acts_as: Option<Held>,
}

impl Platform {
    /// Somebody who acts in a session, which has to last until what they do is written; so does the factor that they showed, and
    /// what they act as.
    #[must_use]
    pub fn acting_in(&self, session: &Session, token: &Token, actor: Actor) -> Authority {
        let acts_as = actor.by.clone().map(|by| Held { role: actor.role.clone(), by });
        let backing = self.backing(&session.person, token, actor.level, acts_as);
        Authority { actor, backing }
    }

    /// A program that acts, whose token has to be good until what it does is written.
    #[must_use]
    pub fn acting_by(&self, program: &Program) -> Authority {
        let (person, shared) = (program.person.clone(), Arc::clone(self.shared()));
        let judge = Standing { shared, person, showed: Level::Token, acts_as: Some(program.held.clone()) };
        let backing = Backing::Program { id: program.id.clone(), judge: Arc::new(judge) };
        Authority { actor: program.actor(), backing }
    }

    /// Anybody in a demonstration, and nobody elsewhere.
    #[must_use]
    pub fn acting_in_demonstration(&self, actor: Actor) -> Option<Authority> {
        (self.mode() == Mode::Demo).then(|| Authority::of_house(actor))
    }

    /// What lets somebody act in a session, at that level, as that or as themselves alone.
    pub(crate) fn backing(&self, person: &str, token: &Token, showed: Level, acts_as: Option<Held>) -> Backing {
        let (person, shared) = (person.to_owned(), Arc::clone(self.shared()));
        Backing::Session { token: token.hash(), judge: Arc::new(Standing { shared, person, showed, acts_as }) }
    }
}

impl Judge for Standing {
    fn lets(&self, found: Found<'_>, asks: Asks) -> bool {
        let (snapshot, now) = (self.shared.snapshot(), (self.shared.setting.clock)());
        let today = self.shared.moment(now).map_or_else(|| snapshot.moment.date(), |now| now.seen.date());
        match found {
            Found::Session(row) => {
                let session = Session::of(row.clone(), &snapshot, now);
                let session = session.filter(|session| session.person == self.person);
                session.is_some_and(|session| {
                    let is_theirs = |held: &Held| match (asks, &held.role) {
                        (Asks::WhatIsKept, Role::Office(_)) => true,
                        (Asks::WhatIsKept | Asks::All, _) => session.holds(&snapshot, today).contains(held),
                    };
                    is_shown(session.level, self.showed) && self.acts_as.as_ref().is_none_or(is_theirs)
                })
            }
            Found::Program(row) => {
                let holds = |held: &Held| {
                    asks == Asks::WhatIsKept || office_of(row, &snapshot, today).is_some_and(|own| own == *held)
                };
                row.person == self.person && is_good(row, now) && self.acts_as.as_ref().is_some_and(holds)
            }
        }
    }

    fn latest(&self) -> u64 {
        self.shared.snapshot().latest
    }

    fn until(&self, entry: u64) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        let mut latest = self.shared.latest.subscribe();
        Box::pin(async move {
            // Whoever waits looks again, whatever came of it.
            let _ = tokio::time::timeout(PATIENCE, latest.wait_for(|latest| *latest >= entry)).await;
        })
    }
}

/// Whether what a session shows now is as much as what was shown in it before.
fn is_shown(now: Level, before: Level) -> bool {
    match before {
        Level::EMail => true,
        Level::TwoFactors => matches!(now, Level::TwoFactors | Level::FreshFactors),
        Level::FreshFactors => now == Level::FreshFactors,
        Level::Demo | Level::Console | Level::Token => false,
    }
}

impl Program {
    /// The actor that it is.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor { role: self.held.role.clone(), by: Some(self.held.by.clone()), level: Level::Token }
    }
}
