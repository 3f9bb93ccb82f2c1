//! `tequio record verify`: whether everything in a folder is as it was written.

use std::path::Path;
use std::process::ExitCode;

/// Verifies a folder; the last line says what was checked.
pub(crate) async fn run(data: &Path) -> anyhow::Result<ExitCode> {
    match platform::verify(data).await {
        Ok(report) => {
            let root: String = report.root.iter().map(|byte| format!("{byte:02x}")).collect();
            println!("entries {}: each in canonical form, in order, and under its number", report.entries);
            println!("openings {}: each fits its digest; {} absent", report.openings, report.absent);
            println!("root {root}");
            println!("OK: {} entries sealed by the checkpoint, {} not yet sealed", report.sealed, report.unsealed);
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            println!("NOT VERIFIED: {fault}");
            Ok(ExitCode::FAILURE)
        }
    }
}
