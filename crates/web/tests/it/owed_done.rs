//! What is owed is done: the form to which its link leads, filled in as a person would, is accepted, and nobody owes it any
//! more.

use domain::owed::{Duty, Owed};
use domain::session::{Sense, Session, ballot};
use domain::{Ask, Choice, Fields, Kind, Skeleton, When};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::owed_acts::act;
use crate::surfaces::api::Api;
use crate::surfaces::html::{Form, forms};
use crate::surfaces::places::{Places, fields_of};
use crate::surfaces::{Answer, Surface, files};

/// What a person writes where a reason or a text is asked for.
const WORDS: &str =
    "Se hace saber a todas las partes, con lo que se acordó y con lo que de ello se sigue para la mesa.";

/// An act of a record, as it was asked for.
#[derive(Clone)]
pub(crate) struct Step {
    /// On which day.
    pub day: Date,
    /// As which office.
    pub office: String,
    /// Which act.
    pub act: String,
    /// Its fields.
    pub fields: Fields,
}

/// Something that is owed, as it was met.
pub(crate) struct Met {
    /// What had come before.
    pub steps: Vec<Step>,
    /// On which day it is met.
    pub day: Date,
    /// An office that owes it.
    pub office: String,
    /// The debt.
    pub debt: Owed,
    /// Where it is done, as its page says.
    pub link: String,
}

/// A body that has come to where a debt was met.
struct Body<'a> {
    api: Api,
    places: Places,
    met: &'a Met,
}

/// Does it, by its form alone.
pub(crate) async fn is_done(met: &Met) -> Result<(), String> {
    let mut api = Api::new().await;
    for step in &met.steps {
        api.dated(step.day);
        let answer = api.act(&step.office, &step.act, &step.fields).await;
        assert!(matches!(answer, Answer::Accepted(_)), "{}: {}", step.act, answer.told());
    }
    api.dated(met.day);
    let (_, openapi) = api.site.get("", "/api/openapi.json").await;
    let body = Body { api, places: Places::of(&openapi), met };
    if let Duty::Hold(on) = met.debt.what {
        // Nobody holds a session before its day, nor without those who come.
        body.api.dated(body.api.skeleton().sessions.get(on).unwrap().date().max(met.day));
        body.sends("session.arrive").await?;
    }
    let (act, _) = act(&body.api.skeleton(), met.debt.what);
    body.sends(act).await?;
    let snapshot = body.api.site.platform.snapshot();
    let same = |owed: &Owed| (owed.what, &owed.who) == (met.debt.what, &met.debt.who);
    match snapshot.owed(body.api.today()).iter().any(same) {
        true => others_first(met.debt.what, act).map(|_| ()).ok_or_else(|| format!("{act} leaves it owed")),
        false => Ok(()),
    }
}

/// Why it is still owed after such an act: who has to act before it can be done.
fn others_first(what: Duty, act: &str) -> Option<&'static str> {
    match (what, act) {
        (Duty::CloseSession(_), "session.close") => None,
        (Duty::CloseSession(_), _) => Some("its table deals with its points before a session is closed"),
        _ => None,
    }
}

/// Whether something on a page is called so.
fn is_there(page: &str, id: &str) -> bool {
    page.contains(&format!(" id=\"{id}\""))
}

