# El Secretariado: integración, reglas y calendarios.

## Lo que falta para instalar el Secretariado

missing-seats = al menos una representación
missing-name = el nombre del Secretariado y su lugar
missing-institutions = al menos una institución
missing-technical-secretary-office = el cargo de la Secretaría Técnica
missing-rules = las reglas del Secretariado, vigentes hoy
missing-technical-secretary = una persona en el cargo de la Secretaría Técnica
missing-technical-secretary-from = una persona en el cargo de la Secretaría Técnica a partir del { $date }
missing-seats-for-quorum = que las reglas no pidan más representaciones que las que cuentan: piden { $asked } y cuentan { $seats }
missing-casting-seat = que las reglas den el voto de calidad a una representación que exista
missing-titular = el cargo titular de la representación «{ $seat }»

## Rechazos

refusal-suspended-already = Esa representación ya suspendió su participación, el { $since }.
    .rule = Regla de la plataforma: una suspensión termina cuando la propia representación reanuda su participación.
    .next = Consulte las razones en el asiento { $suspension }. Para cambiarlas, reanude y suspenda de nuevo.
refusal-capture-objected = Ese cargo ya objetó lo capturado, en el asiento { $objection }.
    .rule = Regla de la plataforma: cada captura se objeta una vez.
    .next = Consulte lo que se escribió en el asiento { $objection }.
refusal-capture-term-over = El plazo para objetar lo capturado terminó el { $until }.
    .rule = Reglas del Secretariado, en el asiento { $rules }: los días hábiles para objetar una captura.
    .next = Haga constar en una sesión lo que no corresponda.
refusal-not-suspended = La representación «{ $seat }» no ha suspendido su participación.
    .rule = Regla de la plataforma: solo se reanuda lo que se suspendió.
    .next = No hace falta nada: sigue en el Secretariado.
refusal-not-installed = El Secretariado aún no está instalado.
    .rule = Regla de la plataforma: hasta que se instala, el Secretariado solo se integra: no sesiona, y nadie suspende su participación.
    .next = Pida a la administración de la plataforma que instale el Secretariado.
refusal-already-installed = El Secretariado ya está instalado, desde el asiento { $installed }.
    .rule = Regla de la plataforma: ya instalado, el Secretariado solo cambia por acuerdo de una sesión con quórum legal. Quién ocupa un cargo se registra por un documento.
    .next = Pida a la Secretaría Técnica que lo lleve a una sesión, como punto «Cambio del Secretariado», o que registre a quien ocupa el cargo.
refusal-code-taken = Esa clave ya está en uso: { $code }.
    .rule = Regla de la plataforma: cada representación, cargo e institución tiene una clave propia.
    .next = Elija otra clave.
refusal-no-such-institution = No hay institución ni organización con la clave «{ $code }».
    .rule = Regla de la plataforma: primero se registra la institución y después lo que depende de ella.
    .next = Registre la institución, o elija una de las que ya están.
refusal-no-such-seat = Esa representación no existe en el Secretariado.
    .rule = Regla de la plataforma: primero se crea la representación y después lo que depende de ella.
    .next = Elija una de las representaciones del Secretariado.
refusal-no-such-office = No hay ningún cargo con la clave «{ $code }».
    .rule = Regla de la plataforma: primero se crea el cargo y después se registra quién lo ocupa.
    .next = Cree el cargo, o elija uno de los que ya están.
refusal-own-factor = Usted ocupa el cargo «{ $office }»: nadie repone su propia segunda llave.
    .rule = Regla de la plataforma: si una llave se pierde la reponen otras dos personas, de dos instituciones.
    .next = Pídalo a la Secretaría Técnica y a una persona con cargo de otra institución.
refusal-reset-waits = Ya se pidió para el cargo «{ $office }», el { $since }: falta una segunda persona.
    .rule = Regla de la plataforma: reponer una segunda llave lo piden dos personas de instituciones distintas.
    .next = Pida a una persona con cargo de otra institución que lo pida también.
refusal-accepted-lately = Usted aceptó una invitación hace menos de tres días. Lo que requiere dos personas puede hacerlo desde el { $from }, a las 0:00: antes, las demás representaciones tienen que haberse enterado de que entró.
    .rule = Regla de la plataforma: en lo que requiere dos personas no cuenta quien aceptó su invitación más reciente hace menos de tres días.
    .next = Espere a ese día, o pídalo a quien ya puede: en «Reponer la segunda llave de un cargo» está quién, y desde cuándo las demás personas.
refusal-post-taken = Ese lugar en el Secretariado ya corresponde a otro cargo: { $office }.
    .rule = Regla de la plataforma: hay una Secretaría Técnica, y cada representación tiene un cargo titular y uno suplente.
    .next = Elija otro lugar en el Secretariado, u otra representación.
refusal-reserved-code = La plataforma reserva para sí la clave «{ $code }».
    .rule = Regla de la plataforma: algunas palabras nombran a quien actúa sin ser un cargo.
    .next = Elija otra clave.
