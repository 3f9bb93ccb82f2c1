//! Arithmetic as it is written on the page: `2 · √4 · (3/4 − 1/2)`, `(1/20)^(1/4)`, `sin(asin(2/3))`.

/// The value of an expression; panics where it is none.
pub fn value(written: &str) -> f64 {
    let letters: Vec<char> = written.chars().filter(|letter| !letter.is_whitespace()).collect();
    let mut reader = Reader { letters: &letters, at: 0 };
    let value = reader.sum();
    assert_eq!(reader.at, letters.len(), "{written} ends in what is no arithmetic");
    value
}

struct Reader<'a> {
    letters: &'a [char],
    at: usize,
}

impl Reader<'_> {
    /// Goes past this letter if it is the next one.
    fn takes(&mut self, letter: char) -> bool {
        let is_next = self.letters.get(self.at) == Some(&letter);
        self.at += usize::from(is_next);
        is_next
    }

    fn sum(&mut self) -> f64 {
        let mut sum = if self.takes('−') { -self.product() } else { self.product() };
        loop {
            match () {
                () if self.takes('+') => sum += self.product(),
                () if self.takes('−') => sum -= self.product(),
                () => return sum,
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut product = self.power();
        loop {
            match () {
                () if self.takes('·') => product *= self.power(),
                () if self.takes('/') => product /= self.power(),
                () => return product,
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.part();
        if self.takes('^') { base.powf(self.part()) } else { base }
    }

    fn part(&mut self) -> f64 {
        if self.takes('√') {
            return self.part().sqrt();
        }
        let from = self.at;
        while self.letters.get(self.at).is_some_and(|letter| letter.is_ascii_lowercase()) {
            self.at += 1;
        }
        let name: String = self.letters[from..self.at].iter().collect();
        match name.as_str() {
            "" => {}
            "ln" => return self.part().ln(),
            "sin" => return self.part().sin(),
            "asin" => return self.part().asin(),
            _ => panic!("{name} is not known"),
        }
        if self.takes('(') {
            let value = self.sum();
            assert!(self.takes(')'), "a bracket stays open");
            return value;
        }
        let from = self.at;
        while self.letters.get(self.at).is_some_and(|letter| letter.is_ascii_digit() || *letter == '.') {
            self.at += 1;
        }
        let digits: String = self.letters[from..self.at].iter().collect();
        digits.parse().unwrap_or_else(|_| panic!("no number at {from} of {}", self.letters.iter().collect::<String>()))
    }
}

#[test]
fn what_is_written_is_worked_out() {
    for (written, expected) in [
        ("2 · √4 · (3/4 − 1/2)", 1.0),
        ("−2 · 4/3 + 5/6 + 5/6", -1.0),
        ("2^(−6/2) · 8", 1.0),
        ("(1/16)^(1/4)", 0.5),
        ("1/√4/5", 0.1),
        ("−(ln(2) + ln(1/2))", 0.0),
        ("sin(asin(1/2))^2", 0.25),
    ] {
        assert!((value(written) - expected).abs() < 1e-15, "{written}: {}", value(written));
    }
}
