//! A seat adds its reasoned vote, in its own words, printed unedited in the minutes.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::model::Session;
use super::under;
use super::vocabulary::Captor;
use super::vote::captor;
use super::vote_refusal::VoteRefusal;
use super::voting::{Cast, Reason};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::choice::Choice;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Prose, Typed};

/// Adds a reasoned vote to a vote already cast, while the session lasts. Once captured by the technical secretary, and once by
/// the seat itself, whose words then stand.
///
/// - open to: seat-or-technical-secretary
/// - on: on, until it closes; once per vote for each of the two
/// - rules: `captor` `seat`, `technical_secretary`. The seat's own words stand over captured ones
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainVote {
    /// The session.
    pub on: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// The vote.
    pub vote: EntryNumber,
    /// Its reasons.
    pub reason: Erasable<Prose<3000>>,
    /// Who entered it; decided.
    pub captor: Captor,
}

impl Asked for ExplainVote {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let seat = form.code("seat", Refers::Seat);
        let vote = form.entry("vote", Refers::Vote);
        let reason = form.erasable("reason");
        Some(Self { on: on?, seat: seat?, vote: vote?, reason: reason?, captor: Captor::Seat })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::SeatOrTechnicalSecretary(self.seat.clone()))
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::alive(&state.skeleton, self.on)?;
        match cast(session, self.vote).filter(|cast| cast.seat == self.seat) {
            None => Err(VoteRefusal::NotThatSeatsVote { seat: self.seat.as_str().into(), vote: self.vote }.into()),
            Some(cast) => {
                self.captor = captor(&state.skeleton, &context.actor);
                match &cast.reason {
                    // What was captured for a seat does not take its own words from it.
                    Some(reason) if reason.captor == Captor::Seat || self.captor == Captor::TechnicalSecretary => {
                        Err(VoteRefusal::AlreadyExplained { vote: self.vote }.into())
                    }
                    _ => Ok(alloc::vec![self.into()]),
                }
            }
        }
    }
}

impl Deed for ExplainVote {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["captor"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_vote(skeleton, self.on, self.vote)
    }

    fn claims(&self) -> Vec<String> {
        alloc::vec![format!("vote/{}/reason/{}", self.vote, self.captor.word())]
    }

    fn apply(&self, skeleton: &mut Skeleton, _: &Meta) {
        let Some(session) = skeleton.sessions.get_mut(self.on) else { return };
        let votings = session.agenda.iter_mut().flat_map(|item| item.votings.iter_mut());
        for cast in votings.flat_map(|voting| voting.casts.iter_mut()).filter(|cast| cast.entry == self.vote) {
            cast.reason = Some(Reason { words: self.reason.clone(), captor: self.captor, sense: cast.sense });
        }
    }
}

/// The vote recorded by that entry, unless its motion was taken back.
pub(super) fn cast(session: &Session, vote: EntryNumber) -> Option<&Cast> {
    let votings = session.agenda.iter().flat_map(|item| item.votings.iter());
    let counting = votings.filter(|voting| voting.withdrawn.is_none());
    counting.flat_map(|voting| voting.casts.iter()).find(|cast| cast.entry == vote)
}
