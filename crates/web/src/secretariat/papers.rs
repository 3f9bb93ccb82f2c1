//! The forms by which it is recorded from a paper who holds an office, confirmed and objected to.

use domain::secretariat::OfPaper;
use domain::{Allowed, Code, EntryNumber};
use jiff::civil::Date;
use words::{Names, paper_standing, paper_words};

use super::seat::own_seat;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Ledger, Line, Nav, Object, Scene, Then};
use crate::visitor::Visitor;

/// What a paper says of an office.
pub(super) static FORMS: [FormPage; 5] = [
    of_a_paper("secretariat.appoint_by_paper", addresses::PAPER_APPOINTMENT, |scene| {
        recorded(scene, "paper-appoint", "paper-appoint-about")
    }),
    of_a_paper("secretariat.vacate_by_paper", addresses::PAPER_VACANCY, |scene| {
        recorded(scene, "paper-vacate", "paper-vacate-about")
    }),
    of_a_paper("secretariat.confirm_appointment", addresses::PAPER_CONFIRMATION, confirmed),
    of_a_paper("secretariat.object_appointment", addresses::PAPER_OBJECTION, objected),
    of_a_paper("secretariat.object_capture", addresses::CAPTURE_OBJECTION, super::captures::objected),
];

/// The forms about papers that are open to whoever visits, once the table is installed, and before that the one by which a lost
/// factor is reset: address and words.
pub(crate) fn open_to(names: &Names, visitor: &Visitor, today: Date) -> Vec<(&'static str, String)> {
    let (t, skeleton) = (names.voice, &names.state.skeleton);
    let table = &skeleton.secretariat;
    let resets = |actor| Allowed::TableOrFounder.admit(actor, skeleton, today).is_ok();
    let resets = visitor.actor.as_ref().is_some_and(resets);
    let actor = visitor.actor.as_ref().filter(|_| table.installed.is_some());
    let records = |actor| Allowed::TechnicalSecretaryOrTwoSeats.admit(actor, skeleton, today).is_ok();
    let records = actor.is_some_and(records);
    let objects = own_seat(visitor, names).is_some() && !table.papers.is_empty();
    let captured = actor.is_some_and(|actor| !super::captures::open(skeleton, actor, today).is_empty());
    let forms = [
        (resets, super::factor::ADDRESS, "factor-reset-title"),
        (records, addresses::PAPER_APPOINTMENT, "paper-appoint"),
        (records, addresses::PAPER_VACANCY, "paper-vacate"),
        (records && table.unconfirmed().next().is_some(), addresses::PAPER_CONFIRMATION, "paper-confirm"),
        (objects, addresses::PAPER_OBJECTION, "paper-object"),
        (captured, addresses::CAPTURE_OBJECTION, "captured-object"),
    ];
    let open = forms.into_iter().filter(|(is_open, ..)| *is_open);
    open.map(|(_, address, words)| (address, t.say(words))).collect()
}

const fn of_a_paper(
    act: &'static str,
    address: &'static str,
    around: fn(&Scene) -> Result<Around, Barred>,
) -> FormPage {
    FormPage { act, address, nav: Nav::None, object: Object::Nothing, then: Then::Acknowledgement, around }
}

/// Whoever records says what a paper says; a seat is told that another one has to confirm it.
fn recorded(scene: &Scene, title: &str, lede: &str) -> Result<Around, Barred> {
    let around = for_those_who_record(scene, title, lede);
    // Seats record while nobody is technical secretary; whoever may not is told who does.
    let seat = own_seat(scene.visitor, &scene.names()).filter(|_| around.others.is_none());
    Ok(Around { note: seat.map(|_| scene.visitor.voice.say("paper-takes-two")), ..around })
}

fn confirmed(scene: &Scene) -> Result<Around, Barred> {
    let around = for_those_who_record(scene, "paper-confirm", "paper-confirm-about");
    let table = &scene.snapshot.state.skeleton.secretariat;
    let (t, today) = (scene.visitor.voice, scene.app.platform.now().date());
    // Whoever conducts is one alone; of two seats, who came in lately is none.
    let seat = own_seat(scene.visitor, &scene.names()).and(scene.visitor.actor.as_ref());
    let from = seat.and_then(|actor| table.one_of_two_from(actor, today));
    let others = around.others.or_else(|| from.map(|from| t.with1("second-from", "date", t.date(from))));
    let around = Around { others, ..around };
    Ok(listing(scene, around, table.unconfirmed().collect()))
}

fn objected(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let names = scene.names();
    let own = own_seat(scene.visitor, &names);
    let today = scene.app.platform.now().date();
    let table = &names.state.skeleton.secretariat;
    let objects = |paper: &OfPaper, seat: &Code| {
        let in_time = paper.objections_until(table, seat).is_some_and(|(until, _)| today <= until);
        in_time && !paper.objecting().any(|objected| objected.seat == *seat)
    };
    // Whoever enters it from a paper does so for any seat.
    let any = table.seats_on(today).filter(|_| scene.captures()).map(|seat| seat.code.clone());
    let seats: Vec<Code> = own.iter().cloned().chain(any).collect();
    let open = |paper: &&OfPaper| {
        let stands = paper.settled.is_none() && paper.replaced.is_none();
        stands && seats.iter().any(|seat| objects(paper, seat))
    };
    let around = Around {
        back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
        title: t.say("paper-object"),
        lede: t.say("paper-object-about"),
        others: (own.is_none() && !scene.captures()).then(|| t.with1("may-who", "allowed", t.say("allowed-seat"))),
        said: own.as_ref().map(|seat| ("seat", seat.to_string())),
        ..Around::default()
    };
    Ok(listing(scene, around, table.papers.iter().filter(open).collect()))
}

fn for_those_who_record(scene: &Scene, title: &str, lede: &str) -> Around {
    let t = scene.visitor.voice;
    let today = scene.app.platform.now().date();
    let skeleton = &scene.snapshot.state.skeleton;
    let allowed = Allowed::TechnicalSecretaryOrTwoSeats;
    let may = scene.visitor.actor.as_ref().is_some_and(|actor| allowed.admit(actor, skeleton, today).is_ok());
    let who = || t.with1("may-who", "allowed", t.say("allowed-technical-secretary-or-two-seats"));
    Around {
        back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
        title: t.say(title),
        lede: t.say(lede),
        others: (!may).then(who),
        ..Around::default()
    }
}

/// Above the form stands what it can be about, and where that is one thing alone, the form starts from it.
fn listing(scene: &Scene, around: Around, papers: Vec<&OfPaper>) -> Around {
    let (t, names) = (scene.visitor.voice, scene.names());
    let entry = |entry: EntryNumber| scene.visitor.link(&addresses::to(addresses::ENTRY, entry));
    let line = |paper: &&OfPaper| Line {
        what: paper_words(&names, paper),
        address: Some(entry(paper.entry)),
        who: Some(paper_standing(&names, paper).join(" ")),
        ..Line::default()
    };
    let only = papers.first().filter(|_| papers.len() == 1).map(|paper| ("paper", paper.entry.to_string()));
    let above =
        Ledger { heading: t.say("paper-list"), lines: papers.iter().map(line).collect(), none: t.say("paper-none") };
    let starts = around.starts.into_iter().chain(only).collect();
    let offered = papers.iter().map(|paper| (paper.entry.to_string(), paper_words(&names, paper))).collect();
    Around { above: Some(above), starts, offered: vec![("paper", offered)], ..around }
}
