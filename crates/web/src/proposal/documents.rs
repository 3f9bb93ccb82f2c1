//! Papers and documents that go with a commitment: what its acts rest on, what sessions circulated.

use domain::proposal::{Amendment, FichaField, Proposal};
use domain::{Erasable, Refers, Typed};
use words::{Names, phase_called, support_words};

use crate::addresses;
use crate::file_link::{FileLink, file_gone};
use crate::session::access;
use crate::visitor::Visitor;

/// A document.
pub(crate) struct DocumentView {
    /// Its title.
    pub title: String,
    /// What it is, or when it was circulated.
    pub about: String,
    /// Whether it came later than the rules ask.
    pub late: bool,
    /// Where it is spoken of.
    pub address: String,
    /// The document itself, when the visitor may read it.
    pub file: Option<FileLink>,
    /// Who may read it, when that is not everybody.
    pub access: Option<String>,
}

/// The documents of a commitment.
pub(crate) fn documents(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<DocumentView> {
    let t = names.voice;
    let entry = |entry: u64| visitor.link(&addresses::to(addresses::ENTRY, entry));
    let paper = |key: &str, support: &domain::Support, number: u64| DocumentView {
        title: t.say(key),
        about: support_words(names, support),
        late: false,
        address: entry(number),
        file: FileLink::while_kept(names, visitor, support.file.as_ref()),
        access: file_gone(names, support.file.as_ref().and_then(Erasable::place)),
    };
    let counting = proposal.field_versions(FichaField::Support).filter(|version| version.disowned.is_none());
    let in_force = counting.last().map(|version| version.entry);
    let presented = proposal.field_versions(FichaField::Support).filter_map(|version| match &version.amendment {
        Amendment::Support { support, .. } if in_force == Some(version.entry) => {
            Some(paper("document-of-proposal", support, version.entry))
        }
        Amendment::Support { support, .. } => Some(paper("document-of-proposal-before", support, version.entry)),
        _ => None,
    });
    let assumed =
        proposal.assumptions.iter().map(|assumed| paper("document-of-assumption", &assumed.support, assumed.entry));
    let reports = proposal.course.reports.iter().map(|reported| DocumentView {
        title: names.text(&reported.report.title),
        about: t.with1("document-of-phase", "phase", phase_called(names, proposal.id, reported.report.phase.as_str())),
        late: false,
        address: entry(reported.entry),
        file: FileLink::while_kept(names, visitor, reported.report.file.as_ref()),
        access: file_gone(names, reported.report.file.as_ref().and_then(Erasable::place)),
    });
    let sessions = names.state.skeleton.sessions.iter();
    let items = sessions
        .flat_map(|session| session.agenda.iter())
        .filter(|item| item.matter.kind.about() == Some(Refers::Proposal) && item.matter.about == Some(proposal.id));
    let circulated = items.flat_map(|item| &item.documents).map(|document| DocumentView {
        title: names.text(&document.title),
        about: t.with1("document-circulated", "moment", t.moment(document.circulated)),
        late: document.late,
        address: entry(document.entry),
        file: FileLink::for_reader(names, visitor, document.file.as_ref()),
        access: access(names, document),
    });
    presented.chain(circulated).chain(assumed).chain(reports).collect()
}
