//! Whether the visitor's office may perform an act, asked of the act itself.

use domain::{Ask, Erasable, Place, Refusal, State};
use words::{Names, refusal_words};

use crate::app::App;
use crate::page::Scene;
use crate::preparation::as_office;
use crate::session::conducts;
use crate::visitor::Visitor;

/// Whether the office of the visitor may perform that act today, or the one that they prepare for.
pub(crate) fn may(app: &App, visitor: &Visitor, state: &State, act: &Ask) -> bool {
    let Some(actor) = &visitor.actor else { return false };
    let office = app.platform.prepared_for(actor);
    let actor = office.as_ref().unwrap_or(actor);
    let allowed = act.allowed(&state.skeleton);
    allowed.is_ok_and(|allowed| allowed.admit(actor, &state.skeleton, app.platform.now().date()).is_ok())
}

/// Whether the visitor can enter that act for an office, from a paper.
pub(crate) fn captures(app: &App, visitor: &Visitor, act: &Ask) -> bool {
    let office = as_office(app, visitor);
    Ask::is_from_paper(act.name()) && conducts(app, office.as_ref().unwrap_or(visitor))
}

/// Who may perform that act, in words; for those who may not.
pub(crate) fn who_may(names: &Names, act: &Ask) -> String {
    let word = act.allowed(&names.state.skeleton).map_or("nobody", |allowed| allowed.word());
    let allowed = names.voice.say(&format!("allowed-{word}"));
    names.voice.with1("may-who", "allowed", allowed)
}

/// A text that is not there yet; who may act does not depend on words.
pub(crate) fn unwritten<T>() -> Erasable<T> {
    Erasable::At(Place { entry: 0, field: 0 })
}

/// Who may perform the act of a form, when whoever reads the page may not.
pub(crate) fn unless_may(scene: &Scene, act: &Ask) -> Option<String> {
    let names = scene.names();
    let may = may(scene.app, scene.visitor, names.state, act) || captures(scene.app, scene.visitor, act);
    (!may).then(|| who_may(&names, act))
}

/// Why something cannot be done, and how to go on.
pub(crate) fn refused(names: &Names, refusal: &Refusal) -> String {
    let words = refusal_words(names, refusal);
    format!("{} {}", words.what, words.next)
}
