//! The forms of a page, read as a browser without scripts reads them.

use std::collections::BTreeMap;

/// Kinds of input in which a new line sends the form.
const LINES: [&str; 7] = ["text", "number", "date", "time", "datetime-local", "email", "search"];

/// A form.
#[derive(Debug)]
pub(crate) struct Form {
    /// Where it is sent.
    pub action: String,
    /// Whether it is sent in parts.
    pub in_parts: bool,
    /// Whether somebody types in a line of it: there the key for a new line presses its first button.
    pub has_lines: bool,
    /// Whether its first button brings it back and does nothing else.
    pub begins_harmless: bool,
    /// The lists that show a first of several that nobody chose, by name.
    pub unchosen: Vec<String>,
    /// What can be filled in, by name.
    pub inputs: BTreeMap<String, Input>,
}

/// A field of a form.
#[derive(Debug, Default)]
pub(crate) struct Input {
    /// What stands in it when nobody sees it.
    pub hidden: Option<String>,
    /// What can be chosen, where that is all.
    pub choices: Option<Vec<String>>,
    /// What a browser sends when nobody touches it; nothing of what is not marked.
    pub untouched: Option<String>,
}

/// The forms that are posted.
pub(crate) fn forms(page: &str) -> Vec<Form> {
    let found = page.split("<form ").skip(1).filter_map(|rest| {
        let (head, rest) = rest.split_once('>')?;
        let (body, _) = rest.split_once("</form>")?;
        (attribute(head, "method").as_deref() == Some("post")).then(|| Form {
            // What the address says after its path is for whoever opens it again.
            action: attribute(head, "action")
                .map(|to| to.split('?').next().unwrap_or_default().to_owned())
                .unwrap_or_default(),
            in_parts: head.contains("multipart/form-data"),
            has_lines: tags(body).any(|(tag, kind)| tag == "input" && LINES.contains(&kind.as_str())),
            begins_harmless: body.split('<').find(|tag| submits(tag)).is_some_and(|tag| {
                (attribute(tag, "name").as_deref(), attribute(tag, "value").as_deref()) == (Some("more"), Some(""))
            }),
            unchosen: unchosen(body),
            inputs: inputs(body),
        })
    });
    found.collect()
}

/// The tags of a form, with what kind of input each is.
fn tags(body: &str) -> impl Iterator<Item = (&str, String)> {
    body.split('<').skip(1).map(|tag| {
        let name = tag.split([' ', '\n', '>']).next().unwrap_or_default();
        (name, attribute(tag, "type").unwrap_or_default())
    })
}

fn submits(tag: &str) -> bool {
    attribute(tag, "type").as_deref() == Some("submit")
}

fn inputs(body: &str) -> BTreeMap<String, Input> {
    let mut inputs: BTreeMap<String, Input> = BTreeMap::new();
    for part in body.split('<').skip(1) {
        let (tag, within) = part.split_once('>').unwrap_or((part, ""));
        let Some(name) = attribute(tag, "name") else { continue };
        let input = inputs.entry(name).or_default();
        let value = attribute(tag, "value").unwrap_or_default();
        let is_left = |word: &str| tag.split_whitespace().any(|part| part == word);
        match (tag.split_whitespace().next(), attribute(tag, "type").as_deref()) {
            (Some("input"), Some("submit" | "file")) => {}
            (Some("input"), Some("radio" | "checkbox")) if !is_left("checked") => {}
            (Some("input"), _) => input.untouched = Some(value.clone()),
            (Some("textarea"), _) => input.untouched = Some(text(within.trim_start_matches('\n'))),
            _ => {}
        }
        match (tag.split_whitespace().next(), attribute(tag, "type").as_deref()) {
            (Some("input"), Some("hidden")) => input.hidden = Some(value),
            (Some("input"), Some("radio" | "checkbox")) => input.choices.get_or_insert_default().push(value),
            (Some("input"), Some("submit")) => {}
            // Beside one that was received already, another can be chosen.
            (Some("input"), Some("file")) => input.choices = None,
            (Some("select"), _) => {
                let options = body.split_once(&format!("<{tag}>")).and_then(|(_, rest)| rest.split_once("</select>"));
                let options = options.map(|(options, _)| options.split("<option ").skip(1)).into_iter().flatten();
                let options: Vec<&str> = options.collect();
                let marked = |option: &&&str| option.split('>').next().is_some_and(|tag| tag.contains(" selected"));
                let shown = options.iter().find(marked).or(options.first());
                input.untouched = shown.and_then(|option| attribute(option, "value"));
                input.choices = Some(options.into_iter().filter_map(|option| attribute(option, "value")).collect());
            }
            _ => {}
        }
    }
    inputs
}

/// The lists of which a browser would choose the first of several, though nobody did.
fn unchosen(body: &str) -> Vec<String> {
    let lists = body.split("<select").skip(1).filter_map(|rest| {
        let (options, _) = rest.split_once("</select>")?;
        let heads: Vec<&str> = options.split("<option ").skip(1).filter_map(|rest| rest.split('>').next()).collect();
        let begins_empty = heads.first().and_then(|head| attribute(head, "value")).is_none_or(|value| value.is_empty());
        let is_chosen = heads.iter().any(|head| head.contains(" selected"));
        (heads.len() > 1 && !begins_empty && !is_chosen).then(|| attribute(rest, "name").unwrap_or_default())
    });
    lists.collect()
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
    let (_, rest) = tag
        .split_once(&format!("{name}=\""))
        .filter(|(before, _)| before.is_empty() || before.ends_with(char::is_whitespace))?;
    Some(text(rest.split_once('"')?.0))
}

/// Without the marks that keep a text from being markup.
pub(crate) fn text(escaped: &str) -> String {
    let marks = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    marks.iter().fold(escaped.to_owned(), |text, (mark, sign)| text.replace(mark, sign))
}

/// A page without what was typed and is given back on it.
pub(crate) fn without_given_back(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<section class=\"mt3\" id=\"escrito\"") else { return page.to_owned() };
    let (_, after) = rest.split_once("</section>").unwrap();
    format!("{before}{after}")
}
