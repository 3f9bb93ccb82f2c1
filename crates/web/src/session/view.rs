//! A session in words, for its page and its desk.

use domain::proposal::Status;
use domain::session::{Ending, Item, ItemState, Reached, Session, Standing, continued};
use domain::{Basis, Choice, MatterKind, State};
use jiff::civil::Date;
use words::{Names, called_words, choice, object};

use super::about::about;
use super::agreements::agreement_link;
use super::attended::{AttendanceView, attendance};
use super::calls::{CallView, CancelledView, absent_in, calls, cancelled};
use super::circulated::{CirculatedView, DroppedView, documents, dropped_view};
use super::held::{left_out, recesses, session_standing};
use super::voting_view::{VotingView, voting_view};
use crate::addresses;
use crate::visitor::Visitor;

/// A session in words.
pub(super) struct SessionView {
    /// Its public number.
    pub number: usize,
    /// Number of its founding entry.
    pub id: u64,
    /// Its kind and number, in words.
    pub title: String,
    /// Wire word of where it stands.
    pub standing: &'static str,
    /// How far its acts brought it, on whatever day.
    pub reached: Reached,
    /// Where it stands.
    pub standing_label: String,
    /// When it starts.
    pub starts: String,
    /// That the body was then called otherwise.
    pub called_then: Option<String>,
    /// In person, virtual or mixed.
    pub mode: String,
    /// Where.
    pub place: Option<String>,
    /// Calls, the first one first.
    pub calls: Vec<CallView>,
    /// Points that were taken out of the call.
    pub dropped: Vec<DroppedView>,
    /// Points of the agenda.
    pub agenda: Vec<ItemView>,
    /// Who has been there.
    pub attendance: Vec<AttendanceView>,
    /// Of which seats nobody came.
    pub absent: Option<String>,
    /// Quorum as it was declared, in a sentence.
    pub quorum: Option<String>,
    /// Its recesses, each in a sentence.
    pub recesses: Vec<String>,
    /// The seats that do not count in it, each with the entry of its suspension.
    pub left_out: Vec<(String, u64)>,
    /// At what hour it was closed.
    pub closed: Option<String>,
    /// That it ended with points left.
    pub ending: Option<String>,
    /// Whether it does not go on: closed, cancelled, or its call lapsed.
    pub is_over: bool,
    /// The agreement that approved its minutes (folio and address), the title of the document and the entry that circulated it.
    pub minutes: Option<(String, String, String, u64)>,
    /// When and why it was cancelled.
    pub cancelled: Option<CancelledView>,
    /// The point in course.
    pub current: Option<u64>,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
    /// Where it is.
    pub address: String,
    /// Last entry on it, which edits are based on.
    pub last: u64,
}

/// A point in words.
pub(super) struct ItemView {
    /// Its number.
    pub number: u64,
    /// Its place in the order, from 1.
    pub position: usize,
    /// Its number in the call, where that is another, or that the call did not list it.
    pub called: Option<String>,
    /// Its title.
    pub title: String,
    /// Wire word of what it is about.
    pub matter: &'static str,
    /// What it is about.
    pub matter_label: String,
    /// `done`, `now` or `todo`, as the path and the agenda draw it.
    pub state: &'static str,
    /// Where it stands.
    pub state_label: String,
    /// What it speaks of: words and address.
    pub about: Option<(String, String)>,
    /// That it was added to the call.
    pub added: Option<String>,
    /// The session whose point it goes on with, and the one that goes on with it: words and address.
    pub continues: Vec<(String, String)>,
    /// That the proposal it speaks of was withdrawn before it was decided.
    pub withdrawn: Option<String>,
    /// Documents.
    pub documents: Vec<CirculatedView>,
    /// What was seen or said.
    pub note: Option<String>,
    /// Votings.
    pub votings: Vec<VotingView>,
    /// Whether it can be taken up while the session is open.
    pub may_take_up: bool,
}

impl SessionView {
    /// Whether it is open and not in recess, on whatever day.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.reached, Reached::Open { .. })
    }

    /// Whether it is in recess, on whatever day.
    pub(super) fn in_recess(&self) -> bool {
        matches!(self.reached, Reached::InRecess { .. })
    }

    /// Whether it is called and not open yet: it can be called again, changed or cancelled.
    pub(super) fn may_be_called_anew(&self) -> bool {
        matches!(self.standing, "called" | "lapsed")
    }
}

impl ItemView {
    /// Whether it can be concluded as it is: any point but the order of the day, which is voted, and the close.
    pub(super) fn may_conclude(&self) -> bool {
        !matches!(self.matter, "agenda" | "closing")
    }

    /// The voting under way.
    pub(super) fn open_voting(&self) -> Option<&VotingView> {
        self.votings.last().filter(|voting| voting.open)
    }
}

