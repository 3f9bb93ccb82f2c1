//! The words of a state as cells: present, not published, or erased by an entry.

use domain::{Closed, Code, Erasable, Place, State, Typed, Words};

use crate::cell::Cell;

/// Looks words up in one state.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub &'a State);

impl Reader<'_> {
    /// The words of a text.
    pub(crate) fn text<T: Typed>(self, text: &Erasable<T>) -> Cell {
        said(text.words(&self.0.texts))
    }

    /// The words at a place.
    pub(crate) fn at(self, place: Place) -> Cell {
        said(self.0.texts.words(place))
    }

    /// The words of a text that may not be there.
    pub(crate) fn optional<T: Typed>(self, text: Option<&Erasable<T>>) -> Cell {
        text.map_or(Cell::Empty, |text| self.text(text))
    }

    /// The words of a text that was not public from the beginning, as everybody may read them.
    pub(crate) fn released<T: Typed>(self, text: &Closed<T>) -> Cell {
        said(text.words(self.0, domain::Reader::ANYBODY))
    }

    /// The full name of an institution.
    pub(crate) fn institution(self, code: &Code) -> Cell {
        let found = self.0.skeleton.secretariat.institution(code);
        found.map_or_else(|| code.as_str().into(), |institution| self.text(&institution.name))
    }

    /// The name of a seat.
    pub(crate) fn seat(self, code: &Code) -> Cell {
        let found = self.0.skeleton.secretariat.seat(code);
        found.map_or_else(|| code.as_str().into(), |seat| self.text(&seat.name))
    }
}

fn said(words: Words) -> Cell {
    match words {
        Words::Present(words) => words.into(),
        Words::NotPublished => Cell::NotPublished,
        Words::Gone(entry) => Cell::Gone(entry),
    }
}
