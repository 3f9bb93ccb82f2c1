//! Verifying a record in its folder, for anybody who can read it: no lock, no change, no key but the public one.

use std::path::Path;

use record::{Entry, Hash, Value, VerifierKey};
use store::Inspector;

use crate::audit::Audit;
use crate::fault::VerifyFault;

/// What was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Entries that hold.
    pub entries: u64,
    /// Openings that fit their digests.
    pub openings: u64,
    /// Digests whose opening is not there.
    pub absent: u64,
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
    loop {
        let mut inspector = Inspector::open(folder).await.map_err(VerifyFault::whole)?;
        let report = report(&mut inspector).await;
        let was_disturbed = inspector.was_disturbed();
        // Whatever closing says, nothing was written.
        let _ = inspector.close().await;
        if report.is_ok() || !was_disturbed {
            return report;
        }
    }
}

async fn report(inspector: &mut Inspector) -> Result<Report, VerifyFault> {
    let mut key = None;
    let mut audit = Audit::default();
    audit
        .run(inspector, |number, entry, _| {
            if number == 0 {
                key = Some(key_in(&entry)?);
            }
            Ok(())
        })
        .await?;
    let key = key.ok_or_else(|| VerifyFault::whole("there are no entries"))?;
    let verified = audit.finish(inspector.checkpoint(), &key)?;
    Ok(Report {
        entries: audit.verifier.len(),
        openings: verified.openings,
        absent: audit.absent,
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
