//! What is put to the vote.

use domain::session::Session;
use domain::{Fields, MatterKind};

use super::{Motion, Move, fields};
use crate::changes::change;
use crate::world::World;

/// Phases that the methodologies of a history have.
pub(super) const PHASES: [&str; 3] = ["proposal", "foro", "acuerdo"];

impl World {
    /// A motion that fits its point.
    pub(super) fn put(&self, session: &Session, step: &Move) -> Option<Fields> {
        let Move { who, what, how, .. } = *step;
        let skeleton = &self.state.skeleton;
        let item = session.agenda.get(what % session.agenda.len().max(1))?;
        let by_name = how % 2 == 1 || matches!(item.matter.kind, MatterKind::Endorsement | MatterKind::Amendment);
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
                let asks = (outcome == "returned").then(|| ("motion.asks.0", "problem".to_owned()));
                let moved = [kind("endorsement"), ("motion.outcome", outcome.to_owned()), ("motion.reasons", words)];
                moved.into_iter().chain(asks).collect()
            }
            MatterKind::Amendment => [kind("amendment")].into_iter().chain(amended(how, words)).collect(),
            MatterKind::AxisName => vec![kind("axis_name"), ("motion.name", words)],
            MatterKind::Table => {
                change(&skeleton.secretariat, &words, skeleton.notes.len() + what, who + how * 2 + what)
            }
            MatterKind::Minutes => {
                let document = item.documents.get(what % item.documents.len().max(1))?.entry;
                vec![kind("minutes"), ("motion.document", document.to_string())]
            }
            MatterKind::Agreement => vec![kind("agreement"), ("motion.text", words)],
            _ => vec![kind("agenda")],
        };
        let at = [("on", session.id.to_string()), ("item", item.number.to_string()), ("mode", mode.to_owned())];
        Some(fields(at.into_iter().chain(motion)))
    }

    /// Seats that may vote on a point now.
    pub(super) fn room(&self, session: &Session, item: &str) -> usize {
        let skeleton = &self.state.skeleton;
        let item = item.parse().ok().and_then(|item| session.item(item));
        let rules = session.rules(&skeleton.secretariat);
        item.zip(rules).map_or(0, |(item, rules)| {
            domain::session::ballot(skeleton, session, item, rules).iter().filter(|seat| seat.office.is_ok()).count()
        })
    }
}

/// A field of a ficha, and what it is to say, as a motion has it.
pub(super) fn amended(how: usize, words: String) -> Motion {
    let said: Motion = match how {
        0 => vec![("motion.field", "wording".into()), ("motion.wording", words.clone())],
        1 => vec![("motion.field", "title".into()), ("motion.title", words.clone())],
        2 => vec![("motion.field", "problem".into()), ("motion.problem", words.clone())],
        3 => vec![("motion.field", "responsible".into()), ("motion.responsible", "infoem".into())],
        4 => vec![("motion.field", "window".into()), ("motion.window", words.clone())],
        _ => vec![("motion.field", "support".into()), ("motion.support.kind", "letter".into())],
    };
    said.into_iter().chain([("motion.note", words)]).collect()
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
