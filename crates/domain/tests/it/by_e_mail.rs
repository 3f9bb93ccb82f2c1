//! What somebody can record in a day of whom nothing is known but that they opened a message.

use domain::organisation::Refusal;
use domain::{
    ACTS_OF_ALL_WAITING, ACTS_OF_ONE_ACCREDITED, ACTS_OF_ONE_WAITING, Actor, Ask, Bound, CORRECTIONS_UNANSWERED, Door,
    Fields, Level, Needs, Pseudonym, Request, Role,
};
use jiff::civil::date;

use crate::world::{World, utc};

const REASONS: &str = "Trabaja en el municipio y sus informes son públicos desde hace ya varios años.";

/// A table that adopted rules for organisations, on their first day.
fn world() -> World {
    let mut world = crate::moves::prepared(1);
    let session = world.state.skeleton.sessions.number(1).unwrap();
    let (on, item) = (session.id.to_string(), session.agenda[6].number.to_string());
    let at = [("on", on.as_str()), ("item", item.as_str())];
    let rules = [
        ("mode", "show_of_hands"),
        ("motion.kind", "organisation_rules"),
        ("motion.from", "2020-11-10"),
        ("motion.asked.0", "purpose"),
        ("motion.sector", "civil_society"),
        ("motion.answer_days", "15"),
        ("motion.source", "Reglas"),
    ];
    world.must("conducts", "session.put_to_vote", &[&at[..], &rules].concat());
    world.must("conducts", "session.declare_result", &[&at[..], &[("in_favour", "3")]].concat());
    world.today = date(2020, 11, 10);
    world
}

fn stranger(number: u32) -> Actor {
    let by = Some(Pseudonym(format!("{number:032}")));
    Actor { role: Role::Organisation, by, level: Level::EMail }
}

fn ask(world: &mut World, actor: &Actor, act: &str, pairs: &[(&str, &str)]) -> Result<u64, domain::Refusal> {
    let fields: Fields = pairs.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned())).collect();
    world.request(actor, Request::parse(act, &fields, &utc()).unwrap())
}

fn register(world: &mut World, actor: &Actor) -> Result<u64, domain::Refusal> {
    let name = format!("Colectivo {}", world.state.skeleton.next());
    ask(world, actor, "organisation.register", &[("name", &name), ("purpose", "Vigila.")])
}

fn correct(world: &mut World, actor: &Actor, on: u64) -> Result<u64, domain::Refusal> {
    let (base, name) = (world.state.skeleton.last_on(on).unwrap().to_string(), format!("Colectivo {on}"));
    let fields = [("on", on.to_string()), ("base", base), ("name", name), ("purpose", "Vigila.".to_owned())];
    let fields: Vec<_> = fields.iter().map(|(path, value)| (*path, value.as_str())).collect();
    ask(world, actor, "organisation.correct", &fields)
}

fn enough(most: u32, world: &World) -> Result<u64, domain::Refusal> {
    Err(Door::EnoughOfOneToday { most, from: world.today.tomorrow().unwrap() }.into())
}

/// Records as much as somebody may in a day: they register and withdraw.
fn used_up(world: &mut World, actor: &Actor) {
    for _ in 0..ACTS_OF_ONE_WAITING / 2 {
        let on = register(world, actor).unwrap().to_string();
        ask(world, actor, "organisation.withdraw", &[("on", &on)]).unwrap();
    }
}

/// Whoever adds an act for which an opened message suffices says here what keeps somebody from recording it without end.
#[test]
fn no_act_for_which_a_message_suffices_is_without_a_bound() {
    let by_e_mail = Ask::NAMES.iter().copied().filter(|name| Ask::needs(name) == Some(Needs::EMail));
    for act in by_e_mail {
        let (mut world, actor) = (world(), stranger(1));
        let own = register(&mut world, &actor).unwrap();
        let on = own.to_string();
        let paper = [("on", on.as_str()), ("base", on.as_str()), ("name", "Otro"), ("purpose", "Vigila.")];
        let paper = [&paper[..], &[("captured.support.kind", "letter")]].concat();
        let capture = world.must("conducts", "organisation.correct", &paper);
        for _ in 1..ACTS_OF_ONE_WAITING {
            correct(&mut world, &actor, own).unwrap();
        }
        let refused = match act {
            "organisation.register" => register(&mut world, &actor),
            "organisation.correct" => correct(&mut world, &actor, own),
            "organisation.withdraw" => ask(&mut world, &actor, act, &[("on", &on)]),
            "secretariat.object_capture" => {
                ask(&mut world, &actor, act, &[("capture", &capture.to_string()), ("text", "No lo dijimos.")])
            }
            "secretariat.accept_invitation" => {
                // `accepting` holds that each is accepted once.
                assert_eq!(Role::Platform.bound_by_e_mail(), Some(Bound::Invitation));
                continue;
            }
            other => panic!("{other} is open by e-mail: what bounds it?"),
        };
        assert_eq!(refused, enough(ACTS_OF_ONE_WAITING, &world), "{act}");
        assert_eq!(world.replayed(), world.state, "{act}");
    }
}

