//! What is guessed where no label says it: only what stands in one sentence with the mark that it is known by.

use std::collections::BTreeSet;

use domain::Fields;

use super::marks::{after_mark, before_mark, find_mark, from_mark, has, mark, marks};

/// Fewest words of a wording: less is the name of a thing, put in quotes.
const SHORTEST_WORDING: usize = 6;
/// Where a commitment can come from: names of marks, and words of the field.
const ORIGINS: [&str; 3] = ["proactive", "co_created", "reactive"];

/// What is guessed of a text without labels, whose paragraphs are lines. `wording`: what a label says it is.
pub(super) fn guessed(text: &str, wording: Option<&str>) -> Fields {
    let quotes = quoted(text);
    let is_wording = |quote: &&String| has(quote, "wording") && quote.split_whitespace().count() >= SHORTEST_WORDING;
    let longest = || quotes.iter().filter(is_wording).max_by_key(|quote| quote.chars().count()).cloned();
    let wording = wording.map(ToString::to_string).or_else(longest).unwrap_or_default();
    let both = format!("{text}\n{wording}");
    let sentences = sentences(text);
    let mut fields = Fields::new();
    let mut put = |path: &str, value: Option<String>| {
        let one_line = |value: String| if path == "wording" { value } else { value.replace('\n', " ") };
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            fields.insert(path.to_string(), one_line(value));
        }
    };
    put("axis_as_worded", axis_in(&wording));
    put("axis_name", sentences.iter().find_map(|sentence| axis(sentence)));
    put("origin", origin(&both));
    put("project", has(&both, "project").then(|| mark("project-value")));
    put("stage", find_mark(&both, "stage"));
    put("area", find_mark(text, "area").map(|area| capitalised(&area)));
    put("window", from_mark(&wording, "window").map(|window| capitalised(&first_sentence(window))));
    put("plan_name", plan_name(&both));
    if let Some((key, name, year)) = sentences.iter().find_map(|sentence| activity(sentence)) {
        put("activities.0.key", Some(key));
        put("activities.0.name", Some(name));
        put("activities.0.year", year);
    }
    put("title", aim(&wording).map(|aim| capitalised(&aim)));
    put("summary", summary(&both, &wording));
    put("wording", Some(wording));
    fields
}

/// What stands in quotes, one after the other.
pub(super) fn quoted(text: &str) -> Vec<String> {
    text.split('\u{201c}')
        .skip(1)
        .filter_map(|rest| rest.split('\u{201d}').next())
        .map(|quote| quote.trim().to_string())
        .filter(|quote| !quote.is_empty())
        .collect()
}

/// The first number of four digits.
pub(super) fn year(text: &str) -> Option<String> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4)?;
    Some(digits.to_string())
}

/// The sentences of a text. A quotation is never parted; a line ends a sentence.
fn sentences(text: &str) -> Vec<&str> {
    let (mut sentences, mut start, mut is_quoted) = (Vec::new(), 0, false);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let is_end = match c {
            '\n' => !is_quoted,
            // What ends inside its quotes ends.
            ' ' => !is_quoted && (matches!(before, '.' | ';' | '!' | '?') || text[..at].ends_with(".\u{201d}")),
            _ => false,
        };
        is_quoted = c == '\u{201c}' || (is_quoted && c != '\u{201d}');
        if is_end {
            sentences.push(&text[start..at]);
            start = at;
        }
        before = c;
    }
    sentences.push(&text[start..]);
    sentences
}

/// The first sentence, without what ends it.
fn first_sentence(text: &str) -> String {
    sentences(text).first().map_or("", |first| first).trim_end_matches(['.', ';', ' ']).trim().to_string()
}

/// The axis as a wording names it.
fn axis_in(wording: &str) -> Option<String> {
    let within = |sentence: &&str| {
        let rest = after_mark(sentence, "axis-in-wording")?;
        before_mark(rest, "axis-in-wording-end").map(|found| found.trim().to_string())
    };
    sentences(wording).iter().find_map(within)
}

/// The axis in quotes: between the mark and them stands its number at most, and words such as `denominado`.
fn axis(sentence: &str) -> Option<String> {
    let (between, _) = after_mark(sentence, "axis")?.split_once('\u{201c}')?;
    let is_number =
        |word: &str| word.chars().all(|c| c.is_ascii_digit()) || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let leads = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        is_number(&word) || marks("axis-between").any(|mark| mark == word)
    };
    if !between.split_whitespace().all(leads) {
        return None;
    }
    quoted(after_mark(sentence, "axis")?).into_iter().next()
}

/// The origin, when one alone is spoken of.
fn origin(text: &str) -> Option<String> {
    let mut spoken_of = ORIGINS.into_iter().filter(|origin| has(text, origin));
    let origin = spoken_of.next()?;
    spoken_of.next().is_none().then(|| origin.to_string())
}

/// `140109 Name of the activity`, in the sentence that says it is an activity: in quotes, or a key of six digits and the
/// words behind it. The year is that of the programme, if the sentence says it.
fn activity(sentence: &str) -> Option<(String, String, Option<String>)> {
    if !has(sentence, "activity") {
        return None;
    }
    let in_quotes = || {
        quoted(sentence).iter().find_map(|quote| {
            let (key, name) = quote.split_once(' ')?;
            let is_key = key.len() >= 4 && key.bytes().all(|b| b.is_ascii_digit());
            is_key.then(|| (key.to_string(), name.trim().to_string()))
        })
    };
    let (key, name) = in_quotes().or_else(|| loose_activity(sentence))?;
    Some((key, name, after_mark(sentence, "programme").and_then(year)))
}

fn loose_activity(text: &str) -> Option<(String, String)> {
    let is_key = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    let key = text.split(|c: char| !c.is_alphanumeric()).find(is_key)?;
    let (_, rest) = text.split_once(key)?;
    let end = rest.find(['.', ';', '(']).unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    (!name.is_empty()).then(|| (key.to_string(), name))
}

fn plan_name(text: &str) -> Option<String> {
    let rest = from_mark(text, "plan")?;
    let end = rest.find([',', '.', ';', '\u{201d}', '\n']).unwrap_or(rest.len());
    let name = rest.get(..end)?;
    Some(before_mark(name, "plan-end").unwrap_or(name).trim().to_string())
}

/// What the commitment promotes, out of its wording.
fn aim(wording: &str) -> Option<String> {
    after_mark(wording, "aim").map(first_sentence)
}

fn summary(text: &str, wording: &str) -> Option<String> {
    let who = find_acronym(text, wording)?;
    let aim = aim(wording)?;
    Some(mark("summary").replace("{who}", &who).replace("{aim}", &aim))
}

/// The first acronym in parentheses that the wording uses: `(IEEM)`.
fn find_acronym(text: &str, wording: &str) -> Option<String> {
    let used: BTreeSet<&str> = wording.split(|c: char| !c.is_alphanumeric()).collect();
    text.split('(').skip(1).filter_map(|rest| rest.split(')').next()).find_map(|inside| {
        let inside = inside.trim();
        let fits = (2..=10).contains(&inside.len()) && inside.bytes().all(|b| b.is_ascii_uppercase());
        (fits && used.contains(inside)).then(|| inside.to_string())
    })
}

fn capitalised(text: &str) -> String {
    let lower = if text.chars().all(|c| !c.is_lowercase()) { text.to_lowercase() } else { text.to_string() };
    let mut chars = lower.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
