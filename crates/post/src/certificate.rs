//! Until when a certificate is good: the one thing of it that we read ourselves. Whether it is to be trusted is for rustls to say.

use jiff::civil::Date;

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xA0;
/// Year of two digits, up to 2049.
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// The last day of a certificate in DER (RFC 5280), UTC.
pub(crate) fn last_day(certificate: &[u8]) -> Option<Date> {
    let (_, certificate, _) = element(certificate).filter(|(tag, ..)| *tag == SEQUENCE)?;
    let (_, mut rest, _) = element(certificate).filter(|(tag, ..)| *tag == SEQUENCE)?;
    if rest.first() == Some(&VERSION) {
        rest = element(rest)?.2;
    }
    // Serial number, algorithm and issuer stand before it.
    for _ in 0..3 {
        rest = element(rest)?.2;
    }
    let (_, validity, _) = element(rest).filter(|(tag, ..)| *tag == SEQUENCE)?;
    let (_, _, not_after) = element(validity)?;
    let (tag, text, _) = element(not_after)?;
    day(tag, std::str::from_utf8(text).ok()?)
}

/// Tag and content of the first element, and what follows it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let [tag, first, rest @ ..] = bytes else { return None };
    let (length, rest) = if *first < 0x80 {
        (usize::from(*first), rest)
    } else {
        let (length, rest) =
            rest.split_at_checked(usize::from(first & 0x7F)).filter(|(length, _)| length.len() <= 3)?;
        (length.iter().fold(0, |whole, byte| whole << 8 | usize::from(*byte)), rest)
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((*tag, content, rest))
}

fn day(tag: u8, text: &str) -> Option<Date> {
    let digits = match tag {
        UTC_TIME => 2,
        GENERALIZED_TIME => 4,
        _ => return None,
    };
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
    let year = number(0, digits)?;
    let year = match tag {
        UTC_TIME if year < 50 => 2_000 + year,
        UTC_TIME => 1_900 + year,
        _ => year,
    };
    let part = |from: usize| i8::try_from(number(from, from + 2)?).ok();
    Date::new(year, part(digits)?, part(digits + 2)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNTIL_2027: &[u8] = include_bytes!("../tests/certificates/until-2027.der");
    const UNTIL_2052: &[u8] = include_bytes!("../tests/certificates/until-2052.der");

    #[test]
    fn both_ways_to_write_a_year_are_read() {
        assert_eq!(last_day(UNTIL_2027).unwrap().to_string(), "2027-02-28");
        assert_eq!(last_day(UNTIL_2052).unwrap().to_string(), "2052-12-03");
    }

    #[test]
    fn one_that_is_cut_or_bent_is_not_read_and_does_no_harm() {
        for cut in 0..UNTIL_2027.len() {
            assert_eq!(last_day(&UNTIL_2027[..cut]), None, "{cut}");
        }
        for at in 0..UNTIL_2027.len() {
            let mut bent = UNTIL_2027.to_vec();
            bent[at] = 0xFF;
            let _ = last_day(&bent);
        }
        assert_eq!(last_day(&[SEQUENCE, 0x84, 0xFF, 0xFF, 0xFF, 0xFF]), None);
    }
}
