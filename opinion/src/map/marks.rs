//! The marks of a group: one for each person, or one for each place when there are many.

use super::scene::{Crowd, Person};
use super::shape::Shape;

/// Up to so many people each has a mark.
const SINGLE: usize = 400;

/// Width of a hexagon that gathers people.
const PITCH: f64 = 21.0;

/// Radius of the mark of one person, and of the largest gathered one.
const RADIUS: f64 = 4.4;
const LARGEST: f64 = 10.0;
const SMALLEST: f64 = 1.7;

/// Path data of the marks of who is sure, and of who could belong elsewhere.
pub(super) struct Marks {
    pub sure: String,
    pub doubtful: String,
}

/// People who are drawn as one mark.
#[derive(Clone, Copy, Default)]
pub(super) struct Gathered {
    count: usize,
    sure: usize,
    sum: (f64, f64),
}

/// Whether each person can have a mark: they are not many, and few hide behind each other.
pub(super) fn one_each(crowds: &[Crowd]) -> bool {
    let people = crowds.iter().flat_map(|crowd| &crowd.people);
    let mut places: Vec<(i64, i64)> =
        people.map(|person| (person.place.0.round() as i64, person.place.1.round() as i64)).collect();
    let count = places.len();
    places.sort_unstable();
    places.dedup();
    count <= SINGLE && 5 * places.len() >= 4 * count
}

/// One mark for each person.
pub(super) fn single(crowd: &Crowd, shape: Shape) -> Marks {
    let mut marks = Marks { sure: String::new(), doubtful: String::new() };
    for Person { place, is_sure } in &crowd.people {
        shape.draw(if *is_sure { &mut marks.sure } else { &mut marks.doubtful }, place.0, place.1, RADIUS);
    }
    marks
}

/// People by hexagon of the frame.
pub(super) fn gather(crowd: &Crowd, (width, height): (f64, f64)) -> Vec<Gathered> {
    let step = PITCH * 0.866;
    let (columns, rows) = ((width / PITCH) as usize + 2, (height / step) as usize + 2);
    let mut cells = vec![Gathered::default(); columns * rows];
    for Person { place: (x, y), is_sure } in &crowd.people {
        // The nearer of the two rows of centres around the place.
        let above = (y / step) as usize;
        let nearest = [above, above + 1].map(|row| {
            let shift = if row % 2 == 0 { 0.0 } else { PITCH / 2.0 };
            let column = ((x - shift) / PITCH).round().max(0.0) as usize;
            let (dx, dy) = (x - shift - column as f64 * PITCH, y - row as f64 * step);
            (dx * dx + dy * dy, row.min(rows - 1) * columns + column.min(columns - 1))
        });
        let cell = &mut cells[if nearest[0].0 <= nearest[1].0 { nearest[0].1 } else { nearest[1].1 }];
        cell.count += 1;
        cell.sure += usize::from(*is_sure);
        cell.sum = (cell.sum.0 + x, cell.sum.1 + y);
    }
    cells.retain(|cell| cell.count > 0);
    cells
}

/// The people of the fullest hexagon.
pub(super) fn fullest(gathered: &[Vec<Gathered>]) -> usize {
    gathered.iter().flatten().map(|cell| cell.count).max().unwrap_or(0)
}

/// One mark for each hexagon, where its people are on average; its area tells how many they are.
pub(super) fn gathered(cells: &[Gathered], shape: Shape, fullest: usize) -> Marks {
    let mut marks = Marks { sure: String::new(), doubtful: String::new() };
    for cell in cells {
        let count = cell.count as f64;
        let radius = (LARGEST * (count / fullest.max(1) as f64).sqrt()).max(SMALLEST);
        let path = if 2 * cell.sure >= cell.count { &mut marks.sure } else { &mut marks.doubtful };
        shape.draw(path, cell.sum.0 / count, cell.sum.1 / count, radius);
    }
    marks
}
