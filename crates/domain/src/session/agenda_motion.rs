//! The motion to approve the order of the day.

use serde::{Deserialize, Serialize};

use crate::fields::Form;
use crate::motion::{MatterKind, Moved, Told};

/// Approves the order of the day. It is approved by the result itself and is no agreement to follow up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaMotion {}

impl Moved for AgendaMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Agenda];
    const IS_AGREEMENT: bool = false;

    fn read(_: &mut Form) -> Option<Self> {
        Some(Self {})
    }

    fn told(&self) -> Told<'_> {
        Told::default()
    }
}
