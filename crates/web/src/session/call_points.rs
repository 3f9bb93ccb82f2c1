//! The points of a call: with which ones its form begins, where a new one goes, and what to know before they are called.

use domain::proposal::Proposal;
use domain::session::{Matter, continued};
use domain::{Choice, EntryNumber, Fields, Kind, MatterKind};
use jiff::civil::Date;
use serde::Deserialize;
use words::{Names, TYPED_ENDS, endorsement_warnings, specs};

use super::call::ACT;
use crate::addresses;
use crate::page::{Drawn, Field, Inputs, Row, choices};
use crate::visitor::Visitor;

/// The points most sessions have; the one to be written stands after those that open them.
const OPENING: [MatterKind; 3] = [MatterKind::RollCall, MatterKind::Quorum, MatterKind::Agenda];
const ENDING: [MatterKind; 2] = [MatterKind::GeneralMatters, MatterKind::Closing];
/// The row of the point to be written.
const OWN: usize = OPENING.len();
/// Rows of a blank form.
pub(super) const ROWS: usize = OPENING.len() + 1 + ENDING.len();
/// Most characters of the name of what a point may be about: each is offered at several points, and the page has to come to a phone.
const LONGEST_OFFERED: usize = 60;
/// Longest title of a point, in characters.
const LONGEST_TITLE: usize = 200;

/// The point that a link to the form brings: its matter, and what it is about.
#[derive(Deserialize)]
pub(super) struct Brought {
    asunto: Option<String>,
    sobre: Option<EntryNumber>,
    /// The session that left a point, and its number there.
    sesion: Option<EntryNumber>,
    punto: Option<u64>,
}

impl Brought {
    /// The address of the form that begins with it: one that is refused is still about this.
    pub(super) fn address(&self) -> String {
        let left = || self.left().map(|(session, item)| call_continuing(session, item));
        let named = self.named().map(|(kind, about)| call_about(kind, about)).or_else(left);
        let named = named.or_else(|| self.plain().map(call_with));
        named.unwrap_or_else(|| addresses::SESSION_CALL.to_owned())
    }

    /// What a browser keeps the typed text under: a point that was brought is its own form, and gets no words of another.
    pub(super) fn keep(&self) -> String {
        let left = || self.left().map(|(session, item)| format!("{ACT}-{session}-{item}"));
        let named = self.named().map(|(kind, about)| format!("{ACT}-{}-{about}", kind.word())).or_else(left);
        let named = named.or_else(|| self.plain().map(|kind| format!("{ACT}-{}", kind.word())));
        named.unwrap_or_else(|| ACT.to_owned())
    }

    fn left(&self) -> Option<(EntryNumber, u64)> {
        Some((self.sesion?, self.punto?))
    }

    fn named(&self) -> Option<(MatterKind, EntryNumber)> {
        Some((MatterKind::of(self.asunto.as_deref()?)?, self.sobre?))
    }

    /// The kind of a point that is about nothing else.
    fn plain(&self) -> Option<MatterKind> {
        MatterKind::of(self.asunto.as_deref()?).filter(|kind| kind.about().is_none())
    }
}

/// The address of the form that begins with such a point.
pub(crate) fn call_about(kind: MatterKind, about: EntryNumber) -> String {
    format!("{}?asunto={}&sobre={about}", addresses::SESSION_CALL, kind.word())
}

/// The address of the form that begins with a point of a kind that is about nothing else.
pub(crate) fn call_with(kind: MatterKind) -> String {
    format!("{}?asunto={}", addresses::SESSION_CALL, kind.word())
}

/// The address of the form that begins with a point which a session left.
pub(crate) fn call_continuing(session: EntryNumber, item: u64) -> String {
    format!("{}?sesion={session}&punto={item}", addresses::SESSION_CALL)
}

/// The form as it begins: the points most sessions have, and the one that was brought.
pub(super) fn begun<'a>(names: &Names, inputs: Inputs<'a>, brought: &Brought, today: Date) -> Inputs<'a> {
    let after = (OWN + 1..).zip(ENDING);
    let usual =
        (0..).zip(OPENING).chain(after).map(|(row, kind)| (row, kind, words::choice(names.voice, "matter", kind)));
    let inputs = usual.fold(inputs, |inputs, (row, kind, title)| {
        inputs.starting(&path(row, "title"), title).starting(&path(row, "matter"), kind.word())
    });
    if let Some(point) = brought.left().and_then(|(session, item)| left(names, session, item)) {
        return point.into_iter().fold(inputs, |inputs, (name, value)| inputs.starting(&path(OWN, name), value));
    }
    if let Some(kind) = brought.plain() {
        let title = words::choice(names.voice, "matter", kind);
        return inputs.starting(&path(OWN, "title"), title).starting(&path(OWN, "matter"), kind.word());
    }
    let Some((kind, about, title)) = point(names, brought, today) else { return inputs };
    let inputs = inputs.starting(&path(OWN, "title"), title).starting(&path(OWN, "matter"), kind.word());
    inputs.starting(&path(OWN, "about"), about.to_string())
}

