//! Who has enough votes to be looked at for groups, whether or not there are any.

use crate::{Analysis, Mode, Votes};

/// Indices of these participants, in order.
pub(crate) fn participants(analysis: &Analysis, votes: &Votes) -> Vec<usize> {
    let statements = votes.statements();
    // Polis asks for votes on any statement, we for votes that bear on groups.
    let counts = |statement: usize| analysis.mode == Mode::Polis || statements[statement].is_counted();
    let needed = analysis.votes_needed.max(1);
    let has_enough = |at: &usize| votes.of(*at).filter(|(statement, _)| counts(*statement)).count() >= needed;
    (0..votes.participants().len()).filter(has_enough).collect()
}
