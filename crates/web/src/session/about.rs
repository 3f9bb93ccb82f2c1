//! What a point of an agenda speaks of.

use domain::Refers;
use domain::session::Item;
use words::Names;

use crate::addresses;
use crate::visitor::Visitor;

/// What a point speaks of: words and address.
pub(super) fn about(names: &Names, visitor: &Visitor, item: &Item) -> Option<(String, String)> {
    let skeleton = &names.state.skeleton;
    let about = item.matter.about?;
    match item.matter.kind.about()? {
        Refers::Proposal => {
            let number = skeleton.proposals.number_of(about)?;
            let title = names.text(&skeleton.proposals.get(about)?.ficha.title);
            Some((title, visitor.link(&addresses::to(addresses::COMMITMENT, number))))
        }
        Refers::Plan => {
            let number = skeleton.plans.number_of(about)?;
            Some((names.text(&skeleton.plans.get(about)?.name), visitor.link(&addresses::to(addresses::PLAN, number))))
        }
        Refers::Axis => {
            let plan = skeleton.plans.iter().find(|plan| plan.axis(about).is_some())?;
            let number = skeleton.plans.number_of(plan.id)?;
            let name = names.optional(plan.axis(about)?.name())?;
            Some((name, visitor.link(&addresses::to(addresses::PLAN, number))))
        }
        Refers::Session => {
            let number = skeleton.sessions.number_of(about)?;
            let name = names.session(skeleton.sessions.get(about)?);
            Some((name, visitor.link(&addresses::to(addresses::SESSION, number))))
        }
        _ => None,
    }
}
