//! `tequio record verify`: whether everything in a folder is as it was written.

use std::path::Path;
use std::process::ExitCode;

use crate::assured;
use crate::tongue;

/// Verifies a folder; the last line says what was checked.
pub(crate) async fn run(data: &Path) -> anyhow::Result<ExitCode> {
    match platform::verify(data).await {
        Ok(report) => {
            let root: String = report.root.iter().map(|byte| format!("{byte:02x}")).collect();
            let say = |key, count: u64| println!("{}", tongue::said(key, &[("count", count.into())]));
            println!("{}", tongue::said("verify-origin", &[("origin", report.origin.clone().into())]));
            say("verify-entries", report.entries);
            say("verify-openings", report.openings);
            say("verify-erased", report.erased);
            say("verify-files", report.files);
            println!("{}", tongue::said("verify-claims", &[]));
            if let Some(exposed) = assured::exposed_key(data) {
                println!("{}", tongue::said("verify-warning", &[("what", exposed.into())]));
            }
            println!("{}", tongue::said("verify-root", &[("root", root.into())]));
            let sealed = [("sealed", report.sealed.into()), ("unsealed", report.unsealed.into())];
            println!("{}", tongue::said("verify-well", &sealed));
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            println!("{}", tongue::said("verify-fault", &[("fault", fault.to_string().into())]));
            Ok(ExitCode::FAILURE)
        }
    }
}
