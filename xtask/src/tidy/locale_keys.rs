//! Every language says the same things: the same keys with the same variables, and none that no page asks for.
//!
//! A missing key shows up as a hole on a page nobody looked at in that language; a missing variable
//! as a sentence without its number.

use super::{Answer, Finding, Skipped};
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

const SPANISH: &str = "crates/words/locales/es-MX.ftl";
const ENGLISH: &str = "crates/words/locales/en.ftl";

/// Keys that are put together from a prefix and a name known to the code, so they are not found as they stand.
const FAMILIES: &[&str] = &["refusal-", "allowed-", "fault-", "deed-", "act-", "field-", "choice-"];

/// One message with what a translation must keep.
#[derive(Default)]
struct Message {
    line: usize,
    variables: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

/// Finds keys and variables that one language lacks, and keys that nobody asks for.
pub fn check(tree: &Tree) -> Answer {
    let (Some(spanish), Some(english)) = (tree.text(SPANISH), tree.text(ENGLISH)) else {
        return Err(Skipped("there are no locale files yet"));
    };
    let mut findings = Vec::new();
    let es = parse(SPANISH, spanish, &mut findings);
    let en = parse(ENGLISH, english, &mut findings);
    compare((SPANISH, &es), (ENGLISH, &en), &mut findings);
    compare((ENGLISH, &en), (SPANISH, &es), &mut findings);
    findings.extend(unused(tree, &es, &[spanish, english]));
    Ok(findings)
}

/// Reads the keys of a Fluent file: `key = text`, its `.attribute` lines and its indented rest.
fn parse(path: &str, text: &str, findings: &mut Vec<Finding>) -> Messages {
    let mut messages = Messages::new();
    let mut current = String::new();
    for (index, line) in text.lines().enumerate() {
        let is_indented = line.starts_with([' ', '}']);
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(key) = key_of(line, is_indented, &current) {
            current = key;
            if messages.contains_key(&current) {
                let what = format!("the key {current} is there twice");
                findings.push(Finding::new(path, index + 1, what, "keep one; the second is never shown"));
            }
            messages.entry(current.clone()).or_default().line = index + 1;
        }
        if let Some(message) = messages.get_mut(&current) {
            message.variables.extend(variables(line));
        }
    }
    messages
}

/// The key that a line opens: `key`, `-term`, or `key.attribute` below the current key.
fn key_of(line: &str, is_indented: bool, current: &str) -> Option<String> {
    let name = line.split_once('=')?.0.trim();
    let is_name = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    if !is_indented {
        return is_name(name).then(|| name.to_owned());
    }
    let attribute = name.strip_prefix('.').filter(|attribute| is_name(attribute))?;
    let parent = current.split('.').next().unwrap_or(current);
    Some(format!("{parent}.{attribute}"))
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('{').skip(1).filter_map(|placeable| {
        let name = &placeable[placeable.find('$')? + 1..];
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
        Some(name[..end.unwrap_or(name.len())].to_owned())
    })
}

fn compare((path, here): (&str, &Messages), (other_path, there): (&str, &Messages), findings: &mut Vec<Finding>) {
    for (key, message) in here {
        let Some(other) = there.get(key) else {
            let what = format!("the key {key} is missing in {other_path}");
            findings.push(Finding::new(path, message.line, what, "add it there, or take it out here"));
            continue;
        };
        for variable in message.variables.difference(&other.variables) {
            let what = format!("{key} has no ${variable} in {other_path}");
            findings.push(Finding::new(path, message.line, what, "say the same in both languages"));
        }
    }
}

fn unused(tree: &Tree, messages: &Messages, locales: &[&str]) -> Vec<Finding> {
    let askers = ["crates/web/", "crates/words/"].into_iter().flat_map(|folder| tree.below(folder, &["rs", "html"]));
    let sources: Vec<&str> = askers.map(|file| file.text.as_str()).collect();
    let is_asked_for = |key: &str| {
        let quoted = format!("\"{key}\"");
        sources.iter().any(|text| text.contains(&quoted))
    };
    let is_quoted_by_another = |key: &str| {
        let forms = [format!("{{ {key} }}"), format!("{{{key}}}"), format!("{{ {key}.")];
        locales.iter().any(|text| forms.iter().any(|form| text.contains(form)))
    };
    messages
        .iter()
        .filter(|(key, _)| {
            let key = key.split('.').next().unwrap_or(key);
            !FAMILIES.iter().any(|family| key.starts_with(family)) && !is_asked_for(key) && !is_quoted_by_another(key)
        })
        .map(|(key, message)| {
            let what = format!("no page asks for {key}");
            Finding::new(SPANISH, message.line, what, "take it out of every language, or ask for it as \"key\"")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    #[test]
    fn keys_variables_and_use_are_compared() {
        let es = "# Title\ntitle = Hola { $name }\nonly-here = a\nrefusal-late = tarde\nloose = x\n";
        let en = "title = Hello\nrefusal-late = late\nloose = x\n";
        let page = "{{ t(\"title\") }} {{ t(\"only-here\") }}";
        let tree = Tree::of(&[(SPANISH, es), (ENGLISH, en), ("crates/web/src/a.html", page)]);
        let expected = [
            format!("{SPANISH}:3: the key only-here is missing in {ENGLISH}"),
            format!("{SPANISH}:2: title has no $name in {ENGLISH}"),
            format!("{SPANISH}:5: no page asks for loose"),
        ];
        assert_eq!(found(check(&tree)), expected);
    }

    #[test]
    fn plurals_terms_and_attributes_are_read() {
        let text = "-brand = Tequio\ncount = { $n ->\n    [one] { $n } de { -brand }\n   *[other] { $n }\n}\n    .title = { $who }\n";
        let tree = Tree::of(&[(SPANISH, text), (ENGLISH, text), ("crates/web/src/a.rs", "\"count\"")]);
        assert!(found(check(&tree)).is_empty());
        let keys: Vec<String> = parse(SPANISH, text, &mut Vec::new()).into_keys().collect();
        assert_eq!(keys, ["-brand", "count", "count.title"]);
    }

    #[test]
    fn a_key_written_twice_is_found() {
        let tree = Tree::of(&[(SPANISH, "act-a = x\nact-a = y\n"), (ENGLISH, "act-a = x\n")]);
        assert_eq!(found(check(&tree)), [format!("{SPANISH}:2: the key act-a is there twice")]);
    }
}
