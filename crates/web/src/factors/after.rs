//! Where somebody wanted to go before they were asked for a second factor: carried from page to page, to the end of signing in.

use axum::response::{IntoResponse, Redirect, Response};
use domain::Fields;
use serde::Deserialize;

use crate::addresses;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::visitor::{Visitor, with_back};

/// Where to go afterwards.
#[derive(Clone, Default, Deserialize)]
pub(super) struct After {
    /// A page of ours.
    #[serde(default)]
    pub(super) volver: String,
    /// Not empty: the page where somebody typed waits beside this one.
    #[serde(default)]
    pub(super) aparte: String,
}

impl After {
    /// As a form carries it.
    pub(super) fn of(visitor: &Visitor, sent: &Fields) -> Self {
        let value = |name: &str| sent.get(name).cloned().unwrap_or_default();
        Self { volver: value("volver"), aparte: value("aparte") }.own(visitor)
    }

    /// The same, unless it leads elsewhere than to a page of ours.
    pub(super) fn own(mut self, visitor: &Visitor) -> Self {
        self.volver = visitor.own(&self.volver).unwrap_or_default();
        self
    }

    /// Another page on the way there, which carries it on; the page itself, when it is there already.
    pub(super) fn on(&self, address: String) -> String {
        let rest = self.volver.strip_prefix(&address);
        match rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('?')) {
            true => self.volver.clone(),
            false => with_back(address, &self.volver),
        }
    }

    /// To another page on the way there.
    pub(super) fn via(&self, visitor: &Visitor, address: &str) -> Response {
        Redirect::to(&self.on(visitor.link(address))).into_response()
    }

    /// To another page on the way there, which says what was done.
    pub(super) fn told(&self, visitor: &Visitor, address: &str, outcome: Outcome) -> Response {
        Redirect::to(&outcome.on(&self.on(visitor.link(address)))).into_response()
    }
}

/// Where it was asked for, or home; first to choosing an office, when there are several.
pub(super) fn next(visitor: &Visitor, me: &Me, after: &After) -> String {
    match (after.volver.as_str(), me.acting.is_some()) {
        ("", true) => visitor.link(addresses::HOME),
        (back, acts) if !back.is_empty() && (acts || me.held.is_empty()) => back.to_owned(),
        _ => after.on(visitor.link(addresses::SIGN_IN_OFFICE)),
    }
}
