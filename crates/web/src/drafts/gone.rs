//! A draft that is gone while somebody still writes: what was typed is shown, and what the draft became.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use domain::proposal::Proposal;
use domain::{Choice, Fields, State, pattern};
use platform::{Drafter, Written};
use words::{Names, field_label, specs};

use super::{ACT, said};
use crate::app::App;
use crate::page::{Chrome, Nav, html_with, is_file};
use crate::proposal::{Ways, address, commitment_number, ways};
use crate::visitor::Visitor;

/// A field that was typed.
struct Typed {
    label: String,
    value: String,
    /// Its form at the commitment: address and words, for who may.
    way: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "drafts/gone.html")]
struct Gone {
    page: Chrome,
    what: String,
    next: String,
    /// The commitment that it became: address and words.
    commitment: Option<(String, String)>,
    typed: Vec<Typed>,
}

/// What was typed for a draft that is no longer there, with the commitment that it became, if somebody presented it.
pub(super) async fn page(app: &App, visitor: &Visitor, drafter: &Drafter, id: &str, fields: &Fields) -> Response {
    let presented = app.platform.presented_draft(drafter, id).await.unwrap_or_else(|fault| {
        tracing::error!(%fault, "what became of a draft could not be read");
        None
    });
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let t = visitor.voice;
    let names = Names { state, voice: t };
    let became = presented.and_then(|recorded| state.skeleton.proposals.get(recorded.first));
    let (what, next) = match became {
        Some(proposal) => {
            let number = commitment_number(&names, proposal);
            (t.with1("draft-gone-presented", "number", number), t.say("draft-gone-presented-next"))
        }
        None => (t.say("draft-gone"), t.say("draft-gone-next")),
    };
    let template = Gone {
        page: Chrome::new(app, visitor, state, what.clone(), Nav::Commitments),
        commitment: became.map(|proposal| {
            let number = commitment_number(&names, proposal);
            (address(&names, visitor, proposal), t.with1("draft-gone-see", "number", number))
        }),
        typed: typed(app, visitor, state, became, fields),
        what,
        next,
    };
    let status = if became.is_some() { StatusCode::CONFLICT } else { StatusCode::NOT_FOUND };
    html_with(status, &template)
}

/// The fields of the act, in its order; files and what is no field of it are left out.
fn typed(app: &App, visitor: &Visitor, state: &State, became: Option<&Proposal>, fields: &Fields) -> Vec<Typed> {
    let names = Names { state, voice: visitor.voice };
    let ways: Option<(Ways, &Proposal)> = became.map(|proposal| (ways(app, visitor, state, proposal), proposal));
    let of = |spec: &domain::Spec| {
        let sent = fields.iter().filter(|(path, _)| pattern(path) == spec.path && !is_file(path));
        sent.map(|(path, value)| (path.clone(), value.clone())).collect::<Vec<_>>()
    };
    let sent = specs(ACT).iter().flat_map(of);
    let written = Written { act: ACT.to_owned(), fields: fields.clone(), ..Written::default() };
    let view = |(path, value): (String, String)| {
        let field = domain::proposal::FichaField::ALL.iter().copied().find(|field| holds(field.word(), &path));
        let way = ways.as_ref().zip(field).and_then(|((ways, proposal), field)| ways.to(&names, proposal, field));
        let value = said::value(app, &names, &written, (&path, &value), &[]);
        Some(Typed { label: field_label(visitor.voice, ACT, &path, fields)?, value, way })
    };
    sent.filter_map(view).collect()
}

/// Whether a field of the form is part of that field of the ficha: `window_from` of `window`, `support.number` of `support`.
fn holds(field: &str, path: &str) -> bool {
    let rest = path.strip_prefix(field);
    rest.is_some_and(|rest| matches!(rest, "" | "_from" | "_to") || rest.starts_with('.'))
}
