//! A sealed document is made public.

use domain::session::Session;

use super::list::conducts;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};

/// Makes it public.
pub(super) static RELEASE: FormPage = FormPage {
    act: "session.release",
    address: "/sesiones/{number}/documentos/reservados",
    nav: Nav::Sessions,
    object: Object::Session,
    then: Then::Object(addresses::SESSION),
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    if !conducts(scene.app, scene.visitor) {
        scene.bar("problem-only-technical-secretary")?;
    }
    let names = scene.names();
    let t = names.voice;
    let session = scene.on.and_then(|on| names.state.skeleton.sessions.get(on));
    let mut documents = session.into_iter().flat_map(Session::points).flat_map(|item| &item.documents);
    let none = documents.all(|document| !document.is_sealed());
    Ok(Around {
        back: session.map(|session| (scene.link(addresses::SESSION), names.session(session))),
        title: t.say("act-session-release"),
        lede: t.say("release-lede"),
        others: none.then(|| t.say("release-none")),
        ..Around::default()
    })
}
