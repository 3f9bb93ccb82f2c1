//! A page that is just a form: one act, its fields as its reader describes them, and a few words around. A capability
//! says which act, where, and what stands around it; the rest is the same for all.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use domain::{Ask, EntryNumber, Fields};
use platform::{Acknowledgement, Recorded, Snapshot};
use words::{Names, Voice};

use super::around::{Around, Barred};
use super::attempt::{attempt, done, read_form};
use super::both::Both;
use super::choices::for_whom;
use super::drawn::Drawn;
use super::inputs::{Hand, Inputs};
use super::object::Object;
use super::{Chrome, Filled, Nav, Sent, html_with, problem};
use crate::addresses;
use crate::app::App;
use crate::session::conducts;
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

/// Everything there is to say something of: who reads, the state, and the form as it stands.
pub(crate) struct Scene<'a> {
    /// What every handler shares.
    pub app: &'a App,
    /// Who reads.
    pub visitor: &'a Visitor,
    /// The state.
    pub snapshot: &'a Arc<Snapshot>,
    /// The form.
    pub form: &'a Filled,
    /// The number in the address.
    pub number: &'a str,
    /// What the act is on.
    pub on: Option<EntryNumber>,
    /// The entry in the address.
    pub recorded: Option<&'a Recorded>,
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
    action: String,
    /// The form by its act and what it is on, and the entry that it is based on: by these a browser keeps what is typed.
    keep: String,
    base: String,
    button: String,
}

impl FormPage {
    /// Shows the form.
    pub(crate) fn shown(&'static self) -> MethodRouter<App> {
        get(move |State(app): State<App>, visitor: Visitor, number: Option<Path<String>>| async move {
            self.page(&app, &visitor, &part(number), Filled::blank()).await
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
        let of_sent = if let Then::Sent(page) = self.then { page(&fields) } else { self.address };
        match attempt(app, visitor, self.act, fields).await {
            Ok(recorded) => done(visitor, &self.leads_to(app, number, of_sent, &recorded), &recorded),
            Err(filled) => self.page(app, visitor, number, filled).await,
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
        let scene = Scene { app, visitor, snapshot: &snapshot, form: &form, number, on, recorded };
        let around = match (self.around)(&scene) {
            Ok(around) => around,
            Err(Barred(key)) => return problem(app, visitor, StatusCode::FORBIDDEN, key),
        };
        let drawn = self.drawn(&scene, &around);
        let template = FormTemplate {
            page: Chrome::new(app, visitor, &snapshot.state, around.title.clone(), self.nav),
            action: visitor.link(&addresses::to(self.address, number)),
            base: self.base(&scene),
            both: Both::of(&scene.names(), &form, self.act, &around.on_record),
            keep: keep(self.act, on, around.fixed),
            button: around.button.clone().unwrap_or_else(|| self.button(visitor.voice)),
            drawn,
            around,
            form,
        };
        html_with(template.form.status(), &template)
    }

    /// What its button says: what it does to this one, or what the act is called.
    fn button(&self, t: Voice) -> String {
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
        scene.captures().then(|| for_whom(&scene.names(), self.act, &fields, today)).flatten()
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

impl<'a> Scene<'a> {
    /// Names out of the state, in the language of the reader.
    pub(crate) fn names(&self) -> Names<'a> {
        Names { state: &self.snapshot.state, voice: self.visitor.voice }
    }

    /// Who fills the form in.
    fn hand(&self) -> Hand {
        if self.captures() { Hand::Captures } else { Hand::Own }
    }

    /// Whether whoever reads can enter the act of an office from a paper.
    pub(crate) fn captures(&self) -> bool {
        conducts(self.app, self.visitor)
    }

    /// An address of what the act is on, in the language of the reader.
    pub(crate) fn link(&self, address: &str) -> String {
        self.visitor.link(&addresses::to(address, self.number))
    }

    /// Keeps the form from whoever has no use for it; not in place of one that was refused.
    pub(crate) fn bar(&self, key: &'static str) -> Result<(), Barred> {
        if self.form.refused() { Ok(()) } else { Err(Barred(key)) }
    }
}
