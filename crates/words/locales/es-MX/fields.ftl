# Los datos de un acto: cómo se llaman y cómo corregirlos.

## Un dato que no se aceptó: cómo corregirlo

fault-missing = Falta este dato; complételo.
fault-too-long = Tiene { $now } caracteres y caben { $max }; acorte el texto.
fault-too-short = Tiene { $now ->
    [one] { $now } carácter
   *[other] { $now } caracteres
} y se piden al menos { $min }; amplíe el texto.
fault-nothing-visible = No tiene nada que se pueda ver; escriba el texto.
fault-control-character = { $at ->
    [1] Empieza con un carácter que no se puede leer ({ $character }); bórrelo.
   *[other] Después de «{ $after }» hay un carácter que no se puede leer ({ $character }); bórrelo o escriba de nuevo esa parte.
}
fault-hidden-character = { $at ->
    [1] Empieza con un carácter oculto que altera la lectura ({ $character }); bórrelo.
   *[other] Después de «{ $after }» hay un carácter oculto que altera la lectura ({ $character }); bórrelo o escriba de nuevo esa parte.
}
fault-one-line = Escríbalo en un solo renglón, sin saltos de línea.
fault-not-a-code = Use solo letras minúsculas sin acento, números y guiones; sin espacios.
fault-not-a-date = Escriba una fecha que exista, con año, mes y día; por ejemplo, 2021-04-30.
fault-not-an-hour = Escriba una hora entre 00:00 y 23:59; por ejemplo, 17:00.
fault-not-a-moment = Escriba la fecha y la hora; por ejemplo, 2021-04-30 17:00.
fault-skipped-hour = Esa hora no existió: ese día los relojes se adelantaron. Escriba la hora que marcaba el reloj.
fault-repeated-hour = Ese día el reloj marcó esa hora dos veces. Elija cuál de las dos fue.
fault-not-a-number = Escriba un número entero entre { $min } y { $max }.
fault-not-a-choice = Elija una de las opciones que se ofrecen.
fault-not-a-file = El archivo no se recibió o ya no está: se guarda un día. Elíjalo de nuevo.
fault-file-too-large = El archivo pasa de 10 MB. Redúzcalo o divídalo y elíjalo de nuevo.
fault-files-together = El envío mide { $size }. Cada uno admite archivos por 32 MB en total. Los que no llevan este aviso ya se recibieron: elija de nuevo este archivo y envíe otra vez.
fault-file-other-kind = No se reconoce el tipo del archivo, o no es lo que dice su nombre. Se aceptan PDF, documentos, hojas de cálculo y presentaciones, imágenes PNG o JPG, y texto; no los documentos que traen macros u otros programas.
fault-file-encoding = El archivo es un texto en { $encoding } y aquí se reciben en UTF-8. Guárdelo así y elíjalo de nuevo: en Excel, «CSV UTF-8 (delimitado por comas)»; en el Bloc de notas, «Guardar como» con la codificación UTF-8.
fault-file-empty = El archivo está vacío. Revíselo y elíjalo de nuevo.
fault-files-too-many = Un envío admite hasta { $most } archivos. Los que no llevan este aviso ya se recibieron.
fault-file-no-room = { $whose ->
    [office] De su cargo
    [institution] De los cargos de su institución
   *[all] De todo el sitio
} esperan un acto { $files } archivos con { $size }, y caben { $most-files } con { $most }: quedan { $left }. Lo que no nombra un acto ni un borrador se borra después de un día; lo de un borrador, al quitarlo o al descartar el borrador.
fault-file-full = El disco está casi lleno y lo que queda se reserva para el registro. Avise a quien opera el servidor.
fault-file-busy = Se está recibiendo demasiado a la vez. Elíjalo de nuevo en un momento.
fault-too-many = { $max ->
    [one] Cabe { $max } renglón; quite los demás.
   *[other] Caben { $max } renglones; quite los que sobran.
}
fault-twice = Ya está arriba; déjelo una sola vez.
fault-does-not-fit = No corresponde a lo demás que se eligió; revise la combinación.
fault-unknown = No corresponde a la opción que se eligió: quítelo, o elija otra opción.
fault-not-a-token = Use solo letras sin acento, números y signos, sin espacios.

## Los nombres de los datos, y lo que ayuda a llenarlos

