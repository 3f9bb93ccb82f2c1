//! Where a group is dense: a smoothed count over a grid, and the lines that hold a share of it.
//!
//! Only sums, products and divisions in a fixed order, so the same people give the same lines on every
//! machine. The grid bounds the size of the drawing, whatever the number of people.

/// A smoothed count of points over a grid.
pub(super) struct Field {
    columns: usize,
    rows: usize,
    /// Side of a cell.
    side: f64,
    cells: Vec<f64>,
}

/// A closed line.
pub(super) type Loop = Vec<(f64, f64)>;

impl Field {
    /// Counts points within `width` × `height` on cells of a side, and smooths them three times over a radius in cells.
    pub fn of(points: &[(f64, f64)], size: (f64, f64), side: f64, radius: usize) -> Self {
        let (columns, rows) = ((size.0 / side) as usize + 2, (size.1 / side) as usize + 2);
        let mut field = Self { columns, rows, side, cells: vec![0.0; columns * rows] };
        for (x, y) in points {
            field.add(x / side, y / side);
        }
        for _ in 0..3 {
            field.smooth(radius);
        }
        field
    }

    /// A point counts for the four corners around it, the nearer the more.
    fn add(&mut self, x: f64, y: f64) {
        let (x, y) = (x.clamp(0.0, (self.columns - 2) as f64), y.clamp(0.0, (self.rows - 2) as f64));
        let (column, row) = (x as usize, y as usize);
        let (right, down) = (x - column as f64, y - row as f64);
        let at = row * self.columns + column;
        self.cells[at] += (1.0 - right) * (1.0 - down);
        self.cells[at + 1] += right * (1.0 - down);
        self.cells[at + self.columns] += (1.0 - right) * down;
        self.cells[at + self.columns + 1] += right * down;
    }

    /// The mean over a window, along rows and then along columns.
    fn smooth(&mut self, radius: usize) {
        let (columns, rows) = (self.columns, self.rows);
        for row in 0..rows {
            window(&mut self.cells, row * columns, 1, columns, radius);
        }
        for column in 0..columns {
            window(&mut self.cells, column, columns, rows, radius);
        }
    }

    /// The height above which the densest cells hold this share of all.
    pub fn level(&self, share: f64) -> f64 {
        let mut heights = self.cells.clone();
        heights.sort_by(|a, b| b.total_cmp(a));
        let wanted = share * heights.iter().sum::<f64>();
        let mut held = 0.0;
        for height in heights {
            held += height;
            if held >= wanted {
                return height;
            }
        }
        0.0
    }

    /// The lines at a height, closed, with islands and holes.
    pub fn lines(&self, level: f64) -> Vec<Loop> {
        let crossings = Crossings::of(self, level);
        crossings.loops(|edge| self.cross(edge, level))
    }

    fn height(&self, column: usize, row: usize) -> f64 {
        // Nothing is outside, so that every line closes.
        if column == 0 || row == 0 || column + 1 >= self.columns || row + 1 >= self.rows {
            return 0.0;
        }
        self.cells[row * self.columns + column]
    }

    /// Where a line crosses an edge of the grid. Even edges go right from their corner, odd ones down.
    fn cross(&self, edge: usize, level: f64) -> (f64, f64) {
        let (column, row) = (edge / 2 % self.columns, edge / 2 / self.columns);
        let (to_column, to_row) = if edge.is_multiple_of(2) { (column + 1, row) } else { (column, row + 1) };
        let (from, to) = (self.height(column, row), self.height(to_column, to_row));
        let part = ((level - from) / (to - from)).clamp(0.0, 1.0);
        let (x, y) = (column as f64, row as f64);
        ((x + part * (to_column - column) as f64) * self.side, (y + part * (to_row - row) as f64) * self.side)
    }
}

fn window(cells: &mut [f64], start: usize, step: usize, length: usize, radius: usize) {
    let line: Vec<f64> = (0..length).map(|at| cells[start + at * step]).collect();
    let width = (2 * radius + 1) as f64;
    for at in 0..length {
        let (first, last) = (at.saturating_sub(radius), (at + radius).min(length - 1));
        cells[start + at * step] = line[first..=last].iter().sum::<f64>() / width;
    }
}

