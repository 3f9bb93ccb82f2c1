//! An erasure whose process is killed at each of its steps: the next start finds nothing done or does the rest of it, and then no
//! byte of what was erased is in the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use platform::Platform;

use crate::program::{Server, post};

/// After which of its steps the process is killed, in their order: at once, or as soon as this is to be seen in the folder.
#[derive(Clone, Copy, Debug)]
enum After {
    Asked,
    Recorded,
    BytesGone,
    LogEmpty,
    KeptInMind,
    KeyGone,
}

impl After {
    const ALL: [Self; 6] =
        [Self::Asked, Self::Recorded, Self::BytesGone, Self::LogEmpty, Self::KeptInMind, Self::KeyGone];

    fn is_seen(self, now: &Sizes, before: &Sizes) -> bool {
        match self {
            Self::Asked => true,
            Self::Recorded => now.log > before.log || now.file.is_none(),
            Self::BytesGone => now.file.is_none(),
            Self::LogEmpty => now.log == Some(0),
            Self::KeptInMind => now.keys > before.keys || now.keys == Some(0),
            Self::KeyGone => now.keys == Some(0),
        }
    }
}

/// How long the logs of both databases are and the file, in bytes.
struct Sizes {
    log: Option<u64>,
    keys: Option<u64>,
    file: Option<u64>,
}

impl Sizes {
    fn of(data: &Path, file: &str) -> Self {
        let size = |path: PathBuf| fs::metadata(path).ok().map(|found| found.len());
        let log = size(data.join("tequio.db-wal"));
        Self { log, keys: size(data.join("keys.db-wal")), file: size(data.join("files").join(file)) }
    }
}

/// A document in the folder that is to be erased.
struct Document {
    entry: u64,
    file: String,
    /// Stands in its title, in the name of its file and in its bytes.
    word: String,
}

#[test]
fn killed_at_any_of_its_steps_an_erasure_is_done_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    Server::demo(&data).kill();
    let (on, item) = last_point(&data);
    let (mut kept, mut cut) = (0, 0);
    for access in ["public", "confidential"] {
        for after in After::ALL {
            let server = Server::demo(&data);
            let document = circulate(&server, (on, item), access, after);
            let before = erased(&data);
            let is_answered = erase_and_kill(server, &data, &document, after);
            cut += usize::from(!is_answered);
            let is_erased = started_again(&data, &document, before);
            assert!(is_erased || !is_answered, "{after:?}, {access}: it was answered");
            kept += usize::from(!is_erased);
        }
    }
    assert!(cut > 0 && kept < 2 * After::ALL.len(), "{cut} killed before the answer, {kept} before the act");
    println!("{cut} of {} killed before the answer, {kept} before the act was recorded", 2 * After::ALL.len());
}

/// The last session and its last point.
fn last_point(data: &Path) -> (u64, u64) {
    opened(data, |platform| {
        let state = &platform.snapshot().state;
        let session = state.skeleton.sessions.iter().last().unwrap();
        (session.id, session.agenda.last().unwrap().number)
    })
}

/// As the next start opens the folder.
fn opened<T>(data: &Path, look: impl FnOnce(&Platform) -> T) -> T {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let platform = Platform::open(data).await.unwrap();
        let seen = look(&platform);
        platform.close().await.unwrap();
        seen
    })
}

/// How many texts were erased of a record that holds.
fn erased(data: &Path) -> u64 {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(platform::verify(data)).unwrap().erased
}

fn circulate(server: &Server, (on, item): (u64, u64), access: &str, after: After) -> Document {
    let word = format!("quetzal-{access}-{after:?}").to_lowercase();
    let staged = asked(server, &format!("/api/files?name={word}.txt"), &format!("{word} contenido")).unwrap();
    let file = between(&staged, "\"id\":\"", '"');
    let act = format!(
        r#"{{"acts":[{{"act":"session.circulate","fields":{{"on":"{on}","item":"{item}","title":"{word}","access":"{access}","file":"{file}"}}}}]}}"#
    );
    let circulated = asked(server, "/api/acts", &act).unwrap();
    Document { entry: between(&circulated, "\"first\":", ',').parse().unwrap(), file, word }
}

/// Asks for the erasure and kills the process at that step; whether it was answered before.
fn erase_and_kill(server: Server, data: &Path, document: &Document, after: After) -> bool {
    let before = Sizes::of(data, &document.file);
    assert!(before.file.is_some());
    let act = format!(
        r#"{{"acts":[{{"act":"opening.erase","fields":{{"entry":"{}","texts.0":"0","texts.1":"1","cause":"request","reason":"The person asked for it, and the rules of the place say that it is due."}}}}]}}"#,
        document.entry
    );
    let address = server.address.clone();
    let answer = thread::spawn(move || ask(&address, "/api/acts", &act));
    let ends = Instant::now() + Duration::from_secs(60);
    while !after.is_seen(&Sizes::of(data, &document.file), &before) && !answer.is_finished() {
        assert!(Instant::now() < ends, "{after:?} is never seen");
        thread::yield_now();
    }
    server.kill();
    answer.join().unwrap().is_some()
}

/// Whether the next start finds it erased: both texts or none, and the folder as it has to be then.
fn started_again(data: &Path, document: &Document, before: u64) -> bool {
    opened(data, |_| ());
    let found = found(data, &document.word);
    match erased(data) - before {
        2 => {
            assert_eq!(found, Vec::<PathBuf>::new(), "{}", document.word);
            true
        }
        0 => {
            assert!(found.contains(&data.join("files").join(&document.file)), "{}: {found:?}", document.word);
            false
        }
        half => panic!("{}: {half} of its texts were erased", document.word),
    }
}

/// The files of a folder in whose bytes a word stands.
fn found(folder: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(self::found(&path, word));
        } else if String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(word) {
            found.push(path);
        }
    }
    found
}

fn asked(server: &Server, path: &str, body: &str) -> Option<String> {
    ask(&server.address, path, body)
}

fn ask(address: &str, path: &str, body: &str) -> Option<String> {
    let headers = [("Cookie", "tequio-demo=secretaria-tecnica"), ("Content-Type", "application/json")];
    let (status, answer) = post(address, path, &headers, body)?;
    assert_eq!(status, 200, "{answer}");
    Some(answer)
}

fn between(text: &str, before: &str, end: char) -> String {
    let (_, rest) = text.split_once(before).unwrap();
    rest.split(end).next().unwrap().to_owned()
}
