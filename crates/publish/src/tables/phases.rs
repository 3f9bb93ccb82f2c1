//! Phases of commitments: a row for each time one was closed, one for the phase each commitment is in, and one for each
//! that the methodology in force has ahead.

use std::io;

use domain::State;
use domain::phase::{Closing, Current, Held};
use domain::plan::{Methodology, Phase, Plan};
use domain::proposal::Proposal;

use super::{Row, Sink};
use crate::cell::{Cell, entry, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[&str] = &[
    "plan_number",
    "commitment_number",
    "commitment_entry",
    "phase_number",
    "phase_code",
    "phase_kind",
    "phase_name",
    "phase_state",
    "phase_since",
    "phase_by",
    "phase_closed_at",
    "phase_closing_entry",
    "phase_held",
    "phase_methodology_entry",
    "phase_agreement_entry",
    "phase_reopened_at",
    "phase_reopening_entry",
    "phase_report_entry",
];

/// Hands over the rows.
pub(crate) fn each(state: &State, sink: &mut Sink) -> io::Result<()> {
    for proposal in state.skeleton.proposals.iter() {
        let Some(plan) = state.skeleton.plans.get(proposal.plan) else { continue };
        rows(Reader(state), plan, proposal).into_iter().try_for_each(&mut *sink)?;
    }
    Ok(())
}

fn rows(reader: Reader, plan: &Plan, proposal: &Proposal) -> Vec<Row> {
    let closed = proposal.course.closings.iter().filter_map(|closing| {
        let adopted = plan.methodologies.iter().find(|adopted| adopted.motion == closing.methodology)?;
        let (phase, _) = adopted.data.phase(&closing.phase)?;
        let state = if closing.reopened.is_some() { "reopened" } else { "closed" };
        Some(row(reader, (plan, proposal, phase), state, None, Some(closing)))
    });
    let now = proposal.phase(&reader.0.skeleton).ok().filter(|_| proposal.goes_on());
    let open = now.map(|now| row(reader, (plan, proposal, now.phase), "open", Some(now), None));
    let ahead = now.into_iter().flat_map(|now| now.adopted.data.phases.iter().skip(now.number));
    let ahead = ahead.filter(|phase| proposal.course.closing(&phase.code).is_none());
    let ahead = ahead.map(|phase| row(reader, (plan, proposal, phase), "ahead", None, None));
    closed.chain(open).chain(ahead).collect()
}

fn row(
    reader: Reader,
    (plan, proposal, phase): (&Plan, &Proposal, &Phase),
    state: &str,
    now: Option<Current>,
    closing: Option<&Closing>,
) -> Row {
    let skeleton = &reader.0.skeleton;
    let in_force: Option<&Methodology> = plan.methodology().map(|adopted| &*adopted.data);
    let number = in_force.and_then(|methodology| methodology.phase(&phase.code)).map(|(_, number)| number);
    let reopened = closing.and_then(|closing| closing.reopened.as_ref());
    let report = proposal.course.report(&phase.code).map(|reported| reported.entry);
    vec![
        skeleton.plans.number_of(plan.id).into(),
        skeleton.proposals.number_of(proposal.id).into(),
        entry(proposal.id),
        number.into(),
        phase.code.to_string().into(),
        word(phase.kind),
        reader.optional(phase.name.as_ref()),
        state.into(),
        now.map(|now| now.since).into(),
        now.and_then(|now| now.by).into(),
        closing.map(|closing| closing.moment).into(),
        closing.map(|closing| closing.entry).into(),
        closing.map_or(Cell::Empty, |closing| held(&closing.held)),
        closing.map(|closing| closing.methodology).into(),
        closing.and_then(|closing| closing.agreement).into(),
        reopened.map(|reopened| reopened.moment).into(),
        reopened.map(|reopened| reopened.entry).into(),
        report.into(),
    ]
}

/// `report_published 45; …`: what held, and by which entry.
fn held(held: &[Held]) -> Cell {
    let one = |held: &Held| format!("{} {}", domain::Choice::word(held.closer), held.by);
    let all: Vec<_> = held.iter().map(one).collect();
    (!all.is_empty()).then(|| all.join("; ")).into()
}
