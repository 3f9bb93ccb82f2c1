//! What three rules of routing make of the same crowds: who is heard how often, and what is then known.
//!
//! Everybody's answer to everything is settled beforehand, so that the truth is known; a rule only decides who is asked
//! what. People come one after another, answer as many statements as they have patience for, and leave; statements are
//! added while they come. The second crowd changes while the dialogue runs: who comes early is mostly of one group.

mod crowds;

use std::error::Error;

use crowds::{Event, Random, agreement, numbers, votes};
use opinion::{Analysis, Candidate, Lottery, Options, ParticipantId, Standing, StatementId, Turn, analyse};

type Done<T> = Result<T, Box<dyn Error>>;

const PEOPLE: usize = 1_000;
const STATEMENTS: usize = 120;
/// Statements that are there when the first person comes; the others are added until a tenth of people is left.
const FIRST: usize = 30;
/// Crowds that the rule was not chosen on.
const SEEDS: core::ops::Range<u64> = 100..116;
const CROWDS: f64 = 16.0;
/// Median of the answers that somebody has patience for, and the spread of its logarithm.
const PATIENCE: (f64, f64) = (20.0, 0.8);
/// People between two analyses, on which Polis's priorities and our telling rest until the next.
const UPDATE: usize = 50;

#[derive(Clone, Copy)]
enum Rule {
    Even,
    Polis,
    Ours,
    /// Ours while there is no analysis: even, and by need.
    Counts,
}

const RULES: [(Rule, &str); 4] =
    [(Rule::Even, "even"), (Rule::Polis, "Polis"), (Rule::Ours, "ours"), (Rule::Counts, "ours, counts alone")];

/// What people would say, and how they come.
struct Crowd {
    group: Vec<usize>,
    /// +1, 0 or -1 of each person to each statement.
    would: Vec<Vec<i8>>,
    patience: Vec<usize>,
    /// How many people have come when a statement is added.
    added: Vec<usize>,
}

/// What a rule made of a crowd.
struct Asked {
    events: Vec<Event>,
    /// Probability of each of them when it was drawn.
    probability: Vec<f64>,
}

fn main() -> Done<()> {
    println!("{PEOPLE} people, {STATEMENTS} statements, mean of {CROWDS} crowds");
    for (drift, name) in [(0.0, "a steady crowd"), (0.8, "a crowd that changes")] {
        println!("\n{name}\n{}", HEAD.join(" | "));
        for (rule, name) in RULES {
            let mut sums = [0.0; HEAD.len() - 1];
            let mut rand = Vec::new();
            for seed in SEEDS {
                let crowd = crowd(drift, seed);
                let found = measure(&crowd, &ask(&crowd, rule, seed));
                sums.iter_mut().zip(found).for_each(|(sum, value)| *sum += value / CROWDS);
                rand.push(found[found.len() - 1]);
            }
            let shown: Vec<String> = sums.iter().zip(DIGITS).map(|(sum, digits)| format!("{sum:.digits$}")).collect();
            let mean = sums[sums.len() - 1];
            let error = (rand.iter().map(|value| (value - mean).powi(2)).sum::<f64>()).sqrt() / CROWDS;
            println!("{name} | {} +- {error:.3}", shown.join(" | "));
        }
    }
    println!();
    for (rule, name) in RULES {
        println!("{name}: {:.0} CPU ns a draw among 1,000 statements", draw_time(rule)?);
    }
    Ok(())
}

const HEAD: [&str; 12] = [
    "rule",
    "least",
    "median",
    "most",
    "Gini",
    "disliked tenth",
    "liked tenth",
    "newest tenth",
    "error",
    "weighted",
    "missing x agree",
    "ARI",
];
const DIGITS: [usize; 11] = [0, 0, 0, 3, 0, 0, 0, 4, 4, 3, 3];

