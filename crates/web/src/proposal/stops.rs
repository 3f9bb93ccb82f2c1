//! The way of a commitment in words: stations, each with shape, name, state and date.

use domain::proposal::{Progress, Proposal, Station, Status, Stop, path};
use domain::{Choice, State};
use jiff::civil::Date;
use words::{Names, choice};

/// A station in words.
pub(crate) struct StopView {
    /// Class that repeats how far it is.
    pub class: &'static str,
    /// The shape: circle for a phase, diamond for a decision.
    pub icon: &'static str,
    /// Its number, or who decides.
    pub small: String,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub state: String,
    /// When, or by when.
    pub when: String,
}

/// The whole way, decisions among the phases.
pub(crate) fn stops(names: &Names, proposal: &Proposal, today: Date) -> Vec<StopView> {
    path(names.state, proposal, today).iter().map(|stop| view(names, proposal, stop)).collect()
}

/// Only the phases, for the first screen.
pub(crate) fn strip(names: &Names, proposal: &Proposal, today: Date) -> Vec<StopView> {
    let stops = path(names.state, proposal, today);
    let phases = stops.iter().filter(|stop| matches!(stop.station, Station::Phase(..)));
    phases
        .map(|stop| {
            let mut view = view(names, proposal, stop);
            if let (Station::Phase(_, 1), Progress::Done, Some(decided)) =
                (stop.station, stop.progress, proposal.granted())
            {
                let date = names.voice.date_medium(decided.moment.date());
                view.when = names.voice.with1("path-endorsed-since", "date", date);
            }
            view
        })
        .collect()
}

/// The phases of a plan nobody has proposed anything for: all ahead, the first one open.
pub(crate) fn empty_strip(names: &Names, plan: &domain::plan::Plan) -> Vec<StopView> {
    let stations = plan.phases().iter().enumerate();
    stations
        .map(|(at, phase)| {
            let first = at == 0;
            StopView {
                class: "todo",
                icon: "todo",
                small: names.voice.with1("path-phase", "number", at + 1),
                name: choice(names.voice, "phase", *phase),
                state: names.voice.say(if first { "path-open" } else { "path-ahead" }),
                when: String::new(),
            }
        })
        .collect()
}

/// How many phases the way has, and which one it is in or has just left.
pub(crate) fn phase_of(state: &State, proposal: &Proposal) -> (usize, usize) {
    let plan = state.skeleton.plans.get(proposal.plan);
    (1, plan.map_or(domain::plan::Phase::FIVE.len(), |plan| plan.phases().len()))
}

fn view(names: &Names, proposal: &Proposal, stop: &Stop) -> StopView {
    let t = names.voice;
    let (small, name) = match stop.station {
        Station::Phase(phase, number) => (t.with1("path-phase", "number", number), choice(t, "phase", phase)),
        Station::Endorsement => (t.say("path-decides-secretariat"), t.say("path-endorsement")),
        Station::Assumption => {
            let responsible = proposal.responsible().map(|code| names.institution_short(code));
            let decides = responsible.map(|name| t.with1("path-decides-institution", "institution", name));
            (decides.unwrap_or_else(|| t.say("path-decides-unnamed")), t.say("path-assumption"))
        }
    };
    let state = match stop.progress {
        Progress::EndedHere => ended(proposal.status()),
        Progress::Done if stop.station == Station::Assumption && was_late(proposal) => "path-assumed-late",
        _ => state_key(stop),
    };
    StopView {
        class: class(stop.progress),
        icon: icon(stop.station, stop.progress),
        small,
        name,
        state: t.say(state),
        when: when(names, stop),
    }
}

/// Whether the institution assumed it after the term it had.
fn was_late(proposal: &Proposal) -> bool {
    let term = proposal.assumption_term().and_then(|(_, by)| by);
    let assumed = proposal.assumed().map(|assumed| assumed.moment.date());
    term.zip(assumed).is_some_and(|(term, assumed)| assumed > term)
}

fn class(progress: Progress) -> &'static str {
    match progress {
        Progress::Done => "done",
        Progress::Now => "now",
        Progress::Owed | Progress::Overdue => "due",
        Progress::Next | Progress::Ahead | Progress::EndedHere | Progress::Never => "todo",
    }
}

fn icon(station: Station, progress: Progress) -> &'static str {
    match (station, progress) {
        (_, Progress::EndedHere) => "no",
        (Station::Phase(..), Progress::Done) => "done",
        (Station::Phase(..), Progress::Now | Progress::Owed | Progress::Overdue) => "now",
        (Station::Phase(..), _) => "todo",
        (_, Progress::Done) => "gdone",
        (_, Progress::Owed | Progress::Overdue | Progress::Now) => "gdue",
        _ => "gtodo",
    }
}

fn state_key(stop: &Stop) -> &'static str {
    match (stop.station, stop.progress) {
        (Station::Phase(..), Progress::Done) => "path-done",
        (Station::Phase(..), Progress::Owed | Progress::Overdue) => "path-returned",
        (Station::Endorsement, Progress::Done) => "path-granted",
        (Station::Endorsement, Progress::Ahead) if stop.date.is_some() => "path-sent-back",
        (Station::Assumption, Progress::Done) => "path-assumed",
        (Station::Assumption, Progress::Overdue) => "path-overdue",
        (_, Progress::Now) => "path-now",
        (_, Progress::Owed | Progress::Overdue) => "path-owed",
        (_, Progress::Next) => "path-next",
        (_, Progress::Never) => "path-never",
        _ => "path-ahead",
    }
}

fn ended(status: Status) -> &'static str {
    if status == Status::Withdrawn { "path-withdrawn" } else { "path-not-granted" }
}

fn when(names: &Names, stop: &Stop) -> String {
    let t = names.voice;
    let Some(date) = stop.date else { return String::new() };
    match (stop.station, stop.progress) {
        (Station::Assumption, Progress::Overdue) => t.with1("path-over", "date", t.date(date)),
        (Station::Endorsement, Progress::Owed) => t.with1("path-in-session-on", "date", t.date(date)),
        (_, Progress::Owed | Progress::Overdue) if !matches!(stop.station, Station::Phase(..)) => {
            t.with1("path-by", "date", t.date(date))
        }
        (Station::Phase(..), _) => t.with1("path-presented-on", "date", t.date(date)),
        _ => t.date(date),
    }
}

/// What is still ahead, each with what it consists of; nothing once the way has ended.
pub(crate) fn next_stops(names: &Names, proposal: &Proposal, today: Date) -> Vec<StopView> {
    let ahead = path(names.state, proposal, today);
    let ahead =
        ahead.iter().filter(|stop| !matches!(stop.progress, Progress::Done | Progress::EndedHere | Progress::Never));
    ahead
        .take(3)
        .map(|stop| {
            let t = names.voice;
            let mut view = view(names, proposal, stop);
            view.small = String::new();
            let what = match stop.station {
                Station::Phase(phase, _) => t.say(&format!("choice-next-{}", phase.word())),
                Station::Endorsement => t.say("next-endorsement"),
                Station::Assumption => t.say("next-assumption"),
            };
            view.when = if stop.date.is_some() { format!("{}. {what}", capitalised(&view.when)) } else { what };
            view
        })
        .collect()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
