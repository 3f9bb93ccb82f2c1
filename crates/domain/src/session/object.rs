//! A seat objects to how its vote was captured.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::explain_vote::cast;
use super::guards;
use super::model::{Objection, Session};
use super::under;
use super::vocabulary::Captor;
use super::vote_refusal::VoteRefusal;
use super::voting::Voting;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::secretariat::Secretariat;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Prose, Typed};

/// Objects to a captured vote, within the days the rules give after the session closed. The vote
/// stays as it was captured; pages and minutes show the objection beside it.
///
/// - open to: seat
/// - on: on; once per vote, and once more in place of each that the seat disowned
/// - rules: `vote` is a captured vote. Within `objection_days` working days of the close, by the calendar of the
///   titular's institution
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Object {
    /// The session.
    pub on: EntryNumber,
    /// The seat.
    pub seat: Code,
    /// The vote.
    pub vote: EntryNumber,
    /// What it says.
    pub text: Erasable<Prose<2000>>,
    /// The captured objection that the seat disowned, in whose place it comes; decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<EntryNumber>,
}

impl Asked for Object {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        let session = skeleton.on(disowned.capture).and_then(|session| skeleton.sessions.get_mut(session));
        let objections = session.into_iter().flat_map(|session| &mut session.objections);
        let captured = objections.filter(|objection| objection.entry == disowned.capture);
        captured.for_each(|objection| objection.disowned = Some(disowned.by));
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let seat = form.code("seat", Refers::Seat);
        let vote = form.entry("vote", Refers::Vote);
        let text = form.erasable("text");
        Some(Self { on: on?, seat: seat?, vote: vote?, text: text?, in_place_of: None })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::Seat(self.seat.clone()))
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::find(&state.skeleton, self.on)?;
        let captured =
            cast(session, self.vote).filter(|cast| cast.seat == self.seat && cast.captor == Captor::TechnicalSecretary);
        if captured.is_none() {
            return Err(VoteRefusal::NotThatSeatsVote { seat: self.seat.as_str().into(), vote: self.vote }.into());
        }
        if session.objection_to(self.vote).is_some() {
            return Err(VoteRefusal::AlreadyObjected { vote: self.vote }.into());
        }
        let table = &state.skeleton.secretariat;
        let rules = guards::rules_of(session, table)?;
        if let Some(until) = session.objections_until(table, &self.seat).filter(|until| context.date() > *until) {
            return Err(VoteRefusal::ObjectionTooLate { until, rules: rules.entry }.into());
        }
        let disowned = session.objections.iter().rfind(|objection| objection.vote == self.vote);
        self.in_place_of = disowned.map(|objection| objection.entry);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Object {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["in_place_of"];

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_vote(skeleton, self.on, self.vote)
    }

    fn claims(&self) -> Vec<String> {
        let after = self.in_place_of.map(|entry| format!("/{entry}")).unwrap_or_default();
        alloc::vec![format!("vote/{}/objection{after}", self.vote)]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(session) = skeleton.sessions.get_mut(self.on) {
            session.objections.push(Objection {
                entry: meta.number,
                vote: self.vote,
                seat: self.seat.clone(),
                text: self.text.clone(),
                disowned: None,
            });
        }
    }
}

impl Session {
    /// The last day on which a seat can object to how its vote was captured, by the rules it was held by. While it lasts, there is
    /// none yet: the term runs from its close.
    #[must_use]
    pub fn objections_until(&self, table: &Secretariat, seat: &Code) -> Option<Date> {
        let closed = self.closed?.moment;
        let rules = self.rules(table)?;
        Some(table.last_day_to_object(seat, closed.date(), rules.rules.objection_days))
    }

    /// What is objected to the votes of a voting that count.
    pub fn objections_to<'a>(&'a self, voting: &'a Voting) -> impl Iterator<Item = &'a Objection> {
        let counting = self.objections.iter().filter(|objection| objection.disowned.is_none());
        counting.filter(|objection| voting.casts.iter().any(|cast| cast.entry == objection.vote))
    }

    /// What is objected to a vote, unless its seat disowned it.
    #[must_use]
    pub fn objection_to(&self, vote: EntryNumber) -> Option<&Objection> {
        self.objections.iter().find(|objection| objection.vote == vote && objection.disowned.is_none())
    }
}
