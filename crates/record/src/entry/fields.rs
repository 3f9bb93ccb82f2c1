//! That digests and the empty objects in `pub` answer to each other, one to one.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;

use super::{DigestRef, EntryError};
use crate::{Value, decimal};

/// At the end of a field: the digest of its public version, beside the digest of the field itself.
const PUBLIC_VERSION: &str = "/vp";

/// Checks the order of the digests, and that every empty object has its digest and every digest its empty object.
pub(super) fn check(public: &BTreeMap<String, Value>, digests: &[DigestRef]) -> Result<(), EntryError> {
    if let Some(pair) = digests.windows(2).find(|pair| pair[0].field >= pair[1].field) {
        return Err(EntryError::FieldOrder { field: pair[1].field.clone() });
    }
    let mut matched = 0;
    for listed in digests {
        if is_hole(public, &listed.field) {
            matched += 1;
        } else if !listed.field.strip_suffix(PUBLIC_VERSION).is_some_and(|field| is_hole(public, field)) {
            return Err(EntryError::DigestWithoutHole { field: listed.field.clone() });
        }
    }
    // Fields differ, and each way leads to one empty object: with equal numbers none is left over, and no path was built.
    if public.values().map(holes).sum::<usize>() == matched {
        return Ok(());
    }
    let is_listed = |path: &str| digests.binary_search_by(|listed| listed.field.as_str().cmp(path)).is_ok();
    let left_over = public.iter().find_map(|(key, value)| unlisted(key.to_owned(), value, &is_listed));
    Err(EntryError::HoleWithoutDigest { field: left_over.unwrap_or_default() })
}

fn is_hole(public: &BTreeMap<String, Value>, field: &str) -> bool {
    let mut steps = field.split('/');
    let first = steps.next().and_then(|key| public.get(key));
    let found = steps.try_fold(first, |value, step| match value? {
        Value::Map(map) => Some(map.get(step)),
        Value::List(list) => Some(list.get(usize::try_from(decimal::parse(step)?).ok()?)),
        Value::Text(_) | Value::Integer(_) => None,
    });
    matches!(found, Some(Some(Value::Map(map))) if map.is_empty())
}

fn holes(value: &Value) -> usize {
    match value {
        Value::Text(_) | Value::Integer(_) => 0,
        Value::List(list) => list.iter().map(holes).sum(),
        Value::Map(map) if map.is_empty() => 1,
        Value::Map(map) => map.values().map(holes).sum(),
    }
}

fn unlisted(path: String, value: &Value, is_listed: &dyn Fn(&str) -> bool) -> Option<String> {
    let inner = |step: String, value| unlisted(format!("{path}/{step}"), value, is_listed);
    match value {
        Value::Text(_) | Value::Integer(_) => None,
        Value::List(list) => list.iter().enumerate().find_map(|(position, value)| inner(format!("{position}"), value)),
        Value::Map(map) if map.is_empty() => (!is_listed(&path)).then_some(path),
        Value::Map(map) => map.iter().find_map(|(key, value)| inner(key.clone(), value)),
    }
}
