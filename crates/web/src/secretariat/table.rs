//! The page of the table: what it is today, since when and by which entry, and what it was.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::log::Earlier;
use domain::secretariat::{Calendar, Days, Occupant, OfPaper, Office, RulesInForce, Seat, Secretariat};
use domain::{Allowed, Basis, EntryNumber};
use jiff::civil::Date;
use words::rules::{hours, ranges, rules_rows, whose};
use words::{Names, choice, paper_standing, paper_words, post};

use super::papers::open_to;
use crate::addresses;
use crate::app::App;
use crate::owed::onward;
use crate::page::{Chrome, Nav, Onward, public};
use crate::session::agreement_link;
use crate::visitor::Visitor;

/// The entry that set something, and the agreement by which it did: folio and address.
struct Set {
    entry: EntryNumber,
    agreement: Option<(String, String)>,
}

/// A seat in words.
struct SeatRow {
    name: String,
    /// Where its own page is.
    address: String,
    sector: String,
    set: Set,
    /// From when and until when it exists, where an agreement said so.
    since: Option<String>,
    until: Option<(String, Set)>,
    /// Whether it has no office and so does not count.
    empty: bool,
    offices: Vec<OfficeRow>,
}

/// An office in words.
struct OfficeRow {
    /// By which its line is found on the page.
    code: String,
    name: String,
    post: String,
    institution: String,
    set: Set,
    since: Option<String>,
    until: Option<(String, Set)>,
    /// Whoever holds it today.
    holder: Option<(String, Set)>,
    /// Whoever will, and whoever did.
    others: Vec<(String, Set)>,
    /// What papers say of it that is not settled, each with its entry and what else there is to say.
    papers: Vec<(String, EntryNumber, Vec<String>)>,
}

/// Rules and where they come from.
struct Rules {
    rows: Vec<(String, String)>,
    source: String,
    from: String,
    set: Set,
    illustrative: bool,
}

/// A calendar in words.
struct CalendarRow {
    whose: String,
    hours: String,
    ranges: Vec<String>,
    source: String,
    from: Option<String>,
    set: Set,
    /// The last day of which it speaks.
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "secretariat/table.html")]
struct TablePage {
    page: Chrome,
    seats: Vec<SeatRow>,
    ended: Vec<SeatRow>,
    others: Vec<OfficeRow>,
    /// What the body was called before: its name and place, until when, and what ended it.
    past_names: Vec<(String, String, Set)>,
    rules: Option<Rules>,
    /// Rules that will hold, and rules that held.
    coming: Vec<Rules>,
    past: Vec<Rules>,
    calendars: Vec<CalendarRow>,
    past_calendars: Vec<CalendarRow>,
    institutions: Vec<(String, String, Set)>,
    installed: Option<EntryNumber>,
    sets_up: bool,
    /// What this visitor can do from a paper: address and words.
    by_paper: Vec<(&'static str, String)>,
    /// What comes after the installation.
    then: Option<Onward>,
}

/// Whatever turns the table into words.
struct TableWords<'a> {
    names: Names<'a>,
    visitor: &'a Visitor,
    today: Date,
}

/// The page of the table.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let table = &state.skeleton.secretariat;
    let today = app.platform.now().date();
    let words = TableWords { names, visitor: &visitor, today };
    let (seats, ended): (Vec<_>, Vec<_>) = table.seats.iter().partition(|seat| seat.days.reach(today));
    let others = table.offices.iter().filter(|office| office.post.seat().is_none());
    let in_force = table.rules_on(today);
    let is_current = |rules: &&RulesInForce| in_force.is_some_and(|current| current.entry == rules.entry);
    let (coming, past): (Vec<_>, Vec<_>) =
        table.rules.iter().filter(|rules| !is_current(rules)).partition(|rules| rules.rules.from > today);
    let holds = |calendar: &&Calendar| words.holds(table, calendar);
    let (calendars, past_calendars): (Vec<_>, Vec<_>) = table.calendars.iter().partition(holds);
    let sets_up = |actor| Allowed::FounderUntilInstalled.admit(actor, &state.skeleton, today).is_ok();
    public(&TablePage {
        page: Chrome::new(&app, &visitor, state, visitor.voice.say("table-title"), Nav::None),
        seats: seats.into_iter().map(|seat| words.seat(seat)).collect(),
        ended: ended.into_iter().map(|seat| words.seat(seat)).collect(),
        others: others.map(|office| words.office(office)).collect(),
        past_names: words.past_names(),
        rules: in_force.map(|rules| words.rules(rules)),
        coming: coming.into_iter().map(|rules| words.rules(rules)).collect(),
        past: past.into_iter().rev().map(|rules| words.rules(rules)).collect(),
        calendars: calendars.into_iter().map(|calendar| words.calendar(calendar)).collect(),
        past_calendars: past_calendars.into_iter().rev().map(|calendar| words.calendar(calendar)).collect(),
        institutions: table
            .institutions
            .iter()
            .map(|known| (names.text(&known.name), names.text(&known.short_name), words.set(known.entry)))
            .collect(),
        installed: table.installed,
        then: onward(&app, &names, &visitor, today),
        by_paper: open_to(&names, &visitor, today),
        sets_up: visitor.actor.as_ref().is_some_and(sets_up),
    })
}

