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

/// The picture for an application, which shows its codes under the name of the body; `None` when that is too long for any.
pub(super) fn of(body: &str, secret: &str) -> Option<Picture> {
    let name = escaped(body);
    let address = format!("otpauth://totp/{name}?secret={secret}&issuer={name}");
    let code = QrCode::new(address).ok()?;
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
