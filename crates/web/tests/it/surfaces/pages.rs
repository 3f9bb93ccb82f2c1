//! The pages: every act that has a form is done through it. The page is opened, its form is read, what the scenario
//! says is filled in, and it is sent, as a browser without scripts would.

use std::collections::BTreeSet;

use domain::session::{ItemState, Session};
use domain::{Ask, Fields, MatterKind, pattern};

use super::api::Api;
use super::html::{Form, forms, without_given_back};
use super::places::{self, Places};
use super::{Answer, OverApi, Surface, files};

/// A site that is used by its forms.
pub(crate) struct Pages {
    api: Api,
    places: Places,
    /// Every field that a form had: act and path.
    seen: BTreeSet<(String, String)>,
    /// The acts whose form was sent by the key for a new line.
    entered: BTreeSet<String>,
}

/// What is sent, and where.
struct Sending {
    address: String,
    fields: Fields,
    in_parts: bool,
    /// What keeps a person from sending that.
    lacks: Option<String>,
}

impl Pages {
    /// A body whose record is open.
    pub(crate) async fn new() -> Self {
        let api = Api::new().await;
        let (_, openapi) = api.site.get("", "/api/openapi.json").await;
        Self { api, places: Places::of(&openapi), seen: BTreeSet::new(), entered: BTreeSet::new() }
    }

    /// The form of an act, filled in; `None` when no page has one.
    async fn sending(&mut self, office: &str, act: &str, fields: &Fields) -> Option<Sending> {
        // Nothing but the act and what it is about travels in a form; that one is another stands in the form that comes back.
        if fields.keys().any(|path| matches!(path.as_str(), "dated" | "basis" | "another")) {
            return None;
        }
        self.take_up(office, act, fields).await;
        let (place, said) = match act {
            "proposal.present" if !is_captured(fields) => self.draft(office, fields).await?,
            _ => self.places.find(&self.api.skeleton(), office, act, fields)?,
        };
        let (status, page) = self.api.site.get(office, &place.page).await;
        let forms = if status == 200 { forms(&page) } else { Vec::new() };
        let unchosen: Vec<_> = forms.iter().flat_map(|form| &form.unchosen).collect();
        assert!(unchosen.is_empty(), "{} chooses for whoever fills it in: {unchosen:?}", place.page);
        let own = forms.into_iter().filter(|form| form.action == place.form);
        let form = own.max_by_key(|form| agreeing(form, &said));
        let address = place.address;
        let Some(form) = form else {
            return Some(Sending {
                address,
                fields: said,
                in_parts: false,
                lacks: Some(format!("no page offers it to {office}")),
            });
        };
        let names = form.inputs.keys().flat_map(|name| places::fields_of(act, name));
        self.seen.extend(names.map(|path| (act.to_owned(), path)));
        // The first button of a draft saves it, and nobody else sees that.
        let is_draft = act == "proposal.present" && !is_captured(&said);
        assert!(is_draft || !form.has_lines || form.begins_harmless, "{act} at {address}: a new line performs it");
        let (fields, lacks) = filled(act, &form, said);
        if form.begins_harmless && self.entered.insert(act.to_owned()) {
            self.enter(office, &address, &fields, form.in_parts).await;
        }
        Some(Sending { address, fields, in_parts: form.in_parts, lacks })
    }

    /// The key for a new line: the form comes back, and nothing is recorded.
    async fn enter(&self, office: &str, address: &str, fields: &Fields, in_parts: bool) {
        let before = self.api.site.platform.snapshot().latest;
        let mut fields: Fields =
            fields.clone().into_iter().filter(|(_, value)| !value.starts_with(files::MARK)).collect();
        fields.insert("more".to_owned(), String::new());
        let (kind, body) = if in_parts { files::in_parts(&fields) } else { files::body(&fields) };
        let (status, page) = self.api.site.post(office, address, &kind, body).await;
        assert_eq!(self.api.site.platform.snapshot().latest, before, "{address} performs what a new line sends");
        let comes_back = status == 200 && page.contains("id=\"devuelto\"");
        assert!(comes_back || [403, 404].contains(&status), "{address} answered {status} to a new line");
    }

    /// The desk has the forms of the point in course: whoever wants those of another one takes it up first.
    async fn take_up(&mut self, office: &str, act: &str, fields: &Fields) {
        if !matches!(act, "session.put_to_vote" | "session.conclude") {
            return;
        }
        let said = |name: &str| fields.get(name).and_then(|said| said.parse::<u64>().ok());
        let skeleton = self.api.skeleton();
        let session = said("on").and_then(|on| skeleton.sessions.get(on));
        let votes = said("item").filter(|_| act == "session.put_to_vote");
        if session.is_some_and(|session| session.current != said("item") && may_go_on(session, votes)) {
            let point = fields.iter().filter(|(name, _)| matches!(name.as_str(), "on" | "item"));
            let point = point.map(|(name, value)| (name.clone(), value.clone())).collect();
            // When a rule refuses that, the act itself is refused for the same or a better reason.
            self.api.act(office, "session.take_up", &point).await;
        }
    }

