//! What is believed of a passkey and what is not, each for its own reason.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use sha2::{Digest, Sha256};

use super::*;

const GOLDEN: &str = include_str!("golden.txt");
const CHALLENGE: [u8; 32] = [7; 32];
const ORIGIN: &str = "https://mesa.example";

fn site() -> RelyingParty {
    RelyingParty::of(ORIGIN).unwrap()
}

/// What the golden file says of an algorithm.
struct Golden {
    challenge: [u8; 32],
    credential: Vec<u8>,
    made: Registration,
    shown: Assertion,
}

fn golden() -> Vec<Golden> {
    let blocks = GOLDEN.split("\n\n").skip(1);
    let read = |block: &str| {
        let value = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')).unwrap();
        let bytes = |name: &str| {
            let digits = value(name);
            let pairs = (0..digits.len()).step_by(2);
            pairs.map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect::<Vec<u8>>()
        };
        let algorithm = value("algorithm").parse().unwrap();
        let (client, authenticator, key) = (bytes("made-client"), bytes("made-authenticator"), bytes("key"));
        let made = Registration { client, authenticator, key, algorithm };
        let (client, authenticator) = (bytes("shown-client"), bytes("shown-authenticator"));
        let (credential, signature) = (bytes("credential"), bytes("signature"));
        let shown = Assertion { credential: credential.clone(), client, authenticator, signature };
        Golden { challenge: bytes("challenge").try_into().unwrap(), credential, made, shown }
    };
    blocks.map(read).collect()
}

#[test]
fn what_another_program_made_and_signed_is_believed() {
    let golden = golden();
    assert_eq!(golden.iter().map(|golden| golden.made.algorithm).collect::<Vec<_>>(), key::PASSKEY_ALGORITHMS);
    for golden in golden {
        let made = site().made(&golden.made, &golden.challenge).unwrap();
        assert_eq!((&made.credential, made.counter), (&golden.credential, 7));
        assert_eq!(made.key.spki(), golden.made.key);
        assert_eq!(site().shown(&golden.shown, &golden.challenge, &made.key, made.counter), Ok(9));
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    for golden in golden() {
        let key = PublicKey::read(golden.made.algorithm, &golden.made.key).unwrap();
        let refused = |said: &Assertion| site().shown(said, &golden.challenge, &key, 0).is_err();
        assert!(!refused(&golden.shown));
        let parts: [fn(&mut Assertion) -> &mut Vec<u8>; 3] =
            [|said| &mut said.client, |said| &mut said.authenticator, |said| &mut said.signature];
        for part in parts {
            let mut said = golden.shown.clone();
            for bit in 0..part(&mut said).len() * 8 {
                part(&mut said)[bit / 8] ^= 1 << (bit % 8);
                assert!(refused(&said), "bit {bit} of {said:?}");
                part(&mut said)[bit / 8] ^= 1 << (bit % 8);
            }
            let (mut short, mut long) = (golden.shown.clone(), golden.shown.clone());
            part(&mut short).pop();
            part(&mut long).push(0);
            assert!(refused(&short) && refused(&long));
        }
    }
}

#[test]
fn a_key_is_one_of_its_algorithm() {
    for golden in golden() {
        let (algorithm, key) = (golden.made.algorithm, &golden.made.key);
        let read = |algorithm, key: &[u8]| PublicKey::read(algorithm, key);
        for other in [0, -6, -37, -47, -258, 7, i64::MIN, i64::MAX] {
            assert_eq!(read(other, key), Err(PasskeyFault::Algorithm), "{other}");
        }
        for other in key::PASSKEY_ALGORITHMS.into_iter().filter(|other| *other != algorithm) {
            assert_eq!(read(other, key), Err(PasskeyFault::Key), "{other} for {algorithm}");
        }
        for short in 0..key.len() {
            assert_eq!(read(algorithm, &key[..short]), Err(PasskeyFault::Key), "{short} bytes of {algorithm}");
        }
        assert_eq!(read(algorithm, &[key, &[0][..]].concat()), Err(PasskeyFault::Key));
    }
}

/// An authenticator in software, and what it is told to say otherwise than it should.
struct Soft {
    key: EcdsaKeyPair,
    random: SystemRandom,
    kind: &'static str,
    more: &'static str,
    origin: &'static str,
    challenge: [u8; 32],
    name: &'static str,
    flags: u8,
    counter: u32,
}

impl Soft {
    fn new() -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).unwrap();
        let (kind, more) = ("webauthn.get", r#","crossOrigin":false,"other_keys_can_be_added_here":"x""#);
        Self {
            key,
            random,
            kind,
            more,
            origin: ORIGIN,
            challenge: CHALLENGE,
            name: "mesa.example",
            flags: 0x05,
            counter: 0,
        }
    }

    fn public(&self) -> PublicKey {
        let golden = golden();
        let before = &golden[0].made.key[..26];
        PublicKey::read(-7, &[before, self.key.public_key().as_ref()].concat()).unwrap()
    }

    fn client(&self) -> Vec<u8> {
        let (kind, challenge, origin) = (self.kind, URL_SAFE_NO_PAD.encode(self.challenge), self.origin);
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}"{}}}"#, self.more).into_bytes()
    }

    fn says(&self) -> Assertion {
        let authenticator =
            [&Sha256::digest(self.name.as_bytes())[..], &[self.flags], &self.counter.to_be_bytes()].concat();
        let client = self.client();
        let message = [&authenticator[..], &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&self.random, &message).unwrap().as_ref().to_vec();
        Assertion { credential: vec![1], client, authenticator, signature }
    }

    fn is_believed(&self, counter: u32) -> Result<u32, PasskeyFault> {
        site().shown(&self.says(), &CHALLENGE, &self.public(), counter)
    }
}

