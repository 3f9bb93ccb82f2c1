//! A shape for each group, so that colour is never alone, and lines as path data with one decimal.

use std::fmt::Write as _;

use super::density::Loop;

/// Square pixels below which an island or a hole is left out: it would say more than so few people can.
const SMALL: f64 = 2500.0;

/// The shape of a group, by its place in the list of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Square,
    Triangle,
    Diamond,
    Cross,
}

/// All shapes, in the order in which groups get them.
pub(super) const SHAPES: [Shape; 5] = [Shape::Circle, Shape::Square, Shape::Triangle, Shape::Diamond, Shape::Cross];

impl Shape {
    /// Adds the shape around a place. All shapes of a radius look equally large.
    pub fn draw(self, path: &mut String, x: f64, y: f64, radius: f64) {
        let r = radius;
        match self {
            Shape::Circle => {
                // Rounded first, so that both arcs are exact halves.
                let r = (r * 10.0).round() / 10.0;
                start(path, x - r, y);
                let (r, d) = (short(r), short(2.0 * r));
                // Writing to a string does not fail.
                let _ = write!(path, "a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0-{d} 0z");
            }
            Shape::Square => {
                let half = r * 0.89;
                start(path, x - half, y - half);
                let side = short(2.0 * half);
                let _ = write!(path, "h{side}v{side}h-{side}z");
            }
            Shape::Triangle => {
                start(path, x, y - r * 1.25);
                let (half, height, base) = (short(r * 1.2), short(r * 2.1), short(r * 2.4));
                let _ = write!(path, "l{half} {height}h-{base}z");
            }
            Shape::Diamond => {
                let d = r * 1.27;
                start(path, x, y - d);
                let d = short(d);
                let _ = write!(path, "l{d} {d}l-{d} {d}l-{d}-{d}z");
            }
            Shape::Cross => {
                let (thin, long) = (r * 0.45, r * 0.85);
                start(path, x - thin, y - thin - long);
                let (w, l) = (short(2.0 * thin), short(long));
                let _ = write!(path, "h{w}v{l}h{l}v{w}h-{l}v{l}h-{w}v-{l}h-{l}v-{w}h{l}z");
            }
        }
    }
}

fn start(path: &mut String, x: f64, y: f64) {
    let _ = write!(path, "M{} {}", short(x), short(y));
}

/// A number with one decimal at most; never `-0`.
pub(super) fn short(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        tenth => format!("{sign}{}.{tenth}", tenths / 10),
    }
}

/// Closed lines as one smooth path: each corner is rounded between the middles of its sides.
pub(super) fn smooth(lines: &[Loop]) -> String {
    let mut path = String::new();
    for line in lines.iter().filter(|line| area(line) >= SMALL) {
        let line = simpler(line);
        let middle = |a: (f64, f64), b: (f64, f64)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
        let (Some(first), Some(last)) = (line.first(), line.last()) else { continue };
        let from = middle(*last, *first);
        start(&mut path, from.0, from.1);
        for (at, corner) in line.iter().enumerate() {
            let to = middle(*corner, line[(at + 1) % line.len()]);
            let _ = write!(path, "Q{} {} {} {}", short(corner.0), short(corner.1), short(to.0), short(to.1));
        }
        path.push('z');
    }
    path
}

fn area(line: &Loop) -> f64 {
    let next = line.iter().cycle().skip(1);
    line.iter().zip(next).map(|(from, to)| from.0 * to.1 - to.0 * from.1).sum::<f64>().abs() / 2.0
}

/// Every third point of a long line: what the rounding hides anyway.
fn simpler(line: &Loop) -> Loop {
    let step = if line.len() > 24 { 3 } else { 1 };
    line.iter().copied().step_by(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        assert_eq!(
            [short(1.25), short(-0.04), short(-3.0), short(12.0), short(-0.16)],
            ["1.3", "0", "-3", "12", "-0.2"]
        );
    }

    #[test]
    fn every_shape_is_closed_and_its_own() {
        let drawn = SHAPES.map(|shape| {
            let mut path = String::new();
            shape.draw(&mut path, 10.0, 10.0, 3.0);
            path
        });
        assert!(drawn.iter().all(|path| path.starts_with('M') && path.ends_with('z')));
        assert!(drawn.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
