//! What stands in the form that corrects an institution, a seat or an office: all that it says now.

use domain::Fields;
use domain::secretariat::PartKind;
use domain::{Choice, Code, Typed};

use super::forms::barred;
use super::order::Page;
use crate::page::{Around, Barred, Scene};

pub(super) fn institution(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let known = corrected(scene, &names.state.skeleton.secretariat.institutions, |known| &known.code);
    let said = known.map(|known| {
        let texts = [("name", names.kept(&known.name)), ("short_name", names.kept(&known.short_name))];
        (known.code.as_str().to_owned(), names.text(&known.name), fields(&known.code, texts))
    });
    around(scene, PartKind::Institution, said)
}

pub(super) fn seat(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let known = corrected(scene, &names.state.skeleton.secretariat.seats, |known| &known.code);
    let said = known.map(|known| {
        let texts = [("name", names.kept(&known.name)), ("sector", known.sector.word().to_owned())];
        (known.code.as_str().to_owned(), names.text(&known.name), fields(&known.code, texts))
    });
    around(scene, PartKind::Seat, said)
}

pub(super) fn office(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let known = corrected(scene, &names.state.skeleton.secretariat.offices, |known| &known.code);
    let said = known.map(|known| {
        let texts = [
            ("name", names.kept(&known.name)),
            ("institution", known.institution.as_str().to_owned()),
            ("post", known.post.kind().word().to_owned()),
            ("seat", known.post.seat().map_or(String::new(), |seat| seat.as_str().to_owned())),
        ];
        (known.code.as_str().to_owned(), names.text(&known.name), fields(&known.code, texts))
    });
    around(scene, PartKind::Office, said)
}

/// What the form that was sent says it corrects, wherever that stands now; otherwise what has the place of its address.
fn corrected<'a, T>(scene: &Scene, parts: &'a [T], code: impl Fn(&T) -> &Code) -> Option<&'a T> {
    let sent = scene.form.fields.get("corrects");
    let place = || parts.get(scene.number.parse::<usize>().ok()?.checked_sub(1)?);
    parts.iter().find(|known| sent.is_some_and(|sent| code(known).as_str() == sent)).or_else(place)
}

fn fields<const N: usize>(code: &Code, texts: [(&str, String); N]) -> Fields {
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
