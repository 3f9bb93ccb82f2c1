//! What was captured counts nowhere once its office objects: a law over every act that can be entered from a paper.

use domain::owed::owed;
use domain::{Ask, Fields, Numbered, State};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::moves::prepared;
use crate::world::World;

/// The acts that can be entered from the paper of an office, by their own word. What an organisation signs is held by the scenario
/// `organisation/from_paper`.
pub(crate) fn signed_by_an_office() -> impl Iterator<Item = &'static str> {
    Ask::NAMES.iter().copied().filter(|name| Ask::is_signed_by_an_office(name))
}

/// A law over acts that finds none holds nothing: whoever adds one counts it here, and takes none away unseen.
#[test]
fn nine_acts_are_signed_by_an_office_and_each_form_asks_for_which() {
    assert_eq!(signed_by_an_office().count(), 9);
    for act in Ask::NAMES.iter().copied() {
        let asks = Ask::specs(act).is_some_and(|specs| specs.iter().any(|spec| spec.path == "captured.office"));
        assert_eq!(asks, Ask::is_signed_by_an_office(act), "{act}");
    }
}

/// A world in which an office could act, and what it would send.
pub(crate) struct Case {
    pub(crate) world: World,
    pub(crate) office: &'static str,
    pub(crate) fields: Fields,
}

#[test]
fn what_an_office_objects_to_reads_as_if_it_had_not_been_said() {
    for act in signed_by_an_office() {
        let Case { mut world, office, fields } = case(act);
        let before = reading(&world.state, world.today);
        let capture = world.perform("conducts", act, &captured(act, office, &fields)).unwrap().to_string();
        assert_ne!(before, reading(&world.state, world.today), "{act} says something");
        let objects = [("capture", capture.as_str()), ("text", "No lo dijimos.")];
        world.must(office, "secretariat.object_capture", &objects);
        assert_eq!(before, reading(&world.state, world.today), "{act}");
        assert_eq!(world.replayed(), world.state, "{act}");
        // The office can say it by an act of its own.
        let fields = based_anew(&world, fields);
        world.perform(office, act, &fields).unwrap_or_else(|refusal| panic!("{act}: {refusal:?}"));
        assert_ne!(before, reading(&world.state, world.today), "{act} is said by the office itself");
    }
}

#[test]
fn what_nobody_presented_changes_no_more() {
    let Case { mut world, office, fields } = case("proposal.present");
    let sent = captured("proposal.present", office, &fields);
    let capture = world.perform("conducts", "proposal.present", &sent).unwrap().to_string();
    world.must(office, "secretariat.object_capture", &[("capture", &capture), ("text", "No lo presentamos.")]);
    let amends = [("on", capture.as_str()), ("base", &capture), ("field", "problem"), ("problem", "Otro.")];
    let fields = amends.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
    let refused = world.perform(office, "proposal.amend", &fields);
    assert_eq!(refused, Err(domain::proposal::Refusal::ProposalDisowned.into()));
}

/// How everything stands that a captured act can change, without what tells of the captures themselves.
fn reading(state: &State, day: Date) -> String {
    let skeleton = &state.skeleton;
    let table = &skeleton.secretariat;
    let proposals = skeleton.proposals.iter().filter(|proposal| proposal.goes_on()).map(|proposal| {
        let awaited = proposal.awaits_ratification(skeleton).map(|awaited| awaited.since);
        let answered = proposal.ratified().map(|ratified| ratified.answer);
        let assumed = proposal.assumed().map(|assumed| assumed.entry);
        (proposal.id, proposal.status(), proposal.ficha.clone(), proposal.latest(), assumed, answered, awaited)
    });
    let suspended = table.suspended(day).map(|(seat, _)| seat.code.clone());
    let papers = table.papers.iter().map(|paper| (paper.is_disputed(), paper.objecting().count()));
    let votings = skeleton.sessions.iter().flat_map(|session| {
        let all = session.agenda.iter().flat_map(|item| &item.votings);
        all.map(move |voting| session.objections_to(voting).count())
    });
    let owed = owed(state).into_iter().map(|owed| (owed.who, owed.what));
    let (proposals, suspended): (Vec<_>, Vec<_>) = (proposals.collect(), suspended.collect());
    let (papers, votings, owed): (Vec<_>, Vec<_>, Vec<_>) = (papers.collect(), votings.collect(), owed.collect());
    format!("{proposals:#?} {suspended:#?} {papers:#?} {votings:#?} {owed:#?}")
}

pub(crate) fn captured(act: &str, office: &str, fields: &Fields) -> Fields {
    let office = ("captured.office".to_owned(), office.to_owned());
    let paper = ("captured.support.kind".to_owned(), "letter".to_owned());
    // An assumption names the paper by which it is assumed.
    let paper = Some(paper).filter(|_| act != "endorsement.assume");
    fields.clone().into_iter().chain([office]).chain(paper).collect()
}

