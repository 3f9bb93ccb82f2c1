//! The forms of the ficha: one for each field, to complete it when it is blank and to correct it when it is not. The wording
//! has a page of its own, where what changed is marked.

use axum::Router;
use axum::http::StatusCode;
use domain::proposal::{Amendment, FichaField, Proposal, changeable};
use domain::{Choice, EntryNumber, Fields, Typed};
use words::{Names, amendment_words, ficha_field};

use super::actions::amend;
use super::around::of_commitment;
use super::may::{refused, unless_may};
use super::revise::observations;
use crate::addresses;
use crate::app::App;
use crate::page::{Around, Barred, FormAddress, FormPage, Nav, Object, Scene, Then, form_routes};

/// Rows of activities that stay empty below those on record.
const SPARE: usize = 2;

/// One form for each field, in the order of the list: as many as there are, or it does not compile.
static FORMS: [FormPage; FichaField::ALL.len()] = [
    form::<0>(),
    form::<1>(),
    form::<2>(),
    form::<3>(),
    form::<4>(),
    form::<5>(),
    form::<6>(),
    form::<7>(),
    form::<8>(),
    form::<9>(),
    form::<10>(),
    form::<11>(),
    form::<12>(),
    form::<13>(),
    form::<14>(),
];

const fn form<const AT: usize>() -> FormPage {
    FormPage {
        act: "proposal.amend",
        address: addresses::of_ficha(FichaField::ALL[AT]),
        nav: Nav::Commitments,
        object: Object::Commitment,
        then: Then::Object(addresses::COMMITMENT),
        around: around::<AT>,
    }
}

/// The forms of all fields but the wording.
pub(super) fn routes() -> Router<App> {
    let forms = FORMS.iter().zip(FichaField::ALL).filter(|(_, field)| **field != FichaField::Wording);
    form_routes(forms.map(|(form, _)| form))
}

/// Where the form of each field is.
pub(super) fn forms() -> impl Iterator<Item = FormAddress> {
    let fixed = FORMS.iter().zip(FichaField::ALL);
    fixed.map(|(form, field)| FormAddress { fixed: Some(("field", field.word())), ..FormAddress::from(form) })
}

fn around<const AT: usize>(scene: &Scene) -> Result<Around, Barred> {
    let field = FichaField::ALL[AT];
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        let now = proposal.says(field);
        let (title, lede) = match now {
            Some(_) => ("ficha-correct-of", "amend-correct-lede"),
            None => ("ficha-complete-of", "amend-complete-lede"),
        };
        // Whoever typed over somebody else's change reads first what is on record.
        let meanwhile = now.as_ref().filter(|_| scene.form.status == StatusCode::CONFLICT);
        let meanwhile = meanwhile.map(|now| (t.say("stale-recorded"), amendment_words(names, now).join("\n")));
        let again = matches!(&now, Some(Amendment::Support { support, .. }) if support.file.is_some());
        let note = observations(names, proposal).or_else(|| again.then(|| t.say("amend-file-again")));
        Around {
            title: t.with1(title, "field", ficha_field(t, field)),
            lede: t.say(lede),
            note,
            meanwhile,
            others: unchangeable(names, proposal.id, field).or_else(|| unless_may(scene, &amend(proposal))),
            rows: Some(proposal.ficha.activities.len() + SPARE),
            on_record: now.map(|now| on_record(names, &now)).unwrap_or_default(),
            fixed: Some(("field", field.word())),
            ..Around::default()
        }
    })
}

/// Why nobody changes that field now, and how to go on.
fn unchangeable(names: &Names, on: EntryNumber, field: FichaField) -> Option<String> {
    let refusal = changeable(&names.state.skeleton, on, field).err()?;
    Some(refused(names, &refusal))
}

/// What the fields of the form start from; of a paper, all but its file.
pub(crate) fn on_record(names: &Names, now: &Amendment) -> Fields {
    let mut fields = Fields::new();
    let mut put = |path: String, value: Option<String>| {
        fields.extend(value.map(|value| (path, value)));
    };
    match now {
        Amendment::Responsible { responsible } => put("responsible".into(), Some(responsible.as_str().to_owned())),
        Amendment::Axis { axis } => put("axis".into(), Some(axis.to_string())),
        Amendment::Activities { activities } => {
            for (row, activity) in activities.iter().enumerate() {
                put(format!("activities.{row}.year"), Some(activity.year.to_string()));
                put(format!("activities.{row}.key"), names.optional_kept(Some(&activity.key)));
                put(format!("activities.{row}.name"), names.optional_kept(Some(&activity.name)));
            }
        }
        Amendment::Window { window, window_from, window_to } => {
            put("window".into(), names.optional_kept(window.as_ref()));
            put("window_from".into(), window_from.map(|date| date.to_string()));
            put("window_to".into(), window_to.map(|date| date.to_string()));
        }
        Amendment::Support { support, .. } => {
            put("support.kind".into(), Some(support.kind.word().to_owned()));
            put("support.number".into(), names.optional_kept(support.number.as_ref()));
            put("support.date".into(), support.date.map(|date| date.to_string()));
            put("support.issuer".into(), names.optional_kept(support.issuer.as_ref()));
        }
        text => put(text.field().word().to_owned(), kept(names, text)),
    }
    fields
}

/// The words of a field that is one text; nothing where they are gone.
fn kept(names: &Names, now: &Amendment) -> Option<String> {
    Some(match now {
        Amendment::Title { title } => names.kept(title),
        Amendment::Summary { summary } => names.kept(summary),
        Amendment::Wording { wording } => names.kept(wording),
        Amendment::Area { area } => names.kept(area),
        Amendment::AxisAsWorded { axis_as_worded } => names.kept(axis_as_worded),
        Amendment::Problem { problem } => names.kept(problem),
        Amendment::Population { population } => names.kept(population),
        Amendment::Relevance { relevance } => names.kept(relevance),
        Amendment::Project { project } => names.kept(project),
        Amendment::Stage { stage } => names.kept(stage),
        Amendment::Responsible { .. }
        | Amendment::Axis { .. }
        | Amendment::Activities { .. }
        | Amendment::Window { .. }
        | Amendment::Support { .. } => return None,
    })
}

/// What leads to the form of a field: its address, and whether it is completed or corrected there.
pub(super) fn way(names: &Names, proposal: &Proposal, field: FichaField, number: usize) -> (String, String) {
    let key = if proposal.says(field).is_some() { "ficha-correct" } else { "ficha-complete" };
    (addresses::to(addresses::of_ficha(field), number), names.voice.say(key))
}
