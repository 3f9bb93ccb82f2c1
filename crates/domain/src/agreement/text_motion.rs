//! The motion to agree on words.

use serde::{Deserialize, Serialize};

use crate::erasable::Erasable;
use crate::fields::Form;
use crate::motion::{MatterKind, Moved, Told};
use crate::text::Prose;

/// An agreement in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextMotion {
    /// The words.
    pub text: Erasable<Prose<4000>>,
}

impl Moved for TextMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Agreement, MatterKind::GeneralMatters];

    fn read(form: &mut Form) -> Option<Self> {
        form.erasable("text").map(|text| Self { text })
    }

    fn told(&self) -> Told<'_> {
        Told { text: self.text.place().map(|place| ("text", place)), ..Told::default() }
    }
}
