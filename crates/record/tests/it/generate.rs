//! Random values and entries, for laws.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use record::{ActorRef, Basis, Class, DigestRef, Entry, Level, Value};

/// Any value that has a canonical text, up to five levels.
pub fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        text().prop_map(Value::Text),
        (-record::json::MAX_INTEGER..=record::json::MAX_INTEGER).prop_map(Value::Integer),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![vec(inner.clone(), 0..4).prop_map(Value::List), btree_map(key(), inner, 0..4).prop_map(Value::Map),]
    })
}

/// Any entry that can stand alone: references are small numbers, and every empty object has its digest.
pub fn entry() -> impl Strategy<Value = Entry> {
    let head = ("[a-z_]{1,9}\\.[a-z_]{1,9}/[1-9][0-9]{0,3}", 0..=record::json::MAX_INTEGER, option::of(dated()));
    let basis = option::of(prop::sample::select(Basis::ALL.to_vec()));
    let number = || option::of(0..1_u64 << 53);
    let actor = ("[a-z0-9:.é\"-]{1,12}", option::of("[a-z0-9]{1,20}"), prop::sample::select(Level::ALL.to_vec()));
    let references = (number(), number(), number(), number());
    let class = prop::sample::select(Class::ALL.to_vec());
    (
        head,
        basis,
        references,
        actor,
        btree_map(key(), value(), 0..4),
        vec((any::<[u8; 32]>(), class, any::<bool>()), 24),
    )
        .prop_map(|((kind, at, dated), basis, (under, on, prev, cause), (office, by, level), public, seeds)| {
            let digests = digests(&public, &seeds);
            let actor = ActorRef { office, by, level };
            Entry { kind, at, dated, basis, under, on, prev, cause, actor, public, digests }
        })
}

fn text() -> impl Strategy<Value = String> {
    // Composed forms only: any text, normalized the way the edge of the platform does it.
    prop_oneof![
        any::<String>(),
        "[a-zñáé \"\\\\\u{0}-\u{1f}\u{7f}]{0,12}",
        "[a\u{300}\u{301}\u{e9}\u{1100}\u{1161}]{0,6}"
    ]
    .prop_filter("normalized", |text| record::encode(&Value::Text(text.clone())).is_ok())
}

fn key() -> impl Strategy<Value = String> {
    "[a-z_]{1,6}"
}

fn dated() -> impl Strategy<Value = String> {
    let date = (1..=9999_u32, 1..=12_u32, 1..=28_u32);
    let hour = option::of((0..=23_u32, 0..=59_u32));
    (date, hour).prop_map(|((year, month, day), hour)| {
        let hour = hour.map(|(hour, minute)| format!("T{hour:02}:{minute:02}")).unwrap_or_default();
        format!("{year:04}-{month:02}-{day:02}{hour}")
    })
}

/// Digests for every empty object, some with a public version.
fn digests(public: &BTreeMap<String, Value>, seeds: &[([u8; 32], Class, bool)]) -> Vec<DigestRef> {
    let mut fields = Vec::new();
    for (key, value) in public {
        holes(key, value, &mut fields);
    }
    let mut digests = Vec::new();
    for (position, field) in fields.into_iter().enumerate() {
        let (digest, class, has_public_version) = seeds[position % seeds.len()];
        if has_public_version {
            digests.push(DigestRef { digest, field: format!("{field}/vp"), class: Class::Public });
        }
        digests.push(DigestRef { digest, field, class });
    }
    digests.sort_by(|one, other| one.field.cmp(&other.field));
    digests
}

fn holes(path: &str, value: &Value, fields: &mut Vec<String>) {
    match value {
        Value::Text(_) | Value::Integer(_) => {}
        Value::List(list) => {
            list.iter().enumerate().for_each(|(position, value)| holes(&format!("{path}/{position}"), value, fields));
        }
        Value::Map(map) if map.is_empty() => fields.push(path.to_owned()),
        Value::Map(map) => map.iter().for_each(|(key, value)| holes(&format!("{path}/{key}"), value, fields)),
    }
}
