//! What every page shows around its own words.

use domain::secretariat::Post;
use domain::{Role, State, Typed};
use platform::{Dated, Platform};
use words::{Language, Names, TYPED, Voice};

use super::lapsed::Lapsed;
use super::led::led;
use super::me::{MeStrip, me_strip};
use super::own::own_line;
use crate::addresses;
use crate::app::{App, Mode};
use crate::assets::{SCRIPT_ADDRESS, STYLE_ADDRESS};
use crate::drawn_for::{self, Keeps};
use crate::visitor::Visitor;

/// Which part of the site a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nav {
    /// The plan.
    Plan,
    /// Commitments.
    Commitments,
    /// Sessions.
    Sessions,
    /// The record.
    Record,
    /// Finding.
    Find,
    /// None of them.
    None,
}

/// What every page shows around its own words.
pub(crate) struct Chrome {
    /// The language.
    pub t: Voice,
    /// Title of the window, without the name of the body.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Name of the body.
    pub body: String,
    /// Its place and parties.
    pub about: String,
    /// Whether its table is installed.
    pub installed: bool,
    /// Who answers for the site, when known.
    pub operator: Option<String>,
    /// How to reach them, when known.
    pub contact: Option<String>,
    /// Whether this visitor may say so.
    pub sets_contact: bool,
    /// Which part of the site this is.
    pub nav: Nav,
    /// This page in the other language.
    pub other_language: String,
    /// The prefix of addresses in this language.
    pub prefix: String,
    /// Address of the first page.
    pub home: String,
    /// Address of the stylesheet.
    pub style: String,
    /// Address of the script.
    pub script: String,
    /// Canonical address, when the public one is known.
    pub canonical: Option<String>,
    /// Whether it is a copy that is only shown: every page says so.
    pub is_only_shown: bool,
    /// The strip of a demonstration.
    pub demo: Option<DemoStrip>,
    /// The strip of whoever is signed in.
    pub me: Option<MeStrip>,
    /// Where one signs in to this site, if one does.
    pub sign_in: Option<String>,
    /// Where whoever's session ended signs in again.
    pub lapsed: Option<String>,
    /// The entries an act of this visitor was just recorded as: the first and the last.
    pub recorded: Option<(u64, u64)>,
    /// What this visitor just did to their account, a session or an invitation.
    pub outcome: Option<String>,
    /// Where what the visitor's office owes is listed, and how much that is.
    pub owed: Option<(String, String)>,
    /// Wire word of the office the visitor acts as; empty for nobody.
    pub office: String,
    /// What its forms say of whom they are for; empty for nobody.
    pub mark: String,
    /// Whose what is typed into it is, in a browser that keeps it.
    pub keeps: Keeps,
    /// Whether the dense mode of the desk is on.
    pub desk: bool,
    /// The seats that take no part today: what every page says of them, and where their reasons are.
    pub suspended: Vec<(String, String)>,
    /// Makes the keys of forms.
    platform: Platform,
}

/// The strip of a demonstration: who one acts as, and the civil date.
pub(crate) struct DemoStrip {
    /// Code, name, and whether one acts as it.
    pub offices: Vec<(String, String, bool)>,
    /// The civil date, `2020-11-20`.
    pub date: String,
    /// The hour that was set, `11:05`; blank when it is that of the clock.
    pub hour: String,
    /// Where to come back to.
    pub path: String,
}

impl Chrome {
    /// The frame of a page of this visitor.
    pub(crate) fn new(app: &App, visitor: &Visitor, state: &State, title: impl Into<String>, nav: Nav) -> Self {
        let voice = visitor.voice;
        let names = Names { state, voice };
        let (own, public) = (state.skeleton.body.as_ref(), app.site.public_url.as_ref());
        let other = Visitor { voice: Voice::of(other(voice.language())), ..visitor.clone() };
        Self {
            t: voice,
            title: title.into(),
            description: voice.say("site-description"),
            body: names.body(),
            about: own.map(|body| names.text(&body.about)).unwrap_or_default(),
            installed: state.skeleton.secretariat.installed.is_some(),
            operator: own.and_then(|body| names.optional(body.operator.as_ref())),
            contact: own.and_then(|body| names.optional(body.contact.as_ref())),
            sets_contact: sets_contact(visitor, state),
            nav,
            other_language: other.here(),
            prefix: visitor.link(""),
            home: visitor.link(addresses::HOME),
            style: format!("{}{}", visitor.prefix, *STYLE_ADDRESS),
            script: format!("{}{}", visitor.prefix, *SCRIPT_ADDRESS),
            canonical: public.map(|url| format!("{}{}", url.origin(), visitor.link(&visitor.path))),
            is_only_shown: app.platform.is_only_shown(),
            demo: demo_strip(app, visitor, &names),
            me: me_strip(app, visitor, &names),
            sign_in: (app.site.mode == Mode::Serve).then(|| visitor.sign_in()),
            lapsed: (visitor.lapsed != Lapsed::No).then(|| visitor.sign_in()),
            recorded: visitor.recorded,
            outcome: visitor.outcome.map(|outcome| outcome.said(voice)),
            owed: own_line(app, visitor, &app.platform.snapshot()),
            office: visitor.actor.as_ref().map(|actor| actor.role.word().to_owned()).unwrap_or_default(),
            mark: drawn_for::mark(app, visitor),
            keeps: drawn_for::keeps(app, visitor),
            desk: false,
            suspended: suspended(visitor, &names),
            platform: app.platform.clone(),
        }
    }

