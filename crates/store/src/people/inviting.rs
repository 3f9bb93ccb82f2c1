//! How an invitation is made and answered: each in one transaction with the letter, the person and what they take.

use sqlx::SqliteConnection;

use super::invitations::{Answer, Delivery, InvitationRow, Invited, Inviting, Replaces, Takes};
use super::liaisons;
use super::limits::may_send;
use super::security_log::{self, Happened, Trace};
use crate::integers::signed;
use crate::letter_kind::LetterKind;
use crate::notices;
use crate::outbox::{self, Queued};
use crate::{Fault, sql};

pub(super) async fn invite(
    connection: &mut SqliteConnection,
    inviting: &Inviting,
    delivery: &Delivery,
) -> Result<bool, Fault> {
    if let Some((_, Some(person))) = &inviting.made
        && !may_send(connection, person, LetterKind::Invitation, (inviting.made_at, inviting.most_of_day)).await?
    {
        return Ok(false);
    }
    let replace = match inviting.replaces {
        Replaces::ForTheSame => {
            let replace = sqlx::query(sql::REPLACE_INVITATIONS).bind(inviting.made_at).bind(&inviting.office);
            replace.bind(inviting.named_by.map(signed))
        }
        Replaces::ToTheSame => {
            let replace = sqlx::query(sql::REPLACE_INVITATIONS_TO).bind(inviting.made_at).bind(&inviting.office);
            replace.bind(inviting.mark.to_vec())
        }
    };
    replace.execute(&mut *connection).await?;
    let insert = sqlx::query(sql::INSERT_INVITATION).bind(&inviting.id).bind(inviting.token.to_vec());
    let insert = insert.bind(&inviting.office).bind(inviting.named_by.map(signed)).bind(&inviting.address);
    let insert = insert.bind(inviting.mark.to_vec()).bind(&inviting.language);
    let (made_as, made_by) = inviting.made.clone().unzip();
    let insert = insert.bind(inviting.made_at).bind(inviting.ends_at).bind(made_as).bind(made_by.flatten());
    insert.execute(&mut *connection).await?;
    let Delivery::ByLetter(letter) = delivery else { return Ok(true) };
    let (recipient, about) = (inviting.id.clone(), inviting.id.clone());
    let (id, kind, created_at) = (letter.clone(), LetterKind::Invitation, inviting.made_at);
    outbox::enqueue(connection, &Queued { id, kind, recipient, about, created_at }).await?;
    Ok(true)
}

pub(super) async fn answer_in(
    connection: &mut SqliteConnection,
    invitation: &InvitationRow,
    answer: &Answer,
    now: i64,
) -> Result<bool, Fault> {
    let (update, invited) = match answer {
        Answer::Accepted(invited) => {
            let good_after = if invited.takes.is_on_record() { i64::MIN } else { now };
            let accept = sqlx::query(sql::ACCEPT_INVITATION).bind(now).bind(&invitation.id).bind(good_after);
            (accept, Some(invited))
        }
        Answer::Refused => (sqlx::query(sql::REFUSE_INVITATION).bind(now).bind(&invitation.id), None),
    };
    if update.execute(&mut *connection).await?.rows_affected() == 0 {
        return Ok(false);
    }
    match invited {
        Some(invited) => accept(connection, invitation, invited, now).await,
        None => Ok(true),
    }
}

impl Takes {
    /// Whether it is on record before it is kept here.
    fn is_on_record(&self) -> bool {
        match self {
            Self::Office(_) => true,
            Self::Administration | Self::Organisation | Self::Liaison(_) => false,
        }
    }
}

async fn accept(
    connection: &mut SqliteConnection,
    invitation: &InvitationRow,
    invited: &Invited,
    now: i64,
) -> Result<bool, Fault> {
    let insert = sqlx::query(sql::INSERT_PERSON).bind(&invited.id).bind(&invited.address);
    let insert = insert.bind(invitation.mark.to_vec()).bind(invited.untagged.to_vec());
    insert.bind(&invitation.language).bind(now).execute(&mut *connection).await?;
    let found = sqlx::query_as(sql::PERSON_BY_MARK).bind(invitation.mark.to_vec());
    // Another person may have that id, when somebody was invited again at another address.
    let person: Option<super::PersonRow> = found.fetch_optional(&mut *connection).await?;
    let Some(person) = person else { return Ok(false) };
    // From where is told by the sign-in that follows.
    let trace = Trace { now, level: None, network: String::new() };
    security_log::write(connection, Some(&person.id), Happened::InvitationAccepted, &trace).await?;
    match &invited.takes {
        // The record knows the person by their id.
        Takes::Office(calls) => {
            notices::tell_entered(connection, calls).await?;
            Ok(true)
        }
        Takes::Organisation => {
            sqlx::query(sql::INSERT_APPLICANT).bind(&person.id).bind(now).execute(&mut *connection).await?;
            Ok(true)
        }
        Takes::Administration => {
            sqlx::query(sql::KEEP_ADMINISTRATOR).bind(&person.id).bind(now).execute(connection).await?;
            Ok(true)
        }
        Takes::Liaison(new) => liaisons::begin(connection, &person.id, new, &trace).await,
    }
}
