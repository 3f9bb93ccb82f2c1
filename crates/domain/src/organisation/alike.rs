//! Names that are taken for the same. Nothing forbids them; whoever registers one says that it is another.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Organisation;
use crate::look_alike::as_drawn;
use crate::reader::Reader;
use crate::state::State;
use crate::texts::Words;
use crate::unseen::is_unseen;

/// How an organisation may be constituted, as it is compared: in full, and by first letters. Of a name either is left out at its end.
const CONSTITUTED: [(&[&str], &[&str]); 15] = [
    (&["asociacion", "civil"], &["ac"]),
    (&["institucion", "de", "asistencia", "privada"], &["iap"]),
    (&["asociacion", "de", "asistencia", "privada"], &["aap"]),
    (&["institucion", "de", "beneficencia", "privada"], &["ibp"]),
    (&["asociacion", "de", "beneficencia", "privada"], &["abp"]),
    (&["sociedad", "cooperativa"], &["sc"]),
    (&["sociedad", "cooperativa", "de", "responsabilidad", "limitada"], &["sc", "de", "rl"]),
    (&["sociedad", "cooperativa", "de", "rl", "de", "cv"], &["sc", "de", "rl", "de", "cv"]),
    (&["sociedad", "anonima"], &["sa"]),
    (&["sociedad", "anonima", "de", "capital", "variable"], &["sa", "de", "cv"]),
    (&["sociedad", "anonima", "promotora", "de", "inversion", "de", "capital", "variable"], &["sapi", "de", "cv"]),
    (&["sociedad", "de", "responsabilidad", "limitada"], &["s", "de", "rl"]),
    (&["sociedad", "de", "responsabilidad", "limitada", "de", "capital", "variable"], &["s", "de", "rl", "de", "cv"]),
    (&["sociedad", "por", "acciones", "simplificada"], &["sas"]),
    (&["sociedad", "de", "solidaridad", "social"], &["sss"]),
];

/// The same after a comma alone: without one it is said of what an organisation is about.
const AFTER_A_COMMA: &[&str] = &[",", "sociedad", "civil"];

/// Words that begin a name and are left out when it is said in passing.
const ARTICLES: [&str; 6] = ["el", "la", "los", "las", "lo", "the"];

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

/// A name without capitals, accents, marks, spaces, its first article, and how it is constituted. What joins two words is `y`, and a
/// letter of another alphabet is the one that it is drawn as.
fn compared(name: &str) -> String {
    let seen = name.chars().filter(|letter| !is_unseen(*letter));
    let letters = seen.nfkd().filter(|letter| *letter != '.' && !is_combining_mark(*letter));
    let folded: String = letters.flat_map(char::to_lowercase).map(as_drawn).collect();
    let folded = folded.replace(['&', '+'], " y ").replace(',', " , ");
    let parts = folded.split(|sign: char| sign != ',' && !sign.is_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let mut parts = &parts[..parts.len() - ending(&parts)];
    if let [first, rest @ ..] = parts
        && !rest.is_empty()
        && ARTICLES.contains(first)
    {
        parts = rest;
    }
    let next = parts.iter().skip(1).map(Some).chain([None]);
    parts.iter().zip(next).filter(|(part, _)| **part != ",").map(|(part, next)| joining(part, next)).collect()
}

/// `e` is `y` before an i.
fn joining<'a>(part: &'a str, next: Option<&&str>) -> &'a str {
    let joins = next.is_some_and(|next| next.starts_with('i') || next.starts_with("hi"));
    if part == "and" || (part == "e" && joins) { "y" } else { part }
}

/// How many parts at the end say how it is constituted, most of all; they never are the whole name.
fn ending(parts: &[&str]) -> usize {
    let all = CONSTITUTED.iter().flat_map(|(full, short)| [*full, *short]).chain([AFTER_A_COMMA]);
    all.filter_map(|words| ends_with(parts, words)).filter(|count| *count < parts.len()).max().unwrap_or_default()
}

/// How many parts these words at the end are; each may be parted into its letters, as in `S. de R. L.`.
fn ends_with(parts: &[&str], words: &[&str]) -> Option<usize> {
    let mut before = parts;
    for word in words.iter().rev() {
        let (last, rest) = before.split_last()?;
        if last == word {
            before = rest;
            continue;
        }
        for letter in word.bytes().rev() {
            let (last, rest) = before.split_last()?;
            if last.as_bytes() != [letter] {
                return None;
            }
            before = rest;
        }
    }
    Some(parts.len() - before.len())
}

#[cfg(test)]
mod tests {
    use super::compared;

    #[test]
    fn a_name_is_the_same_however_it_is_set_and_constituted() {
        for alike in [
            "Colectivo Abierto",
            "COLECTIVO  abierto, A.C.",
            "colectivo-abi\u{e9}rto a. c.",
            "ColectivoAbierto AC",
            "Colectivo Abierto, Asociaci\u{f3}n Civil",
            "El Colectivo Abierto",
            "Colectivo Abierto, Instituci\u{f3}n de Asistencia Privada",
            "Colectivo Abierto, I.A.P.",
            "Colectivo Abierto IBP",
            "Colectivo Abierto S. de R. L. de C. V.",
            "Colectivo Abierto, Sociedad Civil",
            "C\u{43E}lectiv\u{43E} Abiert\u{43E}",
            "Colectivo\u{3164}\u{200b} Abierto",
            "\u{ff23}olectivo Abierto",
        ] {
            assert_eq!(compared(alike), "colectivoabierto", "{alike}");
        }
        for (one, other) in [
            ("Agua y Bosque, A.C.", "Agua & Bosque, Asociaci\u{f3}n Civil"),
            ("Las Vecinas del Parque", "Vecinas del Parque A. C."),
            ("Datos e Ideas", "Datos & Ideas, S.C."),
            ("El Barz\u{f3}n", "Barzon, I. B. P."),
            ("Plan B, A. C.", "Plan B"),
            ("Tejedoras, S. C. de R. L.", "Tejedoras, Sociedad Cooperativa de Responsabilidad Limitada"),
            ("Colectivo\u{34f} Abierto", "Colectivo Abierto"),
        ] {
            assert_eq!(compared(one), compared(other), "{one}, {other}");
        }
    }

    #[test]
    fn names_that_say_something_else_are_others() {
        for (one, other) in [
            ("Colectivo Abierto", "Colectivo Abierto del Sur"),
            ("Sociedad Civil Organizada", "Organizada"),
            ("Observatorio de la Sociedad Civil de Toluca", "Observatorio de Toluca"),
            ("Asociaci\u{f3}n Civil de Vecinas", "Vecinas"),
            ("Agua y Bosque", "Agua Bosque"),
            ("Vecinas del Parque", "Vecinos del Parque"),
            ("Red Sociedad Civil", "Red"),
            ("Grupo E", "Grupo Y"),
            ("Losada", "Ada"),
            ("Fundaci\u{f3}n Luz", "Luz"),
            ("Colectivo ACA", "Colectivo"),
            ("Plan A", "Plan"),
            ("Plan B, A.C.", "Plan A.C."),
        ] {
            assert_ne!(compared(one), compared(other), "{one}, {other}");
        }
        for whole in ["A.C.", "Asociaci\u{f3}n Civil", "La A.C.", "S.C."] {
            assert!(!compared(whole).is_empty(), "what is left of a name is never nothing: {whole}");
        }
        assert_eq!(compared("A.C."), "ac");
    }
}
