//! Acts that whoever prepares for an office fills in, for whoever holds it to correct and record. Each is a draft of one row that is
//! of the office, and not of its institution: nobody else opens it, and an office that changed hands keeps it.

use std::ops::Deref;
use std::str::FromStr;
use std::sync::Arc;

use domain::secretariat::{Office, Post, Secretariat};
use domain::{Actor, Allowed, Code, Door, Fault, Fields, Level, Moment, Needs, Prose, Refusal, Role, Typed, barred};
use store::{DraftLimits, NewPreparation, PreparationRow};

use super::keep::{are_short, finished};
use super::stored::{loaded, stored};
use super::{Draft, DraftFault, Drafter, Presenter, Written, limits};
use crate::fault::Failure;
use crate::perform::MOST_KEPT;
use crate::{Authority, EMail, IdempotencyKey, Platform};

/// Most acts that wait, prepared, of one office.
pub const MOST_PREPARATIONS: u32 = 100;

/// Most characters of the note with which one is returned.
pub const LONGEST_NOTE: usize = 2_000;

/// Most bytes of all that wait of one office.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// The note with which something prepared is returned.
#[derive(Clone, Debug)]
pub struct Note(String);

impl FromStr for Note {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        Prose::<LONGEST_NOTE>::parse(text).map(|note| Self(note.as_str().to_owned()))
    }
}

/// What the owner of such a draft begins with: no code has a slash, so it is of no institution.
const OF_AN_OFFICE: &str = "office/";

/// Somebody who prepares for an office today, or holds it: they open what was prepared for it.
#[derive(Clone, Debug)]
pub struct Preparer(Drafter);

impl Deref for Preparer {
    type Target = Drafter;

    fn deref(&self) -> &Drafter {
        &self.0
    }
}

impl Preparer {
    /// The same as somebody who may record, return and drop what was prepared: whoever holds the office.
    #[must_use]
    pub fn holder(&self) -> Option<Presenter> {
        self.0.actor.office().map(|_| Presenter(self.0.clone()))
    }
}

/// What was prepared, as lists show it.
#[derive(Clone, Debug)]
pub struct Preparation {
    /// The id of its draft.
    pub id: String,
    /// For which office, by the code that this has now.
    pub office: Code,
    /// Name of the act.
    pub act: String,
    /// Where its form is.
    pub address: String,
    /// How it stands.
    pub stands: Stands,
}

/// How something stands that was prepared.
#[derive(Clone, Debug)]
pub enum Stands {
    /// Whoever holds the office has it before them since then.
    Waits(Moment),
    /// They returned it with these words.
    Returned(String),
    /// They recorded it as that entry.
    Recorded(u64),
    /// They dropped it then.
    Dropped(Moment),
}

impl Platform {
    /// Somebody as one who opens what is prepared for an office: whoever prepares for it, whoever holds it, and for a titular their
    /// suplente of the same institution; once they showed two factors.
    ///
    /// # Errors
    /// They do not hold the office or it is none today, or they did not show enough.
    pub fn preparer(&self, by: &Authority) -> Result<Preparer, Refusal> {
        let actor = &by.actor;
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let table = &snapshot.state.skeleton.secretariat;
        let code = actor.role.serves();
        let office = code.and_then(|code| table.offices_on(today).find(|office| office.code == *code));
        let wrong = || Door::WrongOffice { office: actor.role.word().into(), allowed: Allowed::Body.word().into() };
        let office = office.ok_or_else(wrong)?;
        if actor.office().is_some() {
            office.held_by(actor.by.as_ref(), today)?;
        }
        Needs::TwoFactors.admit(actor.level)?;
        let stood_in_for = table.offices_on(today).filter(|other| stands_in(office, other));
        let offices = [office].into_iter().chain(stood_in_for);
        let owners = offices.flat_map(|office| owners(table, office)).collect();
        let (actor, by) = (actor.clone(), by.backing.clone());
        Ok(Preparer(Drafter { actor, by, institution: office.institution.clone(), owners }))
    }

    /// The office that somebody prepares for, as its occupant of today would be before a page: what a form is drawn for that they fill
    /// in. Nothing is performed as that.
    #[must_use]
    pub fn prepared_for(&self, actor: &Actor) -> Option<Actor> {
        let code = actor.prepares_for()?;
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let office = snapshot.state.skeleton.secretariat.office(code)?;
        let by = office.occupant(today).map(|occupant| occupant.by.clone());
        Some(Actor { role: Role::Office(office.code.clone()), by, level: Level::FreshFactors })
    }

