//! Files: staged by somebody, named by an act, and from then on part of what the record answers for.
//!
//! A file is durable before an act names it. The act carries only its id; what identifies the bytes is
//! written into the opening here, for any act and without code per act. A file that no act names goes after
//! a day, unless a draft holds on to it. It belongs to the office that left it: to anybody else its id is none.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use domain::secretariat::Secretariat;
use domain::{Actor, FileReference, Needs, Refusal, Role, Typed};
use record::Value;
use sha2::{Digest, Sha256};
use store::{DataFolder, Fault, FileFault, FileRow, Store};

use crate::fault::{ReadFault, VerifyFault};
use crate::staged::{Room, Share, Staged, Whose};
use crate::{Authority, Platform, random};

/// Why a file was not staged.
#[derive(Debug, thiserror::Error)]
pub enum StageFault {
    /// Too much of the office, of its institution or of everybody is waiting to be named.
    #[error("too much is staged and not named")]
    TooMuch {
        /// Of whom.
        whose: Whose,
        /// What waits of them.
        waiting: Share,
    },
    /// What let them do it ended meanwhile, and nothing was done.
    #[error("what let somebody act ended meanwhile")]
    Ended,
    /// What is left of the disk is kept for the record, if anything is.
    #[error("what is left of the disk is kept for the record")]
    KeptForTheRecord,
    /// The disk failed.
    #[error(transparent)]
    Store(#[from] FileFault),
}

/// Why a staged file was not taken away.
#[derive(Debug, thiserror::Error)]
pub enum DropFault {
    /// Nothing of that id waits that the office left.
    #[error("there is no such staged file of the office")]
    NoFile,
    /// What let them do it ended meanwhile, and nothing was done.
    #[error("what let somebody act ended meanwhile")]
    Ended,
    /// A draft holds on to it, or an act named it a moment before.
    #[error("a draft or an act holds on to it")]
    Held,
    /// The disk failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

/// A file that an entry names.
pub(crate) struct Named {
    pub entry: u64,
    pub reference: FileReference,
}

/// Files that an act of a batch may name: staged by the office that acts or held by the draft that it comes from, and named by
/// no act before it in the batch.
pub(crate) struct Nameable<'a> {
    pub table: &'a Secretariat,
    pub staged: &'a Staged,
    /// Id and entry of those that are named.
    pub named: &'a [(String, u64)],
    pub by: &'a Actor,
    /// What the draft holds on to.
    pub held: &'a [String],
}

impl Nameable<'_> {
    pub fn find(&self, id: &str) -> Option<FileRow> {
        let is_named = self.named.iter().any(|(named, _)| named == id);
        if is_named { None } else { self.staged.find(self.table, id, Some(self.by), self.held) }
    }
}

