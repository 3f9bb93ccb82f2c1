//! The way of a commitment in words: stations, each with shape, name, state and date.

use domain::plan::{PhaseKind, Plan};
use domain::proposal::{Progress, Proposal, Station, Status, Stop, path};
use jiff::civil::Date;
use words::{Names, choice, phase_name, phase_next};

/// A station in words.
pub(crate) struct StopView {
    /// Class that repeats how far it is.
    pub class: &'static str,
    /// Class of a way that was travelled to the next one, or empty.
    pub travelled: &'static str,
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
    let stops = path(names.state, proposal, today);
    let mut views: Vec<StopView> = stops.iter().map(|stop| view(names, proposal, stop)).collect();
    travelled(stops.iter(), &mut views);
    views
}

/// Marks the way from each station to one that was reached: a decision that was taken, a phase that is open.
fn travelled<'a>(stops: impl Iterator<Item = &'a Stop<'a>>, views: &mut [StopView]) {
    let is_reached = |stop: &Stop| {
        matches!(
            (stop.station, stop.progress),
            (_, Progress::Done | Progress::DoneLate | Progress::Now | Progress::EndedHere)
                | (Station::Phase(..) | Station::Proposal, Progress::Owed | Progress::Overdue)
        )
    };
    for (before, _) in views.iter_mut().zip(stops.skip(1)).filter(|(_, next)| is_reached(next)) {
        before.travelled = " travelled";
    }
}

/// Only the phases, for the first screen.
pub(crate) fn strip(names: &Names, proposal: &Proposal, today: Date) -> Vec<StopView> {
    let stops = path(names.state, proposal, today);
    let phases = stops.iter().filter(|stop| !matches!(stop.station, Station::Endorsement | Station::Assumption));
    let mut views = phases
        .clone()
        .map(|stop| {
            let mut view = view(names, proposal, stop);
            let Station::Phase(phase, _) = stop.station else { return view };
            if let Some(granted) = proposal.granted_in(&phase.code) {
                let date = names.voice.date_medium(granted.moment.date());
                view.when = names.voice.with1("path-endorsed-since", "date", date);
            }
            view
        })
        .collect::<Vec<_>>();
    travelled(phases, &mut views);
    views
}

/// The phases of a plan nobody has proposed anything for: all ahead, the first one open.
pub(crate) fn empty_strip(names: &Names, plan: &Plan) -> Vec<StopView> {
    let t = names.voice;
    let stop = |small: String, name: String, state: &str| StopView {
        class: "todo",
        travelled: "",
        icon: "todo",
        small,
        name,
        state: t.say(state),
        when: String::new(),
    };
    let Some(adopted) = plan.methodology() else {
        let proposal = stop(String::new(), choice(t, "phase", PhaseKind::Proposal), "path-open");
        return vec![proposal, stop(t.say("path-decides-secretariat"), t.say("path-methodology"), "path-owed")];
    };
    let phases = adopted.data.phases.iter().zip(1_usize..);
    let stop = |(phase, number)| {
        let state = if number == 1 { "path-open" } else { "path-ahead" };
        stop(t.with1("path-phase", "number", number), phase_name(names, phase), state)
    };
    phases.map(stop).collect()
}

fn view(names: &Names, proposal: &Proposal, stop: &Stop) -> StopView {
    let t = names.voice;
    let (small, name) = match stop.station {
        Station::Phase(phase, number) => (t.with1("path-phase", "number", number), phase_name(names, phase)),
        Station::Proposal => (String::new(), choice(t, "phase", PhaseKind::Proposal)),
        Station::Methodology => (t.say("path-decides-secretariat"), t.say("path-methodology")),
        Station::Endorsement => (t.say("path-decides-secretariat"), t.say("path-endorsement")),
        Station::Assumption => {
            let responsible = proposal.responsible().map(|code| names.institution_short(code));
            let decides = responsible.map(|name| t.with1("path-decides-institution", "institution", name));
            (decides.unwrap_or_else(|| t.say("path-decides-unnamed")), t.say("path-assumption"))
        }
    };
    let state = match stop.progress {
        Progress::EndedHere => ended(proposal.status()),
        _ => state_key(stop),
    };
    StopView {
        class: class(stop.progress),
        travelled: "",
        icon: icon(stop.station, stop.progress),
        small,
        name,
        state: t.say(state),
        when: when(names, proposal, stop),
    }
}

