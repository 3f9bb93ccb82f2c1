//! Drafts: batches of acts that somebody has begun to write. They are no acts, and `domain` does not know them.
//!
//! Whoever reads, changes or presents one needs a [`Drafter`], which only [`Platform::drafter`] makes; a draft of other
//! institutions is not there for them. The rows stand as text until they are presented.

mod ask_clearance;
mod changed;
mod clearance;
mod invited;
mod keep;
mod order;
mod preparation;
mod present;
mod reading;
mod stored;
mod written;

use std::ops::Deref;

use domain::{Actor, Allowed, Code, Door, Needs, Refusal, Role};
use store::{Backing, DraftLimits};

use crate::perform::MOST_OF_A_JOB;
use crate::shared::Shared;
use crate::{Authority, Platform};

pub use ask_clearance::{ClearanceAsker, LENT_DAYS, MOST_CLEARANCES};
pub use changed::Changed;
pub(crate) use clearance::CLEARANCE_SUBJECT;
pub use clearance::{
    Clearance, ClearanceAnswer, ClearanceFault, Cleared, LONGEST_NAME, LONGEST_REMARKS, Read, Verdict,
};
pub use invited::{Guest, InvitedDraft, MOST_OF_A_REMARK, Remark, RemarkFault};
pub use keep::{DraftFault, RowChange};
pub use preparation::{LONGEST_NOTE, MOST_PREPARATIONS, Note, Preparation, Preparer, Stands};
pub use present::{PresentFault, Preview, Previewed};
pub use reading::{Reading, ReadingFault};
pub(crate) use written::Unread;
pub use written::{RowNumber, SeenRow, Written};

/// The act by which something is proposed.
const PROPOSES: &str = "proposal.present";

/// Most rows of one draft: they are performed together, and others wait meanwhile.
pub const MOST_ROWS: usize = MOST_OF_A_JOB;

/// Most bytes of one row: paths and texts. All fields of a proposal, filled to their limits, take less.
pub const MOST_BYTES_OF_A_ROW: usize = 128 * 1024;

/// Most bytes of the rows of one draft, as they are stored: acts, and fields and references as JSON.
pub const MOST_BYTES_OF_A_DRAFT: u64 = 4 * 1024 * 1024;

/// Most drafts that an institution has started and not presented or discarded.
pub const MOST_DRAFTS: u32 = 200;

/// Most bytes of all of them: of what is never used, nobody fills the disk with more.
pub const MOST_BYTES_OF_DRAFTS: u64 = 64 * 1024 * 1024;

/// How much is kept of drafts, and left of the disk to the record and to the files that are being written.
fn limits(shared: &Shared) -> DraftLimits {
    DraftLimits {
        drafts: MOST_DRAFTS,
        rows: MOST_ROWS,
        bytes: MOST_BYTES_OF_A_DRAFT,
        together: MOST_BYTES_OF_DRAFTS,
        reserve: shared.reserve(),
    }
}

/// A draft, as it is worked with.
pub type Draft = store::Draft<DraftRow>;

/// What a list shows of a draft.
pub type ListedDraft = store::ListedDraft<DraftRow>;

/// One act of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Its number in the draft, from 1. It stays, and no other row gets it.
    pub number: RowNumber,
    /// What it says.
    pub written: Written,
    /// Who wrote it, and in whose name it is performed.
    pub author: Actor,
    /// 1 when first saved; each save adds one. Saving needs the one its writer had seen.
    pub revision: i64,
}

impl DraftRow {
    /// The title of the proposal that it presents, by words of its own alone; blank while it has none, `None` of another act.
    #[must_use]
    pub fn proposed(&self) -> Option<&str> {
        let is_ficha = self.written.act == PROPOSES && self.written.refers.is_empty();
        is_ficha.then(|| self.written.fields.get("title").map(String::as_str).unwrap_or_default())
    }
}

/// The title of the proposal that a draft is alone.
pub(crate) fn titled(draft: &Draft) -> Option<&str> {
    draft.rows.first().filter(|_| draft.rows.len() == 1).and_then(DraftRow::proposed)
}

/// Somebody who may draft for an institution today.
#[derive(Clone, Debug)]
pub struct Drafter {
    actor: Actor,
    /// What lets them.
    by: Backing,
    institution: Code,
    /// Whose the drafts are that they open: first what those are of that they start.
    owners: Vec<String>,
}

impl Drafter {
    /// The institution whose drafts they may open.
    #[must_use]
    pub fn institution(&self) -> &Code {
        &self.institution
    }

    /// Whether saving a row as it was makes it theirs: what a liaison prepared is nobody's act until an office takes it on.
    fn takes_on(&self, row: &DraftRow) -> bool {
        matches!(row.author.role, Role::Liaison(_)) && matches!(self.actor.role, Role::Office(_))
    }

    fn may_open(&self, draft: &Draft) -> bool {
        draft.institutions.iter().any(|owner| self.owners.contains(owner))
    }
}

/// A drafter who holds the office: they may present a draft too, discard it, and show it to others.
#[derive(Clone, Debug)]
pub struct Presenter(Drafter);

impl Deref for Presenter {
    type Target = Drafter;

    fn deref(&self) -> &Drafter {
        &self.0
    }
}

impl Platform {
    /// Somebody as a drafter: whoever holds, today, an office that may propose, or prepares for one; and showed two factors.
    ///
    /// # Errors
    /// Why the door would not admit them, or the office that they prepare for, as a member.
    pub fn drafter(&self, by: &Authority) -> Result<Drafter, Refusal> {
        let actor = &by.actor;
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let skeleton = &snapshot.state.skeleton;
        let of_liaison = match &actor.role {
            Role::Liaison(liaison) => Allowed::Member.is_open_to(liaison.office(), &skeleton.secretariat, today),
            _ => false,
        };
        if !of_liaison {
            Allowed::Member.admit(actor, skeleton, today)?;
        }
        Needs::TwoFactors.admit(actor.level)?;
        let office = actor.role.serves().and_then(|code| skeleton.secretariat.office(code));
        let wrong = || Door::WrongOffice { office: actor.role.word().into(), allowed: Allowed::Member.word().into() };
        let office = office.ok_or_else(wrong)?;
        let formerly = skeleton.secretariat.former_codes(&office.institution);
        // Drafts that were begun under codes that the institution had before are its own.
        let owners = [&office.institution].into_iter().chain(formerly).map(Code::to_string).collect();
        let (actor, by) = (actor.clone(), by.backing.clone());
        Ok(Drafter { actor, by, institution: office.institution.clone(), owners })
    }

    /// Somebody as a drafter who holds the office.
    ///
    /// # Errors
    /// Why the door would not admit them as a member.
    pub fn presenter(&self, by: &Authority) -> Result<Presenter, Refusal> {
        Allowed::Member.admit(&by.actor, &self.snapshot().state.skeleton, self.now().date())?;
        Ok(Presenter(self.drafter(by)?))
    }
}
