//! Where the form of each act is, where it is sent, and what its fields are called there.

use domain::session::VotingMode;
use domain::{Fields, Skeleton, pattern};

/// Where a form is.
pub(crate) struct Place {
    /// The page that has it.
    pub page: String,
    /// Where it says that it is sent.
    pub form: String,
    /// Where it is sent: the same, but for a second button.
    pub address: String,
}

/// The place of the form of an act, and its fields as that form calls them; `None` when there is none.
pub(crate) fn of(skeleton: &Skeleton, office: &str, act: &str, fields: &Fields) -> Option<(Place, Fields)> {
    let (page, address) =
        if declares_ballot(skeleton, act, fields) { at_the_desk("/sesiones/{}/votos") } else { table(office, act)? };
    let on = fields.get("on").and_then(|on| on.parse::<u64>().ok());
    let number = match address.split('/').nth(1) {
        _ if !address.contains("{}") => 0,
        Some("planes") => skeleton.plans.number_of(on?)?,
        Some("sesiones") => skeleton.sessions.number_of(on?)?,
        _ => skeleton.proposals.number_of(on?)?,
    };
    let mut said = renamed(skeleton, office, act, fields)?;
    said.remove("on");
    let to = |address: &str| address.replace("{}", &number.to_string());
    let chosen = fields.get("motion.kind").map(|kind| format!("?mocion={kind}")).unwrap_or_default();
    let page = format!("{}{chosen}", to(page));
    Some((Place { page, form: to(address), address: to(address) }, said))
}

/// The page that has the form of an act, and where that is sent.
fn table(office: &str, act: &str) -> Option<(&'static str, &'static str)> {
    Some(match act {
        "secretariat.install" => same("/secretariado/instalacion"),
        "secretariat.register_institution" => same("/secretariado/instituciones"),
        "secretariat.create_seat" => same("/secretariado/representaciones"),
        "secretariat.create_office" => same("/secretariado/cargos"),
        "secretariat.appoint" => same("/secretariado/nombramientos"),
        "secretariat.adopt_rules" => same("/secretariado/reglas"),
        "secretariat.adopt_calendar" => same("/secretariado/calendarios"),
        "secretariat.suspend_participation" => same("/secretariado/suspension"),
        "secretariat.resume_participation" => same("/secretariado/reanudacion"),
        "plan.found" => same("/planes"),
        "plan.name_axis" => same("/planes/{}/ejes"),
        "session.call" => same("/sesiones/convocatoria"),
        "session.change" => same("/sesiones/{}/cambio"),
        "session.call_again" => same("/sesiones/{}/segunda-convocatoria"),
        "session.cancel" => same("/sesiones/{}/cancelacion"),
        "session.amend_agenda" => same("/sesiones/{}/orden-del-dia"),
        "session.circulate" => ("/sesiones/{}", "/sesiones/{}/documentos"),
        "session.explain_vote" => ("/sesiones/{}", "/sesiones/{}/votos-razonados"),
        "session.object" => ("/sesiones/{}", "/sesiones/{}/objeciones"),
        "session.vote" if office != SECRETARY => ("/sesiones/{}", "/sesiones/{}/voto"),
        "session.vote" => at_the_desk("/sesiones/{}/votos"),
        "session.arrive" => at_the_desk("/sesiones/{}/asistencia"),
        "session.leave" => at_the_desk("/sesiones/{}/salidas"),
        "session.declare_quorum" => at_the_desk("/sesiones/{}/quorum"),
        "session.take_up" => at_the_desk("/sesiones/{}/punto"),
        "session.conclude" => at_the_desk("/sesiones/{}/conclusiones"),
        "session.put_to_vote" => at_the_desk("/sesiones/{}/mociones"),
        "session.declare_result" => at_the_desk("/sesiones/{}/resultados"),
        "session.recess" => at_the_desk("/sesiones/{}/recesos"),
        "session.resume" => at_the_desk("/sesiones/{}/reanudaciones"),
        "session.close" => at_the_desk("/sesiones/{}/clausura"),
        "proposal.revise" => same("/compromisos/{}/redaccion"),
        "proposal.withdraw" => same("/compromisos/{}/retiro"),
        "endorsement.assume" => same("/compromisos/{}/asuncion"),
        _ => return None,
    })
}

const SECRETARY: &str = "secretaria-tecnica";

fn same(address: &'static str) -> (&'static str, &'static str) {
    (address, address)
}

fn at_the_desk(address: &'static str) -> (&'static str, &'static str) {
    ("/sesiones/{}/mesa", address)
}

/// The fields of an act as its form calls them; `None` when the form cannot say that.
fn renamed(skeleton: &Skeleton, office: &str, act: &str, fields: &Fields) -> Option<Fields> {
    match act {
        "session.arrive" => marked(skeleton, fields),
        "session.vote" if office == SECRETARY => ballot(fields),
        "session.amend_agenda" => places(fields),
        // The button that declares is one of two below the ballot.
        _ if declares_ballot(skeleton, act, fields) => {
            let declare = ("declare".to_owned(), "1".to_owned());
            Some(fields.clone().into_iter().chain([declare]).collect())
        }
        _ => Some(fields.clone()),
    }
}

/// Whether the result is that of a nominal voting, which the desk declares with its ballot.
fn declares_ballot(skeleton: &Skeleton, act: &str, fields: &Fields) -> bool {
    let said = |name: &str| fields.get(name).and_then(|said| said.parse::<u64>().ok());
    let item = || skeleton.sessions.get(said("on")?)?.item(said("item")?);
    let is_nominal = || item()?.voting().map(|voting| voting.mode == VotingMode::Nominal);
    act == "session.declare_result" && fields.len() == 2 && is_nominal() == Some(true)
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
            let path = pattern(name);
            let rows = path.split_once(".*").map(|(rows, _)| rows.to_owned());
            rows.into_iter().chain([path]).collect()
        }
    }
}
