//! The rules of the table: dated data adopted by an act, never constants (R3).

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::Recorded;
use super::vocabulary::{CastingVote, Majority, Ordinals, Quorum, Recusal, Unit};
use super::{Changes, Refusal, RulesInForce, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, Pseudonym};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Fact, Facts};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line};

/// A term: so many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// How many.
    pub amount: u64,
    /// Of what.
    pub unit: Unit,
}

/// Adopts the rules of the table from a date on.
///
/// - open to: founder
/// - rules: `ordinals` left out is `running`. `casting_seat` when `casting_vote` is `seat`. In force from that date
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptRules {
    /// First day they hold.
    pub from: Date,
    /// Seats needed for quorum on a first call.
    pub quorum_seats: u64,
    /// Seats needed on a second call.
    pub second_call_seats: u64,
    /// Whether every sector must be there.
    pub quorum: Quorum,
    /// What a decision needs.
    pub majority: Majority,
    /// Votes of each seat.
    pub votes_per_seat: u64,
    /// Whether a tie is broken.
    pub casting_vote: CastingVote,
    /// By which seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub casting_seat: Option<Code>,
    /// Whose vote is excused.
    pub recusal: Recusal,
    /// How the sessions of one kind are numbered.
    pub ordinals: Ordinals,
    /// Notice of an ordinary session.
    pub ordinary_notice: Notice,
    /// Notice of an extraordinary one.
    pub extraordinary_notice: Notice,
    /// Working days a seat has to object to how its vote was captured.
    pub objection_days: u64,
    /// Working days an institution has to assume what was endorsed.
    pub assumption_days: u64,
    /// Where the rules come from.
    pub source: Erasable<Line<300>>,
}

impl Asked for AdoptRules {
    const NEEDS: Needs = Needs::TwoFactors;
    const REPLACES: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let from = form.date("from");
        let quorum_seats = form.number("quorum_seats", 1, 99);
        let second_call_seats = form.number("second_call_seats", 1, 99);
        let quorum = form.choice("quorum");
        let majority = form.choice("majority");
        let votes_per_seat = form.number("votes_per_seat", 1, 9);
        let casting = form.variant("casting_vote", casting);
        let recusal = form.choice("recusal");
        let ordinals = form.optional_choice("ordinals");
        let ordinary_notice = form.within("ordinary_notice", Notice::read);
        let extraordinary_notice = form.within("extraordinary_notice", Notice::read);
        let objection_days = form.number("objection_days", 0, 99);
        let assumption_days = form.number("assumption_days", 0, 365);
        let source = form.erasable("source");
        let (casting_vote, casting_seat) = casting?;
        Some(Self {
            from: from?,
            quorum_seats: quorum_seats?,
            second_call_seats: second_call_seats?,
            quorum: quorum?,
            majority: majority?,
            votes_per_seat: votes_per_seat?,
            casting_vote,
            casting_seat,
            recusal: recusal?,
            ordinals: ordinals?.unwrap_or(Ordinals::Running),
            ordinary_notice: ordinary_notice?,
            extraordinary_notice: extraordinary_notice?,
            objection_days: objection_days?,
            assumption_days: assumption_days?,
            source: source?,
        })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn replaces(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        skeleton.secretariat.rules.last().map(|latest| latest.entry)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.check(&state.skeleton.secretariat)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for AdoptRules {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let table = skeleton.table();
        table.rules.retain(|earlier| earlier.rules.from < self.from);
        self.put(table, meta.into());
    }
}

impl Changes for AdoptRules {
    fn of_form(form: &mut Form) -> Option<Self> {
        Asked::read(form)
    }

    fn codes(&self) -> Vec<&Code> {
        Vec::new()
    }

    fn facts(&self) -> Facts<'_> {
        let source = self.source.place().map(|source| ("source", Fact::Text(source)));
        let rules = core::iter::once(("quorum_seats", Fact::Rules(self))).chain(source);
        rules.chain([("from", Fact::Day(self.from))]).collect()
    }

    fn day(&self) -> Option<Date> {
        Some(self.from)
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        self.check(table)
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        self.put(table, recorded);
    }
}

impl AdoptRules {
    /// Whether the seats of their first day can meet what they ask for.
    pub(super) fn check(&self, table: &Secretariat) -> Result<(), Refusal> {
        let seats = table.seats_on(self.from).count() as u64;
        let asked = self.quorum_seats.max(self.second_call_seats);
        if asked > seats {
            return Err(Refusal::QuorumBeyondSeats { asked, seats });
        }
        let casting = self.casting_seat.as_ref();
        let breaks_ties = casting.is_some_and(|code| table.seats_on(self.from).any(|seat| seat.code == *code));
        if (self.casting_vote == CastingVote::Seat) != breaks_ties {
            return Err(Refusal::CastingVoteNeedsSeat);
        }
        Ok(())
    }

    pub(super) fn put(&self, table: &mut Secretariat, recorded: Recorded) {
        let Recorded { entry, basis } = recorded;
        table.rules.push(RulesInForce { rules: self.clone(), entry, basis });
    }
}

impl Notice {
    fn read(form: &mut Form) -> Option<Self> {
        let amount = form.number("amount", 0, 999);
        let unit = form.choice("unit");
        Some(Self { amount: amount?, unit: unit? })
    }
}

/// The seat that breaks ties is named where one does.
fn casting(form: &mut Form, casting_vote: CastingVote) -> Option<(CastingVote, Option<Code>)> {
    match casting_vote {
        CastingVote::Nobody => Some((casting_vote, None)),
        CastingVote::Seat => form.code("casting_seat", Refers::Seat).map(|seat| (casting_vote, Some(seat))),
    }
}
