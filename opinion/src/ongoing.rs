//! A dialogue while it goes on: votes come one at a time, and the analysis follows when it is asked for.

use crate::analysis::{Analysis, Tally};
use crate::groups::{Memory, Options, analyse_next};
use crate::id::{ParticipantId, StatementId};
use crate::votes::{Cast, Moderation, Vote, Votes};

/// An ongoing dialogue.
///
/// Taking a vote costs the same however many there are (one look-up, one insertion in the row of that participant, a
/// few counts), and counts are up to date at once. [`refresh`](Ongoing::refresh) makes the whole analysis: from the axes
/// of the one before, with its letters, and with its number of groups until four in a row ask for another. Counts and
/// matrix are those that a [`VotesBuilder`](crate::VotesBuilder) makes of the same votes; axes agree with those of
/// [`analyse`](crate::analyse) to the exactness that both are computed with.
#[derive(Clone, Debug, Default)]
pub struct Ongoing {
    cast: Cast,
    memory: Memory,
    /// Group of each participant at the last refresh, by place.
    members: Vec<Option<u8>>,
    /// Counts by group of the last refresh, then by place of the statement.
    groups: Vec<Vec<Tally>>,
}

impl Ongoing {
    /// A dialogue in which nobody has voted.
    pub fn new() -> Ongoing {
        Ongoing::default()
    }

    /// Takes a vote; returns the one of the same participant on the same statement that it replaces.
    pub fn record(&mut self, participant: &ParticipantId, statement: &StatementId, vote: Vote) -> Option<Vote> {
        let participant = self.cast.place_participant(participant);
        let statement = self.cast.place_statement(statement);
        let replaced = self.cast.record(participant, statement, vote);
        if let Some(group) = self.members.get(participant).copied().flatten() {
            let counts = &mut self.groups[usize::from(group)];
            if statement >= counts.len() {
                counts.resize(statement + 1, Tally::default());
            }
            counts[statement].count(vote);
            if let Some(replaced) = replaced {
                counts[statement].take_back(replaced);
            }
        }
        replaced
    }

    /// Makes a participant known who may not have voted.
    pub fn declare_participant(&mut self, participant: &ParticipantId) {
        self.cast.place_participant(participant);
    }

    /// Makes a statement known, with what moderators decided and whether it is meta. The last word wins.
    pub fn declare_statement(&mut self, statement: &StatementId, moderation: Moderation, is_meta: bool) {
        self.cast.declare(statement, moderation, is_meta);
    }

    /// Everybody's answers to a statement, up to the last vote; none for an unknown one.
    pub fn tally(&self, statement: &StatementId) -> Tally {
        self.cast.statement(statement).map_or_else(Tally::default, |place| self.cast.total(place))
    }

    /// One group's answers to a statement, up to the last vote. Who is in the group was settled at the last refresh, and
    /// groups are numbered as in its analysis; none for an unknown group or statement.
    pub fn group_tally(&self, group: usize, statement: &StatementId) -> Tally {
        let counts = self.groups.get(group).zip(self.cast.statement(statement));
        counts.and_then(|(counts, place)| counts.get(place)).copied().unwrap_or_default()
    }

    /// The votes as they stand, and their analysis as the next after the one before.
    pub fn refresh(&mut self, options: &Options) -> (Votes, Analysis) {
        let votes = self.cast.votes();
        let analysis = analyse_next(&votes, options, &mut self.memory);
        self.settle(&analysis);
        (votes, analysis)
    }

    /// Keeps who is in which group, and counts by group.
    fn settle(&mut self, analysis: &Analysis) {
        self.members = vec![None; analysis.membership.len()];
        for (&place, group) in self.cast.participant_places().iter().zip(&analysis.membership) {
            self.members[place as usize] = group.map(|group| group as u8);
        }
        // After a refresh the places of statements are their indices.
        let counts = |group: usize| analysis.statements.iter().map(|report| report.groups[group].tally).collect();
        self.groups = (0..analysis.groups.len()).map(counts).collect();
    }
}
