//! What a page that is just a form is made of, for whatever stands around it.

use std::sync::Arc;

use domain::EntryNumber;
use platform::{Recorded, Snapshot};
use words::Names;

use super::Filled;
use super::around::Barred;
use super::inputs::Hand;
use crate::addresses;
use crate::app::App;
use crate::session::conducts;
use crate::visitor::Visitor;

/// Everything there is to say something of: who reads, the state, and the form as it stands.
pub(crate) struct Scene<'a> {
    /// What every handler shares.
    pub app: &'a App,
    /// Who reads.
    pub visitor: &'a Visitor,
    /// The state.
    pub snapshot: &'a Arc<Snapshot>,
    /// The form.
    pub form: &'a Filled,
    /// The number in the address.
    pub number: &'a str,
    /// What the act is on.
    pub on: Option<EntryNumber>,
    /// The entry in the address.
    pub recorded: Option<&'a Recorded>,
}

impl<'a> Scene<'a> {
    /// Names out of the state, in the language of the reader.
    pub(crate) fn names(&self) -> Names<'a> {
        Names { state: &self.snapshot.state, voice: self.visitor.voice }
    }

    /// Who fills the form in.
    pub(super) fn hand(&self) -> Hand {
        if self.captures() { Hand::Captures } else { Hand::Own }
    }

    /// Whether whoever reads can enter the act of an office from a paper.
    pub(crate) fn captures(&self) -> bool {
        conducts(self.app, self.visitor)
    }

    /// An address of what the act is on, in the language of the reader.
    pub(crate) fn link(&self, address: &str) -> String {
        self.visitor.link(&addresses::to(address, self.number))
    }

    /// Keeps the form from whoever has no use for it; not in place of one that was refused.
    pub(crate) fn bar(&self, key: &'static str) -> Result<(), Barred> {
        if self.form.refused() { Ok(()) } else { Err(Barred(key)) }
    }
}
