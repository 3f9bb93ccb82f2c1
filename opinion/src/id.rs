//! Names of participants and statements, kept as they were typed, with one canonical order.

use core::fmt;

/// A name as typed: a plain number or any other text.
///
/// The derived order is the canonical one: numbers by value first, then texts by their bytes. A number with a sign, a
/// leading zero or more than 19 digits is a text, so that what is shown is exactly what was typed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Name {
    Number(u64),
    Text(Box<str>),
}

impl Name {
    fn new(typed: &str) -> Name {
        let digits = typed.bytes().all(|byte| byte.is_ascii_digit());
        let plain = digits && !typed.is_empty() && typed.len() <= 19 && (typed == "0" || !typed.starts_with('0'));
        match typed.parse() {
            Ok(number) if plain => Name::Number(number),
            _ => Name::Text(typed.into()),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Number(number) => number.fmt(out),
            Name::Text(text) => out.write_str(text),
        }
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub struct $name(Name);

        impl $name {
            /// The id with this text. Every text is an id; refusing empty ones is the reader's business.
            pub fn new(typed: &str) -> $name {
                $name(Name::new(typed))
            }

            /// The value, when the id is a plain number (no sign, no leading zero, at most 19 digits).
            pub fn number(&self) -> Option<u64> {
                match self.0 {
                    Name::Number(number) => Some(number),
                    Name::Text(_) => None,
                }
            }
        }

        impl From<u64> for $name {
            fn from(number: u64) -> $name {
                $name(if number < 10_000_000_000_000_000_000 {
                    Name::Number(number)
                } else {
                    Name::Text(number.to_string().into())
                })
            }
        }

        /// Writes the id exactly as it was typed.
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }
    };
}

id! {
    /// Who voted: an id of the dialogue, not a person's name. Ordered by number, then by text.
    ParticipantId
}

id! {
    /// The short sentence that was voted on. Ordered by number, then by text.
    StatementId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_shown_as_typed_and_ordered_by_number_then_text() {
        let typed = ["10", "9", "007", "a", "", "0", "+5", "99999999999999999999"];
        let mut ids: Vec<StatementId> = typed.iter().map(|typed| StatementId::new(typed)).collect();
        assert!(ids.iter().zip(typed).all(|(id, typed)| id.to_string() == typed));
        ids.sort();
        let shown: Vec<String> = ids.iter().map(StatementId::to_string).collect();
        assert_eq!(shown, ["0", "9", "10", "", "+5", "007", "99999999999999999999", "a"]);
        assert_eq!(ParticipantId::from(7), ParticipantId::new("7"));
        assert_eq!(ParticipantId::from(u64::MAX), ParticipantId::new(&u64::MAX.to_string()));
    }
}
