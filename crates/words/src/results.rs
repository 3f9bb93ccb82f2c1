//! The result of a voting in words: what came of it, and what it needed.

use domain::session::{Objection, ResultDeclared, Session, Tie, Verdict, Voting};
use domain::{Choice, EntryNumber};

use crate::labels::{choice, lower_first};
use crate::{Arg, Names, Voice};

/// The whole result of a voting, once it was declared: carried or not, with how many, what was needed, what became of a tie, and
/// what is objected.
pub fn result_words(names: &Names, session: &Session, voting: &Voting) -> Option<String> {
    let (voice, result) = (names.voice, voting.result.as_ref()?);
    let verdict = choice(voice, "verdict", result.verdict);
    let facts =
        [("verdict", verdict.into()), ("in_favour", result.in_favour.into()), ("needed", needed(voice, result))];
    let tie = match result.tie {
        Tie::None => None,
        Tie::Broken => Some(voice.say("tie-broken")),
        Tie::Stood => Some(voice.say("tie-stood")),
    };
    let words = [Some(voice.with("result-words", &facts)), tie, objected_words(names, session, voting)];
    Some(sentences(words.into_iter().flatten()))
}

/// By majority, unanimously, or not at all, and what was needed. That nobody was against is said of what was captured, while that
/// is objected.
pub fn carried_words(names: &Names, session: &Session, voting: &Voting) -> Option<String> {
    let (voice, result) = (names.voice, voting.result.as_ref()?);
    let unanimous = result.against == 0 && result.abstentions == 0;
    let objected = objected_words(names, session, voting);
    let key = match result.verdict {
        Verdict::NotCarried => "votes-not-carried",
        Verdict::Carried if unanimous && objected.is_some() => "votes-unanimous-captured",
        Verdict::Carried if unanimous => "votes-unanimous",
        Verdict::Carried => "votes-majority",
    };
    let by = voice.with("votes-by", &[("by", voice.say(key).into()), ("needed", needed(voice, result))]);
    Some(sentences(core::iter::once(by).chain(objected)))
}

/// How many voted in which sense, in the one sentence in which it is said.
pub fn counted_words(voice: Voice, in_favour: u64, against: u64, abstentions: u64) -> String {
    let counts = [("in_favour", in_favour.into()), ("against", against.into()), ("abstentions", abstentions.into())];
    voice.with("votes-total", &counts)
}

/// Which seats object to how their votes were captured, each with its entry: said wherever a result is.
pub fn objected_words(names: &Names, session: &Session, voting: &Voting) -> Option<String> {
    let seat = |objection: &Objection| {
        let seat = [("seat", names.seat(&objection.seat).into()), ("entry", objection.entry.into())];
        names.voice.with("result-objected-by", &seat)
    };
    let seats: Vec<_> = session.objections_to(voting).map(seat).collect();
    (!seats.is_empty()).then(|| names.voice.with1("result-objected", "seats", seats.join("; ")))
}

/// The same of the voting that an entry opened.
pub fn objected_since(names: &Names, put: EntryNumber) -> Option<String> {
    let skeleton = &names.state.skeleton;
    let session = skeleton.sessions.get(skeleton.on(put)?)?;
    objected_words(names, session, session.voting(put)?)
}

/// What it needed, in the middle of a sentence.
fn needed_words(voice: Voice, result: &ResultDeclared) -> String {
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

/// One after the other, each from the one before it by one period.
fn sentences(said: impl Iterator<Item = String>) -> String {
    said.map(|one| one.trim_end_matches('.').to_owned()).collect::<Vec<_>>().join(". ")
}
