//! What an entry speaks of, as links: the session and its point, the commitment, the plan, the agreement, the table.

use domain::EntryNumber;
use platform::Recorded;
use words::{Names, agreement_name, object};

use crate::addresses;
use crate::visitor::Visitor;

/// A link to what an entry speaks of.
pub(crate) struct ObjectLink {
    /// What it is.
    pub words: String,
    /// Where it is.
    pub address: String,
}

/// What an entry speaks of: its object, the nearest part of it first, and what it serves.
pub(crate) fn objects(names: &Names, visitor: &Visitor, recorded: &Recorded) -> Vec<ObjectLink> {
    let founded = recorded.entry.on.unwrap_or(recorded.number);
    let agreement = agreement_name(names, recorded.number).map(|words| ObjectLink {
        words,
        address: visitor.link(&format!("{}#a{}", addresses::AGREEMENTS, recorded.number)),
    });
    let served = recorded.entry.under.filter(|under| *under != founded);
    let about = [point(names, visitor, recorded), whole(names, visitor, founded)];
    let mut links: Vec<ObjectLink> = about.into_iter().flatten().take(1).collect();
    links.extend(served.and_then(|served| whole(names, visitor, served)));
    let links: Vec<ObjectLink> = agreement.into_iter().chain(links).collect();
    if let (true, Some(seat)) = (links.is_empty(), seat(names, visitor, recorded.number)) {
        return vec![seat];
    }
    if links.is_empty() && recorded.accepted.act().name().starts_with("secretariat.") {
        let words = names.voice.say("table-title");
        return vec![ObjectLink { words, address: visitor.link(addresses::TABLE) }];
    }
    links
}

/// The seat that alone the entry speaks of.
fn seat(names: &Names, visitor: &Visitor, entry: EntryNumber) -> Option<ObjectLink> {
    let table = &names.state.skeleton.secretariat;
    let (_, seat) = table.of_one_seat().find(|(of, _)| *of == entry)?;
    let at = table.seats.iter().position(|known| known.code == seat.code)?;
    let address = visitor.link(&addresses::to(addresses::TABLE_SEAT, at + 1));
    Some(ObjectLink { words: names.text(&seat.name), address })
}

/// The point of a session that the entry names.
fn point(names: &Names, visitor: &Visitor, recorded: &Recorded) -> Option<ObjectLink> {
    let sessions = &names.state.skeleton.sessions;
    let session = sessions.get(recorded.entry.on?)?;
    let fields = domain::encode(&recorded.accepted).map(|(_, fields)| fields).unwrap_or_default();
    let item = session.item(fields.get("item")?.as_u64()?)?;
    let args = [("session", names.session(session).into()), ("point", names.text(&item.title).into())];
    let address = addresses::to(addresses::SESSION, sessions.number_of(session.id)?);
    Some(ObjectLink {
        words: names.voice.with("entry-object-point", &args),
        address: visitor.link(&format!("{address}#punto-{}", item.number)),
    })
}

/// A session, a commitment with its title, an organisation, or a plan.
pub(crate) fn whole(names: &Names, visitor: &Visitor, id: EntryNumber) -> Option<ObjectLink> {
    let skeleton = &names.state.skeleton;
    let (_, name) = object(names, id)?;
    let (words, address) = if let Some(number) = skeleton.sessions.number_of(id) {
        (name, addresses::to(addresses::SESSION, number))
    } else if let Some(proposal) = skeleton.proposals.get(id) {
        let title = names.text(&proposal.ficha.title);
        let words = names.voice.with("acknowledgement-object", &[("name", name.into()), ("title", title.into())]);
        (words, addresses::to(addresses::COMMITMENT, skeleton.proposals.number_of(id)?))
    } else if let Some(number) = skeleton.organisations.number_of(id) {
        (name, addresses::to(addresses::ORGANISATION, number))
    } else {
        (name, addresses::to(addresses::PLAN, skeleton.plans.number_of(id)?))
    };
    Some(ObjectLink { words, address: visitor.link(&address) })
}
