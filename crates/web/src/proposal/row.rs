//! A commitment as one line of a list.

use domain::proposal::Proposal;
use domain::secretariat::Post;
use domain::{Basis, Code};
use jiff::civil::Date;
use words::{Names, standing_words};

use crate::addresses;
use crate::visitor::Visitor;

/// A commitment as one line of a list.
pub(crate) struct CommitmentRow {
    /// Its public number.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Who proposes it.
    pub who: String,
    /// Where it stands.
    pub status: String,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
    /// Where it is.
    pub address: String,
}

/// A commitment as one line of a list, seen from today as on its own page.
pub(crate) fn row(names: &Names, visitor: &Visitor, proposal: &Proposal, today: Date) -> CommitmentRow {
    let number = number(names, proposal);
    CommitmentRow {
        number,
        title: names.text(&proposal.ficha.title),
        who: names.voice.with1("proposal-proposes", "who", proposer(names, proposal)),
        status: standing_words(names, proposal, today),
        illustrative: proposal.basis == Some(Basis::Illustrative),
        address: address(names, visitor, proposal),
    }
}

/// The public number of a commitment.
pub(crate) fn number(names: &Names, proposal: &Proposal) -> usize {
    names.state.skeleton.proposals.number_of(proposal.id).unwrap_or_default()
}

/// Where a commitment is, in the language of the visitor.
pub(crate) fn address(names: &Names, visitor: &Visitor, proposal: &Proposal) -> String {
    visitor.link(&addresses::to(addresses::COMMITMENT, number(names, proposal)))
}

/// The institution, and as what it sits at the table.
pub(crate) fn proposer(names: &Names, proposal: &Proposal) -> String {
    let institution = institution(names, &proposal.institution);
    let office = names.state.skeleton.secretariat.office(&proposal.proposer);
    let (key, seat) = match office.map(|office| &office.post) {
        Some(Post::Titular(seat)) => ("proposal-as-titular", seat),
        Some(Post::Suplente(seat)) => ("proposal-as-suplente", seat),
        _ => return institution,
    };
    names.voice.with(key, &[("institution", institution.into()), ("seat", names.seat(seat).into())])
}

/// The full name of an institution, with its short one when it has another.
pub(crate) fn institution(names: &Names, code: &Code) -> String {
    let (full, short) = (names.institution(code), names.institution_short(code));
    if full == short { full } else { format!("{full} ({short})") }
}
