//! Appending to the record: one transaction, durable when it returns.

use record::Class;
use sqlx::SqliteConnection;

use super::{Batch, Claim};
use crate::integers::{signed, unsigned};
use crate::people::bound;
use crate::sql::{self, ROWS};
use crate::{Asks, Fault, Store, discarded, erased, idempotency, notices};

/// Why nothing was appended.
#[derive(Debug, thiserror::Error)]
pub enum AppendFault {
    /// The first entry does not go on where the record ends.
    #[error("entry {found} where {expected} is due")]
    Gap {
        /// The number due.
        expected: u64,
        /// The number given.
        found: u64,
    },
    /// Something that may exist once exists already.
    #[error("{scope}/{key} belongs to entry {holder}", scope = .claim.scope, key = .claim.key)]
    Claimed {
        /// The claim that was refused.
        claim: Claim,
        /// The entry that has it.
        holder: u64,
    },
    /// A file that is not staged, or belongs to another entry already.
    #[error("there is no staged file {id}")]
    NoFile {
        /// Its id.
        id: String,
    },
    /// A draft that was changed, presented or discarded since it was read.
    #[error("draft {id} is not as it was read")]
    DraftChanged {
        /// Its id.
        id: String,
    },
    /// The database or the file system failed before the batch was committed: nothing of it is there.
    #[error(transparent)]
    Store(#[from] Fault),
    /// It failed while the batch was being committed: nobody knows whether the disk has it. The process must stop, and the
    /// next one begins with what is really there.
    #[error("nobody knows whether it was written: {0}")]
    InDoubt(Fault),
}

impl From<sqlx::Error> for AppendFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Appends a batch. When it returns, everything in it is on the disk; after an error, nothing is. The ids of the staged
    /// files that went with its drafts or with what it erases.
    ///
    /// # Errors
    /// Numbers that leave a gap, a claim or file that belongs to another entry, a draft that changed, no space, or a failure of the disk.
    pub async fn append(&self, batch: &Batch) -> Result<Vec<String>, AppendFault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let appended = insert(&mut writer, batch).await;
        if appended.is_err() {
            // After some failures SQLite has rolled back already, and this is refused; either way nothing is open any more.
            // For the same reason the transaction is not sqlx's own: it would count on a rollback of its own.
            let _ = sqlx::query(sql::ROLLBACK).execute(&mut *writer).await;
        }
        // A draft that was presented had other words before, and what was erased is still in the log. What is appended is on the disk already, so what cannot be wiped
        // now is tried again the next time.
        if !batch.drafts.is_empty() || !batch.erased.is_empty() {
            self.owed.mark(appended.as_ref().map(Clone::clone).unwrap_or_default());
        }
        let _ = self.wipe_owed(&mut writer).await;
        appended
    }
}

async fn insert(connection: &mut SqliteConnection, batch: &Batch) -> Result<Vec<String>, AppendFault> {
    for backing in &batch.backings {
        backing.holds(&mut *connection, Asks::WhatIsKept).await?;
    }
    check_numbers(connection, batch).await?;
    insert_entries(connection, batch).await?;
    insert_openings(connection, batch).await?;
    insert_closed(connection, batch).await?;
    insert_claims(connection, batch).await?;
    idempotency::remember(connection, &batch.remembered).await?;
    name_files(connection, batch).await?;
    notices::tell(connection, &batch.notices).await?;
    notices::tell_each(connection, &batch.tellings).await?;
    bound::take(connection, &batch.factors).await?;
    let mut gone = delete_drafts(connection, batch).await?;
    gone.extend(erased::erase(connection, &batch.erased).await?);
    commit(connection).await?;
    Ok(gone)
}

/// Until here nothing of the batch can be on the disk for whoever reads it next: no frame in the log says that it ends.
async fn commit(connection: &mut SqliteConnection) -> Result<(), AppendFault> {
    match sqlx::query(sql::COMMIT).execute(connection).await.map_err(Fault::from) {
        Ok(_) => Ok(()),
        // Refused before its first byte was written, or without room for the frame that ends it.
        Err(fault @ (Fault::Busy | Fault::Full)) => Err(fault.into()),
        Err(fault) => Err(AppendFault::InDoubt(fault)),
    }
}

async fn check_numbers(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), AppendFault> {
    let next: i64 = sqlx::query_scalar(sql::NEXT_NUMBER).fetch_one(connection).await?;
    for (entry, expected) in batch.entries.iter().zip(unsigned(next)?..) {
        if entry.number != expected {
            return Err(AppendFault::Gap { expected, found: entry.number });
        }
    }
    Ok(())
}

