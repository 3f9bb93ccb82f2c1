//! Who is signed in. What they may do is read from the state for every act, and never from a session.

use std::sync::Arc;

use domain::{Choice, Level, Pseudonym, Role};
use store::{Fault, SessionRow, Store};

use super::factor::FRESH_FOR;
use super::liaison::prepared_for;
use super::{CLOCK_TOLERANCE, DAY, HOUR, MINUTE, Network, Oneself, PeopleFault, Token};
use crate::{Platform, Snapshot};

/// How long a session lasts, in milliseconds.
struct Lasts {
    /// Without being used.
    idle: i64,
    /// In all.
    all: i64,
}

/// Of whoever signed in by e-mail alone (NIST SP 800-63B, AAL1: at most 30 days in all).
const BY_E_MAIL: Lasts = Lasts { idle: 12 * HOUR, all: 30 * DAY };
/// Of whoever showed a second factor (AAL2: at most 24 hours in all, and an hour without being used).
const BY_TWO_FACTORS: Lasts = Lasts { idle: HOUR, all: 12 * HOUR };

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Their id, which is the one pseudonym that the record has for them.
    pub person: String,
    /// How it was made sure that it is them, and whether a few minutes ago at most.
    pub level: Level,
    /// When they last showed a second factor, in milliseconds since 1970, UTC.
    pub factor_at: Option<i64>,
    /// Whether a second factor is bound to them.
    pub has_factor: bool,
    /// The role that they chose to act in, if it is one.
    chosen: Option<Role>,
    is_administrator: bool,
    /// Whether they asked to sign in for an organisation.
    applies: bool,
    /// The offices that they prepare for, by the codes of when that began.
    prepares_for: Vec<String>,
}

/// In which role somebody acts, and under which pseudonym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// An office that they hold or prepare for, the administration, or an organisation.
    pub role: Role,
    /// Their pseudonym in it.
    pub by: Pseudonym,
}

impl Session {
    /// The session of a row as it stands now; `None` when it lasts no more.
    pub(crate) fn of(row: SessionRow, snapshot: &Snapshot, now: i64) -> Option<Self> {
        let lasts = if row.factor_at.is_some() { BY_TWO_FACTORS } else { BY_E_MAIL };
        let level = Level::of(&row.level).filter(|_| lasts.holds(&row, now) && !was_reset(&row, snapshot))?;
        Some(Self {
            applies: row.applied_at.is_some(),
            prepares_for: row.prepares_for,
            person: row.person,
            level: if is_fresh(level, row.factor_at, now) { Level::FreshFactors } else { level },
            factor_at: row.factor_at,
            has_factor: row.has_factor,
            chosen: row.office.as_deref().and_then(Role::of),
            is_administrator: row.administers_since.is_some(),
        })
    }

    /// What they hold on the day of a snapshot: the offices whose occupant they are, in the order of the table, those that they
    /// prepare for, and the administration. An office that ended is not among them. Whoever signed in for an organisation and holds nothing else acts
    /// for it: nobody acts in two sectors.
    #[must_use]
    pub fn holds(&self, snapshot: &Snapshot, date: jiff::civil::Date) -> Vec<Held> {
        let offices = offices(snapshot, date, &self.person);
        let administrator = Held { role: Role::Administrator, by: Pseudonym(self.person.clone()) };
        let prepared = prepared_for(snapshot, date, (&self.person, &self.prepares_for), &offices);
        let offices = offices.into_iter().chain(prepared);
        let held: Vec<Held> = offices.chain(self.is_administrator.then_some(administrator)).collect();
        if held.is_empty() && self.applies {
            return vec![Held { role: Role::Organisation, by: Pseudonym(self.person.clone()) }];
        }
        held
    }

    /// As which of these they act: the one they chose, or the only one of whoever chose none. One that was chosen and ended is
    /// followed by no other: they choose again.
    #[must_use]
    pub fn acts_as<'a>(&self, held: &'a [Held]) -> Option<&'a Held> {
        match (held, &self.chosen) {
            (several, Some(chosen)) => several.iter().find(|held| held.role == *chosen),
            ([only], None) => Some(only),
            _ => None,
        }
    }
}

