//! The steps by which a table is set up and the pages they are made of: one word each, from which their words derive, and
//! one order, in which one thing needs the other.

use domain::secretariat::PartKind;
use words::Voice;

use crate::addresses;

/// A step of the set-up, as the row of stations shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Name,
    Who,
    Rules,
    Calendars,
    Contact,
    Review,
}

/// A page of the set-up, which asks one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Name,
    /// Several of a kind, which form the table.
    Parts(PartKind),
    Rules,
    Calendars,
    Contact,
    Review,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Step; 6] = [Step::Name, Step::Who, Step::Rules, Step::Calendars, Step::Contact, Step::Review];

    /// What it is called.
    pub fn title(self, t: Voice) -> String {
        let word = match self {
            Step::Name => "name",
            Step::Who => "who",
            Step::Rules => "rules",
            Step::Calendars => "calendars",
            Step::Contact => "contact",
            Step::Review => "review",
        };
        t.say(&format!("set-step-{word}"))
    }

    /// The page that it begins with.
    pub fn first(self) -> Page {
        match self {
            Step::Name => Page::Name,
            Step::Who => Page::Parts(PartKind::Institution),
            Step::Rules => Page::Rules,
            Step::Calendars => Page::Calendars,
            Step::Contact => Page::Contact,
            Step::Review => Page::Review,
        }
    }
}

impl Page {
    /// All of them, in the order in which one thing needs the other; the last one installs.
    pub fn all() -> impl Iterator<Item = Page> {
        std::iter::successors(Some(Page::Name), |page| page.following())
    }

    /// The page after this one; none after the last.
    pub const fn following(self) -> Option<Page> {
        match self {
            Page::Name => Some(Page::Parts(PartKind::Institution)),
            Page::Parts(PartKind::Institution) => Some(Page::Parts(PartKind::Seat)),
            Page::Parts(PartKind::Seat) => Some(Page::Parts(PartKind::Office)),
            Page::Parts(PartKind::Office) => Some(Page::Parts(PartKind::Appointment)),
            Page::Parts(PartKind::Appointment) => Some(Page::Rules),
            Page::Rules => Some(Page::Calendars),
            Page::Calendars => Some(Page::Contact),
            Page::Contact => Some(Page::Review),
            Page::Review => None,
        }
    }

    /// The page before this one; none before the first.
    pub fn before(self) -> Option<Page> {
        Page::all().find(|page| page.following() == Some(self))
    }

    /// Where whoever saved this one goes on; at the last one they stay.
    pub const fn next(self) -> Page {
        match self.following() {
            Some(page) => page,
            None => self,
        }
    }

    /// The step it belongs to.
    pub const fn step(self) -> Step {
        match self {
            Page::Name => Step::Name,
            Page::Parts(_) => Step::Who,
            Page::Rules => Step::Rules,
            Page::Calendars => Step::Calendars,
            Page::Contact => Step::Contact,
            Page::Review => Step::Review,
        }
    }

    /// Where it is.
    pub const fn address(self) -> &'static str {
        match self {
            Page::Name => addresses::TABLE_NAME,
            Page::Parts(PartKind::Institution) => addresses::TABLE_INSTITUTIONS,
            Page::Parts(PartKind::Seat) => addresses::TABLE_SEATS,
            Page::Parts(PartKind::Office) => addresses::TABLE_OFFICES,
            Page::Parts(PartKind::Appointment) => addresses::TABLE_APPOINTMENTS,
            Page::Rules => addresses::TABLE_RULES,
            Page::Calendars => addresses::TABLE_CALENDARS,
            Page::Contact => addresses::TABLE_CONTACT,
            Page::Review => addresses::TABLE_INSTALLATION,
        }
    }

    /// The question it asks.
    pub fn title(self, t: Voice) -> String {
        self.says(t, "title")
    }

    /// What the question is for.
    pub fn about(self, t: Voice) -> String {
        self.says(t, "about")
    }

    /// What it is called in a sentence.
    pub fn name(self, t: Voice) -> String {
        self.says(t, "name")
    }

    /// What is called by it, above a list of it.
    pub fn heading(part: PartKind, t: Voice) -> String {
        Page::Parts(part).says(t, "heading")
    }

    fn says(self, t: Voice, what: &str) -> String {
        t.say(&format!("set-page-{}-{what}", self.word()))
    }

    const fn word(self) -> &'static str {
        match self {
            Page::Name => "name",
            Page::Parts(PartKind::Institution) => "institutions",
            Page::Parts(PartKind::Seat) => "seats",
            Page::Parts(PartKind::Office) => "offices",
            Page::Parts(PartKind::Appointment) => "appointments",
            Page::Rules => "rules",
            Page::Calendars => "calendars",
            Page::Contact => "contact",
            Page::Review => "review",
        }
    }
}
