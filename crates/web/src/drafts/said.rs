//! What stands in the fields of an act that is not performed yet, in words and in the order of its reader.

use domain::{Code, EntryNumber, Kind, Moment, Refers, Spec, pattern};
use jiff::civil::{Date, Time};
use platform::Written;
use words::{Names, Voice, field_choice, field_label, file_words, is_read, object, specs};

use crate::app::App;
use crate::page::choices;

/// The fields of an act: the name of each, and what stands in it. What cannot be read stands as it was typed.
/// `held` are the files that its draft holds on to.
pub(super) fn fields(app: &App, names: &Names, written: &Written, held: &[String]) -> Vec<(String, String)> {
    let t = names.voice;
    let typed = written.fields.iter().map(|(path, text)| (path, value(app, names, written, (path, text), held)));
    let row = |row| t.with1("draft-batch-row", "row", row);
    let named = written.refers.iter().map(|(path, seen)| (path, row(seen.row)));
    let mut fields: Vec<_> = typed.chain(named).collect();
    fields.sort_by_cached_key(|(path, _)| place(&written.act, path));
    fields.into_iter().map(|(path, value)| (field_name(t, written, path), value)).collect()
}

/// The name of a field of an act; its path when it has none.
pub(super) fn field_name(voice: Voice, written: &Written, path: &str) -> String {
    field_label(voice, &written.act, path, &written.fields).unwrap_or_else(|| path.to_owned())
}

/// Where a field stands among those of its act: a row after another, each in its order. What no act has comes last.
fn place(act: &str, path: &str) -> (usize, usize, usize) {
    let at = |named: &str| specs(act).iter().position(|spec| spec.path == named).unwrap_or(usize::MAX);
    let named = pattern(path);
    let own = at(&named);
    let Some((rows, _)) = named.split_once(".*") else { return (own, 0, own) };
    let row = path.split('.').find_map(|part| part.parse().ok()).unwrap_or(usize::MAX);
    (at(rows), row, own)
}

/// What stands in a field of it, in words; as it was typed where that cannot be read.
pub(super) fn value(
    app: &App,
    names: &Names,
    written: &Written,
    (path, text): (&str, &str),
    held: &[String],
) -> String {
    said(app, names, written, (path, text.trim()), held).unwrap_or_else(|| text.to_owned())
}

fn said(app: &App, names: &Names, written: &Written, (path, text): (&str, &str), held: &[String]) -> Option<String> {
    let t = names.voice;
    let named = pattern(path);
    let own: Vec<&Spec> = specs(&written.act).iter().filter(|spec| spec.path == named).collect();
    let spec = own.iter().find(|spec| is_read(spec, &written.fields)).or_else(|| own.first())?;
    if let Some(refers) = spec.refers {
        return referred(app, names, written, refers, text);
    }
    match &spec.kind {
        Kind::Choice(words) if words.contains(&text) => Some(field_choice(t, &written.act, path, text)),
        Kind::Date => text.parse::<Date>().ok().map(|date| t.date(date)),
        Kind::Hour => text.parse::<Time>().ok().map(|hour| t.hour(hour)),
        Kind::Moment => Moment::parse(text).map(|moment| t.moment(moment)),
        Kind::File => app.platform.staged_file(text, None, held).map(|row| file_words(t, &row.name, row.size)),
        Kind::Entry if path == "on" => title(names, text),
        _ => None,
    }
}

/// The name behind a number or a code.
fn referred(app: &App, names: &Names, written: &Written, refers: Refers, text: &str) -> Option<String> {
    match refers {
        Refers::Seat => Code::new(text).ok().map(|code| names.seat(&code)),
        Refers::Office => Code::new(text).ok().map(|code| names.office(&code)),
        Refers::Institution => Code::new(text).ok().map(|code| names.institution(&code)),
        _ => {
            let on = written.fields.get("on").and_then(|on| on.trim().parse().ok());
            let mut offered = choices(names, refers, on, app.platform.now().date()).into_iter();
            let chosen = offered.find(|(number, _)| number == text).map(|(_, name)| name);
            // What is concluded is offered no more, but has its name.
            chosen.or_else(|| title(names, text))
        }
    }
}

fn title(names: &Names, number: &str) -> Option<String> {
    let number: EntryNumber = number.parse().ok()?;
    object(names, number).map(|(_, title)| title)
}
