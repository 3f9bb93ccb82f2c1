//! What the visitor's own office owes.

use domain::owed::Debtor;
use domain::secretariat::Office;
use domain::{Allowed, Code, Role, State};
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

/// Whether it is the visitor's to do what is owed by somebody: by the office that they act as, or because they set the table up.
pub(crate) fn owes(visitor: &Visitor, who: &Debtor, state: &State, today: Date) -> bool {
    match who {
        Debtor::Founder => {
            let admits = |actor| Allowed::FounderUntilInstalled.admit(actor, &state.skeleton, today).is_ok();
            visitor.actor.as_ref().is_some_and(admits)
        }
        Debtor::TechnicalSecretary
        | Debtor::Institution(_)
        | Debtor::Office(_)
        | Debtor::Sector(_)
        | Debtor::SecondPerson(_) => {
            let own = own_office(visitor, state, today);
            own.is_some_and(|(_, office)| who.is(office, &state.skeleton.secretariat))
        }
    }
}

/// From when on the visitor can do the second half of what a first person began, when that is after today: whoever came in lately
/// counts as no second one.
pub(crate) fn second_from(visitor: &Visitor, who: &Debtor, state: &State, today: Date) -> Option<Date> {
    let Debtor::SecondPerson(_) = who else { return None };
    state.skeleton.secretariat.one_of_two_from(visitor.actor.as_ref()?, today)
}

/// How much the office owes today that the visitor acts as or prepares for, and where that is listed: as many as are listed there, of
/// which the calendar alone brings some. Whoever sets the table up owes that alone. The day of whoever acts as nobody is not asked for.
pub(crate) fn own_line(app: &App, visitor: &Visitor, snapshot: &Snapshot) -> Option<(String, String)> {
    let actor = visitor.actor.as_ref()?;
    let today = app.platform.now().date();
    if actor.role == Role::Administrator {
        let owed = snapshot.owed(today);
        let count = owed.iter().filter(|owed| owes(visitor, &owed.who, &snapshot.state, today)).count();
        let words = visitor.voice.with1("owed-own-count", "count", count);
        return (count > 0).then(|| (visitor.link(addresses::OWED), words));
    }
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
