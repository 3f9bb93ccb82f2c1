//! The result of a voting is declared, and what it brings about follows at once.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::ballot::{Eligible, Excused, ballot};
use super::consequences::consequences;
use super::guards;
use super::majority::{Needed, Votes};
use super::model::ItemState;
use super::under;
use super::vocabulary::{Sense, Tie, Verdict, VotingMode};
use super::vote_refusal::VoteRefusal;
use super::voting::{ResultDeclared, Voting};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::secretariat::{AdoptRules, CastingVote, Majority, RulesInForce};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Declares the result. For a nominal vote it is counted; for a show of hands it is given.
///
/// - open to: technical-secretary
/// - on: on, open, quorate; once per voting
/// - rules: The three counts are for a show of hands; `casting?` is how the seat with the casting vote votes, given when
///   that seat votes and the show of hands is a tie that it breaks, and only then. Counts of a nominal vote, which must be complete; `excused`,
///   `tie` `none`, `broken`, `stood`, `verdict` `carried`, `not_carried`, `majority`, `needed` votes in favour `of` so
///   many (of those in favour and against, of the seats present, or of all seats, as the majority asks),
///   `rules`. `voting` is the entry of the motion that is meant:
///   another than the one under way is refused. Carried: the point is concluded and, except for the order of the day, `agreement.reach` follows and what
///   it decides. Not carried: the point stays open
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
    /// How the seat with the casting vote votes, when a show of hands is a tie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub casting: Option<Sense>,
    /// Seats excused; decided.
    #[serde(default)]
    pub excused: Vec<Code>,
    /// Whether there was a tie; decided.
    pub tie: Tie,
    /// Whether it carried; decided.
    pub verdict: Verdict,
    /// What the rules asked for; decided.
    pub majority: Majority,
    /// Votes in favour that were needed; decided.
    pub needed: u64,
    /// Of so many votes; decided.
    pub of: u64,
    /// The voting, by the entry that put its motion; the one under way when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voting: Option<EntryNumber>,
    /// The rules it was counted by; decided.
    #[serde(default)]
    pub rules: EntryNumber,
}

impl Asked for DeclareResult {
    const NEEDS: Needs = Needs::FreshFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let in_favour = form.optional_number("in_favour", 0, 999);
        let against = form.optional_number("against", 0, 999);
        let abstentions = form.optional_number("abstentions", 0, 999);
        let casting = form.optional_choice("casting");
        let voting = form.optional_entry("voting", Refers::Voting);
        Some(Self {
            on: on?,
            item: item?,
            in_favour: in_favour?.unwrap_or(0),
            against: against?.unwrap_or(0),
            abstentions: abstentions?.unwrap_or(0),
            casting: casting?,
            excused: Vec::new(),
            tie: Tie::None,
            verdict: Verdict::NotCarried,
            majority: Majority::Simple,
            needed: 0,
            of: 0,
            voting: voting?,
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
        let voting = guards::voting(item, self.voting)?;
        let rules = guards::rules_of(session, &skeleton.secretariat)?;
        guards::quorum(session, &skeleton.secretariat, rules)?;
        let seats = ballot(skeleton, session, item, rules);
        self.voting = Some(voting.entry);
        self.rules = rules.entry;
        self.excused = excused(&seats, voting);
        self.count(voting, &seats, &rules.rules)?;
        let counted = (self.in_favour, self.against);
        let votes = Votes::of(counted, session, voting, &skeleton.secretariat, &rules.rules);
        let needed = votes.needed(rules.rules.majority);
        (self.majority, self.needed, self.of) = (needed.majority, needed.votes, needed.of);
        (self.verdict, self.tie) = votes.verdict(needed, self.casting_vote(voting, &seats, rules)?);
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
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["excused", "tie", "verdict", "majority", "needed", "of", "rules"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn claims(&self) -> Vec<String> {
        self.voting.map(|voting| format!("voting/{voting}/result")).into_iter().collect()
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
    fn count(&mut self, voting: &Voting, seats: &[Eligible], rules: &AdoptRules) -> Result<(), VoteRefusal> {
        let voting_seats = seats.iter().filter(|seat| seat.office.is_ok());
        let in_the_room = voting_seats.clone().count() as u64 * rules.votes_per_seat;
        if voting.mode == VotingMode::ShowOfHands {
            let counted = self.in_favour + self.against + self.abstentions;
            if counted != in_the_room {
                return Err(VoteRefusal::CountsDoNotFit { counted, votes: in_the_room });
            }
            return Ok(());
        }
        let cast = |seat: &Code| voting.casts.iter().any(|cast| cast.seat == *seat);
        if let Some(missing) = voting_seats.clone().find(|seat| !cast(&seat.seat.code)) {
            return Err(VoteRefusal::VoteMissing { seat: missing.seat.code.as_str().into() });
        }
        let in_sense =
            |sense| voting.casts.iter().filter(|cast| cast.sense == sense).count() as u64 * rules.votes_per_seat;
        self.in_favour = in_sense(Sense::InFavour);
        self.against = in_sense(Sense::Against);
        self.abstentions = in_sense(Sense::Abstention);
        Ok(())
    }

    /// How the seat with the casting vote voted, when the rules give one. Nobody knows how it raised its hand, so it is asked for
    /// where it decides: without it the rule would not apply and nobody would notice.
    fn casting_vote(
        &self,
        voting: &Voting,
        seats: &[Eligible],
        rules: &RulesInForce,
    ) -> Result<Option<Sense>, VoteRefusal> {
        let seat = rules.rules.casting_seat.as_ref().filter(|_| rules.rules.casting_vote == CastingVote::Seat);
        let votes = |code: &&Code| seats.iter().any(|seat| seat.seat.code == **code && seat.office.is_ok());
        let tied = self.in_favour == self.against && self.in_favour > 0;
        let by_hands = voting.mode == VotingMode::ShowOfHands;
        let asked = seat.filter(votes).filter(|_| by_hands && tied && rules.rules.majority == Majority::Simple);
        match (asked, self.casting) {
            (Some(_), Some(sense)) => Ok(Some(sense)),
            (Some(seat), None) => {
                Err(VoteRefusal::CastingVoteMissing { seat: seat.as_str().into(), rules: rules.entry })
            }
            (None, Some(_)) => Err(VoteRefusal::NoCastingVote { item: self.item }),
            (None, None) => {
                let cast = |seat: &Code| voting.casts.iter().find(|cast| cast.seat == *seat);
                Ok(seat.and_then(cast).map(|cast| cast.sense))
            }
        }
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
            needed: Needed { majority: self.majority, votes: self.needed, of: self.of },
        }
    }
}

/// Seats the rules excuse, unless they voted before the one who is excused was left alone.
fn excused(seats: &[Eligible], voting: &Voting) -> Vec<Code> {
    let voted = |seat: &&Eligible| voting.casts.iter().any(|cast| cast.seat == seat.seat.code);
    let excused = seats.iter().filter(|seat| seat.office == Err(Excused::ByTheRules) && !voted(seat));
    excused.map(|seat| seat.seat.code.clone()).collect()
}
