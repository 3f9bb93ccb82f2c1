//! Requests to sign in, and what ends them. Everything that is done for an address that is somebody's is done for one that is
//! nobody's too, so that nobody finds out by the time it takes.

use sqlx::SqliteConnection;

use super::PersonRow;
use super::entered::{EnterFault, Entered};
use super::limits::{AskedFrom, may_write};
use super::security_log::{self, Happened, Trace};
use crate::connect::end;
use crate::integers::bytes32;
use crate::nobody::{is_nobody, nobody};
use crate::outbox::{self, LetterKind, Queued};
use crate::{Fault, Store, sql};

/// A request as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInRow {
    /// Its id, random.
    pub id: String,
    /// SHA-256 of what the browser that asked holds.
    pub verifier: [u8; 32],
    /// Of the address.
    pub mark: [u8; 32],
    /// Whose the address is, or the name of nobody, which is as long.
    pub recipient: String,
    /// When it was made, in milliseconds since 1970, UTC.
    pub asked_at: i64,
    /// How many wrong codes were typed.
    pub tries: i64,
    /// When somebody signed in with it.
    pub spent_at: Option<i64>,
}

impl SignInRow {
    /// Whose the address is; `None` when it is nobody's.
    #[must_use]
    pub fn person(&self) -> Option<&str> {
        (!is_nobody(&self.recipient)).then_some(&*self.recipient)
    }
}

/// Somebody asks to sign in.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The id of the request, if a new one is to be made.
    pub id: &'a str,
    /// SHA-256 of what the browser holds, or will hold.
    pub verifier: [u8; 32],
    /// SHA-256 of what the link in the letter holds.
    pub link: [u8; 32],
    /// Of the address.
    pub mark: [u8; 32],
    /// From where.
    pub from: &'a AskedFrom,
    /// The id of the letter.
    pub letter: &'a str,
}

/// How long things are good, counted from now: instants in milliseconds since 1970, UTC.
#[derive(Clone, Copy, Debug)]
pub struct Within {
    /// Now.
    pub now: i64,
    /// Up to when an instant may be ahead: clocks that are set right step back a little.
    pub latest: i64,
    /// What was asked for up to then is over.
    pub asked_after: i64,
    /// An hour that began up to then is over.
    pub hour_after: i64,
    /// What is older is forgotten.
    pub kept_after: i64,
    /// Wrong codes for a request.
    pub tries: i64,
    /// Letters to an address in an hour, from all networks.
    pub letters_in_all: i64,
}

/// What was shown to prove who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is right.
    Right,
    /// It is a code that is wrong.
    Wrong,
}

/// A session that is to begin.
#[derive(Clone, Debug)]
pub struct Stay {
    /// SHA-256 of what the browser will hold.
    pub token: [u8; 32],
    /// How it was made sure that it is them.
    pub level: String,
    /// Of the network that they come from and of the hour, when it is known.
    pub place: Option<[u8; 32]>,
    /// The network itself, for the security log; empty when it is unknown.
    pub network: String,
}

impl Store {
    /// Makes a request, or finds the one that the same browser made for the same address and that is still good. Its id; `None`
    /// when the address was written to as often as may be, and then there is none that is new.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn ask_to_sign_in(&self, asking: &Asking<'_>, within: &Within) -> Result<Option<String>, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let asked = ask(&mut writer, asking, within).await;
        end(&mut writer, asked).await
    }

    /// The request that the browser with that made.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sign_in_by_verifier(&self, verifier: &[u8; 32]) -> Result<Option<SignInRow>, Fault> {
        self.sign_in_row(sqlx::query_as(sql::SIGN_IN_BY_VERIFIER).bind(verifier.to_vec())).await
    }

    /// The request whose letter has that link.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sign_in_by_link(&self, link: &[u8; 32]) -> Result<Option<SignInRow>, Fault> {
        self.sign_in_row(sqlx::query_as(sql::SIGN_IN_BY_LINK).bind(link.to_vec())).await
    }

    /// The request of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sign_in(&self, id: &str) -> Result<Option<SignInRow>, Fault> {
        self.sign_in_row(sqlx::query_as(sql::SIGN_IN).bind(id.to_owned())).await
    }

    async fn sign_in_row(&self, query: Query) -> Result<Option<SignInRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        query.fetch_optional(&mut *reader).await?.map(row).transpose()
    }

    /// Ends a request with a session, if what was shown is right and it is still good; counts what was wrong. All of it in one
    /// step: of two who come at once, one signs in.
    ///
    /// # Errors
    /// Nobody signed in, and why; or the database failed, and nothing is changed.
    pub async fn enter(
        &self,
        request: &SignInRow,
        shown: Shown,
        stay: &Stay,
        within: &Within,
    ) -> Result<Entered, EnterFault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await.map_err(Fault::from)?;
        let tried = attempt_in(&mut writer, request, shown, stay, within).await;
        // What was wrong is counted, and so it is kept too.
        end(&mut writer, tried).await?
    }
}

type Row = (String, Vec<u8>, Vec<u8>, String, i64, i64, Option<i64>);
type Query = sqlx::query::QueryAs<'static, sqlx::Sqlite, Row, sqlx::sqlite::SqliteArguments>;

fn row((id, verifier, mark, recipient, asked_at, tries, spent_at): Row) -> Result<SignInRow, Fault> {
    Ok(SignInRow { id, verifier: bytes32(&verifier)?, mark: bytes32(&mark)?, recipient, asked_at, tries, spent_at })
}

impl Within {
    fn is_good(&self, request: &SignInRow) -> bool {
        request.asked_at > self.asked_after && request.asked_at <= self.latest
    }
}

