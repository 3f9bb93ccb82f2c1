//! Who may comes before what is wrong with what was sent.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::act::Ask;
use crate::actor::{Actor, Allowed, Level, Role};
use crate::captured::FOR_WHOM;
use crate::door::{parted, suffices};
use crate::fields::{Fault, FieldRefusal, Fields, Kind, Refers};
use crate::refusal::Refusal;
use crate::secretariat::Office;
use crate::state::Skeleton;
use crate::text::Typed;
use crate::zone::Zone;

/// Why somebody may not perform the act of that name, whatever they put right in its fields: asked of what was sent as far as it can
/// be read, and of what is missing as if it said their own seat, office or institution. `None` where they may, or where what was sent
/// does not say what it is about.
#[must_use]
pub fn barred(
    skeleton: &Skeleton,
    actor: &Actor,
    (name, fields): (&str, &Fields),
    zone: &Zone,
    today: Date,
) -> Option<Refusal> {
    let own = actor.office().and_then(|code| skeleton.secretariat.office(code));
    let stand_in = |kind: &Kind, refers: Option<Refers>| readable(kind, refers, own);
    let [_, paper, sent] = parted(name, fields);
    let act = Ask::as_far_as_it_goes(name, &sent, zone, &stand_in)?;
    let is_of_paper = paper.values().any(|value| !value.trim().is_empty());
    // Whoever captures may say for whom.
    let captures = Ask::is_from_paper(name) && actor.is_technical_secretary(skeleton);
    let allowed = if is_of_paper || captures { Allowed::TechnicalSecretary } else { act.allowed(skeleton).ok()? };
    if allowed == Allowed::Platform {
        // It has no form: nobody is asked to fill in what the program alone does.
        return None;
    }
    allowed.admit(actor, skeleton, today).and_then(|()| suffices(name, actor)).err()
}

/// The offices that can perform the act of that name on a day, as far as what was sent says what it is about: those for which it can
/// be entered from a paper. None where that is not said.
#[must_use]
pub fn performers<'a>(skeleton: &'a Skeleton, (name, fields): (&str, &Fields), day: Date) -> Vec<&'a Office> {
    let [_, _, sent] = parted(name, fields);
    // Who may does not hang on an hour.
    let zone = Zone::new(TimeZone::UTC);
    let may = |office: &&Office| {
        let stand_in = |kind: &Kind, refers: Option<Refers>| readable(kind, refers, Some(office));
        let act = Ask::as_far_as_it_goes(name, &sent, &zone, &stand_in);
        let allowed = act.and_then(|act| act.allowed(skeleton).ok());
        let by = office.occupant(day).map(|occupant| occupant.by.clone());
        let actor = Actor { role: Role::Office(office.code.clone()), by, level: Level::TwoFactors };
        allowed.is_some_and(|allowed| allowed.admit(&actor, skeleton, day).is_ok())
    };
    skeleton.secretariat.offices.iter().filter(may).collect()
}

/// What the technical secretary sends for an act that she can enter from the paper of an office and can also perform in the name of her
/// own: she says which of the two it is. Her own office stands for her own name, and then nothing of a paper is entered.
///
/// # Errors
/// She did not say it.
pub fn in_whose_name<'a>(
    skeleton: &Skeleton,
    actor: &Actor,
    (name, fields): (&str, &'a Fields),
    day: Date,
) -> Result<Cow<'a, Fields>, FieldRefusal> {
    let own = actor.office().filter(|_| Ask::is_signed_by_an_office(name) && actor.is_technical_secretary(skeleton));
    let Some(own) = own else { return Ok(Cow::Borrowed(fields)) };
    let [_, paper, _] = parted(name, fields);
    let said = |path: &str| paper.get(path).map(|value| value.trim()).filter(|value| !value.is_empty());
    match said(FOR_WHOM) {
        None if performers(skeleton, (name, fields), day).iter().any(|office| office.code == *own) => {
            Err(FieldRefusal { path: FOR_WHOM.into(), fault: Fault::Missing })
        }
        Some(office)
            if office == own.as_str() && !paper.keys().any(|path| path != FOR_WHOM && said(path).is_some()) =>
        {
            let rest = fields.iter().filter(|(path, _)| !paper.contains_key(*path));
            Ok(Cow::Owned(rest.map(|(path, value)| (path.clone(), value.clone())).collect()))
        }
        _ => Ok(Cow::Borrowed(fields)),
    }
}

/// Something that such a field takes: of what refers to what is there, what is one's own, and an entry that is not there.
fn readable(kind: &Kind, refers: Option<Refers>, own: Option<&Office>) -> Option<String> {
    let text = match kind {
        Kind::Code => match (refers, own) {
            (Some(Refers::Seat), Some(own)) => own.post.seat().unwrap_or(&own.code).as_str(),
            (Some(Refers::Institution), Some(own)) => own.institution.as_str(),
            (_, Some(own)) => own.code.as_str(),
            (_, None) => "x",
        },
        Kind::Choice(words) => words.first()?,
        Kind::Line { .. } | Kind::Token { .. } => "x",
        Kind::Prose { min, .. } => return Some("x".repeat(*min)),
        Kind::File => "00000000000000000000000000000000",
        Kind::Date => "2000-01-01",
        Kind::Hour => "12:00",
        Kind::Moment => "2000-01-01T12:00",
        Kind::Number { min, .. } => return Some(min.to_string()),
        // The last that there can be.
        Kind::Entry => "9007199254740991",
        Kind::Rows { .. } => return None,
    };
    Some(text.to_owned())
}
