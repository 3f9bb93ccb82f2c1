//! Signed notes against another implementation, and the rules about known and unknown keys.

use proptest::prelude::*;
use record::note::{MAX_SIGNATURES, open};
use record::{NoteFault, SigningKey, VerifierKey};
use signed_note::{Note, StandardSigner, StandardVerifier, VerifierList};

/// A key of fixed seed.
pub fn key(name: &str, seed: u8) -> SigningKey {
    SigningKey::from_seed(name, [seed; 32]).unwrap()
}

#[test]
fn a_verifier_key_is_read_as_others_write_it() {
    let published = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let key = VerifierKey::parse(published).unwrap();
    assert_eq!((key.name(), key.id()), ("PeterNeumann", [0xC7, 0x4F, 0x20, 0xA3]));
    assert_eq!(key.to_string(), published);
    for touched in [
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW+",
    ] {
        assert_eq!(VerifierKey::parse(touched), Err(NoteFault::VerifierKey), "{touched}");
    }
    assert_eq!(VerifierKey::parse("a b+c74f20a3+AR"), Err(NoteFault::KeyName));
    for name in ["", "a b", "a+b", "a\u{a0}b", "a\n", "a\u{0}"] {
        assert_eq!(SigningKey::from_seed(name, [0; 32]).map(|_| ()), Err(NoteFault::KeyName), "{name:?}");
    }
}

#[test]
fn unknown_keys_are_ignored_and_a_known_one_that_fails_is_not() {
    let (one, two, three) = (key("one.example", 1), key("two.example", 2), key("three.example", 3));
    let text = "first\n\nafter an empty line\n";
    let both = format!("{}{}", one.sign(text).unwrap(), two.signature_line(text));
    let keys = [two.verifier_key(), three.verifier_key()];
    let opened = open(&both, &keys).unwrap();
    assert_eq!((opened.text, opened.signers), (text, vec![&keys[0]]));
    assert_eq!(open(&both, &[three.verifier_key()]), Err(NoteFault::NoKnownKey));

    let false_second = format!("{}{}", one.sign(text).unwrap(), two.signature_line("another text\n"));
    assert!(open(&false_second, &[one.verifier_key()]).is_ok());
    let believed = [one.verifier_key(), two.verifier_key()];
    assert_eq!(open(&false_second, &believed), Err(NoteFault::BadSignature { name: "two.example".into() }));

    // The same name with another key has another id, and is a stranger.
    let stranger = format!("{}{}", one.sign(text).unwrap(), key("one.example", 9).signature_line(text));
    assert_eq!(open(&stranger, &[one.verifier_key()]).unwrap().signers.len(), 1);
    let twice = format!("{}{}", one.sign(text).unwrap(), one.signature_line(text));
    assert_eq!(open(&twice, &[one.verifier_key()]).unwrap().signers.len(), 1);
}

#[test]
fn what_is_no_note_is_refused() {
    let key = key("one.example", 1);
    let keys = [key.verifier_key()];
    let good = key.sign("text\n").unwrap();
    let line = key.signature_line("text\n");
    let line_fault = |line| Err(NoteFault::SignatureLine { line });
    for (note, expected) in [
        (String::new(), Err(NoteFault::NoSignatures)),
        ("text\n".into(), Err(NoteFault::NoSignatures)),
        ("text\n\n".into(), Err(NoteFault::NoSignatures)),
        (format!("text\n{line}"), Err(NoteFault::NoSignatures)),
        (good.trim_end().into(), Err(NoteFault::NoSignatures)),
        (format!("{good}\n"), Err(NoteFault::NoSignatures)),
        (format!("{good}x\n"), line_fault(1)),
        (good.replace('\u{2014}', "-"), line_fault(0)),
        (good.replace("one.example ", "one.example  "), line_fault(0)),
        (format!("{good}\u{2014} two.example AAAA\n"), line_fault(1)),
        (format!("{good}\u{2014} two.example AAAAAA==\n"), line_fault(1)),
        (good.replace("text", "te\rt"), Err(NoteFault::ControlCharacter { at: 2 })),
        (format!("{good}{}", line.repeat(MAX_SIGNATURES)), Err(NoteFault::TooManySignatures)),
    ] {
        assert_eq!(open(&note, &keys).map(|_| ()), expected, "{note:?}");
    }
    assert!(open(&format!("{good}{}", line.repeat(MAX_SIGNATURES - 1)), &keys).is_ok());
    assert_eq!(key.sign("no end"), Err(NoteFault::TextEnd));
    assert_eq!(key.sign(""), Err(NoteFault::TextEnd));
    assert_eq!(key.sign("a\tb\n"), Err(NoteFault::ControlCharacter { at: 1 }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn both_implementations_sign_and_open_the_same(seed in any::<[u8; 32]>(), body in "[ -~é\n—]{0,60}") {
        let name = "body.example/registro";
        let text = format!("{body}\n");
        let ours = SigningKey::from_seed(name, seed).unwrap();
        let note = ours.sign(&text).unwrap();
        let id = u32::from_be_bytes(ours.verifier_key().id());
        let secret = base64(&[&[1][..], &seed].concat());
        let theirs = StandardSigner::new(&format!("PRIVATE+KEY+{name}+{id:08x}+{secret}")).unwrap();
        let mut other = Note::new(text.as_bytes(), &[]).unwrap();
        other.add_sigs(&[&theirs]).unwrap();
        prop_assert_eq!(&String::from_utf8(other.to_bytes()).unwrap(), &note);

        let verifier = StandardVerifier::new(&ours.verifier_key().to_string()).unwrap();
        let read = Note::from_bytes(note.as_bytes()).unwrap();
        prop_assert!(read.verify(&VerifierList::new(vec![Box::new(verifier)])).is_ok());
        let keys = [ours.verifier_key()];
        prop_assert_eq!(open(&note, &keys).unwrap().text.as_bytes(), read.text());
    }
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
