//! Words under a key of their subject: ChaCha20-Poly1305, with the subject as what is authenticated beside them, so that words of
//! one cannot be passed off as those of another.

use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::PeopleFault;
use crate::random;

/// The words, unreadable without the key. A nonce drawn at random stands first: a subject has few words, so none comes twice.
pub(crate) fn encipher(key: &[u8; 32], subject: &str, words: &[u8]) -> Result<Vec<u8>, PeopleFault> {
    let drawn = random::bytes32()?;
    let mut nonce = [0; NONCE_LEN];
    nonce.copy_from_slice(&drawn[..NONCE_LEN]);
    let mut enciphered = words.to_vec();
    let sealed = bound(key).and_then(|bound| {
        let nonce = Nonce::assume_unique_for_key(nonce);
        bound.seal_in_place_append_tag(nonce, Aad::from(subject.as_bytes()), &mut enciphered).ok()
    });
    sealed.ok_or_else(|| PeopleFault::Store("words could not be enciphered".into()))?;
    Ok([&nonce[..], &enciphered].concat())
}

/// The words again; `None` when the key or the subject is another one, or they were changed.
pub(crate) fn decipher(key: &[u8; 32], subject: &str, enciphered: &[u8]) -> Option<Vec<u8>> {
    let (nonce, words) = enciphered.split_at_checked(NONCE_LEN)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut words = words.to_vec();
    let plain = bound(key)?.open_in_place(nonce, Aad::from(subject.as_bytes()), &mut words).ok()?;
    Some(plain.to_vec())
}

fn bound(key: &[u8; 32]) -> Option<LessSafeKey> {
    UnboundKey::new(&CHACHA20_POLY1305, key).ok().map(LessSafeKey::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_with_their_key_and_for_their_subject_alone() {
        let enciphered = encipher(&[1; 32], "a", b"nombre@institucion.example").unwrap();
        assert_eq!(decipher(&[1; 32], "a", &enciphered).unwrap(), b"nombre@institucion.example");
        assert_eq!(decipher(&[2; 32], "a", &enciphered), None);
        assert_eq!(decipher(&[1; 32], "b", &enciphered), None);
        assert_ne!(encipher(&[1; 32], "a", b"nombre@institucion.example").unwrap(), enciphered);
        for at in 0..enciphered.len() {
            let mut changed = enciphered.clone();
            changed[at] ^= 1;
            assert_eq!(decipher(&[1; 32], "a", &changed), None, "byte {at}");
        }
        assert_eq!(decipher(&[1; 32], "a", &[]), None);
    }
}
