//! What letters to people say, looked up when they are sent.

use domain::{Code, Role};
use store::{FactorChange, Letter, LetterKind};

use super::{GOOD_FOR, PeopleFault};
use crate::Platform;
use crate::letters::{
    AddressCodeLetter, Addressed, Correspondence, FactorLetter, InvitationLetter, InvitedTo, Recipient, SignInLetter,
    Told,
};
use crate::outbox::OutboxFault;

impl Correspondence for Platform {
    async fn addressed(&self, letter: &Letter) -> Result<Option<Addressed>, OutboxFault> {
        Ok(match letter.kind {
            LetterKind::SignIn => self.of_sign_in(&letter.about).await?,
            LetterKind::Invitation => self.of_invitation(&letter.about).await?,
            LetterKind::FactorChanged => self.of_factor_change(letter).await?,
            LetterKind::AddressCode => self.of_address_code(letter).await?,
            LetterKind::AddressChanged => self.of_former_address(letter).await?,
            LetterKind::LiaisonBegan => self.of_liaison(letter, Told::LiaisonBegan).await?,
            LetterKind::LiaisonEnded => self.of_liaison(letter, Told::LiaisonEnded).await?,
            LetterKind::Call => self.of_call(letter).await?,
            LetterKind::Owed => self.of_owed(letter).await?,
            LetterKind::Followed => self.of_followed(letter).await?,
            LetterKind::OrganisationAnswered => self.of_entry(letter, Told::OrganisationAnswered).await?,
            LetterKind::OfficeEntered => self.of_entry(letter, Told::OfficeEntered).await?,
            LetterKind::OfficeLeft => self.of_entry(letter, Told::OfficeLeft).await?,
            LetterKind::OfficeReturned => self.of_entry(letter, Told::OfficeReturned).await?,
            LetterKind::CaptureObjected => self.of_entry(letter, Told::CaptureObjected).await?,
            LetterKind::FactorResetAsked => self.of_reset(letter).await?,
            LetterKind::DraftShared => self.of_draft_shared(letter).await?,
            LetterKind::DraftRemarked => self.of_draft_remarked(letter).await?,
            LetterKind::Captured => self.of_captured(letter).await?,
            LetterKind::MailboxCode => self.of_mailbox_code(&letter.about).await?,
            LetterKind::VistoBueno => self.of_visto_bueno(&letter.about).await?,
            LetterKind::VistoBuenoAnswered => self.of_visto_bueno_answered(letter).await?,
        })
    }
}

impl Platform {
    async fn of_sign_in(&self, id: &str) -> Result<Option<Addressed>, PeopleFault> {
        let store = &self.shared().store;
        let Some(request) = store.sign_in(id).await?.filter(|request| self.good(request).is_some()) else {
            return Ok(None);
        };
        let Some(id_of) = request.person() else { return Ok(None) };
        // An address that was asked for is a person's once its code is typed.
        let Some(person) = store.person(id_of).await?.or(store.application(id_of).await?) else { return Ok(None) };
        let Some(address) = self.address_under(&person.id, &person.address).await? else { return Ok(None) };
        let recipient = Recipient { address: address.as_str().to_owned(), language: person.language };
        let (code, link_token) = (self.sign_in_code(id), self.sign_in_link(id).to_string());
        let told = Told::SignIn(SignInLetter { code, link_token, expires: request.asked_at + GOOD_FOR });
        Ok(Some(Addressed { recipient, told }))
    }

    async fn of_invitation(&self, id: &str) -> Result<Option<Addressed>, PeopleFault> {
        let Some(row) = self.shared().store.invitation(id).await? else { return Ok(None) };
        let to = match (self.good_invitation(&row), self.organisation_of(&row)) {
            (Ok((Role::Office(office), _)), _) => InvitedTo::Office(office, self.to_come(row.named_by)),
            (Ok((role @ Role::Liaison(_), _)), _) => match role.serves() {
                Some(office) => InvitedTo::Liaison(office.clone()),
                None => return Ok(None),
            },
            (Ok((Role::Administrator, _)), _) => InvitedTo::Administration,
            (Ok((Role::Organisation, _)), Some(organisation)) => InvitedTo::Organisation(organisation),
            _ => return Ok(None),
        };
        let Some(address) = self.address_under(id, &row.address).await? else { return Ok(None) };
        let recipient = Recipient { address: address.as_str().to_owned(), language: row.language.clone() };
        let link_token = self.invitation_token(id).to_string();
        let told = Told::Invitation(InvitationLetter { to, link_token, expires: row.ends_at });
        Ok(Some(Addressed { recipient, told }))
    }

    async fn of_factor_change(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let Some(change) = FactorChange::of(&letter.about) else { return Ok(None) };
        let Some(person) = self.shared().store.person(&letter.recipient).await? else { return Ok(None) };
        let Some(address) = self.address_under(&person.id, &person.address).await? else { return Ok(None) };
        let recipient = Recipient { address: address.as_str().to_owned(), language: person.language };
        let told = Told::FactorChanged(FactorLetter { change, at: letter.created_at });
        Ok(Some(Addressed { recipient, told }))
    }

    /// That somebody prepares for an office from then on, or no more.
    async fn of_liaison(&self, letter: &Letter, told: fn(Code, i64) -> Told) -> Result<Option<Addressed>, PeopleFault> {
        let (recipient, office) = (self.recipient(&letter.recipient).await?, Code::new(&letter.about).ok());
        let (Some(recipient), Some(office)) = (recipient, office) else { return Ok(None) };
        Ok(Some(Addressed { recipient, told: told(office, letter.created_at) }))
    }

    /// To the new address: whose it is, the code is to show.
    async fn of_address_code(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let store = &self.shared().store;
        let Some(person) = store.person(&letter.recipient).await? else { return Ok(None) };
        let change = store.address_change(&person.id).await?.filter(|change| change.id == letter.about);
        let Some(change) = change else { return Ok(None) };
        let Some(address) = self.address_under(&person.id, &change.address).await? else { return Ok(None) };
        let recipient = Recipient { address: address.as_str().to_owned(), language: person.language };
        let (code, expires) = (self.sign_in_code(&change.id), change.asked_at + GOOD_FOR);
        Ok(Some(Addressed { recipient, told: Told::AddressCode(AddressCodeLetter { code, expires }) }))
    }

    /// To the address that somebody had.
    async fn of_former_address(&self, letter: &Letter) -> Result<Option<Addressed>, PeopleFault> {
        let store = &self.shared().store;
        let Some(person) = store.person(&letter.recipient).await? else { return Ok(None) };
        let Some(former) = store.former_address(&letter.about, &person.id).await? else { return Ok(None) };
        let Some(address) = self.address_under(&person.id, &former).await? else { return Ok(None) };
        let recipient = Recipient { address: address.as_str().to_owned(), language: person.language };
        Ok(Some(Addressed { recipient, told: Told::AddressChanged(letter.created_at) }))
    }
}
