//! What letters say that tell of entries, and how far they got.

use domain::{Accepted, EntryNumber, Tells};
use store::{Letter, Told as ToldTo};

use super::{PeopleFault, Subscription};
use crate::Platform;
use crate::letters::{Addressed, CallLetter, CallNews, Recipient, Told};

impl Platform {
    /// To which offices the entries were told that speak of an object, and how far each letter got.
    ///
    /// # Errors
    /// The database failed.
    pub async fn told(&self, object: EntryNumber) -> Result<Vec<ToldTo>, PeopleFault> {
        Ok(self.shared().store.told(object).await?)
    }

    /// A call, as long as the session is to come or was cancelled before it came.
    pub(super) async fn of_call(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let Ok(entry) = letter.about.parse() else { return Ok(None) };
        let Some(told) = self.call(entry).await? else { return Ok(None) };
        let subscription = Subscription::MailboxCalls;
        let (recipient, unsubscribe) = match self.mailbox_recipient(&letter.recipient, subscription).await? {
            Some((_, recipient)) => {
                (Some(recipient), Some(self.unsubscribe_token(&letter.recipient, subscription).to_string()))
            }
            None => (self.recipient(&letter.recipient).await?, None),
        };
        Ok(recipient.map(|recipient| Addressed { recipient, told: Told::Call(CallLetter { unsubscribe, ..told }) }))
    }

    /// An entry that is told to one person, in the words for that.
    pub(super) async fn of_entry(
        &self,
        letter: &Letter,
        told: fn(EntryNumber, Box<Accepted>) -> Told,
    ) -> Result<Option<Addressed>, PeopleFault> {
        let Ok(entry) = letter.about.parse::<EntryNumber>() else { return Ok(None) };
        let recorded = self.entry(entry).await.map_err(|fault| PeopleFault::Store(fault.to_string()))?;
        let (Some(recorded), Some(recipient)) = (recorded, self.recipient(&letter.recipient).await?) else {
            return Ok(None);
        };
        Ok(Some(Addressed { recipient, told: told(entry, Box::new(recorded.accepted)) }))
    }

    /// What was captured, as long as its office can object to it.
    pub(super) async fn of_captured(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let Ok(entry) = letter.about.parse::<EntryNumber>() else { return Ok(None) };
        let snapshot = self.snapshot();
        let capture = snapshot.state.skeleton.captures.get(entry).filter(|capture| capture.objection.is_none());
        let until = capture.and_then(|capture| capture.objections_until(&snapshot.state.skeleton.secretariat));
        let may_object = until.is_some_and(|(until, _)| self.now().date() <= until);
        if may_object { self.of_entry(letter, Told::Captured).await } else { Ok(None) }
    }

    /// That one person asked to take somebody's second factors away, as long as another one can bring it about.
    pub(super) async fn of_reset(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let Ok(entry) = letter.about.parse::<EntryNumber>() else { return Ok(None) };
        let snapshot = self.snapshot();
        let mut resets = snapshot.state.skeleton.secretariat.factor_resets.iter();
        let reset = resets.find(|reset| reset.entry == entry && reset.done.is_none());
        let waits = reset.is_some_and(|reset| self.now().date() <= reset.waits_until());
        if waits { self.of_entry(letter, Told::FactorResetAsked).await } else { Ok(None) }
    }

    async fn call(&self, entry: EntryNumber) -> Result<Option<CallLetter>, PeopleFault> {
        let recorded = self.entry(entry).await.map_err(|fault| PeopleFault::Store(fault.to_string()))?;
        let Some(recorded) = recorded else { return Ok(None) };
        let act = recorded.accepted.act();
        let (snapshot, session) = (self.snapshot(), act.on().unwrap_or(entry));
        let Some(session) = snapshot.state.skeleton.sessions.get(session) else { return Ok(None) };
        if session.starts <= self.now().civil() {
            return Ok(None);
        }
        let news = match act.kind().tells() {
            Tells::WhoIsCalled(_) if session.cancelled.is_some() => CallNews::Cancelled,
            Tells::WhoIsCalled(news) => news,
            Tells::Nobody
            | Tells::WhoAsked
            | Tells::WhoSits
            | Tells::WhoLeavesOrReturns
            | Tells::WhoCaptures
            | Tells::WhoseFactors => return Ok(None),
        };
        Ok(Some(CallLetter { session: session.id, news, unsubscribe: None }))
    }

    /// Whom a letter to a person goes to; `None` when they are forgotten.
    pub(super) async fn recipient(&self, person: &str) -> Result<Option<Recipient>, PeopleFault> {
        let Some(person) = self.shared().store.person(person).await? else { return Ok(None) };
        let Some(address) = self.address_under(&person.id, &person.address).await? else { return Ok(None) };
        Ok(Some(Recipient { address: address.as_str().to_owned(), language: person.language }))
    }
}
