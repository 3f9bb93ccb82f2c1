//! What a page could not say: a message that a locale lacks, or a variable that one of its messages lacks. The page then shows
//! the key, and only the log of the process tells.

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// The module that speaks, and logs nothing else.
const VOICE: &str = "words::voice";

thread_local! {
    static UNSAID: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Panics when something of what this thread served since it was last asked could not be said.
pub(super) fn check(address: &str) {
    let unsaid = UNSAID.take();
    assert!(unsaid.is_empty(), "{address}: {unsaid:#?}");
}

/// Listens from now on, in each thread that does not keep its own log.
pub(super) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| tracing::subscriber::set_global_default(Listener).unwrap());
}

/// Keeps what the voice logs, by thread.
struct Listener;

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata) -> bool {
        metadata.target() == VOICE && *metadata.level() == Level::ERROR
    }

    fn event(&self, event: &Event) {
        let mut said = Said(String::new());
        event.record(&mut said);
        UNSAID.with_borrow_mut(|unsaid| unsaid.push(said.0));
    }

    fn new_span(&self, _: &Attributes) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// An event in words.
struct Said(String);

impl Visit for Said {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push_str(&format!("{field} = {value:?} "));
    }
}
