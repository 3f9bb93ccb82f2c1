//! Invitations that were sent, as whoever sends them is shown them: what became of each, and what can be done about it.

use domain::secretariat::{Occupant, Office};
use domain::{Actor, Reader, Role};
use jiff::civil::Date;
use platform::{InvitationState, PeopleFault, Sent, WayIn};
use words::{Names, Voice, tenure};

use crate::app::App;
use crate::session::far;
use crate::visitor::Visitor;

/// How many invitations are listed.
const LISTED: u32 = 50;

/// An invitation in words.
pub(crate) struct SentView {
    /// What it is called in the forms that send it again or take it back.
    pub id: String,
    /// The office or the organisation that it is for.
    pub whom: String,
    /// What became of it.
    pub became: String,
    /// To where it was sent, for whoever may invite for that; and how far the letter of one that waits got. Empty for others.
    pub to: String,
    /// Whether it can be sent again.
    pub may_repeat: bool,
    /// Whether it can be taken back.
    pub may_retract: bool,
}

/// The latest invitations, the last made first.
///
/// # Errors
/// The database failed.
pub(crate) async fn sent(app: &App, visitor: &Visitor, actor: &Actor) -> Result<Vec<SentView>, PeopleFault> {
    let snapshot = app.platform.snapshot();
    let names = Names { state: &snapshot.state, voice: visitor.voice };
    let mut signing_in = Vec::new();
    for entrant in app.platform.entrants().await? {
        signing_in.extend(matches!(entrant.way_in, WayIn::SignsIn(_)).then_some(entrant.appointment));
    }
    let view = |sent: &Sent| {
        let signs_in = sent.appointment.is_some_and(|entry| signing_in.contains(&entry));
        let is_theirs = match (&sent.role, sent.organisation) {
            (Role::Office(office), _) => app.platform.may_invite(actor, office, &snapshot),
            (_, Some(one)) => app.platform.may_invite_organisation(actor, one, &snapshot),
            _ => false,
        };
        SentView {
            id: sent.id.clone(),
            whom: whom_of(&names, sent, app.platform.now().date(), visitor.reader),
            became: became(visitor, &names, sent, app.platform.now().date()),
            to: if is_theirs { to(visitor, sent) } else { String::new() },
            may_repeat: is_theirs && !sent.is_void && !signs_in && sent.state.may_be_repeated(),
            may_retract: is_theirs && sent.state.waits(),
        }
    };
    Ok(app.platform.sent_invitations(actor.level, LISTED).await?.iter().map(view).collect())
}

/// An appointment: the office, its first day and its entry.
pub(super) fn appointment(names: &Names, office: &Office, occupant: &Occupant, today: Date) -> String {
    if occupant.from <= today {
        return tenure(names, office, occupant);
    }
    let (office, date) = (names.text(&office.name), names.voice.date(occupant.from));
    names.voice.with(
        "invitation-to-come",
        &[("office", office.into()), ("date", date.into()), ("entry", occupant.entry.into())],
    )
}

fn whom_of(names: &Names, sent: &Sent, today: Date, reader: Reader) -> String {
    let named = sent.appointment.and_then(|entry| names.state.skeleton.secretariat.appointment(entry));
    named.map_or_else(
        || whom(names, &sent.role, sent.organisation, reader),
        |(office, occupant)| appointment(names, office, occupant, today),
    )
}

/// The office or the organisation that somebody is invited for.
pub(super) fn whom(names: &Names, role: &Role, organisation: Option<u64>, reader: Reader) -> String {
    let one = organisation.and_then(|one| names.state.skeleton.organisations.get(one));
    one.map_or_else(|| names.code(role.word()), |one| names.organisation_for(one, reader))
}

fn to(visitor: &Visitor, sent: &Sent) -> String {
    let t = visitor.voice;
    let letter = sent.letter.as_ref().filter(|_| sent.state.is_open());
    let far = letter.map(|letter| far(t, Some(letter)));
    [invitation_to(t, sent)].into_iter().chain(far).collect::<Vec<_>>().join(". ")
}

/// To where an invitation was sent, and when.
pub(crate) fn invitation_to(t: Voice, sent: &Sent) -> String {
    let at = t.moment(sent.at);
    match &sent.masked {
        Some(masked) => t.with("invitation-to", &[("address", masked.clone().into()), ("at", at.into())]),
        None => t.with1("invitation-sent", "at", at),
    }
}

fn became(visitor: &Visitor, names: &Names, sent: &Sent, today: Date) -> String {
    let t = visitor.voice;
    let table = &names.state.skeleton.secretariat;
    let stands = |entry| table.appointment(entry).is_some_and(|(office, _)| office.appointed(entry, today).is_some());
    match sent.state {
        InvitationState::Accepted if sent.appointment.is_some_and(|entry| !stands(entry)) => {
            t.say("invitation-accepted-left")
        }
        InvitationState::Accepted => t.say("invitation-accepted"),
        InvitationState::Refused => t.say("invitation-refused"),
        InvitationState::Replaced => t.say("invitation-replaced"),
        InvitationState::Waits | InvitationState::Accepting if sent.is_void => t.say("invitation-void"),
        InvitationState::Waits | InvitationState::Accepting if sent.is_over => {
            t.with1("invitation-over", "until", t.moment(sent.until))
        }
        InvitationState::Waits | InvitationState::Accepting => {
            t.with1("invitation-waits", "until", t.moment(sent.until))
        }
    }
}