    /// A new draft, whose form presents it; `None` for whoever has no drafts.
    async fn draft(&self, office: &str, fields: &Fields) -> Option<(places::Place, Fields)> {
        let kind = "application/x-www-form-urlencoded";
        let (status, draft) = self.api.site.post(office, "/borradores", kind, String::new()).await;
        if status != 303 {
            return None;
        }
        let address = format!("{draft}/presentacion");
        Some((places::Place { page: draft.clone(), form: draft, address }, fields.clone()))
    }

    /// The same refusal in English: same status, and no key of a message shows through.
    async fn in_english(&self, office: &str, address: &str, kind: &str, body: String, status: u16) {
        let (english, page) = self.api.site.post(office, &format!("/en{address}"), kind, body).await;
        assert_eq!(english, status, "/en{address}");
        assert!(!page.contains(">refusal-"), "a message is missing: /en{address}");
    }
}

/// Whether it is entered from a paper.
fn is_captured(fields: &Fields) -> bool {
    fields.contains_key("captured.office")
}

/// Before the order of the day is approved, it is voted, and nobody goes on to another point.
fn may_go_on(session: &Session, votes: Option<u64>) -> bool {
    let mut agenda = session.agenda.iter().filter(|item| item.matter.kind == MatterKind::Agenda);
    agenda.all(|item| matches!(item.state, ItemState::Concluded(_)) || Some(item.number) == votes)
}

/// How much of what stands hidden in a form is what was said: one page may have a form for each of several votes.
fn agreeing(form: &Form, said: &Fields) -> usize {
    let hidden = form.inputs.iter().filter_map(|(name, input)| Some((name, input.hidden.as_ref()?)));
    hidden.filter(|(name, value)| said.get(*name) == Some(*value)).count()
}

/// What is sent: what was said, and what the page says that is no field of the act; a field that was not said is blank.
/// Beside it, what the form does not let one say.
fn filled(act: &str, form: &Form, said: Fields) -> (Fields, Option<String>) {
    let known = Ask::specs(act).unwrap_or_default();
    let is_asked = |path: &str| path == "base" || known.iter().any(|spec| spec.path == pattern(path));
    let of_act = |name: &str| places::fields_of(act, name).iter().any(|path| is_asked(path));
    let has = |(name, value): (&String, &String)| {
        let alike = pattern(name);
        let mut inputs = form.inputs.iter().filter(|(name, _)| pattern(name) == alike);
        inputs.any(|(_, input)| input.choices.as_ref().is_none_or(|choices| choices.contains(value)))
    };
    let lacks = said.iter().find(|(name, value)| of_act(name) && !has((name, value)));
    let lacks = lacks.map(|(name, value)| format!("its form cannot say that {name} is {value}"));
    let own = form.inputs.iter().filter(|(name, _)| !of_act(name) && !said.contains_key(*name));
    let own = own.filter_map(|(name, input)| Some((name.clone(), input.hidden.clone()?)));
    let sent = own.chain(said.clone()).collect();
    (sent, lacks)
}

impl OverApi for Pages {
    const NAME: &'static str = "pages";

    fn api(&self) -> &Api {
        &self.api
    }

    fn shown(&mut self) -> BTreeSet<(String, String)> {
        std::mem::take(&mut self.seen)
    }

    async fn perform(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        let Some(sending) = self.sending(office, act, fields).await else {
            return self.api.act(office, act, fields).await;
        };
        let Sending { address, fields, in_parts, lacks } = sending;
        let (kind, body) = if in_parts { files::in_parts(&fields) } else { files::body(&fields) };
        let (status, answer) = self.api.site.post(office, &address, &kind, body.clone()).await;
        if status == 303 {
            if let Some(lacks) = lacks {
                return Answer::Strange(format!("it was done, and {lacks}"));
            }
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
        let main = |page: &str| page.split_once("<main").map(|(_, main)| without_given_back(main));
        let (shown, page) = self.api.site.get(office, &address).await;
        if (status, shown) == (403, 403) && main(&page) == main(&answer) {
            return Answer::Refused("wrong-office".to_owned());
        }
        let faults = between(&answer, "<div class=\"errs\"", "</div>").unwrap_or_default();
        let paths = faults.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        let faults: Vec<_> = paths.map(|path| (places::of_row(act, path).to_owned(), String::new())).collect();
        if faults.is_empty() { Answer::Strange(format!("{status}: {answer}")) } else { Answer::Faulty(faults) }
    }

    async fn read(&mut self, office: &str, address: &str) -> Option<(u16, String)> {
        let seen = self.api.site.get(office, address).await;
        let site = &self.api.site;
        // The same page in English is asked for what it cannot say.
        if !["/en", "/api/", "/datos/"].iter().any(|other| address.starts_with(other)) {
            let (english, _) = site.get(office, &format!("/en{}", address.trim_end_matches('/'))).await;
            assert_eq!(english, seen.0, "/en{address}");
        }
        Some(seen)
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let rest = text.split_once(start)?.1;
    Some(rest.split_once(end)?.0)
}