refusal-appointment-before-current = El cargo «{ $office }» ya está ocupado desde el { $held_since }.
    .rule = Regla de la plataforma: los nombramientos de un cargo se registran en orden de fecha.
    .next = Escriba una fecha de inicio posterior al { $held_since }.
refusal-appointment-too-far = El { $from } queda a más de un año.
    .rule = Regla de la plataforma: un cargo se registra a más tardar un año antes de que empiece.
    .next = Revise el año y escriba una fecha de inicio hasta el { $latest }.
refusal-not-occupant = La persona que actúa no ocupa hoy el cargo «{ $office }».
    .rule = Regla de la plataforma: con un cargo solo actúa quien lo ocupa ese día.
    .next = Actúe con su propio cargo, o pida que se registre su nombramiento.
refusal-vacant = Hoy nadie ocupa el cargo «{ $office }».
    .rule = Regla de la plataforma: con un cargo solo actúa quien lo ocupa ese día.
    .next = Pida que se registre el nombramiento de quien lo ocupa.
refusal-range-backwards = El periodo termina el { $to }, antes de empezar, el { $from }.
    .rule = Regla de la plataforma: un periodo termina el mismo día en que empieza, o después.
    .next = Corrija el primer o el último día.
refusal-quorum-beyond-seats = Para el quórum legal { $asked ->
    [one] se pide { $asked } representación
   *[other] se piden { $asked } representaciones
} y { $seats ->
    [0] no contaría ninguna
    [one] contaría { $seats }
   *[other] contarían { $seats }
}.
    .rule = Regla de la plataforma: el quórum legal no puede pedir más representaciones que las que hay; en un Secretariado instalado cuentan las que tienen algún cargo.
    .next = Pida menos representaciones, o cree antes las que faltan.
refusal-casting-vote-needs-seat = El voto de calidad y la representación que lo tiene no concuerdan.
    .rule = Regla de la plataforma: si hay voto de calidad, se nombra una representación del Secretariado; si no, ninguna.
    .next = Elija la representación que lo tiene, o quítelo de las reglas.
refusal-described-already = El Secretariado ya se llama así, y su lugar y sus partes ya constan así.
    .rule = Regla de la plataforma: un cambio dice algo distinto de lo que ya consta.
    .next = Escriba lo que cambia, o no ponga este punto a votación.
refusal-retroactive = El cambio tendría efecto el { $given }, antes del { $date }.
    .rule = Regla de la plataforma: un acuerdo cambia el Secretariado desde el día en que se toma o después; lo ya hecho no cambia.
    .next = Escriba el { $date } o una fecha posterior.
refusal-code-used-before = Esa clave ya se usó y no vuelve a darse: { $code }.
    .rule = Regla de la plataforma: la clave que tuvo una institución o un cargo no vuelve a darse, aunque se haya corregido o quitado.
    .next = Elija otra clave.
refusal-codes-in-use = Ya hay un plan, desde el asiento { $plan }: las claves quedaron fijas.
    .rule = Regla de la plataforma: desde el primer plan, cargos e instituciones actúan con su clave; ninguna cambia ni se quita.
    .next = Corrija el nombre y deje la clave como está.
refusal-office-hangs-on-it = El cargo «{ $office }» depende de lo que se quiere quitar.
    .rule = Regla de la plataforma: primero se quita o se corrige el cargo, y después aquello de lo que depende.
    .next = En «Cargos», quite ese cargo o pase su lugar a otra parte.
refusal-ends-already = «{ $code }» ya tiene último día: el { $until }.
    .rule = Regla de la plataforma: el último día se fija una sola vez.
    .next = Consulte en «Integración y reglas» el acuerdo que lo fijó. Si debe seguir, el Secretariado puede crear otro.
refusal-nobody-in-office = Nadie ocupará ese día el cargo «{ $office }».
    .rule = Regla de la plataforma: solo queda vacante un cargo que alguien ocupa.
    .next = Elija otro cargo, u otra fecha.
refusal-nobody-would-conduct = Desde el { $date } nadie conduciría las sesiones.
    .rule = Regla de la plataforma: el Secretariado siempre tiene a alguien en la Secretaría Técnica; sin ella no podría reunirse para corregirlo.
    .next = Nombre a quien ocupará la Secretaría Técnica: desde ese día, la persona anterior deja el cargo.
refusal-not-ready = El Secretariado aún no puede instalarse; falta { $missing }.
    .rule = Regla de la plataforma: para instalar el Secretariado debe haber nombre, representaciones con titular, reglas y Secretaría Técnica.
    .next = Complete lo que falta e instale el Secretariado.
refusal-hours-backwards = El horario termina ({ $closes }) antes de empezar ({ $opens }).
    .rule = Regla de la plataforma: un horario hábil empieza antes de terminar.
    .next = Corrija las horas.

