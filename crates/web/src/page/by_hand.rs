//! What is wrong with a form that a page draws by hand: of each field, in the order in which they stand.

/// What is wrong, by the id of each field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Faults(Vec<(String, String)>);

impl Faults {
    /// With another one: the id of its field, and words.
    pub(crate) fn with(mut self, id: &str, words: Option<String>) -> Self {
        self.0.extend(words.map(|words| (id.to_owned(), words)));
        self
    }

    /// Whether anything is.
    pub(crate) fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// All of it.
    pub(crate) fn all(&self) -> &[(String, String)] {
        &self.0
    }

    /// What is wrong with a field.
    pub(crate) fn of(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(of, _)| of == id).map(|(_, words)| words.as_str())
    }
}
