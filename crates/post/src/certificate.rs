//! Whom a certificate is for and from when until when it is good: all of it that we read ourselves. Whether it is to be trusted is
//! for rustls to say.

use std::net::IpAddr;

use jiff::civil::Date;

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xA0;
const EXTENSIONS: u8 = 0xA3;
const OCTETS: u8 = 0x04;
const BIT_STRING: u8 = 0x03;
const OBJECT: u8 = 0x06;
/// Year of two digits, up to 2049.
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
/// Names of hosts and addresses among the names of a certificate (RFC 5280, 4.2.1.6).
const HOST: u8 = 0x82;
const ADDRESS: u8 = 0x87;
/// `subjectAltName` and `commonName`.
const OTHER_NAMES: &[u8] = &[0x55, 0x1D, 0x11];
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];

/// What a certificate says of itself. Whoever shows it may say anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The hosts that it is for; of one that names none, whom it is called after.
    pub names: Vec<String>,
    /// Its first day, UTC.
    pub from: Date,
    /// Its last day, UTC.
    pub until: Date,
}

/// What a certificate in DER says (RFC 5280).
pub(crate) fn read(certificate: &[u8]) -> Option<Shown> {
    let (_, certificate, _) = element(certificate).filter(|(tag, ..)| *tag == SEQUENCE)?;
    let (_, mut rest, _) = element(certificate).filter(|(tag, ..)| *tag == SEQUENCE)?;
    if rest.first() == Some(&VERSION) {
        rest = element(rest)?.2;
    }
    // Serial number, algorithm and issuer stand before it.
    for _ in 0..3 {
        rest = element(rest)?.2;
    }
    let (_, validity, rest) = element(rest).filter(|(tag, ..)| *tag == SEQUENCE)?;
    let (tag, from, validity) = element(validity)?;
    let from = day(tag, std::str::from_utf8(from).ok()?)?;
    let (tag, until, _) = element(validity)?;
    let until = day(tag, std::str::from_utf8(until).ok()?)?;
    let (_, subject, rest) = element(rest)?;
    let hosts = extensions(rest).unwrap_or_default();
    let names = if hosts.is_empty() { common_names(subject) } else { hosts };
    Some(Shown { names, from, until })
}

/// The hosts that the extensions name, which follow the key.
fn extensions(after_subject: &[u8]) -> Option<Vec<String>> {
    let (_, _, mut rest) = element(after_subject)?;
    let list = loop {
        let (tag, content, after) = element(rest)?;
        if tag == EXTENSIONS {
            break element(content)?.1;
        }
        rest = after;
    };
    let names = elements(list).find_map(|(_, extension)| {
        let (_, object, rest) = element(extension).filter(|(tag, ..)| *tag == OBJECT)?;
        let (_, octets) = elements(rest).find(|(tag, _)| *tag == OCTETS)?;
        (object == OTHER_NAMES).then(|| element(octets).map(|(_, names, _)| names)).flatten()
    })?;
    Some(elements(names).filter_map(|(tag, name)| host(tag, name)).collect())
}

fn host(tag: u8, name: &[u8]) -> Option<String> {
    match (tag, name.len()) {
        (HOST, _) => std::str::from_utf8(name).ok().map(str::to_owned),
        (ADDRESS, 4) => <[u8; 4]>::try_from(name).ok().map(|address| IpAddr::from(address).to_string()),
        (ADDRESS, 16) => <[u8; 16]>::try_from(name).ok().map(|address| IpAddr::from(address).to_string()),
        _ => None,
    }
}

/// Whom a certificate without names of hosts is called after.
fn common_names(subject: &[u8]) -> Vec<String> {
    let attributes = elements(subject).flat_map(|(_, set)| elements(set));
    let named = attributes.filter_map(|(_, attribute)| {
        let (_, object, rest) = element(attribute)?;
        let (tag, name, _) = element(rest)?;
        (object == COMMON_NAME && tag != BIT_STRING).then(|| String::from_utf8_lossy(name).into_owned())
    });
    named.collect()
}

/// Tags and contents of elements that follow each other, up to what is none.
fn elements(mut bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    std::iter::from_fn(move || {
        let (tag, content, rest) = element(bytes)?;
        bytes = rest;
        Some((tag, content))
    })
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

    fn last_day(certificate: &[u8]) -> Option<Date> {
        read(certificate).map(|shown| shown.until)
    }

    #[test]
    fn both_ways_to_write_a_year_are_read() {
        assert_eq!(last_day(UNTIL_2027).unwrap().to_string(), "2027-02-28");
        assert_eq!(last_day(UNTIL_2052).unwrap().to_string(), "2052-12-03");
    }

    #[test]
    fn one_that_is_cut_or_bent_is_not_read_and_does_no_harm() {
        for cut in 0..UNTIL_2027.len() {
            assert_eq!(read(&UNTIL_2027[..cut]), None, "{cut}");
        }
        for at in 0..UNTIL_2027.len() {
            let mut bent = UNTIL_2027.to_vec();
            bent[at] = 0xFF;
            let _ = read(&bent);
        }
        assert_eq!(last_day(&[SEQUENCE, 0x84, 0xFF, 0xFF, 0xFF, 0xFF]), None);
    }
}
