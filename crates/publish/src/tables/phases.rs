//! Phases of commitments: a row for each time one was closed, one for the phase each commitment is in, and one for each
//! that the methodology in force has ahead.

use domain::phase::{Closing, Current, Held};
use domain::plan::{Closer, Methodology, Phase, PhaseKind, Plan};
use domain::proposal::Proposal;
use domain::{State, Word as Named};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Date, Entry, Moment, Number, Text, Word, Words};
use crate::vocabulary::{Listed, PhaseState, all, word};
use crate::words::Reader;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("plan_number"),
    Number.called("commitment_number"),
    Entry.called("commitment_entry"),
    Number.called("phase_number"),
    Code.called("phase_code"),
    Word(all::<PhaseKind>).called("phase_kind"),
    Text.called("phase_name"),
    Word(all::<PhaseState>).called("phase_state"),
    Moment.called("phase_since"),
    Date.called("phase_by"),
    Moment.called("phase_closed_at"),
    Entry.called("phase_closing_entry"),
    Words(all::<Closer>).called("phase_held"),
    Entry.called("phase_methodology_entry"),
    Entry.called("phase_agreement_entry"),
    Moment.called("phase_reopened_at"),
    Entry.called("phase_reopening_entry"),
    Entry.called("phase_report_entry"),
];

/// The rows of the commitment with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let proposal = state.skeleton.proposals.number(number)?;
    let plan = state.skeleton.plans.get(proposal.plan);
    Some(plan.map(|plan| rows(Reader(state), plan, proposal)).unwrap_or_default())
}

fn rows(reader: Reader, plan: &Plan, proposal: &Proposal) -> Vec<Row> {
    let closed = proposal.course.closings.iter().filter_map(|closing| {
        let adopted = plan.methodologies.iter().find(|adopted| adopted.motion == closing.methodology)?;
        let (phase, _) = adopted.data.phase(&closing.phase)?;
        let state = if closing.reopened.is_some() { PhaseState::Reopened } else { PhaseState::Closed };
        Some(row(reader, (plan, proposal, phase), state, None, Some(closing)))
    });
    let now = proposal.phase(&reader.0.skeleton).ok().filter(|_| proposal.goes_on());
    let open = now.map(|now| row(reader, (plan, proposal, now.phase), PhaseState::Open, Some(now), None));
    let ahead = now.into_iter().flat_map(|now| now.adopted.data.phases.iter().skip(now.number));
    let ahead = ahead.filter(|phase| proposal.course.closing(&phase.code).is_none());
    let ahead = ahead.map(|phase| row(reader, (plan, proposal, phase), PhaseState::Ahead, None, None));
    closed.chain(open).chain(ahead).collect()
}

fn row(
    reader: Reader,
    (plan, proposal, phase): (&Plan, &Proposal, &Phase),
    state: PhaseState,
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
        word(state),
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
    let one = |held: &Held| (Named::of(Closer::NAME, held.closer), held.by);
    let all: Vec<_> = held.iter().map(one).collect();
    if all.is_empty() { Cell::Empty } else { Cell::Words(all) }
}
