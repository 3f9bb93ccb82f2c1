//! The state as it was when a day ended: the record, read again up to there.

use std::sync::{Arc, OnceLock};

use domain::{Place, Standing, State};
use jiff::civil::Date;
use store::Order;

use crate::clock::Mode;
use crate::entry::{Step, meta_of};
use crate::fault::{ReadFault, VerifyFault};
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
                if self.recorded_on(&recorded) > day {
                    return Ok(known(past));
                }
                if recorded.number == MOST_READ_AGAIN {
                    return Ok(Past::TooLong);
                }
                let number = recorded.number;
                let taken = self.take(past, recorded, &now.state);
                past = Some(taken.map_err(|what| VerifyFault { entry: Some(number), what })?);
            }
            from = last + 1;
        }
        Ok(known(past))
    }

    /// The day on which an entry was recorded; in a demonstration, the one that was set: none was when the record was opened, which
    /// comes before all.
    #[must_use]
    pub fn recorded_on(&self, recorded: &Recorded) -> Date {
        if recorded.number == 0 && self.mode() == Mode::Demo {
            return Date::MIN;
        }
        let seen = meta_of(recorded.number, &recorded.entry, self.zone()).ok();
        let seen = seen.filter(|_| self.mode() == Mode::Demo).map(|meta| meta.moment);
        seen.unwrap_or_else(|| self.civil(recorded.entry.at)).date()
    }

    fn take(&self, past: Option<Snapshot>, recorded: Recorded, now: &State) -> Result<Snapshot, String> {
        let Recorded { number, entry, accepted, openings, .. } = recorded;
        let meta = meta_of(number, &entry, self.zone())?;
        let (at, moment) = (entry.at, meta.moment);
        let mut state = past.map_or_else(State::default, |past| past.state);
        let places = (0..).zip(&entry.digests).map(|(field, _)| Place { entry: number, field });
        let erased: Vec<_> = places
            .filter_map(|place| match now.standing(place) {
                Standing::Erased(by) => Some((place, by)),
                Standing::Kept | Standing::Nowhere => None,
            })
            .collect();
        Step { accepted, meta, entry }.take_into(&mut state, &openings);
        erased.into_iter().for_each(|(place, by)| state.forget(place, by));
        Ok(Snapshot { state, latest: number, at, moment, owed: OnceLock::new() })
    }
}

fn known(past: Option<Snapshot>) -> Past {
    past.map_or(Past::BeforeTheRecord, |past| Past::Known(Arc::new(past)))
}
