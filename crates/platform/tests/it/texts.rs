//! What somebody types for few eyes: no sign in it that nobody sees, as in what everybody reads.

use domain::{Line, Prose, Typed};
use platform::{LONGEST_NOTE, LONGEST_PASSKEY_NAME, Note, PasskeyName};

/// Signs that turn what is read around or take no room, and those that are none.
const UNSEEN: &str = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{61C}\u{200B}\u{200E}\u{200F}\u{2060}\u{FEFF}\u{FFFD}\0\u{1B}";

#[test]
fn a_passkeys_name_and_a_note_hold_nothing_unseen() {
    for unseen in UNSEEN.chars() {
        let typed = format!("Huella{unseen} de la computadora");
        assert!(typed.parse::<PasskeyName>().is_err(), "a name with U+{:04X}", u32::from(unseen));
        assert!(typed.parse::<Note>().is_err(), "a note with U+{:04X}", u32::from(unseen));
        // The rule is that of every text.
        assert!(Line::<LONGEST_PASSKEY_NAME>::parse(&typed).is_err() && Prose::<LONGEST_NOTE>::parse(&typed).is_err());
    }
    let name: PasskeyName = " Huella de la computadora ".parse().unwrap();
    assert_eq!(name.as_str(), "Huella de la computadora");
    assert!("Falta la fecha.\nY la firma.".parse::<Note>().is_ok());
    assert!("a".repeat(LONGEST_PASSKEY_NAME + 1).parse::<PasskeyName>().is_err());
    for nothing in ["", " ", "\u{200D}", "uno\ndos"] {
        assert!(nothing.parse::<PasskeyName>().is_err(), "{nothing:?}");
    }
}
