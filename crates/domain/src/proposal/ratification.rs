//! Whether whoever came to the head of an institution has yet to ratify what it assumed before.

use jiff::civil::Date;

use super::{Proposal, Status};
use crate::endorsement::{Assumed, Ratified};
use crate::number::EntryNumber;
use crate::secretariat::{Office, Post};
use crate::state::Skeleton;
use crate::text::Code;

/// A ratification that is awaited of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awaited<'a> {
    /// The office that they hold.
    pub office: &'a Code,
    /// Their first day in it, since which it is awaited.
    pub since: Date,
    /// The entry by which they took it.
    pub occupant: EntryNumber,
}

impl Proposal {
    /// The ratification that is awaited of whoever took last the office by which the institution sits or, where it has none at the
    /// table, the office that assumed; once somebody else held it at the assumption. From [`Awaited::since`] on it is pending.
    #[must_use]
    pub fn awaits_ratification<'a>(&self, skeleton: &'a Skeleton) -> Option<Awaited<'a>> {
        let assumed = self.assumed().filter(|_| self.status() == Status::Assumed)?;
        let day = assumed.moment.date();
        let office = sits_by(skeleton, &assumed.institution).or_else(|| that_assumed(skeleton, assumed))?;
        let came = office.occupants.last().filter(|last| last.until.is_none() && last.from > day)?;
        let then = office.occupants.iter().rev().find(|occupant| occupant.from <= day);
        let is_the_same = then.is_some_and(|then| then.by == came.by);
        let answered = self.owned().any(|one| one.occupant == came.entry && one.entry > assumed.entry);
        let awaited = Awaited { office: &office.code, since: came.from, occupant: came.entry };
        (!is_the_same && !answered).then_some(awaited)
    }

    /// What was last answered since the assumption by whoever came to the head of the institution.
    #[must_use]
    pub fn ratified(&self) -> Option<&Ratified> {
        let assumed = self.assumed()?.entry;
        self.owned().last().filter(|ratified| ratified.entry > assumed)
    }

    /// What was answered and not disowned.
    fn owned(&self) -> impl Iterator<Item = &Ratified> {
        self.ratifications.iter().filter(|ratified| ratified.disowned.is_none())
    }
}

/// The office by which an institution sits and which has no last day: as titular, or else as suplente.
fn sits_by<'a>(skeleton: &'a Skeleton, institution: &Code) -> Option<&'a Office> {
    let own = skeleton
        .secretariat
        .offices
        .iter()
        .filter(|office| office.institution == *institution && office.days.until.is_none());
    let own = own.filter(|office| office.post.seat().is_some());
    own.min_by_key(|office| !matches!(office.post, Post::Titular(_)))
}

/// The office that assumed, or on whose paper it was captured, while it has no last day.
fn that_assumed<'a>(skeleton: &'a Skeleton, assumed: &Assumed) -> Option<&'a Office> {
    let captured = skeleton.captures.get(assumed.entry).and_then(|capture| capture.captured.office.as_ref());
    let office = skeleton.secretariat.office(captured.or(assumed.office.as_ref())?)?;
    Some(office).filter(|office| office.institution == assumed.institution && office.days.until.is_none())
}
