# El registro y los acuses.

## Rechazos

refusal-record-already-open = El registro público ya está abierto.
    .rule = Regla de la plataforma: el registro se abre una sola vez.
    .next = Use el registro que ya existe.
refusal-record-not-open = El registro público aún no está abierto.
    .rule = Regla de la plataforma: el primer asiento abre el registro.
    .next = Abra el registro antes de registrar actos.

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-record-open = Abrió el registro público
deed-body-describe = Dijo cómo se llama el Secretariado, de dónde es y quiénes lo forman
deed-body-set_contact = Dijo quién responde por el sitio y cómo se le encuentra
deed-body-invite_administrator = Invitó a una persona a administrar el sitio

## Lo que se puede hacer: el botón de cada acto

act-record-open = Abrir el registro público
    .origin = Nombre del registro
    .vkey = Clave pública del registro
    .time_zone = Zona horaria
    .languages = Lenguas
    .name = Nombre del Secretariado
    .about = Lugar y partes
    .operator = Quién opera el sitio
    .contact = Teléfono, correo y domicilio
act-body-describe = Guardar el nombre y el lugar
    .name = ¿Cómo se llama?
    .name-hint = El nombre completo, como aparece en el acuerdo o convenio que lo crea. Encabeza todas las páginas.
    .about = ¿De dónde es y quiénes lo forman?
    .about-hint = Municipio o estado, y las partes, en una línea. Por ejemplo: «Municipio de Tepalcuautla, Puebla: ayuntamiento, órgano garante y sociedad civil».
act-body-invite_administrator = Invitar a una persona a administrar el sitio
act-body-set_contact = Guardar los datos de contacto
    .operator = ¿Quién responde por este sitio?
    .operator-hint = La institución y el área. Nunca una persona en lo particular.
    .contact = Teléfono, correo y domicilio públicos
    .contact-hint = Los de la oficina; los leerá cualquier persona en todas las páginas. No escriba datos personales.

## El registro

recorded = Quedó registrado con el número { $entry }.
check = Comprobar
check-entry = el asiento { $entry }
record-title = Registro público
record-description = Cada acto del Secretariado, en orden, con su cargo, su fecha y cómo comprobarlo.
record-lede = Todo acto del Secretariado queda aquí, en orden, y no se borra ni cambia de lugar. Cualquier persona puede comprobarlo.
record-entries = Asientos
record-count = { $count }, del 0 al { $last }
record-last = El último
record-custodians = Quién lo custodia
record-no-custodian = nadie más todavía
record-column-number = Núm.
record-column-when = Registrado
record-column-what = Qué se hizo
record-column-who = Quién
record-newest = Ver los más recientes
record-older = Ver anteriores
recorded-later = Ocurrió el { $date }. Registrado con posterioridad.
entry-word = Asiento
entry-title = Asiento { $entry }
entry-related = Asientos relacionados
entry-words = Lo que dice
entry-about = De qué trata
entry-related-what = Asiento { $entry }: { $deed }
entry-related-cause = Lo causó
entry-related-consequence = Trajo consigo
entry-related-corrects = Corrige
entry-related-corrected = Lo corrigió
entry-related-objects = Objeta
entry-related-objected = Lo objeta
entry-related-confirms = Confirma
entry-related-confirmed = Lo confirma
entry-related-previous = El anterior de la misma historia
entry-related-next = El siguiente de la misma historia
entry-related-founding = Donde empezó el asunto
entry-object-point = { $session }: { $point }
check-bytes-folded = Los datos para comprobarlo: huellas, bytes y firma
entry-level = Cómo se comprobó quién actúa: { $level }.
check-words = Lo que se lee es lo que se guardó.
check-words-more = Las palabras de arriba dan la misma huella que el asiento.
check-in-place = Está en el registro, en el lugar { $index } de { $size }.
check-in-place-more = Se cuentan desde el 0.
check-unchanged = Nada anterior se ha cambiado desde el asiento 0.
check-unchanged-more = La firma del registro cubre este asiento y todos los anteriores.
check-not-sealed = Está en proceso de asegurarse en el registro.
check-not-sealed-more = Basta recargar la página en dos segundos.
check-no-custodian = Falta: nadie más lo custodia todavía.
check-no-custodian-more = Solo este sitio afirma lo anterior. Cualquier persona puede descargar una copia y comprobarla con un programa ajeno.
check-texts = Con qué se comprueba cada texto
check-field = Campo del asiento:
check-salt = Sal:
check-digest = Huella:
check-recompute = La huella es SHA-256 de la sal, el tipo de acto, el campo y el texto, como lo describe la especificación del registro.
check-closed = Los textos que aquí no se muestran
check-bytes = El asiento, tal como está guardado
check-way = Su huella y su camino hasta la raíz
check-way-entry = asiento
check-way-step = paso { $step }
check-way-root = raíz
check-note = La firma que cubre el registro
check-download-proof = Descargar la constancia
check-download-bytes = Descargar el asiento (JSON)
check-download-openings = Descargar los textos (JSON)
check-no-words = Este asiento no lleva textos: todo lo que dice está en él.
recorded-from = Quedó registrado con los números { $entry }
recorded-to = a { $entry }.

## Acuses

acknowledgement-link = Acuse para imprimir
acknowledgement-title = Acuse del asiento { $entry }
acknowledgement-number = Número de asiento
acknowledgement-when = Fecha y hora
acknowledgement-office = Quién lo hizo
acknowledgement-about = Asunto
acknowledgement-object = { $name }: { $title }
acknowledgement-hash = Huella
acknowledgement-what = Este acuse dice qué se registró, quién lo hizo y cuándo. La huella permite comprobar que el asiento no ha cambiado.
acknowledgement-print = Esta página se imprime o se guarda como PDF con la función de imprimir del navegador.
acknowledgement-check = Comprobar este asiento
acknowledgement-demo = Documento de una demostración: no tiene validez.
