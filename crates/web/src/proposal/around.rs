//! What stands around each form about a commitment.

use domain::proposal::Proposal;
use words::Names;

use super::row::address;
use crate::page::{Around, Barred, Scene};

/// What a form about a commitment says of it, with the way back to it; nothing where there is none.
pub(crate) fn of_commitment<'a>(
    scene: &'a Scene,
    said: impl FnOnce(&Names<'a>, &'a Proposal) -> Around,
) -> Result<Around, Barred> {
    let names = scene.names();
    let Some(proposal) = scene.on.and_then(|on| names.state.skeleton.proposals.get(on)) else {
        return Ok(Around::default());
    };
    let back = (address(&names, scene.visitor, proposal), names.text(&proposal.ficha.title));
    Ok(Around { back: Some(back), ..said(&names, proposal) })
}