    /// Whether the office that somebody prepares for could perform such an act, whatever they put right in its fields.
    ///
    /// # Errors
    /// Why it could not.
    pub fn could_be_performed(&self, by: &Actor, (act, fields): (&str, &Fields)) -> Result<(), Failure> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let office = self.prepared_for(by);
        let office = office.as_ref().unwrap_or(by);
        let refusal = barred(&snapshot.state.skeleton, office, (act, fields), self.zone(), today);
        refusal.map_or(Ok(()), |refusal| Err(Failure::Refused { index: 0, refusal }))
    }

    /// Keeps what somebody filled in at the form of that address for whoever holds the office. Under the same name a request keeps it
    /// once.
    ///
    /// # Errors
    /// As when a draft is started.
    pub async fn prepare(
        &self,
        preparer: &Preparer,
        written: Written,
        address: &str,
        key: Option<&IdempotencyKey>,
    ) -> Result<Draft, DraftFault> {
        are_short(&[&written])?;
        let owner = preparer.owners.first().cloned().ok_or(DraftFault::Gone)?;
        let asked = key.map(|key| self.asked("prepare", key)).transpose()?;
        let (act, told_since) = (written.act.clone(), self.clock().saturating_sub(MOST_KEPT));
        let new = NewPreparation { owner: owner.clone(), act, address: address.to_owned(), told_since };
        let draft = self.new_draft(preparer, self.new_id(asked.as_ref())?, vec![owner], vec![written]);
        let snapshot = self.snapshot();
        let table = &snapshot.state.skeleton.secretariat;
        let (shared, kept) = (Arc::clone(self.shared()), stored(table, &draft, &self.shared().staged)?);
        let by = preparer.by.clone();
        let start = async move {
            let most = DraftLimits { drafts: MOST_PREPARATIONS, together: MOST_BYTES, ..limits(&shared) };
            shared.store.start_preparation(&by, &kept, &new, &most, asked.as_ref()).await
        };
        let draft = loaded(table, finished(table, start).await?)?;
        if preparer.may_open(&draft) { Ok(draft) } else { Err(DraftFault::Gone) }
    }

    /// What was prepared for the offices of whoever asks: what waits, the last saved first, and what ended in the last 30 days.
    ///
    /// # Errors
    /// The database failed.
    pub async fn preparations(&self, preparer: &Preparer) -> Result<Vec<Preparation>, DraftFault> {
        let (snapshot, since) = (self.snapshot(), self.clock().saturating_sub(MOST_KEPT));
        let mut all = Vec::new();
        for owner in &preparer.owners {
            let rows = self.shared().store.preparations(owner).await?.into_iter();
            let told = rows.filter(|row| row.ended_at.is_none_or(|at| at >= since));
            all.extend(told.filter_map(|row| self.preparation(&snapshot.state.skeleton.secretariat, row)));
        }
        Ok(all)
    }

    fn preparation(&self, table: &Secretariat, row: PreparationRow) -> Option<Preparation> {
        let PreparationRow { id, owner, act, address, saved_at, note, entry, ended_at } = row;
        let office = Code::new(table.role_word_now(owner.strip_prefix(OF_AN_OFFICE)?)).ok()?;
        let stands = match (saved_at, note, entry) {
            (Some(_), Some(note), _) => Stands::Returned(note),
            (Some(at), None, _) => Stands::Waits(self.civil(at)),
            (None, _, Some(entry)) => Stands::Recorded(entry),
            (None, _, None) => Stands::Dropped(self.civil(ended_at?)),
        };
        Some(Preparation { id, office, act, address, stands })
    }

    /// The address of whoever wrote a draft last, by which the office knows who it is; `None` when it was no liaison, or is nobody's
    /// any more.
    ///
    /// # Errors
    /// The database failed.
    pub async fn prepared_by(&self, _: &Presenter, draft: &Draft) -> Result<Option<EMail>, DraftFault> {
        let author = draft.rows.first().map(|row| &row.author).filter(|author| author.prepares_for().is_some());
        let Some(by) = author.and_then(|author| author.by.as_ref()) else { return Ok(None) };
        let account = self.account(&by.0).await.map_err(|fault| DraftFault::Store(fault.to_string()))?;
        Ok(account.map(|account| account.address))
    }

    /// Returns what was prepared, as it was at that revision, to whoever prepares, with a note.
    ///
    /// # Errors
    /// It was saved since or is gone, or the database failed.
    pub async fn return_preparation(
        &self,
        holder: &Presenter,
        id: &str,
        revision: i64,
        note: &Note,
    ) -> Result<(), DraftFault> {
        self.draft(holder, id).await?.ok_or(DraftFault::Gone)?;
        let (shared, id, note) = (Arc::clone(self.shared()), id.to_owned(), note.0.clone());
        let by = holder.by.clone();
        let work = async move { shared.store.return_preparation(&by, &id, revision, &note, &limits(&shared)).await };
        finished(&self.snapshot().state.skeleton.secretariat, work).await
    }

    /// Drops what was prepared, with its files; that it was dropped is told for 30 days.
    ///
    /// # Errors
    /// It is gone already, or the database failed.
    pub async fn drop_preparation(&self, holder: &Presenter, id: &str) -> Result<(), DraftFault> {
        self.draft(holder, id).await?.ok_or(DraftFault::Gone)?;
        let (shared, id, at) = (Arc::clone(self.shared()), id.to_owned(), self.clock());
        let by = holder.by.clone();
        let work = async move { shared.store.drop_preparation(&by, &id, at).await };
        let files = finished(&self.snapshot().state.skeleton.secretariat, work).await?;
        self.shared().staged.remove(files.iter().map(String::as_str));
        Ok(())
    }
}

/// Whose drafts are an office's: under its code, and under those that it had before.
fn owners(table: &Secretariat, office: &Office) -> Vec<String> {
    let codes = [&office.code].into_iter().chain(table.former_office_codes(&office.code));
    codes.map(|code| format!("{OF_AN_OFFICE}{}", code.as_str())).collect()
}

/// Whether an office is that of a suplente who does for another one of their institution what it does.
fn stands_in(office: &Office, other: &Office) -> bool {
    let is_same_seat = matches!((&office.post, &other.post), (Post::Suplente(seat), Post::Titular(of)) if seat == of);
    is_same_seat && office.institution == other.institution
}
