//! Letters: a subject and plain text. What the person came for stands first, one link after it.

use domain::organisation::Organisation;
use domain::owed::Owed;
use domain::session::Session;
use domain::{Code, Moment, Reader, Role};

use jiff::civil::Date;

use crate::{Names, agenda_lines, choice, owed_words};

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterWords {
    /// On one line.
    pub subject: String,
    /// Paragraphs with an empty line between them.
    pub text: String,
}

impl LetterWords {
    /// The same, and at its end the address at which letters like it end, for whoever sees no button for it.
    #[must_use]
    pub fn ended_at(mut self, names: &Names, address: &str) -> Self {
        self.text = format!("{}\n\n{}\n{address}", self.text.trim_end(), names.voice.say("letter-end"));
        self
    }
}

/// The letter with a code to sign in, which is good until a moment, and with the address that does the same in the browser that
/// asked.
#[must_use]
pub fn sign_in_letter(names: &Names, code: &str, link: &str, until: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let until = voice.hour(until.time());
    letter(
        voice.with1("letter-sign-in-subject", "body", body.clone()),
        &[
            code.to_owned(),
            voice.with("letter-sign-in-use", &[("body", body.into()), ("until", until.into())]),
            voice.say("letter-sign-in-link"),
            link.to_owned(),
            voice.say("letter-sign-in-unasked"),
        ],
    )
}

/// What somebody is invited to sign in for.
#[derive(Clone, Copy, Debug)]
pub enum Invited<'a> {
    /// Setting the body up and looking after its site.
    Administration,
    /// An office, from a first day on when that is to come.
    Office(&'a Code, Option<Date>),
    /// Preparing for an office.
    Liaison(&'a Code),
    /// An organisation.
    Organisation(&'a Organisation),
}

/// The letter that invites to sign in for an office or an organisation, with the address of the invitation, which is good until a
/// moment.
#[must_use]
pub fn invitation_letter(names: &Names, to: Invited, link: &str, until: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let ([subject, what, says, astray], whom) = match to {
        Invited::Administration => (
            [
                "letter-administration-subject",
                "letter-administration-what",
                "letter-administration-link",
                "letter-administration-astray",
            ],
            ("role", names.code(Role::Administrator.word())),
        ),
        Invited::Office(office, _) => (
            [
                "letter-invitation-subject",
                "letter-invitation-what",
                "letter-invitation-link",
                "letter-invitation-astray",
            ],
            ("office", names.office(office)),
        ),
        Invited::Liaison(office) => (
            ["letter-invitation-subject", "letter-liaison-what", "letter-liaison-link", "letter-liaison-astray"],
            ("office", names.office(office)),
        ),
        Invited::Organisation(one) => (
            [
                "letter-for-organisation-subject",
                "letter-for-organisation-what",
                "letter-for-organisation-link",
                "letter-for-organisation-astray",
            ],
            ("organisation", names.organisation_for(one, Reader::invited_for(one.id))),
        ),
    };
    let begins = match to {
        Invited::Office(_, begins) => {
            begins.map(|day| voice.with1("letter-invitation-begins", "date", voice.date(day)))
        }
        _ => None,
    };
    let what = voice.with(what, &[("body", body.clone().into()), (whom.0, whom.1.into())]);
    let until = voice.with1("letter-invitation-until", "until", voice.moment(until));
    let paragraphs = [what].into_iter().chain(begins);
    let paragraphs = paragraphs.chain([voice.say(says), link.to_owned(), until, voice.say(astray)]);
    letter(voice.with1(subject, "body", body), &paragraphs.collect::<Vec<_>>())
}

/// That somebody prepares for an office since a moment, to them and to whoever holds it; the address leads to who they are.
#[must_use]
pub fn liaison_began_letter(names: &Names, office: &Code, at: Moment, link: &str) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let told = [("office", names.office(office).into()), ("at", voice.moment(at).into())];
    letter(
        voice.with1("letter-liaison-began-subject", "body", body),
        &[
            voice.with("letter-liaison-began", &told),
            voice.say("letter-liaison-does"),
            voice.say("letter-liaison-who"),
            link.to_owned(),
        ],
    )
}

/// That somebody prepares for an office no more since a moment, to both.
#[must_use]
pub fn liaison_ended_letter(names: &Names, office: &Code, at: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let told = [("office", names.office(office).into()), ("at", voice.moment(at).into())];
    letter(
        voice.with1("letter-liaison-ended-subject", "body", body),
        &[voice.with("letter-liaison-ended", &told), voice.say("letter-liaison-ended-drafts")],
    )
}

/// The letter that tells of a change in how somebody shows who they are, by the word of the change; the address leads to where
/// they see what is bound to them.
#[must_use]
pub fn factor_letter(names: &Names, change: &str, at: Moment, link: &str) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    letter(
        voice.with1("letter-factor-subject", "body", body.clone()),
        &[
            voice.with1(&format!("letter-factor-{change}"), "at", voice.moment(at)),
            voice.say("letter-factor-sessions"),
            voice.say("letter-factor-link"),
            link.to_owned(),
            voice.say("letter-factor-not-you"),
        ],
    )
}

