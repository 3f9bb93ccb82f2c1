//! What a scenario can say of the state after an act, in every surface: `then` with its fields.

use std::collections::BTreeMap;

use domain::owed::{Debtor, owed, seen_on};
use domain::phase::NoPhase;
use domain::proposal::{Proposal, blanks};
use domain::secretariat::{Post, Secretariat};
use domain::session::{Item, ResultDeclared, Session, Voting, ballot};
use domain::{ActKind, Choice, EntryNumber, Skeleton, State};
use jiff::civil::Date;

/// The facts of a state as text, about the latest plan, commitment, session and voting.
pub(crate) fn facts(skeleton: &Skeleton, today: Date) -> BTreeMap<&'static str, String> {
    let mut facts = BTreeMap::new();
    facts.insert("agreements", skeleton.agreements.len().to_string());
    facts.insert("owed", owed_of(skeleton, today));
    of_table(&skeleton.secretariat, today, &mut facts);
    if let Some(plan) = skeleton.plans.iter().next_back() {
        facts.insert("plan_history", history(skeleton, plan.id));
        let template = plan.methodology().map(|adopted| adopted.data.template.map_or("own", Choice::word));
        facts.insert("methodology", template.unwrap_or("none").to_owned());
        let axis = plan.axes.last().map(|axis| (axis.fixed.is_some(), axis.is_unsettled()));
        let axis = match axis {
            Some((true, _)) => "fixed",
            Some((false, true)) => "unsettled",
            Some((false, false)) => "named",
            None => "none",
        };
        facts.insert("axis", axis.to_owned());
    }
    if let Some(proposal) = skeleton.proposals.iter().next_back() {
        of_commitment(skeleton, proposal, &mut facts);
        of_phases(skeleton, proposal, &mut facts);
        facts.insert("history", history(skeleton, proposal.id));
    }
    if let Some(session) = skeleton.sessions.iter().next_back() {
        of_session(skeleton, session, today, &mut facts);
    }
    facts
}

