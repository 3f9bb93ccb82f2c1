//! Openings that not everybody may read are on the disk under a key of their own: the salt too, since whoever has it can try short
//! values against the digest. The subject of such a key is the opening itself.

use record::{Class, Opening};
use store::{AppendFault, Batch, ClosedRow, Erased, Fault, OpeningKey, OpeningRow, Store};

use crate::people::cipher;
use crate::random;

/// Bytes of a salt.
const SALT: usize = 32;

/// Appends a batch, with what not everybody may read enciphered, and settles what it erases. The keys are on the disk before
/// what they encipher, and are destroyed after what they enciphered is gone: killed in between, the next start does the rest.
///
/// # Errors
/// As [`Store::append`].
pub(crate) async fn append(store: &Store, batch: &Batch) -> Result<Vec<String>, AppendFault> {
    let is_closed = |held: &OpeningRow| held.class != Class::Public;
    let gone = if batch.openings.iter().any(is_closed) || batch.erased.iter().any(|erased| erased.file.is_none()) {
        let (closed, openings): (Vec<_>, Vec<_>) = batch.openings.iter().cloned().partition(is_closed);
        let (closed, keys) = all(&closed)?;
        let erased = with_files(store, batch).await?;
        store.keep_opening_keys(&keys).await?;
        store.append(&Batch { openings, closed, erased, ..batch.clone() }).await?
    } else {
        store.append(batch).await?
    };
    if let (false, Err(fault)) = (batch.erased.is_empty(), store.settle(&batch.erased).await) {
        // The words are gone; what is left of their keys goes at the next start.
        tracing::error!(%fault, "keys of what was erased could not be destroyed");
    }
    Ok(gone)
}

/// What a batch erases, with the files of private openings: what these name, no state knows.
async fn with_files(store: &Store, batch: &Batch) -> Result<Vec<Erased>, Fault> {
    let mut erased = batch.erased.clone();
    let own = batch.entries.first().map_or(u64::MAX, |first| first.number);
    for one in erased.iter_mut().filter(|one| one.file.is_none() && one.entry < own) {
        let Some(row) = store.closed_opening(one).await?.filter(|row| domain::is_file_field(&row.field)) else {
            continue;
        };
        let key = store.opening_key(row.entry, &row.field).await?;
        let opening = key.and_then(|key| deciphered(&row, &key));
        let file = opening.and_then(|held| domain::FileReference::read(&held.opening.value));
        one.file = file.map(|file| file.id);
    }
    Ok(erased)
}

/// Enciphers openings, each under a new key.
fn all(closed: &[OpeningRow]) -> Result<(Vec<ClosedRow>, Vec<OpeningKey>), Fault> {
    let (mut rows, mut keys) = (Vec::new(), Vec::new());
    for held in closed {
        let key = random::bytes32().map_err(|_| Fault::Shortage("no random bytes".into()))?;
        rows.push(enciphered(held, &key)?);
        keys.push(OpeningKey { entry: held.entry, field: held.opening.field.clone(), key });
    }
    Ok((rows, keys))
}

/// One opening under a key.
fn enciphered(held: &OpeningRow, key: &[u8; 32]) -> Result<ClosedRow, Fault> {
    let OpeningRow { entry, class, opening } = held;
    let plain = [&opening.salt[..], opening.value.as_bytes()].concat();
    let words = cipher::encipher(key, &subject(*entry, &opening.field), &plain);
    let words = words.map_err(|fault| Fault::Refused(fault.to_string()))?;
    Ok(ClosedRow { entry: *entry, field: opening.field.clone(), class: *class, words })
}

/// The opening again; `None` when the key is another one, or what is kept was changed or moved.
pub(crate) fn deciphered(row: &ClosedRow, key: &[u8; 32]) -> Option<OpeningRow> {
    let plain = cipher::decipher(key, &subject(row.entry, &row.field), &row.words)?;
    let (salt, value) = plain.split_at_checked(SALT)?;
    let (salt, value) = (salt.try_into().ok()?, String::from_utf8(value.to_vec()).ok()?);
    Some(OpeningRow { entry: row.entry, class: row.class, opening: Opening { field: row.field.clone(), salt, value } })
}

/// What is authenticated beside the words, so that they cannot be passed off as those of another field or entry.
fn subject(entry: u64, field: &str) -> String {
    format!("opening/{entry}/{field}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_is_read_with_its_key_and_at_its_place_alone() {
        let opening = Opening { field: "file".into(), salt: [7; 32], value: "nombre".into() };
        let held = OpeningRow { entry: 9, class: Class::Confidential, opening };
        let row = enciphered(&held, &[1; 32]).unwrap();
        assert_eq!(deciphered(&row, &[1; 32]).as_ref(), Some(&held));
        assert_eq!(deciphered(&row, &[2; 32]), None);
        assert_eq!(deciphered(&ClosedRow { entry: 8, ..row.clone() }, &[1; 32]), None);
        assert_eq!(deciphered(&ClosedRow { field: "title".into(), ..row.clone() }, &[1; 32]), None);
        let holds = |bytes: &[u8]| row.words.windows(bytes.len()).any(|part| part == bytes);
        assert!(!holds(b"nombre") && !holds(&[7; 32]), "neither value nor salt");
    }
}
