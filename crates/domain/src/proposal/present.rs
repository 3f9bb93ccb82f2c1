//! A proposal is presented: from here on it is public.

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fits::{axis_fits, institution_fits, window_fits};
use super::{Proposal, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::dense::Dense;
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::limits;
use crate::number::EntryNumber;
use crate::phase::Course;
use crate::plan::Origin;
use crate::secretariat::{Post, Sector};
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::Tells;
use crate::text::{Code, Line, Prose, Typed};

/// An activity of an institution's annual programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Year of the programme.
    pub year: u64,
    /// Key, such as 140109.
    pub key: Erasable<Line<40>>,
    /// Its name.
    pub name: Erasable<Line<300>>,
}

/// The ficha of a proposal. What is absent is shown as a datum that is not on record.
///
/// - open to: member
/// - on: a proposal
/// - rules: `foreseen` stands in that plan, and no other proposal under way presented it. `institution`, `proposer`: the office of a seat through which it proposes. `responsible` is the
///   institution that answers for it; left out, the one that proposes, unless that sits for civil society: then
///   it is blank until it is named
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// The plan: what it serves.
    #[serde(rename = "under")]
    pub plan: EntryNumber,
    /// The entry by which it was foreseen, when it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foreseen: Option<EntryNumber>,
    /// Where it comes from.
    pub origin: Origin,
    /// The axis.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<EntryNumber>,
    /// The axis as the wording itself names it, when it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis_as_worded: Option<Erasable<Line<160>>>,
    /// Title.
    pub title: Erasable<Line<200>>,
    /// One sentence that says what is proposed.
    pub summary: Erasable<Line<240>>,
    /// The wording.
    pub wording: Erasable<Prose<4000>>,
    /// The public problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Erasable<Prose<3000>>>,
    /// Who suffers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<Erasable<Line<300>>>,
    /// Why it is relevant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevance: Option<Erasable<Prose<3000>>>,
    /// The project the commitment results from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<Erasable<Line<300>>>,
    /// The stage it is proposed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Erasable<Line<200>>>,
    /// Activities of the annual programmes it is part of.
    pub activities: Vec<Activity>,
    /// The window in which it is to take effect, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<Erasable<Line<200>>>,
    /// First day of the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_from: Option<Date>,
    /// Last day of the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_to: Option<Date>,
    /// The area that answers for it within the institution.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Erasable<Line<160>>>,
    /// The paper it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub support: Option<Support>,
    /// The institution that will answer for it. Left out, it is the one that proposes, unless that sits for civil society:
    /// then it is still to be named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Code>,
    /// The institution that proposes; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Code>,
    /// The office of a seat through which it proposes; decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposer: Option<Code>,
}

impl Asked for Present {
    const NEEDS: Needs = Needs::TwoFactors;
    const FROM_PAPER: Option<FromPaper> = Some(FromPaper::of_office(|skeleton, disowned| {
        if let Some(proposal) = disowned.proposal(skeleton) {
            proposal.disowned = Some(disowned.by);
        }
    }));

