//! Entries related to an entry: what brought it about and what it brought about, what it corrects or what corrects it, and
//! its neighbours in the same history.

use std::collections::BTreeSet;

use domain::{Act, EntryNumber};
use platform::{Order, ReadFault, Recorded};
use words::{Names, deed};

use crate::addresses;
use crate::app::App;
use crate::visitor::Visitor;

/// An entry related to another.
pub(super) struct Related {
    /// How it is related.
    pub how: String,
    /// Its number, and what it did.
    pub what: String,
    /// Where it is.
    pub address: String,
}

/// How many of the entries after one are looked at for its consequences, which come right after their cause.
const AFTER: u64 = 40;

/// Most entries that are told.
const MOST: usize = 12;

/// How an entry is related, as a message, and its number.
type Relation = (&'static str, EntryNumber);

/// The entries related to one, the nearest first; each is told once.
pub(super) async fn related(
    app: &App,
    visitor: &Visitor,
    names: &Names<'_>,
    recorded: &Recorded,
) -> Result<Vec<Related>, ReadFault> {
    let number = recorded.number;
    let after = app.platform.briefs(number + 1..number + 1 + AFTER, Order::OldestFirst, AFTER).await?;
    let mut relations: Vec<Relation> = Vec::new();
    relations.extend(recorded.entry.cause.map(|cause| ("entry-related-cause", cause)));
    let consequences = after.iter().filter(|later| later.meta.cause == Some(number));
    relations.extend(consequences.map(|later| ("entry-related-consequence", later.meta.number)));
    relations.extend(corrections(names, recorded));
    relations.extend(versions(names, recorded));
    relations.extend(objections(names, recorded));
    relations.extend(neighbours(names, recorded));
    relations.extend(recorded.entry.on.map(|on| ("entry-related-founding", on)));
    let mut told = BTreeSet::from([number]);
    relations.retain(|(_, entry)| told.insert(*entry));
    relations.truncate(MOST);
    let numbers: Vec<EntryNumber> = relations.iter().map(|(_, entry)| *entry).collect();
    let others = app.platform.briefs_of(&numbers).await?;
    let mut found = Vec::new();
    for (how, entry) in relations {
        let Some(other) = others.iter().find(|other| other.meta.number == entry) else { continue };
        let deed = deed(names, &other.accepted, entry);
        found.push(Related {
            how: names.voice.say(how),
            what: names.voice.with("entry-related-what", &[("entry", entry.into()), ("deed", deed.into())]),
            address: visitor.link(&addresses::to(addresses::ENTRY, entry)),
        });
    }
    Ok(found)
}

/// The captured vote that a vote corrects, and the one that corrects it, however many entries are between them.
fn corrections(names: &Names, recorded: &Recorded) -> Vec<Relation> {
    let Act::Vote(vote) = recorded.accepted.act() else { return Vec::new() };
    let session = recorded.entry.on.and_then(|on| names.state.skeleton.sessions.get(on));
    let votings = session.into_iter().flat_map(|session| &session.agenda).flat_map(|item| &item.votings);
    let casts = votings.flat_map(|voting| voting.casts.iter().chain(&voting.corrected));
    let later = casts.filter(|cast| cast.corrects == Some(recorded.number));
    let earlier = vote.corrects.map(|vote| ("entry-related-corrects", vote));
    later.map(|cast| ("entry-related-corrected", cast.entry)).chain(earlier).collect()
}

/// The versions of a field of the ficha before and after the one that an entry recorded.
fn versions(names: &Names, recorded: &Recorded) -> Vec<Relation> {
    let number = recorded.number;
    let object = recorded.entry.on.unwrap_or(number);
    let Some(proposal) = names.state.skeleton.proposals.get(object) else { return Vec::new() };
    let mut found = Vec::new();
    for amended in proposal.amended.iter() {
        let field = amended.amendment.field();
        let entries: Vec<EntryNumber> = proposal.field_versions(field).map(|version| version.entry).collect();
        for pair in entries.windows(2) {
            found.extend((pair[1] == number).then_some(("entry-related-corrects", pair[0])));
            found.extend((pair[0] == number).then_some(("entry-related-corrected", pair[1])));
        }
    }
    found
}

/// What an entry objects to or confirms, and what objects to it or confirms it.
fn objections(names: &Names, recorded: &Recorded) -> Vec<Relation> {
    let session = recorded.entry.on.and_then(|on| names.state.skeleton.sessions.get(on));
    let objections = session.into_iter().flat_map(|session| &session.objections);
    let captures = &names.state.skeleton.captures;
    let objects = match recorded.accepted.act() {
        Act::ObjectCapture(act) => Some(("entry-related-objects", act.capture)),
        Act::ObjectAppointment(act) => Some(("entry-related-objects", act.paper)),
        Act::ConfirmAppointment(act) => Some(("entry-related-confirms", act.paper)),
        _ => None,
    };
    let objection = captures.get(recorded.number).and_then(|capture| capture.objection.as_ref());
    let objected = objection.map(|(entry, _)| ("entry-related-objected", *entry));
    let paper = names.state.skeleton.secretariat.paper(recorded.number);
    let of_paper = paper.into_iter().flat_map(|paper| {
        let confirmed = paper.holds.map(|(entry, _)| ("entry-related-confirmed", entry));
        let confirmed = confirmed.filter(|(_, entry)| *entry != paper.entry);
        confirmed.into_iter().chain(paper.objections.iter().map(|one| ("entry-related-objected", one.entry)))
    });
    let of_papers = objects.into_iter().chain(objected).chain(of_paper);
    let relation = |objection: &domain::session::Objection| {
        if objection.entry == recorded.number {
            Some(("entry-related-objects", objection.vote))
        } else {
            (objection.vote == recorded.number).then_some(("entry-related-objected", objection.entry))
        }
    };
    objections.filter_map(relation).chain(of_papers).collect()
}

/// The entries before and after one in the history of what it serves, or else on the same object.
fn neighbours(names: &Names, recorded: &Recorded) -> Vec<Relation> {
    let skeleton = &names.state.skeleton;
    let number = recorded.number;
    let served = recorded.entry.under.or(recorded.entry.on).unwrap_or(number);
    // The latest first: what comes before it in this order came after it.
    let (mut next, mut previous) = (None, None);
    let mut history = skeleton.history(served).map(|(entry, _)| entry);
    while let Some(entry) = history.next() {
        if entry == number {
            previous = history.next();
            break;
        }
        next = Some(entry).filter(|entry| *entry > number);
    }
    let next = next.filter(|_| previous.is_some() || served == number).or_else(|| skeleton.next_on(number));
    let previous = previous.or(recorded.entry.prev);
    [previous.map(|entry| ("entry-related-previous", entry)), next.map(|entry| ("entry-related-next", entry))]
        .into_iter()
        .flatten()
        .collect()
}
