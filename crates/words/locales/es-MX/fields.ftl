# Los datos de un acto: cómo se llaman y cómo corregirlos.

## Un dato que no se aceptó: cómo corregirlo

fault-missing = Falta este dato; complételo.
fault-too-long = Tiene { $now } caracteres y caben { $max }; acorte el texto.
fault-too-short = Tiene { $now } caracteres y se piden al menos { $min }; amplíe el texto.
fault-control-character = Hay un carácter que no se puede leer; escriba de nuevo esa parte.
fault-hidden-character = Hay un carácter oculto que altera la lectura; bórrelo o escriba de nuevo esa parte.
fault-one-line = Escríbalo en un solo renglón, sin saltos de línea.
fault-not-a-code = Use solo letras minúsculas sin acento, números y guiones; sin espacios.
fault-not-a-date = Escriba una fecha que exista, con año, mes y día; por ejemplo, 2021-04-30.
fault-not-an-hour = Escriba una hora entre 00:00 y 23:59; por ejemplo, 17:00.
fault-not-a-moment = Escriba la fecha y la hora; por ejemplo, 2021-04-30 17:00.
fault-not-a-number = Escriba un número entero entre { $min } y { $max }.
fault-not-a-choice = Elija una de las opciones que se ofrecen.
fault-not-a-file = El archivo no se recibió o ya no está: se guarda un día. Elíjalo de nuevo.
fault-file-too-large = El archivo pasa de 10 MB. Redúzcalo o divídalo y elíjalo de nuevo.
fault-file-other-kind = No se reconoce el tipo del archivo, o no es lo que dice su nombre. Se aceptan PDF, documentos, hojas de cálculo y presentaciones, imágenes PNG o JPG, y texto.
fault-file-empty = El archivo está vacío. Revíselo y elíjalo de nuevo.
fault-file-no-room = Hay demasiados archivos en espera de un acto. Intente de nuevo más tarde.
fault-too-many = { $max ->
    [one] Cabe { $max } renglón; quite los demás.
   *[other] Caben { $max } renglones; quite los que sobran.
}
fault-unknown = Este dato no se usa aquí; déjelo vacío.
fault-not-a-token = Use solo letras sin acento, números y signos, sin espacios.

## Los nombres de los datos

field-date = Día
field-hour = Hora
field-moment = Fecha y hora
field-kind = Tipo
field-mode = Modalidad
field-place = Lugar
field-agenda = Orden del día
field-matter = De qué trata
field-about = Sobre
field-document = Documento
field-file = Archivo
field-seat = Representación
field-office = Cargo
field-sense = Sentido del voto
field-text = Texto
field-name = Nombre
field-number = Número
field-issuer = Quién lo emite
field-item = Punto
field-template = Metodología
field-outcome = Qué se propone
field-reasons = Razones
field-conditions = Condiciones para volver
field-in_favour = A favor
field-against = En contra
field-abstentions = Abstenciones
field-year = Año
field-key = Clave
field-code = Clave corta
field-axis_as_worded = El eje, como lo nombra la redacción
field-window_from = Primer día de la ventana
field-window_to = Último día de la ventana
field-vote = Voto
field-since = A partir del
field-until = Último día
field-short_name = Nombre corto
field-sector = Sector
field-institution = Institución
field-post = Lugar en la mesa
field-occupant = Nombre de la persona
field-hours = Horario
field-opens = Abre
field-closes = Cierra
field-ranges = Días especiales
field-source = De dónde sale
field-change = Qué cambia de la mesa
field-quorum = Quiénes deben estar
field-majority = Para decidir
field-recusal = Excusa
field-casting_vote = Voto de calidad
field-quorum_seats = Quórum legal
field-second_call_seats = Quórum en segunda convocatoria
field-votes_per_seat = Votos por representación
field-casting_seat = Quién tiene el voto de calidad
field-ordinary_notice-amount = Antelación, sesión ordinaria
field-ordinary_notice-unit = Se cuenta en
field-extraordinary_notice-amount = Antelación, sesión extraordinaria
field-extraordinary_notice-unit = Se cuenta en
field-objection_days = Para objetar una captura
field-assumption_days = Para asumir un compromiso

## La ficha, dato por dato

field-note = Por qué cambia, o cómo se atendieron las observaciones
field-note-hint = Se publica junto a la nueva redacción.
field-reason = Razón pública
field-reason-hint = Al menos 50 caracteres. La leerá cualquier persona.
field-title = Título
field-title-hint = En un renglón; por ejemplo, «Transparencia y participación ciudadana durante el Proceso Electoral 2021».
field-summary = La propuesta en una oración
field-summary-hint = Quién propone y qué; es lo primero que se lee. Hasta 240 caracteres.
field-wording = Redacción del compromiso
field-wording-hint = El texto que se pone a consideración del Secretariado, palabra por palabra.
field-plan = Plan
field-plan-name = Nombre del plan
field-plan-name-hint = Por ejemplo, «Primer Plan de Acción Local de Gobierno Abierto».
field-ordinal = Número del plan
field-ordinal-hint = 1 para el primero, 2 para el segundo.
field-from = Primer día
field-to = Último día
field-period-hint = Ambas fechas, o ninguna si no constan.
field-axis = Eje
field-axis-name = Nombre del eje
field-axis-also = Otro nombre en uso
field-axis-also-hint = Si las fuentes lo nombran de dos maneras, escriba la segunda. Las dos se mostrarán.
field-axis-as-worded = El eje, como lo nombra la redacción
field-axis-as-worded-hint = Solo si la redacción usa otro nombre.
field-origin = Origen
field-problem = Problema público
field-population = Población afectada
field-relevance = Por qué es relevante
field-project = Proyecto del que resulta
field-stage = Etapa en que se propone
field-stage-hint = Por ejemplo, «propuesto en una primera etapa».
field-activities = Actividades programadas
field-activities-hint = Del Programa Anual de Actividades. Los renglones vacíos no cuentan.
field-activity-year = Año de la actividad { $number }
field-activity-key = Clave de la actividad { $number }
field-activity-name = Nombre de la actividad { $number }
field-window = Ventana
field-window-hint = Cuándo debe tener efecto, con sus palabras; por ejemplo, «Durante el Proceso Electoral 2021».
field-window-from = Primer día de la ventana
field-window-to = Último día de la ventana
field-area = Área responsable
field-area-hint = La unidad que responde dentro de la institución.
field-support = Documento en que se apoya

## Lo que sustenta un acto, y los archivos

choice-support-letter = Oficio
choice-support-minutes = Acta
choice-support-agreement = Acuerdo
choice-support-call = Convocatoria
choice-support-document = Otro documento
support-title = Documento en que se apoya
support-kind = Tipo de documento
support-none = Ninguno
support-number = Número
support-number-hint = Vacío: s/n
support-no-number = s/n
support-date = Fecha
support-issuer = Quién lo emite
support-file = Archivo del documento
file-words = { $name }, { $size }
file-hint = PDF, documento, hoja de cálculo, imagen o texto; hasta 10 MB. Será público.
file-held = Ya se recibió { $file }. Quite la marca para no incluirlo, o elija otro.
