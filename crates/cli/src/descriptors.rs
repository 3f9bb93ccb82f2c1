//! File descriptors: as many as the server needs, where it may have them.
//!
//! A process that has none left cannot open the file that an act is written to. So connections get what is left when the record
//! has its own.

use anyhow::Context;
use web::Limits;

/// The limits that go with the descriptors this process may have, raised as far as it is allowed and useful.
///
/// # Errors
/// They are too few to serve anybody.
pub(crate) fn limits() -> anyhow::Result<Limits> {
    let allowed = allowed();
    Limits::within(allowed).with_context(|| {
        let needed = Limits::DESCRIPTORS;
        format!("this process may open {allowed} files, which is too few to serve anybody; {needed} are enough (`ulimit -n`)")
    })
}

#[cfg(unix)]
fn allowed() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    // No limit at all.
    let Some(current) = current else { return u64::MAX };
    let wanted = maximum.map_or(Limits::DESCRIPTORS, |most| most.min(Limits::DESCRIPTORS));
    if current >= wanted {
        return current;
    }
    match setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum }) {
        Ok(()) => wanted,
        Err(_) => current,
    }
}

#[cfg(not(unix))]
fn allowed() -> u64 {
    Limits::DESCRIPTORS
}
