//! A report of the phase that a commitment is in is made public.

use super::acts::report;
use crate::page::{Around, Barred, FormPage, Nav, Object, Scene, Then};
use crate::proposal::{of_commitment, unless_may};

/// Makes a report public.
pub(super) static REPORT: FormPage = FormPage {
    act: "phase.report",
    address: super::REPORT_ADDRESS,
    nav: Nav::Commitments,
    object: Object::Commitment,
    then: Then::Acknowledgement,
    around,
};

fn around(scene: &Scene) -> Result<Around, Barred> {
    of_commitment(scene, |names, proposal| {
        let t = names.voice;
        let now = proposal.phase(&names.state.skeleton).ok();
        Around {
            title: t.say("phase-report-title"),
            lede: t.say("phase-report-lede"),
            others: now.and_then(|now| unless_may(scene, &report(proposal, now).0)),
            starts: vec![("phase", now.map(|now| now.phase.code.to_string()).unwrap_or_default())],
            ..Around::default()
        }
    })
}
