//! Signing in for an organisation: whoever does is a person without an office, known by an address of e-mail alone. An address
//! for which somebody asks makes nobody a person: its code does.

use domain::Pseudonym;
use store::{Applied, Applying, Fault};

use super::limits::APPLICATIONS_IN_ALL;
use super::{DAY, EMail, Network, PeopleFault, SignInFault, Token};
use crate::shared::{Shared, lock};
use crate::{Platform, random};

impl Platform {
    /// Somebody asks to sign in for an organisation. The address is kept for a day, whether it is anybody's or not; if it is
    /// nobody's, whoever types the code that goes there is a person from then on. The browser that asked holds what is returned.
    ///
    /// # Errors
    /// [`SignInFault::NoRoom`], [`SignInFault::Often`], [`SignInFault::OnlyShown`], or the database failed, or there were no random bytes.
    pub async fn ask_to_apply(&self, address: &EMail, language: &str, network: Network) -> Result<Token, SignInFault> {
        if self.is_only_shown() {
            return Err(SignInFault::OnlyShown);
        }
        let (id, now) = (random::name().map_err(PeopleFault::from)?, self.clock());
        let applying = Applying {
            address: self.encipher_for(&id, address).await?,
            mark: self.mark(address),
            untagged: self.untagged(address),
            language: language.to_owned(),
            now,
            counted_after: now - DAY,
            most: APPLICATIONS_IN_ALL,
            networks: self.places_of_day(network, now),
            id,
        };
        let applied = self.shared().store.apply(&applying).await.map_err(PeopleFault::from)?;
        if applied != Applied::Kept {
            // Its key goes later, so that nobody finds out by the time it takes that the address was asked for before.
            lock(&self.shared().idle_keys).push(applying.id);
        }
        if applied == Applied::NoRoom {
            return Err(SignInFault::NoRoom);
        }
        // A request that this browser made before may be one for nobody.
        self.ask_to_sign_in(address, None, network).await
    }
}

/// Forgets addresses that were asked for a day ago, and those who typed the code a day ago, are not signed in, have no organisation that takes part and never held an office: address
/// and key.
pub(super) async fn forget_applicants(shared: &Shared, now: i64) -> Result<(), Fault> {
    let idle = std::mem::take(&mut *lock(&shared.idle_keys));
    for subject in idle {
        shared.store.destroy_subject_key(&subject).await?;
    }
    for asked in shared.store.forget_applications(now - DAY).await? {
        // Whoever typed the code goes on with the key.
        if shared.store.person(&asked).await?.is_none() {
            shared.store.destroy_subject_key(&asked).await?;
        }
    }
    let snapshot = shared.snapshot();
    for person in shared.store.idle_applicants(now - DAY).await? {
        let (by, skeleton) = (Pseudonym(person.clone()), &snapshot.state.skeleton);
        let takes_part = skeleton.organisations.taking_part(&by).is_some() || skeleton.secretariat.has_held(&by);
        if !takes_part && shared.store.forget_applicant(&person).await? {
            shared.store.destroy_subject_key(&person).await?;
        }
    }
    Ok(())
}
