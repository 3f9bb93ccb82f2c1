//! Whoever prepares for an office: who lets them, who sees who they are, and how it ends. A relation within an institution, read
//! anew for each request and in no entry.

use std::sync::Arc;

use domain::secretariat::{Office, Post, Secretariat, Sector};
use domain::{Actor, Code, Liaison, Moment, Needs, Pseudonym, Role, Typed};
use jiff::civil::Date;
use store::{Backing, Delivery, LiaisonRow, MOST_LIAISONS, NewLiaison};

use super::invitation::may;
use super::{Delivered, EMail, Held, InvitationFault, Network, Oneself, PeopleFault};
use crate::{Authority, Platform, Snapshot, random};

/// Somebody who prepares for an office, as those are shown it who may end that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedLiaison {
    /// The id.
    pub id: String,
    /// The office.
    pub office: Code,
    /// Their address, by which the office knows who it is.
    pub address: EMail,
    /// Since when.
    pub since: Moment,
}

/// Why liaisons are not shown, or one was not ended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LiaisonFault {
    /// Whoever asks has not shown a second factor.
    #[error("whoever asks has not shown a second factor")]
    NeedsFactor,
    /// There is none of that id, of an office in which whoever asks has a say.
    #[error("there is no such liaison")]
    None,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl Platform {
    /// Whether somebody may say who prepares for an office, and end it: whoever holds it; for a titular, their suplente of the
    /// same institution; and the technical secretary, when the office asks for it.
    #[must_use]
    pub fn may_appoint_liaison(&self, by: &Actor, office: &Code, snapshot: &Snapshot) -> bool {
        let (table, date) = (&snapshot.state.skeleton.secretariat, self.now().date());
        let own = by.office().and_then(|code| table.office(code));
        let own = own.filter(|own| own.held_by(by.by.as_ref(), date).is_ok());
        let office = table.offices_on(date).find(|known| known.code == *office);
        let (Some(own), Some(office)) = (own, office) else { return false };
        let is_suplente = match (&own.post, &office.post) {
            (Post::Suplente(seat), Post::Titular(of)) => seat == of && own.institution == office.institution,
            _ => false,
        };
        own.code == office.code || is_suplente || own.post == Post::TechnicalSecretary
    }

    /// Invites somebody to prepare for an office that somebody holds, for so many days. One that waits for the same address is
    /// worth nothing from then on.
    ///
    /// # Errors
    /// Whoever asks may not, showed no second factor, nobody holds the office, they conduct and whoever holds it signs in, it has as many as it may, or the database failed.
    pub async fn invite_liaison(
        &self,
        by: &Authority,
        office: &Code,
        address: &EMail,
        language: &str,
        days: i64,
    ) -> Result<Delivered, InvitationFault> {
        let snapshot = self.snapshot();
        let actor = &by.actor;
        may(actor, self.may_appoint_liaison(actor, office, &snapshot))?;
        let appointment = self.appointment_today(office).ok_or(InvitationFault::Vacant)?;
        let table = &snapshot.state.skeleton.secretariat;
        let signs_in =
            table.appointment(appointment).is_some_and(|(_, occupant)| table.signs_in(&occupant.by).is_some());
        if signs_in && self.conducts(actor, &snapshot) && actor.office() != Some(office) {
            return Err(InvitationFault::TheirsToInvite);
        }
        let own = self.all_liaisons().await?.into_iter().filter(|(of, _)| of == office).count();
        if i64::try_from(own).is_ok_and(|own| own >= MOST_LIAISONS) {
            return Err(InvitationFault::TooMany);
        }
        let delivery = Delivery::ByLetter(random::name().map_err(PeopleFault::from)?);
        let role = Role::Liaison(Liaison::of(office.clone()));
        self.make_invitation((&role, Some(appointment)), Some(by), (address, language, days), delivery).await
    }

    /// Everybody who prepares for an office in which somebody has a say, those who began first first.
    ///
    /// # Errors
    /// They showed no second factor, or the database failed.
    pub async fn liaisons(&self, by: &Actor) -> Result<Vec<ListedLiaison>, LiaisonFault> {
        if !by.level.suffices(Needs::TwoFactors) {
            return Err(LiaisonFault::NeedsFactor);
        }
        let (mut listed, snapshot) = (Vec::new(), self.snapshot());
        for (office, row) in self.all_liaisons().await? {
            let since = self.shared().zone.at(row.since).filter(|_| self.may_appoint_liaison(by, &office, &snapshot));
            let Some(since) = since else { continue };
            let address = self.address_under(&row.person, &row.address).await?;
            listed.extend(address.map(|address| ListedLiaison { id: row.id, office, address, since }));
        }
        Ok(listed)
    }

    /// Ends that somebody prepares for an office, from this request on. Both are told.
    ///
    /// # Errors
    /// There is none of that id for whoever asks, they showed no second factor, or the database failed.
    pub async fn end_liaison(&self, by: &Authority, id: &str, network: Network) -> Result<(), LiaisonFault> {
        if !by.actor.level.suffices(Needs::TwoFactors) {
            return Err(LiaisonFault::NeedsFactor);
        }
        let snapshot = self.snapshot();
        let all = self.all_liaisons().await?.into_iter();
        let own =
            |(office, row): &(Code, LiaisonRow)| row.id == id && self.may_appoint_liaison(&by.actor, office, &snapshot);
        let (office, row) = { all }.find(own).ok_or(LiaisonFault::None)?;
        // Whose account it happens to showed nothing.
        self.end_of_liaison(by.backing.clone(), (office, row), (None, network)).await
    }

    /// Ends that somebody prepares for an office, because they say so themselves.
    ///
    /// # Errors
    /// They do not, or the database failed.
    pub async fn stop_preparing(&self, oneself: &Oneself, office: &Code) -> Result<(), LiaisonFault> {
        let all = self.all_liaisons().await?.into_iter();
        let own = |(of, row): &(Code, LiaisonRow)| of == office && row.person == oneself.person;
        let (office, row) = { all }.find(own).ok_or(LiaisonFault::None)?;
        self.end_of_liaison(self.backing_of(oneself), (office, row), (Some(oneself.level), oneself.network)).await
    }

    async fn end_of_liaison(
        &self,
        by: Backing,
        (office, row): (Code, LiaisonRow),
        (level, network): (Option<domain::Level>, Network),
    ) -> Result<(), LiaisonFault> {
        let (told, trace) = (self.new_liaison(&office)?, self.trace(level, network));
        let shared = Arc::clone(self.shared());
        let ended = tokio::spawn(async move { shared.store.end_liaison(&by, &row, &told, &trace).await });
        let ended = ended.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        if ended.map_err(PeopleFault::from)? { Ok(()) } else { Err(LiaisonFault::None) }
    }

    /// A liaison of an office that begins or ends, whose occupant of today is told too.
    pub(super) fn new_liaison(&self, office: &Code) -> Result<NewLiaison, PeopleFault> {
        let snapshot = self.snapshot();
        let held = snapshot.state.skeleton.secretariat.office(office);
        let occupant = held.and_then(|held| held.occupant(self.now().date())).map(|occupant| occupant.by.0.clone());
        let letters = [random::name()?, random::name()?];
        Ok(NewLiaison { id: random::name()?, office: office.to_string(), occupant, letters })
    }

    /// Each with its office, by the code that this has now.
    async fn all_liaisons(&self) -> Result<Vec<(Code, LiaisonRow)>, PeopleFault> {
        let (rows, snapshot) = (self.shared().store.liaisons().await?, self.snapshot());
        let table = &snapshot.state.skeleton.secretariat;
        let named = rows.into_iter().filter_map(|row| Some((Code::new(table.role_word_now(&row.office)).ok()?, row)));
        Ok(named.collect())
    }
}

