//! What lets somebody in, and by what they let others in: each has one ending, and all of it ends in one place.

use sqlx::SqliteConnection;

use crate::{Fault, sql};

/// How much of what lets somebody in ends.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ends<'a> {
    /// All but the session of the browser that holds what has this hash.
    AllBut(&'a [u8; 32]),
    /// What began up to an instant, in milliseconds since 1970, UTC.
    Until(i64),
}

/// Ends what lets somebody in: sessions, and the tokens that programs show for them, which whoever was in may have made. The one
/// place that does. Says whether there was any.
pub(super) async fn end_what_lets_in(
    connection: &mut SqliteConnection,
    person: &str,
    ends: Ends<'_>,
) -> Result<bool, Fault> {
    let (until, but) = match ends {
        Ends::AllBut(session) => (i64::MAX, Some(session.to_vec())),
        Ends::Until(instant) => (instant, None),
    };
    let sessions = sqlx::query(sql::END_SESSIONS).bind(person).bind(until).bind(but);
    let sessions = sessions.execute(&mut *connection).await?.rows_affected();
    let tokens = sqlx::query(sql::END_TOKENS).bind(person).bind(until).execute(connection).await?.rows_affected();
    Ok(sessions + tokens > 0)
}

/// By what somebody lets others in, or has letters sent to others: all of it, and how each ends. Each is of a table that says so in
/// the list of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LetIn {
    /// Codes that open a draft for reading.
    Readings,
    /// Addresses at which a draft is answered.
    Clearances,
    /// Organisations that read a draft.
    Guests,
    /// Invitations of all sorts that nobody came in by yet.
    Invitations,
    /// Mailboxes of offices.
    Mailboxes,
}

/// When it ends what somebody let others in by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leaves {
    /// Two persons took away what they had: whoever was in may have been somebody else.
    Reset,
    /// They are forgotten.
    Forgotten,
}

impl LetIn {
    /// All of it.
    pub(crate) const ALL: [Self; 5] =
        [Self::Readings, Self::Clearances, Self::Guests, Self::Invitations, Self::Mailboxes];

    /// What ends it, of a pseudonym and up to an instant.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Readings => sql::END_READINGS,
            Self::Clearances => sql::END_CLEARANCES,
            Self::Guests => sql::END_GUESTS,
            Self::Invitations => sql::END_INVITATIONS,
            Self::Mailboxes => sql::END_MAILBOXES,
        }
    }

    /// Whether it ends then. A mailbox is of the office, and stays with it when whoever named it leaves.
    const fn ends(self, leaves: Leaves) -> bool {
        match (self, leaves) {
            (Self::Mailboxes, Leaves::Forgotten) => false,
            (Self::Readings | Self::Clearances | Self::Guests | Self::Invitations | Self::Mailboxes, Leaves::Reset)
            | (Self::Readings | Self::Clearances | Self::Guests | Self::Invitations, Leaves::Forgotten) => true,
        }
    }
}

/// Ends by what somebody let others in up to an instant, in milliseconds since 1970, UTC. The one place that does.
pub(super) async fn end_what_lets_others_in(
    connection: &mut SqliteConnection,
    person: &str,
    until: i64,
    leaves: Leaves,
) -> Result<(), Fault> {
    for let_in in LetIn::ALL.into_iter().filter(|let_in| let_in.ends(leaves)) {
        sqlx::query(let_in.ending()).bind(person).bind(until).execute(&mut *connection).await?;
    }
    Ok(())
}
