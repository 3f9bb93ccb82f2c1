//! What comes next, from setting the table up on, as a line: the same on every page where one lands.

use domain::owed::{ComesNext, comes_next};
use jiff::civil::Date;
use words::{Names, debtor_words, duty_words};

use super::place::{where_done, where_read};
use crate::addresses;
use crate::app::App;
use crate::page::{Onward, owes};
use crate::visitor::Visitor;

/// What comes next, from setting the table up on; nothing once something was proposed. Only whoever may do it gets a link to where
/// it is done, so that nothing is offered that would be refused.
pub(crate) fn onward(app: &App, names: &Names, visitor: &Visitor, today: Date) -> Option<Onward> {
    let t = names.voice;
    match comes_next(&names.state.skeleton, today)? {
        ComesNext::Owed(owed) => {
            let may = owes(visitor, &owed.who, names.state, today);
            let address =
                if may { where_done(names, visitor, owed.what) } else { where_read(names, visitor, owed.what) };
            Some(Onward {
                what: duty_words(names, owed.what),
                address: Some(address),
                who: t.with1("then-turn", "who", debtor_words(names, &owed.who)),
            })
        }
        ComesNext::Proposals(_) => Some(Onward {
            what: t.say("then-proposals"),
            address: crate::drafts::drafter(app, visitor).map(|_| visitor.link(addresses::DRAFTS)),
            who: t.say("then-proposals-turn"),
        }),
    }
}

/// The same for whoever comes to their account to go on from there: what comes next, when it is theirs to do, and else all that is
/// owed. Address and words.
pub(crate) fn own_next(names: &Names, visitor: &Visitor, today: Date) -> (String, String) {
    match comes_next(&names.state.skeleton, today) {
        Some(ComesNext::Owed(owed)) if owes(visitor, &owed.who, names.state, today) => {
            (where_done(names, visitor, owed.what), duty_words(names, owed.what))
        }
        _ => (visitor.link(addresses::OWED), names.voice.say("factors-onward")),
    }
}
