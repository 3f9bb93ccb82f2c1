//! The motion to adopt a methodology for a plan: the methodology itself, whole as it is on that day.

use super::{AdoptMethodology, Methodology};
use crate::act::Act;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Carried, Fact, MatterKind, Moved, Told, Word};
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::session;
use crate::state::Skeleton;

impl Moved for Methodology {
    const MATTERS: &[MatterKind] = &[MatterKind::Methodology];
    const ABOUT: Option<Refers> = Some(Refers::Plan);

    fn listed(skeleton: &Skeleton, about: Option<EntryNumber>, position: u64) -> Result<(), Refusal> {
        match about.and_then(|plan| skeleton.plans.get(plan)) {
            Some(_) => Ok(()),
            None => Err(session::Refusal::ItemWithoutMatter { position }.into()),
        }
    }

    fn read(form: &mut Form) -> Option<Self> {
        Self::read(form)
    }

    fn brings_about(&self, carried: &Carried) -> Option<Act> {
        let (agreement, reach) = carried.agreement;
        Some(AdoptMethodology { on: carried.about?, agreement, motion: reach.motion }.into())
    }

    fn told(&self) -> Told<'_> {
        let text = self.name.as_ref().and_then(Erasable::place).map(|place| ("name", place));
        let template = self.template.filter(|_| text.is_none()).map(|template| Word::of("template", template));
        Told { chosen: template, text, facts: alloc::vec![("phases", Fact::Methodology(self))], ..Told::default() }
    }
}
