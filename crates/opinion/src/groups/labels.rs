//! The letters of groups: by size at first, afterwards by whom they share most people with.

use super::decide::Decision;
use super::memory::Memory;
use crate::crowd::Crowd;
use crate::votes::Votes;

pub(super) const LETTERS: [char; 12] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];

/// Brings the groups of the decision into the order of their letters and returns the letters.
pub(super) fn match_labels(
    votes: &Votes,
    crowd: &Crowd,
    rows: &[usize],
    decision: &mut Decision,
    memory: &mut Memory,
) -> Vec<char> {
    let k = decision.centres.len();
    let mut overlap = vec![[0_usize; LETTERS.len()]; k];
    let mut sizes = vec![0_usize; k];
    let mut group_of: Vec<Option<usize>> = vec![None; votes.participants().len()];
    for (&row, &group) in rows.iter().zip(&decision.labels) {
        sizes[group] += 1;
        group_of[crowd.who[row] as usize] = Some(group);
    }
    for (group, before) in group_of.iter().zip(memory.letters_of(votes.participants())) {
        let before = before.and_then(|letter| LETTERS.iter().position(|other| *other == letter));
        if let (Some(group), Some(letter)) = (group, before) {
            overlap[*group][letter] += 1;
        }
    }
    let letters = assign(&overlap, &sizes, &decision.centres);
    let mut order: Vec<usize> = (0..k).collect();
    order.sort_by_key(|&group| letters[group]);
    let mut place = vec![0; k];
    order.iter().enumerate().for_each(|(now, &before)| place[before] = now);
    decision.labels.iter_mut().for_each(|label| *label = place[*label]);
    decision.stability = order.iter().map(|&group| decision.stability[group]).collect();
    decision.centres = order.iter().map(|&group| decision.centres[group]).collect();
    for pair in &mut decision.clarity.touching {
        *pair = pair.map(|group| place[group]);
        pair.sort_unstable();
    }
    decision.clarity.touching.sort_unstable();
    let letters: Vec<char> = order.iter().map(|&group| LETTERS[letters[group]]).collect();
    // Without groups nobody's letter is forgotten: they come back under the same ones.
    if k > 0 {
        let letter = |group: &Option<usize>| group.map(|group| letters[place[group]]);
        let named = votes.participants().iter().zip(&group_of);
        memory.remember_letters(named.filter_map(|(id, group)| Some((id.clone(), letter(group)?))).collect());
    }
    letters
}

/// A letter for each group: pairs with most people in common first, then by size the first letters that are free.
fn assign(overlap: &[[usize; LETTERS.len()]], sizes: &[usize], centres: &[[f64; 2]]) -> Vec<usize> {
    let k = sizes.len();
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (group, row) in overlap.iter().enumerate() {
        pairs.extend(
            row.iter().enumerate().filter(|(_, count)| **count > 0).map(|(letter, &count)| (count, group, letter)),
        );
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
    let mut taken = [false; LETTERS.len()];
    let mut letters = vec![None; k];
    for (_, group, letter) in pairs {
        if letters[group].is_none() && !taken[letter] {
            letters[group] = Some(letter);
            taken[letter] = true;
        }
    }
    let mut by_size: Vec<usize> = (0..k).collect();
    by_size.sort_by(|&a, &b| sizes[b].cmp(&sizes[a]).then(centres[b][0].total_cmp(&centres[a][0])));
    for group in by_size.into_iter() {
        if letters[group].is_none() {
            let free = taken.iter().position(|taken| !taken).unwrap_or(LETTERS.len() - 1);
            taken[free] = true;
            letters[group] = Some(free);
        }
    }
    letters.into_iter().map(|letter| letter.unwrap_or(0)).collect()
}
