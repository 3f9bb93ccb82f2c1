//! Canonical text: one text per value.

use std::collections::BTreeMap;

use proptest::prelude::*;
use record::{EncodeFault, ScanFault, Value, encode, scan};

use crate::generate;

#[test]
fn strings_are_escaped_as_rfc_8785_says() {
    let all: String = (0..0x20_u8).chain([b'"', b'\\', b'/', 0x7F]).map(char::from).chain(['é', '€', '😀']).collect();
    let expected = "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f\
        \\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\
        \\\"\\\\/\u{7f}é€😀\"";
    let bytes = encode(&Value::Text(all.clone())).unwrap();
    assert_eq!(String::from_utf8(bytes.clone()).unwrap(), expected);
    assert_eq!(scan(&bytes), Ok(Value::Text(all)));
}

#[test]
fn every_other_text_is_refused_where_it_goes_wrong() {
    use ScanFault::*;
    let cases: &[(&[u8], usize, ScanFault)] = &[
        (b"", 0, EndsEarly),
        (b"\xEF\xBB\xBF1", 0, Expected("a value")),
        (b" 1", 0, WhiteSpace),
        (b"1 ", 1, TrailingBytes),
        (b"1\n", 1, TrailingBytes),
        (b"true", 0, Literal),
        (b"[false]", 1, Literal),
        (b"{\"a\":null}", 5, Literal),
        (b"01", 0, Number),
        (b"-", 0, Number),
        (b"-0", 0, Number),
        (b"+1", 0, Expected("a value")),
        (b"1.0", 0, Fraction),
        (b"1e3", 0, Fraction),
        (b"0E1", 0, Fraction),
        (b"9007199254740992", 0, IntegerRange),
        (b"-9007199254740992", 0, IntegerRange),
        (b"99999999999999999999999999999999", 0, IntegerRange),
        (b"[1,]", 3, Expected("a value")),
        (b"[1 ,2]", 2, WhiteSpace),
        (b"[1", 2, EndsEarly),
        (b"{\"a\":1,}", 7, Expected("a key")),
        (b"{,}", 1, Expected("a key")),
        (b"{\"a\" :1}", 4, WhiteSpace),
        (b"{\"a\":1 }", 6, WhiteSpace),
        (b"{\"A\":1}", 2, Key),
        (b"{\"\":1}", 2, Key),
        (b"{\"a1\":1}", 3, Key),
        (b"{\"\\u0061\":1}", 2, Key),
        (b"{\"b\":1,\"a\":1}", 7, KeyOrder),
        (b"{\"a\":1,\"a\":2}", 7, DuplicateKey),
        (b"\"a", 2, EndsEarly),
        (b"\"a\nb\"", 2, ControlCharacter),
        (b"\"\\/\"", 1, Escape),
        (b"\"\\u0061\"", 1, Escape),
        (b"\"\\u000a\"", 1, Escape),
        (b"\"\\u000B\"", 1, Escape),
        (b"\"\\u00\"", 1, Escape),
        (b"\"\\", 1, Escape),
        (b"\"\\ud83d\\ude00\"", 1, Escape),
        (b"\"a\xCC\x81\"", 0, NotNormalized),
        ("\"\u{212b}\"".as_bytes(), 0, NotNormalized),
        (b"\"\xFF\"", 1, NotUtf8),
        (b"\"\xED\xA0\x80\"", 1, NotUtf8),
        (b"[[[[[[[[[]]]]]]]]]", 8, TooDeep),
        (b"[[[[[[[[{}]]]]]]]]", 8, TooDeep),
    ];
    for (bytes, at, fault) in cases {
        let error = scan(bytes).expect_err(&String::from_utf8_lossy(bytes));
        assert_eq!((error.at, error.fault), (*at, *fault), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn the_limits_themselves_are_allowed() {
    for text in ["9007199254740991", "-9007199254740991", "0", "-1", "[[[[[[[[]]]]]]]]", "{}", "\"\"", "{\"_\":[]}"] {
        assert_eq!(encode(&scan(text.as_bytes()).unwrap()).unwrap(), text.as_bytes());
    }
}

#[test]
fn the_encoder_says_where_a_value_has_no_text() {
    let inside = |value| Value::Map(BTreeMap::from([("a".into(), Value::List(vec![Value::Integer(1), value]))]));
    let path_of = |value| encode(&value).map_err(|error| (error.path, error.fault));
    let deep = (0..8).fold(Value::List(vec![]), |value, _| Value::List(vec![value]));
    let key = Value::Map(BTreeMap::from([("Bad".into(), Value::Integer(1))]));
    assert_eq!(path_of(inside(Value::Integer(1 << 53))), Err(("a/1/".into(), EncodeFault::IntegerRange)));
    assert_eq!(path_of(inside(Value::Text("e\u{301}".into()))), Err(("a/1/".into(), EncodeFault::NotNormalized)));
    assert_eq!(path_of(inside(key)), Err(("a/1/Bad/".into(), EncodeFault::Key)));
    assert_eq!(path_of(deep).unwrap_err().1, EncodeFault::TooDeep);
}

/// `docs/spec/record.md` §1 names the version; a library of another one changes a promise.
#[test]
fn form_c_is_that_of_the_version_the_spec_names() {
    let (major, minor, _) = unicode_normalization::UNICODE_VERSION;
    let spec = include_str!("../../../../docs/spec/record.md");
    assert!(spec.contains(&format!("Normalization form C is that of Unicode {major}.{minor}.")), "{major}.{minor}");
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(value in generate::value()) {
        let bytes = encode(&value).unwrap();
        prop_assert_eq!(scan(&bytes), Ok(value));
    }

    #[test]
    fn what_is_read_would_be_written_the_same(
        value in generate::value(), place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = encode(&value).unwrap();
        let place = place.index(bytes.len());
        bytes[place] = byte;
        if let Ok(value) = scan(&bytes) {
            prop_assert_eq!(encode(&value).unwrap(), bytes);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in "[\\[\\]{}\",:a_0-9.e\\\\u \n-]{0,24}") {
        if let Ok(value) = scan(bytes.as_bytes()) {
            prop_assert_eq!(encode(&value).unwrap(), bytes.as_bytes());
        }
    }
}
