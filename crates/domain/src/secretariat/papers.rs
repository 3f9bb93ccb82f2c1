//! What was recorded of who holds an office from a paper: by whom, whether it holds yet, and what was objected to it.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::table::Recorded;
use super::{Appoint, Occupant, Refusal, RulesInForce, Secretariat, Sector, Terms, Vacate};
use crate::actor::{Actor, Pseudonym};
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::number::EntryNumber;
use crate::support::{Support, SupportKind};
use crate::text::{Code, Prose, Typed};

/// What a paper says of who holds an office, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfPaper {
    /// Its entry.
    pub entry: EntryNumber,
    /// What it says.
    pub said: Said,
    /// The paper.
    pub support: Support,
    /// The seat that recorded it, while nobody was technical secretary; then another one confirms it.
    pub seat: Option<Code>,
    /// Since when it holds: the entry and its day. Absent: it waits to be confirmed, and holds nothing.
    pub holds: Option<(EntryNumber, Date)>,
    /// What was objected to it, the latest last.
    pub objections: Vec<Objected>,
    /// The entry by which an agreement settled what was objected.
    pub settled: Option<EntryNumber>,
    /// The entry of another paper that took its place before it began, or on the day since which it held.
    pub replaced: Option<EntryNumber>,
}

/// What a paper says of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Somebody takes it.
    Occupant(Appoint),
    /// It is left vacant.
    Vacancy(Vacate),
}

/// An objection of a seat to what was recorded from a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objected {
    /// Its entry.
    pub entry: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// Why.
    pub reasons: Erasable<Prose<2000>>,
    /// The entry by which the seat says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

impl Said {
    /// The office.
    #[must_use]
    pub fn office(&self) -> &Code {
        match self {
            Self::Occupant(appoint) => &appoint.office,
            Self::Vacancy(vacate) => &vacate.office,
        }
    }

    /// Whether the table, as it stands, allows it.
    pub(super) fn check(&self, table: &Secretariat) -> Result<(), Refusal> {
        match self {
            Self::Occupant(appoint) => appoint.check(table),
            Self::Vacancy(vacate) => vacate.check_paper(table),
        }
    }

    fn put(&self, table: &mut Secretariat, recorded: Recorded) {
        match self {
            Self::Occupant(appoint) => appoint.put(table, recorded, &appoint.occupant),
            Self::Vacancy(vacate) => vacate.put(table, recorded),
        }
    }
}

impl OfPaper {
    /// The office it speaks of.
    #[must_use]
    pub fn office(&self) -> &Code {
        self.said.office()
    }

    /// Its entry and those that confirm it and object to it.
    pub(super) fn entries(&self) -> impl Iterator<Item = EntryNumber> {
        let holds = self.holds.map(|(entry, _)| entry).filter(|entry| *entry != self.entry);
        [self.entry].into_iter().chain(holds).chain(self.objections.iter().map(|objected| objected.entry))
    }

    /// What seats object to it, but for what they disowned.
    pub fn objecting(&self) -> impl Iterator<Item = &Objected> {
        self.objections.iter().filter(|objected| objected.disowned.is_none())
    }

    /// Whether something was objected to it that no agreement settled.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.settled.is_none() && self.replaced.is_none() && self.objecting().next().is_some()
    }

    /// The last day on which a seat can object to it, and the rules that say so; `None` while it holds nothing.
    #[must_use]
    pub fn objections_until<'a>(&self, table: &'a Secretariat, seat: &Code) -> Option<(Date, &'a RulesInForce)> {
        let (_, since) = self.holds?;
        let rules = table.rules_on(since)?;
        Some((table.last_day_to_object(seat, since, rules.rules.objection_days), rules))
    }
}

impl Secretariat {
    /// What was recorded from a paper by that entry.
    #[must_use]
    pub fn paper(&self, entry: EntryNumber) -> Option<&OfPaper> {
        self.papers.iter().find(|paper| paper.entry == entry)
    }

    /// Whether that entry is a paper which holds since this day, and about which no agreement said anything.
    pub(super) fn holds_since_today(&self, entry: EntryNumber, today: Date) -> bool {
        let said = self.paper(entry).filter(|paper| paper.settled.is_none());
        said.and_then(|paper| paper.holds).is_some_and(|(_, since)| since == today)
    }

