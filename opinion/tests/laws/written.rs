//! A reader who has the JSON alone, and another library, comes to the same probabilities.

use std::collections::BTreeMap;

use opinion::{Agreement, Options, analyse, analyse_given, json};
use serde_json::Value;
use statrs::distribution::ContinuousCDF;

use crate::oracle::{beta, crowds, exact};

/// Numbers are written with six digits.
fn near(written: &Value, number: f64) {
    let written = written.as_f64().unwrap();
    assert!((written - number).abs() <= 6e-6 * number.abs() + 1e-9, "{written} is written, {number} it is");
}

/// How many took a side, of how many, from the counts that are written.
fn side(of: &Value, name: &str) -> Agreement {
    let count = |name: &str| of["answers"][name].as_u64().unwrap() as u32;
    Agreement { count: count(name), votes: count("agree") + count("pass") + count("disagree") }
}

#[test]
fn whoever_reads_the_json_can_check_every_probability() {
    for cast in crowds() {
        let votes = cast.build();
        // Given, because the p-values of groups that were found do not come from the counts alone.
        let found = analyse(&votes, &Options::default()).membership;
        let given = analyse_given(&votes, &Options::default(), &found).unwrap();
        let text = json::write(&given, &votes, &BTreeMap::new());
        let read: Value = serde_json::from_str(&text).unwrap();
        let level = read["interval_level"].as_f64().unwrap();
        for statement in read["statements"].as_array().unwrap() {
            for name in ["agree", "disagree"] {
                let groups: Vec<&Value> = statement["groups"].as_object().unwrap().values().collect();
                assert!(groups.len() > 1);
                let own: Vec<Agreement> = groups.iter().map(|group| side(group, name)).collect();
                let all = own.iter().fold(Agreement::default(), |sum, own| Agreement {
                    count: sum.count + own.count,
                    votes: sum.votes + own.votes,
                });
                for (group, &own) in groups.iter().zip(&own) {
                    near(&group[name]["interval"][0], beta(own).inverse_cdf(0.5 * (1.0 - level)));
                    near(&group[name]["interval"][1], beta(own).inverse_cdf(0.5 * (1.0 + level)));
                    near(&group[name]["share"], (f64::from(own.count) + 1.0) / (f64::from(own.votes) + 2.0));
                    near(&group[format!("{name}_test")]["p_value"], exact(own, all));
                }
                let every: f64 = own.iter().map(|own| beta(*own).sf(0.5)).product();
                near(&statement["consensus"][name]["every_group"], every);
            }
        }
    }
}
