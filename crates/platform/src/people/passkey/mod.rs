//! Passkeys: what a browser says of one, judged. No attestation is asked for, and nothing of what authenticators write as CBOR
//! is read: the browser gives the public key, and the authenticator's data are read byte by byte.

mod authenticator;
mod client;
mod desk;
mod key;
mod site;

use super::{FactorFault, PeopleFault};
use authenticator::Authenticator;
use client::{Ceremony, Client};
pub(super) use desk::forget_questions;
pub use desk::{
    LONGEST_PASSKEY_NAME, NewPasskeyQuestion, NoPasskeyName, PASSKEY_QUESTION_LASTS, PasskeyName, PasskeyQuestion,
};
pub use key::PASSKEY_ALGORITHMS;
use key::PublicKey;
pub use site::RelyingParty;

/// Most bytes of what a browser says of itself or of an authenticator.
const MOST_BYTES: usize = 4096;

/// What a browser says of a passkey that it has just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// What the browser says of itself: JSON.
    pub client: Vec<u8>,
    /// What the authenticator says: its data, with the id of the passkey in them.
    pub authenticator: Vec<u8>,
    /// The public key, as SPKI.
    pub key: Vec<u8>,
    /// With which algorithm it signs, by its number in COSE.
    pub algorithm: i64,
}

/// What a browser says when somebody shows a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    /// The id of the passkey, as the authenticator gave it.
    pub credential: Vec<u8>,
    /// What the browser says of itself: JSON.
    pub client: Vec<u8>,
    /// What the authenticator says: its data.
    pub authenticator: Vec<u8>,
    /// The signature over both.
    pub signature: Vec<u8>,
}

/// Why a passkey was not added, or not believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasskeyFault {
    /// What the browser says of itself cannot be read.
    #[error("what the browser says cannot be read")]
    Client,
    /// It made a passkey where one was to be shown, or the other way round.
    #[error("it was said for something else")]
    Purpose,
    /// It answers another question than ours.
    #[error("another question was answered")]
    Challenge,
    /// It was made on another site.
    #[error("it is of another site")]
    Origin,
    /// It was made on this site inside a page of another one.
    #[error("it was asked for within another site")]
    Framed,
    /// What the authenticator says cannot be read.
    #[error("what the authenticator says cannot be read")]
    Authenticator,
    /// The passkey is of another site.
    #[error("the passkey is of another site")]
    Site,
    /// Nobody touched the authenticator.
    #[error("nobody was present")]
    NotPresent,
    /// The authenticator did not make sure who it is: by finger, face or PIN.
    #[error("nobody was verified")]
    NotVerified,
    /// It signs in a way that is not known here.
    #[error("the algorithm is not known")]
    Algorithm,
    /// The public key is none of its algorithm.
    #[error("the public key cannot be read")]
    Key,
    /// The signature is not that of the passkey.
    #[error("the signature is another one")]
    Signature,
    /// It was used as often before: there is a copy of it, or the message is an old one.
    #[error("the counter did not grow")]
    Counter,
    /// The browser was asked nothing, or so long ago that it is good no more, or answered before.
    #[error("nothing was asked, or too long ago")]
    Late,
    /// Whoever is signed in has no such passkey.
    #[error("they have no such passkey")]
    Unknown,
    /// It was bound before.
    #[error("it was bound before")]
    Known,
    /// Whoever is signed in has as many as one may have.
    #[error("they have as many as one may have")]
    Full,
    /// Something else stands in the way, as it does for any second factor.
    #[error(transparent)]
    Factor(#[from] FactorFault),
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

/// A passkey that a browser made here.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    /// Its id, as the authenticator gave it.
    credential: Vec<u8>,
    key: PublicKey,
    /// How often it was used.
    counter: u32,
}

impl RelyingParty {
    /// The passkey that a browser made here, when it was asked to by that challenge.
    ///
    /// # Errors
    /// What it says is not believed, and why.
    fn made(&self, said: &Registration, challenge: &[u8; 32]) -> Result<Made, PasskeyFault> {
        Client::read(&said.client)?.answers(Ceremony::Create, challenge, self)?;
        let authenticator = Authenticator::read(&said.authenticator)?;
        authenticator.verified_for(self)?;
        let credential = authenticator.credential.ok_or(PasskeyFault::Authenticator)?;
        let key = PublicKey::read(said.algorithm, &said.key)?;
        Ok(Made { credential, key, counter: authenticator.counter })
    }

    /// How often a passkey was used, now that it was shown here when it was asked for by that challenge.
    ///
    /// # Errors
    /// What the browser says is not believed, and why.
    fn shown(
        &self,
        said: &Assertion,
        challenge: &[u8; 32],
        key: &PublicKey,
        counter: u32,
    ) -> Result<u32, PasskeyFault> {
        Client::read(&said.client)?.answers(Ceremony::Get, challenge, self)?;
        let authenticator = Authenticator::read(&said.authenticator)?;
        authenticator.verified_for(self)?;
        key.signed(&said.authenticator, &said.client, &said.signature)?;
        // Many authenticators do not count: then both are 0.
        let counts = counter != 0 || authenticator.counter != 0;
        if counts && authenticator.counter <= counter {
            return Err(PasskeyFault::Counter);
        }
        Ok(authenticator.counter)
    }
}

#[cfg(test)]
mod tests;
