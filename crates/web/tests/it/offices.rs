//! Who may do what: every act tried by every office, held against a table that people read.
//!
//! `UPDATE_GOLDEN=1` writes the table anew; the change is then seen in review.

use std::collections::BTreeMap;
use std::fmt::Write;

use domain::{Act, Fields};
use platform::script::{StepKind, fill};

use crate::scenario::{root, run, steps, with_last};
use crate::surfaces::domain_only::Domain;
use crate::surfaces::{Answer, Surface};

/// Offices of `given/seats`, and the roles that are no office.
const OFFICES: [&str; 12] = [
    "platform",
    "administrator",
    "secretariat",
    "nobody",
    "secretaria-tecnica",
    "contraloria-titular",
    "ieem-suplente",
    "infoem-titular",
    "osc-titular",
    "osc-suplente",
    "ieem-transparencia",
    "ayuntamiento-transparencia",
];

/// What the marks say.
const HEAD: &str = "\
# Who may do what. Y: done. y: may, and a rule stops it in this state. -: may not.
# x: nobody can ask for it, it only follows. ?: what it speaks of does not exist yet.
";

/// The refusals that say that an office may not, whatever it asks for.
const DENIED: [&str; 4] = ["wrong-office", "already-installed", "not-occupant", "vacant"];

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
        write!(table, "\n{title:<34}").unwrap();
        (1..=OFFICES.len()).for_each(|column| write!(table, "{column:>3}").unwrap());
        table.push('\n');
        for (act, fields) in requests(&kept, &domain) {
            write!(table, "{act:<34}").unwrap();
            for office in OFFICES {
                let answer = domain.clone().act(office, &act, &fields).await;
                write!(table, "{:>3}", mark(&answer)).unwrap();
            }
            table.push('\n');
        }
    }
    denied_by_default(&table);
    let golden = root().join("offices.golden.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &table).unwrap();
    }
    assert_eq!(table, std::fs::read_to_string(golden).unwrap(), "see the head of offices.rs");
}

/// Nothing is open to somebody without an office, and consequences to nobody at all.
fn denied_by_default(table: &str) {
    let rows = table.lines().filter(|line| Act::NAMES.iter().any(|name| line.starts_with(name)));
    for row in rows.clone() {
        let marks: Vec<_> = row.split_whitespace().skip(1).collect();
        assert_eq!(marks.len(), OFFICES.len(), "{row}");
        assert!(!matches!(marks[3], "Y" | "y"), "nobody may: {row}");
    }
    for consequence in
        ["secretariat.change", "plan.adopt_methodology", "plan.fix_axis_name", "agreement.reach", "endorsement.decide"]
    {
        for row in rows.clone().filter(|row| row.starts_with(consequence)) {
            assert!(row.split_whitespace().skip(1).all(|mark| mark == "x"), "{row}");
        }
    }
}

/// One request per act, in the order of the acts. What is not there yet is spoken of as entry 0.
fn requests(kept: &BTreeMap<String, u64>, domain: &Domain) -> Vec<(String, Fields)> {
    let mut kept = with_last(kept, domain);
    for name in ["plan", "session", "proposal", "motion"] {
        kept.entry(name.to_owned()).or_insert(0);
        kept.entry(format!("{name}.last")).or_insert(0);
    }
    let steps = steps(&root().join("offices.txt"));
    let requests = steps.into_iter().map(|(_, step)| match step.kind {
        StepKind::Do { act, fields, .. } => (act, fill(&fields, &kept).unwrap()),
        other => panic!("offices.txt has requests only: {other:?}"),
    });
    let requests: Vec<_> = requests.collect();
    let named: Vec<_> = requests.iter().map(|(act, _)| act.as_str()).collect();
    assert_eq!(named, Act::NAMES, "offices.txt has one request for each act, in their order");
    requests
}

fn mark(answer: &Answer) -> &'static str {
    match answer {
        Answer::Accepted(_) => "Y",
        Answer::Refused(reason) if DENIED.contains(&reason.as_str()) => "-",
        Answer::Refused(reason) if reason == "not-found" => "?",
        Answer::Refused(_) => "y",
        Answer::Faulty(faults) if faults == &[("act".to_owned(), "not-a-choice".to_owned())] => "x",
        Answer::Faulty(_) | Answer::Strange(_) => panic!("offices.txt asks for something else: {answer:?}"),
    }
}
