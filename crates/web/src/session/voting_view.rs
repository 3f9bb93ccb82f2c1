//! A voting in words: the motion, seat by seat, the result.

use domain::proposal::{Proposal, wording_approved_by};
use domain::session::{Captor, Cast, Item, Polled, Sense, Session, Verdict, Voting, VotingMode, WithoutVote, roll};
use domain::{MatterKind, Motion, Typed};
use jiff::civil::Date;
use words::{
    Names, captured_in_brief, cast_words, choice, counted_words, endorsement_warnings, motion_facts, motion_texts,
    motion_words, reasoned_words, result_words, withdrawn_words,
};

/// A voting in words.
pub(super) struct VotingView {
    /// The entry that put it.
    pub entry: u64,
    /// Whether votes are taken by name.
    pub nominal: bool,
    /// How votes are taken.
    pub mode: String,
    /// What is moved, in a sentence.
    pub motion: String,
    /// The words of the motion: label and text.
    pub texts: Vec<(String, String)>,
    /// The wording that is voted, or that was approved as it stood: label and text; none where the motion brought another.
    pub wording: Option<(String, String)>,
    /// What the Secretariat had better know of the proposal before it votes.
    pub warnings: Vec<String>,
    /// What the motion sets, field by field: label and value.
    pub facts: Vec<(String, String)>,
    /// Seats, in the order of the table.
    pub seats: Vec<SeatView>,
    /// Counts so far, or of the result.
    pub in_favour: u64,
    /// Votes against.
    pub against: u64,
    /// Abstentions.
    pub abstentions: u64,
    /// Seats whose vote is missing.
    pub missing: u64,
    /// All counts in a sentence; none where nothing was counted.
    pub total: Option<String>,
    /// The result in a sentence.
    pub result: Option<String>,
    /// How it stands: its result, that its motion was taken back, or that it is under way.
    pub told: String,
    /// Whether it carried.
    pub carried: bool,
    /// That its motion was taken back: the words, the reason and the entry.
    pub withdrawn: Option<(String, String, u64)>,
    /// Whether it is under way.
    pub open: bool,
}

/// A seat in a voting.
pub(super) struct SeatView {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The institution of its titular.
    pub titular: Option<String>,
    /// The institution of its suplente.
    pub suplente: Option<String>,
    /// The office that votes, by code.
    pub office: Option<String>,
    /// Why it has no vote, unless it is awaited.
    pub without: Option<String>,
    /// Its vote.
    pub cast: Option<CastView>,
}

impl SeatView {
    /// Whether a reasoned vote is on record, which a correction keeps.
    pub(super) fn has_reason(&self) -> bool {
        self.cast.as_ref().is_some_and(|cast| cast.reason.is_some())
    }
}

/// A vote in words.
pub(super) struct CastView {
    /// Its entry.
    pub entry: u64,
    /// Its sense.
    pub label: String,
    /// The icon that repeats it.
    pub icon: &'static str,
    /// Which office voted.
    pub office: String,
    /// Who entered it, and when.
    pub how: String,
    /// Whether the technical secretary captured it.
    pub captured: bool,
    /// The reasoned vote.
    pub reason: Option<String>,
    /// That it was given for another sense, which was corrected.
    pub reasoned_for: Option<String>,
    /// Whether those are the seat's own words, and no more can follow.
    pub explained: bool,
    /// Until when the seat can object to it, while it can.
    pub objection_term: Option<String>,
    /// What the seat objected to it, and to those that it corrects, and from what paper that was entered.
    pub objections: Vec<(String, Option<String>)>,
}

/// A voting in words.
pub(super) fn voting_view(names: &Names, session: &Session, item: &Item, voting: &Voting, today: Date) -> VotingView {
    let t = names.voice;
    let result = voting.result.as_ref();
    let proposal = item.matter.about.filter(|_| item.matter.kind == MatterKind::Endorsement);
    let proposal = proposal.and_then(|about| names.state.skeleton.proposals.get(about));
    let voted = proposal.filter(|_| session.is_voting(voting));
    let count = |sense| voting.casts.iter().filter(|cast| cast.sense == sense).count() as u64;
    let seats = seats(names, session, item, voting, today);
    let missing = seats.iter().filter(|seat| seat.office.is_some() && seat.cast.is_none()).count() as u64;
    let motion = motion_words(names, &voting.motion);
    let in_favour = result.map_or_else(|| count(Sense::InFavour), |result| result.in_favour);
    let against = result.map_or_else(|| count(Sense::Against), |result| result.against);
    let abstentions = result.map_or_else(|| count(Sense::Abstention), |result| result.abstentions);
    VotingView {
        total: counted(voting).then(|| counted_words(t, in_favour, against, abstentions)),
        entry: voting.entry,
        nominal: voting.mode == VotingMode::Nominal,
        mode: choice(t, "voting_mode", voting.mode),
        motion,
        texts: motion_texts(names, &voting.motion),
        wording: voted
            .map(|proposal| (t.say("motion-now"), names.text(&proposal.ficha.wording)))
            .or_else(|| approved(names, session, voting, proposal?)),
        warnings: voted.map(|proposal| endorsement_warnings(names, proposal)).unwrap_or_default(),
        facts: motion_facts(names, &voting.motion, item.matter.about),
        in_favour,
        against,
        abstentions,
        missing: if session.is_voting(voting) { missing } else { 0 },
        seats,
        result: result_words(names, session, voting),
        carried: result.is_some_and(|result| result.verdict == Verdict::Carried),
        told: result_words(names, session, voting).unwrap_or_else(|| t.say(without_result(session, voting))),
        withdrawn: voting.withdrawn.as_ref().map(|withdrawn| {
            (withdrawn_words(names, voting).unwrap_or_default(), names.text(&withdrawn.reason), withdrawn.entry)
        }),
        open: session.is_voting(voting),
    }
}

