//! What happens next, step by step of one proposal.

use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::{Date, date};

use super::{
    Amended, Amendment, Blank, By, FichaField, NextStep, Present, Progress, Proposal, Station, Term, blanks, leading,
    next_step, path,
};
use crate::act::Deed;
use crate::context::Meta;
use crate::dense::Dense;
use crate::endorsement::{Assumed, Decided, Outcome};
use crate::erasable::Erasable;
use crate::moment::Moment;
use crate::motion::MatterKind;
use crate::phase::{Closing, Course, Lacking};
use crate::plan::{Adopted, Closer, Found, Origin, PhaseKind, Template};
use crate::session::{Item, ItemState, Kind, Matter, Mode, Session};
use crate::state::State;
use crate::support::{Support, SupportKind};
use crate::text::Code;
use crate::texts::Place;
use crate::{Actor, EntryNumber};

const MONDAY: Date = date(2020, 11, 9);

fn words<T>() -> Erasable<T> {
    Erasable::At(Place { entry: 0, field: 0 })
}

fn noon(day: Date) -> Moment {
    day.at(12, 0, 0, 0).into()
}

fn presented() -> Proposal {
    let ficha = Present {
        plan: 0,
        foreseen: None,
        origin: Origin::Proactive,
        axis: None,
        axis_as_worded: None,
        title: words(),
        summary: words(),
        wording: words(),
        problem: None,
        population: None,
        relevance: None,
        project: None,
        stage: None,
        activities: Vec::new(),
        window: Some(words()),
        window_from: None,
        window_to: None,
        area: Some(words()),
        support: Some(letter()),
        responsible: Some(code("one")),
        institution: Some(code("one")),
        proposer: Some(code("one")),
    };
    let ficha = Arc::new(ficha);
    Proposal {
        id: 1,
        plan: 0,
        presented: Arc::clone(&ficha),
        ficha,
        amended: Dense::default(),
        institution: code("one"),
        proposer: code("one"),
        decisions: Vec::new(),
        assumptions: Vec::new(),
        ratifications: Vec::new(),
        course: Course::default(),
        withdrawn: None,
        disowned: None,
        moment: noon(MONDAY),
        basis: None,
    }
}

fn code(word: &str) -> Code {
    Code::new(word).unwrap()
}

fn letter() -> Support {
    Support { kind: SupportKind::Letter, number: None, date: None, issuer: None, file: None }
}

fn decided(outcome: Outcome, assume_by: Option<Date>) -> Decided {
    Decided {
        entry: 5,
        outcome,
        agreement: 4,
        phase: code("proposal"),
        methodology: 3,
        version: 1,
        in_favour: 2,
        against: 1,
        abstentions: 0,
        assume_by,
        asks: Vec::new(),
        moment: noon(date(2020, 11, 27)),
        basis: None,
    }
}

fn amended(entry: EntryNumber, amendment: Amendment) -> Amended {
    let by = By::Institution(Code::new("one").unwrap());
    Amended { entry, amendment, note: None, by, moment: noon(MONDAY), assume_by: None, disowned: None }
}

fn state() -> State {
    let mut state = State::default();
    let meta = Meta {
        number: 0,
        at: 0,
        moment: noon(MONDAY),
        dated: false,
        basis: None,
        cause: None,
        under: None,
        actor: Actor::platform(),
    };
    Found { ordinal: 1, name: words(), from: None, to: None }.apply(&mut state.skeleton, &meta);
    state
}

/// With a plan whose methodology asks for the endorsement in its first phase.
fn adopted() -> State {
    let mut state = state();
    let data = Arc::new(Template::Edomex2020.methodology());
    let adopted = Adopted { data, motion: 3, agreement: 4, moment: noon(MONDAY) };
    state.skeleton.plans.get_mut(0).unwrap().methodologies.push(adopted);
    state
}

fn closing(entry: EntryNumber, phase: &str) -> Closing {
    Closing {
        entry,
        phase: code(phase),
        methodology: 3,
        held: Vec::new(),
        agreement: None,
        moment: noon(date(2020, 12, 14)),
        reopened: None,
    }
}