impl Body<'_> {
    /// Opens the page of the debt, fills in the form of an act and sends it.
    async fn sends(&self, act: &'static str) -> Result<(), String> {
        let (api, office, skeleton) = (&self.api, &self.met.office, self.api.skeleton());
        let said = self.said(&skeleton, act);
        let (place, said) = self.places.find(&skeleton, office, act, &said).ok_or(format!("{act} has no form"))?;
        let (_, page) = api.site.get(office, &self.met.link).await;
        if let Some((_, place)) = self.met.link.split_once('#').filter(|(_, place)| !is_there(&page, place)) {
            return Err(format!("{} leads to #{place}, which is not on its page", self.met.link));
        }
        let own = forms(&page).into_iter().filter(|form| form.action == place.form);
        let agrees = |form: &Form| said.iter().filter(|(name, said)| hidden(form, name) == Some(*said)).count();
        let form = own.max_by_key(agrees).ok_or(format!("{} has no form of {act}", self.met.link))?;
        let fields = self.filled(act, &form, said);
        let (kind, body) = if form.in_parts { files::in_parts(&fields) } else { files::body(&fields) };
        let (status, answer) = api.site.post(office, &place.address, &kind, body).await;
        let told = |mark: &str| answer.split_once(mark).map(|(_, rest)| rest.chars().take(300).collect::<String>());
        let why = || told("data-reason=\"").or_else(|| told("<div class=\"errs\"")).unwrap_or_default();
        if status == 303 { Ok(()) } else { Err(format!("{act} with {fields:?} is answered {status}: {}", why())) }
    }

    /// What the form shows, what is said, and words where it wants some.
    fn filled(&self, act: &str, form: &Form, said: Fields) -> Fields {
        let shown = form.inputs.iter().filter_map(|(name, input)| Some((name.clone(), input.untouched.clone()?)));
        let mut sent: Fields = shown.chain(said).collect();
        let specs = Ask::specs(act).unwrap();
        for (name, input) in &form.inputs {
            let first = || input.choices.iter().flatten().find(|choice| !choice.is_empty()).cloned();
            // Whoever marks the roll marks everybody, and a correction is marked as one.
            if ["office.", "corrects."].iter().any(|of| name.starts_with(of)) && input.choices.is_some() {
                sent.extend(first().map(|choice| (name.clone(), choice)));
            }
            let paths = fields_of(act, name);
            let holds = |when: &When| match when {
                When::Is { path, word } => sent.get(path).is_some_and(|said| said == word),
                When::LeftOut { path } => sent.get(path).is_none_or(String::is_empty),
            };
            let asked = specs.iter().find(|spec| {
                spec.required
                    && !spec.path.contains('*')
                    && !matches!(spec.kind, Kind::Rows { .. })
                    && paths.contains(&spec.path)
                    && spec.when.iter().all(holds)
            });
            let is_blank = sent.get(name).is_none_or(String::is_empty);
            if let Some(spec) = asked.filter(|_| is_blank) {
                let value = if input.choices.is_some() { first() } else { Some(self.written(&spec.kind)) };
                sent.extend(value.map(|value| (name.clone(), value)));
            }
        }
        if let Duty::NameResponsible(_) | Duty::Answer(..) | Duty::Complete(..) = self.met.debt.what {
            changes(form, &sent["field"].clone(), &mut sent);
        }
        sent
    }

    fn written(&self, kind: &Kind) -> String {
        match kind {
            Kind::Line { .. } => "Lo que se acordó".to_owned(),
            Kind::Prose { .. } | Kind::Rows { .. } => WORDS.to_owned(),
            Kind::Token { .. } | Kind::Code | Kind::Entry => "1".to_owned(),
            Kind::File => format!("{}acta.pdf", files::MARK),
            Kind::Choice(words) => words[0].to_owned(),
            Kind::Date => self.in_days(40),
            Kind::Hour => "11:00".to_owned(),
            Kind::Moment => format!("{}T23:00", self.api.today()),
            Kind::Number { min, .. } => min.to_string(),
        }
    }

    fn in_days(&self, days: i64) -> String {
        self.api.today().saturating_add(days.days()).to_string()
    }

    /// What a person knows and its form does not: on which day, who, how.
    fn said(&self, skeleton: &Skeleton, act: &str) -> Fields {
        let (_, mut said) = crate::owed_acts::act(skeleton, self.met.debt.what);
        let session = said.get("on").and_then(|on| skeleton.sessions.get(on.parse().ok()?));
        let starts = |session: &Session| session.starts.strftime("%Y-%m-%dT%H:%M").to_string();
        let item = match self.met.debt.what {
            Duty::Circulate(_, item) | Duty::DropPoint(_, item) | Duty::Vote(_, item) | Duty::Settle(_, item) => {
                Some(item)
            }
            _ => None,
        };
        said.extend(item.map(|item| ("item".to_owned(), item.to_string())));
        // Whose vote it is, its own form says.
        said.remove("seat");
        let more = match act {
            "session.call" => {
                let (kind, mode) = ("extraordinary".to_owned(), "virtual".to_owned());
                vec![("kind", kind), ("mode", mode), ("date", self.in_days(40)), ("hour", "11:00".to_owned())]
            }
            "session.call_again" => vec![("date", self.in_days(3)), ("hour", "11:00".to_owned())],
            "session.arrive" => {
                let offices = skeleton.secretariat.offices.iter();
                let (office, seat) =
                    offices.filter_map(|it| Some((it.code.to_string(), it.post.seat()?))).next().unwrap();
                vec![("office", office), ("seat", seat.to_string()), ("moment", session.map(starts).unwrap())]
            }
            "session.declare_quorum" => vec![("moment", session.map(starts).unwrap())],
            "session.resume" | "session.close" => vec![("moment", self.written(&Kind::Moment))],
            "session.circulate" => vec![("title", "Proyecto de acta".to_owned())],
            "session.vote" => self.vote(skeleton, session.unwrap()),
            "session.declare_result" => shown_hands(skeleton, session.unwrap()),
            "endorsement.assume" => vec![("support.number", "1/2020".to_owned())],
            "proposal.amend" => vec![("note", WORDS.to_owned())],
            _ => Vec::new(),
        };
        said.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
        said
    }

    /// A vote: of its own seat, or what a seat objected to is put right.
    fn vote(&self, skeleton: &Skeleton, session: &Session) -> Vec<(&'static str, String)> {
        let (item, voting) = session.agenda.iter().find_map(|item| Some((item, item.voting()?))).unwrap();
        let sense = Sense::InFavour.word().to_owned();
        match self.met.debt.what {
            Duty::Vote(..) => vec![("sense", sense)],
            Duty::Settle(..) => {
                let objection = session.objections_to(voting).next().unwrap();
                let cast = voting.casts.iter().find(|cast| cast.entry == objection.vote).unwrap();
                let other = if cast.sense == Sense::Against { Sense::InFavour } else { Sense::Against };
                vec![("seat", cast.seat.to_string()), ("sense", other.word().to_owned()), ("reason", WORDS.to_owned())]
            }
            _ => {
                let rules = session.rules(&skeleton.secretariat).unwrap();
                let ballot = ballot(skeleton, session, item, rules);
                let left = ballot.iter().filter(|it| voting.casts.iter().all(|cast| cast.seat != it.seat.code));
                let seat = left.filter(|it| it.office.is_ok()).map(|it| it.seat.code.to_string()).next().unwrap();
                vec![("seat", seat), ("sense", sense)]
            }
        }
    }
}

