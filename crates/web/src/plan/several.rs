//! A plan with several commitments: it leads by what is owed, and shows how many stand where.

use domain::Choice;
use domain::owed::{Due, Owed};
use domain::plan::Plan;
use domain::proposal::{Proposal, Status, of_plan};
use jiff::civil::Date;
use words::{Names, choice};

use crate::addresses;
use crate::proposal::{Filter, NextRow, Select, next_rows};
use crate::visitor::Visitor;

/// With more commitments than that, only those that are late or due this week are listed; the others are found by state,
/// institution and axis.
const HANDFUL: usize = 9;
/// Most commitments listed then.
const MOST: usize = 5;

/// A plan with several commitments.
pub(super) struct Several {
    /// How many, and how much is late.
    pub heading: String,
    /// How many stand where: address and words.
    pub states: Vec<(String, String)>,
    /// Which of how many are listed.
    pub shown: String,
    /// Those that are listed.
    pub rows: Vec<NextRow>,
    /// What the others are found by; nothing when all are listed.
    pub selects: Vec<Select>,
}

/// A plan with several commitments; `None` for one with fewer.
pub(super) fn several(names: &Names, visitor: &Visitor, owed: &[Owed], today: Date, plan: &Plan) -> Option<Several> {
    let t = names.voice;
    let proposals: Vec<&Proposal> = of_plan(&names.state.skeleton.proposals, plan.id).collect();
    if proposals.len() < 2 {
        return None;
    }
    let total = proposals.len();
    let late = owed.iter().filter(|owed| owed.due(today) == Due::Overdue).count();
    let state = |status: &Status| {
        let count = proposals.iter().filter(|proposal| proposal.status() == *status).count();
        let args = [("count", count.into()), ("state", choice(t, "status", *status).into())];
        let line = || {
            (
                format!("{}?estado={}", visitor.link(addresses::COMMITMENTS), status.word()),
                t.with("several-state", &args),
            )
        };
        (count > 0).then(line)
    };
    let mut rows = next_rows(names, visitor, owed, today, proposals.iter().copied());
    let is_many = total > HANDFUL;
    if is_many {
        rows.retain(|row| row.when.is_near(today));
        rows.truncate(MOST);
    }
    let counts = [("count", rows.len().into()), ("total", total.into())];
    Some(Several {
        heading: t.with("several-heading", &[("count", total.into()), ("late", late.into())]),
        states: Status::ALL.iter().filter_map(state).collect(),
        shown: if is_many { t.with("several-near", &counts) } else { t.say("plan-commitments") },
        rows,
        selects: if is_many { Filter::default().selects(names, owed) } else { Vec::new() },
    })
}
