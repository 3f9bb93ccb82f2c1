//! What the analysis says is only what was measured.

use std::collections::BTreeMap;

use opinion::import::VoteReader;
use opinion::words::Language;
use opinion::{Analysis, Options, Verdict, Votes, analyse, json, text};

/// So many people who answer so many statements as the rule says.
fn answered(people: usize, statements: usize, vote: impl Fn(usize, usize) -> Option<i8>) -> Votes {
    let mut file = String::from("participant,statement,vote\n");
    for person in 0..people {
        for statement in 0..statements {
            if let Some(vote) = vote(person, statement) {
                file.push_str(&format!("{person},{statement},{vote}\n"));
            }
        }
    }
    let mut reader = VoteReader::new();
    reader.feed(file.as_bytes()).unwrap();
    reader.finish().unwrap().join(None).votes
}

fn said(votes: &Votes) -> (Analysis, [String; 2]) {
    let analysis = analyse(votes, &Options::default());
    let said = [Language::Es, Language::En].map(|language| text::write(&analysis, votes, &BTreeMap::new(), language));
    (analysis, said)
}

/// One who contradicts everybody is alone on one side of every cut; not everybody answered the same.
#[test]
fn one_who_contradicts_is_not_everybody_who_agrees() {
    let votes = answered(31, 20, |person, _| Some(if person == 30 { -1 } else { 1 }));
    let (analysis, [spanish, english]) = said(&votes);
    assert_eq!(analysis.clarity.verdict, Verdict::NoCut);
    assert!(json::write(&analysis, &votes, &BTreeMap::new()).contains("\"verdict\":\"no-cut\""));
    assert!(!spanish.contains("Todas las personas respondieron lo mismo"), "{spanish}");
    assert!(spanish.contains("cada corte que se probó deja de un lado a muy pocas"), "{spanish}");
    assert!(english.contains("Not everybody answered the same"), "{english}");
}

#[test]
fn everybody_who_agrees_is_said_to() {
    let (analysis, [spanish, _]) = said(&answered(31, 20, |_, statement| Some(if statement < 9 { 1 } else { -1 })));
    assert_eq!(analysis.clarity.verdict, Verdict::NoDifferences);
    assert!(spanish.contains("Todas las personas respondieron lo mismo"), "{spanish}");
}

/// Of a full table nobody is said to have answered a part, and of one that lacks a little not «100 in 100».
#[test]
fn how_much_was_answered_is_said_as_it_is() {
    let two_camps =
        |person: usize, statement: usize| Some(if (person < 20) == statement.is_multiple_of(2) { 1 } else { -1 });
    let (_, [spanish, english]) = said(&answered(40, 10, two_camps));
    assert!(spanish.contains("- Todas las personas respondieron todas las frases."), "{spanish}");
    assert!(english.contains("- Everybody answered every statement."), "{english}");
    let but_one = |person, statement| (person + statement > 0).then(|| two_camps(person, statement)).flatten();
    let (_, [spanish, english]) = said(&answered(40, 10, but_one));
    assert!(spanish.contains("falta 1.") && !spanish.contains("100 de cada 100 personas"), "{spanish}");
    assert!(english.contains("1 is missing."), "{english}");
    let half = |person: usize, statement: usize| {
        (person + statement).is_multiple_of(2).then(|| two_camps(person, statement)).flatten()
    };
    let (_, [spanish, _]) = said(&answered(40, 10, half));
    assert!(spanish.contains("a cada frase respondieron 50 de cada 100 personas"), "{spanish}");
}

/// Halves were divided on the map as it is; no text says more of them.
#[test]
fn halves_are_said_to_be_of_the_same_map() {
    let two_camps = |person: usize, statement: usize| {
        Some(if (person < 20) == statement.is_multiple_of(2) || (person * 7 + statement * 3).is_multiple_of(11) {
            1
        } else {
            -1
        })
    };
    let (analysis, [spanish, english]) = said(&answered(40, 10, two_camps));
    assert_eq!(analysis.clarity.verdict, Verdict::Groups);
    assert!(spanish.contains("En el mismo mapa, con la mitad de estas personas"), "{spanish}");
    assert!(spanish.contains("No se volvió a hacer el mapa con los votos de cada mitad"), "{spanish}");
    assert!(!spanish.contains("Es firme") && !english.contains("It is firm"), "{spanish}{english}");
    assert!(english.contains("The map was not made anew from the votes of each half"), "{english}");
}

/// What a file brought is never a command to the terminal that shows it.
#[test]
fn nothing_that_is_printed_steers_a_terminal() {
    let mut reader = VoteReader::new();
    reader.feed(b"participant,statement,vote\n").unwrap();
    for person in 0..9 {
        reader.feed(format!("p{person},1,1\np{person},2,-1\n").as_bytes()).unwrap();
    }
    let dialogue = reader.finish().unwrap().join(None);
    let analysis = analyse(&dialogue.votes, &Options::default());
    let hostile = "Uno\u{1b}]0;titulo\u{7}\u{9b}31m\u{202e}odis\u{7f}";
    let texts: BTreeMap<_, _> =
        dialogue.votes.statements().iter().map(|statement| (statement.id.clone(), hostile.to_owned())).collect();
    let steers = |sign: char| sign.is_control() && sign != '\n' || ('\u{202a}'..='\u{202e}').contains(&sign);
    for language in [Language::Es, Language::En] {
        let said = text::write(&analysis, &dialogue.votes, &texts, language);
        assert!(said.contains("Uno\u{fffd}]0;titulo") && !said.contains(steers), "{said:?}");
    }
    let said = json::write(&analysis, &dialogue.votes, &texts);
    assert!(!said.contains(|sign: char| sign.is_control() && sign != '\n'), "{said:?}");
}
