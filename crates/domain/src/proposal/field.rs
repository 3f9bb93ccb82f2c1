//! The fields of a ficha that can be completed and corrected after it was presented, and what each of them says.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Activity, Present};
use crate::choice::choice;
use crate::erasable::Erasable;
use crate::fields::{Fault, Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::plan::FichaField;
use crate::support::Support;
use crate::text::{Code, Line, Prose};
use crate::texts::{Place, Texts, Words};

/// What a field of the ficha says, or is to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant is that of `FichaField`, and its fields are those of `Present`")]
pub enum Amendment {
    Title {
        title: Erasable<Line<200>>,
    },
    Summary {
        summary: Erasable<Line<240>>,
    },
    Wording {
        wording: Erasable<Prose<4000>>,
    },
    Responsible {
        responsible: Code,
    },
    Area {
        area: Erasable<Line<160>>,
    },
    Axis {
        axis: EntryNumber,
    },
    AxisAsWorded {
        axis_as_worded: Erasable<Line<160>>,
    },
    Problem {
        problem: Erasable<Prose<3000>>,
    },
    Population {
        population: Erasable<Line<300>>,
    },
    Relevance {
        relevance: Erasable<Prose<3000>>,
    },
    Project {
        project: Erasable<Line<300>>,
    },
    Stage {
        stage: Erasable<Line<200>>,
    },
    Activities {
        activities: Vec<Activity>,
    },
    Window {
        #[serde(skip_serializing_if = "Option::is_none")]
        window: Option<Erasable<Line<200>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        window_from: Option<Date>,
        #[serde(skip_serializing_if = "Option::is_none")]
        window_to: Option<Date>,
    },
    Support {
        support: Support,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file_in_force: Option<FileInForce>,
    },
}

choice! {
    /// What becomes of the file that a paper has, when the paper is corrected and no other file comes. Left out, it stays.
    pub enum FileInForce {
        /// It is taken off.
        TakenOff = "taken_off",
    }
}

impl Amendment {
    /// Reads what that field is to say.
    pub(super) fn read(form: &mut Form, field: FichaField) -> Option<Self> {
        Some(match field {
            FichaField::Title => Self::Title { title: form.erasable("title")? },
            FichaField::Summary => Self::Summary { summary: form.erasable("summary")? },
            FichaField::Wording => Self::Wording { wording: form.erasable("wording")? },
            FichaField::Responsible => {
                Self::Responsible { responsible: form.code("responsible", Refers::Institution)? }
            }
            FichaField::Area => Self::Area { area: form.erasable("area")? },
            FichaField::Axis => Self::Axis { axis: form.entry("axis", Refers::Axis)? },
            FichaField::AxisAsWorded => Self::AxisAsWorded { axis_as_worded: form.erasable("axis_as_worded")? },
            FichaField::Problem => Self::Problem { problem: form.erasable("problem")? },
            FichaField::Population => Self::Population { population: form.erasable("population")? },
            FichaField::Relevance => Self::Relevance { relevance: form.erasable("relevance")? },
            FichaField::Project => Self::Project { project: form.erasable("project")? },
            FichaField::Stage => Self::Stage { stage: form.erasable("stage")? },
            FichaField::Activities => {
                let activities = form.some_rows("activities", limits::ACTIVITIES, Activity::read)?;
                Self::Activities { activities }
            }
            FichaField::Window => return read_window(form),
            FichaField::Support => return read_support(form),
        })
    }

    /// What that field of a ficha says; `None` when it is blank.
    #[must_use]
    pub fn of(ficha: &Present, field: FichaField) -> Option<Self> {
        Some(match field {
            FichaField::Title => Self::Title { title: ficha.title.clone() },
            FichaField::Summary => Self::Summary { summary: ficha.summary.clone() },
            FichaField::Wording => Self::Wording { wording: ficha.wording.clone() },
            FichaField::Responsible => Self::Responsible { responsible: ficha.responsible.clone()? },
            FichaField::Area => Self::Area { area: ficha.area.clone()? },
            FichaField::Axis => Self::Axis { axis: ficha.axis? },
            FichaField::AxisAsWorded => Self::AxisAsWorded { axis_as_worded: ficha.axis_as_worded.clone()? },
            FichaField::Problem => Self::Problem { problem: ficha.problem.clone()? },
            FichaField::Population => Self::Population { population: ficha.population.clone()? },
            FichaField::Relevance => Self::Relevance { relevance: ficha.relevance.clone()? },
            FichaField::Project => Self::Project { project: ficha.project.clone()? },
            FichaField::Stage => Self::Stage { stage: ficha.stage.clone()? },
            FichaField::Activities if ficha.activities.is_empty() => return None,
            FichaField::Activities => Self::Activities { activities: ficha.activities.clone() },
            FichaField::Window => {
                let (window, window_from, window_to) = (ficha.window.clone(), ficha.window_from, ficha.window_to);
                let is_blank = window.is_none() && window_from.is_none() && window_to.is_none();
                return (!is_blank).then_some(Self::Window { window, window_from, window_to });
            }
            FichaField::Support => Self::Support { support: ficha.support.clone()?, file_in_force: None },
        })
    }

    /// Puts it in its place.
    pub(super) fn put(&self, ficha: &mut Present) {
        match self.clone() {
            Self::Title { title } => ficha.title = title,
            Self::Summary { summary } => ficha.summary = summary,
            Self::Wording { wording } => ficha.wording = wording,
            Self::Responsible { responsible } => ficha.responsible = Some(responsible),
            Self::Area { area } => ficha.area = Some(area),
            Self::Axis { axis } => ficha.axis = Some(axis),
            Self::AxisAsWorded { axis_as_worded } => ficha.axis_as_worded = Some(axis_as_worded),
            Self::Problem { problem } => ficha.problem = Some(problem),
            Self::Population { population } => ficha.population = Some(population),
            Self::Relevance { relevance } => ficha.relevance = Some(relevance),
            Self::Project { project } => ficha.project = Some(project),
            Self::Stage { stage } => ficha.stage = Some(stage),
            Self::Activities { activities } => ficha.activities = activities,
            Self::Window { window, window_from, window_to } => {
                (ficha.window, ficha.window_from, ficha.window_to) = (window, window_from, window_to);
            }
            Self::Support { support, .. } => ficha.support = Some(support),
        }
    }

    /// The same, as it stands once it is put in that ficha: a paper keeps its file when no other comes and nobody takes it off.
    pub(super) fn settled(mut self, ficha: &Present) -> Self {
        if let Self::Support { support, file_in_force } = &mut self {
            let kept = ficha.support.as_ref().and_then(|now| now.file.clone()).filter(|_| file_in_force.is_none());
            support.file = support.file.take().or(kept);
            *file_in_force = None;
        }
        self
    }

    /// Which field it is.
    #[must_use]
    pub fn field(&self) -> FichaField {
        match self {
            Self::Title { .. } => FichaField::Title,
            Self::Summary { .. } => FichaField::Summary,
            Self::Wording { .. } => FichaField::Wording,
            Self::Responsible { .. } => FichaField::Responsible,
            Self::Area { .. } => FichaField::Area,
            Self::Axis { .. } => FichaField::Axis,
            Self::AxisAsWorded { .. } => FichaField::AxisAsWorded,
            Self::Problem { .. } => FichaField::Problem,
            Self::Population { .. } => FichaField::Population,
            Self::Relevance { .. } => FichaField::Relevance,
            Self::Project { .. } => FichaField::Project,
            Self::Stage { .. } => FichaField::Stage,
            Self::Activities { .. } => FichaField::Activities,
            Self::Window { .. } => FichaField::Window,
            Self::Support { .. } => FichaField::Support,
        }
    }

    /// Whether both say the same, word by word. What was erased is like nothing.
    pub(super) fn says(&self, other: &Self, texts: &Texts) -> bool {
        let in_words = |one: &Self| {
            let mut value = serde_json::to_value(one).unwrap_or_default();
            with_words(&mut value, texts);
            value
        };
        in_words(self) == in_words(other)
    }
}

impl FichaField {
    /// Whether a ficha can be without it. What it must have is corrected and never completed.
    #[must_use]
    pub fn can_be_blank(self) -> bool {
        !matches!(self, Self::Title | Self::Summary | Self::Wording)
    }
}

/// The window: words, dates or both.
fn read_window(form: &mut Form) -> Option<Amendment> {
    let window = form.optional_erasable("window");
    let window_from = form.optional_date("window_from");
    let window_to = form.optional_date("window_to");
    let (window, window_from, window_to) = (window?, window_from?, window_to?);
    if window.is_none() && window_from.is_none() && window_to.is_none() {
        form.fault("window", Fault::Missing);
        return None;
    }
    Some(Amendment::Window { window, window_from, window_to })
}

/// A paper, and what becomes of the file it has.
fn read_support(form: &mut Form) -> Option<Amendment> {
    let support = Support::required(form, "support");
    let file_in_force = form.optional_choice("file_in_force");
    Some(Amendment::Support { support: support?, file_in_force: file_in_force? })
}

/// Puts words where their places stand.
fn with_words(value: &mut Value, texts: &Texts) {
    if let Some(place) = value.get("~at").and_then(place_of) {
        if let Words::Present(words) = texts.words(place) {
            *value = json!({ "~": words });
        }
        return;
    }
    match value {
        Value::Object(map) => map.values_mut().for_each(|inner| with_words(inner, texts)),
        Value::Array(list) => list.iter_mut().for_each(|inner| with_words(inner, texts)),
        _ => {}
    }
}

fn place_of(at: &Value) -> Option<Place> {
    let field = u16::try_from(at.get(1)?.as_u64()?).ok()?;
    Some(Place { entry: at.get(0)?.as_u64()?, field })
}
