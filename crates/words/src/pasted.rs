//! A founding document, pasted, gives a ficha to correct (users.md item 6).
//!
//! Nothing is decided here and nothing is certain: what is found by its form fills a field, the
//! rest stays empty for the person who pasted it.

use domain::Fields;

/// Words by which the parts of such a document are known, in the language of the body.
const MARKS: &str = include_str!("../locales/es-MX/marks.txt");

/// Reads a pasted document into the fields of `proposal.present`.
#[must_use]
pub fn read_document(text: &str) -> Fields {
    let plain = plain(text);
    let quotes = quoted(&plain);
    let mut fields = Fields::new();
    let mut put = |path: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            fields.insert(path.to_string(), value);
        }
    };
    let wording = quotes.iter().filter(|quote| has(quote, "wording")).max_by_key(|quote| quote.chars().count());
    put("wording", wording.cloned());
    put("axis_as_worded", wording.and_then(|wording| between(wording, "axis-in-wording", "axis-in-wording-end")));
    put("axis_name", after_mark(&plain, "axis").and_then(|rest| quoted(rest).into_iter().next()));
    put("origin", origin(&plain));
    put("project", after_mark(&plain, "project").map(|_| mark("project-value")));
    put("stage", find_mark(&plain, "stage"));
    put("area", find_mark(&plain, "area").map(|area| capitalised(&area)));
    put("window", wording.and_then(|wording| find_mark_to_end(wording, "window")));
    put("plan_name", plan_name(&plain));
    if let Some((key, name)) = activity(&quotes).or_else(|| loose_activity(&plain)) {
        put("activities.0.key", Some(key));
        put("activities.0.name", Some(name));
        put("activities.0.year", after_mark(&plain, "programme").and_then(year));
    }
    put("title", wording.and_then(|wording| aim(wording)).map(|aim| capitalised(&aim)));
    put("summary", summary(&plain, wording));
    for (field, value) in labelled(text) {
        fields.entry(field.to_string()).or_insert(value);
    }
    fields
}

/// Lines of a form: a label of the table, a colon, and what stands behind it.
fn labelled(text: &str) -> impl Iterator<Item = (&'static str, String)> {
    text.lines().filter_map(|line| {
        let (label, value) = line.split_once(':')?;
        let (label, value) = (plain(label).to_lowercase(), plain(value));
        let field = marks("label").find_map(|mark| mark.split_once(" = ").filter(|(known, _)| *known == label))?.1;
        (!value.is_empty()).then_some((field, value))
    })
}

/// Markdown and word-processor marks removed, white space folded, quotes made alike.
fn plain(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '*' | '#' | '_'))
        .map(|c| match c {
            '\u{201c}' | '\u{ab}' | '\u{201e}' => '\u{201c}',
            '\u{201d}' | '\u{bb}' => '\u{201d}',
            '\u{a0}' => ' ',
            c => c,
        })
        .collect();
    straight_quotes(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Straight quotes open and close in turn.
fn straight_quotes(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| {
            if c != '"' {
                return c;
            }
            open = !open;
            if open { '\u{201c}' } else { '\u{201d}' }
        })
        .collect()
}

fn quoted(text: &str) -> Vec<String> {
    text.split('\u{201c}')
        .skip(1)
        .filter_map(|rest| rest.split('\u{201d}').next())
        .map(|quote| quote.trim().to_string())
        .filter(|quote| !quote.is_empty())
        .collect()
}

/// The first mark of that name, as written in the table.
fn mark(name: &str) -> String {
    marks(name).next().unwrap_or_default().to_string()
}

fn marks(name: &str) -> impl Iterator<Item = &'static str> {
    MARKS.lines().filter_map(move |line| line.split_once(": ").filter(|(key, _)| *key == name).map(|(_, value)| value))
}

/// Position just after the first mark of that name, compared without regard to case.
fn position_after(text: &str, name: &str) -> Option<(usize, usize)> {
    let folded = text.to_lowercase();
    // Lower case may change lengths in a few scripts; then positions would not fit and nothing is read.
    if folded.len() != text.len() {
        return None;
    }
    marks(name).find_map(|mark| folded.find(mark).map(|at| (at, at + mark.len())))
}

fn has(text: &str, name: &str) -> bool {
    position_after(text, name).is_some()
}

fn after_mark<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    position_after(text, name).and_then(|(_, end)| text.get(end..))
}

fn find_mark(text: &str, name: &str) -> Option<String> {
    position_after(text, name).and_then(|(start, end)| text.get(start..end)).map(ToString::to_string)
}

fn find_mark_to_end(text: &str, name: &str) -> Option<String> {
    let (start, _) = position_after(text, name)?;
    text.get(start..).map(|rest| capitalised(rest.trim_end_matches(['.', ' '])))
}

