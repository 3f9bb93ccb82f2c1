//! What is owed to organisations that want to take part: an answer.

use super::{Debtor, Duty, Owed, Source};
use crate::organisation::{Organisation, Standing};
use crate::secretariat::Terms;
use crate::state::Skeleton;

/// Each application waits for an answer of the seats that the rules name; until when, where the rules say so.
pub(super) fn owed(skeleton: &Skeleton) -> impl Iterator<Item = Owed> {
    let waiting = skeleton.organisations.iter().filter(|one| one.standing() == Standing::Applied);
    waiting.filter_map(|organisation| answer(skeleton, organisation))
}

fn answer(skeleton: &Skeleton, organisation: &Organisation) -> Option<Owed> {
    let rules = organisation.rules(skeleton)?;
    let since = organisation.moment.date();
    let terms = Terms::of_the_table(&skeleton.secretariat);
    let by = rules.answer_days.map(|days| terms.working_day_after(since, days));
    let source = by.map(|_| Source::Rules(organisation.rules));
    Some(Owed { who: Debtor::Sector(rules.sector), what: Duty::AnswerOrganisation(organisation.id), since, by, source })
}
