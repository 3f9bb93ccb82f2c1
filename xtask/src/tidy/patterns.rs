//! Finds what `bans.rs` forbids. Texts, not types: a rule here is a line a reader can search for too.

use super::bans::{BANS, Ban, Finds, Where};
use super::{Answer, Finding};
use crate::source::{self, Line, indent};
use crate::tree::{File, Tree};

/// Finds every line that a ban covers and no excuse allows.
pub fn check(tree: &Tree) -> Answer {
    // The table must name what it forbids, and so must the tests of this module.
    let files = tree.files.iter().filter(|file| !file.path.starts_with("xtask/src/tidy/"));
    Ok(files.flat_map(check_file).collect())
}

fn check_file(file: &File) -> Vec<Finding> {
    let bans: Vec<&Ban> = BANS.iter().filter(|ban| ban.covers(file)).collect();
    if bans.is_empty() {
        return Vec::new();
    }
    let lines = source::lines(file);
    let mut findings = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        for ban in &bans {
            let Some(found) = ban.find(line) else {
                continue;
            };
            if ban.excuse.is_some_and(|excuse| is_excused(&lines, index, excuse)) {
                continue;
            }
            let what = format!("`{found}` {}", ban.rule);
            findings.push(Finding::new(&file.path, line.number, what, ban.remedy));
        }
    }
    findings
}

impl Ban {
    fn covers(&self, file: &File) -> bool {
        self.extensions.contains(&file.extension())
            && self.inside.iter().any(|folder| file.path.starts_with(folder))
            && !self.outside.iter().any(|folder| file.path.starts_with(folder))
    }

    fn find(&self, line: &Line) -> Option<String> {
        let text = match self.looks_at {
            Where::Production | Where::ProductionCode if line.is_test => return None,
            Where::TestCode if !line.is_test => return None,
            Where::Code | Where::ProductionCode | Where::TestCode => line.code(),
            Where::Everything | Where::Production => line.text,
        };
        match self.finds {
            Finds::Words(words) => words.iter().find(|word| has_word(text, word)).map(|word| (*word).to_owned()),
            Finds::Letters(letters) => text.chars().find(|c| letters.contains(*c)).map(String::from),
            Finds::With(find) => find(text),
        }
    }
}

/// Whether the text holds the word by itself, not as a part of a longer one.
pub fn has_word(text: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let opens_inside = word.starts_with(is_part);
    let closes_inside = word.ends_with(is_part);
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(is_part);
        let after = text[at + word.len()..].chars().next().is_some_and(is_part);
        !(opens_inside && before || closes_inside && after)
    })
}

/// Whether the line, or the comment above the statement it belongs to, begins with the excuse.
fn is_excused(lines: &[Line], index: usize, excuse: &str) -> bool {
    if lines[index].text.contains(excuse) {
        return true;
    }
    // rustfmt breaks chains before the dot: the comment stands above the first line of the statement.
    let is_continued = |at: usize| at > 0 && lines[at].text.trim_start().starts_with(['.', ')', '}']);
    let mut at = index;
    while is_continued(at) {
        let depth = indent(lines[at].text);
        at -= 1;
        while at > 0 && (indent(lines[at].text) > depth || is_comment(&lines[at])) {
            if lines[at].text.trim_start().starts_with(excuse) {
                return true;
            }
            at -= 1;
        }
    }
    let above = lines[..at].iter().rev().take_while(|line| is_comment(line));
    above.into_iter().any(|line| line.text.trim_start().starts_with(excuse))
}

