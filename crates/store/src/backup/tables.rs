//! What each table of the database is, by name: whether a backup has its rows, and whom they let in. A table that is not in the list
//! fails a test, and so does one that lets others in and of which nothing says how that ends.

use crate::people::lets_in::LetIn;

/// Whether the rows of a table are in a backup.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// What of them belongs to a person is enciphered under their key, or is only that the record knows them.
    Kept,
    /// What lets somebody in, what is counted of it, and letters, which would go out twice.
    LeftOut,
}

/// Whom the rows of a table let in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lets {
    /// Nobody.
    Nobody,
    /// Whose they are. They end in one place, with whatever ends what lets somebody in.
    Oneself,
    /// Others, by whoever made them: they end with that person, as it says.
    Others(LetIn),
    /// Others, who came in and of whom whoever answers for it was told by a letter, sees them and ends it by a button.
    Told,
}

const TABLES: &[(&str, Rows, Lets)] = &[
    ("entries", Rows::Kept, Lets::Nobody),
    ("openings", Rows::Kept, Lets::Nobody),
    ("closed_openings", Rows::Kept, Lets::Nobody),
    ("claims", Rows::Kept, Lets::Nobody),
    ("sealed", Rows::Kept, Lets::Nobody),
    // A request that was answered is not answered a second time, whatever its key is worth afterwards.
    ("idempotency", Rows::Kept, Lets::Nobody),
    ("drafts", Rows::Kept, Lets::Others(LetIn::Readings)),
    ("draft_institutions", Rows::Kept, Lets::Nobody),
    ("draft_rows", Rows::Kept, Lets::Nobody),
    ("draft_files", Rows::Kept, Lets::Nobody),
    ("draft_organisations", Rows::Kept, Lets::Others(LetIn::Guests)),
    ("draft_remarks", Rows::Kept, Lets::Nobody),
    ("preparations", Rows::Kept, Lets::Nobody),
    ("preparation_notes", Rows::Kept, Lets::Nobody),
    ("files", Rows::Kept, Lets::Nobody),
    ("people", Rows::Kept, Lets::Oneself),
    ("administrators", Rows::Kept, Lets::Told),
    // Without it nobody acts any more for an organisation that is on record.
    ("applicants", Rows::Kept, Lets::Oneself),
    ("applications", Rows::LeftOut, Lets::Oneself),
    ("factors", Rows::Kept, Lets::Oneself),
    ("totp_secrets", Rows::Kept, Lets::Oneself),
    ("passkeys", Rows::Kept, Lets::Oneself),
    // One that was used after the backup is good again, for whoever also reads that person's mail. Without them nobody whose
    // telephone is lost gets in.
    ("recovery_codes", Rows::Kept, Lets::Oneself),
    ("former_addresses", Rows::Kept, Lets::Nobody),
    ("security_log", Rows::Kept, Lets::Nobody),
    ("sessions", Rows::LeftOut, Lets::Oneself),
    ("tokens", Rows::LeftOut, Lets::Oneself),
    ("address_changes", Rows::LeftOut, Lets::Oneself),
    ("sign_in_requests", Rows::LeftOut, Lets::Oneself),
    ("address_limits", Rows::LeftOut, Lets::Nobody),
    ("account_letters", Rows::LeftOut, Lets::Nobody),
    ("totp_offers", Rows::LeftOut, Lets::Oneself),
    ("factor_limits", Rows::LeftOut, Lets::Nobody),
    ("passkey_challenges", Rows::LeftOut, Lets::Oneself),
    // One that was accepted after the backup would be good again.
    ("invitations", Rows::LeftOut, Lets::Others(LetIn::Invitations)),
    // One that ended after the backup would begin again; whoever prepares is invited anew.
    ("liaisons", Rows::LeftOut, Lets::Told),
    ("owed_told", Rows::Kept, Lets::Nobody),
    ("notice_paces", Rows::Kept, Lets::Nobody),
    ("followed", Rows::Kept, Lets::Nobody),
    ("office_mailboxes", Rows::Kept, Lets::Others(LetIn::Mailboxes)),
    ("mailbox_told", Rows::Kept, Lets::Nobody),
    ("digests", Rows::Kept, Lets::Nobody),
    // One that was withdrawn after the backup would be good again.
    ("vistos_buenos", Rows::LeftOut, Lets::Others(LetIn::Clearances)),
    ("visto_bueno_askers", Rows::LeftOut, Lets::Nobody),
    ("outbox", Rows::LeftOut, Lets::Nobody),
    // They say how far letters got.
    ("notices", Rows::LeftOut, Lets::Nobody),
];

