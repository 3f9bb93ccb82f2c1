//! Values to canonical text.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{EncodeError, EncodeFault, MAX_DEPTH, MAX_INTEGER, Value, string};

/// Writes the one canonical text of a value (RFC 8785 within the limits of `docs/spec/record.md` §1).
///
/// # Errors
/// Names the part of the value that no canonical text can hold.
pub fn encode(value: &Value) -> Result<Vec<u8>, EncodeError> {
    let mut out = Vec::new();
    write_value(&mut out, value, 0)?;
    Ok(out)
}

/// Writes an object whose parents are `depth` levels.
pub(crate) fn write_map(out: &mut Vec<u8>, map: &BTreeMap<String, Value>, depth: usize) -> Result<(), EncodeError> {
    refuse_depth(depth)?;
    out.push(b'{');
    for (position, (key, value)) in map.iter().enumerate() {
        if !string::is_key(key) {
            return Err(EncodeError { path: format!("{key}/"), fault: EncodeFault::Key });
        }
        if position > 0 {
            out.push(b',');
        }
        out.push(b'"');
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(b"\":");
        write_value(out, value, depth + 1).map_err(|error| inside(key, error))?;
    }
    out.push(b'}');
    Ok(())
}

/// Writes a string with its quotes.
pub(crate) fn write_text(out: &mut Vec<u8>, text: &str) -> Result<(), EncodeError> {
    if !string::is_normalized(text) {
        return Err(here(EncodeFault::NotNormalized));
    }
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(length) = rest.iter().position(|&byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
        out.extend_from_slice(&rest[..length]);
        string::write_escape(out, rest[length]);
        rest = &rest[length + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
    Ok(())
}

/// Writes an integer in decimal.
pub(crate) fn write_integer(out: &mut Vec<u8>, integer: i64) -> Result<(), EncodeError> {
    if !(-MAX_INTEGER..=MAX_INTEGER).contains(&integer) {
        return Err(here(EncodeFault::IntegerRange));
    }
    out.extend_from_slice(format!("{integer}").as_bytes());
    Ok(())
}

fn write_value(out: &mut Vec<u8>, value: &Value, depth: usize) -> Result<(), EncodeError> {
    match value {
        Value::Text(text) => write_text(out, text),
        Value::Integer(integer) => write_integer(out, *integer),
        Value::List(list) => write_list(out, list, depth),
        Value::Map(map) => write_map(out, map, depth),
    }
}

fn write_list(out: &mut Vec<u8>, list: &[Value], depth: usize) -> Result<(), EncodeError> {
    refuse_depth(depth)?;
    out.push(b'[');
    for (position, value) in list.iter().enumerate() {
        if position > 0 {
            out.push(b',');
        }
        write_value(out, value, depth + 1).map_err(|error| inside(&format!("{position}"), error))?;
    }
    out.push(b']');
    Ok(())
}

fn refuse_depth(depth: usize) -> Result<(), EncodeError> {
    if depth >= MAX_DEPTH { Err(here(EncodeFault::TooDeep)) } else { Ok(()) }
}

fn here(fault: EncodeFault) -> EncodeError {
    EncodeError { path: String::new(), fault }
}

/// The same error seen from one level further out; built on the way back so that a good value pays nothing for it.
fn inside(step: &str, error: EncodeError) -> EncodeError {
    EncodeError { path: format!("{step}/{}", error.path), ..error }
}
