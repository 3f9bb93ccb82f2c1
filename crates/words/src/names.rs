//! Names behind codes: seats, offices, institutions, sessions, plans, commitments.

use domain::organisation::Organisation;
use domain::session::Session;
use domain::{
    Actor, Choice, Closed, Code, EntryNumber, Erasable, Place, Pseudonym, Reader, Role, Skeleton, State, Typed, Words,
};
use jiff::civil::Date;

use crate::{Arg, Voice};

/// Looks names up in one state, in one language.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The state.
    pub state: &'a State,
    /// The language.
    pub voice: Voice,
}

impl<'a> Names<'a> {
    /// The same without marks of typed text: for what is compared, cut or put into a field.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self { voice: self.voice.bare(), ..*self }
    }

    /// The words of a text, or what is said when they are gone.
    pub fn text<T: Typed>(&self, text: &Erasable<T>) -> String {
        self.said(text.words(&self.state.texts))
    }

    /// The words at a place, or what became of them.
    pub fn at(&self, place: Place) -> String {
        self.said(self.state.texts.words(place))
    }

    fn said(&self, words: Words) -> String {
        match words {
            Words::Present(words) => self.voice.typed(words),
            Words::NotPublished => self.voice.say("text-not-published"),
            Words::Gone(entry) => self.voice.gone("text-gone", entry),
        }
    }

    /// The same for a text that may not be there.
    pub fn optional<T: Typed>(&self, text: Option<&Erasable<T>>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// The words of a text as a field starts from them: unmarked, and nothing where they are gone, which nobody wrote.
    pub fn kept<T: Typed>(&self, text: &Erasable<T>) -> String {
        text.words(&self.state.texts).or("").to_owned()
    }

    /// The same for a text that may not be there.
    pub fn optional_kept<T: Typed>(&self, text: Option<&Erasable<T>>) -> Option<String> {
        text.map(|text| self.kept(text))
    }

    /// What the body is called, or that nobody has named it yet.
    #[must_use]
    pub fn body(&self) -> String {
        let name = self.state.skeleton.body.as_ref().and_then(|body| self.optional(body.name.as_ref()));
        name.unwrap_or_else(|| self.voice.say("body-unnamed"))
    }

    /// What the body was called when something was done on that day, by the entry of that number.
    #[must_use]
    pub fn body_at(&self, day: Date, entry: EntryNumber) -> String {
        self.earlier_body(day, entry).unwrap_or_else(|| self.body())
    }

    /// That the body was called otherwise when something was done on that day, by the entry of that number; nothing where
    /// it is called so still.
    #[must_use]
    pub fn called_then(&self, day: Date, entry: EntryNumber) -> Option<String> {
        self.earlier_body(day, entry).map(|name| self.voice.with1("body-called-then", "name", name))
    }

    fn earlier_body(&self, day: Date, entry: EntryNumber) -> Option<String> {
        let earlier = self.state.skeleton.body.as_ref()?.earlier_at(day, entry)?;
        self.optional(earlier.name.as_ref())
    }

    /// The name of a seat.
    pub fn seat(&self, code: &Code) -> String {
        self.skeleton().secretariat.seat(code).map_or_else(|| code.to_string(), |seat| self.text(&seat.name))
    }

    /// The name of an office.
    pub fn office(&self, code: &Code) -> String {
        self.skeleton().secretariat.office(code).map_or_else(|| code.to_string(), |office| self.text(&office.name))
    }

    /// The full name of an institution.
    pub fn institution(&self, code: &Code) -> String {
        let found = self.skeleton().secretariat.institution(code);
        found.map_or_else(|| code.to_string(), |institution| self.text(&institution.name))
    }

    /// Its short name.
    pub fn institution_short(&self, code: &Code) -> String {
        let found = self.skeleton().secretariat.institution(code);
        found.map_or_else(|| code.to_string(), |institution| self.text(&institution.short_name))
    }

    /// Whatever that code names: seat, office or institution; or whoever prepares for an office.
    pub fn code(&self, word: &str) -> String {
        if let Some(Role::Liaison(liaison)) = Role::of(word) {
            return self.voice.with1("role-liaison", "office", self.office(liaison.office()));
        }
        let Ok(code) = Code::new(word) else { return word.to_owned() };
        let table = &self.skeleton().secretariat;
        let seat = || table.seat(&code).map(|seat| self.text(&seat.name));
        let office = || table.office(&code).map(|office| self.text(&office.name));
        let institution = || table.institution(&code).map(|institution| self.text(&institution.name));
        office().or_else(seat).or_else(institution).unwrap_or_else(|| self.role_word(word))
    }

    /// What somebody holds: an office, or the organisation for which they sign in, by its name for whoever reads.
    pub fn held(&self, role: &Role, by: &Pseudonym, reader: Reader) -> String {
        let own = self.skeleton().organisations.taking_part(by).filter(|_| *role == Role::Organisation);
        own.map_or_else(|| self.code(role.word()), |own| self.organisation_for(own, reader))
    }

    /// Who acted, as anybody reads it.
    pub fn actor(&self, actor: &Actor) -> String {
        self.actor_for(actor, Reader::ANYBODY)
    }

    /// Who acted: an organisation by the name that whoever reads may read.
    pub fn actor_for(&self, actor: &Actor, reader: Reader) -> String {
        match &actor.role {
            Role::Office(code) => self.office(code),
            Role::Liaison(liaison) => self.code(liaison.word()),
            Role::Organisation => {
                let mut all = self.skeleton().organisations.iter().rev();
                let own = all.find(|one| Some(&one.by) == actor.by.as_ref());
                own.map_or_else(|| self.role_word(actor.role.word()), |own| self.organisation_for(own, reader))
            }
            role => self.role_word(role.word()),
        }
    }

    /// An organisation, by its name where that is public.
    #[must_use]
    pub fn organisation(&self, organisation: &Organisation) -> String {
        self.organisation_for(organisation, Reader::ANYBODY)
    }

    /// An organisation, by the name that whoever reads may read, or else by its number and how it stands.
    #[must_use]
    pub fn organisation_for(&self, organisation: &Organisation, reader: Reader) -> String {
        if let Some(data) = organisation.data_for(reader) {
            return self.said(organisation.words(&data.name, self.state, reader));
        }
        let number = self.skeleton().organisations.number_of(organisation.id).unwrap_or_default();
        let standing = organisation.standing().word();
        self.voice.with("organisation-unnamed", &[("standing", standing.into()), ("number", number.into())])
    }

    /// Something that an organisation said, where whoever reads may read it.
    pub fn said_by<T: Typed>(&self, own: &Organisation, said: Option<&Closed<T>>, reader: Reader) -> Option<String> {
        match own.words(said?, self.state, reader) {
            Words::NotPublished => None,
            words => Some(self.said(words)),
        }
    }

    /// A session, by kind and number, and by year where each year is numbered anew.
    pub fn session(&self, session: &Session) -> String {
        let kind = Arg::from(session.kind.word());
        let name = self.voice.with("session-name", &[("kind", kind), ("ordinal", Arg::from(session.ordinal))]);
        match session.year_of_its_number(&self.skeleton().secretariat) {
            Some(year) => {
                self.voice.with("session-of-year", &[("name", name.into()), ("year", year.to_string().into())])
            }
            None => name,
        }
    }

    fn role_word(&self, word: &str) -> String {
        match word {
            "platform" => self.voice.say("role-platform"),
            "administrator" => self.voice.say("role-administrator"),
            "secretariat" => self.voice.say("role-secretariat"),
            "organisation" => self.voice.say("role-organisation"),
            "participant" => self.voice.say("role-participant"),
            "guest" => self.voice.say("role-guest"),
            "witness" => self.voice.say("role-witness"),
            "nobody" => self.voice.say("role-nobody"),
            other => other.to_owned(),
        }
    }

    fn skeleton(&self) -> &'a Skeleton {
        &self.state.skeleton
    }
}
