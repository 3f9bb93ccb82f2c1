//! Says when the program was built: no clock that tells an earlier time is right. `SOURCE_DATE_EPOCH` makes builds repeatable.

use std::time::{SystemTime, UNIX_EPOCH};

fn main() {
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    println!("cargo::rerun-if-changed=build.rs");
    let said = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|said| said.parse::<u64>().ok());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    println!("cargo::rustc-env=TEQUIO_BUILT={}", said.unwrap_or(now));
}
