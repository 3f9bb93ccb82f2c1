//! What follows from a session that was closed, and who owes it.

use domain::owed::{Debtor, Owed};
use domain::session::Session;
use jiff::civil::Date;
use words::Names;

use crate::owed::{DueRow, Reads, due_row, object_of};
use crate::visitor::Visitor;

/// What is owed for a session that was closed and for what its points were about, as lines; nothing before. Its page at the desk
/// is read by the technical secretary, who is led to where that is done.
pub(super) fn follows(names: &Names, visitor: &Visitor, session: &Session, owed: &[Owed], today: Date) -> Vec<DueRow> {
    if session.closed.is_none() {
        return Vec::new();
    }
    let is_of_it = |owed: &&Owed| {
        let about = object_of(owed.what);
        about == session.id || session.agenda.iter().any(|item| item.matter.about == Some(about))
    };
    let row = |owed: &Owed| {
        let reads = if owed.who == Debtor::TechnicalSecretary { Reads::Debtor } else { Reads::Others };
        due_row(names, visitor, owed, today, reads)
    };
    owed.iter().filter(is_of_it).map(row).collect()
}
