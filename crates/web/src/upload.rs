//! Files that people send: which kinds, how large, and under which name they are kept.

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use platform::{Authority, FileRow, Share, StageFault, Whose};
use words::{Voice, size_words};

use crate::app::App;
use crate::file_kind::{NotTaken, kind, plain_name};

/// Largest file, in bytes: what the open-government forms take too.
pub(crate) const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// Most bytes of the files of one form together; what is kept of a form of somebody who acts as nobody is dropped, and so it
/// may be no larger as a whole.
pub(crate) const LARGEST_FORM: usize = 32 * 1024 * 1024;
/// Most bytes that are read of a form with files, for whoever acts. What is too much is dropped as it comes, so that the form
/// comes back with its text even if it had the largest file in each of its fields.
pub(crate) const LARGEST_READ: usize = 320 * 1024 * 1024;
/// What a file field offers to choose from.
pub(crate) const ACCEPTED: &str = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.txt,.csv";

/// Most files that are kept of one form: more than the longest agenda has documents.
pub(crate) const MOST_FILES: usize = 64;

/// Why a file was not kept. Its word stands in the place of the id, so that the form comes back with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unkept {
    /// Larger than [`LARGEST_FILE`].
    TooLarge,
    /// For what it is.
    NotTaken(NotTaken),
    /// Nothing in it.
    Empty,
    /// So much is waiting already, of the office, its institution or everybody.
    NoRoom(Whose, Share),
    /// What is left of the disk is kept for the record.
    Full,
    /// The form has more than [`MOST_FILES`] of them.
    TooMany,
    /// So much is being received that there is no memory for it.
    Busy,
    /// With the files before it, more than [`LARGEST_FORM`]; the form has so many bytes.
    Together(u64),
}

/// What stands before the bytes of the form, in the place of the id.
const TOGETHER: &str = "!together-too-large-";
/// What stands before whose share is full and how much of it waits.
const NO_ROOM: &str = "!no-room-";

impl Unkept {
    const ALONE: [Self; 8] = [
        Self::TooLarge,
        Self::NotTaken(NotTaken::OtherKind),
        Self::NotTaken(NotTaken::Latin1),
        Self::NotTaken(NotTaken::Utf16),
        Self::Empty,
        Self::Full,
        Self::TooMany,
        Self::Busy,
    ];

    /// What stands in the place of the id; no id has such a character.
    pub(crate) fn word(self) -> String {
        match self {
            Self::TooLarge => "!too-large".into(),
            Self::NotTaken(NotTaken::OtherKind) => "!other-kind".into(),
            Self::NotTaken(NotTaken::Latin1) => "!latin-1".into(),
            Self::NotTaken(NotTaken::Utf16) => "!utf-16".into(),
            Self::Empty => "!empty".into(),
            Self::NoRoom(whose, Share { files, bytes }) => format!("{NO_ROOM}{}-{files}-{bytes}", word_of(whose)),
            Self::Full => "!full".into(),
            Self::TooMany => "!too-many".into(),
            Self::Busy => "!busy".into(),
            Self::Together(bytes) => format!("{TOGETHER}{bytes}"),
        }
    }

    /// The one of that word, also where it stands before the id of an earlier file.
    pub(crate) fn of(value: &str) -> Option<Self> {
        let word = value.split(' ').next().unwrap_or_default();
        let together = word.strip_prefix(TOGETHER).and_then(|bytes| bytes.parse().ok()).map(Self::Together);
        together
            .or_else(|| Self::no_room(word))
            .or_else(|| Self::ALONE.into_iter().find(|unkept| unkept.word() == word))
    }

    fn no_room(word: &str) -> Option<Self> {
        let mut parts = word.strip_prefix(NO_ROOM)?.splitn(3, '-');
        let (whose, files, bytes) = (parts.next()?, parts.next()?, parts.next()?);
        let whose = Whose::ALL.into_iter().find(|known| word_of(*known) == whose)?;
        Some(Self::NoRoom(whose, Share { files: files.parse().ok()?, bytes: bytes.parse().ok()? }))
    }

    /// Says it.
    pub(crate) fn words(self, voice: Voice) -> String {
        match self {
            Self::TooLarge => voice.say("fault-file-too-large"),
            Self::NotTaken(NotTaken::OtherKind) => voice.say("fault-file-other-kind"),
            Self::NotTaken(NotTaken::Latin1) => {
                voice.with1("fault-file-encoding", "encoding", "Latin-1 (Windows-1252)")
            }
            Self::NotTaken(NotTaken::Utf16) => voice.with1("fault-file-encoding", "encoding", "UTF-16"),
            Self::Empty => voice.say("fault-file-empty"),
            Self::NoRoom(whose, waiting) => crowded(voice, whose, waiting),
            Self::Full => voice.say("fault-file-full"),
            Self::TooMany => voice.with1("fault-files-too-many", "most", MOST_FILES),
            Self::Busy => voice.say("fault-file-busy"),
            Self::Together(bytes) => voice.with1("fault-files-together", "size", size_words(bytes)),
        }
    }
}

/// How much waits, how much more may, and when it goes.
fn crowded(voice: Voice, whose: Whose, waiting: Share) -> String {
    let most = whose.most();
    let said = [
        ("whose", word_of(whose).into()),
        ("files", waiting.files.into()),
        ("size", size_words(waiting.bytes).into()),
        ("most-files", most.files.into()),
        ("most", size_words(most.bytes).into()),
        ("left", size_words(most.bytes.saturating_sub(waiting.bytes)).into()),
    ];
    voice.with("fault-file-no-room", &said)
}

/// The word of a share in the place of an id, and in the sentence.
fn word_of(whose: Whose) -> &'static str {
    match whose {
        Whose::Office => "office",
        Whose::Institution => "institution",
        Whose::All => "all",
    }
}

/// What stands for a file that was not kept in a field that has another one already: the word, and that one. So neither is lost.
pub(crate) fn beside(word: &str, earlier: &str) -> String {
    match received(earlier) {
        Some(id) => format!("{word} {id}"),
        None => word.to_owned(),
    }
}

/// The id in what stands in a field for a file: its own, or that of the one before which another was not kept.
pub(crate) fn received(value: &str) -> Option<&str> {
    if Unkept::of(value).is_none() { Some(value) } else { value.split_once(' ').map(|(_, id)| id) }
}

/// Keeps a file that somebody left until an act names it.
///
/// # Errors
/// Why it is not kept; or the disk failed, and then the answer is the operator's to mend.
pub(crate) async fn keep(
    app: &App,
    by: &Authority,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Result<FileRow, Unkept>, StageFault> {
    if bytes.len() > LARGEST_FILE {
        return Ok(Err(Unkept::TooLarge));
    }
    if bytes.is_empty() {
        return Ok(Err(Unkept::Empty));
    }
    let (media, extension) = match kind(&bytes, name) {
        Ok(kind) => kind,
        Err(not_taken) => return Ok(Err(Unkept::NotTaken(not_taken))),
    };
    match app.platform.stage_file(by, media, &plain_name(name, extension), bytes).await {
        Ok(row) => Ok(Ok(row)),
        Err(StageFault::TooMuch { whose, waiting }) => Ok(Err(Unkept::NoRoom(whose, waiting))),
        Err(StageFault::KeptForTheRecord) => Ok(Err(Unkept::Full)),
        Err(fault) => Err(fault),
    }
}

/// Whether what is sent is a form with files.
pub(crate) fn has_files(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.trim_start().to_lowercase().starts_with("multipart/form-data")
}
