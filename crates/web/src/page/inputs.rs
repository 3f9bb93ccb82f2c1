//! The form of an act: its fields in the order of its reader, filled with what was typed, and what can be chosen taken
//! from the state.

use std::collections::{BTreeMap, BTreeSet};

use domain::{EntryNumber, Fields, Kind, Spec, When};
use jiff::civil::Date;
use words::{Names, field_choice, field_words, specs};

use super::choices::choices;
use super::drawn::Drawn;
use super::field::{Control, Field, Row, Ticked};
use super::filled::Filled;
use super::places::PLACE;

/// Rows that a blank form offers.
const ROWS: usize = 3;
/// Rows that stay empty below those that were sent.
const SPARE: usize = 2;

/// The values that rows of a single value can have, each with its label.
#[derive(Clone)]
pub(crate) struct Boxes {
    /// The rows.
    pub path: &'static str,
    /// All of them, in order.
    pub all: Vec<(String, String)>,
}

/// How the form of an act is put together.
pub(crate) struct Inputs<'a> {
    names: Names<'a>,
    form: &'a Filled,
    act: &'static str,
    today: Date,
    on: Option<EntryNumber>,
    starts: Fields,
    offered: BTreeMap<String, Vec<(String, String)>>,
    fixed: Fields,
    rows: usize,
    /// Rows that stay empty below those that hold anything.
    spare: usize,
    /// Rows that can be moved and taken out.
    placed: Option<&'static str>,
    /// Who fills it in.
    hand: Hand,
    /// Rows of a single value of which the page says all there are: a box for each.
    boxes: Option<Boxes>,
}

/// Who fills a form in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// Whoever acts.
    Own,
    /// The technical secretary, who can enter it from a paper that an office signed.
    Captures,
}

/// What the fields of such a paper begin with.
pub(crate) const CAPTURED: &str = "captured";

impl<'a> Inputs<'a> {
    /// The form of an act, blank or as it was refused.
    pub(crate) fn of(names: Names<'a>, form: &'a Filled, act: &'static str, today: Date) -> Self {
        Self {
            names,
            form,
            act,
            today,
            on: None,
            starts: Fields::new(),
            offered: BTreeMap::new(),
            fixed: Fields::new(),
            rows: ROWS,
            spare: SPARE,
            placed: None,
            hand: Hand::Own,
            boxes: None,
        }
    }

    /// On an object, which the address of the page names.
    pub(crate) fn on(self, on: EntryNumber) -> Self {
        Self { on: Some(on), ..self }
    }

    /// With all that can be chosen in a field: code and words.
    pub(crate) fn offering(mut self, path: &str, offered: Vec<(String, String)>) -> Self {
        self.offered.insert(path.to_owned(), offered);
        self
    }

    /// With what a field starts from.
    pub(crate) fn starting(mut self, path: &str, value: impl Into<String>) -> Self {
        self.starts.insert(path.to_owned(), value.into());
        self
    }

    /// With a field that the page fills in; of a choice, only what belongs to its word is asked for.
    pub(crate) fn fixed(mut self, path: &str, value: impl Into<String>) -> Self {
        self.fixed.insert(path.to_owned(), value.into());
        self
    }

    /// Filled in by that hand: only who captures is asked for whom.
    pub(crate) fn by(self, hand: Hand) -> Self {
        Self { hand, ..self }
    }

    /// With so many rows of each kind in a blank form.
    pub(crate) fn rows(self, rows: usize) -> Self {
        Self { rows, ..self }
    }

    /// With no empty rows below those that were sent: whoever wants another one asks for it.
    pub(crate) fn without_spare(self) -> Self {
        Self { spare: 0, ..self }
    }

    /// With rows that say where each stands, to be moved or taken out.
    pub(crate) fn placed(self, rows: &'static str) -> Self {
        Self { placed: Some(rows), ..self }
    }

    /// With a box for each value that rows can have.
    pub(crate) fn boxes(self, boxes: Boxes) -> Self {
        Self { boxes: Some(boxes), ..self }
    }

