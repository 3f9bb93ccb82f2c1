//! Files in scenarios: `\file{acta.pdf}` is a small file of that name, in the way of each surface.

use std::fmt::Write as _;

use domain::Fields;
use serde_json::Value;

use super::site::Site;

/// What a field with a file begins with, once it is written out.
pub(crate) const MARK: &str = "\u{1}file:";
/// Between the parts of a form with files.
const BOUNDARY: &str = "tequio-boundary";

/// The name of the file in a field.
pub(crate) fn name_of(value: &str) -> Option<&str> {
    value.strip_prefix(MARK)
}

/// Bytes of a file of that name; another one for each name.
pub(crate) fn bytes_of(name: &str) -> String {
    if name.ends_with(".pdf") { format!("%PDF-1.7\n{name}") } else { format!("<html>{name}") }
}

/// Media type and body of a form: plain, or in parts when it has files.
pub(crate) fn body(fields: &Fields) -> (String, String) {
    if !fields.values().any(|value| name_of(value).is_some()) {
        return ("application/x-www-form-urlencoded".to_owned(), serde_urlencoded::to_string(fields).unwrap());
    }
    in_parts(fields)
}

/// The same, always in parts.
pub(crate) fn in_parts<'a>(fields: impl IntoIterator<Item = (&'a String, &'a String)>) -> (String, String) {
    let mut body = String::new();
    for (path, value) in fields {
        write!(body, "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{path}\"").unwrap();
        match name_of(value) {
            Some(name) => {
                write!(body, "; filename=\"{name}\"\r\nContent-Type: text/html\r\n\r\n{}", bytes_of(name)).unwrap();
            }
            None => write!(body, "\r\n\r\n{value}").unwrap(),
        }
        body.push_str("\r\n");
    }
    write!(body, "--{BOUNDARY}--\r\n").unwrap();
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

/// The same fields with ids: each file is left with the door for programs first.
pub(crate) async fn left(site: &Site, office: &str, fields: &Fields) -> Fields {
    let mut fields = fields.clone();
    for value in fields.values_mut() {
        if let Some(name) = name_of(value) {
            let address = format!("/api/files?name={name}");
            let (_, answer) = site.post(office, &address, "application/octet-stream", bytes_of(name)).await;
            let answer: Value = serde_json::from_str(&answer).unwrap();
            *value = answer["id"].as_str().unwrap_or("!not-kept").to_owned();
        }
    }
    fields
}

/// The same fields with ids that nobody has to look up: the domain takes any.
pub(crate) fn named(fields: &Fields) -> Fields {
    let id = |value: &String| match name_of(value) {
        Some(name) if name.ends_with(".pdf") => "staged".to_owned(),
        Some(_) => "!not-kept".to_owned(),
        None => value.clone(),
    };
    fields.iter().map(|(path, value)| (path.clone(), id(value))).collect()
}
