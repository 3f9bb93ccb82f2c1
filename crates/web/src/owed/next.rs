//! The next session, as far as one is called.

use domain::owed::{Duty, Owed};
use domain::session::Standing;
use jiff::civil::Date;
use words::Names;

use crate::addresses;
use crate::visitor::Visitor;

/// The next session.
pub(crate) struct NextSession {
    /// That it is the next one, and in how many days.
    pub heading: String,
    /// Which, and when.
    pub words: String,
    /// Where it is.
    pub address: String,
}

/// The next session that is called for today or later, or is being held: one that was left open is neither. That a session is to be held or closed is owed, so none other
/// has to be looked at.
pub(crate) fn next_session(names: &Names, visitor: &Visitor, owed: &[Owed], today: Date) -> Option<NextSession> {
    let t = names.voice;
    let sessions = &names.state.skeleton.sessions;
    let held = owed.iter().filter_map(|owed| match owed.what {
        Duty::Hold(on) | Duty::CloseSession(on) => sessions.get(on),
        _ => None,
    });
    let session = held.filter(|session| session.is_ahead_on(today)).min_by_key(|session| session.starts)?;
    let days = today.until(session.date()).map_or(0, |span| span.get_days());
    let heading = match session.standing_on(today) {
        Standing::Called => t.with1("next-session-in", "days", days),
        Standing::InRecess => t.say("next-session-recess"),
        _ => t.say("next-session-now"),
    };
    let args = [("session", names.session(session).into()), ("moment", t.moment(session.starts).into())];
    let number = sessions.number_of(session.id).unwrap_or_default();
    Some(NextSession {
        heading,
        words: t.with("next-session-which", &args),
        address: visitor.link(&addresses::to(addresses::SESSION, number)),
    })
}
