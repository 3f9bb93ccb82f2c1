//! JSON with a fixed order, one item of a list per line, and numbers of six significant digits.
//!
//! Lines make two results comparable with `diff`; six digits are more than any of the numbers is worth, and
//! keep the last bits of an intermediate sum out of what people compare.

use std::fmt::Write as _;

/// Significant digits after the first one.
const DIGITS: usize = 5;

/// An object or a list being written.
pub(super) struct Writer {
    text: String,
    close: char,
    is_empty: bool,
    /// What stands between members: a line each, or all on one line.
    between: &'static str,
}

impl Writer {
    /// An object on one line.
    pub fn object() -> Self {
        Self { text: "{".into(), close: '}', is_empty: true, between: "," }
    }

    /// An object with one member per line.
    pub fn tall_object() -> Self {
        Self { between: ",\n", ..Self::object() }
    }

    /// A list on one line.
    pub fn list() -> Self {
        Self { text: "[".into(), close: ']', is_empty: true, between: "," }
    }

    /// A list with one item per line.
    pub fn tall_list() -> Self {
        Self { between: ",\n", ..Self::list() }
    }

    /// A member that is written already.
    pub fn put(&mut self, key: &str, value: &str) -> &mut Self {
        self.separate();
        quote(&mut self.text, key);
        self.text.push(':');
        self.text.push_str(value);
        self
    }

    /// A member that is text.
    pub fn text(&mut self, key: &str, value: &str) -> &mut Self {
        let mut quoted = String::new();
        quote(&mut quoted, value);
        self.put(key, &quoted)
    }

    /// A member that is a whole number.
    pub fn count(&mut self, key: &str, value: u64) -> &mut Self {
        self.put(key, &value.to_string())
    }

    /// A member that is any number.
    pub fn number(&mut self, key: &str, value: f64) -> &mut Self {
        self.put(key, &number(value))
    }

    /// A member that is true or false.
    pub fn flag(&mut self, key: &str, value: bool) -> &mut Self {
        self.put(key, if value { "true" } else { "false" })
    }

    /// A member that is a list of numbers.
    pub fn numbers(&mut self, key: &str, values: &[f64]) -> &mut Self {
        self.put(key, &numbers(values))
    }

    /// An item of a list.
    pub fn item(&mut self, value: &str) -> &mut Self {
        self.separate();
        self.text.push_str(value);
        self
    }

    /// An item of a list that is text.
    pub fn text_item(&mut self, value: &str) -> &mut Self {
        let mut quoted = String::new();
        quote(&mut quoted, value);
        self.item(&quoted)
    }

    /// The text, closed.
    pub fn done(&mut self) -> String {
        if !self.is_empty && self.between.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push(self.close);
        std::mem::take(&mut self.text)
    }

    fn separate(&mut self) {
        if self.is_empty {
            self.text.push_str(self.between.trim_start_matches(','));
        } else {
            self.text.push_str(self.between);
        }
        self.is_empty = false;
    }
}

/// A list of numbers on one line.
pub(super) fn numbers(values: &[f64]) -> String {
    let mut list = Writer::list();
    for value in values {
        list.item(&number(*value));
    }
    list.done()
}

/// A number of six significant digits; `null` for what is no number.
pub(super) fn number(value: f64) -> String {
    if !value.is_finite() {
        return "null".into();
    }
    let written = format!("{value:.DIGITS$e}");
    // Read back what was rounded, so that trailing zeros go: 0.5 and not 5.00000e-1.
    let rounded: f64 = written.parse().unwrap_or(value);
    let size = rounded.abs();
    if rounded == 0.0 {
        "0".into()
    } else if (1e-6..1e15).contains(&size) {
        format!("{rounded}")
    } else {
        format!("{rounded:e}")
    }
}

fn quote(into: &mut String, text: &str) {
    into.push('"');
    for c in text.chars() {
        match c {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            '\n' => into.push_str("\\n"),
            c if c.is_control() => {
                // Writing to a string does not fail.
                let _ = write!(into, "\\u{:04x}", u32::from(c));
            }
            c => into.push(c),
        }
    }
    into.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_json() {
        let written = [0.5, -0.0, 1.0 / 3.0, 1e-9 / 3.0, 1234567.8, f64::NAN, f64::INFINITY, 2.5e20, -3.0].map(number);
        assert_eq!(written, ["0.5", "0", "0.333333", "3.33333e-10", "1234570", "null", "null", "2.5e20", "-3"]);
        for text in written {
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
        }
    }

    #[test]
    fn any_text_comes_back() {
        for text in ["", "a\"b\\c\n\r\t\u{0}\u{1f}", "\u{4e2d}\u{1f600}\u{2028}"] {
            let written = Writer::object().text("k\n", text).done();
            let read: serde_json::Value = serde_json::from_str(&written).unwrap();
            assert_eq!(read["k\n"], text);
        }
    }

    #[test]
    fn a_tall_list_has_a_line_for_each_item() {
        assert_eq!(Writer::tall_list().item("1").item("2").done(), "[\n1,\n2\n]");
        assert_eq!(Writer::tall_list().done(), "[]");
        assert_eq!(Writer::object().count("a", 1).flag("b", true).done(), "{\"a\":1,\"b\":true}");
    }
}