/// A point that a session left and no other goes on with, as the call lists it.
fn left(names: &Names, session: EntryNumber, item: u64) -> Option<[(&'static str, String); 4]> {
    let skeleton = &names.state.skeleton;
    let point = skeleton.sessions.get(session)?.left(item)?;
    continued(skeleton, session, item).is_none().then(|| {
        [
            ("title", names.kept(&point.title)),
            ("matter", point.matter.kind.word().to_owned()),
            ("continues.session", session.to_string()),
            ("continues.item", item.to_string()),
        ]
    })
}

/// What was brought, when a point about that can be called: its matter, what it is about, and its title.
fn point(names: &Names, brought: &Brought, today: Date) -> Option<(MatterKind, EntryNumber, String)> {
    let (kind, about) = brought.named().filter(|(kind, about)| callable(names, *kind, *about, &adopting(names)))?;
    let names = &names.bare();
    let offered = choices(names, kind.about()?, None, today);
    let (_, title) = offered.into_iter().find(|(number, _)| *number == about.to_string())?;
    let whole = names.voice.with("call-point", &[("kind", kind.word().into()), ("title", title.into())]);
    Some((kind, about, whole.chars().take(LONGEST_TITLE).collect()))
}

/// Room for another point where it belongs: before those that end a session.
pub(super) fn with_room(mut fields: Fields) -> Fields {
    let last = fields.keys().filter_map(|key| row(key)).max();
    let ends = |row: &usize| {
        let matter = fields.get(&path(*row, "matter")).and_then(|word| MatterKind::of(word));
        matter.is_some_and(|kind| ENDING.contains(&kind))
    };
    let Some(last) = last.filter(|last| last + 1 < most()) else { return fields };
    let after = (0..=last).rev().take_while(ends).last().unwrap_or(last + 1);
    let moved: Vec<String> = fields.keys().filter(|key| row(key).is_some_and(|row| row >= after)).cloned().collect();
    let moved: Fields = moved.into_iter().filter_map(|key| Some((down(&key)?, fields.remove(&key)?))).collect();
    fields.extend(moved);
    fields.insert(path(after, "title"), String::new());
    fields
}

/// What is about the only thing there is says so by itself, where nothing was chosen.
pub(super) fn with_the_only(names: &Names, mut fields: Fields, today: Date) -> Fields {
    let rows: Vec<usize> = fields.keys().filter_map(|key| row(key)).collect();
    for row in rows {
        let kind = fields.get(&path(row, "matter")).and_then(|word| MatterKind::of(word));
        let about = path(row, "about");
        let is_chosen = fields.get(&about).is_some_and(|about| !about.is_empty());
        let offered = kind.and_then(MatterKind::about).map(|refers| choices(names, refers, None, today));
        if let Some([(only, _)]) = offered.as_deref().filter(|_| !is_chosen) {
            fields.insert(about, only.clone());
        }
    }
    fields
}

/// Offers at each point only what it can be about: under its matter, after the points before it; at the first point of which no
/// matter is chosen yet, under each matter what it can be about. The others say that the matter comes first: all that there is at
/// each of them would be a page that comes to no phone.
pub(super) fn with_callable(names: &Names, mut drawn: Drawn) -> Drawn {
    let mut earlier = adopting(names);
    let mut is_offered = false;
    let agenda = drawn.fields.iter_mut().filter(|field| field.path == "agenda");
    for row in agenda.flat_map(Field::rows_mut) {
        let kind = row.one("matter").and_then(Field::chosen).and_then(MatterKind::of);
        let named = kind.filter(|kind| kind.about().is_some());
        for field in row.fields.iter_mut().filter(|field| field.path.ends_with(".about")) {
            let can = |kind, word: &str| word.parse().is_ok_and(|about| callable(names, kind, about, &earlier));
            field.rename(|word| numbered(names, word));
            match (kind, named) {
                (_, Some(kind)) => field.offer(|word| can(kind, word)),
                (Some(_), None) => field.offer(|_| false),
                (None, None) if is_offered => {
                    field.offer(|_| false);
                    field.hint = names.voice.say("call-about-later");
                }
                (None, None) => {
                    is_offered = true;
                    let kinds: Vec<MatterKind> = about_something().collect();
                    let called = kinds.iter().map(|kind| words::choice(names.voice, "matter", *kind));
                    field.group(called, |at, word| kinds.get(at).is_some_and(|kind| can(*kind, word)));
                }
            }
            if named.is_some() && field.choices().is_empty() {
                field.hint = names.voice.say("call-about-none");
            }
        }
        let about = row.one("about").and_then(Field::chosen).and_then(|about| about.parse().ok());
        earlier.extend(kind.map(|kind| Matter { kind, about }));
    }
    drawn
}

/// The methodologies that plans lack: each may be adopted by a point that is still to be written before the others.
fn adopting(names: &Names) -> Vec<Matter> {
    let lacking = names.state.skeleton.plans.iter().filter(|plan| plan.methodology().is_none());
    lacking.map(|plan| Matter { kind: MatterKind::Methodology, about: Some(plan.id) }).collect()
}

fn callable(names: &Names, kind: MatterKind, about: EntryNumber, earlier: &[Matter]) -> bool {
    kind.callable(&names.state.skeleton, Some(about), earlier).is_ok()
}

/// The matters that are about something.
fn about_something() -> impl Iterator<Item = MatterKind> {
    MatterKind::ALL.iter().copied().filter(|kind| kind.about().is_some())
}

/// A proposal by its number and title.
fn numbered(names: &Names, word: &str) -> Option<String> {
    let proposal = names.state.skeleton.proposals.get(word.parse().ok()?)?;
    let number = names.state.skeleton.proposals.number_of(proposal.id)?;
    // A number beside a title leaves the choice in the language of who typed it.
    Some(format!("{number}. {}", shortened(&names.text(&proposal.ficha.title))))
}

/// The beginning of a name that is too long to be offered whole; it ends with the mark of its language, where it has one.
fn shortened(name: &str) -> String {
    let Some((at, _)) = name.char_indices().nth(LONGEST_OFFERED) else { return name.to_owned() };
    let mark = name.ends_with(TYPED_ENDS).then_some(TYPED_ENDS);
    let begins = name.get(..at).unwrap_or_default().trim_end();
    format!("{begins}\u{2026}{}", mark.map(String::from).unwrap_or_default())
}

/// What to know of a proposal before its aval is called, as the desk says it while it is voted: sentences, and its address.
pub(super) fn warnings(names: &Names, visitor: &Visitor, drawn: &Drawn) -> Vec<(String, String)> {
    let chosen = |field: Option<&Field>| field.and_then(Field::chosen).map(str::to_owned);
    let about = drawn.rows("agenda").iter().filter_map(|row| {
        let kind = chosen(row.one("matter")).and_then(|word| MatterKind::of(&word));
        kind.filter(|kind| *kind == MatterKind::Endorsement)?;
        names.state.skeleton.proposals.get(chosen(row.one("about"))?.parse().ok()?)
    });
    about.flat_map(|proposal| of_proposal(names, visitor, proposal)).collect()
}

fn of_proposal(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<(String, String)> {
    let number = names.state.skeleton.proposals.number_of(proposal.id).unwrap_or_default();
    let address = visitor.link(&addresses::to(addresses::COMMITMENT, number));
    let about = |said: String| {
        let said = names.voice.with("call-warns", &[("number", number.into()), ("said", said.into())]);
        (address.clone(), said)
    };
    endorsement_warnings(names, proposal).into_iter().map(about).collect()
}

/// A point as the form shows it: in a line what every point has, and the rest folded away.
pub(super) struct Point<'a> {
    /// Title, matter and, where the matter may have one, what it is about.
    pub line: Vec<&'a Field>,
    /// The rest.
    pub folded: Vec<&'a Field>,
    /// Whether what is folded holds something, or something of it is at fault.
    pub is_open: bool,
    /// Its number, from 1.
    pub number: usize,
}

/// A row of the agenda as a point.
pub(super) fn shown((at, row): (usize, &Row)) -> Point<'_> {
    let chosen = row.one("matter").and_then(Field::chosen).unwrap_or_default();
    let has_about = MatterKind::of(chosen).is_none_or(|kind| kind.about().is_some());
    let is_in_line = |name: &str| matches!(name, "title" | "matter") || (name == "about" && has_about);
    let name = |field: &&Field| field.path.rsplit('.').next().is_some_and(is_in_line);
    let (line, folded): (Vec<&Field>, Vec<&Field>) = row.fields.iter().partition(name);
    let is_open = folded.iter().any(|field| field.is_begun());
    Point { line, folded, is_open, number: at + 1 }
}

fn path(row: usize, field: &str) -> String {
    format!("agenda.{row}.{field}")
}

/// The row that a field is in.
fn row(path: &str) -> Option<usize> {
    let (row, _) = path.strip_prefix("agenda.")?.split_once('.')?;
    // More than a form can have are left to be refused.
    row.parse().ok().filter(|row| *row < most())
}

/// The same field, one row further down.
fn down(key: &str) -> Option<String> {
    let (row, field) = key.strip_prefix("agenda.")?.split_once('.')?;
    Some(path(row.parse::<usize>().ok()? + 1, field))
}

/// Most points of a call.
fn most() -> usize {
    let agenda = specs(ACT).iter().find(|spec| spec.path == "agenda");
    agenda.map_or(0, |spec| if let Kind::Rows { max } = spec.kind { max } else { 0 })
}
