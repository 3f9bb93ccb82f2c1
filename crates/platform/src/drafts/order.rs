//! In which order the rows of a draft are performed.

use std::collections::{BTreeMap, BTreeSet};

use super::{DraftRow, RowNumber};

/// The rows by number, but each after those that it names: so nobody has to put them in order. Rows that name each other in
/// a circle stand as they come, and the first of them is refused for naming one that was not performed.
pub(super) fn ordered(rows: Vec<DraftRow>) -> Vec<DraftRow> {
    let mut waiting: BTreeMap<RowNumber, DraftRow> = rows.into_iter().map(|row| (row.number, row)).collect();
    let mut ordered = Vec::with_capacity(waiting.len());
    while let Some(number) = waiting.keys().next().copied() {
        // Deepest first, without recursion: a chain may be as long as the draft.
        let (mut path, mut seen) = (vec![number], BTreeSet::from([number]));
        while let Some(top) = path.last().copied() {
            let mut named =
                waiting.get(&top).into_iter().flat_map(|row| row.written.refers.values().map(|seen| seen.row));
            let next = named.find(|named| waiting.contains_key(named) && !seen.contains(named));
            match next {
                Some(next) => {
                    path.push(next);
                    seen.insert(next);
                }
                None => {
                    ordered.extend(waiting.remove(&top));
                    path.pop();
                }
            }
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use domain::Actor;

    use super::super::{SeenRow, Written};
    use super::*;

    fn row(number: RowNumber, names: &[RowNumber]) -> DraftRow {
        let refers = names.iter().map(|named| (format!("f{named}"), SeenRow { row: *named, revision: 1 })).collect();
        DraftRow { number, written: Written { refers, ..Written::default() }, author: Actor::platform(), revision: 1 }
    }

    fn order(rows: &[(RowNumber, &[RowNumber])]) -> Vec<RowNumber> {
        let rows = rows.iter().map(|(number, names)| row(*number, names)).collect();
        ordered(rows).iter().map(|row| row.number).collect()
    }

    #[test]
    fn a_row_comes_after_those_it_names() {
        assert_eq!(order(&[(3, &[]), (1, &[]), (2, &[])]), [1, 2, 3]);
        assert_eq!(order(&[(1, &[3]), (2, &[]), (3, &[4, 2]), (4, &[])]), [2, 4, 3, 1]);
        // What is not there, and circles, are for the performing to refuse.
        assert_eq!(order(&[(1, &[9]), (2, &[1])]), [1, 2]);
        assert_eq!(order(&[(1, &[2]), (2, &[3]), (3, &[1])]), [3, 2, 1]);
        assert_eq!(order(&[(1, &[1])]), [1]);
    }

    #[test]
    fn a_chain_as_long_as_a_draft() {
        let rows = (1..=500).map(|number| row(number, &[number + 1])).collect();
        let order: Vec<_> = ordered(rows).iter().map(|row| row.number).collect();
        assert_eq!(order, (1..=500).rev().collect::<Vec<_>>());
    }
}