refusal-nobody-would-record = Desde el { $date } nadie podría registrar quién ocupa los cargos.
    .rule = Regla de la plataforma: siempre queda la Secretaría Técnica, o quedan cargos ocupados en dos sectores, para registrar a quien llega.
    .next = Registre antes a quien ocupará la Secretaría Técnica, o a quien llega a este cargo.
refusal-two-sectors = Esa persona ocupa ya un cargo de otro sector: «{ $office }».
    .rule = Regla de la plataforma: el mismo día nadie actúa por dos sectores.
    .next = Registre antes que dejó ese cargo, o elija una fecha posterior a la que lo dejó.
refusal-conducts-and-sits = Esa persona ocupa ya un cargo que no puede ir junto con este: «{ $office }».
    .rule = Regla de la plataforma: quien lleva la Secretaría Técnica no ocupa un cargo de una representación.
    .next = Registre antes que dejó ese cargo, o elija una fecha posterior a la que lo dejó.
refusal-appointment-over = El nombramiento del asiento { $appointment } para el cargo «{ $office }» ya no vale: otro tomó su lugar o terminó.
refusal-no-such-appointment = El asiento { $appointment } no es un nombramiento que siga en pie.
    .rule = Regla de la plataforma: quien ya tiene o tuvo un cargo se nombra por su nombramiento; el que otro sustituyó no es de nadie.
    .next = Elija uno de los nombramientos de la lista.
refusal-signs-in-already = Quien ocupa el cargo «{ $office }» ya aceptó su invitación: consta en el asiento { $since }.
    .rule = Regla de la plataforma: se acepta una sola vez, y una persona entra con un solo correo.
    .next = Si ahora lo ocupa otra persona, registre antes quién es.
refusal-call-of-another-sector = Una convocatoria no dice quién ocupa el cargo «{ $office }».
    .rule = Regla de la plataforma: solo la sociedad civil elige por convocatoria propia; los demás cargos, por nombramiento o toma de protesta.
    .next = Elija el nombramiento o el acta de toma de protesta.
refusal-same-sector = Esto lo registró una representación del mismo sector: «{ $seat }».
    .rule = Regla de la plataforma: sin Secretaría Técnica, registran dos representaciones de sectores distintos.
    .next = Pida que lo confirme una representación de otro sector.
refusal-holds-already = Ya tiene efecto, desde el asiento { $since }.
    .rule = Regla de la plataforma: solo se confirma lo que está por confirmar.
    .next = No hace falta nada. Si no está de acuerdo, su representación puede objetarlo.
refusal-not-confirmed = Todavía está por confirmar y no tiene efecto.
    .rule = Regla de la plataforma: se objeta lo que ya tiene efecto; lo que falta confirmar basta con no confirmarlo.
    .next = Espere a que se confirme.
refusal-appointment-objected = Su representación ya lo objetó, en el asiento { $objection }.
    .rule = Regla de la plataforma: cada representación objeta una vez.
    .next = Consulte lo que escribió en el asiento { $objection }.
refusal-appointment-term-over = El plazo para objetarlo terminó el { $until }.
    .rule = Reglas del Secretariado, en el asiento { $rules }: los días hábiles para objetar una captura.
    .next = El Secretariado puede todavía decidir en una sesión quién ocupa el cargo.
refusal-settled-by-agreement = Un acuerdo ya lo resolvió; está en el asiento { $settled }.
    .rule = Regla de la plataforma: lo que decide el Secretariado en sesión ya no se objeta así.
    .next = Para cambiarlo, llévelo a otra sesión, como punto «Cambio del Secretariado».
refusal-nothing-objected = Nadie ha objetado quién ocupa el cargo «{ $office }».
    .rule = Regla de la plataforma: solo se confirma lo que alguna representación objetó.
    .next = No hace falta votarlo.

## Opciones

