//! What the state says of each thing that can be found: its words, by which facts it is chosen, and what that was made of.

use domain::secretariat::Seat;
use domain::session::Item;
use domain::{Code, EntryNumber, Erasable, Fact, Motion, Place, Typed, Words};
use words::{Language, Names, Voice, act_words, choice, folio, object};

use crate::index::Facts;
use crate::key::Key;
use crate::stands::Acted;

/// Something that can be found, in the words of one state.
#[derive(Default)]
pub(crate) struct Document<'a> {
    /// What it is called, when the site has a name for it, in each language.
    pub named: Vec<String>,
    /// What somebody called it.
    pub title: Option<&'a str>,
    /// What else it says.
    pub texts: Vec<&'a str>,
    /// What the institutions that it is of are called.
    pub institutions: Vec<&'a str>,
    /// What one of its kind is called and, of an entry, what it did, in each language.
    pub kinds: Vec<String>,
    /// What it is chosen by.
    pub facts: Facts,
    /// The entries and objects it was made of: when one of them changes, so does this.
    pub leans: Vec<EntryNumber>,
}

/// What the state says of it; `None` when it has no words, or is not there any more.
pub(crate) fn document<'a>(names: &Names<'a>, key: Key) -> Option<Document<'a>> {
    let mut made = Gathered { names: *names, document: Document::default() };
    match key {
        Key::Commitment(id) => made.commitment(id)?,
        Key::Foreseen(plan, id) => made.foreseen(plan, id)?,
        Key::Agreement(id) => made.agreement(id)?,
        Key::Point(session, number) => made.point(session, number)?,
        Key::Session(id) => made.session(id)?,
        Key::Seat(entry) => made.seat(entry)?,
        Key::Entry(number) => made.entry(number)?,
    }
    made.kind(|voice| voice.find(&format!("find-one-{}", key.kind().word()), None, None));
    Some(made.document)
}

/// The languages in which things are found by what they are called.
const LANGUAGES: [Language; 2] = [Language::Spanish, Language::English];

struct Gathered<'a> {
    names: Names<'a>,
    document: Document<'a>,
}

impl<'a> Gathered<'a> {
    fn commitment(&mut self, id: EntryNumber) -> Option<()> {
        let proposal = self.names.state.skeleton.proposals.get(id)?;
        let ficha = &proposal.ficha;
        self.lean(id);
        self.document.title = self.words(&ficha.title);
        self.say(&ficha.summary);
        self.say(&ficha.wording);
        self.say_if(ficha.problem.as_ref());
        self.say_if(ficha.relevance.as_ref());
        self.say_if(ficha.population.as_ref());
        self.say_if(ficha.project.as_ref());
        self.say_if(ficha.stage.as_ref());
        self.say_if(ficha.axis_as_worded.as_ref());
        self.say_if(ficha.window.as_ref());
        self.say_if(ficha.area.as_ref());
        self.say_if(proposal.withdrawn.as_ref().map(|(_, reason)| reason));
        self.serves(id);
        self.document.facts.state = Some(Acted::Commitment(proposal.status()));
        self.document.facts.date = Some(proposal.moment.date());
        self.name(|names| object(names, id).map(|(_, name)| name));
        Some(())
    }

    fn foreseen(&mut self, plan: EntryNumber, id: EntryNumber) -> Option<()> {
        let foreseen = self.names.state.skeleton.plans.get(plan)?.foreseen(id)?;
        self.lean(plan);
        self.document.title = self.words(&foreseen.title);
        self.say_if(foreseen.source.as_ref());
        self.say_if(foreseen.dropped.as_ref().map(|(_, reason)| reason));
        self.document.facts.institutions.extend(foreseen.institution.clone());
        if let Some(code) = &foreseen.institution {
            self.institution(code);
        }
        self.document.facts.axes.extend(foreseen.axis);
        self.document.facts.date = Some(foreseen.moment.date());
        Some(())
    }

    fn agreement(&mut self, id: EntryNumber) -> Option<()> {
        let skeleton = &self.names.state.skeleton;
        let agreement = skeleton.agreements.get(id)?;
        let session = skeleton.sessions.get(agreement.reached.on)?;
        self.lean(id);
        self.lean(session.id);
        if let Some(item) = session.item(agreement.reached.item) {
            self.document.title = self.words(&item.title);
            self.about(item);
            self.matter(item);
        }
        if let Some(motion) = &agreement.motion {
            self.motion(motion);
        }
        self.document.facts.date = Some(agreement.moment.date());
        let ordinal = agreement.reached.ordinal;
        self.document.named.push(folio(session, ordinal));
        Some(())
    }

    fn point(&mut self, id: EntryNumber, number: u64) -> Option<()> {
        let session = self.names.state.skeleton.sessions.get(id)?;
        let item = session.item(number)?;
        self.lean(id);
        self.document.title = self.words(&item.title);
        self.say_if(item.note.as_ref());
        for document in &item.documents {
            self.say(&document.title);
        }
        for voting in &item.votings {
            self.motion(&voting.motion);
            for cast in &voting.casts {
                self.say_if(cast.reason.as_ref().map(|reason| &reason.words));
            }
        }
        self.about(item);
        self.matter(item);
        self.document.facts.date = Some(session.starts.date());
        Some(())
    }

