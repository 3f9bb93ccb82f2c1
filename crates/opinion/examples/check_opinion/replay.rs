//! A real dialogue vote by vote, as it came, against all of it at once.

use std::error::Error;
use std::fs;

use crate::heading;
use crate::real::{Set, join};
use opinion::{Ongoing, Options, ParticipantId, StatementId, Vote, analyse};

const BATCH: usize = 100;

/// Replays every dialogue whose export tells when each vote came.
pub fn check(sets: &[Set]) -> Result<(), Box<dyn Error>> {
    if sets.iter().all(|set| set.stream.is_none()) {
        return Ok(());
    }
    heading("a dialogue replayed in batches of 100", "the same counts; components to 1e-6; a group keeps its letter");
    for set in sets {
        if let Some(path) = &set.stream {
            let bytes = fs::read(path)?;
            one(set, &bytes)?;
        }
    }
    Ok(())
}

fn one(set: &Set, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    let at_once = join(bytes, &set.comments)?;
    let mut ongoing = Ongoing::new();
    for statement in at_once.statements() {
        ongoing.declare_statement(&statement.id, statement.moderation, statement.is_meta);
    }
    let events = events(&String::from_utf8_lossy(bytes))?;
    let (mut changes, mut kept, mut moved) = (0, 0_usize, 0_usize);
    let mut before: Option<(usize, Vec<(ParticipantId, char)>)> = None;
    for batch in events.chunks(BATCH) {
        for (_, participant, statement, vote) in batch {
            ongoing.record(participant, statement, *vote);
        }
        let (votes, found) = ongoing.refresh(&Options::default());
        let letter = |(id, group): (&ParticipantId, &Option<usize>)| Some((id.clone(), found.groups[(*group)?].label));
        let now: Vec<_> = votes.participants().iter().zip(&found.membership).filter_map(letter).collect();
        if let Some((groups, letters)) = &before {
            changes += usize::from(*groups != found.groups.len());
            if *groups == found.groups.len() {
                let same =
                    |(id, letter): &&(ParticipantId, char)| letters.binary_search(&(id.clone(), *letter)).is_ok();
                let known =
                    |(id, _): &&(ParticipantId, char)| letters.binary_search_by(|(other, _)| other.cmp(id)).is_ok();
                let (all, stayed) = (now.iter().filter(known).count(), now.iter().filter(same).count());
                kept += stayed;
                moved += all - stayed;
            }
        }
        before = Some((found.groups.len(), now));
    }
    let (votes, warm) = ongoing.refresh(&Options::default());
    let cold = analyse(&at_once, &Options::default());
    let apart = |axis: usize| {
        let [warm, cold] = [&warm, &cold].map(|found| &found.projection.axes[axis].loadings);
        warm.iter().zip(cold).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
    };
    let counts = warm.statements.iter().zip(&cold.statements).all(|(warm, cold)| warm.total == cold.total);
    println!(
        "{}: {} votes; votes {} and counts {}; components differ by {:.1e}; {} groups ({} at once), {changes} changes of their number; of {} memberships held over, {:.2} % changed letter",
        set.name,
        events.len(),
        if votes == at_once { "equal" } else { "DIFFER" },
        if counts { "equal" } else { "DIFFER" },
        apart(0).max(apart(1)),
        warm.groups.len(),
        cold.groups.len(),
        kept + moved,
        100.0 * moved as f64 / (kept + moved).max(1) as f64,
    );
    Ok(())
}

type Event = (u64, ParticipantId, StatementId, Vote);

/// Time, who, what and vote, in the order of time; the columns of these exports hold no commas before the vote.
fn events(csv: &str) -> Result<Vec<Event>, Box<dyn Error>> {
    let mut lines = csv.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let column = |name: &str| header.iter().position(|cell| *cell == name).ok_or(format!("no column {name}"));
    let [time, who, what, vote] = [column("timestamp")?, column("voter-id")?, column("comment-id")?, column("vote")?];
    let read = |line: &str| -> Option<_> {
        let cells: Vec<&str> = line.split(',').collect();
        let value = Vote::from_value(cells.get(vote)?.parse().ok()?)?;
        Some((
            cells.get(time)?.parse().ok()?,
            ParticipantId::new(cells.get(who)?),
            StatementId::new(cells.get(what)?),
            value,
        ))
    };
    let mut events: Vec<_> =
        lines.map(|line| read(line).ok_or(format!("not a vote: {line}"))).collect::<Result<_, _>>()?;
    events.sort_by_key(|(time, ..)| *time);
    Ok(events)
}
