//! The body says what it is called and where it is: by act until its table is installed, from then on by agreement.

use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Body, Earlier};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::Form;
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::Line;

/// Says what the body is called, and its place and parties, in place of what the opening of the record said.
///
/// - open to: founder
/// - rules: The opening of the record keeps what it said; every page says the latest. Once the table is installed it is
///   a motion, `description`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Describe {
    /// Name of the body.
    pub name: Erasable<Line<120>>,
    /// Its place and parties, one line under the name.
    pub about: Erasable<Line<200>>,
}

impl Asked for Describe {
    const NEEDS: Needs = Needs::TwoFactors;
    const REPLACES: bool = true;

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.erasable("name");
        let about = form.erasable("about");
        Some(Self { name: name?, about: about? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn replaces(&self, skeleton: &Skeleton) -> Option<EntryNumber> {
        skeleton.body.as_ref()?.described
    }

    fn decide(self, _: &State, _: &Context) -> Result<Vec<Act>, Refusal> {
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Describe {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(body) = skeleton.body.as_mut().map(Arc::make_mut) {
            self.put(body, meta);
        }
    }
}

impl Describe {
    /// Whether the body says exactly this already.
    pub(crate) fn is_said(&self, state: &State) -> bool {
        let texts = &state.texts;
        state.skeleton.body.as_ref().is_some_and(|body| {
            let name = body.name.as_ref().map(|name| name.words(texts));
            name == Some(self.name.words(texts)) && body.about.words(texts) == self.about.words(texts)
        })
    }

    /// Names the body anew, by agreement: what it was called stays told where it acted under that name.
    pub(crate) fn rename(&self, skeleton: &mut Skeleton, meta: &Meta) {
        if let Some(body) = skeleton.body.as_mut().map(Arc::make_mut) {
            body.earlier.push(Earlier {
                name: body.name.clone(),
                about: body.about.clone(),
                described: body.described,
                until: (meta.moment.date(), meta.number),
            });
            self.put(body, meta);
        }
    }

    fn put(&self, body: &mut Body, meta: &Meta) {
        body.name = Some(self.name.clone());
        body.about = self.about.clone();
        body.described = Some(meta.number);
    }
}
