//! The page of the set-up that asks which days do not count: those of the law and of custom, each with its box, and any
//! others in rows.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::secretariat::{AdoptCalendar, Calendar, Holiday, Range, RangeKind, customary, obligatory};
use domain::{Ask, Choice, Fields, Request};
use jiff::civil::Date;
use words::rules::ranges;
use words::{Names, Voice, choice};

use super::forms::barred;
use super::order::Page;
use super::starts::usual_hours;
use super::steps::steps;
use crate::app::App;
use crate::page::{
    Both, Chrome, Drawn, Filled, Inputs, Nav, Sent, Steps, attempt, done, html_with, problem, read_form,
};
use crate::visitor::Visitor;

/// The act that is asked for.
pub(crate) const ACT: &str = "secretariat.adopt_calendar";
/// What the boxes of days are called; the date follows.
const TICK: &str = "tick.";
/// Blank rows for other days.
const ROOM: usize = 2;

/// A day with its box.
struct Tick {
    name: String,
    day: String,
    why: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "secretariat/set_up/calendar.html")]
struct CalendarTemplate {
    page: Chrome,
    form: Filled,
    drawn: Drawn,
    base: String,
    /// What was typed and what somebody else recorded meanwhile.
    both: Vec<Both>,
    steps: Steps,
    lede: String,
    /// The days of the law, and those of custom.
    days: [(&'static str, &'static str, Vec<Tick>); 2],
    button: String,
    next: (String, String),
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    page(&app, &visitor, Filled::blank())
}

/// The boxes become ranges behind those that were typed; a form that comes back has its boxes again.
pub(super) async fn adopt(State(app): State<App>, visitor: Visitor, Sent(pairs): Sent) -> Response {
    let sent = read_form(pairs);
    let fields = with_ticks(&sent, visitor.voice, app.platform.now().date());
    match attempt(&app, &visitor, ACT, fields).await {
        Ok(recorded) => done(&visitor, Page::Calendars.next().address(), &recorded),
        Err(filled) => {
            let fields = sent.into_iter().filter(|(path, _)| path != "key").collect();
            page(&app, &visitor, Filled { fields, ..filled })
        }
    }
}

fn with_ticks(sent: &Fields, t: Voice, today: Date) -> Fields {
    let row = |path: &str| path.strip_prefix("ranges.")?.split('.').next()?.parse::<usize>().ok();
    let first = sent.keys().filter_map(|path| row(path)).max().map_or(0, |last| last.saturating_add(1));
    let is_tick = |path: &str| path.starts_with(TICK);
    let mut fields: Fields =
        sent.iter().filter(|(path, _)| !is_tick(path)).map(|(p, v)| (p.clone(), v.clone())).collect();
    let ticked = all(today).filter(|(date, _)| sent.contains_key(&format!("{TICK}{date}")));
    for (number, (date, holiday)) in ticked.enumerate() {
        let mut say = |field: &str, value: String| {
            fields.insert(format!("ranges.{}.{field}", first.saturating_add(number)), value);
        };
        say("from", date.to_string());
        say("to", date.to_string());
        say("kind", RangeKind::Closed.word().to_owned());
        say("note", choice(t, "holiday", holiday));
    }
    fields
}

/// What is offered from today to the end of next year.
fn of_law(today: Date) -> impl Iterator<Item = (Date, Holiday)> {
    let days = [today.year(), today.year().saturating_add(1)].into_iter().flat_map(obligatory);
    days.filter(move |day| day.date >= today).map(|day| (day.date, day.holiday))
}

fn of_custom(today: Date) -> impl Iterator<Item = (Date, Holiday)> {
    let days = [today.year(), today.year().saturating_add(1)].into_iter().flat_map(customary);
    days.filter(move |day| day.date >= today).map(|day| (day.date, day.holiday))
}

fn all(today: Date) -> impl Iterator<Item = (Date, Holiday)> {
    of_law(today).chain(of_custom(today))
}

