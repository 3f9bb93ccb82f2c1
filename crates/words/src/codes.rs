//! A code made from a name: what a form proposes where nobody typed one.

use crate::is_little;

/// Most characters of a code.
const MOST: usize = 40;

/// The code of that name: its words in small letters without accents, joined by hyphens, as many as fit. Empty where
/// nothing of the name can stand in a code.
#[must_use]
pub fn code_of(name: &str) -> String {
    let folded: String = name.chars().flat_map(char::to_lowercase).filter_map(folded).collect();
    let words = || folded.split('-').filter(|word| !word.is_empty());
    let telling: Vec<&str> = words().filter(|word| !is_little(word)).collect();
    let words = if telling.is_empty() { words().collect() } else { telling };
    let mut code = String::new();
    for word in words {
        let joint = usize::from(!code.is_empty());
        if code.len() + joint + word.len() > MOST {
            // One word that is too long alone is cut: a code that says part of it says more than none.
            if code.is_empty() {
                code.extend(word.chars().take(MOST));
            }
            break;
        }
        if joint == 1 {
            code.push('-');
        }
        code.push_str(word);
    }
    code
}

/// The same code with a number behind it, for another thing of the same name.
#[must_use]
pub fn code_numbered(code: &str, number: usize) -> String {
    let end = format!("-{number}");
    let kept: String = code.chars().take(MOST.saturating_sub(end.len())).collect();
    format!("{}{end}", kept.trim_end_matches('-'))
}

/// Whether two names are the same to whoever reads them aloud: small letters, no accents, no signs. Those that have nothing
/// else are the same only when they are written so.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    let bare = |name: &str| -> String {
        let letters = name.chars().flat_map(char::to_lowercase).filter_map(folded);
        let text: String = letters.collect();
        text.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    };
    let (one_bare, other_bare) = (bare(one), bare(other));
    if one_bare.is_empty() { one.trim() == other.trim() } else { one_bare == other_bare }
}

/// A letter as a code has it; what joins words is a hyphen, and an accent that stands alone is nothing.
fn folded(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        '\u{e0}'..='\u{e5}' => 'a',
        '\u{e7}' => 'c',
        '\u{e8}'..='\u{eb}' => 'e',
        '\u{ec}'..='\u{ef}' => 'i',
        '\u{f1}' => 'n',
        '\u{f2}'..='\u{f6}' => 'o',
        '\u{f9}'..='\u{fc}' => 'u',
        '\u{300}'..='\u{36f}' => return None,
        _ => '-',
    })
}

#[cfg(test)]
mod tests {
    use super::{code_numbered, code_of, same_name};

    #[test]
    fn codes_say_the_name() {
        assert_eq!(code_of("Unidad de Transparencia del Ayuntamiento"), "unidad-transparencia-ayuntamiento");
        assert_eq!(code_of("Peña Ñandú, Órgano Güero"), "pena-nandu-organo-guero");
        assert_eq!(code_of("Pen\u{303}a"), "pena", "accents that stand alone");
        assert_eq!(code_of("De la"), "de-la", "nothing but small words");
        assert_eq!(code_of("  «—»  "), "");
    }

    #[test]
    fn a_long_name_ends_at_a_word() {
        let long = "Consejo Consultivo Ciudadano para la Participación y la Transparencia Municipal";
        assert_eq!(code_of(long), "consejo-consultivo-ciudadano");
        assert_eq!(code_of(&"x".repeat(60)).len(), 40);
    }

    #[test]
    fn a_number_fits() {
        assert_eq!(code_numbered("consejo", 2), "consejo-2");
        assert_eq!(code_numbered(&"x".repeat(40), 12).len(), 40);
    }

    #[test]
    fn names_are_the_same_without_accents_and_signs() {
        assert!(same_name("Órgano de Gobierno Abierto", " organo  de gobierno abierto."));
        assert!(!same_name("Órgano", "Organismo"));
        assert!(!same_name("東京", "🌱") && same_name("東京", " 東京"));
    }
}
