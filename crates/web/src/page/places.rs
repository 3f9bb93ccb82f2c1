//! Rows that a form moves and takes out without a script: each says where it stands.

use std::collections::BTreeSet;

use domain::Fields;

/// What the inputs are called that say where a row stands.
pub(super) const PLACE: &str = "place.";

/// What was sent, its rows under that name in the order of their places, those without one taken out.
pub(crate) fn in_places(mut fields: Fields, rows: &str) -> Fields {
    let under = format!("{rows}.");
    let number = |rest: &str| rest.split('.').next().and_then(|number| number.parse::<usize>().ok());
    let sent: BTreeSet<usize> = fields.keys().filter_map(|key| number(key.strip_prefix(&under)?)).collect();
    let mut order: Vec<(u64, usize)> = Vec::new();
    for row in sent {
        match fields.remove(&format!("{PLACE}{row}")).as_deref().map(str::trim) {
            None => order.push((row as u64 + 1, row)),
            // What is no place leaves the row where it was.
            Some(place) if !place.is_empty() => order.push((place.parse().unwrap_or(row as u64 + 1), row)),
            Some(_) => {}
        }
    }
    order.sort_unstable();
    let moved = |(to, (_, from)): (usize, &(u64, usize))| {
        let old = format!("{under}{from}.");
        let inside = fields.iter().filter_map(|(key, value)| Some((key.strip_prefix(&old)?, value)));
        inside.map(|(rest, value)| (format!("{under}{to}.{rest}"), value.clone())).collect::<Vec<_>>()
    };
    let rows: Vec<_> = order.iter().enumerate().flat_map(moved).collect();
    fields.retain(|key, _| !key.starts_with(&under) && !key.starts_with(PLACE));
    fields.extend(rows);
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_where_they_say_and_those_without_a_place_are_out() {
        let sent = [("a.0.x", "one"), ("a.1.x", "two"), ("a.2.x", "three"), ("a.2.y.0", "z"), ("b", "0")];
        let places = [("place.0", "3"), ("place.1", ""), ("place.2", "1")];
        let fields = sent.into_iter().chain(places).map(|(path, value)| (path.to_owned(), value.to_owned())).collect();
        let placed = [("a.0.x", "three"), ("a.0.y.0", "z"), ("a.1.x", "one"), ("b", "0")];
        let placed: Fields = placed.into_iter().map(|(path, value)| (path.to_owned(), value.to_owned())).collect();
        assert_eq!(in_places(fields, "a"), placed);
        // Who sends no places leaves the rows as they are.
        assert_eq!(in_places(placed.clone(), "a"), placed);
    }
}