field-in-row = { $label } { $number }
field-date = Día
field-hour = Hora
field-moment = Fecha y hora
field-kind = Tipo
field-mode = Modalidad
field-place = Lugar o enlace
    .hint = Domicilio, sala o dirección de la reunión
field-agenda = Orden del día
field-matter = De qué trata
field-about = Sobre
field-continues-session = Sesión que lo dejó sin tratar
field-continues-item = Número que tenía en la convocatoria
field-document = Documento
field-file = Archivo
    .hint = PDF, documento, hoja de cálculo, imagen o texto; hasta 10 MB. Será público.
field-seat = Representación
field-office = Cargo
field-with = Quien lo pidió antes
field-sense = Sentido del voto
field-text = Texto
field-name = Nombre
field-title = Título
field-number = Número
field-issuer = Quién lo emite
field-item = Punto
field-template = Metodología
field-outcome = Qué se propone
field-reasons = Razones
field-conditions = Condiciones para volver
    .hint = Qué tendría que ocurrir para que la representación vuelva.
field-reason = Razón pública
    .hint = Al menos 50 caracteres. La leerá cualquier persona.
field-wording = Redacción del compromiso
field-note = Qué se vio o se dijo, en breve
field-in_favour = A favor
field-against = En contra
field-abstentions = Abstenciones
field-year = Año
field-key = Clave
field-from = Primer día
field-to = Último día
field-until = Último día
    .hint = El último día, completo.
field-voting = Votación
field-vote = Voto
field-ordinals = Numeración de las sesiones
    .none = Sin elegir: continua de un año a otro
field-ordinal = Número
field-on = Sobre qué
field-base = Versión de la que parte
field-dated = Fecha de lo que se registra
field-basis = En qué se basa
field-institution = Institución
field-post = Lugar en el Secretariado
field-sector = Sector
field-short_name = Nombre corto
    .hint = Sus siglas, o como se le conoce.
field-code = Clave corta
    .hint = Minúsculas sin acento, números y guiones; por ejemplo, contraloria. No cambia después.
field-opens = Abre
field-closes = Cierra
field-source = De dónde sale
    .hint = Documento y artículo, o acuerdo; por ejemplo, «Lineamientos, artículo 12».
field-ranges = Días especiales
    .hint = Inhábiles, vacaciones, o periodos en que todo día es hábil. Los renglones vacíos no cuentan.
    .row = Periodo
field-ranges-kind = Qué son
field-ranges-note = Motivo
field-quorum = Quiénes deben estar
field-needed = Votos que se requerían
field-of = De cuántos votos
field-majority = Para decidir
field-recusal = Excusa
field-casting_vote = Voto de calidad
field-casting_seat = Quién tiene el voto de calidad
    .hint = Solo si hay voto de calidad.
field-quorum_seats = Quórum legal
    .hint = Representaciones presentes.
field-second_call_seats = Quórum en segunda convocatoria
    .hint = Representaciones presentes.
field-votes_per_seat = Votos por representación
field-ordinary_notice-amount = Anticipación, sesión ordinaria
field-ordinary_notice-unit = Se cuenta en
field-extraordinary_notice-amount = Anticipación, sesión extraordinaria
field-extraordinary_notice-unit = Se cuenta en
field-objection_days = Para objetar una captura
    .hint = Días hábiles.
field-assumption_days = Para asumir un compromiso
    .hint = Días hábiles.

## Los de un cambio del Secretariado, según qué cambia

field-motion-kind = Qué cambia del Secretariado
    .hint = Un cambio por votación; si hay otro, se vota después.
field-institution-name = Nombre
    .hint = Como aparece en su ley o acta constitutiva.
field-seat-name = Nombre
    .hint = Por ejemplo, «Sociedad civil».
field-seat-from = A partir del
    .hint = Cuenta para el quórum legal desde que tiene un cargo.
field-office-name = Nombre
    .hint = Por ejemplo, «Contraloría, titular de los entes públicos».
field-office-institution = Institución
    .hint = A la que pertenece el cargo, no la persona.
field-office-from = A partir del
field-titular-seat = Representación
    .hint = Solo para cargos titulares y suplentes.
field-suplente-seat = Representación
    .hint = Solo para cargos titulares y suplentes.
field-occupant-from = A partir del
    .hint = Ese día deja el cargo quien lo ocupaba.
field-occupant-name = Nombre de la persona
    .hint = Opcional. Si se escribe, se publica.
