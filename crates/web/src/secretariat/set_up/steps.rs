//! How far each step of the set-up is, and what is still missing.

use domain::Choice;
use domain::secretariat::{self, Missing, PartKind, Post, RangeKind, Refusal};
use jiff::civil::Date;
use words::Names;

use super::order::{Page, Step};
use crate::page::{self, Mark, Steps};
use crate::visitor::Visitor;

/// The first page of which something is missing; where nothing is, the last one.
pub(super) fn first_open(names: &Names, today: Date) -> Page {
    let is_open = |page: &Page| match page {
        Page::Parts(_) => !missing(names, *page, today).is_empty(),
        Page::Name | Page::Rules | Page::Calendars | Page::Contact | Page::Review => {
            !is_done(names, page.step(), today)
        }
    };
    Page::all().find(is_open).unwrap_or(Page::Review)
}

/// The steps, seen from one of their pages.
pub(super) fn steps(names: &Names, visitor: &Visitor, today: Date, from: Page) -> Steps {
    let t = names.voice;
    let step = |step: Step| page::Step {
        title: step.title(t),
        state: state(names, step, today).unwrap_or_else(|| t.say("step-todo")),
        address: visitor.link(step.first().address()),
        mark: if step == from.step() {
            Mark::Now
        } else if is_done(names, step, today) {
            Mark::Done
        } else {
            Mark::Todo
        },
    };
    let done = Step::ALL.into_iter().filter(|step| is_done(names, *step, today)).count();
    let said = [("done", done.into()), ("of", Step::ALL.len().into())];
    let before = from.before();
    let before = before.map(|page| (visitor.link(page.address()), t.with1("set-up-before", "page", page.name(t))));
    Steps { said: t.with("step-number", &said), all: Step::ALL.into_iter().map(step).collect(), before }
}

/// Whether nothing is missing of a step.
fn is_done(names: &Names, step: Step, today: Date) -> bool {
    let table = &names.state.skeleton.secretariat;
    let body = names.state.skeleton.body.as_ref();
    match step {
        Step::Name => missing(names, Page::Name, today).is_empty(),
        Step::Who => PartKind::ALL.iter().all(|part| missing(names, Page::Parts(*part), today).is_empty()),
        Step::Rules => missing(names, Page::Rules, today).is_empty(),
        Step::Calendars => table.calendar(None, today).is_some(),
        Step::Contact => body.is_some_and(|body| body.contact.is_some()),
        Step::Review => false,
    }
}

/// What is there of a step, in words.
fn state(names: &Names, step: Step, today: Date) -> Option<String> {
    let t = names.voice;
    let table = &names.state.skeleton.secretariat;
    let body = names.state.skeleton.body.as_ref()?;
    match step {
        Step::Name => names.optional(body.name.as_ref()),
        Step::Who if table.institutions.is_empty() && table.seats.is_empty() => None,
        Step::Who => {
            let counts = [("seats", table.seats.len().into()), ("offices", table.offices.len().into())];
            Some(t.with("step-who-count", &counts))
        }
        Step::Rules => table.rules_on(today).map(|rules| {
            let said = [("asked", rules.rules.quorum_seats.into()), ("seats", table.seats.len().into())];
            t.with("step-quorum", &said)
        }),
        Step::Calendars => table.calendar(None, today).map(|own| {
            let closed = own.adopted.ranges.iter().filter(|range| range.kind == RangeKind::Closed);
            t.with1("step-closed", "count", closed.count())
        }),
        Step::Contact => body.contact.as_ref().map(|_| t.say("step-complete")),
        Step::Review => Some(t.say("step-for-good")),
    }
}

/// What the installation will ask for of one of its pages, all of it at once.
pub(super) fn missing(names: &Names, of: Page, today: Date) -> Vec<String> {
    let skeleton = &names.state.skeleton;
    let lacks = secretariat::missing(skeleton, today).into_iter().flat_map(|missing| asked(names, &missing));
    // Without an institution there is no office: it comes before all that is asked for.
    let first = skeleton.secretariat.institutions.is_empty();
    let first = first.then(|| (Page::Parts(PartKind::Institution), names.voice.say("missing-institutions")));
    first.into_iter().chain(lacks).filter(|(page, _)| *page == of).map(|(_, words)| words).collect()
}

/// The pages that ask for what is missing, each with its words.
fn asked(names: &Names, missing: &Missing) -> Vec<(Page, String)> {
    let (t, table) = (names.voice, &names.state.skeleton.secretariat);
    let person = Page::Parts(PartKind::Appointment);
    let one = |page, key| vec![(page, t.say(key))];
    match missing {
        Missing::Name => one(Page::Name, "missing-name"),
        Missing::Seats => one(Page::Parts(PartKind::Seat), "missing-seats"),
        Missing::Rules => one(Page::Rules, "missing-rules"),
        Missing::TechnicalSecretary => {
            let is_there = table.offices.iter().any(|office| office.post == Post::TechnicalSecretary);
            let office = (Page::Parts(PartKind::Office), t.say("missing-technical-secretary-office"));
            let office = (!is_there).then_some(office);
            office.into_iter().chain(one(person, "missing-technical-secretary")).collect()
        }
        Missing::Titular(seat) => {
            vec![(Page::Parts(PartKind::Office), t.with1("missing-titular", "seat", names.seat(seat)))]
        }
        Missing::CannotMeet(Refusal::NobodyWouldConduct { date }) => {
            vec![(person, t.with1("missing-technical-secretary-from", "date", t.date(*date)))]
        }
        Missing::CannotMeet(Refusal::QuorumBeyondSeats { asked, seats }) => {
            let counts = [("asked", (*asked).into()), ("seats", (*seats).into())];
            vec![(Page::Rules, t.with("missing-seats-for-quorum", &counts))]
        }
        Missing::CannotMeet(_) => one(Page::Rules, "missing-casting-seat"),
    }
}
