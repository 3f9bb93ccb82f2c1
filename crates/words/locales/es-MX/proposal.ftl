# Las propuestas y los compromisos.

## Nombres

commitment-name = Compromiso { $number }

## Rechazos

refusal-proposer-not-at-the-table = { $institution } no ocupa un cargo titular ni suplente en el Secretariado.
    .rule = Metodología: propone alguna de las partes del Secretariado; fases del documento de la Unidad de Transparencia.
    .next = Presente la propuesta por medio de una institución u organización integrante del Secretariado.
refusal-origin-not-in-methodology = La metodología del plan no admite compromisos de ese origen.
    .rule = Metodología: el plan admite los orígenes que ella enumera; fases del documento de la Unidad de Transparencia.
    .next = Elija uno de los orígenes que admite el plan.
refusal-window-backwards = El periodo de ejecución termina el { $to }, antes de empezar, el { $from }.
    .rule = Regla de la plataforma: un periodo termina el mismo día en que empieza, o después.
    .next = Corrija el primer o el último día del periodo.
refusal-proposal-withdrawn = La propuesta fue retirada.
    .rule = Regla de la plataforma: una propuesta retirada se conserva para consulta y ya no cambia.
    .next = Presente una propuesta nueva si el asunto continúa.
refusal-proposal-disowned = La institución por la que se capturó esta propuesta dice que no la presentó.
    .rule = Regla de la plataforma: lo que un cargo objeta de lo que se capturó por él deja de contar; se conserva para consulta y ya no cambia.
    .next = Si la institución quiere proponerlo, preséntelo de nuevo, por su propio acto o de otro documento que firme.
refusal-already-endorsed = La propuesta ya tiene el aval del Secretariado.
    .rule = Regla de la plataforma: después del aval, lo aprobado solo cambia por acuerdo de una sesión.
    .next = Pida a la Secretaría Técnica que lleve el cambio a una sesión.
refusal-not-granted = El Secretariado decidió no otorgar el aval a esta propuesta.
    .rule = Regla de la plataforma: una propuesta sin aval otorgado se conserva para consulta y ya no cambia.
    .next = Lea las razones del acuerdo y, si procede, presente una propuesta nueva.
refusal-being-voted = La propuesta está en votación.
    .rule = Regla de la plataforma: mientras se vota, la ficha no cambia ni se retira.
    .next = Espere a que se declare el resultado.
refusal-same-value = Lo que se envió es igual a lo que ya consta.
    .rule = Regla de la plataforma: cada versión de un dato registra un cambio.
    .next = Cambie el dato, o deje lo que consta.
refusal-correction-without-note = Falta decir por qué se corrige este dato: { $field }.
    .rule = Regla de la plataforma: lo que ya consta se corrige con una razón pública.
    .next = Escriba por qué cambia, o cómo se atendieron las observaciones.
refusal-by-agreement = Después del aval, este dato cambia solo por acuerdo: { $field }.
    .rule = Metodología: dice qué datos de la ficha cambian solo por acuerdo después del aval.
    .next = Pida a la Secretaría Técnica que lo lleve a una sesión, como cambio de un compromiso.
refusal-nothing-to-amend = El punto { $position } trata de una propuesta que no tiene el aval.
    .rule = Regla de la plataforma: por acuerdo se cambia la ficha de lo que ya tiene el aval.
    .next = Antes del aval, la institución que propone completa o corrige la ficha sin acuerdo.

## Opciones

choice-origin-proactive = Proactivo
choice-origin-co_created = Cocreado
choice-origin-reactive = Reactivo
choice-status-presented = Presentada
choice-status-returned = Devuelta con observaciones
choice-status-not_endorsed = Aval no otorgado
choice-status-endorsed = Con aval, sin asumir
choice-status-assumed = Con aval y asumida
choice-status-withdrawn = Retirada
choice-status-disowned = Objetada: no la presentó su institución

