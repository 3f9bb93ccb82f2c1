//! A world: a state, what was recorded of it, and a table that is ready to meet.

use domain::{
    Accepted, Actor, Class, Context, Fields, Hour, Level, Meta, Place, Randomness, Refusal, Request, Role, State, Zone,
    apply, decide, decode, encode,
};
use jiff::civil::{Date, date, time};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// One entry as a record would hold it: kind, fields without words, the words apart, and its meta.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    kind: String,
    fields: Value,
    words: Vec<Held>,
    /// Which of the words are there no more.
    lost: Vec<u16>,
    meta: Meta,
}

/// What an entry holds only a digest of.
#[derive(Clone, Debug)]
struct Held {
    class: Class,
    path: String,
    words: String,
}

/// A state and its history.
#[derive(Clone, Debug)]
pub(crate) struct World {
    /// The state.
    pub(crate) state: State,
    /// The civil date.
    pub(crate) today: Date,
    /// Every entry.
    pub(crate) record: Vec<Recorded>,
}

impl World {
    /// Nothing, not even an open record.
    pub(crate) fn empty() -> Self {
        Self { state: State::default(), today: date(2020, 11, 9), record: Vec::new() }
    }

    /// A record that is open.
    pub(crate) fn opened() -> Self {
        let mut world = Self::empty();
        world.must("platform", "record.open", OPENING);
        world
    }

    /// A table of three seats, installed, with a plan and a proposal.
    pub(crate) fn with_table() -> Self {
        let mut world = Self::opened();
        for code in ["stl", "contraloria", "ieem", "infoem", "osc"] {
            world.must(
                "administrator",
                "secretariat.register_institution",
                &[("code", code), ("name", code), ("short_name", code)],
            );
        }
        for (code, sector) in [("public", "public_bodies"), ("guarantor", "guarantor"), ("civil", "civil_society")] {
            world.must(
                "administrator",
                "secretariat.create_seat",
                &[("code", code), ("sector", sector), ("name", code)],
            );
        }
        for (code, institution, post, seat) in OFFICES {
            let fields = [("code", code), ("institution", institution), ("post", post), ("seat", seat), ("name", code)];
            world.must("administrator", "secretariat.create_office", &fields);
            world.must("administrator", "secretariat.appoint", &[("office", code), ("from", "2020-01-01")]);
        }
        world.must("administrator", "secretariat.adopt_rules", RULES);
        world.must("administrator", "secretariat.install", &[]);
        let plan = world.must("conducts", "plan.found", &[("ordinal", "1"), ("name", "Plan")]).to_string();
        world.must("conducts", "plan.name_axis", &[("on", &plan), ("name", "Uno"), ("also", "Dos")]);
        world
    }

    /// Performs an act that must be accepted.
    pub(crate) fn must(&mut self, office: &str, act: &str, fields: &[(&str, &str)]) -> u64 {
        let fields = fields.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
        self.perform(office, act, &fields).unwrap_or_else(|refusal| panic!("{act}: {refusal:?}"))
    }

    /// Performs an act; its fields must be readable.
    pub(crate) fn perform(&mut self, office: &str, act: &str, fields: &Fields) -> Result<u64, Refusal> {
        let request = Request::parse(act, fields, &utc()).unwrap_or_else(|faults| panic!("{act}: {faults:?}"));
        let actor = self.actor(office);
        self.request(&actor, request)
    }

    /// Performs a request as somebody.
    pub(crate) fn request(&mut self, actor: &Actor, request: Request) -> Result<u64, Refusal> {
        let number = self.state.skeleton.next();
        let context = Context {
            actor: actor.clone(),
            entered_by: None,
            now: self.today.to_datetime(time(10, 0, 0, 0)),
            hour: Hour::Unknown,
            zone: utc(),
            dated: request.dated,
            randomness: Randomness::of(seed(number)),
        };
        for accepted in decide(&self.state, request, &context)? {
            self.record(&accepted, &context);
        }
        Ok(number)
    }

    /// The state that reading the record again gives.
    pub(crate) fn replayed(&self) -> State {
        let mut state = State::default();
        self.record.iter().for_each(|entry| entry.take_into(&mut state));
        state
    }

