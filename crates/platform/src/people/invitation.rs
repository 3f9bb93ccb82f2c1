//! Invitations to sign in for an office, or to prepare for one. One is bound to an address and to the entry of an appointment, of
//! today or to come; is good once, for a day to a week, and is in no entry.

use domain::secretariat::Post;
use domain::{Actor, Code, EntryNumber, Moment, Needs, Pseudonym, Role};
use jiff::civil::Date;
use store::InvitationRow;

use super::{CLOCK_TOLERANCE, EMail, PeopleFault, Token};
use crate::secret::Purpose;
use crate::{Platform, Snapshot};

/// Most days that an invitation is good; the fewest are one.
pub const MOST_DAYS: i64 = 7;

/// An invitation, as whoever has its address is shown it.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The office, the administration, who prepares for an office, or who signs in for an organisation.
    pub role: Role,
    /// The organisation, by the entry that registered it, when it is for one.
    pub organisation: Option<EntryNumber>,
    /// The appointment, by its entry, when it is for an office.
    pub appointment: Option<EntryNumber>,
    /// Whom it is for.
    pub address: EMail,
    /// Until when it is good.
    pub until: Moment,
    pub(super) row: InvitationRow,
}

/// An invitation that was made.
#[derive(Clone, Debug)]
pub struct Delivered {
    /// What its address ends with.
    pub token: Token,
    /// Until when it is good.
    pub until: Moment,
}