fn crowd(drift: f64, seed: u64) -> Crowd {
    let mut random = Random(seed);
    let sizes = [6.0, 3.0, 2.0];
    let group = |person: usize, random: &mut Random| {
        // Early people are of the largest group by so much more, late ones by so much less.
        let early = 1.0 - 2.0 * person as f64 / PEOPLE as f64;
        let weights =
            [sizes[0] * (1.0 + drift * early), sizes[1] * (1.0 - drift * early), sizes[2] * (1.0 - drift * early)];
        pick(&weights, random)
    };
    let group: Vec<usize> = (0..PEOPLE).map(|person| group(person, &mut random)).collect();
    let statement = |random: &mut Random| {
        let (passes, common, divides) = (random.beta(2.0, 10.0), random.beta(2.0, 2.0), random.share() > 0.4);
        (passes, [0; 3].map(|_| if divides { random.beta(0.5, 0.5) } else { common }))
    };
    let statements: Vec<(f64, [f64; 3])> = (0..STATEMENTS).map(|_| statement(&mut random)).collect();
    let mut answer = |group: usize, (passes, agrees): &(f64, [f64; 3])| match random.share() < *passes {
        true => 0,
        false if random.share() < agrees[group] => 1,
        false => -1,
    };
    let would = group.iter().map(|&group| statements.iter().map(|about| answer(group, about)).collect()).collect();
    let patience =
        |_| (PATIENCE.0 * (PATIENCE.1 * random.normal()).exp()).round().clamp(1.0, STATEMENTS as f64) as usize;
    let patience = (0..PEOPLE).map(patience).collect();
    let added = |at: usize| at.saturating_sub(FIRST - 1) * PEOPLE * 9 / (10 * (STATEMENTS - FIRST));
    Crowd { group, would, patience, added: (0..STATEMENTS).map(added).collect() }
}

/// Asks everybody in turn.
fn ask(crowd: &Crowd, rule: Rule, seed: u64) -> Asked {
    let mut random = Random(seed ^ 0x005e_ed00);
    let mut asked = Asked { events: Vec::new(), probability: Vec::new() };
    let mut weights = vec![1.0; STATEMENTS];
    let open = |answers, telling| Candidate { answers, telling, standing: Standing::Open };
    let mut candidates = vec![open(0, 0.0); STATEMENTS];
    for person in 0..PEOPLE {
        let there = crowd.added.iter().filter(|&&added| added <= person).count();
        if person > 0 && person % UPDATE == 0 {
            match rule {
                Rule::Polis => weights = of_each(&asked.events, 1.0, |analysis, at| analysis.statements[at].priority),
                Rule::Ours => {
                    let telling = of_each(&asked.events, 0.0, |analysis, at| analysis.telling(at));
                    candidates.iter_mut().zip(telling).for_each(|(candidate, telling)| candidate.telling = telling);
                }
                Rule::Even | Rule::Counts => {}
            }
        }
        let mut lottery = Lottery::of(candidates[..there].iter().copied());
        let mut seen = Vec::new();
        while seen.len() < crowd.patience[person].min(there) {
            let (statement, probability) = match rule {
                Rule::Even | Rule::Polis => by_weight(&weights[..there], &seen, &mut random),
                Rule::Ours | Rule::Counts => {
                    let turn = Turn::of(seed, &ParticipantId::from(person as u64), seen.len() as u64);
                    let drawn = lottery.draw(seen.iter().copied(), turn);
                    drawn.map_or((0, 0.0), |drawn| (drawn.statement, drawn.probability))
                }
            };
            candidates[statement].answers += 1;
            lottery.put(statement, candidates[statement]);
            seen.push(statement);
            asked.events.push((person as u32, statement as u32, crowd.would[person][statement]));
            asked.probability.push(probability);
        }
    }
    asked
}

/// What an analysis of the votes so far says of each statement; `new` for one that it does not know.
fn of_each(events: &[Event], new: f64, find: impl Fn(&Analysis, usize) -> f64) -> Vec<f64> {
    let votes = votes(events);
    let analysis = analyse(&votes, &Options::default());
    let of = |at| votes.statement(&StatementId::from(at as u64)).map_or(new, |index| find(&analysis, index));
    (0..STATEMENTS).map(of).collect()
}

/// One that was not seen, in proportion to its weight, and its probability.
fn by_weight(weights: &[f64], seen: &[usize], random: &mut Random) -> (usize, f64) {
    let mut weights = weights.to_vec();
    seen.iter().for_each(|&at| weights[at] = 0.0);
    let at = pick(&weights, random);
    (at, weights[at] / weights.iter().sum::<f64>())
}

fn pick(weights: &[f64], random: &mut Random) -> usize {
    let mut left = random.share() * weights.iter().sum::<f64>();
    let is_drawn = |weight: &f64| {
        left -= weight;
        left < 0.0
    };
    weights.iter().position(is_drawn).unwrap_or(0)
}

