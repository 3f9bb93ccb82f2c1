//! A real dialogue vote by vote, as it came, against all of it at once.

use std::error::Error;
use std::fs;

use crate::heading;
use crate::real::{Set, join, votes};
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
    let file = votes(bytes)?;
    let participants: Vec<ParticipantId> = file.participants.iter().map(|id| ParticipantId::new(id)).collect();
    let statements: Vec<StatementId> = file.statements.iter().map(|id| StatementId::new(id)).collect();
    // In the order of time.
    let events = file.votes.clone();
    let at_once = join(file, &set.comments)?;
    let mut ongoing = Ongoing::new();
    for statement in at_once.statements() {
        ongoing.declare_statement(&statement.id, statement.moderation, statement.is_meta);
    }
    let (mut changes, mut kept, mut moved) = (0, 0_usize, 0_usize);
    let mut before: Option<(usize, Vec<(ParticipantId, char)>)> = None;
    for batch in events.chunks(BATCH) {
        for seen in batch {
            let vote = Vote::from_value(i32::from(seen.vote)).ok_or("the reader knows three votes")?;
            ongoing.record(&participants[seen.participant as usize], &statements[seen.statement as usize], vote);
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
