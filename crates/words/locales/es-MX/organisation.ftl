# Las organizaciones que quieren participar.

## Rechazos

refusal-no-organisation-rules = Hoy no hay reglas vigentes del Secretariado para las organizaciones.
    .rule = Regla de la plataforma: qué se pide a las organizaciones y quién les responde lo dicen reglas adoptadas por acuerdo.
    .next = Pida a la Secretaría Técnica que las lleve a una sesión, como cambio del Secretariado.
refusal-asked-of-organisations = Falta lo que se pide a las organizaciones: { $asked }.
    .rule = Las reglas para las organizaciones, adoptadas en el asiento { $rules }, lo piden.
    .next = Agréguelo y envíe de nuevo.
refusal-not-asked-of-organisations = Se dio lo que no se pide a las organizaciones: { $asked }.
    .rule = Las reglas para las organizaciones, adoptadas en el asiento { $rules }, no lo piden, y aquí solo se guarda lo que se pide.
    .next = Quítelo y envíe de nuevo.
refusal-registered-already = Con este correo ya se registró una organización, que no se ha retirado.
    .rule = Regla de la plataforma: quien entra actúa por una sola organización a la vez.
    .next = Corrija sus datos, o retírela antes de registrar otra. Está en el asiento { $organisation }.
refusal-named-alike = Ya hay una organización con ese nombre: la n.º { $number }, { $standing ->
    [applied] que espera respuesta
    [accredited] acreditada
   *[declined] no acreditada
}.
    .rule = Ninguna regla pide nombres distintos; se pregunta para no registrar dos veces la misma.
    .next = Si es otra, diga que es distinta del asiento { $organisation }. Si es la misma, no hay que registrarla de nuevo: sus datos se corrigen en su página.
refusal-answered-already = Esa ya es la respuesta que consta: { $standing ->
    [accredited] está acreditada
   *[declined] no está acreditada
}.
    .rule = Regla de la plataforma: una respuesta vale hasta que otra la cambia.
    .next = Lea las razones en el asiento { $decision }. Si no está de acuerdo, registre su disenso.
refusal-organisation-withdrew = La organización ya se retiró.
    .rule = Regla de la plataforma: después del retiro la organización se registra de nuevo, si quiere volver.
    .next = Consulte el asiento { $withdrawal }.
refusal-corrected-often = La organización ya corrigió sus datos { $most } veces desde que espera respuesta.
    .rule = Regla de la plataforma: mientras no se le responde, una organización corrige sus datos hasta { $most } veces; cada corrección queda en el registro.
    .next = Espere la respuesta. Si los datos del asiento { $organisation } no sirven, retírela y regístrela de nuevo, o pida a la Secretaría Técnica que capture un escrito firmado.
refusal-not-answered = A la organización todavía no se le responde.
    .rule = Regla de la plataforma: se disiente de una respuesta.
    .next = Respóndale usted, con sus razones. Su registro es el asiento { $organisation }.
refusal-own-answer = Esa respuesta la dio su propia representación.
    .rule = Regla de la plataforma: disiente otra representación; quien respondió puede responder de nuevo.
    .next = Para cambiarla, registre la respuesta contraria. La que consta es el asiento { $decision }.
refusal-dissented-already = Su representación ya registró su disenso.
    .rule = Regla de la plataforma: cada representación disiente una vez de cada respuesta.
    .next = Léalo en el asiento { $dissent }.
refusal-nobody-of-sector = Desde ese día no hay ninguna representación del sector { $sector ->
    [public_bodies] de los entes públicos
    [guarantor] del organismo garante
   *[civil_society] de la sociedad civil
}.
    .rule = Regla de la plataforma: alguien tiene que poder responder a las organizaciones.
    .next = Elija otro sector, u otro día.

## A quién está abierto

