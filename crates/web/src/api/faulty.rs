//! What is wrong with fields, as it is answered: as much of it as anybody mends at once.

use domain::FieldRefusal;
use serde_json::{Value, json};

use crate::faults::MOST_FAULTS;

/// The first faults, and how many more there are.
pub(super) fn faulty(faults: &[FieldRefusal]) -> Value {
    let listed = faults.get(..MOST_FAULTS).unwrap_or(faults);
    match faults.len() - listed.len() {
        0 => json!({ "faults": listed }),
        more => json!({ "faults": listed, "more": more }),
    }
}
