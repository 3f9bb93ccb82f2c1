//! What a scenario cannot write down as it is: characters nobody sees, long texts, many rows.

use std::collections::BTreeMap;

use domain::Fields;

use crate::surfaces::files::MARK;

/// Writes a scenario's fields out: `\u{202e}` is that character, `\times{161}` as many letters, `\file{a.pdf}` a file, and
/// `agenda.{0..30}.title` a field of each of these rows, both ends included.
pub(crate) fn written_out(fields: &Fields) -> Fields {
    let mut all = BTreeMap::new();
    for (path, value) in fields {
        let value = marked(value);
        for path in rows(path) {
            all.insert(path, value.clone());
        }
    }
    all
}

fn marked(value: &str) -> String {
    let mut parts = value.split('\\');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mark = part.split_once('{').and_then(|(word, rest)| Some((word, rest.split_once('}')?)));
        match mark {
            Some(("u", (code, rest))) => {
                text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
                text.push_str(rest);
            }
            Some(("file", (name, rest))) => {
                text.push_str(&format!("{MARK}{name}"));
                text.push_str(rest);
            }
            Some(("times", (times, rest))) => {
                text.push_str(&"a".repeat(times.parse().unwrap()));
                text.push_str(rest);
            }
            _ => panic!("`\\{part}` is no mark"),
        }
    }
    text
}

fn rows(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let (range, after) = rest.split_once('}').unwrap();
    let (first, last) = range.split_once("..").unwrap();
    let rows = first.parse::<usize>().unwrap()..=last.parse().unwrap();
    rows.map(|row| format!("{before}{row}{after}")).collect()
}
