//! What a point is called, and its numbers: in the call, and as it is taken up.

use domain::session::Session;

use crate::labels::lower_first;
use crate::{Arg, Names};

/// The place of a point, and its number in the call where that is another; or that the call did not list it.
pub fn point_words(names: &Names, session: &Session, item: u64) -> String {
    let Some(numbers) = session.numbers(item) else { return item.to_string() };
    match called_words(names, session, item) {
        Some(called) => format!("{} ({})", numbers.place, lower_first(&called)),
        None => numbers.place.to_string(),
    }
}

/// What a point is called, by its place as it is taken up.
pub fn point_name(names: &Names, session: &Session, item: u64) -> Option<String> {
    let place = session.numbers(item)?.place;
    let held = lower_first(&names.session(session));
    Some(names.voice.with("item-name", &[("place", Arg::from(place)), ("session", held.into())]))
}

/// Its number in the call where its place is another, or that the call did not list it; nothing where they are the same.
pub fn called_words(names: &Names, session: &Session, item: u64) -> Option<String> {
    let numbers = session.numbers(item)?;
    match numbers.called {
        Some(called) if called == numbers.place => None,
        Some(called) => Some(names.voice.with1("item-in-call", "number", called)),
        None => Some(names.voice.say("item-not-in-call")),
    }
}
