//! Files in words: what they are called and how large they are.

use crate::Voice;

/// The name of a file and its size.
pub fn file_words(voice: Voice, name: &str, size: u64) -> String {
    voice.with("file-words", &[("name", voice.typed(name).into()), ("size", size_words(size).into())])
}

/// `850 B`, `12 kB`, `1.4 MB`, `48.5 GB`: thousands, as telephones count them.
pub fn size_words(size: u64) -> String {
    match size {
        0..1_000 => format!("{size} B"),
        1_000..1_000_000 => format!("{} kB", size.div_ceil(1_000)),
        1_000_000..1_000_000_000 => format!("{}.{} MB", size / 1_000_000, size % 1_000_000 / 100_000),
        _ => format!("{}.{} GB", size / 1_000_000_000, size % 1_000_000_000 / 100_000_000),
    }
}

/// Two sizes that are compared, both in the unit of the larger.
pub fn sizes_words(one: u64, other: u64) -> [String; 2] {
    const GIGABYTE: u64 = 1_000_000_000;
    let in_gigabytes = |size: u64| format!("{}.{} GB", size / GIGABYTE, size % GIGABYTE / 100_000_000);
    if one.max(other) < GIGABYTE { [one, other].map(size_words) } else { [one, other].map(in_gigabytes) }
}

#[cfg(test)]
mod tests {
    use super::{size_words, sizes_words};

    #[test]
    fn sizes_as_people_say_them() {
        assert_eq!([0, 999, 1_000, 12_001, 1_449_999].map(size_words), ["0 B", "999 B", "1 kB", "13 kB", "1.4 MB"]);
        assert_eq!([999_999_999, 48_564_000_000].map(size_words), ["999.9 MB", "48.5 GB"]);
        assert_eq!(sizes_words(73_400_000_000, 134_217_728), ["73.4 GB", "0.1 GB"]);
        assert_eq!(sizes_words(90_000_000, 134_217_728), ["90.0 MB", "134.2 MB"]);
    }
}
