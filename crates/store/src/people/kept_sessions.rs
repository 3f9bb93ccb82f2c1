//! Sessions as they were read last, for as long as nobody wrote to the database: whoever reads page after page is looked up once.
//!
//! There is one connection that writes, and all that ends a session, a role or an office goes by it. So what is kept is of the turn
//! after which nobody wrote, and goes with the next one, whatever it writes: nothing has to be thought of by whoever ends something.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::SessionRow;

/// Most sessions that are kept; past it all of them go.
const MOST: usize = 1_024;

/// They.
#[derive(Debug, Default)]
pub(crate) struct KeptSessions(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// After which turn of the writer they were read.
    turn: u64,
    by_token: HashMap<[u8; 32], SessionRow>,
}

impl KeptSessions {
    /// What was read since that turn.
    pub(crate) fn find(&self, turn: u64, token: &[u8; 32]) -> Option<SessionRow> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.turn < turn {
            kept.by_token.clear();
        }
        (kept.turn == turn).then(|| kept.by_token.get(token).cloned()).flatten()
    }

    /// Keeps what was read while nobody wrote, from that turn on.
    pub(crate) fn keep(&self, turn: u64, token: &[u8; 32], row: &SessionRow) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.turn < turn || kept.by_token.len() >= MOST {
            kept.by_token.clear();
        }
        // What somebody read before a turn that is over is of nobody any more.
        if kept.turn <= turn {
            kept.turn = turn;
            kept.by_token.insert(*token, row.clone());
        }
    }
}
