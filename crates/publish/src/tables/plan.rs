//! Plans and their commitments. A plan without any has one row with empty commitment columns.

use domain::endorsement::{Answer, Outcome};
use domain::plan::{Origin, Plan, Template};
use domain::proposal::{Activity, Proposal, Status, approved_wording, of_plan};
use domain::secretariat::{Seat, Suspension};
use domain::{Basis, State, Support, SupportKind};

use super::Row;
use crate::cell::{Cell, entry};
use crate::column::Column;
use crate::column::Holds::{Code, Date, Entry, Moment, Number, Rows, Text, Word};
use crate::vocabulary::{all, word};
use crate::words::Reader;

/// Columns of the plan.
const OF_PLAN: usize = 9;

/// Names of the columns.
pub(crate) const COLUMNS: &[Column] = &[
    Number.called("plan_number"),
    Entry.called("plan_entry"),
    Number.called("plan_ordinal"),
    Text.called("plan_name"),
    Date.called("plan_from"),
    Date.called("plan_to"),
    Word(all::<Template>).called("methodology"),
    Entry.called("methodology_agreement_entry"),
    Word(all::<Basis>).called("plan_basis"),
    Number.called("commitment_number"),
    Entry.called("commitment_entry"),
    Text.called("title"),
    Text.called("summary"),
    Word(all::<Status>).called("status"),
    Word(all::<Origin>).called("origin"),
    Text.called("axis"),
    Text.called("axis_as_worded"),
    Code.called("institution_code"),
    Text.called("institution"),
    Code.called("proposer_office"),
    Text.called("area"),
    Text.called("problem"),
    Text.called("population"),
    Text.called("relevance"),
    Text.called("project"),
    Text.called("stage"),
    Rows.called("activities"),
    Text.called("window"),
    Date.called("window_from"),
    Date.called("window_to"),
    Text.called("wording_proposed"),
    Text.called("wording_latest"),
    Entry.called("wording_latest_entry"),
    Text.called("wording_approved"),
    Moment.called("presented_at"),
    Entry.called("decision_entry"),
    Moment.called("decided_at"),
    Word(all::<Outcome>).called("outcome"),
    Entry.called("agreement_entry"),
    Number.called("in_favour"),
    Number.called("against"),
    Number.called("abstentions"),
    Date.called("assume_by"),
    Entry.called("assumption_entry"),
    Moment.called("assumed_at"),
    Entry.called("withdrawal_entry"),
    Word(all::<Basis>).called("basis"),
    Rows.called("suspended_seats"),
    Code.called("responsible_code"),
    Text.called("responsible"),
    Word(all::<SupportKind>).called("support_kind"),
    Text.called("support_number"),
    Date.called("support_date"),
    Text.called("support_issuer"),
    Word(all::<SupportKind>).called("assumption_support_kind"),
    Text.called("assumption_support_number"),
    Date.called("assumption_support_date"),
    Text.called("assumption_support_issuer"),
    Text.called("methodology_name"),
    Code.called("phase"),
    Moment.called("phase_since"),
    Text.called("folio"),
    Date.called("ratification_since"),
    Word(all::<Answer>).called("ratification"),
    Entry.called("ratification_entry"),
];
/// Columns after those of the commitment.
const LAST: usize = 18;

/// The rows of the plan with that number.
pub(crate) fn part(state: &State, number: usize) -> Option<Vec<Row>> {
    let reader = Reader(state);
    let plan = state.skeleton.plans.number(number)?;
    let rows = of_plan(&state.skeleton.proposals, plan.id).map(|proposal| {
        let mut row = plan_cells(reader, number, plan);
        debug_assert_eq!(row.len(), OF_PLAN);
        row.extend(ficha_cells(reader, plan, proposal));
        row.extend(wording_cells(reader, proposal));
        row.extend(decision_cells(proposal));
        row.extend(last_cells(reader, plan, Some(proposal)));
        row
    });
    let rows: Vec<Row> = rows.collect();
    Some(if rows.is_empty() { vec![without_commitments(reader, number, plan)] } else { rows })
}

fn without_commitments(reader: Reader, number: usize, plan: &Plan) -> Row {
    let mut row = plan_cells(reader, number, plan);
    row.resize(COLUMNS.len() - LAST, Cell::Empty);
    row.extend(last_cells(reader, plan, None));
    row
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
        word(proposal.status()),
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
        proposal.and_then(|proposal| folio(reader.0, proposal)).into(),
    ]);
    let awaited = proposal.and_then(|proposal| proposal.awaits_ratification(&reader.0.skeleton));
    let ratified = proposal.and_then(Proposal::ratified);
    cells.extend([
        awaited.map(|awaited| awaited.since).into(),
        ratified.map_or(Cell::Empty, |ratified| word(ratified.answer)),
        ratified.map(|ratified| ratified.entry).into(),
    ]);
    cells
}

/// That of the agreement by which the endorsement was decided.
fn folio(state: &State, proposal: &Proposal) -> Option<String> {
    let reached = &state.skeleton.agreements.get(proposal.decisions.last()?.agreement)?.reached;
    Some(state.skeleton.sessions.get(reached.on)?.folio(reached.ordinal))
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
pub(super) fn support_cells(reader: Reader, support: Option<&Support>) -> Row {
    vec![
        support.map_or(Cell::Empty, |support| word(support.kind)),
        reader.optional(support.and_then(|support| support.number.as_ref())),
        support.and_then(|support| support.date).into(),
        reader.optional(support.and_then(|support| support.issuer.as_ref())),
    ]
}
