//! An office objects to what was captured for it: the form, and the links to it wherever a capture is told.

use domain::{Capture, EntryNumber};
use jiff::civil::Date;
use words::{Names, capture_words};

use crate::addresses;
use crate::page::{Around, Barred, Ledger, Line, Scene};
use crate::visitor::Visitor;

/// What the address says after its path when one comes from a capture.
const CAPTURE: &str = "?captura=";

/// What was captured for the office of whoever visits and it can still object to, in order.
pub(super) fn open<'a>(names: &Names<'a>, visitor: &'a Visitor, today: Date) -> impl Iterator<Item = &'a Capture> {
    let skeleton = &names.state.skeleton;
    let office = visitor.actor.as_ref().and_then(|actor| actor.office());
    let own = move |capture: &&Capture| Some(&capture.captured.office) == office;
    let in_time = move |capture: &&Capture| capture.can_be_objected(&skeleton.secretariat, today);
    skeleton.captures.iter().filter(own).filter(in_time)
}

/// Where whoever visits objects to what was captured for them by that entry, or about that object: address and words, once each.
pub(crate) fn objections(names: &Names, visitor: &Visitor, of: EntryNumber, today: Date) -> Vec<(String, String)> {
    let skeleton = &names.state.skeleton;
    let is_of = |capture: &&Capture| capture.entry == of || skeleton.on(capture.entry) == Some(of);
    let own: Vec<&Capture> = open(names, visitor, today).filter(is_of).collect();
    let link = |capture: &&Capture| {
        let address = format!("{}{CAPTURE}{}", addresses::CAPTURE_OBJECTION, capture.entry);
        let words = names.voice.with1("captured-objectable", "entry", capture.entry);
        (visitor.link(&address), words)
    };
    own.iter().map(link).collect()
}

/// The form, while there is something to object to.
pub(super) fn objected(scene: &Scene) -> Result<Around, Barred> {
    let (t, names) = (scene.visitor.voice, scene.names());
    let table = &names.state.skeleton.secretariat;
    let office = scene.visitor.actor.as_ref().and_then(|actor| actor.office());
    let open: Vec<&Capture> = open(&names, scene.visitor, scene.app.platform.now().date()).collect();
    let line = |capture: &&Capture| Line {
        what: capture_words(&names, capture),
        address: Some(scene.visitor.link(&addresses::to(addresses::ENTRY, capture.entry))),
        who: capture.objections_until(table).map(|(until, _)| t.with1("captured-until", "date", t.date(until))),
        ..Line::default()
    };
    let asked = scene.visitor.query.strip_prefix(CAPTURE).and_then(|entry| entry.parse().ok());
    let meant = open.iter().find(|capture| Some(capture.entry) == asked).or(open.first().filter(|_| open.len() == 1));
    let starts = meant.map(|capture| ("capture", capture.entry.to_string()));
    let offered = open.iter().map(|capture| (capture.entry.to_string(), capture_words(&names, capture))).collect();
    let nothing = open.is_empty() && !scene.form.refused();
    let who = office.is_none().then(|| t.with1("may-who", "allowed", t.say("allowed-office")));
    Ok(Around {
        back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
        title: t.say("captured-object"),
        lede: t.say("captured-object-about"),
        above: (!nothing).then(|| Ledger {
            heading: t.say("captured-list"),
            lines: open.iter().map(line).collect(),
            none: t.say("captured-none"),
        }),
        others: who.or_else(|| nothing.then(|| t.say("captured-none"))),
        starts: starts.into_iter().collect(),
        offered: vec![("capture", offered)],
        ..Around::default()
    })
}
