# Los planes, su metodología y los datos abiertos.

## Rechazos

refusal-plan-ordinal-taken = Ya hay un plan con el número { $ordinal }.
    .rule = Regla de la plataforma: cada plan tiene su propio número de orden.
    .next = Abra el plan que ya existe, o escriba otro número.
refusal-period-backwards = El periodo del plan termina el { $to }, antes de empezar, el { $from }.
    .rule = Regla de la plataforma: un periodo termina el mismo día en que empieza, o después.
    .next = Corrija el primer o el último día del periodo.
refusal-period-half = El periodo del plan tiene solo una de sus dos fechas.
    .rule = Regla de la plataforma: un periodo lleva primer y último día. Si no consta, no lleva ninguno.
    .next = Escriba la fecha que falta, o deje vacías las dos.
refusal-no-such-axis = El eje del asiento { $axis } no pertenece a este plan.
    .rule = Regla de la plataforma: una propuesta se ubica en un eje de su propio plan.
    .next = Elija un eje del plan.
refusal-axis-named = Ya hay un eje con ese nombre en el asiento { $axis }.
    .rule = Regla de la plataforma: dos ejes de un plan no se llaman igual.
    .next = Use el eje que ya está, o escriba otro nombre.
refusal-one-name-twice = Los dos nombres del eje son el mismo.
    .rule = Regla de la plataforma: un eje lleva otro nombre solo si las fuentes lo llaman de dos maneras.
    .next = Deje vacío el otro nombre, o escriba el que sea distinto.
refusal-already-foreseen = Un compromiso con ese título ya se tiene considerado, en el asiento { $foreseen }.
    .rule = Regla de la plataforma: un compromiso considerado se registra una vez en su plan.
    .next = Revise la lista; quizá ya se registró. Si es otro, escriba un título que los distinga.
refusal-no-such-foreseen = El asiento { $foreseen } no es de un compromiso considerado en este plan.
    .rule = Regla de la plataforma: se elige entre los compromisos que se tienen considerados en el plan.
    .next = Elija uno de la lista, o deje vacío ese dato.
refusal-foreseen-dropped = Ese compromiso ya no se tiene considerado, según el asiento { $dropped }.
    .rule = Regla de la plataforma: solo se presenta, o se deja de considerar, lo que aún se tiene considerado.
    .next = Elija otro de la lista. Para considerarlo de nuevo, la Secretaría Técnica lo registra otra vez.
refusal-foreseen-presented = Ese compromiso considerado ya se presentó, en el asiento { $proposal }.
    .rule = Regla de la plataforma: un compromiso considerado tiene una sola propuesta en curso.
    .next = Abra la propuesta que ya está, o deje vacío ese dato.

## Opciones

choice-phase-proposal = Propuesta
choice-phase-problem_trees = Árboles de problemas
choice-phase-open_dialogue = Diálogo abierto
choice-phase-roadmaps = Hojas de ruta
choice-phase-publication = Publicación
choice-phase-own = Una fase propia
choice-template-edomex-2020 = Metodología de cinco fases (Estado de México, 2020)
    .source = Las cinco fases son las del documento de la Unidad de Transparencia del IEEM, que las señala «de manera enunciativa, más no limitativa».
    .assumed = En qué fases se da el aval y con qué se cierra cada una es un supuesto de la plantilla: la Metodología aprobada no se localizó.
choice-template-ogp-local = Cinco fases con el aval en las hojas de ruta (Alianza para el Gobierno Abierto, OGP Local)
    .source = Plantilla de la plataforma: las mismas cinco fases, con un solo aval antes de publicar.
    .assumed = Ningún documento de la Alianza que conste aquí fija estas fases ni con qué se cierran: son un supuesto de la plantilla.
choice-closer-validated_by_both_sides = validación de entes públicos y sociedad civil
choice-closer-contributions_answered = respuesta a cada aportación
choice-closer-report_published = informe de la fase, publicado
choice-closer-approved_in_session = aval en sesión
choice-closer-edition_published = versión publicada
choice-keeps-of_template = los de la plantilla; sin plantilla, ninguno
choice-keeps-marked = solo los marcados, o ninguno
choice-closer-by_agreement = acuerdo del Secretariado
choice-endorsement_at-here = Sí, en esta fase
choice-endorsement_at-elsewhere = No, en otra

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-plan-found = Registró un plan de acción: { $object_title }
deed-plan-name_axis = Nombró un eje del { $object }
deed-plan-adopt_methodology = Adoptó la metodología del { $object }
deed-plan-foresee = Registró que se tiene considerado un compromiso del { $object }
deed-plan-drop_foreseen = Registró que un compromiso del { $object } ya no se tiene considerado
deed-plan-fix_axis_name = Fijó el nombre de un eje del { $object }

## Lo que se puede hacer: el botón de cada acto

