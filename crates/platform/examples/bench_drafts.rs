//! How long others wait for their acknowledgement while drafts of 500 rows are refused at row 499, and while such drafts are
//! performed; beside how long they wait when nobody presents anything.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use domain::{Actor, Fields, Request, Role};
use platform::{Draft, Founding, Mode, Platform, PresentFault, Presenter, SeenRow, Setting, Written, script};

const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");

const OTHERS: usize = 64;

/// Drafts presented in each run.
const DRAFTS: usize = 20;

/// How long the others are measured alone.
const ALONE: Duration = Duration::from_millis(500);

type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Done<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-drafts");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let platform = body(&folder.join("alone")).await?;
    report(
        "nobody presents",
        None,
        &meanwhile(&platform, tokio::time::timeout(ALONE, std::future::pending::<()>())).await?.1,
    );
    for (what, row_499) in [("refused at row 499", Row499::NamesNoAxis), ("performed", Row499::Sound)] {
        // A new body for each, so that none is slower only for being longer.
        let platform = body(&folder.join(what)).await?;
        let drafts = drafts(&platform, row_499).await?;
        let (times, others) = meanwhile(&platform, present(&platform, &drafts)).await?;
        report(what, Some(times?), &others);
        platform.close().await?;
    }
    platform.close().await?;
    Ok(std::fs::remove_dir_all(&folder)?)
}

/// Whether the last proposal of a draft can be presented.
#[derive(Clone, Copy, PartialEq)]
enum Row499 {
    Sound,
    NamesNoAxis,
}

async fn body(folder: &Path) -> Done<Platform> {
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into()],
        name: "Bench".into(),
        about: "A body whose members draft".into(),
        ..Founding::default()
    };
    let setting = Setting { mode: Mode::Demo, ..Setting::default() };
    Platform::create_with(folder, &founding, &setting).await?;
    let platform = Platform::open_with(folder, setting).await?;
    script::play(&platform, SAMPLE).await?;
    Ok(platform)
}

fn drafter(platform: &Platform) -> Done<Presenter> {
    let role = Role::of("ieem-transparencia").ok_or("no such office")?;
    Ok(platform
        .presenter(&platform::Authority::of_house(platform.holder(&role)))
        .map_err(|_| "the office may not draft")?)
}

fn fields(texts: &[(&str, &str)]) -> Fields {
    texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Drafts of 500 rows: proposals, each followed by another wording of it. Row 499 may name no axis.
async fn drafts(platform: &Platform, row_499: Row499) -> Done<Vec<Draft>> {
    let plan = platform.snapshot().state.skeleton.plans.iter().next().ok_or("no plan")?.id.to_string();
    let drafter = drafter(platform)?;
    let mut drafts = Vec::new();
    for draft in 0..DRAFTS {
        let rows = (0..500_u32).map(|row| {
            let named = SeenRow { row: row - row % 2 + 1, revision: 1 };
            let wording = format!("In draft {draft}, row {row}, the institution publishes what each process costs.");
            if row % 2 == 1 {
                let fields = fields(&[("field", "wording"), ("wording", &wording), ("note", "It is clearer so.")]);
                let refers = BTreeMap::from([("on".to_owned(), named), ("base".to_owned(), named)]);
                return Written { act: "proposal.amend".into(), fields, refers, ..Written::default() };
            }
            let texts = [("title", "Open costs"), ("summary", "To publish."), ("wording", &*wording)];
            let mut fields = fields(&texts);
            fields.extend(self::fields(&[("plan", &plan), ("origin", "proactive")]));
            if row_499 == Row499::NamesNoAxis && row == 498 {
                fields.insert("axis".into(), "1".into());
            }
            Written { act: "proposal.present".into(), fields, ..Written::default() }
        });
        drafts.push(platform.start_draft(&drafter, &[], rows.collect(), None).await?);
    }
    Ok(drafts)
}

/// Presents one after the other; how long each took.
async fn present(platform: &Platform, drafts: &[Draft]) -> Done<Vec<Duration>> {
    let drafter = drafter(platform)?;
    let mut times = Vec::new();
    for draft in drafts {
        let start = Instant::now();
        match platform.present_draft(&drafter, &draft.id, draft.revision, BTreeMap::new()).await {
            Ok(_) | Err(PresentFault::Row { row: 499, .. }) => times.push(start.elapsed()),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(times)
}

/// Others act, each waiting for the acknowledgement before asking again, until the work is done; how long each act took.
async fn meanwhile<T>(platform: &Platform, work: impl Future<Output = T>) -> Done<(T, Vec<Duration>)> {
    let stop = Arc::new(AtomicBool::new(false));
    let role = Role::of("secretaria-tecnica").ok_or("no such office")?;
    let actor = platform.holder(&role);
    let others: Vec<_> =
        (0..OTHERS).map(|_| tokio::spawn(act(platform.clone(), actor.clone(), Arc::clone(&stop)))).collect();
    let done = work.await;
    stop.store(true, Ordering::Relaxed);
    let mut times = Vec::new();
    for other in others {
        times.extend(other.await??);
    }
    Ok((done, times))
}

async fn act(platform: Platform, actor: Actor, stop: Arc<AtomicBool>) -> Done<Vec<Duration>> {
    let session = platform.snapshot().state.skeleton.sessions.iter().last().ok_or("no session")?.clone();
    let item = session.agenda.last().ok_or("no point")?.number.to_string();
    let fields = fields(&[("on", &session.id.to_string()), ("item", &item), ("title", "A paper")]);
    let mut times = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let request =
            Request::parse("session.circulate", &fields, platform.zone()).map_err(|faults| format!("{faults:?}"))?;
        let start = Instant::now();
        platform.perform(platform::Authority::of_house(actor.clone()), vec![request], None).await?;
        times.push(start.elapsed());
    }
    Ok(times)
}

fn report(what: &str, drafts: Option<Vec<Duration>>, others: &[Duration]) {
    let milliseconds = |time: Duration| time.as_secs_f64() * 1_000.0;
    let at = |times: &[Duration], share: f64| {
        let mut sorted = times.to_vec();
        sorted.sort_unstable();
        sorted.get((sorted.len() as f64 * share) as usize).copied().map_or(0.0, milliseconds)
    };
    let (median, p99, worst) = (at(others, 0.5), at(others, 0.99), at(others, 0.99999));
    let drafts = drafts.map(|times| format!("; a draft of 500 rows: median {:.1} ms", at(&times, 0.5)));
    println!(
        "{what}: {} acts of {OTHERS} others, median {median:.1} ms, p99 {p99:.1} ms, longest {worst:.1} ms{}",
        others.len(),
        drafts.unwrap_or_default(),
    );
}
