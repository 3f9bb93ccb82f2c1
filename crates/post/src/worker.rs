//! The one worker that empties the outbox.

use std::ops::ControlFlow;
use std::time::Duration;

use domain::Moment;
use domain::session::Session;
use platform::{
    Addressed, Attempt, CallLetter, Correspondence, FollowedLetter, InvitedTo, Letter, OutboxFault, Platform, Said,
    Told,
};
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;
use words::{
    ChangeWords, Invited, Language, LetterWords, Names, Voice, Whence, address_changed_letter, address_code_letter,
    call_letter, captured_letter, factor_letter, followed_letter, invitation_letter, liaison_began_letter,
    liaison_ended_letter, mailbox_code_letter, office_entered_letter, organisation_answered_letter, owed_letter, session_calendar,
    sign_in_letter, visto_bueno_answered_letter, visto_bueno_letter,
};

use crate::carrier::{Handed, Lack, Round};
use crate::compose::{Heading, Message, ReadBy, Reason, Sender};
use crate::{Address, Carrier};

/// Between two looks whether a letter is due. It does not look sooner because one was put in the outbox: whoever asks for
/// something right after another request would tell by the time it takes whether a letter is on its way.
const BEAT: Duration = Duration::from_secs(1);

/// So many beats apart it looks what changed on what people follow, though nothing was recorded.
const BEATS_OF_A_LOOK: u32 = 20;

/// So many make an hour, once in which it forgets what became of letters of long ago and removes files that expired.
const BEATS_OF_AN_HOUR: u32 = 3_600;

/// Who takes letters out, and in whose name.
#[derive(Clone, Debug)]
pub struct Post {
    /// Who takes them out.
    pub carrier: Carrier,
    /// In whose name.
    pub sender: Sender,
}

/// Empties the outbox of a platform. There must be one alone for a data folder.
pub struct Worker<C> {
    platform: Platform,
    correspondence: C,
    post: Post,
    stop: watch::Receiver<bool>,
    /// The last entry when what is owed was told, and when that was.
    seen: Option<(u64, Moment)>,
}

impl<C: Correspondence> Worker<C> {
    /// A worker that ends when `stop` says `true` or its other end is dropped.
    pub fn new(platform: Platform, correspondence: C, post: Post, stop: watch::Receiver<bool>) -> Self {
        Self { platform, correspondence, post, stop, seen: None }
    }