/// The same, on what stands now.
fn based_anew(world: &World, mut fields: Fields) -> Fields {
    let last = fields.get("on").and_then(|on| world.state.skeleton.last_on(on.parse().ok()?));
    if let (Some(base), Some(last)) = (fields.get_mut("base"), last) {
        *base = last.to_string();
    }
    fields
}

pub(crate) fn case(act: &str) -> Case {
    match act {
        "proposal.present" => on_a_table(|world| (present(world), "infoem-titular")),
        "proposal.amend" => on_a_proposal([("field", "problem"), ("problem", "No se encuentran los datos.")]),
        "proposal.withdraw" => {
            let reason = "La institución lo retira porque el asunto se resolvió por otro camino antes de la sesión.";
            on_a_proposal([("reason", reason), ("reason", reason)])
        }
        "secretariat.suspend_participation" => on_a_table(|_| (seat(&[("reasons", "Nos vamos.")]), "osc-titular")),
        "secretariat.resume_participation" => on_a_table(|world| {
            let suspends = [("seat", "civil"), ("reasons", "Nos vamos.")];
            world.must("osc-titular", "secretariat.suspend_participation", &suspends);
            (seat(&[]), "osc-titular")
        }),
        "secretariat.object_appointment" => on_a_table(|world| {
            let named = [("office", "osc-suplente"), ("from", "2020-11-09"), ("support.kind", "appointment")];
            let paper = world.must("conducts", "secretariat.appoint_by_paper", &named).to_string();
            (seat(&[("paper", &paper), ("reasons", "No se publicó.")]), "osc-titular")
        }),
        "session.object" => of_a_vote(),
        "endorsement.assume" => {
            let (world, proposal) = endorsed();
            Case { world, office: "ieem-suplente", fields: sent(assumes(&proposal)) }
        }
        "endorsement.ratify" => to_ratify(),
        other => panic!("{other} can be captured: say here what it changes"),
    }
}

fn on_a_table(asked: impl FnOnce(&mut World) -> (Fields, &'static str)) -> Case {
    let mut world = World::with_table();
    let (fields, office) = asked(&mut world);
    Case { world, office, fields }
}

fn on_a_proposal(own: [(&'static str, &'static str); 2]) -> Case {
    on_a_table(|world| {
        let presented = present(world);
        let proposal = world.perform("infoem-titular", "proposal.present", &presented).unwrap().to_string();
        let on = [("on", proposal.as_str()), ("base", proposal.as_str())];
        (sent(on.into_iter().chain(own)), "infoem-titular")
    })
}

/// A vote that was captured while it is voted.
fn of_a_vote() -> Case {
    let mut world = prepared(3);
    let sessions = &world.state.skeleton.sessions;
    let session = sessions.iter().find(|session| session.agenda.iter().any(|item| item.voting().is_some())).unwrap();
    let item = session.agenda.iter().find(|item| item.voting().is_some()).unwrap().number.to_string();
    let session = session.id().to_string();
    let votes = [("on", session.as_str()), ("item", &item), ("seat", "civil"), ("sense", "in_favour")];
    let vote = world.must("conducts", "session.vote", &votes).to_string();
    let objects = [("on", session.as_str()), ("vote", &vote), ("text", "Votamos en contra.")];
    Case { world, office: "osc-titular", fields: sent(objects.into_iter().chain([("seat", "civil")])) }
}

fn to_ratify() -> Case {
    let (mut world, proposal) = endorsed();
    let assumed = assumes(&proposal).collect::<Vec<_>>();
    world.must("ieem-suplente", "endorsement.assume", &assumed);
    world.today = world.today.saturating_add(1.day());
    let today = world.today.to_string();
    let named = [("office", "ieem-suplente"), ("from", &today), ("support.kind", "appointment")];
    world.must("conducts", "secretariat.appoint_by_paper", &named);
    let fields = sent([("on", proposal.as_str()), ("answer", "ratified")]);
    Case { world, office: "ieem-suplente", fields }
}

/// A proposal that is endorsed, and its number.
fn endorsed() -> (World, String) {
    let world = prepared(4);
    let proposal = world.state.skeleton.proposals.iter().find(|proposal| proposal.awaits_assumption()).unwrap().id;
    (world, proposal.to_string())
}

fn assumes(proposal: &str) -> impl Iterator<Item = (&'static str, &str)> {
    [("on", proposal), ("support.kind", "agreement"), ("support.number", "7/2020")].into_iter()
}

fn present(world: &World) -> Fields {
    let plan = world.state.skeleton.plans.number(1).unwrap().id.to_string();
    let said = ["title", "summary", "wording"].map(|path| (path, "Publicar las contrataciones."));
    sent([("plan", plan.as_str()), ("origin", "proactive")].into_iter().chain(said))
}

fn seat(own: &[(&'static str, &str)]) -> Fields {
    sent([("seat", "civil")].into_iter().chain(own.iter().copied()))
}

fn sent<'a>(pairs: impl IntoIterator<Item = (&'static str, &'a str)>) -> Fields {
    pairs.into_iter().map(|(path, value)| (path.to_owned(), value.to_owned())).collect()
}
