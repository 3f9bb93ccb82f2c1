//! The ficha: every datum of a proposal that is on record. What is not stands in the list of blanks, once.

use domain::proposal::{Amended, FichaField, Proposal, changeable};
use domain::{Choice, State};
use words::{Names, amendment_words, choice, ficha_field, ficha_fields, period};

use super::actions::amend;
use super::amend::way;
use super::may::may;
use super::row::{number, proposer};
use crate::app::App;
use crate::visitor::Visitor;

/// A datum of the ficha.
pub(crate) struct Fact {
    /// Its name.
    pub label: String,
    /// Its values, one a line.
    pub values: Vec<String>,
    /// What has to be said beside it.
    pub notices: Vec<String>,
    /// Where it is corrected: address and words, for who may.
    pub way: Option<(String, String)>,
}

/// The ficha of a proposal.
pub(crate) struct Ficha {
    /// What is on record.
    pub facts: Vec<Fact>,
    /// Ways to what has no line of its own: address and name, for who may.
    pub more: Vec<(String, String)>,
    /// What changes only by agreement, once endorsed.
    pub by_agreement: Option<String>,
}

/// Fields that have a line of their own, in their order; the others are headings of the page or the wording.
const LINES: [FichaField; 12] = [
    FichaField::Responsible,
    FichaField::Area,
    FichaField::Axis,
    FichaField::AxisAsWorded,
    FichaField::Problem,
    FichaField::Population,
    FichaField::Relevance,
    FichaField::Project,
    FichaField::Stage,
    FichaField::Activities,
    FichaField::Window,
    FichaField::Support,
];

/// Those of the lines that nobody misses while they are blank.
const SELDOM: [FichaField; 2] = [FichaField::AxisAsWorded, FichaField::Stage];

/// The ways to the forms of the fields, for an office that may.
pub(crate) struct Ways<'a> {
    /// Who reads.
    pub visitor: &'a Visitor,
    /// Whether the office of the reader may complete and correct the ficha.
    pub may: bool,
}

/// The ways to the forms of a proposal, for the office of the visitor.
pub(crate) fn ways<'a>(app: &App, visitor: &'a Visitor, state: &State, proposal: &Proposal) -> Ways<'a> {
    Ways { visitor, may: may(app, visitor, state, &amend(proposal)) }
}

impl Ways<'_> {
    /// The way to the form of a field, for who may, while it can be changed.
    pub(crate) fn to(&self, names: &Names, proposal: &Proposal, field: FichaField) -> Option<(String, String)> {
        changeable(&names.state.skeleton, proposal.id, field).ok().filter(|_| self.may)?;
        let (address, words) = way(names, proposal, field, number(names, proposal));
        Some((self.visitor.link(&address), words))
    }
}

/// The ficha of a proposal.
pub(crate) fn ficha(names: &Names, ways: &Ways, proposal: &Proposal) -> Ficha {
    let t = names.voice;
    let plan = names.state.skeleton.plans.get(proposal.plan);
    let fact =
        |key: &str, value: String| Fact { label: t.say(key), values: vec![value], notices: Vec::new(), way: None };
    let mut facts = vec![fact("ficha-proposes", proposer(names, proposal))];
    facts.extend(plan.map(|plan| Fact {
        notices: vec![t.with1("plan-period", "period", period(names, plan.from, plan.to))],
        ..fact("field-plan", names.text(&plan.name))
    }));
    facts.push(fact("field-origin", choice(t, "origin", proposal.ficha.origin)));
    facts.extend(LINES.iter().filter_map(|field| line(names, ways, proposal, *field)));
    let unlisted = FichaField::ALL.iter().copied().filter(|field| {
        let seldom = SELDOM.contains(field) && proposal.says(*field).is_none();
        seldom || !LINES.contains(field)
    });
    let more = unlisted.filter_map(|field| Some((ways.to(names, proposal, field)?.0, ficha_field(t, field))));
    let adopted = plan.and_then(|plan| plan.methodology()).filter(|_| proposal.is_endorsed());
    let by_agreement = adopted.map(|adopted| ficha_fields(t, &adopted.data.by_agreement));
    Ficha {
        facts,
        more: more.collect(),
        by_agreement: by_agreement
            .filter(|fields| !fields.is_empty())
            .map(|fields| t.with1("ficha-by-agreement", "fields", fields)),
    }
}

fn line(names: &Names, ways: &Ways, proposal: &Proposal, field: FichaField) -> Option<Fact> {
    let said = proposal.says(field)?;
    let notices = (field == FichaField::Axis).then(|| other_names(names, proposal)).flatten();
    Some(Fact {
        label: ficha_field(names.voice, field),
        values: amendment_words(names, &said),
        notices: notices.into_iter().chain(amended_after(names, proposal, field)).collect(),
        way: ways.to(names, proposal, field),
    })
}

/// What of the fields that have no line of their own changed once the proposal was endorsed.
pub(crate) fn amended_headings(names: &Names, proposal: &Proposal) -> Vec<String> {
    let headings = FichaField::ALL.iter().filter(|field| !LINES.contains(field));
    let changed = headings.filter_map(|field| Some((*field, amended_after(names, proposal, *field)?)));
    let said = |(field, when): (FichaField, String)| format!("{}. {when}", ficha_field(names.voice, field));
    changed.map(said).collect()
}

/// That a field was completed or corrected once the proposal was endorsed.
fn amended_after(names: &Names, proposal: &Proposal, field: FichaField) -> Option<String> {
    let granted = proposal.granted()?;
    let is_after = |amended: &&Amended| {
        amended.amendment.field() == field && amended.entry > granted.entry && amended.disowned.is_none()
    };
    let last = proposal.amended.iter().map(AsRef::as_ref).filter(is_after).last()?;
    Some(names.voice.with1("ficha-amended-after", "date", names.voice.date(last.moment.date())))
}

/// The other names that its axis has, and whether an agreement fixed one.
fn other_names(names: &Names, proposal: &Proposal) -> Option<String> {
    let t = names.voice;
    let plan = names.state.skeleton.plans.get(proposal.plan);
    let axis = proposal.ficha.axis.and_then(|axis| plan?.axis(axis))?;
    let shown = names.optional(axis.name());
    let worded = names.optional(proposal.ficha.axis_as_worded.as_ref());
    let mut others: Vec<String> = axis.names.iter().map(|name| names.text(name)).collect();
    others.extend(worded);
    // The same name with other capitals is no second name.
    let folded = |name: &String| name.to_lowercase();
    others.dedup_by_key(|name| folded(name));
    others.retain(|name| Some(folded(name)) != shown.as_ref().map(folded));
    let key = if axis.fixed.is_some() { "ficha-axis-fixed" } else { "ficha-axis-unsettled" };
    let quoted: Vec<String> = others.iter().map(|name| t.with1("quoted", "text", name.clone())).collect();
    (!others.is_empty()).then(|| t.with1(key, "others", quoted.join(", ")))
}
