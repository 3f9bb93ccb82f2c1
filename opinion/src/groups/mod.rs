//! The default mode: groups that do not depend on the order of votes or on the labels of people, or none.

mod decide;
mod given;
mod labels;
mod memory;
mod touching;

pub use given::analyse_given;
pub use memory::Memory;

use crate::analysis::{Analysis, Axis, Bridging, Clarity, Mode, Projection, Structure, Verdict};
use crate::assemble::{Parts, Placed, assemble};
use crate::crowd::{self, Axes, Centred, Crossing, Crowd, Effort, Grouped, Positions, crossings};
use crate::plane::Point;
use crate::votes::Votes;
use decide::{Decision, Places};

/// Votes from which on somebody is put in a group: those of Polis.
const VOTES_NEEDED: usize = 7;
/// Fewer participants than this cannot be told apart.
const LEAST_PARTICIPANTS: usize = 10;
/// Residual of the axes over the widest variance; their error is about this over the gap to the next axis.
const EXACT: f64 = 2.5e-8;
/// Variance below this share of the number of votes is rounding.
const NOTHING: f64 = 1e-12;

/// Where the bound on chance leaves so much room, coins need not be thrown.
const PLAIN: f64 = 1.25;

/// How the default mode shall work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// Threads to use; the result is the same to the last bit for any number.
    pub threads: usize,
    /// How participants are placed on the map.
    pub position: Position,
}

impl Default for Options {
    fn default() -> Options {
        Options { threads: 1, position: Position::Stretched }
    }
}

/// How participants are placed on the map.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Position {
    /// Polis's projection: the sum of centred votes along the axes, stretched for statements that were not seen.
    #[default]
    Stretched,
    /// Ridge regression on the votes that were cast; predicts unseen votes better and costs eight more passes.
    Ridge,
}

/// The analysis of these votes by themselves.
pub fn analyse(votes: &Votes, options: &Options) -> Analysis {
    analyse_next(votes, options, &mut Memory::default())
}

/// The analysis of these votes as the next after the one that `memory` remembers: a group keeps its letter, and the
/// number of groups changes only after four analyses in a row ask for it. `memory` is brought up to date.
pub fn analyse_next(votes: &Votes, options: &Options, memory: &mut Memory) -> Analysis {
    let crowd = Crowd::of(votes);
    let start = memory.start(votes, &crowd);
    let ground = Ground::of(votes, options, crowd, start.as_deref());
    let (crowd, axes) = (&ground.crowd, &ground.axes);
    let needed = VOTES_NEEDED.min(crowd.statements.len());
    let rows: Vec<usize> = (0..crowd.n_rows()).filter(|&row| crowd.row_votes(row) >= needed).collect();
    let places = Places {
        points: rows.iter().map(|&row| ground.positions.at[row]).collect(),
        votes: rows.iter().map(|&row| crowd.row_votes(row)).collect(),
    };
    let mut decision = if axes.scatter[0] <= NOTHING * crowd.n_votes() as f64 {
        Decision::none(Verdict::NoDifferences, Structure::default())
    } else if rows.len() < LEAST_PARTICIPANTS {
        Decision::none(Verdict::TooFewParticipants, Structure::default())
    } else {
        let structure = structure(&ground.centred(), axes, memory);
        decide::decide(&places, structure, crowd.seed, &mut memory.smoother)
    };
    let labels = labels::match_labels(votes, crowd, &rows, &mut decision, memory);
    memory.keep(votes, crowd, axes);
    let mut membership = vec![None; votes.participants().len()];
    for (&row, &group) in rows.iter().zip(&decision.labels) {
        membership[crowd.who[row] as usize] = Some(group);
    }
    let Decision { clarity, stability, centres, .. } = decision;
    let grouped = Grouped { rows: &rows, labels: &decision.labels, centres: &centres };
    let crossings = crossings(crowd, &ground.positions, &grouped);
    ground.report(&places.points, Found { needed, clarity, labels, stability, membership, crossings })
}

/// Votes with the plane that they span.
struct Ground<'a> {
    votes: &'a Votes,
    threads: usize,
    position: Position,
    crowd: Crowd,
    axes: Axes,
    positions: Positions,
}

/// Who is in which group, however that was found.
struct Found {
    needed: usize,
    clarity: Clarity,
    labels: Vec<char>,
    stability: Vec<f64>,
    membership: Vec<Option<usize>>,
    /// Votes without which their givers would be in another group; none where groups were not found in these votes.
    crossings: Vec<Crossing>,
}

