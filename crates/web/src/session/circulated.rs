//! The documents that were circulated for a point, and the points that were taken out of a call, in words.

use domain::session::{Document, Dropped, Item};
use words::{Names, choice};

use crate::file_link::{FileLink, file_gone};
use crate::visitor::Visitor;

/// A point that was taken out of the call.
pub(super) struct DroppedView {
    /// When, and which one.
    pub words: String,
    /// Why.
    pub reason: String,
    /// The documents that were circulated for it.
    pub documents: Vec<CirculatedView>,
    /// The entry that took it out.
    pub entry: u64,
}

/// A document of a point.
pub(super) struct CirculatedView {
    /// Its title.
    pub title: String,
    /// When it was circulated.
    pub circulated: String,
    /// Whether that was late.
    pub late: bool,
    /// The document itself, when the visitor may read it.
    pub file: Option<FileLink>,
    /// Who may read it, when that is not everybody.
    pub access: Option<String>,
    /// Whether nobody may yet.
    pub sealed: bool,
    /// That it was made public after it had been sealed, and the entry that did.
    pub released: Option<(String, u64)>,
}

/// The documents of a point.
pub(super) fn documents(names: &Names, visitor: &Visitor, item: &Item) -> Vec<CirculatedView> {
    let t = names.voice;
    let view = |document: &Document| CirculatedView {
        title: names.text(&document.title),
        circulated: t.with1("document-circulated", "moment", t.moment(document.circulated)),
        late: document.late,
        file: FileLink::for_reader(names, visitor, document.file.as_ref()),
        access: access(names, document),
        sealed: document.is_sealed(),
        released: document
            .released
            .map(|released| (t.with1("release-done", "date", t.date(released.moment.date())), released.entry)),
    };
    item.documents.iter().map(view).collect()
}

/// A point that was taken out of the call, in words.
pub(super) fn dropped_view(names: &Names, visitor: &Visitor, dropped: &Dropped) -> DroppedView {
    let (date, title) = (names.voice.date(dropped.moment.date()), names.text(&dropped.item.title));
    DroppedView {
        words: names.voice.with("item-dropped", &[("date", date.into()), ("title", title.into())]),
        reason: names.text(&dropped.reason),
        documents: documents(names, visitor, &dropped.item),
        entry: dropped.entry,
    }
}

/// Who may read a document, when that is not everybody; or that its file was erased.
pub(crate) fn access(names: &Names, document: &Document) -> Option<String> {
    let file = document.file.as_ref()?;
    let class = || (!document.is_public()).then(|| choice(names.voice, "class", file.class()));
    file_gone(names, file.place()).or_else(class)
}
