//! Files: staged by somebody, named by an act, and from then on part of what the record answers for.
//!
//! A file is durable before an act names it. The act carries only its id; what identifies the bytes is
//! written into the opening here, for any act and without code per act. A file that no act names goes after
//! a day, unless a draft holds on to it.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Mutex;

use domain::{Actor, FileReference, Typed};
use record::Value;
use sha2::{Digest, Sha256};
use store::{DataFolder, Fault, FileFault, FileRow, Store};

use crate::fault::{ReadFault, VerifyFault};
use crate::shared::lock;
use crate::{Platform, random};

/// Most bytes that may be staged and not named, all files together: nobody fills the disk with what is never used.
const MOST_STAGED: u64 = 256 * 1024 * 1024;

/// Most files of one institution that wait to be named: as many as two drafts of the most rows can hold on to, with one each.
const MOST_STAGED_FILES: usize = 1_000;

/// Files that no act has named yet, by id.
#[derive(Debug, Default)]
pub(crate) struct Staged(Mutex<BTreeMap<String, FileRow>>);

/// Why a file was not staged.
#[derive(Debug, thiserror::Error)]
pub enum StageFault {
    /// Too much is waiting to be named.
    #[error("more than {MOST_STAGED} bytes or {MOST_STAGED_FILES} files of one institution are staged")]
    TooMuch,
    /// The disk failed.
    #[error(transparent)]
    Store(#[from] FileFault),
}

/// A file that an entry names.
pub(crate) struct Named {
    pub entry: u64,
    pub reference: FileReference,
}

/// Files that an act of a batch may name: staged, and named by no act before it in the batch.
pub(crate) struct Nameable<'a> {
    pub staged: &'a Staged,
    /// Id and entry of those that are named.
    pub named: &'a [(String, u64)],
}

impl Nameable<'_> {
    pub fn find(&self, id: &str) -> Option<FileRow> {
        let is_named = self.named.iter().any(|(named, _)| named == id);
        if is_named { None } else { self.staged.find(id) }
    }
}

impl Staged {
    pub fn of(rows: Vec<FileRow>) -> Self {
        Self(Mutex::new(rows.into_iter().map(|row| (row.id.clone(), row)).collect()))
    }

    pub fn find(&self, id: &str) -> Option<FileRow> {
        lock(&self.0).get(id).cloned()
    }

    /// Forgets what was named or swept.
    pub fn remove<'a>(&self, ids: impl IntoIterator<Item = &'a str>) {
        let mut staged = lock(&self.0);
        for id in ids {
            staged.remove(id);
        }
    }

    pub fn holds(&self, id: &str) -> bool {
        lock(&self.0).contains_key(id)
    }

    /// Whether another file of so many bytes has room.
    fn has_room(&self, holder: &str, size: u64) -> bool {
        let staged = lock(&self.0);
        let bytes: u64 = staged.values().map(|row| row.size).sum();
        let own = staged.values().filter(|row| row.holder == holder).count();
        bytes.saturating_add(size) <= MOST_STAGED && own < MOST_STAGED_FILES
    }

    fn add(&self, row: FileRow) {
        lock(&self.0).insert(row.id.clone(), row);
    }
}

impl Platform {
    /// Stores a file that an act may name later; without one it goes after a day. It counts for the institution of whoever
    /// leaves it. `name` is one that reads well: the edge that received it has checked it.
    ///
    /// # Errors
    /// Too much is staged already, or the disk failed.
    pub async fn stage_file(&self, by: &Actor, media: &str, name: &str, bytes: Vec<u8>) -> Result<FileRow, StageFault> {
        let (staged, holder) = (&self.shared().staged, self.counts_for(by));
        if !staged.has_room(&holder, bytes.len() as u64) {
            return Err(StageFault::TooMuch);
        }
        let id = random::name().map_err(|_| FileFault::Store(Fault::Refused("no random bytes".into())))?;
        let (sha256, size) = (Sha256::digest(&bytes).into(), bytes.len() as u64);
        let (media, name, staged_at) = (media.to_owned(), name.to_owned(), self.clock());
        let file = FileRow { id, sha256, size, media, name, holder, staged_at, entry: None };
        self.shared().store.stage_file(&file, bytes).await?;
        staged.add(file.clone());
        Ok(file)
    }

