//! The paper an official act rests on (*soporte*): kind, number or none, date or none, issuer.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::choice::choice;
use crate::erasable::Erasable;
use crate::fields::{Fault, Form};
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
        /// By which somebody is named to an office.
        Appointment = "appointment",
        /// By which somebody was sworn in.
        SwearingIn = "swearing_in",
        /// By which somebody leaves an office.
        Resignation = "resignation",
        /// By which somebody's time in an office ended.
        EndOfTerm = "end_of_term",
    }
}

/// The papers that any act can rest on: the others say who holds an office, and no more.
const GENERAL: [SupportKind; 5] =
    [SupportKind::Letter, SupportKind::Minutes, SupportKind::Agreement, SupportKind::Call, SupportKind::Document];

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
        Self::left_out_or_of_kinds(form, path, &GENERAL)
    }

    /// Reads the same fields, of which the kind must be there and one of these.
    pub fn of_kinds(form: &mut Form, path: &str, kinds: &[SupportKind]) -> Option<Self> {
        form.within(path, |form| {
            let (kind, rest) = (form.choice_among("kind", kinds), Rest::read(form));
            Some(rest?.of_kind(kind?))
        })
    }

    /// Reads the same fields, of which the kind must be there.
    pub fn required(form: &mut Form, path: &str) -> Option<Self> {
        form.within(path, |form| {
            let (kind, rest) = (form.choice_among("kind", &GENERAL), Rest::read(form));
            Some(rest?.of_kind(kind?))
        })
    }

    /// Reads the same fields, of which the kind is one of these; left out when it is.
    pub fn left_out_or_of_kinds(form: &mut Form, path: &str, kinds: &[SupportKind]) -> Option<Option<Self>> {
        form.within(path, |form| Self::left_out_or(form, kinds))
    }

    fn left_out_or(form: &mut Form, kinds: &[SupportKind]) -> Option<Option<Self>> {
        let (kind, rest) = (form.optional_choice_among("kind", kinds), Rest::read(form));
        let (kind, rest) = (kind?, rest?);
        if kind.is_none() && rest != Rest::default() {
            form.fault("kind", Fault::Missing);
            return None;
        }
        Some(kind.map(|kind| rest.of_kind(kind)))
    }
}

/// What a paper carries besides its kind.
#[derive(Default, PartialEq, Eq)]
struct Rest {
    number: Option<Erasable<Line<80>>>,
    date: Option<Date>,
    issuer: Option<Erasable<Line<160>>>,
    file: Option<Erasable<FileId>>,
}

impl Rest {
    fn read(form: &mut Form) -> Option<Self> {
        let number = form.optional_erasable("number");
        let date = form.optional_date("date");
        if let Some(date) = date.flatten() {
            form.note_paper(date);
        }
        let issuer = form.optional_erasable("issuer");
        let file = form.optional_erasable("file");
        Some(Self { number: number?, date: date?, issuer: issuer?, file: file? })
    }

    fn of_kind(self, kind: SupportKind) -> Support {
        let Self { number, date, issuer, file } = self;
        Support { kind, number, date, issuer, file }
    }
}
