//! JSON arrays of no more items than are taken: the one after the last is refused before it is read.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, SeqAccess, Visitor};

/// Reads an array of at most so many items.
///
/// # Errors
/// There are more, or an item is of another type.
pub(super) fn at_most<'de, D: Deserializer<'de>, T: Deserialize<'de>, const MOST: usize>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Listed::<T, MOST>(PhantomData))
}

struct Listed<T, const MOST: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for Listed<T, MOST> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "an array of at most {MOST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
        let mut read = Vec::new();
        while read.len() < MOST {
            let Some(item) = sequence.next_element()? else { return Ok(read) };
            read.push(item);
        }
        match sequence.next_element::<IgnoredAny>()? {
            None => Ok(read),
            Some(_) => Err(A::Error::custom(format_args!("more than {MOST} in one array"))),
        }
    }
}
