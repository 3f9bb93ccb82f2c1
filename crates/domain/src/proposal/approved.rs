//! What was decided about a proposal, looked up where it was said: the motion and its voting.

use crate::moment::Moment;

use super::{Decided, Outcome, Proposal};
use crate::basis::Basis;
use crate::erasable::Erasable;
use crate::fields::Refers;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::session::{Item, Key, Session, Voting};
use crate::state::Skeleton;
use crate::text::Prose;

/// The wording the Secretariat approved with the endorsement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approved<'a> {
    /// The agreement.
    pub agreement: EntryNumber,
    /// The words.
    pub wording: &'a Erasable<Prose<4000>>,
    /// When.
    pub moment: Moment,
    /// What it rests on.
    pub basis: Option<Basis>,
}

/// The wording that the decision which granted the endorsement approved: the one it adopted, or else the version before the
/// table. What an agreement changes later is a later version.
#[must_use]
pub fn approved_wording(proposal: &Proposal) -> Option<Approved<'_>> {
    let decided = proposal.granted()?;
    let (agreement, moment, basis) = (decided.agreement, decided.moment, decided.basis);
    Some(Approved { agreement, wording: wording_of(proposal, decided)?, moment, basis })
}

/// The wording that an agreement approved with the endorsement, whether it adopted another one or that before the table.
#[must_use]
pub fn wording_approved_by(proposal: &Proposal, agreement: EntryNumber) -> Option<&Erasable<Prose<4000>>> {
    let decided = proposal.decisions.iter().find(|decided| decided.agreement == agreement)?;
    Some(decided)
        .filter(|decided| decided.outcome == Outcome::Granted)
        .and_then(|decided| wording_of(proposal, decided))
}

fn wording_of<'a>(proposal: &'a Proposal, decided: &Decided) -> Option<&'a Erasable<Prose<4000>>> {
    proposal.version(decided.entry).or_else(|| proposal.version(decided.version)).map(|version| version.wording)
}

/// Every voting held on the endorsement of a proposal, in order, whether or not its motion carried.
pub fn votings(skeleton: &Skeleton, proposal: EntryNumber) -> impl Iterator<Item = (&Session, &Item, &Voting)> {
    let held = votings_about(skeleton, proposal);
    held.filter(|(_, item, _)| item.matter.kind == MatterKind::Endorsement)
}

/// Every voting about a proposal: its endorsement, a change of its ficha or of a phase.
pub fn votings_about(skeleton: &Skeleton, proposal: EntryNumber) -> impl Iterator<Item = (&Session, &Item, &Voting)> {
    let sessions = skeleton.sessions.by(Key::About(proposal));
    let items = sessions.flat_map(|session| session.agenda.iter().map(move |item| (session, item)));
    let about = items.filter(move |(_, item)| item.matter.about == Some(proposal));
    about
        .filter(|(_, item)| item.matter.kind.about() == Some(Refers::Proposal))
        .flat_map(|(session, item)| item.votings.iter().map(move |voting| (session, item, voting)))
}
