//! Accepted acts as values that the platform turns into entries, and back.

use alloc::format;
use alloc::string::{String, ToString};

use serde_json::Value;

use crate::act::Act;
use crate::captured::CAPTURED;
use crate::door::Accepted;

/// The version every act is written in today; older ones are upcast when decoded.
const VERSION: &str = "1";

/// The entry's kind (`capability.verb/1`) and its fields, with `{"~": text}` for every erasable text.
///
/// # Errors
/// When a type of this crate cannot be written, which its tests exclude.
pub fn encode(accepted: &Accepted) -> Result<(String, Value), String> {
    let mut value = accepted.act.to_json().map_err(|fault| fault.to_string())?;
    if let Some(captured) = &accepted.captured {
        value[CAPTURED] = serde_json::to_value(captured).map_err(|fault| fault.to_string())?;
    }
    Ok((format!("{}/{VERSION}", accepted.act.name()), value))
}

/// The most bytes that an entry of this kind (`capability.verb/1`) may have.
#[must_use]
pub fn size_limit(kind: &str) -> usize {
    Act::most_bytes(kind.split_once('/').map_or(kind, |(name, _)| name))
}

/// The accepted act of a recorded entry; every erasable text is `{"~at": [entry, field]}`.
///
/// # Errors
/// What is not as this version writes it, in words for the operator.
pub fn decode(kind: &str, mut value: Value) -> Result<Accepted, String> {
    let (name, version) = kind.split_once('/').ok_or_else(|| format!("{kind} has no version"))?;
    if version != VERSION {
        return Err(format!("{kind} is of a version this program does not know"));
    }
    let captured = value.as_object_mut().and_then(|fields| fields.remove(CAPTURED));
    let captured = captured.map(serde_json::from_value).transpose().map_err(|fault| format!("{kind}: {fault}"))?;
    match Act::from_json(name, value) {
        Some(Ok(act)) => Ok(Accepted { act, captured }),
        Some(Err(fault)) => Err(format!("{kind}: {fault}")),
        None => Err(format!("{kind} is no act this program knows")),
    }
}
