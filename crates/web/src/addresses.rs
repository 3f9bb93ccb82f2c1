//! The one table of addresses. Unprefixed Spanish addresses are canonical and permanent; the same
//! path under `/en` is the same page in English. No address holds a typed word.

/// Prefix of the English pages.
pub(crate) const ENGLISH: &str = "/en";

/// The first screen: the latest plan.
pub(crate) const HOME: &str = "/";
/// All plans, or a form that founds one.
pub(crate) const PLANS: &str = "/planes";
/// A plan.
pub(crate) const PLAN: &str = "/planes/{number}";
/// The axes of a plan.
pub(crate) const PLAN_AXES: &str = "/planes/{number}/ejes";
/// All commitments.
pub(crate) const COMMITMENTS: &str = "/compromisos";
/// A commitment, from its proposal on.
pub(crate) const COMMITMENT: &str = "/compromisos/{number}";
/// A new version of its wording.
pub(crate) const COMMITMENT_WORDING: &str = "/compromisos/{number}/redaccion";
/// Its withdrawal.
pub(crate) const COMMITMENT_WITHDRAWAL: &str = "/compromisos/{number}/retiro";
/// Its assumption by the institution.
pub(crate) const COMMITMENT_ASSUMPTION: &str = "/compromisos/{number}/asuncion";
/// Private drafts of the body, and where one is started.
pub(crate) const DRAFTS: &str = "/borradores";
/// A draft.
pub(crate) const DRAFT: &str = "/borradores/{id}";
/// Presenting a draft.
pub(crate) const DRAFT_PRESENTATION: &str = "/borradores/{id}/presentacion";
/// Discarding a draft.
pub(crate) const DRAFT_DISCARD: &str = "/borradores/{id}/descarte";
/// The code that opens a draft for reading, made anew.
pub(crate) const DRAFT_READING_CODE: &str = "/borradores/{id}/clave";
/// A draft, for whoever has its code.
pub(crate) const DRAFT_READING: &str = "/borradores/{id}/lectura";
/// The acknowledgement of an act, to print.
pub(crate) const ACKNOWLEDGEMENT: &str = "/acuses/{entry}";
/// All sessions.
pub(crate) const SESSIONS: &str = "/sesiones";
/// A new call.
pub(crate) const SESSION_CALL: &str = "/sesiones/convocatoria";
/// A session.
pub(crate) const SESSION: &str = "/sesiones/{number}";
/// The desk from which it is held.
pub(crate) const SESSION_DESK: &str = "/sesiones/{number}/mesa";
/// A change of its call.
pub(crate) const SESSION_CHANGE: &str = "/sesiones/{number}/cambio";
/// Its second call.
pub(crate) const SESSION_SECOND_CALL: &str = "/sesiones/{number}/segunda-convocatoria";
/// Its cancellation.
pub(crate) const SESSION_CANCELLATION: &str = "/sesiones/{number}/cancelacion";
/// Documents of its agenda.
pub(crate) const SESSION_DOCUMENTS: &str = "/sesiones/{number}/documentos";
/// The order of its agenda.
pub(crate) const SESSION_AGENDA: &str = "/sesiones/{number}/orden-del-dia";
/// Who is in the room.
pub(crate) const SESSION_ATTENDANCE: &str = "/sesiones/{number}/asistencia";
/// Who left it.
pub(crate) const SESSION_DEPARTURES: &str = "/sesiones/{number}/salidas";
/// Its quorum.
pub(crate) const SESSION_QUORUM: &str = "/sesiones/{number}/quorum";
/// The point in course.
pub(crate) const SESSION_POINT: &str = "/sesiones/{number}/punto";
/// Points concluded without a vote.
pub(crate) const SESSION_CONCLUSIONS: &str = "/sesiones/{number}/conclusiones";
/// Motions put to the vote.
pub(crate) const SESSION_MOTIONS: &str = "/sesiones/{number}/mociones";
/// Votes.
pub(crate) const SESSION_VOTES: &str = "/sesiones/{number}/votos";
/// The vote a seat casts from its own account.
pub(crate) const SESSION_OWN_VOTE: &str = "/sesiones/{number}/voto";
/// Results.
pub(crate) const SESSION_RESULTS: &str = "/sesiones/{number}/resultados";
/// Reasoned votes.
pub(crate) const SESSION_REASONS: &str = "/sesiones/{number}/votos-razonados";
/// Objections.
pub(crate) const SESSION_OBJECTIONS: &str = "/sesiones/{number}/objeciones";
/// Recesses.
pub(crate) const SESSION_RECESSES: &str = "/sesiones/{number}/recesos";
/// Their ends.
pub(crate) const SESSION_RESUMPTIONS: &str = "/sesiones/{number}/reanudaciones";
/// Its close.
pub(crate) const SESSION_CLOSE: &str = "/sesiones/{number}/clausura";
/// What changes while it is held, as server-sent events.
pub(crate) const SESSION_EVENTS: &str = "/sesiones/{number}/novedades";
/// Agreements.
pub(crate) const AGREEMENTS: &str = "/acuerdos";
/// The table: institutions, seats, offices, rules, calendars.
pub(crate) const TABLE: &str = "/secretariado";
/// What is missing to install it, and its installation.
pub(crate) const TABLE_INSTALLATION: &str = "/secretariado/instalacion";
/// Its institutions and organisations, while it is set up.
pub(crate) const TABLE_INSTITUTIONS: &str = "/secretariado/instituciones";
/// Its seats.
pub(crate) const TABLE_SEATS: &str = "/secretariado/representaciones";
/// A seat, and whether it takes part.
pub(crate) const TABLE_SEAT: &str = "/secretariado/representaciones/{number}";
/// The suspension of the participation of a seat.
pub(crate) const TABLE_SUSPENSION: &str = "/secretariado/suspension";
/// The end of that suspension.
pub(crate) const TABLE_RESUMPTION: &str = "/secretariado/reanudacion";
/// Its offices.
pub(crate) const TABLE_OFFICES: &str = "/secretariado/cargos";
/// Who holds them.
pub(crate) const TABLE_APPOINTMENTS: &str = "/secretariado/nombramientos";
/// Its rules.
pub(crate) const TABLE_RULES: &str = "/secretariado/reglas";
/// Its calendars.
pub(crate) const TABLE_CALENDARS: &str = "/secretariado/calendarios";
/// The record.
pub(crate) const RECORD: &str = "/registro";
/// An entry.
pub(crate) const ENTRY: &str = "/registro/{entry}";
/// Its bytes.
pub(crate) const ENTRY_BYTES: &str = "/registro/{entry}/asiento";
/// Its proof.
pub(crate) const ENTRY_PROOF: &str = "/registro/{entry}/constancia";
/// Its openings.
pub(crate) const ENTRY_OPENINGS: &str = "/registro/aperturas/{entry}";
/// The signed tree head.
pub(crate) const CHECKPOINT: &str = "/registro/checkpoint";
/// A file that an entry names.
pub(crate) const FILE: &str = "/archivos/{id}";
/// Files to download.
pub(crate) const DATA: &str = "/datos";
/// A file to download.
pub(crate) const DATA_FILE: &str = "/datos/{file}";
/// What whoever operates the server can see.
pub(crate) const OPERATOR: &str = "/que-puede-ver-quien-opera";
/// The privacy notice.
pub(crate) const PRIVACY: &str = "/aviso-de-privacidad";
/// Acting as an office, in a demonstration.
pub(crate) const DEMO_OFFICE: &str = "/demo/cargo";

/// An address with its number or other part filled in.
pub(crate) fn to(address: &str, part: impl std::fmt::Display) -> String {
    match (address.find('{'), address.find('}')) {
        (Some(start), Some(end)) => format!("{}{part}{}", &address[..start], &address[end + 1..]),
        _ => address.to_owned(),
    }
}
