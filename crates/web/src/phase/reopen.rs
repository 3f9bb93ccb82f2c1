//! The phase that was closed last is opened again, with a public reason.

use domain::proposal::Proposal;
use words::{Names, phase_called};

use super::acts::reopen;
use super::view::ledger;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::proposal::{of_commitment, refused, unless_may};

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
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        let last = proposal.course.closed().next_back().map(|closing| &closing.phase);
        let code = last.map(ToString::to_string).unwrap_or_default();
        let lede = match last {
            Some(_) => t.with1("phase-reopen-lede", "phase", phase_called(names, proposal.id, &code)),
            None => t.say("phase-none-closed"),
        };
        Around {
            title: t.say("phase-reopen-title"),
            lede,
            others: last.and_then(|phase| {
                unopenable(names, proposal).or_else(|| unless_may(scene, &reopen(proposal, phase).0))
            }),
            starts: vec![("phase", code)],
            below: Some(ledger(names, scene.visitor, proposal)),
            ..Around::default()
        }
    })
}

/// Why nobody opens it again by this form now, and how to go on.
fn unopenable(names: &Names, proposal: &Proposal) -> Option<String> {
    let refusal = proposal.reopenable(&names.state.skeleton).err()?;
    Some(refused(names, &refusal))
}
