//! Plans and their commitments. A plan without any has one row with empty commitment columns.

use std::io;

use domain::plan::Plan;
use domain::proposal::{Activity, Proposal, Status, approved_wording, of_plan};
use domain::secretariat::{Seat, Suspension};
use domain::{State, Support};

use super::{Row, Sink};
use crate::cell::{Cell, entry, word};
use crate::words::Reader;

/// Columns of the plan.
const OF_PLAN: usize = 9;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "plan_number",
    "plan_entry",
    "plan_ordinal",
    "plan_name",
    "plan_from",
    "plan_to",
    "methodology",
    "methodology_agreement_entry",
    "plan_basis",
    "commitment_number",
    "commitment_entry",
    "title",
    "summary",
    "status",
    "origin",
    "axis",
    "axis_as_worded",
    "institution_code",
    "institution",
    "proposer_office",
    "area",
    "problem",
    "population",
    "relevance",
    "project",
    "stage",
    "activities",
    "window",
    "window_from",
    "window_to",
    "wording_proposed",
    "wording_latest",
    "wording_latest_entry",
    "wording_approved",
    "presented_at",
    "decision_entry",
    "decided_at",
    "outcome",
    "agreement_entry",
    "in_favour",
    "against",
    "abstentions",
    "assume_by",
    "assumption_entry",
    "assumed_at",
    "withdrawal_entry",
    "basis",
    "suspended_seats",
    "responsible_code",
    "responsible",
    "support_kind",
    "support_number",
    "support_date",
    "support_issuer",
    "assumption_support_kind",
    "assumption_support_number",
    "assumption_support_date",
    "assumption_support_issuer",
    "methodology_name",
    "phase",
    "phase_since",
];
/// Columns after those of the commitment.
const LAST: usize = 14;

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    let reader = Reader(state);
    for (at, plan) in state.skeleton.plans.iter().enumerate() {
        let mut proposals = of_plan(&state.skeleton.proposals, plan.id).peekable();
        if proposals.peek().is_none() {
            let mut row = plan_cells(reader, at + 1, plan);
            row.resize(COLUMNS.len() - LAST, Cell::Empty);
            row.extend(last_cells(reader, plan, None));
            sink(row)?;
        }
        for proposal in proposals {
            let mut row = plan_cells(reader, at + 1, plan);
            debug_assert_eq!(row.len(), OF_PLAN);
            row.extend(ficha_cells(reader, plan, proposal));
            row.extend(wording_cells(reader, proposal));
            row.extend(decision_cells(proposal));
            row.extend(last_cells(reader, plan, Some(proposal)));
            sink(row)?;
        }
    }
    Ok(())
}

fn plan_cells(reader: Reader, number: usize, plan: &Plan) -> Row {
    let adopted = plan.methodology();
    vec![
        number.into(),
        entry(plan.id),
        plan.ordinal.into(),
        reader.text(&plan.name),
        plan.from.into(),
        plan.to.into(),
        adopted.and_then(|adopted| adopted.data.template).map_or(Cell::Empty, word),
        adopted.map(|adopted| adopted.agreement).into(),
        plan.basis.map_or(Cell::Empty, word),
    ]
}

fn ficha_cells(reader: Reader, plan: &Plan, proposal: &Proposal) -> Row {
    let ficha = &proposal.ficha;
    let axis = ficha.axis.and_then(|axis| plan.axis(axis)).and_then(|axis| axis.name());
    vec![
        reader.0.skeleton.proposals.number_of(proposal.id).into(),
        entry(proposal.id),
        reader.text(&ficha.title),
        reader.text(&ficha.summary),
        status(proposal.status()).into(),
        word(ficha.origin),
        reader.optional(axis),
        reader.optional(ficha.axis_as_worded.as_ref()),
        proposal.institution.to_string().into(),
        reader.institution(&proposal.institution),
        proposal.proposer.to_string().into(),
        reader.optional(ficha.area.as_ref()),
        reader.optional(ficha.problem.as_ref()),
        reader.optional(ficha.population.as_ref()),
        reader.optional(ficha.relevance.as_ref()),
        reader.optional(ficha.project.as_ref()),
        reader.optional(ficha.stage.as_ref()),
        activities(reader, &ficha.activities),
        reader.optional(ficha.window.as_ref()),
        ficha.window_from.into(),
        ficha.window_to.into(),
    ]
}

