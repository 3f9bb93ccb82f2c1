//! One field of a form as a page draws it: made of what the reader of the act says of it, what was typed, and what
//! was wrong.

use domain::{Kind, Moment, Spec, pattern};
use words::{FieldWords, Voice, field_choice, field_label, field_words, is_read, specs};

use super::filled::{Filled, Held};
use super::tongue::tongue_of;

/// Longest label of a choice that fits in a narrow field, in characters.
const NARROW_CHOICE: usize = 34;
/// Longest line that fits in a narrow field, in characters.
const NARROW_LINE: usize = 60;

/// Longest line that is typed in a line; a longer one is in a box, where all of it is seen. In characters.
const LONGEST_LINE: usize = 200;

/// A choice as a form offers it: word, label, whether it is chosen.
pub(crate) type Offered = (String, String, bool);

/// A field of a form.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// Its name in the form.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What helps to fill it in; empty: nothing.
    pub hint: String,
    /// What was wrong with what was typed.
    pub fault: Option<String>,
    /// How it is filled in.
    pub control: Control,
    /// Whether it stands in a line with others.
    pub narrow: bool,
    /// The language of what people type there, where it holds words and the page is in another one.
    pub tongue: Option<&'static str>,
}

/// How a field is filled in.
#[derive(Clone, Debug)]
pub(crate) enum Control {
    /// A line; `kind` is the type of its input.
    Line { kind: &'static str, value: String },
    /// Paragraphs.
    Prose { value: String },
    /// A line too long for a line.
    Box { value: String },
    /// One of a list.
    Choice(Vec<Offered>),
    /// One of several lists, each under its name; what stands under none comes first.
    Groups(Vec<Offered>, Vec<(String, Vec<Offered>)>),
    /// A file, and the one that was received already.
    File(Option<Held>),
    /// Several of a list: a box for each.
    Set(Vec<Ticked>),
    /// Rows of fields.
    Rows(Vec<Row>),
}

/// One of several words that can all be chosen.
#[derive(Clone, Debug)]
pub(crate) struct Ticked {
    /// Its name in the form.
    pub path: String,
    /// Its word.
    pub word: String,
    /// What it is called.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A row of fields.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// Where it can be moved: the name of the input, what it is called and where the row is.
    pub place: Option<(String, String, String)>,
    /// What it is called, with its number.
    pub legend: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

impl Field {
    /// The ids of what is said of it: what was wrong, and what helps.
    pub(crate) fn described_by(&self) -> Option<String> {
        let error = self.fault.as_ref().map(|_| format!("{}-error", self.path));
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.path));
        let ids: Vec<String> = error.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether a file is chosen there.
    pub(crate) fn is_file(&self) -> bool {
        matches!(self.control, Control::File(_))
    }

    /// Whether it holds anything.
    pub(crate) fn is_filled(&self) -> bool {
        match &self.control {
            Control::Line { value, .. } | Control::Prose { value } | Control::Box { value } => !value.trim().is_empty(),
            Control::Choice(_) | Control::Groups(..) => self.chosen().is_some(),
            Control::File(held) => held.is_some(),
            Control::Set(boxes) => boxes.iter().any(|one| one.chosen),
            Control::Rows(rows) => rows.iter().flat_map(|row| &row.fields).any(Self::is_filled),
        }
    }

    /// Whether it holds anything or something of it is at fault: then it is never folded away.
    pub(crate) fn is_begun(&self) -> bool {
        self.fault.is_some() || self.is_filled()
    }

    /// Where the next row is to be written: the first one that nobody has begun.
    pub(crate) fn next_row(&self) -> usize {
        self.rows().iter().take_while(|row| row.is_begun()).count()
    }

    /// Its rows, to change them.
    pub(crate) fn rows_mut(&mut self) -> &mut [Row] {
        match &mut self.control {
            Control::Rows(rows) => rows,
            _ => &mut [],
        }
    }

    /// Its rows.
    pub(crate) fn rows(&self) -> &[Row] {
        match &self.control {
            Control::Rows(rows) => rows,
            _ => &[],
        }
    }
}

impl Row {
    /// Whether any of it is begun, or it says where it stands.
    pub(crate) fn is_begun(&self) -> bool {
        self.place.is_some() || self.fields.iter().any(Field::is_begun)
    }

    /// All its fields.
    pub(crate) fn all(&self) -> &[Field] {
        &self.fields
    }

    /// Its field of that name.
    pub(crate) fn one(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.path.rsplit('.').next() == Some(name))
    }
}