allowed-applicant = quien entra por correo en nombre de una organización; la Secretaría Técnica captura su escrito
allowed-organisation = la propia organización; la Secretaría Técnica captura su escrito
allowed-sector = las representaciones del sector que señalan las reglas para las organizaciones

## Opciones

choice-motion-organisation_rules = Reglas para las organizaciones
choice-asked_of-purpose = a qué se dedica
choice-asked_of-place = dónde trabaja
choice-asked_of-representative = el nombre de quien la representa, que no se publica
choice-asked_of-document = un documento que la acredite, que no se publica
choice-organisation-applied = espera respuesta
choice-organisation-accredited = acreditada
choice-organisation-declined = no acreditada
choice-organisation-withdrawn = se retiró

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-organisation-register = Registró una organización que quiere participar
deed-organisation-correct = Corrigió los datos de la organización «{ $object }»
deed-organisation-accredit = Acreditó a la organización «{ $object }», por la representación «{ $seat }»
deed-organisation-decline = No acreditó a la organización «{ $object }», por la representación «{ $seat }»
deed-organisation-dissent = Registró el disenso de la representación «{ $seat }» de la respuesta a la organización «{ $object }»
deed-organisation-withdraw = Retiró a la organización «{ $object }»

## Lo que se puede hacer: el botón de cada acto

act-organisation-register = Registrar la organización
    .name = Nombre de la organización
    .name-hint = Completo, como se le conoce. Se publica si la organización se acredita.
    .place = { field-organisation_place }
    .place-hint = { field-organisation_place.hint }
    .file = { field-organisation_file }
    .file-hint = { field-organisation_file.hint }
act-organisation-correct = Corregir los datos
    .name = Nombre de la organización
    .name-hint = Completo, como se le conoce. Se publica si la organización se acredita.
    .place = { field-organisation_place }
    .place-hint = { field-organisation_place.hint }
    .file = { field-organisation_file }
    .file-hint = { field-organisation_file.hint }
act-organisation-accredit = Acreditar a la organización
    .reasons = { field-reasons }
    .reasons-hint = { organisation-reasons-hint }
act-organisation-decline = No acreditar a la organización
    .reasons = { field-reasons }
    .reasons-hint = { organisation-reasons-hint }
act-organisation-dissent = Registrar el disenso
    .reasons = { field-reasons }
    .reasons-hint = { organisation-reasons-hint }
act-organisation-withdraw = Retirar a la organización
    .reasons = { field-reasons }
    .reasons-hint = Si la organización está acreditada, las leerá cualquier persona; si no, el Secretariado y quien evalúa.
organisation-reasons-hint = Al menos 50 caracteres. Las leerá cualquier persona.

## Datos

field-asked = Qué se le pide a una organización, además de su nombre
    .hint = Pida solo lo necesario: lo que no se pide, no se recibe.
field-answer_days = Días hábiles para responder
    .hint = Vacío: ninguna regla dice para cuándo.
field-organisation_rules-from = A partir del
    .hint = Rigen los registros de ese día en adelante.
field-organisation_rules-sector = Qué sector responde
    .hint = Cualquiera de sus representaciones acredita o no acredita; las demás pueden disentir.
field-another = Organización del mismo nombre de la que es distinta
field-purpose = A qué se dedica
    .hint = En unas líneas. Se publica si la organización se acredita.
field-organisation_place = Dónde trabaja
    .hint = Municipio, región o país. Se publica si la organización se acredita.
field-representative = Quién la representa
    .hint = Su nombre. No se publica: lo leen el Secretariado y quien evalúa.
field-organisation_file = Documento que la acredita
    .hint = PDF o imagen; hasta 10 MB. No se publica: lo leen el Secretariado y quien evalúa.

## Pendientes

duty-answer_organisation = Responder a la organización «{ $object }», que quiere participar
owed-sector = Representaciones: { $sector }

## Páginas