/// Which edges of the grid a line joins.
struct Crossings {
    /// Two neighbours at most for each edge.
    joined: Vec<[usize; 2]>,
}

const NONE: usize = usize::MAX;

impl Crossings {
    fn of(field: &Field, level: f64) -> Self {
        let mut crossings = Self { joined: vec![[NONE; 2]; field.columns * field.rows * 2] };
        for row in 0..field.rows - 1 {
            for column in 0..field.columns - 1 {
                crossings.cell(field, column, row, level);
            }
        }
        crossings
    }

    /// The edges of one cell that are crossed, joined in pairs; a saddle joins neighbours on the same side.
    fn cell(&mut self, field: &Field, column: usize, row: usize, level: f64) {
        let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
        let is_above = corners.map(|(column, row)| field.height(column, row) > level);
        let corner = |column: usize, row: usize| (row * field.columns + column) * 2;
        // Top, right, bottom, left: each between a corner and the next.
        let edges =
            [corner(column, row), corner(column + 1, row) + 1, corner(column, row + 1), corner(column, row) + 1];
        let crossed: Vec<usize> =
            (0..4).filter(|at| is_above[*at] != is_above[(at + 1) % 4]).map(|at| edges[at]).collect();
        match crossed[..] {
            [a, b] => self.join(a, b),
            [top, right, bottom, left] if is_above[0] => {
                self.join(top, left);
                self.join(right, bottom);
            }
            [top, right, bottom, left] => {
                self.join(top, right);
                self.join(bottom, left);
            }
            _ => {}
        }
    }

    fn join(&mut self, a: usize, b: usize) {
        for (from, to) in [(a, b), (b, a)] {
            let free = usize::from(self.joined[from][0] != NONE);
            self.joined[from][free] = to;
        }
    }

    fn loops(mut self, place: impl Fn(usize) -> (f64, f64)) -> Vec<Loop> {
        let mut loops = Vec::new();
        for start in 0..self.joined.len() {
            let mut line = Vec::new();
            let mut at = start;
            while self.joined[at] != [NONE; 2] {
                line.push(place(at));
                let [one, other] = std::mem::replace(&mut self.joined[at], [NONE; 2]);
                // The neighbour that was not left yet; at the end of the round there is none.
                at = if one != NONE && self.joined[one] != [NONE; 2] { one } else { other };
                if at == NONE {
                    break;
                }
            }
            if line.len() > 2 {
                loops.push(line);
            }
        }
        loops
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(line: &Loop) -> f64 {
        let next = line.iter().cycle().skip(1);
        line.iter().zip(next).map(|((x, y), (to_x, to_y))| x * to_y - to_x * y).sum::<f64>().abs() / 2.0
    }

    #[test]
    fn a_line_around_one_place_is_round_and_closed() {
        let field = Field::of(&[(50.0, 40.0); 7], (100.0, 80.0), 2.0, 3);
        let lines = field.lines(field.level(0.9));
        assert_eq!(lines.len(), 1);
        let (x, y) = lines[0].iter().fold((0.0, 0.0), |(x, y), point| (x + point.0, y + point.1));
        let count = lines[0].len() as f64;
        assert!((x / count - 50.0).abs() < 0.5 && (y / count - 40.0).abs() < 0.5);
        assert!(area(&lines[0]) > 100.0);
    }

    #[test]
    fn the_core_lies_within_the_whole() {
        let points: Vec<(f64, f64)> =
            (0..200).map(|n| (20.0 + f64::from(n * 37 % 61), 20.0 + f64::from(n * 17 % 41))).collect();
        let field = Field::of(&points, (100.0, 80.0), 2.0, 2);
        let area = |share| field.lines(field.level(share)).iter().map(area).sum::<f64>();
        assert!(field.level(0.5) > field.level(0.9));
        assert!(area(0.5) < area(0.9));
    }

    #[test]
    fn two_places_have_two_lines_and_none_has_none() {
        let points = [(20.0, 20.0), (80.0, 60.0)];
        let field = Field::of(&points, (100.0, 80.0), 2.0, 2);
        assert_eq!(field.lines(field.level(0.9)).len(), 2);
        assert!(Field::of(&[], (100.0, 80.0), 2.0, 2).lines(0.0).is_empty());
    }
}
