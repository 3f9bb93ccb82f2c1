//! The table is installed: from here on it changes only by agreement of a quorate session.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::can_meet::can_meet;
use super::{Post, Refusal};
use crate::act::{Act, Asked, Deed};
use crate::actor::Allowed;
use crate::context::{Context, Meta};
use crate::fields::Form;
use crate::state::{Skeleton, State};
use crate::text::Typed;

/// Installs the table.
///
/// - open to: founder
/// - on: once
/// - rules: needs a body with a name, seats with a titular office each, rules in force, a technical secretary in office,
///   and seats enough for what the rules ask. From here on the
///   acts above are closed
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Install {}

impl Asked for Install {
    fn read(_: &mut Form) -> Option<Self> {
        Some(Self {})
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, crate::Refusal> {
        let skeleton = &state.skeleton;
        let table = &skeleton.secretariat;
        if let Some(missing) = missing(skeleton, context) {
            return Err(Refusal::NotReady { missing }.into());
        }
        // What was corrected after the rules were adopted may have left them with fewer seats than they ask for.
        can_meet(table, context.date())?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for Install {
    fn claims(&self) -> Vec<String> {
        alloc::vec!["secretariat/install".into()]
    }

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        skeleton.table().installed = Some(meta.number);
    }
}

fn missing(skeleton: &Skeleton, context: &Context) -> Option<String> {
    let date = context.date();
    let table = &skeleton.secretariat;
    // From its installation on a table acts in public, and only under a name.
    if skeleton.body.as_ref().is_none_or(|body| body.name.is_none()) {
        return Some("name".into());
    }
    if table.seats.is_empty() {
        return Some("seats".into());
    }
    if table.rules_on(date).is_none() {
        return Some("rules".into());
    }
    let conducts = |office: &&super::Office| office.post == Post::TechnicalSecretary && office.occupant(date).is_some();
    if !table.offices.iter().any(|office| conducts(&office)) {
        return Some("technical-secretary".into());
    }
    let without = table.seats.iter().find(|seat| table.titular(&seat.code, date).is_none());
    without.map(|seat| seat.code.as_str().into())
}
