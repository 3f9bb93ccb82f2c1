//! Names of people and of statements mean nothing: only what was voted does.

use opinion::{Analysis, Options, ParticipantId, StatementId, Votes, analyse};
use proptest::prelude::*;

use crate::crowd::{Cast, any_crowd, camps, shuffled, tries};

/// Another name for a place: a number, one with gaps, a text, or now one and now the other.
fn name(style: usize, place: usize) -> String {
    match style {
        0 => (place * 37 + 5).to_string(),
        1 => format!("voice {place}"),
        2 if place.is_multiple_of(2) => format!("0{place}"),
        _ => (9_000_000 - place).to_string(),
    }
}

/// The same votes under these names; for every place of the old names the place under the new ones.
fn renamed_people(cast: &Cast, order: &[usize], style: usize) -> (Votes, Vec<usize>) {
    let new = |person: usize| name(style, order[person]);
    let votes = cast.build_as(new, |statement| statement.to_string());
    let places = (0..cast.people).map(|person| votes.participant(&ParticipantId::new(&new(person))).unwrap()).collect();
    (votes, places)
}

fn renamed_statements(cast: &Cast, order: &[usize], style: usize) -> (Votes, Vec<usize>) {
    let new = |statement: usize| name(style, order[statement]);
    let votes = cast.build_as(|person| person.to_string(), new);
    let places = (0..cast.about.len()).map(|what| votes.statement(&StatementId::new(&new(what))).unwrap()).collect();
    (votes, places)
}

/// For every group of one analysis the group of the other with the same people; nothing when there is no such pairing.
fn pairing(one: &Analysis, other: &Analysis) -> Option<Vec<usize>> {
    let mut pair = vec![None; one.groups.len()];
    for (here, there) in one.membership.iter().zip(&other.membership) {
        match (here, there) {
            (None, None) => {}
            (Some(here), Some(there)) if pair[*here].is_none_or(|known| known == *there) => pair[*here] = Some(*there),
            _ => return None,
        }
    }
    (one.groups.len() == other.groups.len()).then(|| pair.into_iter().flatten().collect())
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(1.0)
}

proptest! {
    #![proptest_config(tries(150))]

    #[test]
    fn other_names_of_people_change_nothing(cast in any_crowd(), style in 0_usize..4, seed in any::<u64>().no_shrink()) {
        let plain = analyse(&cast.build(), &Options::default());
        let (votes, places) = renamed_people(&cast, &shuffled(cast.people, seed), style);
        let renamed = analyse(&votes, &Options::default());
        // Everything that speaks of people, brought back into the old order, is the same to the last bit.
        let mut back = renamed.clone();
        back.membership = places.iter().map(|&place| renamed.membership[place]).collect();
        back.projection.participants = places.iter().map(|&place| renamed.projection.participants[place]).collect();
        back.projection.uncertainty = places.iter().map(|&place| renamed.projection.uncertainty[place]).collect();
        prop_assert_eq!(&plain.membership, &back.membership);
        prop_assert_eq!(&plain.clarity, &back.clarity);
        // Sums over the people of a group are taken in the order of names; all else is equal to the last bit.
        for (group, other) in back.groups.iter_mut().zip(&plain.groups) {
            prop_assert!(group.centre.iter().zip(&other.centre).all(|(a, b)| near(*a, *b)));
            prop_assert!(group.spread.iter().zip(&other.spread).all(|(a, b)| near(*a, *b)));
            prop_assert!(near(group.typical_answers, other.typical_answers));
            (group.centre, group.spread) = (other.centre, other.spread);
            group.typical_answers = other.typical_answers;
        }
        prop_assert!(plain == back, "{:?}\n{:?}", plain, back);
    }

    /// Ids that keep their order keep every bit.
    #[test]
    fn gaps_between_statements_change_nothing(cast in any_crowd(), is_text in any::<bool>()) {
        let plain = analyse(&cast.build(), &Options::default());
        let new = |place: usize| if is_text { format!("s{place:03}") } else { (7 + place * place * 11).to_string() };
        let votes = cast.build_as(|person| person.to_string(), new);
        prop_assert_eq!(plain, analyse(&votes, &Options::default()));
    }
}

proptest! {
    #![proptest_config(tries(80))]

    /// Statements in another order are summed in another order and draw other starts: groups that are plain to see are
    /// the same all the same.
    #[test]
    fn other_names_of_statements_keep_the_groups(
        (_, cast) in camps(2_usize..4), style in 0_usize..4, seed in any::<u64>().no_shrink(),
    ) {
        let plain = analyse(&cast.build(), &Options::default());
        let (votes, places) = renamed_statements(&cast, &shuffled(cast.about.len(), seed), style);
        let renamed = analyse(&votes, &Options::default());
        prop_assert_eq!(plain.clarity.verdict, renamed.clarity.verdict);
        prop_assert_eq!(plain.n_grouped, renamed.n_grouped);
        let Some(pair) = pairing(&plain, &renamed) else {
            return Err(TestCaseError::fail(format!("{:?}\n{:?}", plain.membership, renamed.membership)));
        };
        for (group, &other) in plain.groups.iter().zip(&pair) {
            prop_assert_eq!(group.size, renamed.groups[other].size);
        }
        for (report, &place) in plain.statements.iter().zip(&places) {
            let other = &renamed.statements[place];
            prop_assert_eq!((report.total, report.is_counted), (other.total, other.is_counted));
            prop_assert!(near(report.consensus.agree.product, other.consensus.agree.product));
            prop_assert!(near(report.consensus.disagree.every_group, other.consensus.disagree.every_group));
            prop_assert!(near(report.extremity, other.extremity) && near(report.priority, other.priority));
            prop_assert!(near(report.divisiveness.map_or(0.0, |it| it.share), other.divisiveness.map_or(0.0, |it| it.share)));
            prop_assert!(near(report.bridging.map_or(0.0, |it| it.score), other.bridging.map_or(0.0, |it| it.score)));
            for (group, &place) in report.groups.iter().zip(&pair) {
                let other = &other.groups[place];
                prop_assert_eq!(group.tally, other.tally);
                prop_assert_eq!(group.agree_test, other.agree_test);
                prop_assert_eq!(group.disagree_test, other.disagree_test);
            }
        }
    }
}
