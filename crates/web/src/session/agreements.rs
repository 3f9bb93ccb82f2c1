//! Agreements, the latest first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::agreement::Agreement;
use domain::session::Item;
use domain::{Basis, EntryNumber, Motion};
use words::{Names, agreed_words, counted_words, objected_words, phase_name, refusal_words};

use super::about::about;
use crate::addresses;
use crate::app::App;
use crate::page::{Chrome, Nav, public};
use crate::visitor::Visitor;

/// An agreement in words.
pub(super) struct AgreementRow {
    /// Its folio, such as `EXT/01/2020/A-01`.
    pub folio: String,
    /// Its entry.
    pub entry: u64,
    /// What was agreed.
    pub what: String,
    /// What the point speaks of: words and address.
    pub about: Option<(String, String)>,
    /// The phase that was closed or opened again.
    pub phase: Option<String>,
    /// The words agreed, when there are any.
    pub text: Option<String>,
    /// What kept it from changing the table, and the rule.
    pub obstacle: Option<(String, String)>,
    /// When, in which session.
    pub when: String,
    /// Where the session is.
    pub address: String,
    /// Counts, and what is objected.
    pub counts: String,
    /// Whether it is an illustrative example.
    pub illustrative: bool,
}

#[derive(Template)]
#[template(path = "session/agreements.html")]
struct Agreements {
    page: Chrome,
    agreements: Vec<AgreementRow>,
}

/// All agreements.
pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Response {
    let snapshot = app.platform.snapshot();
    let state = &snapshot.state;
    let title = visitor.voice.say("agreements-title");
    let page = Chrome::new(&app, &visitor, state, title, Nav::Sessions);
    public(&Agreements { page, agreements: agreement_rows(state, &visitor, None) })
}

/// The agreements of one session, or all of them, the latest first.
pub(super) fn agreement_rows(
    state: &domain::State,
    visitor: &Visitor,
    session: Option<EntryNumber>,
) -> Vec<AgreementRow> {
    let names = Names { state, voice: visitor.voice };
    let wanted = |agreement: &&Agreement| session.is_none_or(|session| agreement.reached.on == session);
    state.skeleton.agreements.iter().rev().filter(wanted).map(|agreement| row(&names, visitor, agreement)).collect()
}

fn row(names: &Names, visitor: &Visitor, agreement: &Agreement) -> AgreementRow {
    let t = visitor.voice;
    let reached = &agreement.reached;
    let sessions = &names.state.skeleton.sessions;
    let session = sessions.get(reached.on);
    let number = sessions.number_of(reached.on).unwrap_or_default();
    let item = session.and_then(|session| session.item(reached.item));
    let text = agreement.motion.as_ref().and_then(|motion| agreed_words(names, motion));
    let counts = counted_words(t, reached.in_favour, reached.against, reached.abstentions);
    let voting = session.and_then(|session| Some((session, session.voting(reached.motion)?)));
    let objected = voting.and_then(|(session, voting)| objected_words(names, session, voting));
    AgreementRow {
        folio: session.map(|session| session.folio(reached.ordinal)).unwrap_or_default(),
        entry: agreement.id,
        what: item.map(|item| names.text(&item.title)).unwrap_or_default(),
        about: item.and_then(|item| about(names, visitor, item)),
        phase: agreement.motion.as_deref().and_then(|motion| phase(names, item?, motion)),
        text,
        obstacle: reached.without_effect.clone().map(|refusal| {
            let words = refusal_words(names, &refusal);
            (words.what, words.rule)
        }),
        when: format!(
            "{} · {}",
            session.map(|session| names.session(session)).unwrap_or_default(),
            t.date(agreement.moment.date())
        ),
        address: visitor.link(&addresses::to(addresses::SESSION, number)),
        counts: [Some(counts), objected].into_iter().flatten().collect::<Vec<_>>().join(". "),
        illustrative: agreement.basis == Some(Basis::Illustrative),
    }
}

/// The phase that a motion closes or opens again, as it is called in the plan.
fn phase(names: &Names, item: &Item, motion: &Motion) -> Option<String> {
    let Motion::Phase(moved) = motion else { return None };
    let skeleton = &names.state.skeleton;
    let plan = skeleton.plans.get(skeleton.proposals.get(item.matter.about?)?.plan)?;
    let adopted = plan.methodologies.iter().rev();
    let (phase, _) = adopted.filter_map(|adopted| adopted.data.phase(&moved.phase)).next()?;
    Some(names.voice.with1("agreement-phase", "phase", phase_name(names, phase)))
}

/// The folio of an agreement, and where it is listed.
pub(crate) fn agreement_link(names: &Names, visitor: &Visitor, agreement: EntryNumber) -> Option<(String, String)> {
    let reached = &names.state.skeleton.agreements.get(agreement)?.reached;
    let session = names.state.skeleton.sessions.get(reached.on)?;
    let address = format!("{}#a{agreement}", visitor.link(addresses::AGREEMENTS));
    Some((session.folio(reached.ordinal), address))
}
