//! A point as the call lists it.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::continued::Continues;
use super::model::{Document, Item, ItemState, Matter};
use crate::class::Class;
use crate::closed::Closed;
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::fields::{Fault, Form};
use crate::file::FileId;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::text::Line;

/// A point as the call lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaRow {
    /// Its title.
    pub title: Erasable<Line<200>>,
    /// What it is about.
    pub matter: MatterKind,
    /// The proposal, plan, axis or session it speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<EntryNumber>,
    /// The document that goes with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Erasable<Line<160>>>,
    /// That document itself, when it is not only on paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Closed<FileId>>,
    /// The point of an earlier session that it goes on with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continues: Option<Continues>,
}

impl AgendaRow {
    /// Reads a row.
    pub(super) fn read(form: &mut Form) -> Option<Self> {
        let title = form.erasable("title");
        let matter = form.variant("matter", |form, kind: MatterKind| match kind.about() {
            Some(refers) => form.entry("about", refers).map(|about| (kind, Some(about))),
            None => Some((kind, None)),
        });
        let document = form.optional_erasable("document");
        let file = form.optional_closed("file", Class::Public);
        let continues = Continues::read(form);
        let (title, (matter, about), document, file) = (title?, matter?, document?, file?);
        if file.is_some() && document.is_none() {
            form.fault("document", Fault::Missing);
            return None;
        }
        Some(Self { title, matter, about, document, file, continues: continues? })
    }

    /// What the point is about.
    pub(super) fn matter(&self) -> Matter {
        Matter { kind: self.matter, about: self.about }
    }

    /// The point it becomes.
    pub(super) fn item(&self, number: u64, meta: &Meta) -> Item {
        let document = self.document.clone().map(|title| Document {
            title,
            file: self.file.clone(),
            released: None,
            circulated: meta.moment,
            late: false,
            entry: meta.number,
        });
        Item {
            number,
            title: self.title.clone(),
            matter: self.matter(),
            documents: document.into_iter().collect(),
            state: ItemState::Pending,
            note: None,
            added: None,
            continues: self.continues,
            votings: Vec::new(),
        }
    }
}
