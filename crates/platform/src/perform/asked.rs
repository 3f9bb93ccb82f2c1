//! What a job asks for, act by act, each in the name of whoever wrote it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use domain::{Actor, Request, Skeleton, Zone};

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
        Self { actor, held: Arc::default(), what: What::Read(request) }
    }

    /// A row of a draft, which is read once those that it names were performed.
    pub fn row(row: DraftRow, held: Arc<[String]>) -> Self {
        let DraftRow { number, written, author, revision } = row;
        Self { actor: author, held, what: What::Row(SeenRow { row: number, revision }, written) }
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
