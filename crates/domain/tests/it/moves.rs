//! Moves at random over a table that meets: most make sense, some do not, none is unreadable.

use domain::MatterKind;
use domain::session::Session;
use domain::{Fields, Numbered, Typed};
use proptest::prelude::*;

use crate::changes::change;
use crate::world::{OFFICES, World};

/// A move: which act, and dice for whatever it has to choose.
#[derive(Clone, Debug)]
pub(crate) struct Move {
    act: &'static str,
    /// Which office, seat or person.
    who: usize,
    /// Which point, vote or proposal.
    what: usize,
    /// In which sense, mode or outcome.
    how: usize,
}

/// What a motion says, by field.
pub(crate) type Motion = Vec<(&'static str, String)>;

/// Who asks, and with which fields.
type Asked = (&'static str, Fields);

/// The acts of a history; what happens more often stands more often.
const ACTS: [&str; 33] = [
    "session.call",
    "session.change",
    "session.cancel",
    "session.circulate",
    "session.amend_agenda",
    "session.arrive",
    "session.arrive",
    "session.leave",
    "session.declare_quorum",
    "session.take_up",
    "session.conclude",
    "session.put_to_vote",
    "session.put_to_vote",
    "session.vote",
    "session.vote",
    "session.vote",
    "session.vote",
    "session.vote",
    "session.declare_result",
    "session.declare_result",
    "session.explain_vote",
    "session.object",
    "session.recess",
    "session.resume",
    "session.resume",
    "session.close",
    "proposal.revise",
    "endorsement.assume",
    "phase.close",
    "phase.close",
    "phase.report",
    "phase.report",
    "phase.reopen",
];
/// Acts that end or multiply things, and so happen seldom.
const SELDOM: [&str; 2] = ["proposal.withdraw", "proposal.present"];

/// Whoever conducts.
const CONDUCTS: &str = "conducts";

/// Phases that the methodologies of a history have.
const PHASES: [&str; 3] = ["proposal", "foro", "acuerdo"];

/// What is on the agenda of every session, in order.
const AGENDA: [&str; 10] = [
    "agenda",
    "methodology",
    "endorsement",
    "endorsement",
    "agreement",
    "axis_name",
    "table",
    "table",
    "table",
    "phase",
];

/// A history: how far the meeting was prepared, and what happens from there on.
pub(crate) fn history() -> impl Strategy<Value = (usize, Vec<Move>)> {
    let act = prop_oneof![14 => proptest::sample::select(&ACTS[..]), 1 => proptest::sample::select(&SELDOM[..])];
    let step = (act, 0..OFFICES.len(), 0..10_usize, 0..6_usize);
    let step = step.prop_map(|(act, who, what, how)| Move { act, who, what, how });
    (0..16_usize, proptest::collection::vec(step, 0..60))
}

/// A table whose meeting was prepared so far: called, open, with a methodology, voting, endorsed, the table changed.
pub(crate) fn prepared(level: usize) -> World {
    let mut world = World::with_table();
    let mut play = |act, who, what, how| world.play(&Move { act, who, what, how });
    play("proposal.present", 6, 0, 0);
    play("session.call", 0, 0, 0);
    if level > 0 {
        for who in 1..5 {
            play("session.arrive", who, 0, 0);
        }
        play("session.declare_quorum", 0, 0, 0);
        play("session.put_to_vote", 0, 0, 0);
        play("session.declare_result", 0, 0, 0);
    }
    if level > 1 {
        play("session.put_to_vote", 0, 1, if level < 14 { 0 } else { 4 });
        play("session.declare_result", 0, 1, 0);
    }
    match level {
        3 => drop(play("session.put_to_vote", 0, 2, 1)),
        4 => {
            play("session.put_to_vote", 0, 2, 0);
            for who in 1..5 {
                play("session.vote", who, 2, 0);
            }
            play("session.declare_result", 0, 2, 0);
        }
        // A methodology of the body's own, and the first phase behind, or all but the one that closes by agreement.
        14.. => {
            for (point, phase) in [(2, 0), (3, 1)].into_iter().take(level - 13) {
                play("session.put_to_vote", 0, point, 0);
                for who in 1..5 {
                    play("session.vote", who, point, 0);
                }
                play("session.declare_result", 0, point, 0);
                play("endorsement.assume", 6, 0, 0);
                play("phase.report", 0, 0, phase);
                play("phase.close", 0, 0, phase);
            }
            play("session.put_to_vote", 0, 9, 2);
            play("session.declare_result", 0, 9, 0);
        }
        5.. => {
            // By show of hands, so that the result can be declared at once.
            let (who, how) = if level < 12 { (level - 5, 0) } else { (level - 9, 2) };
            for point in 6..9 {
                play("session.put_to_vote", who, point, how);
                play("session.declare_result", 0, point, 0);
            }
        }
        _ => {}
    }
    world
}

impl World {
    /// Makes a move; says what became of it.
    pub(crate) fn play(&mut self, step: &Move) -> String {
        let asked = match step.act.split_once('.') {
            Some(("session", _)) => self.of_session(step),
            _ => self.of_proposal(step),
        };
        let Some((office, fields)) = asked else { return "nothing to do".to_owned() };
        let done = self.perform(office, step.act, &fields);
        format!("{office} {}: {done:?}", step.act)
    }

    fn of_proposal(&self, step: &Move) -> Option<Asked> {
        let skeleton = &self.state.skeleton;
        let code = OFFICES[step.who].0;
        let words = self.words();
        if step.act == "proposal.present" {
            let plan = skeleton.plans.number(1)?;
            let about = [("plan", plan.id.to_string()), ("axis", plan.axes.first()?.id.to_string())];
            let said = ["title", "summary", "wording"].map(|path| (path, words.clone()));
            let origin = ("origin", "proactive".to_owned());
            return Some((code, fields(about.into_iter().chain(said).chain([origin]))));
        }
        let proposal = skeleton.proposals.number(step.what % 2 + 1).or(skeleton.proposals.number(1))?.id;
        let phase = || ("phase", PHASES[step.how % PHASES.len()].to_owned());
        let code = if step.act.starts_with("phase") && step.who < 4 { CONDUCTS } else { code };
        let own = match step.act {
            "phase.close" => vec![phase()],
            "phase.reopen" => vec![phase(), ("reason", self.reason())],
            "phase.report" => vec![phase(), ("title", words)],
            "proposal.revise" => vec![("wording", words.clone()), ("note", words)],
            "proposal.withdraw" => vec![("reason", self.reason())],
            _ => vec![("support.kind", "agreement".to_owned()), ("support.number", "7".to_owned())],
        };
        let edits = step.act.starts_with("proposal").then(|| self.base(proposal));
        Some((code, fields([("on", proposal.to_string())].into_iter().chain(edits).chain(own))))
    }

    fn of_session(&self, step: &Move) -> Option<Asked> {
        let Move { act, who, what, how } = *step;
        if act == "session.call" {
            return Some((CONDUCTS, self.call(how)));
        }
        let sessions = &self.state.skeleton.sessions;
        let session = sessions.number(how / 5 + 1).or(sessions.number(1))?;
        let (code, _, _, seat) = OFFICES[who];
        let seat = if seat.is_empty() { "guarantor" } else { seat };
        // Later acts of a session usually say later moments, and now and then an earlier one.
        let after = if matches!(act, "session.arrive" | "session.declare_quorum" | "session.change") { 11 } else { 12 };
        let hour = format!("{after}:{:02}", what + how);
        let moment = ("moment", format!("2020-11-09T{hour}"));
        let item = ("item", (what + 1).to_string());
        let voted = ("item", voting(session).filter(|_| what > 0).unwrap_or(what as u64 + 1).to_string());
        let mut office = CONDUCTS;
        let own = match act {
            "session.change" => {
                vec![
                    ("date", format!("2020-11-{:02}", 9 + what)),
                    ("mode", "virtual".to_owned()),
                    ("hour", hour),
                    ("reason", self.reason()),
                ]
            }
            "session.cancel" => vec![("reason", self.reason())],
            "session.circulate" => vec![item, ("title", self.words())],
            "session.amend_agenda" => return Some((CONDUCTS, self.amended(session, what))),
            "session.arrive" => vec![("seat", seat.to_owned()), ("office", code.to_owned()), moment],
            "session.leave" => vec![("office", code.to_owned()), moment],
            "session.put_to_vote" => return Some((CONDUCTS, self.put(session, step)?)),
            "session.vote" => {
                office = if how < 4 { CONDUCTS } else { code };
                let sense = ["in_favour", "against", "abstention"][what / 4];
                let corrected = casts(session).nth(what).filter(|_| how == 3);
                let corrected = corrected.map(|(cast, _)| ("corrects", cast.to_string()));
                [voted, ("seat", seat.to_owned()), ("sense", sense.to_owned())].into_iter().chain(corrected).collect()
            }
            "session.declare_result" => {
                let against = how / 3;
                let room = self.room(session, &voted.1);
                vec![voted, ("in_favour", room.saturating_sub(against).to_string()), ("against", against.to_string())]
            }
            "session.explain_vote" | "session.object" => {
                let (vote, of) = casts(session).nth(what / 2)?;
                office = OFFICES.into_iter().find(|(.., seat)| *seat == of && what < 8).map_or(code, |(code, ..)| code);
                let words = if act == "session.object" { "text" } else { "reason" };
                vec![("seat", of.to_owned()), ("vote", vote.to_string()), (words, self.words())]
            }
            "session.take_up" | "session.conclude" => vec![item],
            _ => vec![moment],
        };
        let edits = matches!(act, "session.change" | "session.cancel").then(|| self.base(session.id));
        Some((office, fields([("on", session.id.to_string())].into_iter().chain(edits).chain(own))))
    }

    fn call(&self, how: usize) -> Fields {
        let skeleton = &self.state.skeleton;
        let plan = skeleton.plans.number(1);
        let kind = if how < 3 { "ordinary" } else { "extraordinary" };
        let mut call = fields([("kind", kind), ("mode", "virtual"), ("date", "2020-11-09"), ("hour", "11:00")]);
        for (row, matter) in AGENDA.into_iter().enumerate() {
            let about = match matter {
                "methodology" => plan.map(Numbered::id),
                "axis_name" => plan.and_then(|plan| plan.axes.first()).map(|axis| axis.id),
                "endorsement" | "phase" => skeleton.proposals.iter().next().map(Numbered::id),
                _ => None,
            };
            call.insert(format!("agenda.{row}.title"), matter.to_owned());
            call.insert(format!("agenda.{row}.matter"), matter.to_owned());
            call.extend(about.map(|about| (format!("agenda.{row}.about"), about.to_string())));
        }
        call
    }

    /// A motion that fits its point.
    fn put(&self, session: &Session, step: &Move) -> Option<Fields> {
        let Move { who, what, how, .. } = *step;
        let skeleton = &self.state.skeleton;
        let item = session.agenda.get(what % session.agenda.len().max(1))?;
        let by_name = how % 2 == 1 || item.matter.kind == MatterKind::Endorsement;
        let mode = if by_name { "nominal" } else { "show_of_hands" };
        let outcome = ["granted", "granted", "granted", "returned", "not_granted", "granted"][how];
        let words = self.words();
        let kind = |kind: &str| ("motion.kind", kind.to_owned());
        let motion = match item.matter.kind {
            MatterKind::Methodology if how < 3 => {
                vec![kind("methodology"), ("motion.template", "edomex-2020".to_owned())]
            }
            MatterKind::Methodology => own_methodology(how).into_iter().chain([kind("methodology")]).collect(),
            MatterKind::Phase => {
                let change = if how < 4 { "close" } else { "reopen" };
                let phase = ("motion.phase", PHASES[how % PHASES.len()].to_owned());
                vec![kind("phase"), ("motion.change", change.to_owned()), phase, ("motion.reasons", self.reason())]
            }
            MatterKind::Endorsement => {
                vec![kind("endorsement"), ("motion.outcome", outcome.to_owned()), ("motion.reasons", words)]
            }
            MatterKind::AxisName => vec![kind("axis_name"), ("motion.name", words)],
            MatterKind::Table => change(&skeleton.secretariat, &words, skeleton.notes.len() + what, who + how * 2),
            MatterKind::Agreement => vec![kind("agreement"), ("motion.text", words)],
            _ => vec![kind("agenda")],
        };
        let at = [("on", session.id.to_string()), ("item", item.number.to_string()), ("mode", mode.to_owned())];
        Some(fields(at.into_iter().chain(motion)))
    }

    /// Seats that may vote on a point now.
    fn room(&self, session: &Session, item: &str) -> usize {
        let skeleton = &self.state.skeleton;
        let item = item.parse().ok().and_then(|item| session.item(item));
        let rules = session.rules(&skeleton.secretariat);
        item.zip(rules).map_or(0, |(item, rules)| {
            domain::session::ballot(skeleton, session, item, rules).iter().filter(|seat| seat.office.is_ok()).count()
        })
    }

    /// The agenda turned by some places, with a point more at its end or one less.
    fn amended(&self, session: &Session, what: usize) -> Fields {
        let mut amended = fields([("on", session.id.to_string()), self.base(session.id)]);
        let turned = session.agenda.iter().cycle().skip(what).take(session.agenda.len() - usize::from(what > 7));
        for (row, item) in turned.enumerate() {
            amended.insert(format!("agenda.{row}.item"), item.number.to_string());
        }
        if what < 4 && session.agenda.len() < 20 {
            amended.insert("agenda.29.title".to_owned(), self.words());
            amended.insert("agenda.29.matter".to_owned(), "agreement".to_owned());
        }
        amended
    }

    /// Words that were never said before.
    fn words(&self) -> String {
        format!("Texto {}", self.state.skeleton.next())
    }

    fn reason(&self) -> String {
        format!("Un motivo público que dice lo suficiente para entenderse. {}", self.words())
    }

    fn base(&self, id: u64) -> (&'static str, String) {
        ("base", self.state.skeleton.last_on(id).unwrap_or_default().to_string())
    }
}

/// A methodology of the body's own: a phase that closes by a report, then one that closes by agreement, or the other way round.
fn own_methodology(how: usize) -> Motion {
    let said = |path, value: &str| (path, value.to_owned());
    let (first, second) = if how.is_multiple_of(2) { (PHASES[1], PHASES[2]) } else { (PHASES[2], PHASES[1]) };
    let closers = |code| if code == PHASES[1] { "report_published" } else { "by_agreement" };
    vec![
        said("motion.name", "Propia"),
        said("motion.origins.0", "proactive"),
        said("motion.phases.0.kind", "proposal"),
        said("motion.phases.0.endorsement", "here"),
        said("motion.phases.1.kind", "own"),
        said("motion.phases.1.code", first),
        said("motion.phases.1.name", "Foro"),
        said("motion.phases.1.closers.0", closers(first)),
        said("motion.phases.1.endorsement", "here"),
        said("motion.phases.1.term_days", "3"),
        said("motion.phases.2.kind", "own"),
        said("motion.phases.2.code", second),
        said("motion.phases.2.name", "Acuerdo"),
        said("motion.phases.2.closers.0", closers(second)),
    ]
}

fn fields<T: Into<String>>(pairs: impl IntoIterator<Item = (&'static str, T)>) -> Fields {
    pairs.into_iter().map(|(path, value)| (path.to_owned(), value.into())).collect()
}

fn voting(session: &Session) -> Option<u64> {
    session.agenda.iter().find(|item| item.voting().is_some()).map(|item| item.number)
}

/// Entry and seat of every vote.
fn casts(session: &Session) -> impl Iterator<Item = (u64, &str)> {
    let votings = session.agenda.iter().flat_map(|item| item.votings.iter());
    votings.flat_map(|voting| voting.casts.iter().map(|cast| (cast.entry, cast.seat.as_str())))
}
