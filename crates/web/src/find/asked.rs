//! What an address asks for: read strictly where it chooses, and of any text where it is searched.

use domain::Code;
use find::{Errors, Filter, Kind, Query, Stands};
use jiff::civil::Date;
use serde::Deserialize;

use super::field::Field;
use crate::addresses;
use crate::visitor::Visitor;

/// What an address asks for, as text; programs may use the English names.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Asked {
    /// The words.
    #[serde(default)]
    pub q: String,
    /// The word of a kind.
    #[serde(default, rename = "clase", alias = "kind")]
    pub kind: String,
    /// The word of where it stands.
    #[serde(default, rename = "estado", alias = "state")]
    pub state: String,
    /// The code of an institution.
    #[serde(default, rename = "institucion", alias = "institution")]
    pub institution: String,
    /// The entry of an axis.
    #[serde(default, rename = "eje", alias = "axis")]
    pub axis: String,
    /// The first day.
    #[serde(default, rename = "desde", alias = "from")]
    pub from: String,
    /// The last day.
    #[serde(default, rename = "hasta", alias = "to")]
    pub to: String,
    /// Whatever is here asks for the words as they were typed.
    #[serde(default, rename = "tal-cual", alias = "as-typed")]
    pub as_typed: String,
    /// The page of results, from 1.
    #[serde(default, rename = "pagina", alias = "page")]
    pub page: String,
}

impl Asked {
    /// What is looked for. A choice that cannot be read chooses nothing.
    pub(crate) fn query(&self) -> Query {
        let filter = Filter {
            kind: Kind::of(&self.kind),
            state: Stands::of(&self.state),
            institution: Code::new(&self.institution).ok(),
            axis: self.axis.parse().ok(),
            from: day(&self.from),
            to: day(&self.to),
        };
        let errors = if self.as_typed.is_empty() { Errors::Forgiven } else { Errors::AsTyped };
        Query::read(&self.q, errors, filter)
    }

    /// The page of results, from 0.
    pub(crate) fn page(&self) -> usize {
        self.page.parse::<usize>().ok().and_then(|page| page.checked_sub(1)).unwrap_or_default()
    }

    /// The same with another kind, from the first page.
    pub(crate) fn of_kind(&self, kind: Option<Kind>) -> Self {
        Self { kind: kind.map(Kind::word).unwrap_or_default().to_owned(), page: String::new(), ..self.clone() }
    }

    /// The same, another page of it.
    pub(crate) fn at_page(&self, page: usize) -> Self {
        Self { page: (page + 1).to_string(), ..self.clone() }
    }

    /// The same, as it was typed.
    pub(crate) fn typed(&self) -> Self {
        Self { as_typed: "1".to_owned(), page: String::new(), ..self.clone() }
    }

    /// The same without quotes: the words in any order.
    pub(crate) fn unquoted(&self) -> Self {
        let q = self.q.replace(find::is_quote, " ");
        Self { q: q.split_whitespace().collect::<Vec<_>>().join(" "), page: String::new(), ..self.clone() }
    }

    /// The same without what one field chooses, from the first page.
    pub(super) fn without(&self, field: Field) -> Self {
        let mut rest = Self { page: String::new(), ..self.clone() };
        field.clear(&mut rest);
        rest
    }

    /// Whether it asks for something: by a word, or by a choice.
    pub(crate) fn asks(&self) -> bool {
        let query = self.query();
        !query.is_empty() || !query.filter.is_empty()
    }

    /// Its address, without what chooses nothing.
    pub(crate) fn address(&self, visitor: &Visitor) -> String {
        self.at(visitor, addresses::FIND)
    }

    /// The address of all of it as a file.
    pub(super) fn sheet(&self, visitor: &Visitor) -> String {
        Self { page: String::new(), ..self.clone() }.at(visitor, addresses::FIND_SHEET)
    }

    fn at(&self, visitor: &Visitor, page: &str) -> String {
        let fields = Field::ALL.map(|field| (field.on_pages(), field.typed(self)));
        let pairs = [("q", self.q.as_str())].into_iter().chain(fields).chain([("tal-cual", self.as_typed.as_str())]);
        let said = pairs.filter(|(_, value)| !value.is_empty());
        let query: Vec<String> = said.map(|(name, value)| format!("{name}={}", in_query(value))).collect();
        format!("{}?{}", visitor.link(page), query.join("&"))
    }
}

/// A day as addresses and forms write it.
pub(super) fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// A value as it stands in the query of an address.
pub(crate) fn in_query(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}
