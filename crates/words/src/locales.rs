//! The files of words: one per capability in each language, all of them taken in here.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use crate::Language;
use crate::full_stop::marked;

/// The sentences of one language.
pub(crate) type Bundle = FluentBundle<FluentResource>;

/// Takes a file in, in every language: a capability adds its files and its name.
macro_rules! files {
    ($($name:literal)*) => {
        const SPANISH_FILES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../locales/es-MX/", $name, ".ftl")))),*];
        const ENGLISH_FILES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../locales/en/", $name, ".ftl")))),*];
    };
}

files! {
    "page"
    "dates"
    "door"
    "fields"
    "log"
    "erasure"
    "founding"
    "doctor"
    "secretariat"
    "organisation"
    "session"
    "agreement"
    "plan"
    "proposal"
    "endorsement"
    "phase"
    "owed"
    "drafts"
    "clearance"
    "find"
    "people"
    "passkeys"
    "columns"
    "liaison"
    "letters"
    "following"
}

static SPANISH: LazyLock<Bundle> = LazyLock::new(|| sound("es-MX", SPANISH_FILES));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| sound("en", ENGLISH_FILES));

/// The sentences of a language.
pub(crate) fn bundle(language: Language) -> &'static Bundle {
    match language {
        Language::Spanish => &SPANISH,
        Language::English => &ENGLISH,
    }
}

/// What is sound in the files. A fault is a fault of the build, and a test finds it; a page that lacks one sentence
/// is better than no page.
fn sound(tag: &str, files: &[(&str, &str)]) -> Bundle {
    let (bundle, faults) = read(tag, files);
    for fault in faults {
        tracing::error!(tag, fault, "the words of a language have a fault");
    }
    bundle
}

/// Everything that can be read, and what could not be.
fn read(tag: &str, files: &[(&str, &str)]) -> (Bundle, Vec<String>) {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_transform(Some(marked));
    let mut faults = Vec::new();
    for (name, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, found)| {
            faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
            resource
        });
        if let Err(found) = bundle.add_resource(resource) {
            faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
        }
    }
    (bundle, faults)
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH_FILES, SPANISH_FILES, read};

    #[test]
    fn every_file_of_both_languages_is_read_whole() {
        for (tag, files) in [("es-MX", SPANISH_FILES), ("en", ENGLISH_FILES)] {
            assert_eq!(read(tag, files).1, Vec::<String>::new());
        }
    }

    #[test]
    fn a_broken_message_and_a_repeated_one_are_faults() {
        let (bundle, faults) = read("en", &[("a", "one = 1\nbroken = { $\n"), ("b", "one = 2\n")]);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(bundle.has_message("one"));
    }
}
