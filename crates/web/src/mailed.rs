//! What the address of a letter ends with, as it comes back: programs that look through mail and people who copy add signs to it, or
//! lose some.

use axum::http::StatusCode;
use axum::response::Response;
use platform::Token;

use crate::app::App;
use crate::page::problem;
use crate::visitor::Visitor;

/// What stands in the address, without what came to its ends.
///
/// # Errors
/// The page that says that the address is not whole, with the status that one has which is worth nothing.
pub(crate) fn token(app: &App, visitor: &Visitor, there: &str, worthless: StatusCode) -> Result<Token, Box<Response>> {
    Token::mailed(there).ok_or_else(|| Box::new(problem(app, visitor, worthless, "problem-address-not-whole")))
}
