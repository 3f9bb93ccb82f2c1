//! Keys: who signs, and who is believed.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::fmt;
use ed25519_dalek::Signer;
use sha2::{Digest, Sha256};

use super::{NoteFault, SIGNATURE, open};
use crate::base64_text;

/// The signature type of Ed25519 over the text of a note.
const ED25519: u8 = 0x01;

/// A key that signs notes.
#[derive(Clone)]
pub struct SigningKey {
    name: String,
    key: ed25519_dalek::SigningKey,
}

/// A key that is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    key: ed25519_dalek::VerifyingKey,
    id: [u8; 4],
}

impl SigningKey {
    /// The key of this name and of these 32 secret bytes, the private key of RFC 8032.
    ///
    /// # Errors
    /// The name is none that a note can hold.
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Result<Self, NoteFault> {
        check_name(name)?;
        Ok(Self { name: name.to_owned(), key: ed25519_dalek::SigningKey::from_bytes(&seed) })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key that others need to believe it.
    pub fn verifier_key(&self) -> VerifierKey {
        VerifierKey::new(self.name.clone(), self.key.verifying_key())
    }

    /// The note of a text, with this one signature.
    ///
    /// # Errors
    /// The text does not end in a line feed or holds another control character.
    pub fn sign(&self, text: &str) -> Result<String, NoteFault> {
        open::check_text(text)?;
        Ok(format!("{text}\n{}", self.signature_line(text)))
    }

    /// The line, with its line feed, that this key's signature adds to a note of this text.
    pub fn signature_line(&self, text: &str) -> String {
        let mut blob = [0; 68];
        blob[..4].copy_from_slice(&self.verifier_key().id);
        blob[4..].copy_from_slice(&self.key.sign(text.as_bytes()).to_bytes());
        format!("{SIGNATURE}{} {}\n", self.name, base64_text::encode(&blob))
    }
}

/// Says the name and nothing secret.
impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("SigningKey").field("name", &self.name).finish_non_exhaustive()
    }
}

impl VerifierKey {
    /// Reads `name+id+key` as C2SP `signed-note` writes it.
    ///
    /// # Errors
    /// It is written in any other way, is of another type than Ed25519, or its id is not that of its name and key.
    pub fn parse(text: &str) -> Result<Self, NoteFault> {
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(NoteFault::VerifierKey);
        };
        check_name(name)?;
        let typed = base64_text::decode(key).ok_or(NoteFault::VerifierKey)?;
        let Some((&ED25519, public)) = typed.split_first() else {
            return Err(NoteFault::VerifierKey);
        };
        let public = public.try_into().map_err(|_| NoteFault::VerifierKey)?;
        let point = ed25519_dalek::VerifyingKey::from_bytes(public).map_err(|_| NoteFault::VerifierKey)?;
        let key = Self::new(name.to_owned(), point);
        if key.id_text() == id { Ok(key) } else { Err(NoteFault::VerifierKey) }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its id: with the name, how a signature says whose it is. Four bytes prove nothing.
    pub fn id(&self) -> [u8; 4] {
        self.id
    }

    /// Says whether these bytes are this key's signature of the text.
    pub(super) fn signed(&self, text: &str, signature: &[u8]) -> bool {
        let Ok(signature) = ed25519_dalek::Signature::from_slice(signature) else {
            return false;
        };
        // Strict: refuses the weak keys and points with which one signature would fit several texts.
        self.key.verify_strict(text.as_bytes(), &signature).is_ok()
    }

    fn new(name: String, key: ed25519_dalek::VerifyingKey) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(name.as_bytes());
        hasher.update([b'\n', ED25519]);
        hasher.update(key.as_bytes());
        let hash: [u8; 32] = hasher.finalize().into();
        Self { name, key, id: [hash[0], hash[1], hash[2], hash[3]] }
    }

    fn id_text(&self) -> String {
        format!("{:08x}", u32::from_be_bytes(self.id))
    }
}

/// Writes `name+id+key`.
impl fmt::Display for VerifierKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut typed = [ED25519; 33];
        typed[1..].copy_from_slice(self.key.as_bytes());
        write!(out, "{}+{}+{}", self.name, self.id_text(), base64_text::encode(&typed))
    }
}

/// Says that a note can hold this key name.
pub(super) fn check_name(name: &str) -> Result<(), NoteFault> {
    let refuses = |character: char| character.is_whitespace() || character == '+' || character < ' ';
    if name.is_empty() || name.contains(refuses) { Err(NoteFault::KeyName) } else { Ok(()) }
}