impl Platform {
    /// Stores a file that an act of the same office may name later; without one it goes after a day. It counts for the office
    /// of whoever leaves it and for its institution. `name` is one that reads well: the edge that received it has checked it.
    /// What was begun is finished even when the caller no longer waits.
    ///
    /// # Errors
    /// Too much is staged already, what is left of the disk is kept for the record, or the disk failed.
    pub async fn stage_file(
        &self,
        by: &Authority,
        media: &str,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<FileRow, StageFault> {
        let id = random::name().map_err(|_| FileFault::Store(Fault::Refused("no random bytes".into())))?;
        let (sha256, size) = (Sha256::digest(&bytes).into(), bytes.len() as u64);
        let (by, backing) = (&by.actor, by.backing.clone());
        let (holder, office) = (self.counts_for(by), by.owner().as_str().to_owned());
        let (media, name, staged_at) = (media.to_owned(), name.to_owned(), self.clock());
        let file = FileRow { id, sha256, size, media, name, holder, office, staged_at, entry: None };
        let shared = Arc::clone(self.shared());
        let room = Room::take(&shared.staged, &self.snapshot().state.skeleton.secretariat, file.clone())?;
        // In a task of its own, so that nothing is left without its row when somebody goes away.
        let kept = tokio::spawn(async move {
            let free = shared.store.free_bytes().await.map_err(FileFault::Store)?;
            if free < shared.reserve() {
                return Err(StageFault::KeptForTheRecord);
            }
            match shared.store.stage_file(&backing, &file, bytes).await {
                // What was free a moment ago was taken by somebody else.
                Err(FileFault::Store(Fault::Full)) => return Err(StageFault::KeptForTheRecord),
                Err(FileFault::Store(Fault::Ended)) => return Err(StageFault::Ended),
                stored => stored?,
            }
            room.fill();
            Ok(file)
        });
        kept.await.unwrap_or_else(|stopped| Err(FileFault::Store(Fault::Io(stopped.to_string())).into()))
    }

    /// Whether somebody may leave a file, today: whoever holds the office as which they act, whoever acts without one, and whoever
    /// prepares for one.
    ///
    /// # Errors
    /// They do not hold the office, or it is none today.
    pub fn may_stage(&self, by: &Actor) -> Result<(), Refusal> {
        // An organisation registers by e-mail, and with a document where the rules ask for one.
        let needs = if by.role == Role::Organisation { Needs::EMail } else { Needs::TwoFactors };
        needs.admit(by.level)?;
        if let Role::Liaison(_) = by.role {
            return self.preparer(&Authority::of_house(by.clone())).map(|_| ());
        }
        let snapshot = self.snapshot();
        let office = by.office().and_then(|code| snapshot.state.skeleton.secretariat.office(code));
        Ok(office.map_or(Ok(()), |office| office.held_by(by.by.as_ref(), self.now().date()))?)
    }

    /// For whom a file counts: the institution of the office, or who it is that acts without one.
    fn counts_for(&self, by: &Actor) -> String {
        let snapshot = self.snapshot();
        let table = &snapshot.state.skeleton.secretariat;
        let office = by.role.serves().and_then(|code| table.office(code));
        office.map_or(by.role.word(), |office| office.institution.as_str()).to_owned()
    }

    /// What is known of a file that no act has named yet, for the office that left it or for whoever has the draft before them
    /// that holds on to it: `held` are the files of that draft.
    #[must_use]
    pub fn staged_file(&self, id: &str, by: Option<&Actor>, held: &[String]) -> Option<FileRow> {
        self.shared().staged.find(&self.snapshot().state.skeleton.secretariat, id, by, held)
    }

    /// The files that the office of whoever asks left and may take away: neither an act names them nor does a draft hold on to
    /// them. The oldest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn loose_files(&self, by: &Actor) -> Result<Vec<FileRow>, ReadFault> {
        let words = self.shared().staged.words_of(&self.snapshot().state.skeleton.secretariat, &by.owner());
        let mut loose = Vec::new();
        for word in &words {
            loose.extend(self.shared().store.loose_files(word).await?);
        }
        loose.sort_by(|one, other| (one.staged_at, &one.id).cmp(&(other.staged_at, &other.id)));
        Ok(loose)
    }

    /// How much of the office of whoever asks waits to be named, with what its drafts hold on to.
    #[must_use]
    pub fn waiting(&self, by: &Actor) -> Share {
        self.shared().staged.of_owner(&self.snapshot().state.skeleton.secretariat, &by.owner())
    }

    /// Takes a staged file away that the office of whoever asks left; nothing of it stays.
    ///
    /// # Errors
    /// Nothing of that id waits that this office left, a draft holds on to it, or the disk failed.
    pub async fn drop_file(&self, by: &Authority, id: &str) -> Result<(), DropFault> {
        let backing = by.backing.clone();
        let FileRow { id, office, .. } = self.staged_file(id, Some(&by.actor), &[]).ok_or(DropFault::NoFile)?;
        let shared = Arc::clone(self.shared());
        // In a task of its own, so that no bytes are left without their row when somebody goes away.
        let dropped = tokio::spawn(async move {
            match shared.store.drop_file(&backing, &id, &office).await {
                Ok(true) => {}
                Ok(false) => return Err(DropFault::Held),
                Err(Fault::Ended) => return Err(DropFault::Ended),
                Err(fault) => return Err(fault.into()),
            }
            shared.staged.remove([id.as_str()]);
            Ok(())
        });
        dropped.await.unwrap_or_else(|stopped| Err(Fault::Io(stopped.to_string()).into()))
    }

    /// What is known of a file, staged or named.
    ///
    /// # Errors
    /// The database failed.
    pub async fn file_row(&self, id: &str) -> Result<Option<FileRow>, ReadFault> {
        Ok(self.shared().store.file_row(id).await?)
    }

    /// What is known of a file, once its bytes are checked against the hash they had when they came.
    ///
    /// # Errors
    /// The bytes are not those that were stored, or the disk failed.
    pub async fn file(&self, id: &str) -> Result<Option<FileRow>, FileFault> {
        let Some(file) = self.shared().store.file(id).await? else { return Ok(None) };
        let (mut hasher, mut from) = (Sha256::new(), 0);
        while from < file.size {
            let part = self.file_part(&file, from).await?;
            from += part.len() as u64;
            hasher.update(&part);
        }
        if hasher.finalize()[..] == file.sha256 { Ok(Some(file)) } else { Err(FileFault::Bytes(file.id)) }
    }

    /// A part of a file from that byte on, to be handed on before the next one is read.
    ///
    /// # Errors
    /// The bytes are not there any more, or the disk failed.
    pub async fn file_part(&self, file: &FileRow, from: u64) -> Result<Vec<u8>, FileFault> {
        self.shared().store.file_part(file, from).await
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
    // Its length first: what has another one, or no end, is not read.
    check_size(folder, named)?;
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
