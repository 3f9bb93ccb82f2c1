//! Reading notes: who signed this text, among the keys that are known.

use alloc::vec::Vec;

use super::key::check_name;
use super::{NoteFault, SEPARATOR, SIGNATURE, VerifierKey};
use crate::base64_text;

/// The most signatures that a note may have; every reader of C2SP notes takes at least 16.
pub const MAX_SIGNATURES: usize = 64;

/// A note that a known key signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedNote<'note, 'keys> {
    /// The text, with its last line feed.
    pub text: &'note str,
    /// The known keys that signed it, each once, in the order of their lines.
    pub signers: Vec<&'keys VerifierKey>,
}

/// Opens a note: ignores signatures of unknown keys, and refuses the whole note when that of a known key fails.
///
/// # Errors
/// It is no note, a known key's signature does not fit, or no known key signed.
pub fn open<'note, 'keys>(note: &'note str, keys: &'keys [VerifierKey]) -> Result<OpenedNote<'note, 'keys>, NoteFault> {
    check_characters(note)?;
    let separator = note.rfind(SEPARATOR).ok_or(NoteFault::NoSignatures)?;
    let text = &note[..=separator];
    let lines = note[separator + SEPARATOR.len()..].strip_suffix('\n').ok_or(NoteFault::NoSignatures)?;
    let mut signers: Vec<&VerifierKey> = Vec::new();
    for (line, content) in lines.split('\n').enumerate() {
        if line == MAX_SIGNATURES {
            return Err(NoteFault::TooManySignatures);
        }
        let signature = Signature::parse(content).ok_or(NoteFault::SignatureLine { line })?;
        let Some(key) = keys.iter().find(|key| key.name() == signature.name && key.id() == signature.id) else {
            continue;
        };
        if !key.signed(text, &signature.bytes) {
            return Err(NoteFault::BadSignature { name: signature.name.into() });
        }
        if !signers.contains(&key) {
            signers.push(key);
        }
    }
    if signers.is_empty() { Err(NoteFault::NoKnownKey) } else { Ok(OpenedNote { text, signers }) }
}

/// Says that a note can be made of this text.
pub(super) fn check_text(text: &str) -> Result<(), NoteFault> {
    check_characters(text)?;
    if text.ends_with('\n') { Ok(()) } else { Err(NoteFault::TextEnd) }
}

fn check_characters(text: &str) -> Result<(), NoteFault> {
    match text.bytes().position(|byte| byte < 0x20 && byte != b'\n') {
        None => Ok(()),
        Some(at) => Err(NoteFault::ControlCharacter { at }),
    }
}

/// A signature line, taken apart.
struct Signature<'note> {
    name: &'note str,
    id: [u8; 4],
    bytes: Vec<u8>,
}

impl<'note> Signature<'note> {
    fn parse(line: &'note str) -> Option<Self> {
        let (name, text) = line.strip_prefix(SIGNATURE)?.split_once(' ')?;
        check_name(name).ok()?;
        let mut bytes = base64_text::decode(text)?;
        let signature = bytes.split_off(bytes.len().min(4));
        let id = bytes.try_into().ok()?;
        if signature.is_empty() { None } else { Some(Self { name, id, bytes: signature }) }
    }
}