choice-ficha-title = Título
choice-ficha-summary = La propuesta en una oración
choice-ficha-wording = Redacción
choice-ficha-responsible = Institución responsable
choice-ficha-area = Área responsable
choice-ficha-axis = Eje
choice-ficha-axis_as_worded = El eje, como lo nombra la redacción
choice-ficha-problem = Problema público
choice-ficha-population = Población afectada
choice-ficha-relevance = Por qué es relevante
choice-ficha-project = Proyecto del que resulta
choice-ficha-stage = Etapa en que se propone
choice-ficha-activities = Actividades programadas
choice-ficha-window = Periodo de ejecución
choice-ficha-support = Documento en que se apoya

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-proposal-present = Presentó la propuesta del { $object }
deed-proposal-amend = Completó o corrigió un dato de la ficha del { $object }: { $field }
deed-proposal-adopt_amendment = Cambió por acuerdo un dato de la ficha del { $object }: { $change }
deed-proposal-withdraw = Retiró la propuesta del { $object }

## Lo que se puede hacer: el botón de cada acto

act-proposal-present = Presentar la propuesta
    .activities-year = Año de la actividad
    .activities-key = Clave de la actividad
    .activities-name = Nombre de la actividad
    .title = Título
    .title-hint = En un renglón; por ejemplo, «Publicar las contrataciones del municipio en datos abiertos».
    .wording = Redacción del compromiso
    .wording-hint = El texto que se pone a consideración del Secretariado, palabra por palabra.
act-proposal-amend = Registrar el dato
    .title = { act-proposal-present.title }
    .title-hint = { act-proposal-present.title-hint }
    .wording = { act-proposal-present.wording }
    .wording-hint = { act-proposal-present.wording-hint }
    .activities-year = { act-proposal-present.activities-year }
    .activities-key = { act-proposal-present.activities-key }
    .activities-name = { act-proposal-present.activities-name }
    .note = Por qué cambia, o cómo se atendieron las observaciones
    .responsible = { field-responsible }
    .responsible-hint = { field-responsible.hint }
    .note-hint = Se publica junto al dato. Solo al completar un dato que no constaba puede quedar vacío.
act-proposal-adopt_amendment = Cambiar la ficha por acuerdo
act-proposal-withdraw = Retirar la propuesta

## Compromisos

