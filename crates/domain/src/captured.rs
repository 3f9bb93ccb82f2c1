//! An act of an office that the technical secretary enters from a paper which the office signed, so that nobody has to
//! come in person.

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

/// The papers that an office can sign to act: a call or an appointment says nothing of what it does.
const SIGNED: [SupportKind; 4] =
    [SupportKind::Letter, SupportKind::Agreement, SupportKind::Minutes, SupportKind::Document];

/// For which office an act was entered, and the paper that it signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// The office whose act it is.
    pub office: Code,
    /// The paper; absent where the act itself names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
}

/// An act that was entered from a paper, as it is kept: what its office can object to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capture {
    /// Its entry.
    pub entry: EntryNumber,
    /// For which office, and from what.
    pub captured: Captured,
    /// The day it was entered for.
    pub date: Date,
    /// What the office objects to it: the entry and the words.
    pub objection: Option<(EntryNumber, Erasable<Prose<2000>>)>,
}

/// That the office says of a captured act that it is not its own.
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

impl Numbered for Capture {
    fn id(&self) -> EntryNumber {
        self.entry
    }
}

impl Captured {
    /// Reads the office and the paper; left out when both are.
    pub(crate) fn read(form: &mut Form) -> Option<Option<Self>> {
        form.within(CAPTURED, |form| {
            let office = form.optional_code("office", Refers::Office);
            let support = Support::left_out_or_of_kinds(form, "support", &SIGNED);
            match (office?, support?) {
                (Some(office), support) => Some(Some(Self { office, support })),
                (None, None) => Some(None),
                (None, Some(_)) => {
                    form.fault("office", Fault::Missing);
                    None
                }
            }
        })
    }

    /// The same, of an act of that name: one that names no paper of its own is entered from one.
    pub(crate) fn read_beside(form: &mut Form, name: &str) -> Option<Option<Self>> {
        let read = Self::read(form)?;
        let lacks_paper = read.as_ref().is_some_and(|captured| captured.support.is_none());
        if lacks_paper && !Ask::names_a_paper(name) {
            form.fault("captured.support.kind", Fault::Missing);
            return None;
        }
        Some(read)
    }

    /// Its fields, as its reader describes them.
    pub(crate) fn specs() -> Vec<Spec> {
        Form::describe(Self::read)
    }

    /// Keeps that an entry was captured, so that its office can object.
    pub(crate) fn keep(&self, skeleton: &mut Skeleton, meta: &Meta) {
        let date = meta.moment.date();
        skeleton.captures.push(Capture { entry: meta.number, captured: self.clone(), date, objection: None });
    }
}
