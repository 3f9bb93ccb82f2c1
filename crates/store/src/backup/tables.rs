//! What of the database a backup has, by table: the one place that says so. A table that is not in the list fails a test.

/// Whether the rows of a table are in a backup.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// What of them belongs to a person is enciphered under their key, or is only that the record knows them.
    Kept,
    /// What lets somebody in, what is counted of it, and letters, which would go out twice.
    LeftOut,
}

const TABLES: &[(&str, Rows)] = &[
    ("entries", Rows::Kept),
    ("openings", Rows::Kept),
    ("closed_openings", Rows::Kept),
    ("claims", Rows::Kept),
    ("sealed", Rows::Kept),
    // A request that was answered is not answered a second time, whatever its key is worth afterwards.
    ("idempotency", Rows::Kept),
    ("drafts", Rows::Kept),
    ("draft_institutions", Rows::Kept),
    ("draft_rows", Rows::Kept),
    ("draft_files", Rows::Kept),
    ("draft_organisations", Rows::Kept),
    ("draft_remarks", Rows::Kept),
    ("preparations", Rows::Kept),
    ("preparation_notes", Rows::Kept),
    ("files", Rows::Kept),
    ("people", Rows::Kept),
    ("administrators", Rows::Kept),
    // Without it nobody acts any more for an organisation that is on record.
    ("applicants", Rows::Kept),
    ("factors", Rows::Kept),
    ("totp_secrets", Rows::Kept),
    ("passkeys", Rows::Kept),
    // One that was used after the backup is good again, for whoever also reads that person's mail. Without them nobody whose
    // telephone is lost gets in.
    ("recovery_codes", Rows::Kept),
    ("former_addresses", Rows::Kept),
    ("security_log", Rows::Kept),
    ("sessions", Rows::LeftOut),
    ("tokens", Rows::LeftOut),
    ("address_changes", Rows::LeftOut),
    ("sign_in_requests", Rows::LeftOut),
    ("address_limits", Rows::LeftOut),
    ("account_letters", Rows::LeftOut),
    ("totp_offers", Rows::LeftOut),
    ("factor_limits", Rows::LeftOut),
    ("passkey_challenges", Rows::LeftOut),
    // One that was accepted after the backup would be good again.
    ("invitations", Rows::LeftOut),
    // One that ended after the backup would begin again; whoever prepares is invited anew.
    ("liaisons", Rows::LeftOut),
    ("owed_told", Rows::Kept),
    ("notice_paces", Rows::Kept),
    ("followed", Rows::Kept),
    ("office_mailboxes", Rows::Kept),
    ("mailbox_told", Rows::Kept),
    ("digests", Rows::Kept),
    // One that was withdrawn after the backup would be good again.
    ("vistos_buenos", Rows::LeftOut),
    ("visto_bueno_askers", Rows::LeftOut),
    ("outbox", Rows::LeftOut),
    // They say how far letters got.
    ("notices", Rows::LeftOut),
];

/// The tables that are empty in a backup.
pub(super) fn left_out() -> impl Iterator<Item = &'static str> {
    TABLES.iter().filter(|(_, rows)| *rows == Rows::LeftOut).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{connect, sql};

    /// The tables of the database of keys, which has a copy of its own.
    const OF_KEYS: &[(&str, Rows)] =
        &[("subject_keys", Rows::LeftOut), ("opening_keys", Rows::LeftOut), ("erased_openings", Rows::LeftOut)];

    /// Kind, name, table and text.
    type Part = (String, String, String, Option<String>);

    #[tokio::test]
    async fn every_table_is_kept_or_left_out() {
        let mut made = connect::nowhere().await.unwrap();
        connect::make_tables(&mut made).await.unwrap();
        let parts: Vec<Part> = sqlx::query_as(sql::SCHEMA).bind(1_000_i64).fetch_all(&mut made).await.unwrap();
        let of_ours = |name: &str| !name.starts_with("_sqlx") && !name.starts_with("sqlite_");
        let tables = parts.into_iter().filter(|(kind, name, ..)| kind == "table" && of_ours(name));
        let tables: BTreeSet<String> = tables.map(|(_, name, ..)| name).collect();
        assert_eq!(TABLES.len(), tables.len(), "each once");
        assert_eq!(TABLES.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>(), tables);
    }

    /// Whoever has to approve the program reads there what it keeps of people.
    #[test]
    fn the_guides_say_of_every_table_what_it_has_of_a_person() {
        let spanish = include_str!("../../../../docs/guide/operar.md");
        let english = include_str!("../../../../docs/guide/en/operate.md");
        for (table, _) in TABLES.iter().chain(OF_KEYS) {
            for guide in [spanish, english] {
                let named = |line: &str| line.starts_with('|') && line.contains(&format!("`{table}`"));
                assert!(guide.lines().any(named), "{table}");
            }
        }
    }
}
