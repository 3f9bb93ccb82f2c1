//! What every act is: a deed that an entry records, and, when somebody can ask for it, how it is read and decided.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::act::Act;
use crate::actor::{Allowed, Needs};
use crate::captured::FromPaper;
use crate::context::{Context, Meta};
use crate::fields::Form;
use crate::limits;
use crate::number::EntryNumber;
use crate::refusal::Refusal;
use crate::state::{Skeleton, State};
use crate::support::Support;
use crate::tells::Tells;
use crate::texts::Place;

/// What an entry records: one act, what it speaks of and what it changes.
///
/// Its fields are the public part of its entry. Two names are the envelope's: `on`, the number of
/// the entry that founded the object, and `under`. No floats, booleans or nulls: an absent `Option`
/// is left out.
pub trait Deed: Sized + Clone + Serialize + DeserializeOwned {
    /// To whom it is told by letter in the moment that it is recorded. It has no default: whoever adds an act says it.
    const TELLS: Tells;
    /// The fields that nobody sends: `decide` fills them in. Of an act that only follows, all are.
    const DECIDED: &[&str] = &[];
    /// The most bytes its entry may have.
    const MOST_BYTES: usize = limits::ENTRY_BYTES;

    /// The object it speaks of.
    fn on(&self) -> Option<EntryNumber> {
        None
    }

    /// What it serves: the entry that founded a commitment, a plan or a dialogue, whose history it then belongs to. An act
    /// of a session serves what its point is about.
    fn under(&self, _: &Skeleton) -> Option<EntryNumber> {
        None
    }

    /// The agreement that brought it about, of an act that somebody can also ask for.
    fn agreement(&self) -> Option<EntryNumber> {
        None
    }

    /// What may exist only once: keys in the table of claims, in any order.
    fn claims(&self) -> Vec<String> {
        Vec::new()
    }

    /// The sealed words that it makes public, where they are.
    fn releases(&self, _: &Skeleton) -> Vec<Place> {
        Vec::new()
    }

    /// The words that it erases, where they are.
    fn erases(&self) -> Vec<Place> {
        Vec::new()
    }

    /// The paper that it always rests on, of an act that names one.
    fn paper(&self) -> Option<&Support> {
        None
    }

    /// Takes it into the state. Never refuses and never sees words.
    fn apply(&self, skeleton: &mut Skeleton, meta: &Meta);
}

/// An act that somebody can ask for: how it is read, who may do it and what it needs.
pub trait Asked: Deed + Into<Act> {
    /// What whoever asks for it has to have shown.
    const NEEDS: Needs;
    /// Whether it edits something and so needs the entry it was based on.
    const EDITS: bool = false;
    /// Who signs the paper from which the technical secretary can enter it for whose act it is, and how it ceases to count once they
    /// object. `None` where it cannot be entered so.
    const FROM_PAPER: Option<FromPaper> = None;
    /// Whether it stands in place of what was said before, which whoever fills in its form has read.
    const REPLACES: bool = false;

    /// Reads it; faults stay in the form. Run over nothing, it describes the fields of the act.
    fn read(form: &mut Form) -> Option<Self>;

    /// Whom it is open to.
    ///
    /// # Errors
    /// When what it speaks of does not exist.
    fn allowed(&self, skeleton: &Skeleton) -> Result<Allowed, Refusal>;

    /// Entries besides `on` that it builds on; it cannot be dated before any of them.
    fn builds_on(&self) -> Vec<EntryNumber> {
        Vec::new()
    }

    /// The entry that said what it would stand in place of now; `None` while nothing did, and of what does not replace.
    fn replaces(&self, _: &Skeleton) -> Option<EntryNumber> {
        None
    }

    /// Decides it: the act, completed, and what follows from it.
    ///
    /// # Errors
    /// The rule that does not allow it.
    fn decide(self, state: &State, context: &Context) -> Result<Vec<Act>, Refusal>;
}
