//! What comes next after the installation, as a line: the same on every page where one lands.

use domain::owed::{ComesNext, comes_next};
use jiff::civil::Date;
use words::{Names, debtor_words, duty_words};

use super::place::{where_done, where_read};
use crate::addresses;
use crate::app::App;
use crate::page::{Onward, own_office};
use crate::visitor::Visitor;

/// What comes next after the installation; nothing once something was proposed. Only whoever may do it gets a link to where
/// it is done, so that nothing is offered that would be refused.
pub(crate) fn onward(app: &App, names: &Names, visitor: &Visitor, today: Date) -> Option<Onward> {
    let t = names.voice;
    match comes_next(&names.state.skeleton, today)? {
        ComesNext::Owed(owed) => {
            let own = own_office(visitor, names.state, today);
            let may = own.is_some_and(|(_, office)| owed.who.is(office, &names.state.skeleton.secretariat));
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