    /// Its fields.
    pub(crate) fn drawn(self) -> Drawn {
        // The name of a field may hang on a choice that the page made.
        let form = Filled { fields: self.known(), ..self.form.clone() };
        let mut fields: Vec<Field> = Vec::new();
        for spec in specs(self.act).iter().filter(|spec| self.asks_for(spec)) {
            // What several variants ask for alike is one field of the form.
            if !fields.iter().any(|field| field.path == spec.path) {
                fields.push(self.field(&form, spec));
            }
        }
        Drawn { act: self.act, hidden: self.fixed.into_iter().collect(), fields }
    }

    /// Whether the form has a field for it: not for what the page says, nor for what the rows have, nor for what belongs
    /// to another word of a choice that the page made.
    fn asks_for(&self, spec: &Spec) -> bool {
        !spec.path.contains('*') && self.asks_for_inside(spec)
    }

    /// The same, of a field that may be in a row.
    fn asks_for_inside(&self, spec: &Spec) -> bool {
        let is_made_otherwise = |when: &When| match when {
            When::Is { path, word } => self.fixed.get(path).is_some_and(|fixed| fixed != word),
            When::LeftOut { path } => self.fixed.contains_key(path),
        };
        let is_of_paper = spec.path.split('.').next() == Some(CAPTURED);
        if is_of_paper && self.hand == Hand::Own {
            return false;
        }
        let is_said = spec.path == "on" || self.fixed.contains_key(&spec.path);
        !is_said && !spec.when.iter().any(is_made_otherwise)
    }

    fn field(&self, form: &Filled, spec: &Spec) -> Field {
        match spec.kind {
            Kind::Rows { max } => self.rows_of(form, spec, max),
            _ => self.one(form, spec, &spec.path),
        }
    }

    fn one(&self, form: &Filled, spec: &Spec, path: &str) -> Field {
        // What it refers to may hang on a choice that is not made yet: then it offers what any of them allows.
        let alike = specs(self.act).iter().filter(|other| other.path == spec.path && self.asks_for_inside(other));
        let refers: BTreeSet<_> = alike.filter_map(|other| other.refers).collect();
        let any = || refers.into_iter().flat_map(|refers| choices(&self.names, refers, self.on, self.today)).collect();
        let choices = self.offered.get(path).cloned().unwrap_or_else(any);
        let start = self.starts.get(path).filter(|_| !form.is_back(self.act)).map_or("", String::as_str);
        Field::of(self.names.voice, form, (self.act, path, spec), start, choices)
    }

    /// What was typed, and what the page says.
    fn known(&self) -> Fields {
        let typed = self.form.fields.iter().chain(&self.fixed);
        typed.map(|(path, value)| (path.clone(), value.clone())).collect()
    }

    fn rows_of(&self, form: &Filled, spec: &Spec, max: usize) -> Field {
        let t = self.names.voice;
        let said = field_words(t, self.act, &spec.path, &form.fields);
        let (label, hint) = said.map(|said| (said.label, said.hint)).unwrap_or_default();
        let boxes = self.boxes.as_ref().filter(|boxes| boxes.path == spec.path);
        let control = match (self.words_of(spec), boxes) {
            (_, Some(boxes)) => self.ticked(form, &spec.path, boxes.all.iter().cloned()),
            (Some(words), None) => self.set(form, &spec.path, words),
            (None, None) => Control::Rows(self.each_row(form, spec, max, &label)),
        };
        let fault = self.form.fault(self.act, &spec.path).map(str::to_owned);
        let fault = fault.or_else(|| self.fault_of_set(&control));
        Field { path: spec.path.clone(), label, hint, fault, control, narrow: false, tongue: None }
    }

    /// What was wrong with one of its boxes.
    fn fault_of_set(&self, control: &Control) -> Option<String> {
        let Control::Set(boxes) = control else { return None };
        boxes.iter().find_map(|one| self.form.fault(self.act, &one.path)).map(str::to_owned)
    }

