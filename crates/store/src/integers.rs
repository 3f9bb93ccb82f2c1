//! Between the integers of SQL, which have a sign, and ours, which have none.

use crate::Fault;

/// The integer that SQL keeps for a number. Numbers of entries and sizes never come near the limit.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The number that SQL kept.
pub(crate) fn unsigned(integer: i64) -> Result<u64, Fault> {
    u64::try_from(integer).map_err(|_| Fault::Corrupt(format!("{integer} where a number is due")))
}

/// The 32 bytes of a hash or salt.
pub(crate) fn bytes32(bytes: &[u8]) -> Result<[u8; 32], Fault> {
    bytes.try_into().map_err(|_| Fault::Corrupt(format!("{} bytes where 32 are due", bytes.len())))
}

/// A day, in milliseconds.
pub(crate) const DAY: i64 = 24 * 60 * 60 * 1_000;
