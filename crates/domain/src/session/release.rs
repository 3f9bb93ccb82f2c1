//! A sealed document is made public.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::Released;
use super::refusal::Refusal;
use super::under;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::texts::Place;

/// Makes a sealed document public, for ever: also after the session, when that was cancelled, and when the point was taken out
/// of the call.
///
/// - open to: technical-secretary
/// - on: on, also when closed or cancelled; once per document
/// - rules: `document` is the entry that circulated a sealed one: from here on its file is served to everybody.
///   What is confidential stays so
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The session.
    pub on: EntryNumber,
    /// The entry that circulated the document.
    pub document: EntryNumber,
}

impl Asked for Release {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let document = form.entry("document", Refers::SealedDocument);
        Some(Self { on: on?, document: document? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        alloc::vec![self.document]
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::find(&state.skeleton, self.on)?;
        let found = session.circulated(self.document);
        let (_, document) = found.ok_or_else(|| crate::Refusal::not_found(self.document))?;
        if document.is_sealed() {
            Ok(alloc::vec![self.into()])
        } else {
            Err(Refusal::DocumentNotSealed { document: self.document }.into())
        }
    }
}

impl Deed for Release {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        let (item, _) = skeleton.sessions.get(self.on)?.circulated(self.document)?;
        under::of_item(skeleton, self.on, item.number)
    }

    fn claims(&self) -> Vec<String> {
        alloc::vec![format!("document/{}/release", self.document)]
    }

    fn releases(&self, skeleton: &Skeleton) -> Vec<Place> {
        let found = skeleton.sessions.get(self.on).and_then(|session| session.circulated(self.document));
        let sealed = found.filter(|(_, document)| document.is_sealed());
        sealed.and_then(|(_, document)| document.file.as_ref()?.place()).into_iter().collect()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        let dropped = session.dropped.iter_mut().map(|dropped| &mut dropped.item);
        let mut documents = session.agenda.iter_mut().chain(dropped).flat_map(|item| item.documents.iter_mut());
        if let Some(document) = documents.find(|document| document.entry == self.document && document.is_sealed()) {
            document.released = Some(Released { entry: meta.number, moment: meta.moment });
        }
    }
}
