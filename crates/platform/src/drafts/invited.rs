//! Drafts that accredited organisations are invited to: they read them and leave remarks. Neither is ever an entry.

use domain::organisation::{Organisation, Standing};
use domain::{Choice, EntryNumber, Fault, Level, Moment, Prose, Role, Typed};
use store::{Backing, DraftLetter, InvitedOrganisation, RemarkRow};

use super::clearance::fresh_name;
use super::stored::loaded;
use super::{Draft, DraftFault, Drafter, Presenter};
use crate::clock::DAY;
use crate::{Authority, Platform};

/// Most characters of a remark.
pub const MOST_OF_A_REMARK: usize = 10_000;

/// Most remarks of an organisation on a draft.
const MOST_REMARKS: i64 = 50;

/// An accredited organisation, as one that reads drafts to which it is invited.
#[derive(Clone, Debug)]
pub struct Guest {
    organisation: EntryNumber,
    level: Level,
    /// What lets them.
    by: Backing,
}

/// A draft to which an organisation is invited, as a list shows it.
#[derive(Clone, Debug)]
pub struct InvitedDraft {
    /// Its id.
    pub id: String,
    /// When the organisation was invited.
    pub since: Moment,
}

/// A remark on a draft.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The entry that registered the organisation that left it.
    pub organisation: EntryNumber,
    /// How it was made sure that it was them.
    pub level: Level,
    /// What it says.
    pub words: String,
    /// When it was left.
    pub left: Moment,
}

/// Why a remark was not kept, or an organisation not invited.
#[derive(Debug, thiserror::Error)]
pub enum RemarkFault {
    /// It says nothing, too much, or what nobody can read.
    #[error("not a remark: {0:?}")]
    Words(Fault),
    /// The organisation is not invited, or left as many as it may.
    #[error("no remark is expected")]
    NotExpected,
    /// Only an accredited organisation is invited.
    #[error("the organisation is not accredited")]
    NotAccredited,
    /// The draft is gone, or the database failed.
    #[error(transparent)]
    Draft(#[from] DraftFault),
}

impl Platform {
    /// Somebody as a guest of drafts: whoever acts for an organisation that is accredited today.
    #[must_use]
    pub fn guest(&self, by: &Authority) -> Option<Guest> {
        let actor = &by.actor;
        let whose = actor.by.as_ref().filter(|_| actor.role == Role::Organisation)?;
        let snapshot = self.snapshot();
        let organisation = snapshot.state.skeleton.organisations.taking_part(whose).filter(is_accredited)?;
        Some(Guest { organisation: organisation.id, level: actor.level, by: by.backing.clone() })
    }

    /// Invites an accredited organisation to a draft, while whoever invites holds the office for which they do.
    ///
    /// # Errors
    /// It is not accredited, the draft is none of the drafter's institution, or the database failed.
    pub async fn invite_to_draft(
        &self,
        drafter: &Presenter,
        id: &str,
        organisation: EntryNumber,
    ) -> Result<(), RemarkFault> {
        self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        let snapshot = self.snapshot();
        let invited = snapshot.state.skeleton.organisations.get(organisation).filter(is_accredited);
        let invited = invited.ok_or(RemarkFault::NotAccredited)?;
        let (organisation, by) = (number(invited.id)?, invited.by.0.clone());
        let before = self.shared().store.invited_to_draft(id, organisation).await.map_err(fault)?;
        if before.is_some_and(|before| self.stands(&before)) {
            return Ok(());
        }
        let invited = InvitedOrganisation {
            organisation,
            invited_at: self.clock(),
            invited_as: drafter.actor.role.word().to_owned(),
            invited_by: drafter.actor.by.as_ref().map(|by| by.0.clone()),
        };
        let letter = self.letter_of_draft(Some(by))?;
        self.shared().store.invite_to_draft(&drafter.by, id, &invited, &letter).await.map_err(fault)?;
        Ok(())
    }

    /// Takes such an invitation back.
    ///
    /// # Errors
    /// The draft is none of the drafter's institution, or the database failed.
    pub async fn uninvite_from_draft(
        &self,
        drafter: &Presenter,
        id: &str,
        organisation: EntryNumber,
    ) -> Result<(), RemarkFault> {
        self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        self.shared().store.uninvite_from_draft(&drafter.by, id, number(organisation)?).await.map_err(fault)?;
        Ok(())
    }

