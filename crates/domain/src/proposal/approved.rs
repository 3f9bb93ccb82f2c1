//! What was decided about a proposal, looked up where it was said: the motion and its voting.

use crate::moment::Moment;

use super::{Amendment, By, Proposal};
use crate::basis::Basis;
use crate::erasable::Erasable;
use crate::fields::Refers;
use crate::motion::{MatterKind, Motion};
use crate::number::EntryNumber;
use crate::session::{Item, Key, Session, Voting};
use crate::state::Skeleton;
use crate::text::Prose;

/// The wording the Secretariat approved.
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

/// The wording the Secretariat approved last: that of an agreement that changed it; or the one of the motion to endorse
/// it, or else the version before the table.
#[must_use]
pub fn approved_wording<'a>(skeleton: &'a Skeleton, proposal: &'a Proposal) -> Option<Approved<'a>> {
    let decided = proposal.granted()?;
    let changed = proposal.amended.iter().filter_map(|amended| match (&amended.amendment, &amended.by) {
        (Amendment::Wording { wording }, By::Agreement(agreement)) => {
            Some(Approved { agreement: *agreement, wording, moment: amended.moment, basis: None })
        }
        _ => None,
    });
    let motion = skeleton.agreements.get(decided.agreement).and_then(|agreement| agreement.motion.as_deref());
    let of_motion = match motion {
        Some(Motion::Endorsement(moved)) => moved.wording.as_ref(),
        _ => None,
    };
    let before_the_table = || proposal.version(decided.version).map(|version| version.wording);
    let endorsed = of_motion.or_else(before_the_table).map(|wording| Approved {
        agreement: decided.agreement,
        wording,
        moment: decided.moment,
        basis: decided.basis,
    });
    changed.last().or(endorsed)
}

/// Every voting held on the endorsement of a proposal, in order, whether or not its motion carried.
pub fn votings(skeleton: &Skeleton, proposal: EntryNumber) -> impl Iterator<Item = (&Session, &Item, &Voting)> {
    let held = votings_about(skeleton, proposal);
    held.filter(|(_, item, _)| item.matter.kind == MatterKind::Endorsement)
}

/// Every voting about a proposal: its endorsement, or a change of its ficha.
pub(super) fn votings_about(
    skeleton: &Skeleton,
    proposal: EntryNumber,
) -> impl Iterator<Item = (&Session, &Item, &Voting)> {
    let sessions = skeleton.sessions.by(Key::About(proposal));
    let items = sessions.flat_map(|session| session.agenda.iter().map(move |item| (session, item)));
    let about = items.filter(move |(_, item)| item.matter.about == Some(proposal));
    about
        .filter(|(_, item)| item.matter.kind.about() == Some(Refers::Proposal))
        .flat_map(|(session, item)| item.votings.iter().map(move |voting| (session, item, voting)))
}
