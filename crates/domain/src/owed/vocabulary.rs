//! The closed lists of what can be owed, by whom, when and why.

use alloc::format;
use alloc::string::String;

use jiff::civil::Date;

use crate::choice::Choice;
use crate::motion::MatterKind;
use crate::number::EntryNumber;
use crate::proposal::FichaField;
use crate::secretariat::{Office, Post, Secretariat, Sector, missing};
use crate::state::Skeleton;
use crate::text::Code;

/// Who owes something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Debtor {
    /// The technical secretary.
    TechnicalSecretary,
    /// An institution, through any of its offices.
    Institution(Code),
    /// One office: the one that votes for a seat.
    Office(Code),
    /// Whoever can do the second half of what the entry of a first person began: one of them does it.
    SecondPerson(EntryNumber),
    /// Whoever sets the table up, until it is installed.
    Founder,
    /// The seats of one sector, through any of their offices: one of them does it.
    Sector(Sector),
}

impl Debtor {
    /// Whether that office can do what is owed.
    #[must_use]
    pub fn is(&self, office: &Office, table: &Secretariat) -> bool {
        match self {
            Self::Sector(sector) => {
                let seat = office.post.seat().and_then(|code| table.seat(code));
                seat.is_some_and(|seat| seat.sector == *sector)
            }
            Self::SecondPerson(first) => table.may_be_second(*first, office),
            Self::Founder => false,
            Self::TechnicalSecretary => office.post == Post::TechnicalSecretary,
            Self::Institution(institution) => office.institution == *institution,
            Self::Office(code) => office.code == *code,
        }
    }

    /// The institution by whose calendar its days are counted; none for whoever sets the table up, the technical secretary, a second
    /// person and the seats of a sector, who act for the table.
    #[must_use]
    pub fn institution<'a>(&'a self, table: &'a Secretariat) -> Option<&'a Code> {
        match self {
            Self::Founder | Self::TechnicalSecretary | Self::Sector(_) | Self::SecondPerson(_) => None,
            Self::Institution(code) => Some(code),
            Self::Office(code) => table.office(code).map(|office| &office.institution),
        }
    }
}

/// What is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// To set up the table of the record that was opened by that entry.
    SetUp(EntryNumber),
    /// To install it: nothing is missing any more.
    Install(EntryNumber),
    /// To register the first plan of the table that was installed by that entry.
    FoundPlan(EntryNumber),
    /// To adopt the calendar that follows the one of that entry, in a session that is called for it.
    AdoptCalendar(EntryNumber),
    /// To accredit an organisation, or decline to.
    AnswerOrganisation(EntryNumber),
    /// To have a session settle who holds an office, to which a seat objects: by the entry of the paper.
    SettleOffice(EntryNumber),
    /// To confirm what a seat recorded from a paper, by its entry.
    ConfirmAppointment(EntryNumber),
    /// To take away second factors as somebody asked for, by that entry: as the second of two.
    ResetFactor(EntryNumber),
    /// To name the first axis of that plan.
    NameAxis(EntryNumber),
    /// To call a session with a point of that kind about that proposal, plan or session.
    Call(MatterKind, EntryNumber),
    /// To call a session that goes on with a point which a session left.
    CallToContinue(EntryNumber, u64),
    /// To hold a session that is called.
    Hold(EntryNumber),
    /// To call such a session again, or cancel it: its call stands no more.
    CallAgain(EntryNumber),
    /// To close a session that was opened.
    CloseSession(EntryNumber),
    /// To circulate the minutes that a point of a session would approve.
    Circulate(EntryNumber, u64),
    /// To take a point out of the call of a session: what it is about is not to be decided any more.
    DropPoint(EntryNumber, u64),
    /// To vote on a point of a session.
    Vote(EntryNumber, u64),
    /// To put right a captured vote on a point of a session to which its seat objects, while that can be: until the result.
    Settle(EntryNumber, u64),
    /// To say which institution answers for a proposal.
    NameResponsible(EntryNumber),
    /// To answer the observations with which a proposal was returned, that field first.
    Answer(EntryNumber, FichaField),
    /// To assume what was endorsed.
    Assume(EntryNumber),
    /// To ratify a commitment that was assumed under somebody else, ask for changes of it or decline it.
    Ratify(EntryNumber),
    /// To complete what the phase of a commitment asks of its ficha, that field first.
    Complete(EntryNumber, FichaField),
    /// To make the report of the phase of a commitment public.
    Report(EntryNumber),
    /// To close the phase of a commitment.
    Close(EntryNumber),
}

