//! The endorsement, and later changes of what was endorsed and of phases, vote by vote, with reasons and reasoned votes.

use domain::proposal::{Proposal, deciding, votings_about};
use domain::session::{Item, Polled, ResultDeclared, Session, Standing, Verdict, Voting, VotingMode, roll};
use domain::{Basis, EntryNumber, MatterKind};
use jiff::civil::Date;
use words::{
    Names, agreed_words, agreement_name, carried_words, choice, corrections, counted_words, motion_facts, motion_words,
    reasoned_words, withdrawn_words,
};

use crate::addresses;
use crate::session::sense_icon;
use crate::visitor::Visitor;

/// A voting on a proposal.
pub(crate) struct ProposalVoting {
    /// Caption of its table: session and mode.
    pub caption: String,
    /// What was moved.
    pub motion: String,
    /// What it changes, or would have changed: field and value.
    pub facts: Vec<(String, String)>,
    /// The agreement it became.
    pub agreement: Option<String>,
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
    /// Which captured votes it corrects.
    pub corrects: Vec<String>,
}

/// Every voting with a result on the endorsement of a proposal.
pub(crate) fn votes(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<ProposalVoting> {
    decided(names, visitor, proposal, |kind| kind == MatterKind::Endorsement)
}

/// The motions on the endorsement that were taken back before their result: address of the session, and that it happened.
pub(crate) fn taken_back(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<(String, String)> {
    let skeleton = &names.state.skeleton;
    let held = votings_about(skeleton, proposal.id).filter(|(_, item, _)| item.matter.kind == MatterKind::Endorsement);
    let told = held.filter_map(|(session, _, voting)| {
        let said = withdrawn_words(names, voting)?;
        let number = skeleton.sessions.number_of(session.id)?;
        Some((visitor.link(&addresses::to(addresses::SESSION, number)), said))
    });
    told.collect()
}

/// Every voting with a result on a change of what was endorsed, or of a phase, whether or not it carried.
pub(crate) fn changes(names: &Names, visitor: &Visitor, proposal: &Proposal) -> Vec<ProposalVoting> {
    decided(names, visitor, proposal, |kind| CHANGES.contains(&kind))
}

/// The points at which what was decided about a commitment is changed.
const CHANGES: [MatterKind; 2] = [MatterKind::Amendment, MatterKind::Phase];

/// The sessions on whose agenda such a change is still to be decided: address and sentence.
pub(crate) fn pending(names: &Names, visitor: &Visitor, proposal: &Proposal, today: Date) -> Vec<(String, String)> {
    let skeleton = &names.state.skeleton;
    let waiting = CHANGES.iter().filter_map(|kind| Some((*kind, deciding(skeleton, *kind, proposal.id, today)?)));
    let told = waiting.map(|(kind, (session, item))| {
        let number = skeleton.sessions.number_of(session.id).unwrap_or_default();
        let stage = match session.standing_on(today) {
            Standing::Lapsed => "lapsed",
            _ if item.voting().is_some() => "voted",
            _ => "listed",
        };
        let args = [
            ("stage", stage.into()),
            ("kind", choice(names.voice, "change-of", kind).into()),
            ("session", names.session(session).into()),
            ("moment", names.voice.moment(session.starts).into()),
        ];
        (visitor.link(&addresses::to(addresses::SESSION, number)), names.voice.with("change-pending", &args))
    });
    told.collect()
}

/// What a motion to change a commitment would change, as the history tells that it was put or how it went; `None` for others.
pub(crate) fn change_told(names: &Names, proposal: &Proposal, entry: EntryNumber) -> Option<String> {
    let declared = |voting: &Voting| voting.result.as_ref().is_some_and(|result| result.entry == entry);
    let mut held = votings_about(&names.state.skeleton, proposal.id);
    let (_, item, voting) = held
        .find(|(_, item, voting)| CHANGES.contains(&item.matter.kind) && (voting.entry == entry || declared(voting)))?;
    let verdict = voting.result.as_ref().filter(|result| result.entry == entry);
    let facts = motion_facts(names, &voting.motion, item.matter.about)
        .into_iter()
        .map(|(label, value)| format!("{label}: {value}"));
    let what = core::iter::once(motion_words(names, &voting.motion)).chain(facts).collect::<Vec<_>>().join(" ");
    let key = match verdict.map(|result| result.verdict) {
        None => "history-change-put",
        Some(Verdict::Carried) => "history-change-carried",
        Some(Verdict::NotCarried) => "history-change-failed",
    };
    Some(names.voice.with1(key, "what", what))
}

fn decided(
    names: &Names,
    visitor: &Visitor,
    proposal: &Proposal,
    among: impl Fn(MatterKind) -> bool,
) -> Vec<ProposalVoting> {
    let held = votings_about(&names.state.skeleton, proposal.id).filter(|(_, item, _)| among(item.matter.kind));
    held.filter_map(|(session, item, voting)| {
        let result = voting.result.as_ref()?;
        Some(view(names, visitor, (session, item, voting), result))
    })
    .collect()
}

fn view(
    names: &Names,
    visitor: &Visitor,
    (session, item, voting): (&Session, &Item, &Voting),
    result: &ResultDeclared,
) -> ProposalVoting {
    let t = names.voice;
    let name = names.session(session);
    let number = names.state.skeleton.sessions.number_of(session.id).unwrap_or_default();
    let skeleton = &names.state.skeleton;
    let is_change = CHANGES.contains(&item.matter.kind);
    let motion =
        if is_change { names.text(&item.title) } else { agreed_words(names, &voting.motion).unwrap_or_default() };
    let mut reached = session.agreements.iter().filter_map(|agreement| skeleton.agreements.get(*agreement));
    let agreement = reached.find(|agreement| agreement.reached.motion == voting.entry);
    let reasons = voting.motion.told().reasons.map(|(_, place)| names.at(place));
    let mode = choice(t, "voting_mode", voting.mode).to_lowercase();
    let caption = t.with("votes-caption", &[("session", name.clone().into()), ("mode", mode.into())]);
    let reasoned = voting.casts.iter().filter_map(|cast| {
        let words = names.optional(cast.reason.as_ref().map(|reason| &reason.words))?;
        let whose = t.with1("votes-reasoned", "seat", names.seat(&cast.seat));
        Some((core::iter::once(whose).chain(reasoned_words(names, cast)).collect::<Vec<_>>().join(". "), words))
    });
    ProposalVoting {
        caption,
        motion,
        facts: motion_facts(names, &voting.motion, item.matter.about),
        agreement: agreement.and_then(|agreement| agreement_name(names, agreement.id)),
        reasons,
        seats: seats(names, session, item, voting),
        verdict: choice(t, "verdict", result.verdict),
        by: carried_words(names, session, voting).unwrap_or_default(),
        counts: counted_words(t, result.in_favour, result.against, result.abstentions),
        reasoned: reasoned.collect(),
        session: (visitor.link(&addresses::to(addresses::SESSION, number)), name),
        illustrative: session.basis == Some(Basis::Illustrative),
    }
}

/// Every seat of the table of a voting by name, as the page of its session tells it; none of one by show of hands.
fn seats(names: &Names, session: &Session, item: &Item, voting: &Voting) -> Vec<SeatVote> {
    let roll = match voting.mode {
        VotingMode::Nominal => roll(&names.state.skeleton, session, item, voting),
        VotingMode::ShowOfHands => Vec::new(),
    };
    roll.into_iter().map(|polled| seat_view(names, voting, polled)).collect()
}

fn seat_view(names: &Names, voting: &Voting, polled: Polled) -> SeatVote {
    let seat = names.text(&polled.seat.name);
    match polled.vote {
        Ok(cast) => SeatVote {
            seat,
            office: names.office(&cast.office),
            sense: choice(names.voice, "sense", cast.sense),
            icon: Some(sense_icon(cast.sense)),
            corrects: corrections(names, voting, cast),
        },
        Err(why) => SeatVote {
            seat,
            office: String::new(),
            sense: choice(names.voice, "without_vote", why),
            icon: None,
            corrects: Vec::new(),
        },
    }
}
