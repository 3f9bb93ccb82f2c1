//! Whoever came to the head of an institution says whether it goes on with what it assumed before.

use domain::Ask;
use domain::endorsement::{Answer, Ratify};
use domain::proposal::Proposal;
use words::{ratified_words, unratified_words};

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::proposal::{of_commitment, unless_may};

/// Ratifies a commitment, asks for changes of it or declines it.
pub(super) static RATIFY: FormPage = FormPage {
    act: "endorsement.ratify",
    address: addresses::COMMITMENT_RATIFICATION,
    nav: Nav::Commitments,
    object: Object::Commitment,
    then: Then::Object(addresses::COMMITMENT),
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        let today = scene.app.platform.now().date();
        let pending = unratified_words(names, proposal, today);
        // What was answered meanwhile comes back in its form, with the refusal above it.
        let nothing = || ratified_words(names, proposal).unwrap_or_else(|| t.say("ratify-nothing"));
        let nothing = (pending.is_none() && !scene.form.refused()).then(nothing);
        Around {
            title: t.say("ratify-title"),
            lede: t.say("ratify-lede"),
            note: pending,
            others: nothing.or_else(|| unless_may(scene, &ratify(proposal))),
            ..Around::default()
        }
    })
}

/// The ratification of a commitment, to ask it whom it is open to.
pub(crate) fn ratify(proposal: &Proposal) -> Ask {
    Ratify { on: proposal.id, answer: Answer::Ratified, text: None, occupant: 0, in_place_of: None }.into()
}
