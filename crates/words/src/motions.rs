//! A motion in words: what is moved, and every field of it.

use domain::secretariat::Post;
use domain::{Choice, EntryNumber, Fields, Motion, Typed};

use crate::fields::field_label;
use crate::methodology::{methodology_facts, methodology_name, phase_called};
use crate::rules::{hours, ranges, rules_rows, whose};
use crate::{Names, amendment_words, choice, ficha_field, ficha_fields};

/// The motion in a sentence.
pub fn motion_words(names: &Names, motion: &Motion) -> String {
    let t = names.voice;
    let key = if motion.changes().is_some() { "table" } else { motion.kind().word() };
    let chosen = motion.told().chosen.unwrap_or_default();
    let name = agreed_words(names, motion).unwrap_or_default();
    let args = [("chosen", chosen.into()), ("name", name.into()), ("change", change_words(names, motion).into())];
    t.with(&format!("moved-{key}"), &args)
}

/// What was agreed, in brief: its words, or what was chosen.
pub fn agreed_words(names: &Names, motion: &Motion) -> Option<String> {
    if motion.changes().is_some() {
        return Some(change_words(names, motion));
    }
    if let Motion::Methodology(methodology) = motion {
        return Some(methodology_name(names, methodology));
    }
    let told = motion.told();
    if let Motion::Amendment(moved) = motion {
        return Some(ficha_field(names.voice, moved.amendment.field()));
    }
    let chosen = |chosen: &str| names.voice.say(&format!("choice-{}-{chosen}", chosen_among(motion)));
    let entry = || told.entry.map(|(_, entry)| names.voice.with1("check-entry", "entry", entry));
    told.chosen.map(chosen).or_else(|| told.text.map(|(_, place)| names.at(place))).or_else(entry)
}

/// The vocabulary of what a motion chooses.
fn chosen_among(motion: &Motion) -> &'static str {
    match motion {
        Motion::Phase(_) => "phase_change",
        _ => "outcome",
    }
}

/// The words a motion carries: label and text.
pub fn motion_texts(names: &Names, motion: &Motion) -> Vec<(String, String)> {
    let told = motion.told();
    let sent = Fields::from([("motion.kind".to_owned(), motion.kind().word().to_owned())]);
    let label = |field: &str| field_label(names.voice, "session.put_to_vote", &format!("motion.{field}"), &sent);
    let texts = told.reasons.map(|place| ("reasons", place)).into_iter().chain(told.text);
    let asks = match motion {
        Motion::Endorsement(moved) if !moved.asks.is_empty() => Some(ficha_fields(names.voice, &moved.asks)),
        _ => None,
    };
    let asks = asks.map(|asked| (label("asks").unwrap_or_default(), asked));
    texts.map(|(field, place)| (label(field).unwrap_or_default(), names.at(place))).chain(asks).collect()
}

/// What changes of the table, as the end of a sentence; nothing when the motion changes nothing of it.
pub fn change_words(names: &Names, motion: &Motion) -> String {
    let t = names.voice;
    let Some(change) = motion.changes() else { return String::new() };
    let day = change.day().map(|day| t.date_medium(day)).unwrap_or_default();
    let what = match motion {
        Motion::Institution(registered) => names.text(&registered.name),
        Motion::Seat(seat) => names.text(&seat.what.name),
        Motion::Office(office) => names.text(&office.what.name),
        Motion::Occupant(appoint) => names.office(&appoint.office),
        Motion::Calendar(calendar) => whose(names, &calendar.what),
        Motion::SeatEnd(end) => names.seat(&end.seat),
        Motion::OfficeEnd(end) => names.office(&end.office),
        Motion::Vacancy(end) => names.office(&end.office),
        _ => String::new(),
    };
    let args = [("kind", motion.kind().word().into()), ("what", what.into()), ("day", day.into())];
    t.with("change-words", &args)
}

/// What a motion sets, field by field: label and value. `about` is what its point speaks of.
pub fn motion_facts(names: &Names, motion: &Motion, about: Option<EntryNumber>) -> Vec<(String, String)> {
    match motion {
        Motion::Methodology(methodology) => methodology_facts(names, methodology),
        Motion::Phase(moved) => {
            let code = moved.phase.as_str();
            let phase = about.map_or_else(|| code.to_owned(), |about| phase_called(names, about, code));
            vec![(names.voice.say("field-phase"), phase)]
        }
        Motion::Amendment(moved) => {
            let label = ficha_field(names.voice, moved.amendment.field());
            amendment_words(names, &moved.amendment).into_iter().map(|words| (label.clone(), words)).collect()
        }
        _ => change_facts(names, motion),
    }
}

fn change_facts(names: &Names, motion: &Motion) -> Vec<(String, String)> {
    let t = names.voice;
    let Some(change) = motion.changes() else { return Vec::new() };
    let row = |key: &str, value: String| (t.say(key), value);
    let mut rows = match motion {
        Motion::Institution(registered) => vec![
            row("field-name", names.text(&registered.name)),
            row("field-short_name", names.text(&registered.short_name)),
            row("field-code", registered.code.to_string()),
        ],
        Motion::Seat(seat) => vec![
            row("field-name", names.text(&seat.what.name)),
            row("field-sector", choice(t, "sector", seat.what.sector)),
            row("field-code", seat.what.code.to_string()),
        ],
        Motion::Office(office) => {
            let mut rows = vec![
                row("field-name", names.text(&office.what.name)),
                row("field-institution", names.institution(&office.what.institution)),
                row("field-post", post(names, &office.what.post)),
            ];
            rows.extend(office.what.post.seat().map(|seat| row("field-seat", names.seat(seat))));
            rows.push(row("field-code", office.what.code.to_string()));
            rows
        }
        Motion::Occupant(appoint) => {
            let name = names.optional(appoint.name.as_ref()).unwrap_or_else(|| t.say("occupant-unnamed"));
            vec![row("field-office", names.office(&appoint.office)), row("field-occupant-name", name)]
        }
        Motion::Calendar(calendar) => {
            let mut rows = vec![
                row("field-institution", whose(names, &calendar.what)),
                row("change-hours", hours(names, &calendar.what)),
            ];
            rows.extend(ranges(names, &calendar.what).into_iter().map(|range| row("field-ranges", range)));
            rows.push(row("field-source", names.text(&calendar.what.source)));
            rows
        }
        Motion::Rules(rules) => {
            let mut rows = rules_rows(names, rules);
            rows.push(row("field-source", names.text(&rules.source)));
            rows
        }
        Motion::SeatEnd(end) => vec![row("field-seat", names.seat(&end.seat))],
        Motion::OfficeEnd(end) => vec![row("field-office", names.office(&end.office))],
        Motion::Vacancy(end) => vec![row("field-office", names.office(&end.office))],
        _ => Vec::new(),
    };
    let ends = matches!(motion, Motion::SeatEnd(_) | Motion::OfficeEnd(_) | Motion::Vacancy(_));
    let day = change.day().map(|day| t.date(day));
    rows.extend(day.map(|day| row(if ends { "field-until" } else { "change-since" }, day)));
    rows
}

/// What an office is at the table.
pub fn post(names: &Names, post: &Post) -> String {
    choice(names.voice, "post", post.kind())
}
