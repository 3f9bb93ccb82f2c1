//! An office objects to what was captured for it: the form, and the links to it wherever a capture is told.

use domain::{Actor, Capture, EntryNumber, Role, Skeleton};
use jiff::civil::Date;
use words::{Names, capture_words};

use crate::addresses;
use crate::page::{Around, Barred, Ledger, Line, Scene};
use crate::visitor::Visitor;

/// What the address says after its path when one comes from a capture.
const CAPTURE: &str = "?captura=";

/// Whether somebody acts for whom an act was entered from a paper.
fn is_theirs(capture: &Capture, actor: &Actor, skeleton: &Skeleton) -> bool {
    match (&capture.captured.office, capture.organisation(skeleton)) {
        (Some(office), _) => actor.office() == Some(office),
        (None, Some(own)) => actor.role == Role::Organisation && actor.by.as_ref() == Some(&own.by),
        (None, None) => false,
    }
}

/// What was captured for whoever acts, to which they can object still, in order.
pub(crate) fn open<'a>(skeleton: &'a Skeleton, actor: &Actor, today: Date) -> Vec<&'a Capture> {
    let in_time = |capture: &&Capture| capture.can_be_objected(&skeleton.secretariat, today);
    skeleton.captures.iter().filter(|capture| is_theirs(capture, actor, skeleton)).filter(in_time).collect()
}

/// Where whoever visits objects to what was captured for them by that entry, or about that object: address and words, once each.
pub(crate) fn objections(names: &Names, visitor: &Visitor, of: EntryNumber, today: Date) -> Vec<(String, String)> {
    let skeleton = &names.state.skeleton;
    let is_of = |capture: &&Capture| capture.entry == of || skeleton.on(capture.entry) == Some(of);
    let own = visitor.actor.iter().flat_map(|actor| open(skeleton, actor, today)).filter(is_of);
    let link = |capture: &&Capture| {
        let address = format!("{}{CAPTURE}{}", addresses::CAPTURE_OBJECTION, capture.entry);
        let words = names.voice.with1("captured-objectable", "entry", capture.entry);
        (visitor.link(&address), words)
    };
    own.map(|capture| link(&capture)).collect()
}

/// The form, while there is something to object to.
pub(super) fn objected(scene: &Scene) -> Result<Around, Barred> {
    let (t, names) = (scene.visitor.voice, scene.names());
    let table = &names.state.skeleton.secretariat;
    let (actor, today) = (scene.visitor.actor.as_ref(), scene.app.platform.now().date());
    let of_organisation = actor.is_some_and(|actor| actor.role == Role::Organisation);
    let acts = of_organisation || actor.is_some_and(|actor| actor.office().is_some());
    let open = actor.map(|actor| open(&names.state.skeleton, actor, today)).unwrap_or_default();
    let (back, title, lede) = if of_organisation {
        let back = (scene.visitor.link(addresses::ORGANISATION_OWN), t.say("organisations-mine"));
        (back, "captured-object-organisation", "captured-object-organisation-about")
    } else {
        ((scene.visitor.link(addresses::TABLE), t.say("table-title")), "captured-object", "captured-object-about")
    };
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
    let who = (!acts).then(|| t.with1("may-who", "allowed", t.say("allowed-office")));
    Ok(Around {
        back: Some(back),
        title: t.say(title),
        lede: t.say(lede),
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