fn page(app: &App, visitor: &Visitor, form: Filled) -> Response {
    if let (false, Some(barred)) = (form.refused(), barred(app, visitor)) {
        return problem(app, visitor, StatusCode::FORBIDDEN, barred);
    }
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let t = visitor.voice;
    let today = app.platform.now().date();
    let (here, next) = (Page::Calendars, Page::Calendars.next());
    let name = next.name(t);
    let own = names.state.skeleton.secretariat.calendar(None, today);
    let chosen = |date: Date, by_law: bool| match own {
        _ if form.act == ACT => form.fields.contains_key(&format!("{TICK}{date}")),
        Some(own) => own.adopted.ranges.iter().any(|range| is_day(range, date)),
        None => by_law,
    };
    let tick = |(date, holiday): (Date, Holiday), by_law: bool| Tick {
        name: format!("{TICK}{date}"),
        day: t.date(date),
        why: choice(t, "holiday", holiday),
        chosen: chosen(date, by_law),
    };
    let days = [
        ("h-ley", "holidays-law", of_law(today).map(|day| tick(day, day.1.is_certain())).collect()),
        ("h-costumbre", "holidays-custom", of_custom(today).map(|day| tick(day, false)).collect()),
    ];
    let base = form.base(ACT, snapshot.latest);
    let template = CalendarTemplate {
        page: Chrome::new(app, visitor, &snapshot.state, here.title(t), Nav::None),
        drawn: drawn(&names, &form, own, today, &base),
        both: both(&names, app, &form, own),
        base,
        steps: steps(&names, visitor, today, here),
        lede: here.about(t),
        days,
        button: t.with1("set-up-save", "next", name.clone()),
        next: (visitor.link(next.address()), t.with1("set-up-skip", "next", name)),
        form,
    };
    html_with(template.form.status(), &template)
}

/// The other days and the hours, as they are on record.
fn drawn(names: &Names, form: &Filled, own: Option<&Calendar>, today: Date, base: &str) -> Drawn {
    let mut inputs = Inputs::of(*names, form, ACT, today).fixed("base", base);
    for (path, value) in usual_hours() {
        inputs = inputs.starting(path, value);
    }
    inputs = inputs.starting("source", names.voice.say("holidays-source"));
    let Some(own) = own else { return inputs.rows(ROOM).drawn() };
    let others = own.adopted.ranges.iter().filter(|range| !all(today).any(|(date, _)| is_day(range, date)));
    let mut count = 0;
    for (row, range) in others.enumerate() {
        let said = [
            ("from", range.from.to_string()),
            ("to", range.to.to_string()),
            ("kind", range.kind.word().to_owned()),
            ("note", names.optional_kept(range.note.as_ref()).unwrap_or_default()),
        ];
        inputs = said
            .into_iter()
            .fold(inputs, |inputs, (field, value)| inputs.starting(&format!("ranges.{row}.{field}"), value));
        count = row + 1;
    }
    let said = on_record(names, &own.adopted).into_iter();
    said.fold(inputs, |inputs, (path, value)| inputs.starting(path, value)).rows(count + ROOM).drawn()
}

/// What was typed beside what somebody else recorded meanwhile; of the days, those that only one of the two has.
fn both(names: &Names, app: &App, form: &Filled, own: Option<&Calendar>) -> Vec<Both> {
    let Some(own) = own.map(|own| &own.adopted) else { return Vec::new() };
    let said = on_record(names, own).into_iter().map(|(path, value)| (path.to_owned(), value)).collect();
    let mut all = Both::all(names, form, ACT, &said);
    let sent = with_ticks(&form.fields, names.voice, app.platform.now().date());
    let typed = Request::parse(ACT, &sent, app.platform.zone()).ok();
    if let (false, Some(Ask::AdoptCalendar(typed))) = (all.is_empty(), typed.map(|typed| typed.act)) {
        let (typed, recorded) = (ranges(names, &typed), ranges(names, own));
        let only = |these: &[String], those: &[String]| {
            let only = these.iter().filter(|one| !those.contains(one)).map(String::as_str);
            only.collect::<Vec<_>>().join("\n")
        };
        let label = names.voice.say("field-ranges");
        all.push(Both { label, typed: only(&typed, &recorded), recorded: only(&recorded, &typed) });
    }
    Both::differing(all)
}

/// The hours and the source, as the fields of the form have them.
fn on_record(names: &Names, own: &AdoptCalendar) -> [(&'static str, String); 3] {
    let hour = |hour: jiff::civil::Time| hour.strftime("%H:%M").to_string();
    [("opens", hour(own.opens)), ("closes", hour(own.closes)), ("source", names.kept(&own.source))]
}

/// Whether a range is that day alone, which does not count.
fn is_day(range: &Range, date: Date) -> bool {
    range.from == date && range.to == date && range.kind == RangeKind::Closed
}
