//! What a ficha said before: every version of every field, with who, when and why.

use alloc::sync::Arc;

use crate::moment::Moment;
use jiff::civil::Date;

use super::{Amendment, FichaField, Present, Proposal};
use crate::captured::Disowned;
use crate::context::Meta;
use crate::endorsement::{Decided, Outcome};
use crate::erasable::Erasable;
use crate::number::EntryNumber;
use crate::state::Skeleton;
use crate::text::{Code, Prose};

/// A field of the ficha that was completed or corrected, or that an endorsement put otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amended {
    /// Its entry.
    pub entry: EntryNumber,
    /// What the field says from then on.
    pub amendment: Amendment,
    /// Why.
    pub note: Option<Erasable<Prose<2000>>>,
    /// Who.
    pub by: By,
    /// When.
    pub moment: Moment,
    /// By when the institution that answers from then on is to assume it, when it changed after the endorsement.
    pub assume_by: Option<Date>,
    /// The entry by which the institution says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

/// Who changed a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// An institution.
    Institution(Code),
    /// The Secretariat, by that agreement.
    Agreement(EntryNumber),
}

/// A version of a field of the ficha.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldVersion {
    /// Its entry.
    pub entry: EntryNumber,
    /// What it says.
    pub amendment: Amendment,
    /// Why it changed.
    pub note: Option<Erasable<Prose<2000>>>,
    /// Who.
    pub by: By,
    /// When.
    pub moment: Moment,
    /// The entry by which the institution says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

/// A version of the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version<'a> {
    /// Its entry.
    pub entry: EntryNumber,
    /// The words.
    pub wording: &'a Erasable<Prose<4000>>,
    /// Why it changed.
    pub note: Option<&'a Erasable<Prose<2000>>>,
    /// The agreement that brought it about, when one did.
    pub agreement: Option<EntryNumber>,
    /// When.
    pub moment: Moment,
    /// The entry by which the institution says that a captured one is not its word: it counts no more.
    pub disowned: Option<EntryNumber>,
}

impl Disowned {
    /// The proposal that the captured act presented or is about.
    pub(crate) fn proposal<'a>(&self, skeleton: &'a mut Skeleton) -> Option<&'a mut Proposal> {
        let proposal = skeleton.on(self.capture).unwrap_or(self.capture);
        skeleton.proposals.get_mut(proposal)
    }
}

impl Proposal {
    /// What a field of the ficha says; `None` when it is blank.
    #[must_use]
    pub fn says(&self, field: FichaField) -> Option<Amendment> {
        Amendment::of(&self.ficha, field)
    }

    /// The versions of a field, the first one as it was presented; none while it is blank.
    pub fn field_versions(&self, field: FichaField) -> impl Iterator<Item = FieldVersion> {
        let first = Amendment::of(&self.presented, field).map(|amendment| FieldVersion {
            entry: self.id,
            amendment,
            note: None,
            by: By::Institution(self.institution.clone()),
            moment: self.moment,
            disowned: None,
        });
        let later = self.amended.iter().filter(move |amended| amended.amendment.field() == field);
        first.into_iter().chain(later.map(|amended| FieldVersion {
            entry: amended.entry,
            amendment: amended.amendment.clone(),
            note: amended.note.clone(),
            by: amended.by.clone(),
            moment: amended.moment,
            disowned: amended.disowned,
        }))
    }

    /// The versions of the wording, the first one as it was presented.
    pub fn versions(&self) -> impl Iterator<Item = Version<'_>> {
        let (wording, moment) = (&self.presented.wording, self.moment);
        let first = Version { entry: self.id, wording, note: None, agreement: None, moment, disowned: None };
        core::iter::once(first).chain(self.amended.iter().filter_map(|amended| {
            let Amendment::Wording { wording } = &amended.amendment else { return None };
            let agreement = match amended.by {
                By::Agreement(agreement) => Some(agreement),
                By::Institution(_) => None,
            };
            let (entry, note, moment) = (amended.entry, amended.note.as_ref(), amended.moment);
            Some(Version { entry, wording, note, agreement, moment, disowned: amended.disowned })
        }))
    }

    /// The entry of the latest version of the wording that counts.
    #[must_use]
    pub fn latest(&self) -> EntryNumber {
        { self.versions() }.filter(|version| version.disowned.is_none()).last().map_or(self.id, |version| version.entry)
    }

    /// The version of the wording that was recorded by that entry.
    #[must_use]
    pub fn version(&self, entry: EntryNumber) -> Option<Version<'_>> {
        self.versions().find(|version| version.entry == entry)
    }

    fn amended_since(&self, decided: &Decided, field: FichaField) -> bool {
        let mut since = self.counting().filter(|amended| amended.entry > decided.entry);
        since.any(|amended| amended.amendment.field() == field)
    }

    /// The fields that a decision asked for and nobody changed since; where it named none, the wording.
    pub fn owes(&self, decided: &Decided) -> impl Iterator<Item = FichaField> {
        decided.asked().iter().copied().filter(|field| !self.amended_since(decided, *field))
    }

    /// The wording that an endorsement was granted with is in force from there on.
    pub(crate) fn adopt_wording(&mut self, wording: Erasable<Prose<4000>>, agreement: EntryNumber, meta: &Meta) {
        self.amend(Amended {
            entry: meta.number,
            amendment: Amendment::Wording { wording },
            note: None,
            by: By::Agreement(agreement),
            moment: meta.moment,
            assume_by: None,
            disowned: None,
        });
    }

    /// What was completed and corrected, and nobody disowned.
    fn counting(&self) -> impl Iterator<Item = &Arc<Amended>> {
        self.amended.iter().filter(|amended| amended.disowned.is_none())
    }

    /// The field says again what it said before that change; unless the Secretariat has endorsed it since, with what it said
    /// by then.
    pub(super) fn disown_amendment(&mut self, disowned: &Disowned) {
        let captured = self.amended.iter().position(|amended| amended.entry == disowned.capture);
        let granted = |decided: &Decided| decided.outcome == Outcome::Granted && decided.entry > disowned.capture;
        let free = captured.filter(|_| !self.decisions.iter().any(granted));
        let Some(amended) = free.and_then(|at| self.amended.get_mut(at)) else { return };
        Arc::make_mut(amended).disowned = Some(disowned.by);
        let mut ficha = Present::clone(&self.presented);
        self.counting().for_each(|amended| amended.amendment.put(&mut ficha));
        self.ficha = Arc::new(ficha);
    }

    /// Changes a field, and keeps what it said.
    pub(super) fn amend(&mut self, amended: Amended) {
        let amended = Amended { amendment: amended.amendment.settled(&self.ficha), ..amended };
        amended.amendment.put(Arc::make_mut(&mut self.ficha));
        self.amended.push(Arc::new(amended));
    }
}
