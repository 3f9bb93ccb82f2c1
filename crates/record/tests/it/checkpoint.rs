//! Checkpoints.

use record::{Checkpoint, CheckpointFault, NoteFault};

use crate::note::key;

/// A signed checkpoint about nothing in particular.
fn checkpoint() -> Checkpoint {
    Checkpoint { origin: "body.example/registro".into(), size: 20_852_163, root: [0xA5; 32] }
}

#[test]
fn a_checkpoint_is_three_lines() {
    let text = "body.example/registro\n20852163\npaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaU=\n";
    assert_eq!(checkpoint().encode(), text);
    assert_eq!(Checkpoint::parse(text), Ok(checkpoint()));
    let theirs = tlog_tiles::Checkpoint::from_bytes(text.as_bytes()).unwrap();
    assert_eq!((theirs.origin(), theirs.size(), theirs.hash().0), ("body.example/registro", 20_852_163, [0xA5; 32]));
    for (from, to, line) in [
        ("body.example/registro", "", 0),
        ("20852163", "020852163", 1),
        ("20852163", "+20852163", 1),
        ("20852163", "2 ", 1),
        ("20852163", "", 1),
        ("20852163", "18446744073709551616", 1),
        ("paWl", "", 2),
        ("paU=", "paV=", 2),
        ("paU=", "paWl", 2),
        ("paU=", "paU", 2),
        ("=\n", "=", 3),
        ("=\n", "=\nextension\n", 3),
        ("=\n", "=\n\n", 3),
    ] {
        assert_eq!(Checkpoint::parse(&text.replace(from, to)), Err(CheckpointFault::Line(line)), "{from:?} to {to:?}");
    }
}

#[test]
fn only_the_key_of_the_log_signs_for_it() {
    let (log, other) = (key("body.example/registro", 1), key("other.example/registro", 1));
    let note = checkpoint().sign(&log).unwrap();
    assert_eq!(Checkpoint::open(&note, &log.verifier_key()), Ok(checkpoint()));
    assert_eq!(checkpoint().sign(&other), Err(CheckpointFault::Origin));
    let foreign = other.sign(&checkpoint().encode()).unwrap();
    assert_eq!(Checkpoint::open(&foreign, &other.verifier_key()), Err(CheckpointFault::Origin));
    let unknown = Checkpoint::open(&foreign, &log.verifier_key());
    assert_eq!(unknown, Err(CheckpointFault::Note(NoteFault::NoKnownKey)));
}

#[test]
fn any_flipped_bit_is_refused() {
    let key = key("body.example/registro", 1);
    let note = checkpoint().sign(&key).unwrap().into_bytes();
    let verifier = key.verifier_key();
    for bit in 0..note.len() * 8 {
        let mut flipped = note.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        if let Ok(flipped) = core::str::from_utf8(&flipped) {
            assert!(Checkpoint::open(flipped, &verifier).is_err(), "bit {bit}");
        }
    }
}
