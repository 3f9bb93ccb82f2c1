//! What a job asks for, act by act, each in the name of whoever wrote it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use domain::{Act, Actor, Place, Refusal, Request, Skeleton, Zone};

use super::Span;
use crate::drafts::{DraftRow, RowNumber, SeenRow, Unread, Written};

/// One act that a job asks for.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// In whose name, and admitted as if they had sent it alone.
    pub actor: Actor,
    /// Staged files that it may name besides those of its actor: what the draft holds on to that it is a row of.
    pub held: Arc<[String]>,
    what: What,
    closed: Closed,
}

/// Words that not everybody may read, each at its place, of what an act erases.
#[derive(Clone, Default)]
pub(crate) struct Closed(pub Vec<(Place, String)>);

/// Says nothing of them.
impl fmt::Debug for Closed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Closed").field(&self.0.len()).finish()
    }
}

#[derive(Clone, Debug)]
#[allow(clippy::large_enum_variant, reason = "an act lives for one decision; a box would only add a word")]
enum What {
    Read(Request),
    Row(SeenRow, Written),
}

impl Asked {
    /// An act that was read already.
    pub fn read(actor: Actor, request: Request) -> Self {
        Self { actor, held: Arc::default(), what: What::Read(request), closed: Closed::default() }
    }

    /// The same, which erases these words besides those of the state.
    pub fn erasing(self, closed: Closed) -> Self {
        Self { closed, ..self }
    }

    /// Whether an act that it brings about says again what it erases.
    ///
    /// # Errors
    /// It does.
    pub fn check(&self, act: &Act) -> Result<(), Refusal> {
        match act {
            Act::EraseOpening(erase) => erase.check_closed(&self.closed.0),
            _ => Ok(()),
        }
    }

    /// A row of a draft, which is read once those that it names were performed.
    pub fn row(row: DraftRow, held: Arc<[String]>) -> Self {
        let DraftRow { number, written, author, revision } = row;
        Self {
            actor: author,
            held,
            what: What::Row(SeenRow { row: number, revision }, written),
            closed: Closed::default(),
        }
    }

    /// The act, read.
    ///
    /// # Errors
    /// Faults of its fields, or a row that it names was changed.
    pub fn request(&self, performed: &Performed, skeleton: &Skeleton, zone: &Zone) -> Result<Cow<'_, Request>, Unread> {
        match &self.what {
            What::Read(request) => Ok(Cow::Borrowed(request)),
            What::Row(_, written) => written.read(&performed.rows, skeleton, zone).map(Cow::Owned),
        }
    }
}

/// The acts of one job that were performed so far.
#[derive(Default)]
pub(crate) struct Performed {
    /// What each brought about, in order.
    pub spans: Vec<Span>,
    /// Rows of a draft, each with the revision at which it was performed.
    rows: BTreeMap<RowNumber, (i64, Span)>,
}

impl Performed {
    /// One more.
    pub fn add(&mut self, asked: &Asked, span: Span) {
        self.spans.push(span);
        if let What::Row(SeenRow { row, revision }, _) = asked.what {
            self.rows.insert(row, (revision, span));
        }
    }
}
