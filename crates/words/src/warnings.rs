//! What is said before an endorsement is called or voted, and refuses nothing.

use domain::proposal::{FichaField, Proposal};

use crate::{Names, ficha_fields};

/// What an endorsement is about before anything else: a public problem, and why it is relevant.
const SUBSTANCE: [FichaField; 2] = [FichaField::Problem, FichaField::Relevance];

/// What the Secretariat had better know of a proposal before it endorses it: that it says no public problem or no relevance; which
/// fields that its phase requires are blank, and which of them change only by agreement afterwards.
pub fn endorsement_warnings(names: &Names, proposal: &Proposal) -> Vec<String> {
    let said = |key: &str, fields: &[FichaField]| {
        (!fields.is_empty()).then(|| names.voice.with1(key, "fields", ficha_fields(names.voice, fields)))
    };
    let is_blank = |field: &FichaField| proposal.says(*field).is_none();
    let unsaid: Vec<_> = SUBSTANCE.into_iter().filter(is_blank).collect();
    let current = proposal.phase(&names.state.skeleton).ok().filter(|current| current.phase.endorses());
    let required = current.as_ref().map(|current| current.phase.required.as_slice()).unwrap_or_default();
    let blank: Vec<_> = required.iter().copied().filter(is_blank).collect();
    let by_agreement = current.as_ref().map(|current| current.adopted.data.by_agreement.as_slice()).unwrap_or_default();
    let kept: Vec<_> = blank.iter().copied().filter(|field| by_agreement.contains(field)).collect();
    let warnings = [
        said("endorsement-unsaid", &unsaid),
        said("endorsement-required-blank", &blank),
        said("endorsement-required-kept", &kept),
    ];
    warnings.into_iter().flatten().collect()
}
