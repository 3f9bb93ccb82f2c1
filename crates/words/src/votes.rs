//! The vote of a seat in words: who entered it, when, and what it corrects.

use domain::session::{Captor, Cast, Session, Voting};

use crate::{Names, choice};

/// Who entered a vote, when, and which captured votes it corrects.
pub fn cast_words(names: &Names, session: &Session, voting: &Voting, cast: &Cast) -> String {
    let key = match cast.captor {
        Captor::TechnicalSecretary => "vote-captured",
        Captor::Seat => "vote-own",
    };
    let how = names.voice.with1(key, "hour", names.voice.moment_of(cast.moment, session.date()));
    core::iter::once(how).chain(corrections(names, voting, cast)).collect::<Vec<_>>().join("; ")
}

/// That a reasoned vote was given for another sense than that of the vote, which kept it when it corrected another.
pub fn reasoned_words(names: &Names, cast: &Cast) -> Option<String> {
    let other = cast.reason.as_ref().map(|reason| reason.sense).filter(|sense| *sense != cast.sense)?;
    let sense = choice(names.voice, "sense", other).to_lowercase();
    Some(names.voice.with1("vote-reasoned-for", "sense", sense))
}

/// Which captured votes a vote corrects, the latest first, each with what it had said.
pub fn corrections(names: &Names, voting: &Voting, cast: &Cast) -> Vec<String> {
    let told = |earlier: &Cast| {
        let sense = choice(names.voice, "sense", earlier.sense).to_lowercase();
        names.voice.with("vote-corrects", &[("entry", earlier.entry.into()), ("sense", sense.into())])
    };
    voting.corrected_by(cast).map(told).collect()
}

/// That a motion was taken back, when, and what its votes are; nothing when it was not.
pub fn withdrawn_words(names: &Names, voting: &Voting) -> Option<String> {
    let moment = names.voice.moment(voting.withdrawn.as_ref()?.moment);
    let cast = voting.casts.len() as u64;
    Some(names.voice.with("motion-withdrawn", &[("moment", moment.into()), ("votes", cast.into())]))
}
