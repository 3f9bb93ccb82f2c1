//! A demonstration with many commitments and sessions, to look at pages as they are after some years, and to measure them.
//!
//! `cargo run -p web --example many -- [COMMITMENTS] [SESSIONS]` makes a folder anew, prints where it is served, and serves.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use platform::{Founding, Mode, Platform, Setting, script};
use tokio::net::TcpListener;

const SAMPLE: &str = include_str!("../../../samples/edomex-2020/acts.txt");
/// The day of the first session after those of the sample; the others follow, week by week.
const FIRST: Date = date(2021, 1, 18);
/// Sessions that are called and not held yet.
const COMING: usize = 3;
const RESPONSIBLE: [&str; 4] = ["ieem", "infoem", "contraloria", "osc"];
const SUBJECTS: [&str; 6] =
    ["Agua", "Obra pública", "Justicia cotidiana", "Presupuesto", "Transporte público", "Búsqueda de personas"];

type Done<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Done<()> {
    let mut numbers = std::env::args().skip(1).filter_map(|number| number.parse().ok());
    let (commitments, sessions) = (numbers.next().unwrap_or(61), numbers.next().unwrap_or(30));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/many");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let founding = Founding {
        time_zone: "America/Mexico_City".into(),
        languages: vec!["es-MX".into(), "en".into()],
        name: "Secretariado Técnico Local de Gobierno Abierto".into(),
        about: "Muchos compromisos y sesiones, para mirar y medir".into(),
        ..Founding::default()
    };
    Platform::create(&folder, &founding).await?;
    let platform = Platform::open_with(&folder, Setting { mode: Mode::Demo, ..Setting::default() }).await?;
    let (text, today) = many(commitments, sessions)?;
    script::play(&platform, &text).await?;
    platform.set_demo_date(Some(today))?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    let site = web::Site::new(web::Mode::Demo);
    web::serve(listener, platform, site, std::future::pending()).await;
    Ok(())
}

/// The sample, and as many more as make that many commitments and sessions; and the day after the last session that was held.
fn many(commitments: usize, sessions: usize) -> Done<(String, Date)> {
    let mut text = SAMPLE.to_owned();
    for at in 1..commitments {
        present(&mut text, at)?;
    }
    // Two are in the sample.
    let held = sessions.saturating_sub(2 + COMING);
    let mut day = FIRST;
    for at in 1..=held {
        call(&mut text, at, day.checked_sub(7.days())?, day)?;
        hold(&mut text, at, day)?;
        day = day.checked_add(1.week())?;
    }
    let today = day.checked_sub(3.days())?;
    for at in held + 1..=held + COMING {
        call(&mut text, at, today, day.checked_add(1.week())?)?;
        day = day.checked_add(2.weeks())?;
    }
    Ok((text, today))
}

fn present(text: &mut String, at: usize) -> Done<()> {
    let subject = SUBJECTS[at % SUBJECTS.len()];
    writeln!(
        text,
        "on 2021-01-04\nas ieem-transparencia\ndo proposal.present -> p{at}\n  plan = @plan\n  origin = co_created"
    )?;
    writeln!(text, "  axis = @axis\n  title = {subject}: lo que la ciudadanía pidió saber en la reunión {at}")?;
    writeln!(
        text,
        "  summary = Se publica, cada trimestre y en datos abiertos, lo que se pidió saber sobre: {subject}."
    )?;
    writeln!(text, "  wording = La institución publicará cada trimestre lo que se acordó sobre: {subject}.")?;
    writeln!(text, "  responsible = {}\n  basis = illustrative", RESPONSIBLE[at % RESPONSIBLE.len()])?;
    Ok(())
}

fn call(text: &mut String, at: usize, called: Date, day: Date) -> Done<()> {
    writeln!(text, "on {called}\nas secretaria-tecnica\ndo session.call -> s{at}")?;
    writeln!(text, "  kind = extraordinary\n  mode = virtual\n  date = {day}\n  hour = 11:00\n  basis = illustrative")?;
    writeln!(text, "  agenda.0.title = Orden del día\n  agenda.0.matter = agenda")?;
    writeln!(
        text,
        "  agenda.1.title = Aval a una propuesta\n  agenda.1.matter = endorsement\n  agenda.1.about = @p{at}"
    )?;
    writeln!(text, "  agenda.2.title = Clausura\n  agenda.2.matter = closing")?;
    Ok(())
}

/// Every fourth proposal is returned, and half of the others are assumed by their institutions.
fn hold(text: &mut String, at: usize, day: Date) -> Done<()> {
    let on = format!("  on = @s{at}\n  basis = illustrative");
    let seats = [
        ("entes-publicos", "contraloria-titular"),
        ("organismo-garante", "infoem-titular"),
        ("sociedad-civil", "osc-titular"),
    ];
    writeln!(text, "on {day}")?;
    for (seat, office) in seats {
        writeln!(text, "do session.arrive\n{on}\n  seat = {seat}\n  office = {office}\n  moment = {day}T11:00")?;
    }
    writeln!(text, "do session.declare_quorum\n{on}\n  moment = {day}T11:05")?;
    writeln!(text, "do session.put_to_vote\n{on}\n  item = 1\n  mode = show_of_hands\n  motion.kind = agenda")?;
    writeln!(text, "do session.declare_result\n{on}\n  item = 1\n  in_favour = 3")?;
    let outcome = if at.is_multiple_of(4) { "returned" } else { "granted" };
    writeln!(text, "do session.put_to_vote\n{on}\n  item = 2\n  mode = nominal\n  motion.kind = endorsement")?;
    writeln!(text, "  motion.outcome = {outcome}")?;
    writeln!(text, "  motion.reasons = Atiende un problema público que la ciudadanía señaló por escrito.")?;
    for (seat, _) in seats {
        writeln!(text, "do session.vote\n{on}\n  item = 2\n  seat = {seat}\n  sense = in_favour")?;
    }
    writeln!(text, "do session.declare_result\n{on}\n  item = 2")?;
    writeln!(text, "do session.close\n{on}\n  moment = {day}T12:30")?;
    if outcome == "granted" && at.is_multiple_of(2) {
        let office = ["ieem-suplente", "infoem-titular", "contraloria-titular", "osc-titular"][at % RESPONSIBLE.len()];
        writeln!(text, "as {office}\ndo endorsement.assume\n  on = @p{at}\n  basis = illustrative")?;
        writeln!(text, "  support.kind = letter\n  support.number = {at}/2021\nas secretaria-tecnica")?;
    }
    Ok(())
}
