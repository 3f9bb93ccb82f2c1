//! What a browser says of itself: for what, on which page, and to which question of ours.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use super::{MOST_BYTES, PasskeyFault, RelyingParty};

/// What a browser was asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ceremony {
    /// Make a passkey.
    Create,
    /// Show one.
    Get,
}

/// Written by the browser; it may say more than this, and does.
#[derive(Debug, Deserialize)]
pub(super) struct Client {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    is_framed: bool,
    #[serde(rename = "topOrigin")]
    framed_by: Option<String>,
}

impl Client {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, PasskeyFault> {
        if bytes.len() > MOST_BYTES {
            return Err(PasskeyFault::Client);
        }
        serde_json::from_slice(bytes).map_err(|_| PasskeyFault::Client)
    }

    /// Whether it is the answer of a page of ours to that question.
    pub(super) fn answers(
        &self,
        ceremony: Ceremony,
        challenge: &[u8; 32],
        site: &RelyingParty,
    ) -> Result<(), PasskeyFault> {
        if self.kind != ceremony.word() {
            return Err(PasskeyFault::Purpose);
        }
        if URL_SAFE_NO_PAD.decode(&self.challenge).ok().as_deref() != Some(challenge.as_slice()) {
            return Err(PasskeyFault::Challenge);
        }
        if self.origin != site.origin() {
            return Err(PasskeyFault::Origin);
        }
        if self.is_framed || self.framed_by.is_some() {
            return Err(PasskeyFault::Framed);
        }
        Ok(())
    }
}

impl Ceremony {
    fn word(self) -> &'static str {
        match self {
            Self::Create => "webauthn.create",
            Self::Get => "webauthn.get",
        }
    }
}