fn assumed() -> Assumed {
    Assumed {
        entry: 6,
        decision: 5,
        institution: code("one"),
        office: None,
        support: letter(),
        moment: noon(date(2020, 12, 7)),
        basis: None,
        disowned: None,
    }
}

fn session(id: EntryNumber, starts: Date, item: ItemState) -> Session {
    let item = Item {
        number: 4,
        title: words(),
        matter: Matter { kind: MatterKind::Endorsement, about: Some(1) },
        documents: Vec::new(),
        state: item,
        note: None,
        added: None,
        continues: None,
        votings: Vec::new(),
    };
    Session {
        id,
        kind: Kind::Ordinary,
        ordinal: 1,
        mode: Mode::InPerson,
        place: None,
        starts: noon(starts).civil(),
        calls: Vec::new(),
        agenda: alloc::vec![item],
        dropped: Vec::new(),
        listed: 4,
        numbered: 4,
        attendance: Vec::new(),
        quorum: None,
        recesses: Vec::new(),
        course: None,
        voted: None,
        current: None,
        closed: None,
        cancelled: None,
        objections: Vec::new(),
        agreements: Vec::new(),
        basis: None,
    }
}

fn progress(state: &State, proposal: &Proposal, today: Date) -> Vec<Progress> {
    path(state, proposal, today).iter().map(|stop| stop.progress).collect()
}

#[test]
fn before_a_methodology_nobody_knows_what_follows_but_that() {
    use Progress::{Now, Owed};
    let state = state();
    let proposal = presented();
    assert_eq!(next_step(&state, &proposal, MONDAY), NextStep::Adopt { session: None });
    assert!(!blanks(&state.skeleton, &proposal).contains(&Blank::Session));
    assert_eq!(progress(&state, &proposal, MONDAY), [Now, Owed]);
}

#[test]
fn before_a_decision_somebody_calls_a_session_and_then_it_decides() {
    use Progress::{Ahead, Now, Owed};
    let mut state = adopted();
    let proposal = presented();
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Call { current } if current.number == 1));
    assert!(blanks(&state.skeleton, &proposal).contains(&Blank::Session));
    state.skeleton.sessions.push(session(2, date(2020, 11, 27), ItemState::Concluded(3)));
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Call { .. }));
    state.skeleton.sessions.push(session(3, date(2020, 12, 4), ItemState::Pending));
    let NextStep::Session { session, item } = next_step(&state, &proposal, MONDAY) else { panic!() };
    assert_eq!((session.id, item), (3, 4));
    assert!(!blanks(&state.skeleton, &proposal).contains(&Blank::Session));
    let ahead = [Ahead; 7];
    assert_eq!(progress(&state, &proposal, MONDAY), [&[Now, Owed], &ahead[..]].concat());
}

#[test]
fn the_term_to_assume_counts_working_days_to_its_last_day() {
    use Progress::{Done, DoneLate, Now, Overdue, Owed};
    let state = adopted();
    let friday = date(2020, 12, 11);
    let proposal = Proposal { decisions: alloc::vec![decided(Outcome::Granted, Some(friday))], ..presented() };
    let term = |today| match next_step(&state, &proposal, today) {
        NextStep::Assume { term, .. } => term,
        other => panic!("{other:?}"),
    };
    assert_eq!(term(date(2020, 12, 8)), Term::Left { by: friday, days: 3 });
    assert_eq!(term(friday), Term::Left { by: friday, days: 0 });
    assert_eq!(term(date(2020, 12, 12)), Term::Overdue { by: friday, days: 0 });
    assert_eq!(term(date(2020, 12, 15)), Term::Overdue { by: friday, days: 2 });
    assert_eq!(progress(&state, &proposal, friday)[..3], [Now, Done, Owed]);
    assert_eq!(progress(&state, &proposal, date(2020, 12, 15))[..3], [Now, Done, Overdue]);
    let mut proposal = Proposal { assumptions: alloc::vec![assumed()], ..proposal };
    assert_eq!(progress(&state, &proposal, friday)[2], Done);
    proposal.decisions[0].assume_by = Some(date(2020, 12, 4));
    assert_eq!(progress(&state, &proposal, friday)[2], DoneLate);
}