fn is_comment(line: &Line) -> bool {
    line.text.trim_start().starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    fn finds(path: &str, text: &str) -> Vec<String> {
        found(check(&Tree::of(&[(path, text)])))
    }

    #[test]
    fn sql_lives_in_store() {
        let text = "const Q: &str = \"SELECT 1\";\n";
        assert_eq!(finds("crates/platform/src/a.rs", text).len(), 1);
        assert!(finds("crates/store/src/sql/record.rs", text).is_empty());
        let beside = ["crates/store/src/a.rs:1: `SELECT ` is a text of SQL beside the others"];
        assert_eq!(finds("crates/store/src/a.rs", text), beside);
        assert_eq!(finds("crates/store/src/a.rs", "    query(\"BEGIN\");\n").len(), 1);
        assert!(finds("crates/store/src/a.rs", "    query(sql::BEGIN);\n").is_empty());
        assert!(finds("crates/store/tests/it/a.rs", text).is_empty());
    }

    #[test]
    fn one_place_makes_streamed_answers() {
        let text = "    Body::from_stream(stream::unfold(course, next))\n";
        assert_eq!(finds("crates/web/src/log/files.rs", text).len(), 1);
        assert!(finds("crates/web/src/streamed.rs", text).is_empty());
        assert!(finds("crates/web/tests/it/limits.rs", text).is_empty());
    }

    #[test]
    fn a_pure_crate_has_no_clock_outside_its_tests() {
        let text = "use std::collections::HashMap;\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        let expected = ["crates/record/src/a.rs:1: `HashMap` does not belong in a pure crate"];
        assert_eq!(finds("crates/record/src/a.rs", text), expected);
        assert!(finds("crates/web/src/a.rs", text).is_empty());
    }

    #[test]
    fn an_act_on_a_voting_says_which() {
        let text = "fn decide() {\n    item.voting();\n}\n";
        assert_eq!(finds("crates/domain/src/session/a.rs", text).len(), 1);
        assert_eq!(finds("crates/domain/src/phase/a.rs", "    items.find_map(Item::voting);\n").len(), 1);
        assert!(finds("crates/domain/src/session/guards.rs", text).is_empty());
        let any = "    // Whichever voting: none may be open.\n    item.voting();\n";
        assert!(finds("crates/domain/src/session/a.rs", any).is_empty());
    }

    #[test]
    fn an_unwrap_needs_its_reason() {
        let path = "crates/web/src/a.rs";
        assert_eq!(finds(path, "fn a() {\n    b().unwrap();\n}\n").len(), 1);
        assert!(finds(path, "    // Cannot fail: b is never empty.\n    b().unwrap();\n").is_empty());
        assert!(finds(path, "    b().unwrap(); // Cannot fail: b is never empty.\n").is_empty());
        let chain = "    // Cannot fail: b is never empty,\n    // and c neither.\n    let a = b()\n        .c(|x| {\n            x\n        })\n        .expect(\"c\");\n";
        assert!(finds(path, chain).is_empty());
        assert_eq!(finds(path, "    // Cannot fail: a.\n    a();\n    b().unwrap();\n").len(), 1);
        assert!(finds(path, "    b().unwrap_or(1);\n    /// `c.unwrap()` panics\n").is_empty());
        assert!(finds(path, "    cursor.expect(b':', \"a colon\")?;\n").is_empty());
        assert_eq!(finds(path, "    b().expect(\n        \"c\",\n    );\n").len(), 1);
    }

    #[test]
    fn templates_hold_no_script_style_or_handler() {
        let count = |text| finds("crates/web/src/session/call.html", text).len();
        assert_eq!(count("{{ body|safe }}\n{{ body | safe }}\n"), 2);
        assert_eq!(count("<script>go()</script>\n<script src=\"/a.js\" defer></script>\n"), 1);
        assert_eq!(count("<p style=\"color: red\">\n<a onclick=\"go()\">\n<a data-on=\"x\" once>\n"), 2);
    }

    #[test]
    fn a_template_is_no_wider_than_a_screen() {
        let (fits, wide) = ("\u{e1}".repeat(160), "a".repeat(161));
        assert!(finds("crates/web/tests/a.html", &fits).is_empty());
        assert_eq!(finds("crates/web/src/a.html", &wide).len(), 1);
        assert!(finds("crates/web/src/a.css", &wide).is_empty());
    }

    #[test]
    fn spanish_lives_in_the_locales() {
        let text = "// sesi\u{f3}n\n";
        assert_eq!(finds("crates/web/src/session/mod.rs", text).len(), 1);
        assert!(finds("crates/web/src/addresses.rs", text).is_empty());
        assert!(finds("crates/web/tests/session.rs", text).is_empty());
    }

    #[test]
    fn nothing_is_left_over_and_no_test_waits() {
        assert_eq!(finds("crates/web/src/a.rs", "// TODO: later\nlet all_todos = TODOS;\n").len(), 1);
        let test = "#[test]\n#[ignore]\nfn a() {\n    thread::sleep(b);\n}\n";
        assert_eq!(finds("crates/web/tests/a.rs", test).len(), 2);
    }
}
