//! Signing in for an organisation: whoever does is a person without an office, known by an address of e-mail alone.

use domain::Pseudonym;
use store::{Applied, Applying, Fault};

use super::{DAY, EMail, Network, PeopleFault, SignInFault, Token};
use crate::shared::{Shared, lock};
use crate::{Platform, random};

/// New addresses for which somebody may ask in a day: letters go to all of them, and nobody vouches for any.
const MOST_OF_A_DAY: i64 = 2_000;
/// Of these, from one network, from those of one household of IPv6 together, and from those of one site: nobody takes the room of
/// the others.
const MOST_OF_NETWORKS: [i64; 3] = [20, 20, 40];

impl Platform {
    /// Somebody asks to sign in for an organisation. Whoever has the address is a person from here on, if it is nobody's; for
    /// one that is somebody's the same is done, and nothing is changed. The browser that asked holds what is returned.
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
            most: MOST_OF_A_DAY,
            networks: self.places_of_day(network, now),
            most_of_networks: MOST_OF_NETWORKS,
            nobodys_mark: random::bytes32().map_err(PeopleFault::from)?,
            id,
        };
        let applied = self.shared().store.apply(&applying).await.map_err(PeopleFault::from)?;
        if applied != Applied::New {
            // Its key goes later, so that nobody finds out by the time it takes that the address is somebody's.
            lock(&self.shared().idle_keys).push(applying.id);
        }
        if applied == Applied::NoRoom {
            return Err(SignInFault::NoRoom);
        }
        // A request that this browser made before may be one for nobody.
        self.ask_to_sign_in(address, None, network).await
    }
}

/// Forgets those who asked a day ago, are not signed in, have no organisation that takes part and never held an office: address
/// and key.
pub(super) async fn forget_applicants(shared: &Shared, now: i64) -> Result<(), Fault> {
    let idle = std::mem::take(&mut *lock(&shared.idle_keys));
    for subject in idle {
        shared.store.destroy_subject_key(&subject).await?;
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
