//! A pasted text, freed of what is of its program and its paper.

use unicode_normalization::UnicodeNormalization;

use super::hyphen;

/// Marks at which words are parted at the end of a line: the soft hyphen, and what some PDF readers write for one.
const HYPHENATION: [char; 2] = ['\u{ad}', '\u{2}'];

/// The text as a clipboard means it: composed (NFC), every kind of break a line end, without the marks at which a PDF
/// parts words, and without what nobody can read.
pub(super) fn mended(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let breaks = |c: char| matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let text = text.replace(breaks, "\n");
    // Some PDF readers write the hyphen at the end of a line as U+0002, and the line end after it.
    let joined = HYPHENATION.iter().fold(text, |text, mark| text.replace(&format!("{mark}\n"), ""));
    let joined = hyphen::joined(&joined);
    let is_read = |c: &char| !HYPHENATION.contains(c) && (!c.is_control() || matches!(c, '\n' | '\t'));
    joined.chars().filter(is_read).nfc().collect()
}

/// Markdown and word-processor marks removed, white space folded, quotes made alike.
pub(super) fn plain(text: &str) -> String {
    alike_quotes(&shown(text))
}

/// The same with the quotes as they are written.
pub(super) fn shown(text: &str) -> String {
    without_markup(text).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Quotes of every form made alike.
pub(super) fn alike_quotes(text: &str) -> String {
    let alike = |c| match c {
        '\u{201c}' | '\u{ab}' | '\u{201e}' => '\u{201c}',
        '\u{201d}' | '\u{bb}' => '\u{201d}',
        c => c,
    };
    straight_quotes(&text.chars().map(alike).collect::<String>())
}

/// Without the signs of Markdown; those inside a word or an address are letters of it.
fn without_markup(text: &str) -> impl Iterator<Item = char> {
    let before = std::iter::once(None).chain(text.chars().map(Some));
    let after = text.chars().skip(1).map(Some).chain([None]);
    let is_inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '_'));
    let signs = text.chars().zip(before.zip(after));
    let kept = signs.filter(move |(c, (before, after))| {
        !matches!(c, '*' | '#' | '_') || (*c != '*' && is_inside(*before) && is_inside(*after))
    });
    kept.map(|(c, _)| c)
}

/// Straight quotes open and close in turn.
fn straight_quotes(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| {
            if c != '"' {
                return c;
            }
            open = !open;
            if open { '\u{201c}' } else { '\u{201d}' }
        })
        .collect()
}
