//! The folder, its key, which folder it is, the clock and the disk.

use std::path::Path;

use platform::{ClockState, FolderFault, Setting, Space};

use super::finding::{Findings, Weight};

/// Looks at a folder and at the machine it is on.
pub(super) fn look(findings: &mut Findings, data: &Path) {
    let folder = data.display().to_string();
    let named = |more: &[(&'static str, String)]| [&[("folder", folder.clone())][..], more].concat();
    match platform::examine(data) {
        Ok(()) => findings.with(Weight::Well, "doctor-folder", &named(&[])),
        Err(FolderFault::Missing(..)) if !data.exists() => {
            findings.with(Weight::Mend, "doctor-folder-none", &named(&[]));
        }
        Err(FolderFault::Missing(..)) if platform::is_founded(data).is_ok_and(|is_founded| !is_founded) => {
            findings.with(Weight::Mend, "doctor-folder-waits", &named(&[]));
        }
        Err(FolderFault::Missing(_, what)) => {
            findings.with(Weight::Mend, "doctor-folder-other", &named(&[("missing", what.to_owned())]));
        }
        Err(FolderFault::Copy { .. }) => findings.with(Weight::Mend, "doctor-copy", &named(&[])),
        Err(fault) => findings.with(Weight::Mend, "doctor-folder-fault", &named(&[("fault", fault.to_string())])),
    }
    if let Some(mode) = platform::exposed_folder(data) {
        findings.with(Weight::Better, "doctor-folder-exposed", &named(&[("mode", format!("{mode:o}"))]));
    }
    match platform::exposed_key(data) {
        Some(mode) => findings.with(Weight::Mend, "doctor-key-exposed", &named(&[("mode", format!("{mode:o}"))])),
        None if data.join("key").exists() => findings.say(Weight::Well, "doctor-key"),
        None => {}
    }
    let setting = Setting::default();
    match platform::clock_state(&setting) {
        ClockState::Plausible => findings.say(Weight::Well, "doctor-clock"),
        ClockState::Behind => findings.say(Weight::Mend, "doctor-clock-behind"),
        ClockState::Ahead => findings.say(Weight::Mend, "doctor-clock-ahead"),
    }
    disk(findings, data, setting.reserve);
}

fn disk(findings: &mut Findings, data: &Path, reserve: u64) {
    // A folder that is not there yet will be on the disk of the one above it.
    let Some(there) = data.ancestors().find(|folder| folder.is_dir()) else { return };
    let Ok(free) = platform::free_bytes_in(there) else {
        return findings.say(Weight::Better, "doctor-disk-unknown");
    };
    let said = [("free", words::size_words(free)), ("reserve", words::size_words(reserve))];
    let weight = match Space::of(free, reserve) {
        Space::Plenty => Weight::Well,
        Space::Little => Weight::Better,
        Space::Reserved => Weight::Mend,
    };
    findings.with(weight, "doctor-disk", &said);
}
