//! What a file is, from its bytes, and the name it is kept under.

mod zip;

use domain::{Line, Typed};

/// In how many bytes from the beginning the mark of a PDF is looked for, as readers do: a byte order mark, blank lines or the
/// envelope of a signature may stand before it.
const MARK_WITHIN: usize = 1024;
const PDF_MARK: &[u8] = b"%PDF-";
const PDF: (&str, &str) = ("application/pdf", "pdf");
/// Longest name of a file, in characters.
const LONGEST_NAME: usize = 120;
/// Longest name that somebody's machine could have sent, in characters.
const LONGEST_SENT: usize = 4096;
/// What stands for the middle of a longer one.
const LEFT_OUT: &str = "\u{2026}";

/// Why a file is not taken for what its bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// Of a kind that is not taken, or not what its name says.
    OtherKind,
    /// A text in Latin-1, or in the code page of Windows that is like it.
    Latin1,
    /// A text in UTF-16.
    Utf16,
}

/// Media type and extension of what the bytes are, as far as the name does not say otherwise.
///
/// # Errors
/// It is of no kind that is taken, or it is a text of another encoding than UTF-8.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Result<(&'static str, &'static str), NotTaken> {
    let lower = name.to_lowercase();
    let is_called = |extension: &str| lower.strip_suffix(extension).is_some_and(|stem| stem.ends_with('.'));
    let text = [("csv", "text/csv; charset=utf-8"), ("txt", "text/plain; charset=utf-8")];
    let text =
        text.into_iter().find(|(extension, _)| is_called(extension)).map(|(extension, media)| (media, extension));
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => return Ok(PDF),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => return Ok(("image/png", "png")),
        [0xff, 0xd8, 0xff, ..] => return Ok(("image/jpeg", "jpg")),
        [b'P', b'K', 3, 4, ..] => return zip::office(bytes).ok_or(NotTaken::OtherKind),
        _ => {}
    }
    let encoding = Encoding::of(bytes);
    match (text, encoding) {
        (Some(text), Some(Encoding::Utf8)) => return Ok(text),
        (Some(_), Some(Encoding::Utf16)) => return Err(NotTaken::Utf16),
        _ => {}
    }
    let head = bytes.get(..MARK_WITHIN).unwrap_or(bytes);
    match text {
        _ if head.windows(PDF_MARK.len()).any(|five| five == PDF_MARK) => Ok(PDF),
        Some(_) if encoding == Some(Encoding::Latin1) => Err(NotTaken::Latin1),
        _ => Err(NotTaken::OtherKind),
    }
}

/// How the characters of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    /// Latin-1, or the code page of Windows that is like it.
    Latin1,
    Utf16,
}

impl Encoding {
    /// That of the bytes; `None` when they are no text.
    fn of(bytes: &[u8]) -> Option<Self> {
        // Of ordinary text, every second byte is zero there.
        let is_half_zero = |from: usize| {
            let half = bytes.iter().skip(from).step_by(2);
            bytes.len() > 1
                && bytes.len().is_multiple_of(2)
                && half.clone().filter(|byte| **byte == 0).count() * 10 > bytes.len() * 4
        };
        if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) || is_half_zero(0) || is_half_zero(1) {
            return Some(Self::Utf16);
        }
        if bytes.iter().any(|byte| byte.is_ascii_control() && !b"\n\r\t".contains(byte)) {
            return None;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => (!text.chars().any(|c| c.is_control() && c > '\u{7f}')).then_some(Self::Utf8),
            Err(_) => Some(Self::Latin1),
        }
    }
}

/// The last part of a path, in one line that reads well, with the extension of what it is. Marks that nobody sees are dropped,
/// and what is too long loses its middle.
pub(crate) fn plain_name(name: &str, extension: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let spaced = last.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let kept: String = spaced.filter(|c| Line::<2>::parse(&format!("x{c}")).is_ok()).collect();
    let lower = kept.to_lowercase();
    let is_right = lower.ends_with(&format!(".{extension}")) || (extension == "jpg" && lower.ends_with(".jpeg"));
    let whole = if is_right { kept } else { format!("{kept}.{extension}") };
    let named = Line::<LONGEST_SENT>::parse(&whole).map(|line| shortened(line.as_str()));
    named.ok().filter(|named| !named.starts_with('.')).unwrap_or_else(|| format!("documento.{extension}"))
}

