//! Somebody is invited to administer the site, by whoever operates the server.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::fields::Form;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::tells::Tells;

/// Invites somebody to administer the site. Whom is in no entry: it is a person's address.
///
/// - open to: platform
/// - rules: Whoever operates the server asks for it, at the founding or later, when nobody else can let anybody in
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteAdministrator {}

impl Asked for InviteAdministrator {
    const NEEDS: Needs = Needs::TwoFactors;

    fn read(_: &mut Form) -> Option<Self> {
        Some(Self {})
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, Refusal> {
        Ok(Allowed::Platform)
    }

    fn decide(self, _: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for InviteAdministrator {
    const TELLS: Tells = Tells::Nobody;

    /// That it happened is all there is to it: who administers is no part of the state.
    fn apply(&self, _: &mut Skeleton, _: &Meta) {}
}
