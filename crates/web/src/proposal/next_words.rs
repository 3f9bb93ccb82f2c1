//! What happens next with a commitment, in words: who owes what, by when.

use domain::EntryNumber;
use domain::endorsement::Decided;
use domain::phase::{Current, Lacking};
use domain::proposal::{FichaField, NextStep, Proposal, Term, next_step};
use domain::secretariat::Terms;
use domain::session::Session;
use jiff::civil::Date;
use words::{Names, ficha_fields, lacking_words, phase_name, stopped, unsaid_words};

use super::actions::Actions;
use super::next_session::in_session;
use crate::visitor::Visitor;

/// What happens next with a commitment, in words: who owes what, by when.
#[derive(Default)]
pub(crate) struct NextWords {
    /// Whether somebody owes something.
    pub owed: bool,
    /// What is missing, for the first screen.
    pub missing: String,
    /// Whose turn it is.
    pub who: String,
    /// What they have to do, with its date.
    pub what: String,
    /// How the term was counted.
    pub term: Option<String>,
    /// What goes before the date.
    pub before_date: String,
    /// The date.
    pub date: Option<String>,
    /// What goes after the date.
    pub after_date: String,
    /// What is said when there is no date.
    pub undated: String,
    /// Where to follow it: address and label.
    pub link: Option<(String, String)>,
}

impl NextWords {
    /// For whoever reads: the box leads to what they can do about it.
    pub(super) fn for_whom(self, actions: &Actions) -> Self {
        let own = actions.own.first().filter(|_| self.owed).cloned();
        Self { link: self.link.or(own), ..self }
    }
}

/// What happens next with a proposal, in words.
pub(crate) fn next_words(names: &Names, visitor: &Visitor, proposal: &Proposal, today: Date) -> NextWords {
    let step = next_step(names.state, proposal, today);
    let unsaid = unsaid(names, proposal, &step, today);
    let words = step_words(names, visitor, (proposal, step), today);
    // Whatever is counted is told with its term; where that is none, nothing is.
    let term =
        words.term.map(|term| [Some(stopped(&term)), unsaid].into_iter().flatten().collect::<Vec<_>>().join(" "));
    NextWords { term, ..words }
}

/// What no calendar says of the days that are counted in its term.
fn unsaid(names: &Names, proposal: &Proposal, step: &NextStep, today: Date) -> Option<String> {
    let (NextStep::Assume { term, .. } | NextStep::Wait { term, .. } | NextStep::Close { term, .. }) = step else {
        return None;
    };
    let (Term::Left { by, .. } | Term::Overdue { by, .. }) = term else { return None };
    let terms = Terms::of(&names.state.skeleton.secretariat, proposal.keeper());
    terms.unsaid((*by).max(today)).map(|unsaid| unsaid_words(names, unsaid))
}

fn step_words(names: &Names, visitor: &Visitor, (proposal, step): (&Proposal, NextStep), today: Date) -> NextWords {
    let t = names.voice;
    let institution = names.institution_short(proposal.keeper());
    let of = |key| t.with1(key, "institution", institution.clone());
    match step {
        NextStep::Adopt { session } => adopt(names, visitor, session, today),
        NextStep::Call { current } => call(names, proposal, current),
        NextStep::NameResponsible => NextWords {
            owed: true,
            missing: of("due-name-missing"),
            who: of("due-institution-who"),
            what: t.say("due-name-what"),
            term: Some(t.with1("due-presented-on", "date", t.date(proposal.moment.date()))),
            undated: t.say("due-no-term"),
            ..NextWords::default()
        },
        NextStep::Session { session, .. } => in_session(names, visitor, session, today),
        NextStep::Revise { decided } => {
            let returned = t.with1("due-returned-on", "date", t.date(decided.moment.date()));
            NextWords {
                owed: true,
                missing: of("due-revise-missing"),
                who: of("due-institution-who"),
                what: observations(names, proposal, decided),
                term: Some(returned.clone()),
                undated: returned,
                ..NextWords::default()
            }
        }
        NextStep::Assume { term, .. } => NextWords {
            owed: true,
            missing: match proposal.disowned_assumption().and_then(|assumed| assumed.disowned) {
                Some(entry) => t.with1("due-assume-disowned", "entry", entry),
                None => of("due-assume-missing"),
            },
            who: of("due-institution-who"),
            ..assume(names, proposal, term)
        },
        NextStep::Wait { current, lacking, session, term } => {
            waits(names, visitor, (current, term), &lacking, (session, today))
        }
        NextStep::Close { current, term } => closes(names, current, term),
        NextStep::Through => NextWords {
            missing: t.say("due-through"),
            who: t.say("due-through-who"),
            what: t.say("due-through"),
            ..NextWords::default()
        },
        NextStep::NotGranted { decided } => {
            let when = t.with1("due-decided-on", "date", t.date(decided.moment.date()));
            ended(t.say("due-not-granted"), t.say("due-not-granted-what"), when)
        }
        NextStep::Withdrawn(entry) => ended_by(names, entry, ["due-withdrawn", "due-withdrawn-what"]),
        NextStep::Disowned(entry) => ended_by(names, entry, ["due-disowned", "due-disowned-what"]),
    }
}

/// What the observations ask for that was not answered yet.
fn observations(names: &Names, proposal: &Proposal, returned: &Decided) -> String {
    let t = names.voice;
    let owed: Vec<FichaField> = proposal.owes(returned).collect();
    if returned.asks.is_empty() {
        return t.say("due-revise-what");
    }
    t.with1("due-revise-fields", "fields", ficha_fields(t, &owed))
}

