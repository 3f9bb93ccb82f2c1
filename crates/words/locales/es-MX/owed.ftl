# Lo que se debe: qué, quién, desde cuándo y para cuándo.

owed-technical-secretary = Secretaría Técnica

## Qué

duty-call-endorsement = Convocar a la sesión que decida sobre el aval del { $object }
duty-call-methodology = Convocar a la sesión que adopte la metodología del plan: { $object }
duty-call-amendment = Convocar a la sesión que complete la ficha del { $object }
duty-call-phase = Convocar a la sesión que cierre la fase «{ $phase }» del { $object }
duty-call-minutes = Convocar a la sesión que apruebe el acta de la { $object }
duty-hold = Celebrar la { $object }
duty-close_session = Clausurar la { $object }, abierta el { $date }
duty-circulate = Circular el acta de la { $about }, que va a la { $object }
duty-vote = Votar el punto { $position }: { $title }
duty-name_responsible = Decir qué institución responderá por el { $object }
duty-answer = Atender las observaciones al { $object }: { $field }
duty-assume = Asumir el { $object }
duty-complete = Completar la ficha del { $object }: { $field }
duty-report = Publicar el informe de la fase «{ $phase }» del { $object }
duty-close = Cerrar la fase «{ $phase }» del { $object }

## De dónde viene y cuánto queda

owed-by-rules = Lo piden las reglas de la mesa
owed-by-methodology = Lo pide la metodología, desde el { $date }
owed-by-call = Se convocó el { $date }
owed-by-motion = Se puso a votación el { $date }
owed-since = Espera desde el { $date }
owed-no-term = ninguna regla fija una fecha
owed-today = el último día es hoy
owed-left = { $days ->
    [0] no quedan días hábiles
    [one] queda { $days } día hábil
   *[other] quedan { $days } días hábiles
}
owed-late = { $days ->
    [0] pasó en días inhábiles
    [one] pasó { $days } día hábil
   *[other] pasaron { $days } días hábiles
}

## Cuándo

choice-due-overdue = Vencido
choice-due-this_week = Esta semana
choice-due-later = Después
choice-due-undated = Sin fecha
owed-undated = sin fecha
owed-count-overdue = { $count ->
    [one] { $count } vencida
   *[other] { $count } vencidas
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
next-session-which = { $session }, { $moment }

## Páginas

owed-title = Lo que se debe
owed-heading = { $count ->
    [0] Hoy no se debe nada.
    [one] Hoy se debe { $count } cosa.
   *[other] Hoy se deben { $count } cosas.
} { $late ->
    [0] Nada está vencido.
    [one] { $late } está vencida.
   *[other] { $late } están vencidas.
}
owed-lede = Se calcula de lo registrado y de la fecha: nadie lo anota. Aquí está solo lo que ya se puede hacer en esta plataforma.
owed-filter = Institución
owed-of-all = Todas ({ $count })
owed-of = { $name } ({ $count })
filter-show = Mostrar
owed-none = Nada.
owed-offices = Por cargo
owed-count = { $count ->
    [0] no debe nada
    [one] debe { $count } cosa
   *[other] debe { $count } cosas
}
owed-own-count = Le toca a usted: { $count }
owed-own-title = Le toca a usted
owed-by-title = { $office }: lo que debe
owed-own-heading = { $count ->
    [0] No debe nada hoy.
    [one] Le toca { $count } cosa.
   *[other] Le tocan { $count } cosas.
} { $late ->
    [0] { "" }
    [one] { $late } está vencida.
   *[other] { $late } están vencidas.
}
owed-by-heading = { $count ->
    [0] No debe nada hoy.
    [one] Debe { $count } cosa.
   *[other] Debe { $count } cosas.
} { $late ->
    [0] { "" }
    [one] { $late } está vencida.
   *[other] { $late } están vencidas.
}
owed-office-lede = { $office }. Es del cargo, no de la persona. Al { $date }.
owed-own-none = Nada espera a su cargo.
owed-by-none = Nada espera a este cargo.
owed-next = Lo próximo:
owed-next-none = No hay una sesión convocada.
owed-to-you = Lo que le deben a usted
owed-to-it = Lo que le deben
owed-drafts = Borradores de su institución
owed-draft-private = privado

## Primera página y lista de compromisos

front-shown = { $count } de { $total }
front-late = { $count ->
    [one] { $count } cosa vencida
   *[other] { $count } cosas vencidas
}
front-late-who = { $who }{ $others ->
    [0] { "" }
    [one] ; y otra institución o cargo
   *[other] ; y otras { $others } instituciones o cargos
}. La más antigua, desde el { $date }.
front-turn-all = Qué, y para cuándo
front-nothing-owed = Hoy no se debe nada.
front-owed-all = Todo lo que se debe
front-newest = Lo más nuevo
front-record = Todo el registro
turn-by = { $who }, a más tardar el { $date }: { $left }
turn-undated = { $who }; { $left }
turns-caption = Primero lo que vence antes; al final, lo que ya no sigue.
turns-commitment = Compromiso
turns-responsible = Quién responde
turns-standing = En qué va
turns-next = Qué sigue
turns-nobody = no consta
turns-shown = { $count ->
    [one] Se muestra { $count } compromiso de { $total }.
   *[other] Se muestran { $count } compromisos de { $total }.
}
filter-state = Estado
filter-institution = Institución
filter-axis = Eje
filter-all = Todos
filter-all-f = Todas
several-heading = { $count } compromisos en el plan. { $late ->
    [0] Nada está vencido.
    [one] { $late } cosa está vencida.
   *[other] { $late } cosas están vencidas.
}
several-all = Ver los compromisos
several-states = En qué van
several-state = { $state }: { $count }
several-near = { $count } de { $total }: lo vencido y lo de esta semana
several-none-near = Nada está vencido ni vence esta semana.
owed-folded = { $count ->
    [one] Y { $count } más
   *[other] Y otras { $count }
}
owed-undated-hint = Ninguna regla fija cuándo.
front-counted = { $count ->
    [0] Hoy no se debe nada.
    [one] Se debe { $count } cosa: { $parts }.
   *[other] Se deben { $count } cosas: { $parts }.
}
