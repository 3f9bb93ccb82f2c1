//! Who acts, and which offices an act is open to. Whatever is not named here is denied.

use alloc::string::String;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use crate::level::{Level, Needs};
use crate::liaison::Liaison;
use crate::refusal::{Door, Refusal};
use crate::secretariat::{self, Sector};
use crate::state::Skeleton;
use crate::text::{Code, Typed};

/// A random name for one person within one body; no identity can be derived from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pseudonym(pub String);

/// The pseudonym of the one organisation as which somebody acts in a demonstration.
const OF_A_DEMONSTRATION: &str = "00000000000000000000000000000000";

impl Pseudonym {
    /// That of the one organisation as which anybody may act in a demonstration; nobody else ever draws it.
    #[must_use]
    pub fn of_a_demonstration() -> Self {
        Self(OF_A_DEMONSTRATION.into())
    }

    /// Whether none was drawn yet.
    pub(crate) fn is_undrawn(&self) -> bool {
        self.0.is_empty()
    }
}

/// In which role somebody acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The program itself.
    Platform,
    /// Whoever sets the body up; after installation may only send invitations.
    Administrator,
    /// The body in session: the actor of what its decisions bring about.
    Secretariat,
    /// An organisation that takes part and holds no office.
    Organisation,
    /// A person who takes part with an account.
    Participant,
    /// A person who takes part without one.
    Guest,
    /// Somebody outside who keeps checkpoints and signs them too.
    Witness,
    /// Somebody who prepares for an office and never acts.
    Liaison(Liaison),
    /// An office of an institution.
    Office(Code),
}

/// Words for posts, which no office has as its code: they say what somebody is, not which one. Neither are the words of roles.
const RESERVED: [&str; 3] = ["technical-secretary", "moderator", "evaluator"];

/// Whether an office may have that code.
pub(crate) fn may_name_an_office(code: &Code) -> bool {
    matches!(Role::of(code.as_str()), Some(Role::Office(_))) && !RESERVED.contains(&code.as_str())
}

impl Role {
    /// The wire word: a reserved word, the code of the office, or the two of a liaison.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Platform => "platform",
            Self::Administrator => "administrator",
            Self::Secretariat => "secretariat",
            Self::Organisation => "organisation",
            Self::Participant => "participant",
            Self::Guest => "guest",
            Self::Witness => "witness",
            Self::Liaison(liaison) => liaison.word(),
            Self::Office(code) => code.as_str(),
        }
    }

    /// The role with that wire word; `None` when it is no code at all.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "platform" => Some(Self::Platform),
            "administrator" => Some(Self::Administrator),
            "secretariat" => Some(Self::Secretariat),
            "organisation" => Some(Self::Organisation),
            "participant" => Some(Self::Participant),
            "guest" => Some(Self::Guest),
            "witness" => Some(Self::Witness),
            word => Liaison::named(word).map(Self::Liaison).or_else(|| Code::parse(word).ok().map(Self::Office)),
        }
    }

    /// The office for which somebody acts or prepares.
    #[must_use]
    pub fn serves(&self) -> Option<&Code> {
        match self {
            Self::Office(code) => Some(code),
            Self::Liaison(liaison) => Some(liaison.office()),
            _ => None,
        }
    }
}

/// Who acts: the role, and the pseudonym of the person in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Office, or one of the reserved roles.
    pub role: Role,
    /// Who holds it.
    pub by: Option<Pseudonym>,
    /// How it was made sure that it is them.
    pub level: Level,
}

impl Actor {
    /// The program itself.
    #[must_use]
    pub fn platform() -> Self {
        Self { role: Role::Platform, by: None, level: Level::Console }
    }

    /// The office, when an office acts.
    #[must_use]
    pub fn office(&self) -> Option<&Code> {
        match &self.role {
            Role::Office(code) => Some(code),
            _ => None,
        }
    }

    /// The office that whoever acts prepares for, if that is all they do.
    #[must_use]
    pub fn prepares_for(&self) -> Option<&Code> {
        match &self.role {
            Role::Liaison(liaison) => Some(liaison.office()),
            _ => None,
        }
    }

    /// Whether it is the technical secretary who acts, for whatever institution they work.
    #[must_use]
    pub(crate) fn is_technical_secretary(&self, skeleton: &Skeleton) -> bool {
        let office = self.office().and_then(|code| skeleton.secretariat.office(code));
        office.is_some_and(|office| office.post == secretariat::Post::TechnicalSecretary)
    }
}

/// Whom an act is open to. Each act names exactly one; there is no default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// The program, when it founds the log.
    Platform,
    /// The administrator, and only until the table is installed (DESIGN: who may change the table).
    FounderUntilInstalled,
    /// Either office of any seat or the technical secretary; and the administrator until the table is installed.
    TableOrFounder,
    /// The technical secretary, who conducts sessions with voice and no vote.
    TechnicalSecretary,
    /// The technical secretary; while nobody is, any office of a seat, of which it then takes two.
    TechnicalSecretaryOrTwoSeats,
    /// Either office of one seat, or the technical secretary capturing for it.
    SeatOrTechnicalSecretary(Code),
    /// Either office of one seat.
    Seat(Code),
    /// One office.
    Office(Code),
    /// Any office of any seat, or the area of an institution that holds one.
    Member,
    /// Any office of one institution.
    Institution(Code),
    /// The body and its auditors: the offices of its seats, the technical secretary and the evaluator.
    Body,
    /// The same, or the technical secretary.
    InstitutionOrTechnicalSecretary(Code),
    /// Whoever signed in for an organisation.
    Applicant,
    /// The organisation that has that pseudonym.
    Organisation(Pseudonym),
    /// Either office of any seat of one sector.
    Sector(Sector),
}

