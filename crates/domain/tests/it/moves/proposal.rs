//! What is done with a proposal.

use super::motion::{PHASES, amended};
use super::session::CONDUCTS;
use super::{Asked, Move, fields};
use crate::world::{OFFICES, World};

impl World {
    pub(super) fn of_proposal(&self, step: &Move) -> Option<Asked> {
        let skeleton = &self.state.skeleton;
        let code = OFFICES[step.who].0;
        let words = self.words();
        if step.act == "proposal.present" {
            let plan = skeleton.plans.number(1)?;
            let about = [("plan", plan.id.to_string()), ("axis", plan.axes.first()?.id.to_string())];
            let said = ["title", "summary", "wording"].map(|path| (path, words.clone()));
            let origin = ("origin", "proactive".to_owned());
            return Some((code, fields(about.into_iter().chain(said).chain([origin]))));
        }
        let proposal = skeleton.proposals.number(step.what % 2 + 1).or(skeleton.proposals.number(1))?.id;
        let phase = || ("phase", PHASES[step.how % PHASES.len()].to_owned());
        let code = if step.act.starts_with("phase") && step.who < 4 { CONDUCTS } else { code };
        let own = match step.act {
            "phase.close" => vec![phase()],
            "phase.reopen" => vec![phase(), ("reason", self.reason())],
            "phase.report" => vec![phase(), ("title", words)],
            "proposal.amend" => {
                let said = amended(step.how, words).into_iter();
                said.filter_map(|(path, value)| Some((path.strip_prefix("motion.")?, value))).collect()
            }
            "proposal.withdraw" => vec![("reason", self.reason())],
            _ => vec![("support.kind", "agreement".to_owned()), ("support.number", "7".to_owned())],
        };
        let edits = step.act.starts_with("proposal").then(|| self.base(proposal));
        Some((code, fields([("on", proposal.to_string())].into_iter().chain(edits).chain(own))))
    }
}
