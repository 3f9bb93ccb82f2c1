//! Ids as text to numbers in order of first appearance, the same for any machine.

use std::collections::BTreeMap;

use super::fault::{Column, Reason};

/// Bytes of an id.
const MAX_ID: usize = 200;

/// Ids that are written as a plain number below this are found by index instead of by search.
const DIRECT: usize = 1 << 22;

/// Parts of the search: few ids in each, and never more steps than one ordered map of all would take, whatever ids a
/// file may hold.
const PARTS: usize = 1 << 12;

/// Not seen yet.
const NONE: u32 = u32::MAX;

/// Ids and their numbers.
pub(super) struct Names {
    column: Column,
    direct: Vec<u32>,
    searched: Vec<BTreeMap<Box<[u8]>, u32>>,
    ids: Vec<Id>,
}

enum Id {
    Plain(u32),
    Text(Box<str>),
}

impl Names {
    /// No id yet.
    pub fn new(column: Column) -> Self {
        Self { column, direct: Vec::new(), searched: Vec::new(), ids: Vec::new() }
    }

    /// The number of an id, a new one if it was not seen before.
    pub fn number(&mut self, id: &[u8]) -> Result<u32, Reason> {
        if let Some(plain) = plain(id) {
            return self.plain(plain);
        }
        if self.searched.is_empty() {
            self.searched.resize(PARTS, BTreeMap::new());
        }
        let part = part(id);
        if let Some(number) = self.searched[part].get(id) {
            return Ok(*number);
        }
        let text = checked(id, self.column)?;
        let number = self.push(Id::Text(text.into()))?;
        self.searched[part].insert(id.into(), number);
        Ok(number)
    }

    /// How many ids there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// The ids as text, in order of first appearance.
    pub fn into_ids(self) -> Vec<String> {
        let text = |id| match id {
            Id::Plain(plain) => plain.to_string(),
            Id::Text(text) => text.into(),
        };
        self.ids.into_iter().map(text).collect()
    }

    fn plain(&mut self, plain: usize) -> Result<u32, Reason> {
        if plain >= self.direct.len() {
            self.direct.resize((plain + 1).next_power_of_two(), NONE);
        }
        if self.direct[plain] == NONE {
            self.direct[plain] = self.push(Id::Plain(plain as u32))?;
        }
        Ok(self.direct[plain])
    }

    fn push(&mut self, id: Id) -> Result<u32, Reason> {
        let number = u32::try_from(self.ids.len()).map_err(|_| Reason::TooMany(self.column))?;
        if number == NONE {
            return Err(Reason::TooMany(self.column));
        }
        self.ids.push(id);
        Ok(number)
    }
}

/// The part of the search that an id belongs to, by its FNV-1a hash.
fn part(id: &[u8]) -> usize {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = id.iter().fold(0xcbf2_9ce4_8422_2325, step);
    (hash ^ (hash >> 32)) as usize % PARTS
}

/// The number that an id writes in the one usual way: `7`, neither `07` nor `+7`.
fn plain(id: &[u8]) -> Option<usize> {
    let is_usual = matches!(id, [b'0'] | [b'1'..=b'9', ..]) && id.len() <= 7;
    if !is_usual {
        return None;
    }
    let digit = |number: usize, byte: &u8| byte.is_ascii_digit().then(|| number * 10 + usize::from(byte - b'0'));
    id.iter().try_fold(0, digit).filter(|number| *number < DIRECT)
}

/// An id as text, if it may be one.
pub(super) fn checked(id: &[u8], column: Column) -> Result<&str, Reason> {
    let text = std::str::from_utf8(id).map_err(|_| Reason::NotUtf8(column))?;
    if text.is_empty() {
        return Err(Reason::NoId(column));
    }
    if text.len() > MAX_ID {
        return Err(Reason::LongId(column));
    }
    if text.chars().any(char::is_control) {
        return Err(Reason::StrangeId(column));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_their_spelling_and_their_first_place() {
        let mut names = Names::new(Column::Participant);
        let ids = ["7", "ana", "07", "7", "4194304", "4194303", "99999999999999999999", "0", "ana"];
        let numbers: Vec<u32> = ids.iter().map(|id| names.number(id.as_bytes()).unwrap()).collect();
        assert_eq!(numbers, [0, 1, 2, 0, 3, 4, 5, 6, 1]);
        assert_eq!(names.into_ids(), ["7", "ana", "07", "4194304", "4194303", "99999999999999999999", "0"]);
    }

    #[test]
    fn what_cannot_be_an_id_is_refused() {
        let mut names = Names::new(Column::Statement);
        assert_eq!(names.number(b""), Err(Reason::NoId(Column::Statement)));
        assert_eq!(names.number(b"a\0"), Err(Reason::StrangeId(Column::Statement)));
        assert_eq!(names.number(b"\xff"), Err(Reason::NotUtf8(Column::Statement)));
        assert_eq!(names.number(&[b'a'; 201]), Err(Reason::LongId(Column::Statement)));
        assert_eq!(names.len(), 0);
    }
}
