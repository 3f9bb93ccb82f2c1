//! How the site is: each finding in words, with what to do where something is to be done.

use platform::{Astray, ClockState, LetterState, PeopleFault, Sent, Space};
use words::{Names, Voice, letter_said, sizes_words};

use crate::app::App;
use crate::assets::BUILD;
use crate::founding::Letters;

/// A finding.
pub(super) struct Finding {
    /// Of what.
    pub name: String,
    /// What was found.
    pub what: String,
    /// What to do, when something is to be done.
    pub remedy: Option<String>,
}

/// How many letters of each state are looked at.
const LETTERS: u64 = 50;

/// What is found.
pub(super) struct Health {
    /// Every finding.
    pub findings: Vec<Finding>,
    /// Letters that did not arrive or may not have.
    pub astray: Vec<Astray>,
}

/// Looks.
pub(super) async fn health(app: &App, t: Voice) -> Result<Health, PeopleFault> {
    let astray = app.platform.astray(LETTERS).await?;
    let findings = vec![mail(app, t).await?, record(app, t), clock(app, t), disk(app, t).await?, version(t)];
    Ok(Health { findings, astray })
}

async fn mail(app: &App, t: Voice) -> Result<Finding, PeopleFault> {
    let count = |state| app.platform.count_letters(state);
    let ours = |fault: platform::OutboxFault| PeopleFault::Store(fault.to_string());
    let waiting = count(LetterState::Waiting).await.map_err(ours)?;
    let oldest = app.platform.letters(LetterState::Waiting, LETTERS).await.map_err(ours)?;
    let failing = oldest.iter().find(|letter| letter.tries > 0);
    let name = t.say("administration-mail");
    Ok(match (&app.site.letters, failing) {
        (Letters::Filed(_), _) => {
            Finding { name, what: t.say("mail-folder"), remedy: Some(t.say("mail-folder-remedy")) }
        }
        (Letters::Relay(relay), None) => {
            let args = [("relay", relay.clone().into()), ("count", waiting.into())];
            Finding { name, what: t.with("mail-relay", &args), remedy: None }
        }
        (Letters::Relay(relay), Some(letter)) => {
            let args = [
                ("relay", relay.clone().into()),
                ("count", waiting.into()),
                ("said", letter_said(t, &letter.said).into()),
            ];
            Finding { name, what: t.with("mail-failing", &args), remedy: Some(t.say("mail-failing-remedy")) }
        }
    })
}

fn record(app: &App, t: Voice) -> Finding {
    let (entries, sealed) = (app.platform.snapshot().latest + 1, app.platform.sealed().size);
    let args = [("entries", entries.into()), ("sealed", sealed.into())];
    Finding { name: t.say("administration-record"), what: t.with("record-sealed", &args), remedy: None }
}

fn clock(app: &App, t: Voice) -> Finding {
    let (what, remedy) = match app.platform.clock_state() {
        ClockState::Plausible => ("clock-right", None),
        ClockState::Behind => ("clock-behind", Some(t.say("clock-remedy"))),
        ClockState::Ahead => ("clock-ahead", Some(t.say("clock-remedy"))),
    };
    Finding { name: t.say("administration-clock"), what: t.say(what), remedy }
}

async fn disk(app: &App, t: Voice) -> Result<Finding, PeopleFault> {
    let (free, reserve) = app.platform.room().await?;
    let [free_words, reserve_words] = sizes_words(free, reserve);
    let args = [("free", free_words.into()), ("reserve", reserve_words.into())];
    let remedy = (Space::of(free, reserve) != Space::Plenty).then(|| t.say("disk-remedy"));
    Ok(Finding { name: t.say("administration-disk"), what: t.with("disk-free", &args), remedy })
}

fn version(t: Voice) -> Finding {
    Finding { name: t.say("administration-version"), what: BUILD.to_owned(), remedy: None }
}

/// An invitation that waits, in words.
pub(super) fn waiting(t: Voice, names: &Names, sent: &Sent) -> Option<(String, String)> {
    let until = t.with1("invitation-waits", "until", t.moment(sent.until));
    let one = sent.organisation.and_then(|one| names.state.skeleton.organisations.get(one));
    let whom = one.map_or_else(|| names.code(sent.role.word()), |one| names.organisation(one));
    (sent.state.is_open() && !sent.is_over).then_some((whom, until))
}
