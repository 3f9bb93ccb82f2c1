//! The tables: that another database would make the same of them.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use store::{Backing, Batch, Claim, Draft, DraftRow, FileRow};

use crate::scratch::{LIMITS, Scratch, batch, opening};

/// Words that PostgreSQL takes for no table, column or index without quotes.
const RESERVED: &str = "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate \
    collation column concurrently constraint create cross current_catalog current_date current_role current_schema \
    current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign \
    freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading left like \
    limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary \
    references returning right select session_user similar some symmetric system_user table tablesample then to trailing \
    true union unique user using variadic verbose when where window with";

const COLUMNS: &str = "SELECT made.name, made.sql, info.name, info.type, info.pk > 0 AND info.\"notnull\" = 0 \
    FROM sqlite_master AS made JOIN pragma_table_info(made.name) AS info \
    WHERE made.type = 'table' AND made.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
const INDEXED: &str = "SELECT made.name, part.coll FROM sqlite_master AS made JOIN pragma_index_xinfo(made.name) AS part \
    WHERE made.type = 'index' AND made.tbl_name NOT LIKE '\\_sqlx%' ESCAPE '\\'";

async fn tables(scratch: &Scratch) -> SqliteConnection {
    scratch.store().await.close().await.unwrap();
    SqliteConnectOptions::new().filename(scratch.path().join("tequio.db")).connect().await.unwrap()
}

#[tokio::test]
async fn names_and_types_are_those_of_every_database() {
    let scratch = Scratch::new();
    let mut connection = tables(&scratch).await;
    let columns: Vec<(String, String, String, String, bool)> =
        sqlx::query_as(COLUMNS).fetch_all(&mut connection).await.unwrap();
    assert!(columns.len() > 30, "{}", columns.len());
    for (table, made, column, kind, may_lack_its_key) in columns {
        for name in [&table, &column] {
            assert!(!RESERVED.split(' ').any(|word| word == name), "{name} has to be quoted elsewhere");
        }
        assert!(made.ends_with("STRICT") || made.ends_with("STRICT, WITHOUT ROWID"), "{table}");
        assert!(["INTEGER", "TEXT", "BLOB"].contains(&kind.as_str()), "{table}.{column}: {kind}");
        let line = made.lines().find(|line| line.trim_start().split(' ').next() == Some(&column)).unwrap();
        assert_eq!(line.contains("TEXT"), line.contains("TEXT COLLATE BINARY"), "{table}.{column}");
        // SQLite lets a key of text be absent, which nobody else does. A whole number it counts by itself.
        assert!(!may_lack_its_key || kind == "INTEGER", "{table}.{column} may be absent in its key");
    }
    let indexed: Vec<(String, String)> = sqlx::query_as(INDEXED).fetch_all(&mut connection).await.unwrap();
    assert!(!indexed.is_empty());
    for (index, compares) in indexed {
        assert_eq!(compares, "BINARY", "{index}");
    }
}

fn draft(id: &str, institution: &str, fields: &str) -> Draft {
    let (act, author, level) = ("a.b".into(), "o".into(), "demo".into());
    let (fields, refers, source) = (fields.into(), "{}".into(), String::new());
    let row = DraftRow {
        number: 0,
        act,
        fields,
        refers,
        source,
        author,
        person: None,
        level,
        revision: 0,
        files: Vec::new(),
    };
    let institutions = vec![institution.into()];
    Draft { id: id.into(), institutions, rows: vec![row], revision: 0, reading: 0, saved_at: 1, files: Vec::new() }
}

/// Written apart, and alike to whoever folds letters, drops accents or spaces, or reads numbers in texts.
const ALIKE: [&str; 9] = ["Z", "a", "a ", "a/10", "a/2", "aa", "a\u{301}", "\u{e1}", "\u{f1}"];

#[tokio::test]
async fn keys_are_told_apart_and_ordered_by_their_bytes() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let claims = ALIKE.map(|key| Claim { scope: "s".into(), key: key.into(), entry: 0 });
    let mut reversed = ALIKE;
    reversed.reverse();
    let openings = reversed.map(|field| opening(0, field)).into();
    store.append(&Batch { claims: claims.into(), openings, ..batch(0, 1) }).await.unwrap();
    let fields: Vec<String> = store.openings(0..1).await.unwrap().into_iter().map(|held| held.opening.field).collect();
    assert_eq!(fields, ALIKE, "as an entry lists its digests");
    assert!(ALIKE.is_sorted(), "as Rust compares them");
    for id in ALIKE {
        store.start_draft(&Backing::House, &draft(id, id, "{}"), "ieem", &LIMITS, None).await.unwrap();
    }
    for id in ALIKE {
        let of_one = store.drafts(id).await.unwrap();
        assert_eq!(of_one.iter().map(|draft| draft.id.as_str()).collect::<Vec<_>>(), [id]);
    }
}

#[tokio::test]
async fn a_file_is_kept_by_its_own_id_and_no_other() {
    let scratch = Scratch::new();
    let store = scratch.store().await;
    let (media, name) = ("text/plain".to_owned(), "a.txt".to_owned());
    for id in ["a1", "b1"] {
        let (media, name) = (media.clone(), name.clone());
        let file = FileRow {
            id: id.into(),
            sha256: [1; 32],
            size: 1,
            media,
            name,
            holder: "ieem".into(),
            office: "ieem-suplente".into(),
            staged_at: 1,
            entry: None,
        };
        store.stage_file(&Backing::House, &file, b"x".to_vec()).await.unwrap();
    }
    let mut holding = draft("d", "i", "{}");
    holding.rows[0].files = vec!["a1".into(), "B1".into()];
    store.start_draft(&Backing::House, &holding, "ieem", &LIMITS, None).await.unwrap();
    assert_eq!(store.sweep_files(2).await.unwrap(), ["b1"]);
}
