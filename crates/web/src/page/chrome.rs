//! What every page shows around its own words.

use domain::secretariat::Post;
use domain::{EntryNumber, Role, State, Typed};
use platform::{Dated, Platform};
use words::{Language, Names, TYPED, Voice};

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
    /// The entries an act of this visitor was just recorded as: the first and the last.
    pub recorded: Option<(u64, u64)>,
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

/// The strip of whoever is signed in.
pub(crate) struct MeStrip {
    /// As what they act, and how it was made sure that it is them.
    pub acting: Option<(String, String)>,
    /// Instead of it, from when on they hold an office, or that they left the one which they held last; empty when they hold one, or
    /// never did.
    pub left: String,
    /// Whether there is another office to choose.
    pub may_change: bool,
    /// Whether they act as something and have shown no second factor.
    pub lacks_factor: bool,
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
            me: me_strip(visitor, &names),
            sign_in: (app.site.mode == Mode::Serve).then(|| visitor.sign_in()),
            recorded: visitor.recorded,
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

    /// Whether nobody is signed in, where one signs in.
    pub(crate) fn is_nobodys(&self) -> bool {
        self.sign_in.is_some() && self.me.is_none()
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

fn me_strip(visitor: &Visitor, names: &Names) -> Option<MeStrip> {
    let me = visitor.me.as_ref()?;
    let acting = me.acting.as_ref();
    let acting = acting
        .map(|held| (names.held(&held.role, &held.by, visitor.reader), words::choice(names.voice, "level", me.level)));
    let may_change = me.held.len() > usize::from(acting.is_some());
    let lacks_factor = me.lacks_factor();
    let left = match me.begins {
        _ if !me.held.is_empty() => String::new(),
        Some(appointment) => begins(appointment, names),
        None => left(&me.person, names),
    };
    Some(MeStrip { acting, left, may_change, lacks_factor })
}

/// From when on somebody who holds nothing holds the office of an appointment.
fn begins(appointment: EntryNumber, names: &Names) -> String {
    let named = names.state.skeleton.secretariat.appointment(appointment);
    named.map_or_else(String::new, |(office, occupant)| {
        let (office, date) = (names.text(&office.name), names.voice.date(occupant.from));
        let args = [("office", office.into()), ("date", date.into()), ("entry", appointment.into())];
        names.voice.with("me-begins", &args)
    })
}

/// That somebody who holds nothing left the office which they held last, and the entry that says so.
fn left(person: &str, names: &Names) -> String {
    let table = &names.state.skeleton.secretariat;
    let ends = table.offices.iter().flat_map(|office| {
        let own = office.occupants.iter().filter(|occupant| occupant.by.0 == person);
        own.filter_map(move |own| {
            let next = office.occupants.iter().find(|next| next.from > own.from);
            let next = next.and_then(|next| Some((next.from.yesterday().ok()?, next.entry)));
            let left = own.until.map(|ended| (ended.last, ended.entry));
            let (last, entry) = left.into_iter().chain(next).min()?;
            Some((last, entry, office))
        })
    });
    let last = ends.max_by_key(|(last, entry, _)| (*last, *entry));
    last.map_or_else(String::new, |(last, entry, office)| {
        let (office, date) = (names.text(&office.name), names.voice.date(last));
        let args = [("office", office.into()), ("date", date.into()), ("entry", entry.into())];
        names.voice.with("me-left", &args)
    })
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
