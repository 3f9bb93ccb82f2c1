//! The vectors of `docs/spec/record-vectors`: made again and compared. `UPDATE_VECTORS=1` writes them anew.

mod pretty;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use record::{Checkpoint, Class, DigestRef, Entry, Hash, Opening, ProofFile, SigningKey, Tree, Value, leaf_hash};

use crate::entry::{of_any_size, smallest};
use crate::tree::hex;
use crate::verify::history;

#[test]
fn the_smallest_entry() {
    compare("1-smallest-entry.json", &shown(&smallest()));
}

#[test]
fn an_entry_with_openings() {
    let (entry, openings) = with_openings();
    let Value::Map(mut vector) = shown(&entry) else { unreachable!("an entry is shown as a map") };
    let opened = openings.iter().zip(&entry.digests).map(|(opening, listed)| {
        map([
            ("field", text(&opening.field)),
            ("class", text(listed.class.name())),
            ("salt_hex", text(hex(&opening.salt))),
            ("value", text(&opening.value)),
            ("digest_hex", text(hex(&opening.digest(&entry.kind)))),
        ])
    });
    vector.insert("openings".into(), Value::List(opened.collect()));
    compare("2-entry-with-openings.json", &Value::Map(vector));
}

#[test]
fn digests_of_values() {
    let cases =
        [("", 0), ("agree", 1), ("Plan de acción — 25 %", 2), ("水\u{1f4a7}\n\"agua\"", 3), (r#"{"a":[1,"b"]}"#, 4)];
    let digests = cases.map(|(value, salt)| {
        let (kind, field, salt) = ("dialogue.vote/1", "agenda/3/title", [salt; 32]);
        let lengths = ([0, kind.len() as u8], [0, field.len() as u8], (value.len() as u64).to_be_bytes());
        let parts: [&[u8]; 8] = [
            b"tequio/opening/1\n",
            &salt,
            &lengths.0,
            kind.as_bytes(),
            &lengths.1,
            field.as_bytes(),
            &lengths.2,
            value.as_bytes(),
        ];
        let hashed = parts.concat();
        let digest = record::digest(kind, field, &salt, value);
        assert_eq!(digest[..], <sha2::Sha256 as sha2::Digest>::digest(&hashed)[..]);
        map([
            ("kind", text(kind)),
            ("field", text(field)),
            ("salt_hex", text(hex(&salt))),
            ("value", text(value)),
            ("hashed_hex", text(hex(&hashed))),
            ("digest_hex", text(hex(&digest))),
        ])
    });
    compare("3-digest.json", &Value::List(digests.to_vec()));
}

#[test]
fn a_tree() {
    let (tree, entries) = sealed();
    let numbers = |numbers: &[u64]| numbers.iter().map(|number| Value::Integer(*number as i64)).collect::<Vec<_>>();
    let [index, size, old, new] = numbers(&[4, 7, 3, 7]).try_into().expect("four numbers");
    let inclusion = tree.inclusion(4, 7).unwrap();
    let consistency = tree.consistency(3, 7).unwrap();
    let vector = map([
        ("entries", Value::List(entries.iter().map(|entry| text(String::from_utf8_lossy(entry))).collect())),
        ("leaf_hashes_hex", hashes((0..7).map(|index| tree.leaf(index).unwrap()))),
        ("roots_hex", hashes((0..=7).map(|size| tree.root_at(size).unwrap()))),
        ("inclusion", map([("index", index), ("size", size), ("proof_hex", hashes(inclusion))])),
        ("consistency", map([("old", old), ("new", new), ("proof_hex", hashes(consistency))])),
    ]);
    compare("4-tree.json", &vector);
}

#[test]
fn a_signed_checkpoint() {
    let (tree, entries) = sealed();
    let seed = std::array::from_fn(|place| place as u8);
    let key = SigningKey::from_seed("body.example/registro", seed).unwrap();
    let checkpoint = Checkpoint { origin: key.name().into(), size: 7, root: tree.root() };
    let note = checkpoint.sign(&key).unwrap();
    let proof = tree.inclusion(4, 7).unwrap();
    let receipt = ProofFile { extra: None, index: 4, proof, checkpoint: note.clone() };
    assert_eq!(receipt.verify(&entries[4], &key.verifier_key()), Ok(checkpoint));
    let vector = map([
        ("seed_hex", text(hex(&seed))),
        ("verifier_key", text(key.verifier_key().to_string())),
        ("note", text(note)),
        ("proof_file_of_entry_four", text(receipt.encode())),
    ]);
    compare("5-checkpoint.json", &vector);
}

#[test]
fn refused_byte_strings() {
    let rows = refused::rows().into_iter().map(|bytes| {
        let error = Entry::scan(&bytes).expect_err(&String::from_utf8_lossy(&bytes));
        let mut row = BTreeMap::from([("bytes_hex".to_owned(), text(hex(&bytes)))]);
        row.insert("reason".into(), text(error.to_string()));
        // Beside the hexadecimal form, for people; left out where these files could not hold it.
        let readable = core::str::from_utf8(&bytes).map(text);
        if let Some(readable) = readable.ok().filter(|readable| record::encode(readable).is_ok()) {
            row.insert("bytes".into(), readable);
        }
        Value::Map(row)
    });
    compare("6-refused.json", &Value::List(rows.collect()));
}

fn compare(name: &str, vector: &Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/spec/record-vectors");
    let made = pretty::print(vector);
    if std::env::var_os("UPDATE_VECTORS").is_some() {
        fs::write(folder.join(name), &made).unwrap();
    }
    let kept = fs::read_to_string(folder.join(name)).unwrap_or_default();
    assert!(kept == made, "{name} is not what the code makes; UPDATE_VECTORS=1 writes it anew");
}

/// An entry with a field of each class, one of them with a public version; and its openings, in the order of its digests.
fn with_openings() -> (Entry, Vec<Opening>) {
    let fields = [
        ("agenda/1/title", Class::Confidential, "Presupuesto de la casilla 14, con nombres"),
        ("agenda/1/title/vp", Class::Public, "Presupuesto de una casilla"),
        ("remark", Class::Private, "Llamar antes de las diez"),
        ("vote", Class::Sealed, "agree"),
        ("words", Class::Public, "Transparencia y participación: «¿qué pasó con lo que dije?»"),
    ];
    let opening = |(number, (field, _, value)): (usize, &(&str, Class, &str))| Opening {
        field: (*field).into(),
        salt: [number as u8 + 1; 32],
        value: (*value).into(),
    };
    let openings: Vec<Opening> = fields.iter().enumerate().map(opening).collect();
    let kind = "session.call/1";
    let listed = openings.iter().zip(fields).map(|(opening, (_, class, _))| {
        let digest = opening.digest(kind);
        DigestRef { digest, field: opening.field.clone(), class }
    });
    let hole = || map([]);
    let agenda = Value::List(vec![map([("minutes", Value::Integer(15))]), map([("title", hole())])]);
    let public = BTreeMap::from([
        ("agenda".to_owned(), agenda),
        ("remark".to_owned(), hole()),
        ("vote".to_owned(), hole()),
        ("words".to_owned(), hole()),
    ]);
    let entry = Entry {
        kind: kind.into(),
        at: 1_607_472_000_123,
        dated: Some("2020-12-08".into()),
        basis: Some(record::Basis::Stated),
        on: Some(11),
        under: Some(3),
        prev: Some(14),
        cause: Some(12),
        actor: record::ActorRef {
            office: "technical_secretary".into(),
            by: Some("k7q2m9".into()),
            level: record::Level::TwoFactors,
        },
        public,
        digests: listed.collect(),
    };
    (entry, openings)
}

fn sealed() -> (Tree, Vec<Vec<u8>>) {
    let entries: Vec<Vec<u8>> = history().iter().map(|entry| entry.encode(of_any_size).unwrap()).collect();
    let mut tree = Tree::new();
    entries.iter().for_each(|entry| tree.push(leaf_hash(entry)));
    (tree, entries)
}

fn shown(entry: &Entry) -> Value {
    let bytes = entry.encode(of_any_size).unwrap();
    map([
        ("bytes", text(String::from_utf8_lossy(&bytes))),
        ("length", Value::Integer(bytes.len() as i64)),
        ("leaf_hash_hex", text(hex(&leaf_hash(&bytes)))),
    ])
}

fn hashes(hashes: impl IntoIterator<Item = Hash>) -> Value {
    Value::List(hashes.into_iter().map(|hash| text(hex(&hash))).collect())
}

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn map<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Map(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}
