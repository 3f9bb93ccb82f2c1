//! Who has enough votes to be looked at for groups, whether or not there are any.

use crate::{Analysis, Mode, Votes};

/// Indices of these participants, in order.
pub(crate) fn participants(analysis: &Analysis, votes: &Votes) -> Vec<usize> {
    let needed = analysis.votes_needed.max(1);
    (0..votes.participants().len()).filter(|&at| answers(analysis, votes, at) >= needed).collect()
}

/// How many answers this participant has towards the votes needed.
pub(crate) fn answers(analysis: &Analysis, votes: &Votes, participant: usize) -> usize {
    let statements = votes.statements();
    // Polis asks for votes on any statement, we for votes that bear on groups.
    let counts = |statement: usize| analysis.mode == Mode::Polis || statements[statement].is_counted();
    votes.of(participant).filter(|(statement, _)| counts(*statement)).count()
}
