//! A group keeps its letter from update to update, and the number of groups changes only when four in a row ask for it.

use opinion::{Analysis, Memory, Options, ParticipantId, Verdict, Vote, Votes, analyse_next};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

use crate::crowd::{Cast, draw, planted, tries};

/// Letter of everybody who has one.
fn letters(analysis: &Analysis, votes: &Votes) -> BTreeMap<ParticipantId, char> {
    let people = votes.participants().iter().zip(&analysis.membership);
    people.filter_map(|(id, group)| Some((id.clone(), analysis.groups[(*group)?].label))).collect()
}

/// Growing crowds of this many updates: some votes come, some are changed; in the end a third camp may arrive.
fn growing() -> impl Strategy<Value = (Vec<Cast>, usize)> {
    (2_usize..4, 10_usize..16, 0_u64..25, any::<bool>(), any::<u64>().no_shrink()).prop_map(
        |(camps, each, noise, has_newcomers, seed)| {
            let full = planted(camps, each, 12, noise, seed);
            let late = |person: usize| has_newcomers && person % camps == camps - 1;
            let updates = (0..9).map(|update: usize| {
                let mut now = full.clone();
                now.votes.retain(|&(person, statement, _)| {
                    let since = draw(seed, [person, statement, 40]) as usize % 14;
                    since <= 6 + update && (!late(person) || update > 3)
                });
                for (person, statement, vote) in &mut now.votes {
                    if draw(seed, [*person, *statement, 41]) % 40 == update as u64 {
                        *vote = Vote::ALL[(*vote as usize + 1) % 3];
                    }
                }
                now
            });
            (updates.collect(), each)
        },
    )
}

proptest! {
    #![proptest_config(tries(60))]

    #[test]
    fn letters_stay_with_the_people_and_numbers_wait((updates, _) in growing()) {
        let mut memory = Memory::default();
        let mut shown: Vec<(Analysis, BTreeMap<ParticipantId, char>)> = Vec::new();
        for cast in &updates {
            let votes = cast.build();
            let now = analyse_next(&votes, &Options::default(), &mut memory);
            let named = letters(&now, &votes);
            if let Some((before, old)) = shown.last() {
                if before.groups.len() == now.groups.len() && !now.groups.is_empty() {
                    keeps(old, &named)?;
                }
                if before.groups.len() != now.groups.len() {
                    waited(&shown, &now)?;
                }
            }
            let mut sorted: Vec<char> = now.groups.iter().map(|group| group.label).collect();
            sorted.dedup();
            prop_assert!(sorted.is_sorted() && sorted.len() == now.groups.len(), "{:?}", sorted);
            shown.push((now, named));
        }
    }
}

/// Where most stay with whom they were, they stay under their letter.
fn keeps(old: &BTreeMap<ParticipantId, char>, now: &BTreeMap<ParticipantId, char>) -> Result<(), TestCaseError> {
    let both: Vec<(char, char)> = old.iter().filter_map(|(id, letter)| Some((*letter, *now.get(id)?))).collect();
    let same = both.iter().filter(|(before, after)| before == after).count();
    let most = most_that_could(&both);
    // Otherwise the groups themselves have become others. Letters are given to the largest overlap first, which may
    // cost as many again as those who moved.
    if 10 * most >= 9 * both.len() {
        prop_assert!(10 * same >= 8 * both.len(), "{} of {} keep their letter, {} could", same, both.len(), most);
    }
    Ok(())
}

/// How many could keep their letter, over all ways to give the letters to the groups.
fn most_that_could(both: &[(char, char)]) -> usize {
    let letters = |of: fn(&(char, char)) -> char| both.iter().map(of).collect::<BTreeSet<char>>().into_iter().collect();
    let (before, after): (Vec<char>, Vec<char>) = (letters(|pair| pair.0), letters(|pair| pair.1));
    let mut ways: Vec<Vec<char>> = vec![Vec::new()];
    for _ in &before {
        // A letter may also find no group again, when there are fewer.
        let free =
            |way: &Vec<char>| after.iter().copied().filter(|letter| !way.contains(letter)).chain(['-']).collect();
        ways = ways
            .iter()
            .flat_map(|way| {
                let next: Vec<char> = free(way);
                next.into_iter().map(|letter| [way.as_slice(), &[letter]].concat()).collect::<Vec<_>>()
            })
            .collect();
    }
    let kept = |way: &Vec<char>| {
        let goes = |letter: char| before.iter().position(|other| *other == letter).map(|place| way[place]);
        both.iter().filter(|(old, new)| goes(*old) == Some(*new)).count()
    };
    ways.iter().map(kept).max().unwrap_or(0)
}

/// The number that went away was held against the new one for three updates, or could not be had any more.
fn waited(shown: &[(Analysis, BTreeMap<ParticipantId, char>)], now: &Analysis) -> Result<(), TestCaseError> {
    let before = &shown[shown.len() - 1].0;
    let number = |analysis: &Analysis| analysis.groups.len().max(1);
    let can_be_had = number(before) == 1 || now.clarity.tried.iter().any(|tried| tried.k == number(before));
    let was_judged = |analysis: &Analysis| !analysis.clarity.tried.is_empty();
    if !can_be_had || !was_judged(before) || !was_judged(now) {
        return Ok(());
    }
    prop_assert!(shown.len() >= 3, "changed at once");
    for (earlier, _) in &shown[shown.len() - 3..] {
        prop_assert_eq!(earlier.clarity.verdict, Verdict::Held);
        prop_assert_eq!(number(earlier), number(before));
    }
    Ok(())
}
