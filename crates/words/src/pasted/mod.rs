//! A founding document, pasted, gives a ficha to correct (users.md item 6).
//!
//! Nothing is decided here and nothing is certain: what is found by its form fills a field, the
//! rest stays empty for the person who pasted it.

mod clean;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::{Fields, Kind};

use self::clean::{mended, plain};
use crate::specs;

/// Words by which the parts of such a document are known, in the language of the body.
const MARKS: &str = include_str!("../../locales/es-MX/marks.txt");

/// The marks by name, in the order of the table.
static BY_NAME: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut by_name: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, mark) in MARKS.lines().filter_map(|line| line.split_once(": ")) {
        by_name.entry(name).or_default().push(mark);
    }
    by_name
});

/// The fields by the labels that stand for them: each line of a document is asked.
static LABELS: LazyLock<BTreeMap<&str, &str>> =
    LazyLock::new(|| marks("label").filter_map(|mark| mark.split_once(" = ")).collect());

/// Reads a pasted document into the fields of `proposal.present`.
#[must_use]
pub fn read_document(text: &str) -> Fields {
    let text = &mended(text);
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

/// Parts of a form: a label of the table and a colon at the beginning of a line, and what stands behind it up to the next
/// label. A field of one line goes no further than its paragraph, or another line that begins as if with a label.
fn labelled(text: &str) -> Vec<(&'static str, String)> {
    let mut parts: Vec<(&'static str, Vec<String>)> = Vec::new();
    // Open until it is over, which it may be once it is begun. What it has is not looked at again for each line.
    let (mut is_open, mut is_begun) = (false, false);
    for line in text.lines() {
        let split = line.split_once(':').map(|(label, value)| (plain(label), value));
        let known = split.as_ref().and_then(|(label, _)| field_of(label));
        let shown = plain(line);
        match (known, &split, parts.last_mut().filter(|_| is_open)) {
            (Some(field), Some((_, value)), _) => {
                let value = plain(value);
                (is_open, is_begun) = (true, !value.is_empty());
                parts.push((field, vec![value]));
            }
            (_, split, Some((field, lines))) => {
                let is_over = shown.is_empty() && is_begun;
                let is_label =
                    split.as_ref().is_some_and(|(label, _)| label.chars().next().is_some_and(char::is_uppercase));
                is_open = is_of_several_lines(field) || !(is_over || is_label);
                is_begun |= !shown.is_empty();
                lines.extend(Some(shown).filter(|_| is_open));
            }
            _ => {}
        }
    }
    let whole = |(field, lines): (&'static str, Vec<String>)| {
        let between = if is_of_several_lines(field) { "\n" } else { " " };
        (field, lines.join(between).trim().to_owned())
    };
    parts.into_iter().map(whole).filter(|(_, value)| !value.is_empty()).collect()
}

/// The field that a label of the table stands for.
fn field_of(label: &str) -> Option<&'static str> {
    LABELS.get(label.to_lowercase().as_str()).copied()
}

fn is_of_several_lines(field: &str) -> bool {
    let spec = specs("proposal.present").iter().find(|spec| spec.path == field);
    spec.is_some_and(|spec| matches!(spec.kind, Kind::Prose { .. }))
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

fn marks(name: &str) -> impl Iterator<Item = &'static str> + use<> {
    BY_NAME.get(name).into_iter().flatten().copied()
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

    /// The value goes on up to the next label, whatever stands in it.
    #[test]
    fn a_value_of_several_lines_is_read_whole() {
        let fields = read_document(
            "Redacci\u{f3}n: Se compromete a:\n\u{2022} Publicar;\n\u{2022} Actualizar.\n\u{c1}rea responsable: Ecolog\u{ed}a\n",
        );
        assert_eq!(field(&fields, "wording"), "Se compromete a:\n\u{2022} Publicar;\n\u{2022} Actualizar.");
        assert_eq!(field(&fields, "area"), "Ecolog\u{ed}a");
        let fields = read_document(
            "T\u{ed}tulo: Padr\u{f3}n de beneficiarios\nde todos los programas\n\nProblema:\n\nNadie sabe:\n\nqui\u{e9}n recibe.\n\
             Responsable: Infoem\n\nAtentamente\n",
        );
        assert_eq!(field(&fields, "title"), "Padr\u{f3}n de beneficiarios de todos los programas");
        assert_eq!(field(&fields, "problem"), "Nadie sabe:\n\nqui\u{e9}n recibe.");
        assert_eq!(field(&fields, "responsible_name"), "Infoem");
    }

    #[test]
    fn what_a_pdf_writes_in_its_own_way_is_the_same_text() {
        let decomposed = "Ti\u{301}tulo: Padro\u{301}n\u{b}Poblacio\u{301}n: La ciudadani\u{301}a\n\
                          Justificacio\u{301}n: La partici\u{ad}pacio\u{301}n y el compro\u{2}\nmiso de https://a.mx/uno_dos#tres\n";
        let fields = read_document(decomposed);
        assert_eq!(field(&fields, "title"), "Padr\u{f3}n");
        assert_eq!(field(&fields, "population"), "La ciudadan\u{ed}a");
        assert_eq!(field(&fields, "relevance"), "La participaci\u{f3}n y el compromiso de https://a.mx/uno_dos#tres");
        let quoted =
            "\u{ab}El IEEM asumira\u{301} un compro\u{2}miso que promueva la partici\u{ad}pacio\u{301}n.\u{bb}";
        assert_eq!(field(&read_document(quoted), "title"), "La participaci\u{f3}n");
    }

    /// What it costs to read one goes up with its length and no faster: with the square of it, this would not end.
    #[test]
    fn a_long_document_of_one_kind_of_line_is_read() {
        let blank = format!("Problema:{}Nadie sabe.", "\n".repeat(300_000));
        assert_eq!(field(&read_document(&blank), "problem"), "Nadie sabe.");
        let quotes = "\u{201c}a\u{201d} (".repeat(60_000);
        assert!(read_document(&quotes).is_empty());
        let labels = "Problema:\n".repeat(30_000);
        assert!(read_document(&labels).is_empty());
    }

    #[test]
    fn a_text_without_marks_gives_nothing_to_correct() {
        let fields = read_document("Buenas tardes. Adjunto lo acordado.");
        assert!(fields.is_empty(), "{fields:?}");
    }
}
