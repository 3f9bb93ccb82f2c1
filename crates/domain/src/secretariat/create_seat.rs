//! A seat (representation) is created.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::change::Starts;
use super::table::{Days, Recorded};
use super::vocabulary::Sector;
use super::{Refusal, Seat, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::motion::{Fact, Facts, Word};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Creates a seat.
///
/// - open to: founder
/// - rules: the code is free
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateSeat {
    /// Its code.
    pub code: Code,
    /// The sector it represents.
    pub sector: Sector,
    /// Its name.
    pub name: Erasable<Line<120>>,
}

impl Asked for CreateSeat {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let name = form.erasable("name");
        let sector = form.choice("sector");
        let code = form.text("code");
        Some(Self { code: code?, sector: sector?, name: name? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.check(&state.skeleton.secretariat, None)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for CreateSeat {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        self.put(skeleton.table(), meta.into(), None);
    }
}

impl Starts for CreateSeat {
    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.code]
    }

    fn facts(&self) -> Facts<'_> {
        let name = self.name.place().map(|name| ("name", Fact::Text(name)));
        let sector = ("sector", Fact::Words(alloc::vec![Word::of("sector", self.sector)]));
        name.into_iter().chain([sector, ("code", Fact::Code(&self.code))]).collect()
    }

    /// Whether its code is free; the code of a seat that ended stays taken.
    fn check(&self, table: &Secretariat, _: Option<Date>) -> Result<(), Refusal> {
        match table.seat(&self.code) {
            Some(_) => Err(Refusal::CodeTaken { code: self.code.as_str().into() }),
            None => Ok(()),
        }
    }

    fn put(&self, table: &mut Secretariat, recorded: Recorded, from: Option<Date>) {
        table.seats.push(Seat {
            code: self.code.clone(),
            sector: self.sector,
            name: self.name.clone(),
            days: Days::since(from),
            entry: recorded.entry,
        });
    }
}
