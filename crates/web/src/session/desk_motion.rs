//! The form of the motion to be put, at the desk.

use domain::plan::{Adopted, BY_AGREEMENT, EndorsementAt, Keeps, Methodology, Origin, Template};
use domain::proposal::{FichaField, Proposal};
use domain::session::{Item, Session, VotingMode};
use domain::{Choice, MatterKind, MotionKind};
use jiff::civil::Date;
use words::{Names, choice};

use crate::page::{Drawn, Field, Filled, Inputs};
use crate::proposal::on_record;
use crate::secretariat::{RANGES, starts_of_motion};

/// The act that puts a motion to the vote.
pub(super) const MOTION: &str = "session.put_to_vote";
/// The field that says which motion it is.
pub(super) const KIND: &str = "motion.kind";
/// The field of a motion to change a ficha that says which one.
pub(super) const FIELD: &str = "motion.field";
/// The rows of a methodology.
pub(super) const PHASES: &str = "motion.phases";
/// What a methodology starts from, in the address and in its form.
pub(super) const START: &str = "desde";
/// Empty rows of a methodology that starts from nothing; another one gets more when they are asked for.
const BLANK: usize = 3;
/// The word that asks for a methodology from nothing, and the one that asks for that in force.
pub(super) const NOTHING: &str = "cero";
const IN_FORCE: &str = "vigente";

/// The point in course.
pub(super) fn current_item(session: &Session) -> Option<&Item> {
    session.current.and_then(|current| session.item(current))
}

/// The proposal that the point in course is about.
pub(super) fn current_proposal<'a>(names: &Names<'a>, session: &Session) -> Option<&'a Proposal> {
    names.state.skeleton.proposals.get(current_item(session)?.matter.about?)
}

/// The motions that the point in course can have, where there are several to choose from; or the fields of a ficha. With the
/// name of that choice in the address.
pub(super) fn chosen_first(names: &Names, form: &Filled, session: &Session) -> Option<(&'static str, Field)> {
    let item = current_item(session)?;
    if item.matter.kind == MatterKind::Amendment {
        return form.field(&names.voice, MOTION, FIELD, "").map(|field| ("dato", field));
    }
    let words: Vec<_> = item.matter.kind.motions().map(Choice::word).collect();
    let field = form.field(&names.voice, MOTION, KIND, "")?;
    (words.len() > 1).then(|| ("mocion", field.among(&words)))
}

/// How votes on the motion to be put are taken: what must be voted by name is not offered otherwise.
pub(super) fn mode(names: &Names, form: &Filled, session: &Session) -> Option<Field> {
    let field = form.field(&names.voice, MOTION, "mode", VotingMode::Nominal.word())?;
    let by_name = current_item(session).is_some_and(|item| item.matter.kind.motions().all(MotionKind::is_nominal));
    Some(if by_name { field.among(&[VotingMode::Nominal.word()]) } else { field })
}

/// The name and the fields of the motion to be put: the only one that fits the point, or the one that was chosen.
pub(super) fn motion(
    names: &Names,
    form: &Filled,
    session: &Session,
    (today, start): (Date, Option<&str>),
) -> Option<(String, Drawn)> {
    let item = current_item(session)?;
    let fitting: Vec<_> = item.matter.kind.motions().collect();
    let chosen = MotionKind::of(form.value(MOTION, KIND)).filter(|kind| fitting.contains(kind));
    let kind = if let [only] = fitting[..] { only } else { chosen? };
    let inputs = Inputs::of(*names, form, MOTION, today).on(session.id).fixed(KIND, kind.word()).rows(RANGES);
    let starts = starts_of_motion(kind, names, today).into_iter();
    let inputs = starts.fold(inputs, |inputs, (field, value)| inputs.starting(&format!("motion.{field}"), value));
    let inputs = match kind {
        MotionKind::Methodology => composing(names, inputs, item, start)?,
        MotionKind::Amendment => of_field(names, inputs, form, session)?,
        _ => inputs,
    };
    Some((choice(names.voice, "motion", kind), inputs.drawn().only_under("motion")))
}

/// The form of the field that was chosen, as it stands on record.
fn of_field<'a>(names: &Names, inputs: Inputs<'a>, form: &Filled, session: &Session) -> Option<Inputs<'a>> {
    let field = FichaField::of(form.value(MOTION, FIELD))?;
    let now = current_proposal(names, session).and_then(|proposal| proposal.says(field));
    let starts = now.map(|now| on_record(names, &now)).unwrap_or_default().into_iter();
    let inputs = inputs.fixed(FIELD, field.word());
    Some(starts.fold(inputs, |inputs, (path, value)| inputs.starting(&format!("motion.{path}"), value)))
}

