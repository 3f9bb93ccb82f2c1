//! Votes as they stand while a dialogue goes on: each can be added or changed by itself, in a few dozen nanoseconds.

use super::packed::{Code, Codes, NARROW, Packed, code_of, vote_of};
use super::register::{Order, Register};
use super::{Moderation, Statement, Vote, Votes};
use crate::analysis::Tally;
use crate::id::{ParticipantId, StatementId};

/// Rows by place of the participant, codes by place of the statement, sorted.
#[derive(Clone, Debug)]
enum Rows {
    Narrow(Vec<Vec<u16>>),
    Wide(Vec<Vec<u32>>),
}

/// Last votes, with what is counted of them kept up to date.
#[derive(Clone, Debug)]
pub(crate) struct Cast {
    participants: Register<ParticipantId>,
    statements: Register<StatementId>,
    about: Vec<(Moderation, bool)>,
    rows: Rows,
    totals: Vec<Tally>,
    participant_order: Order,
    statement_order: Order,
    participant_arrival: Vec<u32>,
    statement_arrival: Vec<u32>,
}

impl Default for Cast {
    fn default() -> Cast {
        Cast {
            participants: Register::default(),
            statements: Register::default(),
            about: Vec::new(),
            rows: Rows::Narrow(Vec::new()),
            totals: Vec::new(),
            participant_order: Order::default(),
            statement_order: Order::default(),
            participant_arrival: Vec::new(),
            statement_arrival: Vec::new(),
        }
    }
}

impl Cast {
    /// The place of this participant, who is known from now on.
    pub(crate) fn place_participant(&mut self, id: &ParticipantId) -> usize {
        let place = self.participants.place(id, id.number()) as usize;
        let is_new = place == self.rows.len();
        match &mut self.rows {
            Rows::Narrow(rows) if is_new => rows.push(Vec::new()),
            Rows::Wide(rows) if is_new => rows.push(Vec::new()),
            _ => {}
        }
        place
    }

    /// The place of this statement, which is known from now on.
    pub(crate) fn place_statement(&mut self, id: &StatementId) -> usize {
        let place = self.statements.place(id, id.number()) as usize;
        if place == self.about.len() {
            self.about.push((Moderation::default(), false));
            self.totals.push(Tally::default());
            self.widen_when_needed();
        }
        place
    }

    pub(crate) fn declare(&mut self, id: &StatementId, moderation: Moderation, is_meta: bool) {
        let place = self.place_statement(id);
        self.about[place] = (moderation, is_meta);
    }

    /// Takes a vote by places; returns the one that it replaces.
    pub(crate) fn record(&mut self, participant: usize, statement: usize, vote: Vote) -> Option<Vote> {
        let (replaced, is_first) = match &mut self.rows {
            Rows::Narrow(rows) => put(&mut rows[participant], statement, vote),
            Rows::Wide(rows) => put(&mut rows[participant], statement, vote),
        };
        if is_first {
            self.participant_arrival.push(participant as u32);
        }
        let total = &mut self.totals[statement];
        if total.votes() == 0 {
            self.statement_arrival.push(statement as u32);
        }
        total.count(vote);
        if let Some(replaced) = replaced {
            total.take_back(replaced);
        }
        replaced
    }

    /// Everybody's answers to the statement of this place.
    pub(crate) fn total(&self, statement: usize) -> Tally {
        self.totals[statement]
    }

    /// The place of a statement that is known.
    pub(crate) fn statement(&self, id: &StatementId) -> Option<usize> {
        self.statements.find(id, id.number()).map(|place| place as usize)
    }

    /// Places of participants in canonical order.
    pub(crate) fn participant_places(&self) -> &[u32] {
        self.participant_order.places()
    }

