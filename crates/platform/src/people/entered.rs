//! Whoever enters an office is called to the sessions that it was called to before, once.

use std::sync::Arc;

use domain::secretariat::{Occupant, Office};
use domain::session::Session;
use domain::{Code, EntryNumber, Typed};
use store::Notice;

use super::PeopleFault;
use crate::Platform;
use crate::perform::{is_called, letter};

impl Platform {
    /// Puts a letter in the outbox for each call that stands and each person who entered an office since it was made. Done again, it
    /// puts none there until somebody enters another one: a term begins by itself, so it is to be done each day too.
    ///
    /// # Errors
    /// The database failed; whoever was not told is told the next time.
    pub async fn tell_entered(&self) -> Result<(), PeopleFault> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let held = table.offices_on(today).filter_map(|office| Some((office, office.occupant(today)?)));
        let notices: Vec<Notice> =
            held.flat_map(|(office, occupant)| self.standing_calls(office, occupant, entered_since)).collect();
        if notices.is_empty() {
            return Ok(());
        }
        let shared = Arc::clone(self.shared());
        let told = tokio::spawn(async move { shared.store.tell_entered(&notices).await });
        Ok(told.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))??)
    }

    /// The calls that stand of an office, for whoever accepts an appointment to it that began.
    pub(super) fn calls_of(&self, office: &Code, appointment: EntryNumber) -> Vec<Notice> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let office = snapshot.state.skeleton.secretariat.office(office);
        let held = office.and_then(|office| Some((office, office.occupant(today)?)));
        let held = held.filter(|(_, occupant)| occupant.entry == appointment);
        held.map_or_else(Vec::new, |(office, occupant)| self.standing_calls(office, occupant, |_, _| true))
    }

    fn standing_calls(
        &self,
        office: &Office,
        occupant: &Occupant,
        concerns: fn(&Session, &Occupant) -> bool,
    ) -> Vec<Notice> {
        let (snapshot, now, at) = (self.snapshot(), self.now().civil(), self.clock());
        let sessions = snapshot.state.skeleton.sessions.iter();
        let stand = sessions.filter(|session| session.cancelled.is_none() && session.starts > now);
        let called = stand.filter(|session| is_called(office) && concerns(session, occupant));
        let notice = |session: &Session| {
            let code = office.code.as_str();
            let letter = |to| letter(&self.shared().secret, session.id, &[code, to, &occupant.by.0]);
            Notice {
                entry: session.id,
                object: session.id,
                office: code.to_owned(),
                occupant: Some(occupant.by.0.clone()),
                letter: letter("entered"),
                to_mailbox: letter("mailbox"),
                at,
            }
        };
        called.map(notice).collect()
    }
}

/// Whether somebody was named, or began, after a call was made: who held the office then was told with it.
fn entered_since(session: &Session, occupant: &Occupant) -> bool {
    let made = session.calls.first();
    occupant.entry > session.id || made.is_some_and(|call| occupant.from > call.moment.date())
}