    /// Sends what is due, now and beat by beat, until it is told to stop; then the letter under way is finished.
    pub async fn run(mut self) {
        let (mut beat, mut beats) = (tokio::time::interval(BEAT), 0);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = beat.tick() => {}
                _ = self.stop.changed() => {}
            }
            if self.is_stopped() {
                break;
            }
            if let Err(fault) = self.round(beats).await {
                tracing::error!(%fault, "letters wait");
            }
            beats = (beats + 1) % BEATS_OF_AN_HOUR;
        }
    }

    async fn round(&mut self, beats: u32) -> Result<(), OutboxFault> {
        if beats == 0 {
            self.platform.forget_letters().await?;
        }
        let is_changed = self.seen.is_none_or(|(entry, _)| entry != self.platform.snapshot().latest);
        let told = self.tell_owed().await;
        if (is_changed || beats.is_multiple_of(BEATS_OF_A_LOOK))
            && let Err(fault) = self.platform.tell_followed().await
        {
            tracing::error!(%fault, "what changed on what people follow is not told");
        }
        // Codes to sign in go out even when notices cannot be made.
        self.deliver_due().await.and(told)
    }

    /// Tells whoever entered an office of its calls, and what came to be owed since the last look: by an entry, or because a day began.
    async fn tell_owed(&mut self) -> Result<(), OutboxFault> {
        let (latest, now) = (self.platform.snapshot().latest, self.platform.now());
        if self.seen.is_none_or(|(entry, moment)| entry != latest || moment.date() != now.date()) {
            self.platform.tell_entered().await?;
            self.platform.tell_owed().await?;
            self.seen = Some((latest, now));
        }
        Ok(())
    }

    /// Sends what is due at this moment, until there is nothing more, the carrier cannot be reached, or it is told to stop.
    ///
    /// # Errors
    /// The database failed. A letter that was noted as being handed over stays so, and is not sent again.
    pub async fn deliver_due(&self) -> Result<(), OutboxFault> {
        let mut round = Round::new(&self.post.carrier);
        let mut delivered = Ok(ControlFlow::Continue(()));
        while let Ok(ControlFlow::Continue(())) = delivered {
            if self.is_stopped() {
                break;
            }
            delivered = self.deliver_next(&mut round).await;
        }
        round.end().await;
        delivered.map(|_| ())
    }

    fn is_stopped(&self) -> bool {
        *self.stop.borrow() || self.stop.has_changed().is_err()
    }

    async fn deliver_next(&self, round: &mut Round<'_>) -> Result<ControlFlow<()>, OutboxFault> {
        let Some(letter) = self.platform.next_letter().await? else { return Ok(ControlFlow::Break(())) };
        let message = match self.written(&letter).await? {
            Ok(message) => message,
            Err(said) => return self.failed(&letter, Attempt::ForGood(said)).await,
        };
        match round.offer(&self.post.sender.from, &message).await {
            Ok(()) => {}
            Err(Lack::Letter(attempt)) => return self.failed(&letter, attempt).await,
            Err(Lack::Carrier(attempt)) => {
                return self.failed(&letter, attempt).await.map(|_| ControlFlow::Break(()));
            }
        }
        if !self.platform.handing(&letter.id).await? {
            return Ok(ControlFlow::Continue(()));
        }
        match round.hand_over(&letter, &message).await {
            Ok(Handed::Taken) => self.platform.sent(&letter.id).await?,
            Ok(Handed::Filed) => self.platform.filed(&letter.id).await?,
            Err(attempt) => return self.failed(&letter, attempt).await,
        }
        tracing::info!(kind = letter.kind.word(), "a letter was handed over");
        Ok(ControlFlow::Continue(()))
    }

    async fn failed(&self, letter: &Letter, attempt: Attempt) -> Result<ControlFlow<()>, OutboxFault> {
        self.platform.failed(letter, attempt).await?;
        tracing::warn!(kind = letter.kind.word(), tries = letter.tries, ?attempt, "a letter was not sent");
        Ok(ControlFlow::Continue(()))
    }

    /// The letter as it goes out, or why there is none.
    async fn written(&self, letter: &Letter) -> Result<Result<Message, Said>, OutboxFault> {
        let Some(addressed) = self.correspondence.addressed(letter).await? else { return Ok(Err(Said::NothingToSay)) };
        Ok(self.write(letter, &addressed))
    }

    fn write(&self, letter: &Letter, addressed: &Addressed) -> Result<Message, Said> {
        let to: Address = addressed.recipient.address.parse().map_err(|_| Said::AddressNotTaken)?;
        let snapshot = self.platform.snapshot();
        let voice = Voice::of(language(&addressed.recipient.language));
        let names = Names { state: &snapshot.state, voice };
        let words = self.words(&names, &addressed.told).ok_or(Said::NothingToSay)?;
        let reason = self.reason(&names, &addressed.told);
        let words = match &reason {
            Reason::Followed { unsubscribe } => words.ended_at(&names, unsubscribe),
            Reason::Theirs => words,
        };
        let calendar = self.calendar(&names, &addressed.told);
        let read_by = match self.post.carrier {
            Carrier::Relay(_) => ReadBy::Relays,
            Carrier::Folder(_) => ReadBy::People,
        };
        let (id, at, body) = (letter.id.as_str(), self.platform.clock(), names.body());
        let heading = Heading { id, body: &body, to, at, reason, read_by, calendar };
        self.post.sender.write(heading, &words).ok_or(Said::AddressNotTaken)
    }

    /// What a letter says, as long as it is of use.
    fn words(&self, names: &Names, told: &Told) -> Option<LetterWords> {
        match told {
            Told::SignIn(said) => {
                let until = self.good_until(said.expires)?;
                let link = self.link(names, &format!("/entrar/enlace/{}", said.link_token));
                Some(sign_in_letter(names, &said.code, &link, until))
            }
            Told::Invitation(said) => {
                let until = self.good_until(said.expires)?;
                let link = self.link(names, &format!("/invitaciones/{}", said.link_token));
                let to = match &said.to {
                    InvitedTo::Administration => Invited::Administration,
                    InvitedTo::Office(office, begins) => Invited::Office(office, *begins),
                    InvitedTo::Liaison(office) => Invited::Liaison(office),
                    InvitedTo::Organisation(one) => {
                        Invited::Organisation(names.state.skeleton.organisations.get(*one)?)
                    }
                };
                Some(invitation_letter(names, to, &link, until))
            }
            Told::FactorChanged(said) => {
                let link = self.link(names, "/cuenta/factores");
                Some(factor_letter(names, said.change.word(), self.platform.civil(said.at), &link))
            }
            Told::AddressCode(said) => Some(address_code_letter(names, &said.code, self.good_until(said.expires)?)),
            Told::Call(said) => {
                let session = names.state.skeleton.sessions.get(said.session)?;
                Some(call_letter(names, session, said.news.word(), &self.page(names, session)?))
            }
            Told::Owed(said) => {
                let today = self.platform.now().date();
                Some(owed_letter(names, &said.owed, today, &self.link(names, "/pendientes")))
            }
            Told::Followed(said) => Some(self.followed(names, said)),
            Told::MailboxCode(said) => {
                Some(mailbox_code_letter(names, &said.office, &said.code, self.good_until(said.expires)?))
            }
            Told::VistoBueno(said) => {
                let until = self.good_until(said.expires)?;
                let link = self.link(names, &format!("/visto-bueno/{}", said.link_token));
                Some(visto_bueno_letter(names, &names.code(said.role.word()), &link, until))
            }
            Told::VistoBuenoAnswered(draft, at) => {
                let link = self.link(names, &format!("/borradores/{draft}#vistos-buenos"));
                Some(visto_bueno_answered_letter(names, self.platform.civil(*at), &link))
            }
            Told::OrganisationAnswered(entry, accepted) => {
                let organisations = &names.state.skeleton.organisations;
                let number = organisations.number_of(accepted.act().on()?)?;
                let link = self.link(names, &format!("/organizaciones/{number}"));
                Some(organisation_answered_letter(names, (*entry, accepted.as_ref()), &link))
            }
            Told::Captured(entry, accepted) => {
                let link = self.link(names, &format!("/registro/{entry}"));
                captured_letter(names, (*entry, accepted.as_ref()), &link)
            }
            Told::OfficeEntered(entry, accepted) => {
                let link = self.link(names, &format!("/registro/{entry}"));
                Some(office_entered_letter(names, (*entry, accepted.as_ref()), &link))
            }
            Told::LiaisonBegan(office, at) => {
                let link = self.link(names, "/cuenta/enlaces");
                Some(liaison_began_letter(names, office, self.platform.civil(*at), &link))
            }
            Told::LiaisonEnded(office, at) => Some(liaison_ended_letter(names, office, self.platform.civil(*at))),
            Told::AddressChanged(at) => Some(address_changed_letter(names, self.platform.civil(*at))),
        }
    }

    fn followed(&self, names: &Names, said: &FollowedLetter) -> LetterWords {
        let changes = said.changes.iter().map(|change| {
            let number = names.state.skeleton.proposals.number_of(change.object).unwrap_or_default();
            let link = self.link(names, &format!("/compromisos/{number}"));
            ChangeWords { object: change.object, deeds: &change.deeds, earlier: change.earlier, link }
        });
        let chosen = self.link(names, "/cuenta/avisos");
        followed_letter(names, &changes.collect::<Vec<_>>(), said.more, (said.pace.word(), &chosen))
    }

    /// Why they get it: what is owed and what they follow they may choose not to be told.
    fn reason(&self, names: &Names, told: &Told) -> Reason {
        let token = match told {
            Told::Owed(said) => &said.unsubscribe,
            Told::Followed(said) => &said.unsubscribe,
            Told::Call(CallLetter { unsubscribe: Some(token), .. }) => token,
            _ => return Reason::Theirs,
        };
        Reason::Followed { unsubscribe: self.link(names, &format!("/avisos/baja/{token}")) }
    }

    /// An address of the site, in the language of whoever reads the letter.
    fn link(&self, names: &Names, path: &str) -> String {
        format!("{}{}{path}", self.post.sender.origin, names.voice.language().root())
    }

    /// What goes along for calendars: with a call, its session.
    fn calendar(&self, names: &Names, told: &Told) -> Option<String> {
        let Told::Call(said) = told else { return None };
        let session = names.state.skeleton.sessions.get(said.session)?;
        let (key, page) = (self.platform.vkey(), self.page(names, session));
        let whence = Whence { log: key.name(), page: page.as_deref(), zone: self.platform.zone() };
        Some(session_calendar(names, session, whence))
    }

    /// The address of the page of a session.
    fn page(&self, names: &Names, session: &Session) -> Option<String> {
        let number = names.state.skeleton.sessions.number_of(session.id)?;
        Some(self.link(names, &format!("/sesiones/{number}")))
    }

    fn good_until(&self, expires: i64) -> Option<Moment> {
        (expires > self.platform.clock()).then(|| self.platform.civil(expires))
    }
}

/// The language of a tag; Spanish for any that we do not write.
fn language(tag: &str) -> Language {
    if tag == Voice::of(Language::English).tag() { Language::English } else { Language::Spanish }
}
