//! The wording: what was proposed beside what was approved, and every version in between.

use domain::proposal::{Approved, Proposal, Version, approved_wording};
use domain::{Basis, Moment};
use words::{Names, Voice, agreement_name, captured_in_brief, support_words};

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
    /// The agreement that brought it about.
    pub by: Option<String>,
    /// Why it changed.
    pub note: Option<String>,
    /// That it was entered from a paper, and that its office objects to it.
    pub captured: Option<String>,
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
    let granted = proposal.granted();
    let counting: Vec<Version> = all.iter().copied().filter(|version| version.disowned.is_none()).collect();
    let (heading, sides, note) = match (approved_wording(proposal).zip(granted), counting.as_slice()) {
        (Some((_, granted)), [.., before, last]) if last.entry > granted.entry => changed(names, before, last),
        (Some((approved, granted)), [first, ..]) => {
            // What the table had before it, not what was first presented: the difference is the table's own.
            let before = proposal.version(granted.version).unwrap_or(*first);
            let at = all.iter().position(|version| version.entry == before.entry).unwrap_or_default();
            let same = match at {
                0 => t.say("wording-as-proposed"),
                at => t.with1("wording-as-version", "number", at + 1),
            };
            let proposed = proposed_side(names, proposal, &before);
            compared("wording-approved-title", same, (proposed, approved_side(names, &approved)), t)
        }
        (None, [.., before, last]) => changed(names, before, last),
        (_, versions) => {
            let only = versions.first().map(|version| whole(proposed_side(names, proposal, version)));
            ("wording-title", only.into_iter().collect(), t.say("wording-not-decided"))
        }
    };
    WordingView { heading: t.say(heading), sides, note, versions }
}

/// The heading, the sides and what is said below.
type Compared = (&'static str, Vec<Side>, String);

/// The version in force beside the one before it.
fn changed(names: &Names, before: &Version, last: &Version) -> Compared {
    let sides = (version_side(names, before, "wording-before"), version_side(names, last, "wording-now"));
    compared("wording-changed-title", names.voice.say("wording-same"), sides, names.voice)
}

/// A side before it is compared: heading, about, text, illustrative.
type Plain = (String, String, String, bool);

fn compared(heading: &'static str, same: String, (old, new): (Plain, Plain), t: Voice) -> Compared {
    let found = differences(&old.2, &new.2);
    if found.before.iter().chain(&found.after).all(Piece::same) {
        return (heading, vec![whole(new)], same);
    }
    let side = |(heading, about, _, illustrative): Plain, pieces| Side { heading, about, pieces, illustrative };
    (heading, vec![side(old, found.before), side(new, found.after)], t.say("wording-marks"))
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
    (t.say("wording-proposed"), about, names.bare().text(version.wording), illustrative)
}

fn approved_side(names: &Names, approved: &Approved) -> Plain {
    let t = names.voice;
    let about = agreed_by(names, approved.agreement, approved.moment);
    (t.say("wording-approved"), about, names.bare().text(approved.wording), approved.basis == Some(Basis::Illustrative))
}

fn version_side(names: &Names, version: &Version, heading: &str) -> Plain {
    let by = version.agreement.map(|agreement| agreed_by(names, agreement, version.moment));
    let about = by.unwrap_or_else(|| names.voice.moment(version.moment));
    (names.voice.say(heading), about, names.bare().text(version.wording), false)
}

fn agreed_by(names: &Names, agreement: u64, moment: Moment) -> String {
    let agreement = agreement_name(names, agreement).unwrap_or_default();
    let date = names.voice.date(moment.date());
    names.voice.with("wording-approved-by", &[("agreement", agreement.into()), ("date", date.into())])
}

fn version_view(names: &Names, at: usize, version: &Version) -> VersionView {
    VersionView {
        entry: version.entry,
        when: names.voice.moment(version.moment),
        name: names.voice.with1("wording-version", "number", at + 1),
        by: version.agreement.and_then(|agreement| agreement_name(names, agreement)),
        note: names.optional(version.note),
        captured: captured_in_brief(names, version.entry),
        wording: names.text(version.wording),
    }
}
