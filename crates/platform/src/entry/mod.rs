//! Where meaning and bytes meet, for any act and without code per act.
//!
//! *Inscribing* makes an entry of an accepted act; *recounting* makes the accepted act of an entry. A process that performs
//! an act inscribes it and then recounts it, so what it applies is what everybody will apply who reads the record.

mod inscribe;
mod recount;

use domain::{Accepted, Meta, State};

pub(crate) use inscribe::{Inscribed, Occasion, Uninscribed, inscribe};
pub(crate) use recount::{act_of, actor_of, meta_of};

/// One entry, ready to be taken into a state.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub accepted: Accepted,
    pub meta: Meta,
    /// The words that are still there: path and text.
    pub words: Vec<(String, String)>,
}

impl Step {
    /// Takes the entry into a state. The act itself is applied without its words.
    pub fn take_into(&self, state: &mut State) {
        state.texts.keep(self.meta.number, &self.words);
        domain::apply(&mut state.skeleton, &self.accepted, &self.meta);
    }
}