impl Duty {
    /// The word by which locales and scenarios know it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::SetUp(_) => "set_up",
            Self::Install(_) => "install",
            Self::FoundPlan(_) => "found_plan",
            Self::AdoptCalendar(_) => "adopt_calendar",
            Self::AnswerOrganisation(_) => "answer_organisation",
            Self::SettleOffice(_) => "settle_office",
            Self::ConfirmAppointment(_) => "confirm_appointment",
            Self::ResetFactor(_) => "reset_factor",
            Self::NameAxis(_) => "name_axis",
            Self::Call(..) => "call",
            Self::CallToContinue(..) => "call_to_continue",
            Self::Hold(_) => "hold",
            Self::CallAgain(_) => "call_again",
            Self::CloseSession(_) => "close_session",
            Self::Circulate(..) => "circulate",
            Self::DropPoint(..) => "drop_point",
            Self::Vote(..) => "vote",
            Self::Settle(..) => "settle",
            Self::NameResponsible(_) => "name_responsible",
            Self::Answer(..) => "answer",
            Self::Assume(_) => "assume",
            Self::Ratify(_) => "ratify",
            Self::Complete(..) => "complete",
            Self::Report(_) => "report",
            Self::Close(_) => "close",
        }
    }

    /// What tells it from everything else that is owed: its word and what it is about, whatever its source and its term.
    #[must_use]
    pub fn key(self) -> String {
        let word = self.word();
        match self {
            Self::Call(kind, on) => format!("{word} {} {on}", kind.word()),
            Self::CallToContinue(on, item)
            | Self::Circulate(on, item)
            | Self::DropPoint(on, item)
            | Self::Vote(on, item)
            | Self::Settle(on, item) => format!("{word} {on} {item}"),
            Self::SetUp(on)
            | Self::Install(on)
            | Self::FoundPlan(on)
            | Self::AdoptCalendar(on)
            | Self::SettleOffice(on)
            | Self::ConfirmAppointment(on)
            | Self::ResetFactor(on)
            | Self::NameAxis(on)
            | Self::AnswerOrganisation(on)
            | Self::Hold(on)
            | Self::CallAgain(on)
            | Self::CloseSession(on)
            | Self::NameResponsible(on)
            | Self::Answer(on, _)
            | Self::Assume(on)
            | Self::Ratify(on)
            | Self::Complete(on, _)
            | Self::Report(on)
            | Self::Close(on) => format!("{word} {on}"),
        }
    }

    /// What it is called for, when it is a session that is to be called.
    #[must_use]
    pub fn matter(self) -> Option<&'static str> {
        match self {
            Self::Call(kind, _) => Some(kind.word()),
            _ => None,
        }
    }

    /// The commitment it serves.
    #[must_use]
    pub fn commitment(self) -> Option<EntryNumber> {
        match self {
            Self::Call(MatterKind::Endorsement | MatterKind::Amendment | MatterKind::Phase, on)
            | Self::NameResponsible(on)
            | Self::Answer(on, _)
            | Self::Assume(on)
            | Self::Ratify(on)
            | Self::Complete(on, _)
            | Self::Report(on)
            | Self::Close(on) => Some(on),
            Self::SetUp(_)
            | Self::Install(_)
            | Self::FoundPlan(_)
            | Self::AdoptCalendar(_)
            | Self::SettleOffice(_)
            | Self::ConfirmAppointment(_)
            | Self::ResetFactor(_)
            | Self::NameAxis(_)
            | Self::AnswerOrganisation(_)
            | Self::Call(..)
            | Self::CallToContinue(..)
            | Self::Hold(_)
            | Self::CallAgain(_)
            | Self::CloseSession(_)
            | Self::Circulate(..)
            | Self::DropPoint(..)
            | Self::Vote(..)
            | Self::Settle(..) => None,
        }
    }

    /// The proposal that waits for a session which decides on its endorsement.
    #[must_use]
    pub fn awaits_call(self) -> Option<EntryNumber> {
        match self {
            Self::Call(MatterKind::Endorsement, on) => Some(on),
            _ => None,
        }
    }

    /// The session whose call says by when: once that lapsed, nothing does. Its points can be made ready still, for the second
    /// call takes them over; to vote, settle and close belong to what was opened, and that lapses no more.
    pub(super) fn by_its_call(self) -> Option<EntryNumber> {
        match self {
            Self::Hold(on) | Self::Circulate(on, _) | Self::DropPoint(on, _) => Some(on),
            Self::SetUp(_)
            | Self::Install(_)
            | Self::AdoptCalendar(_)
            | Self::SettleOffice(_)
            | Self::ConfirmAppointment(_)
            | Self::ResetFactor(_)
            | Self::FoundPlan(_)
            | Self::NameAxis(_)
            | Self::AnswerOrganisation(_)
            | Self::Call(..)
            | Self::CallToContinue(..)
            | Self::CallAgain(_)
            | Self::CloseSession(_)
            | Self::Vote(..)
            | Self::Settle(..)
            | Self::NameResponsible(_)
            | Self::Answer(..)
            | Self::Assume(_)
            | Self::Ratify(_)
            | Self::Complete(..)
            | Self::Report(_)
            | Self::Close(_) => None,
        }
    }

    /// The same on a day: a session whose call stands no more cannot be held before it is called again. No act says that it
    /// lapsed, so what is owed by the acts does not know it. And a table of which nothing is missing on that day is to be installed.
    #[must_use]
    pub fn seen_on(self, skeleton: &Skeleton, day: Date) -> Self {
        match self {
            Self::Hold(on) => {
                let lapsed = skeleton.sessions.get(on).filter(|session| session.is_lapsed_on(day));
                lapsed.map_or(self, |session| Self::CallAgain(session.id))
            }
            Self::SetUp(on) if missing(skeleton, day).is_empty() => Self::Install(on),
            _ => self,
        }
    }
}

/// What asks for something that is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The rules of the table, by their entry.
    Rules(EntryNumber),
    /// An agreement.
    Agreement(EntryNumber),
    /// The methodology in force, by the agreement that adopted it.
    Methodology(EntryNumber),
    /// A calendar that ends, by its entry.
    Calendar(EntryNumber),
    /// A call, by its entry.
    Call(EntryNumber),
    /// A motion that was put to the vote, by that entry.
    Motion(EntryNumber),
    /// An objection to a captured vote, by its entry.
    Objection(EntryNumber),
    /// What a first person did, by that entry.
    FirstPerson(EntryNumber),
    /// What whoever came to the head of an institution answered of what it had assumed, by that entry.
    Answer(EntryNumber),
}
