//! The members of an object, one after another, with the order of their keys checked.

use super::{Cursor, ScanError, ScanFault};

/// Where one is in an object.
pub(crate) struct Members<'a> {
    last_key: Option<&'a str>,
    key_at: usize,
}

impl<'a> Members<'a> {
    /// Steps into the object that begins at the cursor.
    pub(crate) fn open(cursor: &mut Cursor<'a>) -> Result<Self, ScanError> {
        cursor.enter()?;
        cursor.expect(b'{', "an object")?;
        Ok(Self { last_key: None, key_at: cursor.at() })
    }

    /// Reads the next key up to its colon; `None` steps out of the object. The caller reads the value in between.
    pub(crate) fn next_key(&mut self, cursor: &mut Cursor<'a>) -> Result<Option<&'a str>, ScanError> {
        if cursor.take(b'}') {
            cursor.leave();
            return Ok(None);
        }
        if self.last_key.is_some() {
            cursor.expect(b',', "a comma or the end of an object")?;
        }
        self.key_at = cursor.at();
        let key = cursor.key()?;
        if let Some(last) = self.last_key
            && last >= key
        {
            let fault = if last == key { ScanFault::DuplicateKey } else { ScanFault::KeyOrder };
            return Err(ScanError { at: self.key_at, fault });
        }
        cursor.expect(b':', "a colon")?;
        self.last_key = Some(key);
        Ok(Some(key))
    }

    /// The byte at which the key last read begins.
    pub(crate) fn key_at(&self) -> usize {
        self.key_at
    }
}
