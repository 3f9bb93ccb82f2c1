//! Rows that a form moves and takes out without a script: each says where it stands.

use std::collections::BTreeSet;

use domain::{FieldRefusal, Fields};

/// What the inputs are called that say where a row stands.
pub(super) const PLACE: &str = "place.";

/// What was sent, its rows in the order of their places, those without one taken out. The form itself keeps its rows
/// where they were: a fault is said of the row as it was sent.
pub(super) struct Placed {
    /// What is asked for.
    pub fields: Fields,
    /// Under which name its rows are, and which row of the form each of them was.
    rows: Option<(String, Vec<usize>)>,
}

impl Placed {
    /// A form whose rows under that name say where they stand.
    pub(super) fn of(sent: &Fields, rows: Option<&str>) -> Self {
        let Some(rows) = rows else { return Self { fields: sent.clone(), rows: None } };
        let under = format!("{rows}.");
        let order = order(sent, &under);
        let moved = |(to, from): (usize, &usize)| {
            let old = format!("{under}{from}.");
            let inside = sent.iter().filter_map(|(key, value)| Some((key.strip_prefix(&old)?, value)));
            inside.map(|(rest, value)| (format!("{under}{to}.{rest}"), value.clone())).collect::<Vec<_>>()
        };
        let is_other = |key: &str| !key.starts_with(&under) && !key.starts_with(PLACE);
        let others = sent.iter().filter(|(key, _)| is_other(key)).map(|(key, value)| (key.clone(), value.clone()));
        let fields = others.chain(order.iter().enumerate().flat_map(moved)).collect();
        Self { fields, rows: Some((under, order)) }
    }

    /// The same faults, of the rows as they were sent.
    pub(super) fn as_sent(&self, faults: Vec<FieldRefusal>) -> Vec<FieldRefusal> {
        let as_sent = |fault: FieldRefusal| FieldRefusal { path: self.sent(&fault.path), ..fault };
        faults.into_iter().map(as_sent).collect()
    }

    /// The name that a field had in the form.
    fn sent(&self, path: &str) -> String {
        let was = || {
            let (under, order) = self.rows.as_ref()?;
            let (row, field) = path.strip_prefix(under)?.split_once('.')?;
            Some(format!("{under}{}.{field}", order.get(row.parse::<usize>().ok()?)?))
        };
        was().unwrap_or_else(|| path.to_owned())
    }
}

/// The rows that stand somewhere, in the order of their places.
fn order(sent: &Fields, under: &str) -> Vec<usize> {
    let number = |rest: &str| rest.split('.').next().and_then(|number| number.parse::<usize>().ok());
    let rows: BTreeSet<usize> = sent.keys().filter_map(|key| number(key.strip_prefix(under)?)).collect();
    let mut order: Vec<(u64, usize)> = Vec::new();
    for row in rows {
        match sent.get(&format!("{PLACE}{row}")).map(|place| place.trim()) {
            None => order.push((row as u64 + 1, row)),
            // What is no place leaves the row where it was.
            Some(place) if !place.is_empty() => order.push((place.parse().unwrap_or(row as u64 + 1), row)),
            Some(_) => {}
        }
    }
    order.sort_unstable();
    order.into_iter().map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_where_they_say_and_those_without_a_place_are_out() {
        let sent = [("a.0.x", "one"), ("a.1.x", "two"), ("a.2.x", "three"), ("a.2.y.0", "z"), ("b", "0")];
        let places = [("place.0", "3"), ("place.1", ""), ("place.2", "1")];
        let sent = sent.into_iter().chain(places);
        let fields: Fields = sent.map(|(path, value)| (path.to_owned(), value.to_owned())).collect();
        let placed = [("a.0.x", "three"), ("a.0.y.0", "z"), ("a.1.x", "one"), ("b", "0")];
        let placed: Fields = placed.into_iter().map(|(path, value)| (path.to_owned(), value.to_owned())).collect();
        let asked = Placed::of(&fields, Some("a"));
        assert_eq!(asked.fields, placed);
        let fault = |path: &str| FieldRefusal { path: path.to_owned(), fault: domain::Fault::Missing };
        let faults = ["a.0.x", "a.1.x", "b"].map(fault).to_vec();
        assert_eq!(asked.as_sent(faults), ["a.2.x", "a.0.x", "b"].map(fault));
        // Who sends no places leaves the rows as they are.
        assert_eq!(Placed::of(&placed, Some("a")).fields, placed);
    }
}
