//! The page that lists the acts lists exactly those there are.

use std::collections::BTreeSet;

use domain::Act;

#[test]
fn the_specification_names_every_act_and_no_other() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/spec/acts.md")).unwrap();
    let named: BTreeSet<&str> = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            word.split_once('.')
                .is_some_and(|(capability, verb)| !verb.is_empty() && CAPABILITIES.contains(&capability))
        })
        .map(|word| word.split(['/', ' ']).next().unwrap())
        .collect();
    assert_eq!(named, Act::NAMES.iter().copied().collect());
}

const CAPABILITIES: [&str; 7] = ["record", "secretariat", "plan", "session", "agreement", "proposal", "endorsement"];
