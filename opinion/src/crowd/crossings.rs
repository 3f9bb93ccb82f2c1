//! Votes that carry their giver over a border between groups.
//!
//! Groups that were found in the votes differ on any statement a little, even on one that has nothing to do with them:
//! whoever agrees is moved a little to one side by that very vote. So a test of the statement must not count a vote under
//! a group in which its giver is because of it. Here each place is worked out once more without each single vote, with
//! axes and centres as they are; the votes that then lie with another group are few, and are listed.

use super::passes::total;
use super::positions::Terms;
use super::{Crowd, Positions, factors};
use crate::plane::Point;
use crate::plane::means::nearest;
use crate::votes::{Code, Codes};

/// A vote without which its giver would be in another group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Crossing {
    /// Where it is counted: four places for each statement, as in a code.
    pub(crate) place: usize,
    /// The group of its giver.
    pub(crate) from: usize,
    /// The group without it; none when it is the only vote, without which there is no place.
    pub(crate) to: Option<usize>,
}

/// Who is in which group.
pub(crate) struct Grouped<'a> {
    pub(crate) rows: &'a [usize],
    /// The group of each of these rows; empty without groups.
    pub(crate) labels: &'a [usize],
    /// One for each group.
    pub(crate) centres: &'a [Point],
}

/// The crossing votes of these rows, row by row.
pub(crate) fn crossings(crowd: &Crowd, positions: &Positions, grouped: &Grouped) -> Vec<Crossing> {
    match &crowd.codes {
        Codes::Narrow(codes) => Search { crowd, codes, grouped }.run(positions),
        Codes::Wide(codes) => Search { crowd, codes, grouped }.run(positions),
    }
}

struct Search<'a, C> {
    crowd: &'a Crowd,
    codes: &'a [C],
    grouped: &'a Grouped<'a>,
}

impl<C: Code> Search<'_, C> {
    fn run(&self, positions: &Positions) -> Vec<Crossing> {
        match &positions.terms {
            Terms::Stretched(table) => {
                let borders = Borders::of(self.grouped.centres, table);
                let stays = |row: usize, group: usize| {
                    let votes = self.crowd.row_votes(row);
                    let (now, then) = (self.crowd.stretch(votes), self.crowd.stretch(votes - 1));
                    borders.hold(group, positions.at[row], then / now, then)
                };
                self.each(table, stays, |sum, stretch| [stretch * sum[0], stretch * sum[1]])
            }
            Terms::Ridge(table) => self.each(table, |_, _| false, |sum, _| factors::person(sum).0),
        }
    }

    /// All votes of the rows that do not stay whatever vote is taken, by what their terms add up to without each.
    fn each<const N: usize>(
        &self,
        table: &[[f64; N]],
        stays: impl Fn(usize, usize) -> bool,
        place: impl Fn(&[f64; N], f64) -> Point,
    ) -> Vec<Crossing> {
        let mut found = Vec::new();
        for (&row, &from) in self.grouped.rows.iter().zip(self.grouped.labels) {
            if self.crowd.row_votes(row) > 1 && stays(row, from) {
                continue;
            }
            let codes = &self.codes[self.crowd.starts[row]..self.crowd.starts[row + 1]];
            let sum = total(codes, table);
            let stretch = self.crowd.stretch(codes.len() - 1);
            for code in codes {
                let term = &table[code.place()];
                let rest = core::array::from_fn(|at| sum[at] - term[at]);
                let to = (codes.len() > 1).then(|| nearest(self.grouped.centres, place(&rest, stretch)).0);
                if to != Some(from) {
                    found.push(Crossing { place: self.counted_at(*code), from, to });
                }
            }
        }
        found
    }

    /// Among all statements, where those are counted too that bear on no place.
    fn counted_at(&self, code: C) -> usize {
        4 * self.crowd.statements[code.place() >> 2] as usize + (code.place() & 3)
    }
}

/// How far any single vote reaches across each border, so that who lies well inside need not be looked at.
struct Borders {
    /// For each group and each other one.
    pairs: Vec<Vec<Border>>,
}

/// The border of one group against another. A place is inside where place . normal is above `level`.
struct Border {
    normal: Point,
    level: f64,
    /// The most that a vote brings along the normal.
    reach: f64,
}

impl Borders {
    /// Rounding is far below this part of what is compared.
    const SLACK: f64 = 1e-9;

    fn of<const N: usize>(centres: &[Point], table: &[[f64; N]]) -> Borders {
        let square = |at: &Point| at[0] * at[0] + at[1] * at[1];
        let border = |own: &Point, other: &Point| {
            let normal = [own[0] - other[0], own[1] - other[1]];
            let along = table.iter().map(|term| term[0] * normal[0] + term[1] * normal[1]);
            Border { normal, level: (square(own) - square(other)) / 2.0, reach: along.fold(0.0, f64::max) }
        };
        let against = |own: usize| {
            let others = (0..centres.len()).filter(move |&other| other != own);
            others.map(|other| border(&centres[own], &centres[other])).collect()
        };
        Borders { pairs: (0..centres.len()).map(against).collect() }
    }

