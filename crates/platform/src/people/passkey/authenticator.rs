//! What an authenticator says: for which site, whether somebody was there and who, and how often it was used. Its fixed part
//! alone is read (Web Authentication, 6.1); what follows is CBOR, and the signature covers it.

use super::{MOST_BYTES, PasskeyFault, RelyingParty};

/// Somebody touched it.
const PRESENT: u8 = 1 << 0;
/// It made sure who it is.
const VERIFIED: u8 = 1 << 2;
/// The passkey can be copied to other devices of the same person.
const COPYABLE: u8 = 1 << 3;
/// It was.
const COPIED: u8 = 1 << 4;
/// The id and the key of a new passkey follow.
const HAS_CREDENTIAL: u8 = 1 << 6;
/// Something else follows.
const HAS_MORE: u8 = 1 << 7;

/// Most bytes of the id of a passkey (Web Authentication, 4).
const LONGEST_ID: usize = 1023;

/// The data of an authenticator.
#[derive(Debug)]
pub(super) struct Authenticator {
    site: [u8; 32],
    flags: u8,
    /// How often it was used; 0 when it does not count.
    pub counter: u32,
    /// The id of the passkey that was made.
    pub credential: Option<Vec<u8>>,
}

impl Authenticator {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, PasskeyFault> {
        if bytes.len() > MOST_BYTES {
            return Err(PasskeyFault::Authenticator);
        }
        read(bytes).ok_or(PasskeyFault::Authenticator)
    }

    /// Whether it was asked for that site, and somebody was there whom it knew.
    pub(super) fn verified_for(&self, site: &RelyingParty) -> Result<(), PasskeyFault> {
        if self.site != site.hash() {
            return Err(PasskeyFault::Site);
        }
        if !self.has(PRESENT) {
            return Err(PasskeyFault::NotPresent);
        }
        if !self.has(VERIFIED) {
            return Err(PasskeyFault::NotVerified);
        }
        Ok(())
    }

    fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

fn read(bytes: &[u8]) -> Option<Authenticator> {
    let (site, rest) = bytes.split_first_chunk::<32>()?;
    let (&flags, rest) = rest.split_first()?;
    let (counter, rest) = rest.split_first_chunk::<4>()?;
    let (has, counter) = (|flag: u8| flags & flag != 0, u32::from_be_bytes(*counter));
    if has(COPIED) && !has(COPYABLE) {
        return None;
    }
    let (credential, rest) = if has(HAS_CREDENTIAL) {
        let (credential, key) = credential(rest)?;
        (Some(credential), key)
    } else {
        (None, rest)
    };
    // A new passkey has its key after it, and who says that more follows says something.
    let is_whole = rest.is_empty() != (has(HAS_CREDENTIAL) || has(HAS_MORE));
    is_whole.then_some(Authenticator { site: *site, flags, counter, credential })
}

/// The id of a new passkey, and what follows it.
fn credential(bytes: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    // Before it stands the model of the authenticator, which nobody asks for.
    let (_, rest) = bytes.split_first_chunk::<16>()?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (id, rest) = rest.split_at_checked(length)?;
    (1..=LONGEST_ID).contains(&length).then(|| (id.to_vec(), rest))
}
