//! Where the form of each act is, where it is sent, and what its fields are called there.

use domain::session::VotingMode;
use domain::{Fields, Skeleton, pattern};
use serde_json::Value;

/// Where a form is.
pub(crate) struct Place {
    /// The page that has it.
    pub page: String,
    /// Where it says that it is sent.
    pub form: String,
    /// Where it is sent: the same, but for a second button.
    pub address: String,
}

/// Where the forms of all acts are, as the site tells programs.
pub(crate) struct Places(Value);

const SECRETARY: &str = "secretaria-tecnica";
const DESK: &str = "/sesiones/{number}/mesa";

impl Places {
    /// Reads the description of the door for programs.
    pub(crate) fn of(openapi: &str) -> Self {
        let document: Value = serde_json::from_str(openapi).unwrap();
        Self(document["components"]["schemas"].clone())
    }

    /// The page that has the form of an act, and where that is sent. Of an act with two, one is at the desk.
    fn form(&self, office: &str, act: &str, fields: &Fields) -> Option<(&str, &str)> {
        let is_of = |field: &str, word: &Value| fields.get(field).is_none_or(|said| said == word.as_str().unwrap());
        let fits =
            |form: &&Value| form["fixed"].as_object().is_none_or(|f| f.iter().all(|(field, word)| is_of(field, word)));
        let forms = self.0[act]["x-forms"].as_array()?.iter().filter(fits);
        let forms = forms.filter_map(|form| Some((form["page"].as_str()?, form["sentTo"].as_str()?)));
        forms.max_by_key(|(page, _)| (*page == DESK) == (office == SECRETARY))
    }

    /// The place of the form of an act, and its fields as that form calls them; `None` when there is none.
    pub(crate) fn find(
        &self,
        skeleton: &Skeleton,
        office: &str,
        act: &str,
        fields: &Fields,
    ) -> Option<(Place, Fields)> {
        let sent = if declares_ballot(skeleton, act, fields) { "session.vote" } else { act };
        let (page, address) = self.form(if sent == act { office } else { SECRETARY }, sent, fields)?;
        let on = fields.get("on").and_then(|on| on.parse::<u64>().ok());
        let number = match address.split('/').nth(1) {
            Some("registro") => {
                let entry = fields.get("entry")?.parse().ok()?;
                usize::try_from(skeleton.note(entry).map(|_| entry)?).ok()?
            }
            _ if !address.contains(NUMBER) => 0,
            Some("secretariado") => corrected(skeleton, act, fields)?,
            Some("planes") => skeleton.plans.number_of(on?)?,
            Some("organizaciones") => skeleton.organisations.number_of(on?)?,
            Some("sesiones") => skeleton.sessions.number_of(on?)?,
            _ => skeleton.proposals.number_of(on?)?,
        };
        let mut said = renamed(skeleton, office, act, fields)?;
        said.remove("on");
        let to = |address: &str| address.replace(NUMBER, &number.to_string()).replace(ENTRY, &number.to_string());
        let field = fields.get("motion.field").map(|field| format!("&dato={field}")).unwrap_or_default();
        let chosen = fields.get("motion.kind").map(|kind| format!("?mocion={kind}{field}")).unwrap_or_default();
        // A form that starts from nothing has nothing that was not said.
        let chosen = if chosen.ends_with("=methodology") { chosen + "&desde=cero" } else { chosen };
        let page = format!("{}{chosen}", to(page));
        Some((Place { page, form: to(address), address: to(address) }, said))
    }
}

/// What stands for the number of an object in an address.
const NUMBER: &str = "{number}";
/// What stands for that of an entry.
const ENTRY: &str = "{entry}";

/// The fields of an act as its form calls them; `None` when the form cannot say that.
fn renamed(skeleton: &Skeleton, office: &str, act: &str, fields: &Fields) -> Option<Fields> {
    match act {
        "session.arrive" => marked(skeleton, fields),
        "session.vote" if office == SECRETARY => ballot(fields),
        "session.amend_agenda" => places(fields),
        "secretariat.install" => Some(confirmed(skeleton, fields)),
        _ if IN_ROWS.contains(&act) => Some(in_the_first_row(fields)),
        // The button that declares is one of two below the ballot.
        _ if declares_ballot(skeleton, act, fields) => {
            let declare = ("declare".to_owned(), "1".to_owned());
            Some(fields.clone().into_iter().chain([declare]).collect())
        }
        _ => Some(fields.clone()),
    }
}

/// Acts whose form has a row for each.
const IN_ROWS: [&str; 4] =
    ["secretariat.register_institution", "secretariat.create_seat", "secretariat.create_office", "secretariat.appoint"];

fn in_the_first_row(fields: &Fields) -> Fields {
    fields.iter().map(|(path, value)| (format!("rows.0.{path}"), value.clone())).collect()
}

/// The path of the act that stands in a row of its form.
pub(crate) fn of_row<'a>(act: &str, path: &'a str) -> &'a str {
    let inside = path.strip_prefix("rows.").filter(|_| IN_ROWS.contains(&act));
    inside.and_then(|rest| rest.split_once('.')).map_or(path, |(_, path)| path)
}

