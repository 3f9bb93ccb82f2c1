//! Base64 of RFC 4648 §4, padded and strict: one text per byte string, so that nothing signed or hashed has two spellings.

use alloc::string::String;
use alloc::vec::Vec;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The text of some bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a text, or `None` if `encode` would not have written it.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The 32 bytes of a text of 44 characters, or `None`.
pub(crate) fn decode_hash(text: &str) -> Option<[u8; 32]> {
    // 44 characters may hold 33 bytes; the third spare byte makes such a text an answer of the wrong length, not a fault.
    let mut buffer = [0; 33];
    let length = STANDARD.decode_slice(text, &mut buffer).ok()?;
    if length != 32 {
        return None;
    }
    buffer[..32].try_into().ok()
}
