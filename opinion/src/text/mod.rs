//! The analysis in plain words, to be read by anybody or aloud.
//!
//! Numbers come as ranges, because a share of few answers is not known better; what could be chance is said to be
//! so; and the limits stand in every text, not in a manual.

mod faults;
mod findings;
mod groups;
mod own;
mod range;

use std::collections::BTreeMap;

pub use faults::write as faults;
pub(crate) use groups::touching;
pub use own::write as own;

use crate::words::{Language, Words, percent};
use crate::{Analysis, FALSE_DISCOVERY_RATE, INTERVAL_LEVEL, Mode, StatementId, Votes};

/// Writes the analysis of these votes in a language, as paragraphs with underlined headings (which is Markdown too).
pub fn write(analysis: &Analysis, votes: &Votes, texts: &BTreeMap<StatementId, String>, language: Language) -> String {
    let mut page = Page { words: Words::of(language), analysis, votes, texts, said: String::new() };
    page.heading("title", '=');
    page.who();
    if analysis.n_votes > 0 {
        groups::there_are(&mut page);
        findings::unites(&mut page);
        findings::divides(&mut page);
        groups::hold(&mut page);
        findings::short_list(&mut page);
    }
    page.limits();
    page.said
}

/// From here on a share is written as 100 in 100.
const NEARLY_ALL: f64 = 0.995;

/// A text that is being written.
struct Page<'a> {
    words: Words,
    analysis: &'a Analysis,
    votes: &'a Votes,
    texts: &'a BTreeMap<StatementId, String>,
    said: String,
}

impl Page<'_> {
    fn heading(&mut self, key: &str, under: char) {
        let heading = self.words.get(key);
        if !self.said.is_empty() {
            self.said.push('\n');
        }
        let line: String = heading.chars().map(|_| under).collect();
        self.said.push_str(&format!("{heading}\n{line}\n\n"));
    }

    fn paragraph(&mut self, sentences: &[String]) {
        let sentences: Vec<&str> = sentences.iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
        self.said.push_str(&sentences.join(" "));
        self.said.push('\n');
    }

    fn space(&mut self) {
        self.said.push('\n');
    }

    /// A statement by its words and its id.
    fn statement(&self, index: usize) -> String {
        let Some(statement) = self.votes.statements().get(index) else { return String::new() };
        let id = statement.id.to_string();
        match self.texts.get(&statement.id) {
            Some(text) => {
                let line: Vec<&str> = text.split_whitespace().collect();
                self.words.say("statement", &[("text", &line.join(" ")), ("id", &id)])
            }
            None => self.words.say("statement-alone", &[("id", &id)]),
        }
    }

    fn who(&mut self) {
        let (analysis, words) = (self.analysis, &self.words);
        if analysis.n_votes == 0 {
            let nobody = words.get("nobody");
            return self.paragraph(&[nobody]);
        }
        let answers = words.count("answers", analysis.n_votes as u64, &[]);
        let mut said = vec![
            words.count("people", analysis.n_participants as u64, &[]),
            words.count("statements", analysis.n_statements as u64, &[("answers", &answers)]),
            words.count("typical", self.typical(), &[]),
        ];
        let looked_at = analysis.n_grouped;
        let needed = words.count("needed", analysis.votes_needed as u64, &[]);
        said.push(match looked_at {
            0 => words.get("grouped-nobody"),
            _ => words.count("grouped", looked_at as u64, &[("needed", &needed)]),
        });
        let left_out = analysis.statements.iter().filter(|report| !report.is_counted).count();
        if left_out > 0 {
            said.push(words.count("left-out", left_out as u64, &[]));
        }
        let polis = words.get("polis");
        self.paragraph(&said);
        if analysis.mode == Mode::Polis {
            self.space();
            self.paragraph(&[polis]);
        }
    }

    /// The median number of answers of those who answered at all.
    fn typical(&self) -> u64 {
        let everybody = 0..self.votes.participants().len();
        let mut counts: Vec<usize> = everybody.map(|person| self.votes.answered(person)).filter(|n| *n > 0).collect();
        counts.sort_unstable();
        counts.get(counts.len().saturating_sub(1) / 2).copied().unwrap_or(0) as u64
    }

    fn limits(&mut self) {
        self.heading("limits-title", '-');
        let (analysis, words) = (self.analysis, &self.words);
        let mut said = vec![words.get("limit-survey")];
        if analysis.n_votes > 0 {
            let possible = analysis.n_participants * analysis.n_statements;
            let n_missing = possible.saturating_sub(analysis.n_votes) as u64;
            let seen = analysis.n_votes as f64 / possible.max(1) as f64;
            said.push(match n_missing {
                0 => words.get("limit-complete"),
                // A share that reads as 100 in 100 would take the sentence back.
                missing if seen >= NEARLY_ALL => words.count("limit-missing", missing, &[]),
                _ => words.say("limit-seen", &[("share", &percent(seen))]),
            });
            said.push(words.say("limit-ranges", &[("level", &percent(INTERVAL_LEVEL))]));
        }
        if !analysis.groups.is_empty() && analysis.clarity.tried.iter().any(|tried| tried.stability.is_some()) {
            said.push(words.get("limit-same-map"));
        }
        if !analysis.groups.is_empty() {
            said.push(words.say("limit-chance", &[("share", &percent(FALSE_DISCOVERY_RATE))]));
            said.push(words.get("limit-same"));
            said.push(words.get("limit-groups"));
        }
        said.push(words.get("limit-repeat"));
        for limit in said {
            self.said.push_str(&format!("- {limit}\n"));
        }
    }
}
