//! Verifying a record in its folder, for anybody who can read it: no lock, and no change. Whatever keeps a folder from being
//! opened is found here too.

use std::path::Path;

use record::{Entry, Hash, SigningKey, Value, VerifierKey};
use store::{DataFolder, Inspector, OpeningKeys};

use crate::absent::{Absent, Unfinished, WithoutKey};
use crate::audit::Audit;
use crate::fault::VerifyFault;
use crate::files;

/// What was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Name of the log.
    pub origin: String,
    /// Entries that hold.
    pub entries: u64,
    /// Openings that fit their digests.
    pub openings: u64,
    /// Openings that are not there because they were erased.
    pub erased: u64,
    /// Files whose bytes are those that entries name.
    pub files: u64,
    /// Entries under the checkpoint.
    pub sealed: u64,
    /// Entries after it, which nobody has signed yet.
    pub unsealed: u64,
    /// Root of the sealed entries.
    pub root: Hash,
}

/// The permissions of the key of a data folder when others than its owner may read it: whoever reads it can sign as the body.
/// A folder without a key that can be looked at has none to show.
#[must_use]
pub fn exposed_key(folder: &Path) -> Option<u32> {
    DataFolder::exposed_key(folder).ok().flatten()
}

/// Verifies the whole record of a data folder, also while a process is at work in it.
///
/// # Errors
/// The first thing that does not hold.
pub async fn verify(folder: &Path) -> Result<Report, VerifyFault> {
    Ok(verify_with(folder, folder, WithoutKey::IsRefused).await?.0)
}

/// The same with the keys that stand in another folder; and what a start would have to finish.
///
/// # Errors
/// The first thing that does not hold.
pub(crate) async fn verify_with(
    folder: &Path,
    keys_in: &Path,
    without_key: WithoutKey,
) -> Result<(Report, Unfinished), VerifyFault> {
    DataFolder::look(folder).map_err(VerifyFault::whole)?;
    loop {
        // A process at work may keep keys until the reading begins, and destroy others from then on.
        let mut keys = OpeningKeys::read(keys_in).await.map_err(VerifyFault::whole)?;
        let mut inspector = Inspector::open(folder).await.map_err(VerifyFault::whole)?;
        let since = OpeningKeys::read(keys_in).await.map_err(VerifyFault::whole)?;
        keys.keys.extend(since.keys);
        keys.erased.extend(since.erased);
        let report = report(folder, &mut inspector, Absent::new(keys, without_key)).await;
        let was_disturbed = inspector.was_disturbed();
        // Whatever closing says, nothing was written.
        let _ = inspector.close().await;
        if report.is_ok() || !was_disturbed {
            return report;
        }
    }
}

async fn report(folder: &Path, inspector: &mut Inspector, absent: Absent) -> Result<(Report, Unfinished), VerifyFault> {
    let mut key = None;
    let mut audit = Audit::new(absent);
    audit
        .run(inspector, |audited| {
            if audited.number == 0 {
                key = Some(key_in(&audited.entry)?);
            }
            Ok(())
        })
        .await?;
    let key = key.ok_or_else(|| VerifyFault::whole("there are no entries"))?;
    own_key(&key, DataFolder::key_in(folder).map_err(VerifyFault::whole)?)?;
    let verified = audit.finish(inspector, &key).await?;
    audit.files.iter().try_for_each(|named| files::check_bytes(folder, named))?;
    let report = Report {
        origin: key.name().to_owned(),
        entries: audit.verifier.len(),
        openings: verified.openings,
        erased: audit.absent.erased(),
        files: audit.files.len() as u64,
        sealed: verified.size,
        unsealed: verified.unsealed,
        root: verified.root,
    };
    Ok((report, audit.absent.unfinished(&audit.files)))
}

/// The secret key in the folder, when it is that of the key that entry 0 names.
///
/// # Errors
/// It is another one.
pub(crate) fn own_key(named: &VerifierKey, seed: [u8; 32]) -> Result<SigningKey, VerifyFault> {
    let own = SigningKey::from_seed(named.name(), seed).map_err(|fault| VerifyFault::of(0, fault))?;
    let is_own = own.verifier_key() == *named;
    is_own.then_some(own).ok_or_else(|| VerifyFault::of(0, "the key it names is not the one in the folder"))
}

/// The key that entry 0 names, which is that of the log it names.
pub(crate) fn key_in(entry: &Entry) -> Result<VerifierKey, String> {
    let named = |field| match entry.public.get(field) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    };
    let (Some(origin), Some(vkey)) = (named("origin"), named("vkey")) else {
        return Err("it names no log with its key".into());
    };
    let key = VerifierKey::parse(vkey).map_err(|fault| fault.to_string())?;
    if key.name() == origin { Ok(key) } else { Err(format!("the log is {origin}, and the key that of {}", key.name())) }
}
