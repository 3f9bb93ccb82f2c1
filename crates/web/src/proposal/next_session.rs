//! What waits for a session, in words: which one, when, and whose turn it is to bring it about.

use domain::session::{Session, Standing};
use jiff::civil::Date;
use words::Names;

use super::next_words::NextWords;
use crate::addresses;
use crate::visitor::Visitor;

/// What a session is to decide: with its day, while its call stands.
pub(super) fn in_session(names: &Names, visitor: &Visitor, session: &Session, today: Date) -> NextWords {
    let t = names.voice;
    let title = names.session(session);
    let starts = t.moment(session.starts);
    let number = names.state.skeleton.sessions.number_of(session.id).unwrap_or_default();
    let standing = session.standing_on(today);
    // While it is open, to the point in course: what is voted is there.
    let at = session.current.filter(|_| standing == Standing::Open).map(|item| format!("#punto-{item}"));
    let address = visitor.link(&addresses::to(addresses::SESSION, number)) + &at.unwrap_or_default();
    let open = matches!(standing, Standing::Open | Standing::InRecess);
    let link = t.say(match standing {
        _ if open => "due-session-follow",
        Standing::Unclosed => "due-session-read",
        _ => "due-session-see",
    });
    let (missing, who) = match standing {
        Standing::Lapsed => ("due-session-lapsed", "due-session-lapsed-who"),
        Standing::Called => ("due-session-missing", "due-session-who"),
        Standing::Unclosed => ("due-session-unclosed", "due-session-unclosed-who"),
        Standing::InRecess => ("due-session-recess", "due-session-who"),
        _ => ("due-session-open", "due-session-who"),
    };
    let told = NextWords {
        owed: true,
        missing: t.say(missing),
        who: t.say(who),
        link: Some((address, link)),
        ..NextWords::default()
    };
    // The day of a call that stands no more is no day on which anything is decided.
    if standing == Standing::Lapsed {
        let what = t.with1("due-session-lapsed-what", "session", title);
        return NextWords { what: what.clone(), undated: what, ..told };
    }
    NextWords {
        what: t.with("due-session-what", &[("session", title.clone().into()), ("moment", starts.clone().into())]),
        before_date: t.with1("due-session-before", "session", title),
        date: Some(starts),
        after_date: ".".to_owned(),
        ..told
    }
}
