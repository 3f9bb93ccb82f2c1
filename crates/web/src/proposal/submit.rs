//! Sending a form that is about one commitment.

use domain::Fields;
use platform::Acknowledgement;

use super::show::find;
use crate::app::App;
use crate::page::{Filled, attempt};
use crate::visitor::Visitor;

/// Performs an act on the commitment of an address, whatever commitment was sent.
///
/// # Errors
/// The form, filled, with what was refused; blank when the address names no commitment, and then its page answers
/// that there is none.
pub(crate) async fn attempt_on(
    app: &App,
    visitor: &Visitor,
    number: &str,
    act: &'static str,
    mut fields: Fields,
) -> Result<Acknowledgement, Filled> {
    let Some(on) = find(&app.platform.snapshot().state, number).map(|proposal| proposal.id) else {
        return Err(Filled::blank());
    };
    fields.insert("on".into(), on.to_string());
    attempt(app, visitor, act, fields).await
}