    fn each_row(&self, form: &Filled, spec: &Spec, max: usize, label: &str) -> Vec<Row> {
        let t = self.names.voice;
        let inside = format!("{}.*", spec.path);
        let mut own: Vec<&Spec> = Vec::new();
        // What is inside of rows in this row belongs to those.
        let is_own = |spec: &&Spec| spec.path.strip_prefix(&inside).is_some_and(|rest| !rest.contains('*'));
        for spec in specs(self.act).iter().filter(is_own) {
            if !own.iter().any(|known| known.path == spec.path) {
                own.push(spec);
            }
        }
        let ends = spec.path.match_indices('.').map(|(at, _)| &spec.path[at + 1..]);
        let mut ends = core::iter::once(spec.path.as_str()).chain(ends);
        let legend = ends.find_map(|end| t.find(&format!("field-{}", domain::field_id(end)), Some("row"), None));
        let legend = legend.unwrap_or_else(|| label.to_owned());
        let place = self.placed.filter(|placed| *placed == spec.path);
        let row = |at: usize| Row {
            place: place.map(|_| self.place(at)),
            legend: t.with("field-in-row", &[("label", legend.clone().into()), ("number", (at + 1).into())]),
            fields: own.iter().map(|spec| self.in_row(form, spec, at)).collect(),
        };
        (0..self.count(&spec.path, max)).map(row).collect()
    }

    /// Where a row stands: as it was sent, or in its order.
    fn place(&self, at: usize) -> (String, String, String) {
        let name = format!("{PLACE}{at}");
        let place = self.form.value_or(self.act, &name, &(at + 1).to_string()).to_owned();
        (name, self.names.voice.say("row-place"), place)
    }

    fn in_row(&self, form: &Filled, spec: &Spec, at: usize) -> Field {
        let path = spec.path.replacen('*', &at.to_string(), 1);
        let field = self.one(form, spec, &path);
        match self.words_of(spec) {
            Some(words) => {
                let control = self.set(form, &path, words);
                let fault = field.fault.or_else(|| self.fault_of_set(&control));
                Field { control, fault, narrow: false, ..field }
            }
            None => field,
        }
    }

    /// The words of rows that are one word each.
    fn words_of(&self, spec: &Spec) -> Option<&'static [&'static str]> {
        let single = format!("{}.*", spec.path);
        specs(self.act).iter().find(|spec| spec.path == single).and_then(|spec| match &spec.kind {
            Kind::Choice(words) => Some(words.as_slice()),
            _ => None,
        })
    }

    /// A box for each word: those that were sent are chosen, or in a blank form those it starts with.
    fn set(&self, form: &Filled, path: &str, words: &[&'static str]) -> Control {
        let label = |word: &str| field_choice(self.names.voice, self.act, path, word);
        self.ticked(form, path, words.iter().map(|word| ((*word).to_owned(), label(word))))
    }

    /// A box for each of these, by its word and label.
    fn ticked(&self, form: &Filled, path: &str, all: impl Iterator<Item = (String, String)>) -> Control {
        let beside = path.rsplit_once('.').map_or("", |(row, _)| row);
        let is_beside = |key: &&String| key.starts_with(beside) && !self.fixed.contains_key(*key);
        let is_typed = self.form.act == self.act && self.form.fields.keys().any(|key| is_beside(&key));
        let was_sent = is_typed || self.form.is_back(self.act);
        let known = if was_sent { &form.fields } else { &self.starts };
        let under = format!("{path}.");
        let chosen = |word: &str| known.iter().any(|(key, value)| key.starts_with(&under) && value == word);
        let boxes = all.enumerate().map(|(at, (word, label))| Ticked {
            path: format!("{path}.{at}"),
            chosen: chosen(&word),
            word,
            label,
        });
        Control::Set(boxes.collect())
    }

    /// As many rows as were sent, and room below those that hold anything or below all of them where more were asked for. A form
    /// that was refused comes back with the rows it had: whoever has nothing to add would have to pass by more of them each time.
    fn count(&self, path: &str, max: usize) -> usize {
        let number = |key: &str| key.strip_prefix(path)?.strip_prefix('.')?.split('.').next()?.parse::<usize>().ok();
        let fields = self.form.fields.iter().filter_map(|(key, value)| Some((number(key)?.saturating_add(1), value)));
        let sent = fields.clone().map(|(count, _)| count).max().unwrap_or(0);
        let held = fields.filter(|(_, value)| !value.trim().is_empty()).map(|(count, _)| count).max();
        if self.form.refuses(self.act) && self.form.more() != Some(path) {
            return sent.max(self.rows).min(max);
        }
        let asked = Some(sent).filter(|_| self.form.more() == Some(path));
        let room = asked.max(held).map_or(0, |count| count.saturating_add(self.spare));
        sent.max(room).max(self.rows).min(max)
    }
}