fn wording_cells(reader: Reader, proposal: &Proposal) -> Row {
    // That of the decision whose entry, agreement and votes stand in this row; a later agreement changes the latest one.
    let approved = approved_wording(proposal).map(|approved| approved.wording);
    vec![
        reader.text(&proposal.presented.wording),
        reader.text(&proposal.ficha.wording),
        entry(proposal.latest()),
        reader.optional(approved),
        proposal.moment.into(),
    ]
}

fn decision_cells(proposal: &Proposal) -> Row {
    let decided = proposal.decisions.last();
    let assumed = proposal.assumed();
    vec![
        decided.map(|decided| decided.entry).into(),
        decided.map(|decided| decided.moment).into(),
        decided.map_or(Cell::Empty, |decided| word(decided.outcome)),
        decided.map(|decided| decided.agreement).into(),
        decided.map(|decided| decided.in_favour).into(),
        decided.map(|decided| decided.against).into(),
        decided.map(|decided| decided.abstentions).into(),
        proposal.assumption_term().and_then(|(_, by)| by).into(),
        assumed.map(|assumed| assumed.entry).into(),
        assumed.map(|assumed| assumed.moment).into(),
        proposal.withdrawn.as_ref().map(|(entry, _)| *entry).into(),
        proposal.basis.map_or(Cell::Empty, word),
    ]
}

/// Columns that were added later, of the plan and of the phase that a commitment is in.
fn last_cells(reader: Reader, plan: &Plan, proposal: Option<&Proposal>) -> Row {
    let name = plan.methodology().and_then(|adopted| adopted.data.name.as_ref());
    let responsible = proposal.and_then(Proposal::responsible);
    let current = proposal.and_then(|proposal| proposal.phase(&reader.0.skeleton).ok());
    let supports = [
        proposal.and_then(|proposal| proposal.ficha.support.as_ref()),
        proposal.and_then(Proposal::assumed).map(|assumed| &assumed.support),
    ];
    let mut cells = vec![
        suspended_seats(reader.0),
        responsible.map(ToString::to_string).into(),
        responsible.map_or(Cell::Empty, |code| reader.institution(code)),
    ];
    cells.extend(supports.into_iter().flat_map(|support| support_cells(reader, support)));
    cells.extend([
        reader.optional(name),
        current.map(|current| current.phase.code.to_string()).into(),
        current.map(|current| current.since).into(),
    ]);
    cells
}

/// How many; each is a row of [`super::activities`], and in JSON it stands here too.
fn activities(reader: Reader, activities: &[Activity]) -> Cell {
    Cell::counted(activities.iter().map(|activity| super::activities::named(reader, activity)).collect())
}

/// The seats that take no part as the file is written, since when, by which entry; as values `sociedad-civil 2021-01-04 71; …`,
/// in which nothing typed stands.
fn suspended_seats(state: &State) -> Cell {
    let Some(latest) = state.skeleton.latest() else { return Cell::Empty };
    let suspended: Vec<(&Seat, &Suspension)> = state.skeleton.secretariat.suspended(latest.moment.date()).collect();
    let named = |(seat, by): &(&Seat, &Suspension)| {
        vec![("seat_code", seat.code.to_string().into()), ("from", by.from.into()), ("entry", entry(by.entry))]
    };
    let flat = suspended.iter().map(|(seat, by)| format!("{} {} {}", seat.code, by.from, by.entry));
    let flat = flat.collect::<Vec<_>>().join("; ");
    if suspended.is_empty() {
        return Cell::Empty;
    }
    Cell::Rows(suspended.iter().map(named).collect(), Box::new(flat.into()))
}

/// Kind, number, date and issuer of a paper.
fn support_cells(reader: Reader, support: Option<&Support>) -> Row {
    vec![
        support.map_or(Cell::Empty, |support| word(support.kind)),
        reader.optional(support.and_then(|support| support.number.as_ref())),
        support.and_then(|support| support.date).into(),
        reader.optional(support.and_then(|support| support.issuer.as_ref())),
    ]
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Presented => "presented",
        Status::Returned => "returned",
        Status::NotEndorsed => "not_endorsed",
        Status::Endorsed => "endorsed",
        Status::Assumed => "assumed",
        Status::Withdrawn => "withdrawn",
    }
}
