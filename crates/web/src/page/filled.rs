//! A form that was refused, given back filled with what was typed and what was wrong.

use axum::http::StatusCode;
use domain::{EntryNumber, Fault, FieldRefusal, Fields, Ground, Moment, Refusal, Request, State};
use platform::Failure;
use words::{Arg, Args, Names, RefusalWords, Voice, fault_words, field_label, file_words, refusal_words};

use super::attempt::Submission;
use crate::app::App;
use crate::faults::MOST_FAULTS;
use crate::upload::{Unkept, received};
use crate::visitor::Visitor;

/// The name of the button that asks for more rows; its value says of which.
pub(crate) const MORE: &str = "more";

/// The state of the forms of a page: blank, or the one that was refused, filled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filled {
    /// Status to answer with.
    pub status: StatusCode,
    /// The act that was refused.
    pub act: &'static str,
    /// What was typed.
    pub fields: Fields,
    /// Faults by path, in words: as many as anybody mends at once.
    pub faults: Vec<(String, String)>,
    /// How many more there are.
    pub more: usize,
    /// Which two moments a date and hour can mean that came twice, by the path of the field.
    pub twice: Vec<(String, [Moment; 2])>,
    /// The refusal, in words.
    pub refusal: Option<RefusalWords>,
    /// Files that were received with it and wait for an act to name them, by the path of their field.
    pub held: Vec<(String, Held)>,
}

/// A file that was received and is still there.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    /// Its id, the value of the field.
    pub id: String,
    /// Its name and size.
    pub words: String,
}

impl Filled {
    /// Blank forms.
    pub(crate) fn blank() -> Self {
        Self::default()
    }

    /// Whether nothing was typed in any of them.
    pub(crate) fn is_blank(&self) -> bool {
        self.act.is_empty() && self.fields.is_empty()
    }

    /// Blank forms with some fields already filled.
    pub(crate) fn with(act: &'static str, fields: Fields) -> Self {
        Self { act, fields, ..Self::blank() }
    }

    /// What was typed in a field of the form of that act.
    pub(crate) fn value(&self, act: &str, path: &str) -> &str {
        if self.act != act {
            return "";
        }
        self.fields.get(path).map_or("", String::as_str)
    }

    /// What was typed, or a value to start from.
    pub(crate) fn value_or<'a>(&'a self, act: &str, path: &str, start: &'a str) -> &'a str {
        if self.act == act && self.fields.contains_key(path) { self.value(act, path) } else { start }
    }

    /// The fault of a field of the form of that act.
    pub(crate) fn fault(&self, act: &str, path: &str) -> Option<&str> {
        let own = self.faults.iter().filter(|_| self.act == act);
        own.filter(|(at, _)| at == path).map(|(_, words)| words.as_str()).next()
    }

    /// The fault of a field that no act has: one of the page itself.
    pub(crate) fn says_of(&self, path: &str) -> Option<&str> {
        self.faults.iter().find(|(at, _)| at == path).map(|(_, words)| words.as_str())
    }

    /// The two moments that a field of the form of that act can mean, where the clocks showed its hour twice.
    pub(crate) fn twice(&self, act: &str, path: &str) -> Option<[Moment; 2]> {
        let own = self.twice.iter().filter(|_| self.act == act);
        own.filter(|(at, _)| at == path).map(|(_, moments)| *moments).next()
    }

    /// What was typed in `FIELD.PART`, in a form that names its fields by seat or office.
    pub(crate) fn typed(&self, field: &str, part: &str) -> Option<&str> {
        self.fields.get(&format!("{field}.{part}")).map(String::as_str).filter(|typed| !typed.is_empty())
    }

    /// The file that was received for a field of the form of that act.
    pub(crate) fn held(&self, act: &str, path: &str) -> Option<&Held> {
        let own = self.held.iter().filter(|_| self.act == act);
        own.filter(|(at, _)| at == path).map(|(_, held)| held).next()
    }

    /// Finds the files that its fields name, left by the visitor or among those that a draft holds on to; what is not there is
    /// left out, to be sent again.
    pub(crate) fn holding(mut self, app: &App, visitor: &Visitor, of_draft: &[String]) -> Self {
        let mut held = Vec::new();
        self.fields.retain(|path, id| {
            if !is_file(path) {
                return true;
            }
            let found = received(id).and_then(|id| app.platform.staged_file(id, visitor.actor.as_ref(), of_draft));
            held.extend(found.as_ref().map(|row| {
                let words = file_words(visitor.voice, &row.name, row.size);
                (path.clone(), Held { id: row.id.clone(), words })
            }));
            found.is_some()
        });
        self.held = held;
        self
    }

