//! The wording: what was proposed beside what was approved, and every version in between.

use domain::Basis;
use domain::proposal::{Approved, Proposal, Version, approved_wording};
use words::{Names, object, support_words};

use super::diff::{Piece, differences};
use super::row::institution;

/// One of two wordings, side by side.
pub(crate) struct Side {
    /// What it is.
    pub heading: String,
    /// Whose it is and since when.
    pub about: String,
    /// Its words, cut where the other differs.
    pub pieces: Vec<Piece>,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
}

/// A version of the wording.
pub(crate) struct VersionView {
    /// Its entry.
    pub entry: u64,
    /// When.
    pub when: String,
    /// Its number.
    pub name: String,
    /// Why it changed.
    pub note: Option<String>,
    /// Its words.
    pub wording: String,
}

/// The wording of a proposal.
pub(crate) struct WordingView {
    /// Heading of the section.
    pub heading: String,
    /// One wording, or two that differ.
    pub sides: Vec<Side>,
    /// What is said below.
    pub note: String,
    /// The versions, when there is more than one.
    pub versions: Vec<VersionView>,
}

/// The wording of a proposal: one, two side by side, and the versions.
pub(crate) fn wording(names: &Names, proposal: &Proposal) -> WordingView {
    let t = names.voice;
    let all: Vec<Version> = proposal.versions().collect();
    let versions: Vec<VersionView> = if all.len() > 1 {
        all.iter().enumerate().map(|(at, version)| version_view(names, at, version)).collect()
    } else {
        Vec::new()
    };
    let (heading, sides, note) = match (approved_wording(&names.state.skeleton, proposal), all.as_slice()) {
        (Some(approved), [first, ..]) => {
            // What the table had before it, not what was first presented: the difference is the table's own.
            let before = proposal.granted().and_then(|decided| proposal.version(decided.version)).unwrap_or(*first);
            let proposed = proposed_side(names, proposal, &before);
            compared("wording-approved-title", "wording-as-proposed", proposed, approved_side(names, &approved))
        }
        (None, [.., before, last]) => {
            let (old, new) = (version_side(names, before, "wording-before"), version_side(names, last, "wording-now"));
            compared("wording-changed-title", "wording-same", old, new)
        }
        (_, versions) => {
            let only = versions.first().map(|version| whole(proposed_side(names, proposal, version)));
            ("wording-title", only.into_iter().collect(), "wording-not-decided")
        }
    };
    WordingView { heading: t.say(heading), sides, note: t.say(note), versions }
}

/// A side before it is compared: heading, about, text, illustrative.
type Plain = (String, String, String, bool);

fn compared(
    heading: &'static str,
    same: &'static str,
    old: Plain,
    new: Plain,
) -> (&'static str, Vec<Side>, &'static str) {
    let found = differences(&old.2, &new.2);
    if found.before.iter().chain(&found.after).all(Piece::same) {
        return (heading, vec![whole(new)], same);
    }
    let side = |(heading, about, _, illustrative): Plain, pieces| Side { heading, about, pieces, illustrative };
    (heading, vec![side(old, found.before), side(new, found.after)], "wording-marks")
}

fn whole((heading, about, text, illustrative): Plain) -> Side {
    Side { heading, about, pieces: differences(&text, &text).after, illustrative }
}

fn proposed_side(names: &Names, proposal: &Proposal, version: &Version) -> Plain {
    let t = names.voice;
    let who = names.optional(proposal.presented.area.as_ref());
    let who = who.unwrap_or_else(|| institution(names, &proposal.institution));
    let date = t.date(version.moment.date());
    let mut about = t.with("wording-proposed-by", &[("who", who.into()), ("date", date.into())]);
    if let Some(support) = &proposal.presented.support {
        about = format!("{about} {}.", support_words(names, support));
    }
    let illustrative = proposal.basis == Some(Basis::Illustrative);
    (t.say("wording-proposed"), about, names.text(version.wording), illustrative)
}

fn approved_side(names: &Names, approved: &Approved) -> Plain {
    let t = names.voice;
    let agreement = agreement_name(names, approved.agreement).unwrap_or_default();
    let date = t.date(approved.moment.date());
    let about = t.with("wording-approved-by", &[("agreement", agreement.into()), ("date", date.into())]);
    (t.say("wording-approved"), about, names.text(approved.wording), approved.basis == Some(Basis::Illustrative))
}

fn version_side(names: &Names, version: &Version, heading: &str) -> Plain {
    let t = names.voice;
    (t.say(heading), t.moment(version.moment), names.text(version.wording), false)
}

/// An agreement by its number and its session.
pub(crate) fn agreement_name(names: &Names, agreement: u64) -> Option<String> {
    let skeleton = &names.state.skeleton;
    let agreement = skeleton.agreements.get(agreement)?;
    let (session, _) = object(names, agreement.reached.on)?;
    let ordinal = agreement.reached.ordinal.into();
    Some(names.voice.with("agreement-name", &[("ordinal", ordinal), ("session", session.into())]))
}

fn version_view(names: &Names, at: usize, version: &Version) -> VersionView {
    VersionView {
        entry: version.entry,
        when: names.voice.moment(version.moment),
        name: names.voice.with1("wording-version", "number", at + 1),
        note: names.optional(version.note),
        wording: names.text(version.wording),
    }
}
