//! The phase a commitment is in, and what it lacks. How it is found out is the proposal's, which has what became of it.

use jiff::civil::Date;

use crate::moment::Moment;
use crate::plan::{Adopted, Closer, FichaField, Phase};

/// The phase a commitment is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Current<'a> {
    /// The methodology in force.
    pub adopted: &'a Adopted,
    /// The phase.
    pub phase: &'a Phase,
    /// Its number, from 1.
    pub number: usize,
    /// Since when it is in it; of a proposal, since it was presented.
    pub since: Moment,
    /// The last day of its term, when it has one; counted from no earlier than the methodology that set it.
    pub by: Option<Date>,
}

/// Why a commitment is in no phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPhase<'a> {
    /// Its plan has no methodology yet.
    NoMethodology,
    /// All phases are closed.
    Through(&'a Adopted),
}

/// What a phase still needs before it closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// What has to hold.
    Closer(Closer),
    /// What of the ficha has to be filled in.
    Field(FichaField),
    /// The endorsement.
    Endorsement,
    /// That the institution assumes what was endorsed.
    Assumption,
}
