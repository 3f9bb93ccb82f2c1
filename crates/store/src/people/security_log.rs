//! What happened to accounts, written in the transaction of what it tells. Never what was typed.

use sqlx::SqliteConnection;

use crate::{Backing, Fault, Store, sql};

/// Most lines that are kept: they fill no disk.
const MOST: i64 = 200_000;
/// Most lines of one person of what they do themselves: whoever makes many in a short time pushes out their own.
pub const SECURITY_LINES: i64 = 1_000;
/// Most lines of one person of each that can be repeated, by others too: they push out only each other.
pub const SECURITY_LINES_REPEATED: i64 = 200;
/// Most lines of nobody, which anybody can make: they push out none of a person.
const MOST_OF_NOBODY: i64 = 50_000;
/// How long what changes nothing, or can be repeated, is one line, in milliseconds.
const ONCE_IN: i64 = 60 * 60 * 1000;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Happened {
    /// Somebody signed in.
    SignedIn,
    /// A code to sign in was typed that is another one.
    WrongCode,
    /// Somebody signed out.
    SignedOut,
    /// Somebody ended a session of theirs from another one.
    SessionEnded,
    /// Somebody ended all their other sessions, and their tokens of programs.
    OthersEnded,
    /// Somebody asked for another address.
    AddressAsked,
    /// Their address is another one.
    AddressChanged,
    /// A token was made.
    TokenMade,
    /// A token was taken back.
    TokenRevoked,
    /// An invitation was accepted.
    InvitationAccepted,
    /// They prepare for an office from then on.
    LiaisonBegan,
    /// They prepare for it no more.
    LiaisonEnded,
    /// What is kept of them was downloaded.
    KeptDownloaded,
    /// A second factor was bound.
    FactorBound,
    /// One was removed.
    FactorRemoved,
    /// A printed code was used.
    RecoveryUsed,
    /// Other codes take the place of those that were printed.
    RecoveryRenewed,
    /// All second factors were taken away, by an act.
    FactorsReset,
}

impl Happened {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::SignedIn,
        Self::WrongCode,
        Self::SignedOut,
        Self::SessionEnded,
        Self::OthersEnded,
        Self::AddressAsked,
        Self::AddressChanged,
        Self::TokenMade,
        Self::TokenRevoked,
        Self::InvitationAccepted,
        Self::LiaisonBegan,
        Self::LiaisonEnded,
        Self::KeptDownloaded,
        Self::FactorBound,
        Self::FactorRemoved,
        Self::RecoveryUsed,
        Self::RecoveryRenewed,
        Self::FactorsReset,
    ];

    /// The word that the table has for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::WrongCode => "wrong_code",
            Self::SignedOut => "signed_out",
            Self::SessionEnded => "session_ended",
            Self::OthersEnded => "others_ended",
            Self::AddressAsked => "address_asked",
            Self::AddressChanged => "address_changed",
            Self::TokenMade => "token_made",
            Self::TokenRevoked => "token_revoked",
            Self::InvitationAccepted => "invitation_accepted",
            Self::LiaisonBegan => "liaison_began",
            Self::LiaisonEnded => "liaison_ended",
            Self::KeptDownloaded => "kept_downloaded",
            Self::FactorBound => "factor_bound",
            Self::FactorRemoved => "factor_removed",
            Self::RecoveryUsed => "recovery_used",
            Self::RecoveryRenewed => "recovery_renewed",
            Self::FactorsReset => "factors_reset",
        }
    }

    /// Whether it can be done again and again, by others or without an end: then an hour of it from one network is one line.
    pub(crate) const fn is_repeatable(self) -> bool {
        match self {
            Self::WrongCode | Self::AddressAsked => true,
            Self::SignedIn
            | Self::SignedOut
            | Self::SessionEnded
            | Self::OthersEnded
            | Self::AddressChanged
            | Self::TokenMade
            | Self::TokenRevoked
            | Self::InvitationAccepted
            | Self::LiaisonBegan
            | Self::LiaisonEnded
            | Self::KeptDownloaded
            | Self::FactorBound
            | Self::FactorRemoved
            | Self::RecoveryUsed
            | Self::RecoveryRenewed
            | Self::FactorsReset => false,
        }
    }

    fn of(word: &str) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|happened| happened.word() == word);
        found.ok_or_else(|| Fault::Corrupt("a line of the security log of no kind".into()))
    }
}

