# Los pendientes: qué, quién, desde cuándo y para cuándo.

owed-second-from = usted puede hacerlo desde el { $date }
second-from = Aceptó una invitación hace menos de tres días. Lo que requiere dos personas puede hacerlo desde el { $date }, a las 0:00.
second-who = Quién puede ser una de las dos personas
second-today = ya puede
second-then = puede desde el { $date }, a las 0:00
second-nobody = Nadie todavía: ninguna persona con cargo que vote o que lleve la Secretaría Técnica ha aceptado su invitación.
owed-second-person = Una segunda persona
owed-technical-secretary = Secretaría Técnica

## Qué

duty-set_up = Preparar el Secretariado: instituciones, cargos, reglas y calendario
duty-install = Instalar el Secretariado: nada falta de lo que pide
duty-found_plan = Registrar el primer plan de acción
duty-adopt_calendar = Convocar a la sesión que adopte el calendario que sigue: el del Secretariado termina el { $date }
duty-adopt_calendar-institution = Convocar a la sesión que adopte el calendario que sigue: el de { $whose } termina el { $date }
duty-name_axis = Nombrar el primer eje del plan: { $object }
duty-call-endorsement = Convocar a la sesión que decida sobre el aval del { $object }
duty-call-methodology = Convocar a la sesión que adopte la metodología del plan: { $object }
duty-call-amendment = Convocar a la sesión que complete o cambie la ficha del { $object }
duty-call-phase = Convocar a la sesión que cierre la fase «{ $phase }» del { $object }
duty-call-minutes = Convocar a la sesión que apruebe el acta de la { $object }
duty-call-axis_name = Convocar a la sesión que fije el nombre del eje: { $object }
duty-call_to_continue = Convocar a la sesión que trate el punto «{ $title }», que quedó sin tratar en la { $object }
duty-hold = Celebrar la { $object }
duty-call_again = Convocar de nuevo a la { $object }, o cancelarla: no se declaró quórum legal
duty-close_session = Clausurar la { $object }, abierta el { $date }
duty-circulate = Circular el acta de la { $about }, que va a la { $object }
duty-drop_point = Retirar el punto { $position } de la convocatoria de la { $object }, que ya no puede decidirse: { $title }
duty-vote = Votar el punto { $position }: { $title }
duty-settle = Corregir el voto capturado que se objetó, o declarar el resultado como consta: punto { $position }, { $title }
duty-name_responsible = Decir qué institución responderá por el { $object }
duty-answer = Atender las observaciones al { $object }: { $field }
duty-assume = Asumir el { $object }
duty-settle_office = Llevar a una sesión quién ocupa el cargo «{ $office }», que alguna representación objeta
duty-confirm_appointment = Confirmar lo que otra representación registró del cargo «{ $office }»
duty-reset_factor = Reponer, como segunda persona, la segunda llave del cargo «{ $office }»
duty-ratify = Ratificar el { $object }, pedir cambios o declinar
duty-complete = Completar la ficha del { $object }: { $field }
duty-report = Publicar el informe de la fase «{ $phase }» del { $object }
duty-close = Cerrar la fase «{ $phase }» del { $object }

## De dónde viene y cuánto queda

owed-by-rules = Lo piden las reglas del Secretariado
owed-by-methodology = Lo pide la metodología, desde el { $date }
owed-by-calendar = Hasta ese día dice el calendario qué días no cuentan
owed-by-call = Se convocó el { $date }
owed-by-motion = Se puso a votación el { $date }
owed-by-objection = Se objetó el { $date }
owed-by-answer = Lo respondió quien llegó después al cargo el { $date }
owed-by-first = La primera persona lo hizo el { $date }
owed-since = Espera desde el { $date }
owed-no-term = ninguna regla fija una fecha
owed-today = el último día es hoy
owed-left = { $days ->
    [0] no quedan días hábiles
    [one] queda { $days } día hábil
   *[other] quedan { $days } días hábiles
}
owed-late = { $days ->
    [0] el plazo ya terminó
    [one] venció hace { $days } día hábil
   *[other] venció hace { $days } días hábiles
}

## Cuándo

choice-due-overdue = Vencido
choice-due-this_week = Esta semana
choice-due-later = Después
choice-due-undated = Sin fecha
owed-undated = sin fecha
owed-count-overdue = { $count ->
    [one] { $count } vencido
   *[other] { $count } vencidos
}
owed-count-this_week = { $count } de esta semana
owed-count-later = { $count } después
owed-count-undated = { $count } sin fecha
next-session-in = Próxima sesión: { $days ->
    [0] hoy
    [1] mañana
   *[other] en { $days } días
}
next-session-now = La sesión está en curso
next-session-recess = La sesión está en receso
next-session-which = { $session }, { $moment }

## Páginas

