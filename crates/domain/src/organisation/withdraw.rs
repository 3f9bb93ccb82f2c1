//! An organisation withdraws.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Withdrawn, disown};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::class::Class;
use crate::closed::Closed;
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;
use crate::texts::Place;

/// Withdraws an organisation. It stays on the list, which says so; it may register anew.
///
/// - open to: organisation
/// - on: on an organisation that did not withdraw
/// - rules: of one that is accredited, `reasons` is public from this entry on
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The organisation.
    pub on: EntryNumber,
    /// Why, if it says so: in public when it is accredited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Closed<Prose<4000>>>,
}

impl Asked for Withdraw {
    const NEEDS: Needs = Needs::EMail;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_organisation(disown));

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Organisation);
        let reasons = form.optional_closed("reasons", Class::Sealed);
        Some(Self { on: on?, reasons: reasons? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Organisation(skeleton.organisations.find(self.on)?.by.clone()))
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        state.skeleton.organisations.find(self.on)?.goes_on()?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Withdraw {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn releases(&self, skeleton: &Skeleton) -> Vec<Place> {
        let public = skeleton.organisations.accredited(self.on).and(self.reasons.as_ref());
        public.and_then(Closed::place).into_iter().collect()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let withdrawn = Withdrawn {
            entry: meta.number,
            reasons: self.reasons.clone(),
            moment: meta.moment,
            level: meta.actor.level,
            disowned: None,
        };
        skeleton.organisations.withdraw(self.on, withdrawn);
    }
}