commitments-title = Compromisos
commitments-lede = Lo que se ha propuesto, cómo va cada propuesta y qué se decidió.
commitments-none = Ningún compromiso se ha presentado
commitments-no-other = Ningún otro compromiso se ha presentado
commitments-who-may = Cualquier integrante del Secretariado puede proponer uno.
none-mark = –
commitment-eyebrow = Compromiso { $number }, { $origin }
commitment-window-title = Compromiso { $number }: { $title }
proposal-proposes = Propone: { $who }
proposal-as-titular = { $institution }, representante titular de «{ $seat }»
proposal-as-suplente = { $institution }, representante suplente de «{ $seat }»
quoted = «{ $text }»
may-who = Corresponde a: { $allowed }.
withdrawn-title = Por qué se retiró
path-title = Su camino
path-title-plan = El camino del compromiso
path-legend = Círculo: una fase. Rombo: una decisión. Línea continua: camino recorrido; punteada: por recorrer.
path-phase = Fase { $number }
path-decides-secretariat = Decide el Secretariado
path-decides-institution = Decide la institución ({ $institution })
path-decides-unnamed = Decide la institución responsable
path-endorsement = Aval
path-assumption = Asumir
path-done = Cumplida
path-now = En curso
path-owed = Falta
path-overdue = Sin asumir
path-methodology = Metodología
path-phase-overdue = En curso; su plazo terminó
path-closed-on = cerrada el { $date }
path-since = desde el { $date }
path-ahead = Por venir
path-open = Abierta
path-never = No sigue
path-returned = Devuelta
path-sent-back = Devuelto con observaciones
path-granted = Otorgado
path-not-granted = No otorgado
path-assumed = Asumido
path-withdrawn = Retirada
path-disowned = Objetada
path-presented-on = presentada el { $date }
path-endorsed-since = con aval desde el { $date }
path-in-session-on = en sesión, el { $date }
path-over = el plazo terminó el { $date }
path-by = a más tardar el { $date }
due-next-link = Qué pasa después
due-no-term = Las reglas del Secretariado no fijan un plazo.
due-presented-on = Se presentó el { $date }. Las reglas del Secretariado no fijan un plazo.
due-call-missing = Falta: convocar a la sesión que decida sobre el aval
due-call-who = Toca actuar a la Secretaría Técnica
due-call-what = Convocar a la sesión que decida sobre el aval
due-name-missing = Falta: que la institución ({ $institution }) diga quién responderá por el compromiso
due-name-what = Decir qué institución responderá por el compromiso
due-session-missing = Falta: que el Secretariado decida sobre el aval
due-session-lapsed = Falta: convocar de nuevo; no se declaró quórum legal
due-session-lapsed-who = Toca convocar a la Secretaría Técnica
due-session-lapsed-what = { $session }: su convocatoria ya no vale y todavía no tiene otra fecha.
due-session-unclosed = Falta: clausurar la sesión que tiene este punto, o concluirlo en ella
due-session-unclosed-who = Le toca a la Secretaría Técnica
due-session-recess = El Secretariado está en receso
due-session-open = El Secretariado está en sesión
due-session-who = Toca decidir al Secretariado
due-session-what = { $session }: { $moment }
due-session-before = { $session }:
due-session-see = Ver la convocatoria
due-session-read = Ver la sesión
due-session-follow = Seguir la sesión
due-institution-who = Toca actuar a la institución: { $institution }
due-revise-missing = Falta: que la institución ({ $institution }) atienda las observaciones
due-revise-what = Atender las observaciones con una nueva redacción
due-revise-fields = Completar o corregir lo que pidió el Secretariado. Por atender: { $fields }
due-returned-on = Se devolvió el { $date }. Las reglas del Secretariado no fijan un plazo.
due-assume-missing = Falta: que la institución ({ $institution }) lo asuma
due-assume-disowned = Objetado en el asiento { $entry }: la institución dice que no asumió lo que se capturó por ella.
due-assume-by = Asumir el compromiso, a más tardar el { $date }
due-assume-overdue = Sin asumir: el plazo terminó el { $date }
due-assume-open = Asumir el compromiso
due-assume-left = { $total ->
    [one] { $total } día hábil
   *[other] { $total } días hábiles
} desde el acuerdo; { $days ->
    [0] vence hoy.
    [one] queda { $days }.
   *[other] quedan { $days }.
}
due-assume-since = { $total ->
    [one] { $total } día hábil
   *[other] { $total } días hábiles
} desde el acuerdo; { $days ->
    [0] ya terminó.
    [one] pasó { $days } más.
   *[other] pasaron { $days } más.
}
due-term = Plazo:
due-term-over = El plazo terminó el
due-in-days = { $days ->
    [0] , hoy.
    [one] , en { $days } día hábil.
   *[other] , en { $days } días hábiles.
}
due-days-ago = { $days ->
    [0] .
    [one] , hace { $days } día hábil.
   *[other] , hace { $days } días hábiles.
}
due-adopt-missing = Falta: que el Secretariado adopte la metodología del plan
due-adopt-what = Llevar la metodología del plan a una sesión
due-phase = En curso la fase { $number }: { $phase }
due-phase-since = La fase está abierta desde el { $date }. Las reglas del Secretariado no fijan un plazo para el aval.
due-phase-missing = Falta para cerrar la fase: { $lacking }
due-phase-no-term = La metodología no fija un plazo para esta fase.
due-phase-by = El plazo de la fase termina el { $date }.
due-phase-over = El plazo de la fase terminó el { $date }.
due-close-what = Cerrar la fase { $number }: { $phase }
due-close-missing = Falta: cerrar la fase { $number }, { $phase }
due-through = Todas las fases de su metodología están cerradas
due-through-who = Es un compromiso
due-not-granted = El Secretariado no otorgó el aval
due-not-granted-what = Esta propuesta no sigue; queda publicada con sus razones.
due-withdrawn = La propuesta fue retirada
due-withdrawn-what = Esta propuesta no sigue; queda publicada con sus razones.
due-disowned = La institución dice que no presentó esta propuesta
due-disowned-what = Se capturó de un documento, y el cargo por el que se capturó lo objetó. Esta propuesta no sigue; queda publicada con la objeción.
due-decided-on = Desde el { $date }.
wording-title = La redacción propuesta
wording-approved-title = Lo que se propuso y lo que se aprobó
wording-changed-title = Qué cambió en la redacción
wording-proposed = Redacción propuesta
wording-proposed-by = { $who }. Presentada el { $date }.
wording-approved = Redacción aprobada
wording-approved-by = { $agreement }, { $date }.
wording-before = Versión anterior
wording-now = Versión vigente
wording-as-proposed = Se aprobó tal como se propuso.
wording-as-version = Se aprobó sin cambios la versión { $number }. Las anteriores pueden leerse abajo.
wording-same = Las dos versiones dicen lo mismo, palabra por palabra.
wording-not-decided = El Secretariado no ha aprobado una redacción.
wording-marks = «− tachado» es lo que salió; «+ subrayado», lo que entró.
wording-versions = Todas las versiones de la redacción
wording-version = Versión { $number }
ficha-title = Ficha
window-from = desde el { $date }
window-to = hasta el { $date }
responsible-unknown = No consta; o la que propone, si es un ente público o el organismo garante
ficha-proposes = Propone
ficha-complete = Completar
ficha-correct = Corregir
ficha-complete-of = Completar: { $field }
ficha-correct-of = Corregir: { $field }
ficha-more = También se puede cambiar:
ficha-amended-after = Cambió después del aval, el { $date }.
ficha-by-agreement = Después del aval cambian solo por acuerdo: { $fields }.
ficha-versions = Versiones de los datos de la ficha
ficha-activity = { $key }, «{ $name }», programa anual { $year }
ficha-axis-fixed = El documento también dice { $others }; un acuerdo fijó el nombre.
ficha-axis-unsettled = El documento también dice { $others }. Nombre por confirmar en un acuerdo.
paper = { $kind }, { $number }, { $date }
paper-issued = { $paper }. Lo emite: { $issuer }
paper-no-number = s/n
paper-no-date = s/f
changes-title = Cambios por acuerdo, voto por voto
choice-change-of-amendment = un cambio de este compromiso
choice-change-of-phase = una decisión sobre una fase de este compromiso
change-pending = { $stage ->
    [voted] En la { $session }, se está votando { $kind }.
    [lapsed] La { $session } tiene en su orden del día { $kind }. Se convocó para el { $moment } y no se declaró quórum legal.
   *[listed] La { $session }, { $moment }, tiene en su orden del día { $kind }.
}
votes-title = El aval, voto por voto
votes-none = Todavía no se ha votado.
votes-caption = { $session }, { $mode }
votes-reasons = Razones:
votes-seat = Representación
votes-voted = Votó
votes-sense = Sentido
votes-by-hands = Votación económica: solo constan los totales.
votes-majority = por mayoría
votes-unanimous = por unanimidad de quienes votaron
votes-unanimous-captured = por unanimidad de quienes votaron, según lo capturado
votes-not-carried = sin los votos que pide la regla
votes-by = { $by }; { $needed }
votes-reasoned = Voto razonado: { $seat }
asked-title = Lo que pidió el Secretariado
asked-answered = Atendido el { $date }
asked-owed = Por atender
next-title = Qué sigue
next-none = El camino de esta propuesta terminó.
next-methodology = El Secretariado adopta la metodología, que dice qué fases siguen y en cuáles se da el aval.
next-close = La Secretaría Técnica cierra la fase cuando se cumple lo que pide la metodología.
next-endorsement = El Secretariado otorga el aval, devuelve la propuesta con observaciones o no lo otorga, con razones públicas.
next-assumption = La institución responsable lo asume con un acuerdo o un oficio suyo. Si el plazo pasa sin él, esta página lo dirá.
next-assumption-late = La institución responsable todavía puede asumirlo, con un acuerdo o un oficio suyo.
choice-next-proposal = El Secretariado puede decidir sobre la redacción vigente; quien propone puede completar y corregir la ficha antes de la votación.
choice-next-own = Es una fase propia de este Secretariado; la metodología dice con qué se cierra.
choice-next-problem_trees = Se construyen los árboles de problemas: el problema central, sus causas y sus efectos.
choice-next-open_dialogue = Se convoca a un diálogo abierto con organizaciones y ciudadanía.
choice-next-roadmaps = Se construyen las hojas de ruta, con actividades, responsables, fechas e indicadores.
choice-next-publication = Se publica el plan y empieza el seguimiento.
blank-title = Lo que no consta
blank-count = { $count ->
    [one] No consta un dato de la ficha
   *[other] No constan { $count } datos de la ficha
}
blank-none = Todos los datos de la ficha constan.
blank-why = Sin capturar.
choice-blank-plan_period = Periodo del plan
    .why = No consta en este sitio.
