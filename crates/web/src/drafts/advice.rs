//! What would become of a draft if it were presented as it is saved.

use domain::{Code, FieldRefusal};
use platform::{Draft, Failure, PresentFault, Preview, RowNumber};
use words::{Arg, Names, Voice, deed};

use super::ficha;
use super::said::field_name;
use crate::app::App;
use crate::page::refused_words;
use crate::visitor::Visitor;

/// The advice.
pub(super) struct Advice {
    /// In a sentence or two.
    pub words: String,
    /// The row that would be refused.
    pub refused: Option<RowNumber>,
    /// What each row would bring about, in words; empty when none would.
    pub deeds: Vec<(RowNumber, Vec<String>)>,
}

/// Performs the draft on a copy of the state, which nobody sees and nothing keeps.
pub(super) async fn of(app: &App, visitor: &Visitor, draft: &Draft) -> Advice {
    let t = visitor.voice;
    let failed = |failure: &Failure| {
        let snapshot = app.platform.snapshot();
        refused_words(&Names { state: &snapshot.state, voice: t }, failure)
    };
    match app.platform.preview_draft(draft).await {
        Ok(preview) => Advice { words: t.say("draft-advice-ready"), refused: None, deeds: deeds(visitor, &preview) },
        Err(PresentFault::Row { row, failure }) => {
            let why = match &failure {
                // The act itself: no field of it is known.
                Failure::Faulty { faults, .. } if faults.iter().any(|fault| fault.path == "act") => {
                    format!("{}.", t.say("draft-batch-unknown"))
                }
                Failure::Faulty { faults, .. } => {
                    t.with1("draft-advice-fields", "fields", fields(t, draft, row, faults))
                }
                failure => failed(failure),
            };
            let words = match ficha(draft) {
                Some(_) => t.with1("draft-advice-not-yet", "why", why),
                None => t.with("draft-advice-row", &[("row", Arg::from(row)), ("why", Arg::from(why))]),
            };
            Advice { words, refused: Some(row), deeds: Vec::new() }
        }
        Err(PresentFault::Failed(failure)) => {
            let words = t.with1("draft-advice-not-yet", "why", failed(&failure));
            Advice { words, refused: None, deeds: Vec::new() }
        }
        // A preview reads no draft but the one it is given.
        Err(PresentFault::Draft(_)) => Advice { words: String::new(), refused: None, deeds: Vec::new() },
    }
}

/// Whose a draft is, in words.
pub(crate) fn institutions(names: &Names, draft: &Draft) -> String {
    let codes = draft.institutions.iter().filter_map(|code| Code::new(code).ok());
    codes.map(|code| names.institution_short(&code)).collect::<Vec<_>>().join(", ")
}

fn deeds(visitor: &Visitor, preview: &Preview) -> Vec<(RowNumber, Vec<String>)> {
    let names = Names { state: &preview.state, voice: visitor.voice };
    let rows = preview.rows.iter().map(|row| {
        let deeds = row.acts.iter().map(|(number, act)| deed(&names, act, *number));
        (row.row, deeds.collect())
    });
    rows.collect()
}

fn fields(voice: Voice, draft: &Draft, row: RowNumber, faults: &[FieldRefusal]) -> String {
    let written = draft.rows.iter().find(|own| own.number == row).map(|own| &own.written);
    let name = |fault: &FieldRefusal| {
        written.map_or_else(|| fault.path.clone(), |written| field_name(voice, written, &fault.path))
    };
    faults.iter().map(name).collect::<Vec<_>>().join(", ")
}
