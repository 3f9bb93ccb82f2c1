//! Addresses of mail and of sites as people read them. Machines write a host with letters outside ASCII as `xn--`, which nobody can
//! read; written with its letters it could be taken for another one, so only letters of one script are shown that are known here.

/// An address of mail or of a site, or a host, with the letters that its host stands for where they are safe to show, and otherwise
/// as it is. What is opened or written to is the address itself.
#[must_use]
pub fn as_read(address: &str) -> String {
    let begin = match address.split_once("://") {
        Some((scheme, _)) => scheme.len() + 3,
        None => address.rfind('@').map_or(0, |at| at + 1),
    };
    let (before, rest) = address.split_at(begin);
    let (host, after) = rest.split_at(rest.find([':', '/', '?']).unwrap_or(rest.len()));
    format!("{before}{}{after}", host_as_read(host))
}

/// Each label for itself: the others stay as they are.
fn host_as_read(host: &str) -> String {
    let Ok(ascii) = idna::domain_to_ascii_strict(host) else { return host.to_owned() };
    let labels = ascii.split('.').map(|label| match idna::domain_to_unicode(label) {
        (shown, Ok(())) if shown.chars().all(is_safe) => shown,
        _ => label.to_owned(),
    });
    labels.collect::<Vec<_>>().join(".")
}

/// Small letters of Latin script with the accents of the languages written here, whose shape is no other letter's.
fn is_safe(letter: char) -> bool {
    let is_plain = letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let is_accented = matches!(letter, '\u{e0}'..='\u{ef}' | '\u{f1}'..='\u{f6}' | '\u{f9}'..='\u{fd}' | '\u{ff}');
    is_plain || is_accented || matches!(letter, '\u{101}' | '\u{113}' | '\u{12b}' | '\u{14d}' | '\u{16b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_shown_with_its_letters_where_nobody_could_take_it_for_another() {
        for (address, shown) in [
            ("ana@xn--educacin-13a.example", "ana@educaci\u{f3}n.example"),
            ("ana@Educaci\u{f3}n.example", "ana@educaci\u{f3}n.example"),
            (
                "https://xn--educacin-13a.example:8020/mesa?a=xn--educacin-13a",
                "https://educaci\u{f3}n.example:8020/mesa?a=xn--educacin-13a",
            ),
            ("a\u{b7}\u{b7}\u{b7}@xn--educacin-13a.example", "a\u{b7}\u{b7}\u{b7}@educaci\u{f3}n.example"),
            ("ana@mesa.example", "ana@mesa.example"),
            ("http://127.0.0.1:8020", "http://127.0.0.1:8020"),
            ("http://[::1]:8020", "http://[::1]:8020"),
            // In Cyrillic, which looks like `apple`; one that mixes scripts; a dotless i; and what stands for nothing.
            ("https://xn--80ak6aa92e.example", "https://xn--80ak6aa92e.example"),
            ("https://xn--pypal-4ve.example", "https://xn--pypal-4ve.example"),
            ("https://xn--mnchen-p9a.xn--educacin-13a.example", "https://xn--mnchen-p9a.educaci\u{f3}n.example"),
            ("https://xn--a.example", "https://xn--a.example"),
            ("", ""),
        ] {
            assert_eq!(as_read(address), shown, "{address}");
        }
    }
}