choice-sector-public_bodies = Entes públicos
choice-sector-guarantor = Organismo garante
choice-sector-civil_society = Sociedad civil
choice-part-institution = Institución u organización
choice-part-seat = Representación
choice-part-office = Cargo
choice-part-appointment = Nombramiento más reciente
choice-post-titular = Titular
choice-post-suplente = Suplente
choice-post-technical_secretary = Secretaría Técnica
choice-post-area = Área de la institución
choice-majority-simple = Mayoría simple: más votos a favor que en contra
choice-majority-of_present = Más de la mitad de los votos presentes
choice-majority-of_all = Más de la mitad de los votos de todo el Secretariado
choice-majority-two_thirds_of_present = Dos terceras partes de los votos presentes
choice-quorum-seats = Número de representaciones
choice-quorum-seats_of_every_sector = Número de representaciones, con todos los sectores
choice-recusal-nobody = Sin excusa: quien propone también vota
choice-recusal-proposing_office = Excusa del cargo de la institución que propone
choice-recusal-proposing_seat = Excusa de la representación completa de quien propone
choice-casting_vote-nobody = Sin voto de calidad: el empate no aprueba
choice-casting_vote-seat = Voto de calidad de una representación
choice-unit-working_days = Días hábiles
choice-unit-working_hours = Horas hábiles
choice-unit-days = Días naturales
choice-unit-hours = Horas
choice-range-closed = Inhábil
choice-range-every_day_counts = Todos los días y horas son hábiles
choice-motion-rules = Nuevas reglas del Secretariado
choice-motion-occupant = Quién ocupa un cargo
choice-motion-vacancy = Un cargo queda vacante
choice-motion-upheld = Se confirma a quien ocupa un cargo
choice-motion-seat = Nueva representación
choice-motion-office = Nuevo cargo
choice-motion-institution = Nueva institución u organización
choice-motion-description = Nombre y lugar del Secretariado
choice-motion-calendar = Nuevo calendario de días hábiles
choice-motion-seat_end = Fin de una representación
choice-motion-office_end = Fin de un cargo
choice-post-moderator = Moderación
choice-post-evaluator = Evaluación
change-words = { $kind ->
    [rules] nuevas reglas del Secretariado, desde el { $day }
    [organisation_rules] nuevas reglas para las organizaciones, desde el { $day }; responde: { $what }
    [occupant] otra persona en el cargo «{ $what }», desde el { $day }
    [vacancy] el cargo «{ $what }» queda vacante; último día ocupado, el { $day }
    [upheld] el cargo «{ $what }» queda como se registró, pese a las objeciones
    [seat] nueva representación: «{ $what }», desde el { $day }
    [office] nuevo cargo: «{ $what }», desde el { $day }
    [institution] nueva institución u organización: «{ $what }»
    [description] nuevo nombre y lugar: «{ $what }»
    [calendar] nuevo calendario ({ $what }), desde el { $day }
    [seat_end] fin de la representación «{ $what }»; último día, el { $day }
   *[office_end] fin del cargo «{ $what }»; último día, el { $day }
}

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-secretariat-register_institution = Registró como institución u organización a «{ $code }»
deed-secretariat-create_seat = Creó la representación «{ $code }», del sector { $sector ->
    [public_bodies] de los entes públicos
    [guarantor] del organismo garante
   *[civil_society] de la sociedad civil
}
deed-secretariat-create_office = Creó el cargo «{ $code }», de { $institution }
deed-secretariat-appoint = Registró a quien ocupa el cargo «{ $office }» desde el { $from }
deed-secretariat-adopt_calendar = Adoptó un calendario de días hábiles, con horario de { $opens } a { $closes }
deed-secretariat-adopt_rules = Adoptó las reglas del Secretariado, vigentes desde el { $from }
deed-secretariat-correct_institution = Corrigió la institución u organización «{ $corrects }», antes de instalar el Secretariado
deed-secretariat-correct_seat = Corrigió la representación «{ $corrects }», antes de instalar el Secretariado
deed-secretariat-correct_office = Corrigió el cargo «{ $corrects }», antes de instalar el Secretariado
deed-secretariat-take_out = Quitó del Secretariado, antes de instalarlo, { $part ->
    [institution] la institución u organización «{ $code }»
    [seat] la representación «{ $code }»
    [office] el cargo «{ $code }»
   *[appointment] el nombramiento más reciente del cargo «{ $code }»
}
deed-secretariat-appoint_by_paper = Registró, por un documento, a quien ocupa el cargo «{ $office }» desde el { $from }
deed-secretariat-vacate_by_paper = Registró, por un documento, que el cargo «{ $office }» queda vacante; último día ocupado, el { $until }
deed-secretariat-confirm_appointment = Confirmó lo que otra representación registró en el asiento { $paper }
deed-secretariat-object_appointment = La representación «{ $seat }» objetó lo que se registró en el asiento { $paper }
deed-secretariat-object_capture = Objetó lo que se capturó de oficio en el asiento { $capture }
deed-secretariat-suspend_participation = Suspendió la participación de la representación «{ $seat }»
deed-secretariat-resume_participation = Reanudó la participación de la representación «{ $seat }»
deed-secretariat-accept_invitation = Registró que quien ocupa el cargo «{ $office }» aceptó la invitación a entrar
deed-secretariat-reset_factor = Dio su parte para reponer la segunda llave del cargo «{ $office }»
deed-secretariat-install = Instaló el Secretariado
deed-secretariat-change = Cambió el Secretariado: { $change }

## Lo que se puede hacer: el botón de cada acto

act-secretariat-register_institution = Registrar la institución
    .name = { field-institution-name }
    .name-hint = { field-institution-name.hint }
    .code-hint = { set-up-code-made }
    .code = { field-code }
act-secretariat-create_seat = Crear la representación
    .name = { field-seat-name }
    .name-hint = { field-seat-name.hint }
    .code-hint = { set-up-code-made }
    .code = { field-code }
act-secretariat-create_office = Crear el cargo
    .name = { field-office-name }
    .name-hint = { field-office-name.hint }
    .institution = { field-office-institution }
    .institution-hint = { field-office-institution.hint }
    .code-hint = { set-up-code-made }
    .code = { field-code }
