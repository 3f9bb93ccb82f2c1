//! `tequio record verify`: whether everything in a folder is as it was written.

use std::path::Path;
use std::process::ExitCode;

use opinion::words::plain;

use crate::assured;

/// Verifies a folder; the last line says what was checked.
pub(crate) async fn run(data: &Path) -> anyhow::Result<ExitCode> {
    match platform::verify(data).await {
        Ok(report) => {
            let root: String = report.root.iter().map(|byte| format!("{byte:02x}")).collect();
            println!("origin {}", plain(&report.origin));
            println!("entries {}: each in canonical form, in order, and under its number", report.entries);
            println!("openings {}: each fits its digest", report.openings);
            println!("erased {}: openings that an act erased, and no other is missing", report.erased);
            println!("files {}: the bytes are those that entries name", report.files);
            println!("claims: those that the acts make, and no other");
            if let Some(said) = assured::exposed_key(data) {
                println!("warning: {said}");
            }
            println!("root {root}");
            println!("OK: {} entries sealed by the checkpoint, {} not yet sealed", report.sealed, report.unsealed);
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            println!("NOT VERIFIED: {}", plain(&fault.to_string()));
            Ok(ExitCode::FAILURE)
        }
    }
}
