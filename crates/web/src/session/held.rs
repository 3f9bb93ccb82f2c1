//! What is told of how a session was held: its recesses, and the seats that did not count in it.

use domain::session::{RecessHeld, Session, Standing};
use jiff::civil::Date;
use words::{Names, Voice, choice};

/// Its recesses: from when until when, or since when.
pub(super) fn recesses(t: Voice, session: &Session) -> Vec<String> {
    let told = |recess: &RecessHeld| {
        let from = t.moment_of(recess.from, session.date());
        match recess.until {
            Some(until) => {
                let until = t.moment_of(until, session.date());
                t.with("session-recess", &[("from", from.into()), ("until", until.into())])
            }
            None => t.with1("session-recess-lasts", "from", from),
        }
    };
    session.recesses.iter().map(told).collect()
}

/// The seats that do not count in a session because they suspended their participation.
pub(super) fn left_out(names: &Names, session: &Session) -> Vec<(String, u64)> {
    let table = &names.state.skeleton.secretariat;
    let suspended = session.all_seats(table).filter_map(|seat| {
        let suspension = session.suspension(table, &seat.code)?;
        Some((names.voice.with1("session-left-out", "seat", names.text(&seat.name)), suspension.entry))
    });
    suspended.collect()
}

/// Where a session stands on a day; one that was left open, since when.
pub(super) fn session_standing(t: Voice, session: &Session, today: Date) -> String {
    match (session.standing_on(today), &session.quorum) {
        (Standing::Unclosed, Some(quorum)) => t.with1("standing-unclosed-since", "date", t.date(quorum.moment.date())),
        (standing, _) => choice(t, "standing", standing),
    }
}