act-secretariat-appoint = Registrar el nombramiento
    .from = { field-occupant-from }
    .from-hint = { field-occupant-from.hint }
    .name = { field-occupant-name }
    .name-hint = { field-occupant-name.hint }
act-secretariat-adopt_calendar = Adoptar el calendario
    .institution = { field-calendar-institution }
    .institution-none = { field-calendar-institution.none }
act-secretariat-adopt_rules = Adoptar las reglas
    .from = { field-rules-from }
    .from-hint = { field-rules-from.hint }
act-secretariat-correct_institution = Guardar la corrección
    .corrects = Lo que se corrige
    .name = { field-institution-name }
    .name-hint = { field-institution-name.hint }
    .code-hint = { set-up-code-now }
    .code = { field-code }
act-secretariat-correct_seat = Guardar la corrección
    .corrects = Lo que se corrige
    .name = { field-seat-name }
    .name-hint = { field-seat-name.hint }
    .code-hint = { set-up-code-now }
    .code = { field-code }
act-secretariat-correct_office = Guardar la corrección
    .corrects = Lo que se corrige
    .name = { field-office-name }
    .name-hint = { field-office-name.hint }
    .institution = { field-office-institution }
    .institution-hint = { field-office-institution.hint }
    .code-hint = { set-up-code-now }
    .code = { field-code }
act-secretariat-take_out = Quitar del Secretariado
    .part = Qué se quita
    .code = Su clave
act-secretariat-appoint_by_paper = Registrar a quien ocupa el cargo
    .from = { field-occupant-from }
    .from-hint = { field-occupant-from.hint }
    .name = { field-occupant-name }
    .name-hint = { field-occupant-name.hint }
    .support = Documento que lo dice
act-secretariat-vacate_by_paper = Registrar que el cargo queda vacante
    .support = Documento que lo dice
act-secretariat-confirm_appointment = Confirmar
act-secretariat-object_appointment = Objetar
    .reasons = { field-reasons }
    .reasons-hint = Las leerá cualquier persona, tal como las escriba.
act-secretariat-object_capture = Objetar la captura
    .text = { field-reasons }
    .text-hint = Las leerá cualquier persona, tal como las escriba.
act-secretariat-suspend_participation = Suspender la participación
    .reasons = { field-reasons }
    .reasons-hint = Las leerá cualquier persona, tal como las escriba.
act-secretariat-resume_participation = Reanudar la participación
    .reasons = { field-reasons }
    .reasons-hint = Las leerá cualquier persona, tal como las escriba.
act-secretariat-accept_invitation = Aceptar la invitación a entrar con un cargo
act-secretariat-reset_factor = Reponer la segunda llave de un cargo
act-secretariat-install = Instalar el Secretariado
act-secretariat-change = Cambiar el Secretariado

## Quién ocupa un cargo, según un documento

captured-from = Capturado de oficio por la Secretaría Técnica, por el cargo «{ $office }», de este documento: { $paper }
captured-for = Capturado de oficio por la Secretaría Técnica, por el cargo «{ $office }», del documento en que se apoya
captured-objected = Ese cargo objeta la captura, en el asiento { $entry }
captured-objected-why = Lo que objeta: { $text }
captured-objectable = Objetar lo que se capturó por su cargo en el asiento { $entry }
captured-what = { $act }: { $about } (asiento { $entry })
captured-what-alone = { $act } (asiento { $entry })
captured-none = No hay capturas por su cargo que se puedan objetar.
captured-list = Lo que se capturó por su cargo y aún puede objetarse
captured-until = Puede objetarse hasta el { $date }.
captured-button = Asentar lo que dice el oficio
captured-again = Cargo y documento son los de la captura anterior de hoy (asiento { $entry }). Cámbielos si es otro.
captured-again-file = El archivo ya consta ahí.
captured-own = A mi nombre, sin capturarlo de un documento: { $office }
captured-or-own-button = Asentar
captured-same-paper = Otra cosa del mismo oficio
captured-act = Capturar de un documento: { $act }
captured-object = Objetar lo que se capturó por su cargo
captured-object-about = Si la Secretaría Técnica capturó algo que su cargo no firmó, o no así, dígalo aquí. Lo capturado se conserva con su objeción al lado y deja de contar; lo que otros hicieron entretanto no se deshace.
captured-present-about = Capture la propuesta que un cargo firmó en papel, con el documento firmado. Queda presentada a su nombre, y ese cargo puede objetar la captura.
paper-occupant = { $office }: alguien lo ocupa desde el { $date }
paper-vacancy = { $office }: queda vacante después del { $date }
paper-named = Según: { $paper }
tenure = { $office }, desde el { $date } (asiento { $entry })
tenure-named = { $office }: { $name }, desde el { $date } (asiento { $entry })
tenure-replaced = el nombramiento del asiento { $entry }, que otro sustituyó
same-person = Es la misma persona que en: { $tenure }
paper-according = Según: { $paper }.
paper-unconfirmed = Por confirmar: lo registró { $seat } y falta que lo confirme una representación de otro sector. Hasta entonces no tiene efecto
paper-objected = Objetado por: { $seats }
paper-objected-why = Lo objetó { $seat }: { $reasons }
paper-objection-disowned = Ya no cuenta: la representación dice, en el asiento { $entry }, que no lo objetó.
paper-replaced = Lo sustituyó otro nombramiento, en el asiento { $entry }
paper-settled = Un acuerdo lo resolvió, en el asiento { $entry }.
paper-meanwhile = Mientras el Secretariado lo decide en sesión, todo sigue como se registró: quien ocupa el cargo actúa con él.
paper-appoint = Registrar a quien ocupa un cargo
paper-appoint-about = Quién ocupa un cargo no lo decide el Secretariado: lo dice un nombramiento o una toma de protesta. La sociedad civil elige por su convocatoria. Cualquier representación puede objetar lo que usted registre.
paper-vacate = Registrar que un cargo queda vacante
paper-vacate-about = Por renuncia o por término del cargo. Si ya se sabe quién llega, basta con registrar a esa persona.
paper-takes-two = Hoy nadie ocupa la Secretaría Técnica. Lo que registre tendrá efecto cuando lo confirme una representación de otro sector.
paper-confirm = Confirmar lo que registró otra representación
paper-confirm-about = Confirme solo si vio el documento. Desde ese momento tiene efecto.
paper-object = Objetar lo que se registró de un cargo
paper-object-about = Quien ocupa el cargo sigue en él mientras el Secretariado decide en una sesión. Su objeción se lee junto al nombramiento.
paper-list = De qué se trata
paper-none = Hoy no hay nada.

