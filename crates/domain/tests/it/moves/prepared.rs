//! A table whose meeting was prepared: where a history begins.

use super::Move;
use crate::world::World;

/// A table whose meeting was prepared so far: called, open, with a methodology, voting, endorsed, the table changed.
pub(crate) fn prepared(level: usize) -> World {
    let mut world = World::with_table();
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
        play("session.put_to_vote", 0, 1, 0);
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
