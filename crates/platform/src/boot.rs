//! From a data folder to a running platform: everything is checked before anything is written.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use domain::{Act, Class, Place, State, Zone};
use record::{Checkpoint, Entry, SigningKey, Verifier, VerifierKey};
use store::{DataFolder, FolderFault, Inspector, OpeningKeys, Store};
use tokio::sync::watch;

use crate::absent::{Absent, Unfinished, WithoutKey};
use crate::audit::{Audit, Audited};
use crate::brief::Newest;
use crate::clock::{self, Copied, Mode, Setting};
use crate::entry::{Step, meta_of};
use crate::fault::{OpenFault, VerifyFault};
use crate::files;
use crate::founding::DEMO_ORIGIN;
use crate::outbox;
use crate::plausible::Plausible;
use crate::random;
use crate::seal::Sealed;
use crate::secret::Secret;
use crate::shared::{Shared, Snapshot};
use crate::staged::Staged;
use crate::verify::{key_in, own_key};

/// Whether anything is recorded and signed in a folder that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signs {
    Yes,
    /// It is a copy that is only shown.
    No,
}

/// Opens a data folder; nothing runs yet.
pub(crate) async fn open(path: &Path, setting: Setting) -> Result<(Shared, Signs), OpenFault> {
    let folder = DataFolder::open(path)?;
    let signs = signs(&folder, &setting)?;
    // On a disk that is full nothing can be recorded, and everything can be read.
    folder.make_room()?;
    let keys = OpeningKeys::read(path).await?;
    let mut inspector = Inspector::open(path).await?;
    let read = read(&folder, &mut inspector, keys, setting.mode).await;
    let closed = inspector.close().await;
    let Read { state, newest, zone, key, verifier, sealed, unfinished } = read?;
    closed?;
    let latest = verifier.len() - 1;
    let at = (setting.clock)();
    let plausible = Plausible::at(&setting, at, state.skeleton.at);
    if !plausible.holds(at, (setting.steady)()) {
        tracing::error!("the clock is ahead of what may be believed: nothing is recorded until it is right");
    }
    let moment = zone.at(at).ok_or_else(|| VerifyFault::whole("the clock is beyond the calendar"))?;
    if signs == Signs::Yes {
        folder.keep_identity()?;
    }
    let secret = Secret::new(&folder.secret_or(random::bytes32()?)?);
    let store = Store::open(folder).await?;
    unfinished.finish(&store).await?;
    let free = store.free_bytes().await?;
    if free < setting.reserve {
        tracing::warn!(free, reserve = setting.reserve, "little of the disk is free: drafts and files are not kept");
    }
    let staged = Arc::new(Staged::of(store.staged_files().await?));
    outbox::doubt_interrupted(&store).await?;
    let shared = Shared {
        store,
        staged,
        zone,
        setting,
        plausible,
        key,
        secret,
        demo_date: RwLock::default(),
        snapshot: RwLock::new(Arc::new(Snapshot { state, latest, at, moment, newest, owed: OnceLock::new() })),
        tree: RwLock::new(verifier.tree().clone()),
        appended: Mutex::new(VecDeque::new()),
        sealed: watch::Sender::new(Arc::new(sealed)),
        latest: watch::Sender::new(latest),
        idle_keys: Mutex::default(),
        halted: watch::Sender::new(None),
        unwritten: AtomicBool::new(false),
        answering: tokio::sync::Mutex::new(()),
    };
    Ok((shared, signs))
}

/// Whoever makes a copy of a demonstration may play with both.
fn signs(folder: &DataFolder, setting: &Setting) -> Result<Signs, OpenFault> {
    if setting.mode == Mode::Demo || setting.copy == Copied::TakesItsPlace {
        return Ok(Signs::Yes);
    }
    match folder.is_no_copy() {
        Err(FolderFault::Copy { .. }) if setting.copy == Copied::IsShown => Ok(Signs::No),
        looked => Ok(looked.map(|()| Signs::Yes)?),
    }
}

/// What a record says of itself.
struct Read {
    state: State,
    newest: Newest,
    zone: Zone,
    key: SigningKey,
    verifier: Verifier,
    sealed: Sealed,
    unfinished: Unfinished,
}

async fn read(
    folder: &DataFolder,
    inspector: &mut Inspector,
    keys: OpeningKeys,
    mode: Mode,
) -> Result<Read, OpenFault> {
    let mut audit = Audit::new(Absent::new(keys, WithoutKey::IsRefused));
    let mut fold = Fold::default();
    audit.run(inspector, |audited| fold.take(audited)).await?;
    let Some(opened) = fold.opened else { return Err(VerifyFault::whole("there are no entries").into()) };
    let key = own_key(&opened.key, folder.key()?)?;
    audit.finish(inspector, &key.verifier_key()).await?;
    audit.files.iter().try_for_each(|named| files::check_size(folder.path(), named))?;
    // Anybody may act as anybody in a demo, so it must not be the record of a real body.
    if mode == Mode::Demo && !key.name().starts_with(DEMO_ORIGIN) {
        return Err(OpenFault::NotADemo { origin: key.name().to_owned() });
    }
    let note = inspector.checkpoint().unwrap_or_default().to_owned();
    let checkpoint = Checkpoint::open(&note, &key.verifier_key()).map_err(VerifyFault::whole)?;
    let sealed = Sealed { size: checkpoint.size, root: checkpoint.root, note };
    let unfinished = audit.absent.unfinished(&audit.files);
    let Fold { state, newest, .. } = fold;
    Ok(Read { state, newest, zone: opened.zone, key, verifier: audit.verifier, sealed, unfinished })
}

/// The state so far.
#[derive(Default)]
struct Fold {
    state: State,
    newest: Newest,
    opened: Option<Opened>,
}

/// What entry 0 says that the platform itself needs.
struct Opened {
    zone: Zone,
    key: VerifierKey,
}

impl Fold {
    fn take(&mut self, audited: Audited) -> Result<(), String> {
        let Audited { number, entry, accepted, openings, forgotten } = audited;
        if let (0, Act::OpenRecord(open)) = (number, accepted.act()) {
            self.opened = Some(Opened::of(open, &entry)?);
        }
        let opened = self.opened.as_ref().ok_or("it does not open a record")?;
        let meta = meta_of(number, &entry, &opened.zone)?;
        for (field, path) in forgotten {
            // That there were words is known, as of private ones, so that erasing them can be recorded anew.
            self.state.keep(Class::Private, Place { entry: number, field }, &path, "");
        }
        let step = Step { accepted, meta, entry };
        step.take_into(&mut self.state, &openings);
        self.newest.push(step.into_brief());
        Ok(())
    }
}

impl Opened {
    fn of(open: &domain::log::Open, entry: &Entry) -> Result<Self, String> {
        use domain::Typed;
        let zone = clock::zone(open.time_zone.as_str()).ok_or("it names no time zone")?;
        Ok(Self { zone, key: key_in(entry)? })
    }
}
