//! Mailboxes of offices, and what they were told.

use super::words::{joined, word};
use crate::mailboxes::MailboxGets;

texts! { MAILBOXES_TEXTS:
    DROP_MAILBOX = "DELETE FROM office_mailboxes WHERE office = $1 RETURNING id";
    INSERT_MAILBOX = joined!(
        "INSERT INTO office_mailboxes (id, office, address, language, named_by, asked_at, tries, shown_at, \
         calls, owed) VALUES ($1, $2, $3, $4, $5, $6, 0, NULL, ",
        word!(MailboxGets::Told),
        ", ",
        word!(MailboxGets::Told),
        ")",
    );
    MAILBOX_OF =
        "SELECT id, office, address, language, asked_at, tries, shown_at, calls, owed FROM office_mailboxes WHERE office = $1";
    MAILBOX =
        "SELECT id, office, address, language, asked_at, tries, shown_at, calls, owed FROM office_mailboxes WHERE id = $1";
    MAILBOXES =
        "SELECT id, office, address, language, asked_at, tries, shown_at, calls, owed FROM office_mailboxes \
         WHERE shown_at IS NOT NULL ORDER BY office";
    FAIL_MAILBOX = "UPDATE office_mailboxes SET tries = tries + 1 WHERE id = $1";
    SHOW_MAILBOX =
        "UPDATE office_mailboxes SET shown_at = $2 WHERE id = $1 AND shown_at IS NULL AND tries < $3 AND asked_at > $4";
    END_MAILBOX_CALLS = joined!(
        "UPDATE office_mailboxes SET calls = ",
        word!(MailboxGets::Ended),
        " WHERE id = $1",
    );
    END_MAILBOX_OWED = joined!(
        "UPDATE office_mailboxes SET owed = ",
        word!(MailboxGets::Ended),
        " WHERE id = $1",
    );
    CALLED_MAILBOX = joined!(
        "SELECT id FROM office_mailboxes WHERE office = $1 AND shown_at IS NOT NULL AND calls = ",
        word!(MailboxGets::Told),
    );
    FORGET_MAILBOXES = "DELETE FROM office_mailboxes WHERE shown_at IS NULL AND asked_at < $1 RETURNING id";
    KEPT_MAILBOXES = "SELECT office, asked_at, shown_at FROM office_mailboxes WHERE named_by = $1 ORDER BY office";
    MAILBOX_TOLD = "SELECT duty, due, gathers FROM mailbox_told WHERE mailbox = $1 ORDER BY duty, due";
    MAILBOX_TOLD_IN = "SELECT duty FROM mailbox_told WHERE letter = $1 ORDER BY duty, due";
    MAILBOX_GATHERED = "SELECT count(*) FROM mailbox_told WHERE mailbox = $1 AND gathers AND told_at >= $2";
    FORGET_MAILBOX_TOLD =
        "DELETE FROM mailbox_told WHERE mailbox = $1 AND duty = $2 AND (NOT gathers OR told_at < $3)";
    INSERT_MAILBOX_TOLD =
        "INSERT INTO mailbox_told (mailbox, duty, due, letter, told_at, gathers) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (mailbox, duty, due) DO NOTHING";
}
