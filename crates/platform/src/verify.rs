//! Verifying a record in its folder, for anybody who can read it: no lock, and no change. Whatever keeps a folder from being
//! opened is found here too.

use std::path::Path;

use record::{Entry, Hash, SigningKey, Value, VerifierKey};
use store::{DataFolder, Inspector};

use crate::audit::Audit;
use crate::fault::VerifyFault;
use crate::files;

/// What is said of the wrong `key` file.
pub(crate) const OTHER_KEY: &str = "the key it names is not the one in the folder";

/// What was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Name of the log.
    pub origin: String,
    /// Entries that hold.
    pub entries: u64,
    /// Openings that fit their digests.
    pub openings: u64,
    /// Files whose bytes are those that entries name.
    pub files: u64,
    /// Entries under the checkpoint.
    pub sealed: u64,
    /// Entries after it, which nobody has signed yet.
    pub unsealed: u64,
    /// Root of the sealed entries.
    pub root: Hash,
}

/// Verifies the whole record of a data folder, also while a process is at work in it.
///
/// # Errors
/// The first thing that does not hold.
pub async fn verify(folder: &Path) -> Result<Report, VerifyFault> {
    DataFolder::look(folder).map_err(VerifyFault::whole)?;
    loop {
        let mut inspector = Inspector::open(folder).await.map_err(VerifyFault::whole)?;
        let report = report(folder, &mut inspector).await;
        let was_disturbed = inspector.was_disturbed();
        // Whatever closing says, nothing was written.
        let _ = inspector.close().await;
        if report.is_ok() || !was_disturbed {
            return report;
        }
    }
}

async fn report(folder: &Path, inspector: &mut Inspector) -> Result<Report, VerifyFault> {
    let mut key = None;
    let mut audit = Audit::new();
    audit
        .run(inspector, |audited| {
            if audited.number == 0 {
                key = Some(key_in(&audited.entry)?);
            }
            Ok(())
        })
        .await?;
    let key = key.ok_or_else(|| VerifyFault::whole("there are no entries"))?;
    let own = DataFolder::key_in(folder).map_err(VerifyFault::whole)?;
    let own = SigningKey::from_seed(key.name(), own).map_err(|fault| VerifyFault::of(0, fault))?;
    if own.verifier_key() != key {
        return Err(VerifyFault::of(0, OTHER_KEY));
    }
    let verified = audit.finish(inspector, &key).await?;
    audit.files.iter().try_for_each(|named| files::check_bytes(folder, named))?;
    Ok(Report {
        origin: key.name().to_owned(),
        entries: audit.verifier.len(),
        openings: verified.openings,
        files: audit.files.len() as u64,
        sealed: verified.size,
        unsealed: verified.unsealed,
        root: verified.root,
    })
}

/// The key that entry 0 names.
fn key_in(entry: &Entry) -> Result<VerifierKey, String> {
    match entry.public.get("vkey") {
        Some(Value::Text(vkey)) => VerifierKey::parse(vkey).map_err(|fault| fault.to_string()),
        _ => Err("it names no key".into()),
    }
}