    /// With the dense mode of the desk.
    pub(crate) fn at_the_desk(mut self) -> Self {
        self.desk = true;
        self
    }

    /// With a sentence for search engines and link previews.
    pub(crate) fn described(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// The language in which people type here, as a BCP 47 tag: that of the body, whatever language a page is read in.
    pub(crate) fn typed(&self) -> &'static str {
        Voice::of(TYPED).tag()
    }

    /// A new idempotency key for one form.
    pub(crate) fn key(&self) -> String {
        self.platform.guest_key()
    }

    /// An address in this language.
    pub(crate) fn link(&self, address: &str) -> String {
        if address == addresses::HOME { self.home.clone() } else { format!("{}{address}", self.prefix) }
    }

    /// Text that says how to go on, in parts: the name of a page leads there.
    pub(crate) fn led(&self, text: &str) -> Vec<(String, Option<String>)> {
        led(self.t, |address| self.link(address), text)
    }

    /// Whether nobody is signed in, where one signs in.
    pub(crate) fn is_nobodys(&self) -> bool {
        self.nobodys_sign_in().is_some()
    }

    /// Where one signs in, for whoever has not.
    pub(crate) fn nobodys_sign_in(&self) -> Option<&String> {
        self.sign_in.as_ref().filter(|_| self.me.is_none())
    }

    /// Attribute value for the current part of the site.
    pub(crate) fn current(&self, nav: &Nav) -> bool {
        self.nav == *nav
    }
}

/// By the office alone and not by who holds it today: the page that tells of a fault of ours asks nothing that may fail.
fn sets_contact(visitor: &Visitor, state: &State) -> bool {
    let table = &state.skeleton.secretariat;
    let installed = table.installed.is_some();
    visitor.actor.as_ref().is_some_and(|actor| match &actor.role {
        Role::Administrator => !installed,
        Role::Office(code) => {
            installed && table.office(code).is_some_and(|office| office.post == Post::TechnicalSecretary)
        }
        _ => false,
    })
}

fn other(language: Language) -> Language {
    match language {
        Language::Spanish => Language::English,
        Language::English => Language::Spanish,
    }
}

/// By the day of the latest entry and not by the clock: the page that tells of a fault of ours asks nothing that may fail.
fn suspended(visitor: &Visitor, names: &Names) -> Vec<(String, String)> {
    let Some(latest) = names.state.skeleton.latest() else { return Vec::new() };
    let table = &names.state.skeleton.secretariat;
    let said = table.suspended(latest.moment.date()).filter_map(|(seat, suspension)| {
        let number = table.seats.iter().position(|known| known.code == seat.code)? + 1;
        let date = names.voice.date(suspension.from);
        let args = [("seat", names.text(&seat.name).into()), ("date", date.into())];
        Some((names.voice.with("suspended-seat", &args), visitor.link(&addresses::to(addresses::TABLE_SEAT, number))))
    });
    said.collect()
}

fn demo_strip(app: &App, visitor: &Visitor, names: &Names) -> Option<DemoStrip> {
    if app.site.mode != Mode::Demo {
        return None;
    }
    let acting = visitor.actor.as_ref().map(|actor| actor.role.word().to_owned());
    let is = |word: &str| acting.as_deref() == Some(word);
    let mut offices = vec![(String::new(), names.voice.say("role-nobody"), acting.is_none())];
    for office in &names.state.skeleton.secretariat.offices {
        offices.push((office.code.to_string(), names.text(&office.name), is(office.code.as_str())));
    }
    for (role, key) in [(Role::Administrator, "role-administrator"), (Role::Organisation, "role-organisation")] {
        offices.push((role.word().to_owned(), names.voice.say(key), is(role.word())));
    }
    let hour = match app.platform.demo_moment() {
        Some(Dated::Hour(hour)) => format!("{:02}:{:02}", hour.hour(), hour.minute()),
        Some(Dated::Day(_)) | None => String::new(),
    };
    Some(DemoStrip { offices, date: app.platform.now().date().to_string(), hour, path: visitor.here() })
}