field-same_as = Nombramiento que ya tiene o tuvo la misma persona
    .hint = Solo si es alguien que ya tiene o tuvo un cargo aquí. Fíjese en la fecha y el asiento: así el registro la nombra con la misma clave.
    .none = Es otra persona
field-occupant-same_as = { field-same_as }
    .hint = { field-same_as.hint }
    .none = { field-same_as.none }
field-paper = Lo que se registró
field-appointment = Nombramiento que se acepta
field-captured = Captura de oficio
field-captured-office = Cargo por el que se captura
    .hint = El que firmó el documento. Así consta que el acto es suyo y que usted lo capturó.
    .none = Elija
field-captured-support = Documento que firmó
field-capture = Lo que se capturó
field-rules-from = A partir del
    .hint = Las sesiones de ese día en adelante se rigen por ellas.
field-description-name = { act-body-describe.name }
    .hint = { act-body-describe.name-hint }
field-description-about = { act-body-describe.about }
    .hint = { act-body-describe.about-hint }
field-calendar-from = A partir del
    .hint = Los días anteriores se cuentan como hasta ahora.
field-calendar-institution = De quién es
    .none = { role-secretariat }
field-seat_end-seat = Representación
    .hint = Sus cargos terminan con ella. Lo que votó se conserva.

## La ficha, dato por dato

field-plan = Plan
field-axis = Eje
    .none = { axis-unknown }
field-foreseen = Compromiso que se tenía considerado
    .none = Ninguno de la lista
field-axis_as_worded = El eje, como lo nombra la redacción
    .hint = Solo si la redacción usa otro nombre.
field-origin = Origen
field-summary = La propuesta en una oración
    .hint = Quién propone y qué; es lo primero que se lee. Hasta 240 caracteres.
field-problem = Problema público
field-population = Población afectada
field-relevance = Por qué es relevante
field-project = Proyecto del que resulta
field-stage = Etapa en que se propone
    .hint = Por ejemplo, «propuesto en una primera etapa».
field-activities = Actividades programadas
    .hint = Del programa anual de la institución. Los renglones vacíos no cuentan.
    .row = Actividad
field-window = Periodo de ejecución
    .hint = Cuándo debe tener efecto, con sus palabras; por ejemplo, «En el primer semestre de 2027».
field-window_from = Primer día del periodo
field-window_to = Último día del periodo
field-area = Área responsable
    .hint = La unidad que responde dentro de la institución.
field-responsible = Institución responsable
    .hint = La que responderá por el compromiso. Sin este dato, la propuesta no se puede llevar a una sesión.
    .none = { responsible-unknown }
field-field = Dato de la ficha
field-asks = Datos que se piden
    .hint = Los datos de la ficha que hay que completar o corregir. Si no se pide ninguno, se espera una nueva redacción.
    .row = Dato
field-amendment-responsible = { field-responsible }
    .hint = { field-responsible.hint }
field-amendment-note = Razones
field-also = Otro nombre en uso
    .hint = Si las fuentes lo nombran de dos maneras, escriba la segunda. Las dos se mostrarán.
field-act = Acto

## Lo que sustenta un acto, y los archivos

choice-support-letter = Oficio
choice-support-minutes = Acta
choice-support-agreement = Acuerdo
choice-support-call = Convocatoria
choice-support-document = Otro documento
choice-support-appointment = Nombramiento
choice-support-swearing_in = Acta de toma de protesta
choice-support-resignation = Renuncia
choice-support-end_of_term = Constancia del término del cargo
choice-languages-es-MX = Español de México
choice-languages-en = Inglés
field-support = Documento en que se apoya
field-support-kind = Tipo de documento
    .none = Ninguno
field-support-number = Número
    .none = Vacío: s/n
field-support-date = Fecha
field-support-issuer = Quién lo emite
field-support-file = Archivo del documento
    .hint = PDF, documento, hoja de cálculo, imagen o texto; hasta 10 MB. Será público.
field-accreditation-kind = Tipo de acreditación
    .none = Ninguno
field-accreditation-number = Oficio de acreditación
field-accreditation-date = Fecha
field-accreditation-file = Archivo de la acreditación
support-no-number = s/n
file-words = { $name }, { $size }
file-held = Ya se recibió { $file }. Quite la marca para no incluirlo, o elija otro.
change-hours = Horario
