//! The verifier of a whole record.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::{
    Checkpoint, CheckpointFault, Class, DigestRef, Entry, EntryError, Fault, Opening, SizeLimit, Value, Verified,
    Verifier,
};

use crate::entry::{of_any_size, smallest};
use crate::note::key;

/// A plan and what happens to it; entry 3 is on what entry 2 founded.
pub fn history() -> Vec<Entry> {
    let on = |number, on, prev| Entry { at: number, on: Some(on), prev: Some(prev), ..smallest() };
    vec![
        Entry { at: 0, ..smallest() },
        Entry { at: 0, ..smallest() },
        on(2, 1, 1),
        on(3, 2, 2),
        Entry { cause: Some(3), under: Some(1), ..on(4, 1, 2) },
        on(5, 1, 4),
        on(6, 2, 3),
    ]
}

fn fault_of(entries: &[Entry]) -> Option<(u64, Fault)> {
    let mut verifier = Verifier::new(of_any_size);
    let mut all = entries.iter().map(|entry| verifier.entry(&entry.encode(of_any_size).unwrap()).map(|_| ()));
    all.find_map(Result::err).map(|fault| (fault.entry, fault.fault))
}

#[test]
fn order_of_time_and_of_numbers_is_checked() {
    assert_eq!(fault_of(&history()), None);
    let touched = |number: usize, touch: fn(&mut Entry)| {
        let mut entries = history();
        touch(&mut entries[number]);
        fault_of(&entries)
    };
    let previous = |number, expected, found| Some((number, Fault::Previous { expected, found }));
    let later = |number, key| Some((number, Fault::LaterReference { key }));
    assert_eq!(touched(5, |entry| entry.at = 3), Some((5, Fault::TimeBackwards { before: 4, at: 3 })));
    assert_eq!(touched(3, |entry| entry.at = 9), Some((4, Fault::TimeBackwards { before: 9, at: 4 })));
    assert_eq!(touched(4, |entry| entry.cause = Some(4)), later(4, "cause"));
    assert_eq!(touched(4, |entry| entry.under = Some(9)), later(4, "under"));
    assert_eq!(touched(0, |entry| entry.on = Some(0)), later(0, "on"));
    assert_eq!(touched(5, |entry| entry.prev = Some(5)), later(5, "prev"));
    assert_eq!(touched(5, |entry| entry.prev = Some(2)), previous(5, Some(4), Some(2)));
    assert_eq!(touched(5, |entry| entry.prev = None), previous(5, Some(4), None));
    assert_eq!(touched(1, |entry| entry.prev = Some(0)), previous(1, None, Some(0)));
    assert_eq!(touched(2, |entry| entry.on = None), previous(2, None, Some(1)));
}

#[test]
fn an_entry_larger_than_its_kind_allows_is_refused() {
    let bytes = smallest().encode(of_any_size).unwrap();
    let size = bytes.len();
    let refused = |limit: SizeLimit| Verifier::new(limit).entry(&bytes).err().map(|fault| (fault.entry, fault.fault));
    assert_eq!(refused(|kind| if kind == "a.b/1" { 61_440 } else { 0 }), None);
    let limit = 10;
    assert_eq!(refused(|_| 10), Some((0, Fault::Entry(EntryError::TooLarge { size, limit }))));
}

