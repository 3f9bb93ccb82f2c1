//! What the state says of each thing that can be found: its words, by which facts it is chosen, and what that was made of.

use domain::EntryNumber;
use words::{
    Names, Voice, act_words, agreement_name, called_words, choice, entry_name, methodology_name, object, phase_name,
    point_name, post,
};

use crate::gathered::{Gathered, LANGUAGES};
use crate::index::Facts;
use crate::key::Key;
use crate::stands::Acted;

/// Something that can be found, in the words of one state.
#[derive(Default)]
pub(crate) struct Document<'a> {
    /// What it is called, when the site has a name for it, in each language.
    pub named: Vec<String>,
    /// The folio by which it is cited.
    pub folio: Option<String>,
    /// What else it is called, in any language: its number in a call.
    pub also: Vec<String>,
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
        Key::Plan(id) => made.plan(id)?,
        Key::Methodology(plan) => made.methodology(plan)?,
        Key::Agreement(id) => made.agreement(id)?,
        Key::Point(session, number) => made.point(session, number)?,
        Key::Session(id) => made.session(id)?,
        Key::Seat(entry) => made.seat(entry)?,
        Key::Office(entry) => made.office(entry)?,
        Key::Organisation(id) => made.organisation(id)?,
        Key::Entry(number) => made.entry(number)?,
    }
    made.kind(|voice| voice.find(&format!("find-one-{}", key.kind().word()), None, None));
    Some(made.document)
}

impl Document<'_> {
    /// All that the site calls it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.iter().chain(&self.folio).chain(&self.also).map(String::as_str)
    }
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
        for activity in &ficha.activities {
            self.say(&activity.key);
            self.say(&activity.name);
        }
        self.support(ficha.support.as_ref());
        for assumed in &proposal.assumptions {
            self.support(Some(&assumed.support));
        }
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

    fn plan(&mut self, id: EntryNumber) -> Option<()> {
        let plan = self.names.state.skeleton.plans.get(id)?;
        self.lean(id);
        self.document.title = self.words(&plan.name);
        for axis in &plan.axes {
            self.lean(axis.id);
            axis.names.iter().for_each(|name| self.say(name));
            self.say_if(axis.fixed.as_ref().map(|(name, _)| name));
            self.document.facts.axes.insert(axis.id);
        }
        self.document.facts.date = self.names.state.skeleton.note(id).map(|note| note.moment.date());
        Some(())
    }

    /// The methodology in force of a plan, by its phases too: the stations on the way of its commitments.
    fn methodology(&mut self, plan: EntryNumber) -> Option<()> {
        self.lean(plan);
        let adopted = self.names.state.skeleton.plans.get(plan)?.methodology()?;
        self.lean(adopted.agreement);
        match &adopted.data.name {
            Some(name) => self.document.title = self.words(name),
            None => self.name(|names| Some(methodology_name(names, &adopted.data))),
        }
        self.say_if(adopted.data.source.as_ref());
        let state = self.names.state;
        for phase in &adopted.data.phases {
            match &phase.name {
                Some(name) => self.say(name),
                None => self.kind(|voice| Some(phase_name(&Names { state, voice }, phase))),
            }
        }
        self.document.facts.date = Some(adopted.moment.date());
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
        self.name(|names| agreement_name(names, id));
        self.document.folio = Some(session.folio(agreement.reached.ordinal));
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
        self.name(|names| point_name(names, session, number));
        let state = self.names.state;
        let called = LANGUAGES.map(Voice::of).map(|voice| called_words(&Names { state, voice }, session, number));
        self.document.also.extend(called.into_iter().flatten());
        Some(())
    }

    fn session(&mut self, id: EntryNumber) -> Option<()> {
        let session = self.names.state.skeleton.sessions.get(id)?;
        self.lean(id);
        self.say_if(session.place.as_ref());
        self.say_if(session.cancelled.as_ref().map(|(_, reason)| reason));
        for call in &session.calls {
            self.say_if(call.reason.as_ref());
            self.support(call.support.as_ref());
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
        self.name(|names| Some(entry_name(names.voice, number)));
        Some(())
    }

    /// An entry that speaks of one seat alone is found by what that is called and by who holds it.
    fn of_seat(&mut self, number: EntryNumber) {
        let table = &self.names.state.skeleton.secretariat;
        let Some((_, seat)) = table.of_one_seat().find(|(entry, _)| *entry == number) else { return };
        self.say(&seat.name);
        self.held_by(seat);
    }

    /// An organisation, by what everybody may read of it and of the answers to it.
    fn organisation(&mut self, id: EntryNumber) -> Option<()> {
        let organisation = self.names.state.skeleton.organisations.get(id)?;
        self.lean(id);
        organisation.versions.iter().for_each(|version| self.lean(version.entry));
        // One that nobody answered for is not found.
        let data = organisation.public_data()?;
        self.document.title = self.released(&data.name);
        let said = [
            data.purpose.as_ref().and_then(|purpose| self.released(purpose)),
            data.place.as_ref().and_then(|place| self.released(place)),
            organisation.withdrew().and_then(|withdrawn| self.released(withdrawn.reasons.as_ref()?)),
        ];
        self.document.texts.extend(said.into_iter().flatten());
        for decision in &organisation.decisions {
            self.say(&decision.reasons);
            decision.dissents.iter().for_each(|dissent| self.say(&dissent.reasons));
        }
        self.document.facts.date = Some(organisation.moment.date());
        Some(())
    }

    fn seat(&mut self, entry: EntryNumber) -> Option<()> {
        let table = &self.names.state.skeleton.secretariat;
        let seat = table.seats.iter().find(|seat| seat.entry == entry)?;
        self.document.title = self.words(&seat.name);
        self.kind(|voice| Some(choice(voice, "sector", seat.sector)));
        self.held_by(seat);
        Some(())
    }

    fn office(&mut self, entry: EntryNumber) -> Option<()> {
        let state = self.names.state;
        let office = state.skeleton.secretariat.offices.iter().find(|office| office.entry == entry)?;
        self.lean(entry);
        self.document.title = self.words(&office.name);
        self.kind(|voice| Some(post(&Names { state, voice }, &office.post)));
        self.document.facts.institutions.insert(office.institution.clone());
        self.institution(&office.institution);
        Some(())
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
