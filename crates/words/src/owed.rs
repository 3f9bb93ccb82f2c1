//! What is owed, in words: to do what, by whom, what asks for it, and what is left of its term.

use domain::EntryNumber;
use domain::owed::{Debtor, Duty, Owed, Source};
use domain::plan::Axis;
use domain::proposal::Term;
use jiff::civil::Date;

use crate::{Arg, Names, agreement_name, choice, ficha_field, object, phase_name};

/// Something that is owed, in words.
pub struct OwedWords {
    /// What is to be done.
    pub what: String,
    /// What it is about, when that is not said already: the title of a commitment.
    pub about: Option<String>,
    /// Who owes it.
    pub who: String,
    /// What asks for it, or since when it waits.
    pub source: String,
    /// What is left of its term.
    pub left: String,
}

/// Something that is owed, in words, on a day.
pub fn owed_words(names: &Names, owed: &Owed, today: Date) -> OwedWords {
    let proposal = owed.what.commitment().and_then(|id| names.state.skeleton.proposals.get(id));
    OwedWords {
        what: duty_words(names, owed.what),
        about: proposal.map(|proposal| names.text(&proposal.ficha.title)),
        who: debtor_words(names, &owed.who),
        source: source(names, owed),
        left: left(names, owed, today),
    }
}

/// Who owes something.
pub fn debtor_words(names: &Names, who: &Debtor) -> String {
    match who {
        Debtor::Founder => names.voice.say("administration-title"),
        Debtor::TechnicalSecretary => names.voice.say("owed-technical-secretary"),
        Debtor::Institution(code) => names.institution_short(code),
        Debtor::Office(code) => names.office(code),
        Debtor::SecondPerson(_) => names.voice.say("owed-second-person"),
        Debtor::Sector(sector) => names.voice.with1("owed-sector", "sector", choice(names.voice, "sector", *sector)),
    }
}

/// What is to be done, in words.
pub fn duty_words(names: &Names, what: Duty) -> String {
    let t = names.voice;
    let key = match what.matter() {
        Some(matter) => format!("duty-{}-{matter}", what.word()),
        None => format!("duty-{}", what.word()),
    };
    match what {
        Duty::SetUp(_) | Duty::Install(_) | Duty::FoundPlan(_) => t.say(&key),
        Duty::AdoptCalendar(on) => follows_calendar(names, &key, on),
        Duty::SettleOffice(on) | Duty::ConfirmAppointment(on) => {
            let paper = names.state.skeleton.secretariat.paper(on);
            t.with1(&key, "office", paper.map(|paper| names.office(paper.office())).unwrap_or_default())
        }
        Duty::ResetFactor(on) => {
            let resets = &names.state.skeleton.secretariat.factor_resets;
            let reset = resets.iter().find(|reset| reset.entry == on);
            t.with1(&key, "office", reset.map(|reset| names.office(&reset.office)).unwrap_or_default())
        }
        Duty::NameAxis(on) | Duty::AnswerOrganisation(on) => t.with1(&key, "object", said(names, on)),
        Duty::Call(_, on) | Duty::Hold(on) | Duty::CallAgain(on)
            if names.state.skeleton.proposals.get(on).is_none() =>
        {
            t.with1(&key, "object", said(names, on))
        }
        Duty::CloseSession(on) => {
            let opened = names.state.skeleton.sessions.get(on).and_then(|session| session.quorum.as_ref());
            let opened = opened.map(|quorum| t.date_medium(quorum.moment.date())).unwrap_or_default();
            t.with(&key, &[("object", said(names, on).into()), ("date", opened.into())])
        }
        Duty::Circulate(on, item) => {
            let session = names.state.skeleton.sessions.get(on);
            let about = session.and_then(|session| session.item(item)?.matter.about);
            let about = about.map(|about| said(names, about)).unwrap_or_default();
            t.with(&key, &[("about", about.into()), ("object", said(names, on).into())])
        }
        Duty::Vote(on, item) | Duty::Settle(on, item) | Duty::DropPoint(on, item) | Duty::CallToContinue(on, item) => {
            let session = names.state.skeleton.sessions.get(on);
            let agenda = session.map(|session| &session.agenda[..]).unwrap_or_default();
            let at = agenda.iter().position(|point| point.number == item);
            let title = at.map(|at| names.text(&agenda[at].title)).unwrap_or_default();
            let position = at.map_or(item, |at| at as u64 + 1);
            let object = said(names, on);
            t.with(&key, &[("position", position.into()), ("title", title.into()), ("object", object.into())])
        }
        Duty::Call(_, on)
        | Duty::Hold(on)
        | Duty::CallAgain(on)
        | Duty::NameResponsible(on)
        | Duty::Answer(on, _)
        | Duty::Assume(on)
        | Duty::Ratify(on)
        | Duty::Complete(on, _)
        | Duty::Report(on)
        | Duty::Close(on) => t.with(&key, &for_commitment(names, what, on)),
    }
}

