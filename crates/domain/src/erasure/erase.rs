//! Words are erased.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::repeats::repeats;
use super::{Cause, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Fault, Form, Refers};
use crate::file::FileReference;
use crate::limits;
use crate::number::EntryNumber;
use crate::secretariat::Secretariat;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Prose, Typed};
use crate::texts::{Place, Standing, Words};

/// Erases texts of one entry, for ever: their words, their salts and the bytes of the files they name. The entry, its digests and
/// every total stay as they are.
///
/// - open to: founder until the table is installed, from then on technical-secretary
/// - on: what the entry speaks of, or the entry itself; once per text
/// - rules: `texts`: which of the digests of `entry`, from 0, in their order. The name of who holds or held an office is
///   erased by the cause `agreement` alone, which names the agreement. `reason` repeats none of them, nor five words of one in a
///   row, whether everybody may read them or not, however they are cased and accented
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erase {
    /// What the entry speaks of; whoever decides finds it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<EntryNumber>,
    /// The entry whose texts go.
    pub entry: EntryNumber,
    /// Which of them.
    pub texts: Vec<u16>,
    /// On what ground.
    pub cause: Cause,
    /// The agreement, where that is the ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<EntryNumber>,
    /// Why, without repeating what goes.
    pub reason: Erasable<Prose<2000>>,
}

impl Asked for Erase {
    const NEEDS: Needs = Needs::FreshFactors;

    fn read(form: &mut Form) -> Option<Self> {
        let entry = form.entry("entry", Refers::Entry);
        let texts = read_texts(form);
        let cause = form.variant("cause", |form, cause| match cause {
            Cause::Agreement => form.entry("agreement", Refers::Agreement).map(|agreement| (cause, Some(agreement))),
            _ => Some((cause, None)),
        });
        let reason = form.reason("reason", limits::REASON_MIN);
        let (cause, agreement) = cause?;
        Some(Self { on: None, entry: entry?, texts: texts?, cause, agreement, reason: reason? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        skeleton.note(self.entry).ok_or_else(|| crate::Refusal::not_found(self.entry))?;
        Ok(Self::open_to(skeleton))
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        core::iter::once(self.entry).chain(self.agreement).collect()
    }

    fn decide(mut self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        if let Some(missing) = self.agreement.filter(|agreement| skeleton.agreements.get(*agreement).is_none()) {
            return Err(crate::Refusal::not_found(missing));
        }
        for place in self.places() {
            self.check(state, place)?;
        }
        self.on = Some(skeleton.on(self.entry).unwrap_or(self.entry));
        Ok(alloc::vec![self.into()])
    }
}

impl Erase {
    /// To whom erasing is open, whatever the entry: until the table is installed nobody holds the office that does it afterwards.
    #[must_use]
    pub fn open_to(skeleton: &Skeleton) -> Allowed {
        match skeleton.secretariat.installed {
            Some(_) => Allowed::TechnicalSecretary,
            None => Allowed::FounderUntilInstalled,
        }
    }
}

impl Deed for Erase {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["on"];

    fn on(&self) -> Option<EntryNumber> {
        self.on
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        let serves = |on: &EntryNumber| skeleton.proposals.get(*on).is_some() || skeleton.plans.get(*on).is_some();
        self.on.filter(serves)
    }

    fn claims(&self) -> Vec<String> {
        self.texts.iter().map(|text| format!("erasure/{}/{text}", self.entry)).collect()
    }

    fn erases(&self) -> Vec<Place> {
        self.places().collect()
    }

    /// The skeleton holds no words, so nothing in it changes.
    fn apply(&self, _: &mut Skeleton, _: &Meta) {}
}

impl Erase {
    fn places(&self) -> impl Iterator<Item = Place> {
        self.texts.iter().map(|text| Place { entry: self.entry, field: *text })
    }

    fn check(&self, state: &State, place: Place) -> Result<(), Refusal> {
        let Place { entry, field: text } = place;
        match state.standing(place) {
            Standing::Nowhere => Err(Refusal::NoSuchText { entry, text }),
            Standing::Erased(by) => Err(Refusal::ErasedBefore { entry, text, by }),
            Standing::Kept if self.agreement.is_none() && names_office_holder(&state.skeleton.secretariat, place) => {
                Err(Refusal::NamesOfficeHolder { entry, text })
            }
            Standing::Kept if self.repeats(state, place) => Err(Refusal::RepeatsErased { entry, text }),
            Standing::Kept => Ok(()),
        }
    }

    /// Whether the reason repeats words that are no part of the state, as private ones: these, each at its place.
    ///
    /// # Errors
    /// It does.
    pub fn check_closed(&self, closed: &[(Place, String)]) -> Result<(), crate::Refusal> {
        let Erasable::Typed(reason) = &self.reason else { return Ok(()) };
        let own = closed.iter().filter(|(place, _)| self.places().any(|own| own == *place));
        match own.into_iter().find(|(_, erased)| tells(reason.as_str(), erased)) {
            Some((Place { entry, field: text }, _)) => {
                Err(Refusal::RepeatsErased { entry: *entry, text: *text }.into())
            }
            None => Ok(()),
        }
    }

    fn repeats(&self, state: &State, place: Place) -> bool {
        match (self.reason.words(&state.texts), state.kept_words(place)) {
            (Words::Present(reason), Some(erased)) => tells(reason, erased),
            _ => false,
        }
    }
}

/// Whether a reason repeats a text, or the name of the file that it is, whatever kind of file.
fn tells(reason: &str, erased: &str) -> bool {
    match FileReference::read(erased) {
        Some(file) => repeats(reason, file.name.rsplit_once('.').map_or(&*file.name, |(name, _)| name)),
        None => repeats(reason, erased),
    }
}

/// Which texts, each once.
fn read_texts(form: &mut Form) -> Option<Vec<u16>> {
    let mut seen = Vec::new();
    form.some_rows("texts", limits::ERASED_TEXTS, |form| {
        let text = form.number("", 0, u64::from(u16::MAX)).and_then(|text| u16::try_from(text).ok())?;
        if seen.contains(&text) {
            form.fault("", Fault::Twice);
            return None;
        }
        seen.push(text);
        Some(text)
    })
}

/// Whether the words are the name of somebody in an office of the table: who decides in public is known by name.
fn names_office_holder(table: &Secretariat, place: Place) -> bool {
    let occupants = table.offices.iter().flat_map(|office| &office.occupants);
    occupants.filter_map(|occupant| occupant.name.as_ref()).any(|name| name.place() == Some(place))
}

#[cfg(test)]
mod tests {
    use super::tells;

    #[test]
    fn a_reason_tells_the_name_of_a_file_without_its_kind() {
        let file = r#"{"id":"a","media":"application/pdf","name":"expediente-mengana.pdf","hash":"AA==","size":9}"#;
        assert!(tells("La persona del EXPEDIENTE Mengana, en PDF, lo solicita.", file));
        assert!(!tells("La persona lo solicita, en PDF.", file));
    }
}
