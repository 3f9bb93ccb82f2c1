//! What an office is at the table.

use serde::{Deserialize, Serialize};

use super::vocabulary::PostKind;
use crate::fields::{Form, Refers};
use crate::text::Code;

/// What an office is at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "post", content = "seat", rename_all = "snake_case")]
pub enum Post {
    /// Titular of a seat.
    Titular(Code),
    /// Suplente of a seat.
    Suplente(Code),
    /// Conducts sessions, with voice and no vote.
    TechnicalSecretary,
    /// Moderates dialogues by the rules; it does not sit.
    Moderator,
    /// Evaluates, and does not sit.
    Evaluator,
    /// An area of an institution that drafts and follows up; it does not sit.
    Area,
}

impl Post {
    pub(super) fn read(form: &mut Form, kind: PostKind) -> Option<Self> {
        match kind {
            PostKind::Titular => form.code("seat", Refers::Seat).map(Self::Titular),
            PostKind::Suplente => form.code("seat", Refers::Seat).map(Self::Suplente),
            PostKind::TechnicalSecretary => Some(Self::TechnicalSecretary),
            PostKind::Moderator => Some(Self::Moderator),
            PostKind::Evaluator => Some(Self::Evaluator),
            PostKind::Area => Some(Self::Area),
        }
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> PostKind {
        match self {
            Self::Titular(_) => PostKind::Titular,
            Self::Suplente(_) => PostKind::Suplente,
            Self::TechnicalSecretary => PostKind::TechnicalSecretary,
            Self::Moderator => PostKind::Moderator,
            Self::Evaluator => PostKind::Evaluator,
            Self::Area => PostKind::Area,
        }
    }

    /// The seat, when the post is on one.
    #[must_use]
    pub fn seat(&self) -> Option<&Code> {
        match self {
            Self::Titular(seat) | Self::Suplente(seat) => Some(seat),
            Self::TechnicalSecretary | Self::Moderator | Self::Evaluator | Self::Area => None,
        }
    }
}
