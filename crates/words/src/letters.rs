//! Letters: a subject and plain text. What the person came for stands first, one link after it.

use domain::{Code, Moment};

use crate::Names;

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterWords {
    /// On one line.
    pub subject: String,
    /// Paragraphs with an empty line between them.
    pub text: String,
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

/// The letter that invites to an office, with the address of the invitation, which is good until a moment.
#[must_use]
pub fn invitation_letter(names: &Names, office: &Code, link: &str, until: Moment) -> LetterWords {
    let (voice, body) = (names.voice, names.body());
    letter(
        voice.with1("letter-invitation-subject", "body", body.clone()),
        &[
            voice.with("letter-invitation-what", &[("body", body.into()), ("office", names.office(office).into())]),
            voice.say("letter-invitation-link"),
            link.to_owned(),
            voice.with1("letter-invitation-until", "until", voice.moment(until)),
            voice.say("letter-invitation-astray"),
        ],
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

fn letter(subject: String, paragraphs: &[String]) -> LetterWords {
    LetterWords { subject, text: paragraphs.join("\n\n") + "\n" }
}