#[test]
fn what_was_assumed_waits_for_its_phase_to_be_closed_and_goes_on_to_the_next() {
    use Progress::{Ahead, Done, Now};
    let state = adopted();
    let decisions = alloc::vec![decided(Outcome::Granted, None)];
    let mut proposal = Proposal { decisions, assumptions: alloc::vec![assumed()], ..presented() };
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Close { current, .. } if current.number == 1));
    assert_eq!(progress(&state, &proposal, MONDAY)[..4], [Now, Done, Done, Ahead]);
    proposal.course.closings.push(closing(7, "proposal"));
    let NextStep::Wait { current, lacking, .. } = next_step(&state, &proposal, MONDAY) else { panic!() };
    assert_eq!((current.number, current.since), (2, noon(date(2020, 12, 14))));
    assert_eq!(lacking, [Lacking::Closer(Closer::ValidatedByBothSides)]);
    assert_eq!(progress(&state, &proposal, MONDAY)[..5], [Done, Done, Done, Now, Ahead]);
    let stops = path(&state, &proposal, MONDAY);
    assert_eq!(stops[2].date, Some(date(2020, 12, 7)));
    assert!(matches!(stops[3].station, Station::Phase(phase, 2) if phase.kind == PhaseKind::ProblemTrees));
    // The endorsement is asked for again in the phase of the roadmaps, and not before.
    proposal.course.closings.extend([closing(8, "problem-trees"), closing(9, "open-dialogue")]);
    let NextStep::Call { current } = next_step(&state, &proposal, MONDAY) else { panic!() };
    assert_eq!(current.phase.kind, PhaseKind::Roadmaps);
    proposal.course.closings.extend([closing(10, "roadmaps"), closing(11, "publication")]);
    assert_eq!(next_step(&state, &proposal, MONDAY), NextStep::Through);
}

#[test]
fn a_phase_has_its_term_from_when_it_opened() {
    let mut state = state();
    let mut data = Template::OgpLocal.methodology();
    data.phases[0].term_days = Some(3);
    let tuesday = noon(date(2020, 11, 10));
    let adopted = Adopted { data: Arc::new(data), motion: 3, agreement: 4, moment: tuesday };
    state.skeleton.plans.get_mut(0).unwrap().methodologies.push(adopted.clone());
    let proposal = presented();
    let by = date(2020, 11, 13);
    fn term(state: &State, proposal: &Proposal, today: Date) -> (Term, Moment) {
        match next_step(state, proposal, today) {
            NextStep::Close { term, current } => (term, current.since),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(
        term(&state, &proposal, by),
        (Term::Left { by, days: 0 }, noon(MONDAY)),
        "it is in it since it was presented"
    );
    assert_eq!(term(&state, &proposal, date(2020, 11, 16)).0, Term::Overdue { by, days: 1 });
    assert_eq!(progress(&state, &proposal, date(2020, 11, 16))[0], Progress::Overdue);
    // Adopted again, it is the same phase; adopted after another, it is not.
    let later = Adopted { moment: noon(date(2020, 11, 20)), ..adopted.clone() };
    state.skeleton.plans.get_mut(0).unwrap().methodologies.push(later.clone());
    let ends = |state: &State| proposal.phase(&state.skeleton).ok().and_then(|current| current.by);
    assert_eq!(ends(&state), Some(by));
    let mut other = Template::OgpLocal.methodology();
    other.phases[0].code = code("other");
    let other = Adopted { data: Arc::new(other), ..adopted };
    state.skeleton.plans.get_mut(0).unwrap().methodologies.extend([other, later]);
    assert_eq!(ends(&state), Some(date(2020, 11, 25)));
}

#[test]
fn what_was_returned_is_its_proposers_turn_until_a_new_version() {
    let state = adopted();
    let mut proposal = Proposal { decisions: alloc::vec![decided(Outcome::Returned, None)], ..presented() };
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Revise { .. }));
    assert_eq!(progress(&state, &proposal, MONDAY)[0], Progress::Owed);
    proposal.amend(amended(9, Amendment::Wording { wording: words() }));
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Call { .. }));
}

