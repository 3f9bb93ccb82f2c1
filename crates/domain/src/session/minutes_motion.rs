//! The motion to approve the minutes of an earlier session, as they were circulated.

use serde::{Deserialize, Serialize};

use super::model::{Document, Session};
use super::refusal::Refusal;
use super::sessions::Key;
use super::standing::Reached;
use crate::agreement::Agreement;
use crate::fields::{Form, Refers};
use crate::motion::{Case, MatterKind, Motion, Moved, Told};
use crate::number::EntryNumber;
use crate::state::Skeleton;

/// Approves the minutes of the session that its point is about: the document that was circulated for that point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesMotion {
    /// The entry that circulated the document.
    pub document: EntryNumber,
}

impl Moved for MinutesMotion {
    const MATTERS: &[MatterKind] = &[MatterKind::Minutes];
    const ABOUT: Option<Refers> = Some(Refers::Session);

    /// A session that was not cancelled; it may still be held when the next one is called.
    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), crate::Refusal> {
        let session = about.and_then(|session| skeleton.sessions.get(session));
        let session = session.filter(|session| session.reached() != Reached::Cancelled);
        let session = session.ok_or(Refusal::ItemWithoutMatter { position })?;
        Ok(not_approved(skeleton, session)?)
    }

    fn read(form: &mut Form) -> Option<Self> {
        form.entry("document", Refers::Document).map(|document| Self { document })
    }

    fn check(&self, case: &Case) -> Result<(), crate::Refusal> {
        let about = case.about.and_then(|session| case.skeleton.sessions.get(session));
        let held = about.filter(|held| held.closed.is_some() && held.starts < case.session.starts);
        not_approved(case.skeleton, held.ok_or(Refusal::NotHeldBefore { item: case.item })?)?;
        let circulated = case.session.item(case.item).and_then(|item| item.document(self.document));
        match circulated {
            Some(document) if document.is_public() => Ok(()),
            Some(_) => Err(Refusal::DocumentNotPublic { item: case.item, document: self.document }.into()),
            None => Err(Refusal::NoSuchDocument { item: case.item, document: self.document }.into()),
        }
    }

    fn told(&self) -> Told<'_> {
        Told { entry: Some(("document", self.document)), ..Told::default() }
    }
}

impl Session {
    /// The agreement that approved its minutes, and the document as it was circulated.
    #[must_use]
    pub fn minutes<'a>(&self, skeleton: &'a Skeleton) -> Option<(&'a Agreement, &'a Document)> {
        let agreements = skeleton.sessions.by(Key::About(self.id)).flat_map(|session| &session.agreements);
        let reached = agreements.filter_map(|agreement| skeleton.agreements.get(*agreement));
        let mut approving =
            reached.filter(|agreement| agreement.reached.without_effect.is_none()).filter_map(|agreement| {
                let Some(Motion::Minutes(moved)) = agreement.motion.as_deref() else { return None };
                let item = skeleton.sessions.get(agreement.reached.on)?.item(agreement.reached.item)?;
                let document = item.document(moved.document).filter(|_| item.matter.about == Some(self.id))?;
                Some((agreement, document))
            });
        approving.next()
    }
}

fn not_approved(skeleton: &Skeleton, session: &Session) -> Result<(), Refusal> {
    match session.minutes(skeleton) {
        Some((agreement, _)) => Err(Refusal::MinutesApproved { agreement: agreement.id }),
        None => Ok(()),
    }
}