    /// Takes the last entry in again and again, each time under the next number. The history does not keep these.
    pub(crate) fn repeat_last(&mut self, times: u64) {
        let mut entry = self.record.last().unwrap().clone();
        for _ in 0..times {
            entry.meta.number = self.state.skeleton.next();
            renumber(&mut entry.fields, entry.meta.number);
            entry.take_into(&mut self.state);
        }
    }

    /// From here on the record is read without the words at these places.
    pub(crate) fn lose(&mut self, places: &[Place]) {
        for place in places {
            self.record[usize::try_from(place.entry).unwrap()].lost.push(place.field);
        }
    }

    /// Every place that holds words.
    pub(crate) fn places(&self) -> Vec<Place> {
        self.record.iter().flat_map(Recorded::places).collect()
    }

    /// The holder of an office today, or a role that is none.
    pub(crate) fn actor(&self, office: &str) -> Actor {
        let role = Role::of(office).unwrap();
        let by = match &role {
            Role::Office(code) => {
                let office = self.state.skeleton.secretariat.office(code);
                office.and_then(|office| office.occupant(self.today)).map(|occupant| occupant.by.clone())
            }
            _ => None,
        };
        Actor { role, by, level: Level::Demo }
    }

    fn record(&mut self, accepted: &Accepted, context: &Context) {
        let number = self.state.skeleton.next();
        let (kind, mut fields) = encode(accepted).unwrap();
        let mut words = Vec::new();
        take_words(&mut fields, "", number, &mut words);
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
        let entry = Recorded { kind, fields, words, lost: Vec::new(), meta };
        entry.take_into(&mut self.state);
        self.record.push(entry);
    }
}

impl Recorded {
    fn places(&self) -> impl Iterator<Item = Place> {
        let entry = self.meta.number;
        (0..).take(self.words.len()).map(move |field| Place { entry, field })
    }

    fn take_into(&self, state: &mut State) {
        let accepted = decode(&self.kind, self.fields.clone()).unwrap();
        for (place, Held { class, path, words }) in self.places().zip(&self.words) {
            if !self.lost.contains(&place.field) {
                state.keep(*class, place, path, words);
            }
        }
        apply(state, &accepted, &self.meta);
    }
}

/// Takes the words out of an encoded act and leaves their place.
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

/// Puts another number in every place.
fn renumber(value: &mut Value, number: u64) {
    match value {
        Value::Object(map) => {
            if let Some(place) = map.get_mut("~at") {
                place[0] = number.into();
            }
            map.values_mut().for_each(|inner| renumber(inner, number));
        }
        Value::Array(list) => list.iter_mut().for_each(|inner| renumber(inner, number)),
        _ => {}
    }
}

/// Offices: code, institution, post, seat.
pub(crate) const OFFICES: [(&str, &str, &str, &str); 7] = [
    ("conducts", "stl", "technical_secretary", ""),
    ("contraloria-titular", "contraloria", "titular", "public"),
    ("ieem-suplente", "ieem", "suplente", "public"),
    ("infoem-titular", "infoem", "titular", "guarantor"),
    ("osc-titular", "osc", "titular", "civil"),
    ("osc-suplente", "osc", "suplente", "civil"),
    ("ieem-area", "ieem", "area", ""),
];

const OPENING: &[(&str, &str)] = &[
    ("origin", "leyes.invalid/registro"),
    ("vkey", "leyes"),
    ("time_zone", "America/Mexico_City"),
    ("languages.0", "es-MX"),
    ("name", "Cuerpo de prueba"),
    ("about", "Leyes"),
];

pub(crate) const RULES: &[(&str, &str)] = &[
    ("from", "2020-01-01"),
    ("quorum_seats", "2"),
    ("second_call_seats", "1"),
    ("quorum", "seats"),
    ("majority", "simple"),
    ("votes_per_seat", "1"),
    ("casting_vote", "nobody"),
    ("recusal", "proposing_office"),
    ("ordinary_notice.amount", "0"),
    ("ordinary_notice.unit", "days"),
    ("extraordinary_notice.amount", "0"),
    ("extraordinary_notice.unit", "days"),
    ("objection_days", "3"),
    ("assumption_days", "10"),
    ("source", "Reglas de ejemplo"),
];

/// What is drawn for the act that will be entry `number`: another for each, and the same in each run.
fn seed(number: u64) -> [u8; 32] {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_be_bytes());
    seed
}

/// Hours that come once.
pub(crate) fn utc() -> Zone {
    Zone::new(TimeZone::UTC)
}
