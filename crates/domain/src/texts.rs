//! Where words that everybody may read are kept: apart from the skeleton, each once, and in the order of the record.

use alloc::string::String;
use alloc::vec::Vec;

use crate::file::{FileReference, is_file_field};
use crate::number::EntryNumber;

/// Where the words of a recorded act are kept: the entry, and which of its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Number of the entry.
    pub entry: EntryNumber,
    /// Which of the fields that its entry holds only digests of, from 0, in the order of their paths.
    /// A path would have to be kept for each text there is.
    pub field: u16,
}

/// What is left of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words<'a> {
    /// The words themselves.
    Present(&'a str),
    /// They exist, and are not for whoever reads.
    NotPublished,
    /// They were erased by the act with that number.
    Gone(EntryNumber),
}

/// Whether there are words at a place, whoever may read them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There are.
    Kept,
    /// The act with that number erased them.
    Erased(EntryNumber),
    /// There never were any.
    Nowhere,
}

impl<'a> Words<'a> {
    /// The words, or `missing` where there are none.
    pub fn or(self, missing: &'a str) -> &'a str {
        match self {
            Words::Present(text) => text,
            _ => missing,
        }
    }
}

/// How many entries have their words together. A change copies the words of so many when somebody still reads them.
const TOGETHER: usize = 32;

/// The words of all entries that everybody may read. Cloning shares everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// By the number of the entry, [`TOGETHER`] on each page, without gaps up to the last one that has words.
    pages: rpds::VectorSync<Page>,
    /// What was forgotten, and by which entry.
    gone: rpds::RedBlackTreeMapSync<Place, EntryNumber>,
}

impl Texts {
    /// Keeps the words of one field. `path` is that of the field in its entry, `support/file`: it says whether they name a file.
    pub fn keep(&mut self, place: Place, path: &str, words: &str) {
        let (page, entry) = place.page();
        while self.pages.len() <= page {
            // Nothing more comes to the last one, unless something is published later.
            if let Some(full) = self.pages.len().checked_sub(1).and_then(|last| self.pages.get_mut(last)) {
                full.shrink();
            }
            self.pages.push_back_mut(Page::default());
        }
        if let Some(page) = self.pages.get_mut(page) {
            let kind = if is_file_field(path) { Kind::File } else { Kind::Words };
            page.insert(Kept { entry, field: place.field, kind, end: 0 }, words);
        }
    }

    /// The files of one entry: what the openings of its fields `file` say.
    pub fn files(&self, entry: EntryNumber) -> impl Iterator<Item = FileReference> {
        let (page, entry) = Place { entry, field: 0 }.page();
        let named = self.pages.get(page).into_iter().flat_map(move |page| page.files(entry));
        named.filter_map(FileReference::read)
    }

    /// The file that the words at one place name.
    pub(crate) fn file(&self, place: Place) -> Option<FileReference> {
        let (page, entry) = place.page();
        let page = self.pages.get(page)?;
        let at = page.position(entry, place.field).ok()?;
        if page.kept.get(at)?.kind == Kind::File { FileReference::read(page.text(at)) } else { None }
    }

    /// The words of one entry, without those that name files.
    pub fn of(&self, entry: EntryNumber) -> impl Iterator<Item = &str> {
        let (page, entry) = Place { entry, field: 0 }.page();
        self.pages.get(page).into_iter().flat_map(move |page| page.said(entry))
    }

    /// The entries whose words are not what they were, in order. What both share is not looked at.
    pub fn changed<'a>(&'a self, before: &'a Self) -> impl Iterator<Item = EntryNumber> + 'a {
        let pages = (0..self.pages.len().max(before.pages.len())).filter(|page| {
            let (now, then) = (self.pages.get(*page), before.pages.get(*page));
            !now.zip(then).is_some_and(|(now, then)| core::ptr::eq(now, then))
        });
        let entries = pages.flat_map(|page| page * TOGETHER..(page + 1) * TOGETHER).map(|entry| entry as EntryNumber);
        entries.filter(|entry| !self.of(*entry).eq(before.of(*entry)))
    }

    /// Forgets the words at one place, naming the act that erased them.
    pub fn forget(&mut self, place: Place, by: EntryNumber) {
        let (page, entry) = place.page();
        if let Some(page) = self.pages.get_mut(page) {
            page.remove(entry, place.field);
        }
        self.gone.insert_mut(place, by);
    }

    /// The words at one place.
    #[must_use]
    pub fn words(&self, place: Place) -> Words<'_> {
        let (page, entry) = place.page();
        match self.pages.get(page).and_then(|page| page.find(entry, place.field)) {
            Some(words) => Words::Present(words),
            None => self.gone.get(&place).map_or(Words::NotPublished, |by| Words::Gone(*by)),
        }
    }
}

impl Place {
    /// The page and the entry on it. A number beyond memory is the place of nothing.
    fn page(self) -> (usize, u8) {
        let entry = usize::try_from(self.entry).unwrap_or(usize::MAX);
        #[allow(clippy::cast_possible_truncation, reason = "a remainder of 32")]
        let on_page = (entry % TOGETHER) as u8;
        (entry / TOGETHER, on_page)
    }
}

/// The words of [`TOGETHER`] entries, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Page {
    words: String,
    /// Where each text ends and the next one begins, by entry and field.
    kept: Vec<Kept>,
}

