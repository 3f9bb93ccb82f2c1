//! Which rows a page of the set-up offers: those that the table still lacks, each begun, and room for others.

use domain::Typed;
use domain::secretariat::{PartKind, Post};
use jiff::civil::Date;
use words::Names;

/// Blank rows where nothing says how many there will be.
const ROOM: usize = 3;

/// A row that is offered.
#[derive(Clone, Debug, Default)]
pub(super) struct Offered {
    /// What its fields start with.
    pub starts: Vec<(&'static str, String)>,
    /// What of it alone does not make it a row that was filled in.
    pub started: Vec<(String, String)>,
}

/// The rows of a page.
pub(super) fn offered(names: &Names, part: PartKind, today: Date) -> Vec<Offered> {
    match part {
        PartKind::Office => offices(names, today),
        PartKind::Appointment => appointments(names, today),
        PartKind::Institution | PartKind::Seat => vec![Offered::default(); ROOM],
    }
}

/// The technical secretary, and a titular for each seat that has none; of each only the institution is to be chosen.
fn offices(names: &Names, today: Date) -> Vec<Offered> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let has_secretary = table.offices.iter().any(|office| office.post == Post::TechnicalSecretary);
    let secretary = (!has_secretary).then(|| {
        begun(vec![("name", t.say("choice-post-technical_secretary")), ("post", "technical_secretary".to_owned())])
    });
    let without = table.seats.iter().filter(|seat| table.titular(&seat.code, today).is_none());
    let titulars = without.map(|seat| {
        let name = t.with1("set-offices-titular", "seat", names.text(&seat.name));
        let seat = seat.code.as_str().to_owned();
        begun(vec![("name", name), ("post", "titular".to_owned()), ("seat", seat)])
    });
    let rows: Vec<Offered> = secretary.into_iter().chain(titulars).collect();
    let room = if rows.is_empty() { 1 } else { 0 };
    rows.into_iter().chain(std::iter::repeat_n(Offered::default(), room)).collect()
}

/// Each office that nobody holds, from today; without a date the row is left out.
fn appointments(names: &Names, today: Date) -> Vec<Offered> {
    let offices = &names.state.skeleton.secretariat.offices;
    let vacant = offices.iter().filter(|office| office.occupants.is_empty());
    let row = |office: &domain::secretariat::Office| {
        let office = ("office", office.code.as_str().to_owned());
        let mut row = begun(vec![office]);
        row.starts.push(("from", today.to_string()));
        row
    };
    let rows: Vec<Offered> = vacant.map(row).collect();
    if rows.is_empty() { vec![Offered::default()] } else { rows }
}

fn begun(starts: Vec<(&'static str, String)>) -> Offered {
    let started = starts.iter().map(|(path, value)| ((*path).to_owned(), value.clone())).collect();
    Offered { starts, started }
}
