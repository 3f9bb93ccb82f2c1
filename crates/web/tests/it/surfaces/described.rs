//! What an entry says stands in the description of its act: a field that somebody sends, or one that is decided.

use domain::{Act, Ask, pattern};
use serde_json::Value;

/// Panics when the act has a field that its reader does not describe and its list of decided fields does not name.
pub(super) fn check(act: &Act, fields: &Value) {
    let Some(specs) = Ask::specs(act.name()) else { return };
    let decided = Act::decided(act.name()).unwrap();
    let mut paths = Vec::new();
    leaves(fields, "", &mut paths);
    for path in paths {
        let first = path.split('.').next().unwrap();
        if first == "under" {
            // The envelope's name for what the act serves; the act has it under its own.
            continue;
        }
        let described = specs.iter().any(|spec| spec.path == pattern(&path));
        let is_decided =
            |name: &&&str| path.strip_prefix(**name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        assert!(
            described || decided.iter().any(|name| is_decided(&name)),
            "{}: {path} is neither described nor decided",
            act.name()
        );
    }
}

fn leaves(value: &Value, path: &str, paths: &mut Vec<String>) {
    let under = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(map) if !map.contains_key("~") => {
            map.iter().for_each(|(key, inner)| leaves(inner, &under(key), paths));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, inner)| leaves(inner, &under(&at.to_string()), paths));
        }
        _ => paths.push(path.to_owned()),
    }
}
