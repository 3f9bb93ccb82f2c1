//! What an agreement ends: a seat, an office, the time somebody holds one. The day named is the last.

use alloc::string::ToString;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::table::{Days, Ended, Recorded};
use super::{Changes, Refusal, Secretariat};
use crate::actor::Pseudonym;
use crate::fields::{Form, Refers};
use crate::motion::{Fact, Facts};
use crate::text::{Code, Typed};

/// A seat ends, and its offices with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndSeat {
    /// The seat.
    pub seat: Code,
    /// Its last day.
    pub until: Date,
}

/// An office ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndOffice {
    /// The office.
    pub office: Code,
    /// Its last day.
    pub until: Date,
}

/// An office is left vacant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vacate {
    /// The office.
    pub office: Code,
    /// The last day of whoever holds it.
    pub until: Date,
}

impl Changes for EndSeat {
    fn of_form(form: &mut Form) -> Option<Self> {
        let seat = form.code("seat", Refers::Seat);
        let until = form.date("until");
        Some(Self { seat: seat?, until: until? })
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.seat]
    }

    fn facts(&self) -> Facts<'_> {
        alloc::vec![("seat", Fact::Seat(&self.seat)), ("until", Fact::Day(self.until))]
    }

    fn day(&self) -> Option<Date> {
        Some(self.until)
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        let seat = table.seat(&self.seat).ok_or_else(|| Refusal::NoSuchSeat { code: self.seat.to_string() })?;
        still_there(seat.days, &self.seat, self.until, |code| Refusal::NoSuchSeat { code })
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        let ended = Ended { last: self.until, entry: recorded.entry };
        if let Some(seat) = table.seats.iter_mut().find(|seat| seat.code == self.seat) {
            seat.days.until = Some(ended);
        }
        let of_seat = table.offices.iter_mut().filter(|office| office.post.seat() == Some(&self.seat));
        for office in of_seat.filter(|office| office.days.until.is_none_or(|earlier| earlier.last > self.until)) {
            office.days.until = Some(ended);
        }
    }
}

impl Changes for EndOffice {
    fn of_form(form: &mut Form) -> Option<Self> {
        let office = form.code("office", Refers::Office);
        let until = form.date("until");
        Some(Self { office: office?, until: until? })
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.office]
    }

    fn facts(&self) -> Facts<'_> {
        alloc::vec![("office", Fact::Office(&self.office)), ("until", Fact::Day(self.until))]
    }

    fn day(&self) -> Option<Date> {
        Some(self.until)
    }

    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        let office =
            table.office(&self.office).ok_or_else(|| Refusal::NoSuchOffice { code: self.office.to_string() })?;
        still_there(office.days, &self.office, self.until, |code| Refusal::NoSuchOffice { code })
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        if let Some(office) = table.offices.iter_mut().find(|office| office.code == self.office) {
            office.days.until = Some(Ended { last: self.until, entry: recorded.entry });
        }
    }
}

impl Changes for Vacate {
    fn of_form(form: &mut Form) -> Option<Self> {
        let office = form.code("office", Refers::Office);
        let until = form.date("until");
        Some(Self { office: office?, until: until? })
    }

    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.office]
    }

    fn facts(&self) -> Facts<'_> {
        alloc::vec![("office", Fact::Office(&self.office)), ("until", Fact::Day(self.until))]
    }

    fn day(&self) -> Option<Date> {
        Some(self.until)
    }

    /// Only whoever holds it last can leave it vacant: before a successor it is not vacant.
    fn fits(&self, table: &Secretariat) -> Result<(), Refusal> {
        let office =
            table.office(&self.office).ok_or_else(|| Refusal::NoSuchOffice { code: self.office.to_string() })?;
        let code = self.office.as_str();
        match office.occupants.last() {
            None => Err(Refusal::NobodyInOffice { office: code.into() }),
            Some(last) => {
                let days = Days { from: Some(last.from), until: last.until };
                still_there(days, &self.office, self.until, |office| Refusal::NobodyInOffice { office })
            }
        }
    }

    fn change(&self, table: &mut Secretariat, recorded: Recorded, _: &Pseudonym) {
        self.put(table, recorded);
        table.settle(&self.office, recorded.entry);
    }
}

impl Vacate {
    pub(super) fn put(&self, table: &mut Secretariat, recorded: Recorded) {
        let office = table.offices.iter_mut().find(|office| office.code == self.office);
        if let Some(last) = office.and_then(|office| office.occupants.last_mut()) {
            last.until = Some(Ended { last: self.until, entry: recorded.entry });
        }
    }
}

/// What ends is there on its last day, and no end was set for it before.
fn still_there(
    days: Days,
    code: &Code,
    until: Date,
    absent: impl Fn(alloc::string::String) -> Refusal,
) -> Result<(), Refusal> {
    match days.until {
        Some(ended) => Err(Refusal::EndsAlready { code: code.to_string(), until: ended.last }),
        None if days.include(until) => Ok(()),
        None => Err(absent(code.to_string())),
    }
}
