//! The strip of whoever is signed in.

use domain::EntryNumber;
use words::Names;

use crate::addresses;
use crate::app::App;
use crate::identity::{Factor, Me};
use crate::visitor::Visitor;

/// The strip of whoever is signed in.
pub(crate) struct MeStrip {
    /// As what they act, and how it was made sure that it is them.
    pub acting: Option<(String, String)>,
    /// Instead of it, from when on they hold an office, or that they left the one which they held last; empty when they hold one, or
    /// never did.
    pub left: String,
    /// Whether there is another office to choose.
    pub may_change: bool,
    /// While they act as something and have shown no second factor, what they do about it: address and words.
    pub lacks_factor: Option<(String, String)>,
    /// How a second factor is shown, or bound, in another tab, by the key of its words.
    pub factor_apart: &'static str,
    /// Whether the administration of the site is theirs to look after.
    pub administers: bool,
}

/// The strip of this visitor, when they are signed in.
pub(super) fn me_strip(app: &App, visitor: &Visitor, names: &Names) -> Option<MeStrip> {
    let me = visitor.me.as_ref()?;
    let acting = me.acting.as_ref();
    let acting = acting
        .map(|held| (names.held(&held.role, &held.by, visitor.reader), words::choice(names.voice, "level", me.level)));
    let may_change = me.held.len() > usize::from(acting.is_some());
    let lacks_factor = if me.lacks_factor() { lacking(visitor, me) } else { None };
    let left = match me.begins {
        _ if !me.held.is_empty() => String::new(),
        Some(appointment) => begins(appointment, names),
        None => left(&me.person, names),
    };
    let administers = me.actor().is_some_and(|actor| app.platform.may_administer(&actor, &app.platform.snapshot()));
    Some(MeStrip { acting, left, may_change, lacks_factor, factor_apart: me.factor().apart(), administers })
}

fn lacking(visitor: &Visitor, me: &Me) -> Option<(String, String)> {
    let (address, key) = match me.factor() {
        Factor::Unbound => (addresses::ACCOUNT_FACTORS, "me-lacks-factor"),
        Factor::Unshown => (addresses::SIGN_IN_FACTOR, "me-factor-unshown"),
        Factor::Stale | Factor::Fresh => return None,
    };
    Some((visitor.link(address), visitor.voice.say(key)))
}

/// From when on somebody who holds nothing holds the office of an appointment.
pub(crate) fn begins(appointment: EntryNumber, names: &Names) -> String {
    let named = names.state.skeleton.secretariat.appointment(appointment);
    named.map_or_else(String::new, |(office, occupant)| {
        let (office, date) = (names.text(&office.name), names.voice.date(occupant.from));
        let args = [("office", office.into()), ("date", date.into()), ("entry", appointment.into())];
        names.voice.with("me-begins", &args)
    })
}

/// That somebody who holds nothing left the office which they held last, and the entry that says so.
fn left(person: &str, names: &Names) -> String {
    let table = &names.state.skeleton.secretariat;
    let ends = table.offices.iter().flat_map(|office| {
        let own = office.occupants.iter().filter(|occupant| occupant.by.0 == person);
        own.filter_map(move |own| {
            let next = office.occupants.iter().find(|next| next.from > own.from);
            let next = next.and_then(|next| Some((next.from.yesterday().ok()?, next.entry)));
            let left = own.until.map(|ended| (ended.last, ended.entry));
            let (last, entry) = left.into_iter().chain(next).min()?;
            Some((last, entry, office))
        })
    });
    let last = ends.max_by_key(|(last, entry, _)| (*last, *entry));
    last.map_or_else(String::new, |(last, entry, office)| {
        let (office, date) = (names.text(&office.name), names.voice.date(last));
        let args = [("office", office.into()), ("date", date.into()), ("entry", entry.into())];
        names.voice.with("me-left", &args)
    })
}
