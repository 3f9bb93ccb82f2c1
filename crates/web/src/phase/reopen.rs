//! The phase that was closed last is opened again, with a public reason.

use domain::Ask;
use domain::phase::Reopen;
use words::phase_called;

use super::view::ledger;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::proposal::{address, unless_may, unwritten};

/// Opens a phase again.
pub(super) static REOPEN: FormPage = FormPage {
    act: "phase.reopen",
    address: "/compromisos/{number}/reapertura-de-fase",
    nav: Nav::Commitments,
    object: Object::Commitment,
    then: Then::Object(addresses::COMMITMENT),
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let t = names.voice;
    let Some(proposal) = scene.on.and_then(|on| names.state.skeleton.proposals.get(on)) else {
        return Ok(Around::default());
    };
    let last = proposal.course.closed().next_back().map(|closing| closing.phase.clone());
    let code = last.as_ref().map(ToString::to_string).unwrap_or_default();
    let act = last.map(|phase| -> Ask {
        Reopen { on: proposal.id, phase, reason: Some(unwritten()), closing: 0, agreement: None }.into()
    });
    let lede = match &act {
        Some(_) => t.with1("phase-reopen-lede", "phase", phase_called(&names, proposal.id, &code)),
        None => t.say("phase-none-closed"),
    };
    Ok(Around {
        back: Some((address(&names, scene.visitor, proposal), names.text(&proposal.ficha.title))),
        title: t.say("phase-reopen-title"),
        lede,
        others: act.and_then(|act| unless_may(scene, &act)),
        starts: vec![("phase", code)],
        below: Some(ledger(&names, scene.visitor, proposal)),
        ..Around::default()
    })
}
