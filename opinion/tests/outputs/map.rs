//! What holds for any map: well formed, bounded in size, and the same numbers as its twin.

use std::collections::BTreeMap;

use opinion::words::Language;
use opinion::{Analysis, Options, ParticipantId, StatementId, Vote, Votes, VotesBuilder, analyse, map, text};

/// People in camps who each answer nearly every statement as their camp does.
fn crowd(people: u64, statements: u64, camps: u64) -> Votes {
    let mut builder = VotesBuilder::new();
    for person in 0..people {
        for statement in 0..statements {
            let luck =
                person.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(statement.wrapping_mul(0xBF58_476D_1CE4_E5B9));
            let luck = (luck ^ (luck >> 29)).wrapping_mul(0x94D0_49BB_1331_11EB) >> 40;
            let agrees = (statement % camps == person % camps) != luck.is_multiple_of(7);
            if luck % 3 > 0 {
                let vote = if agrees { Vote::Agree } else { Vote::Disagree };
                builder.record(&ParticipantId::from(person), &StatementId::from(statement), vote);
            }
        }
    }
    builder.build()
}

fn drawn(votes: &Votes) -> (Analysis, String) {
    let analysis = analyse(votes, &Options::default());
    let svg = map::svg(&analysis, votes, Language::Es);
    for part in ["<title ", "<desc ", " role=\"img\" ", " lang=\"es-MX\" "] {
        assert!(svg.contains(part), "{part}");
    }
    assert!(svg.ends_with("</svg>\n") && !svg.contains("NaN") && !svg.contains("inf"));
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    (analysis, svg)
}

#[test]
fn a_map_of_many_is_no_larger_than_a_page_may_be() {
    let (analysis, svg) = drawn(&crowd(6000, 24, 4));
    assert!(!analysis.groups.is_empty());
    assert!(svg.len() < 100_000, "{} bytes", svg.len());
    let (_, small) = drawn(&crowd(400, 24, 4));
    assert!(small.len() < 100_000, "{} bytes", small.len());
}

#[test]
fn nobody_and_few_have_a_map_that_says_so() {
    for people in [0, 1, 2, 9] {
        let (analysis, _) = drawn(&crowd(people, 8, 2));
        assert!(analysis.groups.is_empty());
    }
    let nobody = crowd(0, 0, 1);
    let (analysis, svg) = drawn(&nobody);
    assert!(svg.contains("no hay personas con respuestas suficientes"));
    let said = text::write(&analysis, &nobody, &BTreeMap::new(), Language::En);
    assert!(said.contains("There are no answers yet."));
}

#[test]
fn the_twin_has_everybody_who_is_on_the_map() {
    let votes = crowd(90, 20, 2);
    let analysis = analyse(&votes, &Options::default());
    let csv = map::csv(&analysis, &votes);
    let people: usize = csv.lines().skip(1).map(|line| line.split(',').nth(2).unwrap().parse::<usize>().unwrap()).sum();
    assert_eq!(people, analysis.membership.iter().flatten().count());
    let html = map::html(&analysis, &votes, &BTreeMap::new(), Language::En);
    assert_eq!(html.matches("<tr>").count(), 1 + analysis.groups.len());
}

#[test]
fn words_from_outside_stay_words() {
    let votes = crowd(90, 20, 2);
    let analysis = analyse(&votes, &Options::default());
    let texts = (0..20).map(|id| (StatementId::from(id), "</td><script>\"&\u{1}".to_owned())).collect();
    let html = map::html(&analysis, &votes, &texts, Language::Es);
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;&quot;&amp;\u{fffd}"));
}
