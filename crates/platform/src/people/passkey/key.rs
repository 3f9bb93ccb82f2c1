//! Public keys of passkeys, and their signatures.

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};
use sha2::{Digest, Sha256};

use super::PasskeyFault;

/// With what a passkey signs. Authenticators that people have know at least one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algorithm {
    /// ECDSA on P-256 with SHA-256; the signature is DER.
    Es256,
    /// Ed25519.
    Ed25519,
    /// RSASSA-PKCS1-v1_5 with SHA-256, of 2048 to 8192 bits.
    Rs256,
}

/// The algorithms of passkeys that are taken here, by their numbers in COSE, the preferred first.
pub const PASSKEY_ALGORITHMS: [i64; 3] =
    [Algorithm::Es256.number(), Algorithm::Ed25519.number(), Algorithm::Rs256.number()];

/// What stands before the point of a key on P-256.
const BEFORE_POINT: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];
/// What stands before the 32 bytes of an Ed25519 key.
const BEFORE_ED25519: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/// The name of RSA keys in their SPKI.
const RSA: [u8; 15] = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// A sequence, a bit string and an integer whose length takes two bytes: so has every RSA key of 2048 bits or more.
const LONG_SEQUENCE: u8 = 0x30;
const LONG_BITS: u8 = 0x03;
const LONG_INTEGER: u8 = 0x02;

/// Bytes of the modulus of an RSA key, without the zero before it.
const MODULUS: std::ops::RangeInclusive<usize> = 256..=1024;

/// A public key as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicKey {
    algorithm: Algorithm,
    spki: Vec<u8>,
    /// Where in it the key itself begins.
    from: usize,
}

impl PublicKey {
    /// A key of an algorithm by its number in COSE, from its SPKI.
    pub(super) fn read(algorithm: i64, spki: &[u8]) -> Result<Self, PasskeyFault> {
        let algorithm = Algorithm::of(algorithm).ok_or(PasskeyFault::Algorithm)?;
        let key = match algorithm {
            Algorithm::Es256 => {
                spki.strip_prefix(&BEFORE_POINT).filter(|point| point.len() == 65 && point.first() == Some(&4))
            }
            Algorithm::Ed25519 => spki.strip_prefix(&BEFORE_ED25519).filter(|key| key.len() == 32),
            Algorithm::Rs256 => rsa(spki),
        };
        let key = key.ok_or(PasskeyFault::Key)?;
        Ok(Self { algorithm, spki: spki.to_vec(), from: spki.len() - key.len() })
    }

    /// The number of its algorithm in COSE.
    pub(super) fn algorithm(&self) -> i64 {
        self.algorithm.number()
    }

    /// As it is kept.
    pub(super) fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// Whether it signed what an authenticator says, and a browser of itself.
    pub(super) fn signed(&self, authenticator: &[u8], client: &[u8], signature: &[u8]) -> Result<(), PasskeyFault> {
        let message = [authenticator, &Sha256::digest(client)].concat();
        let key = UnparsedPublicKey::new(self.algorithm.verification(), &self.spki[self.from..]);
        key.verify(&message, signature).map_err(|_| PasskeyFault::Signature)
    }
}

impl Algorithm {
    const fn number(self) -> i64 {
        match self {
            Self::Es256 => -7,
            Self::Ed25519 => -8,
            Self::Rs256 => -257,
        }
    }

    fn of(number: i64) -> Option<Self> {
        [Self::Es256, Self::Ed25519, Self::Rs256].into_iter().find(|algorithm| algorithm.number() == number)
    }

    fn verification(self) -> &'static dyn VerificationAlgorithm {
        match self {
            Self::Es256 => &ECDSA_P256_SHA256_ASN1,
            Self::Ed25519 => &ED25519,
            Self::Rs256 => &RSA_PKCS1_2048_8192_SHA256,
        }
    }
}

/// The modulus and the exponent, in the SPKI of an RSA key; what they are is read when something is verified.
fn rsa(spki: &[u8]) -> Option<&[u8]> {
    let inside = long(spki, LONG_SEQUENCE)?.strip_prefix(&RSA)?;
    let key = long(inside, LONG_BITS)?.strip_prefix(&[0])?;
    let modulus = long_at_least(long(key, LONG_SEQUENCE)?, LONG_INTEGER)?.strip_prefix(&[0])?;
    MODULUS.contains(&modulus.len()).then_some(key)
}

/// What a value of two bytes of length holds, when nothing follows it.
fn long(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let value = long_at_least(bytes, tag)?;
    (value.len() + 4 == bytes.len()).then_some(value)
}

/// What a value of two bytes of length holds.
fn long_at_least(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let (length, rest) = bytes.strip_prefix(&[tag, 0x82])?.split_first_chunk::<2>()?;
    rest.get(..usize::from(u16::from_be_bytes(*length)))
}
