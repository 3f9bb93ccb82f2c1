//! Laws over random histories of a table that meets.

use std::collections::BTreeSet;

use domain::endorsement::Outcome;
use domain::plan::Closer;
use domain::proposal::Status;
use domain::secretariat::Post;
use domain::session::{Key, Reached, Session, VotingMode, failed};
use domain::{Choice, Class, EntryNumber, MatterKind, Reader, Skeleton, Words};
use jiff::ToSpan;
use proptest::prelude::*;

use crate::moves::{history, prepared};

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// Reading the record again gives the state that performing gave, words and all.
    #[test]
    fn replay_is_the_live_state((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
        }
        prop_assert_eq!(world.replayed(), world.state);
    }

    /// Forgetting words, any of them at any time, changes nothing that is decided or counted.
    #[test]
    fn forgetting_changes_no_decision((level, moves) in history(), forget in any::<u64>()) {
        let mut whole = prepared(level);
        let mut forgetful = whole.clone();
        for (at, step) in moves.iter().enumerate() {
            prop_assert_eq!(whole.play(step), forgetful.play(step));
            for (nth, place) in forgetful.places().into_iter().enumerate() {
                if forget.rotate_left(u32::try_from(at + nth).unwrap_or(0)) & 1 == 1 {
                    forgetful.state.forget(place, 0);
                }
            }
        }
        prop_assert_eq!(&whole.state.skeleton, &forgetful.state.skeleton);
        prop_assert_eq!(statuses(&whole.state.skeleton), statuses(&forgetful.state.skeleton));
        prop_assert_eq!(forgetful.replayed().skeleton, whole.state.skeleton);
    }

    /// Whatever happens, a document is read by exactly those for whom it is, and so it is in the state that the record gives.
    #[test]
    fn documents_are_read_by_those_for_whom_they_are((level, moves) in history()) {
        let mut world = prepared(level);
        let body = Reader::of(&world.actor("osc-titular"), &world.state.skeleton, world.today);
        for step in &moves {
            world.play(step);
        }
        for state in [&world.state, &world.replayed()] {
            let items = state.skeleton.sessions.iter().flat_map(|session| &session.agenda);
            for document in items.flat_map(|item| &item.documents) {
                let Some(file) = &document.file else { continue };
                let read = |reader| matches!(file.words(state, reader), Words::Present(_));
                let is_public = file.class() == Class::Public || document.released.is_some();
                prop_assert_eq!(read(Reader::ANYBODY), is_public);
                prop_assert_eq!(read(body), is_public || file.class() == Class::Confidential);
                prop_assert!(document.released.is_none() || file.class() == Class::Sealed);
            }
        }
    }

    /// Whoever came by a call that stands no more, a second one is not refused for them: nobody can declare quorum by the first.
    #[test]
    fn a_lapsed_call_can_be_made_again((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
            let skeleton = &world.state.skeleton;
            for session in skeleton.sessions.iter() {
                let later = session.stands_until().saturating_add(1.day());
                let is_called = matches!(session.reached(), Reached::Called { .. });
                prop_assert_eq!(session.is_lapsed_on(later.date()), is_called);
                prop_assert_eq!(failed(skeleton, session.id, later).is_ok(), is_called);
            }
        }
    }

    /// One vote per seat and voting; what is counted is what was cast.
    #[test]
    fn one_vote_per_seat((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
            for session in world.state.skeleton.sessions.iter() {
                one_cast_per_seat(session)?;
            }
        }
    }

    /// A session is found as a walk through all of them finds it, also once it was called otherwise; and it knows its agreements.
    #[test]
    fn sessions_are_found_as_by_a_walk((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
        }
        let Skeleton { sessions, agreements, .. } = &world.state.skeleton;
        let found = |key| sessions.by(key).map(|session| session.id).collect::<Vec<_>>();
        for session in sessions.iter() {
            let walk = |is: &dyn Fn(&Session) -> bool| -> Vec<_> {
                sessions.iter().filter(|other| is(other)).map(|other| other.id).collect()
            };
            let (kind, ordinal, year) = (session.kind, session.ordinal, session.starts.year());
            prop_assert_eq!(found(Key::Starts(session.starts)), walk(&|other| other.starts == session.starts));
            prop_assert_eq!(found(Key::Kind(kind)), walk(&|other| other.kind == kind));
            prop_assert_eq!(found(Key::Year(kind, year)), walk(&|other| (other.kind, other.starts.year()) == (kind, year)));
            prop_assert_eq!(found(Key::Ordinal(kind, ordinal)), walk(&|other| (other.kind, other.ordinal) == (kind, ordinal)));
            for about in session.agenda.iter().filter_map(|item| item.matter.about) {
                prop_assert!(found(Key::About(about)).contains(&session.id));
            }
            let reached = agreements.iter().filter(|agreement| agreement.reached.on == session.id);
            prop_assert_eq!(&session.agreements, &reached.map(|agreement| agreement.id).collect::<Vec<_>>());
        }
    }

    /// Whatever agreements change of the table, it can meet: there is no way to leave it without quorum
    /// or without anybody who conducts.
    #[test]
    fn a_changed_table_can_meet((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
        }
        let table = &world.state.skeleton.secretariat;
        for date in world.today.series(1.day()).take(40) {
            let rules = &table.rules_on(date).unwrap().rules;
            prop_assert!(rules.quorum_seats <= table.seats_with_office(date).count() as u64);
            let conducts = table.offices.iter().find(|office| office.post == Post::TechnicalSecretary).unwrap();
            prop_assert!(conducts.occupant(date).is_some());
        }
    }

    /// An endorsement comes from an agreement of a session that had declared quorum, and only once.
    #[test]
    fn no_endorsement_without_quorum((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
        }
        let skeleton = &world.state.skeleton;
        for proposal in skeleton.proposals.iter() {
            let granted = proposal.decisions.iter().filter(|decided| decided.outcome == Outcome::Granted);
            let phases: BTreeSet<_> = granted.clone().map(|decided| &decided.phase).collect();
            prop_assert_eq!(granted.clone().count(), phases.len());
            for decided in granted {
                let agreement = skeleton.agreements.get(decided.agreement).unwrap();
                let session = skeleton.sessions.get(agreement.reached.on).unwrap();
                let quorum = session.quorum.as_ref().unwrap();
                prop_assert!(quorum.present >= quorum.required);
                prop_assert!(agreement.reached.in_favour > agreement.reached.against);
            }
            let endorsed = matches!(proposal.status(), Status::Endorsed | Status::Assumed);
            let last = proposal.decisions.last().map(|decided| decided.outcome);
            prop_assert_eq!(endorsed, last == Some(Outcome::Granted) && proposal.withdrawn.is_none());
        }
    }

    /// A phase is closed by the methodology that its entry names, which was adopted before, and all of its closers held, each
    /// by an entry before; a phase that closes by agreement has one, and no other has.
    #[test]
    fn a_phase_closes_by_its_methodology((level, moves) in history()) {
        let mut world = prepared(level);
        for step in &moves {
            world.play(step);
        }
        let skeleton = &world.state.skeleton;
        for proposal in skeleton.proposals.iter() {
            let plan = skeleton.plans.get(proposal.plan).unwrap();
            let closed: BTreeSet<_> = proposal.course.closed().map(|closing| &closing.phase).collect();
            prop_assert_eq!(closed.len(), proposal.course.closed().count());
            for closing in &proposal.course.closings {
                let adopted = plan.methodologies.iter().find(|adopted| adopted.motion == closing.methodology).unwrap();
                prop_assert!(adopted.agreement < closing.entry);
                let (phase, _) = adopted.data.phase(&closing.phase).unwrap();
                let held: Vec<_> = closing.held.iter().map(|held| held.closer).collect();
                prop_assert_eq!(BTreeSet::from_iter(&held), BTreeSet::from_iter(&phase.closers));
                prop_assert!(closing.held.iter().all(|held| held.by < closing.entry));
                prop_assert_eq!(closing.agreement.is_some(), held.contains(&Closer::ByAgreement));
                prop_assert!(!phase.endorses() || proposal.granted_in(&phase.code).is_some());
            }
        }
    }
}

