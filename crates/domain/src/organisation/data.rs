//! What an organisation says of itself.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::act::ActKind;
use crate::choice::Choice;
use crate::class::Class;
use crate::closed::Closed;
use crate::fields::Form;
use crate::file::FileId;
use crate::secretariat::{AskedOf, OrganisationRulesInForce};
use crate::state::Skeleton;
use crate::text::{Line, Prose};
use crate::texts::Place;

/// What an organisation says of itself: its name, and whatever the rules ask for. How it is reached is in no entry. What is sealed is
/// public once a seat accredited it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Data {
    /// Its name.
    pub name: Closed<Line<160>>,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Closed<Prose<2000>>>,
    /// Where it works.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Closed<Line<200>>>,
    /// Who represents it; for the body alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub representative: Option<Closed<Line<120>>>,
    /// A document that shows what it is; for the body alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Closed<FileId>>,
}

impl Data {
    pub(super) fn read(form: &mut Form) -> Option<Self> {
        let name = form.closed("name", Class::Sealed);
        let purpose = form.optional_closed("purpose", Class::Sealed);
        let place = form.optional_closed("place", Class::Sealed);
        let representative = form.optional_closed("representative", Class::Confidential);
        let file = form.optional_closed("file", Class::Confidential);
        Some(Self { name: name?, purpose: purpose?, place: place?, representative: representative?, file: file? })
    }

    /// Where the words are that an accreditation makes public.
    pub(super) fn sealed(&self) -> Vec<Place> {
        let rest = [self.purpose.as_ref().and_then(Closed::place), self.place.as_ref().and_then(Closed::place)];
        self.name.place().into_iter().chain(rest.into_iter().flatten()).collect()
    }

    /// Whether it says all that the rules ask for, and nothing else: what nobody asks for is not collected.
    pub(super) fn fits(&self, in_force: &OrganisationRulesInForce) -> Result<(), Refusal> {
        let given = [
            (AskedOf::Purpose, self.purpose.is_some()),
            (AskedOf::Place, self.place.is_some()),
            (AskedOf::Representative, self.representative.is_some()),
            (AskedOf::Document, self.file.is_some()),
        ];
        let rules = in_force.entry;
        let those = |is_asked: bool| -> Vec<AskedOf> {
            let differ = given
                .iter()
                .filter(|(asked, is_given)| in_force.rules.asks_for(*asked) == is_asked && *is_given != is_asked);
            differ.map(|(asked, _)| *asked).collect()
        };
        let (missing, more) = (those(true), those(false));
        if !missing.is_empty() {
            return Err(Refusal::AskedOfOrganisations { asked: missing, rules });
        }
        if !more.is_empty() {
            return Err(Refusal::NotAskedOfOrganisations { asked: more, rules });
        }
        Ok(())
    }
}

/// The fields that the rules of a day ask for in the form of an act, besides those that it always asks for.
#[must_use]
pub fn asked(skeleton: &Skeleton, act: &str, date: Date) -> Vec<&'static str> {
    let says_it = [ActKind::RegisterOrganisation, ActKind::CorrectOrganisation].iter().any(|kind| kind.name() == act);
    let in_force = skeleton.secretariat.organisation_rules_on(date).filter(|_| says_it);
    let is_asked = |asked: &&AskedOf| in_force.is_some_and(|in_force| in_force.rules.asks_for(**asked));
    AskedOf::ALL.iter().filter(is_asked).map(|asked| asked.field()).collect()
}