/// Whoever installs writes what the table is called, and says that it was reviewed.
fn confirmed(skeleton: &Skeleton, fields: &Fields) -> Fields {
    // What a body of a test is called until a scenario says otherwise.
    let described = skeleton.body.as_ref().is_some_and(|body| body.described.is_some());
    let name = if described { "Órgano de Gobierno Abierto de Tepalcuautla" } else { "Cuerpo de prueba" };
    let said = [("confirm".to_owned(), name.to_owned()), ("reviewed".to_owned(), "1".to_owned())];
    fields.clone().into_iter().chain(said).collect()
}

/// The place among its kind of what is corrected.
fn corrected(skeleton: &Skeleton, act: &str, fields: &Fields) -> Option<usize> {
    let table = &skeleton.secretariat;
    let code = fields.get("corrects")?;
    let at = match act {
        "secretariat.correct_institution" => table.institutions.iter().position(|it| it.code.to_string() == *code),
        "secretariat.correct_seat" => table.seats.iter().position(|it| it.code.to_string() == *code),
        _ => table.offices.iter().position(|it| it.code.to_string() == *code),
    };
    at.map(|at| at + 1)
}

/// Whether the result is that of a nominal voting, which the desk declares with its ballot.
fn declares_ballot(skeleton: &Skeleton, act: &str, fields: &Fields) -> bool {
    let said = |name: &str| fields.get(name).and_then(|said| said.parse::<u64>().ok());
    let item = || skeleton.sessions.get(said("on")?)?.item(said("item")?);
    let is_nominal = || item()?.voting().map(|voting| voting.mode == VotingMode::Nominal);
    let counted = ["in_favour", "against", "abstentions", "casting"].iter().any(|field| fields.contains_key(*field));
    act == "session.declare_result" && !counted && is_nominal() == Some(true)
}

/// The roll marks offices; the seat follows from the office.
fn marked(skeleton: &Skeleton, fields: &Fields) -> Option<Fields> {
    let mut fields = fields.clone();
    let code = fields.remove("office")?;
    let office = skeleton.secretariat.offices.iter().find(|known| known.code.to_string() == code)?;
    let seat = fields.remove("seat").filter(|_| !fields.keys().any(|path| path.starts_with("accreditation")))?;
    office.post.seat().filter(|of_office| of_office.to_string() == seat)?;
    fields.insert(format!("office.{code}"), "1".to_owned());
    Some(fields)
}

/// The ballot names its fields by seat.
fn ballot(fields: &Fields) -> Option<Fields> {
    let mut fields = fields.clone();
    let seat = fields.remove("seat").filter(|_| fields.contains_key("sense"))?;
    for field in ["sense", "reason", "corrects"] {
        if let Some(value) = fields.remove(field) {
            fields.insert(format!("{field}.{seat}"), value);
        }
    }
    Some(fields)
}

/// The new order of an agenda as its form asks for it: the place of each point, and one new point.
fn places(fields: &Fields) -> Option<Fields> {
    let cloned = |(path, value): (&String, &String)| (path.clone(), value.clone());
    let mut sent: Fields = fields.iter().filter(|(path, _)| !path.starts_with("agenda.")).map(cloned).collect();
    for (path, value) in fields.iter().filter(|(path, _)| path.starts_with("agenda.")) {
        let (row, field) = path.strip_prefix("agenda.")?.split_once('.')?;
        let place = (row.parse::<u64>().ok()? + 1).to_string();
        let earlier = match field {
            "item" => sent.insert(format!("place.{}", value.parse::<u64>().ok()?), place),
            "title" => {
                sent.insert("new.place".to_owned(), place).or(sent.insert("new.title".to_owned(), value.clone()))
            }
            "matter" if value == "agreement" => None,
            _ => return None,
        };
        if earlier.is_some() {
            return None;
        }
    }
    Some(sent)
}

/// The fields of the act that an input of its form is for.
pub(crate) fn fields_of(act: &str, name: &str) -> Vec<String> {
    let named = |paths: &[&str]| paths.iter().map(|path| (*path).to_owned()).collect();
    match (act, name.split('.').next().unwrap_or_default()) {
        ("session.arrive", "office") => named(&["office", "seat"]),
        ("session.arrive", "letter") => named(&["accreditation.kind", "accreditation.number"]),
        ("session.vote", "sense") => named(&["sense", "seat"]),
        ("session.vote", field @ ("reason" | "corrects")) => named(&[field]),
        ("session.amend_agenda", "place") => named(&["agenda", "agenda.*.item"]),
        ("session.amend_agenda", "new") => named(&["agenda.*.title", "agenda.*.matter"]),
        _ => {
            let path = pattern(of_row(act, name));
            let rows = path.match_indices(".*").map(|(at, _)| path[..at].to_owned());
            rows.chain([path.clone()]).collect()
        }
    }
}
