//! All plans, and the form that founds one.

use domain::plan::{Found, Plan};
use domain::proposal::of_plan;
use domain::{Ask, Basis};
use words::{Names, period};

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Ledger, Line, Nav, Object, Scene, Then};
use crate::proposal::{unless_may, unwritten};

/// The form that founds a plan.
pub(super) static FOUND: FormPage = FormPage {
    act: "plan.found",
    address: addresses::PLANS,
    nav: Nav::Plan,
    object: Object::Nothing,
    then: Then::FoundedPlan,
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    let names = scene.names();
    let t = names.voice;
    let plans = &names.state.skeleton.plans;
    let next = plans.iter().map(|plan| plan.ordinal).max().unwrap_or_default() + 1;
    let act: Ask = Found { ordinal: 1, name: unwritten(), from: None, to: None }.into();
    let lines = plans.iter().map(|plan| line(&names, scene, plan)).collect();
    Ok(Around {
        title: t.say("plans-title"),
        above: Some(Ledger { heading: String::new(), lines, none: t.say("plan-empty-title") }),
        section: Some(t.say("plan-found-title")),
        others: unless_may(scene, &act),
        starts: vec![("ordinal", next.to_string())],
        ..Around::default()
    })
}

fn line(names: &Names, scene: &Scene, plan: &Plan) -> Line {
    let skeleton = &names.state.skeleton;
    let number = skeleton.plans.number_of(plan.id).unwrap_or_default();
    let count = of_plan(&skeleton.proposals, plan.id).count();
    Line {
        what: names.text(&plan.name),
        address: Some(scene.visitor.link(&addresses::to(addresses::PLAN, number))),
        illustrative: plan.basis == Some(Basis::Illustrative),
        who: Some(names.voice.with1("plan-count", "count", count)),
        when: Some(names.voice.with1("plan-period", "period", period(names, plan.from, plan.to))),
        code: None,
    }
}