    /// Whether `FIELD.PART` was marked with that word.
    pub(crate) fn marks(&self, field: &str, part: &str, word: &str) -> bool {
        self.typed(field, part) == Some(word)
    }

    /// Whether the refusal is about that seat or office.
    pub(crate) fn is_about(&self, code: &str) -> bool {
        self.refusal.as_ref().and_then(|refusal| refusal.about.as_deref()) == Some(code)
    }

    /// Whether anything was refused.
    pub(crate) fn refused(&self) -> bool {
        self.refusal.is_some() || !self.faults.is_empty()
    }

    /// Whether it was refused for who sent it.
    pub(crate) fn is_barred(&self) -> bool {
        self.status == StatusCode::FORBIDDEN
    }

    /// The rows that more were asked of: the form comes back as it was sent, and nothing was asked of the body.
    pub(crate) fn more(&self) -> Option<&str> {
        self.fields.get(MORE).map(String::as_str)
    }

    /// Whether the key for a new line brought the form back: no rows were asked for, and nothing was asked of the body.
    pub(crate) fn was_entered(&self) -> bool {
        self.more() == Some("")
    }

    /// Whether the form of that act comes back as it was sent: what it did not have, it does not get.
    pub(crate) fn is_back(&self, act: &str) -> bool {
        self.act == act && (self.refused() || self.more().is_some())
    }

    /// Whether the form of that act was refused: it is shown open then, wherever it was folded away.
    pub(crate) fn refuses(&self, act: &str) -> bool {
        self.refused() && self.act == act
    }

    /// The entry its author had seen: what a stale form was based on is replaced, for its author is shown what changed;
    /// a form refused for anything else stays based on what it was.
    pub(crate) fn base(&self, act: &str, last: EntryNumber) -> String {
        let sent = self.value(act, "base");
        if sent.is_empty() || self.status == StatusCode::CONFLICT { last.to_string() } else { sent.to_owned() }
    }

    /// The status of the page that shows it.
    pub(crate) fn status(&self) -> StatusCode {
        if self.refused() { self.status } else { StatusCode::OK }
    }

    /// Refused by its fields.
    pub(crate) fn faulty(voice: Voice, submission: Submission, faults: &[FieldRefusal]) -> Self {
        let Submission { act, fields } = submission;
        let more = faults.len().saturating_sub(MOST_FAULTS);
        let faults = faults.get(..MOST_FAULTS).unwrap_or(faults);
        let twice = faults.iter().filter_map(|refused| match refused.fault {
            Fault::RepeatedHour { first, second } => Some((refused.path.clone(), [first, second])),
            _ => None,
        });
        let twice = twice.collect();
        let faults = faults.iter().map(|fault| (fault.path.clone(), named_fault(voice, act, fault, &fields)));
        let faults = faults.collect();
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, faults, more, twice, ..Self::with(act, fields) }
    }
}

/// Whether the field at that path of a form holds a file.
pub(crate) fn is_file(path: &str) -> bool {
    path.rsplit('.').next() == Some("file")
}

/// The name of the field before what is wrong with it; the same words beside the field and in the summary.
fn named_fault(voice: Voice, act: &str, fault: &FieldRefusal, sent: &Fields) -> String {
    let value = sent.get(&fault.path).map_or("", String::as_str);
    let unkept = Unkept::of(value).filter(|_| fault.fault == Fault::NotAFile);
    let words = unkept.map_or_else(|| fault_words(voice, &fault.fault), |unkept| unkept.words(voice));
    match field_label(voice, act, &fault.path, sent) {
        Some(label) => format!("{label}: {words}"),
        None => words,
    }
}

/// Nobody acts: the refusal says whom the act is open to.
pub(super) fn nobody(visitor: &Visitor, state: &State, requests: &[Request], submission: Submission) -> Filled {
    let names = Names { state, voice: visitor.voice };
    let allowed = requests.first().and_then(|request| request.act.allowed(&state.skeleton).ok());
    let allowed = allowed.map_or("member", |allowed| allowed.word()).into();
    let refusal = domain::Door::WrongOffice { office: "nobody".into(), allowed };
    let refusal = Some(refusal_words(&names, &refusal.into()));
    Filled { status: StatusCode::FORBIDDEN, refusal, ..Filled::with(submission.act, submission.fields) }
}

