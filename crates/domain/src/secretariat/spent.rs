//! Codes that institutions and offices had before they were corrected or taken out: none is ever given again, for what was
//! kept under it is not of whoever would get it.

use alloc::vec::Vec;

use super::{Refusal, Secretariat};
use crate::actor::Role;
use crate::liaison::Liaison;
use crate::text::{Code, Typed};

/// The codes of a kind that were given up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spent(Vec<GivenUp>);

/// A code that was given up, and which one took its place; none when what had it was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
struct GivenUp {
    code: Code,
    now: Option<Code>,
}

impl Spent {
    /// Whether a code was never given up.
    ///
    /// # Errors
    /// [`Refusal::CodeUsedBefore`].
    pub(super) fn allows(&self, code: &Code) -> Result<(), Refusal> {
        match self.0.iter().any(|given_up| given_up.code == *code) {
            true => Err(Refusal::CodeUsedBefore { code: code.as_str().into() }),
            false => Ok(()),
        }
    }

    /// Another code takes the place of one, or none does. The same one in its own place gives nothing up.
    pub(super) fn give_up(&mut self, code: &Code, now: Option<&Code>) {
        if now == Some(code) {
            return;
        }
        let earlier = self.0.iter_mut().filter(|given_up| given_up.now.as_ref() == Some(code));
        earlier.for_each(|given_up| given_up.now = now.cloned());
        self.0.push(GivenUp { code: code.clone(), now: now.cloned() });
    }

    /// What took the place of a code, and itself where nothing did.
    fn now<'a>(&'a self, code: &'a str) -> &'a str {
        let given_up = self.0.iter().find(|given_up| given_up.code.as_str() == code);
        given_up.and_then(|given_up| given_up.now.as_ref()).map_or(code, Code::as_str)
    }
}

impl Secretariat {
    /// The codes that the institution with that code had before, the oldest first.
    pub fn former_codes<'a>(&'a self, institution: &'a Code) -> impl Iterator<Item = &'a Code> {
        let same = self.spent_institutions.0.iter().filter(move |given_up| given_up.now.as_ref() == Some(institution));
        same.map(|given_up| &given_up.code)
    }

    /// The codes that the office with that code had before, the oldest first.
    pub fn former_office_codes<'a>(&'a self, office: &'a Code) -> impl Iterator<Item = &'a Code> {
        let same = self.spent_offices.0.iter().filter(move |given_up| given_up.now.as_ref() == Some(office));
        same.map(|given_up| &given_up.code)
    }

    /// A role as it is called now: an office whose code was corrected is the same office.
    #[must_use]
    pub fn role_now(&self, role: Role) -> Role {
        let code = role.serves().map(|code| self.role_word_now(code.as_str())).and_then(|code| Code::new(code).ok());
        match (code, role) {
            (Some(code), Role::Office(_)) => Role::Office(code),
            (Some(code), Role::Liaison(_)) => Role::Liaison(Liaison::of(code)),
            (_, role) => role,
        }
    }

    /// The word of a role, as it is called now.
    #[must_use]
    pub fn role_word_now<'a>(&'a self, word: &'a str) -> &'a str {
        self.spent_offices.now(word)
    }

    /// The code of an institution, as it is called now.
    #[must_use]
    pub fn institution_now<'a>(&'a self, code: &'a str) -> &'a str {
        self.spent_institutions.now(code)
    }
}
