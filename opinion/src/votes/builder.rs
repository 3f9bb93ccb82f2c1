//! Votes as they come, one after another.

use super::packed::code_of;
use super::register::Register;
use super::{Moderation, Packed, Statement, Vote, Votes};
use crate::id::{ParticipantId, StatementId};

/// Takes votes in any order and makes the canonical matrix of them.
#[derive(Clone, Debug, Default)]
pub struct VotesBuilder {
    participants: Register<ParticipantId>,
    statements: Register<StatementId>,
    about: Vec<(Moderation, bool)>,
    events: Vec<(u32, u32)>,
}

impl VotesBuilder {
    /// A dialogue in which nobody has voted.
    pub fn new() -> VotesBuilder {
        VotesBuilder::default()
    }

    /// The place of this participant, for [`record_at`](VotesBuilder::record_at); makes it known if it was not.
    pub fn place_participant(&mut self, participant: &ParticipantId) -> u32 {
        self.participants.place(participant, participant.number())
    }

    /// The place of this statement, for [`record_at`](VotesBuilder::record_at); makes it known if it was not.
    pub fn place_statement(&mut self, statement: &StatementId) -> u32 {
        self.place(statement) as u32
    }

    /// Takes one vote by places that this builder gave, without looking up ids again. Returns whether both are known;
    /// if not, nothing is recorded.
    pub fn record_at(&mut self, participant: u32, statement: u32, vote: Vote) -> bool {
        let is_known = (participant as usize) < self.participants.len() && (statement as usize) < self.about.len();
        if is_known {
            self.events.push((participant, code_of(statement as usize, vote) as u32));
        }
        is_known
    }

    /// Takes one vote. A later vote of the same participant on the same statement replaces it.
    pub fn record(&mut self, participant: &ParticipantId, statement: &StatementId, vote: Vote) {
        let participant = self.participants.place(participant, participant.number());
        let statement = self.place(statement);
        self.events.push((participant, code_of(statement, vote) as u32));
    }

    /// Makes a participant known who may not have voted.
    pub fn declare_participant(&mut self, participant: &ParticipantId) {
        self.participants.place(participant, participant.number());
    }

    /// Makes a statement known, with what moderators decided and whether it is meta. The last word wins.
    pub fn declare_statement(&mut self, statement: &StatementId, moderation: Moderation, is_meta: bool) {
        let place = self.place(statement);
        self.about[place] = (moderation, is_meta);
    }

    /// How many votes were recorded, replaced ones too.
    pub fn recorded(&self) -> usize {
        self.events.len()
    }

    /// The canonical matrix.
    pub fn build(mut self) -> Votes {
        let rows = self.participants.len();
        let columns = self.statements.len();
        let (participants, participant_index) = self.participants.into_canonical();
        let (statements, statement_index) = self.statements.into_canonical();
        let (mut participant_order, mut statement_order) = (Arrival::new(rows), Arrival::new(columns));
        for (participant, code) in &mut self.events {
            *participant = participant_index[*participant as usize];
            participant_order.meet(*participant);
            let statement = statement_index[(*code >> 2) as usize];
            statement_order.meet(statement);
            *code = 4 * statement + (*code & 3);
        }
        let (participant_arrival, statement_arrival) = (participant_order.finish(), statement_order.finish());
        let packed = Packed::from_events(rows, columns, &self.events);
        let mut about = vec![(Moderation::default(), false); columns];
        for (place, &index) in statement_index.iter().enumerate() {
            about[index as usize] = self.about[place];
        }
        let statements = statements
            .into_iter()
            .zip(about)
            .map(|(id, (moderation, is_meta))| Statement { id, moderation, is_meta })
            .collect();
        Votes { participants, statements, packed, participant_arrival, statement_arrival }
    }

    fn place(&mut self, statement: &StatementId) -> usize {
        let place = self.statements.place(statement, statement.number()) as usize;
        if place == self.about.len() {
            self.about.push((Moderation::default(), false));
        }
        place
    }
}

/// Indices in the order in which votes first name them.
struct Arrival {
    is_seen: Vec<bool>,
    order: Vec<u32>,
}

impl Arrival {
    fn new(len: usize) -> Arrival {
        Arrival { is_seen: vec![false; len], order: Vec::with_capacity(len) }
    }

    fn meet(&mut self, index: u32) {
        if !core::mem::replace(&mut self.is_seen[index as usize], true) {
            self.order.push(index);
        }
    }

    /// The order, those without a vote last.
    fn finish(mut self) -> Vec<u32> {
        (0..self.is_seen.len() as u32).for_each(|index| self.meet(index));
        self.order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id<Id: From<u64>>(number: u64) -> Id {
        Id::from(number)
    }

    #[test]
    fn the_last_vote_wins_and_the_order_of_arrival_is_kept_apart() {
        let mut builder = VotesBuilder::new();
        builder.record(&id(9), &id(20), Vote::Agree);
        builder.record(&id(2), &id(3), Vote::Pass);
        builder.record(&id(9), &id(3), Vote::Disagree);
        builder.record(&id(9), &id(20), Vote::Disagree);
        builder.declare_statement(&id(20), Moderation::Out, false);
        let votes = builder.build();
        assert_eq!(votes.len(), 3);
        assert_eq!(votes.participant_arrival(), [1, 0]);
        assert_eq!(votes.statement_arrival(), [1, 0]);
        assert_eq!(votes.of(1).collect::<Vec<_>>(), [(0, Vote::Disagree), (1, Vote::Disagree)]);
        assert_eq!(votes.of(7).count(), 0);
        assert_eq!(votes.statements()[1].moderation, Moderation::Out);
        assert_eq!(votes.participant(&id(9)), Some(1));
    }
}
