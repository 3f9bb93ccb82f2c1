//! Two persons take away what whoever holds an office shows besides their address, so that they bind another one.

use alloc::vec::Vec;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Occupant, Office, Post, Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Actor, Allowed, Needs, Pseudonym, Role};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// How many days a first person waits for the second.
const WAITS_DAYS: i64 = 7;

/// Takes away the second factors of whoever holds an office, once two persons do it.
///
/// - open to: table-or-founder
/// - rules: the first asks; a second person of another institution, within 7 days, brings it about. One of the two is the
///   technical secretary, unless the office is. Nobody does it for an office that they hold, nor
///   within 3 days after they accepted an invitation. The administrator does it
///   alone, until the table is installed
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResetFactor {
    /// The office.
    pub office: Code,
    /// The entry of the first of the two; absent in that one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<EntryNumber>,
}

/// Second factors that are taken away, or that somebody asked to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactorReset {
    /// The entry of the first of the two.
    pub entry: EntryNumber,
    /// The office.
    pub office: Code,
    /// Who held it then.
    pub occupant: Pseudonym,
    /// The office of whoever asked; absent: the administrator.
    pub asked_as: Option<Code>,
    /// Who asked.
    pub asked_by: Option<Pseudonym>,
    /// The day on which they did.
    pub date: Date,
    /// The entry that brought it about, and when, in milliseconds since 1970, UTC.
    pub done: Option<(EntryNumber, i64)>,
}

impl FactorReset {
    /// The last day on which a second person can bring it about.
    #[must_use]
    pub fn waits_until(&self) -> Date {
        self.date.checked_add(WAITS_DAYS.days()).unwrap_or(self.date)
    }
}

impl Asked for ResetFactor {
    const NEEDS: Needs = Needs::FreshFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let office = form.code("office", Refers::Office);
        Some(Self { office: office?, with: None })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::TableOrFounder)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let table = &state.skeleton.secretariat;
        let code = || self.office.as_str().into();
        let office = table.office(&self.office).ok_or_else(|| Refusal::NoSuchOffice { code: code() })?;
        let occupant = office.occupant(context.date()).ok_or_else(|| Refusal::Vacant { office: code() })?;
        if context.actor.by.as_ref() == Some(&occupant.by) {
            return Err(Refusal::OwnFactor { office: code() }.into());
        }
        table.counts_as_one_of_two(&context.actor, context.date())?;
        let waits = table.waiting_reset(office, occupant, context.date());
        let with = match waits {
            Some(first) if table.makes_two(first, &context.actor, office) => Some(first.entry),
            Some(first) => return Err(Refusal::ResetWaits { office: code(), since: first.date }.into()),
            None => None,
        };
        Ok(alloc::vec![Self { with, ..self }.into()])
    }
}

impl Deed for ResetFactor {
    const TELLS: Tells = Tells::WhoseFactors;
    const DECIDED: &[&str] = &["with"];

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let table = skeleton.table();
        if let Some(first) = self.with {
            let waiting = table.factor_resets.iter_mut().find(|reset| reset.entry == first);
            if let Some(reset) = waiting {
                reset.done = Some((meta.number, meta.at));
            }
            return;
        }
        let office = table.office(&self.office);
        let Some(occupant) = office.and_then(|office| office.occupant(meta.moment.date())) else { return };
        let reset = FactorReset {
            entry: meta.number,
            office: self.office.clone(),
            occupant: occupant.by.clone(),
            asked_as: meta.actor.office().cloned(),
            asked_by: meta.actor.by.clone(),
            date: meta.moment.date(),
            done: (meta.actor.role == Role::Administrator).then_some((meta.number, meta.at)),
        };
        table.factor_resets.push(reset);
    }
}

impl Secretariat {
    /// What somebody asked for an office while its occupant held it, and waits for a second person.
    fn waiting_reset(&self, office: &Office, occupant: &Occupant, date: Date) -> Option<&FactorReset> {
        let is_theirs = |reset: &&FactorReset| reset.office == office.code && reset.occupant == occupant.by;
        self.factor_resets
            .iter()
            .rev()
            .filter(is_theirs)
            .find(|reset| reset.done.is_none() && date <= reset.waits_until())
    }

    /// Whether that entry is of a first person and waits for a second one on a date.
    pub(crate) fn reset_waits_on(&self, entry: EntryNumber, date: Date) -> bool {
        let reset = self.factor_resets.iter().find(|reset| reset.entry == entry);
        let office = reset.and_then(|reset| self.office(&reset.office));
        let waits = office.and_then(|office| self.waiting_reset(office, office.occupant(date)?, date));
        waits.is_some_and(|waits| waits.entry == entry)
    }

    /// Whether whoever acts is a second person beside the first.
    fn makes_two(&self, first: &FactorReset, actor: &Actor, office: &Office) -> bool {
        let two = actor.office().and_then(|code| self.office(code));
        first.asked_by != actor.by && two.is_some_and(|two| self.are_two(first, two, office))
    }

    /// Whether an office is one from which a second person can bring it about.
    pub(super) fn may_reset_second(&self, first: &FactorReset, two: &Office) -> bool {
        let votes_or_conducts = two.post.seat().is_some() || two.post == Post::TechnicalSecretary;
        let is_own = two
            .occupants
            .last()
            .is_some_and(|held| held.by == first.occupant || Some(&held.by) == first.asked_by.as_ref());
        let office = self.office(&first.office);
        votes_or_conducts && !is_own && office.is_some_and(|office| self.are_two(first, two, office))
    }

    fn are_two(&self, first: &FactorReset, two: &Office, office: &Office) -> bool {
        let Some(one) = first.asked_as.as_ref().and_then(|code| self.office(code)) else { return false };
        let conducts = |office: &Office| office.post == Post::TechnicalSecretary;
        one.institution != two.institution && (conducts(one) || conducts(two) || conducts(office))
    }

    /// When second factors of whoever has that pseudonym were last taken away, in milliseconds since 1970, UTC.
    #[must_use]
    pub fn last_factor_reset(&self, of: &Pseudonym) -> Option<i64> {
        let own = self.factor_resets.iter().filter(|reset| reset.occupant == *of);
        own.filter_map(|reset| reset.done.map(|(_, at)| at)).max()
    }
}
