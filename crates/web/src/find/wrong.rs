//! What of an address cannot be asked for, and what it may be instead.

use domain::proposal::Status;
use domain::session::Standing;
use domain::{Choice, Code, State};
use find::Kind;
use jiff::civil::Date;

use super::asked::{Asked, day};
use super::field::Field;

/// What a field of an address says that cannot be asked for.
pub(crate) struct Wrong {
    /// The field.
    pub field: Field,
    /// What it may be.
    pub may_be: MayBe,
}

/// What a choice may be.
pub(crate) enum MayBe {
    /// One of these words.
    OneOf(Vec<String>),
    /// A day of the calendar.
    Day,
    /// A day, not before this one.
    DayFrom(Date),
    /// A page, counted from 1.
    Page,
}

/// What of an address cannot be asked for in a state, in the order of its choices.
pub(crate) fn wrong(asked: &Asked, state: &State) -> Vec<Wrong> {
    let skeleton = &state.skeleton;
    let institutions = || skeleton.secretariat.institutions.iter().map(|one| one.code.to_string()).collect();
    let axes = || skeleton.plans.iter().flat_map(|plan| &plan.axes).map(|axis| axis.id.to_string()).collect();
    let kinds = || Kind::ALL.map(|kind| kind.word().to_owned()).to_vec();
    let is_institution =
        Code::new(&asked.institution).is_ok_and(|code| skeleton.secretariat.institution(&code).is_some());
    let is_axis = asked.axis.parse().is_ok_and(|axis| skeleton.plans.iter().any(|plan| plan.axis(axis).is_some()));
    let mut wrong: Vec<Wrong> = Vec::new();
    if !asked.kind.is_empty() && Kind::of(&asked.kind).is_none() {
        wrong.push(Wrong { field: Field::Kind, may_be: MayBe::OneOf(kinds()) });
    }
    if !asked.state.is_empty() && !states().contains(&asked.state) {
        wrong.push(Wrong { field: Field::State, may_be: MayBe::OneOf(states()) });
    }
    if !asked.institution.is_empty() && !is_institution {
        wrong.push(Wrong { field: Field::Institution, may_be: MayBe::OneOf(institutions()) });
    }
    if !asked.axis.is_empty() && !is_axis {
        wrong.push(Wrong { field: Field::Axis, may_be: MayBe::OneOf(axes()) });
    }
    wrong.extend(days(asked));
    let is_page = asked.page.is_empty() || asked.page.parse::<usize>().is_ok_and(|page| page > 0);
    wrong.extend((!is_page).then_some(Wrong { field: Field::Page, may_be: MayBe::Page }));
    wrong
}

fn days(asked: &Asked) -> Vec<Wrong> {
    let unread = |text: &str| !text.is_empty() && day(text).is_none();
    let mut wrong: Vec<Wrong> = Vec::new();
    wrong.extend(unread(&asked.from).then_some(Wrong { field: Field::From, may_be: MayBe::Day }));
    wrong.extend(unread(&asked.to).then_some(Wrong { field: Field::To, may_be: MayBe::Day }));
    if let (Some(from), Some(to)) = (day(&asked.from), day(&asked.to))
        && to < from
    {
        wrong.push(Wrong { field: Field::To, may_be: MayBe::DayFrom(from) });
    }
    wrong
}

/// The words of where something may stand: of commitments and of sessions.
fn states() -> Vec<String> {
    let standings = Standing::ALL.iter().map(|standing| standing.word());
    Status::ALL.iter().map(|status| status.word()).chain(standings).map(str::to_owned).collect()
}