    /// The canonical matrix of what stands now: the same as a builder makes of the same votes. Afterwards the places of
    /// statements are their canonical indices.
    pub(crate) fn votes(&mut self) -> Votes {
        self.participant_order.follow(&self.participants);
        self.straighten();
        let order = self.participant_order.places();
        let packed = match &self.rows {
            Rows::Narrow(rows) => Packed::from_rows(rows, order, Codes::Narrow),
            Rows::Wide(rows) => Packed::from_rows(rows, order, Codes::Wide),
        };
        let statement = |(place, &(moderation, is_meta)): (usize, &(Moderation, bool))| Statement {
            id: self.statements.id(place as u32).clone(),
            moderation,
            is_meta,
        };
        Votes {
            participants: order.iter().map(|&place| self.participants.id(place).clone()).collect(),
            statements: self.about.iter().enumerate().map(statement).collect(),
            packed,
            participant_arrival: arrival(&self.participant_arrival, &self.participant_order.index()),
            statement_arrival: arrival(&self.statement_arrival, &self.statement_order.index()),
        }
    }

    /// Gives statements places in canonical order. Ids mostly come in that order, so this is rarely needed, and rows
    /// stay sorted.
    fn straighten(&mut self) {
        self.statement_order.follow(&self.statements);
        if self.statement_order.is_straight() {
            return;
        }
        let index = self.statement_order.index();
        self.statements.renumber(&index);
        self.about = self.statement_order.places().iter().map(|&place| self.about[place as usize]).collect();
        self.totals = self.statement_order.places().iter().map(|&place| self.totals[place as usize]).collect();
        self.statement_arrival.iter_mut().for_each(|place| *place = index[*place as usize]);
        match &mut self.rows {
            Rows::Narrow(rows) => rows.iter_mut().for_each(|row| renumber(row, &index)),
            Rows::Wide(rows) => rows.iter_mut().for_each(|row| renumber(row, &index)),
        }
        self.statement_order = Order::default();
        self.statement_order.follow(&self.statements);
    }

    /// Codes of two bytes hold so many statements and no more.
    fn widen_when_needed(&mut self) {
        if let Rows::Narrow(rows) = &self.rows
            && self.about.len() > NARROW
        {
            let wide = |row: &Vec<u16>| row.iter().map(|&code| u32::from(code)).collect();
            self.rows = Rows::Wide(rows.iter().map(wide).collect());
        }
    }
}

impl Rows {
    fn len(&self) -> usize {
        match self {
            Rows::Narrow(rows) => rows.len(),
            Rows::Wide(rows) => rows.len(),
        }
    }
}

impl Tally {
    pub(crate) fn count(&mut self, vote: Vote) {
        *self.slot(vote) += 1;
    }

    pub(crate) fn take_back(&mut self, vote: Vote) {
        *self.slot(vote) -= 1;
    }

    fn slot(&mut self, vote: Vote) -> &mut u32 {
        match vote {
            Vote::Agree => &mut self.agree,
            Vote::Pass => &mut self.pass,
            Vote::Disagree => &mut self.disagree,
        }
    }
}

/// Puts a vote in its row: the vote it replaces, and whether the row was empty.
fn put<C: Code>(row: &mut Vec<C>, statement: usize, vote: Vote) -> (Option<Vote>, bool) {
    let code = C::at(code_of(statement, vote));
    match row.binary_search_by(|code| (code.place() >> 2).cmp(&statement)) {
        Ok(at) => {
            let replaced = vote_of(row[at].place());
            row[at] = code;
            (Some(replaced), false)
        }
        Err(at) => {
            row.insert(at, code);
            (None, row.len() == 1)
        }
    }
}

fn renumber<C: Code>(row: &mut [C], index: &[u32]) {
    for code in row.iter_mut() {
        *code = C::at(4 * index[code.place() >> 2] as usize + (code.place() & 3));
    }
    row.sort_unstable();
}

/// Indices in the order of the first vote, those without one last.
fn arrival(voted: &[u32], index: &[u32]) -> Vec<u32> {
    let mut order: Vec<u32> = voted.iter().map(|&place| index[place as usize]).collect();
    let mut has_voted = vec![false; index.len()];
    order.iter().for_each(|&index| has_voted[index as usize] = true);
    order.extend((0..index.len() as u32).filter(|&index| !has_voted[index as usize]));
    order
}