## La integración del Secretariado

table-title = Integración y reglas
table-lede = Quiénes están en el Secretariado, con qué cargo, y con qué reglas deciden.
table-installed = El Secretariado está instalado; desde entonces solo cambia por acuerdo. Quién ocupa cada cargo se registra por un documento.
table-not-installed = El Secretariado aún no se instala.
table-seats = Representaciones
table-no-seats = No se han dado de alta representaciones.
held-since = en el cargo desde el { $date }
held-from = en el cargo a partir del { $date }
held-between = en el cargo del { $from } al { $until }
occupant-unnamed = sin nombre publicado
table-since = desde el { $date }
table-until = hasta el { $date }
table-from = A partir del { $date }
table-seat-empty = Sin cargos: no cuenta todavía para el quórum legal.
suspended-seat = La representación «{ $seat }» suspendió su participación el { $date }.
suspended-reasons = Razones y condiciones
seat-participation = Participación en el Secretariado
seat-never-suspended = No consta ninguna suspensión de su participación.
seat-suspended-since = Suspendida desde el { $from }
seat-was-suspended = Suspendida desde el { $from }; reanudada el { $until }
seat-suspension-disowned = Objetada: se tuvo por suspendida desde el { $from } hasta el { $until }, cuando la representación dijo, en el asiento { $entry }, que no se suspendió
seat-resumed-reasons = Razones para reanudar
seat-suspend = Suspender la participación de una representación
seat-suspend-about = Mientras dure, la representación no cuenta en las sesiones que se abran y todas las páginas lo dicen. Solo la propia representación puede reanudar.
factor-reset-waits = Falta una segunda persona, de otra institución, a más tardar el { $until }; sin ella no tiene efecto
factor-reset-done = Quedó hecho
factor-reset-first = Quedó hecho con la segunda persona, en el asiento { $entry }
factor-reset-second = Con esta segunda persona quedó hecho; la primera consta en el asiento { $entry }
factor-reset-title = Reponer la segunda llave de un cargo
factor-reset-about = Cuando quien ocupa un cargo perdió su llave y sus códigos de respaldo. Antes compruebe que es esa persona quien lo pide. Antes de instalar el Secretariado lo hace quien administra el sitio; después, dos personas de dos instituciones, que hayan aceptado su invitación hace tres días o más. Quien la perdió entra luego con su correo y agrega otra llave. En el registro queda el cargo, no el correo.
seat-resume = Reanudar la participación de una representación
seat-resume-about = Desde hoy, la representación vuelve a contar en las sesiones que se abran.
table-other-occupants = Antes y después
table-ended-seats = Representaciones que terminaron
table-past-names = Nombres anteriores
table-past-name = { $name }. { $about }.
table-past-rules = Reglas anteriores
table-past-calendars = Calendarios anteriores
table-institutions = Instituciones y organizaciones
table-no-institutions = No se han registrado instituciones.
table-set-up = Preparar el Secretariado
table-others = Otros cargos
table-rules = Reglas del Secretariado
table-no-rules = No constan reglas vigentes.
table-rules-source = De dónde salen
table-rules-from = Vigentes desde el { $date }
table-calendars = Calendarios
calendar-of-secretariat = El Secretariado
calendar-until = Dice qué días no cuentan hasta el { $date }
unsaid-all = Ningún calendario dice qué días no cuentan: se cuenta de lunes a viernes.
unsaid-after = El calendario del Secretariado dice qué días no cuentan hasta el { $date }. Después se cuenta de lunes a viernes.
unsaid-after-institution = El calendario de { $whose } dice qué días no cuentan hasta el { $date }. Después se cuenta de lunes a viernes.
table-no-calendars = No consta ningún calendario: cuentan de lunes a viernes.
rule-quorum = Quórum
rule-quorum-seats = { $seats ->
    [one] { $seats } representación
   *[other] { $seats } representaciones
}; en segunda convocatoria, { $second }
rule-quorum-kind = Quiénes deben estar
rule-ordinals = Numeración de las sesiones
choice-ordinals-running = Continua: sigue de un año a otro
choice-ordinals-yearly = Por año: cada año empieza en 1
rule-majority = Para decidir
rule-votes = Votos
rule-votes-per-seat = { $votes ->
    [one] { $votes } voto por representación
   *[other] { $votes } votos por representación
}
rule-casting = Voto de calidad
rule-recusal = Excusa
rule-ordinary = Sesión ordinaria
rule-extraordinary = Sesión extraordinaria
rule-objection = Para objetar una captura
rule-assumption = Para asumir un compromiso
term-working-days = { $days ->
    [one] { $days } día hábil
   *[other] { $days } días hábiles
}
calendar-hours = Horario hábil: de { $opens } a { $closes }
calendar-range = Del { $from } al { $to }: { $kind }. { $note }
calendar-day = { $date }: { $kind }. { $note }

