//! The two functions through which everything passes: `decide` may refuse, `apply` never does.

use alloc::vec::Vec;

use jiff::civil::Date;

use crate::act::{Act, Ask};
use crate::actor::{Actor, Allowed, Needs, Role};
use crate::basis::Basis;
use crate::by_e_mail;
use crate::captured::{CAPTURED, Captured};
use crate::context::{Context, Meta};
use crate::fields::{Fault, FieldRefusal, Fields, Form, Refers, Spec};
use crate::number::EntryNumber;
use crate::refusal::{Door, Refusal};
use crate::secretariat::{self, Post};
use crate::state::{Skeleton, State};
use crate::text::Typed;
use crate::zone::Zone;

/// An act as it was asked for, with what belongs to any act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The act.
    pub act: Ask,
    /// The entry an edit was based on; of what replaces, the last entry of all when its form was opened.
    pub base: Option<EntryNumber>,
    /// The civil date on which what is recorded happened, when it is not today.
    pub dated: Option<Date>,
    /// What it rests on, when that is not simply the office's own word.
    pub basis: Option<Basis>,
    /// For whom the technical secretary enters it, from what paper; absent: whoever asks acts for their own.
    pub captured: Option<Captured>,
    /// The latest day of the papers that it names, if any has one.
    pub papers_until: Option<Date>,
}

impl Request {
    /// Reads a request: the fields of the act, and `base`, `dated` and `basis`, which any act may carry.
    /// Its hours are those of the zone of the body.
    ///
    /// # Errors
    /// Every fault of every field; an unknown act is a fault of the path `act`.
    pub fn parse(name: &str, fields: &Fields, zone: &Zone) -> Result<Self, Vec<FieldRefusal>> {
        let [common, paper, own] = parted(name, fields);
        let mut form = Form::new(&common, zone);
        let read = Common::read(&mut form);
        let common = form.finish(read);
        let mut form = Form::new(&paper, zone);
        // What is of no paper costs nothing: to know which fields there could be, those of the act are read.
        let read = if paper.is_empty() { Some(None) } else { Captured::read_beside(&mut form, name) };
        let captured_until = form.papers_until();
        let captured = form.finish(read);
        let act = Ask::parse(name, &own, zone)
            .unwrap_or_else(|| Err(alloc::vec![FieldRefusal { path: "act".into(), fault: Fault::NotAChoice }]));
        match (act, common, captured) {
            (Ok((act, until)), Ok(Common { base, dated, basis }), Ok(captured)) => {
                Ok(Self { act, base, dated, basis, captured, papers_until: until.max(captured_until) })
            }
            (act, common, captured) => {
                Err(act.err().into_iter().chain(captured.err()).chain(common.err()).flatten().collect())
            }
        }
    }

    /// The fields that any act may carry besides its own.
    #[must_use]
    pub fn common_specs() -> Vec<Spec> {
        Form::describe(Common::read)
    }
}

/// What belongs to any act.
struct Common {
    base: Option<EntryNumber>,
    dated: Option<Date>,
    basis: Option<Basis>,
}

impl Common {
    fn read(form: &mut Form) -> Option<Self> {
        let base = form.optional_entry("base", Refers::Matter);
        let dated = form.optional_date("dated");
        let basis = form.optional_choice("basis");
        Some(Self { base: base?, dated: dated?, basis: basis? })
    }
}

impl From<Ask> for Request {
    fn from(act: Ask) -> Self {
        Self { act, base: None, dated: None, basis: None, captured: None, papers_until: None }
    }
}

/// An act that the rules allowed. Only [`decide`] and [`crate::decode`] make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub(crate) act: Act,
    pub(crate) captured: Option<Captured>,
}

impl Accepted {
    /// The act, completed.
    #[must_use]
    pub fn act(&self) -> &Act {
        &self.act
    }

    /// For whom it was entered from a paper, when it was.
    #[must_use]
    pub fn captured(&self) -> Option<&Captured> {
        self.captured.as_ref()
    }

    /// Who speaks in the entry, given who performed: what follows from a decision is the body's own word.
    #[must_use]
    pub fn speaker(&self, actor: &Actor) -> Actor {
        let role = if self.act.is_of_the_body() { Role::Secretariat } else { actor.role.clone() };
        Actor { role, ..actor.clone() }
    }
}

/// Decides one request: the act, completed, and its immediate consequences, in order.
///
/// # Errors
/// The rule, office, date or state that does not allow it.
pub fn decide(state: &State, request: Request, context: &Context) -> Result<Vec<Accepted>, Refusal> {
    let skeleton = &state.skeleton;
    if skeleton.body.is_none() && !matches!(request.act, Ask::OpenRecord(_)) {
        return Err(Door::RecordNotOpen.into());
    }
    let allowed = request.act.allowed(skeleton)?;
    let acting = match &request.captured {
        None => {
            allowed.admit(&context.actor, skeleton, context.now.date())?;
            None
        }
        Some(captured) => {
            let actor = acting_for((captured, request.act.on()), skeleton, context)?;
            allowed.admit(&actor, skeleton, context.date())?;
            Some(Context { actor, entered_by: Some(context.actor.clone()), ..context.clone() })
        }
    };
    suffices(request.act.name(), &context.actor)?;
    by_e_mail::admit(&context.actor, skeleton, context.now.date())?;
    if let Some(date) = request.papers_until.filter(|date| *date > context.now.date()) {
        return Err(Door::SupportInFuture { date }.into());
    }
    check_date(skeleton, &request, context)?;
    check_base(skeleton, &request)?;
    let accepted = request.act.decide(state, acting.as_ref().unwrap_or(context))?;
    // What follows from it is not on the paper.
    let papers = [request.captured].into_iter().chain(core::iter::repeat(None));
    Ok(accepted.into_iter().zip(papers).map(|(act, captured)| Accepted { act, captured }).collect())
}

