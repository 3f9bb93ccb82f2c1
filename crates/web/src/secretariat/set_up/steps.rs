//! The steps by which a table is set up: their pages in order, how far each is, and what is still missing.

use domain::secretariat::{Post, RangeKind};
use jiff::civil::Date;
use words::Names;

use crate::addresses;
use crate::page::{Mark, Step, Steps};
use crate::visitor::Visitor;

/// A page of the set-up, which asks one thing.
pub(super) struct Asking {
    pub address: &'static str,
    /// Which step it belongs to, from 0.
    pub step: usize,
    pub what: What,
    /// Keys of its words: the question, what it is for, and what it is called.
    pub title: &'static str,
    pub about: &'static str,
    pub name: &'static str,
}

/// What a page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Name,
    Institutions,
    Seats,
    Offices,
    Appointments,
    Rules,
    Calendars,
    Contact,
    Review,
}

/// In the order in which one thing needs the other; the last one installs.
pub(super) static PAGES: [Asking; 9] = [
    Asking {
        address: addresses::TABLE_NAME,
        step: 0,
        what: What::Name,
        title: "set-name-title",
        about: "set-name-about",
        name: "set-name-name",
    },
    Asking {
        address: addresses::TABLE_INSTITUTIONS,
        step: 1,
        what: What::Institutions,
        title: "set-institutions-title",
        about: "set-institutions-about",
        name: "set-institutions-name",
    },
    Asking {
        address: addresses::TABLE_SEATS,
        step: 1,
        what: What::Seats,
        title: "set-seats-title",
        about: "set-seats-about",
        name: "set-seats-name",
    },
    Asking {
        address: addresses::TABLE_OFFICES,
        step: 1,
        what: What::Offices,
        title: "set-offices-title",
        about: "set-offices-about",
        name: "set-offices-name",
    },
    Asking {
        address: addresses::TABLE_APPOINTMENTS,
        step: 1,
        what: What::Appointments,
        title: "set-appointments-title",
        about: "set-appointments-about",
        name: "set-appointments-name",
    },
    Asking {
        address: addresses::TABLE_RULES,
        step: 2,
        what: What::Rules,
        title: "set-rules-title",
        about: "set-rules-about",
        name: "set-rules-name",
    },
    Asking {
        address: addresses::TABLE_CALENDARS,
        step: 3,
        what: What::Calendars,
        title: "set-calendars-title",
        about: "set-calendars-about",
        name: "set-calendars-name",
    },
    Asking {
        address: addresses::TABLE_CONTACT,
        step: 4,
        what: What::Contact,
        title: "set-contact-title",
        about: "set-contact-about",
        name: "set-contact-name",
    },
    Asking {
        address: addresses::TABLE_INSTALLATION,
        step: 5,
        what: What::Review,
        title: "set-review-title",
        about: "set-up-lede",
        name: "set-review-name",
    },
];

/// What the steps are called.
const STEPS: [&str; 6] = ["step-name", "step-who", "step-rules", "step-calendars", "step-contact", "step-review"];

/// The pages of the step that says who forms the table.
const WHO: [What; 4] = [What::Institutions, What::Seats, What::Offices, What::Appointments];

/// The page at that address. All addresses that are asked for stand in the list.
pub(super) fn at(address: &str) -> &'static Asking {
    PAGES.iter().find(|page| page.address == address).unwrap_or(&PAGES[PAGES.len() - 1])
}

/// The page after that one.
pub(super) fn after(address: &str) -> &'static Asking {
    let here = PAGES.iter().position(|page| page.address == address).unwrap_or_default();
    &PAGES[(here + 1).min(PAGES.len() - 1)]
}

/// The first page of which something is missing; where nothing is, the last one.
pub(super) fn first_open(names: &Names, today: Date) -> &'static Asking {
    let is_open = |page: &&Asking| {
        if WHO.contains(&page.what) {
            !missing(names, page.what, today).is_empty()
        } else {
            !is_done(names, page.step, today)
        }
    };
    PAGES.iter().find(is_open).unwrap_or(&PAGES[PAGES.len() - 1])
}