#[test]
fn the_bound_is_of_one_and_of_a_day_whatever_they_showed() {
    let mut world = world();
    let (one, other) = (stranger(1), stranger(2));
    used_up(&mut world, &one);
    for level in [Level::Token, Level::EMail, Level::TwoFactors, Level::FreshFactors] {
        let again = Actor { level, ..one.clone() };
        assert_eq!(register(&mut world, &again), enough(ACTS_OF_ONE_WAITING, &world), "{level:?}");
    }
    register(&mut world, &other).unwrap();
    // What is read again counts as it did.
    world.state = world.replayed();
    assert_eq!(register(&mut world, &one), enough(ACTS_OF_ONE_WAITING, &world));
    world.today = world.today.tomorrow().unwrap();
    register(&mut world, &one).unwrap();
    // In a demonstration, and of whoever has the machine, nothing is counted.
    let demo = Actor { level: Level::Demo, ..stranger(3) };
    used_up(&mut world, &demo);
    used_up(&mut world, &demo);
}

#[test]
fn one_that_is_accredited_may_more_and_is_not_kept_waiting_by_strangers() {
    let mut world = world();
    let accredited = stranger(0);
    let on = register(&mut world, &accredited).unwrap();
    world.must("osc-titular", "organisation.accredit", &[("on", &on.to_string()), ("reasons", REASONS)]);
    let mut number = 0;
    let refused = loop {
        number += 1;
        let one = stranger(number);
        for _ in 0..ACTS_OF_ONE_WAITING / 2 {
            let Ok(on) = register(&mut world, &one) else { break };
            let _ = ask(&mut world, &one, "organisation.withdraw", &[("on", &on.to_string())]);
        }
        let next = stranger(number + 1_000_000);
        if let Err(refusal) = register(&mut world, &next) {
            break refusal;
        }
        assert!(number < ACTS_OF_ALL_WAITING, "all of them together have no bound");
    };
    let from = world.today.tomorrow().unwrap();
    assert_eq!(refused, Door::EnoughOfAllToday { most: ACTS_OF_ALL_WAITING, from }.into());
    for _ in 1..ACTS_OF_ONE_ACCREDITED {
        correct(&mut world, &accredited, on).unwrap();
    }
    assert_eq!(correct(&mut world, &accredited, on), enough(ACTS_OF_ONE_ACCREDITED, &world));
    // What is entered from a paper is the technical secretary's to answer for.
    let paper = [("name", "De papel"), ("purpose", "Vigila."), ("captured.support.kind", "letter")];
    world.must("conducts", "organisation.register", &paper);
    world.today = from;
    register(&mut world, &stranger(1)).unwrap();
}

#[test]
fn what_waits_for_an_answer_is_corrected_so_often_and_again_once_it_is_answered() {
    let mut world = world();
    let one = stranger(1);
    let on = register(&mut world, &one).unwrap();
    let mut corrected = 0;
    let refused = loop {
        world.today = world.today.tomorrow().unwrap();
        match correct(&mut world, &one, on) {
            Ok(_) => corrected += 1,
            Err(refusal) => break refusal,
        }
        assert!(corrected <= CORRECTIONS_UNANSWERED);
    };
    let often = Refusal::CorrectedOften { organisation: on, most: CORRECTIONS_UNANSWERED };
    assert_eq!((corrected, refused), (CORRECTIONS_UNANSWERED, often.into()));
    let base = world.state.skeleton.last_on(on).unwrap().to_string();
    let on_and_base = [("on", on.to_string()), ("base", base)];
    let paper = [("name", "De papel"), ("purpose", "Vigila."), ("captured.support.kind", "letter")];
    let paper: Vec<_> = on_and_base.iter().map(|(path, value)| (*path, value.as_str())).chain(paper).collect();
    world.must("conducts", "organisation.correct", &paper);
    let answer = [("on", on_and_base[0].1.as_str()), ("reasons", REASONS)];
    world.must("osc-titular", "organisation.decline", &answer);
    correct(&mut world, &one, on).unwrap();
}