/// Whom an act is entered for, as whoever acts: the technical secretary may enter it, and the paper exists. An organisation that
/// the paper registers has a pseudonym that is drawn.
fn acting_for(
    (captured, on): (&Captured, Option<EntryNumber>),
    skeleton: &Skeleton,
    context: &Context,
) -> Result<Actor, Refusal> {
    let today = context.now.date();
    Allowed::TechnicalSecretary.admit(&context.actor, skeleton, today)?;
    let Some(named) = &captured.office else {
        let own = on.and_then(|on| skeleton.organisations.get(on)).map(|own| own.by.clone());
        let by = own.unwrap_or_else(|| context.randomness.pseudonym(0));
        return Ok(Actor { role: Role::Organisation, by: Some(by), level: context.actor.level });
    };
    let code = || named.as_str().into();
    let office = skeleton.secretariat.office(named);
    let office = office.ok_or_else(|| secretariat::Refusal::NoSuchOffice { code: code() })?;
    if context.actor.office() == Some(named) {
        return Err(Door::CapturesOwn.into());
    }
    let occupant = office.occupant(context.date());
    let occupant = occupant.ok_or_else(|| secretariat::Refusal::Vacant { office: code() })?;
    let role = Role::Office(named.clone());
    Ok(Actor { role, by: Some(occupant.by.clone()), level: context.actor.level })
}

/// Whether whoever acts has shown what the act of that name needs.
pub(crate) fn suffices(name: &str, actor: &Actor) -> Result<(), Refusal> {
    let needs = match Ask::needs(name).unwrap_or(Needs::FreshFactors) {
        Needs::EMail if actor.role.bound_by_e_mail().is_none() => Needs::TwoFactors,
        needs => needs,
    };
    needs.admit(actor.level)
}

/// What was sent, in parts: what any act may carry, the paper that it is entered from, and the fields of the act itself.
pub(crate) fn parted(name: &str, fields: &Fields) -> [Fields; 3] {
    let (common, own): (Fields, Fields) = fields
        .iter()
        .map(|(path, value)| (path.clone(), value.clone()))
        .partition(|(path, _)| matches!(path.as_str(), "base" | "dated" | "basis"));
    let is_of_paper = |path: &str| Ask::is_from_paper(name) && head_of(path) == CAPTURED;
    let (paper, own) = own.into_iter().partition(|(path, _)| is_of_paper(path));
    [common, paper, own]
}

/// What comes first in a path.
fn head_of(path: &str) -> &str {
    path.split_once('.').map_or(path, |(first, _)| first)
}

/// Takes an accepted act into the state. Total: what was accepted once is accepted for ever. The act itself sees the skeleton
/// alone; which words it makes public or erases follows from that.
pub fn apply(state: &mut State, accepted: &Accepted, meta: &Meta) {
    let released = accepted.act.releases(&state.skeleton);
    state.skeleton.note_entry(&accepted.act, meta);
    accepted.act.apply(&mut state.skeleton, meta);
    if let Some(captured) = &accepted.captured {
        captured.keep(accepted.act.paper(), &mut state.skeleton, meta);
    }
    for place in released {
        state.release(place);
    }
    for place in accepted.act.erases() {
        state.forget(place, meta.number);
    }
}

/// `dated` is for those with the power to record, never in the future; and no act, dated or not, is
/// before what it builds on: the object it speaks of and the last entry on that, whatever else it
/// names, and the table that acts.
fn check_date(skeleton: &Skeleton, request: &Request, context: &Context) -> Result<(), Refusal> {
    if let Some(dated) = request.dated {
        may_date(skeleton, dated, context)?;
    }
    let table = skeleton.secretariat.installed;
    let builds_on = request.act.on().into_iter().chain(request.act.builds_on()).chain(table);
    let entries = builds_on.flat_map(|entry| [Some(entry), skeleton.last_on(entry)]).flatten();
    let founded = entries.filter_map(|entry| skeleton.note(entry)).map(|note| note.moment.date()).max();
    let dated = context.date();
    match founded {
        Some(founded) if dated < founded => Err(Door::DatedTooEarly { dated, founded }.into()),
        _ => Ok(()),
    }
}

/// Only the technical secretary, or whoever sets the body up, dates what is recorded.
fn may_date(skeleton: &Skeleton, dated: Date, context: &Context) -> Result<(), Refusal> {
    let may_date = match &context.actor.role {
        Role::Administrator | Role::Platform => true,
        Role::Secretariat | Role::Organisation | Role::Participant | Role::Guest | Role::Witness | Role::Liaison(_) => {
            false
        }
        Role::Office(code) => {
            skeleton.secretariat.office(code).is_some_and(|office| office.post == Post::TechnicalSecretary)
        }
    };
    if !may_date {
        return Err(Door::MayNotDate.into());
    }
    let today = context.now.date();
    if dated > today { Err(Door::DatedInFuture { dated, today }.into()) } else { Ok(()) }
}

/// An edit names the last entry its author had seen; a stale one is shown both versions. What replaces need not say what
/// was seen; where it does, it does not take the place of what was said since.
fn check_base(skeleton: &Skeleton, request: &Request) -> Result<(), Refusal> {
    if !Ask::edits_something(request.act.name()) {
        return match (request.base, request.act.replaces(skeleton)) {
            (Some(base), Some(now)) if base < now => Err(Door::Stale { base, now }.into()),
            _ => Ok(()),
        };
    }
    let base = request.base.ok_or(Door::NoBase)?;
    let now = request.act.on().and_then(|on| skeleton.last_on(on));
    match now {
        Some(now) if now != base => Err(Door::Stale { base, now }.into()),
        _ => Ok(()),
    }
}
