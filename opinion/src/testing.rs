//! What several tests share: the adjusted Rand index, which the checks use too, and the folder of real sets.

#[path = "../examples/crowds/agreement.rs"]
mod agreement;

pub(crate) use agreement::adjusted_rand;
use std::path::PathBuf;

/// The folder of this name among the real sets, when the environment variable `TEQUIO_OPINION_DATA` names them.
pub(crate) fn real_data(name: &str) -> Option<PathBuf> {
    let found = std::env::var_os("TEQUIO_OPINION_DATA").map(|root| PathBuf::from(root).join(name));
    let found = found.filter(|folder| folder.exists());
    if found.is_none() {
        println!("TEQUIO_OPINION_DATA names no folder with {name}: generated data alone are checked");
    }
    found
}
