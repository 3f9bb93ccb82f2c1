//! How the site speaks in one language: a key and its variables, and the sentence they make.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::locales;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Spanish of Mexico.
    Spanish,
    /// English.
    English,
}

/// A value that goes into a sentence.
pub type Arg = FluentValue<'static>;

/// The values that go into a sentence, by the names it knows them by.
pub type Args<'a> = FluentArgs<'a>;

/// How the site speaks in one language.
#[derive(Clone, Copy, Debug)]
pub struct Voice(Language);

impl Voice {
    /// The voice of a language.
    pub fn of(language: Language) -> Self {
        Self(language)
    }

    /// Its language.
    pub fn language(self) -> Language {
        self.0
    }

    /// The language as a BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self.0 {
            Language::Spanish => "es-MX",
            Language::English => "en",
        }
    }

    /// A sentence without variables.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None, None)
    }

    /// A sentence with variables.
    pub fn with(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.format(key, None, Some(&collect(args)))
    }

    /// A sentence with one variable, for templates.
    pub fn with1(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.format(key, None, Some(&collect(&[(name, value.into())])))
    }

    /// A sentence, or one of its attributes, with any variables.
    pub fn format(&self, key: &str, attribute: Option<&str>, args: Option<&Args>) -> String {
        self.find(key, attribute, args).unwrap_or_else(|| {
            tracing::error!(key, language = self.tag(), "a message is missing");
            key.to_owned()
        })
    }

    /// The same, `None` when there is no such message.
    pub fn find(&self, key: &str, attribute: Option<&str>, args: Option<&Args>) -> Option<String> {
        let bundle = locales::bundle(self.0);
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut faults).into_owned();
        if !faults.is_empty() {
            tracing::error!(key, language = self.tag(), ?faults, "a message lacks a variable");
        }
        Some(text)
    }
}

fn collect(args: &[(&'static str, Arg)]) -> Args<'static> {
    args.iter().cloned().collect()
}
