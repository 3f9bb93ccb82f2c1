//! JSON objects in which no key stands twice: with two values for one path nobody could say which was meant. Nor
//! is any larger than an act can be.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

/// Most fields of one act. The longest act, filled in to its limits, has fewer.
pub(super) const MOST_FIELDS: usize = 2_000;

/// Reads an object of at most [`MOST_FIELDS`].
///
/// # Errors
/// A key stands twice, there are more, or a value is of another type.
pub(super) fn unique<'de, D: Deserializer<'de>, V: Deserialize<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, V>, D::Error> {
    deserializer.deserialize_map(Unique(PhantomData))
}

struct Unique<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Unique<V> {
    type Value = BTreeMap<String, V>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut read = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<String, V>()? {
            if read.len() == MOST_FIELDS {
                return Err(A::Error::custom(format_args!("more than {MOST_FIELDS} fields")));
            }
            if read.contains_key(&key) {
                return Err(A::Error::custom(format_args!("`{key}` stands twice")));
            }
            read.insert(key, value);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use domain::{Ask, Kind, Spec};

    use super::MOST_FIELDS;

    /// How often a field may stand in an act: once, or in each row of those that it is inside of.
    fn times(spec: &Spec, all: &[Spec]) -> usize {
        let inside = all.iter().filter(|rows| spec.path.starts_with(&format!("{}.*", rows.path)));
        inside.map(|rows| if let Kind::Rows { max } = rows.kind { max } else { 1 }).product()
    }

    #[test]
    fn every_act_filled_to_its_limits_fits() {
        for name in Ask::NAMES {
            let specs = Ask::specs(name).unwrap();
            let fields: usize = specs.iter().map(|spec| times(spec, &specs)).sum();
            assert!(fields < MOST_FIELDS, "{name} may have {fields}");
        }
    }
}
