//! The withdrawal of a proposal, with a public reason.

use axum::http::StatusCode;
use words::refusal_words;

use super::actions::withdraw;
use super::may::unless_may;
use super::row::address;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};

/// Withdraws a proposal.
pub(super) static WITHDRAW: FormPage = FormPage {
    act: "proposal.withdraw",
    address: "/compromisos/{number}/retiro",
    nav: Nav::Commitments,
    object: Object::Commitment,
    then: Then::Object(addresses::COMMITMENT),
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let t = names.voice;
    let proposal = scene.on.and_then(|on| names.state.skeleton.proposals.get(on));
    let wording = names.optional(proposal.map(|proposal| &proposal.ficha.wording));
    // What was decided for good is not withdrawn any more.
    let over = proposal.and_then(|proposal| proposal.undecided().err());
    let over = over.map(|refusal| refusal_words(&names, &refusal.into()).what);
    // Whoever was about to withdraw it reads first what changed meanwhile.
    let meanwhile = wording.filter(|_| scene.form.status == StatusCode::CONFLICT);
    Ok(Around {
        back: proposal.map(|proposal| (address(&names, scene.visitor, proposal), names.text(&proposal.ficha.title))),
        title: t.say("withdraw-title"),
        lede: t.say("withdraw-lede"),
        meanwhile: meanwhile.map(|words| (t.say("stale-recorded"), words)),
        others: over.or_else(|| proposal.and_then(|proposal| unless_may(scene, &withdraw(proposal)))),
        ..Around::default()
    })
}
