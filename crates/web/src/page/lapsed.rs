//! What is said to whoever was signed in and is so no more, where only somebody is let in: that their session ended, and the way back.
//! It takes the place of what would be said to a stranger, and of nothing else.

use axum::http::StatusCode;
use words::RefusalWords;

use crate::drawn_for::holds_a_secret;
use crate::visitor::Visitor;

/// Whether a session ended of which the browser still holds the name, and what it is asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lapsed {
    /// None did.
    No,
    /// One did, and a page is read.
    Reading,
    /// One did, and something is sent.
    Sending,
}

/// What is missing for nobody alone: whoever may read it finds it.
const THEIRS: [&str; 3] = ["problem-no-draft", "problem-no-preparation", "problem-no-file"];
/// What is refused whoever sends it.
const WHOEVER: [&str; 2] = ["problem-other-site", "problem-method"];

/// The key of what is said in the place of a problem, and where they sign in again.
pub(super) fn instead(
    visitor: &Visitor,
    status: StatusCode,
    key: &str,
) -> Option<(&'static str, Option<(String, String)>)> {
    let is_theirs = match status {
        StatusCode::FORBIDDEN => !WHOEVER.contains(&key),
        StatusCode::NOT_FOUND => THEIRS.contains(&key),
        _ => false,
    };
    match visitor.lapsed {
        _ if !is_theirs || holds_a_secret(&visitor.path) => None,
        Lapsed::No => None,
        Lapsed::Reading => {
            Some(("problem-session-lapsed", Some((visitor.sign_in(), visitor.voice.say("lapsed-sign-in")))))
        }
        // What they typed is on the page: it is not left for another one.
        Lapsed::Sending => Some(("problem-session-lapsed-sent", None)),
    }
}

/// The refusal of what they sent.
pub(super) fn refusal(visitor: &Visitor, refusal: RefusalWords) -> RefusalWords {
    match visitor.lapsed {
        Lapsed::No => refusal,
        Lapsed::Reading | Lapsed::Sending => {
            let (what, next) = (visitor.voice.say("lapsed-refused"), visitor.voice.say("lapsed-refused-next"));
            RefusalWords { what, next, ..refusal }
        }
    }
}