/// The steps, seen from one of their pages.
pub(super) fn steps(names: &Names, visitor: &Visitor, today: Date, address: &str) -> Steps {
    let t = names.voice;
    let here = at(address).step;
    let step = |(number, key): (usize, &&str)| {
        let is_done = is_done(names, number, today);
        let first = PAGES.iter().find(|page| page.step == number).map_or(address, |page| page.address);
        Step {
            title: t.say(key),
            state: state(names, number, today).unwrap_or_else(|| t.say("step-todo")),
            address: visitor.link(first),
            mark: match number {
                _ if number == here => Mark::Now,
                _ if is_done => Mark::Done,
                _ => Mark::Todo,
            },
        }
    };
    let done = (0..STEPS.len()).filter(|number| is_done(names, *number, today)).count();
    let said = [("done", done.into()), ("of", STEPS.len().into())];
    Steps { said: t.with("step-number", &said), all: STEPS.iter().enumerate().map(step).collect() }
}

/// Whether nothing is missing of a step.
fn is_done(names: &Names, step: usize, today: Date) -> bool {
    let table = &names.state.skeleton.secretariat;
    let body = names.state.skeleton.body.as_ref();
    match step {
        0 => missing(names, What::Name, today).is_empty(),
        1 => WHO.iter().all(|what| missing(names, *what, today).is_empty()),
        2 => table.rules_on(today).is_some(),
        3 => table.calendar(None, today).is_some(),
        4 => body.is_some_and(|body| body.contact.is_some()),
        _ => false,
    }
}

/// What is there of a step, in words.
fn state(names: &Names, step: usize, today: Date) -> Option<String> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let body = names.state.skeleton.body.as_ref()?;
    match step {
        0 => names.optional(body.name.as_ref()),
        1 if table.institutions.is_empty() && table.seats.is_empty() => None,
        1 => {
            let counts = [("seats", table.seats.len().into()), ("offices", table.offices.len().into())];
            Some(t.with("step-who-count", &counts))
        }
        2 => table.rules_on(today).map(|rules| {
            let said = [("asked", rules.rules.quorum_seats.into()), ("seats", table.seats.len().into())];
            t.with("step-quorum", &said)
        }),
        3 => table.calendar(None, today).map(|own| {
            let closed = own.adopted.ranges.iter().filter(|range| range.kind == RangeKind::Closed);
            t.with1("step-closed", "count", closed.count())
        }),
        4 => body.contact.as_ref().map(|_| t.say("step-complete")),
        _ => Some(t.say("step-for-good")),
    }
}

/// What the installation will ask for of one of its pages, all of it at once.
pub(super) fn missing(names: &Names, what: What, today: Date) -> Vec<String> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let secretary = table.offices.iter().find(|office| office.post == Post::TechnicalSecretary);
    let body = names.state.skeleton.body.as_ref();
    match what {
        What::Name if body.is_none_or(|body| body.name.is_none()) => vec![t.say("missing-name")],
        What::Institutions if table.institutions.is_empty() => vec![t.say("missing-institutions")],
        What::Seats if table.seats.is_empty() => vec![t.say("missing-seats")],
        What::Offices => {
            let of_secretary = secretary.is_none().then(|| t.say("missing-technical-secretary-office"));
            let without = table.seats.iter().filter(|seat| table.titular(&seat.code, today).is_none());
            let without = without.map(|seat| t.with1("missing-titular", "seat", names.text(&seat.name)));
            of_secretary.into_iter().chain(without).collect()
        }
        What::Appointments if secretary.is_none_or(|office| office.occupant(today).is_none()) => {
            vec![t.say("missing-technical-secretary")]
        }
        What::Rules if table.rules_on(today).is_none() => vec![t.say("missing-rules")],
        _ => Vec::new(),
    }
}
