//! From the matrix to the two groups.

use opinion::polis::{Ratings, cold, settle};
use opinion::{Verdict, Votes};

use crate::arithmetic::value;
use crate::page::{agrees, compare, table};
use crate::{PEOPLE, centred, ours, polis, votes};

/// Polis stops when the length of a vector no longer changes; its direction may then still be off in the ninth digit.
const ENOUGH: f64 = 1e-7;

/// A table of fractions, without the names of its rows.
fn fractions(name: &str) -> Vec<Vec<f64>> {
    table(name).iter().map(|row| row[1..].iter().map(|cell| value(cell)).collect()).collect()
}

fn near(ours: &[Vec<f64>], page: &[Vec<f64>]) -> bool {
    ours.len() == page.len()
        && ours.iter().flatten().count() == page.iter().flatten().count()
        && ours.iter().flatten().zip(page.iter().flatten()).all(|(a, b)| (a - b).abs() < 1e-12)
}

fn products() -> Vec<Vec<f64>> {
    let rows = centred();
    let product = |i: usize, j: usize| rows.iter().map(|row| row[i] * row[j]).sum();
    (0..5).map(|i| (0..5).map(|j| product(i, j)).collect()).collect()
}

fn names(votes: &Votes, places: impl Iterator<Item = usize>) -> String {
    places.map(|place| votes.participants()[place].to_string()).collect::<Vec<_>>().join(", ")
}

#[test]
fn means_centred_votes_and_products() {
    let means: Vec<f64> = table("Votes")[6][1..].iter().map(|cell| value(cell)).collect();
    assert!(near(&[Ratings::of(&votes()).centre], &[means]));
    assert!(near(&centred(), &fractions("Centred")));
    assert!(near(&products(), &fractions("Products")));
    assert_eq!(table("Centred").iter().map(|row| row[0]).collect::<Vec<_>>(), PEOPLE);
}

#[test]
fn the_axes_are_vectors_that_only_grow() {
    let products = products();
    let all: f64 = (0..5).map(|at| products[at][at]).sum();
    assert!((all - 15.0).abs() < 1e-12);
    for analysis in [ours(), polis()] {
        for (axis, scatter) in analysis.projection.axes.iter().zip([12.0, 2.0]) {
            let second = usize::from(scatter < 12.0);
            let vector: Vec<f64> = table("Eigenvectors").iter().map(|row| value(row[1 + 3 * second])).collect();
            let length = vector.iter().map(|x| x * x).sum::<f64>().sqrt();
            for (place, row) in table("Eigenvectors").iter().enumerate() {
                let grown: f64 = products[place].iter().zip(&vector).map(|(a, b)| a * b).sum();
                assert!((grown - scatter * vector[place]).abs() < 1e-12);
                assert!((value(row[2 + 3 * second]) - grown).abs() < 1e-12);
                agrees(row[0], row[3 + 3 * second], grown);
                assert!((axis.loadings[place] - vector[place] / length).abs() < ENOUGH, "{:?}", axis.loadings);
            }
            assert!((axis.variance - scatter / 5.0).abs() < 1e-9 && (axis.share - scatter / 15.0).abs() < 1e-9);
        }
        let [first, second] = &analysis.projection.axes;
        compare(
            "Axes",
            &[
                ("first: loading of s1", first.loadings[0]),
                ("first: variance", first.variance),
                ("first: share", first.share),
                ("second: loading of s1", second.loadings[0]),
                ("second: variance", second.variance),
                ("second: share", second.share),
            ],
        );
    }
}

#[test]
fn positions_of_people_and_statements() {
    for analysis in [ours(), polis()] {
        for (person, row) in table("People").iter().enumerate() {
            assert_eq!((row[0], row[1]), (PEOPLE[person], votes().of(person).count().to_string().as_str()));
            place(row[0], &row[2..], analysis.projection.participants[person]);
        }
        for (statement, row) in table("Statements").iter().enumerate() {
            assert_eq!(row[0], votes().statements()[statement].id.to_string());
            place(row[0], &row[1..], analysis.projection.statements[statement]);
        }
    }
}

fn place(who: &str, cells: &[&str], at: [f64; 2]) {
    for (axis, pair) in cells.chunks_exact(2).enumerate() {
        assert!((value(pair[0]) - at[axis]).abs() < ENOUGH, "{who}: {} by hand, {at:?}", pair[0]);
        agrees(who, pair[1], at[axis]);
    }
}

#[test]
fn the_default_mode_says_too_few() {
    let (votes, ours) = (votes(), ours());
    assert_eq!(ours.clarity.verdict, Verdict::TooFewParticipants);
    assert_eq!((ours.votes_needed, ours.groups.len(), ours.n_grouped), (5, 0, 3));
    let enough = (0..6).filter(|&person| votes.of(person).count() >= ours.votes_needed);
    assert_eq!(names(&votes, enough), "beto, ceci, dora");
}

#[test]
fn polis_starts_from_the_first_two_and_settles() {
    let (votes, analysis) = (votes(), polis());
    let points = &analysis.projection.participants;
    for (round, row) in table("Rounds").iter().enumerate() {
        assert_eq!(row[0], (round + 1).to_string());
        let groups = settle(points, &[1.0; 6], cold(points, 2), round);
        for (group, cells) in groups.iter().zip(row[1..].chunks_exact(2)) {
            assert_eq!(names(&votes, group.members.iter().copied()), cells[0]);
            let centre: Vec<&str> = cells[1].split(", ").collect();
            agrees(cells[0], centre[0], group.centre[0]);
            agrees(cells[0], centre[1], group.centre[1]);
        }
    }
    assert_eq!(analysis.clarity.tried.iter().map(|tried| tried.k).collect::<Vec<_>>(), [2]);
    let last = &table("Rounds")[2];
    for (group, cells) in analysis.groups.iter().zip(last[1..].chunks_exact(2)) {
        let place = usize::from(group.label == 'B');
        assert_eq!(names(&votes, (0..6).filter(|&person| analysis.membership[person] == Some(place))), cells[0]);
    }
    assert_eq!(analysis.groups.len(), 2);
}