/// The code for another address of somebody, to that address.
#[must_use]
pub fn address_code_letter(names: &Names, code: &str, until: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let use_it =
        voice.with("letter-address-code", &[("body", body.clone().into()), ("until", voice.hour(until.time()).into())]);
    letter(
        voice.with1("letter-address-code-subject", "body", body),
        &[code.to_owned(), use_it, voice.say("letter-address-code-unasked")],
    )
}

/// That somebody has another address, to the earlier one.
#[must_use]
pub fn address_changed_letter(names: &Names, at: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    letter(
        voice.with1("letter-address-changed-subject", "body", body.clone()),
        &[
            voice.with("letter-address-changed", &[("body", body.into()), ("at", voice.moment(at).into())]),
            voice.say("letter-address-changed-not-you"),
        ],
    )
}

/// That a session is called, or what became of its call, by the word of that; the address is that of its page.
#[must_use]
pub fn call_letter(names: &Names, session: &Session, news: &str, link: &str) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let (called, starts) = (names.session(session), voice.moment(session.starts));
    let told = [("session", called.into()), ("body", body.into()), ("starts", starts.into())];
    let place = names.optional(session.place.as_ref());
    let mode = choice(voice, "mode", session.mode);
    let place = place.map_or_else(|| mode.clone(), |place| format!("{mode}. {place}"));
    let agenda = format!("{}\n{}", voice.say("letter-call-points"), agenda_lines(names, session).join("\n"));
    let meets = session.cancelled.is_none();
    let reason = session.cancelled.as_ref().map(|(_, reason)| names.text(reason));
    let paragraphs = [
        Some(voice.with(&format!("letter-call-{news}"), &told)),
        reason.map(|reason| voice.with1("letter-call-reason", "reason", reason)),
        meets.then_some(place),
        meets.then_some(agenda),
        Some(voice.say("letter-call-link")),
        Some(link.to_owned()),
        Some(voice.say("letter-call-calendar")),
        Some(voice.say("letter-call-why")),
    ];
    let paragraphs: Vec<String> = paragraphs.into_iter().flatten().collect();
    letter(voice.with(&format!("letter-call-{news}-subject"), &told), &paragraphs)
}

/// What somebody owes, in the order in which it is due, on a day; the address leads to where they do it.
#[must_use]
pub fn owed_letter(names: &Names, owed: &[Owed], today: Date, link: &str) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let line = |owed: &Owed| {
        let told = owed_words(names, owed, today);
        let parts = [Some(told.what), told.about, Some(told.source), Some(told.left)];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        format!("- {}", parts.join("\n  "))
    };
    let (gathered, others): (Vec<&Owed>, Vec<&Owed>) = owed.iter().partition(|owed| owed.what.gathers());
    let (each, together) = if gathered.len() > 1 { (others, gathered) } else { (owed.iter().collect(), Vec::new()) };
    // They are in the order in which they are due.
    let first = together.first().map(|first| {
        let count = voice.with1("letter-owed-gathered", "count", together.len());
        let left = Some(owed_words(names, first, today).left).filter(|left| !left.is_empty());
        let left = left.map(|left| format!("\n  {}", voice.with1("letter-owed-gathered-first", "left", left)));
        format!("- {count}{}", left.unwrap_or_default())
    });
    let lines: Vec<String> = each.into_iter().map(line).chain(first).collect();
    letter(
        voice.with1("letter-owed-subject", "body", body),
        &[
            voice.say("letter-owed"),
            lines.join("\n\n"),
            voice.say("letter-owed-link"),
            link.to_owned(),
            voice.say("letter-owed-why"),
        ],
    )
}

/// The letter with the private address at which a visto bueno is given, good until a moment; it tells who asks, by name.
#[must_use]
pub fn visto_bueno_letter(names: &Names, who: &str, link: &str, until: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    letter(
        voice.with1("letter-visto-bueno-subject", "body", body.clone()),
        &[
            voice.with("letter-visto-bueno", &[("body", body.into()), ("office", who.to_owned().into())]),
            voice.say("letter-visto-bueno-link"),
            link.to_owned(),
            voice.with1("letter-visto-bueno-until", "until", voice.moment(until)),
            voice.say("letter-visto-bueno-astray"),
        ],
    )
}

/// That a visto bueno was answered; the address is that of the draft, which says who answered and what.
#[must_use]
pub fn visto_bueno_answered_letter(names: &Names, at: Moment, link: &str) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    letter(
        voice.with1("letter-visto-bueno-answered-subject", "body", body),
        &[voice.with1("letter-visto-bueno-answered", "at", voice.moment(at)), link.to_owned()],
    )
}

/// The code for the mailbox of an office, to it, good until a moment.
#[must_use]
pub fn mailbox_code_letter(names: &Names, office: &Code, code: &str, until: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    let args = [("office", names.office(office).into()), ("until", voice.moment(until).into())];
    letter(
        voice.with1("letter-mailbox-code-subject", "body", body),
        &[code.to_owned(), voice.with("letter-mailbox-code", &args), voice.say("letter-mailbox-code-unasked")],
    )
}

pub(crate) fn letter(subject: String, paragraphs: &[String]) -> LetterWords {
    LetterWords { subject, text: paragraphs.join("\n\n") + "\n" }
}