#[test]
fn what_is_signed_well_is_still_refused_for_what_it_says() {
    type Change = fn(&mut Soft);
    let refusals: [(Change, PasskeyFault); 14] = [
        (|soft| soft.kind = "webauthn.create", PasskeyFault::Purpose),
        (|soft| soft.challenge = [8; 32], PasskeyFault::Challenge),
        (|soft| soft.origin = "https://otra.example", PasskeyFault::Origin),
        (|soft| soft.origin = "http://mesa.example", PasskeyFault::Origin),
        (|soft| soft.origin = "https://mesa.example:8443", PasskeyFault::Origin),
        (|soft| soft.more = r#","crossOrigin":true"#, PasskeyFault::Framed),
        (|soft| soft.more = r#","topOrigin":"https://otra.example""#, PasskeyFault::Framed),
        (|soft| soft.more = r#","origin":"https://mesa.example""#, PasskeyFault::Client),
        (|soft| soft.name = "otra.example", PasskeyFault::Site),
        (|soft| soft.flags = 0x04, PasskeyFault::NotPresent),
        (|soft| soft.flags = 0x01, PasskeyFault::NotVerified),
        (|soft| soft.flags = 0x15, PasskeyFault::Authenticator),
        (|soft| soft.flags = 0x45, PasskeyFault::Authenticator),
        (|soft| soft.flags = 0x85, PasskeyFault::Authenticator),
    ];
    assert_eq!(Soft::new().is_believed(0), Ok(0));
    for (at, (change, refusal)) in refusals.into_iter().enumerate() {
        let mut soft = Soft::new();
        change(&mut soft);
        assert_eq!(soft.is_believed(0), Err(refusal), "{at}");
    }
    let (soft, other) = (Soft::new(), Soft::new());
    assert_eq!(site().shown(&soft.says(), &CHALLENGE, &other.public(), 0), Err(PasskeyFault::Signature));
}

#[test]
fn the_counter_grows_unless_nobody_counts() {
    for (kept, said, believed) in [(0, 0, true), (0, 1, true), (4, 5, true), (4, u32::MAX, true)] {
        let soft = Soft { counter: said, ..Soft::new() };
        assert_eq!(soft.is_believed(kept).is_ok(), believed, "{kept} {said}");
    }
    for (kept, said) in [(1, 0), (1, 1), (5, 4), (u32::MAX, u32::MAX), (u32::MAX, 0)] {
        let soft = Soft { counter: said, ..Soft::new() };
        assert_eq!(soft.is_believed(kept), Err(PasskeyFault::Counter), "{kept} {said}");
    }
}

#[test]
fn a_new_passkey_has_an_id_and_its_key_after_it() {
    let golden = &golden()[0];
    let refused = |change: fn(&mut Vec<u8>)| {
        let mut said = golden.made.clone();
        change(&mut said.authenticator);
        site().made(&said, &golden.challenge).unwrap_err()
    };
    assert_eq!(refused(|said| said.truncate(37 + 16 + 2 + 32)), PasskeyFault::Authenticator, "no key");
    assert_eq!(refused(|said| said.truncate(37 + 16 + 2 + 31)), PasskeyFault::Authenticator, "half an id");
    assert_eq!(refused(|said| said[54] = 0), PasskeyFault::Authenticator, "no id");
    assert_eq!(refused(|said| said[53] = 0xff), PasskeyFault::Authenticator, "an id without end");
    assert_eq!(refused(|said| said.truncate(36)), PasskeyFault::Authenticator);
    assert_eq!(refused(|said| said.resize(MOST_BYTES + 1, 0)), PasskeyFault::Authenticator);
    assert_eq!(refused(|said| said[32] = 0x41), PasskeyFault::NotVerified);
    let without = Registration { authenticator: golden.shown.authenticator.clone(), ..golden.made.clone() };
    assert_eq!(site().made(&without, &golden.challenge), Err(PasskeyFault::Authenticator));
    let shown = Registration { client: golden.shown.client.clone(), ..golden.made.clone() };
    assert_eq!(site().made(&shown, &golden.challenge), Err(PasskeyFault::Purpose));
    assert_eq!(site().made(&golden.made, &[0; 32]), Err(PasskeyFault::Challenge));
    let long = Registration { client: vec![b' '; MOST_BYTES + 1], ..golden.made.clone() };
    assert_eq!(site().made(&long, &golden.challenge), Err(PasskeyFault::Client));
}