## Preparar el Secretariado, o moverlo por acuerdo

steps = Pasos
step-number = Preparar el Secretariado: { $done } de { $of } pasos listos. Lo guardado queda; puede seguir otro día.
set-step-name = Su nombre y su lugar
set-step-who = Quiénes lo forman
set-step-rules = Con qué reglas decide
set-step-calendars = Días que no cuentan
set-step-contact = Contacto
set-step-review = Revisar e instalar
step-todo = por hacer
step-complete = completo
step-for-good = no se puede deshacer
step-who-count = { $seats ->
    [one] { $seats } representación
   *[other] { $seats } representaciones
}, { $offices ->
    [one] { $offices } cargo
   *[other] { $offices } cargos
}
step-quorum = quórum legal: { $asked } de { $seats }
step-closed = { $count ->
    [0] sin días señalados
    [one] { $count } día o periodo
   *[other] { $count } días o periodos
}
set-up-title = Preparar el Secretariado
set-page-review-about = Cada alta y cada corrección quedan en el registro público. Una vez instalado, el Secretariado solo cambia por acuerdo de una sesión con quórum legal.
set-up-missing = Falta: { $what }.
set-up-code-now = Minúsculas sin acento, números y guiones. Se puede corregir hasta que haya un plan o se instale el Secretariado.
set-up-code-made = Si queda vacía, se forma con el nombre. Minúsculas sin acento, números y guiones.
set-up-install-title = Instalar el Secretariado
set-up-next = Seguir: { $title }
set-up-save = Guardar y seguir: { $next }
set-up-before = Paso anterior: { $page }
set-up-zone = Las horas se dicen en la zona horaria { $zone }, y así se queda: el registro se abrió con ella. Si no es la suya, pida a quien opera el servidor que abra un registro nuevo con la que corresponde.
set-up-skip = Pasar sin guardar: { $next }
set-up-more = Agregar renglones
set-up-there = Lo que ya consta
correct = Corregir
take-out = Quitar
take-out-title = Quitar algo del Secretariado
take-out-about = Sale del Secretariado; en el registro queda que estuvo. Primero se quita lo que depende de ello.
correct-title = Corregir: { $name }
correct-about = Lo corregido sustituye a lo anterior en todas las páginas. El registro conserva lo que decía antes.
fault-called-as-row = Se llama casi igual que el renglón { $row }. Si es otra, escriba aquí su clave; si es la misma, deje vacío este renglón.
fault-called-as = Se llama casi igual que «{ $name }», que ya está. Si es otra, escriba aquí su clave; si es la misma, deje vacío este renglón.
fault-in-row = Renglón { $row }. { $fault }
set-page-name-name = nombre y lugar
set-page-name-title = ¿Cómo se llama el Secretariado y de dónde es?
set-page-name-about = El nombre encabeza todas las páginas desde ahora.
set-page-institutions-name = instituciones
set-institutions-row = Institución u organización
set-page-institutions-heading = Instituciones y organizaciones
set-page-institutions-title = ¿Qué instituciones y organizaciones participan?
set-page-institutions-about = Las que tienen un cargo en el Secretariado o presentan propuestas. Los renglones vacíos no cuentan.
set-page-seats-name = representaciones
set-seats-row = Representación
set-page-seats-heading = Representaciones
set-page-seats-title = ¿Qué representaciones tiene el Secretariado?
set-page-seats-about = Los lugares que votan, cada uno de un sector. Se llaman en este orden.
set-page-offices-name = cargos
set-offices-row = Cargo
set-offices-titular = { $seat }, titular
set-page-offices-heading = Cargos
set-page-offices-title = ¿Qué cargos hay, y de qué institución?
set-page-offices-about = Cada representación lleva un titular y puede llevar un suplente. Además, la Secretaría Técnica y las áreas que presentan propuestas. Un renglón sin institución no cuenta, a menos que se cambie algo más en él.
set-page-appointments-name = quién ocupa cada cargo
set-appointments-row = Nombramiento
set-page-appointments-heading = Quién ocupa cada cargo
set-page-appointments-title = ¿Quién ocupa cada cargo, y desde cuándo?
set-page-appointments-about = Borre la fecha donde todavía no hay nadie. El registro nombra a cada persona con una clave que no dice quién es; su nombre aparece solo si se publica.
set-page-rules-name = reglas
set-page-rules-title = ¿Con qué reglas decide el Secretariado?
set-page-rules-about = Quórum legal, mayoría, plazos y excusas, con la fuente de la que salen. Guardarlas otra vez sustituye a las anteriores.
set-page-calendars-name = días que no cuentan
set-page-calendars-title = ¿Qué días no cuentan en sus plazos?
set-page-calendars-about = Con ellos se calculan los días hábiles. Marque los días en que su Secretariado no trabaja. Sin calendario cuentan de lunes a viernes.
set-page-contact-name = contacto
set-page-contact-title = ¿Quién responde por este sitio?
set-page-contact-about = Aparece al pie de todas las páginas, para que cualquier persona sepa a quién acudir.
set-page-review-name = revisar e instalar
set-page-review-title = Revise: una vez instalado, lo que sigue solo cambia por acuerdo.
holidays-law = Descansos obligatorios: artículo 74 de la Ley Federal del Trabajo
holidays-custom = Otros que suelen guardarse; la ley no obliga
holidays-source = Artículo 74 de la Ley Federal del Trabajo
choice-holiday-new_year = Año Nuevo, fecha fija
choice-holiday-constitution = Constitución, primer lunes de febrero
choice-holiday-juarez = Natalicio de Benito Juárez, tercer lunes de marzo
choice-holiday-labour = Día del Trabajo, fecha fija
choice-holiday-independence = Independencia, fecha fija
choice-holiday-executive = Transmisión del Poder Ejecutivo Federal, cada seis años
choice-holiday-revolution = Revolución, tercer lunes de noviembre
choice-holiday-christmas = Navidad, fecha fija
choice-holiday-election = Jornada electoral ordinaria; confirme la fecha con su autoridad electoral
choice-holiday-holy_thursday = Jueves Santo, costumbre
choice-holiday-holy_friday = Viernes Santo, costumbre
choice-holiday-puebla = Batalla de Puebla, costumbre
choice-holiday-all_souls = Día de Muertos, costumbre
choice-holiday-guadalupe = Virgen de Guadalupe, costumbre
review-missing = Falta para poder instalar
review-stands = Lo que quedará
review-for-good = No se puede cambiar después de instalar.
review-zone-name = Zona horaria
review-zone = { $zone }. Se fijó al abrir el registro.
review-lacking = Falta, pero no impide instalar
review-sign-in = Quién entra ya
review-sign-in-about = Cada persona acepta su invitación y agrega su segunda llave antes de actuar. Para enviar las que faltan:
lacking-contact = Quién responde por el sitio: al pie dirá «sin capturar». La Secretaría Técnica puede capturarlo después.
lacking-calendar = Los días que no cuentan: contarán todos los días de lunes a viernes, hasta que un acuerdo diga otra cosa.
lacking-occupant = Quién ocupa el cargo «{ $office }»: lo registrará la Secretaría Técnica, por un documento.
install-for-good = No se puede deshacer
install-for-good-about = Las claves y la zona horaria quedan fijas. Lo demás, también el nombre, cambia por acuerdo, y queda a la vista lo que decía antes.
install-confirm = Para confirmar, escriba el nombre del Secretariado
install-confirm-hint = { $name }. Las mayúsculas, los acentos y los signos no importan.
install-confirm-fault = No es el nombre del Secretariado: { $name }.
install-reviewed = Lo revisé con quien preside el Secretariado
install-reviewed-fault = Falta decir que se revisó con quien preside el Secretariado.
install-then = { $left ->
    [axes] Ya hay un plan registrado. Después: sus ejes y la metodología, en ese orden. Cada uno dice qué sigue.
    [methodology] Ya hay un plan con sus ejes. Después: la sesión que adopta su metodología.
   *[plan] Después: el plan, sus ejes y la metodología, en ese orden. Cada uno dice qué sigue.
}
pick-one = Elija
pick-none = Ninguna
