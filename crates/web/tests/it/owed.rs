//! What is owed is offered: after every act of every scenario, each debt stands on the page of an office that owes it, and
//! its link leads to a page with the form of the act that does it.

use std::collections::BTreeSet;
use std::sync::Mutex;

use domain::owed::{Duty, Owed};
use domain::proposal::term_of;
use domain::session::{Reached, Session, VotingMode};
use domain::{Ask, Choice, Fields, MatterKind, Skeleton};
use jiff::civil::Date;

use crate::scenario::{root, run, scenarios};
use crate::surfaces::api::Api;
use crate::surfaces::html::{Form, forms};
use crate::surfaces::places::{Places, fields_of};
use crate::surfaces::{Answer, Surface};

#[test]
fn what_is_owed_is_offered_to_whoever_owes_it() {
    let (files, missing, met) = (Mutex::new(scenarios()), Mutex::new(Vec::new()), Mutex::new(BTreeSet::new()));
    let next = || files.lock().unwrap().pop();
    let lane = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        while let Some(file) = next() {
            runtime.block_on(async {
                let mut watched = Watched::new().await;
                run(&file, &mut watched).await.unwrap();
                let within = file.strip_prefix(root()).unwrap().display();
                missing.lock().unwrap().extend(watched.missing.iter().map(|what| format!("{within}: {what}")));
                met.lock().unwrap().append(&mut watched.met);
            });
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(lane);
        }
    });
    let missing = missing.into_inner().unwrap();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
    // Every kind of debt was met somewhere.
    let met: BTreeSet<String> = met.into_inner().unwrap().into_iter().map(|(what, _)| what).collect();
    let all = [
        "answer",
        "assume",
        "call/amendment",
        "call/axis_name",
        "call/endorsement",
        "call/methodology",
        "call/minutes",
        "call/phase",
        "call_again",
        "call_to_continue",
        "circulate",
        "close",
        "close_session",
        "complete",
        "drop_point",
        "found_plan",
        "hold",
        "name_axis",
        "name_responsible",
        "report",
        "settle",
        "vote",
    ];
    assert_eq!(met.iter().map(String::as_str).collect::<Vec<_>>(), all);
}

/// The door for programs, and the pages that are looked at after each act.
struct Watched {
    api: Api,
    places: Places,
    /// What was looked at already: the debt, and how its object stood.
    met: BTreeSet<(String, &'static str)>,
    missing: Vec<String>,
}

impl Watched {
    async fn new() -> Self {
        let api = Api::new().await;
        let (_, openapi) = api.site.get("", "/api/openapi.json").await;
        Self { api, places: Places::of(&openapi), met: BTreeSet::new(), missing: Vec::new() }
    }

    async fn look(&mut self) {
        let (skeleton, today) = (self.api.skeleton(), self.api.today());
        let snapshot = self.api.site.platform.snapshot();
        let owed = snapshot.owed(today);
        let offices = &skeleton.secretariat.offices;
        for debt in owed.iter() {
            // Its days are counted as the page of its commitment counts them, whoever owes it.
            if let Some(proposal) = debt.what.commitment().and_then(|id| skeleton.proposals.get(id)) {
                assert_eq!(debt.term(&skeleton, today), term_of(&skeleton, proposal, debt.by, today));
            }
            let key = (word(debt), standing(&skeleton, debt, today));
            // Where the office that owes it is vacant, nobody can be shown it.
            let acting = |(_, office): &(usize, &domain::secretariat::Office)| {
                debt.who.is(office) && office.occupant(today).is_some()
            };
            let Some((at, office)) = offices.iter().enumerate().find(acting).filter(|_| !self.met.contains(&key))
            else {
                continue;
            };
            let own: Vec<&Owed> = owed.iter().filter(|other| other.who.is(office)).collect();
            let place = own.iter().position(|other| *other == debt).unwrap();
            let code = office.code.to_string();
            let (status, page) = self.api.site.get(&code, &format!("/pendientes/{}", at + 1)).await;
            assert_eq!(status, 200);
            let link = page.split("<p class=\"what\">").skip(1).nth(place).and_then(|rest| {
                let (_, rest) = rest.split_once("<a href=\"")?;
                rest.split_once('"').map(|(link, _)| link.replace("&#38;", "&").split('#').next().unwrap().to_owned())
            });
            let link = link.unwrap_or_else(|| panic!("{key:?} is not on the page of {code}"));
            if !self.offers(&skeleton, &code, debt, &link).await {
                self.missing.push(format!("{key:?}: {link} does not offer it to {code}"));
            }
            if debt.source.is_some() {
                self.follow_source(&code, &page, place).await;
            }
            self.met.insert(key);
        }
    }

