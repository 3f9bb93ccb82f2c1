//! Labels of choices, of objects and of deeds.

use domain::{Accepted, Act, Choice, EntryNumber, Support};
use serde_json::Value;

use crate::calls::changes_told;
use crate::captures::{captured_in_brief, captured_words};
use crate::papers::{paper_in_brief, tenure_of};
use crate::refusals::arg;
use crate::second::reset_in_brief;
use crate::{Arg, Args, Names, Voice, agreed_words, change_words, objected_since, point_words, support_words};

/// The label of a choice in its vocabulary.
pub fn choice(voice: Voice, vocabulary: &str, value: impl Choice) -> String {
    voice.say(&format!("choice-{vocabulary}-{}", value.word()))
}

/// What an act speaks of, by the number of its founding entry: in a sentence, and as a title.
pub fn object(names: &Names, on: EntryNumber) -> Option<(String, String)> {
    let skeleton = &names.state.skeleton;
    let voice = names.voice;
    if let Some(session) = skeleton.sessions.get(on) {
        let title = names.session(session);
        return Some((lower_first(&title), title));
    }
    if let Some(number) = skeleton.proposals.number_of(on) {
        let title = voice.with1("commitment-name", "number", number);
        return Some((lower_first(&title), title));
    }
    if let Some(organisation) = skeleton.organisations.get(on) {
        let name = names.organisation(organisation);
        return Some((name.clone(), name));
    }
    let plan = skeleton.plans.get(on)?;
    let name = names.text(&plan.name);
    Some((name.clone(), name))
}

/// What an agreement is called in a sentence.
pub fn agreement_name(names: &Names, agreement: EntryNumber) -> Option<String> {
    let agreement = names.state.skeleton.agreements.get(agreement)?;
    let (session, _) = object(names, agreement.reached.on)?;
    let ordinal = agreement.reached.ordinal.into();
    Some(names.voice.with("agreement-name", &[("ordinal", ordinal), ("session", session.into())]))
}

/// What an entry of the record is called.
pub fn entry_name(voice: Voice, number: EntryNumber) -> String {
    voice.with1("entry-title", "entry", number)
}

/// What an act does, by its wire name: what its button says.
pub fn act_words(voice: Voice, act: &str) -> Option<String> {
    voice.find(&format!("act-{}", act.replace('.', "-")), None, None)
}

/// What the entry of that number did, as a sentence without subject.
pub fn deed(names: &Names, accepted: &Accepted, number: EntryNumber) -> String {
    // What founds an object speaks of the object it founded.
    let on = accepted.act().on().unwrap_or(number);
    let name = accepted.act().name();
    let fields = domain::encode(accepted).map(|(_, value)| value).unwrap_or_default();
    let mut args = Args::new();
    if let Value::Object(fields) = &fields {
        for (key, value) in fields {
            if let Some(value) = arg(names, key, value, Some(on)) {
                args.set(key.clone(), value);
            }
        }
    }
    if let Act::Vote(vote) = accepted.act() {
        args.set("corrects", Arg::from(vote.corrects.unwrap_or_default()));
    }
    if let Some(moment) = told(names, accepted, on) {
        args.set("moment", Arg::from(moment));
    }
    if let (Some(session), Some(item)) = (names.state.skeleton.sessions.get(on), fields.get("item")) {
        args.set("item", Arg::from(point_words(names, session, item.as_u64().unwrap_or_default())));
    }
    if let (Act::ChangeSession(change), Some(session)) = (accepted.act(), names.state.skeleton.sessions.get(on)) {
        args.set("changes", Arg::from(changes_told(names, session, change)));
    }
    if let Some((inside, title)) = object(names, on) {
        args.set("object", Arg::from(inside));
        args.set("object_title", Arg::from(title));
    }
    if let Some(change) = changed(names, accepted) {
        args.set("change", Arg::from(change));
    }
    let key = format!("deed-{}", name.replace('.', "-"));
    let said = names.voice.format(&key, None, Some(&args));
    let standing =
        objected(names, accepted).or_else(|| paper_in_brief(names, number)).or_else(|| reset_in_brief(names, number));
    // Before it is recorded it is kept nowhere.
    let captured = || accepted.captured().map(|captured| captured_words(names, captured));
    let captured = captured_in_brief(names, number).or_else(captured);
    let paper = paper_of(accepted.act()).map(|paper| support_words(names, paper));
    let paper = paper.map(|paper| names.voice.with1("paper-named", "paper", paper));
    let same = same_as(accepted.act()).map(|entry| names.voice.with1("same-person", "tenure", tenure_of(names, entry)));
    core::iter::once(said).chain(same).chain(paper).chain(captured).chain(standing).collect::<Vec<_>>().join(". ")
}

/// The paper that says what an act records of an institution: who holds an office for it, or that it assumes.
fn paper_of(act: &Act) -> Option<&Support> {
    match act {
        Act::AppointByPaper(act) => Some(&act.support),
        Act::VacateByPaper(act) => Some(&act.support),
        Act::AssumeCommitment(act) => Some(&act.support),
        _ => None,
    }
}

/// The appointment of which an act says that it was of the same person.
fn same_as(act: &Act) -> Option<EntryNumber> {
    match act {
        Act::Appoint(act) => act.same_as,
        Act::AppointByPaper(act) => act.appoint.same_as,
        _ => None,
    }
}

/// What is objected to the result that an act tells.
fn objected(names: &Names, accepted: &Accepted) -> Option<String> {
    let put = match accepted.act() {
        Act::DeclareResult(act) => act.voting?,
        Act::ReachAgreement(act) => act.motion,
        Act::DecideEndorsement(act) => act.motion,
        _ => return None,
    };
    objected_since(names, put)
}

/// The moment that an act on a session tells.
fn told(names: &Names, accepted: &Accepted, on: EntryNumber) -> Option<String> {
    let moment = match accepted.act() {
        Act::Arrive(act) => act.moment,
        Act::Leave(act) => act.moment,
        Act::DeclareQuorum(act) => act.moment,
        Act::Recess(act) => act.moment,
        Act::Resume(act) => act.moment,
        Act::CloseSession(act) => act.moment,
        _ => return None,
    };
    let day = names.state.skeleton.sessions.get(on)?.date();
    Some(names.voice.moment_of(moment, day))
}

/// What an agreement changed: of the table, or which field of a ficha.
fn changed(names: &Names, accepted: &Accepted) -> Option<String> {
    let motion = |agreement| names.state.skeleton.agreements.get(agreement)?.motion.as_deref();
    match accepted.act() {
        Act::ChangeTable(change) => Some(change_words(names, motion(change.agreement)?)),
        Act::AdoptAmendment(adopted) => agreed_words(names, motion(adopted.agreement)?),
        _ => None,
    }
}

pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}