organisation-unnamed = { $standing ->
    [applied] Organización en espera, n.º { $number }
    [withdrawn] Organización que se retiró, n.º { $number }
   *[declined] Organización no acreditada, n.º { $number }
}
organisation-nameless = Mientras no esté acreditada, su nombre y lo que dice de sí no son públicos.
organisation-name-closed = Su nombre y lo que dice de sí no son públicos mientras no esté acreditada: los leen el Secretariado, quien evalúa y la propia organización.
organisations-waiting = { $count ->
    [one] Una organización espera respuesta desde el { $since }. Su nombre se publica si se acredita.
   *[other] { $count } organizaciones esperan respuesta, la primera desde el { $since }. El nombre de cada una se publica si se acredita.
}
organisation-register-another = Es otra: registrarla
organisation-alike-as = Mismo nombre que la n.º { $number }
organisations-title = Organizaciones
organisations-lede = Las que pidieron participar y ya tienen respuesta. Acreditan las representaciones que señalan las reglas, con razones que todas las personas pueden leer.
organisations-none = Ninguna tiene todavía respuesta.
organisations-no-rules = Hoy no hay reglas vigentes del Secretariado para las organizaciones: qué se les pide y quién les responde. Las adopta una sesión: la Secretaría Técnica la convoca con un punto «Cambio del Secretariado» y ahí se ponen a votación las «Reglas para las organizaciones». Mientras tanto no se registran.
organisations-call-rules = Convocar a la sesión que las adopte
organisations-register = Registrar una organización
organisations-mine = Lo que toca a mi organización
organisations-asked = Se pide el nombre y, además: { $asked }.
organisations-asked-nothing = Se pide solo el nombre.
organisations-answered-by = Responden las representaciones de: { $sector }. { $days ->
    [0] Ninguna regla dice para cuándo.
    [one] Tienen { $days } día hábil.
   *[other] Tienen { $days } días hábiles.
}
organisations-rules-source = Reglas: { $source }. Desde el { $date }.
organisations-caption = Organizaciones, por orden de registro
organisations-download = Descargar la lista: { $format }
organisations-count = { $count ->
    [0] Ninguna organización se ha registrado.
    [one] Se registró { $count } organización; acreditadas: { $accredited }.
   *[other] Se registraron { $count } organizaciones; acreditadas: { $accredited }.
}
organisation-since = { $standing }, desde el { $date }
organisation-history = Lo que consta
organisation-event-registered = Se registró
organisation-event-corrected = Corrigió sus datos
organisation-event-accredited = La acreditó la representación «{ $seat }»
organisation-event-declined = No la acreditó la representación «{ $seat }»
organisation-event-dissented = Disiente la representación «{ $seat }»
organisation-event-withdrew = Se retiró
choice-by-level-e_mail = entró por correo
choice-by-level-two_factors = entró con dos comprobaciones
choice-by-level-fresh_factors = entró con dos comprobaciones, la segunda en los últimos 15 minutos
choice-by-level-demo = en una demostración, sin comprobar
choice-by-level-token = con la clave de un programa
choice-by-level-console = desde el equipo que guarda el registro
organisation-of-body = Solo para el Secretariado y quien evalúa
organisation-file = Documento que la acredita
organisation-register-title = Registrar una organización
organisation-register-lede = El nombre y lo que hace la organización se publican si se acredita; mientras tanto los leen el Secretariado y quien evalúa. El correo con el que se entra no se publica ni queda en el registro.
organisation-correct-title = Corregir los datos de la organización
organisation-correct-lede = Lo de antes queda en el registro. Si está acreditada, lo nuevo se publica. Cómo va la organización no cambia por corregir.
organisation-accredit-title = Acreditar a la organización
organisation-accredit-lede = Una representación responde por el Secretariado, con sus razones; otra del mismo sector puede disentir. Al acreditarla se publica lo que dice de sí.
organisation-unaccredit-title = Retirar la acreditación de la organización
organisation-decline-title = No acreditar a la organización
organisation-decline-lede = La respuesta y sus razones quedan públicas; el nombre no: no lo repita en las razones. La organización puede corregir sus datos, y una respuesta nueva puede acreditarla.
organisation-dissent-title = Disentir de la respuesta
organisation-dissent-lede = La respuesta sigue valiendo; el disenso se lee junto a ella.
organisation-withdraw-title = Retirar a la organización
organisation-withdraw-lede = Lo registrado queda, y dice que se retiró. Puede registrarse de nuevo.
organisation-sign-in-title = Entrar con el correo de la organización
organisation-sign-in-who = Lo hace quien habla por ella
find-kind-organisation = Organizaciones
find-one-organisation = Organización
choice-found-organisation = { find-one-organisation }
data-organisations = Organizaciones
data-organisations-about = Cada organización que pidió participar, cómo va y qué se le respondió.
data-organisations-file = organizaciones
organisation-sign-in-for = Se envía un código al correo. Con él se registra la organización, o se ve lo que le toca.
organisation-sign-in-private = No se publica ni queda en el registro.
organisation-own-level = Cómo se comprobó quién actúa: { $level }.
organisation-own-none = Todavía no hay una organización registrada con este correo.
organisation-drafts = Borradores para leer
organisation-drafts-later = Cuando la organización esté acreditada, aquí estarán los borradores a los que la inviten.
organisation-drafts-none = Ningún borrador espera observaciones de la organización.
organisation-draft-since = de { $institution }; la invitaron el { $date }
organisation-draft-title = Borrador para leer
organisation-draft-lede = Lo escribe: { $institution }. Es privado: lo leen quienes lo escriben y las organizaciones que invitan. Las observaciones no quedan en el registro.
remarks-title = Observaciones
remarks-own = Observaciones de la organización
remarks-none = Ninguna todavía.
remark-label = Observación
remark-hint = La leen quienes escriben el borrador. Se borra con él.
remark-leave = Enviar la observación
remark-not-expected = Este borrador ya no recibe más observaciones de la organización.
problem-no-organisation = Esta página es de quien entra en nombre de una organización.
    .next = Entre en «Entrar con el correo de la organización», o consulte «Organizaciones».