impl<'a> Ground<'a> {
    fn of(votes: &'a Votes, options: &Options, crowd: Crowd, start: Option<&[[f64; 2]]>) -> Ground<'a> {
        let threads = options.threads;
        let mut axes = Axes::of(&Centred { crowd: &crowd, threads, coins: None }, start, Effort(EXACT));
        axes.face_forward();
        let positions = match options.position {
            Position::Stretched => Positions::of(&crowd, &axes, threads),
            Position::Ridge => crowd::ridge_positions(&crowd, &axes, threads),
        };
        Ground { votes, threads, position: options.position, crowd, axes, positions }
    }

    fn centred(&self) -> Centred<'_> {
        Centred { crowd: &self.crowd, threads: self.threads, coins: None }
    }

    /// The whole analysis; `grouped` are the places of who was looked at for groups.
    fn report(&self, grouped: &[Point], found: Found) -> Analysis {
        let columns = crowd::bridging(&self.crowd, &self.axes, self.threads);
        let mut bridging: Vec<Option<Bridging>> = vec![None; self.votes.statements().len()];
        for (&statement, column) in self.crowd.statements.iter().zip(columns) {
            bridging[statement as usize] = Some(column);
        }
        let crowd = &self.crowd;
        let placed = |row: usize| Placed { who: crowd.who[row] as usize, answers: crowd.row_votes(row) };
        let parts = Parts {
            mode: Mode::Default,
            votes_needed: found.needed,
            n_grouped: grouped.len(),
            clarity: found.clarity,
            membership: found.membership,
            crossings: found.crossings,
            placed: (0..crowd.n_rows()).map(placed).collect(),
            labels: found.labels,
            stability: found.stability,
            projection: projection(self, grouped),
            bridging,
        };
        assemble(self.votes, parts)
    }
}

/// The widest axis against the widest one of the same votes with their signs thrown by coin.
fn structure(centred: &Centred, axes: &Axes, memory: &mut Memory) -> Structure {
    let crowd = centred.crowd;
    let small = crowd.n_rows().min(crowd.means.len()).max(1) as f64;
    // The widest axis of pure chance strays by about the -2/3 power of the smaller side (Tracy and Widom, Johnstone 2001).
    let needed = 1.1 + 1.5 * libm::pow(small, -2.0 / 3.0);
    let at_least = axes.scatter[0] / crowd.chance_bound();
    if at_least > PLAIN * needed {
        return Structure { ratio: at_least, needed };
    }
    let ratio = memory.against_chance(centred, axes, needed);
    Structure { ratio, needed }
}

fn projection(ground: &Ground, grouped: &[Point]) -> Projection {
    let Ground { votes, crowd, axes, positions, position, .. } = ground;
    let position = *position;
    let all: f64 = crowd.trace();
    let rows = crowd.n_rows();
    let axis = |at: usize| Axis {
        loadings: vec![0.0; votes.statements().len()],
        variance: axes.scatter[at] / rows.saturating_sub(1).max(1) as f64,
        share: if all > 0.0 { (axes.scatter[at] / all).min(1.0) } else { 0.0 },
    };
    let mut made = Projection {
        axes: [axis(0), axis(1)],
        residual: axes.residual,
        position,
        participants: vec![[0.0; 2]; votes.participants().len()],
        uncertainty: vec![[f64::INFINITY; 2]; votes.participants().len()],
        statements: vec![[0.0; 2]; votes.statements().len()],
        centre: [0, 1].map(|at| grouped.iter().map(|point| point[at]).sum::<f64>() / grouped.len().max(1) as f64),
    };
    for row in 0..rows {
        let who = crowd.who[row] as usize;
        made.participants[who] = positions.at[row];
        made.uncertainty[who] = positions.errors[row];
    }
    // That of a single vote, but for statements that do not count, which nobody is taken to have passed on here.
    let stretch = libm::sqrt((crowd.statements.len() + crowd.n_left_out) as f64);
    for (column, &statement) in crowd.statements.iter().enumerate() {
        let [x, y] = axes.loadings[column];
        let value = stretch * (1.0 - crowd.means[column]);
        made.statements[statement as usize] = [value * x, value * y];
        made.axes[0].loadings[statement as usize] = x;
        made.axes[1].loadings[statement as usize] = y;
    }
    made
}

impl Clarity {
    pub(crate) fn none(verdict: Verdict, structure: Structure) -> Clarity {
        Clarity { verdict, tried: Vec::new(), near_ties: Vec::new(), structure, touching: Vec::new() }
    }
}