    fn read(form: &mut Form) -> Option<Self> {
        let plan = form.entry("plan", Refers::Plan);
        let foreseen = form.optional_entry("foreseen", Refers::Foreseen);
        let origin = form.choice("origin");
        let axis = form.optional_entry("axis", Refers::Axis);
        let axis_as_worded = form.optional_erasable("axis_as_worded");
        let title = form.erasable("title");
        let summary = form.erasable("summary");
        let wording = form.erasable("wording");
        let problem = form.optional_erasable("problem");
        let population = form.optional_erasable("population");
        let relevance = form.optional_erasable("relevance");
        let project = form.optional_erasable("project");
        let stage = form.optional_erasable("stage");
        let activities = form.rows("activities", limits::ACTIVITIES, Activity::read);
        let window = form.optional_erasable("window");
        let window_from = form.optional_date("window_from");
        let window_to = form.optional_date("window_to");
        let area = form.optional_erasable("area");
        let support = Support::read(form, "support");
        let responsible = form.optional_code("responsible", Refers::Institution);
        Some(Self {
            plan: plan?,
            foreseen: foreseen?,
            origin: origin?,
            axis: axis?,
            axis_as_worded: axis_as_worded?,
            title: title?,
            summary: summary?,
            wording: wording?,
            problem: problem?,
            population: population?,
            relevance: relevance?,
            project: project?,
            stage: stage?,
            activities: activities?,
            window: window?,
            window_from: window_from?,
            window_to: window_to?,
            area: area?,
            support: support?,
            responsible: responsible?,
            institution: None,
            proposer: None,
        })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::Member)
    }

    fn builds_on(&self) -> Vec<EntryNumber> {
        core::iter::once(self.plan).chain(self.axis).chain(self.foreseen).collect()
    }

    fn decide(mut self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let (institution, proposer) = proposer(skeleton, context)?;
        let plan = skeleton.plans.get(self.plan).ok_or_else(|| crate::Refusal::not_found(self.plan))?;
        self.axis.map_or(Ok(()), |axis| axis_fits(skeleton, self.plan, axis))?;
        if let Some(number) = self.foreseen {
            let foreseen = plan.foreseen(number).ok_or(crate::plan::Refusal::NoSuchForeseen { foreseen: number })?;
            foreseen.waits(skeleton)?;
        }
        let known = |origin| plan.methodology().is_none_or(|adopted| adopted.data.origins.contains(origin));
        if !known(&self.origin) {
            return Err(Refusal::OriginNotInMethodology.into());
        }
        window_fits(self.window_from, self.window_to)?;
        self.responsible.as_ref().map_or(Ok(()), |code| institution_fits(skeleton, code))?;
        if self.responsible.is_none() && sits_for_an_authority(skeleton, &proposer) {
            self.responsible = Some(institution.clone());
        }
        self.institution = Some(institution);
        self.proposer = Some(proposer);
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Present {
    const TELLS: Tells = Tells::Nobody;
    const DECIDED: &[&str] = &["institution", "proposer"];

    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        Some(self.plan)
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        // Both are always decided; an entry without them would not have been written.
        let (Some(institution), Some(proposer)) = (self.institution.clone(), self.proposer.clone()) else { return };
        let foreseen = self.foreseen.and_then(|id| skeleton.plans.get_mut(self.plan)?.foreseen_mut(id));
        foreseen.into_iter().for_each(|foreseen| foreseen.proposals.push(meta.number));
        let ficha = Arc::new(self.clone());
        skeleton.proposals.push(Proposal {
            id: meta.number,
            plan: self.plan,
            presented: Arc::clone(&ficha),
            ficha,
            amended: Dense::default(),
            institution,
            proposer,
            decisions: Vec::new(),
            assumptions: Vec::new(),
            ratifications: Vec::new(),
            course: Course::default(),
            withdrawn: None,
            disowned: None,
            moment: meta.moment,
            basis: meta.basis,
        });
    }
}

impl Activity {
    pub(super) fn read(form: &mut Form) -> Option<Self> {
        let year = form.number("year", 1990, 2199);
        let key = form.erasable("key");
        let name = form.erasable("name");
        Some(Self { year: year?, key: key?, name: name? })
    }
}

/// The institution that proposes and the office of a seat it holds: the office that acts, or, when
/// an area of the institution acts, the institution's titular or else suplente office. A suplente
/// may propose while the titular of another institution sits (R6, users.md item 2).
fn proposer(skeleton: &Skeleton, context: &Context) -> Result<(Code, Code), Refusal> {
    let table = &skeleton.secretariat;
    let acting = context.actor.office().and_then(|code| table.office(code));
    let Some(acting) = acting else {
        return Err(Refusal::ProposerNotAtTheTable { institution: context.actor.role.word().into() });
    };
    if acting.post.seat().is_some() {
        return Ok((acting.institution.clone(), acting.code.clone()));
    }
    let mut seats: Vec<_> = table.seat_offices_of(&acting.institution, context.now.date()).collect();
    seats.sort_by_key(|office| matches!(office.post, Post::Suplente(_)));
    match seats.first() {
        Some(office) => Ok((acting.institution.clone(), office.code.clone())),
        None => Err(Refusal::ProposerNotAtTheTable { institution: acting.institution.as_str().into() }),
    }
}

/// Whether that office sits for public bodies or the guarantor, which answer for what they propose.
fn sits_for_an_authority(skeleton: &Skeleton, office: &Code) -> bool {
    let table = &skeleton.secretariat;
    let seat = table.office(office).and_then(|office| office.post.seat()).and_then(|seat| table.seat(seat));
    seat.is_some_and(|seat| matches!(seat.sector, Sector::PublicBodies | Sector::Guarantor))
}