/// The offices that a person prepares for on a day, without those that they hold themselves. Nobody does for two sectors: what
/// they hold says for which, and without that those they prepare for. Nobody prepares for a seat who conducts, or the other way round.
pub(super) fn prepared_for(
    snapshot: &Snapshot,
    date: Date,
    (person, codes): (&str, &[String]),
    held: &[Held],
) -> Vec<Held> {
    let table = &snapshot.state.skeleton.secretariat;
    let is_held = |office: &Office| held.iter().any(|held| held.role.serves() == Some(&office.code));
    let is_theirs = |office: &&Office| codes.iter().any(|code| table.role_word_now(code) == office.code.as_str());
    let prepared: Vec<&Office> = table.offices_on(date).filter(is_theirs).filter(|office| !is_held(office)).collect();
    let of_held = sectors(table, held.iter().filter_map(|held| table.office(held.role.serves()?)));
    let sectors = if of_held.is_empty() { sectors(table, prepared.iter().copied()) } else { of_held };
    let of_other = |office: &Office| {
        held.iter().filter_map(|held| table.office(held.role.serves()?)).any(|own| are_apart(own, office))
    };
    let is_one = |office: &Office| {
        !of_other(office) && table.sector_of(office).is_none_or(|sector| sectors.iter().all(|of| *of == sector))
    };
    let liaison = |office: &Office| Role::Liaison(Liaison::of(office.code.clone()));
    let prepared = prepared.into_iter().filter(|office| is_one(office));
    prepared.map(|office| Held { role: liaison(office), by: Pseudonym(person.to_owned()) }).collect()
}

/// Whether one of two offices conducts and the other one sits: nobody holds or prepares for both.
pub(super) fn are_apart(one: &Office, other: &Office) -> bool {
    let conducts = |office: &Office| office.post == Post::TechnicalSecretary;
    let sits = |office: &Office| office.post.seat().is_some();
    (conducts(one) && sits(other)) || (sits(one) && conducts(other))
}

/// The sectors for which offices act.
pub(super) fn sectors<'a>(table: &Secretariat, offices: impl Iterator<Item = &'a Office>) -> Vec<Sector> {
    offices.filter_map(|office| table.sector_of(office)).collect()
}
