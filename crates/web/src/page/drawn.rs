//! The form of an act, ready to be drawn: its fields, and which of them stand together.

use domain::{Fields, Kind};
use words::{Voice, field_words, specs};

use super::field::{Field, Row};

/// The fields of a form, ready to be drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawn {
    /// The act that it asks for.
    pub act: &'static str,
    /// Fields whose value the page says.
    pub hidden: Vec<(String, String)>,
    /// The others, in their order.
    pub fields: Vec<Field>,
}

/// Fields that are drawn together.
pub(crate) struct Group<'a> {
    /// What they are together.
    pub heading: Option<String>,
    /// In one line.
    pub together: Vec<&'a Field>,
    /// Alone.
    pub alone: Option<&'a Field>,
}

impl Drawn {
    /// The field of that name.
    pub(crate) fn one(&self, path: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.path == path)
    }

    /// The fields of the paper it rests on, and others that share the start of their name.
    pub(crate) fn within(&self, parent: &str) -> Vec<&Field> {
        self.fields.iter().filter(|field| self::parent(field) == parent).collect()
    }

    /// Whether any of those is begun: then they are not folded away.
    pub(crate) fn is_begun(&self, parent: &str) -> bool {
        self.within(parent).into_iter().any(Field::is_begun)
    }

    /// Only the fields whose names begin so.
    pub(crate) fn only_under(self, parent: &str) -> Self {
        let is_under = |path: &str| path.strip_prefix(parent).is_some_and(|rest| rest.starts_with('.'));
        let hidden = self.hidden.into_iter().filter(|(path, _)| is_under(path)).collect();
        let fields = self.fields.into_iter().filter(|field| is_under(&field.path)).collect();
        Self { act: self.act, hidden, fields }
    }

    /// Without the fields that are not asked for.
    pub(crate) fn without(mut self, left_out: &[&str]) -> Self {
        self.fields.retain(|field| !left_out.contains(&field.path.as_str()));
        self
    }

    /// The rows of that name.
    pub(crate) fn rows(&self, path: &str) -> &[Row] {
        self.one(path).map_or(&[], Field::rows)
    }

    /// The rows that can be given more of: their name, and what they are called.
    pub(crate) fn growing(&self) -> impl Iterator<Item = (&str, &str)> {
        let most = |field: &Field| specs(self.act).iter().find(|spec| spec.path == field.path).map(|spec| &spec.kind);
        let has_room = move |field: &&Field| {
            let rows = field.rows().len();
            rows > 0 && matches!(most(field), Some(Kind::Rows { max }) if rows < *max)
        };
        self.fields.iter().filter(has_room).map(|field| (field.path.as_str(), field.label.as_str()))
    }

    /// Whether a file can be sent with it.
    pub(crate) fn has_files(&self) -> bool {
        let in_rows = self.fields.iter().flat_map(Field::rows).flat_map(|row| &row.fields);
        self.fields.iter().chain(in_rows).any(Field::is_file)
    }

    /// Its fields as they are drawn: short ones in a line, and a paper under its name.
    pub(crate) fn groups(&self, t: &Voice) -> Vec<Group<'_>> {
        let mut groups: Vec<Group> = Vec::new();
        for field in &self.fields {
            let parent = parent(field);
            let heading = Some(parent).filter(|parent| !parent.is_empty());
            let heading = heading.and_then(|parent| field_words(*t, self.act, parent, &Fields::new()));
            let heading = heading.map(|said| said.label);
            let is_beside = |last: &Group| {
                let before = last.together.last().map(|before| self::parent(before));
                before.is_some_and(|before| before == parent && (field.narrow || heading.is_some()))
            };
            match groups.last_mut().filter(|last| is_beside(last)) {
                Some(last) => last.together.push(field),
                None if field.narrow || heading.is_some() => {
                    groups.push(Group { heading, together: vec![field], alone: None });
                }
                None => groups.push(Group { heading: None, together: Vec::new(), alone: Some(field) }),
            }
        }
        groups
    }
}

/// What stands before the last point of its name.
fn parent(field: &Field) -> &str {
    field.path.rsplit_once('.').map_or("", |(parent, _)| parent)
}
