//! Canonical text to values.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Cursor, Members, ScanError, Value};

/// Reads a canonical text, and refuses everything that [`encode`](super::encode) would not have written.
///
/// # Errors
/// The first byte at which the text is not canonical, and why.
pub fn scan(bytes: &[u8]) -> Result<Value, ScanError> {
    let mut cursor = Cursor::new(bytes)?;
    let value = value(&mut cursor)?;
    cursor.finish()?;
    Ok(value)
}

/// Reads the object at the cursor.
pub(crate) fn map(cursor: &mut Cursor<'_>) -> Result<BTreeMap<String, Value>, ScanError> {
    let mut map = BTreeMap::new();
    let mut members = Members::open(cursor)?;
    while let Some(key) = members.next_key(cursor)? {
        map.insert(key.to_owned(), value(cursor)?);
    }
    Ok(map)
}

/// Reads the array at the cursor; `item` reads each of its values.
pub(crate) fn list<'a, T, E: From<ScanError>>(
    cursor: &mut Cursor<'a>,
    mut item: impl FnMut(&mut Cursor<'a>) -> Result<T, E>,
) -> Result<Vec<T>, E> {
    let mut list = Vec::new();
    cursor.enter()?;
    cursor.expect(b'[', "an array")?;
    while !cursor.take(b']') {
        if !list.is_empty() {
            cursor.expect(b',', "a comma or the end of an array")?;
        }
        list.push(item(cursor)?);
    }
    cursor.leave();
    Ok(list)
}

fn value(cursor: &mut Cursor<'_>) -> Result<Value, ScanError> {
    match cursor.peek() {
        Some(b'"') => cursor.string().map(Cow::into_owned).map(Value::Text),
        Some(b'-' | b'0'..=b'9') => cursor.integer().map(Value::Integer),
        Some(b'[') => list(cursor, value).map(Value::List),
        Some(b'{') => map(cursor).map(Value::Map),
        _ => cursor.refuse("a value"),
    }
}
