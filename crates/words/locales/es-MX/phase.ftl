# Las fases de un compromiso.

## Rechazos

refusal-no-methodology = El plan todavía no tiene una metodología adoptada.
    .rule = Regla de la plataforma: las fases, y en cuáles se da el aval, son las de la metodología que adopta el Secretariado.
    .next = Lleve antes la metodología a la misma sesión o a otra.
refusal-other-phase = El compromiso { $commitment } está en otra fase: { $phase }.
    .rule = Regla de la plataforma: las fases se cierran en el orden de la metodología que rige.
    .next = Elija la fase en que está.
refusal-all-closed = El compromiso { $commitment } ya no tiene fases abiertas.
    .rule = Regla de la plataforma: las fases son las de la metodología que rige, y todas están cerradas.
    .next = Si hace falta, reabra la que se cerró al último, con una razón pública.
refusal-closers-missing = Para cerrar la fase «{ $phase }» falta: { $closers }.
    .rule = Metodología: la fase se cierra cuando se cumple lo que ella señala.
    .next = Registre lo que falta. La plataforma aún no registra validaciones, respuestas a aportaciones ni versiones publicadas.
refusal-fields-missing = Para cerrar la fase «{ $phase }» faltan datos de la ficha: { $fields }.
    .rule = Metodología: la fase se cierra con esos datos completos.
    .next = Pida a la institución que los complete. Los que después del aval cambian solo por acuerdo, llévelos a una sesión como cambio de un compromiso.
refusal-endorsement-missing = El aval que se da en la fase «{ $phase }» no se ha otorgado.
    .rule = Metodología: la fase se cierra con el aval del Secretariado.
    .next = Convoque a la sesión que decida sobre él.
refusal-assumption-missing = La institución no ha asumido lo que se avaló en la fase «{ $phase }».
    .rule = Regla de la plataforma: una fase con aval se cierra cuando la institución lo asume con un acuerdo o un oficio suyo.
    .next = Espere a que la institución registre que lo asume.
refusal-agreement-needed = La fase «{ $phase }» se cierra y se reabre por acuerdo.
    .rule = Metodología: en esa fase decide el Secretariado.
    .next = Llévela a una sesión, en un punto sobre la fase del compromiso.
refusal-no-agreement-needed = La fase «{ $phase }» no se cierra ni se reabre por acuerdo.
    .rule = Metodología: esa fase no pide un acuerdo del Secretariado.
    .next = Ciérrela o reábrala desde la página del compromiso.
refusal-not-closed-last = Esa no es la fase del compromiso { $commitment } que se cerró al último.
    .rule = Regla de la plataforma: se reabre solo la última fase cerrada, para conservar el orden.
    .next = Elija la última que se cerró.
refusal-no-report-needed = La metodología no pide un informe en la fase «{ $phase }».
    .rule = Metodología: se publica un informe en las fases que lo piden para cerrarse.
    .next = No hace falta otro acto. Puede circular el documento en una sesión.
refusal-endorsed-in-phase = El aval que se da en la fase «{ $phase }» ya se otorgó al compromiso { $commitment }.
    .rule = Metodología: en cada fase que lo pide, el aval se otorga una vez.
    .next = Quite ese punto, o ponga uno que corresponda.
refusal-endorsement-elsewhere = El compromiso { $commitment } está en la fase «{ $phase }», en la que no se da el aval.
    .rule = Metodología: el aval se da en: { $phases }.
    .next = Espere a esa fase, o lleve antes a la sesión otra metodología.

## Opciones

choice-phase_change-close = Cerrar la fase
choice-phase_change-reopen = Reabrir la fase

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-phase-close = Cerró la fase «{ $phase }» del { $object }
deed-phase-reopen = Reabrió la fase «{ $phase }» del { $object }
deed-phase-report = Publicó un informe de la fase «{ $phase }» del { $object }

## Lo que se puede hacer: el botón de cada acto

act-phase-close = Cerrar la fase
act-phase-reopen = Reabrir la fase
    .reason = Razón pública para reabrirla
act-phase-report = Publicar el informe
    .title = Título del informe

## Datos

field-phase = Fase
field-phases = Fases
    .hint = En orden, la propuesta primero. Al menos en una se da el aval.
    .row = Fase
field-phases-kind = Clase de fase
field-phases-code = Clave corta
    .hint = Vacía, la usual de su clase; una fase propia necesita la suya.
field-phases-name = Nombre
    .hint = Vacío, el usual; una fase propia necesita el suyo.
field-phases-endorsement = ¿Se da aquí el aval?
    .none = Sin elegir: no se da
field-phases-closers = Con qué se cierra
    .hint = Sin nada marcado, se cierra cuando la Secretaría Técnica lo registra.
field-phases-term_days = Plazo, en días hábiles
field-phases-required = Datos de la ficha que pide
row-place = Lugar; vacío, se quita

## Páginas

endorsement-unsaid = La propuesta no dice: { $fields }. Conviene completarla antes de decidir el aval.
endorsement-required-blank = Antes de cerrarse, la fase pide datos que no constan: { $fields }.
endorsement-required-kept = Conviene que la institución los complete antes del aval; después, solo por acuerdo, en una sesión, como cambio de un compromiso: { $fields }.
phase-required-kept = después del aval, solo por acuerdo

phases-title = Fases cerradas
phases-none = Ninguna todavía.
phase-closed = { $phase }: cerrada el { $date }
phase-held = Se cumplió: { $closers }.
phase-reopened = Se reabrió el { $date }.
phase-reopened-agreed = Se reabrió el { $date } por { $agreement }.
phase-close-title = Cerrar la fase
phase-close-by-agreement = Esta fase se cierra con un acuerdo: se lleva como punto a una sesión y ahí se vota.
phase-none-open = No hay una fase abierta: el plan no tiene metodología, o todas están cerradas.
phase-ready = Se cumple todo lo que pide la metodología. Quedará registrado con qué se cerró.
phase-lacks = Todavía falta: { $lacking }.
phase-reopen-title = Reabrir la última fase cerrada
phase-reopen-lede = Se reabre «{ $phase }». Nada se borra: el cierre queda publicado, con la razón que escriba.
phase-none-closed = Ninguna fase se ha cerrado.
phase-report-title = Publicar el informe de la fase
phase-report-lede = El informe cuenta qué pasó en la fase y quiénes participaron. Se publica tal cual.
phase-endorses = Aquí se da el aval.
phase-endorses-not = No se da aquí.
phase-closes = Se cierra con: { $closers }.
phase-closes-plainly = Se cierra cuando la Secretaría Técnica lo registra.
phase-required = Pide de la ficha: { $fields }.
phase-term = Plazo: { $days ->
    [one] { $days } día hábil
   *[other] { $days } días hábiles
} desde que se abre.
phase-term-none = No fija un plazo.
phase-closers-label = Con qué se cierra
phase-endorsement-label = Aval
phase-term-label = Plazo
phase-required-label = Datos que pide de la ficha
closer-not-here = La plataforma aún no registra validaciones, respuestas a aportaciones ni versiones publicadas. Las fases que las piden no pueden cerrarse aquí todavía.
lacking-field = dato de la ficha: { $field }
lacking-endorsement = el aval del Secretariado
lacking-assumption = que la institución lo asuma
methodology-start = Empezar desde
methodology-start-hint = Al cambiar se muestra otro formulario; lo escrito abajo no pasa a él.
methodology-start-force = La metodología que rige
methodology-start-nothing = Cero
methodology-start-show = Mostrar
methodology-as-it-stands = «{ $name }» se somete a votación tal cual.
methodology-compose = Cambiarla antes de votar
