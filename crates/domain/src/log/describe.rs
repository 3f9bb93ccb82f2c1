//! The body says what it is called and where it is, until its table is installed.

use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::act::{Act, Asked, Deed};
use crate::actor::Allowed;
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::text::Line;

/// Says what the body is called, and its place and parties, in place of what the opening of the record said.
///
/// - open to: founder
/// - rules: The opening of the record keeps what it said; every page says the latest
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Describe {
    /// Name of the body.
    pub name: Erasable<Line<120>>,
    /// Its place and parties, one line under the name.
    pub about: Erasable<Line<200>>,
}

impl Asked for Describe {
    fn read(form: &mut Form) -> Option<Self> {
        let name = form.erasable("name");
        let about = form.erasable("about");
        Some(Self { name: name?, about: about? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, _: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Describe {
    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(body) = skeleton.body.as_mut().map(Arc::make_mut) {
            body.name = Some(self.name.clone());
            body.about = self.about.clone();
            body.described = Some(meta.number);
        }
    }
}
