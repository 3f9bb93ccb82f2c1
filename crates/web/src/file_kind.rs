//! What a file is, from its bytes, and the name it is kept under.

use domain::{Line, Typed};

/// Media type and extension of what the bytes are, as far as the name does not say otherwise.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Option<(&'static str, &'static str)> {
    const OFFICE: [(&str, &str); 6] = [
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        ("odt", "application/vnd.oasis.opendocument.text"),
        ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ("odp", "application/vnd.oasis.opendocument.presentation"),
    ];
    let lower = name.to_lowercase();
    let is_called = |extension: &str| lower.strip_suffix(extension).is_some_and(|stem| stem.ends_with('.'));
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(("application/pdf", "pdf")),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(("image/png", "png")),
        [0xff, 0xd8, 0xff, ..] => Some(("image/jpeg", "jpg")),
        [b'P', b'K', 3, 4, ..] => {
            let found = OFFICE.into_iter().find(|(extension, _)| is_called(extension));
            found.map(|(extension, media)| (media, extension))
        }
        _ if is_called("csv") && is_text(bytes) => Some(("text/csv; charset=utf-8", "csv")),
        _ if is_called("txt") && is_text(bytes) => Some(("text/plain; charset=utf-8", "txt")),
        _ => None,
    }
}

/// The last part of a path, in one line that reads well, with the extension of what it is.
pub(crate) fn plain_name(name: &str, extension: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = Line::<120>::parse(last).map_or_else(|_| "documento".to_owned(), |line| line.as_str().to_owned());
    let lower = plain.to_lowercase();
    let is_right = lower.ends_with(&format!(".{extension}")) || (extension == "jpg" && lower.ends_with(".jpeg"));
    if is_right { plain } else { format!("{plain}.{extension}") }
}

fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(|c| c.is_control() && !"\n\r\t".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_is_follows_from_its_bytes() {
        assert_eq!(kind(b"%PDF-1.7", "a.exe"), Some(("application/pdf", "pdf")));
        assert_eq!(kind(b"<html>", "a.html"), None);
        assert_eq!(kind(b"<svg>", "a.svg"), None);
        assert_eq!(kind(b"PK\x03\x04", "a.jar"), None);
        assert_eq!(kind(b"PK\x03\x04", "Minuta.DOCX").map(|(_, extension)| extension), Some("docx"));
        assert_eq!(kind(b"a,b\n", "a.csv").map(|(_, extension)| extension), Some("csv"));
        assert_eq!(kind(b"a\0b", "a.txt"), None);
        assert_eq!(kind(b"", "txt"), None);
    }

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        assert_eq!(plain_name("../../key", "pdf"), "key.pdf");
        assert_eq!(plain_name("C:\\papers\\acta.PDF", "pdf"), "acta.PDF");
        assert_eq!(plain_name("a\u{202e}fdp.exe", "pdf"), "documento.pdf");
        assert_eq!(plain_name("foto.jpeg", "jpg"), "foto.jpeg");
        assert_eq!(plain_name(&"x".repeat(500), "txt"), "documento.txt");
    }
}
