//! The forms that single values of an envelope must have.

use crate::decimal;
use crate::json::MAX_INTEGER;

/// The longest kind, in bytes.
const MAX_KIND: usize = 64;

/// True for `capability.verb/1`.
pub(super) fn is_kind(kind: &str) -> bool {
    let Some((name, version)) = kind.split_once('/') else {
        return false;
    };
    let Some((capability, verb)) = name.split_once('.') else {
        return false;
    };
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_version = decimal::parse(version).is_some_and(|version| (1..=9_999).contains(&version));
    kind.len() <= MAX_KIND && is_word(capability) && is_word(verb) && is_version
}

/// True for what `dated` can say: a civil date, or one with an hour to the minute, `YYYY-MM-DDTHH:MM`.
pub(super) fn is_dated(text: &str) -> bool {
    match text.split_once('T') {
        Some((date, hour)) => is_civil_date(date) && is_hour(hour),
        None => is_civil_date(text),
    }
}

fn is_hour(hour: &str) -> bool {
    let [h0, h1, b':', m0, m1] = *hour.as_bytes() else {
        return false;
    };
    [h0, h1, m0, m1].iter().all(u8::is_ascii_digit) && [h0, h1] < *b"24" && m0 < b'6'
}

/// True for `YYYY-MM-DD`, when the Gregorian calendar has that day and its year is 0001 or later.
fn is_civil_date(date: &str) -> bool {
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = *date.as_bytes() else {
        return false;
    };
    let digits = [y0, y1, y2, y3, m0, m1, d0, d1];
    if !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = |digits: &[u8]| digits.iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'));
    let (year, month, day) = (number(&digits[..4]), number(&digits[4..6]), number(&digits[6..]));
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    year >= 1 && (1..=days).contains(&day)
}

/// True for a moment that an entry can have been made at.
pub(super) fn is_instant(at: i64) -> bool {
    (0..=MAX_INTEGER).contains(&at)
}

/// The number of an entry that an integer stands for.
pub(super) fn reference(integer: i64) -> Option<u64> {
    u64::try_from(integer).ok()
}

/// The integer that stands for the number of an entry.
pub(super) fn integer(reference: u64) -> Option<i64> {
    i64::try_from(reference).ok().filter(|integer| *integer <= MAX_INTEGER)
}
