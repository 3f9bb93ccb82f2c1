//! The calls of a session and its cancellation, in words.

use domain::Choice;
use domain::secretariat::{Terms, Unit};
use domain::session::{Attended, CallMade, Session, notice_of};
use words::{Names, call_changes, support_words, unsaid_words};

use super::attended::{AttendanceView, attendance};
use crate::file_link::FileLink;
use crate::visitor::Visitor;

/// A call in words.
pub(super) struct CallView {
    /// That and when it was called, called again, or changed.
    pub words: String,
    /// How the notice was counted, or that a second call has none.
    pub notice: String,
    /// What no calendar said, when it was made, of the days that were counted.
    pub unsaid: Option<String>,
    /// That it failed, when a second one followed it.
    pub failed: Option<String>,
    /// Who came by it in vain.
    pub came: Vec<AttendanceView>,
    /// Of which seats nobody did.
    pub absent: Option<String>,
    /// What it changed of the call before it.
    pub changed: Vec<String>,
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
        rules.map(|rules| notice_of(rules, session.kind).unit)
    };
    let told = |(at, attended): (usize, Attended)| {
        let call = attended.call;
        let key = match call {
            call if call.is_again() => "session-called-again",
            _ if at == 0 => "session-called",
            _ => "session-changed",
        };
        let moments = [("moment", t.moment(call.moment).into()), ("starts", t.moment(call.starts).into())];
        let unit = unit(call.rules);
        let counts_work = call.notice.is_some() && unit.is_some_and(Unit::is_of_work);
        let terms = Terms::of_the_table(table).known_before(call.entry);
        let unsaid = terms.unsaid(call.starts.date()).filter(|_| counts_work);
        let unit = unit.map_or("days", Choice::word);
        let notice = |amount: u64| t.with("session-notice", &[("amount", amount.into()), ("unit", unit.into())]);
        let followed = session.calls.get(at + 1).is_some_and(CallMade::is_again);
        CallView {
            words: t.with(key, &moments),
            notice: call.notice.map_or_else(|| t.say("session-notice-none"), notice),
            unsaid: unsaid.map(|unsaid| unsaid_words(names, unsaid)),
            failed: followed.then(|| t.say("session-call-failed")),
            came: attendance(names, &call.came, call.starts.date()),
            absent: absent(names, &attended).filter(|_| followed),
            changed: call_changes(names, session, call),
            reason: names.optional(call.reason.as_ref()),
            rules: call.rules,
            paper: call.support.as_ref().map(|support| PaperView {
                words: support_words(names, support),
                file: FileLink::while_kept(names, visitor, support.file.as_ref()),
            }),
            entry: call.entry,
        }
    };
    session.attended(table).enumerate().map(told).collect()
}

/// The seats of which nobody came to the session, once quorum was declared.
pub(super) fn absent_in(names: &Names, session: &Session) -> Option<String> {
    absent(names, &session.attended(&names.state.skeleton.secretariat).last()?)
}

fn absent(names: &Names, attended: &Attended) -> Option<String> {
    let seats: Vec<_> = attended.absent.iter().map(|seat| names.text(&seat.name)).collect();
    (!seats.is_empty()).then(|| names.voice.with1("attendance-absent", "seats", seats.join("; ")))
}

/// When and why a session was cancelled, if it was.
pub(super) fn cancelled(names: &Names, session: &Session) -> Option<CancelledView> {
    let (entry, reason) = session.cancelled.as_ref()?;
    let moment = names.state.skeleton.note(*entry).map(|note| names.voice.moment(note.moment)).unwrap_or_default();
    let words = names.voice.with1("session-cancelled-on", "moment", moment);
    Some(CancelledView { words, reason: names.text(reason), entry: *entry })
}