/// All hands that may be shown, in favour.
fn shown_hands(skeleton: &Skeleton, session: &Session) -> Vec<(&'static str, String)> {
    let item = session.agenda.iter().find(|item| item.voting().is_some()).unwrap();
    let ballot = ballot(skeleton, session, item, session.rules(&skeleton.secretariat).unwrap());
    let all = ballot.iter().filter(|it| it.office.is_ok()).count().to_string();
    vec![("in_favour", all), ("against", "0".to_owned()), ("abstentions", "0".to_owned())]
}

/// What stands in a field of the ficha becomes something else.
fn changes(form: &Form, field: &str, sent: &mut Fields) {
    let of_field = |name: &str| name == field || name.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'));
    let Some((name, input)) = form.inputs.iter().find(|(name, _)| of_field(name)) else { return };
    let value = match &input.choices {
        Some(choices) => choices.iter().find(|it| !it.is_empty() && input.untouched.as_ref() != Some(*it)).cloned(),
        None => input.untouched.as_ref().map(|stands| format!("{stands} {WORDS}").trim().to_owned()),
    };
    sent.extend(value.map(|value| (name.clone(), value)));
}

fn hidden<'a>(form: &'a Form, name: &str) -> Option<&'a String> {
    form.inputs.get(name)?.hidden.as_ref()
}
