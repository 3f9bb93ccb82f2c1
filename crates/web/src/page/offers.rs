//! What a field offers to choose from: all of it, what is chosen, less of it, or in groups.

use super::field::{Control, Field, Offered};

impl Field {
    /// What can be chosen there; choosing none is no radio button.
    pub(crate) fn choices(&self) -> Vec<&Offered> {
        self.offered().filter(|(word, _, _)| !word.is_empty()).collect()
    }

    /// All that is offered there, under whatever name.
    fn offered(&self) -> impl Iterator<Item = &Offered> {
        let (alone, groups): (&[Offered], &[(String, Vec<Offered>)]) = match &self.control {
            Control::Choice(choices) => (choices, &[]),
            Control::Groups(alone, groups) => (alone, groups),
            _ => (&[], &[]),
        };
        alone.iter().chain(groups.iter().flat_map(|(_, choices)| choices))
    }

    /// The word that is chosen there; nothing where none is, or where nothing is chosen from.
    pub(crate) fn chosen(&self) -> Option<&str> {
        self.offered().find(|(word, _, chosen)| *chosen && !word.is_empty()).map(|(word, _, _)| word.as_str())
    }

    /// With only those of its choices.
    pub(crate) fn among(mut self, words: &[&str]) -> Self {
        if let Control::Choice(choices) = &mut self.control {
            choices.retain(|(word, _, _)| word.is_empty() || words.contains(&word.as_str()));
        }
        self
    }

    /// Takes out of its choices those that are not to be offered; what is chosen stays, and so does choosing none.
    pub(crate) fn offer(&mut self, offered: impl Fn(&str) -> bool) {
        if let Control::Choice(choices) = &mut self.control {
            choices.retain(|(word, _, chosen)| *chosen || word.is_empty() || offered(word));
        }
    }

    /// What is offered there under the names of groups: each has what fits it, and may share it with another. What is chosen and
    /// fits none stays, as choosing none does.
    pub(crate) fn group(&mut self, groups: impl IntoIterator<Item = String>, fits: impl Fn(usize, &str) -> bool) {
        let Control::Choice(choices) = &mut self.control else { return };
        let mut choices = std::mem::take(choices);
        let mut under = Vec::new();
        let mut is_placed = vec![false; choices.len()];
        for (at, name) in groups.into_iter().enumerate() {
            let mut own = Vec::new();
            for ((word, label, chosen), placed) in choices.iter_mut().zip(&mut is_placed) {
                if !word.is_empty() && fits(at, word) {
                    // Where it stands twice, it is chosen once.
                    own.push((word.clone(), label.clone(), std::mem::take(chosen)));
                    *placed = true;
                }
            }
            under.extend((!own.is_empty()).then_some((name, own)));
        }
        let stays = |((word, _, chosen), placed): &(&Offered, &bool)| !**placed && (word.is_empty() || *chosen);
        let alone = choices.iter().zip(&is_placed).filter(stays).map(|(offered, _)| offered.clone()).collect();
        self.control = Control::Groups(alone, under);
    }

    /// Gives what is offered there other names; nothing leaves one as it is.
    pub(crate) fn rename(&mut self, name: impl Fn(&str) -> Option<String>) {
        let Control::Choice(choices) = &mut self.control else { return };
        for (word, label, _) in choices {
            if let Some(name) = name(word) {
                *label = name;
            }
        }
    }
}
