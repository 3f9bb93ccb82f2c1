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

/// A letter for each group: as many people as can be keep theirs; the other groups take, by size, the first letters that
/// are free.
fn assign(overlap: &[[usize; LETTERS.len()]], sizes: &[usize], centres: &[[f64; 2]]) -> Vec<usize> {
    let k = sizes.len();
    let known: Vec<usize> = (0..LETTERS.len()).filter(|&letter| overlap.iter().any(|row| row[letter] > 0)).collect();
    let mut keeping = Keeping { overlap, known: &known, best: 0, found: vec![None; k] };
    keeping.try_from(&mut vec![None; k], 0, 0);
    let mut letters = keeping.found;
    let mut taken = [false; LETTERS.len()];
    letters.iter().flatten().for_each(|&letter| taken[letter] = true);
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

/// All ways to give known letters to groups, at most five each, and the one by which most people keep theirs.
struct Keeping<'a> {
    overlap: &'a [[usize; LETTERS.len()]],
    known: &'a [usize],
    best: usize,
    found: Vec<Option<usize>>,
}

impl Keeping<'_> {
    fn try_from(&mut self, given: &mut Vec<Option<usize>>, group: usize, kept: usize) {
        if group == given.len() {
            // The first of equals.
            if kept > self.best {
                self.best = kept;
                self.found.clone_from(given);
            }
            return;
        }
        for &letter in self.known {
            if self.overlap[group][letter] > 0 && !given[..group].contains(&Some(letter)) {
                given[group] = Some(letter);
                self.try_from(given, group + 1, kept + self.overlap[group][letter]);
            }
        }
        given[group] = None;
        self.try_from(given, group + 1, kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_people_as_can_keep_their_letter() {
        // Giving the first group A would leave the second without anybody who was in it: 8 instead of 16.
        let mut overlap = vec![[0; LETTERS.len()]; 3];
        overlap[0][..2].copy_from_slice(&[8, 8]);
        overlap[1][0] = 8;
        let letters = assign(&overlap, &[16, 8, 20], &[[0.0; 2]; 3]);
        assert_eq!(letters, [1, 0, 2]);
        // Nobody was anywhere: by size.
        assert_eq!(assign(&[[0; LETTERS.len()]; 2], &[3, 5], &[[0.0; 2]; 2]), [1, 0]);
    }
}
