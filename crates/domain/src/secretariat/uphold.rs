//! An agreement that who holds an office stays as a paper said, whatever was objected.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::Recorded;
use super::{Changes, Refusal, Secretariat};
use crate::actor::Pseudonym;
use crate::fields::{Form, Refers};
use crate::motion::{Fact, Facts};
use crate::text::{Code, Typed};

/// Who holds an office stays as it was recorded from a paper. Where it does not, the motion says who else holds it, or that
/// nobody does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uphold {
    /// The office.
    pub office: Code,
}

impl Changes for Uphold {
    fn of_form(form: &mut Form) -> Option<Self> {
        form.code("office", Refers::Office).map(|office| Self { office })
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.office]
    }

    fn facts(&self) -> Facts<'_> {
        alloc::vec![("office", Fact::Office(&self.office))]
    }

    fn day(&self) -> Option<Date> {
        None
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        let disputed = table.papers.iter().any(|paper| *paper.office() == self.office && paper.is_disputed());
        if disputed { Ok(()) } else { Err(Refusal::NothingObjected { office: self.office.as_str().into() }) }
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        table.settle(&self.office, recorded.entry);
    }
}
