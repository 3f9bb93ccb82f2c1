//! What the writer is asked for, and how much of it at once.

use store::Backing;
use tokio::sync::oneshot;

use super::pending::Answer;
use super::{Asked, Name};
use crate::fault::Failure;

/// The most acts of one job. Two of the largest fit in a transaction, so every job does.
pub(crate) const MOST_OF_A_JOB: usize = 500;

/// What somebody asked for.
pub(crate) struct Job {
    /// The acts, in order.
    pub asked: Vec<Asked>,
    /// The names it goes by; it is done once under all of them.
    pub keys: Vec<Name>,
    /// The draft that becomes these acts and goes with them: id and the revision that was read.
    pub draft: Option<(String, i64)>,
    /// What lets whoever asks act.
    pub backing: Backing,
    pub(super) reply: oneshot::Sender<Answer>,
}

impl Job {
    /// A job, and where its answer comes.
    ///
    /// # Errors
    /// It asks for more acts than one job may.
    pub fn new(
        asked: Vec<Asked>,
        keys: Vec<Name>,
        draft: Option<(String, i64)>,
        backing: Backing,
    ) -> Result<(Self, oneshot::Receiver<Answer>), Failure> {
        if asked.len() > MOST_OF_A_JOB {
            return Err(Failure::TooMany { most: MOST_OF_A_JOB });
        }
        let (reply, answer) = oneshot::channel();
        Ok((Self { asked, keys, draft, backing, reply }, answer))
    }
}

#[cfg(test)]
mod tests {
    use domain::Actor;

    use super::*;
    use crate::drafts::{DraftRow, Written};

    #[test]
    fn no_job_is_larger_than_a_transaction_takes() {
        let row = |number| DraftRow { number, written: Written::default(), author: Actor::platform(), revision: 1 };
        let rows = |count| (1..=count).map(|number| Asked::row(row(number), Default::default())).collect();
        assert!(Job::new(rows(500), Vec::new(), None, Backing::House).is_ok());
        assert_eq!(Job::new(rows(501), Vec::new(), None, Backing::House).err(), Some(Failure::TooMany { most: 500 }));
    }
}
