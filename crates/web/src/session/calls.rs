//! The calls of a session and its cancellation, in words.

use domain::Choice;
use domain::session::Session;
use words::{Names, support_words};

use crate::file_link::FileLink;
use crate::visitor::Visitor;

/// A call in words.
pub(super) struct CallView {
    /// That and when it was called, called again, or changed.
    pub words: String,
    /// How the notice was counted.
    pub notice: String,
    /// The number that it corrected.
    pub renumbered: Option<String>,
    /// Why it was changed.
    pub reason: Option<String>,
    /// The entry of its rules.
    pub rules: u64,
    /// The paper it rests on.
    pub paper: Option<PaperView>,
    /// Its entry.
    pub entry: u64,
}

/// The paper a call rests on.
pub(super) struct PaperView {
    /// Kind, number, date and issuer.
    pub words: String,
    /// The paper itself.
    pub file: Option<FileLink>,
}

/// That a session was cancelled.
pub(super) struct CancelledView {
    /// When.
    pub words: String,
    /// Why.
    pub reason: String,
    /// Its entry.
    pub entry: u64,
}

/// The calls of a session, the first one first.
pub(super) fn calls(names: &Names, visitor: &Visitor, session: &Session) -> Vec<CallView> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let unit = |entry| {
        let rules = table.rules.iter().find(|rules| rules.entry == entry);
        rules.map(|rules| match session.kind {
            domain::session::Kind::Ordinary => rules.rules.ordinary_notice.unit,
            domain::session::Kind::Extraordinary => rules.rules.extraordinary_notice.unit,
        })
    };
    session
        .calls
        .iter()
        .enumerate()
        .map(|(at, call)| {
            let key = if call.second {
                "session-called-again"
            } else if at == 0 {
                "session-called"
            } else {
                "session-changed"
            };
            let words =
                t.with(key, &[("moment", t.moment(call.moment).into()), ("starts", t.moment(call.starts).into())]);
            let unit = unit(call.rules).map_or("days", Choice::word);
            let notice = t.with("session-notice", &[("amount", call.notice.into()), ("unit", unit.into())]);
            CallView {
                words,
                notice,
                renumbered: call.renumbered.map(|number| {
                    t.with("session-renumbered", &[("from", number.from.into()), ("to", number.to.into())])
                }),
                reason: names.optional(call.reason.as_ref()),
                rules: call.rules,
                paper: call.support.as_ref().map(|support| PaperView {
                    words: support_words(names, support),
                    file: FileLink::while_kept(names, visitor, support.file.as_ref()),
                }),
                entry: call.entry,
            }
        })
        .collect()
}

/// When and why a session was cancelled, if it was.
pub(super) fn cancelled(names: &Names, session: &Session) -> Option<CancelledView> {
    let (entry, reason) = session.cancelled.as_ref()?;
    let moment = names.state.skeleton.note(*entry).map(|note| names.voice.moment(note.moment)).unwrap_or_default();
    let words = names.voice.with1("session-cancelled-on", "moment", moment);
    Some(CancelledView { words, reason: names.text(reason), entry: *entry })
}
