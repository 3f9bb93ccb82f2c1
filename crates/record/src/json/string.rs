//! What a string may hold, and the one way to write each character (RFC 8785 §3.2.2.2).

use alloc::vec::Vec;

/// The lowest bit of each of eight bytes.
const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each of eight bytes.
const TOPS: u64 = 0x8080_8080_8080_8080;

/// The short escapes: character, letter after the backslash.
const SHORT: [(u8, u8); 7] =
    [(b'"', b'"'), (b'\\', b'\\'), (0x08, b'b'), (b'\t', b't'), (b'\n', b'n'), (0x0C, b'f'), (b'\r', b'r')];

/// True for one or more of `a`–`z` and `_`.
pub(super) fn is_key(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(is_key_byte)
}

/// True for `a`–`z` and `_`.
pub(super) fn is_key_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte == b'_'
}

/// True for text in normalization form C.
pub(super) fn is_normalized(text: &str) -> bool {
    // U+0300 (UTF-8 0xCC 0x80) is the first character that normalization can change: Spanish never needs the tables.
    // Folding instead of stopping early lets the compiler look at many bytes at once.
    text.bytes().fold(0, u8::max) < 0xCC || unicode_normalization::is_nfc(text)
}

/// Writes the escape of a character that needs one: the quote, the backslash, or one below U+0020.
pub(super) fn write_escape(out: &mut Vec<u8>, byte: u8) {
    out.push(b'\\');
    match SHORT.iter().find(|(character, _)| *character == byte) {
        Some((_, letter)) => out.push(*letter),
        None => {
            out.extend_from_slice(if byte < 0x10 { b"u000" } else { b"u001" });
            out.push(b"0123456789abcdef"[usize::from(byte & 0x0F)]);
        }
    }
}

/// Reads the escape that begins after the backslash: the character and the bytes used, or `None` for any other spelling.
pub(super) fn read_escape(after: &[u8]) -> Option<(u8, usize)> {
    let letter = *after.first()?;
    if let Some((character, _)) = SHORT.iter().find(|(_, short)| *short == letter) {
        return Some((*character, 1));
    }
    let [b'u', b'0', b'0', high @ (b'0' | b'1'), low, ..] = *after else {
        return None;
    };
    let low = match low {
        b'0'..=b'9' => low - b'0',
        b'a'..=b'f' => low - b'a' + 10,
        _ => return None,
    };
    let character = (high - b'0') * 16 + low;
    let has_short = SHORT.iter().any(|(short, _)| *short == character);
    if has_short { None } else { Some((character, 5)) }
}

/// How many bytes come before the first that no key may have.
pub(super) fn key_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| is_key_byte(**byte)).count()
}

/// How many bytes come before the first that ends a run of plain characters: quote, backslash or control.
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let (words, _) = bytes.as_chunks::<8>();
    for (position, word) in words.iter().enumerate() {
        let marks = marks(u64::from_le_bytes(*word));
        if marks != 0 {
            return position * 8 + marks.trailing_zeros() as usize / 8;
        }
    }
    let done = words.len() * 8;
    let rest = &bytes[done..];
    let length = rest.iter().position(|&byte| byte < 0x20 || byte == b'"' || byte == b'\\');
    done + length.unwrap_or(rest.len())
}

/// Eight bytes at once: the lowest bit set lies in the first byte that is a quote, a backslash or below 0x20. Bits above it
/// may be wrong, because a borrow can run upwards; nobody looks at them.
fn marks(word: u64) -> u64 {
    let zero_bytes = |bytes: u64| bytes.wrapping_sub(ONES) & !bytes;
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    (control | zero_bytes(word ^ (ONES * 0x22)) | zero_bytes(word ^ (ONES * 0x5C))) & TOPS
}
