//! Who may come in, as it is kept.

use std::os::unix::fs::PermissionsExt;

use store::{AskedFrom, Asking, Backing, EnterFault, Happened, LetterState, Shown, Stay, Trace, Within};

use crate::organisations::came_in;
use crate::scratch::Scratch;

const MINUTE: i64 = 60_000;

fn within(now: i64) -> Within {
    Within {
        now,
        latest: now + 5_000,
        asked_after: now - 10 * MINUTE,
        hour_after: now - 60 * MINUTE,
        kept_after: now - 24 * 60 * MINUTE,
        tries: 5,
        letters_in_all: 60,
    }
}

#[tokio::test]
async fn keys_of_subjects_stand_apart_and_are_destroyed() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let path = scratch.path().join("keys.db");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let key = *b"canary-key-of-a-subject-32-bytes";
    store.keep_subject_key("a", &key).await.unwrap();
    assert!(store.keep_subject_key("a", &[1; 32]).await.is_err(), "no key takes the place of another");
    let (one, other) = tokio::join!(store.subject_key_or("b", &[2; 32]), store.subject_key_or("b", &[3; 32]));
    assert_eq!(one.unwrap(), other.unwrap(), "of two who make one at once both have the same");
    assert_eq!(store.subject_key("a").await.unwrap(), Some(key));
    store.destroy_subject_key("a").await.unwrap();
    assert_eq!(store.subject_key("a").await.unwrap(), None);
    for file in std::fs::read_dir(scratch.path()).unwrap().map(|file| file.unwrap().path()) {
        let bytes = if file.is_file() { std::fs::read(&file).unwrap() } else { Vec::new() };
        assert!(!bytes.windows(12).any(|part| part == &key[..12]), "{}", file.display());
    }
}

#[tokio::test]
async fn an_address_that_is_nobodys_is_tried_like_any_other() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let from = AskedFrom { network: String::new(), places: vec![([7; 32], 5)] };
    let asking = Asking { id: "r", verifier: [1; 32], link: [2; 32], mark: [3; 32], from: &from, letter: "l" };
    let now = 100 * 60 * MINUTE;
    assert_eq!(store.ask_to_sign_in(&asking, &within(now)).await.unwrap().as_deref(), Some("r"));
    let again = Asking { id: "other", link: [4; 32], letter: "m", ..asking };
    let same = store.ask_to_sign_in(&again, &within(now + MINUTE)).await.unwrap();
    assert_eq!(same.as_deref(), Some("r"), "the same while it is good");
    assert_eq!(store.count_letters(LetterState::Waiting).await.unwrap(), 0, "there is nobody to write to");
    let request = store.sign_in_by_verifier(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((request.person(), request.tries), (None, 0));
    let stay = Stay { token: [9; 32], level: "e_mail".into(), place: None, network: "192.0.2.0/24".into() };
    for left in [4, 3, 2, 1] {
        let tried = store.enter(&request, Shown::Right, &stay, &within(now)).await;
        assert!(matches!(tried, Err(EnterFault::Wrong { left: said }) if said == left), "{tried:?}");
    }
    for _ in 0..2 {
        let tried = store.enter(&request, Shown::Wrong, &stay, &within(now)).await;
        assert!(matches!(tried, Err(EnterFault::Exhausted)), "{tried:?}");
    }
    assert_eq!(store.session(&[9; 32]).await.unwrap(), None);
}

#[tokio::test]
async fn every_table_with_rows_of_people_is_shown_to_them() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    assert!(store.kept_of("nobody", |_| None).await.unwrap().is_empty(), "the database takes each text of it");
    assert!(!store.forget_person(&Backing::House, "nobody", 0).await.unwrap());
    store.close().await.unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(scratch.path().join("tequio.db"));
    let mut connection = sqlx::ConnectOptions::connect(&options).await.unwrap();
    let tables: Vec<(String, String)> =
        sqlx::query_as("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name")
            .fetch_all(&mut connection)
            .await
            .unwrap();
    let is_of_people = |sql: &str| {
        let columns = ["\n    person ", "\n    mark ", "\n    recipient ", "REFERENCES people", "REFERENCES factors"];
        columns.iter().any(|column| sql.contains(column))
    };
    let shown = store::tables_of_people();
    let hidden: Vec<_> =
        tables.iter().filter(|(name, sql)| is_of_people(sql) && !shown.contains(&name.as_str())).collect();
    assert!(hidden.is_empty(), "add them to what is kept of somebody: {hidden:#?}");
    assert!(tables.iter().filter(|(_, sql)| is_of_people(sql)).count() > 12);
}

#[tokio::test]
async fn every_column_is_shown_or_says_why_not() {
    let scratch = Scratch::new();
    scratch.store().await.close().await.unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(scratch.path().join("tequio.db"));
    let mut connection = sqlx::ConnectOptions::connect(&options).await.unwrap();
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns \
         WHERE tables.type = 'table' AND tables.name NOT LIKE '\\_sqlx%' ESCAPE '\\' AND tables.name NOT LIKE 'sqlite%'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert!(columns.len() > 150, "{}", columns.len());
    let is_unshown = |table: &str, column: &str| {
        store::UNSHOWN.iter().any(|(of, name, _)| *of == table && (*name == column || *name == "*"))
    };
    let unsaid: Vec<_> = columns
        .iter()
        .filter(|(table, _)| !store::TABLES_OF_NOBODY.contains(&table.as_str()))
        .filter(|(table, column)| {
            store::columns_of_people(table).contains(&column.as_str()) == is_unshown(table, column)
        })
        .collect();
    assert!(unsaid.is_empty(), "show them, or say why not, and not both: {unsaid:#?}");
    let known =
        |table: &str, column: &str| columns.iter().any(|(of, name)| of == table && (name == column || column == "*"));
    let gone: Vec<_> = store::UNSHOWN.iter().filter(|(table, column, _)| !known(table, column)).collect();
    assert!(gone.is_empty(), "columns that are not there: {gone:#?}");
}

#[tokio::test]
async fn whoever_makes_many_lines_of_the_log_pushes_out_their_own() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    for (id, mark) in [("one", 1), ("other", 2)] {
        came_in(&store, id, mark, 1).await;
    }
    let trace = |now| Trace { now, level: None, network: String::new() };
    store.log_security(&Backing::House, "other", Happened::KeptDownloaded, &trace(0)).await.unwrap();
    for hour in 1..=1_010 {
        store.log_security(&Backing::House, "one", Happened::KeptDownloaded, &trace(hour * 60 * MINUTE)).await.unwrap();
        store
            .log_security(&Backing::House, "one", Happened::KeptDownloaded, &trace(hour * 60 * MINUTE + MINUTE))
            .await
            .unwrap();
    }
    let lines = store.security_lines_of("one", 2_000).await.unwrap();
    assert_eq!((lines.len(), lines[0].at), (1_000, 1_010 * 60 * MINUTE), "once in an hour, and the latest");
    let others = store.security_lines_of("other", 9).await.unwrap();
    let others: Vec<Happened> = others.iter().map(|line| line.what).collect();
    assert_eq!(others, [Happened::KeptDownloaded, Happened::SignedIn], "nobody else's");
}
