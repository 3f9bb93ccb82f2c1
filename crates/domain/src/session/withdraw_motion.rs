//! A motion is taken back before its result.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::guards;
use super::roll::{Without, left_without};
use super::under;
use super::voting::Withdrawn;
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Prose;

/// Takes back a motion that was put to the vote, before its result is declared: it was put by mistake, or not as it should have
/// been. The votes cast on it stay on record and have no effect, and the point can have another motion.
///
/// - open to: technical-secretary
/// - on: on, open; once per voting
/// - rules: `voting` is the entry of the motion that is meant: another than the one under way is refused. Without result; votes cast have no effect. The point stays open
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawMotion {
    /// The session.
    pub on: EntryNumber,
    /// The point.
    pub item: u64,
    /// Why, in public.
    pub reason: Erasable<Prose<2000>>,
    /// The voting, by the entry that put its motion; the one under way when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voting: Option<EntryNumber>,
}

impl Asked for WithdrawMotion {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let on = form.entry("on", Refers::Session);
        let item = form.item("item");
        let reason = form.reason("reason", limits::REASON_MIN);
        let voting = form.optional_entry("voting", Refers::Voting);
        Some(Self { on: on?, item: item?, reason: reason?, voting: voting? })
    }

    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, crate::Refusal> {
        guards::find(skeleton, self.on).map(|_| Allowed::TechnicalSecretary)
    }

    fn decide(mut self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let session = guards::open(&state.skeleton, self.on)?;
        let item = guards::item(session, self.item)?;
        self.voting = Some(guards::voting(item, self.voting)?.entry);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for WithdrawMotion {
    const TELLS: Tells = Tells::Nobody;

    fn on(&self) -> Option<EntryNumber> {
        Some(self.on)
    }

    fn under(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        under::of_item(skeleton, self.on, self.item)
    }

    // A voting ends once: by its result, or by this.
    fn claims(&self) -> Vec<String> {
        self.voting.map(|voting| format!("voting/{voting}/result")).into_iter().collect()
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        // The room as it is now: who comes or leaves later was not kept from voting by this.
        let without = self.without(skeleton);
        let item = skeleton.sessions.get_mut(self.on).and_then(|session| session.item_mut(self.item));
        if let Some(voting) = item.and_then(|item| item.votings.last_mut()) {
            let reason = self.reason.clone();
            voting.withdrawn = Some(Withdrawn { entry: meta.number, moment: meta.moment, reason, without });
        }
    }
}

impl WithdrawMotion {
    fn without(&self, skeleton: &Skeleton) -> Vec<Without> {
        let session = skeleton.sessions.get(self.on);
        let item = session.and_then(|session| Some((session, session.item(self.item)?)));
        // Whichever voting: the guard has found that it is the one that is meant.
        let voting = item.and_then(|(session, item)| Some((session, item, item.voting()?)));
        voting.map_or_else(Vec::new, |(session, item, voting)| left_without(skeleton, session, item, voting))
    }
}
