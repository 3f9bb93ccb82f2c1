//! What the visitor's own office owes.

use domain::secretariat::Office;
use domain::{Code, State};
use jiff::civil::Date;
use platform::Snapshot;
use words::Names;

use crate::addresses;
use crate::app::App;
use crate::visitor::Visitor;

/// The office the visitor acts as, and its public number; none for whoever acts as nobody, or for an office that has ended.
pub(crate) fn own_office<'a>(visitor: &Visitor, state: &'a State, today: Date) -> Option<(usize, &'a Office)> {
    visitor.actor.as_ref()?.office()?;
    served_office(visitor, state, today)
}

/// The office that the visitor acts as or prepares for, and its public number.
pub(crate) fn served_office<'a>(visitor: &Visitor, state: &'a State, today: Date) -> Option<(usize, &'a Office)> {
    let code = visitor.actor.as_ref()?.role.serves()?;
    let number = office_number(state, code)?;
    let office = state.skeleton.secretariat.office(code).filter(|office| office.days.include(today))?;
    Some((number, office))
}

/// How much the office owes today that the visitor acts as or prepares for, and where that is listed: as many as are listed there, of
/// which the calendar alone brings some. The day of whoever acts as nobody is not asked for.
pub(crate) fn own_line(app: &App, visitor: &Visitor, snapshot: &Snapshot) -> Option<(String, String)> {
    visitor.actor.as_ref()?;
    let today = app.platform.now().date();
    let (number, office) = served_office(visitor, &snapshot.state, today)?;
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let table = &snapshot.state.skeleton.secretariat;
    let count = snapshot.owed(today).iter().filter(|owed| owed.who.is(office, table)).count();
    let address = visitor.link(&addresses::to(addresses::OWED_BY, number));
    let is_own = own_office(visitor, &snapshot.state, today).is_some();
    Some((address, names.voice.with1(if is_own { "owed-own-count" } else { "owed-served-count" }, "count", count)))
}

/// The public number of an office: its place in the order in which they were created, from 1.
pub(crate) fn office_number(state: &State, code: &Code) -> Option<usize> {
    let offices = &state.skeleton.secretariat.offices;
    offices.iter().position(|office| office.code == *code).map(|at| at + 1)
}
