//! Moves at random over a table that meets: most make sense, some do not, none is unreadable.

mod motion;
mod prepared;
mod proposal;
mod seat;
mod session;

use domain::Fields;
use proptest::prelude::*;

pub(crate) use prepared::{PREPARED, prepared};

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
const ACTS: [&str; 41] = [
    "session.call",
    "session.change",
    "session.add_point",
    "session.drop_point",
    "session.cancel",
    "session.circulate",
    "session.circulate",
    "session.release",
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
    "session.withdraw_motion",
    "session.declare_result",
    "session.declare_result",
    "session.explain_vote",
    "session.object",
    "session.recess",
    "session.resume",
    "session.resume",
    "session.close",
    "proposal.amend",
    "endorsement.assume",
    "phase.close",
    "phase.close",
    "phase.report",
    "phase.report",
    "phase.report",
    "phase.reopen",
    "secretariat.suspend_participation",
    "secretariat.resume_participation",
];
/// Acts that end or multiply things, and so happen seldom.
const SELDOM: [&str; 2] = ["proposal.withdraw", "proposal.present"];

/// A history: how far the meeting was prepared, and what happens from there on.
pub(crate) fn history() -> impl Strategy<Value = (usize, Vec<Move>)> {
    let act = prop_oneof![14 => proptest::sample::select(&ACTS[..]), 1 => proptest::sample::select(&SELDOM[..])];
    let step = (act, 0..OFFICES.len(), 0..12_usize, 0..6_usize);
    let step = step.prop_map(|(act, who, what, how)| Move { act, who, what, how });
    (0..PREPARED, proptest::collection::vec(step, 0..60))
}

impl World {
    /// Makes a move; says what became of it.
    pub(crate) fn play(&mut self, step: &Move) -> String {
        let asked = match step.act.split_once('.') {
            Some(("session", _)) => self.of_session(step),
            Some(("secretariat", _)) => self.of_seat(step),
            _ => self.of_proposal(step),
        };
        let Some((office, fields)) = asked else { return "nothing to do".to_owned() };
        let done = self.perform(office, step.act, &fields);
        format!("{office} {}: {done:?}", step.act)
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

fn fields<T: Into<String>>(pairs: impl IntoIterator<Item = (&'static str, T)>) -> Fields {
    pairs.into_iter().map(|(path, value)| (path.to_owned(), value.into())).collect()
}
