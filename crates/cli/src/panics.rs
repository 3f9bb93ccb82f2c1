//! What a panic leaves in the log: its place, now and then. Its message may hold what somebody typed, and one that every request
//! brings about must not fill the disk.

use std::collections::BTreeMap;
use std::panic::{self, Location};
use std::sync::{Mutex, PoisonError};

/// Places where the program panicked, by file and line, and how often.
static PLACES: Mutex<BTreeMap<(String, u32), u64>> = Mutex::new(BTreeMap::new());

/// From now on a panic is logged by its place; with `RUST_BACKTRACE` set, it is told in full as the standard library does.
pub(crate) fn by_their_place() {
    if std::env::var_os("RUST_BACKTRACE").is_some() {
        return;
    }
    panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location()
            && let Some(times) = counted(place)
        {
            tracing::error!(target: "tequio", file = place.file(), line = place.line(), times, "a defect: the program panicked");
        }
    }));
}

/// How often it panicked there, if that is to be said: the first time, and whenever it is twice as often.
fn counted(place: &Location) -> Option<u64> {
    let mut places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
    let times = places.entry((place.file().to_owned(), place.line())).or_default();
    *times += 1;
    times.is_power_of_two().then_some(*times)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_panics_at_one_place_are_ten_lines() {
        let place = Location::caller();
        let said: Vec<u64> = (0..1000).filter_map(|_| counted(place)).collect();
        assert_eq!(said, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
        assert_eq!(counted(Location::caller()), Some(1), "another place has its own");
    }
}
