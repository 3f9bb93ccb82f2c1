//! Performing what a script says, through the one door.

use std::collections::BTreeMap;

use domain::{Actor, FieldRefusal, Fields, Level, Pseudonym, Refusal, Request, Role};

use super::{ScriptFault, StepKind, parse};
use crate::{Authority, Failure, Mode, Platform};

/// What a script left behind.
#[derive(Clone, Debug, Default)]
pub struct Played {
    /// Entries kept by name.
    pub kept: BTreeMap<String, u64>,
    /// Acts performed.
    pub acts: usize,
}

/// Why a script stopped. What came before the line stays recorded.
#[derive(Clone, Debug, thiserror::Error)]
pub enum PlayFault {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] ScriptFault),
    /// An act's fields are at fault.
    #[error("line {line}: {}", serde_json::to_string(faults).unwrap_or_default())]
    Fields {
        /// The line.
        line: usize,
        /// Every fault.
        faults: Vec<FieldRefusal>,
    },
    /// The rules do not allow an act.
    #[error("line {line}: refused, {}", serde_json::to_string(refusal).unwrap_or_default())]
    Refused {
        /// The line.
        line: usize,
        /// Why.
        refusal: Refusal,
    },
    /// Nothing can be recorded.
    #[error("line {line}: {failure}")]
    Failed {
        /// The line.
        line: usize,
        /// Why.
        failure: Failure,
    },
}

/// Performs a script, one act after the other. Whoever goes on from there does so on its last day, by a clock that runs.
///
/// # Errors
/// The first line that cannot be read or is refused.
pub async fn play(platform: &Platform, text: &str) -> Result<Played, PlayFault> {
    let steps = parse(text)?;
    let mut played = Played::default();
    let mut role = Role::Administrator;
    for step in steps {
        let line = step.line;
        let unreadable = |what: String| PlayFault::Unreadable(ScriptFault { line, what });
        match step.kind {
            StepKind::On(dated) => {
                platform.set_demo_moment(dated).map_err(|fault| unreadable(fault.to_string()))?;
            }
            StepKind::As(word) => role = Role::of(&word).ok_or_else(|| unreadable(format!("`{word}` is no office")))?,
            StepKind::Other { word, .. } => return Err(unreadable(format!("`{word}` is no word of a script"))),
            StepKind::Do { act, keep, fields } => {
                let fields =
                    fill(&fields, &played.kept).map_err(|name| unreadable(format!("nothing is kept as @{name}")))?;
                let request = Request::parse(&act, &fields, platform.zone())
                    .map_err(|faults| PlayFault::Fields { line, faults })?;
                let actor = platform.holder(&role);
                let done =
                    platform.perform(Authority::of_house(actor), vec![request], None).await.map_err(|failure| {
                        match failure {
                            Failure::Refused { refusal, .. } => PlayFault::Refused { line, refusal },
                            failure => PlayFault::Failed { line, failure },
                        }
                    })?;
                played.acts += 1;
                played.kept.extend(keep.map(|name| (name, done.first)));
            }
        }
    }
    platform.let_hour_run();
    Ok(played)
}

/// Puts kept entry numbers where `@NAME` stands.
///
/// # Errors
/// The name under which nothing is kept.
pub fn fill(fields: &Fields, kept: &BTreeMap<String, u64>) -> Result<Fields, String> {
    let value = |value: &String| match value.strip_prefix('@') {
        Some(name) => kept.get(name).map(u64::to_string).ok_or_else(|| name.to_owned()),
        None => Ok(value.clone()),
    };
    fields.iter().map(|(path, text)| Ok((path.clone(), value(text)?))).collect()
}

impl Platform {
    /// Whoever holds an office today; the administrator and the program hold none.
    #[must_use]
    pub fn holder(&self, role: &Role) -> Actor {
        let snapshot = self.snapshot();
        let by = match role {
            Role::Office(code) => {
                let office = snapshot.state.skeleton.secretariat.office(code);
                office.and_then(|office| office.occupant(self.now().date())).map(|occupant| occupant.by.clone())
            }
            Role::Organisation if self.mode() == Mode::Demo => Some(Pseudonym::of_a_demonstration()),
            _ => None,
        };
        // In a demonstration nothing is proved by having the machine: anybody acts as anybody.
        let level = match self.mode() {
            Mode::Demo => Level::Demo,
            Mode::Body => Level::Console,
        };
        Actor { role: role.clone(), by, level }
    }
}