problem-no-organisation-rules = Hoy no hay reglas vigentes del Secretariado para las organizaciones
    .next = Mientras tanto no se registran. La Secretaría Técnica las lleva a una sesión, en un punto «Cambio del Secretariado», con la propuesta «Reglas para las organizaciones».
draft-guests-title = Organizaciones que leen este borrador
draft-guests-lede = Una organización acreditada puede leer el borrador y dejar observaciones. Nadie más las ve, y no quedan en el registro.
draft-guests-invited = Invitadas
draft-guests-none = Ninguna.
draft-guests-which = Organización acreditada
draft-guests-invite = Invitar
draft-guests-uninvite = Dejar de invitar
draft-guests-no-more = No hay otra organización acreditada que invitar.
draft-guests-choose = Elija una organización de la lista.
draft-guests-not-accredited = Solo se invita a una organización acreditada.
organisation-sign-in-help = ¿Habla por una organización que no tiene cargo?
privacy-organisations = De una organización se publica su nombre y lo que dice de sí, si se acredita; mientras tanto los leen el Secretariado y quien evalúa. El nombre de quien la representa y su documento los leen el Secretariado y quien evalúa. El correo con el que entra se guarda cifrado, fuera del registro, y no se publica.
captured-from-organisation = Capturado de oficio por la Secretaría Técnica, por la organización, de este documento: { $paper }
captured-objected-organisation = La organización objeta la captura, en el asiento { $entry }
captured-object-organisation = Objetar lo que se capturó por la organización
captured-object-organisation-about = Si la Secretaría Técnica capturó algo que la organización no firmó, o no así, dígalo aquí. Lo capturado se conserva, y su objeción se lee a su lado. Un retiro o una corrección que objete deja de valer.
organisation-invite = Invitar a quien representa
