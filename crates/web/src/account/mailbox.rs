//! The mailbox that an office shares, named by whoever holds it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Code, Fault, Level, Role, Typed};
use platform::{EMail, Mailbox, MailboxFault, PeopleFault};
use words::{Names, fault_words};

use super::{factor_first, failed, nobody, notices};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::Me;
use crate::outcome::Outcome;
use crate::page::{Faults, Sent, problem, read_form};
use crate::sign_in::address_fault;
use crate::visitor::Visitor;

/// Where the forms of mailboxes go.
pub(super) const ADDRESS: &str = "/cuenta/avisos/buzon";

/// An office of theirs, with its mailbox.
pub(super) struct OfficeMailbox {
    /// Its code.
    pub office: String,
    /// Title of the section.
    pub title: String,
    /// The mailbox, if it has one.
    pub mailbox: Option<Mailbox>,
    /// Where a second factor is shown first; `None` when it was.
    pub factor_first: Option<String>,
    /// The address that was typed and is none.
    pub typed: String,
}

impl OfficeMailbox {
    /// The id of the field of the code.
    pub fn code(&self) -> String {
        format!("codigo-{}", self.office)
    }

    /// The id of the field of the address.
    pub fn address(&self) -> String {
        format!("correo-{}", self.office)
    }
}

/// The offices that somebody holds, with their mailboxes.
pub(super) async fn mailboxes(
    app: &App,
    visitor: &Visitor,
    names: &Names<'_>,
    me: &Me,
) -> Result<Vec<OfficeMailbox>, PeopleFault> {
    let mut mailboxes = Vec::new();
    for held in &me.held {
        let Role::Office(code) = &held.role else { continue };
        let is_enough = matches!(me.level, Level::TwoFactors | Level::FreshFactors);
        mailboxes.push(OfficeMailbox {
            office: code.as_str().to_owned(),
            title: names.voice.with1("mailbox-title", "office", names.office(code)),
            mailbox: app.platform.mailbox(code).await?,
            typed: String::new(),
            factor_first: (!is_enough).then(|| factor_first(visitor, addresses::ACCOUNT_NOTICES)),
        });
    }
    Ok(mailboxes)
}

/// Sends a code to another mailbox, takes the code that was sent, or removes it.
pub(super) async fn submit(State(app): State<App>, visitor: Visitor, from: Address, Sent(pairs): Sent) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let (sent, oneself) = (read_form(pairs), me.oneself(from));
    let office = sent.get("cargo").and_then(|word| Code::parse(word).ok());
    let Some(office) = office else { return problem(&app, &visitor, StatusCode::FORBIDDEN, "problem-not-held") };
    let (done, outcome) = match (sent.get("codigo"), sent.get("correo")) {
        (Some(code), _) if code.trim().is_empty() => {
            let missing = fault_words(visitor.voice, &Fault::Missing);
            let faults = Faults::default().with(&format!("codigo-{office}"), Some(missing));
            return notices::faulty(&app, &visitor, me, (&office, ""), faults).await;
        }
        (Some(code), _) => (app.platform.show_mailbox(&oneself, &office, code).await, Outcome::MailboxShown),
        (None, Some(typed)) => {
            let address = match typed.parse::<EMail>() {
                Ok(address) => address,
                Err(_) => {
                    let faults =
                        Faults::default().with(&format!("correo-{office}"), Some(address_fault(&visitor, typed)));
                    return notices::faulty(&app, &visitor, me, (&office, typed), faults).await;
                }
            };
            let named = app.platform.name_mailbox(&oneself, &office, &address, visitor.voice.tag()).await;
            (named, Outcome::MailboxNamed)
        }
        (None, None) => (app.platform.drop_mailbox(&oneself, &office).await, Outcome::MailboxDropped),
    };
    let (status, key) = match done {
        Ok(()) => return outcome.at(&visitor, addresses::ACCOUNT_NOTICES),
        Err(MailboxFault::OneFactor) => {
            return Redirect::to(&factor_first(&visitor, addresses::ACCOUNT_NOTICES)).into_response();
        }
        Err(MailboxFault::People(fault)) => return failed(&app, &visitor, &fault),
        Err(MailboxFault::NotTheirs) => (StatusCode::FORBIDDEN, "problem-not-held"),
        Err(MailboxFault::TooOften) => (StatusCode::TOO_MANY_REQUESTS, "problem-mailbox-often"),
        Err(MailboxFault::Late) => (StatusCode::GONE, "problem-mailbox-late"),
        Err(MailboxFault::Wrong { .. }) => (StatusCode::FORBIDDEN, "problem-mailbox-wrong"),
    };
    problem(&app, &visitor, status, key)
}
