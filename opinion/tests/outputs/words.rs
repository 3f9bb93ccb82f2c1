//! Every text that is asked for exists, and every text that exists is asked for.

use std::fs;
use std::path::Path;

/// Keys that are put together where they are used.
const MADE: &[&str] = &["place-", "shape-", "table-"];
const ENDINGS: &[&str] = &[".one", ".other", "-no-groups"];

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

fn keys() -> Vec<String> {
    let file = include_str!("../../src/words/es.txt");
    file.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}

#[test]
fn no_text_is_left_over_and_none_is_missing() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    for folder in ["src/text", "src/map", "src/words", "../crates/cli/src/opinion"] {
        sources(&here.join(folder), &mut code);
    }
    let keys = keys();
    for key in keys.iter().filter(|key| !MADE.iter().any(|made| key.starts_with(made))) {
        let base = ENDINGS.iter().fold(key.as_str(), |key, ending| key.strip_suffix(ending).unwrap_or(key));
        let asks = [key.as_str(), base].into_iter().any(|key| code.contains(&format!("\"{key}\"")));
        assert!(asks, "nobody asks for {key}");
    }
    for call in ["words.get(\"", "words.say(\"", "words.count(\"", "self.say(\"", "self.count(\""] {
        for rest in code.split(call).skip(1) {
            let key = rest.split('"').next().unwrap();
            let is_there = keys.iter().any(|known| *known == key || *known == format!("{key}.other"));
            assert!(is_there || key == "no-such-key" || key == "list", "{key} is missing");
        }
    }
}
