//! The withdrawal of a proposal, with a public reason.

use axum::http::StatusCode;
use words::refusal_words;

use super::actions::withdraw;
use super::around::of_commitment;
use super::may::unless_may;
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
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        // What was decided for good is not withdrawn any more.
        let over = proposal.undecided().err().map(|refusal| refusal_words(names, &refusal.into()).what);
        // Whoever was about to withdraw it reads first what changed meanwhile.
        let meanwhile = names.optional(Some(&proposal.ficha.wording));
        let meanwhile = meanwhile.filter(|_| scene.form.status == StatusCode::CONFLICT);
        Around {
            title: t.say("withdraw-title"),
            lede: t.say("withdraw-lede"),
            meanwhile: meanwhile.map(|words| (t.say("stale-recorded"), words)),
            others: over.or_else(|| unless_may(scene, &withdraw(proposal))),
            ..Around::default()
        }
    })
}
