//! The result of a voting is declared, and what it brings about follows at once.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::ballot::{Eligible, Excused, ballot};
use super::consequences::consequences;
use super::guards;
use super::model::{ItemState, Session};
use super::refusal::Refusal;
use super::under;
use super::vocabulary::{Sense, Tie, Verdict, VotingMode};
use super::voting::{ResultDeclared, Voting};
use crate::act::{Act, Asked, Deed};
use crate::actor::Allowed;
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::secretariat::{AdoptRules, CastingVote, Majority, RulesInForce};
use crate::state::{Skeleton, State};
use crate::text::{Code, Typed};

/// Declares the result. For a nominal vote it is counted; for a show of hands it is given.
///
/// - open to: technical-secretary
/// - on: on, open, quorate; once per voting
/// - rules: The three counts are for a show of hands. Counts of a nominal vote, which must be complete; `excused`,
///   `tie` `none`, `broken`, `stood`, `verdict` `carried`, `not_carried`, `voting`, `rules`. Carried: the point is
///   concluded and, except for the order of the day, `agreement.reach` follows and what it decides. Not carried: the
///   point stays open
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclareResult {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// Votes in favour.
    #[serde(default)]
    pub in_favour: u64,
    /// Votes against.
    #[serde(default)]
    pub against: u64,
    /// Abstentions.
    #[serde(default)]
    pub abstentions: u64,
    /// Seats excused; decided.
    #[serde(default)]
    pub excused: Vec<Code>,
    /// Whether there was a tie; decided.
    pub tie: Tie,
    /// Whether it carried; decided.
    pub verdict: Verdict,
    /// The voting; decided.
    #[serde(default)]
    pub voting: EntryNumber,
    /// The rules it was counted by; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for DeclareResult {
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let in_favour = form.optional_number("in_favour", 0, 999);
        let against = form.optional_number("against", 0, 999);
        let abstentions = form.optional_number("abstentions", 0, 999);
        Some(Self {
            on: on?,
            item: item?,
            in_favour: in_favour?.unwrap_or(0),
            against: against?.unwrap_or(0),
            abstentions: abstentions?.unwrap_or(0),
            excused: Vec::new(),
            tie: Tie::None,
            verdict: Verdict::NotCarried,
            voting: 0,
            rules: 0,
        })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let session = guards::open(skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        let voting = item.voting().ok_or(Refusal::NoVoting { item: self.item })?;
        let rules = guards::rules_of(session, &skeleton.secretariat)?;
        guards::quorum(session, &skeleton.secretariat, rules)?;
        let seats = ballot(skeleton, session, item, rules);
        self.voting = voting.entry;
        self.rules = rules.entry;
        self.excused = excused(&seats, voting);
        self.count(voting, &seats, &rules.rules)?;
        let votes = Votes::of(&self, session, voting, skeleton, &rules.rules);
        (self.verdict, self.tie) = votes.verdict(&rules.rules, casting(voting, rules));
        let mut acts = Vec::new();
        let follows = match self.verdict {
            Verdict::Carried => consequences(skeleton, session, item, &self, context),
            Verdict::NotCarried => Vec::new(),
        };
        acts.push(self.into());
        acts.extend(follows);
        Ok(acts)
    }
}

impl Deed for DeclareResult {
    const DECIDED: &[&str] = &["excused", "tie", "verdict", "voting", "rules"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn claims(&self) -> Vec<String> {
        alloc::vec![format!("voting/{}/result", self.voting)]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        let Some(item) = session.item_mut(self.item) else { return };
        let carried = self.verdict == Verdict::Carried;
        if let Some(voting) = item.votings.last_mut() {
            voting.result = Some(self.result(meta.number));
        }
        if carried {
            item.state = ItemState::Concluded(meta.number);
            session.current = None;
        }
    }
}

impl DeclareResult {
    /// Counts a nominal vote, or checks the counts of a show of hands.
    fn count(&mut self, voting: &Voting, seats: &[Eligible], rules: &AdoptRules) -> Result<(), Refusal> {
        let voting_seats = seats.iter().filter(|seat| seat.office.is_ok());
        let in_the_room = voting_seats.clone().count() as u64 * rules.votes_per_seat;
        if voting.mode == VotingMode::ShowOfHands {
            let counted = self.in_favour + self.against + self.abstentions;
            if counted != in_the_room {
                return Err(Refusal::CountsDoNotFit { counted, votes: in_the_room });
            }
            return Ok(());
        }
        let cast = |seat: &Code| voting.casts.iter().any(|cast| cast.seat == *seat);
        if let Some(missing) = voting_seats.clone().find(|seat| !cast(&seat.seat.code)) {
            return Err(Refusal::VoteMissing { seat: missing.seat.code.as_str().into() });
        }
        let in_sense =
            |sense| voting.casts.iter().filter(|cast| cast.sense == sense).count() as u64 * rules.votes_per_seat;
        self.in_favour = in_sense(Sense::InFavour);
        self.against = in_sense(Sense::Against);
        self.abstentions = in_sense(Sense::Abstention);
        Ok(())
    }

