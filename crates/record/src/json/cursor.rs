//! A place in a canonical text, and the strict reading of what stands there.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{MAX_DEPTH, MAX_INTEGER, ScanError, ScanFault, string};

/// Reads a text once from left to right; the text it hands out is borrowed wherever no escape forbids it.
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Cursor<'a> {
    /// Stands at the first byte.
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self, ScanError> {
        match core::str::from_utf8(bytes) {
            Ok(text) => Ok(Self { text, at: 0, depth: 0 }),
            Err(error) => Err(ScanError { at: error.valid_up_to(), fault: ScanFault::NotUtf8 }),
        }
    }

    /// The number of the byte it stands at.
    #[inline]
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// The byte it stands at.
    #[inline]
    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over one mark if it stands here.
    #[inline]
    pub(crate) fn take(&mut self, mark: u8) -> bool {
        let is_here = self.peek() == Some(mark);
        self.at += usize::from(is_here);
        is_here
    }

    /// Steps over one mark, or says that `name` was due here.
    #[inline]
    pub(crate) fn expect(&mut self, mark: u8, name: &'static str) -> Result<(), ScanError> {
        if self.take(mark) { Ok(()) } else { self.refuse(name) }
    }

    /// Goes one level deeper.
    pub(crate) fn enter(&mut self) -> Result<(), ScanError> {
        if self.depth == MAX_DEPTH {
            return Err(ScanError { at: self.at, fault: ScanFault::TooDeep });
        }
        self.depth += 1;
        Ok(())
    }

    /// Comes one level back.
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Says that nothing follows.
    pub(crate) fn finish(&self) -> Result<(), ScanError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(ScanError { at: self.at, fault: ScanFault::TrailingBytes }),
        }
    }

    /// Reads a key with its quotes.
    #[inline]
    pub(crate) fn key(&mut self) -> Result<&'a str, ScanError> {
        self.expect(b'"', "a key")?;
        let start = self.at;
        let length = string::key_length(&self.text.as_bytes()[start..]);
        self.at += length;
        if length == 0 || !self.take(b'"') {
            let fault = if self.peek().is_none() { ScanFault::EndsEarly } else { ScanFault::Key };
            return Err(ScanError { at: self.at, fault });
        }
        Ok(&self.text[start..start + length])
    }

    /// Reads a string with its quotes.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, ScanError> {
        let opening = self.at;
        self.expect(b'"', "a string")?;
        let run = self.plain_run();
        let text = if self.take(b'"') { Cow::Borrowed(run) } else { Cow::Owned(self.escaped(run)?) };
        if !string::is_normalized(&text) {
            return Err(ScanError { at: opening, fault: ScanFault::NotNormalized });
        }
        Ok(text)
    }

    /// Reads an integer.
    pub(crate) fn integer(&mut self) -> Result<i64, ScanError> {
        let start = self.at;
        let is_negative = self.take(b'-');
        if !is_negative && !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return self.refuse("an integer");
        }
        let first_digit = self.at;
        let mut magnitude: i64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            // Once out of range it stays so, and cannot overflow: the bound is far below the largest i64 over ten.
            if magnitude <= MAX_INTEGER {
                magnitude = magnitude * 10 + i64::from(digit - b'0');
            }
            self.at += 1;
        }
        let digits = &self.text.as_bytes()[first_digit..self.at];
        let fault = match (digits, self.peek()) {
            (_, Some(b'.' | b'e' | b'E')) => ScanFault::Fraction,
            ([], _) | ([b'0', _, ..], _) => ScanFault::Number,
            ([b'0'], _) if is_negative => ScanFault::Number,
            _ if magnitude > MAX_INTEGER => ScanFault::IntegerRange,
            _ => return Ok(if is_negative { -magnitude } else { magnitude }),
        };
        Err(ScanError { at: start, fault })
    }

    /// Says what stands here instead of the thing that was due.
    pub(crate) fn refuse<T>(&self, due: &'static str) -> Result<T, ScanError> {
        let fault = match self.peek() {
            None => ScanFault::EndsEarly,
            Some(b' ' | b'\t' | b'\n' | b'\r') => ScanFault::WhiteSpace,
            Some(b't' | b'f' | b'n') => ScanFault::Literal,
            Some(_) => ScanFault::Expected(due),
        };
        Err(ScanError { at: self.at, fault })
    }

    /// Steps over characters that stand for themselves.
    #[inline]
    fn plain_run(&mut self) -> &'a str {
        let start = self.at;
        self.at += string::plain_length(&self.text.as_bytes()[start..]);
        &self.text[start..self.at]
    }

    /// Reads the rest of a string from its first character that is not plain, closing quote included.
    fn escaped(&mut self, begun: &str) -> Result<String, ScanError> {
        let mut text = String::from(begun);
        loop {
            let fault = match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => match string::read_escape(&self.text.as_bytes()[self.at + 1..]) {
                    Some((character, length)) => {
                        text.push(char::from(character));
                        self.at += 1 + length;
                        text.push_str(self.plain_run());
                        continue;
                    }
                    None => ScanFault::Escape,
                },
                Some(_) => ScanFault::ControlCharacter,
                None => ScanFault::EndsEarly,
            };
            return Err(ScanError { at: self.at, fault });
        }
    }
}
