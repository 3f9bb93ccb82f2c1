//! Byte strings that are no entry, each one step away from one that is.

/// An entry that is accepted.
const GOOD: &str = concat!(
    r#"{"actor":{"as":"platform","level":"console"},"at":1,"dig":[{"d":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","f":"b","k":"public"}],"#,
    r#""pub":{"a":"x","b":{}},"t":"a.b/1","v":1}"#
);

/// What is put in the place of what.
const CHANGES: &[(&str, &str)] = &[
    ("\"at\":1", "\"at\": 1"),
    ("\"at\":1", "\"at\":01"),
    ("\"at\":1", "\"at\":-0"),
    ("\"at\":1", "\"at\":1.0"),
    ("\"at\":1", "\"at\":1e3"),
    ("\"at\":1", "\"at\":-1"),
    ("\"at\":1", "\"at\":9007199254740992"),
    ("\"at\":1", "\"at\":\"1\""),
    ("\"at\":1", "\"at\":1,\"at\":1"),
    ("\"at\":1", "\"at\":null"),
    ("\"at\":1,", ""),
    ("\"at\":1,", "\"at\":1,\"basis\":\"rumour\","),
    ("\"at\":1,", "\"at\":1,\"dated\":\"2021-02-29\","),
    ("\"at\":1,", "\"at\":1,\"day\":1,"),
    ("\"v\":1", "\"v\":2"),
    ("\"v\":1}", "\"v\":1}\n"),
    ("\"v\":1}", "\"v\":1"),
    ("\"t\":\"a.b/1\",\"v\":1", "\"v\":1,\"t\":\"a.b/1\""),
    ("a.b/1", "a.b/01"),
    ("a.b/1", "a.b"),
    ("\"platform\"", "\"\""),
    (",\"level\":\"console\"", ""),
    ("\"console\"", "\"sure\""),
    ("\"x\"", "true"),
    ("\"x\"", "\"\\u0078\""),
    ("\"x\"", "\"\\/\""),
    ("\"x\"", "\"\\u000a\""),
    ("\"x\"", "\"\\u001F\""),
    ("\"x\"", "\"\\ud83d\\ude00\""),
    ("\"x\"", "\"\t\""),
    ("\"x\"", "\"e\u{301}\""),
    ("\"x\"", "[[[[[[[1]]]]]]]"),
    ("\"x\"", "{}"),
    ("\"a\":", "\"A\":"),
    ("\"a\":", "\"c\":"),
    ("\"b\":{}", "\"b\":{\"c\":1}"),
    ("\"k\":\"public\"", "\"k\":\"secret\""),
    ("AAA=", "AAB="),
    ("AAA=", "AAA"),
    ("\"f\":\"b\"", "\"f\":\"b/vp\""),
    ("}],", "},{\"d\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"f\":\"b\",\"k\":\"public\"}],"),
    ("[{\"d\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"f\":\"b\",\"k\":\"public\"}]", "[]"),
];

/// All of them.
pub fn rows() -> Vec<Vec<u8>> {
    assert!(record::Entry::scan(GOOD.as_bytes()).is_ok(), "the entry that all rows are made from");
    let changed = CHANGES.iter().map(|(from, to)| {
        assert!(GOOD.contains(from), "{from}");
        GOOD.replacen(from, to, 1).into_bytes()
    });
    let not_utf8 = GOOD.bytes().map(|byte| if byte == b'x' { 0xFF } else { byte }).collect();
    let marked = [b"\xEF\xBB\xBF", GOOD.as_bytes()].concat();
    changed.chain([not_utf8, marked, Vec::new()]).collect()
}
