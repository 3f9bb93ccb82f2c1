//! Organisations that want to take part: registered with what the rules ask for, accredited or declined by the seats that the
//! rules name, with reasons and dissent, and withdrawn. What was said before stays on record; corrections are acts.

mod alike;
mod answer;
mod correct;
mod data;
mod dissent;
mod model;
mod organisations;
mod refusal;
mod register;
mod vocabulary;
mod withdraw;

pub use alike::{compared_name, named_alike};
pub use answer::{Accredits, Answer, Answers, Declines};
pub use correct::Correct;
pub use data::{Data, asked};
pub use dissent::DissentFrom;
pub use model::{Decision, Dissent, Organisation, Version, Withdrawn};
pub use organisations::Organisations;
pub use refusal::Refusal;
pub use register::Register;
pub use vocabulary::{Standing, Verdict};
pub use withdraw::Withdraw;

use crate::captured::Disowned;
use crate::state::Skeleton;

/// What was entered from the paper of an organisation, and it objects to, counts no more.
fn disown(skeleton: &mut Skeleton, disowned: &Disowned) {
    let id = skeleton.on(disowned.capture).unwrap_or(disowned.capture);
    skeleton.organisations.disown(id, disowned);
}
