//! The paper an official act rests on (*soporte*): kind, number or none, date or none, issuer.

use alloc::format;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::choice::choice;
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::file::FileId;
use crate::text::Line;

choice! {
    /// Kinds of paper.
    pub enum SupportKind {
        /// An official letter.
        Letter = "letter",
        /// Minutes of a session.
        Minutes = "minutes",
        /// An agreement of a collegiate body.
        Agreement = "agreement",
        /// A call.
        Call = "call",
        /// Any other document.
        Document = "document",
    }
}

/// The paper an act rests on. What it does not carry is absent: without number, without date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Kind of paper.
    pub kind: SupportKind,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<Erasable<Line<80>>>,
    /// Its date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Erasable<Line<160>>>,
    /// The paper itself, scanned or signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Erasable<FileId>>,
}

impl Support {
    /// Reads `PATH.kind`, `.number`, `.date`, `.issuer` and `.file`; left out when the kind is.
    pub fn read(form: &mut Form, path: &str) -> Option<Option<Self>> {
        let kind = form.optional_choice(&format!("{path}.kind"));
        let number = form.optional_erasable(&format!("{path}.number"));
        let date = form.optional_date(&format!("{path}.date"));
        let issuer = form.optional_erasable(&format!("{path}.issuer"));
        let file = form.optional_erasable(&format!("{path}.file"));
        let (kind, number, date, issuer, file) = (kind?, number?, date?, issuer?, file?);
        if kind.is_none() && (number.is_some() || date.is_some() || issuer.is_some() || file.is_some()) {
            form.fault(&format!("{path}.kind"), crate::fields::Fault::Missing);
            return None;
        }
        Some(kind.map(|kind| Self { kind, number, date, issuer, file }))
    }
}
