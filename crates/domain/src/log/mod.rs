//! The opening of the record: entry 0, made once with the data folder, never changed; and what the body says of itself since.

mod describe;
mod invite_administrator;
mod set_contact;
mod vocabulary;

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use describe::Describe;
pub use invite_administrator::InviteAdministrator;
pub use set_contact::SetContact;
pub use vocabulary::{Format, Language};

use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::choice::Choice;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::number::EntryNumber;
use crate::refusal::{Door, Refusal};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Line, Prose, Token};

/// The record is opened: its format, its origin, its key, and whose it is.
///
/// - open to: platform
/// - on: entry 0; once
/// - rules: `format`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Format of the record.
    pub format: Format,
    /// Origin of the log, as its checkpoints name it (C2SP tlog-checkpoint).
    pub origin: Token<120>,
    /// Verifier key of the log (C2SP signed-note).
    pub vkey: Token<200>,
    /// Time zone of the body, by its IANA name.
    pub time_zone: Token<60>,
    /// Languages, the first one first.
    pub languages: Vec<Language>,
    /// Name of the body, when it has one already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<120>>>,
    /// Its place and parties, one line under the name.
    pub about: Erasable<Line<200>>,
    /// Who operates the server, when known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator: Option<Erasable<Line<200>>>,
    /// Telephone, mail and address, when known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Erasable<Prose<400>>>,
}

/// The body whose record this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The act that opened the record.
    pub opened: Open,
    /// When.
    pub meta: Meta,
    /// What the body is called now; absent: nobody has named it, and its table is not installed.
    pub name: Option<Erasable<Line<120>>>,
    /// Its place and parties now.
    pub about: Erasable<Line<200>>,
    /// The entry that said so last; absent: the opening did.
    pub described: Option<EntryNumber>,
    /// What it was called before an agreement named it anew, the latest last.
    pub earlier: Vec<Earlier>,
    /// Who answers for the site now, when known.
    pub operator: Option<Erasable<Line<200>>>,
    /// How they are reached now, when known.
    pub contact: Option<Erasable<Prose<400>>>,
    /// The entry that said so last; absent: the opening did, if anything.
    pub reached: Option<EntryNumber>,
}

/// A name under which the body acted, and no longer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The name.
    pub name: Option<Erasable<Line<120>>>,
    /// Its place and parties then.
    pub about: Erasable<Line<200>>,
    /// The entry that said so; absent: the opening did.
    pub described: Option<EntryNumber>,
    /// The day of the agreement that ended it, and the entry by which it did.
    pub until: (Date, EntryNumber),
}

impl Body {
    /// What it was called earlier when something was done on that day, by the entry of that number; `None`: what it is
    /// called now.
    #[must_use]
    pub fn earlier_at(&self, day: Date, entry: EntryNumber) -> Option<&Earlier> {
        self.earlier.iter().find(|earlier| (day, entry) < earlier.until)
    }
}

impl Asked for Open {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let origin = form.text("origin");
        let vkey = form.text("vkey");
        let time_zone = form.text("time_zone");
        let languages = form.rows("languages", Language::ALL.len(), |form| form.choice(""));
        let name = form.optional_erasable("name");
        let about = form.erasable("about");
        let operator = form.optional_erasable("operator");
        let contact = form.optional_erasable("contact");
        Some(Self {
            format: Format::One,
            origin: origin?,
            vkey: vkey?,
            time_zone: time_zone?,
            languages: languages?,
            name: name?,
            about: about?,
            operator: operator?,
            contact: contact?,
        })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, Refusal> {
        Ok(Allowed::Platform)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        if state.skeleton.next() > 0 {
            return Err(Door::RecordAlreadyOpen.into());
        }
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Open {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["format"];

    fn claims(&self) -> Vec<String> {
        alloc::vec!["record".into()]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.body = Some(Arc::new(Body {
            opened: self.clone(),
            meta: meta.clone(),
            name: self.name.clone(),
            about: self.about.clone(),
            described: None,
            earlier: Vec::new(),
            operator: self.operator.clone(),
            contact: self.contact.clone(),
            reached: None,
        }));
    }
}
