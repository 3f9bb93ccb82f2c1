//! How the site speaks in one language: a key and its variables, and the sentence they make.

use fluent_bundle::{FluentArgs, FluentValue};

use crate::full_stop::settled;
use crate::locales;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Spanish of Mexico.
    Spanish,
    /// English.
    English,
}

impl Language {
    /// What the addresses of its pages begin with, after that of the site.
    #[must_use]
    pub const fn root(self) -> &'static str {
        match self {
            Self::Spanish => "",
            Self::English => "/en",
        }
    }
}

/// A value that goes into a sentence.
pub type Arg = FluentValue<'static>;

/// The values that go into a sentence, by the names it knows them by.
pub type Args<'a> = FluentArgs<'a>;

/// The language in which people type: that of the body, whatever language a page is read in.
pub const TYPED: Language = Language::Spanish;

/// Stands before what somebody typed, where a page is in another language. Nothing typed can hold it: the domain refuses it.
pub const TYPED_OPENS: char = '\u{FDD0}';
/// Stands after it.
pub const TYPED_ENDS: char = '\u{FDD1}';

/// Stands before what became of something that was erased; the number of the act that erased it follows.
pub const GONE_OPENS: char = '\u{FDD2}';
/// Stands between that number and the words.
pub const GONE_SAYS: char = '\u{FDD3}';
/// Stands after them.
pub const GONE_ENDS: char = '\u{FDD4}';

/// Stands before a stop of the sentence itself, until what came before it is known.
pub(crate) const OWN_STOP: char = '\u{FDD5}';

// A sentence passes through whoever takes out each of them: one that is two things is taken for the other.
const _: () = {
    let marks = [TYPED_OPENS, TYPED_ENDS, GONE_OPENS, GONE_SAYS, GONE_ENDS, OWN_STOP];
    let mut at = 1;
    while at < marks.len() {
        assert!(marks[at - 1] < marks[at], "each mark is another one");
        at += 1;
    }
};

/// How the site speaks in one language.
#[derive(Clone, Copy, Debug)]
pub struct Voice {
    language: Language,
    typed: Typed,
}

/// What becomes of typed text in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// It stands there as it is: for programs, files, and whatever compares.
    Bare,
    /// It is marked where its language is not that of the sentence: for pages, which turn the marks into elements.
    Marked,
}

impl Voice {
    /// The voice of a language.
    pub fn of(language: Language) -> Self {
        Self { language, typed: Typed::Bare }
    }

    /// The same for whoever draws pages and takes the marks out again: it marks what somebody typed in another language.
    #[must_use]
    pub fn marking(self) -> Self {
        Self { typed: Typed::Marked, ..self }
    }

    /// The same without marks: for what is compared, cut or put into a field.
    #[must_use]
    pub fn bare(self) -> Self {
        Self::of(self.language)
    }

    /// What somebody typed, as it stands in a sentence of this voice.
    pub fn typed(self, words: &str) -> String {
        match self.typed {
            Typed::Marked if self.language != TYPED && !words.is_empty() => {
                format!("{TYPED_OPENS}{words}{TYPED_ENDS}")
            }
            _ => words.to_owned(),
        }
    }

    /// That something was erased, by the sentence of that key, which names the act: pages make a link of it.
    pub fn gone(self, key: &str, act: u64) -> String {
        let words = self.with1(key, "entry", act);
        match self.typed {
            Typed::Marked => format!("{GONE_OPENS}{act}{GONE_SAYS}{words}{GONE_ENDS}"),
            Typed::Bare => words,
        }
    }

    /// Its language.
    pub fn language(self) -> Language {
        self.language
    }

    /// The language as a BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self.language {
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
        let bundle = locales::bundle(self.language);
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
        Some(settled(text))
    }
}

fn collect(args: &[(&'static str, Arg)]) -> Args<'static> {
    args.iter().cloned().collect()
}