choice-blank-methodology = Acuerdo que adoptó la Metodología
    .why = Sin él, el aval no se puede votar.
choice-blank-axis = Eje
choice-blank-problem = Problema público
choice-blank-population = Población afectada
choice-blank-relevance = Por qué es relevante
choice-blank-project = Proyecto del que resulta
choice-blank-activity = Actividad programada
choice-blank-window = Periodo de ejecución
choice-blank-window_dates = Fechas del periodo de ejecución
    .why = El periodo consta con palabras; falta al menos una de sus dos fechas.
choice-blank-responsible = Institución responsable
    .why = Sin ella, la propuesta no se puede llevar a una sesión.
choice-blank-area = Área responsable
choice-blank-support = Documento en que se apoya
choice-blank-support_number = Número del documento
    .why = El documento no lo lleva (s/n).
choice-blank-support_date = Fecha del documento
    .why = El documento no la lleva (s/f).
choice-blank-session = Sesión que decidirá sobre el aval
    .why = Nadie ha convocado.
choice-blank-assumption = Acuerdo u oficio con que se asume
    .why = Lo debe la institución responsable.
choice-blank-signed_minutes = Acta firmada de la sesión
    .why = No consta en este sitio.
choice-blank-budget = Presupuesto
    .why = Se fija en las hojas de ruta.
