//! The state as it was when a day ended: the record, read again up to there.

use std::sync::{Arc, OnceLock};

use domain::{Meta, Place, Standing, State};
use jiff::civil::Date;
use store::Order;

use crate::clock::Mode;
use crate::entry::Step;
use crate::fault::ReadFault;
use crate::{Platform, Recorded, Snapshot};

/// Most entries that are read again for one question.
pub const MOST_READ_AGAIN: u64 = 20_000;

/// Entries that are read at once.
const PART: u64 = 200;

/// What can be told of a day that is over.
#[derive(Clone, Debug)]
pub enum Past {
    /// The state when it ended.
    Known(Arc<Snapshot>),
    /// The record begins later.
    BeforeTheRecord,
    /// There are more entries up to there than are read again.
    TooLong,
}

impl Platform {
    /// The state when a day ended, by when things were recorded, whatever date they were recorded for. What was erased since is gone
    /// there too. Of today, and of a day that has not come, it is the state of this moment.
    ///
    /// # Errors
    /// The database failed, or an entry is not as it was written.
    pub async fn at_the_end_of(&self, day: Date) -> Result<Past, ReadFault> {
        let now = self.snapshot();
        if day >= self.now().date() {
            return Ok(Past::Known(now));
        }
        let (mut past, mut from) = (None::<Snapshot>, 0);
        while from <= now.latest {
            let part = self.entries(from..now.latest + 1, Order::OldestFirst, PART).await?;
            let Some(last) = part.last().map(|recorded| recorded.number) else { break };
            for recorded in part {
                if self.recorded_on(&recorded.meta) > day {
                    return Ok(known(past));
                }
                if recorded.number == MOST_READ_AGAIN {
                    return Ok(Past::TooLong);
                }
                past = Some(take(past, recorded, &now.state));
            }
            from = last + 1;
        }
        Ok(known(past))
    }

    /// The day on which an entry was recorded; in a demonstration, the one that was set: none was when the record was opened, which
    /// comes before all.
    #[must_use]
    pub fn recorded_on(&self, entry: &Meta) -> Date {
        match self.mode() {
            Mode::Demo if entry.number == 0 => Date::MIN,
            Mode::Demo => entry.moment.date(),
            Mode::Body => self.civil(entry.at).date(),
        }
    }
}

/// The state with one entry more; what was erased since is gone from it.
fn take(past: Option<Snapshot>, recorded: Recorded, now: &State) -> Snapshot {
    let Recorded { meta, entry, accepted, openings, .. } = recorded;
    let (number, at, moment) = (meta.number, meta.at, meta.moment);
    let (mut state, mut newest) = past.map_or_else(Default::default, |past| (past.state, past.newest));
    let places = (0..).zip(&entry.digests).map(|(field, _)| Place { entry: number, field });
    let erased: Vec<_> = places
        .filter_map(|place| match now.standing(place) {
            Standing::Erased(by) => Some((place, by)),
            Standing::Kept | Standing::Nowhere => None,
        })
        .collect();
    let step = Step { accepted, meta, entry };
    step.take_into(&mut state, &openings);
    newest.push(step.into_brief());
    erased.into_iter().for_each(|(place, by)| state.forget(place, by));
    Snapshot { state, latest: number, at, moment, newest, owed: OnceLock::new() }
}

fn known(past: Option<Snapshot>) -> Past {
    past.map_or(Past::BeforeTheRecord, |past| Past::Known(Arc::new(past)))
}
