//! What is found, and how heavy it is.

use std::process::ExitCode;

use jiff::civil::Date;
use post::Shown;
use words::{Args, Voice};

/// How heavy a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// As it should be.
    Well,
    /// It could be better.
    Better,
    /// It has to be mended.
    Mend,
}

/// What was found so far; each finding is said as it is found.
pub(super) struct Findings {
    voice: Voice,
    heaviest: Weight,
}

impl Findings {
    /// None yet.
    pub(super) fn new(voice: Voice) -> Self {
        Self { voice, heaviest: Weight::Well }
    }

    /// Says a finding without particulars.
    pub(super) fn say(&mut self, weight: Weight, key: &str) {
        self.with(weight, key, &[]);
    }

    /// Says a finding: its words are `KEY`, and what to do `KEY.remedy` where there is something to do.
    pub(super) fn with(&mut self, weight: Weight, key: &str, particulars: &[(&'static str, String)]) {
        self.heaviest = self.heaviest.max(weight);
        let mut args = Args::new();
        for (name, value) in particulars {
            args.set(*name, value.clone());
        }
        let mark = self.voice.say(match weight {
            Weight::Well => "doctor-well",
            Weight::Better => "doctor-better",
            Weight::Mend => "doctor-mend",
        });
        // What a folder or a relay brought is among it.
        let plain = |said: String| ::opinion::words::plain(&said);
        println!("[{mark}] {}", plain(self.voice.format(key, None, Some(&args))));
        if weight != Weight::Well {
            println!("    {}", plain(self.voice.format(key, Some("remedy"), Some(&args))));
        }
    }

    /// A sentence that is no finding.
    pub(super) fn word(&self, key: &str) -> String {
        self.voice.say(key)
    }

    /// What a certificate says of itself.
    pub(super) fn shown(&self, shown: Option<&Shown>) -> String {
        match shown.filter(|shown| !shown.names.is_empty()) {
            None => self.voice.say("doctor-mail-not-shown"),
            Some(shown) => {
                let [from, until] = [shown.from, shown.until].map(|day| self.date(day).into());
                let names = shown.names.join(", ").into();
                self.voice.with("doctor-mail-shown", &[("names", names), ("from", from), ("until", until)])
            }
        }
    }

    /// A date as people write it.
    pub(super) fn date(&self, date: Date) -> String {
        self.voice.date_medium(date)
    }

    /// What the program ends with.
    pub(super) fn end(self) -> ExitCode {
        ExitCode::from(match self.heaviest {
            Weight::Well => 0,
            Weight::Better => 1,
            Weight::Mend => 2,
        })
    }
}
