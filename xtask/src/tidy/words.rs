//! Words that the people who will use this would misread stay off the pages and out of the guide.
//!
//! A *sello* is a rubber stamp and a *testigo* signs an acta; whoever reads them here expects that. The
//! list is data, `words.txt`, so that someone who knows the field and not the code can correct it.

use super::locale_keys::SPANISH;
use super::patterns::has_word;
use super::{Answer, Finding, Skipped};
use crate::tree::{File, Tree};

const LIST: &str = include_str!("words.txt");
const OPINION: &str = "opinion/src/words/es.txt";
const GUIDE: &str = "docs/guide/";

/// Finds the listed words in what people read in Spanish.
pub fn check(tree: &Tree) -> Answer {
    let pages = tree.below(SPANISH, &["ftl"]).chain(tree.files.iter().filter(|file| file.path == OPINION));
    let guide = tree.below(GUIDE, &["md"]).filter(|file| !is_english(&file.path));
    let mut files = pages.chain(guide).peekable();
    if files.peek().is_none() {
        return Err(Skipped("there are neither Spanish words nor a guide yet"));
    }
    Ok(files.flat_map(check_file).collect())
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let said = said(file, line).to_lowercase();
        for (word, instead) in list().filter(|(word, _)| has_word(&said, word)) {
            let remedy = format!("write: {instead}");
            findings.push(Finding::new(
                &file.path,
                index + 1,
                format!("people misread \u{201c}{word}\u{201d}"),
                remedy,
            ));
        }
    }
    findings
}

/// In English some of them are the right word, as quorum is.
fn is_english(path: &str) -> bool {
    path.contains("/en/") || path.ends_with("/en.md") || path.ends_with(".en.md")
}

/// What a person gets to read of a line: neither the comment nor the key of a file of words.
fn said<'a>(file: &File, line: &'a str) -> &'a str {
    if file.extension() == "md" {
        return line;
    }
    if line.starts_with('#') {
        return "";
    }
    line.split_once('=').map_or(line, |(_, said)| said)
}

fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "))
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    const LOCALE: &str = "crates/words/locales/es-MX/page.ftl";

    #[test]
    fn a_misread_word_is_found_whatever_its_case_and_place() {
        let locale = "# el sello\nsello-title = Asegurado\nb = Sello y firma\nc = desellos\n";
        let tree = Tree::of(&[
            (LOCALE, locale),
            (OPINION, "sello-a = Un sello\n"),
            ("docs/guide/es/a.md", "Un testigo.\n"),
            ("docs/guide/en/a.md", "A quorum.\n"),
        ]);
        let expected = [
            format!("{LOCALE}:3: people misread \u{201c}sello\u{201d}"),
            format!("{OPINION}:1: people misread \u{201c}sello\u{201d}"),
            "docs/guide/es/a.md:1: people misread \u{201c}testigo\u{201d}".to_owned(),
        ];
        assert_eq!(found(check(&tree)), expected);
    }

    #[test]
    fn every_line_of_the_list_is_a_word_in_lower_case_with_a_replacement() {
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let (word, instead) = line.split_once(" = ").unwrap_or_else(|| panic!("not `word = replacement`: {line}"));
            assert_eq!(word, word.to_lowercase());
            assert!(!instead.is_empty());
        }
    }
}
