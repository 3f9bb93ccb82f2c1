//! The pages: every act that has a form is sent through it, as a browser without scripts would.

use domain::{Fields, Skeleton};
use jiff::civil::Date;

use super::api::Api;
use super::{Answer, Surface, files};

/// A site that is used by its forms.
pub(crate) struct Pages {
    api: Api,
}

impl Pages {
    /// A body whose record is open.
    pub(crate) async fn new() -> Self {
        Self { api: Api::new().await }
    }

    /// Address and fields of the form of an act; `None` when no page has one.
    fn form(&self, office: &str, act: &str, fields: &Fields) -> Option<(String, Fields)> {
        let mut fields = fields.clone();
        // Nothing but the act and what it is about travels in a form.
        if fields.keys().any(|path| matches!(path.as_str(), "dated" | "basis")) {
            return None;
        }
        let snapshot = self.api.site.platform.snapshot();
        let skeleton = &snapshot.state.skeleton;
        let on = fields.get("on").and_then(|on| on.parse::<u64>().ok());
        let plan = on.and_then(|on| skeleton.plans.number_of(on));
        let session = on.and_then(|on| skeleton.sessions.number_of(on));
        let commitment = on.and_then(|on| skeleton.proposals.number_of(on));
        let (address, number) = match act {
            "session.call" => return Some(("/sesiones".to_owned(), fields)),
            "secretariat.install" => return Some(("/secretariado/instalacion".to_owned(), fields)),
            act if set_up_form(act).is_some() => return Some((set_up_form(act)?.to_owned(), fields)),
            "secretariat.suspend_participation" | "secretariat.resume_participation" => {
                let seat = fields.remove("seat")?;
                let seats = &skeleton.secretariat.seats;
                let number = seats.iter().position(|known| known.code.to_string() == seat)? + 1;
                let noun = if act.contains("suspend") { "suspension" } else { "reanudacion" };
                return Some((format!("/secretariado/representaciones/{number}/{noun}"), fields));
            }
            "plan.found" => return Some(("/planes".to_owned(), fields)),
            "plan.name_axis" => ("/planes/{}/ejes", plan?),
            "session.amend_agenda" => {
                fields = places(&fields)?;
                ("/sesiones/{}/orden-del-dia", session?)
            }
            "session.arrive" => {
                // The roll marks offices; the seat follows from the office.
                let code = fields.remove("office")?;
                let office = skeleton.secretariat.offices.iter().find(|known| known.code.to_string() == code)?;
                let seat =
                    fields.remove("seat").filter(|_| !fields.keys().any(|path| path.starts_with("accreditation")))?;
                office.post.seat().filter(|of_office| of_office.to_string() == seat)?;
                fields.insert(format!("office.{code}"), "1".to_owned());
                ("/sesiones/{}/asistencia", session?)
            }
            "session.vote" if office == "secretaria-tecnica" => {
                let seat = fields.remove("seat").filter(|_| fields.contains_key("sense"))?;
                for field in ["sense", "reason", "corrects"] {
                    if let Some(value) = fields.remove(field) {
                        fields.insert(format!("{field}.{seat}"), value);
                    }
                }
                ("/sesiones/{}/votos", session?)
            }
            _ => {
                let address = plain_form(act)?;
                (address, if address.starts_with("/sesiones") { session? } else { commitment? })
            }
        };
        fields.remove("on");
        Some((address.replace("{}", &number.to_string()), fields))
    }
}

/// The new order of an agenda as its form asks for it: the place of each point, and one new point.
fn places(fields: &Fields) -> Option<Fields> {
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

fn cloned((path, value): (&String, &String)) -> (String, String) {
    (path.clone(), value.clone())
}

/// The forms that set the table up.
fn set_up_form(act: &str) -> Option<&'static str> {
    Some(match act {
        "secretariat.register_institution" => "/secretariado/instituciones",
        "secretariat.create_seat" => "/secretariado/representaciones",
        "secretariat.create_office" => "/secretariado/cargos",
        "secretariat.appoint" => "/secretariado/nombramientos",
        "secretariat.adopt_rules" => "/secretariado/reglas",
        "secretariat.adopt_calendar" => "/secretariado/calendarios",
        _ => return None,
    })
}