/// What is owed, as it is due: who, what, and by when if there is a day.
fn owed_of(skeleton: &Skeleton, today: Date) -> String {
    let mut state = State::default();
    state.skeleton = skeleton.clone();
    let owed = owed(&state);
    let seen = seen_on(&owed, skeleton, today);
    let told = seen.iter().map(|owed| {
        let who = match &owed.who {
            Debtor::Founder => "founder".to_owned(),
            Debtor::TechnicalSecretary => "technical-secretary".to_owned(),
            Debtor::Institution(code) | Debtor::Office(code) => code.to_string(),
            Debtor::SecondPerson(_) => "second-person".to_owned(),
            Debtor::Sector(sector) => sector.word().to_owned(),
        };
        let what = [Some(owed.what.word()), owed.what.matter()].into_iter().flatten().collect::<Vec<_>>().join("/");
        let by = owed.by.map(|by| format!(":{by}")).unwrap_or_default();
        format!("{who}:{what}{by}")
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The acts that serve a commitment or a plan, the latest first, and the one that founded it.
fn history(skeleton: &Skeleton, object: EntryNumber) -> String {
    // Whoever acts through pages takes a point up before its motion is put.
    let told = skeleton.history(object).filter(|(_, note)| note.kind != ActKind::TakeUp);
    let names: Vec<_> = told.map(|(_, note)| note.kind.name()).collect();
    names.join(" ")
}

fn of_table(table: &Secretariat, today: Date, facts: &mut BTreeMap<&'static str, String>) {
    facts.insert("counting", table.seats_with_office(today).count().to_string());
    let suspended: Vec<_> = table.suspended(today).map(|(seat, _)| seat.code.to_string()).collect();
    facts.insert("suspended", suspended.join(" "));
    let rules = table.rules_on(today).map(|rules| rules.rules.quorum_seats.to_string());
    facts.insert("quorum_seats", rules.unwrap_or_default());
    // Of the office that conducts: which of its occupants acts today, and of how many.
    let office = table.offices.iter().find(|office| office.post == Post::TechnicalSecretary);
    let holders = office.map(|office| {
        let today = office.occupant(today).and_then(|today| office.occupants.iter().position(|held| held == today));
        format!("{} {}", today.map_or(0, |at| at + 1), office.occupants.len())
    });
    facts.insert("holders", holders.unwrap_or_default());
    // The offices whose occupant holds another one too.
    let held: Vec<_> = table.offices.iter().filter_map(|office| Some((office, &office.occupant(today)?.by))).collect();
    let is_shared = |by| held.iter().filter(|(_, other)| *other == by).count() > 1;
    let shared = held.iter().filter(|(_, by)| is_shared(*by)).map(|(office, _)| office.code.to_string());
    facts.insert("shared", shared.collect::<Vec<_>>().join(" "));
}

fn of_commitment(skeleton: &Skeleton, proposal: &Proposal, facts: &mut BTreeMap<&'static str, String>) {
    facts.insert("commitment", snake(&proposal.status()));
    facts.insert("institution", proposal.institution.to_string());
    facts.insert("proposer", proposal.proposer.to_string());
    facts.insert("versions", proposal.versions().count().to_string());
    facts.insert("responsible", proposal.responsible().map_or("none".to_owned(), ToString::to_string));
    facts.insert("blanks", blanks_of(skeleton, proposal));
    facts.insert("amended", amended(proposal));
    let filed = proposal.ficha.support.as_ref().map(|paper| if paper.file.is_some() { "filed" } else { "unfiled" });
    facts.insert("paper", filed.unwrap_or("none").to_owned());
    let due = proposal.assumption_term().and_then(|(_, by)| by);
    facts.insert("assume_by", due.map_or("none".to_owned(), |due| due.to_string()));
}

/// The fields of its ficha that are blank.
fn blanks_of(skeleton: &Skeleton, proposal: &Proposal) -> String {
    let mut fields: Vec<_> = blanks(skeleton, proposal).into_iter().filter_map(|blank| blank.field()).collect();
    fields.dedup();
    fields.iter().map(|field| field.word()).collect::<Vec<_>>().join(" ")
}

/// The fields that were changed since it was presented, in the order of their changes.
fn amended(proposal: &Proposal) -> String {
    let words: Vec<_> = proposal.amended.iter().map(|amended| amended.amendment.field().word()).collect();
    words.join(" ")
}

fn of_phases(skeleton: &Skeleton, proposal: &Proposal, facts: &mut BTreeMap<&'static str, String>) {
    let (phase, term) = match proposal.phase(skeleton) {
        Ok(current) => (current.phase.code.to_string(), current.by),
        Err(NoPhase::NoMethodology) => ("none".to_owned(), None),
        Err(NoPhase::Through(_)) => ("through".to_owned(), None),
    };
    facts.insert("phase", phase);
    facts.insert("term", term.map_or("none".to_owned(), |term| term.to_string()));
    let closed: Vec<_> = proposal.course.closed().map(|closing| closing.phase.to_string()).collect();
    facts.insert("closed", closed.join(" "));
    let decided = proposal.decisions.last().map(|decided| decided.phase.to_string());
    facts.insert("decided_in", decided.unwrap_or_default());
}

fn of_session(skeleton: &Skeleton, session: &Session, today: Date, facts: &mut BTreeMap<&'static str, String>) {
    facts.insert("session", snake(&session.standing_on(today)));
    facts.insert("starts", session.starts.to_string());
    facts.insert("ordinal", session.ordinal.to_string());
    let notice = session.calls.last().and_then(|call| call.notice).map(|notice| notice.to_string());
    facts.insert("notice", notice.unwrap_or_else(|| "none".to_owned()));
    let came: Vec<_> = session
        .attended(&skeleton.secretariat)
        .flat_map(|call| call.came)
        .map(|there| there.office.to_string())
        .collect();
    facts.insert("came", came.join(" "));
    let order: Vec<String> = session.agenda.iter().map(|item| item.number.to_string()).collect();
    facts.insert("order", order.join(" "));
    facts.insert("objections", session.objections.len().to_string());
    let there = session.attendance.iter().filter(|there| there.until.is_none());
    let there: Vec<_> = there.map(|there| there.office.to_string()).collect();
    facts.insert("room", there.join(" "));
    let documents = session.agenda.iter().flat_map(|item| item.documents.iter());
    if let Some(document) = documents.max_by_key(|document| document.entry) {
        facts.insert("document", if document.late { "late" } else { "in_time" }.to_owned());
    }
    let votings = session.agenda.iter().flat_map(|item| item.votings.iter().map(move |voting| (item, voting)));
    if let Some((item, voting)) = votings.max_by_key(|(_, voting)| voting.entry) {
        of_voting(skeleton, session, (item, voting), today, facts);
    }
}

fn of_voting(
    skeleton: &Skeleton,
    session: &Session,
    (item, voting): (&Item, &Voting),
    today: Date,
    facts: &mut BTreeMap<&'static str, String>,
) {
    if let Some(rules) = skeleton.secretariat.rules_on(today) {
        let ballot = ballot(skeleton, session, item, rules);
        let offices = ballot.iter().map(|seat| match seat.office {
            Ok(office) => office.code.to_string(),
            Err(why) => snake(&why),
        });
        facts.insert("ballot", offices.collect::<Vec<_>>().join(" "));
    }
    let casts = voting.casts.iter().map(|cast| format!("{}:{}:{}", cast.office, cast.sense.word(), cast.captor.word()));
    facts.insert("casts", casts.collect::<Vec<_>>().join(" "));
    if let Some(ResultDeclared { in_favour, against, abstentions, excused, tie, verdict, needed, .. }) = &voting.result
    {
        facts.insert("votes", format!("{in_favour}-{against}-{abstentions}"));
        let excused: Vec<_> = excused.iter().map(ToString::to_string).collect();
        facts.insert("excused", excused.join(" "));
        facts.insert("needed", format!("{} of {}", needed.votes, needed.of));
        facts.insert("tie", tie.word().to_owned());
        facts.insert("verdict", verdict.word().to_owned());
    }
}

/// `InRecess` → `in_recess`.
fn snake(variant: &impl std::fmt::Debug) -> String {
    let mut word = String::new();
    for letter in format!("{variant:?}").chars() {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(letter.to_lowercase());
    }
    word
}
