//! A change of the table in words: what is moved, and every field of it.

use domain::secretariat::{Change, Post};

use crate::rules::{hours, ranges, rules_rows, whose};
use crate::{Names, choice};

/// What changes, as the end of a sentence.
pub fn change_words(names: &Names, change: &Change) -> String {
    let t = names.voice;
    let day = change.day().map(|day| t.date_medium(day)).unwrap_or_default();
    let what = match change {
        Change::Institution(registered) => names.text(&registered.name),
        Change::Seat(seat) => names.text(&seat.what.name),
        Change::Office(office) => names.text(&office.what.name),
        Change::Occupant(appoint) => names.office(&appoint.office),
        Change::Calendar(calendar) => whose(names, &calendar.what),
        Change::Rules(_) => String::new(),
        Change::SeatEnd(end) => names.seat(&end.seat),
        Change::OfficeEnd(end) => names.office(&end.office),
        Change::Vacancy(end) => names.office(&end.office),
    };
    let args = [("kind", domain::Choice::word(change.kind()).into()), ("what", what.into()), ("day", day.into())];
    t.with("change-words", &args)
}

/// Every field: label and value.
pub fn change_facts(names: &Names, change: &Change) -> Vec<(String, String)> {
    let t = names.voice;
    let row = |key: &str, value: String| (t.say(key), value);
    let mut rows = match change {
        Change::Institution(registered) => vec![
            row("field-name", names.text(&registered.name)),
            row("field-short_name", names.text(&registered.short_name)),
            row("field-code", registered.code.to_string()),
        ],
        Change::Seat(seat) => vec![
            row("field-name", names.text(&seat.what.name)),
            row("field-sector", choice(t, "sector", seat.what.sector)),
            row("field-code", seat.what.code.to_string()),
        ],
        Change::Office(office) => {
            let mut rows = vec![
                row("field-name", names.text(&office.what.name)),
                row("field-institution", names.institution(&office.what.institution)),
                row("field-post", post(names, &office.what.post)),
            ];
            rows.extend(office.what.post.seat().map(|seat| row("field-seat", names.seat(seat))));
            rows.push(row("field-code", office.what.code.to_string()));
            rows
        }
        Change::Occupant(appoint) => {
            let name = names.optional(appoint.name.as_ref()).unwrap_or_else(|| t.say("occupant-unnamed"));
            vec![row("field-office", names.office(&appoint.office)), row("field-occupant-name", name)]
        }
        Change::Calendar(calendar) => {
            let mut rows = vec![
                row("field-institution", whose(names, &calendar.what)),
                row("change-hours", hours(names, &calendar.what)),
            ];
            rows.extend(ranges(names, &calendar.what).into_iter().map(|range| row("field-ranges", range)));
            rows.push(row("field-source", names.text(&calendar.what.source)));
            rows
        }
        Change::Rules(rules) => {
            let mut rows = rules_rows(names, rules);
            rows.push(row("field-source", names.text(&rules.source)));
            rows
        }
        Change::SeatEnd(end) => vec![row("field-seat", names.seat(&end.seat))],
        Change::OfficeEnd(end) => vec![row("field-office", names.office(&end.office))],
        Change::Vacancy(end) => vec![row("field-office", names.office(&end.office))],
    };
    let ends = matches!(change, Change::SeatEnd(_) | Change::OfficeEnd(_) | Change::Vacancy(_));
    let day = change.day().map(|day| t.date(day));
    rows.extend(day.map(|day| row(if ends { "field-until" } else { "change-since" }, day)));
    rows
}

/// What an office is at the table.
pub fn post(names: &Names, post: &Post) -> String {
    choice(names.voice, "post", post.kind())
}
