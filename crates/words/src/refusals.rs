//! The one place that turns refusals and faults into words.

use domain::{Choice, Code, EntryNumber, Fault, Moment, Refusal, organisation, session};
use jiff::civil::{Date, Time};
use serde_json::Value;

use crate::methodology::phase_called;
use crate::{Arg, Args, Names, Voice, motion_words};

/// A refusal in words.
#[derive(Clone, Debug)]
pub struct RefusalWords {
    /// Its wire word, for tests and tools.
    pub reason: String,
    /// The code of the seat or office it is about.
    pub about: Option<String>,
    /// What happened.
    pub what: String,
    /// Which rule, and where it comes from.
    pub rule: String,
    /// How to go on.
    pub next: String,
    /// The entry of the rules, when there is one.
    pub rules: Option<EntryNumber>,
}

/// A refusal in words. Its serialised form carries everything: `reason` names the message, the
/// rest are its variables.
pub fn refusal_words(names: &Names, refusal: &Refusal) -> RefusalWords {
    let facts = serde_json::to_value(refusal).unwrap_or_default();
    let reason = facts.get("reason").and_then(Value::as_str).unwrap_or("unknown");
    let mut args = Args::new();
    let about = facts.get("commitment").and_then(Value::as_u64);
    if let Value::Object(facts) = &facts {
        for (key, value) in facts {
            if let Some(value) = arg(names, key, value, about) {
                args.set(key.clone(), value);
            }
        }
    }
    if let Refusal::Vote(session::VoteRefusal::AnotherMotion { meant, open, .. }) = refusal {
        args.set("meant_motion", moved(names, *meant));
        args.set("open_motion", moved(names, *open));
    }
    if let Refusal::Organisation(organisation::Refusal::NamedAlike { organisation }) = refusal {
        let all = &names.state.skeleton.organisations;
        let standing = all.get(*organisation).map(|one| one.standing().word()).unwrap_or_default();
        args.set("number", Arg::from(all.number_of(*organisation).unwrap_or_default()));
        args.set("standing", Arg::from(standing));
    }
    let key = format!("refusal-{reason}");
    let part = |attribute| names.voice.format(&key, attribute, Some(&args));
    RefusalWords {
        reason: reason.to_owned(),
        about: facts.get("seat").or_else(|| facts.get("office")).and_then(Value::as_str).map(str::to_owned),
        what: part(None),
        rule: part(Some("rule")),
        next: part(Some("next")),
        rules: facts.get("rules").and_then(Value::as_u64),
    }
}

/// What was moved by the entry that put it to the vote, in words.
fn moved(names: &Names, put: EntryNumber) -> Arg {
    let voting = names.state.skeleton.sessions.iter().find_map(|session| session.voting(put));
    Arg::from(voting.map(|voting| motion_words(names, &voting.motion)).unwrap_or_default())
}

/// A fault of a field in words.
pub fn fault_words(voice: Voice, fault: &Fault) -> String {
    let facts = serde_json::to_value(fault).unwrap_or_default();
    let tag = facts.get("fault").and_then(Value::as_str).unwrap_or("missing");
    let mut args = Args::new();
    for (name, value) in facts.as_object().into_iter().flatten() {
        if let Some(number) = value.as_u64() {
            args.set(name.clone(), Arg::from(number));
        } else if let Some(text) = value.as_str() {
            args.set(name.clone(), Arg::from(text.to_owned()));
        }
    }
    voice.format(&format!("fault-{tag}"), None, Some(&args))
}

/// A fact as a variable: codes become names, dates and hours are written out. `about` is the commitment it is told of.
pub(crate) fn arg(names: &Names, key: &str, value: &Value, about: Option<EntryNumber>) -> Option<Arg> {
    let text = match value {
        Value::Number(number) if key == "commitment" => {
            let number = names.state.skeleton.proposals.number_of(number.as_u64()?);
            return number.map(Arg::from);
        }
        Value::Number(number) => return number.as_u64().map(Arg::from),
        Value::Array(words) => return listed(names, key, words, about),
        Value::String(text) => text,
        _ => return None,
    };
    let named = match key {
        "seat" | "casting_seat" => Code::new(text).map_or_else(|_| text.clone(), |code| names.seat(&code)),
        "institution" | "responsible" => Code::new(text).map_or_else(|_| text.clone(), |code| names.institution(&code)),
        "office" | "code" | "proposer" => names.code(text),
        "allowed" => names.voice.say(&format!("allowed-{text}")),
        "field" => names.voice.say(&format!("choice-ficha-{text}")),
        "level" => names.voice.say(&format!("choice-level-{text}")),
        "missing" => missing(names, text),
        "phase" => about.map_or_else(|| text.clone(), |about| phase_called(names, about, text)),
        _ => written(names.voice, text).unwrap_or_else(|| text.clone()),
    };
    Some(Arg::from(named))
}

/// Several facts of one kind, in a row.
fn listed(names: &Names, key: &str, words: &[Value], about: Option<EntryNumber>) -> Option<Arg> {
    let word = |word: &str| match key {
        "closers" => Some(names.voice.say(&format!("choice-closer-{word}"))),
        "fields" => Some(names.voice.say(&format!("choice-ficha-{word}")).to_lowercase()),
        "asked" => Some(names.voice.say(&format!("choice-asked_of-{word}"))),
        "phases" => Some(phase_called(names, about?, word)),
        _ => None,
    };
    let said: Option<Vec<String>> = words.iter().map(|said| word(said.as_str()?)).collect();
    said.map(|said| Arg::from(said.join("; ")))
}

fn missing(names: &Names, what: &str) -> String {
    match what {
        "name" => names.voice.say("missing-name"),
        "seats" => names.voice.say("missing-seats"),
        "rules" => names.voice.say("missing-rules"),
        "technical-secretary" => names.voice.say("missing-technical-secretary"),
        seat => names.voice.with1("missing-titular", "seat", names.code(seat)),
    }
}

fn written(voice: Voice, text: &str) -> Option<String> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if text.contains('T') {
        return Moment::parse(text).map(|moment| voice.moment(moment));
    }
    let date = text.parse::<Date>().ok().map(|date| voice.date(date));
    date.or_else(|| text.parse::<Time>().ok().filter(|_| text.contains(':')).map(|hour| voice.hour(hour)))
}
