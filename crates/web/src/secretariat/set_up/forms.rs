//! The forms by which a table is set up that ask for one act each: its name, its rules, who answers for the site; what
//! is corrected; and what is taken out. Only for the administrator, and only until it is installed.

use domain::secretariat::PartKind;
use domain::{Allowed, Choice, Fields, Typed};
use jiff::civil::Date;

use super::corrections::{institution, office, seat};
use super::order::Page;
use super::starts::{described, rules_on_record, usual_rules};
use super::steps::steps;
use crate::addresses;
use crate::app::App;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::visitor::Visitor;

/// Forms that are pages of their own.
pub(crate) static FORMS: [FormPage; 7] = [
    step("body.describe", Page::Name, name),
    step("secretariat.adopt_rules", Page::Rules, rules),
    step("body.set_contact", Page::Contact, contact),
    correction(
        "secretariat.correct_institution",
        addresses::TABLE_CORRECT_INSTITUTION,
        PartKind::Institution,
        institution,
    ),
    correction("secretariat.correct_seat", addresses::TABLE_CORRECT_SEAT, PartKind::Seat, seat),
    correction("secretariat.correct_office", addresses::TABLE_CORRECT_OFFICE, PartKind::Office, office),
    FormPage {
        act: "secretariat.take_out",
        address: addresses::TABLE_TAKE_OUT,
        nav: Nav::None,
        object: Object::Nothing,
        then: Then::Sent(list_of_sent),
        around: take_out,
    },
];

/// What stands around a form.
type Surround = fn(&Scene) -> Result<Around, Barred>;

const fn step(act: &'static str, page: Page, around: Surround) -> FormPage {
    let then = Then::Object(page.next().address());
    FormPage { act, address: page.address(), nav: Nav::None, object: Object::Nothing, then, around }
}

const fn correction(act: &'static str, address: &'static str, part: PartKind, around: Surround) -> FormPage {
    FormPage {
        act,
        address,
        nav: Nav::None,
        object: Object::Part(part),
        then: Then::Object(Page::Parts(part).address()),
        around,
    }
}

/// The list from which something was taken out, as its form says.
fn list_of_sent(sent: &Fields) -> &'static str {
    let part = sent.get("part").and_then(|part| PartKind::of(part));
    part.map_or(Page::Review, Page::Parts).address()
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
pub(super) fn around(scene: &Scene, page: Page) -> Result<Around, Barred> {
    if let Some(barred) = barred(scene.app, scene.visitor) {
        scene.bar(barred)?;
    }
    Ok(asked(scene, page))
}

fn asked(scene: &Scene, page: Page) -> Around {
    let t = scene.visitor.voice;
    let next = page.next();
    let name = next.name(t);
    Around {
        title: page.title(t),
        lede: page.about(t),
        steps: Some(steps(&scene.names(), scene.visitor, today(scene), page)),
        button: Some(t.with1("set-up-save", "next", name.clone())),
        next: Some((scene.visitor.link(next.address()), t.with1("set-up-skip", "next", name))),
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
    let on_record = described(&names).into_iter().map(|(field, value)| (field.to_owned(), value)).collect();
    let zone = body.map(|body| body.opened.time_zone.as_str().to_owned());
    let note = zone.map(|zone| scene.visitor.voice.with1("set-up-zone", "zone", zone));
    Ok(Around { on_record, note, ..around(scene, Page::Name)? })
}

fn rules(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let starts = usual_rules().into_iter().chain([("from", today(scene).to_string())]).collect();
    let on_record = rules_on_record(&names);
    Ok(Around { starts, on_record, ..around(scene, Page::Rules)? })
}

/// Until the table is installed a step of its set-up; from then on a page of the technical secretary.
fn contact(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let names = scene.names();
    let skeleton = &names.state.skeleton;
    let texts = skeleton.body.as_ref().map(|body| {
        let operator = names.optional_kept(body.operator.as_ref()).map(|text| ("operator".to_owned(), text));
        let contact = names.optional_kept(body.contact.as_ref()).map(|text| ("contact".to_owned(), text));
        operator.into_iter().chain(contact).collect()
    });
    let on_record = texts.unwrap_or_default();
    if skeleton.secretariat.installed.is_none() {
        return Ok(Around { on_record, ..around(scene, Page::Contact)? });
    }
    let may = |actor| Allowed::TechnicalSecretary.admit(actor, skeleton, today(scene)).is_ok();
    let may = scene.visitor.actor.as_ref().is_some_and(may);
    Ok(Around {
        back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
        title: Page::Contact.title(t),
        lede: Page::Contact.about(t),
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