    /// Who loses an office by the paper that holds since that entry: whoever held it until then, and whoever another paper had named
    /// whose place it took.
    #[must_use]
    pub fn left_by(&self, entry: EntryNumber) -> Vec<&Pseudonym> {
        let holds = |paper: &&OfPaper| paper.holds.is_some_and(|(since, _)| since == entry);
        let Some(paper) = self.papers.iter().find(holds) else { return Vec::new() };
        let occupants = self.office(paper.office()).map(|office| &office.occupants[..]).unwrap_or_default();
        let (comes, leaves) = match &paper.said {
            Said::Vacancy(_) => (None, occupants.last()),
            Said::Occupant(appoint) => {
                let at = occupants.iter().position(|one| one.entry == paper.entry);
                let before = at.and_then(|at| occupants[..at].last());
                let holds_till_then = |one: &&Occupant| one.until.is_none_or(|ended| ended.last >= appoint.from);
                (at.map(|at| &occupants[at].by), before.filter(holds_till_then))
            }
        };
        let replaced = self.papers.iter().filter(|other| other.replaced == Some(paper.entry));
        let named = replaced.filter_map(|other| match &other.said {
            Said::Occupant(appoint) => Some(self.person(&appoint.occupant)),
            Said::Vacancy(_) => None,
        });
        let all = leaves.map(|one| &one.by).into_iter().chain(named);
        all.filter(|by| Some(*by) != comes).collect()
    }

    /// Who holds an office again since that entry, which an earlier paper had taken from them.
    #[must_use]
    pub fn returned_by(&self, entry: EntryNumber) -> Option<&Pseudonym> {
        let holds = |paper: &&OfPaper| paper.holds.is_some_and(|(since, _)| since == entry);
        let by_paper = self.papers.iter().find(holds).map(|paper| paper.entry);
        let named_by = by_paper.unwrap_or(entry);
        let named = |one: &Occupant| one.entry == named_by;
        let (office, at) =
            self.offices.iter().find_map(|office| Some((office, office.occupants.iter().position(named)?)))?;
        let by = &office.occupants[at].by;
        let mut before = office.occupants[..at].iter().rev();
        let last = before.next()?;
        let of_office = |paper: &&OfPaper| *paper.office() == office.code && paper.holds.is_some();
        let mut papers = self.papers.iter().filter(of_office);
        let is_corrected = if last.by == *by {
            // Nobody came between: what named another one never began, or the office was left vacant.
            let ended = last.until.as_ref().map(|ended| ended.entry);
            papers.any(|paper| paper.replaced == Some(named_by) || Some(paper.entry) == ended)
        } else {
            let settled = papers.any(|paper| paper.entry == last.entry && paper.settled == Some(entry));
            settled && before.next().is_some_and(|earlier| earlier.by == *by)
        };
        is_corrected.then_some(by)
    }

    /// What waits to be confirmed and still could be.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &OfPaper> {
        let waits = |paper: &&OfPaper| paper.holds.is_none() && paper.said.check(self).is_ok();
        self.papers.iter().filter(waits)
    }

    /// The last day to object to something of a day: so many working days of the institution of the seat's titular.
    #[must_use]
    pub(crate) fn last_day_to_object(&self, seat: &Code, of: Date, days: u64) -> Date {
        match self.titular(seat, of) {
            Some(office) => Terms::of(self, &office.institution).working_day_after(of, days),
            None => Terms::of_the_table(self).working_day_after(of, days),
        }
    }

    /// The seat for which somebody records from a paper; none is that of the technical secretary, who needs no other.
    pub(super) fn recording_seat(&self, actor: &Actor) -> Option<Code> {
        actor.office().and_then(|code| self.office(code)).and_then(|office| office.post.seat()).cloned()
    }

    /// Whether the paper is one by which somebody takes that office: a call names only who acts for civil society.
    pub(super) fn names_by(&self, kind: SupportKind, office: &Code) -> Result<(), Refusal> {
        let seat = self.office(office).and_then(|office| office.post.seat()).and_then(|seat| self.seat(seat));
        let is_civil = seat.is_some_and(|seat| seat.sector == Sector::CivilSociety);
        match kind {
            SupportKind::Call if !is_civil => Err(Refusal::CallOfAnotherSector { office: office.as_str().into() }),
            _ => Ok(()),
        }
    }

    /// Keeps what was recorded from a paper; what the technical secretary recorded holds at once.
    pub(super) fn keep_paper(&mut self, paper: OfPaper, meta: &Meta) {
        let alone = paper.seat.is_none();
        self.papers.push(paper);
        if alone {
            self.take_hold(meta.number, meta);
        }
    }

    /// From an entry on, what was recorded from a paper holds.
    pub(super) fn take_hold(&mut self, entry: EntryNumber, meta: &Meta) {
        let Some(paper) = self.papers.iter_mut().find(|paper| paper.entry == entry) else { return };
        paper.holds = Some((meta.number, meta.moment.date()));
        let said = paper.said.clone();
        said.put(self, Recorded { entry, basis: meta.basis });
    }

    /// An agreement says who holds that office: what was objected is settled.
    pub(super) fn settle(&mut self, office: &Code, by: EntryNumber) {
        let disputed = self.papers.iter_mut().filter(|paper| paper.office() == office && paper.is_disputed());
        disputed.for_each(|paper| paper.settled = Some(by));
    }
}
