//! What was found, in words: what it is called, what it says around what was found, where it is.

use domain::State;
use find::{Answer, Finder, Key, Kind, Piece, Shown, Stands};
use jiff::civil::Date;
use words::{Names, Voice, choice, deed, standing_words};

use crate::addresses;
use crate::app::App;
use crate::visitor::Visitor;

/// Results to a page.
pub(crate) const PAGE: usize = 10;

/// Something found.
pub(crate) struct Hit {
    /// What it is.
    pub key: Key,
    /// What one of its kind is called, as a message.
    pub kind: &'static str,
    /// What it is called, with what was found marked.
    pub title: Vec<Piece>,
    /// What it says around what was found.
    pub excerpt: Vec<Piece>,
    /// The name of an institution, when it was found by that alone.
    pub institution: Option<Vec<Piece>>,
    /// Its name at the site, where it stands and when.
    pub about: String,
    /// Where it is.
    pub address: String,
}

/// The results of one page of an answer, as they are on a day.
pub(crate) fn hits(finder: &Finder, visitor: &Visitor, answer: &Answer, page: usize, today: Date) -> Vec<Hit> {
    let keys = answer.hits.iter().skip(page.saturating_mul(PAGE)).take(PAGE);
    keys.filter_map(|key| {
        let shown = finder.shown(visitor.voice, *key, answer)?;
        hit(finder.state(), visitor, (*key, today), shown)
    })
    .collect()
}

fn hit(state: &State, visitor: &Visitor, (key, today): (Key, Date), shown: Shown) -> Option<Hit> {
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let (one, _) = kind_keys(key.kind());
    let mut about: Vec<String> = Vec::new();
    let typed = |piece: Piece| Piece { text: t.typed(&piece.text), ..piece };
    let mut title: Vec<Piece> = shown.title.into_iter().map(typed).collect();
    match shown.name {
        Some(name) if title.is_empty() => title.push(Piece { text: name, found: false }),
        name => about.extend(name),
    }
    about.extend(shown.folio);
    about.extend(shown.facts.institutions.iter().map(|code| names.institution_short(code)));
    about.extend(shown.facts.state_on(today).map(|stands| stands_beside(&names, key, stands, today)));
    about.extend(shown.facts.date.map(|date| t.date(date)));
    let address = visitor.link(&address(state, key)?);
    let excerpt = shown.excerpt.into_iter().map(typed).collect();
    let institution = shown.institution.map(|pieces| pieces.into_iter().map(typed).collect());
    Some(Hit { key, kind: one, title, excerpt, institution, about: about.join(" · "), address })
}

/// Says of each entry what it did, which only the record knows.
pub(super) async fn told(app: &App, visitor: &Visitor, state: &State, hits: &mut [Hit]) {
    let names = Names { state, voice: visitor.voice };
    let number = |hit: &Hit| if let Key::Entry(number) = hit.key { Some(number) } else { None };
    let numbers: Vec<_> = hits.iter().filter_map(number).collect();
    let Ok(found) = app.platform.briefs_of(&numbers).await else { return };
    for hit in hits {
        let Key::Entry(number) = hit.key else { continue };
        let Some(entry) = found.iter().find(|entry| entry.meta.number == number) else { continue };
        let deed = deed(&names, &entry.accepted, number);
        let said = visitor.voice.with("entry-related-what", &[("entry", number.into()), ("deed", deed.into())]);
        hit.title = vec![Piece { text: said, found: false }];
    }
}

/// Where it is.
pub(super) fn address(state: &State, key: Key) -> Option<String> {
    let skeleton = &state.skeleton;
    let session = |id| Some(addresses::to(addresses::SESSION, skeleton.sessions.number_of(id)?));
    Some(match key {
        Key::Commitment(id) => addresses::to(addresses::COMMITMENT, skeleton.proposals.number_of(id)?),
        Key::Foreseen(plan, _) => addresses::to(addresses::PLAN, skeleton.plans.number_of(plan)?),
        Key::Plan(id) => addresses::to(addresses::PLAN, skeleton.plans.number_of(id)?),
        Key::Methodology(plan) => addresses::to(addresses::PLAN_METHODOLOGY, skeleton.plans.number_of(plan)?),
        Key::Agreement(id) => format!("{}#a{id}", addresses::AGREEMENTS),
        Key::Point(id, number) => format!("{}#punto-{number}", session(id)?),
        Key::Session(id) => session(id)?,
        Key::Seat(entry) => {
            let at = skeleton.secretariat.seats.iter().position(|seat| seat.entry == entry)?;
            addresses::to(addresses::TABLE_SEAT, at + 1)
        }
        Key::Office(entry) => {
            let office = skeleton.secretariat.offices.iter().find(|office| office.entry == entry)?;
            format!("{}#cargo-{}", addresses::TABLE, office.code)
        }
        Key::Organisation(id) => addresses::to(addresses::ORGANISATION, skeleton.organisations.number_of(id)?),
        Key::Entry(number) => addresses::to(addresses::ENTRY, number),
    })
}

/// What one of a kind and all of it are called, as messages.
pub(super) fn kind_keys(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Commitment => ("find-one-commitment", "find-kind-commitment"),
        Kind::Foreseen => ("find-one-foreseen", "find-kind-foreseen"),
        Kind::Plan => ("find-one-plan", "find-kind-plan"),
        Kind::Methodology => ("find-one-methodology", "find-kind-methodology"),
        Kind::Agreement => ("find-one-agreement", "find-kind-agreement"),
        Kind::Point => ("find-one-point", "find-kind-point"),
        Kind::Session => ("find-one-session", "find-kind-session"),
        Kind::Seat => ("find-one-seat", "find-kind-seat"),
        Kind::Office => ("find-one-office", "find-kind-office"),
        Kind::Organisation => ("find-one-organisation", "find-kind-organisation"),
        Kind::Entry => ("find-one-entry", "find-kind-entry"),
    }
}

/// Where something that was found stands, with what has to be known beside it, as its own page says.
pub(super) fn stands_beside(names: &Names, key: Key, stands: Stands, today: Date) -> String {
    let proposal = match key {
        Key::Commitment(id) => names.state.skeleton.proposals.get(id),
        _ => None,
    };
    proposal.map_or_else(|| stands_words(names.voice, stands), |proposal| standing_words(names, proposal, today))
}

/// Where something stands, in words.
pub(super) fn stands_words(voice: Voice, stands: Stands) -> String {
    match stands {
        Stands::Commitment(status) => choice(voice, "status", status),
        Stands::Session(standing) => choice(voice, "standing", standing),
    }
}