    fn session(&mut self, id: EntryNumber) -> Option<()> {
        let session = self.names.state.skeleton.sessions.get(id)?;
        self.lean(id);
        self.say_if(session.place.as_ref());
        self.say_if(session.cancelled.as_ref().map(|(_, reason)| reason));
        for call in &session.calls {
            self.say_if(call.reason.as_ref());
        }
        for objection in &session.objections {
            self.say(&objection.text);
        }
        for item in &session.agenda {
            self.about(item);
        }
        // The call goes on showing them.
        for dropped in &session.dropped {
            self.say(&dropped.item.title);
            self.say(&dropped.reason);
        }
        self.document.facts.state = Some(Acted::Session(session.reached()));
        self.document.facts.date = Some(session.starts.date());
        self.name(|names| Some(names.session(session)));
        Some(())
    }

    /// An entry, of which the state keeps its words and no more: what it did is read from the record where it is shown.
    fn entry(&mut self, number: EntryNumber) -> Option<()> {
        let state = self.names.state;
        let note = state.skeleton.note(number)?;
        self.lean(number);
        self.document.texts.extend(state.texts.of(number));
        // An entry without words is found by what it did.
        self.kind(|voice| act_words(voice, note.kind.name()));
        let object = state.skeleton.on(number).unwrap_or(number);
        // The one that proposes never changes, so this leans on nothing else.
        let proposal = state.skeleton.proposals.get(object);
        self.document.facts.institutions.extend(proposal.map(|proposal| proposal.institution.clone()));
        self.of_seat(number);
        self.document.facts.date = Some(note.moment.date());
        self.document.named.push(number.to_string());
        Some(())
    }

    /// An entry that speaks of one seat alone is found by what that is called and by who holds it.
    fn of_seat(&mut self, number: EntryNumber) {
        let table = &self.names.state.skeleton.secretariat;
        let Some((_, seat)) = table.of_one_seat().find(|(entry, _)| *entry == number) else { return };
        self.say(&seat.name);
        self.held_by(seat);
    }

    fn seat(&mut self, entry: EntryNumber) -> Option<()> {
        let table = &self.names.state.skeleton.secretariat;
        let seat = table.seats.iter().find(|seat| seat.entry == entry)?;
        self.document.title = self.words(&seat.name);
        self.kind(|voice| Some(choice(voice, "sector", seat.sector)));
        self.held_by(seat);
        Some(())
    }

    /// The offices of a seat and their institutions.
    fn held_by(&mut self, seat: &'a Seat) {
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
    fn matter(&mut self, item: &Item) {
        self.kind(|voice| Some(choice(voice, "matter", item.matter.kind)));
        let Some(held) = item.matter.about.and_then(|about| self.names.state.skeleton.sessions.get(about)) else {
            return;
        };
        self.lean(held.id);
        self.kind(|voice| Some(Names { state: self.names.state, voice }.session(held)));
    }

    /// What a point speaks of.
    fn about(&mut self, item: &Item) {
        if let Some(about) = item.matter.about {
            self.serves(about);
        }
    }

    /// The institutions and the axis of a commitment.
    fn serves(&mut self, id: EntryNumber) {
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
    fn institution(&mut self, code: &Code) {
        let Some(institution) = self.names.state.skeleton.secretariat.institution(code) else { return };
        self.lean(institution.entry);
        for name in [self.words(&institution.short_name), self.words(&institution.name)].into_iter().flatten() {
            if !self.document.institutions.contains(&name) {
                self.document.institutions.push(name);
            }
        }
    }

    /// What is moved: its words, its reasons and the texts it sets.
    fn motion(&mut self, motion: &'a Motion) {
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
    fn name(&mut self, name: impl Fn(&Names) -> Option<String>) {
        let voices = LANGUAGES.map(Voice::of);
        let named = voices.into_iter().filter_map(|voice| name(&Names { state: self.names.state, voice }));
        self.document.named.extend(named);
    }

    /// What its kind is called, in each language.
    fn kind(&mut self, name: impl Fn(Voice) -> Option<String>) {
        self.document.kinds.extend(LANGUAGES.map(Voice::of).into_iter().filter_map(name));
    }

    fn say<T: Typed>(&mut self, text: &'a Erasable<T>) {
        let words = self.words(text);
        self.document.texts.extend(words);
    }

    fn say_if<T: Typed>(&mut self, text: Option<&'a Erasable<T>>) {
        if let Some(text) = text {
            self.say(text);
        }
    }

    fn words<T: Typed>(&mut self, text: &'a Erasable<T>) -> Option<&'a str> {
        if let Some(place) = text.place() {
            self.lean(place.entry);
        }
        match text.words(&self.names.state.texts) {
            Words::Present(words) => Some(words),
            Words::NotPublished | Words::Gone(_) => None,
        }
    }

    fn lean(&mut self, entry: EntryNumber) {
        if !self.document.leans.contains(&entry) {
            self.document.leans.push(entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_words_by_which_its_entries_are_found() {
        for (act, language) in domain::Act::NAMES.iter().flat_map(|act| LANGUAGES.map(|language| (act, language))) {
            let words = act_words(Voice::of(language), act);
            assert!(words.is_some_and(|words| !words.is_empty()), "{act} has no words in {language:?}");
        }
    }
}