/// Whose calendar ends when, of the entry that adopted it.
fn follows_calendar(names: &Names, key: &str, on: EntryNumber) -> String {
    let t = names.voice;
    let mut calendars = names.state.skeleton.secretariat.calendars.iter();
    let Some(calendar) = calendars.find(|calendar| calendar.entry == on) else {
        return t.say("act-secretariat-adopt_calendar");
    };
    let until = calendar.speaks_until().map(|until| t.date_medium(until)).unwrap_or_default();
    match &calendar.adopted.institution {
        None => t.with1(key, "date", until),
        Some(code) => {
            let args = [("whose", names.institution_short(code).into()), ("date", until.into())];
            t.with(&format!("{key}-institution"), &args)
        }
    }
}

/// What the sentences about a commitment speak of.
fn for_commitment(names: &Names, what: Duty, on: EntryNumber) -> Vec<(&'static str, Arg)> {
    let skeleton = &names.state.skeleton;
    let phase = skeleton.proposals.get(on).and_then(|proposal| proposal.phase(skeleton).ok());
    let phase = phase.map(|current| phase_name(names, current.phase)).unwrap_or_default();
    let field = match what {
        Duty::Answer(_, field) | Duty::Complete(_, field) => ficha_field(names.voice, field),
        _ => String::new(),
    };
    vec![("object", said(names, on).into()), ("phase", phase.into()), ("field", field.into())]
}

/// A commitment, plan, session or axis in a sentence; an axis that is not settled, by all its names.
fn said(names: &Names, on: EntryNumber) -> String {
    let axis = || names.state.skeleton.plans.iter().find_map(|plan| plan.axis(on));
    let all = |axis: &Axis| axis.names.iter().map(|name| names.text(name)).collect::<Vec<_>>().join(" / ");
    object(names, on).map(|(inside, _)| inside).or_else(|| axis().map(all)).unwrap_or_default()
}

fn source(names: &Names, owed: &Owed) -> String {
    let t = names.voice;
    let since = t.date_medium(owed.since);
    match owed.source {
        Some(Source::Agreement(agreement)) => agreement_name(names, agreement).unwrap_or_default(),
        Some(Source::Rules(_)) => t.say("owed-by-rules"),
        Some(Source::Methodology(_)) => t.with1("owed-by-methodology", "date", since),
        Some(Source::Calendar(_)) => t.say("owed-by-calendar"),
        Some(Source::Call(_)) => t.with1("owed-by-call", "date", since),
        Some(Source::Motion(_)) => t.with1("owed-by-motion", "date", since),
        Some(Source::Objection(_)) => t.with1("owed-by-objection", "date", since),
        Some(Source::Answer(_)) => t.with1("owed-by-answer", "date", since),
        Some(Source::FirstPerson(_)) => t.with1("owed-by-first", "date", since),
        None => t.with1("owed-since", "date", since),
    }
}

fn left(names: &Names, owed: &Owed, today: Date) -> String {
    let t = names.voice;
    match owed.term(&names.state.skeleton, today) {
        Term::Open => t.say("owed-no-term"),
        Term::Left { by, .. } if by == today => t.say("owed-today"),
        Term::Left { days, .. } => t.with1("owed-left", "days", days),
        Term::Overdue { days, .. } => t.with1("owed-late", "days", days),
    }
}