#[test]
fn what_was_asked_for_field_by_field_is_answered_field_by_field() {
    let state = adopted();
    let asks = alloc::vec![FichaField::Title, FichaField::Problem];
    let returned = Decided { asks, ..decided(Outcome::Returned, None) };
    let mut proposal = Proposal { decisions: alloc::vec![returned], ..presented() };
    proposal.amend(amended(9, Amendment::Wording { wording: words() }));
    proposal.amend(amended(10, Amendment::Problem { problem: words() }));
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Revise { .. }));
    proposal.amend(amended(11, Amendment::Title { title: words() }));
    assert!(matches!(next_step(&state, &proposal, MONDAY), NextStep::Call { .. }));
}

#[test]
fn what_nobody_answers_for_waits_for_its_proposer() {
    use Progress::{Ahead, Now};
    let state = adopted();
    let mut proposal = presented();
    Arc::make_mut(&mut proposal.ficha).responsible = None;
    assert_eq!(next_step(&state, &proposal, MONDAY), NextStep::NameResponsible);
    assert!(blanks(&state.skeleton, &proposal).contains(&Blank::Responsible));
    assert_eq!(progress(&state, &proposal, MONDAY)[..3], [Now, Ahead, Ahead]);
}

#[test]
fn whoever_answers_from_now_on_has_yet_to_assume_it() {
    let state = adopted();
    let (first, second) = (Code::new("one").unwrap(), Code::new("two").unwrap());
    let assumed = |institution: &Code| Assumed {
        entry: 6,
        decision: 5,
        institution: institution.clone(),
        office: None,
        support: letter(),
        moment: noon(date(2020, 12, 7)),
        basis: None,
        disowned: None,
    };
    let friday = date(2020, 12, 11);
    let decisions = alloc::vec![decided(Outcome::Granted, Some(MONDAY))];
    let mut proposal = Proposal { decisions, assumptions: alloc::vec![assumed(&first)], ..presented() };
    assert_eq!((proposal.keeper(), proposal.status()), (&first, super::Status::Assumed));
    let named = Amendment::Responsible { responsible: second.clone() };
    proposal.amend(Amended { by: By::Agreement(8), assume_by: Some(friday), ..amended(9, named) });
    let NextStep::Assume { term, .. } = next_step(&state, &proposal, friday) else { panic!() };
    assert_eq!((proposal.keeper(), term), (&second, Term::Left { by: friday, days: 0 }));
    proposal.assumptions.push(assumed(&second));
    assert_eq!(proposal.status(), super::Status::Assumed);
}

#[test]
fn a_way_can_end() {
    use Progress::{EndedHere, Never};
    let state = adopted();
    let refused = Proposal { decisions: alloc::vec![decided(Outcome::NotGranted, None)], ..presented() };
    assert!(matches!(next_step(&state, &refused, MONDAY), NextStep::NotGranted { .. }));
    assert_eq!(progress(&state, &refused, MONDAY)[..4], [EndedHere, EndedHere, Never, Never]);
    let withdrawn = Proposal { withdrawn: Some((7, words())), ..presented() };
    assert_eq!(next_step(&state, &withdrawn, MONDAY), NextStep::Withdrawn(7));
    assert_eq!(progress(&state, &withdrawn, MONDAY)[..4], [EndedHere, Never, Never, Never]);
    assert!(!blanks(&state.skeleton, &withdrawn).contains(&Blank::Budget));
}

#[test]
fn the_most_advanced_leads_and_among_equals_the_first() {
    let mut state = adopted();
    let second = Proposal { id: 2, ..presented() };
    let third = Proposal { id: 3, decisions: alloc::vec![decided(Outcome::Granted, None)], ..presented() };
    state.skeleton.proposals.push(presented());
    state.skeleton.proposals.push(second);
    assert_eq!(leading(&state.skeleton.proposals, 0).map(|lead| lead.id), Some(1));
    state.skeleton.proposals.push(third);
    assert_eq!(leading(&state.skeleton.proposals, 0).map(|lead| lead.id), Some(3));
    let course = Course { closings: alloc::vec![closing(8, "proposal")], reports: Vec::new() };
    state.skeleton.proposals.push(Proposal { id: 4, course, ..presented() });
    assert_eq!(leading(&state.skeleton.proposals, 0).map(|lead| lead.id), Some(4));
    assert_eq!(leading(&state.skeleton.proposals, 9), None);
}