    /// Whether somebody of this group at this place stays in it whichever vote is taken away: places are `more` times as
    /// far out then, and what a vote brings is stretched by `stretch`.
    fn hold(&self, group: usize, at: Point, more: f64, stretch: f64) -> bool {
        self.pairs[group].iter().all(|border| {
            let along = more * (at[0] * border.normal[0] + at[1] * border.normal[1]);
            let taken = stretch * border.reach;
            along - taken - border.level > Self::SLACK * (along.abs() + taken + border.level.abs())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crowd::{Axes, Centred, Effort, ridge_positions};
    use crate::id::{ParticipantId, StatementId};
    use crate::random::Random;
    use crate::report::Tallies;
    use crate::votes::{Moderation, Vote, Votes, VotesBuilder};

    /// A small crowd in which a statement is out and another is about the person; some people answer one or none.
    fn crowd(seed: u64) -> Votes {
        let mut random = Random::new(seed);
        let mut builder = VotesBuilder::new();
        builder.declare_statement(&StatementId::from(2), Moderation::Out, false);
        builder.declare_statement(&StatementId::from(5), Moderation::In, true);
        for person in 0..40_u64 {
            let seen = random.share();
            for statement in 0..13_u64 {
                let vote = match (random.share(), (person + statement).is_multiple_of(3)) {
                    (share, _) if share < 0.4 => Vote::ALL[(share * 7.5) as usize],
                    (_, true) => Vote::Agree,
                    (_, false) => Vote::Disagree,
                };
                if random.share() < seen {
                    builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
                }
            }
        }
        builder.build()
    }

    /// Every vote of every row, its giver's place worked out from all the others.
    fn slowly(crowd: &Crowd, positions: &Positions, grouped: &Grouped) -> Vec<Crossing> {
        let Codes::Narrow(codes) = &crowd.codes else { panic!("few statements") };
        let mut found = Vec::new();
        for (&row, &from) in grouped.rows.iter().zip(grouped.labels) {
            let codes = &codes[crowd.starts[row]..crowd.starts[row + 1]];
            for (left_out, code) in codes.iter().enumerate() {
                let others = codes.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, code)| code.place());
                let at = match &positions.terms {
                    Terms::Stretched(table) => {
                        let sums = [0, 1].map(|axis| others.clone().map(|place| table[place][axis]).sum::<f64>());
                        let all = crowd.statements.len() + crowd.n_left_out;
                        let seen = codes.len() - 1 + crowd.n_left_out;
                        sums.map(|sum| (all as f64 / seen as f64).sqrt() * sum)
                    }
                    Terms::Ridge(table) => {
                        let add = |sum: [f64; 8], place: usize| core::array::from_fn(|at| sum[at] + table[place][at]);
                        factors::person(&others.fold([0.0; 8], add)).0
                    }
                };
                let to = if codes.len() == 1 { None } else { Some(nearest(grouped.centres, at).0) };
                if to != Some(from) {
                    let statement = crowd.statements[code.place() / 4] as usize;
                    found.push(Crossing { place: 4 * statement + code.place() % 4, from, to });
                }
            }
        }
        found
    }

    /// Tries many crowds, placed in both ways and cut around two to four people.
    fn each(mut ask: impl FnMut(&Votes, &Crowd, &Positions, &Grouped)) {
        for seed in 0..60 {
            let votes = crowd(seed);
            let crowd = Crowd::of(&votes);
            let axes = Axes::of(&Centred { crowd: &crowd, threads: 1, coins: None }, None, Effort(1e-8));
            let rows: Vec<usize> = (0..crowd.n_rows()).filter(|row| row % 10 > 0).collect();
            for positions in [Positions::of(&crowd, &axes, 1), ridge_positions(&crowd, &axes, 1)] {
                let centres: Vec<Point> =
                    (0..2 + seed as usize % 3).map(|group| positions.at[rows[7 * group]]).collect();
                let labels: Vec<usize> = rows.iter().map(|&row| nearest(&centres, positions.at[row]).0).collect();
                ask(&votes, &crowd, &positions, &Grouped { rows: &rows, labels: &labels, centres: &centres });
            }
        }
    }

    #[test]
    fn quick_and_slow_find_the_same() {
        let (mut all, mut homeless) = (0, 0);
        each(|_, crowd, positions, grouped| {
            let found = crossings(crowd, positions, grouped);
            assert_eq!(found, slowly(crowd, positions, grouped));
            all += found.len();
            homeless += found.iter().filter(|crossing| crossing.to.is_none()).count();
        });
        assert!(all > 1000 && homeless > 10, "{all} {homeless}");
    }

    #[test]
    fn no_vote_is_lost_or_invented() {
        each(|votes, crowd, positions, grouped| {
            let mut membership = vec![None; votes.participants().len()];
            for (&row, &group) in grouped.rows.iter().zip(grouped.labels) {
                membership[crowd.who[row] as usize] = Some(group);
            }
            let groups = grouped.centres.len();
            let counts = Tallies::of(votes, &membership, groups);
            let crossings = crossings(crowd, positions, grouped);
            let tested = counts.without_own_votes(&crossings);
            for (statement, about) in votes.statements().iter().enumerate() {
                let only = crossings.iter().filter(|one| one.to.is_none() && one.place / 4 == statement);
                assert_eq!(tested.total(statement), counts.total(statement));
                let left = tested.grouped(statement).votes() as usize + only.count();
                assert_eq!(left, counts.grouped(statement).votes() as usize);
                let same = |group: usize| tested.group(group, statement) == counts.group(group, statement);
                assert!(about.is_counted() || (0..groups).all(same));
            }
        });
    }

    #[test]
    fn without_groups_nothing_crosses() {
        let crowd = Crowd::of(&crowd(1));
        let axes = Axes::of(&Centred { crowd: &crowd, threads: 1, coins: None }, None, Effort(1e-8));
        let nobody = Grouped { rows: &[0, 1, 2], labels: &[], centres: &[] };
        assert!(crossings(&crowd, &Positions::of(&crowd, &axes, 1), &nobody).is_empty());
    }
}