async fn insert_entries(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), AppendFault> {
    for rows in batch.entries.chunks(ROWS) {
        let mut insert = sqlx::query(sql::INSERT_ENTRIES.text(rows.len()));
        for entry in rows {
            insert = insert.bind(signed(entry.number)).bind(entry.bytes.as_slice()).bind(entry.leaf.as_slice());
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn insert_openings(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), AppendFault> {
    if let Some(closed) = batch.openings.iter().find(|held| held.class != Class::Public) {
        return Err(Fault::Refused(format!("the opening of `{}` was not enciphered", closed.opening.field)).into());
    }
    for rows in batch.openings.chunks(ROWS) {
        let mut insert = sqlx::query(sql::INSERT_OPENINGS.text(rows.len()));
        for held in rows {
            insert = insert.bind(signed(held.entry)).bind(held.opening.field.as_str()).bind(held.class.name());
            insert = insert.bind(held.opening.salt.as_slice()).bind(held.opening.value.as_str());
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn insert_closed(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), AppendFault> {
    for rows in batch.closed.chunks(ROWS) {
        let mut insert = sqlx::query(sql::INSERT_CLOSED.text(rows.len()));
        for held in rows {
            insert = insert.bind(signed(held.entry)).bind(held.field.as_str()).bind(held.class.name());
            insert = insert.bind(held.words.as_slice());
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn insert_claims(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), AppendFault> {
    for claims in batch.claims.chunks(ROWS) {
        let mut insert = sqlx::query(sql::INSERT_CLAIMS.text(claims.len()));
        for claim in claims {
            insert = insert.bind(claim.scope.as_str()).bind(claim.key.as_str()).bind(signed(claim.entry));
        }
        let inserted = insert.execute(&mut *connection).await?.rows_affected();
        if inserted != claims.len() as u64 {
            return Err(refused_claim(connection, claims).await?);
        }
    }
    Ok(())
}

/// The first claim that another entry has; called when there is one.
async fn refused_claim(connection: &mut SqliteConnection, claims: &[Claim]) -> Result<AppendFault, AppendFault> {
    for claim in claims {
        let holder = sqlx::query_scalar(sql::CLAIM_HOLDER).bind(&claim.scope).bind(&claim.key);
        let holder = unsigned(holder.fetch_one(&mut *connection).await?)?;
        if holder != claim.entry {
            return Ok(AppendFault::Claimed { claim: claim.clone(), holder });
        }
    }
    Err(Fault::Refused("a claim was refused and nobody has it".into()).into())
}

async fn name_files(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), AppendFault> {
    for (id, entry) in &batch.files {
        let named = sqlx::query(sql::NAME_FILE).bind(signed(*entry)).bind(id).execute(&mut *connection).await?;
        if named.rows_affected() != 1 {
            return Err(AppendFault::NoFile { id: id.clone() });
        }
    }
    Ok(())
}

async fn delete_drafts(connection: &mut SqliteConnection, batch: &Batch) -> Result<Vec<String>, AppendFault> {
    let mut gone = Vec::new();
    for (id, revision) in &batch.drafts {
        let deleted = discarded::delete_at(&mut *connection, id, *revision).await?;
        gone.extend(deleted.ok_or_else(|| AppendFault::DraftChanged { id: id.clone() })?);
    }
    Ok(gone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{EntryRow, Founded, Order};

    fn batch(number: u64, size: usize) -> Batch {
        let bytes = vec![b'x'; size];
        Batch { entries: vec![EntryRow { number, leaf: record::leaf_hash(&bytes), bytes }], ..Batch::default() }
    }

    async fn allow_pages(store: &Store, pages: &'static str) {
        sqlx::query(pages).execute(&mut *store.writer.lock().await).await.unwrap();
    }

    /// SQLite rolls back by itself when there is no space; what comes next must not stumble over it.
    #[tokio::test]
    async fn it_goes_on_when_there_is_space_again() {
        let path = std::env::temp_dir().join(format!("store-full-{}", std::process::id()));
        let (founded, folder) = Founded::begin(&path, "new", [7; 32]).unwrap();
        let store = Store::open(folder).await.unwrap();
        store.append(&batch(0, 10)).await.unwrap();
        allow_pages(&store, "PRAGMA max_page_count = 40").await;
        for _ in 0..2 {
            let fault = store.append(&batch(1, 1_000_000)).await.unwrap_err();
            assert!(matches!(fault, AppendFault::Store(Fault::Full)), "{fault}");
        }
        allow_pages(&store, "PRAGMA max_page_count = 4000").await;
        store.append(&batch(1, 1_000_000)).await.unwrap();
        assert_eq!(store.entries(0..9, Order::OldestFirst, 9).await.unwrap().len(), 2);
        drop(store);
        founded.abandon();
    }
}
