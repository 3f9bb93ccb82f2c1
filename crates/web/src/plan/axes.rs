//! The axes of a plan, with every name each one has, and the form that names one.

use domain::Ask;
use domain::plan::NameAxis;

use super::view::axis_view;
use crate::addresses;
use crate::owed::onward;
use crate::page::{Around, Barred, FormPage, Ledger, Line, Nav, Object, Scene, Then};
use crate::proposal::{unless_may, unwritten};

/// The form that names an axis.
pub(super) static NAME_AXIS: FormPage = FormPage {
    act: "plan.name_axis",
    address: addresses::PLAN_AXES,
    nav: Nav::Plan,
    object: Object::Plan,
    then: Then::Here,
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let t = names.voice;
    let plan = scene.on.and_then(|on| names.state.skeleton.plans.get(on));
    let has_axes = plan.is_some_and(|plan| !plan.axes.is_empty());
    let is_latest = plan.map(|plan| plan.id) == names.state.skeleton.plans.iter().last().map(|plan| plan.id);
    let axes = plan.into_iter().flat_map(|plan| &plan.axes).map(|axis| axis_view(&names, axis));
    let lines = axes.map(|axis| Line { what: axis.name, who: axis.notice, ..Line::default() }).collect();
    let act: Ask = NameAxis { on: scene.on.unwrap_or_default(), name: unwritten(), also: None }.into();
    Ok(Around {
        back: plan.map(|plan| (scene.link(addresses::PLAN), names.text(&plan.name))),
        title: t.say("axes-title"),
        lede: t.say("axes-lede"),
        above: Some(Ledger { heading: String::new(), lines, none: t.say("axes-none") }),
        section: Some(t.say("axis-name-title")),
        others: unless_may(scene, &act),
        then: onward(scene.app, &names, scene.visitor, scene.app.platform.now().date())
            .filter(|_| has_axes && is_latest),
        ..Around::default()
    })
}
