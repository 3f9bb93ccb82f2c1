//! The registry of files: every table in every format, written part by part.

use domain::{State, Zone};
use jiff::civil::Date;

use crate::csv::{self, For};
use crate::json;
use crate::tables::Table;
use crate::wording::{Wire, Wording};

/// How a table is written for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Comma-separated values, UTF-8, with the names of the columns first.
    Csv,
    /// A JSON array with one object per row.
    Json,
}

impl Kind {
    /// All formats. A new one is a file, a variant and a line here.
    pub const ALL: &'static [Self] = &[Self::Csv, Self::Json];

    /// What its file names end in.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media(self) -> &'static str {
        match self {
            Self::Csv => CSV_MEDIA,
            Self::Json => "application/json",
        }
    }
}

/// The media type of comma-separated values.
pub const CSV_MEDIA: &str = "text/csv; charset=utf-8; header=present";

/// A file for programs: English names and words that never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// What it holds.
    pub table: Table,
    /// How it is written.
    pub kind: Kind,
}

impl Format {
    /// Every file there is, table by table.
    pub fn all() -> impl Iterator<Item = Self> {
        Table::ALL.iter().flat_map(|table| Kind::ALL.iter().map(|kind| Self { table: *table, kind: *kind }))
    }

    /// The file of that name.
    #[must_use]
    pub fn named(file: &str) -> Option<Self> {
        Self::all().find(|format| format.file() == file)
    }

    /// Its file name.
    #[must_use]
    pub fn file(self) -> String {
        format!("{}.{}", self.table.name(), self.kind.extension())
    }

    /// Begins to write it, as things stand on a day.
    #[must_use]
    pub fn begin(self, day: Date) -> Writing {
        Writing { table: self.table, way: Way::Programs(self.kind), day, part: 0, begun: Begun::Nothing }
    }
}

impl Table {
    /// Begins to write it for people: comma-separated values that a spreadsheet opens as they are, with headings and words
    /// in their language, as things stand on a day.
    #[must_use]
    pub fn begin_for_people(self, wording: Box<dyn Wording + Send>, day: Date) -> Writing {
        Writing { table: self, way: Way::People(wording), day, part: 0, begun: Begun::Nothing }
    }
}

/// A file as it is written, a part at a time, so that no table has to fit in memory.
pub struct Writing {
    table: Table,
    way: Way,
    /// The day on which it is asked where things stand: a call lapses by a day, and no act says so.
    day: Date,
    /// The parts that were written.
    part: usize,
    begun: Begun,
}

enum Way {
    Programs(Kind),
    People(Box<dyn Wording + Send>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    Nothing,
    Head,
    Rows,
    Everything,
}

impl Writing {
    /// The next piece: of at least so many bytes, unless it is the last; moments with the offset that the clocks of the body
    /// had. `None` when everything is written. The state has to be the same for every piece.
    pub fn next(&mut self, state: &State, zone: &Zone, least: usize) -> Option<String> {
        let mut piece = String::new();
        while piece.len() < least && self.begun != Begun::Everything {
            self.add(state, zone, &mut piece);
        }
        (!piece.is_empty()).then_some(piece)
    }

    fn add(&mut self, state: &State, zone: &Zone, piece: &mut String) {
        if self.begun == Begun::Nothing {
            self.begun = Begun::Head;
            return piece.push_str(&self.head());
        }
        self.part += 1;
        let Some(rows) = self.table.part(state, self.part, self.day) else {
            piece.push_str(self.end());
            self.begun = Begun::Everything;
            return;
        };
        for row in rows {
            match &self.way {
                Way::Programs(Kind::Csv) => piece.push_str(&csv::row(For::Programs, &row, zone, &Wire)),
                Way::People(wording) => piece.push_str(&csv::row(For::People, &row, zone, &**wording)),
                Way::Programs(Kind::Json) => {
                    piece.push_str(if self.begun == Begun::Rows { ",\n" } else { "\n" });
                    piece.push_str(&json::object(self.table.columns(), &row, zone));
                }
            }
            self.begun = Begun::Rows;
        }
    }

    fn head(&self) -> String {
        match &self.way {
            Way::Programs(Kind::Csv) => csv::heading(self.table.columns(), &Wire),
            Way::Programs(Kind::Json) => "[".to_owned(),
            Way::People(wording) => {
                format!("{}{}", csv::BYTE_ORDER_MARK, csv::heading(self.table.columns(), &**wording))
            }
        }
    }

    fn end(&self) -> &'static str {
        match (&self.way, self.begun) {
            (Way::Programs(Kind::Json), Begun::Rows) => "\n]\n",
            (Way::Programs(Kind::Json), _) => "]\n",
            _ => "",
        }
    }
}
