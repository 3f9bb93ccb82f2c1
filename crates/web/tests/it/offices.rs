//! Who may do what: every act tried by every office, held against a table that people read. What is asked is taken from
//! the scenarios, so a new act is tried without a line here.
//!
//! `UPDATE_GOLDEN=1` writes the table anew; the change is then seen in review.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use domain::{Act, Ask, Choice, Fields, Level, pattern};
use platform::script::{Step, StepKind, fill};

use crate::expected::{Expected, expected};
use crate::marks::written_out;
use crate::scenario::{Steps, root, run, run_until, scenarios, steps, with_last};
use crate::surfaces::domain_only::Domain;
use crate::surfaces::{Answer, Surface};

/// Offices of `given/seats`, and the roles that are no office.
const OFFICES: [&str; 14] = [
    "platform",
    "administrator",
    "secretariat",
    "nobody",
    "organisation",
    "secretaria-tecnica",
    "contraloria-titular",
    "ieem-suplente",
    "infoem-titular",
    "osc-titular",
    "osc-suplente",
    "ieem-transparencia",
    "ayuntamiento-transparencia",
    "liaison/ieem-suplente",
];

/// What the marks say.
const HEAD: &str = "\
# Who may do what. Y: done. y: may, and a rule stops it in this state. -: may not.
# x: nobody can ask for it, it only follows. ?: what it speaks of does not exist yet.
";

const LEVELS_HEAD: &str = "\
# How it was made sure who acts, and what that suffices for, of the offices that may. Y: for this. 2: two factors are missing.
# f: the second factor has to be shown again.
";

/// The refusals that say that an office may not, whatever it asks for.
const DENIED: [&str; 5] = ["wrong-office", "liaison-prepares", "already-installed", "not-occupant", "vacant"];

#[tokio::test]
async fn what_each_office_may_do() {
    let mut table = HEAD.to_owned();
    for (column, office) in (1..).zip(OFFICES) {
        writeln!(table, "# {column:>2} {office}").unwrap();
    }
    let prepared = [("before the installation", "uninstalled"), ("while an endorsement is voted", "motion")];
    for (title, given) in prepared {
        let mut domain = Domain::new();
        let kept = run(&root().join(format!("given/{given}.txt")), &mut domain).await.unwrap();
        heading(&mut table, title);
        for asking in ASKINGS.iter() {
            asking.row(&mut table, &domain, &kept).await;
        }
    }
    heading(&mut table, "where a scenario does it");
    for asking in ASKINGS.iter().filter(|asking| asking.is_done) {
        let mut domain = Domain::new();
        let kept = run_until(&asking.file, asking.at, &mut domain).await.unwrap();
        let marks = asking.row(&mut table, &domain, &kept).await;
        assert!(marks.contains(&"Y"), "{} is done in {}, and nobody may", asking.act, asking.file.display());
    }
    denied_by_default(&table);
    compare("offices.golden.txt", &table);
}

/// What each level suffices for: every act, where a scenario does it, by every office at every level. Who may not at all may
/// not at any level, and is told so first.
#[tokio::test]
async fn what_each_level_suffices_for() {
    let mut table = LEVELS_HEAD.to_owned();
    for (column, level) in (1..).zip(Level::ALL) {
        writeln!(table, "# {column:>2} {}", level.word()).unwrap();
    }
    write!(table, "\n{:<34}", "").unwrap();
    (1..=Level::ALL.len()).for_each(|column| write!(table, "{column:>3}").unwrap());
    table.push('\n');
    for asking in ASKINGS.iter().filter(|asking| asking.is_done) {
        let mut domain = Domain::new();
        let kept = run_until(&asking.file, asking.at, &mut domain).await.unwrap();
        let mut unread = String::new();
        let may = asking.row(&mut unread, &domain, &kept).await;
        write!(table, "{:<34}", asking.act).unwrap();
        for level in Level::ALL {
            let there = asking.row(&mut unread, &domain.at(*level), &kept).await;
            let lacks: BTreeSet<&str> = there.iter().copied().filter(|mark| ["2", "f"].contains(mark)).collect();
            for (demo, there) in may.iter().zip(&there) {
                let is_alike = demo == there || (matches!(*demo, "Y" | "y") && lacks.contains(there));
                assert!(is_alike, "{} at {}: {demo} and {there}", asking.act, level.word());
            }
            assert!(lacks.len() < 2, "{}: {lacks:?}", asking.act);
            write!(table, "{:>3}", lacks.first().unwrap_or(&"Y")).unwrap();
        }
        table.push('\n');
    }
    compare("levels.golden.txt", &table);
}

