//! A page that is just a form: one act, its fields as its reader describes them, and a few words around. A capability
//! says which act, where, and what stands around it; the rest is the same for all.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};
use domain::{Actor, Ask, EntryNumber, Fields, Typed};
use platform::Acknowledgement;

use super::around::{Around, Barred};
use super::attempt::{attempt, done, read_form};
use super::both::Both;
use super::choices::for_whom;
use super::drawn::Drawn;
use super::inputs::Inputs;
use super::object::Object;
use super::paper;
use super::scene::Scene;
use super::{Chrome, Filled, Nav, Sent, html_with, problem};
use crate::addresses;
use crate::app::App;
use crate::preparation::{self, Kept, Opened, View, as_office, is_prepared, opened};
use crate::visitor::Visitor;

/// A page that is just a form.
pub(crate) struct FormPage {
    /// The act that it asks for.
    pub act: &'static str,
    /// Where it is.
    pub address: &'static str,
    /// Which part of the site it belongs to.
    pub nav: Nav,
    /// What the number in its address is.
    pub object: Object,
    /// Where one is led once the act is recorded.
    pub then: Then,
    /// What stands around the form.
    pub around: fn(&Scene) -> Result<Around, Barred>,
}

/// Where one is led once the act is recorded.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Then {
    /// To the same page.
    Here,
    /// To the page of what the act was on.
    Object(&'static str),
    /// To the page that what was sent names.
    Sent(fn(&Fields) -> &'static str),
    /// To the page of the plan it founded.
    FoundedPlan,
    /// To its acknowledgement.
    Acknowledgement,
}

#[derive(Template)]
#[template(path = "page/form.html")]
struct FormTemplate {
    page: Chrome,
    form: Filled,
    drawn: Drawn,
    around: Around,
    /// What was typed and what somebody else recorded meanwhile.
    both: Vec<Both>,
    /// Whether what stands beside what was typed was saved, and is not on record.
    is_saved: bool,
    action: String,
    /// The form by its act and what it is on, and the entry that it is based on: by these a browser keeps what is typed.
    keep: String,
    base: String,
    button: String,
    /// What stands around one that somebody prepares or prepared.
    prepared: Option<View>,
}

impl FormPage {
    /// Shows the form.
    pub(crate) fn shown(&'static self) -> MethodRouter<App> {
        get(move |State(app): State<App>, visitor: Visitor, number: Option<Path<String>>| async move {
            match opened(&app, &visitor, self.act, None).await {
                Ok(Some(opened)) => {
                    let form = opened.filled(&app, &visitor, self.act).await;
                    self.page_of(&app, &visitor, &part(number), form, Some(&opened)).await
                }
                Ok(None) => self.page(&app, &visitor, &part(number), Filled::blank()).await,
                Err(page) => page,
            }
        })
    }

    /// Shows the form and takes it in.
    pub(super) fn routes(&'static self) -> MethodRouter<App> {
        self.shown().post(
            move |State(app): State<App>, visitor: Visitor, number: Option<Path<String>>, Sent(pairs): Sent| async move {
                self.submit(&app, &visitor, &part(number), pairs).await
            },
        )
    }

    /// Takes it in.
    pub(crate) async fn submit(
        &self,
        app: &App,
        visitor: &Visitor,
        number: &str,
        pairs: Vec<(String, String)>,
    ) -> Response {
        let mut fields = read_form(pairs);
        match self.object.find(&app.platform.snapshot().state.skeleton, number) {
            // Whatever was sent, the act is on what the address names.
            Ok(Some(on)) => fields.insert("on".to_owned(), on.to_string()),
            Ok(None) => None,
            Err(missing) => return problem(app, visitor, StatusCode::NOT_FOUND, missing),
        };
        let mark = fields.remove(preparation::FIELD);
        let opened = match opened(app, visitor, self.act, mark.as_deref()).await {
            Ok(opened) => opened,
            Err(page) => return page,
        };
        if is_prepared(visitor, self.act) {
            return self.keep(app, visitor, number, fields, opened).await;
        }
        let of_sent = if let Then::Sent(page) = self.then { page(&fields) } else { self.address };
        let recorded = match &opened {
            Some(opened) => preparation::record(app, visitor, self.act, fields, opened).await,
            None => attempt(app, visitor, self.act, fields).await,
        };
        match recorded {
            Ok(recorded) => done(visitor, &self.leads_to(app, number, of_sent, &recorded), &recorded),
            Err(filled) => self.page_of(app, visitor, number, filled, opened.as_ref()).await,
        }
    }

    /// Keeps it for whoever holds the office.
    async fn keep(
        &self,
        app: &App,
        visitor: &Visitor,
        number: &str,
        fields: Fields,
        opened: Option<Opened>,
    ) -> Response {
        match preparation::keep(app, visitor, self.act, fields, opened).await {
            Kept::Saved(address) => Redirect::to(&address).into_response(),
            Kept::Back(back) => self.page_of(app, visitor, number, back.0, back.1.as_ref()).await,
            Kept::Page(page) => page,
        }
    }

    fn leads_to(&self, app: &App, number: &str, of_sent: &str, recorded: &Acknowledgement) -> String {
        match self.then {
            Then::Here => addresses::to(self.address, number),
            Then::Sent(_) => of_sent.to_owned(),
            Then::Object(address) => addresses::to(address, number),
            Then::Acknowledgement => addresses::to(addresses::ACKNOWLEDGEMENT, recorded.first),
            Then::FoundedPlan => {
                let founded = app.platform.snapshot().state.skeleton.plans.number_of(recorded.first);
                addresses::to(addresses::PLAN, founded.unwrap_or_default())
            }
        }
    }

    /// Shows it as it stands.
    pub(crate) async fn page(&self, app: &App, visitor: &Visitor, number: &str, form: Filled) -> Response {
        self.page_of(app, visitor, number, form, None).await
    }

    /// The same of one that somebody prepared.
    async fn page_of(
        &self,
        app: &App,
        visitor: &Visitor,
        number: &str,
        form: Filled,
        opened: Option<&Opened>,
    ) -> Response {
        let snapshot = app.platform.snapshot();
        let on = match self.object.find(&snapshot.state.skeleton, number) {
            Ok(on) => on,
            Err(missing) => return problem(app, visitor, StatusCode::NOT_FOUND, missing),
        };
        let recorded = match self.object {
            Object::Entry => app.platform.entry(number.parse().unwrap_or_default()).await,
            _ => Ok(None),
        };
        let Ok(recorded) = recorded else {
            return problem(app, visitor, StatusCode::SERVICE_UNAVAILABLE, "problem-ours");
        };
        let recorded = recorded.as_ref();
        // Whoever prepares has it before them as their office would.
        let office = if is_prepared(visitor, self.act) { as_office(app, visitor) } else { None };
        let visits = office.as_ref().unwrap_or(visitor);
        let scene = Scene { app, visitor: visits, snapshot: &snapshot, form: &form, number, on, recorded };
        let around = match (self.around)(&scene) {
            Ok(around) => paper::said_again(&scene, self.act, around),
            Err(Barred(key)) => return problem(app, visitor, StatusCode::FORBIDDEN, key),
        };
        let drawn = self.drawn(&scene, &around);
        let prepared = preparation::view(app, visitor, &scene.names(), opened, &form).await;
        // Somebody saved the prepared act meanwhile, or recorded what it builds on: both stand side by side.
        let saved = opened.and_then(|opened| opened.saved_meanwhile(&scene.names(), &form));
        let button = prepared.as_ref().and_then(|prepared| prepared.button.clone());
        let template = FormTemplate {
            page: Chrome::new(app, visitor, &snapshot.state, around.title.clone(), self.nav),
            action: visitor.link(&addresses::to(self.address, number)),
            base: self.base(&scene),
            is_saved: saved.is_some(),
            both: saved.unwrap_or_else(|| Both::of(&scene.names(), &form, self.act, &around.on_record)),
            keep: opened.map_or_else(|| keep(self.act, on, around.fixed), Opened::keep),
            button: button.unwrap_or_else(|| self.button(&scene, &around)),
            prepared,
            drawn,
            around,
            form,
        };
        html_with(template.form.status(), &template)
    }

    /// What its button says: what it does to this one, or what the act is called; whoever enters it from a paper does not do it.
    fn button(&self, scene: &Scene, around: &Around) -> String {
        let t = scene.visitor.voice;
        if scene.captures() && Ask::is_from_paper(self.act) {
            let own = scene.visitor.actor.as_ref().and_then(Actor::office).map(Typed::as_str);
            let mut offered = self.for_whom(scene).into_iter().flat_map(|(_, all)| all);
            let is_mine = offered.any(|(code, _)| Some(code.as_str()) == own);
            return t.say(if is_mine { "captured-or-own-button" } else { "captured-button" });
        }
        if let Some(button) = &around.button {
            return button.clone();
        }
        let act = format!("act-{}", self.act.replace('.', "-"));
        t.find(&act, Some("button"), None).unwrap_or_else(|| t.say(&act))
    }

    /// The last entry on what the form is on, as its author saw it; of what is on nothing, the last entry of all.
    fn base(&self, scene: &Scene) -> String {
        let last = |on| scene.snapshot.state.skeleton.last_on(on).unwrap_or(on);
        scene.form.base(self.act, scene.on.map_or(scene.snapshot.latest, last))
    }

    /// Whether it says on what it is based: an edit does, and what replaces.
    fn is_based(&self) -> bool {
        Ask::edits_something(self.act) || Ask::replaces_something(self.act)
    }

    /// For which offices whoever reads can enter it from a paper.
    fn for_whom(&self, scene: &Scene) -> Option<(&'static str, Vec<(String, String)>)> {
        let on = scene.on.map(|on| ("on".to_owned(), on.to_string()));
        let fields = scene.form.fields.clone().into_iter().chain(on).collect();
        let today = scene.app.platform.now().date();
        let own = scene.visitor.actor.as_ref().and_then(Actor::office);
        scene.captures().then(|| for_whom(&scene.names(), own, (self.act, &fields), today)).flatten()
    }

    fn drawn(&self, scene: &Scene, around: &Around) -> Drawn {
        let inputs = Inputs::of(scene.names(), scene.form, self.act, scene.app.platform.now().date());
        let inputs = scene.on.into_iter().fold(inputs, Inputs::on).by(scene.hand());
        let base = self.is_based().then(|| self.base(scene));
        let inputs = base.into_iter().fold(inputs, |inputs, base| inputs.fixed("base", base));
        let inputs = around.fixed.iter().fold(inputs, |inputs, (path, word)| inputs.fixed(path, *word));
        let said = around.said.iter();
        let inputs = said.fold(inputs, |inputs, (path, value)| inputs.fixed(path, value.clone()));
        let inputs = around.on_record.iter().fold(inputs, |inputs, (path, value)| inputs.starting(path, value.clone()));
        let offered = around.offered.iter().cloned().chain(self.for_whom(scene));
        let inputs = offered.fold(inputs, |inputs, (path, all)| inputs.offering(path, all));
        let starts = around.starts.iter();
        let inputs = starts.fold(inputs, |inputs, (path, value)| inputs.starting(path, value.clone()));
        let inputs = around.boxes.iter().cloned().fold(inputs, Inputs::boxes);
        around.rows.into_iter().fold(inputs, Inputs::rows).drawn().without(&around.left_out)
    }
}

impl FormTemplate {
    /// Whether the page says what the form is for: where there is none, it says who may.
    fn has_lede(&self) -> bool {
        let has_form = self.around.others.is_none() || self.around.section.is_some();
        has_form && !self.around.lede.is_empty()
    }

    /// Another way on, or back.
    fn other_way(&self) -> Option<(String, String)> {
        let back = self.around.back.as_ref().filter(|_| self.around.section.is_none());
        let back = || back.map(|(address, _)| (address.clone(), self.page.t.say("cancel")));
        self.around.next.clone().or_else(back)
    }
}

/// What the browser keeps the typed text under.
fn keep(act: &str, on: Option<EntryNumber>, fixed: Option<(&str, &str)>) -> String {
    let on = on.map(|on| format!("-{on}")).unwrap_or_default();
    let word = fixed.map(|(_, word)| format!("-{word}")).unwrap_or_default();
    format!("{act}{on}{word}")
}

/// The number in an address.
fn part(number: Option<Path<String>>) -> String {
    number.map(|Path(number)| number).unwrap_or_default()
}