/// The wording that was approved as it was proposed: one that the motion brought is among its own texts.
fn approved(names: &Names, session: &Session, voting: &Voting, proposal: &Proposal) -> Option<(String, String)> {
    let mut reached = session.agreements.iter().filter_map(|on| names.state.skeleton.agreements.get(*on));
    let agreement = reached.find(|agreement| agreement.reached.motion == voting.entry)?;
    let wording = wording_approved_by(proposal, agreement.id)?;
    let brought = matches!(&*voting.motion, Motion::Endorsement(motion) if motion.wording.is_some());
    (!brought).then(|| (names.voice.say("motion-approved"), names.text(wording)))
}

/// Whether there is anything to count: a show of hands is counted with its result, and votes by name as they are cast.
fn counted(voting: &Voting) -> bool {
    voting.result.is_some()
        || voting.mode == VotingMode::Nominal && (voting.withdrawn.is_none() || !voting.casts.is_empty())
}

/// How a voting without result stands.
fn without_result(session: &Session, voting: &Voting) -> &'static str {
    match () {
        () if voting.withdrawn.is_some() => "voting-withdrawn",
        () if session.is_voting(voting) => "voting-open",
        () => "voting-unfinished",
    }
}

/// Every seat of the session, with its vote or why it has none.
fn seats(names: &Names, session: &Session, item: &Item, voting: &Voting, today: Date) -> Vec<SeatView> {
    let skeleton = &names.state.skeleton;
    let table = &skeleton.secretariat;
    let date = session.date();
    let institution = |office: Option<&domain::secretariat::Office>| {
        office.map(|office| names.institution_short(&office.institution))
    };
    let view = |polled: Polled| {
        let without = polled.vote.err().filter(|why| *why != WithoutVote::Awaited);
        SeatView {
            code: polled.seat.code.as_str().to_owned(),
            name: names.text(&polled.seat.name),
            titular: institution(table.titular(&polled.seat.code, date)),
            suplente: institution(table.suplente(&polled.seat.code, date)),
            office: polled.office.map(|office| office.code.to_string()),
            without: without.map(|why| choice(names.voice, "without_vote", why)),
            cast: polled.vote.ok().map(|cast| cast_view(names, session, voting, cast, today)),
        }
    };
    roll(skeleton, session, item, voting).into_iter().map(view).collect()
}

fn cast_view(names: &Names, session: &Session, voting: &Voting, cast: &Cast, today: Date) -> CastView {
    let t = names.voice;
    let captured = cast.captor == Captor::TechnicalSecretary;
    let held: Vec<_> = core::iter::once(cast).chain(voting.corrected_by(cast)).map(|cast| cast.entry).collect();
    let objections = session.objections.iter().filter(|objection| held.contains(&objection.vote));
    CastView {
        entry: cast.entry,
        label: choice(t, "sense", cast.sense),
        icon: sense_icon(cast.sense),
        office: names.office(&cast.office),
        how: cast_words(names, session, voting, cast),
        captured,
        reason: names.optional(cast.reason.as_ref().map(|reason| &reason.words)),
        reasoned_for: reasoned_words(names, cast),
        explained: cast.reason.as_ref().is_some_and(|reason| reason.captor == Captor::Seat),
        objection_term: objection_term(names, session, voting, cast, today),
        objections: objections
            .map(|objection| (names.text(&objection.text), captured_in_brief(names, objection.entry)))
            .collect(),
    }
}

/// The symbol that repeats a sense.
pub(crate) fn sense_icon(sense: Sense) -> &'static str {
    match sense {
        Sense::InFavour => "yes",
        Sense::Against => "no",
        Sense::Abstention => "abst",
    }
}

/// Until when a captured vote can be objected to: the term that the rules give, or its last day once it runs.
fn objection_term(names: &Names, session: &Session, voting: &Voting, cast: &Cast, today: Date) -> Option<String> {
    let (t, table) = (names.voice, &names.state.skeleton.secretariat);
    let objected = session.objection_to(cast.entry).is_some();
    if cast.captor != Captor::TechnicalSecretary || objected || voting.withdrawn.is_some() {
        return None;
    }
    match session.objections_until(table, &cast.seat) {
        Some(until) => (today <= until).then(|| t.with1("objection-until", "date", t.date(until))),
        None => session.rules(table).map(|rules| t.with1("desk-close-hint", "days", rules.rules.objection_days)),
    }
}
