//! What comes next after the installation, as a line: the same on every page where one lands.

use domain::owed::{ComesNext, Debtor, comes_next};
use domain::secretariat::Post;
use jiff::civil::Date;
use words::{Names, debtor_words, duty_words};

use super::own_office;
use super::place::{where_done, where_read};
use crate::addresses;
use crate::app::App;
use crate::visitor::Visitor;

/// What comes next.
pub(crate) struct Then {
    /// What is to be done.
    pub what: String,
    /// Where it is done, for whoever may; nothing for others.
    pub address: Option<String>,
    /// Whose turn it is.
    pub who: String,
}

/// What comes next after the installation; nothing once something was proposed. Only whoever may do it gets a link to where
/// it is done, so that nothing is offered that would be refused.
pub(crate) fn then(app: &App, names: &Names, visitor: &Visitor, today: Date) -> Option<Then> {
    let t = names.voice;
    match comes_next(&names.state.skeleton, today)? {
        ComesNext::Owed(duty) => {
            let own = own_office(visitor, names.state, today);
            let may = own.is_some_and(|(_, office)| office.post == Post::TechnicalSecretary);
            let address = if may { where_done(names, visitor, duty) } else { where_read(names, visitor, duty) };
            Some(Then {
                what: duty_words(names, duty),
                address: Some(address),
                who: t.with1("then-turn", "who", debtor_words(names, &Debtor::TechnicalSecretary)),
            })
        }
        ComesNext::Proposals(_) => Some(Then {
            what: t.say("then-proposals"),
            address: crate::drafts::drafter(app, visitor).map(|_| visitor.link(addresses::DRAFTS)),
            who: t.say("then-proposals-turn"),
        }),
    }
}
