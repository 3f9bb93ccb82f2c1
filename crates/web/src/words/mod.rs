//! The words people read: one Fluent file per language, complete in both.

mod dates;
mod files;
mod labels;
mod names;
mod refusals;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub(crate) use files::{FileLink, file_words};
pub(crate) use labels::{choice, deed, object};
pub(crate) use names::Names;
pub(crate) use refusals::{RefusalWords, fault_words, refusal_words};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Spanish of Mexico.
    Spanish,
    /// English.
    English,
}

/// A value that goes into a sentence.
pub(crate) type Arg = FluentValue<'static>;

type Bundle = FluentBundle<FluentResource>;

static SPANISH: LazyLock<Bundle> = LazyLock::new(|| bundle("es-MX", include_str!("../../locales/es-MX.ftl")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("../../locales/en.ftl")));

/// How the site speaks in one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice(Language);

impl Voice {
    /// The voice of a language.
    pub(crate) fn of(language: Language) -> Self {
        Self(language)
    }

    /// Its language.
    pub(crate) fn language(self) -> Language {
        self.0
    }

    /// The language as a BCP 47 tag.
    pub(crate) fn tag(self) -> &'static str {
        match self.0 {
            Language::Spanish => "es-MX",
            Language::English => "en",
        }
    }

    /// A sentence without variables.
    pub(crate) fn say(&self, key: &str) -> String {
        self.format(key, None, None)
    }

    /// A sentence with variables.
    pub(crate) fn with(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.format(key, None, Some(&collect(args)))
    }

    /// A sentence with one variable, for templates.
    pub(crate) fn with1(&self, key: &str, name: &'static str, value: impl Into<Arg>) -> String {
        self.format(key, None, Some(&collect(&[(name, value.into())])))
    }

    /// A sentence, or one of its attributes, with any variables.
    pub(crate) fn format(&self, key: &str, attribute: Option<&str>, args: Option<&FluentArgs>) -> String {
        self.find(key, attribute, args).unwrap_or_else(|| {
            tracing::error!(key, language = self.tag(), "a message is missing");
            key.to_owned()
        })
    }

    /// The same, `None` when there is no such message.
    pub(crate) fn find(&self, key: &str, attribute: Option<&str>, args: Option<&FluentArgs>) -> Option<String> {
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

fn collect(args: &[(&'static str, Arg)]) -> FluentArgs<'static> {
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
