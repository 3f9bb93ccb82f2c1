//! The values that canonical text can hold.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// A value of the record. There is no null, boolean or fraction: what does not exist is left out, a decimal is text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Unicode text in normalization form C.
    Text(String),
    /// An integer within ±[`MAX_INTEGER`](super::MAX_INTEGER).
    Integer(i64),
    /// Values in their order.
    List(Vec<Value>),
    /// Values by key; keys are one or more of `a`–`z` and `_`.
    Map(BTreeMap<String, Value>),
}
