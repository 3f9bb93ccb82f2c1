//! Another address: a code goes to it, and whoever types that has it from then on. The earlier one is told.

use sqlx::SqliteConnection;

use super::Within;
use super::lets_in::{Ends, end_what_lets_in};
use super::limits::{AskedFrom, may_send, may_write};
use super::security_log::{self, Happened, Trace};
use super::sign_in::Shown;
use crate::integers::bytes32;
use crate::outbox::{self, LetterKind, Queued};
use crate::{Backing, Fault, Store, sql};

/// Somebody asks for another address.
#[derive(Clone)]
pub struct AddressAsking {
    /// Who.
    pub person: String,
    /// The id of the change, if a new one is to be made.
    pub id: String,
    /// The address, enciphered under their key.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// From where.
    pub from: AskedFrom,
    /// The id of the letter.
    pub letter: String,
    /// So many codes they may have sent to other addresses in a day.
    pub most_of_day: i64,
}

/// A change of address that waits for its code.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressChangeRow {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// The new address, enciphered under the key of the person.
    pub address: Vec<u8>,
    /// Of the address.
    pub mark: [u8; 32],
    /// When it was asked for, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// How many wrong codes were typed.
    pub tries: i64,
}

/// What becomes of the earlier address, and of the session in which it is changed.
#[derive(Clone, Debug)]
pub struct Leaving {
    /// The id under which the earlier address is kept while it is told.
    pub former: String,
    /// The id of the letter to it.
    pub letter: String,
    /// SHA-256 of what the browser holds: every other session ends.
    pub session: [u8; 32],
    /// Of the new address, without what follows a `+`.
    pub untagged: [u8; 32],
}

/// Why the address is what it was.
#[derive(Debug, thiserror::Error)]
pub enum ChangeFault {
    /// Nothing was asked for, or too long ago, or too many wrong codes were typed.
    #[error("no change of address waits")]
    Late,
    /// The code is another one.
    #[error("the code is wrong")]
    Wrong {
        /// How often it may still be tried.
        left: i64,
    },
    /// Somebody else has that address.
    #[error("somebody has that address")]
    Taken,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] Fault),
}

impl From<sqlx::Error> for ChangeFault {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

type Row = (String, String, Vec<u8>, Vec<u8>, i64, i64);

fn row((id, person, address, mark, asked_at, tries): Row) -> Result<AddressChangeRow, Fault> {
    Ok(AddressChangeRow { id, person, address, mark: bytes32(&mark)?, asked_at, tries })
}

impl AddressChangeRow {
    fn is_good(&self, within: &Within) -> bool {
        self.asked_at > within.asked_after && self.asked_at <= within.latest && self.tries < within.tries
    }
}

impl Store {
    /// Keeps that somebody asks for another address, and puts the letter with its code in the outbox; asked again for the same
    /// one while it is good, the same code goes out. `false` when the address was written to as often as may be, and nothing is
    /// kept.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn ask_address(
        &self,
        by: &Backing,
        asking: &AddressAsking,
        within: &Within,
        trace: &Trace,
    ) -> Result<bool, Fault> {
        let mut writer = self.writing(by).await?;
        let asked = ask(writer.begin().await?, asking, within, trace).await;
        writer.end(asked).await
    }

    /// The change of address of a person that waits.
    ///
    /// # Errors
    /// The database failed.
    pub async fn address_change(&self, person: &str) -> Result<Option<AddressChangeRow>, Fault> {
        let found: Option<Row> = sqlx::query_as(sql::ADDRESS_CHANGE).bind(person).fetch_optional(&self.readers).await?;
        found.map(row).transpose()
    }

    /// An address that somebody had, enciphered under their key, by the id under which it is kept.
    ///
    /// # Errors
    /// The database failed.
    pub async fn former_address(&self, id: &str, person: &str) -> Result<Option<Vec<u8>>, Fault> {
        let find = sqlx::query_scalar(sql::FORMER_ADDRESS).bind(id).bind(person);
        Ok(find.fetch_optional(&self.readers).await?)
    }

    /// Ends a change of address, if what was shown is right and it is still good; counts what was wrong. All in one step.
    ///
    /// # Errors
    /// The address is what it was, and why; or the database failed, and nothing is changed.
    pub async fn change_address(
        &self,
        by: &Backing,
        person: &str,
        shown: Shown,
        leaving: &Leaving,
        (within, trace): (&Within, &Trace),
    ) -> Result<(), ChangeFault> {
        let mut writer = self.writing(by).await?;
        let changed = change(writer.begin().await?, person, shown, leaving, (within, trace)).await;
        // What was wrong is counted, and so it is kept too.
        writer.end(changed).await?
    }

