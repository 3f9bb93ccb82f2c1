//! Texts of an entry are erased: a box for each that is there.

use domain::erasure::Erase;
use domain::{Class, Place, Standing};
use platform::{Listed, Recorded};
use words::{Names, choice, entry_name, recorded_label};

use super::asked_order::AskedOrder;
use crate::addresses;
use crate::app::App;
use crate::page::{Around, Barred, Boxes, FormPage, Nav, Object, Scene, Then};
use crate::visitor::Visitor;

/// Erases them.
pub(super) static ERASE: FormPage = FormPage {
    act: "opening.erase",
    address: addresses::ENTRY_ERASURE,
    nav: Nav::Record,
    object: Object::Entry,
    then: Then::Object(addresses::ENTRY),
    around,
};

/// Most characters of a text that its box shows: enough to know which it is.
const SHOWN: usize = 120;

/// Whether the visitor may erase, today.
pub(super) fn may_erase(app: &App, visitor: &Visitor) -> bool {
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let skeleton = &snapshot.state.skeleton;
    visitor.actor.as_ref().is_some_and(|actor| Erase::open_to(skeleton).admit(actor, skeleton, today).is_ok())
}

fn around(scene: &Scene) -> Result<Around, Barred> {
    if !may_erase(scene.app, scene.visitor) {
        scene.bar("problem-not-erasing")?;
    }
    let names = scene.names();
    let t = names.voice;
    let all = scene.recorded.map(|recorded| boxes(scene.visitor, &names, recorded)).unwrap_or_default();
    let number = scene.number.parse().unwrap_or_default();
    Ok(Around {
        back: Some((scene.link(addresses::ENTRY), entry_name(t, number))),
        title: t.say("act-opening-erase"),
        lede: t.say("erase-lede"),
        others: all.is_empty().then(|| t.say("erase-none")),
        said: Some(("entry", number.to_string())),
        boxes: Some(Boxes { path: "texts", all }),
        ..Around::default()
    })
}

/// The number of each text that is there, with what it is called and how it begins; of what the visitor may not read, who may.
fn boxes(visitor: &Visitor, names: &Names, recorded: &Recorded) -> Vec<(String, String)> {
    let entry = recorded.number;
    let listed = (0..).zip(recorded.listed(names.state, visitor.reader));
    let kept = listed.filter(|(field, _)| names.state.standing(Place { entry, field: *field }) == Standing::Kept);
    let order = AskedOrder::of(recorded.accepted.act().name());
    let mut kept: Vec<(u16, Listed)> = kept.collect();
    kept.sort_by_cached_key(|(_, listed)| order.place(listed.field));
    kept.iter().map(|(text, listed)| (text.to_string(), label(names, recorded, listed))).collect()
}

fn label(names: &Names, recorded: &Recorded, listed: &Listed) -> String {
    let t = names.voice;
    let label = recorded_label(t, &recorded.accepted, listed.field).unwrap_or_else(|| listed.field.to_owned());
    let Some(opening) = listed.opening else {
        let class = if listed.class == Class::Public { Class::Private } else { listed.class };
        return t.with("erase-closed", &[("label", label.into()), ("class", choice(t, "class", class).into())]);
    };
    let file = domain::FileReference::read(&opening.value).filter(|_| domain::is_file_field(listed.field));
    let whole = file.map_or_else(|| opening.value.clone(), |file| file.name);
    let begins: String = whole.chars().take(SHOWN).collect();
    let words = if begins.len() < whole.len() { format!("{begins}…") } else { begins };
    t.with("erase-text", &[("label", label.into()), ("words", t.typed(&words).into())])
}
