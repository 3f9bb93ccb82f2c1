//! Sessions: their list, their call, their public page, and the desk from which they are held.

mod agenda;
mod agreements;
mod call;
mod calls;
mod changes;
mod desk;
mod desk_acts;
mod events;
mod list;
mod show;
mod view;
mod voting_view;

pub(crate) use agreements::agreement_link;
use axum::Router;
use axum::routing::get;

use crate::addresses;
use crate::app::App;
use crate::page::form_at;

/// Sessions and agreements.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(addresses::SESSIONS, get(list::show))
        .route(addresses::SESSION_CALL, get(call::show).post(call::submit))
        .route(addresses::SESSION, get(show::show))
        .route(addresses::SESSION_DESK, get(desk::show))
        .route(addresses::SESSION_AGENDA, get(agenda::show).post(agenda::submit))
        .route(addresses::SESSION_CHANGE, changes::CHANGE.routes())
        .route(addresses::SESSION_SECOND_CALL, changes::AGAIN.routes())
        .route(addresses::SESSION_CANCELLATION, changes::CANCEL.routes())
        .route(addresses::SESSION_EVENTS, get(events::stream))
        .route(addresses::SESSION_ATTENDANCE, form_at(addresses::SESSION_DESK).post(desk_acts::attendance))
        .route(addresses::SESSION_VOTES, form_at(addresses::SESSION_DESK).post(desk_acts::votes))
        .route(addresses::SESSION_DEPARTURES, desk_acts::at_the_desk("session.leave"))
        .route(addresses::SESSION_QUORUM, desk_acts::at_the_desk("session.declare_quorum"))
        .route(addresses::SESSION_POINT, desk_acts::at_the_desk("session.take_up"))
        .route(addresses::SESSION_CONCLUSIONS, desk_acts::at_the_desk("session.conclude"))
        .route(addresses::SESSION_MOTIONS, desk_acts::at_the_desk("session.put_to_vote"))
        .route(addresses::SESSION_RESULTS, desk_acts::at_the_desk("session.declare_result"))
        .route(addresses::SESSION_RECESSES, desk_acts::at_the_desk("session.recess"))
        .route(addresses::SESSION_RESUMPTIONS, desk_acts::at_the_desk("session.resume"))
        .route(addresses::SESSION_CLOSE, desk_acts::at_the_desk("session.close"))
        .route(addresses::SESSION_DOCUMENTS, desk_acts::at_the_session("session.circulate"))
        .route(addresses::SESSION_OWN_VOTE, desk_acts::at_the_session("session.vote"))
        .route(addresses::SESSION_REASONS, desk_acts::at_the_session("session.explain_vote"))
        .route(addresses::SESSION_OBJECTIONS, desk_acts::at_the_session("session.object"))
        .route(addresses::AGREEMENTS, get(agreements::show))
}
