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
    /// Whether the record is kept: the clock may be believed, and there is room.
    pub records: bool,
}

impl Health {
    /// How many things are to be seen to: all that has a remedy. Nothing else on the page asks for anything.
    pub fn owed(&self) -> usize {
        self.findings.iter().filter(|finding| finding.remedy.is_some()).count()
    }

    /// In one sentence: whether the site works, and what is to be seen to.
    pub fn verdict(&self, t: Voice) -> String {
        match (self.records, self.owed()) {
            (true, 0) => t.say("administration-fine"),
            (true, owed) => t.with1("administration-owed", "count", owed),
            (false, owed) => t.with1("administration-stopped", "count", owed),
        }
    }
}

/// Looks.
pub(super) async fn health(app: &App, t: Voice) -> Result<Health, PeopleFault> {
    let astray = app.platform.astray(LETTERS).await?;
    let (free, reserve) = app.platform.room().await?;
    let records = app.platform.clock_state() == ClockState::Plausible && Space::of(free, reserve) != Space::Reserved;
    let mut findings = vec![mail(app, t).await?];
    findings.extend(lost(t, &astray));
    findings.extend([record(app, t), clock(app, t), disk(t, free, reserve), version(t)]);
    Ok(Health { findings, astray, records })
}

/// Letters that did not arrive, or may not have, if there are any.
fn lost(t: Voice, astray: &[Astray]) -> Option<Finding> {
    let (name, remedy) = (t.say("administration-lost"), Some(t.say("administration-lost-help")));
    let key = if astray.len() as u64 == LETTERS { "mail-lost-many" } else { "mail-lost" };
    (!astray.is_empty()).then(|| Finding { name, what: t.with1(key, "count", astray.len()), remedy })
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

fn disk(t: Voice, free: u64, reserve: u64) -> Finding {
    let [free_words, reserve_words] = sizes_words(free, reserve);
    let args = [("free", free_words.into()), ("reserve", reserve_words.into())];
    let remedy = (Space::of(free, reserve) != Space::Plenty).then(|| t.say("disk-remedy"));
    Finding { name: t.say("administration-disk"), what: t.with("disk-free", &args), remedy }
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