/// Histories reach what the laws speak of; otherwise they would hold of nothing.
#[test]
fn histories_are_not_empty() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..300 {
        let (level, moves) = history().new_tree(&mut runner).unwrap().current();
        let mut world = prepared(level);
        let done = moves.iter().map(|step| world.play(step)).filter(|done| done.contains("Ok("));
        reached.extend(done.filter_map(|done| Some(done.split_once(": ")?.0.to_owned())));
        let table = &world.state.skeleton.secretariat;
        reached.extend(table.changes.iter().map(|changed| kind_of(&world.state.skeleton, changed.agreement)));
        let skeleton = &world.state.skeleton;
        let approved = skeleton.sessions.iter().filter_map(|session| session.minutes(skeleton));
        reached.extend(approved.map(|_| "minutes".to_owned()));
        reached.extend(world.state.skeleton.proposals.iter().map(|proposal| format!("{:?}", proposal.status())));
        let proposals = &skeleton.proposals;
        let closings = proposals.iter().flat_map(|proposal| &proposal.course.closings);
        reached.extend(closings.filter(|closing| closing.agreement.is_some()).map(|_| "by agreement".to_owned()));
    }
    for act in [
        "vote",
        "declare_result",
        "arrive",
        "leave",
        "recess",
        "resume",
        "amend_agenda",
        "object",
        "explain_vote",
        "withdraw_motion",
        "suspend_participation",
        "resume_participation",
        "amend",
    ] {
        assert!(reached.iter().any(|done| done.ends_with(act)), "never {act}: {reached:?}");
    }
    for kind in MatterKind::Table.motions() {
        assert!(reached.contains(kind.word()), "never {}: {reached:?}", kind.word());
    }
    assert!(reached.contains("minutes"), "no minutes were approved: {reached:?}");
    for act in ["phase.close", "phase.report", "phase.reopen"] {
        assert!(reached.iter().any(|done| done.ends_with(act)), "never {act}: {reached:?}");
    }
    assert!(reached.contains("by agreement"), "no phase was closed by agreement");
    for status in ["Presented", "Endorsed", "Assumed", "Withdrawn"] {
        assert!(reached.contains(status), "never {status}: {reached:?}");
    }
}