    /// The organisations that are invited to a draft of the drafter's institution, and all remarks on it.
    ///
    /// # Errors
    /// The draft is none of the drafter's institution, or the database failed.
    pub async fn guests_of_draft(
        &self,
        drafter: &Drafter,
        id: &str,
    ) -> Result<(Vec<EntryNumber>, Vec<Remark>), DraftFault> {
        self.draft(drafter, id).await?.ok_or(DraftFault::Gone)?;
        let invited = self.shared().store.organisations_of_draft(id).await.map_err(fault)?;
        let standing = invited.into_iter().filter(|row| self.stands(row));
        let invited = standing.filter_map(|row| u64::try_from(row.organisation).ok());
        Ok((invited.collect(), self.remarks(id).await?))
    }

    /// The drafts to which an organisation is invited, the last first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn drafts_for(&self, guest: &Guest) -> Result<Vec<InvitedDraft>, DraftFault> {
        let rows = self.shared().store.drafts_of_organisation(number(guest.organisation)?).await.map_err(fault)?;
        let zone = &self.shared().zone;
        Ok(rows
            .into_iter()
            .filter(|row| self.still_holds(&row.invited_as, row.invited_by.clone()))
            .filter_map(|row| Some(InvitedDraft { since: zone.at(row.invited_at)?, id: row.draft }))
            .collect())
    }

    /// The draft of that id, if the organisation is invited to it, and what it remarked. Whoever may not read it is told that
    /// there is none.
    ///
    /// # Errors
    /// The database failed.
    pub async fn draft_for(&self, guest: &Guest, id: &str) -> Result<Option<(Draft, Vec<Remark>)>, DraftFault> {
        let store = &self.shared().store;
        let invited = store.invited_to_draft(id, number(guest.organisation)?).await.map_err(fault)?;
        if !invited.is_some_and(|invited| self.stands(&invited)) {
            return Ok(None);
        }
        let draft = store.draft(id).await.map_err(fault)?;
        let Some(draft) = draft else { return Ok(None) };
        let draft = loaded(&self.snapshot().state.skeleton.secretariat, draft)?;
        let remarks = self.remarks(id).await?.into_iter().filter(|remark| remark.organisation == guest.organisation);
        Ok(Some((draft, remarks.collect())))
    }

    /// Leaves a remark on a draft to which the organisation is invited.
    ///
    /// # Errors
    /// It is not text that may be kept, none is expected, or the database failed.
    pub async fn leave_remark(&self, guest: &Guest, id: &str, words: &str) -> Result<(), RemarkFault> {
        let words = Prose::<MOST_OF_A_REMARK>::parse(words).map_err(RemarkFault::Words)?;
        let row = RemarkRow {
            organisation: number(guest.organisation)?,
            level: guest.level.word().to_owned(),
            remark: words.as_str().to_owned(),
            left_at: self.clock(),
        };
        let invited = self.shared().store.invited_to_draft(id, row.organisation).await.map_err(fault)?;
        let Some(invited) = invited.filter(|invited| self.stands(invited)) else {
            return Err(RemarkFault::NotExpected);
        };
        let (name, letter) = (fresh_name()?, self.letter_of_draft(invited.invited_by)?);
        let shared = self.shared();
        let most = (MOST_REMARKS, shared.reserve());
        let left = shared.store.leave_remark(&guest.by, (&name, id), &row, &letter, most).await.map_err(fault)?;
        if left { Ok(()) } else { Err(RemarkFault::NotExpected) }
    }

    /// The letter that tells somebody of what was done with a draft: of the same draft, once a day.
    fn letter_of_draft(&self, to: Option<String>) -> Result<DraftLetter, DraftFault> {
        let now = self.clock();
        Ok(DraftLetter { to, letter: fresh_name()?, now, told_after: now - DAY })
    }

    /// Whether whoever invited an organisation holds the office for which they did.
    fn stands(&self, invited: &InvitedOrganisation) -> bool {
        self.still_holds(&invited.invited_as, invited.invited_by.clone())
    }

    async fn remarks(&self, id: &str) -> Result<Vec<Remark>, DraftFault> {
        let rows = self.shared().store.remarks_on_draft(id).await.map_err(fault)?;
        let remark = |row: RemarkRow| {
            let organisation = u64::try_from(row.organisation).ok()?;
            let (level, left) = (Level::of(&row.level)?, self.shared().zone.at(row.left_at)?);
            Some(Remark { organisation, level, words: row.remark, left })
        };
        let read: Option<Vec<Remark>> = rows.into_iter().map(remark).collect();
        read.ok_or_else(|| DraftFault::Store("a remark is damaged".into()))
    }
}

fn is_accredited(organisation: &&Organisation) -> bool {
    organisation.standing() == Standing::Accredited
}

/// The number of an entry, as the database has it.
fn number(entry: EntryNumber) -> Result<i64, DraftFault> {
    i64::try_from(entry).map_err(|beyond| DraftFault::Store(beyond.to_string()))
}

fn fault(fault: store::Fault) -> DraftFault {
    DraftFault::from(fault)
}
