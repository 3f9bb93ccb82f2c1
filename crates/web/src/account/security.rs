//! A line of the security log, in words.

use platform::Noted;
use words::{Voice, choice};

/// A line, as it is listed.
pub(crate) struct SecurityRow {
    /// When.
    pub at: String,
    /// What happened.
    pub what: String,
    /// From which network, how it was made sure who it was, and how often, as far as these are known.
    pub about: Vec<String>,
}

/// A line in words.
pub(crate) fn row(t: Voice, line: &Noted) -> SecurityRow {
    let network = (!line.network.is_empty()).then(|| t.with1("security-network", "network", line.network.clone()));
    let level = line.level.map(|level| choice(t, "level", level));
    let times = (line.times > 1).then(|| t.with1("security-times", "times", line.times));
    SecurityRow {
        at: t.moment(line.at),
        what: t.say(&format!("happened-{}", line.what.word())),
        about: network.into_iter().chain(level).chain(times).collect(),
    }
}
