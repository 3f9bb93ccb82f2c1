//! A proposal that an office signed on paper is presented for it: nothing of it is drafted, so it is entered at once.

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};

/// Presents it.
pub(super) static CAPTURE: FormPage = FormPage {
    act: "proposal.present",
    address: "/compromisos/captura",
    nav: Nav::Commitments,
    object: Object::Nothing,
    then: Then::Acknowledgement,
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let who = || t.with1("may-who", "allowed", t.say("allowed-technical-secretary"));
    Ok(Around {
        back: Some((scene.visitor.link(addresses::COMMITMENTS), t.say("commitments-title"))),
        title: t.with1("captured-act", "act", t.say("act-proposal-present")),
        lede: t.say("captured-present-about"),
        others: (!scene.captures()).then(who),
        rows: Some(1),
        ..Around::default()
    })
}
