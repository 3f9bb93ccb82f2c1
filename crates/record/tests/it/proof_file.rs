//! Proof files.

use record::{Checkpoint, CheckpointFault, NoteFault, ProofFault, ProofFile, ProofFileFault};

use crate::note::key;
use crate::tree::numbered;

#[test]
fn a_receipt_is_checked_without_the_record() {
    let (tree, entries) = numbered(9);
    let key = key("body.example/registro", 1);
    let checkpoint = Checkpoint { origin: key.name().into(), size: 9, root: tree.root() };
    let receipt = ProofFile {
        extra: None,
        index: 5,
        proof: tree.inclusion(5, 9).unwrap(),
        checkpoint: checkpoint.sign(&key).unwrap(),
    };
    let text = receipt.encode();
    assert_eq!(ProofFile::parse(&text), Ok(receipt.clone()));
    assert_eq!(receipt.verify(&entries[5], &key.verifier_key()), Ok(checkpoint));
    let refused = receipt.verify(&entries[4], &key.verifier_key());
    assert_eq!(refused, Err(ProofFileFault::Proof(ProofFault::Root)));
    let stranger = crate::note::key("body.example/registro", 2).verifier_key();
    let refused = receipt.verify(&entries[5], &stranger);
    let no_key = ProofFileFault::Checkpoint(CheckpointFault::Note(NoteFault::NoKnownKey));
    assert_eq!(refused, Err(no_key));

    let with_extra = ProofFile { extra: Some(b"opening".to_vec()), ..receipt.clone() };
    assert!(with_extra.encode().contains("\nextra b3BlbmluZw==\nindex 5\n"));
    assert_eq!(ProofFile::parse(&with_extra.encode()), Ok(with_extra));
    let alone = ProofFile { proof: vec![], index: 0, ..receipt };
    assert_eq!(ProofFile::parse(&alone.encode()), Ok(alone));
}

#[test]
fn a_line_that_is_not_as_written_is_refused() {
    let hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    let too_many = format!("c2sp.org/tlog-proof@v1\nindex 1\n{}\n", hash.repeat(64));
    for (text, line) in [
        ("", 0),
        ("c2sp.org/tlog-proof@v1\nindex 1\n", 0),
        ("c2sp.org/tlog-proof@v2\nindex 1\n\n", 0),
        ("c2sp.org/tlog-proof@v1\n\n", 1),
        ("c2sp.org/tlog-proof@v1\nindex 01\n\n", 1),
        ("c2sp.org/tlog-proof@v1\nindex  1\n\n", 1),
        ("c2sp.org/tlog-proof@v1\nextra \nindex 1\n\n", 1),
        ("c2sp.org/tlog-proof@v1\nextra AA==\nindex x\n\n", 2),
        ("c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\n", 2),
        (&too_many, 65),
    ] {
        assert_eq!(ProofFile::parse(text), Err(ProofFileFault::Line(line)), "{text:?}");
    }
}