act-plan-found = Registrar el plan
    .name = Nombre del plan
    .name-hint = Por ejemplo, «Primer Plan de Acción Local de Gobierno Abierto».
    .ordinal = Número del plan
    .ordinal-hint = 1 para el primero, 2 para el segundo.
    .from = { field-from }
    .from-hint = Ambas fechas, o ninguna si no constan.
act-plan-name_axis = Nombrar el eje
    .name = Nombre del eje
act-plan-foresee = Registrar lo considerado
    .title = Título del compromiso
    .title-hint = Como lo dice el documento.
    .origin = { field-origin }
    .origin-none = No consta
    .institution = Institución que lo propondría
    .institution-none = No consta
    .source = Dónde se dice
    .source-hint = Documento y página, o sesión; por ejemplo, «Documento fundador, página 3».
act-plan-drop_foreseen = Dejar de considerarlo
act-plan-adopt_methodology = Adoptar la metodología
act-plan-fix_axis_name = Fijar el nombre del eje

## Planes: la primera página

plans-title = Planes de acción
plan-count = { $count ->
    [0] Sin compromisos todavía
    [one] { $count } compromiso
   *[other] { $count } compromisos
}
plan-period = Periodo del plan: { $period }
period = del { $from } al { $to }
period-day = { $date }
period-unknown = no consta
plans-all = Todos los planes
plan-found-title = Registrar un plan
plan-empty-title = Todavía no hay un plan de acción
plan-empty-what = Cuando la Secretaría Técnica registre el primero, aquí se verá qué se propone, quién debe actuar y para cuándo.
plan-empty-table = Ver quiénes están en el Secretariado
plan-heading-empty = Este plan espera su primera propuesta de compromiso.
plan-nothing-proposed = Nadie ha presentado un compromiso. Pueden proponer las personas titulares y suplentes del Secretariado, y las áreas de sus instituciones.
plan-updated = Última actualización: { $moment }.
plan-blanks = { $count ->
    [one] { $count } dato no consta
   *[other] { $count } datos no constan
}
plan-heading-foreseen = { $count ->
    [one] Este plan tiene considerado { $count } compromiso y espera la primera propuesta.
   *[other] Este plan tiene considerados { $count } compromisos y espera la primera propuesta.
}
foreseen-title = Se tiene considerado
foreseen-lede = Compromisos que alguna fuente anuncia. Considerarlos no es proponerlos: para eso una integrante presenta su propuesta.
foreseen-none = No consta qué compromisos se tienen considerados
foreseen-source-none = la fuente no consta
foreseen-waits = Nadie lo ha propuesto
foreseen-presented = Se presentó: compromiso { $number }
foreseen-dropped = Ya no se tiene considerado
foreseen-all = Lo considerado, con su fuente
foreseen-enter = Registrar un compromiso considerado
foreseen-drop-title = Dejar de considerar un compromiso
foreseen-drop-lede = No se borra: queda en el registro, con la razón que escriba.
plan-axis-unsettled = Un eje tiene más de un nombre; falta un acuerdo que fije uno.
plan-commitments = Los compromisos de este plan
standing-phase = Fase { $number } de { $total }: { $phase }.
standing-no-methodology = Sin metodología adoptada todavía.
standing-through = { $total ->
    [one] Cerrada su única fase.
   *[other] Cerradas sus { $total } fases.
}
standing-proposed = Presentada el { $date }
standing-presented = Presentada el { $date }; el Secretariado aún no decide
standing-returned = Devuelta con observaciones desde el { $date }
standing-not-endorsed = El aval no se otorgó el { $date }
standing-endorsed = Con aval desde el { $date }
standing-assumed = Asumido por la institución el { $assumed }; con aval desde el { $date }
standing-withdrawn = Retirada por quien la propuso el { $date }
standing-no-proposal = Objetada el { $date }: su institución dice que no la presentó
standing-favour = { $count ->
    [one] { $count } voto a favor
   *[other] { $count } votos a favor
}
standing-against = { $count } en contra
today-read = Leer la propuesta completa
today-no-registration = sin registrarse
today-check = Comprobar el registro público
today-yours = le corresponde a su cargo
seats-title = Quiénes están en el Secretariado
seats-none = Todavía no consta quiénes están en el Secretariado.
seat-who = Titular: { $titular }. Suplente: { $suplente }.
seat-unknown = no consta
seat-vacant = { $institution }, cargo vacante
methodology-title = De dónde sale este camino
methodology-adopted = La metodología que adoptó el Secretariado se llama «{ $name }» y tiene { $count ->
    [one] una fase
   *[other] { $count } fases
}: { $phases }.
methodology-offered = De qué se puede partir
methodology-offered-how = Así quedaría cada una si el Secretariado la adopta como está. Se compone y se adopta en una sesión.
methodology-none = El Secretariado todavía no adopta una metodología para este plan, así que sus fases no constan.
methodology-none-how = La Secretaría Técnica puede llevarla a una sesión, desde una plantilla o desde cero: se convoca con un punto «Metodología de un plan».
methodology-none-call = Convocar a la sesión
methodology-page-title = La metodología del plan
methodology-all = La metodología completa
methodology-whence = De dónde sale
methodology-whence-none = No consta de qué documento sale.
methodology-origins = Orígenes que admite
methodology-by-agreement = Datos de la ficha que después del aval solo cambian por acuerdo
methodology-by-agreement-none = ninguno
methodology-earlier = Metodologías anteriores
methodology-earlier-how = Lo que se cerró mientras regían se conserva como quedó.
methodology-source = Fuente:
methodology-agreement = { $agreement }, { $date }
axes-title = Ejes del plan
axes-all = Todos los ejes y sus nombres
axes-lede = Un eje se muestra con todos los nombres que usan las fuentes, hasta que un acuerdo fija uno.
axes-none = Ninguno todavía.
axis-fixed = Nombre fijado: { $agreement }.
axis-unsettled = También se le nombra { $others }. Nombre por confirmar en un acuerdo.
axis-unknown = No consta
axis-name-title = Nombrar un eje