fn measure(crowd: &Crowd, asked: &Asked) -> [f64; HEAD.len() - 1] {
    // For each statement: answers, agreements, and both with weights.
    let mut counts = vec![[0.0; 4]; STATEMENTS];
    let mut is_answered = vec![vec![false; STATEMENTS]; PEOPLE];
    for (&(person, statement, vote), probability) in asked.events.iter().zip(&asked.probability) {
        let agrees = f64::from(u8::from(vote == 1));
        let new = [1.0, agrees, 1.0 / probability, agrees / probability];
        counts[statement as usize].iter_mut().zip(new).for_each(|(count, new)| *count += new);
        is_answered[person as usize][statement as usize] = true;
    }
    let share = |at: usize| crowd.would.iter().filter(|row| row[at] == 1).count() as f64 / PEOPLE as f64;
    let truth: Vec<f64> = (0..STATEMENTS).map(share).collect();
    let mut by_liking: Vec<usize> = (0..STATEMENTS).collect();
    by_liking.sort_by(|&a, &b| truth[a].total_cmp(&truth[b]));
    let tenth = STATEMENTS / 10;
    let answers = |of: &[usize]| of.iter().map(|&at| counts[at][0]).sum::<f64>() / of.len() as f64;
    let newest: Vec<usize> = (STATEMENTS - tenth..STATEMENTS).collect();
    let mut sorted: Vec<f64> = counts.iter().map(|count| count[0]).collect();
    sorted.sort_by(f64::total_cmp);
    let error = |estimate: &dyn Fn(&[f64; 4]) -> f64| {
        counts.iter().zip(&truth).map(|(count, truth)| (estimate(count) - truth).abs()).sum::<f64>() / STATEMENTS as f64
    };
    let pairs = is_answered.iter().flatten().zip(crowd.would.iter().flatten());
    [
        sorted[0],
        sorted[STATEMENTS / 2],
        sorted[STATEMENTS - 1],
        gini(&sorted),
        answers(&by_liking[..tenth]),
        answers(&by_liking[STATEMENTS - tenth..]),
        answers(&newest),
        error(&|count| (count[1] + 1.0) / (count[0] + 2.0)),
        error(&|count| (count[3] / count[2].max(1e-9) * count[0] + 1.0) / (count[0] + 2.0)),
        correlation(
            pairs.map(|(is_answered, vote)| (f64::from(u8::from(!is_answered)), f64::from(u8::from(*vote == 1)))),
        ),
        found_again(crowd, &asked.events),
    ]
}

/// Half the mean difference between any two, over the mean: 0 when all are equal.
fn gini(sorted: &[f64]) -> f64 {
    let n = sorted.len() as f64;
    let ranked: f64 = sorted.iter().enumerate().map(|(at, value)| (2.0 * at as f64 + 1.0 - n) * value).sum();
    ranked / (n * sorted.iter().sum::<f64>())
}

fn correlation(pairs: impl Iterator<Item = (f64, f64)>) -> f64 {
    let [n, x, y, xx, yy, xy] = pairs.fold([0.0; 6], |[n, sx, sy, xx, yy, xy], (x, y)| {
        [n + 1.0, sx + x, sy + y, xx + x * x, yy + y * y, xy + x * y]
    });
    (xy / n - x * y / n / n) / ((xx / n - x * x / n / n) * (yy / n - y * y / n / n)).sqrt()
}

/// How well our groups are the latent ones, over who is in one: 1 the same, about 0 nothing in common.
fn found_again(crowd: &Crowd, events: &[Event]) -> f64 {
    let votes = votes(events);
    let found = analyse(&votes, &Options::default());
    let pairs = numbers(&votes, &found.membership).filter_map(|(id, group)| Some((crowd.group[id], group?)));
    let (latent, ours): (Vec<usize>, Vec<usize>) = pairs.unzip();
    agreement::adjusted_rand(&latent, &ours)
}

/// CPU nanoseconds of a draw for somebody who has answered 30 of 1,000 statements.
fn draw_time(rule: Rule) -> Done<f64> {
    const DRAWS: u64 = 50_000;
    let mut random = Random(1);
    let seen: Vec<usize> = (0..30).map(|_| random.below(1_000)).collect();
    let weights: Vec<f64> = (0..1_000).map(|_| random.share()).collect();
    let mut candidate = || Candidate {
        answers: random.below(200) as u32,
        telling: if matches!(rule, Rule::Ours) { random.share() } else { 0.0 },
        standing: Standing::Open,
    };
    let lottery = Lottery::of((0..1_000).map(|_| candidate()));
    let begun = on_cpu()?;
    for number in 0..DRAWS {
        let drawn = match rule {
            Rule::Ours | Rule::Counts => {
                lottery.draw(seen.iter().copied(), Turn { seed: 1, number }).map_or(0, |drawn| drawn.statement)
            }
            Rule::Even | Rule::Polis => by_weight(&weights, &seen, &mut random).0,
        };
        std::hint::black_box(drawn);
    }
    Ok((on_cpu()? - begun) / DRAWS as f64)
}

/// Nanoseconds this thread was on a processor.
fn on_cpu() -> Done<f64> {
    let status = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(status.split(' ').next().ok_or("no time")?.parse()?)
}
