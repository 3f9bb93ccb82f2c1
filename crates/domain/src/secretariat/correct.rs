//! What was set up is corrected, until the table is installed.

use alloc::vec::Vec;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::change::Starts;
use super::post::Post;
use super::take_out::codes_are_free;
use super::{CreateOffice, CreateSeat, Refusal, RegisterInstitution, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::{Form, Refers};
use crate::number::EntryNumber;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Typed};

/// Says anew what an institution, a seat or an office is, its code among it: the fields of the act that set it up.
///
/// - open to: founder
/// - rules: what is corrected is there; the rules of the act that set it up hold without it. Another code only while no
///   plan is founded: from then on people act under it. What hangs on the code goes along;
///   the code that an institution or an office had is never given again
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correct<T> {
    /// The code that it has.
    pub corrects: Code,
    /// What it is.
    #[serde(flatten)]
    pub what: T,
}

/// Something of the table that can be corrected.
pub trait Corrected: Asked {
    /// What its code is the code of.
    const REFERS: Refers;

    /// Its code, as corrected.
    fn code(&self) -> &Code;

    /// Whether the table allows it in place of the one with that code.
    ///
    /// # Errors
    /// The rule that does not, or that there is no such thing.
    fn fits(&self, corrects: &Code, table: &Secretariat) -> Result<(), Refusal>;

    /// The entry that said last what the one with that code is.
    fn said_by(corrects: &Code, table: &Secretariat) -> Option<EntryNumber>;

    /// Puts it in place of the one with that code.
    fn put_in_place(&self, corrects: &Code, table: &mut Secretariat, entry: EntryNumber);
}

impl<T> Asked for Correct<T>
where
    T: Corrected + Clone + Serialize + DeserializeOwned,
    Act: From<Self>,
    Self: Deed,
{
    const NEEDS: Needs = Needs::TwoFactors;
    const REPLACES: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let corrects = form.code("corrects", T::REFERS);
        let what = T::read(form);
        Some(Self { corrects: corrects?, what: what? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn replaces(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        T::said_by(&self.corrects, &skeleton.secretariat)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.what.fits(&self.corrects, &state.skeleton.secretariat)?;
        if *self.what.code() != self.corrects {
            codes_are_free(&state.skeleton)?;
        }
        Ok(alloc::vec![self.into()])
    }
}

impl<T> Deed for Correct<T>
where
    T: Corrected + Clone + Serialize + DeserializeOwned,
{
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        self.what.put_in_place(&self.corrects, skeleton.table(), meta.number);
    }
}

impl Corrected for RegisterInstitution {
    const REFERS: Refers = Refers::Institution;

    fn code(&self) -> &Code {
        &self.code
    }

    fn fits(&self, corrects: &Code, table: &Secretariat) -> Result<(), Refusal> {
        if table.institution(corrects).is_none() {
            return Err(Refusal::NoSuchInstitution { code: corrects.as_str().into() });
        }
        self.check(&without(table, |table| table.institutions.retain(|known| known.code != *corrects)))
    }

    fn said_by(corrects: &Code, table: &Secretariat) -> Option<EntryNumber> {
        table.institution(corrects).map(|known| known.entry)
    }

    fn put_in_place(&self, corrects: &Code, table: &mut Secretariat, entry: EntryNumber) {
        for known in table.institutions.iter_mut().filter(|known| known.code == *corrects) {
            known.code = self.code.clone();
            known.name = self.name.clone();
            known.short_name = self.short_name.clone();
            known.entry = entry;
        }
        for office in table.offices.iter_mut().filter(|office| office.institution == *corrects) {
            office.institution = self.code.clone();
        }
        table.spent_institutions.give_up(corrects, Some(&self.code));
        let own = table.calendars.iter_mut().filter(|own| own.adopted.institution.as_ref() == Some(corrects));
        own.for_each(|own| own.adopted.institution = Some(self.code.clone()));
    }
}

impl Corrected for CreateSeat {
    const REFERS: Refers = Refers::Seat;

    fn code(&self) -> &Code {
        &self.code
    }

    fn fits(&self, corrects: &Code, table: &Secretariat) -> Result<(), Refusal> {
        if table.seat(corrects).is_none() {
            return Err(Refusal::NoSuchSeat { code: corrects.as_str().into() });
        }
        self.check(&without(table, |table| table.seats.retain(|known| known.code != *corrects)), None)
    }

    fn said_by(corrects: &Code, table: &Secretariat) -> Option<EntryNumber> {
        table.seat(corrects).map(|known| known.entry)
    }

    fn put_in_place(&self, corrects: &Code, table: &mut Secretariat, entry: EntryNumber) {
        for known in table.seats.iter_mut().filter(|known| known.code == *corrects) {
            known.code = self.code.clone();
            known.sector = self.sector;
            known.name = self.name.clone();
            known.entry = entry;
        }
        for office in &mut table.offices {
            match &mut office.post {
                Post::Titular(seat) | Post::Suplente(seat) if seat == corrects => *seat = self.code.clone(),
                _ => {}
            }
        }
        let casting = table.rules.iter_mut().filter_map(|rules| rules.rules.casting_seat.as_mut());
        casting.filter(|seat| *seat == corrects).for_each(|seat| *seat = self.code.clone());
    }
}

impl Corrected for CreateOffice {
    const REFERS: Refers = Refers::Office;

    fn code(&self) -> &Code {
        &self.code
    }

    fn fits(&self, corrects: &Code, table: &Secretariat) -> Result<(), Refusal> {
        if table.office(corrects).is_none() {
            return Err(Refusal::NoSuchOffice { code: corrects.as_str().into() });
        }
        self.check(&without(table, |table| table.offices.retain(|known| known.code != *corrects)), None)
    }

    fn said_by(corrects: &Code, table: &Secretariat) -> Option<EntryNumber> {
        table.office(corrects).map(|known| known.entry)
    }

    fn put_in_place(&self, corrects: &Code, table: &mut Secretariat, entry: EntryNumber) {
        for known in table.offices.iter_mut().filter(|known| known.code == *corrects) {
            known.code = self.code.clone();
            known.institution = self.institution.clone();
            known.post = self.post.clone();
            known.name = self.name.clone();
            known.entry = entry;
        }
        table.spent_offices.give_up(corrects, Some(&self.code));
    }
}

/// The table without what is corrected, which no rule compares with itself.
fn without(table: &Secretariat, take: impl FnOnce(&mut Secretariat)) -> Secretariat {
    let mut table = table.clone();
    take(&mut table);
    table
}
