//! The envelope of an entry.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::{ActorRef, Class, DigestRef, Entry, EntryError, Level, ScanError, ScanFault, SizeLimit, Value};

use crate::generate;

/// An entry about nothing.
pub fn smallest() -> Entry {
    Entry {
        kind: "a.b/1".into(),
        at: 0,
        dated: None,
        basis: None,
        under: None,
        on: None,
        prev: None,
        cause: None,
        actor: ActorRef { office: "platform".into(), by: None, level: Level::Console },
        public: BTreeMap::new(),
        digests: Vec::new(),
    }
}

/// All that the format allows.
pub fn of_any_size(_: &str) -> usize {
    record::entry::MAX_SIZE
}

fn hole(field: &str) -> DigestRef {
    DigestRef { digest: [7; 32], field: field.into(), class: Class::Public }
}

#[test]
fn keys_of_the_envelope_are_checked() {
    let error = |text: &str| Entry::scan(text.as_bytes()).expect_err(text);
    let value = |key, at| EntryError::Value { key, at: Some(at) };
    let head = r#"{"actor":{"as":"x","level":"demo"},"#;
    let cases = [
        (r#"{"actor":{"as":"x","level":"demo"}}"#.to_owned(), EntryError::MissingKey { key: "v" }),
        (r#"{"actor":{"as":"x"}}"#.to_owned(), EntryError::MissingKey { key: "level" }),
        (r#"{"actor":{"as":"x","level":"sure"}"#.to_owned(), value("level", 27)),
        (format!("{head}\"at\":0,\"t\":\"a.b/1\",\"v\":1}}"), EntryError::MissingKey { key: "pub" }),
        (format!("{head}\"at\":0,\"pub\":{{}},\"t\":\"a.b/1\",\"v\":2}}"), value("v", 67)),
        (format!("{head}\"at\":0,\"extra\":1,"), EntryError::UnknownKey { at: 42 }),
        (format!("{head}\"at\":-1,"), value("at", 40)),
        (format!("{head}\"at\":0,\"basis\":\"rumour\""), value("basis", 50)),
        (format!("{head}\"at\":0,\"cause\":-1"), value("cause", 50)),
        (format!("{head}\"at\":0,\"dated\":\"2021-02-29\""), value("dated", 50)),
        (format!("{head}\"at\":0,\"dig\":[]"), value("dig", 48)),
        (format!("{head}\"at\":0,\"dig\":[{{\"d\":\"AAAA\""), value("d", 54)),
        (r#"{"actor":{"as":""}"#.to_owned(), value("as", 15)),
        (r#"{"actor":{"as":"x","by":""}"#.to_owned(), value("by", 24)),
        (r#"{"actor":{"as":"x","who":"y"}"#.to_owned(), EntryError::UnknownKey { at: 19 }),
        (r#"{"actor":"x"}"#.to_owned(), EntryError::Scan(ScanError { at: 9, fault: ScanFault::Expected("an object") })),
    ];
    for (text, expected) in cases {
        assert_eq!(error(&text), expected, "{text}");
    }
}

#[test]
fn kinds_and_dates_have_one_form() {
    let kinds = ["", "a", "a.b", "a.b/", "a.b/0", "a.b/01", "a.b/10000", "A.b/1", "a./1", ".b/1", "a.b.c/1", "a.b/1/1"];
    for kind in kinds.map(String::from).into_iter().chain([format!("{}.b/1", "a".repeat(61))]) {
        let entry = Entry { kind, ..smallest() };
        assert_eq!(entry.encode(of_any_size), Err(EntryError::Value { key: "t", at: None }), "{}", entry.kind);
    }
    for (date, is_good) in [
        ("2020-02-29", true),
        ("2000-02-29", true),
        ("1900-02-29", false),
        ("2021-04-31", false),
        ("2021-13-01", false),
        ("2021-00-01", false),
        ("2021-01-00", false),
        ("0000-01-01", false),
        ("2021-1-1", false),
        ("2021-01-01T", false),
        ("2021-01-01T00:00", true),
        ("2021-01-01T23:59", true),
        ("2021-01-01T24:00", false),
        ("2021-01-01T19:60", false),
        ("2021-01-01T9:05", false),
        ("2021-01-01T09:05:00", false),
        ("2021-02-29T09:05", false),
        ("+021-01-01", false),
    ] {
        assert_eq!(Entry { dated: Some(date.into()), ..smallest() }.encode(of_any_size).is_ok(), is_good, "{date}");
    }
}

#[test]
fn digests_and_empty_objects_answer_to_each_other() {
    let empty = || Value::Map(BTreeMap::new());
    let agenda = Value::List(vec![Value::Integer(1), Value::Map(BTreeMap::from([("title".into(), empty())]))]);
    let public = BTreeMap::from([("agenda".into(), agenda), ("place".into(), empty())]);
    let with = |fields: &[&str]| {
        let digests = fields.iter().map(|field| hole(field)).collect();
        Entry { public: public.clone(), digests, ..smallest() }.encode(of_any_size).map(|_| ())
    };
    let without_hole = |field: &str| Err(EntryError::DigestWithoutHole { field: field.into() });
    assert_eq!(with(&["agenda/1/title", "place"]), Ok(()));
    assert_eq!(with(&["agenda/1/title", "agenda/1/title/vp", "place", "place/vp"]), Ok(()));
    assert_eq!(with(&["place"]), Err(EntryError::HoleWithoutDigest { field: "agenda/1/title".into() }));
    assert_eq!(with(&["agenda/1/title", "place/vp"]), Err(EntryError::HoleWithoutDigest { field: "place".into() }));
    assert_eq!(with(&["place", "agenda/1/title"]), Err(EntryError::FieldOrder { field: "agenda/1/title".into() }));
    assert_eq!(with(&["place", "place"]), Err(EntryError::FieldOrder { field: "place".into() }));
    for field in ["", "agenda", "agenda/0", "agenda/01/title", "agenda/1", "agenda/1/title/", "agenda/2/title"] {
        assert_eq!(with(&[field]), without_hole(field));
    }
    assert_eq!(with(&["agenda/1/title", "place", "place/vp/vp"]), without_hole("place/vp/vp"));
}

#[test]
fn an_entry_is_as_large_as_whoever_writes_it_allows() {
    let large = |size, limit: SizeLimit| {
        let text = Value::Text("x".repeat(size));
        Entry { public: BTreeMap::from([("a".into(), text)]), ..smallest() }.encode(limit)
    };
    let small: SizeLimit = |kind| if kind == "a.b/1" { 200 } else { 100 };
    let frame = large(0, of_any_size).unwrap().len();
    assert_eq!(large(200 - frame, small).map(|bytes| Entry::scan(&bytes).is_ok()), Ok(true));
    assert_eq!(large(201 - frame, small), Err(EntryError::TooLarge { size: 201, limit: 200 }));
    let beyond = large(61_441 - frame, |_| usize::MAX);
    assert_eq!(beyond, Err(EntryError::TooLarge { size: 61_441, limit: 61_440 }));
    let mut bytes = large(61_440 - frame, of_any_size).unwrap();
    assert!(Entry::scan(&bytes).is_ok());
    bytes.push(b' ');
    assert_eq!(Entry::scan(&bytes), Err(EntryError::TooLarge { size: 61_441, limit: 61_440 }));
}

#[test]
fn the_eight_levels_count_the_envelope() {
    let nested = |levels| (0..levels).fold(Value::Integer(1), |value, _| Value::List(vec![value]));
    let entry = |levels| Entry { public: BTreeMap::from([("a".into(), nested(levels))]), ..smallest() };
    let bytes = entry(6).encode(of_any_size).unwrap();
    assert_eq!(Entry::scan(&bytes), Ok(entry(6)));
    assert!(matches!(entry(7).encode(of_any_size), Err(EntryError::Encode(_))));
    let deeper = String::from_utf8(bytes).unwrap().replace("[1]", "[[1]]");
    let refused = Entry::scan(deeper.as_bytes());
    assert!(matches!(refused, Err(EntryError::Scan(ScanError { fault: ScanFault::TooDeep, .. }))));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(entry in generate::entry()) {
        let bytes = entry.encode(of_any_size).unwrap();
        prop_assert_eq!(Entry::scan(&bytes), Ok(entry));
        prop_assert!(record::scan(&bytes).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_flipped_bit_is_refused_or_is_another_entry(entry in generate::entry()) {
        let bytes = entry.encode(of_any_size).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            if let Ok(other) = Entry::scan(&flipped) {
                prop_assert_eq!(other.encode(of_any_size).unwrap(), flipped);
            }
        }
    }
}
