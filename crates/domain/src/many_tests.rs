//! Acts look at what they are about and at nothing else, however many sessions, agreements and proposals there are: the
//! objects they look at are counted, and never time.

#[path = "../tests/it/world.rs"]
#[allow(dead_code, reason = "the tests from outside use the rest of it")]
mod world;

use self::world::World;
use crate::proposal::next_step;
use crate::shelf::counted::steps;

const FEW: u64 = 10;
const MANY: u64 = 2_000;

/// What is asked, and how.
type Asked = (&'static str, fn(&mut Crowd));

const ACTS: [Asked; 6] = [
    ("a session is called", |crowd| {
        crowd.call("12:30", &[("minutes", Some(crowd.session))]);
    }),
    ("a motion is put", |crowd| crowd.put(3)),
    ("it is put and its result declared", |crowd| {
        crowd.put(3);
        crowd.declare(3);
    }),
    ("a field is amended", Crowd::amend),
    ("what was foreseen is proposed", |crowd| {
        let foreseen = crowd.foreseen.to_string();
        crowd.present(&[("foreseen", &foreseen)]);
    }),
    ("what comes next is asked", |crowd| {
        let state = &crowd.world.state;
        let proposal = state.skeleton.proposals.get(crowd.proposal).unwrap();
        drop(next_step(state, proposal, crowd.world.today));
    }),
];

#[test]
fn an_act_looks_at_no_more_among_many() {
    let (few, many) = (Crowd::of(FEW), Crowd::of(MANY));
    let there = &many.world.state.skeleton;
    for count in [there.sessions.iter().len(), there.agreements.len(), there.proposals.len()] {
        assert!(count as u64 > MANY);
    }
    for (what, act) in ACTS {
        let [few, many] = [few.clone(), many.clone()].map(|mut crowd| steps(|| act(&mut crowd)).0);
        assert!(many <= few, "{what}: {few} objects looked at among few, {many} among many");
    }
}

/// A table with so many sessions, agreements and proposals that have nothing to do with what is asked.
#[derive(Clone)]
struct Crowd {
    world: World,
    /// A proposal that is open.
    proposal: u64,
    /// A commitment foreseen.
    foreseen: u64,
    /// A session that is open, and has two points to agree on.
    session: u64,
}

impl Crowd {
    fn of(others: u64) -> Self {
        let mut crowd = Self { world: World::with_table(), proposal: 0, foreseen: 0, session: 0 };
        let plan = crowd.plan();
        crowd.foreseen = crowd.world.must("conducts", "plan.foresee", &[("on", &plan), ("title", "Foreseen")]);
        crowd.proposal = crowd.present(&[]);
        crowd.present(&[]);
        crowd.world.repeat_last(others);
        crowd.call("11:30", &[("agenda", None)]);
        crowd.world.repeat_last(others);
        for hour in ["11:00", "11:10"] {
            crowd.session = crowd.call(hour, &[("agenda", None), ("agreement", None), ("agreement", None)]);
            crowd.open();
            crowd.put(2);
            crowd.declare(2);
            crowd.world.repeat_last(if hour == "11:00" { others } else { 0 });
        }
        crowd
    }

    fn plan(&self) -> String {
        self.world.state.skeleton.plans.number(1).unwrap().id.to_string()
    }

    fn present(&mut self, more: &[(&str, &str)]) -> u64 {
        let plan = self.plan();
        let own = [("plan", plan.as_str()), ("origin", "proactive"), ("title", "A proposal"), ("summary", "In a line")];
        let fields = [&own[..], &[("wording", "What is proposed")], more].concat();
        self.world.must("osc-titular", "proposal.present", &fields)
    }

    fn amend(&mut self) {
        let on = self.proposal.to_string();
        let fields =
            [("on", on.as_str()), ("base", &on), ("field", "wording"), ("wording", "Anew"), ("note", "Clearer")];
        self.world.must("osc-titular", "proposal.amend", &fields);
    }

    fn call(&mut self, hour: &str, agenda: &[(&str, Option<u64>)]) -> u64 {
        let mut fields: Vec<(String, String)> =
            [("kind", "ordinary"), ("mode", "virtual"), ("date", "2020-11-09"), ("hour", hour)]
                .map(|(path, value)| (path.to_owned(), value.to_owned()))
                .into();
        for (row, (matter, about)) in agenda.iter().enumerate() {
            fields.push((format!("agenda.{row}.title"), (*matter).to_owned()));
            fields.push((format!("agenda.{row}.matter"), (*matter).to_owned()));
            fields.extend(about.map(|about| (format!("agenda.{row}.about"), about.to_string())));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(path, value)| (path.as_str(), value.as_str())).collect();
        self.world.must("conducts", "session.call", &fields)
    }

    fn open(&mut self) {
        let on = self.session.to_string();
        let now = ("moment", "2020-11-09T11:40");
        for (seat, office) in [("guarantor", "infoem-titular"), ("civil", "osc-titular")] {
            let fields = [("on", on.as_str()), ("seat", seat), ("office", office), now];
            self.world.must("conducts", "session.arrive", &fields);
        }
        self.world.must("conducts", "session.declare_quorum", &[("on", &on), now]);
        self.vote("1", &[("motion.kind", "agenda")]);
        self.declare(1);
    }

    fn put(&mut self, item: u64) {
        self.vote(&item.to_string(), &[("motion.kind", "agreement"), ("motion.text", "What is agreed")]);
    }

    fn vote(&mut self, item: &str, motion: &[(&str, &str)]) {
        let on = self.session.to_string();
        let fields = [&[("on", on.as_str()), ("item", item), ("mode", "show_of_hands")], motion].concat();
        self.world.must("conducts", "session.put_to_vote", &fields);
    }

    fn declare(&mut self, item: u64) {
        let (on, item) = (self.session.to_string(), item.to_string());
        let fields = [("on", on.as_str()), ("item", &item), ("in_favour", "2")];
        self.world.must("conducts", "session.declare_result", &fields);
    }
}
