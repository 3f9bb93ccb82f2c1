//! The table: who sits, who holds each office, by which rules and calendars.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::secretariat::{AdoptRules, CastingVote, Notice, Office, RulesInForce};
use domain::{Basis, Choice};

use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, html};
use crate::visitor::Visitor;
use crate::words::{Names, choice};

/// The page of the table.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(addresses::TABLE, get(show))
}

/// A seat in words.
struct SeatRow {
    name: String,
    sector: String,
    entry: u64,
    offices: Vec<OfficeRow>,
}

/// An office in words.
struct OfficeRow {
    name: String,
    post: String,
    institution: String,
    since: Option<String>,
    entry: u64,
}

/// A rule in words.
struct RuleRow {
    label: String,
    value: String,
}

/// Rules and where they come from.
struct Rules {
    rows: Vec<RuleRow>,
    source: String,
    from: String,
    entry: u64,
    illustrative: bool,
}

/// A calendar in words.
struct CalendarRow {
    whose: String,
    hours: String,
    ranges: Vec<String>,
    source: String,
    entry: u64,
}

#[derive(Template)]
#[template(path = "secretariat/table.html")]
struct Table {
    page: Chrome,
    seats: Vec<SeatRow>,
    others: Vec<OfficeRow>,
    rules: Option<Rules>,
    calendars: Vec<CalendarRow>,
    installed: Option<u64>,
}

async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let names = Names { state, voice: visitor.voice };
    let table = &state.skeleton.secretariat;
    let today = app.platform.now().date();
    let seats = table.seats.iter().map(|seat| SeatRow {
        name: names.text(&seat.name),
        sector: choice(visitor.voice, "sector", seat.sector),
        entry: seat.entry,
        offices: [table.titular(&seat.code), table.suplente(&seat.code)]
            .into_iter()
            .flatten()
            .map(|office| office_row(&names, office))
            .collect(),
    });
    let others = table.offices.iter().filter(|office| office.post.seat().is_none());
    let title = visitor.voice.say("table-title");
    html(&Table {
        page: Chrome::new(&app, &visitor, state, title, Nav::None),
        seats: seats.collect(),
        others: others.map(|office| office_row(&names, office)).collect(),
        rules: table.rules_on(today).map(|rules| rules_view(&names, rules)),
        calendars: table.calendars.iter().map(|calendar| calendar_row(&names, calendar)).collect(),
        installed: table.installed,
    })
}

fn office_row(names: &Names, office: &Office) -> OfficeRow {
    use domain::secretariat::Post;
    let post = match office.post {
        Post::Titular(_) => "titular",
        Post::Suplente(_) => "suplente",
        Post::TechnicalSecretary => "technical_secretary",
        Post::Area => "area",
    };
    OfficeRow {
        name: names.text(&office.name),
        post: names.voice.say(&format!("choice-post-{post}")),
        institution: names.institution(&office.institution),
        since: office.occupants.last().map(|occupant| names.voice.date_medium(occupant.from)),
        entry: office.entry,
    }
}

fn rules_view(names: &Names, in_force: &RulesInForce) -> Rules {
    let rules = &in_force.rules;
    let row = |key: &str, value: String| RuleRow { label: names.voice.say(key), value };
    let t = names.voice;
    let rows = vec![
        row(
            "rule-quorum",
            t.with(
                "rule-quorum-seats",
                &[("seats", rules.quorum_seats.into()), ("second", rules.second_call_seats.into())],
            ),
        ),
        row("rule-quorum-kind", choice(t, "quorum", rules.quorum)),
        row("rule-majority", choice(t, "majority", rules.majority)),
        row("rule-votes", t.with1("rule-votes-per-seat", "votes", rules.votes_per_seat)),
        row("rule-casting", casting(names, rules)),
        row("rule-recusal", choice(t, "recusal", rules.recusal)),
        row("rule-ordinary", notice(names, rules.ordinary_notice)),
        row("rule-extraordinary", notice(names, rules.extraordinary_notice)),
        row("rule-objection", t.with1("term-working-days", "days", rules.objection_days)),
        row("rule-assumption", t.with1("term-working-days", "days", rules.assumption_days)),
    ];
    Rules {
        rows,
        source: names.text(&rules.source),
        from: t.date_medium(rules.from),
        entry: in_force.entry,
        illustrative: in_force.basis == Some(Basis::Illustrative),
    }
}

fn casting(names: &Names, rules: &AdoptRules) -> String {
    match (&rules.casting_vote, &rules.casting_seat) {
        (CastingVote::Seat, Some(seat)) => names.seat(seat),
        _ => choice(names.voice, "casting_vote", rules.casting_vote),
    }
}

fn notice(names: &Names, notice: Notice) -> String {
    names.voice.with("session-notice", &[("amount", notice.amount.into()), ("unit", notice.unit.word().into())])
}

fn calendar_row(names: &Names, calendar: &domain::secretariat::Calendar) -> CalendarRow {
    let t = names.voice;
    let adopted = &calendar.adopted;
    let range = |range: &domain::secretariat::Range| {
        let note = names.optional(range.note.as_ref()).unwrap_or_default();
        let from = t.date_medium(range.from);
        let to = t.date_medium(range.to);
        let kind = choice(t, "range", range.kind);
        let args = [("from", from.into()), ("to", to.into()), ("kind", kind.into()), ("note", note.into())];
        t.with("calendar-range", &args)
    };
    CalendarRow {
        whose: adopted.institution.as_ref().map_or_else(|| t.say("role-secretariat"), |code| names.institution(code)),
        hours: t.with(
            "calendar-hours",
            &[("opens", t.hour(adopted.opens).into()), ("closes", t.hour(adopted.closes).into())],
        ),
        ranges: adopted.ranges.iter().map(range).collect(),
        source: names.text(&adopted.source),
        entry: calendar.entry,
    }
}
