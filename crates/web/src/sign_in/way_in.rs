//! Who can be invited for an office and who signs in for one already, in words: one list, wherever it is told.

use platform::{PeopleFault, WayIn};
use words::{Names, Voice};

use super::sent::appointment;
use crate::addresses;
use crate::app::{App, Mode};
use crate::visitor::Visitor;

/// What the address of the form of an invitation says after its path when one comes to it for an appointment.
pub(super) const FOR: &str = "?cargo=";

/// Whoever has an appointment, of today or to come, and how far they came with signing in.
pub(crate) struct EntrantView {
    /// The appointment, by its entry.
    pub entry: u64,
    /// The office, by its code.
    pub office: String,
    /// The office and since when it is held, or from when on.
    pub whom: String,
    /// How far they came; `None` when nobody invited them.
    pub came: Option<String>,
    /// Whether they sign in.
    pub signs_in: bool,
    /// Where they are invited, for whoever may invite them while they do not sign in.
    pub invite: Option<String>,
}

/// Everybody who has an appointment, for whoever invites any of them. Nobody signs in to a demonstration.
///
/// # Errors
/// The database failed.
pub(crate) async fn entrants(app: &App, visitor: &Visitor) -> Result<Vec<EntrantView>, PeopleFault> {
    let (snapshot, today) = (app.platform.snapshot(), app.platform.now().date());
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let table = &snapshot.state.skeleton.secretariat;
    // It is told to those who invite: for nobody else is it looked up.
    let invites = |actor| table.offices.iter().any(|office| app.platform.may_invite(actor, &office.code, &snapshot));
    if app.site.mode == Mode::Demo || !visitor.actor.as_ref().is_some_and(invites) {
        return Ok(Vec::new());
    }
    let all = app.platform.entrants().await?;
    let views = all.into_iter().filter_map(|entrant| {
        let (office, occupant) = table.appointment(entrant.appointment)?;
        let signs_in = matches!(entrant.way_in, WayIn::SignsIn(_));
        let may = |actor| !signs_in && app.platform.may_invite(actor, &entrant.office, &snapshot);
        Some(EntrantView {
            entry: entrant.appointment,
            office: office.code.to_string(),
            whom: appointment(&names, office, occupant, today),
            came: came(&names, entrant.way_in),
            signs_in,
            invite: visitor.actor.as_ref().is_some_and(may).then(|| invited_at(visitor, entrant.appointment)),
        })
    });
    Ok(views.collect())
}

/// Where whoever has that appointment is invited, for whoever may invite them while nothing on record says that they sign in. The state
/// knows it, so that a page which everybody reads asks no more of the database for some than for others.
pub(crate) fn invites(app: &App, visitor: &Visitor, appointment: u64) -> Option<String> {
    let (snapshot, actor) = (app.platform.snapshot(), visitor.actor.as_ref()?);
    let table = &snapshot.state.skeleton.secretariat;
    let (office, _) = table.appointment(appointment)?;
    let occupant = office.appointed(appointment, app.platform.now().date())?;
    let may = app.site.mode == Mode::Serve
        && table.signs_in(&occupant.by).is_none()
        && app.platform.may_invite(actor, &office.code, &snapshot);
    may.then(|| invited_at(visitor, appointment))
}

/// Where whoever has an appointment is invited.
fn invited_at(visitor: &Visitor, appointment: u64) -> String {
    format!("{}{FOR}{appointment}", visitor.link(addresses::INVITATIONS))
}

fn came(names: &Names, way_in: WayIn) -> Option<String> {
    let t: Voice = names.voice;
    let at = |key: &str, at| t.with1(key, "at", t.moment(at));
    let until = |key: &str, at, until| t.with(key, &[("at", t.moment(at).into()), ("until", t.moment(until).into())]);
    match way_in {
        WayIn::SignsIn(entry) => {
            let since = names.state.skeleton.note(entry).map(|note| note.moment.date());
            Some(t.with1("way-in-signs_in", "date", since.map(|date| t.date(date)).unwrap_or_default()))
        }
        WayIn::Waits(sent, ends) => Some(until("way-in-waits", sent, ends)),
        WayIn::Over(sent, ended) => Some(until("way-in-over", sent, ended)),
        WayIn::Void(sent) => Some(at("way-in-void", sent)),
        WayIn::Refused(sent) => Some(at("way-in-refused", sent)),
        WayIn::Uninvited => None,
    }
}