## Datos abiertos

data-lede = Lo mismo que muestran estas páginas. Cada tabla está en dos formas: para abrirla en una hoja de cálculo y para leerla con un programa.
data-up-to = Con lo registrado hasta el asiento { $entry }: { $moment }.
data-plan = Planes y compromisos
data-plan-about = Un renglón por compromiso, con su plan, su ficha, sus redacciones, su decisión y cuándo se asumió.
data-phases = Fases de los compromisos
data-phases-about = Un renglón por cada cierre de una fase, por la fase en que está cada compromiso y por las que le siguen.
data-activities = Actividades del programa anual
data-activities-about = Un renglón por cada actividad que nombra un compromiso. En el JSON del plan están también dentro de su compromiso.
data-sessions = Sesiones
data-sessions-about = Convocatoria, quórum legal, clausura o cancelación de cada sesión.
data-calls = Convocatorias
data-calls-about = Un renglón por cada convocatoria, cambio de convocatoria y segunda convocatoria: para cuándo, con qué anticipación, por qué cambió y qué fue de ella.
data-calls-file = convocatorias
data-agenda = Órdenes del día
data-agenda-about = Cada punto de cada sesión, con sus documentos y su conclusión.
data-votes = Votos
data-votes-about = Un renglón por representación y votación nominal, también si no votó, y por qué. De las votaciones económicas solo hay totales.
data-foreseen = Lo considerado
data-foreseen-about = Cada compromiso que se tiene considerado, con su fuente y con la propuesta que lo presentó.
data-agreements = Acuerdos
data-agreements-about = Cada acuerdo con su sesión, su texto y sus votos.
data-ficha-versions = Versiones de los datos
data-ficha-versions-about = Cada dato de la ficha de cada compromiso, versión por versión: qué dice, de quién, cuándo y por qué cambió.
data-columns = Qué quiere decir cada columna
data-how-title = Cómo leer los archivos
data-how-entries = Cada renglón lleva el número del asiento del registro en que se apoya. Un espacio vacío quiere decir que el dato no consta.
data-how-moments = Cada hora lleva su diferencia con el tiempo universal: «2020-11-27T11:00-06:00». Así no se confunden dos horas iguales cuando se atrasa el reloj.
data-how-items = Un punto tiene dos números: el que llevaba en la convocatoria y el lugar en que se trata. Son distintos cuando cambia el orden del día.
data-how-signs = En CSV, un texto que empieza con signo lleva un apóstrofo, para que la hoja de cálculo no lo tome por fórmula. En las hojas lo lleva también el que se leería como fecha o número, como «3-12». En JSON está al pie de la letra.
data-programs-title = Para programas
data-programs-how = Los nombres y las palabras están en inglés y no cambian. Las columnas nuevas se agregan al final.
data-dictionary-programs = Diccionario para programas (JSON)
data-all = Planes, sesiones y acuerdos, en { $tables } tablas
data-sheet = Hoja de cálculo (CSV)
data-programs = Para programas:
data-dictionary = Diccionario: qué quiere decir cada columna (CSV)
data-attendance = Asistencia
data-attendance-about = Un renglón por cada vez que alguien llegó por una representación, y uno por cada representación que no asistió, en cada convocatoria. Quien asistió a la sesión es quien llegó a la última.
data-plan-file = compromisos
data-phases-file = fases
data-foreseen-file = considerados
data-activities-file = actividades
data-sessions-file = sesiones
data-attendance-file = asistencia
data-agenda-file = ordenes-del-dia
data-votes-file = votaciones
data-agreements-file = acuerdos
data-ficha-versions-file = versiones
data-dictionary-file = diccionario
data-table = Tabla
data-heading = Encabezado
data-name = Nombre para programas
data-type = Tipo
data-words = Palabras posibles, y cómo las leen los programas
data-record = Comprobar el registro público
data-api = Para programas: cómo registrar un acto (OpenAPI 3.1, en inglés)
