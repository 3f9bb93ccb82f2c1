//! What somebody just did to their account, a session or an invitation, as the page where they land says it: a closed word in its
//! address, told but once. A word that is none, or that could not be true of whoever reads, says nothing; nor does an address that
//! another site, a letter or somebody's own hand led to: what was done here is said by a form of ours alone.

use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use words::Voice;

use crate::identity::SEC_FETCH_SITE;
use crate::visitor::Visitor;

/// What it is called in an address.
pub(crate) const PARAMETER: &str = "hecho=";

/// Whose landing it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// Of whoever is not signed in any more.
    Nobody,
    /// Of whoever is signed in.
    Somebody,
    /// Of either.
    Anybody,
}

/// Makes the enum, its list, and for each its word in addresses, whose landing it is, and its sentence.
macro_rules! outcomes {
    ($($(#[$doc:meta])+ $name:ident = $word:literal, $whose:ident, $key:literal;)+) => {
        /// What was done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Outcome {
            $($(#[$doc])+ $name,)+
        }

        impl Outcome {
            const ALL: &[Self] = &[$(Self::$name,)+];

            fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            fn whose(self) -> Whose {
                match self { $(Self::$name => Whose::$whose,)+ }
            }

            /// What the page says of it.
            pub(crate) fn said(self, t: Voice) -> String {
                match self { $(Self::$name => t.say($key),)+ }
            }
        }
    };
}

outcomes! {
    /// They signed out.
    SignedOut = "salida", Nobody, "outcome-signed-out";
    /// Their account is no more.
    AccountErased = "cuenta-borrada", Nobody, "outcome-account-erased";
    /// They refused an invitation.
    InvitationRefused = "invitacion-rechazada", Anybody, "outcome-invitation-refused";
    /// They asked for the letter with the code once more.
    CodeAgain = "codigo-pedido", Anybody, "outcome-code-again";
    /// They act as another of what they hold.
    OfficeChosen = "cargo-elegido", Somebody, "outcome-office-chosen";
    /// Their letters come in another language.
    LanguageSet = "idioma", Somebody, "outcome-language";
    /// Another address is theirs.
    AddressChanged = "correo-cambiado", Somebody, "outcome-address-changed";
    /// Another session of theirs ended.
    SessionEnded = "sesion-cerrada", Somebody, "outcome-session-ended";
    /// All others did, and the tokens of programs.
    OthersEnded = "otras-cerradas", Somebody, "outcome-others-ended";
    /// A token of a program is good no more.
    TokenRevoked = "clave-quitada", Somebody, "outcome-token-revoked";
    /// How often they are told was chosen.
    NoticesSet = "avisos", Somebody, "outcome-notices";
    /// They follow a commitment.
    Followed = "seguido", Somebody, "outcome-followed";
    /// They follow it no more.
    Unfollowed = "dejado", Somebody, "outcome-unfollowed";
    /// A code was sent to the mailbox of an office.
    MailboxNamed = "buzon-pedido", Somebody, "outcome-mailbox-named";
    /// The mailbox gets notices from here on.
    MailboxShown = "buzon", Somebody, "outcome-mailbox-shown";
    /// It gets none any more.
    MailboxDropped = "buzon-quitado", Somebody, "outcome-mailbox-dropped";
    /// Somebody prepares for an office no more.
    LiaisonEnded = "enlace-terminado", Somebody, "outcome-liaison-ended";
    /// They themselves do not.
    PreparingStopped = "enlace-dejado", Somebody, "outcome-preparing-stopped";
    /// An invitation was made.
    Invited = "invitacion", Somebody, "outcome-invited";
    /// An invitation was taken back.
    InvitationRetracted = "invitacion-retirada", Somebody, "outcome-invitation-retracted";
    /// An application that shows codes is theirs.
    ApplicationBound = "aplicacion", Somebody, "outcome-application-bound";
    /// A passkey is theirs.
    PasskeyBound = "llave", Somebody, "outcome-passkey-bound";
    /// A second factor is theirs no more.
    FactorRemoved = "llave-quitada", Somebody, "outcome-factor-removed";
}

impl Outcome {
    /// The address of a page that says it.
    pub(crate) fn on(self, address: &str) -> String {
        let joined = if address.contains('?') { '&' } else { '?' };
        format!("{address}{joined}{PARAMETER}{}", self.word())
    }

    /// To a page of ours that says it.
    pub(crate) fn at(self, visitor: &Visitor, page: &str) -> Response {
        Redirect::to(&self.on(&visitor.link(page))).into_response()
    }

    /// What a query says was done, to somebody who is signed in or not.
    pub(crate) fn of(query: &str, headers: &HeaderMap, is_signed_in: bool) -> Option<Self> {
        let word = query.split('&').find_map(|pair| pair.strip_prefix(PARAMETER))?;
        let outcome = Self::ALL.iter().copied().find(|outcome| outcome.word() == word)?;
        let is_led_by_us = headers.get(SEC_FETCH_SITE).is_none_or(|site| site == "same-origin");
        let may_be_theirs = match outcome.whose() {
            Whose::Nobody => !is_signed_in,
            Whose::Somebody => is_signed_in,
            Whose::Anybody => true,
        };
        (is_led_by_us && may_be_theirs).then_some(outcome)
    }
}