fn class(progress: Progress) -> &'static str {
    match progress {
        Progress::Done | Progress::DoneLate => "done",
        Progress::Now => "now",
        Progress::Owed | Progress::Overdue => "due",
        Progress::Ahead | Progress::EndedHere | Progress::Never => "todo",
    }
}

fn icon(station: Station, progress: Progress) -> &'static str {
    match (station, progress) {
        (_, Progress::EndedHere) => "no",
        (Station::Phase(..) | Station::Proposal, Progress::Done | Progress::DoneLate) => "done",
        (Station::Phase(..) | Station::Proposal, Progress::Now | Progress::Owed | Progress::Overdue) => "now",
        (Station::Phase(..) | Station::Proposal, _) => "todo",
        (_, Progress::Done | Progress::DoneLate) => "gdone",
        (_, Progress::Owed | Progress::Overdue | Progress::Now) => "gdue",
        _ => "gtodo",
    }
}

fn state_key(stop: &Stop) -> &'static str {
    match (stop.station, stop.progress) {
        (Station::Phase(..), Progress::Done) => "path-done",
        (Station::Phase(..), Progress::Owed) => "path-returned",
        (Station::Phase(..), Progress::Overdue) => "path-phase-overdue",
        (Station::Endorsement, Progress::Done) => "path-granted",
        (Station::Endorsement, Progress::Ahead) if stop.date.is_some() => "path-sent-back",
        (Station::Assumption, Progress::Done) => "path-assumed",
        (_, Progress::DoneLate) => "path-assumed-late",
        (Station::Assumption, Progress::Overdue) => "path-overdue",
        (_, Progress::Now) => "path-now",
        (_, Progress::Owed | Progress::Overdue) => "path-owed",
        (_, Progress::Never) => "path-never",
        _ => "path-ahead",
    }
}

fn ended(status: Status) -> &'static str {
    match status {
        Status::Withdrawn => "path-withdrawn",
        Status::Disowned => "path-disowned",
        _ => "path-not-granted",
    }
}

fn when(names: &Names, proposal: &Proposal, stop: &Stop) -> String {
    let t = names.voice;
    let Some(date) = stop.date else { return String::new() };
    let on = |key: &str| t.with1(key, "date", t.date(date));
    match (stop.station, stop.progress) {
        (Station::Phase(..), Progress::Done) => on("path-closed-on"),
        (Station::Assumption | Station::Phase(..), Progress::Overdue) => on("path-over"),
        (Station::Phase(phase, _), Progress::Now) if phase.term_days.is_some() => on("path-by"),
        (Station::Phase(phase, _), _) if !proposal.was_presented_in(phase) => on("path-since"),
        (Station::Phase(..) | Station::Proposal, _) => on("path-presented-on"),
        (Station::Endorsement | Station::Methodology, Progress::Owed) => on("path-in-session-on"),
        (_, Progress::Owed | Progress::Overdue) => on("path-by"),
        _ => t.date(date),
    }
}

/// What is still ahead, each with what it consists of; nothing once the way has ended.
pub(crate) fn next_stops(names: &Names, proposal: &Proposal, today: Date) -> Vec<StopView> {
    let ahead = path(names.state, proposal, today);
    let ahead = ahead.iter().filter(|stop| {
        !matches!(stop.progress, Progress::Done | Progress::DoneLate | Progress::EndedHere | Progress::Never)
    });
    ahead
        .take(3)
        .map(|stop| {
            let t = names.voice;
            let mut view = view(names, proposal, stop);
            view.small = String::new();
            let what = match stop.station {
                // What is proposed was decided: nothing is left of the proposal but its close.
                Station::Phase(phase, _) if phase.kind == PhaseKind::Proposal && !proposal.is_open() => {
                    t.say("next-close")
                }
                Station::Phase(phase, _) => phase_next(names, phase),
                Station::Proposal => String::new(),
                Station::Methodology => t.say("next-methodology"),
                Station::Endorsement => t.say("next-endorsement"),
                Station::Assumption if stop.progress == Progress::Overdue => t.say("next-assumption-late"),
                Station::Assumption => t.say("next-assumption"),
            };
            view.when = if stop.date.is_some() { format!("{}. {what}", capitalised(&view.when)) } else { what };
            view.when = view.when.trim_end().to_owned();
            view
        })
        .collect()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
