//! The order in which an act asks for its fields: in an entry they stand by the names that programs give them.

use domain::Ask;

/// The order of the fields of an act.
pub(super) struct AskedOrder {
    /// The paths of its fields, `*` for the number of a row.
    paths: Vec<String>,
}

impl AskedOrder {
    /// That of the act of this name; what nobody asks for has none.
    pub(super) fn of(act: &str) -> Self {
        let specs = Ask::specs(act).unwrap_or_default();
        Self { paths: specs.into_iter().map(|spec| spec.path).collect() }
    }

    /// Where a field comes, by its place in an entry, `agenda/3/title`: rows one after the other, what is not asked for last.
    pub(super) fn place(&self, field: &str) -> Vec<usize> {
        let mut pattern = String::new();
        let mut place = Vec::new();
        for part in field.split('/') {
            let number = part.parse::<usize>().ok();
            pattern += if pattern.is_empty() { "" } else { "." };
            pattern += if number.is_some() { "*" } else { part };
            place.push(number.unwrap_or_else(|| self.first_below(&pattern)));
        }
        place
    }

    fn first_below(&self, pattern: &str) -> usize {
        let is_below =
            |path: &String| path.strip_prefix(pattern).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        self.paths.iter().position(is_below).unwrap_or(self.paths.len())
    }
}
