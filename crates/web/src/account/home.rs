//! The first page of an account: whether all is well, and where each thing is.

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::{Reader, Role, Typed};
use platform::{Account, Device, FEW_CODES, Factors, PeopleFault, Whence};
use serde::Deserialize;
use words::{Language, Names, Voice};

use super::{failed, nobody};
use crate::addresses;
use crate::app::App;
use crate::edge::Address;
use crate::identity::{Factor, Me};
use crate::outcome::Outcome;
use crate::page::{Chrome, Nav, Sent, begins, html, problem, read_form};
use crate::visitor::Visitor;

/// The languages of letters.
const LANGUAGES: [Language; 2] = [Language::Spanish, Language::English];

/// An office that they hold.
struct HeldOffice {
    name: String,
    since: String,
    /// The entry that says so.
    entry: u64,
}

/// What is to be said first.
struct Verdict {
    words: String,
    /// Where what is not well is looked into: address and name; none when all is well.
    mends: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "account/home.html")]
struct Home {
    page: Chrome,
    verdict: Verdict,
    /// From when on they hold an office, when they hold none today; empty otherwise.
    begins: String,
    address: String,
    is_masked: bool,
    /// Tag, name, and whether letters are in it.
    languages: Vec<(&'static str, String, bool)>,
    offices: Vec<HeldOffice>,
    /// Offices that they prepare for.
    prepares: Vec<String>,
    /// What else they act as.
    others: Vec<String>,
    devices: usize,
    tokens: usize,
    /// Whether they act for an organisation, which has a page of its own.
    for_organisation: bool,
    /// Whether they look after the site, as which they act now.
    administers: bool,
}

/// Whether the address is shown whole.
#[derive(Deserialize)]
pub(super) struct Asked {
    correo: Option<String>,
}

/// The page.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    from: Address,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let is_masked = asked.map_or(true, |Query(asked)| asked.correo.as_deref() != Some("ver"));
    match home(&app, &visitor, me, from, is_masked).await {
        Ok(Some(home)) => html(&home),
        Ok(None) => nobody(&visitor),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

/// From here on letters are in another language.
pub(super) async fn set_language(
    State(app): State<App>,
    visitor: Visitor,
    from: Address,
    Sent(pairs): Sent,
) -> Response {
    let Some(me) = &visitor.me else { return nobody(&visitor) };
    let sent = read_form(pairs);
    let tag = LANGUAGES.map(|language| Voice::of(language).tag()).into_iter();
    let Some(tag) = tag.into_iter().find(|tag| sent.get("idioma").is_some_and(|sent| sent == tag)) else {
        return problem(&app, &visitor, StatusCode::UNPROCESSABLE_ENTITY, "problem-unreadable");
    };
    match app.platform.set_language(&me.oneself(from), tag).await {
        Ok(()) => Outcome::LanguageSet.at(&visitor, addresses::ACCOUNT),
        Err(fault) => failed(&app, &visitor, &fault),
    }
}

async fn home(
    app: &App,
    visitor: &Visitor,
    me: &Me,
    from: Address,
    is_masked: bool,
) -> Result<Option<Home>, PeopleFault> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let Some(account) = app.platform.account(&me.person).await? else { return Ok(None) };
    let devices = app.platform.devices(&me.oneself(from), &me.token).await?;
    let tokens = app.platform.tokens_of(&me.person).await?.iter().filter(|token| token.is_good).count();
    let factors = app.platform.factors(&me.person).await?;
    let verdict = verdict(visitor, me, &devices, &factors);
    let begins = me.begins.map(|entry| begins(entry, &Names { state: &snapshot.state, voice: t }));
    let languages = LANGUAGES.map(|language| {
        let tag = Voice::of(language).tag();
        (tag, t.say(&format!("choice-language-{tag}")), tag == account.language)
    });
    let page = Chrome::new(app, visitor, &snapshot.state, t.say("account-title"), Nav::None);
    Ok(Some(Home {
        page,
        verdict,
        begins: begins.unwrap_or_default(),
        address: if is_masked { account.address.masked() } else { account.address.shown() },
        is_masked,
        languages: languages.to_vec(),
        offices: offices(app, visitor, &account),
        prepares: prepares(&Names { state: &snapshot.state, voice: t }, &account),
        others: others(&Names { state: &snapshot.state, voice: t }, me, visitor.reader),
        devices: devices.len(),
        tokens,
        for_organisation: me.held.iter().any(|held| held.role == Role::Organisation),
        administers: visitor.actor.as_ref().is_some_and(|actor| app.platform.may_administer(actor, &snapshot)),
    }))
}

/// What is to be said first: what is missing to act, then what may be somebody else's, then what would be missing when a factor
/// is lost.
fn verdict(visitor: &Visitor, me: &Me, devices: &[Device], factors: &Factors) -> Verdict {
    let t = visitor.voice;
    let fine = |words| Verdict { words, mends: None };
    let mends = |words, address, name| Verdict { words, mends: Some((visitor.link(address), t.say(name))) };
    let elsewhere = devices.iter().filter(|device| !device.is_this && device.whence == Whence::Elsewhere).count();
    match (me.factor(), elsewhere, devices.len()) {
        (Factor::Unbound, _, _) if me.needs_factor() => {
            mends(t.say("factors-needed"), addresses::ACCOUNT_FACTORS, "factors-title")
        }
        (Factor::Unshown, _, _) if me.needs_factor() => {
            mends(t.say("account-one-factor"), addresses::SIGN_IN_FACTOR, "factor-confirm")
        }
        (_, 1.., _) => {
            mends(t.with1("account-elsewhere", "count", elsewhere), addresses::ACCOUNT_DEVICES, "devices-title")
        }
        _ if factors.bound.len() == 1 && factors.codes_left == 0 => {
            mends(t.say("account-no-codes"), addresses::ACCOUNT_FACTORS, "factors-title")
        }
        _ if !factors.bound.is_empty() && factors.codes_left < FEW_CODES => mends(
            t.with1("account-few-codes", "count", factors.codes_left),
            addresses::ACCOUNT_FACTORS,
            "factors-title",
        ),
        (_, 0, ..=1) => fine(t.say("account-fine-alone")),
        (_, 0, open) => fine(t.with1("account-fine", "count", open)),
    }
}

fn prepares(names: &Names, account: &Account) -> Vec<String> {
    let prepared = account.held.iter().filter_map(|held| match &held.role {
        Role::Liaison(liaison) => Some(names.office(liaison.office())),
        _ => None,
    });
    prepared.collect()
}

/// The administration, or the organisation for which they signed in.
fn others(names: &Names, me: &Me, reader: Reader) -> Vec<String> {
    let others = me.held.iter().filter(|held| !matches!(held.role, Role::Office(_) | Role::Liaison(_)));
    others.map(|held| names.held(&held.role, &held.by, reader)).collect()
}

fn offices(app: &App, visitor: &Visitor, account: &Account) -> Vec<HeldOffice> {
    let (snapshot, t) = (app.platform.snapshot(), visitor.voice);
    let names = Names { state: &snapshot.state, voice: t };
    let date = app.platform.now().date();
    let held = account.held.iter().filter_map(|held| {
        let Role::Office(code) = &held.role else { return None };
        let occupant = snapshot.state.skeleton.secretariat.office(code)?.occupant(date)?;
        let (name, since) = (names.code(code.as_str()), t.date(occupant.from));
        Some(HeldOffice { name, since, entry: occupant.entry })
    });
    held.collect()
}
