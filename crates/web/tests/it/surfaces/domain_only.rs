//! The domain alone: decide and apply in a loop, nothing else.

use domain::{
    Accepted, Act, Actor, Class, Context, Fields, Hour, Level, Meta, Place, Pseudonym, Randomness, Refusal, Request,
    Role, Skeleton, State, Zone, apply, decide, decode, encode,
};
use jiff::civil::{Date, date, time};
use platform::zone;
use serde_json::{Value, json};

use super::{Answer, Surface, described, files};

/// What an entry holds only a digest of.
struct Held {
    class: Class,
    path: String,
    words: String,
}

/// A state that acts are applied to. Cloning shares it.
#[derive(Clone)]
pub(crate) struct Domain {
    state: State,
    today: Date,
    zone: Zone,
    level: Level,
}

impl Domain {
    /// A body whose record is open.
    pub(crate) fn new() -> Self {
        let mut domain = Self {
            state: State::default(),
            today: date(2020, 11, 9),
            zone: zone("America/Mexico_City").unwrap(),
            level: Level::Demo,
        };
        let fields = [
            ("origin", "scenario.invalid/registro"),
            ("vkey", "scenario"),
            ("time_zone", "America/Mexico_City"),
            ("languages.0", "es-MX"),
            ("name", "Cuerpo de prueba"),
            ("about", "Escenario"),
        ];
        let fields = fields.map(|(path, value)| (path.to_owned(), value.to_owned())).into_iter().collect();
        let opened = domain.perform("platform", "record.open", &fields);
        assert!(matches!(opened, Answer::Accepted(0)), "{opened:?}");
        domain
    }

    /// The same, where whoever acts has shown as much as that.
    pub(crate) fn at(&self, level: Level) -> Self {
        Self { level, ..self.clone() }
    }

    /// The state that it came to.
    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    fn perform(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        let request = match Request::parse(act, fields, &self.zone) {
            Ok(request) => request,
            Err(faults) => {
                let (actor, asked) = (self.actor(office), (act, fields));
                if let Some(refusal) = domain::barred(&self.state.skeleton, &actor, asked, &self.zone, self.today) {
                    return Answer::Refused(reason_of(&refusal));
                }
                let tag = |fault: &domain::FieldRefusal| (fault.path.clone(), reason(&json!(fault.fault), "fault"));
                return Answer::Faulty(faults.iter().map(tag).collect());
            }
        };
        let next = self.state.skeleton.next();
        let context = Context {
            actor: self.actor(office),
            entered_by: None,
            now: self.today.to_datetime(time(10, 0, 0, 0)),
            hour: Hour::Unknown,
            zone: self.zone.clone(),
            dated: request.dated,
            randomness: Randomness::of(seed(next)),
        };
        match decide(&self.state, request, &context) {
            Ok(accepted) => {
                for accepted in accepted {
                    self.record(&accepted, &context);
                }
                Answer::Accepted(next)
            }
            Err(refusal) => Answer::Refused(reason_of(&refusal)),
        }
    }

    /// What the platform does: the words go to the texts, the act without them is applied.
    fn record(&mut self, accepted: &Accepted, context: &Context) {
        let number = self.state.skeleton.next();
        let (kind, mut value) = encode(accepted).unwrap();
        described::check(accepted.act(), &value);
        let mut words = Vec::new();
        take_words(&mut value, "", number, &mut words);
        let located = decode(&kind, value).unwrap();
        for (field, Held { class, path, words }) in (0..).zip(&words) {
            self.state.keep(*class, Place { entry: number, field }, path, words);
        }
        let meta = Meta {
            number,
            at: i64::try_from(number).unwrap(),
            moment: context.moment(),
            dated: false,
            basis: None,
            cause: None,
            under: accepted.act().under(&self.state.skeleton),
            actor: accepted.speaker(&context.actor),
        };
        apply(&mut self.state, &located, &meta);
    }

    fn actor(&self, office: &str) -> Actor {
        let role = Role::of(office).unwrap();
        let by = match &role {
            Role::Office(code) => {
                let office = self.state.skeleton.secretariat.office(code);
                office.and_then(|office| office.occupant(self.today)).map(|occupant| occupant.by.clone())
            }
            Role::Organisation => Some(Pseudonym::of_a_demonstration()),
            _ => None,
        };
        Actor { role, by, level: self.level }
    }
}

fn take_words(value: &mut Value, path: &str, number: u64, words: &mut Vec<Held>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(text)) = map.get("~").cloned() {
                let class = value.get("k").cloned();
                *value = json!({ "~at": [number, words.len()] });
                if let Some(class) = &class {
                    value["k"] = class.clone();
                }
                let class = class.map_or(Class::Public, |class| serde_json::from_value(class).unwrap());
                words.push(Held { class, path: path.to_owned(), words: text });
                return;
            }
            for (key, inner) in map.iter_mut() {
                let path = if path.is_empty() { key.clone() } else { format!("{path}/{key}") };
                take_words(inner, &path, number, words);
            }
        }
        Value::Array(list) => {
            for (at, inner) in list.iter_mut().enumerate() {
                take_words(inner, &format!("{path}/{at}"), number, words);
            }
        }
        _ => {}
    }
}

fn reason_of(refusal: &Refusal) -> String {
    reason(&json!(refusal), "reason")
}

fn reason(value: &Value, tag: &str) -> String {
    value.get(tag).and_then(Value::as_str).unwrap_or("?").to_owned()
}

impl Surface for Domain {
    fn name(&self) -> &'static str {
        "domain"
    }

    fn on(&mut self, date: Date) {
        self.today = date;
    }

    fn today(&self) -> Date {
        self.today
    }

    fn skeleton(&self) -> Skeleton {
        self.state.skeleton.clone()
    }

    async fn act(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        assert!(Act::NAMES.contains(&act), "there is no act {act}");
        self.perform(office, act, &files::named(fields))
    }

    async fn see(&mut self, _: &str, _: &str) -> Option<(u16, String)> {
        None
    }
}

/// What is drawn for the act that will be entry `number`: another for each, and the same in each run.
fn seed(number: u64) -> [u8; 32] {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_be_bytes());
    seed
}
