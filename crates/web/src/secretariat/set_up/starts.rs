//! What the fields start from by which something of the table is set: while it is set up, and in a motion to change it.

use domain::secretariat::{
    AdoptRules, AskedOf, CastingVote, Majority, Ordinals, Quorum, Recusal, Secretariat, Sector, Unit,
};
use domain::{Choice, Fields, MotionKind, Typed};
use jiff::civil::Date;
use words::Names;

/// Rows of a calendar that a blank form offers.
pub(crate) const RANGES: usize = 8;

/// The rules as they were set up last, field by field; nothing when there are none.
pub(super) fn rules_on_record(names: &Names) -> Fields {
    let Some(latest) = names.state.skeleton.secretariat.rules.last() else { return Fields::new() };
    let own = [("from", latest.rules.from.to_string()), ("source", names.kept(&latest.rules.source))];
    let all = fields_of(&latest.rules).into_iter().chain(own);
    all.map(|(path, value)| (path.to_owned(), value)).collect()
}

/// What the body says of itself, field by field; nothing while nobody has named it.
pub(super) fn described(names: &Names) -> Vec<(&'static str, String)> {
    let body = names.state.skeleton.body.as_ref();
    let named = body.and_then(|body| Some((names.optional_kept(body.name.as_ref())?, names.kept(&body.about))));
    named.map(|(name, about)| vec![("name", name), ("about", about)]).unwrap_or_default()
}

/// What the form of a motion starts from; rules and names start as they are, so that what stays need not be typed again.
pub(crate) fn starts_of_motion(kind: MotionKind, names: &Names, today: Date) -> Vec<(&'static str, String)> {
    let tomorrow = today.tomorrow().unwrap_or(today);
    let usual = match kind {
        MotionKind::Calendar => usual_hours(),
        MotionKind::OrganisationRules => usual_for_organisations(),
        MotionKind::Rules => current_rules(&names.state.skeleton.secretariat, today),
        MotionKind::Description => described(&names.bare()),
        _ => Vec::new(),
    };
    usual.into_iter().chain([("from", tomorrow.to_string())]).collect()
}

/// What a table like most would ask organisations for; it agrees on it, or on something else.
fn usual_for_organisations() -> Vec<(&'static str, String)> {
    let usual = [
        ("asked.0", AskedOf::Purpose.word()),
        ("asked.1", AskedOf::Place.word()),
        ("asked.2", AskedOf::Representative.word()),
        ("sector", Sector::CivilSociety.word()),
        ("answer_days", "15"),
    ];
    usual.into_iter().map(|(field, value)| (field, value.to_owned())).collect()
}

pub(super) fn usual_hours() -> Vec<(&'static str, String)> {
    vec![("opens", "09:00".to_owned()), ("closes", "18:00".to_owned())]
}

/// What a form of rules starts with: choices only, and none of the numbers a table has to agree on.
pub(super) fn usual_rules() -> Vec<(&'static str, String)> {
    let usual = [
        ("quorum", Quorum::Seats.word()),
        ("majority", Majority::Simple.word()),
        ("casting_vote", CastingVote::Nobody.word()),
        ("recusal", Recusal::Nobody.word()),
        ("ordinals", Ordinals::Running.word()),
        ("ordinary_notice.unit", Unit::WorkingDays.word()),
        ("extraordinary_notice.unit", Unit::WorkingDays.word()),
        ("votes_per_seat", "1"),
    ];
    usual.into_iter().map(|(field, value)| (field, value.to_owned())).collect()
}

/// The rules in force, field by field; their source is that of the agreement, not theirs.
fn current_rules(table: &Secretariat, today: Date) -> Vec<(&'static str, String)> {
    table.rules_on(today).map_or_else(usual_rules, |in_force| fields_of(&in_force.rules))
}

fn fields_of(rules: &AdoptRules) -> Vec<(&'static str, String)> {
    let seat = rules.casting_seat.as_ref().map_or(String::new(), |seat| seat.as_str().to_owned());
    vec![
        ("quorum_seats", rules.quorum_seats.to_string()),
        ("second_call_seats", rules.second_call_seats.to_string()),
        ("quorum", rules.quorum.word().to_owned()),
        ("majority", rules.majority.word().to_owned()),
        ("votes_per_seat", rules.votes_per_seat.to_string()),
        ("casting_vote", rules.casting_vote.word().to_owned()),
        ("casting_seat", seat),
        ("recusal", rules.recusal.word().to_owned()),
        ("ordinals", rules.ordinals.word().to_owned()),
        ("ordinary_notice.amount", rules.ordinary_notice.amount.to_string()),
        ("ordinary_notice.unit", rules.ordinary_notice.unit.word().to_owned()),
        ("extraordinary_notice.amount", rules.extraordinary_notice.amount.to_string()),
        ("extraordinary_notice.unit", rules.extraordinary_notice.unit.word().to_owned()),
        ("objection_days", rules.objection_days.to_string()),
        ("assumption_days", rules.assumption_days.to_string()),
    ]
}