fn kind_of(skeleton: &Skeleton, agreement: EntryNumber) -> String {
    let motion = skeleton.agreements.get(agreement).unwrap().motion.as_ref().unwrap();
    assert!(motion.changes().is_some(), "{motion:?} changed the table");
    motion.kind().word().to_owned()
}

fn one_cast_per_seat(session: &Session) -> Result<(), TestCaseError> {
    for voting in session.agenda.iter().flat_map(|item| item.votings.iter()) {
        let seats: BTreeSet<_> = voting.casts.iter().map(|cast| &cast.seat).collect();
        prop_assert_eq!(seats.len(), voting.casts.len());
        for cast in &voting.casts {
            let corrected: Vec<_> = voting.corrected_by(cast).collect();
            prop_assert!(corrected.iter().all(|earlier| earlier.seat == cast.seat));
            let had_reason = corrected.iter().any(|earlier| earlier.reason.is_some());
            prop_assert!(cast.reason.is_some() || !had_reason, "a correction lost a reasoned vote");
        }
        if let (VotingMode::Nominal, Some(result)) = (voting.mode, &voting.result) {
            let counted = result.in_favour + result.against + result.abstentions;
            prop_assert_eq!(counted, voting.casts.len() as u64);
        }
    }
    Ok(())
}

fn statuses(skeleton: &Skeleton) -> Vec<(EntryNumber, Status)> {
    skeleton.proposals.iter().map(|proposal| (proposal.id, proposal.status())).collect()
}