/// A session in words.
pub(super) fn session_view(state: &State, visitor: &Visitor, session: &Session, today: Date) -> SessionView {
    let names = Names { state, voice: visitor.voice };
    let t = visitor.voice;
    let number = state.skeleton.sessions.number_of(session.id).unwrap_or_default();
    let standing = session.standing_on(today);
    SessionView {
        number,
        id: session.id,
        title: names.session(session),
        standing: standing.word(),
        standing_label: session_standing(t, session, today),
        reached: session.reached(),
        starts: t.moment(session.starts),
        called_then: names.called_then(session.starts.date(), session.id),
        mode: choice(t, "mode", session.mode),
        place: names.optional(session.place.as_ref()),
        calls: calls(&names, visitor, session),
        dropped: session.dropped.iter().map(|dropped| dropped_view(&names, visitor, dropped)).collect(),
        agenda: session
            .agenda
            .iter()
            .enumerate()
            .map(|(at, item)| item_view(&names, visitor, session, item, (at + 1, today)))
            .collect(),
        attendance: attendance(&names, &session.attendance, session.date()),
        absent: absent_in(&names, session),
        recesses: recesses(t, session),
        left_out: left_out(&names, session),
        quorum: session.quorum.as_ref().map(|quorum| {
            let seats = session.seats(&state.skeleton.secretariat).count();
            let counts =
                [("present", quorum.present.into()), ("seats", seats.into()), ("required", quorum.required.into())];
            t.with("session-quorum", &counts)
        }),
        closed: session.closed.map(|ended| t.moment(ended.moment)),
        ending: session
            .closed
            .filter(|ended| ended.ending != Ending::Complete)
            .map(|ended| t.with1("session-ended", "ending", ended.ending.word())),
        is_over: matches!(standing, Standing::Closed | Standing::Cancelled | Standing::Lapsed),
        minutes: session.minutes(&state.skeleton).and_then(|(agreement, document)| {
            let (folio, address) = agreement_link(&names, visitor, agreement.id)?;
            Some((folio, address, names.text(&document.title), document.entry))
        }),
        cancelled: cancelled(&names, session),
        current: session.current,
        illustrative: session.basis == Some(Basis::Illustrative),
        address: visitor.link(&addresses::to(addresses::SESSION, number)),
        last: state.skeleton.last_on(session.id).unwrap_or(session.id),
    }
}

fn item_view(
    names: &Names,
    visitor: &Visitor,
    session: &Session,
    item: &Item,
    (position, today): (usize, Date),
) -> ItemView {
    let t = names.voice;
    let current = session.is_current(item);
    let state = match item.state {
        ItemState::Concluded(_) => "done",
        ItemState::Begun if current => "now",
        ItemState::Begun | ItemState::Pending => "todo",
    };
    let label = match item.state {
        ItemState::Begun | ItemState::Pending if session.untreated_on(today).is_some() => "item-untreated",
        ItemState::Begun if item.voting().is_some() => "item-voting",
        ItemState::Begun if current && session.is_ahead_on(today) => "item-in-course",
        ItemState::Begun => "item-begun",
        ItemState::Pending => "item-pending",
        ItemState::Concluded(_) if item.decided().is_some() => "item-decided",
        ItemState::Concluded(_) => "item-concluded",
    };
    ItemView {
        number: item.number,
        position,
        called: called_words(names, session, item.number),
        title: names.text(&item.title),
        matter: item.matter.kind.word(),
        matter_label: choice(t, "matter", item.matter.kind),
        state,
        state_label: t.with(label, &untreated(session, item, today)),
        about: about(names, visitor, item),
        added: item.added.map(|moment| t.with1("item-added", "date", t.date(moment.date()))),
        continues: continues(names, visitor, session, item),
        withdrawn: withdrawn(names, item),
        documents: documents(names, visitor, item),
        note: names.optional(item.note.as_ref()),
        may_take_up: item.matter.kind != MatterKind::Closing && session.may_take_up(item.number).is_ok(),
        votings: item.votings.iter().map(|voting| voting_view(names, session, item, voting, today)).collect(),
    }
}

/// The point of an earlier session that it goes on with, and that of a later one which goes on with it.
fn continues(names: &Names, visitor: &Visitor, session: &Session, item: &Item) -> Vec<(String, String)> {
    let skeleton = &names.state.skeleton;
    let told = |key: &str, (other, item): (&Session, u64)| {
        let number = skeleton.sessions.number_of(other.id).unwrap_or_default();
        let address = visitor.link(&addresses::to(addresses::SESSION, number));
        let held = object(names, other.id).map(|(held, _)| held).unwrap_or_default();
        (names.voice.with1(key, "session", held), format!("{address}#punto-{item}"))
    };
    let before = item.continues.and_then(|before| Some((skeleton.sessions.get(before.session)?, before.item)));
    let after = continued(skeleton, session.id, item.number).map(|(later, point)| (later, point.number));
    let before = before.map(|before| told("item-continues", before));
    before.into_iter().chain(after.map(|after| told("item-continued", after))).collect()
}

/// When the proposal that a point was to decide was withdrawn, or disowned.
fn withdrawn(names: &Names, item: &Item) -> Option<String> {
    let skeleton = &names.state.skeleton;
    let undecided = !matches!(item.state, ItemState::Concluded(_));
    let proposal = item.matter.about.filter(|_| undecided).and_then(|about| skeleton.proposals.get(about))?;
    let (key, entry) = match (&proposal.withdrawn, proposal.status()) {
        (Some((entry, _)), _) => ("item-proposal-withdrawn", *entry),
        (None, Status::Disowned) => ("item-proposal-disowned", proposal.disowned?),
        _ => return None,
    };
    let date = names.voice.date(skeleton.note(entry)?.moment.date());
    Some(names.voice.with1(key, "date", date))
}

/// How far a point came that will not be dealt with, and why.
fn untreated(session: &Session, item: &Item, today: Date) -> Vec<(&'static str, words::Arg)> {
    let stage = if item.state == ItemState::Pending { "pending" } else { "begun" };
    let why = session.untreated_on(today);
    why.into_iter().flat_map(|why| [("stage", stage.into()), ("why", why.word().into())]).collect()
}