/// When, from where, and with what proof something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Milliseconds since 1970, UTC.
    pub now: i64,
    /// How it was made sure who it is, by its wire word, where it was.
    pub level: Option<String>,
    /// The network that they come from; empty when it is unknown.
    pub network: String,
}

/// A line of the security log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityLine {
    /// Its place in the log.
    pub number: i64,
    /// When, in milliseconds since 1970, UTC.
    pub at: i64,
    /// To whose account; `None` when it is nobody's, or was forgotten since.
    pub person: Option<String>,
    /// What.
    pub what: Happened,
    /// How it was made sure who it was, by its wire word, where it was.
    pub level: Option<String>,
    /// The network that it came from; empty when it is unknown.
    pub network: String,
    /// How often, within the hour from then on.
    pub times: i64,
}

type Row = (i64, i64, Option<String>, String, Option<String>, String, i64);

fn line((number, at, person, what, level, network, times): Row) -> Result<SecurityLine, Fault> {
    Ok(SecurityLine { number, at, person, what: Happened::of(&what)?, level, network, times })
}

impl Store {
    /// At most so many lines before a number, the newest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn security_lines(&self, before: i64, most: u32) -> Result<Vec<SecurityLine>, Fault> {
        let rows = sqlx::query_as(sql::SECURITY_LINES).bind(before).bind(most);
        rows.fetch_all(&self.readers).await?.into_iter().map(line).collect()
    }

    /// At most so many lines of one person, the newest first.
    ///
    /// # Errors
    /// The database failed.
    pub async fn security_lines_of(&self, person: &str, most: u32) -> Result<Vec<SecurityLine>, Fault> {
        let rows = sqlx::query_as(sql::SECURITY_LINES_OF).bind(person).bind(most);
        rows.fetch_all(&self.readers).await?.into_iter().map(line).collect()
    }

    /// Writes a line that tells of nothing that is written at the same time: once in an hour, however often it happens.
    ///
    /// # Errors
    /// The database failed, or there is no space.
    pub async fn log_security(&self, by: &Backing, person: &str, what: Happened, trace: &Trace) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let connection = writer.begin().await?;
        let logged = async {
            let of_late = sqlx::query_scalar(sql::SECURITY_LINE_SINCE).bind(person).bind(what.word());
            let of_late = of_late.bind(trace.now - ONCE_IN).fetch_optional(&mut *connection).await?;
            let of_late: Option<i64> = of_late;
            if of_late.is_some() { Ok(()) } else { write(connection, Some(person), what, trace).await }
        };
        let logged = logged.await;
        writer.end(logged).await
    }

    /// Forgets the lines of before a moment, in milliseconds since 1970, UTC.
    ///
    /// # Errors
    /// The database failed.
    pub async fn forget_security_lines(&self, before: i64) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        Ok(sqlx::query(sql::FORGET_SECURITY_LINES).bind(before).execute(&mut *writer).await?.rows_affected())
    }
}

/// Writes a line, in a transaction under way.
pub(crate) async fn write(
    connection: &mut SqliteConnection,
    person: Option<&str>,
    what: Happened,
    trace: &Trace,
) -> Result<(), Fault> {
    if what.is_repeatable() {
        let repeat = sqlx::query_scalar(sql::REPEAT_SECURITY_LINE).bind(person).bind(what.word());
        let repeat = repeat.bind(&trace.network).bind(trace.now - ONCE_IN).bind(trace.now);
        let repeated: Option<i64> = repeat.fetch_optional(&mut *connection).await?;
        if repeated.is_some() {
            return Ok(());
        }
    }
    let insert = sqlx::query_scalar(sql::INSERT_SECURITY_LINE).bind(trace.now).bind(person).bind(what.word());
    let number: i64 = insert.bind(&trace.level).bind(&trace.network).fetch_one(&mut *connection).await?;
    sqlx::query(sql::TRIM_SECURITY_LOG).bind(number - MOST).execute(&mut *connection).await?;
    if what.is_repeatable() {
        let most = if person.is_some() { SECURITY_LINES_REPEATED } else { MOST_OF_NOBODY };
        sqlx::query(sql::TRIM_REPEATED_LINES).bind(person).bind(most).bind(what.word()).execute(connection).await?;
    } else {
        sqlx::query(sql::TRIM_SECURITY_LINES_OF).bind(person).bind(SECURITY_LINES).execute(connection).await?;
    }
    Ok(())
}