/// Why nobody was invited, or an invitation is good for nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvitationFault {
    /// Whoever asks may not invite for that office.
    #[error("whoever asks may not invite for that office")]
    NotTheirs,
    /// Whoever asks has not shown a second factor.
    #[error("whoever asks has not shown a second factor")]
    NeedsFactor,
    /// That appointment stands no more, or nobody holds the office: who it is comes first.
    #[error("nobody holds the office")]
    Vacant,
    /// As many prepare for the office as may.
    #[error("as many prepare for the office as may")]
    TooMany,
    /// They invited as often in a day as may be.
    #[error("too many invitations today")]
    Often,
    /// There is no such invitation, or it ended.
    #[error("the invitation ended")]
    Late,
    /// It was accepted, refused, or replaced by another one.
    #[error("the invitation was answered")]
    Answered,
    /// The appointment ended, or another one took its place.
    #[error("the appointment stands no more")]
    OfficeChanged,
    /// Whoever has that address holds an office in another sector.
    #[error("the person holds an office of another sector")]
    OtherSector,
    /// Whoever has that address acts for an office or another organisation.
    #[error("the person acts for somebody else")]
    ActsOtherwise,
    /// Whoever has that address conducts sessions and would sit, or the other way round.
    #[error("the person would conduct and sit")]
    Conducts,
    /// Whoever invited holds no more the office for which they did.
    #[error("whoever invited left their office")]
    InviterLeft,
    /// Whoever has that mailbox signs in already, with an address that differs by what follows a `+` alone.
    #[error("the mailbox is of somebody who signs in already")]
    SameMailbox,
    /// Whoever holds the office signs in, and says themselves who prepares for it.
    #[error("whoever holds the office invites")]
    TheirsToInvite,
    /// Whoever holds the office signs in with another address already.
    #[error("whoever holds the office has another address")]
    OtherPerson,
    /// Whoever has that appointment signs in already.
    #[error("whoever is invited signs in already")]
    SignsIn,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl Platform {
    /// Whether somebody may invite for an office.
    #[must_use]
    pub fn may_invite(&self, by: &Actor, office: &Code, snapshot: &Snapshot) -> bool {
        let table = &snapshot.state.skeleton.secretariat;
        let post = |code: &Code| table.office(code).map(|office| &office.post);
        match &by.role {
            Role::Administrator => table.installed.is_none() || post(office) == Some(&Post::TechnicalSecretary),
            Role::Office(_) => self.conducts(by, snapshot),
            _ => false,
        }
    }

    /// Whether somebody may invite whoever represents an organisation: one that was captured from paper and takes part, for which
    /// nobody could sign in otherwise.
    #[must_use]
    pub fn may_invite_organisation(&self, by: &Actor, organisation: EntryNumber, snapshot: &Snapshot) -> bool {
        let registered = snapshot.state.skeleton.organisations.get(organisation);
        let from_paper = snapshot.state.skeleton.captures.get(organisation).is_some();
        from_paper && registered.is_some_and(|one| one.goes_on().is_ok()) && self.conducts(by, snapshot)
    }

    /// Whether somebody is the technical secretary of a table that is installed.
    pub(super) fn conducts(&self, by: &Actor, snapshot: &Snapshot) -> bool {
        let table = &snapshot.state.skeleton.secretariat;
        let own = by.office().and_then(|code| table.office(code));
        let own = own.filter(|own| own.post == Post::TechnicalSecretary);
        table.installed.is_some() && own.is_some_and(|own| own.held_by(by.by.as_ref(), self.now().date()).is_ok())
    }

    /// The entry of whom the record has for an office today; `None` when nobody holds it.
    #[must_use]
    pub fn appointment_today(&self, office: &Code) -> Option<EntryNumber> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let held = snapshot.state.skeleton.secretariat.office(office).and_then(|office| office.occupant(today));
        held.map(|occupant| occupant.entry)
    }

    /// The organisation that an invitation is for, when it is for one that takes part.
    pub(super) fn organisation_of(&self, row: &InvitationRow) -> Option<EntryNumber> {
        let one = row.named_by.filter(|_| row.office == Role::Organisation.word())?;
        self.snapshot().state.skeleton.organisations.get(one).filter(|one| one.goes_on().is_ok()).map(|one| one.id)
    }

    /// The first day of an appointment, while that is to come.
    pub(super) fn to_come(&self, appointment: Option<EntryNumber>) -> Option<Date> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let (_, occupant) = snapshot.state.skeleton.secretariat.appointment(appointment?)?;
        Some(occupant.from).filter(|from| *from > today)
    }

    /// The pseudonym that the record has for whom an invitation is for.
    pub(super) fn invited(&self, row: &InvitationRow) -> Option<Pseudonym> {
        let (skeleton, named_by) = (&self.snapshot().state.skeleton, row.named_by?);
        if row.office == Role::Organisation.word() {
            return skeleton.organisations.get(named_by).map(|one| one.by.clone());
        }
        skeleton.secretariat.appointment(named_by).map(|(_, occupant)| occupant.by.clone())
    }

    /// The invitation of an address, while it is good. Looking changes nothing.
    ///
    /// # Errors
    /// It ended, was answered, or the office changed hands since, that of whoever invited too.
    pub async fn invitation(&self, token: &Token) -> Result<Invitation, InvitationFault> {
        let row = self.shared().store.invitation_by_token(&token.hash()).await.map_err(PeopleFault::from)?;
        self.shown(row.ok_or(InvitationFault::Late)?).await
    }

    pub(super) async fn shown(&self, row: InvitationRow) -> Result<Invitation, InvitationFault> {
        let (role, until) = self.good_invitation(&row)?;
        let address = self.address_under(&row.id, &row.address).await?.ok_or(InvitationFault::Late)?;
        let appointment = row.named_by.filter(|_| matches!(role, Role::Office(_)));
        Ok(Invitation { role, organisation: self.organisation_of(&row), appointment, address, until, row })
    }

    pub(super) fn good_invitation(&self, row: &InvitationRow) -> Result<(Role, Moment), InvitationFault> {
        let now = self.clock();
        if !row.state.is_open() {
            return Err(InvitationFault::Answered);
        }
        let until = self.shared().zone.at(row.ends_at).ok_or(InvitationFault::Late)?;
        if now >= row.ends_at || row.made_at > now.saturating_add(CLOCK_TOLERANCE) {
            return Err(InvitationFault::Late);
        }
        if let Some((made_as, made_by)) = &row.made
            && *made_as != Role::Administrator.word()
            && !self.still_holds(made_as, made_by.clone())
        {
            return Err(InvitationFault::InviterLeft);
        }
        let mut role = Role::of(&row.office).ok_or(InvitationFault::Late)?;
        if role.serves().is_some() {
            let snapshot = self.snapshot();
            let named = row.named_by.and_then(|entry| snapshot.state.skeleton.secretariat.appointment(entry));
            let (office, occupant) = named.ok_or(InvitationFault::OfficeChanged)?;
            office.appointed(occupant.entry, self.now().date()).ok_or(InvitationFault::OfficeChanged)?;
            if matches!(role, Role::Office(_)) {
                // Its code may have been corrected since.
                role = Role::Office(office.code.clone());
            }
        }
        if role == Role::Organisation && self.organisation_of(row).is_none() {
            return Err(InvitationFault::OfficeChanged);
        }
        Ok((role, until))
    }

    pub(super) fn invitation_token(&self, id: &str) -> Token {
        Token::of(self.shared().secret.derive(Purpose::Invitation, &[id.as_bytes()]))
    }
}

/// Whether it is theirs to invite, and they have shown what that needs.
pub(super) fn may(by: &Actor, is_theirs: bool) -> Result<(), InvitationFault> {
    match is_theirs {
        false => Err(InvitationFault::NotTheirs),
        true if !by.level.suffices(Needs::TwoFactors) => Err(InvitationFault::NeedsFactor),
        true => Ok(()),
    }
}
