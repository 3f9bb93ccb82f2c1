//! Crowds of odd shapes: an analysis without a panic, counts conserved, nothing that is not a number.

use std::collections::BTreeMap;

use opinion::words::Language;
use opinion::{
    Analysis, Moderation, Options, ParticipantId, StatementId, Vote, Votes, VotesBuilder, analyse, json, map, text,
};

use crate::random::Random;

pub fn check(random: &mut Random) {
    let cast = cast(random);
    let votes = build(&cast);
    let options = Options { threads: 1 + random.below(3), ..Options::default() };
    let analysis = analyse(&votes, &options);
    sound(&analysis, &votes);
    let texts = BTreeMap::new();
    let written = json::write(&analysis, &votes, &texts);
    if cast.is_once {
        let mut shuffled = cast;
        for at in (1..shuffled.votes.len()).rev() {
            shuffled.votes.swap(at, random.below(at + 1));
        }
        let votes = build(&shuffled);
        assert_eq!(written, json::write(&analyse(&votes, &Options::default()), &votes, &texts), "the order matters");
    }
    let polis = opinion::polis::analyse(&votes, &mut opinion::polis::Memory::default());
    sound(&polis, &votes);
    for analysis in [&analysis, &polis] {
        for language in [Language::Es, Language::En] {
            assert!(!text::write(analysis, &votes, &texts, language).contains("NaN"));
            let svg = map::svg(analysis, &votes, language);
            assert!(!svg.contains("NaN") && !svg.contains("inf") && svg.ends_with("</svg>\n"));
        }
        assert!(!map::csv(analysis, &votes).contains("NaN"));
    }
}

struct Cast {
    votes: Vec<(ParticipantId, StatementId, Vote)>,
    about: Vec<(StatementId, Moderation, bool)>,
    /// Nobody voted twice on a statement, so the order cannot matter.
    is_once: bool,
}

fn build(cast: &Cast) -> Votes {
    let mut builder = VotesBuilder::new();
    for (participant, statement, vote) in &cast.votes {
        builder.record(participant, statement, *vote);
    }
    for (statement, moderation, is_meta) in &cast.about {
        builder.declare_statement(statement, *moderation, *is_meta);
    }
    builder.build()
}

fn cast(random: &mut Random) -> Cast {
    let (people, statements) = (random.below(90), random.below(30));
    let (groups, density) = (1 + random.below(5), 1 + random.below(100));
    let (kind, noise, step) = (random.below(6), random.below(60), 1 + random.below(1000) as u64);
    let has_text_ids = random.below(3) == 0;
    let id = |number: usize| match has_text_ids {
        true => format!("p {number}\u{f1}"),
        false => (number as u64 * step).to_string(),
    };
    let mut votes = Vec::new();
    for person in 0..people {
        for statement in 0..statements {
            if random.below(100) >= density {
                continue;
            }
            let leaning = (person % groups * 7 + statement * 3) % 5;
            let vote = match kind {
                0 => Vote::Agree,
                1 => Vote::Pass,
                2 => *random.one(&Vote::ALL),
                _ if random.below(100) < noise => *random.one(&Vote::ALL),
                _ if leaning < 2 => Vote::Agree,
                _ => Vote::Disagree,
            };
            votes.push((ParticipantId::new(&id(person)), StatementId::new(&id(statement)), vote));
        }
    }
    let is_once = random.below(4) > 0;
    if !is_once {
        let again =
            votes.iter().step_by(3).map(|(person, statement, _)| (person.clone(), statement.clone(), Vote::Pass));
        let again: Vec<_> = again.collect();
        votes.extend(again);
    }
    let moderated = random.below(4) * random.below(40);
    let about = (0..statements).map(|statement| {
        let moderation = *random.one(&[Moderation::In, Moderation::Unmoderated]);
        let moderation = if random.below(100) < moderated { Moderation::Out } else { moderation };
        (StatementId::new(&id(statement)), moderation, random.below(100) < moderated / 3)
    });
    let about = about.collect();
    Cast { votes, about, is_once }
}

fn sound(analysis: &Analysis, votes: &Votes) {
    let (people, statements) = (votes.participants().len(), votes.statements().len());
    assert_eq!((analysis.n_participants, analysis.n_statements, analysis.n_votes), (people, statements, votes.len()));
    assert_eq!((analysis.membership.len(), analysis.projection.participants.len()), (people, people));
    assert_eq!((analysis.statements.len(), analysis.projection.statements.len()), (statements, statements));
    for (index, group) in analysis.groups.iter().enumerate() {
        assert_eq!(analysis.membership.iter().filter(|member| **member == Some(index)).count(), group.size);
        assert!(group.size > 0 && group.representative.len() <= 5);
    }
    let in_groups = analysis.membership.iter().flatten().count();
    assert!(
        in_groups <= analysis.n_grouped
            && analysis.membership.iter().flatten().all(|group| *group < analysis.groups.len())
    );
    let total: usize = analysis.statements.iter().map(|report| report.total.votes() as usize).sum();
    assert_eq!(total, votes.len(), "votes are lost");
    for report in &analysis.statements {
        let grouped: u32 = report.groups.iter().map(|group| group.tally.votes()).sum();
        assert!(grouped <= report.total.votes() && report.groups.len() == analysis.groups.len());
        let numbers =
            [report.consensus.agree.mean, report.consensus.disagree.every_group, report.extremity, report.priority];
        assert!(numbers.iter().all(|number| number.is_finite()), "{report:?}");
        assert!(report.divisiveness.is_none_or(|found| found.interval.low <= found.interval.high));
    }
    assert!(analysis.projection.participants.iter().flatten().all(|place| place.is_finite()));
}