    /// Forgets changes that were asked for before a moment, and earlier addresses that were left before another one, both in
    /// milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_addresses(&self, asked: i64, left: i64) -> Result<(), Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::FORGET_ADDRESS_CHANGES).bind(asked).execute(&mut *writer).await?;
        sqlx::query(sql::FORGET_FORMER_ADDRESSES).bind(left).execute(&mut *writer).await?;
        Ok(())
    }
}

async fn ask(
    connection: &mut SqliteConnection,
    asking: &AddressAsking,
    within: &Within,
    trace: &Trace,
) -> Result<bool, Fault> {
    if !may_send(connection, &asking.person, LetterKind::AddressCode, (within.now, asking.most_of_day)).await?
        || !may_write(connection, &asking.mark, &asking.from, within).await?
    {
        return Ok(false);
    }
    let before = sqlx::query_as(sql::ADDRESS_CHANGE).bind(&asking.person).fetch_optional(&mut *connection).await?;
    let before: Option<AddressChangeRow> = before.map(row).transpose()?;
    let same = before.filter(|before| before.mark == asking.mark && before.is_good(within));
    if same.is_none() {
        let keep = sqlx::query(sql::KEEP_ADDRESS_CHANGE).bind(&asking.person).bind(&asking.id).bind(&asking.address);
        keep.bind(asking.mark.to_vec()).bind(within.now).execute(&mut *connection).await?;
        security_log::write(connection, Some(&asking.person), Happened::AddressAsked, trace).await?;
    }
    let (id, recipient, about) =
        (asking.letter.clone(), asking.person.clone(), same.map_or_else(|| asking.id.clone(), |same| same.id));
    let queued = Queued { id, kind: LetterKind::AddressCode, recipient, about, created_at: within.now };
    outbox::enqueue(connection, &queued).await?;
    Ok(true)
}

/// The outer result says whether the transaction is to be kept.
async fn change(
    connection: &mut SqliteConnection,
    person: &str,
    shown: Shown,
    leaving: &Leaving,
    (within, trace): (&Within, &Trace),
) -> Result<Result<(), ChangeFault>, Fault> {
    let found = sqlx::query_as(sql::ADDRESS_CHANGE).bind(person).fetch_optional(&mut *connection).await?;
    let found: Option<AddressChangeRow> = found.map(row).transpose()?;
    let Some(found) = found.filter(|found| found.is_good(within)) else { return Ok(Err(ChangeFault::Late)) };
    if shown == Shown::Wrong {
        sqlx::query(sql::FAIL_ADDRESS_CHANGE).bind(person).execute(&mut *connection).await?;
        return Ok(Err(ChangeFault::Wrong { left: within.tries - found.tries - 1 }));
    }
    let keep = sqlx::query(sql::KEEP_FORMER_ADDRESS).bind(&leaving.former).bind(within.now).bind(person);
    keep.execute(&mut *connection).await?;
    sqlx::query(sql::LEAVE_INVITATIONS).bind(person).execute(&mut *connection).await?;
    let set = sqlx::query(sql::SET_ADDRESS).bind(&found.address).bind(found.mark.to_vec()).bind(person);
    let set = set.bind(leaving.untagged.to_vec());
    if set.execute(&mut *connection).await?.rows_affected() == 0 {
        sqlx::query(sql::DROP_FORMER_ADDRESS).bind(&leaving.former).execute(&mut *connection).await?;
        sqlx::query(sql::END_ADDRESS_CHANGE).bind(person).execute(&mut *connection).await?;
        return Ok(Err(ChangeFault::Taken));
    }
    // What was sent to the earlier address lets nobody in any more, and what was begun with it ends.
    for end in [sql::END_ADDRESS_CHANGE, sql::FORGET_SIGN_INS_OF_PERSON] {
        sqlx::query(end).bind(person).execute(&mut *connection).await?;
    }
    end_what_lets_in(connection, person, Ends::AllBut(&leaving.session)).await?;
    security_log::write(connection, Some(person), Happened::AddressChanged, trace).await?;
    let (id, about, recipient) = (leaving.letter.clone(), leaving.former.clone(), person.to_owned());
    let queued = Queued { id, kind: LetterKind::AddressChanged, recipient, about, created_at: within.now };
    outbox::enqueue(connection, &queued).await?;
    Ok(Ok(()))
}
