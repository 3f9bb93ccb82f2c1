//! Who may come in: people, requests to sign in, sessions, second factors and invitations. None of it is in the record.

mod address_changes;
pub(crate) mod backing;
pub(crate) mod bound;
mod entered;
mod factors;
mod forgotten;
mod invitation_state;
mod invitations;
mod inviting;
mod kept;
mod kept_sessions;
pub(crate) mod lets_in;
mod liaisons;
mod limits;
pub(crate) mod passkeys;
mod security_log;
mod sessions;
mod sign_in;
mod somebody;
mod tokens;
mod unshown;

pub use address_changes::{AddressAsking, AddressChangeRow, ChangeFault, Leaving};
pub use backing::{Asks, Backing, Found, Judge};
pub use bound::{Changing, FactorChange, FactorsTaken};
pub use entered::{EnterFault, Entered};
pub use factors::{FactorRow, FactorWithin, Rise, RiseFault, ShownFactor};
pub use invitation_state::InvitationState;
pub use invitations::{Answer, Delivery, InvitationRow, Invited, Inviting, Replaces, Takes};
pub use kept::{KeptTable, KeptValue, columns_of_people, tables_of_people};
pub(crate) use kept_sessions::KeptSessions;
pub use liaisons::{LiaisonRow, MOST_LIAISONS, NewLiaison};
pub use limits::AskedFrom;
pub(crate) use limits::{count_asked_for, may_send};
pub use security_log::{Happened, SECURITY_LINES, SECURITY_LINES_REPEATED, SecurityLine, Trace};
pub use sessions::{OpenSession, SessionRow};
pub use sign_in::{Asking, Shown, SignInRow, Stay, Within};
pub use somebody::SomebodyRow;
pub use tokens::{NewToken, TokenRow};
pub use unshown::{TABLES_OF_NOBODY, UNSHOWN, Unshown};

use crate::{Fault, Store, sql};

/// Somebody who signs in.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PersonRow {
    /// Their id, random: the one pseudonym that the record has for them.
    pub id: String,
    /// Their address of e-mail, enciphered under their key.
    pub address: Vec<u8>,
    /// The language of their letters.
    pub language: String,
}

/// Says nothing of them.
impl std::fmt::Debug for PersonRow {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("PersonRow").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Store {
    /// The person of that id.
    ///
    /// # Errors
    /// The database failed.
    pub async fn person(&self, id: &str) -> Result<Option<PersonRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::PERSON).bind(id).fetch_optional(&mut *reader).await?)
    }

    /// Whether that person administers the site.
    ///
    /// # Errors
    /// The database failed.
    pub async fn administers(&self, id: &str) -> Result<bool, Fault> {
        let mut reader = self.readers.acquire().await?;
        let since: Option<i64> =
            sqlx::query_scalar(sql::KEPT_ADMINISTRATOR).bind(id).fetch_optional(&mut *reader).await?;
        Ok(since.is_some())
    }

    /// The person whose address has that mark.
    ///
    /// # Errors
    /// The database failed.
    pub async fn person_by_mark(&self, mark: &[u8; 32]) -> Result<Option<PersonRow>, Fault> {
        let mut reader = self.readers.acquire().await?;
        Ok(sqlx::query_as(sql::PERSON_BY_MARK).bind(mark.as_slice()).fetch_optional(&mut *reader).await?)
    }

    /// The person whose address has that mark without what follows a `+`.
    ///
    /// # Errors
    /// The database failed.
    pub async fn person_by_untagged(&self, untagged: &[u8; 32]) -> Result<Option<PersonRow>, Fault> {
        let find = sqlx::query_as(sql::PERSON_BY_UNTAGGED).bind(untagged.as_slice());
        Ok(find.fetch_optional(&self.readers).await?)
    }

    /// From here on letters to a person are in that language.
    ///
    /// # Errors
    /// The database failed.
    pub async fn set_language(&self, by: &Backing, person: &str, language: &str) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let set = sqlx::query(sql::SET_LANGUAGE).bind(language).bind(person).execute(writer.begin().await?).await;
        writer.end(set.map(|_| ()).map_err(Fault::from)).await
    }
}
