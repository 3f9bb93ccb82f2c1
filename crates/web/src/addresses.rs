//! The table of addresses; a page that is just a form says its own. Unprefixed Spanish addresses are canonical and
//! permanent; the same path under `/en` is the same page in English. No address holds a typed word.

use domain::proposal::FichaField;

/// Prefix of the English pages; letters have it from `Language::root`.
pub(crate) const ENGLISH: &str = "/en";

/// The first screen: the latest plan.
pub(crate) const HOME: &str = "/";
/// All plans, or a form that founds one.
pub(crate) const PLANS: &str = "/planes";
/// A plan.
pub(crate) const PLAN: &str = "/planes/{number}";
/// Axes of a plan, and the form that names one.
pub(crate) const PLAN_AXES: &str = "/planes/{number}/ejes";
/// The methodology of a plan.
pub(crate) const PLAN_METHODOLOGY: &str = "/planes/{number}/metodologia";
/// All commitments.
pub(crate) const COMMITMENTS: &str = "/compromisos";
/// A commitment, from its proposal on.
pub(crate) const COMMITMENT: &str = "/compromisos/{number}";
/// A new version of its wording.
pub(crate) const COMMITMENT_WORDING: &str = "/compromisos/{number}/redaccion";
/// Its assumption by the institution.
pub(crate) const COMMITMENT_ASSUMPTION: &str = "/compromisos/{number}/asuncion";
/// Whoever came to the head of an institution ratifies a commitment.
pub(crate) const COMMITMENT_RATIFICATION: &str = "/compromisos/{number}/ratificacion";
/// All that is owed.
pub(crate) const OWED: &str = "/pendientes";
/// What an office owes.
pub(crate) const OWED_BY: &str = "/pendientes/{number}";
/// The matters of an office, to hand it over.
pub(crate) const OWED_HANDOVER: &str = "/pendientes/{number}/entrega";
/// Private drafts of the body, and where one is started.
pub(crate) const DRAFTS: &str = "/borradores";
/// A file that waits to be named, taken away.
pub(crate) const WAITING_FILE: &str = "/borradores/archivos/{id}";
/// A draft.
pub(crate) const DRAFT: &str = "/borradores/{id}";
/// Presenting a draft.
pub(crate) const DRAFT_PRESENTATION: &str = "/borradores/{id}/presentacion";
/// Discarding a draft.
pub(crate) const DRAFT_DISCARD: &str = "/borradores/{id}/descarte";
/// The code that opens a draft for reading, made anew.
pub(crate) const DRAFT_READING_CODE: &str = "/borradores/{id}/clave";
/// The organisations that are invited to a draft.
pub(crate) const DRAFT_GUESTS: &str = "/borradores/{id}/organizaciones";
/// Invitations to it that are taken back.
pub(crate) const DRAFT_GUESTS_OUT: &str = "/borradores/{id}/organizaciones/bajas";
/// A draft, for whoever has its code.
pub(crate) const DRAFT_READING: &str = "/borradores/{id}/lectura";
/// Vistos buenos of a draft: where one is asked for, and a sheet to print.
pub(crate) const DRAFT_CLEARANCES: &str = "/borradores/{id}/visto-bueno";
/// The address of one is ended.
pub(crate) const DRAFT_CLEARANCE_END: &str = "/borradores/{id}/visto-bueno/retiro";
/// A draft, for whoever is asked for their visto bueno.
pub(crate) const CLEARANCE: &str = "/visto-bueno/{token}";
/// A file of it.
pub(crate) const CLEARANCE_FILE: &str = "/visto-bueno/{token}/archivos/{id}";
/// The acknowledgement of an act, to print.
pub(crate) const ACKNOWLEDGEMENT: &str = "/acuses/{entry}";
/// All sessions.
pub(crate) const SESSIONS: &str = "/sesiones";
/// A new call.
pub(crate) const SESSION_CALL: &str = "/sesiones/convocatoria";
/// A session.
pub(crate) const SESSION: &str = "/sesiones/{number}";
/// It, for people's calendars.
pub(crate) const SESSION_CALENDAR: &str = "/sesiones/{number}/sesion.ics";
/// To whom its call and each change of it were told.
pub(crate) const SESSION_NOTICES: &str = "/sesiones/{number}/avisos";
/// The desk from which it is held.
pub(crate) const SESSION_DESK: &str = "/sesiones/{number}/mesa";
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
/// Motions taken back.
pub(crate) const SESSION_WITHDRAWALS: &str = "/sesiones/{number}/mociones/retiradas";
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
/// What the body is called and where it is.
pub(crate) const TABLE_NAME: &str = "/secretariado/nombre";
/// Institutions and organisations, while the table is set up.
pub(crate) const TABLE_INSTITUTIONS: &str = "/secretariado/instituciones";
/// Seats, while the table is set up.
pub(crate) const TABLE_SEATS: &str = "/secretariado/representaciones";
/// Offices, while the table is set up.
pub(crate) const TABLE_OFFICES: &str = "/secretariado/cargos";
/// Who holds each office, while the table is set up.
pub(crate) const TABLE_APPOINTMENTS: &str = "/secretariado/nombramientos";
/// The rules, while the table is set up.
pub(crate) const TABLE_RULES: &str = "/secretariado/reglas";
/// The days that do not count, while the table is set up.
pub(crate) const TABLE_CALENDARS: &str = "/secretariado/calendarios";
/// Who answers for the site, and how they are reached.
pub(crate) const TABLE_CONTACT: &str = "/secretariado/contacto";
/// An institution, corrected.
pub(crate) const TABLE_CORRECT_INSTITUTION: &str = "/secretariado/correcciones/instituciones/{number}";
/// A seat, corrected.
pub(crate) const TABLE_CORRECT_SEAT: &str = "/secretariado/correcciones/representaciones/{number}";
/// An office, corrected.
pub(crate) const TABLE_CORRECT_OFFICE: &str = "/secretariado/correcciones/cargos/{number}";
/// Something taken out of the table.
pub(crate) const TABLE_TAKE_OUT: &str = "/secretariado/bajas";
/// What is missing to install it, and its installation.
pub(crate) const TABLE_INSTALLATION: &str = "/secretariado/instalacion";
/// A seat, and whether it takes part.
pub(crate) const TABLE_SEAT: &str = "/secretariado/representaciones/{number}";
/// Organisations that want to take part.
pub(crate) const ORGANISATIONS: &str = "/organizaciones";
/// An organisation.
pub(crate) const ORGANISATION: &str = "/organizaciones/{number}";
/// Registering one.
pub(crate) const ORGANISATION_REGISTER: &str = "/organizaciones/registro";
/// Asking to sign in for one.
pub(crate) const ORGANISATION_SIGN_IN: &str = "/organizaciones/entrada";
/// What is for the organisation for which somebody signed in.
pub(crate) const ORGANISATION_OWN: &str = "/organizaciones/mias";
/// A draft to which it was invited.
pub(crate) const ORGANISATION_DRAFT: &str = "/organizaciones/mias/borradores/{id}";
/// Who holds an office, recorded from a paper.
pub(crate) const PAPER_APPOINTMENT: &str = "/secretariado/documentos/nombramiento";
/// That an office is left vacant, recorded from a paper.
pub(crate) const PAPER_VACANCY: &str = "/secretariado/documentos/vacante";
/// A second seat confirms what a first one recorded from a paper.
pub(crate) const PAPER_CONFIRMATION: &str = "/secretariado/documentos/confirmacion";
/// A seat objects to what was recorded from a paper.
pub(crate) const PAPER_OBJECTION: &str = "/secretariado/documentos/objecion";
/// An office objects to what was captured for it.
pub(crate) const CAPTURE_OBJECTION: &str = "/secretariado/documentos/objecion-de-captura";
/// What was found.
pub(crate) const FIND: &str = "/buscar";
/// What was found, as a file for people.
pub(crate) const FIND_SHEET: &str = "/buscar/resultados.csv";
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
/// Where texts of an entry are erased.
pub(crate) const ENTRY_ERASURE: &str = "/registro/{entry}/supresion";
/// The signed tree head.
pub(crate) const CHECKPOINT: &str = "/registro/checkpoint";
/// A file that an entry names.
pub(crate) const FILE: &str = "/archivos/{id}";
/// Files to download.
pub(crate) const DATA: &str = "/datos";
/// A file for programs to download.
pub(crate) const DATA_FILE: &str = "/datos/{file}";
/// A file for people to download, in the language of the address.
pub(crate) const DATA_SHEET: &str = "/datos/hojas/{file}";
/// What whoever operates the server can see.
pub(crate) const OPERATOR: &str = "/que-puede-ver-quien-opera";
/// Whether the record is being kept, for programs that watch over it.
pub(crate) const HEALTH: &str = "/healthz";
/// The privacy notice.
pub(crate) const PRIVACY: &str = "/aviso-de-privacidad";
/// Founding a body, with the code that the start printed.
pub(crate) const FOUNDING: &str = "/inicio/{token}";
/// Asking to sign in.
pub(crate) const SIGN_IN: &str = "/entrar";
/// Typing the code.
pub(crate) const SIGN_IN_CODE: &str = "/entrar/codigo";
/// The link in the letter.
pub(crate) const SIGN_IN_LINK: &str = "/entrar/enlace/{token}";
/// As which office one acts.
pub(crate) const SIGN_IN_OFFICE: &str = "/entrar/cargo";
/// Showing a second factor.
pub(crate) const SIGN_IN_FACTOR: &str = "/entrar/factor";
/// What somebody shows besides their address.
pub(crate) const ACCOUNT_FACTORS: &str = "/cuenta/factores";
/// Binding an application that shows codes.
pub(crate) const ACCOUNT_APPLICATION: &str = "/cuenta/factores/aplicacion";
/// Printed codes.
pub(crate) const ACCOUNT_RECOVERY_CODES: &str = "/cuenta/factores/respaldo";
/// Adding a passkey.
pub(crate) const ACCOUNT_PASSKEY: &str = "/cuenta/factores/llave";
/// What a browser is asked that is to make one.
pub(crate) const ACCOUNT_PASSKEY_QUESTION: &str = "/cuenta/factores/llave/pregunta";
/// Showing a passkey.
pub(crate) const SIGN_IN_PASSKEY: &str = "/entrar/factor/llave";
/// What a browser is asked that is to show one.
pub(crate) const SIGN_IN_PASSKEY_QUESTION: &str = "/entrar/factor/llave/pregunta";
/// Signing out.
pub(crate) const SIGN_OUT: &str = "/salir";
/// One's own account.
pub(crate) const ACCOUNT: &str = "/cuenta";
/// The language of one's letters.
pub(crate) const ACCOUNT_LANGUAGE: &str = "/cuenta/idioma";
/// Where one is signed in.
pub(crate) const ACCOUNT_DEVICES: &str = "/cuenta/dispositivos";
/// Another address of e-mail.
pub(crate) const ACCOUNT_ADDRESS: &str = "/cuenta/correo";
/// What is kept of whoever asks.
pub(crate) const ACCOUNT_DATA: &str = "/cuenta/datos";
/// The same as a file.
pub(crate) const ACCOUNT_DATA_FILE: &str = "/cuenta/datos.json";
/// Which notices one gets.
pub(crate) const ACCOUNT_NOTICES: &str = "/cuenta/avisos";
/// Ending them, for whoever has the address that a letter has.
pub(crate) const NOTICES_END: &str = "/avisos/baja/{token}";
/// Being forgotten.
pub(crate) const ACCOUNT_LEAVE: &str = "/cuenta/baja";
/// Tokens of programs.
pub(crate) const ACCOUNT_TOKENS: &str = "/cuenta/fichas";
/// How the site is, for whoever administers it.
pub(crate) const ADMINISTRATION: &str = "/administracion";
/// What happened to accounts.
pub(crate) const SECURITY_LOG: &str = "/administracion/seguridad";
/// Inviting whoever holds an office.
pub(crate) const INVITATIONS: &str = "/invitaciones";
/// An invitation.
pub(crate) const INVITATION: &str = "/invitaciones/{token}";
/// Acting as an office, in a demonstration.
pub(crate) const DEMO_OFFICE: &str = "/demo/cargo";

