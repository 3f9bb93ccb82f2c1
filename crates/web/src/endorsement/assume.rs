//! The institution assumes what was endorsed, by an agreement or a letter of its own.

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Ledger, Line, Nav, Object, Scene, Then};
use crate::proposal::{assume, institution, next_words, of_commitment, unless_may};

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
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        let institution = institution(names, proposal.keeper());
        // What somebody sent meanwhile comes back in its form, with the refusal above it.
        let assumed = proposal.assumed().filter(|_| !scene.form.refused());
        let already = assumed.map(|assumed| t.with1("assume-already", "date", t.date(assumed.moment.date())));
        Around {
            title: t.say("assume-title"),
            lede: t.with1("assume-lede", "institution", institution),
            due: Some(next_words(names, scene.visitor, proposal, scene.app.platform.now().date())),
            others: already.or_else(|| unless_may(scene, &assume(proposal))),
            above: assumed.map(|assumed| Ledger {
                heading: String::new(),
                lines: vec![Line {
                    what: t.say("assume-already-see"),
                    address: Some(scene.visitor.link(&addresses::to(addresses::ENTRY, assumed.entry))),
                    ..Line::default()
                }],
                none: String::new(),
            }),
            starts: vec![("support.kind", "agreement".to_owned())],
            ..Around::default()
        }
    })
}
