//! What a change of a call changed: from what to what.

use domain::session::{CallMade, Change, Session};

use crate::{Names, choice};

/// What a call of a session changed of the one before it, each in a sentence; nothing for the first call and for a second one.
pub fn call_changes(names: &Names, session: &Session, call: &CallMade) -> Vec<String> {
    let before = session.calls.iter().take_while(|other| other.entry != call.entry).last();
    let Some(before) = before.filter(|_| call.reason.is_some()) else { return Vec::new() };
    let t = names.voice;
    let place = |call: &CallMade| names.optional(call.place.as_ref()).unwrap_or_else(|| t.say("call-no-place"));
    let mode = |call: &CallMade| choice(t, "mode", call.mode).to_lowercase();
    let told = [
        ("call-starts", t.moment(before.starts), t.moment(call.starts)),
        ("call-mode", mode(before), mode(call)),
        ("call-place", place(before), place(call)),
    ];
    let changed = told.into_iter().filter(|(_, from, to)| from != to);
    let changed = changed.map(|(key, from, to)| t.with(key, &[("from", from.into()), ("to", to.into())]));
    let renumbered = call
        .renumbered
        .map(|number| t.with("session-renumbered", &[("from", number.from.into()), ("to", number.to.into())]));
    changed.chain(renumbered).collect()
}

/// The same of the act that changed it, in one line; before it is recorded, for when it calls.
pub(crate) fn changes_told(names: &Names, session: &Session, change: &Change) -> String {
    let call = session.calls.iter().find(|call| call.reason.as_ref() == Some(&change.reason));
    let told = call.map(|call| call_changes(names, session, call)).unwrap_or_default();
    if told.is_empty() { names.voice.moment(change.date.to_datetime(change.hour)) } else { told.join("; ") }
}