/// Refused by a rule, or not possible at the moment.
pub(super) fn failed(visitor: &Visitor, state: &State, submission: Submission, failure: &Failure) -> Filled {
    let names = Names { state, voice: visitor.voice };
    match failure {
        Failure::NoFile { path, .. } => {
            let fault = FieldRefusal { path: path.clone(), fault: Fault::NotAFile };
            return Filled::faulty(visitor.voice, submission, &[fault]);
        }
        Failure::Faulty { faults, .. } => return Filled::faulty(visitor.voice, submission, faults),
        _ => {}
    }
    let (status, words) = told(&names, failure);
    // Where it is mended at fields, they say so too.
    let faults = match failure {
        Failure::Refused { refusal: Refusal::Organisation(refusal), .. } => refusal.fields(),
        _ => Vec::new(),
    };
    Filled { status, refusal: Some(words), ..Filled::faulty(visitor.voice, submission, &faults) }
}

/// Why acts were not performed, in one sentence.
pub(crate) fn refused_words(names: &Names, failure: &Failure) -> String {
    told(names, failure).1.what
}

fn told(names: &Names, failure: &Failure) -> (StatusCode, RefusalWords) {
    match failure {
        Failure::Refused { refusal, .. } => (status_of(refusal.ground()), refusal_words(names, refusal)),
        Failure::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, failure_words(names, "failure-key-reused")),
        Failure::KeyUnknown => (StatusCode::UNPROCESSABLE_ENTITY, failure_words(names, "failure-key-unknown")),
        Failure::ClockWentBack => (StatusCode::SERVICE_UNAVAILABLE, failure_words(names, "failure-clock")),
        Failure::ClockAhead => (StatusCode::SERVICE_UNAVAILABLE, failure_words(names, "failure-clock-ahead")),
        Failure::Full => (StatusCode::INSUFFICIENT_STORAGE, failure_words(names, "failure-full")),
        Failure::Busy => (StatusCode::SERVICE_UNAVAILABLE, failure_words(names, "failure-busy")),
        Failure::Ended => (StatusCode::CONFLICT, failure_words(names, "failure-ended")),
        Failure::Claimed { .. } => (StatusCode::CONFLICT, failure_words(names, "failure-claimed")),
        Failure::Unrecordable { .. } => {
            (StatusCode::INTERNAL_SERVER_ERROR, failure_words(names, "failure-unrecordable"))
        }
        Failure::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, failure_words(names, "failure-nothing")),
        Failure::TooMany { .. } => (StatusCode::UNPROCESSABLE_ENTITY, failure_words(names, "failure-too-many")),
        Failure::Moved { row, .. } => {
            let mut args = Args::new();
            args.set("row", Arg::from(*row));
            (StatusCode::CONFLICT, words_with(names, "failure-row-changed", Some(&args)))
        }
        Failure::DraftChanged => (StatusCode::CONFLICT, failure_words(names, "draft-stale")),
        Failure::Stopped | Failure::NoFile { .. } | Failure::Faulty { .. } => {
            (StatusCode::SERVICE_UNAVAILABLE, failure_words(names, "failure-stopped"))
        }
    }
}

/// The one mapping from refusals to HTTP.
pub(crate) fn status_of(ground: Ground) -> StatusCode {
    match ground {
        Ground::Rule => StatusCode::UNPROCESSABLE_ENTITY,
        Ground::Office | Ground::Level => StatusCode::FORBIDDEN,
        Ground::Today => StatusCode::TOO_MANY_REQUESTS,
        Ground::Nothing => StatusCode::NOT_FOUND,
        Ground::Stale => StatusCode::CONFLICT,
    }
}

/// What the platform itself could not do, in words.
pub(crate) fn failure_words(names: &Names, key: &str) -> RefusalWords {
    words_with(names, key, None)
}

fn words_with(names: &Names, key: &str, args: Option<&Args>) -> RefusalWords {
    let part = |attribute| names.voice.format(key, attribute, args);
    RefusalWords {
        reason: key.to_owned(),
        about: None,
        what: part(None),
        rule: part(Some("rule")),
        next: part(Some("next")),
        rules: None,
    }
}
