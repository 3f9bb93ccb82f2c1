//! An organisation corrects what it says of itself.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Data, Refusal, Version, disown};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::texts::Place;

/// Says anew what an organisation says of itself, whole. How it stands does not change by it.
///
/// - open to: organisation
/// - on: on an organisation that did not withdraw
/// - rules: all that the rules for organisations ask for, and nothing else. Of one that is accredited, what is sealed is public from
///   this entry on. One that is not corrects itself 10 times at most until it is answered; from a paper, as often as there is one
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correct {
    /// The organisation.
    pub on: EntryNumber,
    /// What it says of itself.
    #[serde(flatten)]
    pub data: Data,
}

impl Asked for Correct {
    const NEEDS: Needs = Needs::EMail;
    const EDITS: bool = true;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_organisation(disown));

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Organisation);
        let data = Data::read(form);
        Some(Self { on: on?, data: data? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Organisation(skeleton.organisations.find(self.on)?.by.clone()))
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let organisation = skeleton.organisations.find(self.on)?;
        organisation.goes_on()?;
        if context.entered_by.is_none() {
            organisation.may_be_corrected()?;
        }
        let in_force = skeleton.secretariat.organisation_rules_on(context.date());
        self.data.fits(in_force.ok_or(Refusal::NoOrganisationRules)?)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Correct {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn releases(&self, skeleton: &Skeleton) -> Vec<Place> {
        skeleton.organisations.accredited(self.on).map(|_| self.data.sealed()).unwrap_or_default()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(organisation) = skeleton.organisations.get_mut(self.on) {
            organisation.says(Version::of(&self.data, meta));
        }
    }
}
