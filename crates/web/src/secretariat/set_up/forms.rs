//! The forms by which a table is set up that ask for one act each: its name, its rules, who answers for the site; what
//! is corrected; and what is taken out. Only for the administrator, and only until it is installed.

use domain::secretariat::PartKind;
use domain::{Allowed, Choice, Fields};
use jiff::civil::Date;

use super::corrections::{institution, office, seat};
use super::starts::{rules_on_record, usual_rules};
use super::steps::{after, at, steps};
use crate::addresses;
use crate::app::App;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::visitor::Visitor;

/// Forms that are pages of their own.
pub(crate) static FORMS: [FormPage; 7] = [
    step("body.describe", addresses::TABLE_NAME, Then::Object(addresses::TABLE_INSTITUTIONS), name),
    step("secretariat.adopt_rules", addresses::TABLE_RULES, Then::Object(addresses::TABLE_CALENDARS), rules),
    step("body.set_contact", addresses::TABLE_CONTACT, Then::Object(addresses::TABLE_INSTALLATION), contact),
    correction(
        "secretariat.correct_institution",
        addresses::TABLE_CORRECT_INSTITUTION,
        PartKind::Institution,
        institution,
    ),
    correction("secretariat.correct_seat", addresses::TABLE_CORRECT_SEAT, PartKind::Seat, seat),
    correction("secretariat.correct_office", addresses::TABLE_CORRECT_OFFICE, PartKind::Office, office),
    step("secretariat.take_out", addresses::TABLE_TAKE_OUT, Then::Sent(list_of_sent), take_out),
];

/// What stands around a form.
type Surround = fn(&Scene) -> Result<Around, Barred>;

const fn step(act: &'static str, address: &'static str, then: Then, around: Surround) -> FormPage {
    FormPage { act, address, nav: Nav::None, object: Object::Nothing, then, around }
}

const fn correction(act: &'static str, address: &'static str, part: PartKind, around: Surround) -> FormPage {
    FormPage { act, address, nav: Nav::None, object: Object::Part(part), then: Then::Object(list(part)), around }
}

/// The page that lists what is there of a kind.
const fn list(part: PartKind) -> &'static str {
    match part {
        PartKind::Institution => addresses::TABLE_INSTITUTIONS,
        PartKind::Seat => addresses::TABLE_SEATS,
        PartKind::Office => addresses::TABLE_OFFICES,
        PartKind::Appointment => addresses::TABLE_APPOINTMENTS,
    }
}

/// The list from which something was taken out, as its form says.
fn list_of_sent(sent: &Fields) -> &'static str {
    let part = sent.get("part").and_then(|part| PartKind::of(part));
    part.map_or(addresses::TABLE_INSTALLATION, list)
}

/// Why this visitor does not set the table up, when that is so.
pub(super) fn barred(app: &App, visitor: &Visitor) -> Option<&'static str> {
    let snapshot = app.platform.snapshot();
    let skeleton = &snapshot.state.skeleton;
    let today = app.platform.now().date();
    let may = |actor| Allowed::FounderUntilInstalled.admit(actor, skeleton, today).is_ok();
    if visitor.actor.as_ref().is_some_and(may) {
        return None;
    }
    let installed = skeleton.secretariat.installed.is_some();
    Some(if installed { "problem-table-installed" } else { "problem-only-administrator" })
}

/// What stands around the form of a step: the steps, the question, and what comes next.
pub(super) fn around(scene: &Scene, address: &'static str) -> Result<Around, Barred> {
    if let Some(barred) = barred(scene.app, scene.visitor) {
        scene.bar(barred)?;
    }
    Ok(asked(scene, address))
}

fn asked(scene: &Scene, address: &'static str) -> Around {
    let t = scene.visitor.voice;
    let (here, next) = (at(address), after(address));
    let name = t.say(next.name);
    Around {
        title: t.say(here.title),
        lede: t.say(here.about),
        steps: Some(steps(&scene.names(), scene.visitor, today(scene), address)),
        button: Some(t.with1("set-up-save", "next", name.clone())),
        next: Some((scene.visitor.link(next.address), t.with1("set-up-skip", "next", name))),
        ..Around::default()
    }
}

fn today(scene: &Scene) -> Date {
    scene.app.platform.now().date()
}

/// What is said of a body without a name is nobody's place: the form of a new table starts empty.
fn name(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let body = names.state.skeleton.body.as_ref();
    let named = body.and_then(|body| Some((body, names.optional(body.name.as_ref())?)));
    let on_record =
        named.map(|(body, name)| [("name".to_owned(), name), ("about".to_owned(), names.text(&body.about))]);
    let on_record = on_record.into_iter().flatten().collect();
    Ok(Around { on_record, ..around(scene, addresses::TABLE_NAME)? })
}

fn rules(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let starts = usual_rules().into_iter().chain([("from", today(scene).to_string())]).collect();
    let on_record = rules_on_record(&names);
    Ok(Around { starts, on_record, ..around(scene, addresses::TABLE_RULES)? })
}

/// Until the table is installed a step of its set-up; from then on a page of the technical secretary.
fn contact(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let names = scene.names();
    let skeleton = &names.state.skeleton;
    let texts = skeleton.body.as_ref().map(|body| {
        let operator = names.optional(body.operator.as_ref()).map(|text| ("operator".to_owned(), text));
        let contact = names.optional(body.contact.as_ref()).map(|text| ("contact".to_owned(), text));
        operator.into_iter().chain(contact).collect()
    });
    let on_record = texts.unwrap_or_default();
    if skeleton.secretariat.installed.is_none() {
        return Ok(Around { on_record, ..around(scene, addresses::TABLE_CONTACT)? });
    }
    let may = |actor| Allowed::TechnicalSecretary.admit(actor, skeleton, today(scene)).is_ok();
    let may = scene.visitor.actor.as_ref().is_some_and(may);
    Ok(Around {
        back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
        title: t.say("set-contact-title"),
        lede: t.say("set-contact-about"),
        others: (!may).then(|| t.with1("may-who", "allowed", t.say("allowed-technical-secretary"))),
        on_record,
        ..Around::default()
    })
}

fn take_out(scene: &Scene) -> Result<Around, Barred> {
    if let Some(barred) = barred(scene.app, scene.visitor) {
        scene.bar(barred)?;
    }
    let t = scene.visitor.voice;
    Ok(Around {
        back: Some((scene.visitor.link(addresses::TABLE_INSTALLATION), t.say("set-up-title"))),
        title: t.say("take-out-title"),
        lede: t.say("take-out-about"),
        ..Around::default()
    })
}