async fn ask(connection: &mut SqliteConnection, asking: &Asking<'_>, within: &Within) -> Result<Option<String>, Fault> {
    sqlx::query(sql::FORGET_SIGN_INS).bind(within.kept_after).execute(&mut *connection).await?;
    if !may_write(connection, &asking.mark, asking.from, within).await? {
        return Ok(None);
    }
    let before = sqlx::query_as(sql::SIGN_IN_BY_VERIFIER).bind(asking.verifier.to_vec());
    let before: Option<SignInRow> = before.fetch_optional(&mut *connection).await?.map(row).transpose()?;
    let same = before.filter(|before| {
        let is_open = before.spent_at.is_none() && before.tries < within.tries;
        before.mark == asking.mark && is_open && within.is_good(before)
    });
    let request = match same {
        Some(before) => before,
        None => {
            let insert = sqlx::query(sql::INSERT_SIGN_IN).bind(asking.id).bind(asking.verifier.to_vec());
            let insert = insert.bind(asking.link.to_vec()).bind(asking.mark.to_vec()).bind(within.now);
            let insert = insert.bind(nobody(asking.letter));
            insert.execute(&mut *connection).await?;
            row(sqlx::query_as(sql::SIGN_IN).bind(asking.id).fetch_one(&mut *connection).await?)?
        }
    };
    write(connection, &request, asking.letter, within.now).await?;
    Ok(Some(request.id))
}

/// Puts the letter in the outbox. One for nobody is put there too, and taken out when it would be handed over: nobody finds out
/// by the time it takes.
async fn write(
    connection: &mut SqliteConnection,
    request: &SignInRow,
    letter: &str,
    created_at: i64,
) -> Result<(), Fault> {
    let (id, kind, recipient) = (letter.to_owned(), LetterKind::SignIn, request.recipient.clone());
    let about = request.id.clone();
    outbox::enqueue(connection, &Queued { id, kind, recipient, about, created_at }).await
}

/// The outer result says whether the transaction is to be kept.
async fn attempt_in(
    connection: &mut SqliteConnection,
    request: &SignInRow,
    shown: Shown,
    stay: &Stay,
    within: &Within,
) -> Result<Result<Entered, EnterFault>, Fault> {
    let now = sqlx::query_as(sql::SIGN_IN).bind(&request.id).fetch_optional(&mut *connection).await?;
    let now: Option<SignInRow> = now.map(row).transpose()?;
    match now {
        Some(now) if now.spent_at.is_some() => return Ok(Err(EnterFault::Spent)),
        Some(now) if within.is_good(&now) && now.tries >= within.tries => return Ok(Err(EnterFault::Exhausted)),
        Some(now) if within.is_good(&now) => {}
        _ => return Ok(Err(EnterFault::Late)),
    }
    if shown == Shown::Right {
        let spend = sqlx::query_scalar(sql::SPEND_SIGN_IN).bind(within.now).bind(&request.id).bind(within.asked_after);
        let spent: Option<String> =
            spend.bind(within.latest).bind(within.tries).fetch_optional(&mut *connection).await?;
        if let Some(person) = spent {
            let Some(person) = shown_by(connection, request, person, within.now).await? else {
                return Ok(Err(EnterFault::Late));
            };
            begin(connection, &person, stay, within).await?;
            return Ok(Ok(Entered { person }));
        }
        // The address is nobody's: to whoever tries, it is a code like any other.
    }
    let tries: Option<i64> =
        sqlx::query_scalar(sql::FAIL_SIGN_IN).bind(&request.id).fetch_optional(&mut *connection).await?;
    let trace = Trace { now: within.now, level: None, network: stay.network.clone() };
    // Until its code is typed an address that was asked for is nobody's.
    let person = sqlx::query_scalar(sql::PERSON_OF).bind(&request.recipient).fetch_optional(&mut *connection).await?;
    let person: Option<String> = person;
    security_log::write(connection, person.as_deref(), Happened::WrongCode, &trace).await?;
    let left = (within.tries - tries.unwrap_or(within.tries)).max(0);
    Ok(Err(if left == 0 { EnterFault::Exhausted } else { EnterFault::Wrong { left } }))
}

/// Whoever typed the code of an address: its person, or who becomes it now. `None` when its mailbox became somebody else's meanwhile.
async fn shown_by(
    connection: &mut SqliteConnection,
    request: &SignInRow,
    spent: String,
    now: i64,
) -> Result<Option<String>, Fault> {
    let known: Option<PersonRow> =
        sqlx::query_as(sql::PERSON_BY_MARK).bind(request.mark.to_vec()).fetch_optional(&mut *connection).await?;
    if let Some(known) = known {
        return Ok(Some(known.id));
    }
    let person = sqlx::query_scalar(sql::PERSON_OF).bind(&spent).fetch_optional(&mut *connection).await?;
    if person.is_some() {
        return Ok(person);
    }
    let shown = sqlx::query_scalar(sql::SHOW_APPLICATION).bind(&spent).bind(now);
    let shown: Option<String> = shown.fetch_optional(&mut *connection).await?;
    if shown.is_some() {
        sqlx::query(sql::INSERT_APPLICANT).bind(&spent).bind(now).execute(connection).await?;
    }
    Ok(shown)
}

async fn begin(connection: &mut SqliteConnection, person: &str, stay: &Stay, within: &Within) -> Result<(), Fault> {
    let insert = sqlx::query(sql::INSERT_SESSION).bind(stay.token.to_vec()).bind(person);
    let insert = insert.bind(&stay.level).bind(within.now).bind(stay.place.map(|place| place.to_vec()));
    insert.execute(&mut *connection).await?;
    let trace = Trace { now: within.now, level: Some(stay.level.clone()), network: stay.network.clone() };
    security_log::write(connection, Some(person), Happened::SignedIn, &trace).await
}
