//! Finding among exactly twenty thousand objects, commitments and their entries, beside the full-text search of SQLite over
//! the same texts: how long the index takes to make and to follow, how long a search of each kind takes with its ten
//! excerpts (median, p99 and worst; and the worst by the time of the processor, which what else the machine does does not
//! lengthen), and memory.

#[path = "../../store/examples/fts/mod.rs"]
mod fts;

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use domain::{Actor, Fields, Request, Role, State};
use find::{Errors, Filter, Finder, Query};
use platform::{Founding, Mode, Platform, Setting, script};
use words::{Language, Voice};

/// Objects, unless the first argument says another number.
const OBJECTS: usize = 20_000;
/// Acts performed together while they are made.
const TOGETHER: usize = 250;
/// Times each search is made.
const TIMES: usize = 200;
/// The beginning of the sample: a table and a plan.
const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");
/// Words that texts are made of, besides made-up ones; the first ones stand in many.
const WORDS: &str = "ciudadanía información pública transparencia compromiso candidaturas municipal elección sesión señal \
    presupuesto agua seguridad obra salud educación género mercado transporte vivienda";

type Done<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Done<()> {
    let objects = std::env::args().nth(1).map_or(Ok(OBJECTS), |count| count.parse())?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-find");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let (platform, texts) = made(&folder, objects).await?;
    let state = platform.snapshot().state.clone();
    let before = memory()?;
    let start = Instant::now();
    let mut finder = Finder::of(&state);
    let (took, held) = (start.elapsed(), memory()?.saturating_sub(before));
    let each = held / u64::try_from(finder.len().max(1))?;
    println!(
        "ours: {} objects, {} words in {took:?}, {}, {each} bytes each",
        finder.len(),
        finder.holds().len(),
        mebibytes(held)
    );
    let before = memory()?;
    let start = Instant::now();
    let mut reference = fts::Reference::of(&texts).await?;
    println!("SQLite: {} texts in {:?}, {}", texts.len(), start.elapsed(), mebibytes(memory()?.saturating_sub(before)));
    for asked in &searches() {
        let (ours, found) = measured(|| search(&finder, asked));
        print!("{}: {found} found, ours {ours}", asked.what);
        match &asked.theirs {
            Some(wanted) => println!("; SQLite {}", theirs(&mut reference, wanted).await?),
            None => println!("; SQLite has none such"),
        }
    }
    follow(&platform, &mut finder).await?;
    platform.close().await?;
    drop(platform);
    Ok(std::fs::remove_dir_all(&folder)?)
}

/// A search of one kind.
struct Asked {
    what: &'static str,
    words: String,
    filter: Filter,
    /// The same in the language of SQLite's search, where it has one.
    theirs: Option<String>,
}

fn asked(what: &'static str, words: &str) -> Asked {
    // SQLite gets no more than we look at: it would take every one of ten thousand letters.
    let looked = Query::read(words, Errors::Forgiven, Filter::default()).text;
    let every: Vec<String> = looked.split_whitespace().map(|word| format!("\"{word}\"")).collect();
    Asked { what, words: words.to_owned(), filter: Filter::default(), theirs: Some(every.join(" ")) }
}

