//! Methodologies and phases in words: their names, what closes a phase, and what it still lacks.

use domain::phase::Lacking;
use domain::plan::{Closer, Methodology, Phase};
use domain::{Choice, EntryNumber, Typed};

use crate::{Names, choice, ficha_field, ficha_fields};

/// The name of a methodology: its own, or that of the template it was taken from.
pub fn methodology_name(names: &Names, methodology: &Methodology) -> String {
    let template = || methodology.template.map(|template| choice(names.voice, "template", template));
    names.optional(methodology.name.as_ref()).or_else(template).unwrap_or_default()
}

/// What is known of where a methodology comes from: its own source, then what its template says of itself.
pub fn methodology_sources(names: &Names, methodology: &Methodology) -> Vec<String> {
    let own = names.optional(methodology.source.as_ref());
    let said = |part: &'static str| {
        // One with a name of its own is not as the template was.
        let template = methodology.template.filter(|_| methodology.name.is_none())?;
        let key = format!("choice-template-{}", template.word());
        names.voice.find(&key, Some(part), None)
    };
    own.into_iter().chain(said("source")).chain(said("assumed")).collect()
}

/// The name of a phase: its own, or the usual one.
pub fn phase_name(names: &Names, phase: &Phase) -> String {
    let usual = || choice(names.voice, "phase", phase.kind);
    names.optional(phase.name.as_ref()).unwrap_or_else(usual)
}

/// The name of the phase with that code, for a commitment: in the methodology in force, or in the last one that had it.
pub fn phase_called(names: &Names, commitment: EntryNumber, code: &str) -> String {
    let skeleton = &names.state.skeleton;
    let plan = skeleton.proposals.get(commitment).and_then(|proposal| skeleton.plans.get(proposal.plan));
    let adopted = plan.into_iter().flat_map(|plan| plan.methodologies.iter().rev());
    let mut phases = adopted.flat_map(|adopted| &adopted.data.phases);
    let named = phases.find(|phase| phase.code.as_str() == code).map(|phase| phase_name(names, phase));
    named.unwrap_or_else(|| code.to_owned())
}

/// A methodology as facts: each of its phases, where it comes from, and the origins it admits.
pub fn methodology_facts(names: &Names, methodology: &Methodology) -> Vec<(String, String)> {
    let t = names.voice;
    let phases = methodology.phases.iter().zip(1_usize..);
    let phases = phases.map(|(phase, number)| (t.with1("path-phase", "number", number), phase_words(names, phase)));
    let sources = methodology_sources(names, methodology).into_iter().map(|source| (t.say("field-source"), source));
    let origins: Vec<_> = methodology.origins.iter().map(|origin| choice(t, "origin", *origin)).collect();
    let kept = kept_words(names, methodology);
    let origins = [(t.say("methodology-origins"), origins.join(", ")), (t.say("methodology-by-agreement"), kept)];
    phases.chain(sources).chain(origins).collect()
}

/// The fields of a ficha that a methodology keeps for agreements, or that it keeps none.
pub fn kept_words(names: &Names, methodology: &Methodology) -> String {
    match &methodology.by_agreement[..] {
        [] => names.voice.say("methodology-by-agreement-none"),
        kept => ficha_fields(names.voice, kept),
    }
}

/// A phase in sentences: its name, what closes it, what of the ficha it needs, its term, and whether the endorsement is given in it.
pub fn phase_words(names: &Names, phase: &Phase) -> String {
    let t = names.voice;
    let name = format!("{}.", phase_name(names, phase));
    let endorsement = phase.endorses().then(|| t.say("phase-endorses"));
    let term = phase.term_days.map(|days| t.with1("phase-term", "days", days));
    let required: Vec<_> = phase.required.iter().map(|field| ficha_field(t, *field).to_lowercase()).collect();
    let required = (!required.is_empty()).then(|| t.with1("phase-required", "fields", required.join("; ")));
    let closers = closers_words(names, &phase.closers).join("; ");
    let closers =
        if closers.is_empty() { t.say("phase-closes-plainly") } else { t.with1("phase-closes", "closers", closers) };
    let said = [Some(name), endorsement, Some(closers), required, term];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What has to hold before a phase closes, each in words.
pub fn closers_words(names: &Names, closers: &[Closer]) -> Vec<String> {
    closers.iter().map(|closer| choice(names.voice, "closer", *closer)).collect()
}

/// What a phase still lacks, each in words.
pub fn lacking_words(names: &Names, lacking: &[Lacking]) -> Vec<String> {
    let t = names.voice;
    let said = lacking.iter().map(|lack| match lack {
        Lacking::Closer(closer) => choice(t, "closer", *closer),
        Lacking::Field(field) => t.with1("lacking-field", "field", ficha_field(t, *field).to_lowercase()),
        Lacking::Endorsement => t.say("lacking-endorsement"),
        Lacking::Assumption => t.say("lacking-assumption"),
    });
    said.collect()
}

/// What a phase consists of, where the platform knows it.
pub fn phase_next(names: &Names, phase: &Phase) -> String {
    choice(names.voice, "next", phase.kind)
}
