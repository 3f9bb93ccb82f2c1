//! Who answers for the site, and how they are reached.

use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Line, Prose};

/// Says who answers for the site and how anybody reaches them: an office or a body, never a private person.
///
/// - open to: founder until the table is installed, from then on technical-secretary
/// - rules: Every page says the latest; the record keeps what was said before
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetContact {
    /// Who answers for the site.
    pub operator: Erasable<Line<200>>,
    /// Telephone, mail and address.
    pub contact: Erasable<Prose<400>>,
}

impl Asked for SetContact {
    const NEEDS: Needs = Needs::TwoFactors;
    const REPLACES: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let operator = form.erasable("operator");
        let contact = form.erasable("contact");
        Some(Self { operator: operator?, contact: contact? })
    }

    /// Unlike what a table decides by agreement, a telephone is put right the day it changes.
    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, Refusal> {
        let installed = skeleton.secretariat.installed.is_some();
        Ok(if installed { Allowed::TechnicalSecretary } else { Allowed::FounderUntilInstalled })
    }

    fn replaces(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        skeleton.body.as_ref()?.reached
    }

    fn decide(self, _: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for SetContact {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(body) = skeleton.body.as_mut().map(Arc::make_mut) {
            body.operator = Some(self.operator.clone());
            body.contact = Some(self.contact.clone());
            body.reached = Some(meta.number);
        }
    }
}