fn searches() -> Vec<Asked> {
    let numbered = |count: usize| (0..count).map(|at| format!("palabrainexistente{at}")).collect::<Vec<_>>().join(" ");
    let letters = ["perdicotamina", "sulanedirato", "terminogosble", "lonecasutora", "padiraminelo", "ciónraminesu"];
    let wrong = [
        "ciudadanai",
        "infomación",
        "publcia",
        "tranpsarencia",
        "compromizo",
        "candidtauras",
        "muncipal",
        "eleccoin",
        "sezion",
        "presupusto",
        "segurdiad",
        "educasion",
    ];
    let far = "frankenstein wolkenkratzer hydrophobe schnitzelhaus kryptographe jabberwock xylophonist zwischenzug \
        vorkriegszeit quizzically rhythmbox kwashiorkor";
    let common = "ciudadanía información pública transparencia compromiso candidaturas municipal elección sesión señal \
        presupuesto agua";
    let phrase = "\"ciudadanía información pública\"";
    let none = Filter { to: Some(jiff::civil::Date::MIN), ..Filter::default() };
    vec![
        asked("one word, in few texts", "vivienda"),
        asked("one word, in most texts", "ciudadanía"),
        asked("three words", "transparencia municipal agua"),
        asked("a typing error in a long word", "candidturas"),
        asked("six long words near to none", &letters.join(" ")),
        asked("twelve words, each with an error", &wrong.join(" ")),
        asked("twelve words near to none", far),
        asked("twelve words that most texts have", common),
        asked("twelve words that stand nowhere", &numbered(12)),
        Asked { theirs: Some(phrase.to_owned()), ..asked("a phrase of common words", phrase) },
        Asked { theirs: Some("\"ciuda\"*".to_owned()), ..asked("a beginning", "ciuda") },
        Asked {
            filter: none.clone(),
            theirs: None,
            ..asked("a common word, a filter that nothing fits", "ciudadanía")
        },
        Asked { filter: none, theirs: None, ..asked("a filter that nothing fits, alone", "") },
        Asked {
            filter: Filter { from: Some(jiff::civil::Date::MIN), ..Filter::default() },
            theirs: None,
            ..asked("all there is, by a filter alone", "")
        },
        Asked { theirs: None, ..asked("a phrase of four common words", "\"obra agua presupuesto ciudadanía\"") },
        asked("four hundred letters of words", &"ciudadanía transparencia municipal obra salud agua ".repeat(8)),
        asked("ten thousand letters", &"ciudadanía transparencia ".repeat(400)),
    ]
}

/// A search as the page makes it: all that is found, and ten of it with their excerpts.
fn search(finder: &Finder, asked: &Asked) -> usize {
    let query = Query::read(&asked.words, Errors::Forgiven, asked.filter.clone());
    let answer = finder.find(&query, jiff::civil::Date::ZERO);
    let shown = answer.hits.iter().take(10).filter_map(|key| finder.shown(Voice::of(Language::Spanish), *key, &answer));
    assert!(shown.count() <= 10);
    answer.hits.len()
}

async fn theirs(reference: &mut fts::Reference, wanted: &str) -> Done<String> {
    let mut times = Vec::new();
    for _ in 0..TIMES.min(20) {
        let start = Instant::now();
        reference.find(wanted).await?;
        times.push(start.elapsed());
    }
    Ok(spread(times))
}

fn measured(work: impl Fn() -> usize) -> (String, usize) {
    let (mut found, mut worst) = (0, Duration::ZERO);
    let times = (0..TIMES).map(|_| {
        let (start, on_processor) = (Instant::now(), processor());
        found = work();
        worst = worst.max(processor().saturating_sub(on_processor));
        start.elapsed()
    });
    let times = spread(times.collect());
    (format!("{times}, on the processor at worst {worst:.1?}"), found)
}

/// How long this thread has been on a processor.
fn processor() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// The median, what all but one in a hundred stay under, and the worst.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let [half, most, worst] = [times.len() / 2, times.len() * 99 / 100, times.len() - 1].map(|at| times[at]);
    format!("{half:.1?} (p99 {most:.1?}, worst {worst:.1?})")
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// How long the index takes to follow one act.
async fn follow(platform: &Platform, finder: &mut Finder) -> Done<()> {
    let mut times = Vec::new();
    for number in 0..20 {
        let text = (format!("Compromiso posterior {number}"), "Palabras que se agregan".to_owned());
        platform
            .perform(
                platform::Authority::of_house(proposer(platform)?),
                vec![present(&platform.snapshot().state, &text)?],
                None,
            )
            .await?;
        let state = platform.snapshot().state.clone();
        let start = Instant::now();
        finder.follow(&state);
        times.push(start.elapsed());
    }
    println!("ours: one more commitment is followed in {:?}", median(times));
    Ok(())
}

