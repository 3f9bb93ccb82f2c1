//! An act of an office or of an organisation that the technical secretary enters from a paper which it signed, so that nobody
//! has to come in person.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::act::Ask;
use crate::context::Meta;
use crate::erasable::Erasable;
use crate::fields::{Fault, Form, Refers, Spec};
use crate::number::EntryNumber;
use crate::shelf::Numbered;
use crate::state::Skeleton;
use crate::support::{Support, SupportKind};
use crate::text::{Code, Prose};

/// Where its fields stand among those of the act, and in its entry.
pub(crate) const CAPTURED: &str = "captured";

/// The field that says for which office it is entered.
pub(crate) const FOR_WHOM: &str = "captured.office";

/// The papers that an office can sign to act: a call or an appointment says nothing of what it does.
const SIGNED: [SupportKind; 4] =
    [SupportKind::Letter, SupportKind::Agreement, SupportKind::Minutes, SupportKind::Document];

/// Who signs a paper from which an act is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signer {
    /// An office, which the paper says.
    Office,
    /// The organisation that the act is about.
    Organisation,
}

/// For whom an act was entered, and the paper that they signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// The office whose act it is; absent where it is that of the organisation that the act is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<Code>,
    /// The paper; absent where the act itself names it, which is said once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
}

/// An act that was entered from a paper, as it is kept: what whose act it is can object to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its entry.
    pub entry: EntryNumber,
    /// For whom, and from what.
    pub captured: Captured,
    /// The paper, whichever of the two names it.
    pub paper: Option<Support>,
    /// The day it was entered for.
    pub date: Date,
    /// What they object to it: the entry and the words.
    pub objection: Option<(EntryNumber, Erasable<Prose<2000>>)>,
}

/// That whose act it should be says that a captured act is not their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disowned {
    /// The entry that was captured.
    pub capture: EntryNumber,
    /// The entry that objects to it.
    pub by: EntryNumber,
    /// The day of that entry.
    pub date: Date,
}

/// Takes what a captured act said out of what counts. What others did on the strength of it meanwhile stays.
pub type Disowns = fn(&mut Skeleton, &Disowned);

/// That an act can be entered from a paper.
#[derive(Clone, Copy)]
pub struct FromPaper {
    /// Who signs it.
    pub signer: Signer,
    /// How the act ceases to count once whose act it is objects to it.
    pub disowns: Disowns,
}

impl FromPaper {
    /// From the paper of an office.
    pub(crate) const fn of_office(disowns: Disowns) -> Self {
        Self { signer: Signer::Office, disowns }
    }

    /// From the paper of the organisation that the act is about.
    pub(crate) const fn of_organisation(disowns: Disowns) -> Self {
        Self { signer: Signer::Organisation, disowns }
    }
}

impl Numbered for Capture {
    fn id(&self) -> EntryNumber {
        self.entry
    }
}

impl Captured {
    /// Reads the office, where one signs, and the paper; left out when both are.
    fn read(form: &mut Form, signer: Signer) -> Option<Option<Self>> {
        form.within(CAPTURED, |form| {
            if signer == Signer::Organisation {
                let support = Support::left_out_or_of_kinds(form, "support", &SIGNED)?;
                return Some(support.map(|support| Self { office: None, support: Some(support) }));
            }
            let office = form.optional_code("office", Refers::Office);
            let support = Support::left_out_or_of_kinds(form, "support", &SIGNED);
            match (office?, support?) {
                (Some(office), support) => Some(Some(Self { office: Some(office), support })),
                (None, None) => Some(None),
                (None, Some(_)) => {
                    form.fault("office", Fault::Missing);
                    None
                }
            }
        })
    }

    /// Reads the office alone.
    fn read_office(form: &mut Form) -> Option<Option<Self>> {
        let office = form.within(CAPTURED, |form| form.optional_code("office", Refers::Office))?;
        Some(office.map(|office| Self { office: Some(office), support: None }))
    }

    /// The same, of an act of that name: one that names no paper of its own is entered from one, and of one that does its paper is
    /// said once.
    pub(crate) fn read_beside(form: &mut Form, name: &str) -> Option<Option<Self>> {
        let Some(signer) = Ask::signer(name) else { return Some(None) };
        if Ask::names_a_paper(name) {
            return Self::read_office(form);
        }
        let read = Self::read(form, signer)?;
        if read.as_ref().is_some_and(|captured| captured.support.is_none()) {
            form.fault("captured.support.kind", Fault::Missing);
            return None;
        }
        Some(read)
    }

    /// Its fields beside an act of that name, as its reader describes them.
    pub(crate) fn specs(name: &str, signer: Signer) -> Vec<Spec> {
        if Ask::names_a_paper(name) {
            Form::describe(Self::read_office)
        } else {
            Form::describe(|form| Self::read(form, signer))
        }
    }

    /// Keeps that an entry was captured, so that whose act it is can object; `own` is the paper that the act itself names.
    pub(crate) fn keep(&self, own: Option<&Support>, skeleton: &mut Skeleton, meta: &Meta) {
        let (paper, date) = (self.support.as_ref().or(own).cloned(), meta.moment.date());
        let captured = self.clone();
        skeleton.captures.push(Capture { entry: meta.number, captured, paper, date, objection: None });
    }
}