/// Who may not is told so before what is wrong: every act, where a scenario does it, of which nothing can be read but what it is
/// about.
#[tokio::test]
async fn who_may_comes_before_what_is_wrong() {
    let mut wrong = Vec::new();
    for asking in ASKINGS.iter().filter(|asking| asking.is_done) {
        let mut domain = Domain::new();
        let kept = run_until(&asking.file, asking.at, &mut domain).await.unwrap();
        let whole = fill(&asking.fields, &with_last(&kept, &domain)).unwrap();
        let specs = Ask::specs(asking.act).unwrap();
        let is_about = |path: &str| specs.iter().any(|spec| spec.path == pattern(path) && spec.refers.is_some());
        let mut about = whole.clone();
        about.retain(|path, _| is_about(path));
        about.insert("no-such-field".into(), "1".into());
        for office in OFFICES {
            let captures = Ask::is_from_paper(asking.act) && office == "secretaria-tecnica";
            let may = captures || mark(&domain.clone().act(office, asking.act, &whole).await) != "-";
            let answer = domain.clone().act(office, asking.act, &about).await;
            let is_told = match &answer {
                Answer::Refused(reason) => !may && DENIED.contains(&reason.as_str()),
                Answer::Faulty(_) => may,
                _ => false,
            };
            if !is_told {
                wrong.push(format!("{} by {office}, who may: {may}, is answered {answer:?}", asking.act));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn compare(name: &str, table: &str) {
    let golden = root().join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, table).unwrap();
    }
    assert_eq!(table, std::fs::read_to_string(golden).unwrap(), "see the head of offices.rs");
}

fn heading(table: &mut String, title: &str) {
    write!(table, "\n{title:<34}").unwrap();
    (1..=OFFICES.len()).for_each(|column| write!(table, "{column:>3}").unwrap());
    table.push('\n');
}

/// A request for an act, as a scenario makes it.
struct Asking {
    act: &'static str,
    fields: Fields,
    /// The scenario, and at which step it asks.
    file: PathBuf,
    at: usize,
    /// Whether it is accepted there.
    is_done: bool,
}

/// Of every act; the scenarios are read once for all tests.
static ASKINGS: LazyLock<Vec<Asking>> = LazyLock::new(|| {
    let read: Vec<_> = scenarios().into_iter().map(|file| (steps(&file), file)).collect();
    Act::NAMES.iter().map(|act| Asking::of(act, &read)).collect()
});

impl Asking {
    /// The first request of its own scenario that is accepted, or of any; an act that is never accepted is tried as it
    /// is refused, and one that only follows with nothing said.
    fn of(act: &'static str, read: &[(Steps, PathBuf)]) -> Self {
        let own = root().join(act.replace('.', "/")).with_extension("txt");
        let mut files: Vec<_> = read.iter().collect();
        files.sort_by_key(|(_, file)| *file != own);
        let mut askings: Vec<Self> =
            files.into_iter().flat_map(|(steps, file)| Self::in_file(act, file, steps)).collect();
        let at = askings.iter().position(|asking| asking.is_done).unwrap_or(0);
        let never = Self { act, fields: Fields::new(), file: own, at: 0, is_done: false };
        if askings.is_empty() { never } else { askings.swap_remove(at) }
    }

    /// Those of a file whose fields can be read, and that are not dated: few may say a date.
    fn in_file(act: &'static str, file: &Path, steps: &[(PathBuf, Step)]) -> Vec<Self> {
        let mut found = Vec::new();
        for (at, (_, step)) in steps.iter().enumerate() {
            let StepKind::Do { act: name, fields, .. } = &step.kind else { continue };
            if name != act || fields.contains_key("dated") {
                continue;
            }
            let (expected, _) = expected(steps[at + 1..].iter().map(|(_, step)| step));
            if !matches!(expected, Expected::Faulty(_)) {
                let is_done = expected == Expected::Accepted;
                found.push(Self { act, fields: written_out(fields), file: file.to_owned(), at, is_done });
            }
        }
        found
    }

    /// What becomes of it for each office. What is not there yet is spoken of as entry 0.
    async fn row(&self, table: &mut String, domain: &Domain, kept: &BTreeMap<String, u64>) -> Vec<&'static str> {
        let mut kept = with_last(kept, domain);
        let fields = loop {
            match fill(&self.fields, &kept) {
                Ok(fields) => break fields,
                Err(name) => kept.insert(name, 0),
            };
        };
        let mut marks = Vec::new();
        for office in OFFICES {
            marks.push(mark(&domain.clone().act(office, self.act, &fields).await));
        }
        write!(table, "{:<34}", self.act).unwrap();
        marks.iter().for_each(|mark| write!(table, "{mark:>3}").unwrap());
        table.push('\n');
        marks
    }
}

/// Nothing is open to somebody without an office, and consequences to nobody at all.
fn denied_by_default(table: &str) {
    let rows = table.lines().filter(|line| Act::NAMES.iter().any(|name| line.starts_with(name)));
    for row in rows.clone() {
        let marks: Vec<_> = row.split_whitespace().skip(1).collect();
        assert_eq!(marks.len(), OFFICES.len(), "{row}");
        assert!(!matches!(marks[3], "Y" | "y"), "nobody may: {row}");
        assert!(matches!(marks[13], "-" | "x" | "?"), "whoever prepares for an office does nothing: {row}");
    }
    for consequence in Act::NAMES.iter().filter(|name| !Ask::NAMES.contains(name)) {
        for row in rows.clone().filter(|row| row.starts_with(consequence)) {
            assert!(row.split_whitespace().skip(1).all(|mark| mark == "x"), "{row}");
        }
    }
}

fn mark(answer: &Answer) -> &'static str {
    match answer {
        Answer::Accepted(_) => "Y",
        Answer::Refused(reason) if DENIED.contains(&reason.as_str()) => "-",
        Answer::Refused(reason) if reason == "not-found" => "?",
        Answer::Refused(reason) if reason == "needs-two-factors" => "2",
        Answer::Refused(reason) if reason == "needs-fresh-factors" => "f",
        Answer::Refused(_) => "y",
        Answer::Faulty(faults) if faults == &[("act".to_owned(), "not-a-choice".to_owned())] => "x",
        Answer::Faulty(_) | Answer::Strange(_) => panic!("a scenario asks for something else: {answer:?}"),
    }
}
