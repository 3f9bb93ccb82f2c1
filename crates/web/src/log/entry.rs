//! One entry and what proves it: plain sentences first, bytes after.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{Class, Place, Standing};
use platform::{Listed, Recorded};
use words::{Names, choice, entry_name, recorded_label};

use super::asked_order::AskedOrder;
use super::entries::{EntryLine, line};
use super::erase::may_erase;
use super::objects::{ObjectLink, objects};
use super::related::{Related, related};
use crate::addresses;
use crate::app::App;
use crate::file_link::FileLink;
use crate::page::{Chrome, Nav, problem, public};
use crate::secretariat::objections;
use crate::visitor::Visitor;

/// A text of the entry, of which that holds a digest alone.
struct Text {
    /// What the field is called.
    label: String,
    /// Its path in the entry, which goes into the digest.
    field: String,
    digest: String,
    reads: Reads,
}

/// What the visitor reads of a text.
enum Reads {
    /// All of it, with what they need to compute its digest anew.
    Open {
        value: String,
        salt: String,
        /// The file it names.
        file: Option<FileLink>,
        /// Its class, when that is not public.
        class: Option<String>,
    },
    /// Nothing.
    Closed {
        /// Who may read it, or what became of it.
        why: String,
        /// The act that erased it.
        by: Option<String>,
    },
}

/// The way from the entry to the signed root.
struct Way {
    place: String,
    steps: Vec<String>,
    root: String,
    note: String,
}

#[derive(Template)]
#[template(path = "log/entry.html")]
struct EntryPage {
    page: Chrome,
    line: EntryLine,
    /// That the body was then called otherwise.
    called_then: Option<String>,
    /// In the order in which its act asks for them.
    texts: Vec<Text>,
    /// Whether any of these is open, and whether any is closed.
    open: bool,
    closed: bool,
    /// How it was made sure who acted.
    level: String,
    bytes: String,
    way: Option<Way>,
    leaf: String,
    /// What it speaks of.
    objects: Vec<ObjectLink>,
    related: Vec<Related>,
    /// Where the office for which it was entered from a paper objects to it.
    objections: Vec<(String, String)>,
    /// Where its texts are erased, for whoever may.
    erasure: Option<String>,
    bytes_address: String,
    proof_address: String,
    openings_address: String,
}

/// One entry.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, Path(number): Path<String>) -> Response {
    let Ok(number) = number.parse::<u64>() else {
        return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-not-found");
    };
    let recorded = match app.platform.entry(number).await {
        Ok(Some(recorded)) => recorded,
        Ok(None) => return problem(&app, &visitor, StatusCode::NOT_FOUND, "problem-no-entry"),
        Err(_) => return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours"),
    };
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let t = visitor.voice;
    let title = entry_name(t, number);
    let note = snapshot.state.skeleton.note(number);
    let line = line(&app, &names, &visitor, &recorded.brief());
    let way = app.platform.inclusion(number).map(|inclusion| Way {
        place: t.with("check-in-place", &[("index", inclusion.index.into()), ("size", inclusion.size.into())]),
        steps: inclusion.proof.iter().map(|step| STANDARD.encode(step)).collect(),
        root: STANDARD.encode(inclusion.root),
        note: inclusion.note.clone(),
    });
    let Ok(related) = related(&app, &visitor, &names, &recorded).await else {
        return problem(&app, &visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
    };
    let texts = fields(&visitor, &names, &recorded);
    let is_open = |text: &Text| matches!(text.reads, Reads::Open { .. });
    let to = |address| visitor.link(&addresses::to(address, number));
    public(&EntryPage {
        page: Chrome::new(&app, &visitor, &snapshot.state, title, Nav::Record).described(line.what.clone()),
        called_then: note.and_then(|note| names.called_then(note.moment.date(), number)),
        level: t.with1("entry-level", "level", choice(t, "level", recorded.actor.level)),
        objections: objections(&names, &visitor, number, app.platform.now().date()),
        open: texts.iter().any(is_open),
        closed: !texts.iter().all(is_open),
        texts,
        bytes: String::from_utf8_lossy(&recorded.bytes).into_owned(),
        leaf: STANDARD.encode(recorded.leaf()),
        way,
        objects: objects(&names, &visitor, &recorded),
        related,
        line,
        erasure: may_erase(&app, &visitor).then(|| to(addresses::ENTRY_ERASURE)),
        bytes_address: to(addresses::ENTRY_BYTES),
        proof_address: to(addresses::ENTRY_PROOF),
        openings_address: to(addresses::ENTRY_OPENINGS),
    })
}

/// What it holds only digests of, with what the visitor reads of each, in the order in which its act asks for them.
fn fields(visitor: &Visitor, names: &Names, recorded: &Recorded) -> Vec<Text> {
    let t = names.voice;
    let text = |(number, Listed { field, digest, class, opening }): (u16, Listed)| {
        let said = (class != Class::Public).then(|| choice(t, "class", class));
        let reads = match opening {
            Some(opening) => {
                let file = domain::FileReference::read(&opening.value).filter(|_| domain::is_file_field(field));
                Reads::Open {
                    // What names a file is for programs, and shown to the letter.
                    value: if file.is_some() { opening.value.clone() } else { t.typed(&opening.value) },
                    file: file.map(|reference| FileLink::of(visitor, &reference)),
                    class: said,
                    salt: STANDARD.encode(opening.salt),
                }
            }
            None => match names.state.standing(Place { entry: recorded.number, field: number }) {
                Standing::Erased(by) => {
                    let address = visitor.link(&addresses::to(addresses::ENTRY, by));
                    Reads::Closed { why: t.with1("text-gone", "entry", by), by: Some(address) }
                }
                _ => Reads::Closed { why: said.unwrap_or_else(|| t.say("text-not-published")), by: None },
            },
        };
        let label = recorded_label(t, &recorded.accepted, field).unwrap_or_else(|| field.to_owned());
        Text { label, field: field.to_owned(), digest: STANDARD.encode(digest), reads }
    };
    let mut texts: Vec<Text> = (0..).zip(recorded.listed(names.state, visitor.reader)).map(text).collect();
    let order = AskedOrder::of(recorded.accepted.act().name());
    texts.sort_by_cached_key(|text| order.place(&text.field));
    texts
}