/// Forms whose fields are those of the act.
fn plain_form(act: &str) -> Option<&'static str> {
    Some(match act {
        "session.change" => "/sesiones/{}/cambio",
        "session.call_again" => "/sesiones/{}/segunda-convocatoria",
        "session.cancel" => "/sesiones/{}/cancelacion",
        "session.circulate" => "/sesiones/{}/documentos",
        "session.leave" => "/sesiones/{}/salidas",
        "session.declare_quorum" => "/sesiones/{}/quorum",
        "session.take_up" => "/sesiones/{}/punto",
        "session.conclude" => "/sesiones/{}/conclusiones",
        "session.put_to_vote" => "/sesiones/{}/mociones",
        "session.vote" => "/sesiones/{}/voto",
        "session.declare_result" => "/sesiones/{}/resultados",
        "session.explain_vote" => "/sesiones/{}/votos-razonados",
        "session.object" => "/sesiones/{}/objeciones",
        "session.recess" => "/sesiones/{}/recesos",
        "session.resume" => "/sesiones/{}/reanudaciones",
        "session.close" => "/sesiones/{}/clausura",
        "proposal.revise" => "/compromisos/{}/redaccion",
        "proposal.withdraw" => "/compromisos/{}/retiro",
        "endorsement.assume" => "/compromisos/{}/asuncion",
        _ => return None,
    })
}

impl Surface for Pages {
    fn name(&self) -> &'static str {
        "pages"
    }

    fn on(&mut self, date: Date) {
        self.api.on(date);
    }

    fn today(&self) -> Date {
        self.api.today()
    }

    fn skeleton(&self) -> Skeleton {
        self.api.skeleton()
    }

    async fn act(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        let form = match act {
            "proposal.present" => self.draft(office, fields).await,
            _ => self.form(office, act, fields),
        };
        let Some((address, form)) = form else { return self.api.act(office, act, fields).await };
        // Browsers send a form with files in parts; every form is read both ways, but the one that has places to sort.
        let (kind, body) = if act == "session.amend_agenda" { files::body(&form) } else { files::in_parts(&form) };
        let (status, answer) = self.api.site.post(office, &address, &kind, body.clone()).await;
        if status == 303 {
            let recorded = answer.split_once("registrado=").map(|(_, rest)| rest);
            let recorded =
                recorded.and_then(|rest| rest.split(['&', '#', '-']).next()).and_then(|entry| entry.parse().ok());
            return recorded.map_or(Answer::Strange(answer), Answer::Accepted);
        }
        assert!([403, 404, 409, 422].contains(&status), "{act} at {address} answered {status}");
        if let Some(reason) = between(&answer, "data-reason=\"", "\"") {
            if act != "proposal.present" {
                // A draft that was refused has another revision by now.
                self.in_english(office, &address, &kind, body, status).await;
            }
            return Answer::Refused(reason.to_owned());
        }
        // Whoever may not open a form is answered the same when they send it.
        if status == 403 && self.api.site.get(office, &address).await == (status, answer.clone()) {
            return Answer::Refused("wrong-office".to_owned());
        }
        let faults = between(&answer, "<div class=\"errs\"", "</div>").unwrap_or_default();
        let paths = faults.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        let faults: Vec<_> = paths.map(|path| (path.to_owned(), String::new())).collect();
        if faults.is_empty() { Answer::Strange(format!("{status}: {answer}")) } else { Answer::Faulty(faults) }
    }

    async fn see(&mut self, office: &str, address: &str) -> Option<(u16, String)> {
        Some(self.api.site.get(office, address).await)
    }
}

impl Pages {
    /// A new draft, and the form that presents it; `None` for whoever has no drafts.
    async fn draft(&self, office: &str, fields: &Fields) -> Option<(String, Fields)> {
        let kind = "application/x-www-form-urlencoded";
        let (status, draft) = self.api.site.post(office, "/borradores", kind, String::new()).await;
        if status != 303 {
            return None;
        }
        let id = draft.strip_prefix("/borradores/")?;
        let revision = self.api.site.platform.draft(id).await.ok()??.revision;
        let mut fields = fields.clone();
        fields.insert("revision".to_owned(), revision.to_string());
        Some((format!("{draft}/presentacion"), fields))
    }

    /// The same refusal in English: same status, and no key of a message shows through.
    async fn in_english(&self, office: &str, address: &str, kind: &str, body: String, status: u16) {
        let (english, page) = self.api.site.post(office, &format!("/en{address}"), kind, body).await;
        assert_eq!(english, status, "/en{address}");
        assert!(!page.contains(">refusal-"), "a message is missing: /en{address}");
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let rest = text.split_once(start)?.1;
    Some(rest.split_once(end)?.0)
}