owed-title = Pendientes
owed-heading = { $count ->
    [0] Hoy no hay pendientes.
    [one] Hoy hay { $count } pendiente.
   *[other] Hoy hay { $count } pendientes.
} { $late ->
    [0] Nada está vencido.
    [one] { $late } está vencido.
   *[other] { $late } están vencidos.
}
owed-lede = Se calculan con lo registrado y con la fecha; nadie los anota. Aquí está solo lo que ya se puede hacer en esta plataforma. Los días hábiles de un compromiso son los del calendario de la institución que responde por él; los demás, los de quien tiene el pendiente.
owed-filter = Institución
owed-of-all = Todas ({ $count })
owed-of = { $name } ({ $count })
filter-show = Mostrar
owed-none = Ninguno.
owed-offices = Por cargo
owed-count = { $count ->
    [0] sin pendientes
    [one] { $count } pendiente
   *[other] { $count } pendientes
}
owed-own-count = Le toca a usted: { $count }
owed-own-title = Le toca a usted
owed-by-title = { $office }: pendientes
owed-own-heading = { $count ->
    [0] Hoy no tiene pendientes.
    [one] Tiene { $count } pendiente.
   *[other] Tiene { $count } pendientes.
} { $late ->
    [0] { "" }
    [one] { $late } está vencido.
   *[other] { $late } están vencidos.
}
owed-by-heading = { $count ->
    [0] Hoy no tiene pendientes.
    [one] Tiene { $count } pendiente.
   *[other] Tiene { $count } pendientes.
} { $late ->
    [0] { "" }
    [one] { $late } está vencido.
   *[other] { $late } están vencidos.
}
owed-office-lede = { $office }. Es del cargo, no de la persona. Al { $date }.
owed-vacant = Hoy nadie ocupa la Secretaría Técnica, y lo que le toca a ella espera. Quienes integran el Secretariado pueden registrar quién la ocupa: lo hace una representación y lo confirma otra de otro sector.
owed-own-none = Nada espera a su cargo.
owed-by-none = Nada espera a este cargo.
owed-next = Lo próximo:
owed-next-none = No hay una sesión convocada.
owed-to-you = Lo que usted espera de otros cargos
owed-to-it = Lo que espera de otros cargos
owed-drafts = Borradores de su institución
owed-draft-private = privado
handover-do = Entregar el cargo
handover-hint = Una hoja con lo pendiente, lo que está en curso y lo que registró el cargo, para imprimir y firmar.
handover-see = Ver e imprimir
handover-title = { $office }: estado de los asuntos del cargo al día { $date }
handover-lede = { $institution }. Lo pendiente es del cargo y no de la persona: sigue con quien llegue.
handover-since = Lo registrado desde
handover-owes = Lo que debe el cargo
handover-commitments = Compromisos de su institución
handover-answers = Responsable: { $institution }
handover-sessions = Sesiones convocadas o en curso
handover-recorded = Lo que registró el cargo desde el { $since }
handover-cut = Son solo los más recientes; los demás están en el registro.
handover-none = Ninguno.
handover-boxes = Entrega y recibe
handover-wrong-day = Elija un día que ya pasó, o el de hoy
handover-day = Al día
handover-by = Según el registro hasta el asiento { $entry }.
handover-before = El registro empieza después de ese día
handover-no-office = Ese día todavía no había este cargo
handover-too-long = Hasta ese día hay demasiados asientos para volver a leerlos aquí
problem-handover = Esta hoja es de quien ocupa el cargo
    .next = La ven quienes ocupan cargos de su institución y la Secretaría Técnica. Lo pendiente de cada cargo es público en «Pendientes».

## Primera página y lista de compromisos

front-shown = { $count } de { $total }
front-late = { $count ->
    [one] { $count } pendiente vencido
   *[other] { $count } pendientes vencidos
}
front-late-who = { $who }{ $others ->
    [0] { "" }
    [one] ; y otra institución o cargo
   *[other] ; y otras { $others } instituciones o cargos
}. El más antiguo, desde el { $date }.
front-turn-all = Qué, y para cuándo
front-nothing-owed = Hoy no hay pendientes.
front-owed-all = Todos los pendientes
front-newest = Lo más nuevo
front-record = Todo el registro
turn-by = { $who }, a más tardar el { $date }: { $left }
turn-undated = { $who }; { $left }
turns-caption = Primero lo que vence antes; al final, lo que ya no sigue.
turns-commitment = Compromiso
turns-responsible = Quién responde
turns-standing = Cómo va
turns-next = Qué sigue
turns-nobody = no consta
turns-shown = { $count ->
    [one] La lista tiene { $count } compromiso de { $total }.
   *[other] La lista tiene { $count } compromisos de { $total }.
}
turns-pages = Páginas de la lista
turns-range = Del { $from } al { $to } de { $total }
filter-state = Estado
filter-institution = Institución
filter-axis = Eje
filter-awaits = Espera
filter-awaits-call = convocatoria
filter-all = Todos
filter-all-f = Todas
several-heading = { $count } compromisos en el plan. { $late ->
    [0] Nada está vencido.
    [one] { $late } pendiente está vencido.
   *[other] { $late } pendientes están vencidos.
}
several-all = Ver los compromisos
several-states = Cómo van
several-state = { $state }: { $count }
several-near = { $count } de { $total }: lo vencido y lo de esta semana
several-none-near = Nada está vencido ni vence esta semana.
owed-folded = { $count ->
    [one] Y { $count } más
   *[other] Y otros { $count }
}
owed-calls = { $count } propuestas esperan convocatoria
owed-calls-since = La que más espera, desde el { $date }
then-heading = Sigue:
then-turn = Le toca a: { $who }
then-proposals = Presentar la primera propuesta de compromiso
then-proposals-turn = Lo hace cualquier institución con un cargo en el Secretariado
owed-undated-hint = Ninguna regla fija cuándo.
front-counted = { $count ->
    [0] Hoy no hay pendientes.
    [one] Hay { $count } pendiente: { $parts }.
   *[other] Hay { $count } pendientes: { $parts }.
}
