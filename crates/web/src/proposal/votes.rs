//! The endorsement, vote by vote, with reasons and reasoned votes.

use domain::proposal::{Proposal, votings};
use domain::session::{Cast, Item, ResultDeclared, Sense, Session, Verdict, Voting};
use domain::{Basis, Code};
use words::{Names, agreed_words, choice, needed_words};

use crate::addresses;
use crate::visitor::Visitor;

/// A voting on the endorsement.
pub(crate) struct EndorsementVoting {
    /// Caption of its table: session and mode.
    pub caption: String,
    /// What was moved.
    pub motion: String,
    /// Why, in public.
    pub reasons: Option<String>,
    /// Votes by seat; none when it was by show of hands.
    pub seats: Vec<SeatVote>,
    /// What came of it.
    pub verdict: String,
    /// By majority, unanimously, or not at all, and what was needed.
    pub by: String,
    /// In favour, against.
    pub counts: String,
    /// Reasoned votes: whose, and their words.
    pub reasoned: Vec<(String, String)>,
    /// Its session: address and name.
    pub session: (String, String),
    /// Whether it is an illustrative example.
    pub illustrative: bool,
}

/// The vote of a seat.
pub(crate) struct SeatVote {
    /// The seat.
    pub seat: String,
    /// Which office voted.
    pub office: String,
    /// In which sense.
    pub sense: String,
    /// The shape that repeats it.
    pub icon: Option<&'static str>,
}

/// Every voting with a result on the endorsement of a proposal.
pub(crate) fn votes(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<EndorsementVoting> {
    let held = votings(&names.state.skeleton, proposal.id);
    held.filter_map(|(session, item, voting)| {
        let result = voting.result.as_ref()?;
        Some(view(names, visitor, (session, item, voting), result))
    })
    .collect()
}

fn view(
    names: &Names,
    visitor: &Visitor,
    (session, _, voting): (&Session, &Item, &Voting),
    result: &ResultDeclared,
) -> EndorsementVoting {
    let t = names.voice;
    let name = names.session(session);
    let number = names.state.skeleton.sessions.number_of(session.id).unwrap_or_default();
    let motion = agreed_words(names, &voting.motion).unwrap_or_default();
    let reasons = voting.motion.told().reasons.map(|(_, place)| names.at(place));
    let mode = choice(t, "voting_mode", voting.mode).to_lowercase();
    let caption = t.with("votes-caption", &[("session", name.clone().into()), ("mode", mode.into())]);
    let reasoned = voting.casts.iter().filter_map(|cast| {
        let words = names.optional(cast.reason.as_ref().map(|reason| &reason.words))?;
        Some((t.with1("votes-reasoned", "seat", names.seat(&cast.seat)), words))
    });
    EndorsementVoting {
        caption,
        motion,
        reasons,
        seats: voting.casts.iter().map(|cast| seat_view(names, cast)).chain(excused(names, &result.excused)).collect(),
        verdict: choice(t, "verdict", result.verdict),
        by: by(names, result),
        counts: counts(names, result),
        reasoned: reasoned.collect(),
        session: (visitor.link(&addresses::to(addresses::SESSION, number)), name),
        illustrative: session.basis == Some(Basis::Illustrative),
    }
}

fn seat_view(names: &Names, cast: &Cast) -> SeatVote {
    let icon = match cast.sense {
        Sense::InFavour => "yes",
        Sense::Against => "no",
        Sense::Abstention => "abst",
    };
    SeatVote {
        seat: names.seat(&cast.seat),
        office: names.office(&cast.office),
        sense: choice(names.voice, "sense", cast.sense),
        icon: Some(icon),
    }
}

fn excused<'a>(names: &'a Names, seats: &'a [Code]) -> impl Iterator<Item = SeatVote> + 'a {
    seats.iter().map(|seat| SeatVote {
        seat: names.seat(seat),
        office: String::new(),
        sense: names.voice.say("votes-excused"),
        icon: None,
    })
}

fn by(names: &Names, result: &ResultDeclared) -> String {
    let key = match result.verdict {
        Verdict::NotCarried => "votes-not-carried",
        Verdict::Carried if result.against == 0 && result.abstentions == 0 => "votes-unanimous",
        Verdict::Carried => "votes-majority",
    };
    let t = names.voice;
    t.with("votes-by", &[("by", t.say(key).into()), ("needed", needed_words(t, result).into())])
}

/// In favour and against, with abstentions when there are any.
pub(crate) fn counts(names: &Names, result: &ResultDeclared) -> String {
    names.voice.with(
        "votes-counts",
        &[
            ("favour", result.in_favour.into()),
            ("against", result.against.into()),
            ("abstentions", result.abstentions.into()),
        ],
    )
}