/// What a methodology can start from: word, name, whether it does. Nothing at other points.
pub(super) fn starts(names: &Names, item: &Item, start: Option<&str>) -> Vec<(String, String, bool)> {
    if item.matter.kind != MatterKind::Methodology {
        return Vec::new();
    }
    let t = names.voice;
    let in_force = adopted(names, item).map(|_| (IN_FORCE.to_owned(), t.say("methodology-start-force")));
    let templates = Template::ALL.iter().map(|template| (template.word().to_owned(), choice(t, "template", *template)));
    let nothing = (NOTHING.to_owned(), t.say("methodology-start-nothing"));
    let offered: Vec<_> = in_force.into_iter().chain(templates).chain([nothing]).collect();
    // What a table starts from is its own choice: nobody made it for it.
    let chosen = start.filter(|start| offered.iter().any(|(word, _)| word == start));
    let none = chosen.is_none().then(|| (String::new(), t.say("pick-one")));
    let is_chosen = |word: &str| word == chosen.unwrap_or_default();
    none.into_iter()
        .chain(offered)
        .map(|(word, name)| (is_chosen(&word), word, name))
        .map(|(is, word, name)| (word, name, is))
        .collect()
}

/// The methodology in force of the plan that a point is about.
fn adopted<'a>(names: &Names<'a>, item: &Item) -> Option<&'a Adopted> {
    item.matter.about.and_then(|plan| names.state.skeleton.plans.get(plan))?.methodology()
}

/// With what a methodology starts from, and its phases to be moved and taken out; no form before that was chosen.
fn composing<'a>(names: &Names, inputs: Inputs<'a>, item: &Item, start: Option<&str>) -> Option<Inputs<'a>> {
    let starts = starts(names, item, start);
    let start =
        starts.iter().find(|(word, _, is_chosen)| *is_chosen && !word.is_empty()).map(|(word, _, _)| word.as_str());
    start?;
    let fields = match start.and_then(Template::of) {
        Some(template) => fields_of(names, &template.methodology()),
        None if start == Some(IN_FORCE) => {
            adopted(names, item).map(|adopted| fields_of(names, &adopted.data)).unwrap_or_default()
        }
        None => origins(Origin::ALL).chain(kept(&BY_AGREEMENT)).collect(),
    };
    let phases = fields.iter().filter(|(path, _)| path.starts_with("phases.") && path.ends_with(".kind")).count();
    // The boxes of the form say all there is to say: with none marked, nothing is kept.
    let inputs = inputs.rows(phases.max(BLANK)).placed(PHASES).fixed("motion.keeps", Keeps::Marked.word());
    Some(fields.into_iter().fold(inputs, |inputs, (field, value)| inputs.starting(&format!("motion.{field}"), value)))
}

/// A methodology as the fields that compose it.
fn fields_of(names: &Names, methodology: &Methodology) -> Vec<(String, String)> {
    let template = methodology.template.map(|template| ("template".to_owned(), template.word().to_owned()));
    let name = names.optional_kept(methodology.name.as_ref()).map(|name| ("name".to_owned(), name));
    let source = names.optional_kept(methodology.source.as_ref()).map(|source| ("source".to_owned(), source));
    let mut fields: Vec<_> = template.into_iter().chain(name).chain(source).collect();
    fields.extend(origins(&methodology.origins));
    fields.extend(kept(&methodology.by_agreement));
    for (at, phase) in methodology.phases.iter().enumerate() {
        let mut put = |field: &str, value: String| fields.push((format!("phases.{at}.{field}"), value));
        put("kind", phase.kind.word().to_owned());
        put("code", phase.code.to_string());
        names.optional_kept(phase.name.as_ref()).into_iter().for_each(|name| put("name", name));
        if phase.endorsement == EndorsementAt::Here {
            put("endorsement", phase.endorsement.word().to_owned());
        }
        phase.term_days.into_iter().for_each(|days| put("term_days", days.to_string()));
        for (at, closer) in phase.closers.iter().enumerate() {
            put(&format!("closers.{at}"), closer.word().to_owned());
        }
        for (at, field) in phase.required.iter().enumerate() {
            put(&format!("required.{at}"), field.word().to_owned());
        }
    }
    fields
}

fn kept(fields: &[FichaField]) -> impl Iterator<Item = (String, String)> {
    fields.iter().enumerate().map(|(at, field)| (format!("by_agreement.{at}"), field.word().to_owned()))
}

fn origins(origins: &[Origin]) -> impl Iterator<Item = (String, String)> {
    origins.iter().enumerate().map(|(at, origin)| (format!("origins.{at}"), origin.word().to_owned()))
}
