//! What the body is called, changed by agreement.

use alloc::vec::Vec;

use jiff::civil::Date;

use super::table::Recorded;
use super::{Changes, Refusal, Secretariat};
use crate::act::Asked;
use crate::actor::Pseudonym;
use crate::fields::Form;
use crate::log::Describe;
use crate::motion::{Fact, Facts};
use crate::state::State;
use crate::text::Code;

impl Changes for Describe {
    fn of_form(form: &mut Form) -> Option<Self> {
        Asked::read(form)
    }

    /// It holds from the agreement on: nothing is counted by it.
    fn day(&self) -> Option<Date> {
        None
    }

    fn codes(&self) -> Vec<&Code> {
        Vec::new()
    }

    fn facts(&self) -> Facts<'_> {
        let name = self.name.place().map(|name| ("name", Fact::Text(name)));
        let about = self.about.place().map(|about| ("about", Fact::Text(about)));
        name.into_iter().chain(about).collect()
    }

    fn fits(&self, _: &Secretariat) -> Result<(), Refusal> {
        Ok(())
    }

    fn says_anew(&self, state: &State) -> Result<(), Refusal> {
        if self.is_said(state) { Err(Refusal::DescribedAlready) } else { Ok(()) }
    }

    fn describes(&self) -> Option<&Describe> {
        Some(self)
    }

    /// The table stays as it is; the body is named by [`Changes::describes`].
    fn change(&self, _: &mut Secretariat, _: Recorded, _: &Pseudonym) {}
}
