//! The ficha in words: what a field says, the paper an act rests on, a period, an activity.

use domain::proposal::{Activity, Amendment, FichaField};
use domain::{EntryNumber, Erasable, Support, Typed};
use jiff::civil::Date;

use crate::{Names, Voice, choice};

/// The name of a field of the ficha.
pub fn ficha_field(voice: Voice, field: FichaField) -> String {
    choice(voice, "ficha", field)
}

/// Names of fields of the ficha, one after the other.
pub fn ficha_fields(voice: Voice, fields: &[FichaField]) -> String {
    fields.iter().map(|field| ficha_field(voice, *field)).collect::<Vec<_>>().join(", ")
}

/// What a field says, or is to say: one text a line.
pub fn amendment_words(names: &Names, amendment: &Amendment) -> Vec<String> {
    let one = |text: String| vec![text];
    match amendment {
        Amendment::Title { title } => one(names.text(title)),
        Amendment::Summary { summary } => one(names.text(summary)),
        Amendment::Wording { wording } => one(names.text(wording)),
        Amendment::Responsible { responsible } => one(names.institution(responsible)),
        Amendment::Area { area } => one(names.text(area)),
        Amendment::Axis { axis } => one(axis_name(names, *axis)),
        Amendment::AxisAsWorded { axis_as_worded } => one(names.text(axis_as_worded)),
        Amendment::Problem { problem } => one(names.text(problem)),
        Amendment::Population { population } => one(names.text(population)),
        Amendment::Relevance { relevance } => one(names.text(relevance)),
        Amendment::Project { project } => one(names.text(project)),
        Amendment::Stage { stage } => one(names.text(stage)),
        Amendment::Activities { activities } => activities.iter().map(|one| activity_words(names, one)).collect(),
        Amendment::Window { window, window_from, window_to } => {
            window_words(names, window.as_ref(), (*window_from, *window_to))
        }
        Amendment::Support { support, .. } => one(support_words(names, support)),
    }
}

/// The paper an act rests on, in one line: kind, number or none, date or none, issuer.
pub fn support_words(names: &Names, support: &Support) -> String {
    let t = names.voice;
    let number = names.optional(support.number.as_ref()).unwrap_or_else(|| t.say("paper-no-number"));
    let date = support.date.map_or_else(|| t.say("paper-no-date"), |date| t.date(date));
    let kind = choice(t, "support", support.kind);
    let words = t.with("paper", &[("kind", kind.into()), ("number", number.into()), ("date", date.into())]);
    match names.optional(support.issuer.as_ref()) {
        Some(issuer) => t.with("paper-issued", &[("paper", words.into()), ("issuer", issuer.into())]),
        None => words,
    }
}

/// A period, by one date where it is one day; or that it is not on record.
pub fn period(names: &Names, from: Option<Date>, to: Option<Date>) -> String {
    let t = names.voice;
    match (from, to) {
        (Some(from), Some(to)) if from == to => t.with1("period-day", "date", t.date_medium(from)),
        (Some(from), Some(to)) => {
            t.with("period", &[("from", t.date_medium(from).into()), ("to", t.date_medium(to).into())])
        }
        _ => t.say("period-unknown"),
    }
}

/// A window: its words, and its dates.
fn window_words<T: Typed>(
    names: &Names,
    window: Option<&Erasable<T>>,
    (from, to): (Option<Date>, Option<Date>),
) -> Vec<String> {
    let t = names.voice;
    let dates = match (from, to) {
        (None, None) => None,
        (Some(_), Some(_)) => Some(period(names, from, to)),
        (Some(from), None) => Some(t.with1("window-from", "date", t.date_medium(from))),
        (None, Some(to)) => Some(t.with1("window-to", "date", t.date_medium(to))),
    };
    names.optional(window).into_iter().chain(dates).collect()
}

fn activity_words(names: &Names, activity: &Activity) -> String {
    let key = names.text(&activity.key).into();
    let name = names.text(&activity.name).into();
    names.voice.with("ficha-activity", &[("key", key), ("name", name), ("year", activity.year.to_string().into())])
}

fn axis_name(names: &Names, axis: EntryNumber) -> String {
    let found = names.state.skeleton.plans.iter().find_map(|plan| plan.axis(axis));
    names.optional(found.and_then(|axis| axis.name())).unwrap_or_else(|| axis.to_string())
}
