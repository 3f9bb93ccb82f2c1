//! The result of a voting in words: what came of it, and what it needed.

use domain::Choice;
use domain::session::{ResultDeclared, Tie};

use crate::labels::{choice, lower_first};
use crate::{Arg, Voice};

/// The whole result: carried or not, with how many, what was needed, and what became of a tie.
pub fn result_words(voice: Voice, result: &ResultDeclared) -> String {
    let verdict = choice(voice, "verdict", result.verdict);
    let facts =
        [("verdict", verdict.into()), ("in_favour", result.in_favour.into()), ("needed", needed(voice, result))];
    let words = voice.with("result-words", &facts);
    match result.tie {
        Tie::None => words,
        Tie::Broken => format!("{words}. {}", voice.say("tie-broken")),
        Tie::Stood => format!("{words}. {}", voice.say("tie-stood")),
    }
}

/// What it needed, in the middle of a sentence.
pub fn needed_words(voice: Voice, result: &ResultDeclared) -> String {
    let needed = result.needed;
    let majority = lower_first(&choice(voice, "majority", needed.majority));
    let facts = [
        ("votes", needed.votes.into()),
        ("of", needed.of.into()),
        ("majority", majority.into()),
        ("kind", needed.majority.word().into()),
    ];
    voice.with("result-needed", &facts)
}

fn needed(voice: Voice, result: &ResultDeclared) -> Arg {
    needed_words(voice, result).into()
}
