//! An organisation as the acts left it.

use alloc::vec::Vec;

use super::{Data, Refusal, Standing, Verdict};
use crate::actor::{Level, Pseudonym};
use crate::basis::Basis;
use crate::by_e_mail::CORRECTIONS_UNANSWERED;
use crate::closed::Closed;
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::number::EntryNumber;
use crate::reader::Reader;
use crate::secretariat::OrganisationRules;
use crate::shelf::Numbered;
use crate::state::{Skeleton, State};
use crate::text::{Code, Prose, Typed};
use crate::texts::{Place, Words};

/// An organisation that wants to take part, or took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The entry that registered it.
    pub id: EntryNumber,
    /// The pseudonym under which it acts.
    pub by: Pseudonym,
    /// The entry of the rules by which it registered.
    pub rules: EntryNumber,
    /// When it registered.
    pub moment: Moment,
    /// What the entry rests on.
    pub basis: Option<Basis>,
    /// What it said of itself, the latest last; never empty.
    pub versions: Vec<Version>,
    /// What was answered, the latest last.
    pub decisions: Vec<Decision>,
    /// How it withdrew.
    pub withdrawn: Option<Withdrawn>,
}

/// What an organisation said of itself, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The entry.
    pub entry: EntryNumber,
    /// What it said.
    pub data: Data,
    /// When.
    pub moment: Moment,
    /// How it was made sure that it is them.
    pub level: Level,
    /// The entry that made it public.
    pub released: Option<EntryNumber>,
    /// The objection of the organisation, for which it was entered from a paper: it is not what it said.
    pub disowned: Option<EntryNumber>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its entry.
    pub entry: EntryNumber,
    /// What was answered.
    pub verdict: Verdict,
    /// The seat that answered.
    pub seat: Option<Code>,
    /// Why.
    pub reasons: Erasable<Prose<4000>>,
    /// When.
    pub moment: Moment,
    /// Who dissented from it, in order.
    pub dissents: Vec<Dissent>,
}

/// A dissent from an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dissent {
    /// Its entry.
    pub entry: EntryNumber,
    /// The seat that dissented.
    pub seat: Option<Code>,
    /// Why.
    pub reasons: Erasable<Prose<4000>>,
    /// When.
    pub moment: Moment,
}

/// A withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Its entry.
    pub entry: EntryNumber,
    /// Why, if it said so: public when it was accredited.
    pub reasons: Option<Closed<Prose<4000>>>,
    /// When.
    pub moment: Moment,
    /// How it was made sure that it is them.
    pub level: Level,
    /// The objection of the organisation, for which it was entered from a paper: it did not withdraw.
    pub disowned: Option<EntryNumber>,
}

impl Numbered for Organisation {
    fn id(&self) -> EntryNumber {
        self.id
    }
}

impl Version {
    pub(super) fn of(data: &Data, meta: &Meta) -> Self {
        Self {
            entry: meta.number,
            data: data.clone(),
            moment: meta.moment,
            level: meta.actor.level,
            released: None,
            disowned: None,
        }
    }
}

