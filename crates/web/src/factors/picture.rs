//! The picture that hands a secret to an application: a QR code, drawn into the page.

use std::fmt::Write;

use qrcode::{Color, QrCode};

/// Squares around it that stay white (ISO/IEC 18004).
const MARGIN: usize = 4;

/// A QR code as the outline of its dark squares.
pub(super) struct Picture {
    /// Squares on a side, its margin with them.
    pub side: usize,
    /// The `d` of an SVG path.
    pub path: String,
}

/// The picture for an application, which shows its codes under the name of the body and of the account; `None` when those are too
/// long for any.
pub(super) fn of(body: &str, account: &str, secret: &str) -> Option<Picture> {
    let code = QrCode::new(address(body, account, secret)).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a text does not fail.
            let _ = write!(path, "M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN);
        }
    }
    Some(Picture { side: width + 2 * MARGIN, path })
}

/// What the application reads. Some put a secret in the place of another of the same name, so the account tells two bodies of
/// one name apart; and a colon stands between the two names alone.
fn address(body: &str, account: &str, secret: &str) -> String {
    let [issuer, account] = [body, account].map(|name| escaped(&name.replace(':', " ")));
    format!("otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}")
}

/// A name in an address: letters and digits of ASCII as they are, every other byte by its number.
fn escaped(name: &str) -> String {
    name.bytes().fold(String::new(), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
        escaped
    })
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_application_tells_two_accounts_apart_and_reads_one_colon() {
        let one = address("Mesa: Gobierno", "a\u{b7}@mesa.example, mesa.example:8020", "ABC");
        assert_eq!(
            one,
            "otpauth://totp/Mesa%20%20Gobierno:a%C2%B7%40mesa%2Eexample%2C%20mesa%2Eexample%208020?secret=ABC&issuer=Mesa%20%20Gobierno"
        );
        assert_ne!(one, address("Mesa: Gobierno", "a\u{b7}@mesa.example, otra.example", "ABC"));
    }
}
