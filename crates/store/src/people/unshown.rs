//! What stands in tables with rows of people and is not shown to them among what is kept of them, each with its reason. A test
//! wants every column of the database shown, or here, or of a table that is of nobody.

/// Why it is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unshown {
    /// It says which row it is and whose.
    Whose,
    /// It is a secret, or serves to check one.
    Proves,
    /// It is the address, which is shown once.
    Address,
    /// It is shown on a page of its own.
    OwnPage,
    /// It says how far the program got with it.
    Running,
    /// It says who somebody else is.
    Others,
}

impl Unshown {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Whose, Self::Proves, Self::Address, Self::OwnPage, Self::Running, Self::Others];

    /// The word that locales and files have for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Whose => "whose",
            Self::Proves => "proves",
            Self::Address => "address",
            Self::OwnPage => "own_page",
            Self::Running => "running",
            Self::Others => "others",
        }
    }
}

/// Table, column and reason; `*` is each column.
pub const UNSHOWN: &[(&str, &str, Unshown)] = &[
    ("people", "address", Unshown::Address),
    ("people", "mark", Unshown::Proves),
    ("people", "untagged", Unshown::Proves),
    ("administrators", "person", Unshown::Whose),
    ("liaisons", "id", Unshown::Whose),
    ("liaisons", "person", Unshown::Whose),
    ("applicants", "person", Unshown::Whose),
    ("applications", "id", Unshown::Whose),
    ("applications", "address", Unshown::Address),
    ("applications", "mark", Unshown::Proves),
    ("applications", "untagged", Unshown::Proves),
    ("applications", "language", Unshown::Running),
    ("applications", "network", Unshown::Proves),
    ("applications", "wider", Unshown::Proves),
    ("applications", "widest", Unshown::Proves),
    ("invitations", "id", Unshown::Whose),
    ("invitations", "token", Unshown::Proves),
    ("invitations", "named_by", Unshown::Whose),
    ("invitations", "address", Unshown::Address),
    ("invitations", "mark", Unshown::Proves),
    ("invitations", "made_as", Unshown::Others),
    ("invitations", "made_by", Unshown::Others),
    ("invitations", "left_by", Unshown::Whose),
    ("sign_in_requests", "id", Unshown::Whose),
    ("sign_in_requests", "verifier", Unshown::Proves),
    ("sign_in_requests", "link", Unshown::Proves),
    ("sign_in_requests", "mark", Unshown::Proves),
    ("sign_in_requests", "person", Unshown::Whose),
    ("address_limits", "mark", Unshown::Proves),
    ("address_limits", "place", Unshown::Proves),
    ("account_letters", "person", Unshown::Whose),
    ("sessions", "token", Unshown::Proves),
    ("sessions", "person", Unshown::Whose),
    ("sessions", "place", Unshown::Proves),
    ("factors", "id", Unshown::Whose),
    ("factors", "person", Unshown::Whose),
    ("totp_secrets", "factor", Unshown::Whose),
    ("totp_secrets", "secret", Unshown::Proves),
    ("totp_offers", "person", Unshown::Whose),
    ("totp_offers", "secret", Unshown::Proves),
    ("passkeys", "factor", Unshown::Whose),
    ("passkeys", "credential", Unshown::Proves),
    ("passkeys", "key", Unshown::Proves),
    ("passkey_challenges", "*", Unshown::Proves),
    ("recovery_codes", "code", Unshown::Proves),
    ("recovery_codes", "person", Unshown::Whose),
    ("factor_limits", "person", Unshown::Whose),
    ("tokens", "id", Unshown::Whose),
    ("tokens", "person", Unshown::Whose),
    ("tokens", "hash", Unshown::Proves),
    ("tokens", "occupant", Unshown::Whose),
    ("address_changes", "person", Unshown::Whose),
    ("address_changes", "id", Unshown::Whose),
    ("address_changes", "mark", Unshown::Proves),
    ("former_addresses", "id", Unshown::Whose),
    ("former_addresses", "person", Unshown::Whose),
    ("outbox", "id", Unshown::Whose),
    ("outbox", "recipient", Unshown::Whose),
    ("outbox", "about", Unshown::Whose),
    ("outbox", "due_at", Unshown::Running),
    ("outbox", "tries", Unshown::Running),
    ("notice_paces", "person", Unshown::Whose),
    ("owed_told", "person", Unshown::Whose),
    ("owed_told", "letter", Unshown::Whose),
    ("owed_told", "gathers", Unshown::Running),
    ("visto_bueno_askers", "visto_bueno", Unshown::Whose),
    ("visto_bueno_askers", "person", Unshown::Whose),
    ("visto_bueno_askers", "address", Unshown::Address),
    ("visto_bueno_askers", "told_at", Unshown::Running),
    ("office_mailboxes", "id", Unshown::Whose),
    ("office_mailboxes", "address", Unshown::OwnPage),
    ("office_mailboxes", "language", Unshown::OwnPage),
    ("office_mailboxes", "named_by", Unshown::Whose),
    ("office_mailboxes", "tries", Unshown::Running),
    ("office_mailboxes", "calls", Unshown::OwnPage),
    ("office_mailboxes", "owed", Unshown::OwnPage),
    ("digests", "person", Unshown::Whose),
    ("digests", "told_to", Unshown::Running),
    ("followed", "person", Unshown::Whose),
    ("followed", "since", Unshown::Running),
    ("drafts", "*", Unshown::OwnPage),
    ("draft_rows", "bytes", Unshown::Running),
    ("draft_rows", "fields", Unshown::OwnPage),
    ("draft_rows", "refers", Unshown::OwnPage),
    ("draft_rows", "source", Unshown::OwnPage),
    ("draft_rows", "author", Unshown::OwnPage),
    ("draft_rows", "person", Unshown::Whose),
    ("draft_rows", "revision", Unshown::Running),
    ("draft_organisations", "*", Unshown::OwnPage),
    ("draft_remarks", "*", Unshown::OwnPage),
    ("vistos_buenos", "*", Unshown::OwnPage),
    ("preparations", "*", Unshown::OwnPage),
    ("preparation_notes", "*", Unshown::OwnPage),
    ("security_log", "number", Unshown::Whose),
    ("security_log", "person", Unshown::Whose),
];

/// Tables whose rows are of nobody: the record and what serves it, and how offices were told.
pub const TABLES_OF_NOBODY: &[&str] = &[
    "entries",
    "openings",
    "closed_openings",
    "claims",
    "sealed",
    "idempotency",
    "draft_institutions",
    "draft_files",
    "files",
    "mailbox_told",
    "notices",
];