#[test]
fn the_end_is_compared_with_the_checkpoint() {
    let key = key("body.example/registro", 1);
    let mut verifier = Verifier::new(of_any_size);
    for entry in history() {
        verifier.entry(&entry.encode(of_any_size).unwrap()).unwrap();
    }
    let note = |size, root| Checkpoint { origin: key.name().into(), size, root }.sign(&key).unwrap();
    let root = verifier.tree().root_at(5).unwrap();
    let finish = |size, root| verifier.finish(&note(size, root), &key.verifier_key());
    assert_eq!(finish(5, root), Ok(Verified { size: 5, root, unsealed: 2, openings: 0 }));
    assert_eq!(finish(7, verifier.tree().root()).map(|verified| verified.unsealed), Ok(0));
    let fault = |size, root| finish(size, root).map_err(|fault| (fault.entry, fault.fault));
    assert_eq!(fault(6, root), Err((7, Fault::OtherRoot { size: 6 })));
    assert_eq!(fault(8, root), Err((7, Fault::MissingEntries { size: 8 })));
    let stranger = crate::note::key("body.example/other", 1).verifier_key();
    let refused = verifier.finish(&note(5, root), &stranger).map_err(|fault| fault.fault);
    assert!(matches!(refused, Err(Fault::Checkpoint(CheckpointFault::Note(_)))));
}

#[test]
fn openings_fit_their_own_entry_and_field_only() {
    let opening = |field: &str, value: &str| Opening { field: field.into(), salt: [9; 32], value: value.into() };
    let (title, place) = (opening("title", "Agua"), opening("place", "Toluca"));
    let listed = |opening: &Opening| {
        let digest = opening.digest("a.b/1");
        DigestRef { digest, field: opening.field.clone(), class: Class::Public }
    };
    let hole = || Value::Map(BTreeMap::new());
    let public = BTreeMap::from([("title".into(), hole()), ("place".into(), hole())]);
    let entry = Entry { public, digests: vec![listed(&place), listed(&title)], ..smallest() };
    let mut verifier = Verifier::new(of_any_size);
    let entry = verifier.entry(&entry.encode(of_any_size).unwrap()).unwrap();
    assert_eq!(verifier.opening(0, &entry, &title), Ok(()));
    assert_eq!(verifier.opening(0, &entry, &place), Ok(()));
    let mut fault = |opening| verifier.opening(0, &entry, &opening).map_err(|fault| fault.fault);
    let other = |field: &str| Err(Fault::OtherOpening { field: field.into() });
    assert_eq!(fault(opening("title", "Agua ")), other("title"));
    assert_eq!(fault(opening("place", "Agua")), other("place"));
    assert_eq!(fault(Opening { salt: [8; 32], ..title.clone() }), other("title"));
    assert_eq!(fault(opening("name", "Agua")), Err(Fault::UnlistedOpening { field: "name".into() }));
    let elsewhere = Entry { kind: "a.c/1".into(), ..entry.clone() };
    assert_eq!(verifier.opening(0, &elsewhere, &title).map_err(|fault| fault.fault), other("title"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// One flipped bit somewhere in a sealed record: refused at that entry, at a later one that builds on it, or at the
    /// end, where the root no longer fits. Never accepted, and never blamed on an entry before it.
    #[test]
    fn a_touched_entry_is_found(number in 0..7_usize, bit in any::<prop::sample::Index>()) {
        let key = key("body.example/registro", 1);
        let mut entries: Vec<Vec<u8>> = history().iter().map(|entry| entry.encode(of_any_size).unwrap()).collect();
        let mut whole = Verifier::new(of_any_size);
        entries.iter().for_each(|entry| { whole.entry(entry).unwrap(); });
        let checkpoint = Checkpoint { origin: key.name().into(), size: 7, root: whole.tree().root() };
        let note = checkpoint.sign(&key).unwrap();

        let bit = bit.index(entries[number].len() * 8);
        entries[number][bit / 8] ^= 1 << (bit % 8);
        let reads = Entry::scan(&entries[number]).is_ok();
        let mut verifier = Verifier::new(of_any_size);
        match entries.iter().find_map(|entry| verifier.entry(entry).err()) {
            Some(fault) if reads => prop_assert!(fault.entry >= number as u64),
            Some(fault) => prop_assert_eq!(fault.entry, number as u64),
            None => {
                let fault = verifier.finish(&note, &key.verifier_key()).unwrap_err();
                prop_assert_eq!(fault.fault, Fault::OtherRoot { size: 7 });
            }
        }
    }
}
