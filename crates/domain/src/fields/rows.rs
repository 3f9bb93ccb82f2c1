//! Rows, as a reader asks for them.

use alloc::vec::Vec;

use super::Fault;
use super::ground::Form;
use crate::choice::Choice;

impl Form<'_> {
    /// The rows under `path` (`path.0.title`, `path.1.title` …) in order; empty rows do not count. A row is read by the
    /// names of its own fields; one that is a single value has the empty name.
    pub fn rows<R>(&mut self, path: &str, max: usize, row: impl FnMut(&mut Self) -> Option<R>) -> Option<Vec<R>> {
        self.next_may_be_left_out();
        self.read_rows(path, max, row)
    }

    /// Such rows, at least one of them.
    pub fn some_rows<R>(&mut self, path: &str, max: usize, row: impl FnMut(&mut Self) -> Option<R>) -> Option<Vec<R>> {
        let rows = self.read_rows(path, max, row)?;
        if rows.is_empty() {
            self.fault(path, Fault::Missing);
            return self.stand_in().map(|_| rows);
        }
        Some(rows)
    }

    /// Rows of a single word, each word at most once, and only such as fit.
    pub fn each_once<C: Choice + Eq>(&mut self, path: &str, fits: impl Fn(C) -> bool) -> Option<Vec<C>> {
        let mut seen: Vec<C> = Vec::new();
        self.rows(path, C::ALL.len(), |form| {
            let word: C = form.choice("")?;
            let fault =
                if seen.contains(&word) { Some(Fault::Twice) } else { (!fits(word)).then_some(Fault::DoesNotFit) };
            seen.push(word);
            if let Some(fault) = fault {
                form.fault("", fault);
                return None;
            }
            Some(word)
        })
    }
}

/// The row a path is in: 3 for `agenda.3.title` among the rows of `agenda`.
pub(super) fn row_of(key: &str, rows: &str) -> Option<usize> {
    key.strip_prefix(rows)?.strip_prefix('.')?.split('.').next()?.parse().ok()
}
