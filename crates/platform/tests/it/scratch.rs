//! A folder of its own for each test, and acts to perform in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use domain::{Actor, Fields, Level, Request, Role, Zone};
use platform::{Acknowledgement, Clock, Founding, Mode, OpenFault, Platform, Setting, script};

const SAMPLE: &str = include_str!("../../../../samples/edomex-2020/acts.txt");

static NEXT: AtomicU32 = AtomicU32::new(0);

/// Bytes that the memory must have for folders to be there.
const ROOM: u64 = 2 << 30;

/// A folder that goes when the test ends. In memory, where the machine has room there: each act waits for the disk, and nothing
/// of a test outlives its machine.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new() -> Self {
        let name = format!("platform-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let memory = Path::new("/dev/shm");
        let room = rustix::fs::statvfs(memory).map_or(0, |memory| memory.f_bavail.saturating_mul(memory.f_frsize));
        let path = if room > ROOM { memory } else { Path::new(env!("CARGO_TARGET_TMPDIR")) }.join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn path(&self) -> PathBuf {
        self.0.join("data")
    }

    /// A new body.
    pub async fn platform(&self) -> Platform {
        Platform::create(&self.path(), &founding()).await.unwrap();
        self.open().await.unwrap()
    }

    /// A body at work, with all that the sample has; its date can be set.
    pub async fn at_work(&self) -> Platform {
        Platform::create_with(&self.path(), &founding(), &demo()).await.unwrap();
        let platform = Platform::open_with(&self.path(), demo()).await.unwrap();
        script::play(&platform, SAMPLE).await.unwrap();
        platform
    }

    pub async fn open(&self) -> Result<Platform, OpenFault> {
        Platform::open(&self.path()).await
    }

    /// Every file of the data folder with its bytes.
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        files(&self.path())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a backup keeps of a folder, put in another one.
pub fn restored(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.join("files")).unwrap();
    for (path, bytes) in files(from) {
        let name = path.file_name().unwrap();
        if name != "identity" && name != "keys.db" {
            std::fs::write(to.join(name), bytes).unwrap();
        }
    }
}

pub fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let inside = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    inside.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

pub fn founding() -> Founding {
    Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into(), "en".into()],
        name: "Open Government Secretariat".into(),
        about: "State, civil society and authority".into(),
        contact: Some("Line one\nline two".into()),
        ..Founding::default()
    }
}

/// A clock that a test sets, in milliseconds since 1970.
pub struct TestClock(Arc<AtomicI64>);

impl TestClock {
    pub fn at(milliseconds: i64) -> Self {
        Self(Arc::new(AtomicI64::new(milliseconds)))
    }

    pub fn set(&self, milliseconds: i64) {
        self.0.store(milliseconds, Ordering::Relaxed);
    }

    pub fn setting(&self, mode: Mode) -> Setting {
        let time = Arc::clone(&self.0);
        let clock: Clock = Arc::new(move || time.load(Ordering::Relaxed));
        // As steady as it is set: what only passes is not held against it.
        let steady = Arc::clone(&clock);
        Setting { mode, clock, steady, ..Setting::default() }
    }
}

pub fn demo() -> Setting {
    Setting { mode: Mode::Demo, ..Setting::default() }
}

/// Whoever holds that office.
pub fn holder(platform: &Platform, office: &str) -> Actor {
    platform.holder(&Role::of(office).unwrap())
}

pub fn administrator() -> Actor {
    Actor { role: Role::Administrator, by: None, level: Level::Console }
}

pub fn request(name: &str, fields: &[(&str, &str)]) -> Request {
    let fields: Fields = fields.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    Request::parse(name, &fields, &zone()).unwrap()
}

pub fn zone() -> Zone {
    platform::zone("America/Mexico_City").unwrap()
}

pub fn institution(code: &str) -> Request {
    let fields = [("code", code), ("name", &*format!("Institution {code}")), ("short_name", &*format!("Short {code}"))];
    request("secretariat.register_institution", &fields)
}

pub fn calendar() -> Request {
    let fields = [
        ("opens", "9:00"),
        ("closes", "18:00"),
        ("ranges.0.from", "2020-12-21"),
        ("ranges.0.to", "2021-01-06"),
        ("ranges.0.kind", "closed"),
        ("ranges.1.from", "2021-01-07"),
        ("ranges.1.to", "2021-07-31"),
        ("ranges.1.kind", "every_day_counts"),
        ("ranges.1.note", "Electoral process"),
        ("source", "Gazette"),
    ];
    request("secretariat.adopt_calendar", &fields)
}

/// Registers institutions one call after the other.
pub async fn register(platform: &Platform, codes: &[&str]) -> Acknowledgement {
    let mut last = None;
    for code in codes {
        last = Some(
            platform
                .perform(platform::Authority::of_house(administrator()), vec![institution(code)], None)
                .await
                .unwrap(),
        );
    }
    last.unwrap()
}

/// Waits until that many entries are sealed.
pub async fn sealed(platform: &Platform, size: u64) {
    platform.seals().wait_for(|sealed| sealed.size >= size).await.unwrap();
}
