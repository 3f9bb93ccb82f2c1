//! What people follow, and how far they were told what changed on it.

use sqlx::SqliteConnection;

use crate::connect::end;
use crate::integers::{signed, unsigned};
use crate::outbox::{self, LetterKind, Queued};
use crate::{Backing, Fault, Store, sql};

/// How often somebody is told of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// When it changes.
    AtOnce,
    /// Each week, all of it in one letter: what they owe on Mondays.
    Weekly,
    /// Not by letter.
    Never,
}

/// Of what somebody is told what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Of what they follow.
    Followed,
    /// Of that, and of the commitments of the institution whose office they hold.
    OwnToo,
}

impl Pace {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Weekly, Self::Never];

    /// The word that forms and the table have for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }

    /// The pace of that word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.word() == word)
    }

    /// The same of a word that was kept.
    pub(crate) fn kept(word: &str) -> Result<Self, Fault> {
        Self::of(word).ok_or_else(|| Fault::Corrupt("letters of no pace".into()))
    }
}

impl Reach {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Followed, Self::OwnToo];

    /// The word that the table has for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Followed => "followed",
            Self::OwnToo => "own_too",
        }
    }

    fn kept(word: &str) -> Result<Self, Fault> {
        let found = Self::ALL.into_iter().find(|reach| reach.word() == word);
        found.ok_or_else(|| Fault::Corrupt("letters of no reach".into()))
    }
}

/// How somebody is told what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigestRow {
    /// How often.
    pub pace: Pace,
    /// Of what.
    pub reach: Reach,
}

/// Somebody who is to be told what changed since an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueFollower {
    /// Who.
    pub person: String,
    /// Of what.
    pub reach: Reach,
    /// The last entry that was looked at for them.
    pub told_to: u64,
    /// What they follow, by its number, and the last entry when they began.
    pub followed: Vec<(u64, u64)>,
}

/// Until when and how far it is looked.
#[derive(Clone, Copy, Debug)]
pub struct LookedAt {
    /// The last entry.
    pub latest: u64,
    /// Now, in milliseconds since 1970, UTC.
    pub now: i64,
    /// Whoever is told each week is due when it was looked for them until then, in the same.
    pub week_before: i64,
    /// Or when it was looked after that: the clock was set back.
    pub at_most: i64,
}

/// A person for whom it was looked, with the id of the letter that tells them if there is something to tell.
#[derive(Clone, Debug)]
pub struct Look {
    /// Who.
    pub person: String,
    /// The last entry that was looked at for them before.
    pub told_to: u64,
    /// The letter: 32 hexadecimal digits.
    pub letter: Option<String>,
}

