//! An office is created: of an institution, perhaps with a post on a seat.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::change::Starts;
use super::post::Post;
use super::table::{Days, Recorded};
use super::{Office, Refusal, Secretariat};
use crate::act::{Act, Asked, Deed};
use crate::actor::{Allowed, Needs, may_name_an_office};
use crate::context::{Context, Meta};
use crate::erasable::Erasable;
use crate::fields::{Form, Refers};
use crate::motion::{Fact, Facts, Word};
use crate::state::{Skeleton, State};
use crate::tells::Tells;
use crate::text::{Code, Line, Typed};

/// Creates an office.
///
/// - open to: founder
/// - rules: The code is not a reserved word, and no office ever had it; `seat` is for titular and suplente only. One titular and one suplente
///   per seat, one technical secretary
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateOffice {
    /// Its code.
    pub code: Code,
    /// The institution it belongs to.
    pub institution: Code,
    /// What it is at the table.
    #[serde(flatten)]
    pub post: Post,
    /// Its name.
    pub name: Erasable<Line<160>>,
}

impl Asked for CreateOffice {
    const NEEDS: Needs = Needs::TwoFactors;
    fn read(form: &mut Form) -> Option<Self> {
        let name = form.erasable("name");
        let institution = form.code("institution", Refers::Institution);
        let post = form.variant("post", Post::read);
        let code = form.text("code");
        Some(Self { code: code?, institution: institution?, post: post?, name: name? })
    }

    fn allowed(&self, _: &Skeleton) -> Result<Allowed, crate::Refusal> {
        Ok(Allowed::FounderUntilInstalled)
    }

    fn decide(self, state: &State, _: &Context) -> Result<Vec<Act>, crate::Refusal> {
        self.check(&state.skeleton.secretariat, None)?;
        Ok(alloc::vec![self.into()])
    }
}

impl Deed for CreateOffice {
    const TELLS: Tells = Tells::Nobody;

    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta) {
        self.put(skeleton.table(), meta.into(), None);
    }
}

impl Starts for CreateOffice {
    fn codes(&self) -> Vec<&Code> {
        alloc::vec![&self.code]
    }

    fn facts(&self) -> Facts<'_> {
        let name = self.name.place().map(|name| ("name", Fact::Text(name)));
        let institution = ("institution", Fact::Institution(&self.institution));
        let post = ("post", Fact::Words(alloc::vec![Word::of("post", self.post.kind())]));
        let seat = self.post.seat().map(|seat| ("seat", Fact::Seat(seat)));
        let code = ("code", Fact::Code(&self.code));
        name.into_iter().chain([institution, post]).chain(seat).chain([code]).collect()
    }

    /// Whether its code is free, what it hangs on is there from that day on, and nobody else has its post.
    fn check(&self, table: &Secretariat, from: Option<Date>) -> Result<(), Refusal> {
        if !may_name_an_office(&self.code) {
            return Err(Refusal::ReservedCode { code: self.code.as_str().into() });
        }
        if table.office(&self.code).is_some() {
            return Err(Refusal::CodeTaken { code: self.code.as_str().into() });
        }
        table.spent_offices.allows(&self.code)?;
        if table.institution(&self.institution).is_none() {
            return Err(Refusal::NoSuchInstitution { code: self.institution.as_str().into() });
        }
        let there = |seat: &Code| table.seat(seat).is_some_and(|seat| from.is_none_or(|from| seat.days.include(from)));
        if let Some(seat) = self.post.seat().filter(|seat| !there(seat)) {
            return Err(Refusal::NoSuchSeat { code: seat.as_str().into() });
        }
        let lasts = |office: &&Office| from.is_none_or(|from| office.days.reach(from));
        let is_shared = matches!(self.post, Post::Moderator | Post::Evaluator | Post::Area);
        let mut same = table.offices.iter().filter(|office| office.post == self.post && !is_shared);
        match same.find(lasts) {
            Some(office) => Err(Refusal::PostTaken { office: office.code.as_str().into() }),
            None => Ok(()),
        }
    }

    fn put(&self, table: &mut Secretariat, recorded: Recorded, from: Option<Date>) {
        table.offices.push(Office {
            code: self.code.clone(),
            institution: self.institution.clone(),
            post: self.post.clone(),
            name: self.name.clone(),
            occupants: Vec::new(),
            days: Days::since(from),
            entry: recorded.entry,
        });
    }
}
