//! A short story, performed through the domain: two commitments, a session, votes, agreements.

use domain::{
    Actor, Context, EntryNumber, Fields, Hour, Level, Meta, Place, Pseudonym, Randomness, Request, Role, State, Zone,
};
use jiff::civil::{Date, DateTime, date};
use jiff::tz::{TimeZone, offset};
use serde_json::Value;

/// The acts: who, which, and their fields.
const STORY: &str = include_str!("story.txt");

/// The state after the story.
pub fn story() -> State {
    let mut state = State::default();
    let mut now = date(2020, 11, 9).at(10, 0, 0, 0);
    let mut lines = STORY.lines().filter(|line| !line.is_empty()).peekable();
    while let Some(line) = lines.next() {
        if let Some(moment) = line.strip_prefix("at ") {
            now = moment.parse().unwrap();
            continue;
        }
        let (actor, act) = line.split_once(' ').unwrap();
        let mut fields = Fields::new();
        while let Some(field) = lines.next_if(|line| line.starts_with(' ')) {
            let (path, value) = field.trim().split_once(" = ").unwrap();
            fields.insert(path.to_owned(), value.to_owned());
        }
        perform(&mut state, actor, act, &fields, now);
    }
    state
}

/// Six hours behind UTC.
pub(crate) fn zone() -> Zone {
    Zone::new(TimeZone::fixed(offset(-6)))
}

/// Whoever holds an office that day.
fn holder(state: &State, role: &Role, date: Date) -> Option<Pseudonym> {
    let Role::Office(code) = role else { return None };
    Some(state.skeleton.secretariat.office(code)?.occupant(date)?.by.clone())
}

fn perform(state: &mut State, actor: &str, act: &str, fields: &Fields, now: DateTime) {
    let role = Role::of(actor).unwrap();
    let by = holder(state, &role, now.date());
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&state.skeleton.next().to_be_bytes());
    let actor = Actor { role, by, level: Level::Console };
    let context = Context {
        actor,
        entered_by: None,
        now,
        hour: Hour::Unknown,
        zone: zone(),
        dated: None,
        randomness: Randomness::of(seed),
    };
    let request = Request::parse(act, fields, &zone()).unwrap_or_else(|faults| panic!("{act}: {faults:?}"));
    let basis = request.basis;
    let accepted = domain::decide(state, request, &context).unwrap_or_else(|refusal| panic!("{act}: {refusal:?}"));
    for accepted in accepted {
        let number = state.skeleton.next();
        let (kind, mut value) = domain::encode(&accepted).unwrap();
        let mut texts = Vec::new();
        put_away(&mut value, "", number, &mut texts);
        let recorded = domain::decode(&kind, value).unwrap();
        let meta = Meta {
            number,
            at: i64::try_from(number).unwrap(),
            moment: now.into(),
            dated: false,
            basis,
            cause: None,
            under: accepted.act().under(&state.skeleton),
            actor: recorded.speaker(&context.actor),
        };
        domain::apply(state, &recorded, &meta);
        for (field, (path, words)) in (0..).zip(&texts) {
            state.texts.keep(Place { entry: number, field }, path, words);
        }
    }
}

/// As the platform does: every typed text leaves the act and only its place stays.
fn put_away(value: &mut Value, path: &str, entry: EntryNumber, texts: &mut Vec<(String, String)>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}/{key}") };
    if let Some(text) = value.get("~").and_then(Value::as_str) {
        let words = (path.to_owned(), text.to_owned());
        *value = serde_json::json!({ "~at": [entry, texts.len()] });
        texts.push(words);
        return;
    }
    match value {
        Value::Object(members) => {
            members.iter_mut().for_each(|(key, value)| put_away(value, &below(key), entry, texts))
        }
        Value::Array(items) => {
            items.iter_mut().enumerate().for_each(|(at, value)| put_away(value, &below(&at.to_string()), entry, texts));
        }
        _ => {}
    }
}