/// One text of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kept {
    entry: u8,
    kind: Kind,
    field: u16,
    end: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Words,
    File,
}

impl Page {
    fn find(&self, entry: u8, field: u16) -> Option<&str> {
        self.position(entry, field).ok().map(|at| self.text(at))
    }

    fn files(&self, entry: u8) -> impl Iterator<Item = &str> {
        let of_entry = self.kept.iter().enumerate().filter(move |(_, kept)| kept.entry == entry);
        of_entry.filter(|(_, kept)| kept.kind == Kind::File).map(|(at, _)| self.text(at))
    }

    fn said(&self, entry: u8) -> impl Iterator<Item = &str> {
        let from = self.kept.partition_point(|kept| kept.entry < entry);
        let of_entry = (from..self.kept.len()).take_while(move |at| self.kept[*at].entry == entry);
        of_entry.filter(|at| self.kept[*at].kind == Kind::Words).map(|at| self.text(at))
    }

    /// Inserts a text where it belongs, which is at the end for whatever comes in order.
    fn insert(&mut self, kept: Kept, words: &str) {
        self.remove(kept.entry, kept.field);
        let (Ok(at) | Err(at)) = self.position(kept.entry, kept.field);
        let start = self.start(at);
        self.words.insert_str(start, words);
        self.kept.insert(at, Kept { end: length(start), ..kept });
        self.kept[at..].iter_mut().for_each(|later| later.end += length(words.len()));
    }

    fn remove(&mut self, entry: u8, field: u16) {
        let Ok(at) = self.position(entry, field) else { return };
        let (start, end) = (self.start(at), self.kept[at].end as usize);
        self.words.replace_range(start..end, "");
        self.kept.remove(at);
        self.kept[at..].iter_mut().for_each(|later| later.end -= length(end - start));
    }

    fn shrink(&mut self) {
        self.words.shrink_to_fit();
        self.kept.shrink_to_fit();
    }

    fn position(&self, entry: u8, field: u16) -> Result<usize, usize> {
        self.kept.binary_search_by_key(&(entry, field), |kept| (kept.entry, kept.field))
    }

    fn text(&self, at: usize) -> &str {
        &self.words[self.start(at)..self.kept[at].end as usize]
    }

    fn start(&self, at: usize) -> usize {
        at.checked_sub(1).map_or(0, |before| self.kept[before].end as usize)
    }
}

/// Fields have at most some thousands of characters and an entry some hundreds of fields, so a page is far from 4 GB.
fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(entry: EntryNumber, field: u16) -> Place {
        Place { entry, field }
    }

    #[test]
    fn words_are_found_in_whatever_order_they_came() {
        let mut texts = Texts::default();
        for (place, words) in
            [(at(70, 0), "seventy"), (at(3, 1), "b"), (at(3, 0), "a"), (at(3, 2), ""), (at(64, 0), "ñ")]
        {
            texts.keep(place, "title", words);
        }
        assert_eq!([at(3, 0), at(3, 1), at(3, 2)].map(|place| texts.words(place).or("?")), ["a", "b", ""]);
        assert_eq!([at(64, 0), at(70, 0)].map(|place| texts.words(place).or("?")), ["ñ", "seventy"]);
        assert_eq!(texts.words(at(64, 1)), Words::NotPublished);
        assert_eq!(texts.words(at(u64::MAX, 0)), Words::NotPublished);
    }

    #[test]
    fn what_is_forgotten_is_not_there_and_its_neighbours_are() {
        let mut texts = Texts::default();
        for field in 0..3 {
            texts.keep(at(5, field), "title", ["one", "two", "three"][usize::from(field)]);
        }
        let before = texts.clone();
        texts.forget(at(5, 1), 9);
        assert_eq!(texts.words(at(5, 1)), Words::Gone(9));
        assert_eq!((texts.words(at(5, 0)).or("?"), texts.words(at(5, 2)).or("?")), ("one", "three"));
        assert!(texts.pages.iter().all(|page| !page.words.contains("two")), "the bytes are gone");
        assert_eq!(before.words(at(5, 1)), Words::Present("two"), "a snapshot stays as it was");
    }

    #[test]
    fn what_changed_is_found_and_what_is_shared_is_not_looked_at() {
        let mut texts = Texts::default();
        for entry in 0..100 {
            texts.keep(at(entry, 0), "title", "same");
        }
        let before = texts.clone();
        assert_eq!(texts.changed(&before).count(), 0);
        texts.forget(at(40, 0), 100);
        texts.keep(at(40, 1), "title", "other");
        texts.keep(at(7, 3), "title", "released");
        texts.keep(at(101, 0), "title", "new");
        assert_eq!(texts.changed(&before).collect::<Vec<_>>(), [7, 40, 101]);
        assert_eq!(texts.of(40).chain(texts.of(7)).collect::<Vec<_>>(), ["other", "same", "released"]);
    }

    #[test]
    fn only_a_field_for_files_names_one() {
        let mut texts = Texts::default();
        let reference = r#"{"hash":"","id":"a1","media":"text/plain","name":"a.txt","size":1}"#;
        texts.keep(at(1, 0), "note", reference);
        assert_eq!(texts.files(1).count(), 0);
        texts.keep(at(1, 1), "support/file", reference);
        assert_eq!(texts.files(1).map(|file| file.id).collect::<Vec<_>>(), ["a1"]);
    }
}
