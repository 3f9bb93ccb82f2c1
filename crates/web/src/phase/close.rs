//! The phase that a commitment is in is closed.

use domain::phase::Current;
use domain::plan::Closer;
use domain::proposal::Proposal;
use words::{Names, lacking_words, phase_words};

use super::acts::close;
use super::view::ledger;
use crate::addresses;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::proposal::{of_commitment, unless_may};

/// Closes a phase.
pub(super) static CLOSE: FormPage = FormPage {
    act: "phase.close",
    address: super::CLOSE_ADDRESS,
    nav: Nav::Commitments,
    object: Object::Commitment,
    then: Then::Object(addresses::COMMITMENT),
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        let now = proposal.phase(&names.state.skeleton).ok();
        let code = now.map(|now| now.phase.code.to_string()).unwrap_or_default();
        Around {
            title: t.say("phase-close-title"),
            lede: now.map_or_else(|| t.say("phase-none-open"), |now| phase_words(names, now.phase)),
            note: Some(note(names, proposal)),
            others: now.and_then(|now| by_agreement(names, now).or_else(|| unless_may(scene, &close(proposal, now).0))),
            starts: vec![("phase", code)],
            below: Some(ledger(names, scene.visitor, proposal)),
            ..Around::default()
        }
    })
}

/// That an agreement of a session closes it, where the methodology says so: then there is no form.
fn by_agreement(names: &Names, now: Current) -> Option<String> {
    let is_agreed = now.phase.closers.contains(&Closer::ByAgreement);
    is_agreed.then(|| names.voice.say("phase-close-by-agreement"))
}

/// What the phase still lacks, and what of that the platform does not record yet.
fn note(names: &Names, proposal: &Proposal) -> String {
    let t = names.voice;
    let Ok(now) = proposal.phase(&names.state.skeleton) else { return String::new() };
    let lacks = proposal.lacks(now.phase);
    if lacks.is_empty() {
        return t.say("phase-ready");
    }
    let said = t.with1("phase-lacks", "lacking", lacking_words(names, &lacks).join("; "));
    let unmet = now.phase.closers.iter().any(|closer| !closer.is_recorded());
    if unmet { format!("{said} {}", t.say("closer-not-here")) } else { said }
}