/// Whether two persons took the second factors of its person away since it began. Such sessions end with the entry; one that
/// was beginning at that moment ends here.
fn was_reset(row: &SessionRow, snapshot: &Snapshot) -> bool {
    let reset = snapshot.state.skeleton.secretariat.last_factor_reset(&Pseudonym(row.person.clone()));
    reset.is_some_and(|reset| row.created_at <= reset)
}

/// The offices whose occupant somebody is on a day, in the order of the table.
pub(super) fn offices(snapshot: &Snapshot, date: jiff::civil::Date, person: &str) -> Vec<Held> {
    let table = &snapshot.state.skeleton.secretariat;
    let held = table.offices.iter().filter_map(|office| {
        let by = &office.occupant(date)?.by;
        (by.0 == person).then(|| Held { role: Role::Office(office.code.clone()), by: by.clone() })
    });
    held.collect()
}

impl Platform {
    /// Whether whoever let somebody in, as the role with that wire word, still holds it: what they let in by ends with it.
    pub(crate) fn still_holds(&self, role: &str, by: Option<String>) -> bool {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let office = match Role::of(role).map(|role| table.role_now(role)) {
            Some(Role::Office(code)) => table.office(&code),
            _ => None,
        };
        let by = by.map(Pseudonym);
        let by = by.as_ref().map(|by| table.person(by));
        office.is_some_and(|office| office.held_by(by, today).is_ok())
    }

    /// Who the browser is that holds a token, while its session lasts. That it was seen is noted once a minute.
    ///
    /// # Errors
    /// The database failed.
    pub async fn session(&self, token: &Token) -> Result<Option<Session>, PeopleFault> {
        let (hash, now) = (token.hash(), self.clock());
        let Some(row) = self.shared().store.session(&hash).await? else { return Ok(None) };
        if Level::of(&row.level).is_none() {
            return Err(PeopleFault::Store("a session of no level".into()));
        }
        let seen_at = row.seen_at;
        let Some(session) = Session::of(row, &self.snapshot(), now) else {
            noted(self.shared().store.end_session(&hash).await);
            return Ok(None);
        };
        if seen_at <= now - MINUTE {
            noted(self.shared().store.see_session(&hash, now).await);
        }
        Ok(Some(session))
    }

    /// From here on the browser in which somebody chooses acts in this role, if they hold it.
    ///
    /// # Errors
    /// The database failed.
    pub async fn act_as(&self, oneself: &Oneself, role: &Role) -> Result<(), PeopleFault> {
        let by = self.backing_of(oneself);
        Ok(self.shared().store.choose_office(&by, &oneself.session.hash(), role.word()).await?)
    }

    /// Signs a browser out, if it is signed in.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sign_out(&self, token: &Token, network: Network) -> Result<(), PeopleFault> {
        let (shared, hash, trace) = (Arc::clone(self.shared()), token.hash(), self.trace(None, network));
        // Finished even when the caller no longer waits: no transaction is left open.
        let signed_out = tokio::spawn(async move { shared.store.sign_out(&hash, &trace).await });
        Ok(signed_out.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??)
    }
}

/// What could not be written down of a session leaves it as it is: one that is over stays over, and one that is not seen ends sooner.
fn noted(written: Result<(), Fault>) {
    if let Err(fault) = written {
        tracing::warn!(%fault, "a session could not be written down");
    }
}

/// Whether the second factor was shown a few minutes ago at most. One that was shown after now was not: the clock stepped back.
fn is_fresh(level: Level, factor_at: Option<i64>, now: i64) -> bool {
    let latest = now.saturating_add(CLOCK_TOLERANCE);
    level == Level::TwoFactors && factor_at.is_some_and(|shown| shown <= latest && now - shown < FRESH_FOR)
}

/// Forgets sessions that lasted their time.
pub(super) async fn forget_sessions(store: &Store, now: i64) -> Result<(), Fault> {
    store.forget_sessions(now - BY_E_MAIL.idle).await.map(|_| ())
}

impl Lasts {
    /// Whether a session lasts. One that began after now does not: the clock was ahead then, or is behind.
    fn holds(&self, row: &SessionRow, now: i64) -> bool {
        let latest = now.saturating_add(CLOCK_TOLERANCE);
        let (begun, seen) = (row.created_at, row.seen_at);
        begun <= latest && seen <= latest && now - seen < self.idle && now - begun < self.all
    }
}
