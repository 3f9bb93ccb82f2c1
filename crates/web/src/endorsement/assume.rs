//! The institution assumes what was endorsed, by an agreement or a letter of its own.

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::proposal::{address, assume, institution, next_words, unless_may};

/// Assumes a commitment.
pub(super) static ASSUME: FormPage = FormPage {
    act: "endorsement.assume",
    address: addresses::COMMITMENT_ASSUMPTION,
    nav: Nav::Commitments,
    object: Object::Commitment,
    then: Then::Acknowledgement,
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let t = names.voice;
    let Some(proposal) = scene.on.and_then(|on| names.state.skeleton.proposals.get(on)) else {
        return Ok(Around::default());
    };
    let institution = institution(&names, proposal.keeper());
    Ok(Around {
        back: Some((address(&names, scene.visitor, proposal), names.text(&proposal.ficha.title))),
        title: t.say("assume-title"),
        lede: t.with1("assume-lede", "institution", institution),
        due: Some(next_words(&names, scene.visitor, proposal, scene.app.platform.now().date())),
        others: unless_may(scene, &assume(proposal)),
        starts: vec![("support.kind", "agreement".to_owned())],
        ..Around::default()
    })
}
