//! A table whose meeting was prepared: where a history begins.

use super::Move;
use crate::world::World;

/// How far a meeting can be prepared.
pub(crate) const PREPARED: usize = 18;

/// A table whose meeting was prepared so far: called, open, with a methodology, voting, endorsed, the table changed; at
/// last held, and met again, with the minutes of that meeting circulated, and approved.
pub(crate) fn prepared(level: usize) -> World {
    let mut world = World::with_table();
    // Who holds an office is disputed, so that a session can settle it.
    let named = [("office", "osc-suplente"), ("from", "2020-11-09"), ("support.kind", "appointment")];
    let paper = world.must("conducts", "secretariat.appoint_by_paper", &named).to_string();
    let objects = [("seat", "civil"), ("paper", paper.as_str()), ("reasons", "No se publicó.")];
    world.must("osc-titular", "secretariat.object_appointment", &objects);
    let mut play = |act, who, what, how| world.play(&Move { act, who, what, how });
    play("proposal.present", 6, 0, 0);
    play("session.call", 0, 0, 0);
    if level > 0 {
        for who in 1..5 {
            play("session.arrive", who, 0, 0);
        }
        play("session.declare_quorum", 0, 0, 0);
        play("session.put_to_vote", 0, 0, 0);
        play("session.declare_result", 0, 0, 0);
    }
    if level > 1 {
        play("session.put_to_vote", 0, 1, if level < 16 { 0 } else { 4 });
        play("session.declare_result", 0, 1, 0);
    }
    match level {
        3 => drop(play("session.put_to_vote", 0, 2, 1)),
        4 => {
            play("session.put_to_vote", 0, 2, 0);
            for who in 1..5 {
                play("session.vote", who, 2, 0);
            }
            play("session.declare_result", 0, 2, 0);
        }
        14 | 15 => meet_again(&mut play, level > 14),
        // A methodology of the body's own, and the first phase behind, or all but the one that closes by agreement.
        16.. => {
            for (point, phase) in [(2, 0), (3, 1)].into_iter().take(level - 15) {
                play("session.put_to_vote", 0, point, 0);
                for who in 1..5 {
                    play("session.vote", who, point, 0);
                }
                play("session.declare_result", 0, point, 0);
                play("endorsement.assume", 6, 0, 0);
                play("phase.report", 0, 0, phase);
                play("phase.close", 0, 0, phase);
            }
            play("session.put_to_vote", 0, 9, 2);
            play("session.declare_result", 0, 9, 0);
        }
        5.. => {
            // By show of hands, so that the result can be declared at once.
            let (who, how) = if level < 12 { (level - 5, 0) } else { (level - 9, 2) };
            for point in 6..9 {
                play("session.put_to_vote", who, point, how);
                play("session.declare_result", 0, point, 0);
            }
        }
        _ => {}
    }
    world
}

/// The die that makes a move one of the second meeting.
const SECOND: usize = 5;

/// Too many leave the first meeting; a second one is to approve its minutes, and does when the history begins after that.
fn meet_again(play: &mut impl FnMut(&'static str, usize, usize, usize) -> String, approves: bool) {
    play("session.leave", 3, 0, 0);
    play("session.leave", 4, 0, 0);
    play("session.close", 0, 9, 0);
    play("session.call", 0, 0, 0);
    for who in 1..5 {
        play("session.arrive", who, 0, SECOND);
    }
    play("session.declare_quorum", 0, 0, SECOND);
    decide(play, 0);
    play("session.circulate", 0, 10, SECOND);
    if approves {
        decide(play, 10);
    }
}

/// Everybody is in favour of what is moved at a point of the second meeting.
fn decide(play: &mut impl FnMut(&'static str, usize, usize, usize) -> String, point: usize) {
    play("session.put_to_vote", 0, point, SECOND);
    for who in 1..5 {
        play("session.vote", who, 1, SECOND);
    }
    play("session.declare_result", 0, 1, SECOND);
}
