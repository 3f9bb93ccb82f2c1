//! Every language says the same things: the same files, the same keys with the same variables, and none that no page
//! asks for.
//!
//! A missing key shows up as a hole on a page nobody looked at in that language; a missing variable
//! as a sentence without its number; a file that is not taken in, as a capability without words.

use super::{Answer, Finding, Skipped};
use crate::fluent::{Fluent, Message};
use crate::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The files of Spanish, the first language, and of English: one per capability.
pub const SPANISH: &str = "crates/words/locales/es-MX/";
const ENGLISH: &str = "crates/words/locales/en/";
/// Where the files are taken in.
const LIST: &str = "crates/words/src/locales.rs";
/// Who asks for words.
const ASKERS: &[&str] = &["crates/web/", "crates/cli/src/", "crates/words/src/"];

/// Keys that are put together from a prefix and a name known to the code, so they are not found as they stand.
const FAMILIES: &[&str] = &[
    "refusal-",
    "allowed-",
    "fault-",
    "deed-",
    "act-",
    "field-",
    "column-",
    "holds-",
    "choice-",
    "moved-",
    "duty-",
    "happened-",
    "kept-",
    "letter-kind-",
    "letter-said-",
    "set-page-",
    "doctor-",
    "set-step-",
    "letter-factor-",
    "letter-call-",
    "told-",
    "notices-pace-",
    "notices-followed-",
    "notices-end-title-",
    "notices-end-lede-",
    "notices-ended-",
    "letter-followed-why-",
    "factor-kind-",
];

/// The keys of a language, each with its file.
type Language<'a> = BTreeMap<String, (&'a File, Message)>;

/// Finds keys and variables that one language lacks, and keys that nobody asks for.
pub fn check(tree: &Tree) -> Answer {
    if tree.below(SPANISH, &["ftl"]).next().is_none() {
        return Err(Skipped("there are no locale files yet"));
    }
    let mut findings = not_taken_in(tree);
    let es = read(tree, SPANISH, &mut findings);
    let en = read(tree, ENGLISH, &mut findings);
    compare(&es, &en, ENGLISH, &mut findings);
    compare(&en, &es, SPANISH, &mut findings);
    findings.extend(unused(tree, &es, &en));
    findings.extend([&es, &en].into_iter().flat_map(without_label));
    Ok(findings)
}

/// Files that stand in a folder of words and not in the list of those that are read.
fn not_taken_in(tree: &Tree) -> Vec<Finding> {
    let list = tree.text(LIST).unwrap_or("");
    let files = [SPANISH, ENGLISH].into_iter().flat_map(|folder| tree.below(folder, &["ftl"]));
    let left_out = files.filter(|file| !list.contains(&format!("\"{}\"", file.name().trim_end_matches(".ftl"))));
    left_out
        .map(|file| Finding::new(&file.path, 1, "nothing reads this file", format!("add its name to {LIST}")))
        .collect()
}

/// Every key of a language; what is not Fluent and what is there twice is found on the way.
fn read<'a>(tree: &'a Tree, folder: &'a str, findings: &mut Vec<Finding>) -> Language<'a> {
    let mut language = Language::new();
    for file in tree.below(folder, &["ftl"]) {
        let fluent = Fluent::read(&file.text);
        for line in fluent.junk {
            findings.push(Finding::new(&file.path, line, "this is not Fluent", "repair the message that stands here"));
        }
        for message in fluent.messages {
            if let Some((first, _)) = language.get(&message.key) {
                let what = format!("the key {} is there twice, first in {}", message.key, first.name());
                findings.push(Finding::new(&file.path, message.line, what, "keep one; the second is never shown"));
                continue;
            }
            language.insert(message.key.clone(), (file, message));
        }
    }
    let quoted_in_vain: Vec<Finding> = language
        .values()
        .flat_map(|(file, message)| message.quotes.iter().map(move |quoted| (file, message, quoted)))
        .filter(|(_, _, quoted)| !language.contains_key(*quoted))
        .map(|(file, message, quoted)| {
            let what = format!("{} quotes {quoted}, which is not there", message.key);
            Finding::new(&file.path, message.line, what, "quote a key of this language")
        })
        .collect();
    findings.extend(quoted_in_vain);
    language
}

/// What one language says and the other does not, or elsewhere, or without a variable.
fn compare(here: &Language, there: &Language, folder: &str, findings: &mut Vec<Finding>) {
    for (key, (file, message)) in here {
        let mut find = |what: String, remedy: &str| {
            findings.push(Finding::new(&file.path, message.line, what, remedy));
        };
        let other_path = format!("{folder}{}", file.name());
        let Some((other_file, other)) = there.get(key) else {
            find(format!("the key {key} is missing in {other_path}"), "add it there, or take it out here");
            continue;
        };
        if other_file.name() != file.name() {
            find(
                format!("the key {key} is in {} there", other_file.name()),
                "keep it in the same file of both languages",
            );
        }
        for variable in message.variables.difference(&other.variables) {
            find(format!("{key} has no ${variable} in {other_path}"), "say the same in both languages");
        }
    }
}

