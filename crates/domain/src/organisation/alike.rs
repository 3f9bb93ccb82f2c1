//! Names that are taken for the same. Nothing forbids them; whoever registers one says that it is another.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Organisation;
use crate::reader::Reader;
use crate::state::State;
use crate::texts::Words;

/// Endings that say how an organisation is constituted, as they are compared.
const CONSTITUTED: [&[&str]; 6] = [&["ac"], &["sc"], &["iap"], &["a", "c"], &["s", "c"], &["i", "a", "p"]];

/// The name of an organisation as names are compared; `None` where whoever reads may not read it, or it says nothing.
#[must_use]
pub fn compared_name(organisation: &Organisation, state: &State, reader: Reader) -> Option<String> {
    match organisation.words(&organisation.data_for(reader)?.name, state, reader) {
        Words::Present(name) => Some(compared(name)).filter(|name| !name.is_empty()),
        Words::NotPublished | Words::Gone(_) => None,
    }
}

/// The first organisation that did not withdraw and has that name, as far as whoever reads reads names.
#[must_use]
pub fn named_alike<'a>(name: &str, state: &'a State, reader: Reader) -> Option<&'a Organisation> {
    let name = Some(compared(name));
    let mut all = state.skeleton.organisations.iter().filter(|one| one.goes_on().is_ok());
    all.find(|one| compared_name(one, state, reader) == name)
}

/// A name without capitals, accents, marks, spaces, and how it is constituted.
fn compared(name: &str) -> String {
    let letters = name.nfd().filter(|letter| *letter != '.' && !is_combining_mark(*letter));
    let folded: String = letters.flat_map(char::to_lowercase).collect();
    let parts = folded.split(|sign: char| !sign.is_alphanumeric());
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let ending = CONSTITUTED.iter().find(|ending| parts.len() > ending.len() && parts.ends_with(ending));
    parts.truncate(parts.len() - ending.map_or(0, |ending| ending.len()));
    parts.concat()
}

#[cfg(test)]
mod tests {
    use super::compared;

    #[test]
    fn a_name_is_the_same_however_it_is_set_and_constituted() {
        for alike in
            ["Colectivo Abierto", "COLECTIVO  abierto, A.C.", "colectivo-abi\u{e9}rto a. c.", "ColectivoAbierto AC"]
        {
            assert_eq!(compared(alike), "colectivoabierto", "{alike}");
        }
        assert_ne!(compared("Colectivo Abierto"), compared("Colectivo Abierto del Sur"));
        assert_eq!(compared("A.C."), "ac", "what is left of a name is never nothing");
    }
}
