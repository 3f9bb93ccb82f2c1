//! Letters that are drawn as those of another alphabet.

use alloc::vec::Vec;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

/// Small letters of Cyrillic, Greek and Armenian that fonts draw as a small Latin one, and which that is.
const SMALL: [(char, char); 28] = [
    ('\u{430}', 'a'),
    ('\u{435}', 'e'),
    ('\u{43E}', 'o'),
    ('\u{440}', 'p'),
    ('\u{441}', 'c'),
    ('\u{443}', 'y'),
    ('\u{445}', 'x'),
    ('\u{455}', 's'),
    ('\u{456}', 'i'),
    ('\u{458}', 'j'),
    ('\u{475}', 'v'),
    ('\u{4AF}', 'y'),
    ('\u{4BB}', 'h'),
    ('\u{4CF}', 'l'),
    ('\u{501}', 'd'),
    ('\u{51B}', 'q'),
    ('\u{51D}', 'w'),
    ('\u{3B1}', 'a'),
    ('\u{3B9}', 'i'),
    ('\u{3BD}', 'v'),
    ('\u{3BF}', 'o'),
    ('\u{3C1}', 'p'),
    ('\u{3C5}', 'u'),
    ('\u{3C7}', 'x'),
    ('\u{570}', 'h'),
    ('\u{578}', 'n'),
    ('\u{57D}', 'u'),
    ('\u{585}', 'o'),
];

/// The small letter of those whose capital alone is drawn as a Latin capital, and the small one of that.
const CAPITAL: [(char, char); 13] = [
    ('\u{432}', 'b'),
    ('\u{43A}', 'k'),
    ('\u{43C}', 'm'),
    ('\u{43D}', 'h'),
    ('\u{442}', 't'),
    ('\u{3B2}', 'b'),
    ('\u{3B5}', 'e'),
    ('\u{3B6}', 'z'),
    ('\u{3B7}', 'h'),
    ('\u{3BA}', 'k'),
    ('\u{3BC}', 'm'),
    ('\u{3C4}', 't'),
    ('\u{454}', 'e'),
];

/// Alphabets that are written together: nobody takes a sign of one for a letter of another.
const TOGETHER: [[Script; 4]; 3] = [
    [Script::Latin, Script::Han, Script::Hiragana, Script::Katakana],
    [Script::Latin, Script::Han, Script::Bopomofo, Script::Bopomofo],
    [Script::Latin, Script::Han, Script::Hangul, Script::Hangul],
];

/// The Latin letter that a small letter of another alphabet is drawn as, small or capital; any other letter is itself.
#[must_use]
pub fn as_drawn(c: char) -> char {
    SMALL.iter().chain(&CAPITAL).find(|(other, _)| *other == c).map_or(c, |(_, latin)| *latin)
}

/// The letter of a word that could be taken for another: one of another alphabet than the rest, the first of a word of which every
/// letter is drawn as a Latin one, or a Latin one that stands for a sound and in no name.
#[must_use]
pub fn stray_letter(word: &str) -> Option<char> {
    let scripts = CodePointMapData::<Script>::new();
    let is_letter = |c: &char| !matches!(scripts.get(*c), Script::Common | Script::Inherited);
    let letters: Vec<char> = word.chars().filter(is_letter).collect();
    let is_latin = |c: &&char| scripts.get(**c) == Script::Latin;
    let are_together = |set: &[Script; 4]| letters.iter().all(|c| set.contains(&scripts.get(*c)));
    let own = letters.iter().find(is_latin).or(letters.first()).map(|c| scripts.get(*c))?;
    let other = letters.iter().find(|c| scripts.get(**c) != own);
    if other.is_some() && !TOGETHER.iter().any(are_together) {
        return other.copied();
    }
    if own != Script::Latin && letters.iter().all(|c| is_drawn_as_latin(*c)) {
        return letters.first().copied();
    }
    letters.iter().copied().find(|c| is_of_a_sound(*c))
}

fn is_drawn_as_latin(c: char) -> bool {
    let is_among = |small: char, list: &[(char, char)]| list.iter().any(|(other, _)| *other == small);
    let is_capital = c.is_uppercase();
    c.to_lowercase().all(|small| is_among(small, &SMALL) || (is_capital && is_among(small, &CAPITAL)))
}

/// Latin letters that phonetic alphabets made, many of which are drawn as a usual one turned or without its dot.
fn is_of_a_sound(c: char) -> bool {
    matches!(c, '\u{131}' | '\u{138}' | '\u{250}'..='\u{2AF}' | '\u{1D00}'..='\u{1DBF}' | '\u{A720}'..='\u{A7FF}' | '\u{AB30}'..='\u{AB6F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_another_alphabet_is_found() {
        for (word, stray) in [
            ("n\u{43E}mbre", '\u{43E}'),
            ("\u{43D}om", '\u{43D}'),
            ("\u{3BF}nline", '\u{3BF}'),
            ("\u{438}\u{432}a\u{43D}", '\u{438}'),
            ("\u{441}\u{43E}\u{441}\u{43E}", '\u{441}'),
            ("\u{421}\u{41E}\u{422}\u{41E}", '\u{421}'),
            ("n\u{251}me", '\u{251}'),
        ] {
            assert_eq!(stray_letter(word), Some(stray), "{word}");
        }
        for word in [
            "",
            "nombre.1+mesa",
            "Se\u{f1}or-\u{1ed9}",
            "\u{438}\u{432}\u{430}\u{43D}\u{43E}\u{432}2",
            "\u{43A}\u{43E}\u{442}",
            "\u{3B4}\u{3AE}\u{3BC}\u{3BF}\u{3C2}",
            "\u{6771}\u{4eac}\u{306e}tokyo",
            "2020",
        ] {
            assert_eq!(stray_letter(word), None, "{word}");
        }
    }
}
