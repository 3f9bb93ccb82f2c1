//! What can be chosen where a field refers to something that exists: the one place that takes choices from the state.

use std::collections::BTreeSet;

use domain::proposal::Proposal;
use domain::secretariat::{Occupant, Office};
use domain::session::{Document, Item, ItemState, Session};
use domain::{Ask, Code, EntryNumber, Fields, Refers, Skeleton, Typed, performers};
use jiff::civil::Date;
use words::{Names, TYPED_OPENS, agreement_name, capture_words, choice, motion_words, paper_words, phase_name, tenure};

/// Number or code, and name, of everything that such a field can name. `on` is the object that the act is about, when
/// what it refers to is part of that.
pub(crate) fn choices(names: &Names, refers: Refers, on: Option<EntryNumber>, today: Date) -> Vec<(String, String)> {
    let table = &names.state.skeleton.secretariat;
    let session = on.and_then(|on| names.state.skeleton.sessions.get(on));
    match refers {
        Refers::Plan => plans(names).collect(),
        Refers::Axis => axes(names).collect(),
        Refers::Foreseen => foreseen(names).collect(),
        Refers::Proposal => proposals(names).collect(),
        Refers::Phase => phases(names, on),
        Refers::Matter => proposals(names).chain(plans(names)).chain(axes(names)).chain(sessions(names)).collect(),
        Refers::Session => sessions(names).collect(),
        Refers::Item => session.map(|session| items(names, session)).unwrap_or_default(),
        Refers::Voting => session.map(|session| votings(names, session)).unwrap_or_default(),
        Refers::Vote => session.map(|session| votes(names, session)).unwrap_or_default(),
        Refers::Document => session.map(|session| of_the_point(names, session)).unwrap_or_default(),
        Refers::SealedDocument => {
            session.map(|session| documents(names, session, Document::is_sealed)).unwrap_or_default()
        }
        Refers::Agreement => agreements(names),
        // There may be any number of them: a page that asks for one says which.
        Refers::Entry => Vec::new(),
        // Those that exist or will.
        Refers::Seat => {
            let seats = table.seats.iter().filter(|seat| seat.days.reach(today));
            seats.map(|seat| coded(&seat.code, names.text(&seat.name))).collect()
        }
        Refers::Office => {
            let offices = table.offices.iter().filter(|office| office.days.reach(today));
            offices.map(|office| coded(&office.code, names.text(&office.name))).collect()
        }
        // Whoever holds an office or held one, the latest first.
        Refers::Appointment => {
            let all =
                table.offices.iter().flat_map(|office| office.occupants.iter().rev().map(move |one| (office, one)));
            all.map(|(office, one)| appointment(names, office, one)).collect()
        }
        Refers::Organisation => {
            let all = names.state.skeleton.organisations.iter();
            all.map(|one| (one.id.to_string(), names.organisation(one))).collect()
        }
        Refers::Paper => {
            let papers = table.papers.iter().rev();
            papers.map(|paper| (paper.entry.to_string(), paper_words(names, paper))).collect()
        }
        Refers::Unconfirmed => {
            table.unconfirmed().map(|paper| (paper.entry.to_string(), paper_words(names, paper))).collect()
        }
        Refers::Capture => {
            let captures = names.state.skeleton.captures.iter().rev();
            let open = captures.filter(|capture| capture.can_be_objected(table, today));
            open.map(|capture| (capture.entry.to_string(), capture_words(names, capture))).collect()
        }
        Refers::Institution => {
            let known = table.institutions.iter();
            known.map(|known| coded(&known.code, names.text(&known.name))).collect()
        }
    }
}

/// The field of the office for which an act is entered from a paper, and the offices that can perform it today. One's own is among
/// them as one's own name: nothing is entered from a paper of it.
pub(crate) fn for_whom(
    names: &Names,
    own: Option<&Code>,
    (act, fields): (&str, &Fields),
    today: Date,
) -> Option<(&'static str, Vec<(String, String)>)> {
    if !Ask::is_signed_by_an_office(act) {
        return None;
    }
    let able = performers(&names.state.skeleton, (act, fields), today);
    let there = names.state.skeleton.secretariat.offices.iter().filter(|office| office.days.reach(today));
    let all: Vec<&Office> = if able.is_empty() { there.collect() } else { able };
    let (mine, others): (Vec<&Office>, Vec<&Office>) = all.into_iter().partition(|office| Some(&office.code) == own);
    let others = others.into_iter().map(|office| coded(&office.code, names.text(&office.name)));
    let as_mine = |name: String| names.voice.with1("captured-own", "office", name);
    let mine = mine.into_iter().map(|office| coded(&office.code, as_mine(names.text(&office.name))));
    Some((FOR_WHOM, others.chain(mine).collect()))
}

/// Where it is said for which office an act is entered.
const FOR_WHOM: &str = "captured.office";

/// The office, and whoever took it by their name where it is published, with the first day and the entry in words. A choice is in one
/// language: where what was typed is in another one than the page, nothing else in it has words.
fn appointment(names: &Names, office: &Office, one: &Occupant) -> (String, String) {
    let said = tenure(names, office, one);
    if !said.contains(TYPED_OPENS) {
        return (one.entry.to_string(), said);
    }
    let name = [Some(names.text(&office.name)), names.optional(one.name.as_ref())];
    let name = name.into_iter().flatten().collect::<Vec<_>>().join(": ");
    (one.entry.to_string(), format!("{name}, {} ({})", one.from, one.entry))
}

