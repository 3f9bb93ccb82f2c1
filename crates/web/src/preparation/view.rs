//! What stands around the form of a prepared act: who prepared it and when, how it stands, and what can be done with it.

use domain::{Actor, Ground};
use platform::{Draft, Failure, PresentFault, Stands};
use words::{Names, Voice, field_label};

use super::{ONE, Opened, preparer};
use crate::addresses;
use crate::app::App;
use crate::page::{Filled, refused_words};
use crate::visitor::Visitor;

/// What stands around the form.
#[derive(Default)]
pub(crate) struct View {
    /// What the form says of it; nothing before it is saved for the first time.
    pub mark: Option<String>,
    /// Who prepares it, for whom, and how it stands.
    pub said: Vec<String>,
    /// The words with which it was returned.
    pub note: Option<String>,
    /// What the button says of whoever prepares.
    pub button: Option<String>,
    /// Where whoever holds the office returns or drops it.
    pub handled: Option<String>,
}

/// What stands around a form; nothing where nobody prepares it and nobody did.
pub(crate) async fn view(
    app: &App,
    visitor: &Visitor,
    names: &Names<'_>,
    opened: Option<&Opened>,
    form: &Filled,
) -> Option<View> {
    let t = visitor.voice;
    let office = visitor.actor.as_ref().and_then(Actor::prepares_for);
    let mut said: Vec<String> =
        office.iter().map(|office| t.with1("preparation-for", "office", names.office(office))).collect();
    let button = office.map(|_| t.say("preparation-save"));
    let Some(opened) = opened else { return office.map(|_| View { said, button, ..View::default() }) };
    let at = t.moment(app.platform.civil(opened.draft.saved_at));
    let mut note = None;
    match opened.holder() {
        Some(holder) => {
            let by = app.platform.prepared_by(&holder, &opened.draft).await.ok().flatten();
            let by = by.map_or_else(|| t.say("preparation-by-somebody"), |by| by.as_str().to_owned());
            said.push(t.with("preparation-by", &[("who", by.into()), ("when", at.into())]));
        }
        None => {
            said.push(t.with1("preparation-saved", "when", at));
            if !form.refused() {
                said.extend(advice(app, names, &opened.draft).await);
            }
        }
    }
    if let Ok(all) = app.platform.preparations(&opened.preparer).await {
        let own = all.into_iter().find(|one| one.id == opened.draft.id);
        note = own.and_then(|own| if let Stands::Returned(note) = own.stands { Some(note) } else { None });
    }
    let handled = opened.holder().map(|_| visitor.link(&addresses::to(ONE, &opened.draft.id)));
    Some(View { mark: Some(opened.mark()), said, note, button, handled })
}

/// What would become of it if it were recorded as it is saved. That a second factor has to be shown then is nothing of the form.
async fn advice(app: &App, names: &Names<'_>, draft: &Draft) -> Option<String> {
    let t = names.voice;
    match app.platform.preview_draft(draft).await {
        Ok(_) => Some(t.say("preparation-ready")),
        Err(PresentFault::Row { failure: Failure::Faulty { faults, .. }, .. }) => {
            let labels: Vec<String> = faults.iter().map(|fault| label(t, draft, &fault.path)).collect();
            Some(t.with1("preparation-lacks", "fields", labels.join(", ")))
        }
        Err(PresentFault::Row { failure: Failure::Refused { refusal, .. }, .. })
            if refusal.ground() == Ground::Level =>
        {
            None
        }
        Err(PresentFault::Row { failure, .. } | PresentFault::Failed(failure)) => {
            Some(t.with1("preparation-not-yet", "why", refused_words(names, &failure)))
        }
        Err(PresentFault::Draft(_)) => None,
    }
}

fn label(t: Voice, draft: &Draft, path: &str) -> String {
    let written = draft.rows.first().map(|row| &row.written);
    let label = written.and_then(|written| field_label(t, &written.act, path, &written.fields));
    label.unwrap_or_else(|| path.to_owned())
}

/// How many wait for the office of whoever visits, and where they are; nothing where none does.
pub(super) async fn waiting(app: &App, visitor: &Visitor) -> usize {
    let Some(preparer) = preparer(app, visitor) else { return 0 };
    let all = app.platform.preparations(&preparer).await.unwrap_or_default();
    all.iter().filter(|one| matches!(one.stands, Stands::Waits(_))).count()
}
