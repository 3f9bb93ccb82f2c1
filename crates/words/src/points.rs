//! The numbers of a point: in the call, and as it is taken up.

use domain::session::Session;

use crate::Names;
use crate::labels::lower_first;

/// The place of a point, and its number in the call where that is another; or that the call did not list it.
pub fn point_words(names: &Names, session: &Session, item: u64) -> String {
    let Some(numbers) = session.numbers(item) else { return item.to_string() };
    match called_words(names, session, item) {
        Some(called) => format!("{} ({})", numbers.place, lower_first(&called)),
        None => numbers.place.to_string(),
    }
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