    /// What asks for it is a link to a page that is there, and to its place on that page.
    async fn follow_source(&self, office: &str, page: &str, place: usize) {
        let who = page.split("<p class=\"who\">").nth(place + 1).and_then(|rest| rest.split_once("</p>"));
        let link = who.and_then(|(said, _)| said.split_once("<a href=\"")?.1.split_once('"'));
        let (link, _) =
            link.unwrap_or_else(|| panic!("what asks for the {place}th of {office} leads nowhere: {who:?}"));
        let (address, anchor) = link.split_once('#').unwrap_or((link, ""));
        let (status, read) = self.api.site.get(office, address).await;
        assert_eq!(status, 200, "{link}");
        assert!(anchor.is_empty() || read.contains(&format!("id=\"{anchor}\"")), "{link}");
    }

    /// Whether that page, read by that office, has the form of the act that does it.
    async fn offers(&self, skeleton: &Skeleton, office: &str, debt: &Owed, link: &str) -> bool {
        let (act, fields) = act(skeleton, debt.what);
        let (place, _) = self.places.find(skeleton, office, act, &fields).unwrap();
        let (status, page) = self.api.site.get(office, link).await;
        let said = |form: &Form| form.inputs.keys().flat_map(|name| fields_of(act, name)).collect::<BTreeSet<_>>();
        // A form without a field that the act wants is refused, whatever is filled in. The address says what it is on.
        let is_complete = |form: &Form| {
            let (specs, said) = (Ask::specs(act).unwrap(), said(form));
            let mut wanted = specs.iter().filter(|spec| spec.required && spec.when.is_empty() && spec.path != "on");
            wanted.all(|spec| said.contains(&spec.path))
        };
        status == 200 && forms(&page).iter().any(|form| form.action == place.form && is_complete(form))
    }
}

/// The act that does it, and as much of its fields as says where its form is.
fn act(skeleton: &Skeleton, what: Duty) -> (&'static str, Fields) {
    let (act, on, more) = match what {
        Duty::FoundPlan(on) => ("plan.found", on, None),
        Duty::NameAxis(on) => ("plan.name_axis", on, None),
        Duty::Call(_, on) | Duty::CallToContinue(on, _) => ("session.call", on, None),
        Duty::Hold(on) => ("session.declare_quorum", on, None),
        Duty::CloseSession(on) => match skeleton.sessions.get(on).unwrap().reached() {
            Reached::InRecess { .. } => ("session.resume", on, None),
            _ if skeleton.sessions.get(on).unwrap().may_close(skeleton).is_ok() => ("session.close", on, None),
            // What is not dealt with yet keeps it open, and closing is not offered: what comes before it is.
            _ => (before_closing(skeleton.sessions.get(on).unwrap()), on, None),
        },
        Duty::CallAgain(on) => ("session.call_again", on, None),
        Duty::Circulate(on, _) => ("session.circulate", on, None),
        Duty::DropPoint(on, _) => ("session.drop_point", on, None),
        Duty::Vote(on, _) | Duty::Settle(on, _) => ("session.vote", on, None),
        Duty::NameResponsible(on) => ("proposal.amend", on, Some("responsible")),
        Duty::Answer(on, field) | Duty::Complete(on, field) => ("proposal.amend", on, Some(field.word())),
        Duty::Assume(on) => ("endorsement.assume", on, None),
        Duty::Report(on) => ("phase.report", on, None),
        Duty::Close(on) => ("phase.close", on, None),
    };
    let field = more.map(|field| ("field", field));
    // The form of the votes has a row for each seat, and sends those that are marked.
    let marked = if act == "session.vote" { vec![("seat", "x"), ("sense", "in_favour")] } else { Vec::new() };
    let more = field.into_iter().chain(marked).map(|(path, said)| (path.to_owned(), said.to_owned()));
    (act, [("on".to_owned(), on.to_string())].into_iter().chain(more).collect())
}

/// The act that brings an open session nearer to its close.
fn before_closing(session: &Session) -> &'static str {
    if let Some(voting) = session.agenda.iter().find_map(|item| item.voting()) {
        // By name, the form of the votes declares the result too.
        return if voting.mode == VotingMode::Nominal { "session.vote" } else { "session.declare_result" };
    }
    match session.agenda.iter().find(|item| session.is_current(item)) {
        Some(item) if item.matter.kind == MatterKind::Agenda => "session.put_to_vote",
        Some(_) => "session.conclude",
        None => "session.take_up",
    }
}

fn word(debt: &Owed) -> String {
    let matter = debt.what.matter().map(|matter| format!("/{matter}")).unwrap_or_default();
    format!("{}{matter}", debt.what.word())
}

/// How the session that a debt is about stands, which changes what is to be done.
fn standing(skeleton: &Skeleton, debt: &Owed, today: Date) -> &'static str {
    match debt.what {
        Duty::Hold(on) | Duty::CloseSession(on) => skeleton.sessions.get(on).unwrap().standing_on(today).word(),
        _ => "",
    }
}

impl Surface for Watched {
    fn name(&self) -> &'static str {
        "owed"
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
        let answer = self.api.act(office, act, fields).await;
        if matches!(answer, Answer::Accepted(_)) {
            self.look().await;
        }
        answer
    }

    async fn see(&mut self, _: &str, _: &str) -> Option<(u16, String)> {
        None
    }
}
