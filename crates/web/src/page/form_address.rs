//! Where the form of each act is: what the router goes by, and what programs are told.

use axum::Router;

use super::FormPage;
use crate::app::App;

/// Where a form of an act is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FormAddress {
    /// The act.
    pub act: &'static str,
    /// The page that has the form.
    pub page: &'static str,
    /// Where it is sent.
    pub sent_to: &'static str,
    /// A choice that the page made, when the same act has other pages for others: field and word.
    pub fixed: Option<(&'static str, &'static str)>,
}

impl FormAddress {
    /// A form that is a page of its own, sent to where it is.
    pub(crate) const fn own(act: &'static str, address: &'static str) -> Self {
        Self { act, page: address, sent_to: address, fixed: None }
    }
}

impl From<&FormPage> for FormAddress {
    fn from(form: &FormPage) -> Self {
        Self::own(form.act, form.address)
    }
}

/// The routes of pages that are just a form.
pub(crate) fn form_routes(forms: impl IntoIterator<Item = &'static FormPage>) -> Router<App> {
    forms.into_iter().fold(Router::new(), |router, form| router.route(form.address, form.routes()))
}
