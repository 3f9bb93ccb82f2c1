//! How the words of a document are gathered from the state, with all that it leans on.

use domain::secretariat::Seat;
use domain::session::Item;
use domain::{Closed, Code, EntryNumber, Erasable, Fact, Motion, Place, Reader, Support, Typed, Words};
use words::{Language, Names, Voice, choice};

use crate::document::Document;

/// The languages in which things are found by what they are called.
pub(crate) const LANGUAGES: [Language; 2] = [Language::Spanish, Language::English];

/// A document while its words are gathered.
pub(crate) struct Gathered<'a> {
    /// The state, and how to say what it is called.
    pub names: Names<'a>,
    /// What was gathered.
    pub document: Document<'a>,
}

impl<'a> Gathered<'a> {
    /// The paper that something rests on: by its kind and number, as pages say it, and by who issued it.
    pub fn support(&mut self, support: Option<&'a Support>) {
        let Some(support) = support else { return };
        let number = support.number.as_ref().and_then(|number| self.words(number)).unwrap_or_default();
        self.kind(|voice| Some(format!("{} {number}", choice(voice, "support", support.kind))));
        self.say_if(support.number.as_ref());
        self.say_if(support.issuer.as_ref());
    }

    /// The offices of a seat and their institutions.
    pub fn held_by(&mut self, seat: &'a Seat) {
        self.lean(seat.entry);
        let table = &self.names.state.skeleton.secretariat;
        for office in table.offices.iter().filter(|office| office.post.seat() == Some(&seat.code)) {
            self.lean(office.entry);
            self.say(&office.name);
            self.document.facts.institutions.insert(office.institution.clone());
            self.institution(&office.institution);
        }
    }

    /// What a point is for; minutes also by the session that they are of.
    pub fn matter(&mut self, item: &Item) {
        self.kind(|voice| Some(choice(voice, "matter", item.matter.kind)));
        let Some(held) = item.matter.about.and_then(|about| self.names.state.skeleton.sessions.get(about)) else {
            return;
        };
        self.lean(held.id);
        self.kind(|voice| Some(Names { state: self.names.state, voice }.session(held)));
    }

    /// What a point speaks of.
    pub fn about(&mut self, item: &Item) {
        if let Some(about) = item.matter.about {
            self.serves(about);
        }
    }

    /// The institutions and the axis of a commitment.
    pub fn serves(&mut self, id: EntryNumber) {
        let Some(proposal) = self.names.state.skeleton.proposals.get(id) else { return };
        self.lean(id);
        let facts = &mut self.document.facts;
        let codes: [Option<&Code>; 2] = [Some(&proposal.institution), proposal.responsible()];
        facts.institutions.extend(codes.into_iter().flatten().cloned());
        facts.axes.extend(proposal.ficha.axis);
        for code in codes.into_iter().flatten() {
            self.institution(code);
        }
    }

    /// What an institution is called: whoever looks for it by its short name looks for what it does.
    pub fn institution(&mut self, code: &Code) {
        let Some(institution) = self.names.state.skeleton.secretariat.institution(code) else { return };
        self.lean(institution.entry);
        for name in [self.words(&institution.short_name), self.words(&institution.name)].into_iter().flatten() {
            if !self.document.institutions.contains(&name) {
                self.document.institutions.push(name);
            }
        }
    }

    /// What is moved: its words, its reasons and the texts it sets.
    pub fn motion(&mut self, motion: &'a Motion) {
        let told = motion.told();
        let texts = told.facts.iter().filter_map(|(_, fact)| match fact {
            Fact::Text(place) => Some(*place),
            _ => None,
        });
        let places: Vec<Place> =
            [told.text, told.reasons].into_iter().flatten().map(|(_, place)| place).chain(texts).collect();
        for place in places {
            self.lean(place.entry);
            if let Words::Present(words) = self.names.state.texts.words(place) {
                self.document.texts.push(words);
            }
        }
    }

    /// What the site calls it, in each language.
    pub fn name(&mut self, name: impl Fn(&Names) -> Option<String>) {
        let voices = LANGUAGES.map(Voice::of);
        let named = voices.into_iter().filter_map(|voice| name(&Names { state: self.names.state, voice }));
        self.document.named.extend(named);
    }

    /// What its kind is called, in each language.
    pub fn kind(&mut self, name: impl Fn(Voice) -> Option<String>) {
        self.document.kinds.extend(LANGUAGES.map(Voice::of).into_iter().filter_map(name));
    }

    /// Takes a text in.
    pub fn say<T: Typed>(&mut self, text: &'a Erasable<T>) {
        let words = self.words(text);
        self.document.texts.extend(words);
    }

    /// Takes a text in that may not be there.
    pub fn say_if<T: Typed>(&mut self, text: Option<&'a Erasable<T>>) {
        if let Some(text) = text {
            self.say(text);
        }
    }

    /// The words of a text, when everybody may read them; what is made of it leans on it.
    pub fn words<T: Typed>(&mut self, text: &'a Erasable<T>) -> Option<&'a str> {
        if let Some(place) = text.place() {
            self.lean(place.entry);
        }
        match text.words(&self.names.state.texts) {
            Words::Present(words) => Some(words),
            Words::NotPublished | Words::Gone(_) => None,
        }
    }

    /// The words of a text that was not public from the beginning, when everybody may read them.
    pub fn released<T: Typed>(&self, text: &Closed<T>) -> Option<&'a str> {
        match text.words(self.names.state, Reader::ANYBODY) {
            Words::Present(words) => Some(words),
            Words::NotPublished | Words::Gone(_) => None,
        }
    }

    /// Notes that what is made leans on an entry or object.
    pub fn lean(&mut self, entry: EntryNumber) {
        if !self.document.leans.contains(&entry) {
            self.document.leans.push(entry);
        }
    }
}
