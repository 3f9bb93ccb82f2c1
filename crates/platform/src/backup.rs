//! Backups of a data folder, and folders made of them again. Whoever operates the server asks for both; no visitor can.

use std::path::Path;

use store::{BackupFault, DataFolder, Founded, KeysCopy, Store};

use crate::absent::WithoutKey;
use crate::clock::Setting;
use crate::fault::OpenFault;
use crate::people::{PeopleFault, address_under, mark_of, untagged_of};
use crate::random;
use crate::secret::Secret;
use crate::verify::{Report, verify_with};

/// What is in a backup that was taken.
#[derive(Clone, Debug)]
pub struct Backup {
    /// What was verified of it, before it got its name.
    pub report: Report,
    /// Files that somebody staged and took away while it was taken; they are not in it.
    pub left: usize,
}

/// What was made of a backup.
#[derive(Clone, Debug)]
pub struct Restored {
    /// What was verified of the folder, before it got its name.
    pub report: Report,
    /// People who can sign in.
    pub people: usize,
    /// People who were forgotten, because the copy of the keys has none of theirs.
    pub forgotten: usize,
}

/// Why a backup was not taken, or no folder was made of it. Nothing is left then of what was begun.
#[derive(Debug, thiserror::Error)]
pub enum KeepFault {
    /// The folder, the backup, or the copy of the keys.
    #[error(transparent)]
    Backup(#[from] BackupFault),
    /// What was copied does not hold, or the disk failed.
    #[error(transparent)]
    Open(#[from] OpenFault),
    /// What is kept of people does not fit the keys.
    #[error("what is kept of people: {0}")]
    People(#[from] PeopleFault),
}

/// Takes a backup of a folder, whether it is served meanwhile or not: a new folder `target`, and the one copy of the keys of
/// subjects, `keys`, in the place of the one before. What was copied is verified first. Killed at any moment, it leaves the
/// backup whole or not at all, and the copy of the keys as it was or as it is now.
///
/// # Errors
/// `target` has something in it, `keys` would not lie apart, what was copied does not hold, or the disk failed.
pub async fn back_up(data: &Path, target: &Path, keys: &Path) -> Result<Backup, KeepFault> {
    let key = DataFolder::key_in(data).map_err(BackupFault::from)?;
    let copy = KeysCopy::begin(data, Some(target), keys).await?;
    let (begun, folder) = Founded::begin(target, &name()?, key).map_err(BackupFault::from)?;
    let taken = async {
        let left = store::take_into(data, &folder, Setting::default().reserve).await?;
        let (report, _) = verify_with(folder.path(), data, WithoutKey::IsRefused).await.map_err(OpenFault::from)?;
        // Last: the keys that the copied rows need are there by now, and those that were destroyed meanwhile are not.
        copy.fill(data).await?;
        copy.put()?;
        Ok(Backup { report, left })
    };
    match taken.await {
        Ok(backup) => {
            store::finish_backup(begun, folder).map_err(BackupFault::from)?;
            Ok(backup)
        }
        Err(fault) => {
            begun.abandon();
            Err(fault)
        }
    }
}

/// Takes the copy of the keys of subjects alone, in the place of the one before: whatever was erased since that one is then
/// unreadable in every backup.
///
/// # Errors
/// It would not lie apart, something else stands there, or the disk failed.
pub async fn back_up_keys(data: &Path, keys: &Path) -> Result<(), KeepFault> {
    let copy = KeysCopy::begin(data, None, keys).await?;
    copy.fill(data).await?;
    Ok(copy.put()?)
}

/// Makes a data folder of a backup: with a secret of its own, and with everybody forgotten whose key is not in the copy of the
/// keys. It is verified first, and comes to be whole or not at all.
///
/// # Errors
/// `data` has something in it, the backup is not whole or does not hold, the keys are of another folder, or the disk failed.
pub async fn restore(backup: &Path, keys: Option<&Path>, data: &Path) -> Result<Restored, KeepFault> {
    let key = DataFolder::key_in(backup).map_err(BackupFault::from)?;
    let (begun, folder) = Founded::begin(data, &name()?, key).map_err(BackupFault::from)?;
    match fill(backup, keys, folder).await {
        Ok(restored) => {
            begun.finish().map_err(BackupFault::from)?;
            Ok(restored)
        }
        Err(fault) => {
            begun.abandon();
            Err(fault)
        }
    }
}

async fn fill(backup: &Path, keys: Option<&Path>, folder: DataFolder) -> Result<Restored, KeepFault> {
    store::restore_into(backup, keys, &folder).await?;
    // Before anything in it is run.
    // Whoever restores without keys says that they are lost.
    let without_key = if keys.is_some() { WithoutKey::IsRefused } else { WithoutKey::IsLost };
    let verified = verify_with(folder.path(), folder.path(), without_key).await;
    let (report, unfinished) = verified.map_err(OpenFault::from)?;
    let secret = folder.secret_or(random::bytes32().map_err(OpenFault::from)?).map_err(BackupFault::from)?;
    let store = Store::open(folder).await.map_err(BackupFault::from)?;
    // What was erased after the backup was taken.
    unfinished.finish(&store).await?;
    store.check_files().await.map_err(BackupFault::from)?;
    let (people, forgotten) = mark_anew(&store, &Secret::new(&secret)).await?;
    store.close().await.map_err(BackupFault::from)?;
    Ok(Restored { report, people, forgotten })
}

/// People are looked up by what follows from the secret, so everybody is marked anew. Whoever has no key any more was erased
/// after the backup, or came after the copy of the keys: what is kept of them can be read by nobody.
async fn mark_anew(store: &Store, secret: &Secret) -> Result<(usize, usize), KeepFault> {
    let (mut marks, mut unreadable) = (Vec::new(), Vec::new());
    for person in store.everybody().await.map_err(BackupFault::from)? {
        match address_under(store, &person.id, &person.address).await? {
            Some(address) => marks.push((person.id, [mark_of(secret, &address), untagged_of(secret, &address)])),
            None => unreadable.push(person.id),
        }
    }
    store.mark_anew(&marks, &unreadable).await.map_err(BackupFault::from)?;
    Ok((marks.len(), unreadable.len()))
}

fn name() -> Result<String, OpenFault> {
    Ok(random::name()?)
}