    /// For whom a file counts: the institution of the office, or who it is that acts without one.
    fn counts_for(&self, by: &Actor) -> String {
        let snapshot = self.snapshot();
        let table = &snapshot.state.skeleton.secretariat;
        let office = by.office().and_then(|code| table.office(code));
        office.map_or(by.role.word(), |office| office.institution.as_str()).to_owned()
    }

    /// What is known of a file that no act has named yet.
    #[must_use]
    pub fn staged_file(&self, id: &str) -> Option<FileRow> {
        self.shared().staged.find(id)
    }

    /// What is known of a file, staged or named.
    ///
    /// # Errors
    /// The database failed.
    pub async fn file_row(&self, id: &str) -> Result<Option<FileRow>, ReadFault> {
        Ok(self.shared().store.file_row(id).await?)
    }

    /// A file with its bytes, checked against the hash it had when it came.
    ///
    /// # Errors
    /// The bytes are not those that were stored, or the disk failed.
    pub async fn file(&self, id: &str) -> Result<Option<(FileRow, Vec<u8>)>, FileFault> {
        match self.shared().store.file(id).await? {
            Some((file, bytes)) if Sha256::digest(&bytes)[..] != file.sha256 => Err(FileFault::Bytes(file.id)),
            found => Ok(found),
        }
    }
}

/// What the opening of a field `file` says: canonical JSON, as the record writes any structure.
///
/// # Errors
/// The file cannot be described, in words for the operator.
pub(crate) fn reference(file: &FileRow) -> Result<String, String> {
    use base64::Engine as _;
    let hash = base64::engine::general_purpose::STANDARD.encode(file.sha256);
    let size = i64::try_from(file.size).map_err(|_| "a file larger than the record can say")?;
    let text = |value: &str| Value::Text(value.to_owned());
    let fields = [
        ("hash", text(&hash)),
        ("id", text(&file.id)),
        ("media", text(&file.media)),
        ("name", text(&file.name)),
        ("size", Value::Integer(size)),
    ];
    let fields = fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let bytes = record::encode(&Value::Map(fields)).map_err(|fault| fault.to_string())?;
    String::from_utf8(bytes).map_err(|fault| fault.to_string())
}

/// Sweeps what nobody named since a moment, in milliseconds since 1970, UTC.
///
/// # Errors
/// The disk failed; what is left goes the next time.
pub(crate) async fn sweep(store: &Store, staged: &Staged, before: i64) -> Result<(), FileFault> {
    let swept = store.sweep_files(before).await?;
    staged.remove(swept.iter().map(String::as_str));
    Ok(())
}

/// Whether the bytes of a named file are there in their length; what a start can afford.
pub(crate) fn check_size(folder: &Path, named: &Named) -> Result<(), VerifyFault> {
    let size = DataFolder::file_in(folder, &named.reference.id).and_then(|file| Ok(file.metadata()?.len()));
    let size = size.map_err(|error| lost(named, &error))?;
    if size == named.reference.size { Ok(()) } else { Err(other_bytes(named)) }
}

/// Whether the bytes of a named file are those that its entry names.
pub(crate) fn check_bytes(folder: &Path, named: &Named) -> Result<(), VerifyFault> {
    use base64::Engine as _;
    let digest = digest(folder, &named.reference.id).map_err(|error| lost(named, &error))?;
    let is_same = base64::engine::general_purpose::STANDARD.encode(digest) == named.reference.hash;
    if is_same { Ok(()) } else { Err(other_bytes(named)) }
}

fn digest(folder: &Path, id: &str) -> io::Result<[u8; 32]> {
    let mut file = DataFolder::file_in(folder, id)?;
    let (mut hasher, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().into()),
            read => hasher.update(&buffer[..read]),
        }
    }
}

fn lost(named: &Named, error: &io::Error) -> VerifyFault {
    VerifyFault::of(named.entry, format!("the bytes of its file {} cannot be read: {error}", named.reference.id))
}

fn other_bytes(named: &Named) -> VerifyFault {
    VerifyFault::of(named.entry, format!("the bytes of its file {} are not those it names", named.reference.id))
}
