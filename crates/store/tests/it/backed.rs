//! What lets somebody write: each function of the store that takes the connection that writes is in this list, and whatever writes for
//! a person looks for what lets them within its own transaction.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use Rests::{Entries, House, Itself, Person};

/// On what a write rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rests {
    /// On what lets a person act, which it takes and looks for (`writing`).
    Person,
    /// The same, of each of those who asked for entries.
    Entries,
    /// On nobody: the program does it by itself, at its hour or for the one who has the machine.
    House,
    /// On what it finds in the statement that writes: a link, a code or the session that ends by it.
    Itself,
}

const WRITES: [(&str, Rests); 88] = [
    ("answer", Itself),
    ("answer_clearance", Itself),
    ("append", Entries),
    ("apply", Itself),
    ("ask_address", Person),
    ("ask_clearance", Person),
    ("ask_passkey", Person),
    ("ask_to_sign_in", Itself),
    ("bind_passkey", Person),
    ("can_write", House),
    ("change_address", Person),
    ("change_draft", Person),
    ("choose_office", Person),
    ("claim_invitation", Itself),
    ("close", House),
    ("delay_letter", House),
    ("discard_draft", Person),
    ("doubt_letters", House),
    ("drop_file", Person),
    ("drop_mailbox", Person),
    ("drop_nobodys_letter", House),
    ("drop_preparation", Person),
    ("end_letter", House),
    ("end_letter_files", House),
    ("end_liaison", Person),
    ("end_mailbox_calls", Itself),
    ("end_mailbox_owed", Itself),
    ("end_other_sessions", Person),
    ("end_session", House),
    ("end_session_of", Person),
    ("enter", Itself),
    ("erase_again", House),
    ("expire_letter_files", House),
    ("fail_mailbox", Person),
    ("follow", Person),
    ("forget_addresses", House),
    ("forget_applicant", House),
    ("forget_applications", House),
    ("forget_invitations", House),
    ("forget_letters", House),
    ("forget_mailboxes", House),
    ("forget_passkey_challenges", House),
    ("forget_person", Person),
    ("forget_requests", House),
    ("forget_security_lines", House),
    ("forget_sessions", House),
    ("forget_tokens", House),
    ("hand_letter", House),
    ("invite", Person),
    ("invite_to_draft", Person),
    ("keep_sealed", House),
    ("keep_token", Person),
    ("leave_remark", Person),
    ("log_security", Person),
    ("make_reading", Person),
    ("mark_anew", House),
    ("name_mailbox", Person),
    ("offer_totp", Person),
    ("pay", House),
    ("queue_letter", House),
    ("raise", Person),
    ("release_invitation", Itself),
    ("remove_factor", Person),
    ("renew_recovery_codes", Person),
    ("reset_factors", House),
    ("retract_invitation", Person),
    ("return_preparation", Person),
    ("revoke_token", Person),
    ("see_session", House),
    ("see_token", House),
    ("set_digest", Person),
    ("set_language", Person),
    ("set_pace", Person),
    ("settle", House),
    ("show_mailbox", Person),
    ("sign_out", Itself),
    ("stage_file", Person),
    ("start_draft", Person),
    ("start_preparation", Person),
    ("sweep_files", House),
    ("take_passkey_challenge", Person),
    ("tell_answer", House),
    ("tell_entered", House),
    ("tell_followed", House),
    ("tell_owed", House),
    ("unfollow", Person),
    ("uninvite_from_draft", Person),
    ("withdraw_clearance", Person),
];

/// The turn of the connection that writes, as somebody takes it.
const TURN: &str = "writer.lock()";
/// The same, of whoever writes for a person.
const WRITING: &str = "self.writing(by)";
/// Whatever gives turns.
const GIVES: &str = "writing";

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(sources(&path)),
            false if path.extension().is_some_and(|end| end == "rs") => found.push(path),
            false => {}
        }
    }
    found
}

/// Each function that takes a turn: its name, and its words.
fn writes() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let words = fs::read_to_string(&path).unwrap();
        let code = words.split("#[cfg(test)]").next().unwrap_or_default();
        for function in code.split("fn ").skip(1) {
            // The words of what comes after it are none of its own.
            let own = function.split("\n    ///").next().unwrap_or_default();
            let name: String = own.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '_').collect();
            if name != GIVES && (own.contains(TURN) || own.contains("self.writing(")) {
                assert_eq!(found.insert(name.clone(), own.to_owned()), None, "two functions are called {name}");
            }
        }
    }
    found
}

#[test]
fn whatever_writes_says_on_what_it_rests() {
    let (written, listed) = (writes(), BTreeMap::from(WRITES));
    let names: Vec<&str> = written.keys().map(String::as_str).collect();
    assert_eq!(names, listed.keys().copied().collect::<Vec<_>>());
    for (name, words) in &written {
        let takes = words.contains("by: &Backing") && words.contains(WRITING) && !words.contains(TURN);
        let looks = words.contains(TURN) && !words.contains("self.writing(");
        match listed[name.as_str()] {
            Person => assert!(takes, "{name} looks for what lets whoever writes"),
            House | Itself | Entries => assert!(looks, "{name} writes for nobody"),
        }
    }
}

/// The transaction is begun by the turn of whoever writes for a person, and by nothing else that takes what lets them.
#[test]
fn no_write_for_a_person_begins_a_transaction_of_its_own() {
    for (name, words) in writes().iter().filter(|(_, words)| words.contains(WRITING)) {
        assert!(words.contains(".begin()"), "{name} begins its transaction");
        assert!(!words.contains("BEGIN_WRITING"), "{name} begins none of its own");
    }
}
