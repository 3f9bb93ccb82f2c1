//! What the Secretariat asked for when it returned a proposal, field by field, and whether it was answered.

use domain::endorsement::Outcome;
use domain::proposal::{FichaField, Proposal};
use words::{Names, ficha_field};

use super::revise::returned_words;
use super::row::number;
use crate::addresses;
use crate::visitor::Visitor;

/// What was asked for.
pub(crate) struct AskedView {
    /// The observations.
    pub observations: String,
    /// The fields.
    pub fields: Vec<AskedField>,
}

/// A field that was asked for.
pub(crate) struct AskedField {
    /// Its name.
    pub name: String,
    /// Its form.
    pub address: String,
    /// When it was answered, or that it is owed.
    pub state: String,
    /// Whether it is owed.
    pub owed: bool,
}

/// What the decision that returned a proposal last asked for, until there is another decision. Where it named no field, the
/// observations are answered by the wording.
pub(crate) fn asked(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Option<AskedView> {
    let t = names.voice;
    let returned = proposal.decisions.last().filter(|decided| decided.outcome == Outcome::Returned)?;
    if !proposal.goes_on() {
        return None;
    }
    let owed: Vec<FichaField> = proposal.owes(returned).collect();
    let view = |field: FichaField| {
        let since = proposal
            .field_versions(field)
            .filter(|version| version.entry > returned.entry && version.disowned.is_none())
            .last();
        let answered = since.map(|version| t.with1("asked-answered", "date", t.date(version.moment.date())));
        AskedField {
            name: ficha_field(t, field),
            address: visitor.link(&addresses::to(addresses::of_ficha(field), number(names, proposal))),
            state: answered.unwrap_or_else(|| t.say("asked-owed")),
            owed: owed.contains(&field),
        }
    };
    Some(AskedView {
        observations: returned_words(names, returned).unwrap_or_default(),
        fields: returned.asked().iter().copied().map(view).collect(),
    })
}
