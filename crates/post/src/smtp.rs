//! One conversation with a relay: opened, used for a batch of letters, and ended.
//!
//! It is spoken command by command, and not with the one call that lettre has for it all: what failed before the letter itself went
//! out may be tried again, what failed after may not.

use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailParameter};
use lettre::transport::smtp::response::{Response, Severity};
use platform::{Attempt, Said};
use tokio::time::timeout;

use crate::relay::{Patience, Relay, Security};
use crate::{Address, Message, private};

/// How long an ending conversation is given to end well.
const FAREWELL: Duration = Duration::from_secs(2);

/// A conversation with a relay.
pub(crate) struct Line {
    connection: AsyncSmtpConnection,
    patience: Patience,
}

impl Line {
    /// Opens a conversation. Whatever fails here has sent no letter, and is tried again: it is about us and not about who gets it.
    pub async fn open(relay: &Relay) -> Result<Self, Attempt> {
        let patience = relay.patience;
        match timeout(patience.opening, opened(relay)).await {
            Ok(Ok(connection)) => Ok(Self { connection, patience }),
            Ok(Err(said)) => Err(Attempt::ForNow(said)),
            Err(_) => Err(Attempt::ForNow(Said::TooSlow)),
        }
    }

    /// Asks whether the relay takes a letter from here to there.
    pub async fn offer(&mut self, from: &Address, to: &Address) -> Result<(), Attempt> {
        let mut parameters = Vec::new();
        if to.needs_utf8() {
            if !self.connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Attempt::ForGood(Said::AddressNotTaken));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        let mail = Mail::new(Some(from.inner().clone()), parameters);
        // What is said to this is about us: whoever sets it right finds the letters still waiting.
        self.command(mail).await.map_err(|cut| Attempt::ForNow(cut.said()))?;
        let recipient = Rcpt::new(to.inner().clone(), Vec::new());
        self.command(recipient).await.map_err(Cut::before_the_letter)
    }

    /// Hands the letter over, which may be done once.
    pub async fn hand_over(&mut self, message: &Message) -> Result<(), Attempt> {
        // Without its answer no byte of the letter goes out.
        self.command(Data).await.map_err(Cut::before_the_letter)?;
        let answer = timeout(self.patience.ending, self.connection.message(&message.bytes)).await;
        match answer {
            Ok(Ok(answer)) if answer.code().severity == Severity::PositiveCompletion => Ok(()),
            Ok(Ok(_)) => Err(Attempt::InDoubt(Said::NoConnection)),
            Ok(Err(error)) => match Cut::of(&error) {
                // The relay said that it did not take it.
                Cut::Reply(code) => Err(refused(code)),
                Cut::Broken(said) => Err(Attempt::InDoubt(said)),
            },
            Err(_) => Err(Attempt::InDoubt(Said::TooSlow)),
        }
    }

    /// Begins anew after a letter that was not taken; `None` when the conversation is over.
    pub async fn reset(mut self) -> Option<Self> {
        self.command(Rset).await.ok().map(|()| self)
    }

    /// Ends the conversation.
    pub async fn close(mut self) {
        // All letters were answered already; a relay that does not take leave changes nothing.
        let _ = timeout(FAREWELL, self.connection.quit()).await;
    }

    async fn command(&mut self, command: impl std::fmt::Display) -> Result<(), Cut> {
        match timeout(self.patience.command, self.connection.command(command)).await {
            Ok(answer) => answer.map(|_: Response| ()).map_err(|error| Cut::of(&error)),
            Err(_) => Err(Cut::Broken(Said::TooSlow)),
        }
    }
}

async fn opened(relay: &Relay) -> Result<AsyncSmtpConnection, Said> {
    let at_once = relay.tls.clone().filter(|_| relay.url.security() == Security::Tls);
    let connecting = AsyncSmtpConnection::connect_tokio1(relay.url.authority(), None, &relay.hello, at_once, None);
    let mut connection =
        connecting.await.map_err(|error| private::wrong_with(&error).unwrap_or_else(|| Cut::of(&error).said()))?;
    if let (Security::StartTls, Some(tls)) = (relay.url.security(), relay.tls.clone()) {
        let private = connection.starttls(tls, &relay.hello).await;
        private.map_err(|error| private::wrong_with(&error).unwrap_or(Said::NotPrivate))?;
    }
    if let Some(login) = &relay.login {
        let let_in = connection.auth(DEFAULT_MECHANISMS, login).await;
        // The last is lettre's own word for a relay that offers no way to say a name and a password.
        let_in.map_err(|error| match error.status() {
            Some(_) => Said::NotLetIn,
            None if error.is_client() => Said::NotLetIn,
            None => Cut::of(&error).said(),
        })?;
    }
    Ok(connection)
}

/// Why a command was not carried out.
enum Cut {
    /// The relay answered so.
    Reply(u16),
    /// There was no answer that can be understood.
    Broken(Said),
}

impl Cut {
    fn of(error: &Error) -> Self {
        match error.status() {
            Some(code) => Self::Reply(code.into()),
            None if error.is_tls() => Self::Broken(Said::NotPrivate),
            None if error.is_timeout() => Self::Broken(Said::TooSlow),
            None => Self::Broken(Said::NoConnection),
        }
    }

    fn said(self) -> Said {
        match self {
            Self::Reply(code) => Said::Reply(code),
            Self::Broken(said) => said,
        }
    }

    fn before_the_letter(self) -> Attempt {
        match self {
            Self::Reply(code) => refused(code),
            Self::Broken(said) => Attempt::ForNow(said),
        }
    }
}

/// What a reply means that does not take a letter: from 500 on it never will (RFC 5321, 4.2.1).
fn refused(code: u16) -> Attempt {
    if code >= 500 { Attempt::ForGood(Said::Reply(code)) } else { Attempt::ForNow(Said::Reply(code)) }
}
