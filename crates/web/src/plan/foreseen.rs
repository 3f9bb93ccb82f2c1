//! Commitments that are foreseen for a plan: their rows, and the forms that enter and drop them.

use domain::plan::{Foresee, Foreseen, Plan};
use domain::{Ask, Basis};
use words::{Names, choice};

use crate::addresses;
use crate::page::{Around, Barred, FormPage, Ledger, Line, Nav, Object, Scene, Then};
use crate::proposal::{address, unless_may, unwritten};
use crate::visitor::Visitor;

/// The form that enters a foreseen commitment.
pub(super) static FORESEE: FormPage = FormPage {
    act: "plan.foresee",
    address: "/planes/{number}/considerados",
    nav: Nav::Plan,
    object: Object::Plan,
    then: Then::Here,
    around: entered,
};

/// The form that drops one.
pub(super) static DROP: FormPage = FormPage {
    act: "plan.drop_foreseen",
    address: "/planes/{number}/considerados/descarte",
    nav: Nav::Plan,
    object: Object::Plan,
    then: Then::Object("/planes/{number}/considerados"),
    around: dropped,
};

/// A foreseen commitment as one line of a list.
pub(crate) struct ForeseenRow {
    /// Its title.
    pub title: String,
    /// Where it comes from, of which axis, whose: what is on record of it; and where that is said, or that it is not known.
    pub about: String,
    /// Whether it waits, was presented or was dropped.
    pub standing: String,
    /// The proposal that presented it.
    pub address: Option<String>,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
}

/// What is foreseen for a plan, what was dropped last.
pub(crate) fn foreseen_rows(names: &Names, visitor: &Visitor, plan: &Plan) -> Vec<ForeseenRow> {
    let (dropped, standing): (Vec<_>, Vec<_>) = plan.foreseen.iter().partition(|foreseen| foreseen.dropped.is_some());
    standing.into_iter().chain(dropped).map(|foreseen| row(names, visitor, plan, foreseen)).collect()
}

fn row(names: &Names, visitor: &Visitor, plan: &Plan, foreseen: &Foreseen) -> ForeseenRow {
    let t = names.voice;
    let proposals = &names.state.skeleton.proposals;
    let presented = foreseen.presented(&names.state.skeleton).and_then(|proposal| proposals.get(proposal));
    let standing = match (&foreseen.dropped, presented) {
        (Some((_, reason)), _) => format!("{}. {}", t.say("foreseen-dropped"), names.text(reason)),
        (None, Some(proposal)) => {
            t.with1("foreseen-presented", "number", proposals.number_of(proposal.id).unwrap_or_default())
        }
        (None, None) => t.say("foreseen-waits"),
    };
    let axis = foreseen.axis.and_then(|axis| plan.axis(axis));
    let about = [
        foreseen.origin.map(|origin| choice(t, "origin", origin)),
        names.optional(axis.and_then(|axis| axis.name())),
        foreseen.institution.as_ref().map(|code| names.institution(code)),
        Some(names.optional(foreseen.source.as_ref()).unwrap_or_else(|| t.say("foreseen-source-none"))),
    ];
    ForeseenRow {
        title: names.text(&foreseen.title),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        standing,
        address: presented.map(|proposal| address(names, visitor, proposal)),
        illustrative: foreseen.basis == Some(Basis::Illustrative),
    }
}

fn entered(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    let next = (scene.link(DROP.address), t.say("foreseen-drop-title"));
    Ok(Around {
        title: t.say("foreseen-title"),
        lede: t.say("foreseen-lede"),
        section: Some(t.say("foreseen-enter")),
        next: Some(next),
        ..around(scene)
    })
}

fn dropped(scene: &Scene) -> Result<Around, Barred> {
    let t = scene.visitor.voice;
    Ok(Around {
        title: t.say("foreseen-drop-title"),
        lede: t.say("foreseen-drop-lede"),
        section: Some(t.say("act-plan-drop_foreseen")),
        ..around(scene)
    })
}

/// What both have in common: the plan, what is foreseen for it, and who may.
fn around(scene: &Scene) -> Around {
    let names = scene.names();
    let plan = scene.on.and_then(|on| names.state.skeleton.plans.get(on));
    let rows = plan.map(|plan| foreseen_rows(&names, scene.visitor, plan)).unwrap_or_default();
    let lines = rows.into_iter().map(|row| Line {
        what: row.title,
        address: row.address,
        illustrative: row.illustrative,
        who: Some(row.about).filter(|about| !about.is_empty()),
        when: Some(row.standing),
        code: None,
    });
    let none = names.voice.say("foreseen-none");
    let on = scene.on.unwrap_or_default();
    let act: Ask = Foresee { on, title: unwritten(), origin: None, axis: None, institution: None, source: None }.into();
    Around {
        back: plan.map(|plan| (scene.link(addresses::PLAN), names.text(&plan.name))),
        above: Some(Ledger { heading: String::new(), lines: lines.collect(), none }),
        others: unless_may(scene, &act),
        ..Around::default()
    }
}
