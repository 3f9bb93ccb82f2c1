//! The form by which two persons take away the second factors of whoever holds an office.

use crate::addresses;
use crate::page::{Around, FormPage, Nav, Object, Then};

/// Its form.
pub(super) static FORMS: [FormPage; 1] = [FormPage {
    act: "secretariat.reset_factor",
    address: "/secretariado/llaves",
    nav: Nav::None,
    object: Object::Nothing,
    then: Then::Acknowledgement,
    around: |scene| {
        let t = scene.visitor.voice;
        Ok(Around {
            back: Some((scene.visitor.link(addresses::TABLE), t.say("table-title"))),
            title: t.say("factor-reset-title"),
            lede: t.say("factor-reset-about"),
            ..Around::default()
        })
    },
}];
