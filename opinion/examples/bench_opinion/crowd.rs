//! What is measured: generated crowds of six shapes, with their marks, and votes read from files.

use opinion::{Moderation, StatementId, Votes};

use crate::crowds::{self, Event, Shape};
use crate::table::number;

/// Votes that are taken one by one after the others.
pub const FOLLOWS: usize = 10_000;

/// Votes in memory, and what they shall reach.
pub struct Crowd {
    /// As it is printed.
    pub name: String,
    /// How many participants there are.
    pub people: usize,
    /// How many statements there are.
    pub statements: usize,
    /// In the order in which they came; participants and statements are numbered from 0.
    pub events: Vec<Event>,
    /// Statements that moderators took out.
    pub out: Vec<u32>,
    /// Statements that ask about the people.
    pub meta: Vec<u32>,
    /// What a whole analysis shall reach.
    pub marks: Marks,
}

/// What a whole analysis shall reach; nothing is marked with nothing.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// CPU milliseconds on one thread at most.
    pub one: Option<f64>,
    /// Milliseconds on two threads at most.
    pub two: Option<f64>,
    /// How many times less CPU time than the peer at least.
    pub ratio: Option<f64>,
}

/// A crowd that is generated when it is needed.
pub struct Plan {
    /// As it is printed.
    pub name: &'static str,
    /// Votes to be followed one by one; 0 when this crowd is measured at rest only.
    pub follows: usize,
    shape: Shape,
    marks: Marks,
}

/// From small to large.
pub const PLANS: [Plan; 6] = [
    plan("vtaiwan's shape", FOLLOWS, (1_921, 197, 0.13), Marks { one: Some(5.0), two: None, ratio: Some(60.0) }),
    plan(
        "bowling-green's shape",
        FOLLOWS,
        (2_031, 896, 0.124),
        Marks { one: Some(12.0), two: None, ratio: Some(100.0) },
    ),
    plan("delphi's bench", 0, (2_000, 200, 0.287), Marks { one: Some(15.0), two: None, ratio: None }),
    plan("10,000 people", 0, (10_000, 200, 0.149), Marks { one: Some(70.0), two: None, ratio: Some(100.0) }),
    plan("30,000 people", 0, (30_000, 300, 0.149), Marks { one: Some(300.0), two: None, ratio: Some(100.0) }),
    plan(LARGEST, 2_000, (100_000, 500, 0.149), Marks { one: None, two: Some(1_500.0), ratio: None }),
];

/// The crowd for which the peer would take too long.
pub const LARGEST: &str = "100,000 people";

const fn plan(name: &'static str, follows: usize, shape: (usize, usize, f64), marks: Marks) -> Plan {
    let (participants, statements, density) = shape;
    Plan { name, follows, shape: Shape { participants, statements, density, groups: 3 }, marks }
}

impl Plan {
    /// Generates the crowd, always the same.
    pub fn crowd(&self) -> Crowd {
        Crowd {
            name: self.name.to_owned(),
            people: self.shape.participants,
            statements: self.shape.statements,
            events: crowds::generate(self.shape, 1),
            out: Vec::new(),
            meta: Vec::new(),
            marks: self.marks,
        }
    }
}

impl Crowd {
    /// The matrix of the events.
    pub fn votes(&self) -> Votes {
        let mut builder = crowds::builder(&self.events);
        for (statement, moderation, is_meta) in self.declared() {
            builder.declare_statement(&statement, moderation, is_meta);
        }
        builder.build()
    }

    /// Statements of which something is known besides votes.
    pub fn declared(&self) -> impl Iterator<Item = (StatementId, Moderation, bool)> + '_ {
        let id = |statement: &u32| StatementId::from(u64::from(*statement));
        let out = self.out.iter().map(move |statement| (id(statement), Moderation::Out, self.meta.contains(statement)));
        let meta = self.meta.iter().filter(|statement| !self.out.contains(statement));
        out.chain(meta.map(move |statement| (id(statement), Moderation::In, true)))
    }

    /// Name and sizes in one line.
    pub fn title(&self) -> String {
        let Self { name, people, statements, events, .. } = self;
        let [people, statements, votes] = [*people, *statements, events.len()].map(|count| number(count as f64));
        format!("{name}, {people} x {statements}, {votes} votes")
    }
}
