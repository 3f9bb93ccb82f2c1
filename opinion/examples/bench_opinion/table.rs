//! Lines with their marks: aligned while the bench runs, in Markdown at the end.

use crate::clock::Spread;

/// What a figure shall reach.
#[derive(Clone, Copy)]
pub enum Mark {
    /// Nothing was promised.
    None,
    /// No more than this.
    AtMost(f64),
    /// No less than this.
    AtLeast(f64),
}

/// One figure.
pub struct Line {
    what: String,
    figure: Spread,
    unit: &'static str,
    mark: Mark,
    beside: String,
}

/// All lines so far.
#[derive(Default)]
pub struct Table {
    lines: Vec<Line>,
}

impl Mark {
    /// At most this, if something was promised.
    pub fn at_most(limit: Option<f64>) -> Self {
        limit.map_or(Mark::None, Mark::AtMost)
    }

    /// At least this, if something was promised.
    pub fn at_least(limit: Option<f64>) -> Self {
        limit.map_or(Mark::None, Mark::AtLeast)
    }

    fn words(self, unit: &str) -> String {
        match self {
            Mark::None => String::new(),
            Mark::AtMost(limit) => format!("≤ {} {unit}", number(limit)),
            Mark::AtLeast(limit) => format!("≥ {} {unit}", number(limit)),
        }
    }

    fn verdict(self, figure: f64) -> &'static str {
        let is_met = match self {
            Mark::None => return "",
            Mark::AtMost(limit) => figure <= limit,
            Mark::AtLeast(limit) => figure >= limit,
        };
        if is_met { "met" } else { "MISSED" }
    }
}

impl Line {
    /// A figure of several rounds in this unit.
    pub fn new(what: String, figure: Spread, unit: &'static str) -> Self {
        Self { what, figure, unit, mark: Mark::None, beside: String::new() }
    }

    /// A figure without a spread.
    pub fn single(what: String, figure: f64, unit: &'static str) -> Self {
        Self::new(what, Spread { median: figure, low: figure, high: figure }, unit)
    }

    /// The same with a mark.
    pub fn mark(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }

    /// The same beside a reference of this run.
    pub fn beside(self, beside: String) -> Self {
        Self { beside, ..self }
    }

    fn spread(&self) -> String {
        range(self.figure)
    }

    fn print(&self) {
        let figure = format!("{} {}", number(self.figure.median), self.unit);
        let mark = match self.mark {
            Mark::None => String::new(),
            mark => format!("mark {} {}", mark.words(self.unit), mark.verdict(self.figure.median)),
        };
        println!("{:<88} {figure:>12}  {:<18} {mark:<26} {}", self.what, self.spread(), self.beside);
    }
}

impl Table {
    /// Begins a part.
    pub fn begin(&self, title: &str) {
        println!("\n{title}");
    }

    /// Prints a remark that is no figure.
    pub fn say(&self, words: &str) {
        println!("({words})");
    }

    /// Prints a line and keeps it for the summary.
    pub fn add(&mut self, line: Line) {
        line.print();
        self.lines.push(line);
    }

    /// Prints all lines in Markdown.
    pub fn print_summary(&self) {
        println!("\n| what | measured | min to max | mark | beside |\n|---|---|---|---|---|");
        for line in &self.lines {
            let (figure, mark) = (line.figure.median, line.mark);
            println!(
                "| {} | {} {} | {} | {} {} | {} |",
                line.what,
                number(figure),
                line.unit,
                line.spread(),
                mark.words(line.unit),
                mark.verdict(figure),
                line.beside
            );
        }
    }
}

/// How many threads, in words.
pub fn on(threads: usize) -> &'static str {
    if threads == 1 { "one thread" } else { "two threads" }
}

/// From the smallest to the largest; nothing where there was one figure.
pub fn range(Spread { low, high, .. }: Spread) -> String {
    if low < high { format!("{} to {}", number(low), number(high)) } else { String::new() }
}

/// Three digits or more.
pub fn number(value: f64) -> String {
    let places = match value {
        _ if value >= 100.0 => 0,
        _ if value >= 10.0 => 1,
        _ => 2,
    };
    let written = format!("{value:.places$}");
    let (whole, rest) = written.split_at(written.find('.').unwrap_or(written.len()));
    let mut spaced = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            spaced.push(',');
        }
        spaced.push(digit);
    }
    let rest = if rest.trim_matches(['.', '0']).is_empty() { "" } else { rest };
    spaced + rest
}