fn coded(code: &Code, name: String) -> (String, String) {
    (code.as_str().to_owned(), name)
}

fn plans(names: &Names) -> impl Iterator<Item = (String, String)> {
    names.state.skeleton.plans.iter().map(|plan| (plan.id.to_string(), names.text(&plan.name)))
}

/// The axes, each with the name that was fixed or with all it has.
fn axes(names: &Names) -> impl Iterator<Item = (String, String)> {
    let Skeleton { plans, .. } = &names.state.skeleton;
    plans.iter().flat_map(|plan| plan.axes.iter()).map(|axis| {
        let all = || axis.names.iter().map(|name| names.text(name)).collect::<Vec<_>>().join(" / ");
        let fixed = names.optional(axis.fixed.as_ref().map(|(name, _)| name));
        (axis.id.to_string(), fixed.unwrap_or_else(all))
    })
}

/// The phases of the commitment, or of those that the points of the session are about, by the methodology in force.
fn phases(names: &Names, on: Option<EntryNumber>) -> Vec<(String, String)> {
    let skeleton = &names.state.skeleton;
    let session = on.and_then(|on| skeleton.sessions.get(on));
    let points = session.into_iter().flat_map(|session| &session.agenda).filter_map(|item| item.matter.about);
    let commitments = on.into_iter().chain(points).filter_map(|about| skeleton.proposals.get(about));
    let plans: BTreeSet<EntryNumber> = commitments.map(|proposal| proposal.plan).collect();
    let adopted = plans.into_iter().filter_map(|plan| skeleton.plans.get(plan)?.methodology());
    let phases = adopted.flat_map(|adopted| &adopted.data.phases);
    phases.map(|phase| coded(&phase.code, phase_name(names, phase))).collect()
}

/// What is foreseen and waits for a proposal.
fn foreseen(names: &Names) -> impl Iterator<Item = (String, String)> {
    let skeleton = &names.state.skeleton;
    let waiting =
        skeleton.plans.iter().flat_map(|plan| &plan.foreseen).filter(|foreseen| foreseen.waits(skeleton).is_ok());
    waiting.map(|foreseen| (foreseen.id.to_string(), names.text(&foreseen.title)))
}

/// The proposals whose way goes on.
fn proposals(names: &Names) -> impl Iterator<Item = (String, String)> {
    let open = names.state.skeleton.proposals.iter().filter(|proposal: &&Proposal| proposal.goes_on());
    open.map(|proposal| (proposal.id.to_string(), names.text(&proposal.ficha.title)))
}

fn sessions(names: &Names) -> impl Iterator<Item = (String, String)> {
    names.state.skeleton.sessions.iter().map(|session| (session.id.to_string(), names.session(session)))
}

/// The points that are not concluded, with their place.
fn items(names: &Names, session: &Session) -> Vec<(String, String)> {
    let waits = |(_, item): &(usize, &Item)| !matches!(item.state, ItemState::Concluded(_));
    let items = session.agenda.iter().enumerate().filter(waits);
    items.map(|(at, item)| (item.number.to_string(), format!("{}. {}", at + 1, names.text(&item.title)))).collect()
}

/// The votings under way.
fn votings(names: &Names, session: &Session) -> Vec<(String, String)> {
    let open = session.agenda.iter().filter_map(Item::voting);
    open.map(|voting| (voting.entry.to_string(), motion_words(names, &voting.motion))).collect()
}

fn votes(names: &Names, session: &Session) -> Vec<(String, String)> {
    let casts = session.agenda.iter().flat_map(|item| &item.votings).flat_map(|voting| &voting.casts);
    let said = |cast: &domain::session::Cast| {
        format!("{}: {}", names.seat(&cast.seat), choice(names.voice, "sense", cast.sense))
    };
    casts.map(|cast| (cast.entry.to_string(), said(cast))).collect()
}

/// The public documents of the point in course: what an agreement can be about.
fn of_the_point(names: &Names, session: &Session) -> Vec<(String, String)> {
    let item = session.current.and_then(|current| session.item(current));
    let documents = item.into_iter().flat_map(|item| &item.documents).filter(|document| document.is_public());
    documents.map(|document| (document.entry.to_string(), names.text(&document.title))).collect()
}

/// The latest first: it is the one that is carried out.
fn agreements(names: &Names) -> Vec<(String, String)> {
    let ids = names.state.skeleton.agreements.iter().map(|agreement| agreement.id);
    let mut named: Vec<_> = ids.filter_map(|id| Some((id.to_string(), agreement_name(names, id)?))).collect();
    named.reverse();
    named
}

fn documents(names: &Names, session: &Session, fits: impl Fn(&Document) -> bool) -> Vec<(String, String)> {
    let documents = session.points().flat_map(|item| &item.documents).filter(|document| fits(document));
    documents.map(|document| (document.entry.to_string(), names.text(&document.title))).collect()
}
