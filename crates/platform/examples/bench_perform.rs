//! Acts per second through the one door, beside what SQLite alone gives for the same rows in the same batches.
//!
//! The disk of a shared machine has good and bad minutes, so the two take turns and only their ratio is worth keeping.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use bare::Rows;
use domain::{Actor, Fields, Level, Request, Role};
use platform::{Founding, Platform};
use store::Inspector;

// The SQL of the reference lives where SQL lives.
#[path = "../../store/examples/bare/mod.rs"]
mod bare;

const CLIENTS: usize = 64;

/// Few enough that finding an institution by its code, one after the other, stays as cheap as in a real body.
const ACTS_PER_CLIENT: usize = 15;
const ROUNDS: usize = 21;

type Done<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Done<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench-perform");
    let mut ratios = Vec::new();
    for round in 1..=ROUNDS {
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        ratios.push(compare(round, &folder).await?);
    }
    std::fs::remove_dir_all(&folder)?;
    ratios.sort_by(f64::total_cmp);
    println!("perform reaches {:.0} % of bare SQLite (median of {ROUNDS})", 100.0 * ratios[ROUNDS / 2]);
    Ok(())
}

async fn compare(round: usize, folder: &Path) -> Done<f64> {
    let body = folder.join("body");
    let took = perform(&body).await?;
    let batches = batches(&body).await?;
    let bare = bare::insert(&folder.join("bare.db"), &batches).await?;
    let acts = CLIENTS * ACTS_PER_CLIENT;
    let mut sizes: Vec<usize> = batches.iter().map(Vec::len).collect();
    sizes.sort_unstable();
    let (door, sqlite) = (rate(acts, took), rate(acts, bare));
    println!(
        "round {round}: perform {door:.0} acts/s, bare SQLite {sqlite:.0} acts/s, ratio {:.2}; {} batches of {} acts (median; {} to {})",
        door / sqlite,
        sizes.len(),
        sizes[sizes.len() / 2],
        sizes[0],
        sizes[sizes.len() - 1],
    );
    Ok(door / sqlite)
}

/// Clients that each wait for their acknowledgement before they ask again.
async fn perform(body: &Path) -> Done<Duration> {
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into()],
        name: "Bench".into(),
        about: "A body that registers institutions".into(),
        ..Founding::default()
    };
    Platform::create(body, &founding).await?;
    let platform = Platform::open(body).await?;
    let start = Instant::now();
    let clients: Vec<_> = (0..CLIENTS).map(|client| tokio::spawn(register(platform.clone(), client))).collect();
    for client in clients {
        client.await??;
    }
    let took = start.elapsed();
    platform.close().await?;
    Ok(took)
}

async fn register(platform: Platform, client: usize) -> Result<(), platform::Failure> {
    for act in 0..ACTS_PER_CLIENT {
        let code = format!("i-{client}-{act}");
        let texts = [
            ("name", format!("Institution number {act} of client {client}")),
            ("short_name", code.clone()),
            ("code", code),
        ];
        let fields: Fields = texts.into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
        let request = Request::parse("secretariat.register_institution", &fields, platform.zone());
        let requests = request.into_iter().collect();
        platform
            .perform(
                platform::Authority::of_house(Actor { role: Role::Administrator, by: None, level: Level::Console }),
                requests,
                None,
            )
            .await?;
    }
    Ok(())
}

/// The rows as they were appended: entries of one batch share their instant.
async fn batches(body: &Path) -> Done<Vec<Vec<Rows>>> {
    let mut inspector = Inspector::open(body).await?;
    let mut batches: Vec<Vec<Rows>> = Vec::new();
    let mut last_at = None;
    loop {
        let page = inspector.page().await?;
        if page.is_empty() {
            break;
        }
        for (entry, openings) in page {
            let at = record::Entry::scan(&entry.bytes)?.at;
            // What these acts say may be read by everybody: none of it is enciphered.
            let rows = (entry, openings.public);
            match batches.last_mut() {
                Some(batch) if last_at == Some(at) => batch.push(rows),
                _ => batches.push(vec![rows]),
            }
            last_at = Some(at);
        }
    }
    inspector.close().await?;
    Ok(batches)
}

fn rate(acts: usize, took: Duration) -> f64 {
    acts as f64 / took.as_secs_f64()
}
