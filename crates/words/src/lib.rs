//! The words people read, on pages, in letters and on papers: one Fluent file per language, complete in both.
//!
//! It knows what the state holds and how to say it; it knows no page, no address and nothing of how words travel.

mod changes;
mod dates;
mod files;
mod labels;
mod names;
mod refusals;
pub mod rules;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use changes::{change_facts, change_words, post};
pub use files::file_words;
pub use labels::{choice, deed, object};
pub use names::Names;
pub use refusals::{RefusalWords, fault_words, refusal_words};

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

type Bundle = FluentBundle<FluentResource>;

static SPANISH: LazyLock<Bundle> = LazyLock::new(|| bundle("es-MX", include_str!("../locales/es-MX.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../locales/en.ftl")));

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
        let bundle: &Bundle = match self.0 {
            Language::Spanish => &SPANISH,
            Language::English => &ENGLISH,
        };
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

fn bundle(tag: &str, text: &str) -> Bundle {
    // A faulty file is a fault of the build: a test reads both; at run time what is sound is used.
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, faults)) => {
            tracing::error!(tag, ?faults, "a locale file has faults");
            resource
        }
    };
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    if let Err(faults) = bundle.add_resource(resource) {
        tracing::error!(tag, ?faults, "a locale file repeats a message");
    }
    bundle
}
