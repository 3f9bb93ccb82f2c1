//! A seat votes.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::ballot::{Excused, ballot};
use super::guards;
use super::under;
use super::vocabulary::{Captor, Sense, VotingMode};
use super::vote_refusal::VoteRefusal;
use super::voting::{Cast, Reason, Voting};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Actor, Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::secretariat::RulesInForce;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Prose, Typed};

/// The vote of a seat on the motion of a point. It is the seat's act whoever enters it.
///
/// - open to: seat-or-technical-secretary
/// - on: on, open; once per seat and voting
/// - rules: `corrects` is the captured vote that it corrects, whose reasoned vote it keeps unless it brings its own,
///   and goes on giving reasons for the sense it was given for; one of them changes. A captured one does not replace what
///   the seat said itself. `voting` is the entry of the motion that is meant: another than the one under way is refused.
///   `office` (the titular in the room, else the suplente, unless excused), `captor` `seat`, `technical_secretary`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// The seat.
    pub seat: Code,
    /// In which sense.
    pub sense: Sense,
    /// The reasoned vote, in the seat's own words, printed as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Erasable<Prose<3000>>>,
    /// The captured vote this one corrects, before the result is declared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrects: Option<EntryNumber>,
    /// The voting, by the entry that put its motion; the one under way when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voting: Option<EntryNumber>,
    /// The office that votes for the seat; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<Code>,
    /// Who entered it; decided.
    pub captor: Captor,
}

impl Asked for Vote {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let seat = form.code("seat", Refers::Seat);
        let sense = form.choice("sense");
        let reason = form.optional_erasable("reason");
        let corrects = form.optional_entry("corrects", Refers::Vote);
        let voting = form.optional_entry("voting", Refers::Voting);
        Some(Self {
            on: on?,
            item: item?,
            seat: seat?,
            sense: sense?,
            reason: reason?,
            corrects: corrects?,
            voting: voting?,
            office: None,
            captor: Captor::Seat,
        })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::SeatOrTechnicalSecretary(self.seat.clone()))
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let session = guards::open(skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        let voting = guards::voting(item, self.voting)?;
        if voting.mode != VotingMode::Nominal {
            return Err(VoteRefusal::NotNominal.into());
        }
        let rules = guards::rules_of(session, &skeleton.secretariat)?;
        let eligible = ballot(skeleton, session, item, rules);
        let seat = eligible.iter().find(|eligible| eligible.seat.code == self.seat);
        let seat = seat.ok_or_else(|| guards::no_such_seat(session, &skeleton.secretariat, &self.seat))?;
        let office = seat.office.map_err(|why| self.without_vote(why, rules))?;
        self.captor = captor(skeleton, &context.actor);
        if self.captor == Captor::Seat && context.actor.office() != Some(&office.code) {
            return Err(VoteRefusal::OtherOfficeVotes {
                seat: self.seat.as_str().into(),
                office: office.code.as_str().into(),
            }
            .into());
        }
        self.check_earlier(voting)?;
        self.keep_reason(state, voting);
        if self.repeats(voting) {
            return Err(super::refusal::Refusal::NothingChanges.into());
        }
        self.voting = Some(voting.entry);
        self.office = Some(office.code.clone());
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Vote {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["office", "captor"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    fn claims(&self) -> Vec<String> {
        let after = self.corrects.map(|vote| format!("/after/{vote}")).unwrap_or_default();
        self.voting.map(|voting| format!("voting/{voting}/seat/{}{after}", self.seat)).into_iter().collect()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        if self.captor == Captor::Seat {
            session.voted = session.voted.max(Some(meta.moment));
        }
        if let Some(voting) = session.item_mut(self.item).and_then(|item| item.votings.last_mut()) {
            let earlier = voting.casts.iter().position(|cast| cast.seat == self.seat).map(|at| voting.casts.remove(at));
            // What is kept goes on giving reasons for the sense it was given for.
            let kept = earlier.as_ref().and_then(|cast| cast.reason.clone());
            let own = self.reason.clone();
            let own = own.map(|words| Reason { words, captor: self.captor, sense: self.sense });
            voting.corrected.extend(earlier);
            voting.casts.push(Cast {
                entry: meta.number,
                seat: self.seat.clone(),
                office: self.office.clone().unwrap_or_else(|| self.seat.clone()),
                sense: self.sense,
                captor: self.captor,
                moment: meta.moment,
                reason: own.or(kept),
                corrects: self.corrects,
            });
        }
    }
}

impl Vote {
    fn without_vote(&self, why: Excused, rules: &RulesInForce) -> VoteRefusal {
        let seat = self.seat.as_str().into();
        match why {
            Excused::Absent => VoteRefusal::SeatAbsent { seat },
            Excused::ByTheRules => VoteRefusal::SeatExcused { seat, rules: rules.entry },
        }
    }

    /// Words that are on record already are kept as they are, and not given once more for another sense.
    fn keep_reason(&mut self, state: &State, voting: &Voting) {
        let earlier = voting.casts.iter().find(|cast| cast.seat == self.seat).and_then(|cast| cast.reason.as_ref());
        let on_record = earlier.map(|reason| reason.words.words(&state.texts));
        if self.corrects.is_some() && self.reason.as_ref().map(|words| words.words(&state.texts)) == on_record {
            self.reason = None;
        }
    }

    /// Whether it corrects nothing: the same sense, and no other reason.
    fn repeats(&self, voting: &Voting) -> bool {
        let earlier = voting.casts.iter().find(|cast| Some(cast.entry) == self.corrects);
        earlier.is_some_and(|cast| cast.sense == self.sense) && self.reason.is_none()
    }

    /// One vote per seat; a captured one may be corrected until the result is declared.
    fn check_earlier(&self, voting: &Voting) -> Result<(), VoteRefusal> {
        let earlier = voting.casts.iter().find(|cast| cast.seat == self.seat);
        match (earlier, self.corrects) {
            (None, None) => Ok(()),
            (Some(cast), None) => Err(VoteRefusal::AlreadyVoted { seat: self.seat.as_str().into(), vote: cast.entry }),
            (Some(cast), Some(vote)) if cast.entry == vote && cast.captor == Captor::TechnicalSecretary => {
                // What is captured for a seat does not take its own words from it.
                let own = cast.reason.as_ref().is_some_and(|reason| reason.captor == Captor::Seat);
                let replaces = self.reason.is_some() && self.captor == Captor::TechnicalSecretary;
                if own && replaces { Err(VoteRefusal::AlreadyExplained { vote }) } else { Ok(()) }
            }
            (_, Some(vote)) => Err(VoteRefusal::NotYoursToCorrect { vote }),
        }
    }
}

/// The technical secretary captures; anybody else who was admitted votes for their own seat.
pub(super) fn captor(skeleton: &Skeleton, actor: &Actor) -> Captor {
    if actor.is_technical_secretary(skeleton) { Captor::TechnicalSecretary } else { Captor::Seat }
}