impl TableWords<'_> {
    fn table(&self) -> &Secretariat {
        &self.names.state.skeleton.secretariat
    }

    /// Whether a calendar says of today or of a later day whether it counts.
    fn holds(&self, table: &Secretariat, calendar: &Calendar) -> bool {
        let current = table.calendar(calendar.adopted.institution.as_ref(), self.today);
        let coming = calendar.from.is_some_and(|from| from > self.today);
        coming || current.is_some_and(|current| current.entry == calendar.entry)
    }

    /// What the body was called before, the latest first.
    fn past_names(&self) -> Vec<(String, String, Set)> {
        let t = self.names.voice;
        let body = self.names.state.skeleton.body.as_ref();
        let earlier = body.map(|body| &body.earlier[..]).unwrap_or_default().iter().rev();
        let said = |earlier: &Earlier| {
            let name = self.names.optional(earlier.name.as_ref()).unwrap_or_default();
            let about = self.names.text(&earlier.about);
            let words = t.with("table-past-name", &[("name", name.into()), ("about", about.into())]);
            let (last, entry) = earlier.until;
            (words, t.with1("table-until", "date", t.date_medium(last)), self.set(entry))
        };
        earlier.map(said).collect()
    }

    fn set(&self, entry: EntryNumber) -> Set {
        let agreement = self.table().agreement_of(entry);
        Set { entry, agreement: agreement.and_then(|agreement| agreement_link(&self.names, self.visitor, agreement)) }
    }

    fn seat(&self, seat: &Seat) -> SeatRow {
        let of_seat = self.table().offices.iter().filter(|office| office.post.seat() == Some(&seat.code));
        let mut offices: Vec<_> = of_seat.collect();
        offices.sort_by_key(|office| (!office.days.reach(self.today), office.post.kind()));
        let number = self.table().seats.iter().position(|known| known.code == seat.code).map_or(0, |at| at + 1);
        SeatRow {
            name: self.names.text(&seat.name),
            address: self.visitor.link(&addresses::to(addresses::TABLE_SEAT, number)),
            sector: choice(self.names.voice, "sector", seat.sector),
            set: self.set(seat.entry),
            since: self.since(seat.days),
            until: self.until(seat.days),
            empty: !offices.iter().any(|office| office.days.reach(self.today)),
            offices: offices.into_iter().map(|office| self.office(office)).collect(),
        }
    }

    /// The first day, where an agreement set it.
    fn since(&self, days: Days) -> Option<String> {
        let t = self.names.voice;
        days.from.map(|from| t.with1("table-since", "date", t.date_medium(from)))
    }

    /// The last day, once an agreement set it.
    fn until(&self, days: Days) -> Option<(String, Set)> {
        let t = self.names.voice;
        let words = |last| t.with1("table-until", "date", t.date_medium(last));
        days.until.map(|ended| (words(ended.last), self.set(ended.entry)))
    }

    fn office(&self, office: &Office) -> OfficeRow {
        let holder = office.occupant(self.today);
        let others = office.occupants.iter().rev();
        let others = others.filter(|other| holder.is_none_or(|holder| holder.entry != other.entry));
        OfficeRow {
            code: office.code.to_string(),
            name: self.names.text(&office.name),
            post: post(&self.names, &office.post),
            institution: self.names.institution(&office.institution),
            set: self.set(office.entry),
            since: self.since(office.days),
            until: self.until(office.days),
            holder: holder.map(|holder| (self.held(office, holder), self.set(holder.entry))),
            others: others.map(|other| (self.held(office, other), self.set(other.entry))).collect(),
            papers: self.papers(office),
        }
    }

    /// What papers say of it: of whoever holds it, what waits to be confirmed, and what is disputed.
    fn papers(&self, office: &Office) -> Vec<(String, EntryNumber, Vec<String>)> {
        let table = self.table();
        let holder = office.occupant(self.today);
        let is_told = |paper: &&OfPaper| {
            let waits = table.unconfirmed().any(|waiting| waiting.entry == paper.entry);
            *paper.office() == office.code
                && (waits || paper.is_disputed() || holder.is_some_and(|it| it.entry == paper.entry))
        };
        let told = table.papers.iter().filter(is_told);
        let said = |paper: &OfPaper| (paper_words(&self.names, paper), paper.entry, paper_standing(&self.names, paper));
        told.map(said).collect()
    }

    /// From when to when somebody holds an office: until the next one takes it, or it is left vacant.
    fn held(&self, office: &Office, occupant: &Occupant) -> String {
        let t = self.names.voice;
        let next = office.occupants.iter().find(|next| next.from > occupant.from).map(|next| next.from);
        let until = occupant.until.map(|ended| ended.last).into_iter();
        let until = until.chain(next.and_then(|next| next.yesterday().ok())).min();
        let name = self.names.optional(occupant.name.as_ref()).map(|name| format!("{name}, ")).unwrap_or_default();
        let from = t.date_medium(occupant.from);
        let words = match until {
            Some(until) => t.with("held-between", &[("from", from.into()), ("until", t.date_medium(until).into())]),
            None if occupant.from > self.today => t.with1("held-from", "date", from),
            None => t.with1("held-since", "date", from),
        };
        format!("{name}{words}")
    }

    fn rules(&self, in_force: &RulesInForce) -> Rules {
        Rules {
            rows: rules_rows(&self.names, &in_force.rules),
            source: self.names.text(&in_force.rules.source),
            from: self.names.voice.date_medium(in_force.rules.from),
            set: self.set(in_force.entry),
            illustrative: in_force.basis == Some(Basis::Illustrative),
        }
    }

    fn calendar(&self, calendar: &Calendar) -> CalendarRow {
        let adopted = &calendar.adopted;
        CalendarRow {
            whose: whose(&self.names, adopted),
            hours: hours(&self.names, adopted),
            ranges: ranges(&self.names, adopted),
            source: self.names.text(&adopted.source),
            from: calendar.from.map(|from| self.names.voice.date_medium(from)),
            until: calendar.speaks_until().map(|until| self.names.voice.date_medium(until)),
            set: self.set(calendar.entry),
        }
    }
}
