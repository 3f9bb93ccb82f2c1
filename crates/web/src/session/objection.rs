//! A seat objects to how its vote was captured: by itself, or by a paper that it signed.

use domain::session::{Captor, Cast, Item, Session};
use domain::{EntryNumber, Typed};
use words::{Names, choice};

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Ledger, Line, Nav, Object, Scene, Then};

/// Objects to it.
pub(super) static OBJECT: FormPage = FormPage {
    act: "session.object",
    address: addresses::SESSION_OBJECTIONS,
    nav: Nav::Sessions,
    object: Object::Session,
    then: Then::Object(addresses::SESSION),
    around,
};

/// What the address says after its path when one comes from a vote.
const VOTE: &str = "?voto=";

/// The form, with that vote.
pub(super) fn about(number: usize, vote: EntryNumber) -> String {
    format!("{}{VOTE}{vote}", addresses::to(addresses::SESSION_OBJECTIONS, number))
}

/// What the link to the form says, to whoever objects and to whoever enters it from a paper.
pub(super) fn label(names: &Names, captures: bool) -> String {
    let act = names.voice.say("act-session-object");
    if captures { names.voice.with1("captured-act", "act", act) } else { act }
}

fn around(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let t = names.voice;
    let session = scene.on.and_then(|on| names.state.skeleton.sessions.get(on));
    let table = &names.state.skeleton.secretariat;
    let office = scene.visitor.actor.as_ref().and_then(|actor| actor.office());
    let own = office.and_then(|code| table.office(code)?.post.seat());
    let today = scene.app.platform.now().date();
    let in_time = |session: &Session, cast: &Cast| {
        session.objections_until(table, &cast.seat).is_none_or(|until| today <= until)
            && session.objection_to(cast.entry).is_none()
    };
    let is_open = |session: &Session, cast: &Cast| {
        cast.captor == Captor::TechnicalSecretary
            && in_time(session, cast)
            && (scene.captures() || own == Some(&cast.seat))
    };
    let votings = session.into_iter().flat_map(|session| &session.agenda).flat_map(|item: &Item| &item.votings);
    let casts = votings.filter(|voting| voting.withdrawn.is_none()).flat_map(|voting| &voting.casts);
    let open: Vec<&Cast> = casts.filter(|cast| session.is_some_and(|session| is_open(session, cast))).collect();
    let is_over = open.is_empty() && !scene.form.refused();
    let asked = scene.visitor.query.strip_prefix(VOTE).and_then(|vote| vote.parse().ok());
    let meant = open.iter().find(|cast| Some(cast.entry) == asked).or(open.first().filter(|_| open.len() == 1));
    let starts = meant.map(|cast| [("seat", cast.seat.as_str().to_owned()), ("vote", cast.entry.to_string())]);
    let seat = own.map(|own| ("seat", own.as_str().to_owned()));
    let line = |cast: &&Cast| Line {
        what: format!("{}: {}", names.seat(&cast.seat), choice(t, "sense", cast.sense)),
        address: Some(scene.visitor.link(&addresses::to(addresses::ENTRY, cast.entry))),
        ..Line::default()
    };
    Ok(Around {
        back: session.map(|session| (scene.link(addresses::SESSION), names.session(session))),
        title: label(&names, scene.captures()),
        lede: t.say("objection-about"),
        above: (!is_over).then(|| Ledger {
            heading: t.say("objection-list"),
            lines: open.iter().map(line).collect(),
            none: t.say("objection-none"),
        }),
        others: (own.is_none() && !scene.captures())
            .then(|| t.with1("may-who", "allowed", t.say("allowed-seat")))
            .or_else(|| is_over.then(|| t.say("objection-none"))),
        starts: starts.into_iter().flatten().chain(seat.filter(|_| meant.is_none())).collect(),
        ..Around::default()
    })
}
