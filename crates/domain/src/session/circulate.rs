//! A document is circulated for a point of the agenda.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::call::notice_of;
use super::guards;
use super::model::Document;
use super::under;
use super::vocabulary::{Access, Timeliness};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::class::Class;
use crate::closed::Closed;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::file::FileId;
use crate::number::EntryNumber;
use crate::secretariat::Terms;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Line;

impl Access {
    /// The class of the document.
    fn class(self) -> Class {
        match self {
            Self::Public => Class::Public,
            Self::Confidential => Class::Confidential,
            Self::Sealed => Class::Sealed,
        }
    }
}

/// Circulates a document. A late one is accepted and marked: hiding it would help nobody.
///
/// - open to: technical-secretary
/// - on: on, until it closes
/// - rules: `access` chooses the class of the file; left out, it is public. `timeliness` `in_time`, `late`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circulate {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// Title of the document.
    pub title: Erasable<Line<160>>,
    /// The document itself, when it is not only on paper. Its class says who reads it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Closed<FileId>>,
    /// Whether it came in time; decided.
    pub timeliness: Timeliness,
}

impl Asked for Circulate {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let title = form.erasable("title");
        let public = |form: &mut Form| form.optional_closed("file", Class::Public);
        let file = form.or_else(
            "access",
            |form| {
                form.variant("access", |form, access: Access| match access {
                    Access::Public => public(form),
                    // Only what is there can be kept from anybody.
                    Access::Confidential | Access::Sealed => form.closed("file", access.class()).map(Some),
                })
            },
            public,
        );
        Some(Self { on: on?, item: item?, title: title?, file: file?, timeliness: Timeliness::InTime })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::alive(&state.skeleton, self.on)?;
        guards::item(session, self.item)?;
        let table = &state.skeleton.secretariat;
        let asked = notice_of(guards::rules_of(session, table)?, session.kind);
        let given = Terms::of_the_table(table).between(context.now, session.starts, asked.unit);
        self.timeliness = if given < asked.amount { Timeliness::Late } else { Timeliness::InTime };
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Circulate {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["timeliness"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let item = skeleton.sessions.get_mut(self.on).and_then(|session| session.item_mut(self.item));
        if let Some(item) = item {
            item.documents.push(Document {
                title: self.title.clone(),
                file: self.file.clone(),
                released: None,
                circulated: meta.moment,
                late: self.timeliness == Timeliness::Late,
                entry: meta.number,
            });
        }
    }
}
