//! What stands in the form that corrects an institution, a seat or an office: all that it says now.

use domain::Fields;
use domain::secretariat::PartKind;
use domain::{Choice, Typed};

use super::forms::barred;
use super::order::Page;
use crate::page::{Around, Barred, Scene};

pub(super) fn institution(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let known = place(scene).and_then(|at| names.state.skeleton.secretariat.institutions.get(at));
    let said = known.map(|known| {
        let texts = [("name", names.text(&known.name)), ("short_name", names.text(&known.short_name))];
        (known.code.as_str().to_owned(), names.text(&known.name), fields(&known.code, texts))
    });
    around(scene, PartKind::Institution, said)
}

pub(super) fn seat(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let known = place(scene).and_then(|at| names.state.skeleton.secretariat.seats.get(at));
    let said = known.map(|known| {
        let texts = [("name", names.text(&known.name)), ("sector", known.sector.word().to_owned())];
        (known.code.as_str().to_owned(), names.text(&known.name), fields(&known.code, texts))
    });
    around(scene, PartKind::Seat, said)
}

pub(super) fn office(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let known = place(scene).and_then(|at| names.state.skeleton.secretariat.offices.get(at));
    let said = known.map(|known| {
        let texts = [
            ("name", names.text(&known.name)),
            ("institution", known.institution.as_str().to_owned()),
            ("post", known.post.kind().word().to_owned()),
            ("seat", known.post.seat().map_or(String::new(), |seat| seat.as_str().to_owned())),
        ];
        (known.code.as_str().to_owned(), names.text(&known.name), fields(&known.code, texts))
    });
    around(scene, PartKind::Office, said)
}

/// Its place among its kind.
fn place(scene: &Scene) -> Option<usize> {
    scene.number.parse::<usize>().ok()?.checked_sub(1)
}

fn fields<const N: usize>(code: &domain::Code, texts: [(&str, String); N]) -> Fields {
    let code = ("code".to_owned(), code.as_str().to_owned());
    texts.into_iter().map(|(path, text)| (path.to_owned(), text)).chain([code]).collect()
}

/// The code it has travels with the form: what another window renamed meanwhile is not there any more, and says so.
fn around(scene: &Scene, part: PartKind, said: Option<(String, String, Fields)>) -> Result<Around, Barred> {
    if let Some(barred) = barred(scene.app, scene.visitor) {
        scene.bar(barred)?;
    }
    let t = scene.visitor.voice;
    let (code, title, on_record) = said.unwrap_or_default();
    let sent = scene.form.fields.get("corrects").cloned();
    Ok(Around {
        back: Some((scene.visitor.link(Page::Parts(part).address()), Page::Parts(part).name(t))),
        title: t.with1("correct-title", "name", title),
        lede: t.say("correct-about"),
        said: Some(("corrects", sent.unwrap_or(code))),
        on_record,
        ..Around::default()
    })
}
