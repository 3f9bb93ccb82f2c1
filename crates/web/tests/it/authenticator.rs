//! An authenticator in software with its browser: it does what a page asks, or something else.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// What stands before the point of a key on P-256 in its SPKI.
const BEFORE_POINT: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// One passkey.
pub(crate) struct Authenticator {
    key: EcdsaKeyPair,
    random: SystemRandom,
    id: [u8; 16],
    /// On which page the browser says it is.
    pub origin: &'static str,
    /// How often it says that it was used.
    pub counter: u32,
    /// Whether somebody is there and is known: both, by two bits.
    pub flags: u8,
}

impl Authenticator {
    pub(crate) fn new() -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).unwrap();
        let mut id = [0; 16];
        random.fill(&mut id).unwrap();
        Self { key, random, id, origin: "https://mesa.example", counter: 1, flags: 0x05 }
    }

    /// The form that adds it.
    pub(crate) fn made(&self, asked: &Value, name: &str) -> String {
        let asks = &asked["algorithms"];
        assert!(asks.as_array().unwrap().contains(&Value::from(-7)), "{asked}");
        let credential = [&[0; 16][..], &[0, 16], &self.id, b"a key that nobody reads"].concat();
        let client = self.client("webauthn.create", asked);
        let authenticator = self.says(asked["site"]["id"].as_str().unwrap(), 0x40, &credential);
        let key = [&BEFORE_POINT[..], self.key.public_key().as_ref()].concat();
        let (client, authenticator, key) = (text(&client), text(&authenticator), text(&key));
        format!("nombre={name}&cliente={client}&autenticador={authenticator}&clave={key}&algoritmo=-7")
    }

    /// The form that shows it.
    pub(crate) fn shown(&self, asked: &Value) -> String {
        let client = self.client("webauthn.get", asked);
        let authenticator = self.says(asked["site"]["id"].as_str().unwrap(), 0, &[]);
        let message = [&authenticator[..], &Sha256::digest(&client)].concat();
        let signature = self.key.sign(&self.random, &message).unwrap();
        let (id, client, authenticator) = (text(&self.id), text(&client), text(&authenticator));
        format!("llave={id}&cliente={client}&autenticador={authenticator}&firma={}", text(signature.as_ref()))
    }

    /// Whether a question names it.
    pub(crate) fn is_named(&self, asked: &Value) -> bool {
        asked["credentials"].as_array().unwrap().contains(&Value::from(text(&self.id)))
    }

    fn client(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let (challenge, origin) = (asked["challenge"].as_str().unwrap(), self.origin);
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#).into_bytes()
    }

    fn says(&self, site: &str, flag: u8, more: &[u8]) -> Vec<u8> {
        let hash = Sha256::digest(site.as_bytes());
        [&hash[..], &[self.flags | flag], &self.counter.to_be_bytes(), more].concat()
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
