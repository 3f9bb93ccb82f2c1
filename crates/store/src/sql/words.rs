//! Closed words in texts of SQL: made of the enums that have them, when the program is built, so that none is written twice.

/// A text of parts.
macro_rules! joined {
    ($($part:expr),+ $(,)?) => {{
        const PARTS: &[&str] = &[$($part),+];
        const BYTES: [u8; $crate::sql::words::length(PARTS)] = $crate::sql::words::join(PARTS);
        $crate::sql::words::text(&BYTES)
    }};
}

/// The word of one of a vocabulary, in quotes.
macro_rules! word {
    ($one:expr) => {
        $crate::sql::words::joined!("'", $one.word(), "'")
    };
}

/// The words of those of a vocabulary of which something holds, in brackets, as `IN` takes them.
macro_rules! words {
    ($vocabulary:ty, $holds:ident) => {{
        const COUNT: usize = <$vocabulary>::ALL.len();
        const EACH: [&str; 3 * COUNT] = {
            let (mut parts, mut at, mut is_first) = ([""; 3 * COUNT], 0, true);
            while at < COUNT {
                if <$vocabulary>::ALL[at].$holds() {
                    parts[3 * at] = if is_first { "'" } else { ", '" };
                    parts[3 * at + 1] = <$vocabulary>::ALL[at].word();
                    parts[3 * at + 2] = "'";
                    is_first = false;
                }
                at += 1;
            }
            parts
        };
        const LISTED: [u8; $crate::sql::words::length(&EACH)] = $crate::sql::words::join(&EACH);
        $crate::sql::words::joined!("(", $crate::sql::words::text(&LISTED), ")")
    }};
}

pub(super) use {joined, word, words};

pub(super) const fn length(parts: &[&str]) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < parts.len() {
        length += parts[at].len();
        at += 1;
    }
    length
}

pub(super) const fn join<const LENGTH: usize>(parts: &[&str]) -> [u8; LENGTH] {
    let (mut bytes, mut end, mut at) = ([0; LENGTH], 0, 0);
    while at < parts.len() {
        let part = parts[at].as_bytes();
        let mut byte = 0;
        while byte < part.len() {
            bytes[end] = part[byte];
            (end, byte) = (end + 1, byte + 1);
        }
        at += 1;
    }
    bytes
}

/// Texts that were joined are text.
pub(super) const fn text(bytes: &'static [u8]) -> &'static str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use crate::people::{Happened, InvitationState};

    #[test]
    fn words_are_those_of_their_vocabulary() {
        assert_eq!(word!(InvitationState::Waits), "'waits'");
        assert_eq!(words!(InvitationState, is_open), "('waits', 'accepting')");
        assert_eq!(words!(Happened, is_repeatable), "('wrong_code', 'address_asked')");
        assert_eq!(joined!("SELECT ", "1"), "SELECT 1");
    }
}
