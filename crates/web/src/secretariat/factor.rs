//! The form by which two persons take away the second factors of whoever holds an office.

use domain::owed::Duty;
use domain::secretariat::Office;
use jiff::civil::Date;

use crate::addresses;
use crate::page::{Around, FormPage, Ledger, Line, Nav, Object, Scene, Then};

/// Two persons take away second factors.
pub(crate) const ADDRESS: &str = "/secretariado/llaves";

/// Its form.
pub(super) static FORMS: [FormPage; 1] = [FormPage {
    act: "secretariat.reset_factor",
    address: ADDRESS,
    nav: Nav::None,
    object: Object::Nothing,
    then: Then::Acknowledgement,
    around: |scene| {
        let t = scene.visitor.voice;
        let table = &scene.snapshot.state.skeleton.secretariat;
        let today = scene.app.platform.now().date();
        let from = scene.visitor.actor.as_ref().and_then(|actor| table.one_of_two_from(actor, today));
        Ok(Around {
            others: from.map(|from| t.with1("second-from", "date", t.date(from))),
            starts: second_of(scene).map(|office| ("office", office)).into_iter().collect(),
            back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
            title: t.say("factor-reset-title"),
            lede: t.say("factor-reset-about"),
            above: table.installed.is_some().then(|| who_may(scene)),
            ..Around::default()
        })
    },
}];

/// Who counts as one of the two persons, and from when on.
fn who_may(scene: &Scene) -> Ledger {
    let (t, names) = (scene.visitor.voice, scene.names());
    let table = &scene.snapshot.state.skeleton.secretariat;
    let today = scene.app.platform.now().date();
    let line = |(office, from): (&Office, Option<Date>)| Line {
        what: names.text(&office.name),
        who: Some(from.map_or_else(|| t.say("second-today"), |from| t.with1("second-then", "date", t.date(from)))),
        ..Line::default()
    };
    let lines = table.count_as_one_of_two(today).into_iter().map(line).collect();
    Ledger { heading: t.say("second-who"), lines, none: t.say("second-nobody") }
}

/// The office for which whoever visits is the second person, when it is one alone.
fn second_of(scene: &Scene) -> Option<String> {
    let table = &scene.snapshot.state.skeleton.secretariat;
    let own = scene.visitor.actor.as_ref().and_then(|actor| table.office(actor.office()?))?;
    let owed = scene.snapshot.owed(scene.app.platform.now().date());
    let theirs = owed.iter().filter(|owed| owed.who.is(own, table));
    let mut waiting = theirs.filter_map(|owed| match owed.what {
        Duty::ResetFactor(first) => table.factor_resets.iter().find(|reset| reset.entry == first),
        _ => None,
    });
    let only = waiting.next().filter(|_| waiting.next().is_none())?;
    Some(only.office.to_string())
}