fn unused(tree: &Tree, es: &Language, en: &Language) -> Vec<Finding> {
    let askers = ASKERS.iter().flat_map(|folder| tree.below(folder, &["rs", "html"]));
    let sources: Vec<&str> = askers.map(|file| file.text.as_str()).collect();
    let is_asked_for = |key: &str| {
        let quoted = format!("\"{key}\"");
        sources.iter().any(|text| text.contains(&quoted))
    };
    let messages = es.values().chain(en.values());
    let quoted: BTreeSet<&str> = messages.flat_map(|(_, message)| message.quotes.iter().map(String::as_str)).collect();
    es.iter()
        .filter(|(key, _)| {
            let key = key.split('.').next().unwrap_or(key);
            !FAMILIES.iter().any(|family| key.starts_with(family)) && !is_asked_for(key) && !quoted.contains(key)
        })
        .map(|(key, (file, message))| {
            let what = format!("no page asks for {key}");
            Finding::new(&file.path, message.line, what, "take it out of every language, or ask for it as \"key\"")
        })
        .collect()
}

/// What helps with a field, or stands for none of its choices, where the field itself has no name: it is never read.
fn without_label(language: &Language) -> Vec<Finding> {
    let lone = |key: &str| {
        let (message, attribute) = key.split_once('.')?;
        let field = ["-hint", "-none"].iter().find_map(|ending| attribute.strip_suffix(ending))?;
        let label = format!("{message}.{field}");
        (message.starts_with("act-") && !language.contains_key(&label)).then_some(label)
    };
    let finding = |(key, (file, message)): (&String, &(&File, Message))| {
        let label = lone(key)?;
        let what = format!("{key} is never read, because {label} is not there");
        Some(Finding::new(
            &file.path,
            message.line,
            what,
            "name the field there, or put it where the field has its name",
        ))
    };
    language.iter().filter_map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::found;
    use super::*;

    const ES: &str = "crates/words/locales/es-MX/page.ftl";
    const EN: &str = "crates/words/locales/en/page.ftl";
    const PLAN: &str = "crates/words/locales/en/plan.ftl";
    const TAKEN_IN: (&str, &str) = (LIST, "\"page\"");

    #[test]
    fn keys_variables_and_use_are_compared() {
        let es = "# Title\ntitle = Hola { $name }\nonly-here = a\nrefusal-late = tarde\nloose = x\n";
        let en = "title = Hello\nrefusal-late = late\nloose = x\n";
        let page = "{{ t(\"title\") }} {{ t(\"only-here\") }}";
        let tree = Tree::of(&[(ES, es), (EN, en), TAKEN_IN, ("crates/web/src/a.html", page)]);
        let expected = [
            format!("{ES}:3: the key only-here is missing in {EN}"),
            format!("{ES}:2: title has no $name in {EN}"),
            format!("{ES}:5: no page asks for loose"),
        ];
        assert_eq!(found(check(&tree)), expected);
    }

    #[test]
    fn what_another_message_quotes_is_used_and_has_to_be_there() {
        let text =
            "-brand = Tequio\ncount = { $n ->\n    [one] { -brand }\n   *[other] { $n }\n}\n    .title = { gone }\n";
        let tree = Tree::of(&[(ES, text), (EN, text), TAKEN_IN, ("crates/web/src/a.rs", "\"count\"")]);
        let expected = [ES, EN].map(|path| format!("{path}:6: count.title quotes gone, which is not there"));
        assert_eq!(found(check(&tree)), expected);
    }

    #[test]
    fn a_key_written_twice_is_found_in_any_file_of_the_language() {
        let tree = Tree::of(&[(ES, "act-a = x\nact-a = y\n"), (EN, "act-a = x\n"), TAKEN_IN]);
        assert_eq!(found(check(&tree)), [format!("{ES}:2: the key act-a is there twice, first in page.ftl")]);
    }

    #[test]
    fn a_file_nobody_reads_a_key_in_another_file_and_junk_are_found() {
        let tree = Tree::of(&[(ES, "act-a = x\n"), (PLAN, "act-a = x\nact-b\n"), TAKEN_IN]);
        let expected = [
            format!("{PLAN}:1: nothing reads this file"),
            format!("{PLAN}:2: this is not Fluent"),
            format!("{ES}:1: the key act-a is in plan.ftl there"),
            format!("{PLAN}:1: the key act-a is in page.ftl there"),
        ];
        assert_eq!(found(check(&tree)), expected);
    }

    #[test]
    fn help_without_the_name_of_its_field_is_found() {
        let act = "act-x-do = Hacer\n    .name = Nombre\n    .name-hint = Corto\n    .seat-none = Ninguna\n";
        let tree = Tree::of(&[(ES, act), (EN, act), TAKEN_IN]);
        let expected = [ES, EN]
            .map(|path| format!("{path}:4: act-x-do.seat-none is never read, because act-x-do.seat is not there"));
        assert_eq!(found(check(&tree)), expected);
    }
}