impl Store {
    /// From here on a person follows an object; nothing is changed when they do already. Whoever chose nothing is told each week.
    ///
    /// # Errors
    /// What lets them ended, or the database failed.
    pub async fn follow(
        &self,
        by: &Backing,
        person: &str,
        object: u64,
        (latest, now): (u64, i64),
    ) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let followed = follow(writer.begin().await?, person, object, latest, now).await;
        writer.end(followed).await
    }

    /// From here on a person does not follow an object.
    ///
    /// # Errors
    /// The database failed.
    pub async fn unfollow(&self, by: &Backing, person: &str, object: u64) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let unfollow = sqlx::query(sql::UNFOLLOW).bind(person).bind(signed(object));
        let unfollowed = unfollow.execute(writer.begin().await?).await;
        writer.end(unfollowed.map(|_| ()).map_err(Fault::from)).await
    }

    /// Whether a person follows an object.
    ///
    /// # Errors
    /// The database failed.
    pub async fn follows(&self, person: &str, object: u64) -> Result<bool, Fault> {
        let find = sqlx::query_scalar::<_, i64>(sql::FOLLOWS).bind(person).bind(signed(object));
        Ok(find.fetch_optional(&self.readers).await?.is_some())
    }

    /// What a person follows, by its number, and the last entry when they began.
    ///
    /// # Errors
    /// The database failed.
    pub async fn followed(&self, person: &str) -> Result<Vec<(u64, u64)>, Fault> {
        let rows: Vec<(i64, i64)> = sqlx::query_as(sql::FOLLOWED).bind(person).fetch_all(&self.readers).await?;
        rows.into_iter().map(|(object, since)| Ok((unsigned(object)?, unsigned(since)?))).collect()
    }

    /// How a person is told what changed; `None` when they chose nothing and follow nothing.
    ///
    /// # Errors
    /// The database failed.
    pub async fn digest(&self, person: &str) -> Result<Option<DigestRow>, Fault> {
        let found = sqlx::query_as(sql::DIGEST).bind(person).fetch_optional(&self.readers).await?;
        let found: Option<(String, String)> = found;
        let row =
            |(pace, reach): (String, String)| Ok(DigestRow { pace: Pace::kept(&pace)?, reach: Reach::kept(&reach)? });
        found.map(row).transpose()
    }

    /// From here on a person is told so what changed. Whoever was told nothing is told of what comes from here on.
    ///
    /// # Errors
    /// The database failed, or there is no such person or word.
    pub async fn set_digest(
        &self,
        by: &Backing,
        person: &str,
        chosen: &DigestRow,
        (latest, now): (u64, i64),
    ) -> Result<(), Fault> {
        let mut writer = self.writing(by).await?;
        let set = sqlx::query(sql::SET_DIGEST).bind(person).bind(chosen.pace.word()).bind(chosen.reach.word());
        let set = set.bind(signed(latest)).bind(now).execute(writer.begin().await?).await;
        writer.end(set.map(|_| ()).map_err(Fault::from)).await
    }

    /// At most so many people who are to be told what changed, by their ids.
    ///
    /// # Errors
    /// The database failed.
    pub async fn due_followers(&self, looked: LookedAt, limit: u64) -> Result<Vec<DueFollower>, Fault> {
        let find = sqlx::query_as(sql::DUE_FOLLOWERS).bind(looked.week_before).bind(looked.at_most);
        let rows: Vec<DueRow> = find.bind(signed(looked.latest)).bind(signed(limit)).fetch_all(&self.readers).await?;
        let mut due: Vec<DueFollower> = Vec::new();
        for (person, reach, told_to, object, since) in rows {
            if due.last().is_none_or(|last| last.person != person) {
                due.push(DueFollower {
                    person,
                    reach: Reach::kept(&reach)?,
                    told_to: unsigned(told_to)?,
                    followed: Vec::new(),
                });
            }
            if let (Some(last), Some(object), Some(since)) = (due.last_mut(), object, since) {
                last.followed.push((unsigned(object)?, unsigned(since)?));
            }
        }
        Ok(due)
    }

    /// Notes how far it was looked for people and puts their letters in the outbox, all or nothing: whoever is told something is
    /// told it once. Whoever was looked for meanwhile is left alone. How many letters there are.
    ///
    /// A caller that no longer waits must not leave this half done: it is to be called from a task of its own.
    ///
    /// # Errors
    /// The database failed, and nothing is changed.
    pub async fn tell_followed(&self, looks: &[Look], looked: LookedAt) -> Result<u64, Fault> {
        let mut writer = self.writer.lock().await;
        sqlx::query(sql::BEGIN_WRITING).execute(&mut *writer).await?;
        let told = tell(&mut writer, looks, looked).await;
        end(&mut writer, told).await
    }
}

type DueRow = (String, String, i64, Option<i64>, Option<i64>);

async fn follow(
    connection: &mut SqliteConnection,
    person: &str,
    object: u64,
    latest: u64,
    now: i64,
) -> Result<(), Fault> {
    let follow = sqlx::query(sql::FOLLOW).bind(person).bind(signed(object)).bind(signed(latest));
    follow.execute(&mut *connection).await?;
    let begin = sqlx::query(sql::BEGIN_DIGEST).bind(person).bind(signed(latest)).bind(now);
    begin.bind(Pace::Weekly.word()).bind(Reach::Followed.word()).execute(&mut *connection).await?;
    Ok(())
}

async fn tell(connection: &mut SqliteConnection, looks: &[Look], looked: LookedAt) -> Result<u64, Fault> {
    let mut letters = 0;
    for Look { person, told_to, letter } in looks {
        let moved = sqlx::query(sql::MOVE_DIGEST).bind(person).bind(signed(*told_to)).bind(signed(looked.latest));
        let moved = moved.bind(looked.now).execute(&mut *connection).await?.rows_affected() == 1;
        let Some(id) = letter.clone().filter(|_| moved) else { continue };
        let (kind, about) = (LetterKind::Followed, format!("{told_to}-{}", looked.latest));
        let queued = Queued { id, kind, recipient: person.clone(), about, created_at: looked.now };
        outbox::enqueue(connection, &queued).await?;
        letters += 1;
    }
    Ok(letters)
}
