//! Signed notes of C2SP `signed-note`, with Ed25519 keys (type 0x01).

mod fault;
mod key;
mod open;

pub use fault::NoteFault;
pub use key::{SigningKey, VerifierKey};
pub use open::{MAX_SIGNATURES, OpenedNote, open};

/// What stands between the text and the first signature: the line feed that ends the text, and an empty line.
const SEPARATOR: &str = "\n\n";

/// What a signature line begins with: an em dash and a space.
const SIGNATURE: &str = "\u{2014} ";
