//! The security log, as those who may are shown it.

use domain::secretariat::Post;
use domain::{Actor, Choice, Level, Moment, Pseudonym, Role};
use store::{Fault, Happened, SecurityLine, Store};

use super::{DAY, Held, PeopleFault};
use crate::{Platform, Snapshot};

/// How long the log is kept, in milliseconds.
const KEPT_FOR: i64 = 180 * DAY;

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its place in the log.
    pub number: i64,
    /// When.
    pub at: Moment,
    /// To whose account, if it is anybody's.
    pub whose: Option<Whose>,
    /// What.
    pub what: Happened,
    /// How it was made sure who it was, where it was.
    pub level: Option<Level>,
    /// From which network; empty when it is unknown.
    pub network: String,
    /// How often, within the hour from then on.
    pub times: i64,
}

/// Whose account it is, by what they hold today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// Their id.
    pub person: String,
    /// All that they hold: offices, the administration of the site, an organisation.
    pub held: Vec<Held>,
}

impl Platform {
    /// Whether somebody sees the administration of the site and its security log: the administrator and the technical secretary.
    #[must_use]
    pub fn may_administer(&self, by: &Actor, snapshot: &Snapshot) -> bool {
        match &by.role {
            Role::Administrator => true,
            Role::Office(code) => {
                let office = snapshot.state.skeleton.secretariat.office(code);
                office.is_some_and(|office| {
                    let holds = office.held_by(by.by.as_ref(), self.now().date()).is_ok();
                    holds && office.post == Post::TechnicalSecretary
                })
            }
            _ => false,
        }
    }

    /// At most so many lines of the log before a number, the newest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn security_log(&self, before: i64, most: u32) -> Result<Vec<Noted>, PeopleFault> {
        let lines = self.shared().store.security_lines(before, most).await?;
        let mut noted: Vec<Noted> = Vec::new();
        for line in lines {
            let known = noted.iter().filter_map(|noted| noted.whose.as_ref());
            let known = known.into_iter().find(|whose| Some(&whose.person) == line.person.as_ref()).cloned();
            let whose = match (known, &line.person) {
                (Some(known), _) => Some(known),
                (None, Some(person)) => Some(Whose { person: person.clone(), held: self.held_by(person).await? }),
                (None, None) => None,
            };
            noted.extend(self.noted(line, whose));
        }
        Ok(noted)
    }

    /// All that somebody holds today: offices, the administration of the site, and the organisation for which they sign in.
    pub(super) async fn held_by(&self, person: &str) -> Result<Vec<Held>, PeopleFault> {
        let mut held = self.offices_of(person).await?;
        let by = Pseudonym(person.to_owned());
        if self.shared().store.administers(person).await? {
            held.push(Held { role: Role::Administrator, by: by.clone() });
        }
        if self.snapshot().state.skeleton.organisations.taking_part(&by).is_some() {
            held.push(Held { role: Role::Organisation, by });
        }
        Ok(held)
    }

    /// At most so many lines of one person, the newest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn security_log_of(&self, person: &str, most: u32) -> Result<Vec<Noted>, PeopleFault> {
        let lines = self.shared().store.security_lines_of(person, most).await?;
        Ok(lines.into_iter().filter_map(|line| self.noted(line, None)).collect())
    }

    fn noted(&self, line: SecurityLine, whose: Option<Whose>) -> Option<Noted> {
        Some(Noted {
            number: line.number,
            at: self.shared().zone.at(line.at)?,
            whose,
            what: line.what,
            level: line.level.as_deref().and_then(Level::of),
            network: line.network,
            times: line.times,
        })
    }
}

/// Forgets lines that were kept long enough.
pub(super) async fn forget_lines(store: &Store, now: i64) -> Result<(), Fault> {
    store.forget_security_lines(now - KEPT_FOR).await.map(|_| ())
}
