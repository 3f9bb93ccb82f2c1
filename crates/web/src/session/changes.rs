//! Change, second call and cancellation of a session that was called.

use domain::owed::Duty;
use domain::session::{called as still_called, failed};
use words::refusal_words;

use super::list::conducts;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};

/// Changes the call.
pub(super) static CHANGE: FormPage = called("session.change", "/sesiones/{number}/cambio", change);

/// Adds a point to the call.
pub(super) static ADD_POINT: FormPage = called("session.add_point", "/sesiones/{number}/adenda", add_point);

/// Takes a point out of the call.
pub(super) static DROP_POINT: FormPage = called("session.drop_point", DROP_POINT_ADDRESS, drop_point);

/// Where a point is taken out of a call.
pub(crate) const DROP_POINT_ADDRESS: &str = "/sesiones/{number}/retiro-de-punto";

/// Calls again.
pub(super) static AGAIN: FormPage = called("session.call_again", CALL_AGAIN_ADDRESS, again);

/// Where a session is called again.
pub(crate) const CALL_AGAIN_ADDRESS: &str = "/sesiones/{number}/segunda-convocatoria";

/// Cancels the session.
pub(super) static CANCEL: FormPage = called("session.cancel", "/sesiones/{number}/cancelacion", cancel);

/// A form about a session that was called.
const fn called(act: &'static str, address: &'static str, around: fn(&Scene) -> Result<Around, Barred>) -> FormPage {
    let then = Then::Object(addresses::SESSION);
    FormPage { act, address, nav: Nav::Sessions, object: Object::Session, then, around }
}

fn change(scene: &Scene) -> Result<Around, Barred> {
    let around = around(scene, "act-session-change", "change-lede")?;
    let names = scene.names();
    let session = scene.on.and_then(|on| names.state.skeleton.sessions.get(on));
    let more = session.map(|session| {
        let place = names.optional_kept(session.place.as_ref()).unwrap_or_default();
        let ordinal = session.ordinal.to_string();
        [("mode", domain::Choice::word(session.mode).to_owned()), ("place", place), ("ordinal", ordinal)]
    });
    Ok(Around { starts: around.starts.into_iter().chain(more.into_iter().flatten()).collect(), ..around })
}

fn add_point(scene: &Scene) -> Result<Around, Barred> {
    let around = around(scene, "act-session-add_point", "add-point-lede")?;
    // The day of the call is not asked for here.
    Ok(Around { starts: Vec::new(), ..around })
}

/// Begins with the point that is owed to be taken out.
fn drop_point(scene: &Scene) -> Result<Around, Barred> {
    let around = around(scene, "act-session-drop_point", "drop-point-lede")?;
    let owed = scene.snapshot.owed(scene.app.platform.now().date());
    let owed = owed.iter().find_map(|owed| match owed.what {
        Duty::DropPoint(session, item) if Some(session) == scene.on => Some(("item", item.to_string())),
        _ => None,
    });
    Ok(Around { starts: owed.into_iter().collect(), ..around })
}

fn again(scene: &Scene) -> Result<Around, Barred> {
    let around = around(scene, "act-session-call_again", "again-lede")?;
    let state = &scene.snapshot.state;
    let none = scene.on.and_then(|on| failed(&state.skeleton, on, scene.app.platform.now().civil()).err());
    // Without a call that failed there is nothing to call again; what was refused says so itself.
    let others = none.filter(|_| !scene.form.refused()).map(|refusal| refusal_words(&scene.names(), &refusal).what);
    // The day of the first call has passed or will not do; its hour may.
    let starts = around.starts.into_iter().filter(|(path, _)| *path != "date").collect();
    Ok(Around { note: around.note.filter(|_| others.is_none()), others: around.others.or(others), starts, ..around })
}

fn cancel(scene: &Scene) -> Result<Around, Barred> {
    around(scene, "act-session-cancel", "cancel-lede")
}

/// What all of them have in common: for whom they are, and when the session is called for.
fn around(scene: &Scene, title: &str, lede: &str) -> Result<Around, Barred> {
    if !conducts(scene.app, scene.visitor) {
        scene.bar("problem-only-technical-secretary")?;
    }
    let names = scene.names();
    let t = names.voice;
    let session = scene.on.and_then(|on| names.state.skeleton.sessions.get(on));
    let starts = session.map(|session| session.starts);
    let now = starts.map(|starts| t.with1("change-now", "starts", t.moment(starts)));
    // What was opened, closed or cancelled is no call any more.
    let over = session.and_then(|session| still_called(&names.state.skeleton, session.id).err());
    let over = over.map(|refusal| refusal_words(&names, &refusal).what);
    let fields = starts.map(|starts| {
        let hour = format!("{:02}:{:02}", starts.hour(), starts.minute());
        vec![("date", starts.date().to_string()), ("hour", hour)]
    });
    Ok(Around {
        back: session.map(|session| (scene.link(addresses::SESSION), names.session(session))),
        title: t.say(title),
        lede: t.say(lede),
        note: now.filter(|_| over.is_none()),
        others: over,
        starts: fields.unwrap_or_default(),
        ..Around::default()
    })
}
