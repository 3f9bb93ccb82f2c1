//! A methodology is data in a closed vocabulary, composed by form and carried whole by the motion to adopt it.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Closer, EndorsementAt, FichaField, Keeps, Origin, PhaseKind, Template};
use crate::erasable::Erasable;
use crate::fields::{Fault, Form};
use crate::limits;
use crate::text::{Code, Line, Typed};

/// A methodology.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Methodology {
    /// The template it was taken from, when it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<Template>,
    /// Its name; one taken from a template may go by the name of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<200>>>,
    /// The document or agreement it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Erasable<Line<300>>>,
    /// Phases, in order: the proposal first, and the endorsement in at least one.
    pub phases: Vec<Phase>,
    /// Origins a commitment may have.
    pub origins: Vec<Origin>,
    /// Fields of a ficha that change only by agreement once it is endorsed; one without a template may keep none.
    pub by_agreement: Vec<FichaField>,
}

/// A phase of a methodology.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// What kind of phase it is.
    pub kind: PhaseKind,
    /// By which it is known, also in the methodology that follows this one.
    pub code: Code,
    /// Its name, when it is the body's own or is called otherwise than usual.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Erasable<Line<120>>>,
    /// What must hold before it closes.
    pub closers: Vec<Closer>,
    /// The working days that it may take.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_days: Option<u64>,
    /// What of the ficha must be filled in before it closes.
    pub required: Vec<FichaField>,
    /// Whether the endorsement is given in it.
    pub endorsement: EndorsementAt,
}

impl Methodology {
    /// Reads what was composed; what it leaves out is taken from the template that it names.
    pub(super) fn read(form: &mut Form) -> Option<Self> {
        let template = form.optional_choice::<Template>("template");
        let name = form.optional_erasable("name");
        let source = form.optional_erasable("source");
        let mut before = Before::default();
        let phases = form.rows("phases", limits::PHASES, |form| Phase::read(form, &mut before));
        let origins = form.each_once("origins", |_| true);
        let by_agreement = form.each_once("by_agreement", |_| true);
        let keeps = form.optional_choice("keeps");
        if template == Some(None) {
            let missing = [("name", name == Some(None)), ("origins", is_empty(origins.as_deref()))];
            let missing = missing.into_iter().chain([("phases", is_empty(phases.as_deref()))]);
            missing.filter(|(_, missing)| *missing).for_each(|(path, _)| form.fault(path, Fault::Missing));
        }
        let endorses = |phases: &Vec<Phase>| phases.iter().any(Phase::endorses);
        if phases.as_ref().is_some_and(|phases| !phases.is_empty() && !endorses(phases)) {
            // Nothing becomes a commitment without the endorsement (R4).
            form.fault("phases.0.endorsement", Fault::Missing);
        }
        let given = Given {
            template: template?,
            name: name?,
            source: source?,
            phases: phases?,
            origins: origins?,
            by_agreement: by_agreement?,
            keeps: keeps?.unwrap_or(Keeps::OfTemplate),
        };
        Self::completed(form, given)
    }

    /// With what was left out taken from the template. What is not as the template has it goes by a name of its own.
    fn completed(form: &mut Form, given: Given) -> Option<Self> {
        let Given { template, name, source, phases, origins, by_agreement, keeps } = given;
        let usual = template.map(Template::methodology);
        let of_usual = |usual: &Self| (usual.phases.clone(), usual.origins.clone(), usual.by_agreement.clone());
        let (usual_phases, usual_origins, usual_kept) = usual.as_ref().map(of_usual).unwrap_or_default();
        let phases = if phases.is_empty() { usual_phases } else { phases };
        let origins = if origins.is_empty() { usual_origins } else { origins };
        let is_usual = by_agreement.is_empty() && keeps == Keeps::OfTemplate;
        let by_agreement = if is_usual { usual_kept } else { by_agreement };
        let read = Self { template, name, source, phases, origins, by_agreement };
        let as_it_is = usual
            .is_some_and(|usual| Self { source: read.source.clone(), ..usual } == Self { name: None, ..read.clone() });
        if read.name.is_none() && !as_it_is {
            form.fault("name", Fault::Missing);
            return None;
        }
        read.phases.iter().any(Phase::endorses).then_some(read)
    }

    /// The phase of that code, and its number, from 1.
    #[must_use]
    pub fn phase(&self, code: &Code) -> Option<(&Phase, usize)> {
        self.phases.iter().zip(1..).find(|(phase, _)| phase.code == *code)
    }
}

impl Phase {
    /// Whether the endorsement is given in it.
    #[must_use]
    pub fn endorses(&self) -> bool {
        self.endorsement == EndorsementAt::Here
    }

    fn read(form: &mut Form, before: &mut Before) -> Option<Self> {
        let kind = form.choice::<PhaseKind>("kind");
        let code = form.optional::<Code>("code");
        let name = form.optional_erasable("name");
        let endorsement = form.optional_choice("endorsement");
        let here = endorsement.map(|at| at.unwrap_or(EndorsementAt::Elsewhere));
        let fits = |closer: Closer| kind.zip(here).is_none_or(|(kind, here)| closer.fits(kind, here));
        let closers = form.each_once("closers", fits);
        let term_days = form.optional_number("term_days", 1, 999);
        let required = form.each_once("required", |_| true);
        let first = before.rows == 0;
        before.rows += 1;
        let code = code.and_then(|code| Some((code, kind?))).and_then(|(code, kind)| own_or_usual(form, code, kind));
        if code.as_ref().is_some_and(|code| !before.codes.insert(code.clone())) {
            form.fault("code", Fault::Twice);
            return None;
        }
        if kind == Some(PhaseKind::Own) && name == Some(None) {
            form.fault("name", Fault::Missing);
        }
        // A commitment begins with its proposal, and only there.
        if kind.is_some_and(|kind| (kind == PhaseKind::Proposal) != first) {
            form.fault("kind", Fault::DoesNotFit);
        }
        Some(Self {
            kind: kind?,
            code: code?,
            name: name?,
            closers: closers?,
            term_days: term_days?,
            required: required?,
            endorsement: here?,
        })
    }
}

/// The rows of phases before the one that is read.
#[derive(Default)]
struct Before {
    rows: usize,
    codes: BTreeSet<Code>,
}

/// The code given, or else the usual one of that kind.
fn own_or_usual(form: &mut Form, code: Option<Code>, kind: PhaseKind) -> Option<Code> {
    let usual = || kind.usual_code().and_then(|code| Code::parse(code).ok());
    let code = code.or_else(usual);
    if code.is_none() {
        form.fault("code", Fault::Missing);
    }
    code
}

/// What was given of a methodology.
struct Given {
    template: Option<Template>,
    name: Option<Erasable<Line<200>>>,
    source: Option<Erasable<Line<300>>>,
    phases: Vec<Phase>,
    origins: Vec<Origin>,
    by_agreement: Vec<FichaField>,
    keeps: Keeps,
}

/// What a commitment is and who answers for it: what the Secretariat endorsed. The templates keep these for agreements, and
/// one that is composed from nothing is offered them.
pub const BY_AGREEMENT: [FichaField; 6] = [
    FichaField::Title,
    FichaField::Summary,
    FichaField::Wording,
    FichaField::Responsible,
    FichaField::Axis,
    FichaField::Window,
];

fn is_empty<T>(rows: Option<&[T]>) -> bool {
    rows.is_some_and(<[T]>::is_empty)
}
