//! Small files that whoever operates writes in an editor: settings, a secret, certificates.

use std::io::{ErrorKind, Read};
use std::path::Path;

use anyhow::{Context, bail};

/// What some editors put in front of a text.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// The text of a file of at most so many bytes, without what editors put in front; `None` where there is no such file.
///
/// # Errors
/// It cannot be read, is larger, or is saved in another encoding than UTF-8; what it says is not said.
pub(crate) fn read(path: &Path, most: u64) -> anyhow::Result<Option<String>> {
    let (failed, named) = (|| format!("cannot read {}", path.display()), path.display());
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        // A folder that is not there has no file either.
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(failed),
    };
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).with_context(failed)?;
    if bytes.len() as u64 > most {
        bail!("{named} is larger than {most} bytes");
    }
    match encoding(&bytes) {
        None => {}
        Some(encoding) => bail!(
            "{named} is saved as {encoding}, and is read as UTF-8: open it in the editor and save it again with the encoding UTF-8"
        ),
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        anyhow::anyhow!(
            "{named} is not saved as UTF-8, but in an older encoding such as Windows-1252: open it in the editor and save it again \
             with the encoding UTF-8"
        )
    })?;
    Ok(Some(text.trim_start_matches(BYTE_ORDER_MARK).to_owned()))
}

/// The encoding with two or four bytes for each letter that a text is in, by its mark or by the bytes of nothing beside its letters.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    let is_utf_32 = bytes.starts_with(&[0xFF, 0xFE, 0, 0]) || bytes.starts_with(&[0, 0, 0xFE, 0xFF]);
    let is_utf_16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) || bytes.contains(&0);
    match (is_utf_32, is_utf_16) {
        (true, _) => Some("UTF-32"),
        (false, true) => Some("UTF-16, which some editors call Unicode"),
        (false, false) => None,
    }
}