impl Field {
    /// A field as its reader describes it, with what was typed or else a value to start from. `choices` are those of
    /// the state, where it refers to that.
    pub(crate) fn of(
        t: Voice,
        form: &Filled,
        (act, path, spec): (&str, &str, &Spec),
        start: &str,
        choices: Vec<(String, String)>,
    ) -> Self {
        let said = field_words(t, act, path, &form.fields);
        let said = said.unwrap_or_else(|| FieldWords { label: path.to_owned(), hint: String::new(), none: None });
        let value = form.value_or(act, path, start).to_owned();
        let line = |kind| Control::Line { kind, value: value.clone() };
        let control = match &spec.kind {
            Kind::File => Control::File(form.held(act, path).cloned()),
            Kind::Prose { .. } => Control::Prose { value },
            Kind::Line { max } if *max > LONGEST_LINE => Control::Box { value },
            Kind::Choice(words) => {
                let named = words.iter().map(|word| ((*word).to_owned(), field_choice(t, act, path, word)));
                Control::Choice(offered(t, (spec, form), &said, named.collect(), &value))
            }
            _ if spec.refers.is_some() => Control::Choice(offered(t, (spec, form), &said, choices, &value)),
            Kind::Date => line("date"),
            Kind::Hour => line("time"),
            Kind::Moment => moment(t, form.twice(act, path), value),
            Kind::Number { .. } | Kind::Entry => line("number"),
            Kind::Line { .. } | Kind::Token { .. } | Kind::Code | Kind::Rows { .. } => line("text"),
        };
        let fault = form.fault(act, path).map(str::to_owned);
        let narrow = is_narrow(spec, &control);
        let tongue = tongue_of(t, spec, &control);
        // In a row it carries the number of that, as its fault does.
        // What leaving it empty means is said where that may be; a choice offers it.
        let offers = matches!(control, Control::Choice(_)) || must(spec, form);
        let hint = if offers { said.hint.clone() } else { said.left_empty() };
        let label = field_label(t, act, path, &form.fields).unwrap_or(said.label);
        Self { path: path.to_owned(), label, hint, fault, control, narrow, tongue }
    }
}

/// A date with its hour; where the clocks showed that hour twice, which of the two.
fn moment(t: Voice, twice: Option<[Moment; 2]>, value: String) -> Control {
    let said = Moment::parse(&value).is_some_and(|moment| moment.side().is_some());
    match twice {
        Some(moments) => {
            let none = (String::new(), t.say("pick-one"), true);
            let moments = moments.map(|moment| (moment.to_string(), t.moment(moment), false));
            Control::Choice(std::iter::once(none).chain(moments).collect())
        }
        // A browser has no way to write which of the two it was.
        None if said => Control::Line { kind: "text", value },
        None => Control::Line { kind: "datetime-local", value },
    }
}

/// Whether what is typed or chosen there is short.
fn is_narrow(spec: &Spec, control: &Control) -> bool {
    match (control, &spec.kind) {
        (Control::Line { .. }, Kind::Line { max } | Kind::Token { max }) => *max <= NARROW_LINE,
        (Control::Line { .. }, _) => true,
        (Control::Choice(choices), _) => choices.iter().all(|(_, label, _)| label.chars().count() <= NARROW_CHOICE),
        _ => false,
    }
}

/// Whether it has to be filled in: what belongs to a choice that was not made yet may stay empty, and so may a whole row.
fn must(spec: &Spec, form: &Filled) -> bool {
    spec.required && is_read(spec, &form.fields) && !spec.path.contains('*')
}

/// The choices, with one to choose none or to make one choose.
fn offered(
    t: Voice,
    (spec, form): (&Spec, &Filled),
    said: &FieldWords,
    choices: Vec<(String, String)>,
    chosen: &str,
) -> Vec<Offered> {
    let none = match (must(spec, form), &said.none) {
        // What is not among them is not chosen, and a browser would choose the first.
        (true, _) => (!choices.iter().any(|(word, _)| word == chosen)).then(|| t.say("pick-one")),
        // A row may stay empty, but one that does not has to choose.
        (false, None) if spec.required => Some(t.say("pick-one")),
        (false, Some(none)) => Some(none.clone()),
        (false, None) => Some(t.say("pick-none")),
    };
    let is_none = !choices.iter().any(|(word, _)| word == chosen);
    let none = none.map(|label| (String::new(), label, is_none));
    let choices = choices.into_iter().map(|(word, label)| {
        let is_chosen = word == chosen;
        (word, label, is_chosen)
    });
    none.into_iter().chain(choices).collect()
}

impl Filled {
    /// What a field is called that a page draws in a way of its own.
    pub(crate) fn label(&self, t: &Voice, act: &str, path: &str) -> String {
        field_words(*t, act, path, &self.fields).map(|said| said.label).unwrap_or_default()
    }

    /// What helps to fill it in.
    pub(crate) fn hint(&self, t: &Voice, act: &str, path: &str) -> String {
        field_words(*t, act, path, &self.fields).map(|said| said.hint).unwrap_or_default()
    }

    /// A field that stands alone in a page which draws its form by hand.
    pub(crate) fn field(&self, t: &Voice, act: &str, path: &str, start: &str) -> Option<Field> {
        let named = pattern(path);
        let spec = specs(act).iter().find(|spec| spec.path == named)?;
        Some(Field::of(*t, self, (act, path, spec), start, Vec::new()))
    }
}
