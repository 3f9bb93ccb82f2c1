//! What SQLite's own full-text search gives over the same texts: the reference of the bench of `find`. It stems nothing and
//! forgives no typing error.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

/// A full-text index in memory.
pub struct Reference(SqliteConnection);

impl Reference {
    /// Indexes the texts, each with its title.
    ///
    /// # Errors
    /// The database failed.
    pub async fn of(texts: &[(String, String)]) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new().in_memory(true).disable_statement_logging();
        let mut connection = options.connect().await?;
        let table = "CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')";
        sqlx::raw_sql(table).execute(&mut connection).await?;
        let mut transaction = connection.begin().await?;
        for (title, body) in texts {
            let insert = sqlx::query("INSERT INTO texts (title, body) VALUES (?, ?)").bind(title).bind(body);
            insert.execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(Self(connection))
    }

    /// How many texts fit an expression of its language (`"agua" "ciud"*`), and excerpts of the ten best.
    ///
    /// # Errors
    /// The database failed.
    pub async fn find(&mut self, wanted: &str) -> Result<(i64, Vec<String>), sqlx::Error> {
        let count = sqlx::query_scalar("SELECT count(*) FROM texts WHERE texts MATCH ?").bind(wanted);
        let count = count.fetch_one(&mut self.0).await?;
        let best = "SELECT snippet(texts, 1, '[', ']', '…', 30) FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10";
        Ok((count, sqlx::query_scalar(best).bind(wanted).fetch_all(&mut self.0).await?))
    }
}
