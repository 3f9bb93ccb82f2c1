//! What comes of a code or a link that was shown.

use crate::Fault;

/// Somebody signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// Who.
    pub person: String,
}

/// Why nobody signed in.
#[derive(Debug, thiserror::Error)]
pub enum EnterFault {
    /// There is no such request, or it is over.
    #[error("the request is over")]
    Late,
    /// Somebody signed in with it already.
    #[error("the request was used")]
    Spent,
    /// The code is another one.
    #[error("the code is wrong")]
    Wrong {
        /// How often it may still be tried.
        left: i64,
    },
    /// Too many wrong codes were typed for this request.
    #[error("too many wrong codes for the request")]
    Exhausted,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<sqlx::Error> for EnterFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