fn assume(names: &Names, proposal: &Proposal, term: Term) -> NextWords {
    let t = names.voice;
    let skeleton = &names.state.skeleton;
    let agreement = proposal.assumption_term().and_then(|(agreement, _)| skeleton.agreements.get(agreement));
    let session = agreement.and_then(|agreement| skeleton.sessions.get(agreement.reached.on));
    let rules = session.and_then(|session| session.rules(&skeleton.secretariat));
    let total = rules.map_or(0, |rules| rules.rules.assumption_days);
    let counted = |key, days: u64| t.with(key, &[("total", total.into()), ("days", days.into())]);
    match term {
        Term::Open => NextWords {
            what: t.say("due-assume-open"),
            undated: t.say("due-no-term"),
            term: Some(t.say("due-no-term")),
            ..NextWords::default()
        },
        Term::Left { by, days } => NextWords {
            what: t.with1("due-assume-by", "date", t.date(by)),
            term: Some(counted("due-assume-left", days)),
            before_date: t.say("due-term"),
            date: Some(t.date(by)),
            after_date: t.with1("due-in-days", "days", days),
            ..NextWords::default()
        },
        Term::Overdue { by, days } => NextWords {
            what: t.with1("due-assume-overdue", "date", t.date(by)),
            term: Some(counted("due-assume-since", days)),
            before_date: t.say("due-term-over"),
            date: Some(t.date(by)),
            after_date: t.with1("due-days-ago", "days", days),
            ..NextWords::default()
        },
    }
}

/// The methodology is to be adopted: in a session that is called, or in one that nobody has called.
fn adopt(names: &Names, visitor: &Visitor, session: Option<&Session>, today: Date) -> NextWords {
    let t = names.voice;
    let missing = t.say("due-adopt-missing");
    match session {
        Some(session) => NextWords { missing, ..in_session(names, visitor, session, today) },
        None => NextWords {
            owed: true,
            missing,
            who: t.say("due-call-who"),
            what: t.say("due-adopt-what"),
            term: Some(t.say("due-no-term")),
            undated: t.say("due-no-term"),
            ..NextWords::default()
        },
    }
}

fn call(names: &Names, proposal: &Proposal, current: Current) -> NextWords {
    let t = names.voice;
    let key = if proposal.was_presented_in(current.phase) { "due-presented-on" } else { "due-phase-since" };
    NextWords {
        owed: true,
        missing: t.say("due-call-missing"),
        who: t.say("due-call-who"),
        what: t.say("due-call-what"),
        term: Some(t.with1(key, "date", t.date(current.since.date()))),
        undated: t.say("due-no-term"),
        ..NextWords::default()
    }
}

/// A phase has all it needs.
fn closes(names: &Names, current: Current, term: Term) -> NextWords {
    let what = of_phase(names, "due-close-what", current);
    let missing = of_phase(names, "due-close-missing", current);
    NextWords { owed: true, missing, who: names.voice.say("due-call-who"), what, ..in_term(names, term) }
}

/// A phase waits for what has to hold before it closes.
fn waits(
    names: &Names,
    visitor: &Visitor,
    (current, term): (Current, Term),
    lacking: &[Lacking],
    (session, today): (Option<&Session>, Date),
) -> NextWords {
    let t = names.voice;
    let missing = t.with1("due-phase-missing", "lacking", lacking_words(names, lacking).join("; "));
    if let Some(session) = session {
        return NextWords { missing, ..in_session(names, visitor, session, today) };
    }
    let is_over = matches!(term, Term::Overdue { .. });
    let has_an_act = lacking.iter().any(has_an_act);
    NextWords {
        owed: is_over || has_an_act,
        who: of_phase(names, "due-phase", current),
        what: missing.clone(),
        missing,
        ..in_term(names, term)
    }
}

/// Whether somebody can bring it about on this platform today.
fn has_an_act(lack: &Lacking) -> bool {
    !matches!(lack, Lacking::Closer(closer) if !closer.is_recorded())
}

fn of_phase(names: &Names, key: &str, current: Current) -> String {
    let name = phase_name(names, current.phase);
    names.voice.with(key, &[("number", current.number.into()), ("phase", name.into())])
}

/// The term of a phase.
fn in_term(names: &Names, term: Term) -> NextWords {
    let t = names.voice;
    let (before, by, after, whole) = match term {
        Term::Open => {
            let undated = t.say("due-phase-no-term");
            return NextWords { term: Some(undated.clone()), undated, ..NextWords::default() };
        }
        Term::Left { by, days } => ("due-term", by, t.with1("due-in-days", "days", days), "due-phase-by"),
        Term::Overdue { by, days } => ("due-term-over", by, t.with1("due-days-ago", "days", days), "due-phase-over"),
    };
    let date = t.date(by);
    NextWords {
        term: Some(t.with1(whole, "date", date.clone())),
        before_date: t.say(before),
        date: Some(date),
        after_date: after,
        ..NextWords::default()
    }
}

/// It ended by that entry.
fn ended_by(names: &Names, entry: EntryNumber, [missing, what]: [&str; 2]) -> NextWords {
    let t = names.voice;
    let moment = names.state.skeleton.note(entry).map(|note| note.moment.date());
    let when = moment.map(|date| t.with1("due-decided-on", "date", t.date(date))).unwrap_or_default();
    ended(t.say(missing), t.say(what), when)
}

fn ended(missing: String, what: String, when: String) -> NextWords {
    NextWords { who: missing.clone(), missing, what, term: Some(when.clone()), undated: when, ..NextWords::default() }
}