choice-blank-indicator = Indicador y línea base
    .why = Se fijan en las hojas de ruta.
documents-title = Documentos
documents-none = Ninguno todavía.
document-of-proposal = Documento de la propuesta
document-of-proposal-before = Documento de la propuesta, versión anterior
document-of-phase = Informe de la fase: { $phase }
document-of-assumption = Documento con que se asumió
history-title = Su historia
history-all = Todo lo registrado
history-presented = Propuesta presentada
history-version = Versión { $number } de la redacción
history-completed = Se completó: { $field }
history-corrected = Se corrigió: { $field }
history-amended-by-agreement = Cambió por acuerdo: { $field }
history-circulated = Documento circulado
history-point-dropped = Punto retirado de la convocatoria
history-change-put = Puesta a votación. { $what }
history-change-carried = Aprobada. { $what }
history-change-failed = No aprobada; nada cambió. { $what }
history-put-to-vote = Puesta a votación
history-motion-withdrawn = Moción retirada antes de su resultado
history-result = Resultado de la votación declarado
history-granted = Aval otorgado
history-returned = Devuelta con observaciones
history-not-granted = Aval no otorgado
history-phase-closed = Fase cerrada: { $phase }
history-phase-reopened = Fase reabierta: { $phase }
history-phase-reported = Informe publicado de la fase: { $phase }
history-assumed = Compromiso asumido
history-withdrawn = Propuesta retirada
path-assumed-late = Asumido fuera de plazo

## Cambiar, retirar

revise-title = Nueva redacción
revise-lede = Cambie solo lo necesario. La versión anterior queda publicada junto a la nueva.
revise-observations = Observaciones del Secretariado
amend-complete-lede = El dato no consta. Lo que usted escriba se publica, con su institución y la fecha.
amend-correct-lede = Lo que constaba queda publicado junto a lo nuevo, con quién, cuándo y por qué.
amend-file-again = El archivo que consta se queda, a menos que adjunte otro o elija quitarlo.
field-file_in_force = El archivo que consta
    .none = Se queda, o se cambia por el que se adjunte
choice-file_in_force-taken_off = Se quita
withdraw-title = Retirar la propuesta
withdraw-lede = La propuesta deja de seguir su camino. Nada se borra: queda publicada, con la razón que usted escriba.
stale-title = Hubo un cambio mientras usted escribía
stale-yours = Lo que usted escribió
stale-recorded = Lo que consta ahora
stale-saved = Lo que se guardó
stale-field = Dato
stale-how = Su texto sigue abajo, en el formulario. Revíselo con lo que consta ahora y envíelo de nuevo.
stale-how-saved = Su texto sigue abajo, en el formulario. Revíselo con lo que otra persona guardó y envíelo de nuevo.