impl Allowed {
    /// The one authorisation point: may this actor perform an act open to `self`?
    ///
    /// # Errors
    /// [`Door::WrongOffice`], [`Door::LiaisonPrepares`], or why the person does not hold the office they act for.
    pub fn admit(&self, actor: &Actor, skeleton: &Skeleton, date: Date) -> Result<(), Refusal> {
        let table = &skeleton.secretariat;
        let admitted = match (self, &actor.role) {
            (Self::Platform, Role::Platform) => true,
            (Self::FounderUntilInstalled | Self::TableOrFounder, Role::Administrator) => {
                if let Some(installed) = table.installed {
                    return Err(secretariat::Refusal::AlreadyInstalled { installed }.into());
                }
                true
            }
            (Self::Applicant, Role::Organisation) => actor.by.is_some(),
            (Self::Organisation(own), Role::Organisation) => actor.by.as_ref() == Some(own),
            (_, Role::Office(code)) => {
                let office = table.office(code).ok_or_else(|| self.wrong(actor))?;
                office.held_by(actor.by.as_ref(), date)?;
                self.admits_office(office, table, date)
            }
            (_, Role::Liaison(liaison)) => {
                let (office, allowed) = (liaison.office().as_str().into(), self.word().into());
                return Err(Door::LiaisonPrepares { office, allowed }.into());
            }
            _ => false,
        };
        if admitted { Ok(()) } else { Err(self.wrong(actor)) }
    }

    /// Whether an act open to `self` is open to an office on a date, whoever holds it: what its liaisons may prepare.
    #[must_use]
    pub fn is_open_to(&self, office: &Code, table: &secretariat::Secretariat, date: Date) -> bool {
        let office = table.offices_on(date).find(|known| known.code == *office);
        office.is_some_and(|office| self.admits_office(office, table, date))
    }

    fn admits_office(&self, office: &secretariat::Office, table: &secretariat::Secretariat, date: Date) -> bool {
        use secretariat::Post;
        let seat =
            |code: &Code| office.post == Post::Titular(code.clone()) || office.post == Post::Suplente(code.clone());
        match self {
            Self::TechnicalSecretary => office.post == Post::TechnicalSecretary,
            Self::Sector(sector) => office
                .post
                .seat()
                .is_some_and(|code| table.seats_on(date).any(|seat| seat.code == *code && seat.sector == *sector)),
            Self::TechnicalSecretaryOrTwoSeats => match office.post {
                Post::TechnicalSecretary => true,
                Post::Titular(_) | Post::Suplente(_) => !table.is_conducted_on(date),
                Post::Moderator | Post::Evaluator | Post::Area => false,
            },
            Self::SeatOrTechnicalSecretary(code) => office.post == Post::TechnicalSecretary || seat(code),
            Self::Seat(code) => seat(code),
            Self::Office(code) => office.code == *code,
            Self::Institution(code) => office.institution == *code,
            Self::InstitutionOrTechnicalSecretary(code) => {
                office.post == Post::TechnicalSecretary || office.institution == *code
            }
            Self::Member => match office.post {
                Post::Titular(_) | Post::Suplente(_) => true,
                Post::Area => table.seat_offices_of(&office.institution, date).next().is_some(),
                Post::TechnicalSecretary | Post::Moderator | Post::Evaluator => false,
            },
            Self::Body => match office.post {
                Post::Titular(_) | Post::Suplente(_) | Post::TechnicalSecretary | Post::Evaluator => true,
                Post::Area | Post::Moderator => false,
            },
            Self::TableOrFounder => match office.post {
                Post::Titular(_) | Post::Suplente(_) | Post::TechnicalSecretary => true,
                Post::Area | Post::Moderator | Post::Evaluator => false,
            },
            Self::Platform | Self::FounderUntilInstalled | Self::Applicant | Self::Organisation(_) => false,
        }
    }

    /// The wire word of the group, for the refusal and the table of offices and acts.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Platform => "platform",
            Self::FounderUntilInstalled => "founder",
            Self::TableOrFounder => "table-or-founder",
            Self::TechnicalSecretary => "technical-secretary",
            Self::TechnicalSecretaryOrTwoSeats => "technical-secretary-or-two-seats",
            Self::SeatOrTechnicalSecretary(_) => "seat-or-technical-secretary",
            Self::Seat(_) => "seat",
            Self::Office(_) => "office",
            Self::Member => "member",
            Self::Institution(_) => "institution",
            Self::Body => "body",
            Self::InstitutionOrTechnicalSecretary(_) => "institution-or-technical-secretary",
            Self::Applicant => "applicant",
            Self::Organisation(_) => "organisation",
            Self::Sector(_) => "sector",
        }
    }

    fn wrong(&self, actor: &Actor) -> Refusal {
        Door::WrongOffice { office: actor.role.word().into(), allowed: self.word().into() }.into()
    }
}
