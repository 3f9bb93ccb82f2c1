//! What a zip holds, as far as it says which office document it is: the names of its parts and its first one.

/// The documents that are a zip, by extension and media type: those of Office Open XML with the folder of their parts, and
/// those of OpenDocument, which name themselves in a first part.
const OFFICE: [(&str, &str, &str); 3] = [
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/"),
];
const OPEN: [(&str, &str); 3] = [
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
];

/// How many bytes the record at the end of a zip has, without its comment, and how long that can be.
const END: usize = 22;
const LONGEST_COMMENT: usize = u16::MAX as usize;
/// How many bytes an entry of the directory has before its name, and a part before its own.
const ENTRY: usize = 46;
const PART: usize = 30;

/// Media type and extension of the office document that a zip is, by the parts that make one.
pub(super) fn office(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let names: Vec<&[u8]> = names(bytes)?;
    // A document that brings a program of its own is none of these, whatever it is called.
    if names.iter().any(|name| is_program(name)) {
        return None;
    }
    let has = |name: &str| names.contains(&name.as_bytes());
    if has("content.xml") {
        let said = first_part(bytes, b"mimetype")?;
        return OPEN.iter().find(|(_, media)| said == media.as_bytes()).map(|(extension, media)| (*media, *extension));
    }
    let is_part = |folder: &str, name: &[u8]| name.starts_with(folder.as_bytes()) && name.ends_with(b".xml");
    let holds = |folder: &str| names.iter().any(|name| is_part(folder, name));
    let found = OFFICE.iter().find(|(_, _, folder)| has("[Content_Types].xml") && holds(folder));
    found.map(|(extension, media, _)| (*media, *extension))
}

/// Whether a part is a program, or the place where an office document keeps its own: those of Office Open XML in one part or as
/// what is embedded in it, those of OpenDocument in folders.
fn is_program(name: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let last = name.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    last.starts_with(b"vbaproject")
        || last.starts_with(b"vbadata")
        || name.windows(9).any(|part| part == b"/activex/")
        || name.starts_with(b"basic/")
        || name.starts_with(b"scripts/")
}

/// The names of its parts, out of the directory at its end; `None` when there is no whole one.
fn names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let tail = bytes.len().saturating_sub(END + LONGEST_COMMENT);
    let end = bytes.get(tail..)?.windows(4).rposition(|four| four == b"PK\x05\x06")? + tail;
    bytes.get(end..end + END)?;
    let count = short(bytes, end + 10)?;
    let mut at = long(bytes, end + 16)?;
    let mut names = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let name = short(bytes, at + 28)?;
        names.push(bytes.get(at + ENTRY..at + ENTRY + name)?);
        at = at + ENTRY + name + short(bytes, at + 30)? + short(bytes, at + 32)?;
    }
    Some(names)
}

/// The bytes of the first part, when it has that name and is stored as it is.
fn first_part<'a>(bytes: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let is_stored = short(bytes, 8)? == 0 && short(bytes, 26)? == name.len();
    let size = long(bytes, 18)?;
    let start = PART + name.len() + short(bytes, 28)?;
    let is_it = is_stored && bytes.get(PART..PART + name.len())? == name;
    bytes.get(start..start.checked_add(size)?).filter(|_| is_it)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(two.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}
