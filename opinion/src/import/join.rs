//! What was read, as votes that can be analysed.

use std::collections::BTreeMap;

use super::{Layout, StatementFile, VoteFile};
use crate::{Moderation, ParticipantId, StatementId, Vote, Votes, VotesBuilder};

/// Votes with the words of their statements.
#[derive(Debug, Clone)]
pub struct Dialogue {
    /// The votes.
    pub votes: Votes,
    /// Words by statement, where a file gave some.
    pub texts: BTreeMap<StatementId, String>,
    /// Statements that have votes and no row in the file of statements, when there is such a file.
    pub unlisted: usize,
}

impl VoteFile {
    /// Joins the votes with the file of statements. A statement without a row there counts as not moderated.
    pub fn join(self, statements: Option<StatementFile>) -> Dialogue {
        let participants: Vec<ParticipantId> = self.participants.iter().map(|id| ParticipantId::new(id)).collect();
        let known: Vec<StatementId> = self.statements.iter().map(|id| StatementId::new(id)).collect();
        let mut builder = VotesBuilder::new();
        if self.layout == Layout::PolisMatrix {
            // A matrix tells no order of votes; the order of its rows and columns stands for it.
            known.iter().for_each(|id| builder.declare_statement(id, Moderation::default(), false));
            participants.iter().for_each(|id| builder.declare_participant(id));
        }
        for seen in &self.votes {
            let vote = match seen.vote {
                1 => Vote::Agree,
                0 => Vote::Pass,
                _ => Vote::Disagree,
            };
            builder.record(&participants[seen.participant as usize], &known[seen.statement as usize], vote);
        }
        let mut texts = BTreeMap::new();
        let listed = statements.is_some();
        for row in statements.unwrap_or_default().rows {
            let id = StatementId::new(&row.id);
            builder.declare_statement(&id, row.moderation, row.is_meta);
            texts.insert(id, row.text);
        }
        let unlisted = if listed { known.iter().filter(|id| !texts.contains_key(id)).count() } else { 0 };
        texts.retain(|_, text| !text.is_empty());
        Dialogue { votes: builder.build(), texts, unlisted }
    }
}