/// The tables that are empty in a backup.
pub(super) fn left_out() -> impl Iterator<Item = &'static str> {
    TABLES.iter().filter(|(_, rows, _)| *rows == Rows::LeftOut).map(|(name, ..)| *name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{connect, sql};

    /// The tables of the database of keys, which has a copy of its own.
    const OF_KEYS: &[&str] = &["subject_keys", "opening_keys", "erased_openings"];

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
        assert_eq!(TABLES.iter().map(|(name, ..)| (*name).to_owned()).collect::<BTreeSet<_>>(), tables);
    }

    /// Whoever has to approve the program reads there what it keeps of people.
    #[test]
    fn the_guides_say_of_every_table_what_it_has_of_a_person() {
        let spanish = include_str!("../../../../docs/guide/operar.md");
        let english = include_str!("../../../../docs/guide/en/operate.md");
        for table in TABLES.iter().map(|(table, ..)| table).chain(OF_KEYS) {
            for guide in [spanish, english] {
                let named = |line: &str| line.starts_with('|') && line.contains(&format!("`{table}`"));
                assert!(guide.lines().any(named), "{table}");
            }
        }
    }

    /// What somebody let others in by ends with them ([decision 161](../../../../docs/decisions/0161-what-ends-an-invitation.md)).
    #[test]
    fn whatever_lets_others_in_has_an_ending_and_every_ending_a_table() {
        let of = |ending: LetIn| TABLES.iter().filter(move |(.., lets)| *lets == Lets::Others(ending));
        for ending in LetIn::ALL {
            let tables: Vec<&str> = of(ending).map(|(name, ..)| *name).collect();
            assert_eq!(tables.len(), 1, "{ending:?}");
            let text = ending.ending();
            let ends = [format!("UPDATE {} SET ", tables[0]), format!("DELETE FROM {} WHERE ", tables[0])];
            assert!(ends.iter().any(|begins| text.starts_with(begins)), "{ending:?}: {text}");
            assert!(text.contains("<= $2"), "up to an instant: {text}");
        }
    }

    /// A table that keeps who made a row says so in one of these columns.
    #[tokio::test]
    async fn a_table_that_keeps_who_made_a_row_says_whom_it_lets_in() {
        let mut made = connect::nowhere().await.unwrap();
        connect::make_tables(&mut made).await.unwrap();
        let parts: Vec<Part> = sqlx::query_as(sql::SCHEMA).bind(1_000_i64).fetch_all(&mut made).await.unwrap();
        let mut makers = 0;
        for (_, name, _, text) in parts.into_iter().filter(|(kind, ..)| kind == "table") {
            let columns = [" made_by ", " invited_by ", " named_by TEXT", " occupant ", " reading_by "];
            let has_maker = text.is_some_and(|text| columns.iter().any(|column| text.contains(column)));
            let lets = TABLES.iter().find(|(of, ..)| *of == name).map(|(.., lets)| *lets);
            if has_maker {
                makers += 1;
                assert!(matches!(lets, Some(Lets::Others(_) | Lets::Oneself)), "{name}");
            }
        }
        assert!(makers >= 4, "{makers}");
    }
}
