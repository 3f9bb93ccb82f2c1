//! Codes of applications (RFC 6238): HMAC-SHA-1 over steps of half a minute, six digits. Every application there is knows these
//! and no others.

use ring::hmac;

use super::e_mail::is_around;

/// Bytes of a secret: as many as SHA-1 gives (RFC 4226, section 4).
pub(super) const SECRET_BYTES: usize = 20;

/// Milliseconds of a step.
const STEP: i64 = 30_000;

/// Steps before and after the one of now whose codes are taken: clocks differ, and people type slowly.
const TOLERANCE: i64 = 1;

/// Steps around the one of now whose codes are not taken, but tell that a clock goes wrong: two minutes.
const ADRIFT: i64 = 4;

/// What a code is the remainder by: it has six digits.
const MODULUS: u32 = 1_000_000;

/// The digits of base 32 (RFC 4648), without `=` at the end: applications take a secret so.
const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The step whose code it is, at an instant in milliseconds since 1970, UTC; `None` when it is the code of none that is taken.
/// All are computed, so that the time it takes does not say which one it was.
pub(super) fn step_of(secret: &[u8], typed: &str, now: i64) -> Option<i64> {
    step_within(secret, typed, now, TOLERANCE)
}

/// The last step that may have been kept, at an instant in milliseconds since 1970, UTC: a later one was by a clock that was ahead.
pub(super) fn latest_step(now: i64) -> i64 {
    now.div_euclid(STEP) + ADRIFT
}

/// Whether it is the code of a step that a clock shows which is a minute or two before or behind, and none that is taken.
pub(super) fn is_adrift(secret: &[u8], typed: &str, now: i64) -> bool {
    step_within(secret, typed, now, ADRIFT).is_some() && step_of(secret, typed, now).is_none()
}

fn step_within(secret: &[u8], typed: &str, now: i64, steps: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(|letter| !is_around(*letter) && *letter != '-').collect();
    let is_code = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let typed: u32 = digits.parse().ok().filter(|_| is_code)?;
    let middle = now.div_euclid(STEP);
    let around = middle - steps..=middle + steps;
    around.fold(None, |found, step| if code(secret, step) == typed { Some(step) } else { found })
}

/// The code of a step.
fn code(secret: &[u8], step: i64) -> u32 {
    truncated(secret, step) % MODULUS
}

/// The 31 bits that a code is made of (RFC 4226, section 5.3).
fn truncated(secret: &[u8], step: i64) -> u32 {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &step.to_be_bytes());
    let bytes = tag.as_ref();
    let offset = usize::from(bytes.last().copied().unwrap_or_default() & 0x0f);
    let four = bytes.iter().skip(offset).take(4).fold(0_u32, |value, byte| (value << 8) | u32::from(*byte));
    four & 0x7fff_ffff
}

/// Bytes in base 32: five bits a letter, the last one filled up with zeros.
pub(super) fn base32(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| (byte >> (7 - at % 8)) & 1);
    let letters = (0..(bytes.len() * 8).div_ceil(5)).map(|letter| {
        let value = (0..5).fold(0, |value, at| (value << 1) | bit(letter * 5 + at));
        char::from(BASE32[usize::from(value)])
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the vectors, which are those of RFC 6238, appendix B, for SHA-1.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn the_vectors_of_the_standard_hold() {
        for (seconds, expected) in [
            (59, 94_287_082),
            (1_111_111_109, 7_081_804),
            (1_111_111_111, 14_050_471),
            (1_234_567_890, 89_005_924),
            (2_000_000_000, 69_279_037),
            (20_000_000_000_i64, 65_353_130),
        ] {
            assert_eq!(truncated(SECRET, seconds / 30) % 100_000_000, expected, "{seconds}");
        }
        assert_eq!(base32(SECRET), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(base32(b"fooba"), "MZXW6YTB");
        assert_eq!(base32(b"fo"), "MZXQ");
    }

    #[test]
    fn a_code_is_taken_for_a_step_before_and_after_and_as_people_type_it() {
        let now = 1_111_111_111_000;
        let step = now / STEP;
        for (other, taken) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let typed = format!("{:06}", code(SECRET, step + other));
            assert_eq!(step_of(SECRET, &typed, now), taken.then_some(step + other), "{other}");
        }
        for (other, adrift) in [(-5, false), (-4, true), (-1, false), (0, false), (2, true), (4, true), (5, false)] {
            assert_eq!(is_adrift(SECRET, &format!("{:06}", code(SECRET, step + other)), now), adrift, "{other}");
        }
        for typed in [" 050 471 ", "\u{200e}050-471\u{feff}"] {
            assert_eq!(step_of(SECRET, typed, now), Some(step), "{typed:?}");
        }
        for typed in ["", "50471", "0050471", "05047a", "+50471", "\u{665}50471"] {
            assert_eq!(step_of(SECRET, typed, now), None, "{typed:?}");
        }
    }
}