/// Without its middle when it is too long: the beginning says what it is, and the end often which version.
fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST_NAME {
        return name.to_owned();
    }
    let head = LONGEST_NAME / 2;
    let tail = LONGEST_NAME - head - LEFT_OUT.chars().count();
    let [head, tail]: [String; 2] = [name.chars().take(head).collect(), name.chars().skip(length - tail).collect()];
    format!("{}{LEFT_OUT}{}", head.trim_end(), tail.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extension(bytes: &[u8], name: &str) -> Result<&'static str, NotTaken> {
        kind(bytes, name).map(|(_, extension)| extension)
    }

    #[test]
    fn what_a_file_is_follows_from_its_bytes() {
        assert_eq!(kind(b"%PDF-1.7", "a.exe"), Ok(("application/pdf", "pdf")));
        assert_eq!(extension(b"<html>", "a.html"), Err(NotTaken::OtherKind));
        assert_eq!(extension(b"<svg>", "a.svg"), Err(NotTaken::OtherKind));
        assert_eq!(extension(b"PK\x03\x04", "a.docx"), Err(NotTaken::OtherKind));
        assert_eq!(extension(&zipped(&[("Evil.class", "x")]), "x.docx"), Err(NotTaken::OtherKind));
        let document = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]);
        assert_eq!(extension(&document, "Minuta.DOCX"), Ok("docx"));
        assert_eq!(extension(b"a,b\n", "a.csv"), Ok("csv"));
        assert_eq!(extension(b"a\0b", "a.txt"), Err(NotTaken::OtherKind));
        assert_eq!(extension(b"", "txt"), Err(NotTaken::OtherKind));
    }

    #[test]
    fn a_pdf_may_have_something_before_its_mark() {
        let envelope = [[0x30, 0x80, 0x06, 0x09].as_slice(), &[0x2a; 700], b"%PDF-1.4"].concat();
        for bytes in [b"\xef\xbb\xbf%PDF-1.7".as_slice(), b"\n%PDF-1.7", b"\r\n\r\n%PDF-1.7", &envelope] {
            assert_eq!(extension(bytes, "acta.pdf"), Ok("pdf"));
        }
        let late = [[b' '; 1024].as_slice(), b"%PDF-1.4"].concat();
        assert_eq!(extension(&late, "acta.pdf"), Err(NotTaken::OtherKind));
        assert_eq!(extension(b"Un PDF empieza con %PDF-1.7\n", "nota.txt"), Ok("txt"));
    }

    #[test]
    fn a_text_of_another_encoding_is_told_apart_from_another_kind() {
        assert_eq!(extension(b"\x61\xf1\x6f\x2c\x31", "x.csv"), Err(NotTaken::Latin1));
        assert_eq!(extension(b"\xff\xfea\0\xf1\0o\0", "x.txt"), Err(NotTaken::Utf16));
        assert_eq!(extension(b"\0a\0b\0c", "x.txt"), Err(NotTaken::Utf16));
        assert_eq!(extension(b"\x61\xf1\x6f\x2c\x31", "x.bin"), Err(NotTaken::OtherKind));
        assert_eq!(extension(b"a\xf1\0\x01", "x.csv"), Err(NotTaken::OtherKind));
    }

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        assert_eq!(plain_name("../../key", "pdf"), "key.pdf");
        assert_eq!(plain_name("C:\\papers\\acta.PDF", "pdf"), "acta.PDF");
        assert_eq!(plain_name("a\u{202e}fdp.exe", "pdf"), "afdp.exe.pdf");
        assert_eq!(plain_name("\u{200e}Acta.pdf", "pdf"), "Acta.pdf");
        assert_eq!(plain_name("Acta de\tla sesi\u{f3}n.pdf", "pdf"), "Acta de la sesi\u{f3}n.pdf");
        assert_eq!(plain_name("Actualizacio\u{301}n.pdf", "pdf"), "Actualizaci\u{f3}n.pdf");
        assert_eq!(plain_name("foto.jpeg", "jpg"), "foto.jpeg");
        assert_eq!(plain_name("\u{200b}", "txt"), "documento.txt");
    }

    #[test]
    fn a_long_name_keeps_its_beginning_and_its_end() {
        let long = format!("Acta de la sesi\u{f3}n{} versi\u{f3}n 2.pdf", "x".repeat(130));
        let name = plain_name(&long, "pdf");
        assert!(name.starts_with("Acta de la sesi\u{f3}nxxx") && name.ends_with("xxx versi\u{f3}n 2.pdf"), "{name}");
        assert_eq!((name.chars().count(), name.contains(LEFT_OUT)), (LONGEST_NAME, true));
    }

    /// A zip of parts that are stored as they are.
    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for (name, content) in parts {
            let at = u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes();
            let size = u32::try_from(content.len()).unwrap_or_default().to_le_bytes();
            let length = u16::try_from(name.len()).unwrap_or_default().to_le_bytes();
            let mut middle = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
            middle.extend([size, size].concat());
            middle.extend([length, [0, 0]].concat());
            bytes.extend([b"PK\x03\x04".as_slice(), &middle, name.as_bytes(), content.as_bytes()].concat());
            directory.extend([b"PK\x01\x02\x14\x00".as_slice(), &middle, &[0; 10], &at, name.as_bytes()].concat());
        }
        let count = u16::try_from(parts.len()).unwrap_or_default().to_le_bytes();
        let size = u32::try_from(directory.len()).unwrap_or_default().to_le_bytes();
        let at = u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes();
        bytes.extend(directory);
        bytes.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &size, &at, &[0, 0]].concat());
        bytes
    }

    #[test]
    fn an_office_document_is_known_by_its_parts() {
        let types = ("[Content_Types].xml", "<Types/>");
        let extension = |parts: &[(&str, &str)]| zip::office(&zipped(parts)).map(|(_, extension)| extension);
        assert_eq!(extension(&[types, ("word/document.xml", "<w/>")]), Some("docx"));
        assert_eq!(extension(&[types, ("xl/workbook.xml", "<w/>")]), Some("xlsx"));
        assert_eq!(extension(&[types, ("ppt/presentation.xml", "<p/>")]), Some("pptx"));
        let open = |media| [("mimetype", media), ("content.xml", "<c/>")];
        assert_eq!(extension(&open("application/vnd.oasis.opendocument.text")), Some("odt"));
        assert_eq!(extension(&open("application/vnd.oasis.opendocument.spreadsheet")), Some("ods"));
        assert_eq!(extension(&open("application/java-archive")), None);
        assert_eq!(extension(&[("Evil.class", "x")]), None);
        let word = ("word/document.xml", "<w/>");
        for program in ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml", "word/activeX/activeX1.bin"] {
            assert_eq!(extension(&[types, word, (program, "x")]), None, "{program}");
        }
        for program in ["Basic/Standard/Module1.xml", "Scripts/python/a.py"] {
            let media = "application/vnd.oasis.opendocument.text";
            let parts = [("mimetype", media), ("content.xml", "<c/>"), (program, "x")];
            assert_eq!(extension(&parts), None, "{program}");
        }
        assert_eq!(extension(&[types, ("Evil.class", "x")]), None);
        assert_eq!(extension(&[]), None);
    }

    #[test]
    fn a_zip_that_is_cut_or_lies_is_none() {
        let whole = zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]);
        for length in 0..whole.len() {
            assert_eq!(zip::office(whole.get(..length).unwrap_or_default()), None, "{length} bytes of {}", whole.len());
        }
        for at in 0..whole.len() {
            let mut bent = whole.clone();
            bent[at] ^= 0xff;
            zip::office(&bent);
        }
    }
}