    fn result(&self, entry: EntryNumber) -> ResultDeclared {
        ResultDeclared {
            entry,
            in_favour: self.in_favour,
            against: self.against,
            abstentions: self.abstentions,
            excused: self.excused.clone(),
            tie: self.tie,
            verdict: self.verdict,
        }
    }
}

/// The counts a majority is held against.
struct Votes {
    in_favour: u64,
    against: u64,
    /// Votes of the seats present.
    present: u64,
    /// Votes of all seats.
    all: u64,
}

impl Votes {
    fn of(result: &DeclareResult, session: &Session, voting: &Voting, skeleton: &Skeleton, rules: &AdoptRules) -> Self {
        let table = &skeleton.secretariat;
        let seats: Vec<_> = session.seats(table).collect();
        // Whoever voted and left was present for this voting.
        let voted = |seat: &Code| voting.casts.iter().any(|cast| cast.seat == *seat);
        let there = |seat: &Code| session.present(seat).next().is_some() || voted(seat);
        let there = seats.iter().filter(|seat| there(&seat.code)).count() as u64;
        Self {
            in_favour: result.in_favour,
            against: result.against,
            present: there * rules.votes_per_seat,
            // Who suspended its participation is of the table: that it left makes no majority of all easier.
            all: session.all_seats(table).count() as u64 * rules.votes_per_seat,
        }
    }

    /// Whether it carries; a tie is as many in favour as against, and only a casting vote breaks it.
    fn verdict(&self, rules: &AdoptRules, casting: Option<Sense>) -> (Verdict, Tie) {
        let tied = self.in_favour == self.against && self.in_favour > 0;
        // A casting vote breaks a tie; it does not make up for a qualified majority that is not there.
        if tied && rules.majority == Majority::Simple {
            return match casting {
                Some(Sense::InFavour) => (Verdict::Carried, Tie::Broken),
                Some(Sense::Against) => (Verdict::NotCarried, Tie::Broken),
                Some(Sense::Abstention) | None => (Verdict::NotCarried, Tie::Stood),
            };
        }
        let carries = match rules.majority {
            Majority::Simple => self.in_favour > self.against,
            Majority::OfPresent => self.in_favour * 2 > self.present,
            Majority::OfAll => self.in_favour * 2 > self.all,
            Majority::TwoThirdsOfPresent => self.in_favour * 3 >= self.present * 2,
        };
        let tie = if tied && !carries { Tie::Stood } else { Tie::None };
        (if carries { Verdict::Carried } else { Verdict::NotCarried }, tie)
    }
}

/// Seats the rules excuse, unless they voted before the one who is excused was left alone.
fn excused(seats: &[Eligible], voting: &Voting) -> Vec<Code> {
    let voted = |seat: &&Eligible| voting.casts.iter().any(|cast| cast.seat == seat.seat.code);
    let excused = seats.iter().filter(|seat| seat.office == Err(Excused::ByTheRules) && !voted(seat));
    excused.map(|seat| seat.seat.code.clone()).collect()
}

/// How the seat with the casting vote voted, when the rules give one.
fn casting(voting: &Voting, rules: &RulesInForce) -> Option<Sense> {
    if rules.rules.casting_vote != CastingVote::Seat {
        return None;
    }
    let seat = rules.rules.casting_seat.as_ref()?;
    voting.casts.iter().find(|cast| cast.seat == *seat).map(|cast| cast.sense)
}