/// A site of so many objects, and the texts of its commitments, each of which makes two: itself and its entry.
async fn made(folder: &Path, objects: usize) -> Done<(Platform, Vec<(String, String)>)> {
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into(), "en".into()],
        name: "Bench".into(),
        about: "Sample".into(),
        ..Founding::default()
    };
    Platform::create(folder, &founding).await?;
    let platform = Platform::open_with(folder, Setting { mode: Mode::Demo, ..Setting::default() }).await?;
    script::play(&platform, SAMPLE).await?;
    let left = |platform: &Platform| objects.saturating_sub(Finder::of(&platform.snapshot().state).len());
    if left(&platform) % 2 == 1 {
        script::play(&platform, "as secretaria-tecnica\ndo plan.found\n  ordinal = 9\n  name = Otro plan\n").await?;
    }
    let texts = texts(left(&platform) / 2);
    for batch in texts.chunks(TOGETHER) {
        let state = platform.snapshot().state.clone();
        let requests = batch.iter().map(|text| present(&state, text)).collect::<Done<Vec<Request>>>()?;
        platform.perform(platform::Authority::of_house(proposer(&platform)?), requests, None).await?;
    }
    Ok((platform, texts))
}

fn proposer(platform: &Platform) -> Done<Actor> {
    let role = Role::of("ieem-transparencia").ok_or("no such office")?;
    let snapshot = platform.snapshot();
    let Role::Office(code) = &role else { return Err("no office".into()) };
    let office = snapshot.state.skeleton.secretariat.office(code).ok_or("no office")?;
    let by = office.occupant(platform.now().date()).map(|occupant| occupant.by.clone());
    Ok(Actor { role, by, level: domain::Level::Demo })
}

fn present(state: &State, (title, wording): &(String, String)) -> Done<Request> {
    let plan = state.skeleton.plans.number(1).ok_or("no plan")?.id.to_string();
    let fields = [
        ("plan", plan.as_str()),
        ("origin", "proactive"),
        ("title", title),
        ("summary", "Una frase que dice lo que se propone"),
        ("wording", wording),
    ];
    let fields: Fields = fields.into_iter().map(|(path, value)| (path.to_owned(), value.to_owned())).collect();
    let zone = platform::zone("America/Mexico_City").ok_or("no such zone")?;
    Request::parse("proposal.present", &fields, &zone).map_err(|faults| format!("{faults:?}").into())
}

/// Titles and wordings: few words stand in many, and many in few.
fn texts(count: usize) -> Vec<(String, String)> {
    let known: Vec<&str> = WORDS.split_whitespace().collect();
    let mut seed = 42_u64;
    let mut draw = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let syllables = ["ca", "mi", "to", "ra", "lo", "ne", "su", "pa", "di", "ña", "ter", "gos", "ble", "ción"];
    let mut word = move || {
        if draw(3) > 0 {
            let at = draw(known.len()).min(draw(known.len()));
            return known[at].to_owned();
        }
        (0..2 + draw(3)).map(|_| syllables[draw(syllables.len())]).collect()
    };
    let mut text = move |length: usize| (0..length).map(|_| word()).collect::<Vec<String>>().join(" ");
    (0..count).map(|number| (format!("{number} {}", text(8)), text(120))).collect()
}

/// Memory of this process, in bytes.
fn memory() -> Done<u64> {
    let pages = std::fs::read_to_string("/proc/self/statm")?;
    Ok(pages.split(' ').nth(1).ok_or("no memory")?.parse::<u64>()? * 4096)
}

#[allow(clippy::cast_precision_loss, reason = "a figure for people")]
fn mebibytes(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / 1_048_576.0)
}
