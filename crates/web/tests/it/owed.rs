//! What is owed is offered: after every act of every scenario, each debt stands on the page of an office that owes it, and
//! its link leads to a page with the form of the act that does it. Each kind is done so once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Mutex;

use domain::owed::{Duty, Owed};
use domain::proposal::term_of;
use domain::{Ask, Choice, Fields, Skeleton};
use jiff::civil::Date;

use crate::owed_acts::act;
use crate::owed_done::{Met, Step, is_done};
use crate::scenario::{root, run, scenarios};
use crate::surfaces::api::Api;
use crate::surfaces::html::{Form, forms};
use crate::surfaces::places::{Places, fields_of};
use crate::surfaces::{Answer, OverApi, Surface};

#[test]
fn what_is_owed_is_offered_to_whoever_owes_it() {
    let (files, missing) = (Mutex::new(scenarios()), Mutex::new(Vec::new()));
    let all_met: Mutex<BTreeMap<_, (PathBuf, Met)>> = Mutex::default();
    let next = || files.lock().unwrap().pop();
    let lane = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        while let Some(file) = next() {
            runtime.block_on(async {
                let mut watched = Watched::new().await;
                run(&file, &mut watched).await.unwrap();
                let within = file.strip_prefix(root()).unwrap().display();
                missing.lock().unwrap().extend(watched.missing.iter().map(|what| format!("{within}: {what}")));
                for (kind, met) in watched.met {
                    let mut all = all_met.lock().unwrap();
                    // Always the same one, whichever lane is first.
                    if all.get(&kind).is_none_or(|(other, _)| file < *other) {
                        all.insert(kind, (file.clone(), met));
                    }
                }
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
    let met = all_met.into_inner().unwrap();
    every_one_is_done(&met);
    // Every kind of debt was met somewhere.
    let met: BTreeSet<&str> = met.keys().map(|(what, ..)| what.as_str()).collect();
    let all = [
        "adopt_calendar",
        "answer",
        "answer_organisation",
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
        "confirm_appointment",
        "drop_point",
        "found_plan",
        "hold",
        "name_axis",
        "name_responsible",
        "ratify",
        "report",
        "reset_factor",
        "settle",
        "settle_office",
        "vote",
    ];
    assert_eq!(met.into_iter().collect::<Vec<_>>(), all);
}

fn every_one_is_done(met: &BTreeMap<MetAs, (PathBuf, Met)>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let undone = met.iter().filter_map(|(kind, (file, met))| {
        let within = file.strip_prefix(root()).unwrap().display();
        runtime.block_on(is_done(met)).err().map(|why| format!("{within}: {kind:?} at {}: {why}", met.link))
    });
    let undone: Vec<_> = undone.collect();
    assert!(undone.is_empty(), "\n{}", undone.join("\n"));
}

/// A kind of debt, how its object stood, and the act that is next for it.
type MetAs = (String, &'static str, &'static str);

/// The door for programs, and the pages that are looked at after each act.
struct Watched {
    api: Api,
    places: Places,
    /// What was looked at already.
    met: BTreeMap<MetAs, Met>,
    /// What was done.
    steps: Vec<Step>,
    /// On which day it was looked at last.
    looked_on: Option<Date>,
    missing: Vec<String>,
}

impl Watched {
    async fn new() -> Self {
        let api = Api::new().await;
        let (_, openapi) = api.site.get("", "/api/openapi.json").await;
        Self {
            api,
            places: Places::of(&openapi),
            met: BTreeMap::new(),
            steps: Vec::new(),
            looked_on: None,
            missing: Vec::new(),
        }
    }

    async fn look(&mut self) {
        let (skeleton, today) = (self.api.skeleton(), self.api.today());
        let snapshot = self.api.site.platform.snapshot();
        let owed = snapshot.owed(today);
        let offices = &skeleton.secretariat.offices;
        self.looked_on = Some(today);
        for debt in owed.iter() {
            // Its days are counted as the page of its commitment counts them, whoever owes it.
            if let Some(proposal) = debt.what.commitment().and_then(|id| skeleton.proposals.get(id)) {
                assert_eq!(debt.term(&skeleton, today), term_of(&skeleton, proposal, debt.by, today));
            }
            let key = (word(debt), standing(&skeleton, debt, today), act(&skeleton, debt.what).0);
            // Where the office that owes it is vacant, nobody can be shown it.
            let acting = |(_, office): &(usize, &domain::secretariat::Office)| {
                debt.who.is(office, &skeleton.secretariat) && office.occupant(today).is_some()
            };
            let Some((at, office)) = offices.iter().enumerate().find(acting).filter(|_| !self.met.contains_key(&key))
            else {
                continue;
            };
            let own: Vec<&Owed> = owed.iter().filter(|other| other.who.is(office, &skeleton.secretariat)).collect();
            let place = own.iter().position(|other| *other == debt).unwrap();
            let code = office.code.to_string();
            let (status, page) = self.api.site.get(&code, &format!("/pendientes/{}", at + 1)).await;
            assert_eq!(status, 200);
            let strip = format!("/pendientes/{}\">Le toca a usted: {}<", at + 1, own.len());
            assert!(page.contains(&strip), "{code} on {today}: the strip says another number than {}", own.len());
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
            let met = Met { steps: self.steps.clone(), day: today, office: code, debt: debt.clone(), link };
            self.met.insert(key, met);
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

impl OverApi for Watched {
    const NAME: &'static str = "owed";

    fn api(&self) -> &Api {
        &self.api
    }

    async fn perform(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        // Some of it comes with a day and not with an act.
        if self.looked_on.is_some_and(|day| day != self.api.today()) {
            self.look().await;
        }
        let answer = self.api.act(office, act, fields).await;
        if matches!(answer, Answer::Accepted(_)) {
            let (day, fields) = (self.api.today(), fields.clone());
            self.steps.push(Step { day, office: office.to_owned(), act: act.to_owned(), fields });
            self.look().await;
        }
        answer
    }
}