fn between(text: &str, start: &str, end: &str) -> Option<String> {
    let rest = after_mark(text, start)?;
    let (at, _) = position_after(rest, end)?;
    rest.get(..at).map(|found| found.trim().to_string())
}

fn origin(text: &str) -> Option<String> {
    ["proactive", "co_created", "reactive"].into_iter().find(|origin| has(text, origin)).map(ToString::to_string)
}

/// `140109 Name of the activity`: a quote that starts with a key of digits.
fn activity(quotes: &[String]) -> Option<(String, String)> {
    quotes.iter().find_map(|quote| {
        let (key, name) = quote.split_once(' ')?;
        let is_key = key.len() >= 4 && key.bytes().all(|b| b.is_ascii_digit());
        is_key.then(|| (key.to_string(), name.trim().to_string()))
    })
}

/// The same without quotes: a key of six digits and the words up to the end of the sentence.
fn loose_activity(text: &str) -> Option<(String, String)> {
    let is_key = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    let key = text.split(|c: char| !c.is_alphanumeric()).find(is_key)?;
    let (_, rest) = text.split_once(key)?;
    let end = rest.find(['.', ';', '(']).unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    (!name.is_empty()).then(|| (key.to_string(), name))
}

fn year(text: &str) -> Option<String> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4)?;
    Some(digits.to_string())
}

fn plan_name(text: &str) -> Option<String> {
    let rest = position_after(text, "plan").and_then(|(start, _)| text.get(start..))?;
    let end = rest.find([',', '.', ';', '\u{201d}']).unwrap_or(rest.len());
    let name = rest.get(..end)?;
    let end = position_after(name, "plan-end").map_or(name.len(), |(at, _)| at);
    name.get(..end).map(|name| name.trim().to_string())
}

/// What the commitment promotes, out of its wording.
fn aim(wording: &str) -> Option<String> {
    after_mark(wording, "aim").map(|aim| aim.trim_end_matches(['.', ' ']).trim().to_string())
}

fn summary(text: &str, wording: Option<&String>) -> Option<String> {
    let who = find_acronym(text)?;
    let aim = aim(wording?)?;
    let template = mark("summary");
    Some(template.replace("{who}", &who).replace("{aim}", &aim))
}

/// The first acronym in parentheses: `(IEEM)`.
fn find_acronym(text: &str) -> Option<String> {
    text.split('(').skip(1).filter_map(|rest| rest.split(')').next()).find_map(|inside| {
        let inside = inside.trim();
        let fits = (2..=10).contains(&inside.len()) && inside.bytes().all(|b| b.is_ascii_uppercase());
        fits.then(|| inside.to_string())
    })
}

fn capitalised(text: &str) -> String {
    let lower = if text.chars().all(|c| !c.is_lowercase()) { text.to_lowercase() } else { text.to_string() };
    let mut chars = lower.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(fields: &Fields, path: &str) -> String {
        fields.get(path).cloned().unwrap_or_default()
    }

    #[test]
    fn a_letter_gives_its_wording_axis_and_activity() {
        let text = "Dentro del **eje** 2 se propone un compromiso proactivo, resultado del Proyecto de Gobierno \
                    Abierto.\n\n\"El Instituto (IEEM) asumirá un compromiso dentro del eje de Integridad para la \
                    construcción del Primer Plan de Acción Local, que promueva la fiscalización durante el proceso \
                    electoral.\"\n\nPrograma anual de actividades 2020: \"140109 Dar seguimiento al gasto\".";
        let fields = read_document(text);
        let wording = field(&fields, "wording");
        assert!(wording.starts_with("El Instituto") && wording.ends_with("electoral."), "{wording}");
        assert_eq!(field(&fields, "axis_as_worded"), "Integridad");
        assert_eq!(field(&fields, "origin"), "proactive");
        assert_eq!(field(&fields, "plan_name"), "Primer Plan de Acción Local");
        assert_eq!(field(&fields, "activities.0.key"), "140109");
        assert_eq!(field(&fields, "activities.0.name"), "Dar seguimiento al gasto");
        assert_eq!(field(&fields, "activities.0.year"), "2020");
        assert_eq!(field(&fields, "title"), "La fiscalización durante el proceso electoral");
    }

    #[test]
    fn labelled_lines_fill_what_nothing_else_filled() {
        let fields = read_document(
            "Título: Gasto abierto\nProblema público: Nadie lo ve\nInstitución responsable: Infoem\nOtra cosa: no\nÁrea:\n",
        );
        let found: Vec<(&str, &str)> = fields.iter().map(|(path, value)| (path.as_str(), value.as_str())).collect();
        assert_eq!(found, [("problem", "Nadie lo ve"), ("responsible_name", "Infoem"), ("title", "Gasto abierto")]);
    }

    #[test]
    fn a_text_without_marks_gives_nothing_to_correct() {
        let fields = read_document("Buenas tardes. Adjunto lo acordado.");
        assert!(fields.is_empty(), "{fields:?}");
    }
}