/// Where an invitation is, below the address of the site.
#[must_use]
pub fn invitation(token: &str) -> String {
    to(INVITATION, token)
}

/// Where a body is founded, below the address of the site.
#[must_use]
pub fn founding(code: &str) -> String {
    to(FOUNDING, code)
}

/// The form of a field of its ficha.
pub(crate) const fn of_ficha(field: FichaField) -> &'static str {
    match field {
        FichaField::Title => "/compromisos/{number}/ficha/titulo",
        FichaField::Summary => "/compromisos/{number}/ficha/resumen",
        FichaField::Wording => COMMITMENT_WORDING,
        FichaField::Responsible => "/compromisos/{number}/ficha/institucion-responsable",
        FichaField::Area => "/compromisos/{number}/ficha/area",
        FichaField::Axis => "/compromisos/{number}/ficha/eje",
        FichaField::AxisAsWorded => "/compromisos/{number}/ficha/eje-en-la-redaccion",
        FichaField::Problem => "/compromisos/{number}/ficha/problema",
        FichaField::Population => "/compromisos/{number}/ficha/poblacion",
        FichaField::Relevance => "/compromisos/{number}/ficha/relevancia",
        FichaField::Project => "/compromisos/{number}/ficha/proyecto",
        FichaField::Stage => "/compromisos/{number}/ficha/etapa",
        FichaField::Activities => "/compromisos/{number}/ficha/actividades",
        FichaField::Window => "/compromisos/{number}/ficha/periodo",
        FichaField::Support => "/compromisos/{number}/ficha/documento",
    }
}

/// Whether an address is one for programs.
pub(crate) fn is_for_programs(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// An address with its number or other part filled in.
pub(crate) fn to(address: &str, part: impl std::fmt::Display) -> String {
    match (address.find('{'), address.find('}')) {
        (Some(start), Some(end)) => format!("{}{part}{}", &address[..start], &address[end + 1..]),
        _ => address.to_owned(),
    }
}