impl Organisation {
    /// What it said of itself last: what it disowned is not what it said, but for its registration.
    fn said(&self) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.disowned.is_none()).or(self.versions.first())
    }

    /// Whether and how it withdrew, where it did not disown that.
    #[must_use]
    pub fn withdrew(&self) -> Option<&Withdrawn> {
        self.withdrawn.as_ref().filter(|withdrawn| withdrawn.disowned.is_none())
    }

    /// What was entered for it from a paper, and it objects to, counts no more.
    pub(super) fn disown(&mut self, capture: EntryNumber, objection: EntryNumber) {
        let said = self.versions.iter_mut().filter(|version| version.entry == capture);
        said.for_each(|version| version.disowned = Some(objection));
        let withdrawn = self.withdrawn.iter_mut().filter(|withdrawn| withdrawn.entry == capture);
        withdrawn.for_each(|withdrawn| withdrawn.disowned = Some(objection));
    }

    /// What it says of itself now.
    #[must_use]
    pub fn data(&self) -> Option<&Data> {
        self.said().map(|version| &version.data)
    }

    /// What it said of itself last of what is public: all that it said since it was accredited, and then.
    #[must_use]
    pub fn public_data(&self) -> Option<&Data> {
        let public = |version: &&Version| version.released.is_some() && version.disowned.is_none();
        self.versions.iter().rev().find(public).map(|version| &version.data)
    }

    /// The entry by which everybody reads what it says of itself now.
    #[must_use]
    pub fn released(&self) -> Option<EntryNumber> {
        self.said().and_then(|version| version.released)
    }

    /// What it says of itself, for whoever reads.
    #[must_use]
    pub fn data_for(&self, reader: Reader) -> Option<&Data> {
        if reader.reads_organisation(self.id) { self.data() } else { self.public_data() }
    }

    /// The words of something that it said, for whoever reads.
    #[must_use]
    pub fn words<'a, T: Typed>(&self, said: &Closed<T>, state: &'a State, reader: Reader) -> Words<'a> {
        let own = said.place().filter(|_| reader.reads_organisation(self.id));
        own.map_or_else(|| said.words(state, reader), |place| state.own_words(place))
    }

    /// Where the words are that become public when it is accredited now.
    pub(super) fn sealed(&self) -> Vec<Place> {
        self.data().map(Data::sealed).unwrap_or_default()
    }

    /// Keeps what it says of itself now. Of one that is accredited it is public at once.
    pub(super) fn says(&mut self, version: Version) {
        let released = self.is_accredited().then_some(version.entry);
        self.versions.push(Version { released, ..version });
    }

    /// Keeps an answer.
    pub(super) fn is_answered(&mut self, decision: Decision) {
        if decision.verdict == Verdict::Accredited {
            let said = self.said().map(|said| said.entry);
            let said = self.versions.iter_mut().filter(|version| Some(version.entry) == said);
            said.for_each(|said| said.released = Some(decision.entry));
        }
        self.decisions.push(decision);
    }

    /// Whether it is accredited now.
    #[must_use]
    pub fn is_accredited(&self) -> bool {
        self.standing() == Standing::Accredited
    }

    /// The rules by which it registered.
    #[must_use]
    pub fn rules<'a>(&self, skeleton: &'a Skeleton) -> Option<&'a OrganisationRules> {
        let mut adopted = skeleton.secretariat.organisation_rules.iter();
        adopted.find(|adopted| adopted.entry == self.rules).map(|adopted| &adopted.rules)
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match (self.withdrew(), self.decisions.last()) {
            (Some(_), _) => Standing::Withdrawn,
            (None, Some(Decision { verdict: Verdict::Accredited, .. })) => Standing::Accredited,
            (None, Some(Decision { verdict: Verdict::Declined, .. })) => Standing::Declined,
            (None, None) => Standing::Applied,
        }
    }

    /// Since when it stands so.
    #[must_use]
    pub fn since(&self) -> Moment {
        let answered = self.decisions.last().map(|decision| decision.moment);
        self.withdrew().map(|withdrawn| withdrawn.moment).or(answered).unwrap_or(self.moment)
    }

    /// Whether it did not withdraw.
    ///
    /// # Errors
    /// It did.
    pub fn goes_on(&self) -> Result<(), Refusal> {
        match self.withdrew() {
            Some(withdrawn) => Err(Refusal::OrganisationWithdrew { withdrawal: withdrawn.entry }),
            None => Ok(()),
        }
    }

    /// Whether it can say anew itself what it says of itself: until it is answered, so many times.
    pub(super) fn may_be_corrected(&self) -> Result<(), Refusal> {
        let answered = self.decisions.last().map_or(self.id, |decision| decision.entry);
        let since = self.versions.iter().filter(|version| version.entry > answered && version.disowned.is_none());
        let is_over = since.count() >= CORRECTIONS_UNANSWERED as usize;
        if is_over && !self.is_accredited() {
            return Err(Refusal::CorrectedOften { organisation: self.id, most: CORRECTIONS_UNANSWERED });
        }
        Ok(())
    }

    /// Whether that can be answered now.
    ///
    /// # Errors
    /// It withdrew, or that was the last answer already.
    pub fn may_be_answered(&self, verdict: Verdict) -> Result<(), Refusal> {
        self.goes_on()?;
        match self.decisions.last().filter(|last| last.verdict == verdict) {
            Some(last) => Err(Refusal::AnsweredAlready { standing: self.standing(), decision: last.entry }),
            None => Ok(()),
        }
    }
}
