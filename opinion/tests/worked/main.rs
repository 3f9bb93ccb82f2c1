//! The worked example of docs/spec/opinion.md: every number on the page is worked out and compared with the crate.

mod arithmetic;
mod page;
mod plane;
mod statements;

use opinion::polis::{self, Ratings};
use opinion::{Analysis, Options, ParticipantId, StatementId, Vote, Votes, VotesBuilder, analyse};

/// In the order in which they came, which is that of their names.
pub const PEOPLE: [&str; 6] = ["ana", "beto", "ceci", "dora", "eva", "fito"];

/// The votes as they stand on the page.
pub fn votes() -> Votes {
    let mut builder = VotesBuilder::new();
    for row in &page::table("Votes")[..6] {
        for (statement, cell) in row[1..].iter().enumerate() {
            let vote = match *cell {
                "+1" => Vote::Agree,
                "0" => Vote::Pass,
                "−1" => Vote::Disagree,
                "." => continue,
                other => panic!("{other} is no vote"),
            };
            let statement = StatementId::new(&format!("s{}", statement + 1));
            builder.record(&ParticipantId::new(row[0]), &statement, vote);
        }
    }
    builder.build()
}

/// By the rules of Polis, which give the two groups.
pub fn polis() -> Analysis {
    polis::analyse(&votes(), &mut polis::Memory::default())
}

/// By our rules, which say that there are too few.
pub fn ours() -> Analysis {
    analyse(&votes(), &Options::default())
}

/// The centred matrix, a row for each person; zero where there is no vote.
pub fn centred() -> Vec<Vec<f64>> {
    let ratings = Ratings::of(&votes());
    let row = |row: usize| {
        let mut cells = vec![0.0; ratings.statements.len()];
        ratings.row(row).for_each(|(column, value)| cells[column] = value);
        cells
    };
    (0..ratings.participants.len()).map(row).collect()
}

#[test]
fn no_number_stands_outside_a_table() {
    let is_decimal = |line: &str| {
        let letters: Vec<char> = line.chars().collect();
        letters.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == '.' && three[2].is_ascii_digit())
    };
    let prose = page::section().lines().filter(|line| !line.starts_with('|') && !line.starts_with("### "));
    assert_eq!(prose.filter(|line| is_decimal(line)).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn every_table_is_compared() {
    let compared = [
        "Votes",
        "Centred",
        "Products",
        "Eigenvectors",
        "Axes",
        "People",
        "Statements",
        "Rounds",
        "Counts",
        "Group and rest",
        "Ways",
        "Corrected",
        "Representative",
        "Consensus",
        "Divisiveness",
        "Short list",
        "Priority",
    ];
    assert_eq!(page::names(), compared);
}
