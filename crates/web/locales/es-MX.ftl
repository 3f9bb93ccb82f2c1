# Las palabras de Tequio, en español de México. Primera lengua del sitio.
#
# Calmo, llano, de usted; oraciones de 20 palabras o menos; nadie tiene la culpa.
# Una clave lleva las mismas variables aquí y en en.ftl: `cargo xtask tidy` lo revisa.
# «Asiento» es una línea del registro público; quien tiene voto es una «representación».

## Fechas y horas

date-long = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
} { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
date-medium = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
date-short = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
} { $year }
date-hour = { $hour } h
date-moment = { $date }, { $hour } h

## Nombres de sesiones, planes y compromisos

session-name = { $kind ->
    [extraordinary] { $ordinal ->
        [1] Primera sesión extraordinaria
        [2] Segunda sesión extraordinaria
        [3] Tercera sesión extraordinaria
        [4] Cuarta sesión extraordinaria
        [5] Quinta sesión extraordinaria
        [6] Sexta sesión extraordinaria
        [7] Séptima sesión extraordinaria
        [8] Octava sesión extraordinaria
        [9] Novena sesión extraordinaria
        [10] Décima sesión extraordinaria
        [11] Undécima sesión extraordinaria
        [12] Duodécima sesión extraordinaria
        [13] Decimotercera sesión extraordinaria
        [14] Decimocuarta sesión extraordinaria
        [15] Decimoquinta sesión extraordinaria
        [16] Decimosexta sesión extraordinaria
        [17] Decimoséptima sesión extraordinaria
        [18] Decimoctava sesión extraordinaria
        [19] Decimonovena sesión extraordinaria
        [20] Vigésima sesión extraordinaria
       *[other] Sesión extraordinaria { $ordinal }
    }
   *[ordinary] { $ordinal ->
        [1] Primera sesión ordinaria
        [2] Segunda sesión ordinaria
        [3] Tercera sesión ordinaria
        [4] Cuarta sesión ordinaria
        [5] Quinta sesión ordinaria
        [6] Sexta sesión ordinaria
        [7] Séptima sesión ordinaria
        [8] Octava sesión ordinaria
        [9] Novena sesión ordinaria
        [10] Décima sesión ordinaria
        [11] Undécima sesión ordinaria
        [12] Duodécima sesión ordinaria
        [13] Decimotercera sesión ordinaria
        [14] Decimocuarta sesión ordinaria
        [15] Decimoquinta sesión ordinaria
        [16] Decimosexta sesión ordinaria
        [17] Decimoséptima sesión ordinaria
        [18] Decimoctava sesión ordinaria
        [19] Decimonovena sesión ordinaria
        [20] Vigésima sesión ordinaria
       *[other] Sesión ordinaria { $ordinal }
    }
}
commitment-name = Compromiso { $number }

## Quién actúa, y textos que ya no están

role-platform = La plataforma
role-administrator = Administración de la plataforma
role-secretariat = Secretariado, en sesión
choice-level-demo = sin comprobar: en una demostración cualquiera actúa con cualquier cargo
choice-level-console = desde el equipo que guarda el registro
choice-level-token = con la clave de un programa
choice-level-e_mail = con un mensaje a su correo
choice-level-two_factors = con dos comprobaciones
entry-level = Cómo se comprobó quién actúa: { $level }.
role-organisation = Una organización
role-participant = Una persona que participa
role-guest = Una persona sin cuenta
role-witness = Quien custodia copias
role-nobody = Sin cargo en la mesa
text-not-published = Texto no publicado
text-gone = Texto suprimido (asiento { $entry })

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

## A quién está abierto un acto

allowed-platform = la plataforma misma, al crear el registro
allowed-founder = la administración de la plataforma, hasta que la mesa se instala
allowed-technical-secretary = la Secretaría Técnica
allowed-seat-or-technical-secretary = la representación de que se trata, o la Secretaría Técnica cuando captura por ella
allowed-seat = las personas titular y suplente de esa representación
allowed-member = las personas titulares y suplentes de la mesa, y las áreas de sus instituciones
allowed-institution = los cargos de la institución que propone
allowed-nobody = ningún cargo: solo ocurre como consecuencia de un acuerdo

## Lo que falta para instalar la mesa

missing-seats = al menos una representación
missing-institutions = al menos una institución
missing-technical-secretary-office = el cargo de la Secretaría Técnica
missing-rules = las reglas de la mesa, vigentes hoy
missing-technical-secretary = una persona en el cargo de la Secretaría Técnica
missing-titular = el cargo titular de la representación «{ $seat }»

## Rechazos que cualquier acto puede tener

refusal-wrong-office = Este acto no está abierto al cargo con el que se actúa: { $office }.
    .rule = Regla de la plataforma: cada acto dice qué cargos pueden hacerlo. Pueden hacer este: { $allowed }.
    .next = Si ocupa un cargo que pueda hacerlo, actúe con él; si no, consulte a la Secretaría Técnica.
refusal-not-found = En el registro no hay nada con el número { $on } que corresponda a este acto.
    .rule = Regla de la plataforma: un acto solo puede referirse a algo que ya está en el registro.
    .next = Vuelva a la página de donde partió y ábrala de nuevo.
refusal-stale = Hubo un cambio después de abrir el formulario: el asiento { $now }.
    .rule = Regla de la plataforma: quien cambia algo parte de su última versión. El formulario partía del asiento { $base }.
    .next = Compare las dos versiones. Lo escrito se conserva; envíelo de nuevo si aún procede.
refusal-no-base = No se indicó de qué asiento parte este cambio.
    .rule = Regla de la plataforma: todo cambio señala la última versión que se tuvo a la vista.
    .next = Abra de nuevo el formulario desde su página y envíelo.
refusal-dated-in-future = La fecha de lo ocurrido, { $dated }, aún no llega; hoy es { $today }.
    .rule = Regla de la plataforma: solo se registra con posterioridad lo que ya ocurrió.
    .next = Escriba la fecha en que ocurrió, o deje vacío ese dato si fue hoy.
refusal-dated-too-early = El { $dated } es anterior a aquello de lo que trata este acto: { $founded }.
    .rule = Regla de la plataforma: un acto no puede ser anterior a aquello de lo que trata.
    .next = Escriba una fecha a partir del { $founded }.
refusal-may-not-date = Con este cargo no se puede poner otra fecha a lo que se registra.
    .rule = Regla de la plataforma: solo la Secretaría Técnica, o quien instala la mesa, registra con posterioridad.
    .next = Deje vacía la fecha de lo ocurrido, o pida a la Secretaría Técnica que lo registre.

## Rechazos sobre la mesa

refusal-already-installed = La mesa ya está instalada, desde el asiento { $installed }.
    .rule = Regla de la plataforma: instalada la mesa, solo cambia por acuerdo de una sesión con quórum legal.
    .next = Pida a la Secretaría Técnica que lleve el cambio a una sesión, como punto «Cambio de la mesa».
refusal-code-taken = Esa clave ya está en uso: { $code }.
    .rule = Regla de la plataforma: cada representación, cargo e institución tiene una clave propia.
    .next = Elija otra clave.
refusal-no-such-institution = No hay institución ni organización con la clave «{ $code }».
    .rule = Regla de la plataforma: primero se registra la institución y después lo que depende de ella.
    .next = Registre la institución, o elija una de las que ya están.
refusal-no-such-seat = Esa representación no existe en la mesa.
    .rule = Regla de la plataforma: primero se crea la representación y después lo que depende de ella.
    .next = Elija una de las representaciones de la mesa.
refusal-no-such-office = No hay ningún cargo con la clave «{ $code }».
    .rule = Regla de la plataforma: primero se crea el cargo y después se registra quién lo ocupa.
    .next = Cree el cargo, o elija uno de los que ya están.
refusal-post-taken = Ese lugar en la mesa ya corresponde a otro cargo: { $office }.
    .rule = Regla de la plataforma: hay una Secretaría Técnica, y cada representación tiene un cargo titular y uno suplente.
    .next = Elija otro lugar en la mesa, u otra representación.
refusal-reserved-code = La plataforma reserva para sí la clave «{ $code }».
    .rule = Regla de la plataforma: algunas palabras nombran a quien actúa sin ser un cargo.
    .next = Elija otra clave.
refusal-appointment-before-current = El cargo «{ $office }» ya está ocupado desde el { $held_since }.
    .rule = Regla de la plataforma: los nombramientos de un cargo se registran en orden de fecha.
    .next = Escriba una fecha de inicio posterior al { $held_since }.
refusal-not-occupant = La persona que actúa no ocupa hoy el cargo «{ $office }».
    .rule = Regla de la plataforma: con un cargo solo actúa quien lo ocupa ese día.
    .next = Actúe con su propio cargo, o pida que se registre su nombramiento.
refusal-vacant = Hoy nadie ocupa el cargo «{ $office }».
    .rule = Regla de la plataforma: con un cargo solo actúa quien lo ocupa ese día.
    .next = Pida que se registre el nombramiento de quien lo ocupa.
refusal-range-backwards = El periodo termina el { $to }, antes de empezar, el { $from }.
    .rule = Regla de la plataforma: un periodo termina el mismo día en que empieza, o después.
    .next = Corrija el primer o el último día.
refusal-quorum-beyond-seats = Se piden { $asked } representaciones para el quórum legal y contarían { $seats }.
    .rule = Regla de la plataforma: el quórum legal no puede pedir más representaciones que las que hay; en una mesa instalada cuentan las que tienen algún cargo.
    .next = Pida menos representaciones, o cree antes las que faltan.
refusal-casting-vote-needs-seat = El voto de calidad y la representación que lo tiene no concuerdan.
    .rule = Regla de la plataforma: si hay voto de calidad, se nombra una representación de la mesa; si no, ninguna.
    .next = Elija la representación que lo tiene, o quítelo de las reglas.
refusal-retroactive = El cambio tendría efecto el { $given }, antes del { $date }.
    .rule = Regla de la plataforma: un acuerdo cambia la mesa desde el día en que se toma o después; lo ya hecho no cambia.
    .next = Escriba el { $date } o una fecha posterior.
refusal-ends-already = «{ $code }» ya tiene último día: el { $until }.
    .rule = Regla de la plataforma: el último día se fija una sola vez.
    .next = Consulte en «Integración y reglas» el acuerdo que lo fijó. Si debe seguir, la mesa puede crear otro.
refusal-nobody-in-office = Nadie ocupará ese día el cargo «{ $office }».
    .rule = Regla de la plataforma: solo queda vacante un cargo que alguien ocupa.
    .next = Elija otro cargo, u otra fecha.
refusal-nobody-would-conduct = Desde el { $date } nadie conduciría las sesiones.
    .rule = Regla de la plataforma: la mesa siempre tiene a alguien en la Secretaría Técnica; sin ella no podría reunirse para corregirlo.
    .next = Nombre a quien ocupará la Secretaría Técnica: desde ese día, la persona anterior deja el cargo.
refusal-not-ready = La mesa aún no puede instalarse; falta { $missing }.
    .rule = Regla de la plataforma: para instalar la mesa debe haber representaciones con titular, reglas y Secretaría Técnica.
    .next = Complete lo que falta e instale la mesa.

## Rechazos sobre un plan

refusal-plan-ordinal-taken = Ya hay un plan con el número { $ordinal }.
    .rule = Regla de la plataforma: cada plan tiene su propio número de orden.
    .next = Abra el plan que ya existe, o escriba otro número.
refusal-period-backwards = El periodo del plan termina el { $to }, antes de empezar, el { $from }.
    .rule = Regla de la plataforma: un periodo termina el mismo día en que empieza, o después.
    .next = Corrija el primer o el último día del periodo.
refusal-period-half = El periodo del plan tiene solo una de sus dos fechas.
    .rule = Regla de la plataforma: un periodo lleva primer y último día. Si no consta, no lleva ninguno.
    .next = Escriba la fecha que falta, o deje vacías las dos.

## Rechazos sobre una sesión

refusal-not-installed = La mesa aún no está instalada.
    .rule = Regla de la plataforma: solo una mesa instalada, con sus reglas, puede convocar a sesión.
    .next = Pida a la administración de la plataforma que instale la mesa.
refusal-no-rules = No hay reglas de la mesa vigentes para el { $date }.
    .rule = Regla de la plataforma: quórum, mayoría y plazos salen de las reglas que la mesa adoptó para esa fecha.
    .next = Revise la fecha. Si es correcta, faltan por registrar las reglas de ese periodo.
refusal-call-after-session = La sesión no queda después de su convocatoria. Sesión: { $starts }. Convocatoria: { $called }.
    .rule = Regla de la plataforma: la convocatoria siempre es anterior a la sesión.
    .next = Elija una fecha y hora de sesión posteriores a la convocatoria.
refusal-notice-too-short = Entre la convocatoria y la sesión hay { $unit ->
    [working_days] { $counted ->
        [one] { $counted } día hábil
       *[other] { $counted } días hábiles
    }
    [working_hours] { $counted ->
        [one] { $counted } hora hábil
       *[other] { $counted } horas hábiles
    }
    [days] { $counted ->
        [one] { $counted } día
       *[other] { $counted } días
    }
   *[hours] { $counted ->
        [one] { $counted } hora
       *[other] { $counted } horas
    }
}; se piden { $asked }.
    .rule = Reglas de la mesa, asiento { $rules }: se convoca con al menos { $unit ->
        [working_days] { $asked ->
            [one] { $asked } día hábil
           *[other] { $asked } días hábiles
        }
        [working_hours] { $asked ->
            [one] { $asked } hora hábil
           *[other] { $asked } horas hábiles
        }
        [days] { $asked ->
            [one] { $asked } día
           *[other] { $asked } días
        }
       *[hours] { $asked ->
            [one] { $asked } hora
           *[other] { $asked } horas
        }
    } de anticipación.
    .next = La primera fecha posible es el { $earliest }. { $unit ->
        [working_hours] Elija esa u otra posterior, y revise la hora.
        [hours] Elija esa u otra posterior, y revise la hora.
       *[other] Elija esa u otra posterior.
    }
refusal-ordinal-taken = El número { $ordinal } no sigue al último de esta serie de sesiones, que es el { $last }.
    .rule = Regla de la plataforma: las sesiones ordinarias y las extraordinarias se numeran en orden, cada una en su serie.
    .next = Escriba un número mayor que { $last }, o deje vacío ese dato para tomar el siguiente.
refusal-item-without-matter = El asunto del punto { $position } del orden del día no está completo, o no corresponde a ese punto.
    .rule = Regla de la plataforma: avales, metodologías y nombres de eje dicen de qué propuesta, plan o eje tratan.
    .next = Elija el asunto. Ya abierta la sesión, solo se agregan puntos de acuerdo o informativos.
refusal-proposal-not-open = La propuesta del punto { $position } ya no está por decidirse.
    .rule = Regla de la plataforma: el aval se decide sobre propuestas presentadas, sin retirar y sin decisión definitiva.
    .next = Revise la propuesta en su página, o retire el punto del orden del día.
refusal-cancelled = La sesión está cancelada.
    .rule = Regla de la plataforma: en una sesión cancelada no se registran más actos.
    .next = Convoque a otra sesión.
refusal-closed = La sesión ya está clausurada.
    .rule = Regla de la plataforma: después de la clausura ya no cambia lo que ocurrió en la sesión.
    .next = Lleve el asunto a otra sesión.
refusal-already-open = La sesión ya está abierta.
    .rule = Regla de la plataforma: la convocatoria puede cambiar, repetirse o cancelarse hasta que se declara quórum legal.
    .next = Continúe la sesión. Si no puede seguir, declare un receso o clausúrela.
refusal-not-open = La sesión aún no está abierta.
    .rule = Regla de la plataforma: la sesión se abre con la declaratoria de quórum legal.
    .next = Pase lista y declare quórum legal.
refusal-in-recess = La sesión está en receso.
    .rule = Regla de la plataforma: durante un receso no se tratan ni se votan asuntos.
    .next = Reanude la sesión.
refusal-not-in-recess = La sesión no está en receso.
    .rule = Regla de la plataforma: solo se reanuda una sesión que está en receso.
    .next = Continúe la sesión; no hace falta reanudarla.
refusal-not-yet = Aún no llega el día de la sesión, convocada para el { $starts }.
    .rule = Regla de la plataforma: el pase de lista y el quórum legal se registran desde el día de la sesión.
    .next = Espere al día de la sesión, o cambie la convocatoria.
refusal-before-hour = La hora escrita, { $hour }, es anterior a la de la convocatoria: { $starts }.
    .rule = Regla de la plataforma: el quórum legal se declara a la hora convocada o después.
    .next = Revise la hora, o espere a la de la convocatoria.
refusal-second-call-too-early = Todavía no pasa la fecha de la primera convocatoria: { $starts }.
    .rule = Regla de la plataforma: hay segunda convocatoria cuando la primera llegó a su hora sin quórum legal.
    .next = Espere a esa hora. Si solo cambia la fecha, cambie la convocatoria.
refusal-office-not-of-seat = El cargo «{ $office }» no pertenece a la representación «{ $seat }».
    .rule = Regla de la plataforma: por cada representación asisten su cargo titular y su cargo suplente.
    .next = Elija el cargo titular o el suplente de esa representación.
refusal-already-present = El cargo «{ $office }» ya está en la lista de presentes.
    .rule = Regla de la plataforma: la llegada de un cargo se registra una vez, hasta que sale.
    .next = No hace falta registrarlo de nuevo. Si salió, registre antes la salida.
refusal-not-present = El cargo «{ $office }» no está en la lista de presentes.
    .rule = Regla de la plataforma: solo se registra la salida de quien está presente.
    .next = Revise el pase de lista; si llegó, registre antes la llegada.
refusal-no-quorum = { $present ->
    [0] No hay representaciones presentes; para el quórum legal se piden { $required }.
    [one] Hay { $present } representación presente; para el quórum legal se piden { $required }.
   *[other] Hay { $present } representaciones presentes; para el quórum legal se piden { $required }.
}
    .rule = Reglas de la mesa, asiento { $rules }: { $required ->
        [one] el quórum legal es de { $required } representación presente.
       *[other] el quórum legal es de { $required } representaciones presentes.
    }
    .next = Registre a quienes lleguen. Si no se completa, haga segunda convocatoria; si ya abrió la sesión, declare un receso.
refusal-sector-missing = Falta en la sesión el sector { $sector ->
    [public_bodies] de los entes públicos
    [guarantor] del organismo garante
   *[civil_society] de la sociedad civil
}.
    .rule = Reglas de la mesa, asiento { $rules }: el quórum legal pide la presencia de todos los sectores.
    .next = Registre a quien llegue por ese sector. Si nadie llega, haga segunda convocatoria; si ya abrió la sesión, declare un receso.
refusal-no-such-item = En el orden del día no hay punto { $item }.
    .rule = Regla de la plataforma: en la sesión se tratan los puntos de su orden del día.
    .next = Elija un punto del orden del día, o agregue uno.
refusal-item-concluded = El punto { $item } ya concluyó.
    .rule = Regla de la plataforma: un punto concluido no se reabre en la misma sesión.
    .next = Pase al siguiente punto, o lleve el asunto a otra sesión.
refusal-item-not-pending = El punto { $item } debe aparecer una vez en el nuevo orden del día.
    .rule = Regla de la plataforma: solo pueden quitarse puntos que aún no se tratan, y ninguno se repite.
    .next = Deje el punto { $item } una sola vez en el orden del día.
refusal-voting-open = El punto { $item } está en votación.
    .rule = Regla de la plataforma: una votación termina con su resultado antes de pasar a otra cosa.
    .next = Declare el resultado del punto { $item } y continúe.
refusal-no-voting = El punto { $item } no está en votación.
    .rule = Regla de la plataforma: se vota y se declara resultado cuando la Secretaría Técnica abre la votación.
    .next = Espere a que el punto se ponga a votación, o póngalo a votación si conduce la sesión.
refusal-agenda-not-approved = El orden del día aún no se aprueba.
    .rule = Regla de la plataforma: la mesa aprueba su orden del día por votación, antes de decidir lo demás.
    .next = Ponga a votación el orden del día y declare el resultado.
refusal-motion-does-not-fit = { $needs ->
    [text] Falta el texto del acuerdo en el punto { $item }.
    [template] Falta elegir la metodología en el punto { $item }.
    [change] Falta elegir qué cambia de la mesa en el punto { $item }.
    [outcome] Falta decir qué se propone en el punto { $item }.
    [reasons] Faltan las razones, públicas, en el punto { $item }.
    [name] Falta el nombre del eje en el punto { $item }.
   *[other] Lo que se pone a votación no corresponde al punto { $item }.
}
    .rule = Regla de la plataforma: cada clase de punto se vota con sus propios datos, completos y sin otros.
    .next = Complete los datos que pide ese punto y deje vacíos los demás.
refusal-no-methodology = El plan no tiene una metodología adoptada que pida el aval en la fase 1.
    .rule = Metodología: el Secretariado da su aval en la fase que ella señala, fases del documento de la Unidad de Transparencia.
    .next = Ponga antes a votación una metodología que pida el aval en la fase 1.
refusal-not-nominal = Esta votación es económica; no se captura voto por voto.
    .rule = Regla de la plataforma: en votación económica solo se anotan los totales.
    .next = Declare el resultado con los totales. La próxima puede abrirse como votación nominal.
refusal-seat-absent = No hay nadie presente por la representación «{ $seat }».
    .rule = Regla de la plataforma: solo se acepta el voto de una representación presente.
    .next = Si alguien llegó por ella, registre antes su llegada.
refusal-other-office-votes = Por la representación «{ $seat }» vota otro cargo: { $office }.
    .rule = Regla de la plataforma: vota la persona titular. La suplente vota si la titular falta o está excusada.
    .next = Deje el voto a ese cargo; conserva usted la voz. Si esa persona salió, registre antes la salida.
refusal-seat-excused = La representación «{ $seat }» está excusada de votar este punto.
    .rule = Reglas de la mesa, asiento { $rules }: hay excusa cuando se decide una propuesta propia.
    .next = Continúe con las demás representaciones; el acuerdo dirá quién estuvo excusado.
refusal-already-voted = La representación «{ $seat }» ya votó en el asiento { $vote }.
    .rule = Regla de la plataforma: hay un voto por representación en cada votación.
    .next = No hace falta otro. Si se capturó mal, corríjalo antes de declarar el resultado.
refusal-not-yours-to-correct = El voto del asiento { $vote } no puede corregirse así.
    .rule = Regla de la plataforma: se corrige el voto vigente que capturó la Secretaría Técnica, antes del resultado.
    .next = Revise qué voto se corrige. Un voto emitido desde la propia cuenta no cambia.
refusal-vote-missing = Falta el voto de la representación «{ $seat }».
    .rule = Regla de la plataforma: en votación nominal votan todas las representaciones presentes que no están excusadas.
    .next = Capture su voto, o registre su salida, y declare el resultado.
refusal-counts-do-not-fit = Los votos anotados suman { $counted } y las representaciones presentes tienen { $votes }.
    .rule = Regla de la plataforma: se anota al menos un voto y no más que los de las representaciones presentes.
    .next = Revise los totales y el pase de lista.
refusal-not-that-seats-vote = El voto del asiento { $vote } no corresponde a este acto de la representación «{ $seat }».
    .rule = Regla de la plataforma: cada representación razona sus propios votos y objeta los que le capturaron.
    .next = Elija uno de los votos de esa representación. Solo se objetan los capturados por la Secretaría Técnica.
refusal-already-explained = El voto del asiento { $vote } ya tiene su voto razonado.
    .rule = Regla de la plataforma: un voto razonado se registra una vez por captura y una vez por el propio asiento, y se imprime sin cambios en el acta.
    .next = Si hace falta decir más, pida un punto en otra sesión.
refusal-objection-too-late = El plazo para objetar la captura terminó el { $until }.
    .rule = Reglas de la mesa, asiento { $rules }: el plazo se cuenta en días hábiles desde la clausura de la sesión.
    .next = Pida a la Secretaría Técnica que lleve el asunto a otra sesión.
refusal-already-objected = La captura del voto del asiento { $vote } ya fue objetada.
    .rule = Regla de la plataforma: la objeción se registra una vez y se muestra junto al voto.
    .next = No hace falta otra; la mesa puede resolverla en sesión.
refusal-items-pending = Falta concluir el punto { $item } del orden del día.
    .rule = Regla de la plataforma: la sesión se clausura cuando todos sus puntos se atendieron o se retiraron.
    .next = Concluya el punto { $item }, o retírelo del orden del día si aún no se trata.
refusal-nothing-changes = Lo enviado es igual a lo que ya está registrado.
    .rule = Regla de la plataforma: solo se registra lo que cambia algo.
    .next = Cambie al menos un dato, o deje todo como está.

## Rechazos sobre una propuesta

refusal-proposer-not-at-the-table = { $institution } no ocupa un cargo titular ni suplente en la mesa.
    .rule = Metodología: propone alguna de las partes del Secretariado (fase 1), fases del documento de la Unidad de Transparencia.
    .next = Presente la propuesta por medio de una institución u organización integrante de la mesa.
refusal-no-such-axis = El eje del asiento { $axis } no pertenece a este plan.
    .rule = Regla de la plataforma: una propuesta se ubica en un eje de su propio plan.
    .next = Elija un eje del plan, o deje vacío ese dato si no consta.
refusal-origin-not-in-methodology = La metodología del plan no admite compromisos de ese origen.
    .rule = Metodología: el plan admite los orígenes que ella enumera; fases del documento de la Unidad de Transparencia.
    .next = Elija uno de los orígenes que admite el plan.
refusal-window-backwards = La ventana de la propuesta termina el { $to }, antes de empezar, el { $from }.
    .rule = Regla de la plataforma: una ventana termina el mismo día en que empieza, o después.
    .next = Corrija el primer o el último día de la ventana.
refusal-proposal-withdrawn = La propuesta fue retirada.
    .rule = Regla de la plataforma: una propuesta retirada se conserva para consulta y ya no cambia.
    .next = Presente una propuesta nueva si el asunto continúa.
refusal-already-endorsed = La propuesta ya tiene el aval del Secretariado.
    .rule = Regla de la plataforma: después del aval, lo aprobado solo cambia por acuerdo de una sesión.
    .next = Pida a la Secretaría Técnica que lleve el cambio a una sesión.
refusal-not-granted = El Secretariado decidió no otorgar el aval a esta propuesta.
    .rule = Regla de la plataforma: una propuesta sin aval otorgado se conserva para consulta y ya no cambia.
    .next = Lea las razones del acuerdo y, si procede, presente una propuesta nueva.
refusal-being-voted = La propuesta está en votación.
    .rule = Regla de la plataforma: mientras se vota, la redacción no cambia ni se retira.
    .next = Espere a que se declare el resultado.
refusal-same-wording = La redacción enviada es igual a la vigente.
    .rule = Regla de la plataforma: cada versión registra un cambio de redacción.
    .next = Cambie la redacción, o deje la versión vigente.

## Rechazos sobre el aval y la asunción

refusal-nothing-endorsed = La propuesta aún no tiene el aval del Secretariado.
    .rule = Metodología: los compromisos proactivos cuentan con el aval para implementarse, según el documento de la Unidad de Transparencia.
    .next = Espere a que el Secretariado decida en sesión.
refusal-already-assumed = El compromiso ya fue asumido, en el asiento { $entry }.
    .rule = Regla de la plataforma: la institución asume una sola vez cada compromiso.
    .next = No hace falta otro acto. Consulte el asiento { $entry }.
refusal-support-in-future = El documento lleva una fecha que aún no llega: { $date }.
    .rule = Regla de la plataforma: un acto se apoya en documentos que ya existen.
    .next = Corrija la fecha, o déjela vacía si el documento no la tiene.

## Opciones: la mesa

choice-sector-public_bodies = Entes públicos
choice-sector-guarantor = Organismo garante
choice-sector-civil_society = Sociedad civil
choice-post-titular = Titular
choice-post-suplente = Suplente
choice-post-moderator = Moderación
choice-post-evaluator = Evaluación
choice-post-technical_secretary = Secretaría Técnica
choice-post-area = Área de la institución
choice-majority-simple = Mayoría simple: más votos a favor que en contra
choice-majority-of_present = Más de la mitad de los votos presentes
choice-majority-of_all = Más de la mitad de los votos de toda la mesa
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
choice-range-closed = Días inhábiles
choice-range-every_day_counts = Todos los días y horas son hábiles
choice-change-rules = Nuevas reglas de la mesa
choice-change-occupant = Quién ocupa un cargo
choice-change-vacancy = Un cargo queda vacante
choice-change-seat = Nueva representación
choice-change-office = Nuevo cargo
choice-change-institution = Nueva institución u organización
choice-change-calendar = Nuevo calendario de días hábiles
choice-change-seat_end = Fin de una representación
choice-change-office_end = Fin de un cargo
change-words = { $kind ->
    [rules] nuevas reglas de la mesa, desde el { $day }
    [occupant] otra persona en el cargo «{ $what }», desde el { $day }
    [vacancy] el cargo «{ $what }» queda vacante; último día ocupado, el { $day }
    [seat] nueva representación: «{ $what }», desde el { $day }
    [office] nuevo cargo: «{ $what }», desde el { $day }
    [institution] nueva institución u organización: «{ $what }»
    [calendar] nuevo calendario ({ $what }), desde el { $day }
    [seat_end] fin de la representación «{ $what }»; último día, el { $day }
   *[office_end] fin del cargo «{ $what }»; último día, el { $day }
}

## Opciones: la sesión

choice-session_kind-ordinary = Ordinaria
choice-session_kind-extraordinary = Extraordinaria
choice-mode-in_person = Presencial
choice-mode-virtual = Virtual
choice-mode-mixed = Mixta
choice-matter-roll_call = Pase de lista
choice-matter-quorum = Declaratoria de quórum legal
choice-matter-agenda = Orden del día
choice-matter-information = Informativo
choice-matter-agreement = Acuerdo
choice-matter-methodology = Metodología de un plan
choice-matter-endorsement = Aval a una propuesta
choice-matter-axis_name = Nombre de un eje
choice-matter-table = Cambio de la mesa: integración o reglas
choice-matter-general_matters = Asuntos generales
choice-matter-closing = Clausura
choice-voting_mode-nominal = Votación nominal
choice-voting_mode-show_of_hands = Votación económica
choice-sense-in_favour = A favor
choice-sense-against = En contra
choice-sense-abstention = Abstención
choice-verdict-carried = Aprobada
choice-verdict-not_carried = No aprobada
choice-timeliness-in_time = A tiempo
choice-timeliness-late = Circulado tarde
choice-standing-called = Convocada
choice-standing-open = En curso
choice-standing-in_recess = En receso
choice-standing-closed = Clausurada
choice-standing-cancelled = Cancelada

## Opciones: el plan, la propuesta y el aval

choice-phase-proposal = Propuesta
choice-phase-problem_trees = Árboles de problemas
choice-phase-open_dialogue = Diálogo abierto
choice-phase-roadmaps = Hojas de ruta
choice-phase-publication = Publicación
choice-template-edomex-2020 = Estado de México 2020: cinco fases, con aval en las fases 1 y 4
choice-template-ogp-local = OGP Local: cinco fases, con aval en la fase 4
choice-origin-proactive = Proactivo
choice-origin-co_created = Cocreado
choice-origin-reactive = Reactivo
choice-outcome-granted = Otorgar el aval
choice-outcome-returned = Devolver con observaciones
choice-outcome-not_granted = No otorgar el aval
choice-status-presented = Presentada
choice-status-returned = Devuelta con observaciones
choice-status-not_endorsed = Aval no otorgado
choice-status-endorsed = Con aval; falta asunción
choice-status-assumed = Con aval y asunción
choice-status-withdrawn = Retirada

## Opciones: lo que sustenta un acto, y el registro

choice-support-letter = Oficio
choice-support-minutes = Acta
choice-support-agreement = Acuerdo
choice-support-call = Convocatoria
choice-support-document = Otro documento

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-record-open = Abrió el registro público
deed-secretariat-register_institution = Registró como institución u organización a «{ $code }»
deed-secretariat-create_seat = Creó la representación «{ $code }», del sector { $sector ->
    [public_bodies] de los entes públicos
    [guarantor] del organismo garante
   *[civil_society] de la sociedad civil
}
deed-secretariat-create_office = Creó el cargo «{ $code }», de { $institution }
deed-secretariat-appoint = Registró a quien ocupa el cargo «{ $office }» desde el { $from }
deed-secretariat-adopt_calendar = Adoptó un calendario de días hábiles, con horario de { $opens } a { $closes }
deed-secretariat-adopt_rules = Adoptó las reglas de la mesa, vigentes desde el { $from }
deed-secretariat-install = Instaló la mesa
deed-secretariat-change = Cambió la mesa: { $change }
deed-plan-found = Registró un plan de acción: { $object_title }
deed-plan-name_axis = Nombró un eje del { $object }
deed-plan-adopt_methodology = Adoptó la metodología del { $object }
deed-plan-fix_axis_name = Fijó el nombre de un eje del { $object }
deed-session-call = Convocó a la { $object } para el { $date }, { $hour }
deed-session-change = Cambió la convocatoria de la { $object }: { $date }, { $hour }
deed-session-call_again = Hizo segunda convocatoria a la { $object } para el { $date }, { $hour }
deed-session-cancel = Canceló la { $object }
deed-session-circulate = Circuló un documento del punto { $item } de la { $object }{ $timeliness ->
    [late] , fuera del plazo de la convocatoria
   *[in_time] {""}
}
deed-session-amend_agenda = Cambió el orden del día de la { $object }
deed-session-arrive = Registró la presencia de { $office } por «{ $seat }», desde las { $hour }
deed-session-leave = Registró la salida de { $office } a las { $hour }
deed-session-declare_quorum = Declaró quórum legal: { $present ->
    [one] { $present } representación presente
   *[other] { $present } representaciones presentes
}; se piden { $required }
deed-session-take_up = Inició el punto { $item } de la { $object }
deed-session-conclude = Dio por concluido el punto { $item } de la { $object }
deed-session-put_to_vote = Puso en votación { $mode ->
    [nominal] nominal
   *[show_of_hands] económica
} el punto { $item } de la { $object }
deed-session-vote = { $captor ->
    [technical_secretary] Capturó el voto de «{ $seat }», { $sense ->
        [in_favour] a favor
        [against] en contra
       *[abstention] en abstención
    }, en el punto { $item }
   *[seat] Votó { $sense ->
        [in_favour] a favor
        [against] en contra
       *[abstention] en abstención
    } en el punto { $item }, por «{ $seat }»
}
deed-session-declare_result = Declaró { $verdict ->
    [carried] aprobada
   *[not_carried] no aprobada
} la moción del punto { $item }{ $tie ->
    [broken] , con voto de calidad
    [stood] , por empate
   *[none] {""}
}: { $in_favour ->
    [one] { $in_favour } voto a favor
   *[other] { $in_favour } votos a favor
}{ $abstentions ->
    [0] {" "}y { $against } en contra
    [one] , { $against } en contra y { $abstentions } abstención
   *[other] , { $against } en contra y { $abstentions } abstenciones
}
deed-session-explain_vote = Registró el voto razonado de «{ $seat }», tal como se imprime en el acta
deed-session-object = Objetó cómo se capturó el voto de «{ $seat }»
deed-session-recess = Declaró un receso en la { $object }, a las { $hour }
deed-session-resume = Reanudó la { $object }, a las { $hour }
deed-session-close = Clausuró la { $object }, a las { $hour }{ $ending ->
    [quorum_lost] , por falta de quórum
    [agenda_rejected] , sin orden del día aprobado
   *[complete] {""}
}
deed-agreement-reach = Tomó el acuerdo { $ordinal } de la { $object }, con { $in_favour ->
    [one] { $in_favour } voto a favor
   *[other] { $in_favour } votos a favor
}{ $abstentions ->
    [0] {" "}y { $against } en contra
    [one] , { $against } en contra y { $abstentions } abstención
   *[other] , { $against } en contra y { $abstentions } abstenciones
}
deed-proposal-present = Presentó la propuesta del { $object }
deed-proposal-revise = Presentó una nueva redacción del { $object }
deed-proposal-withdraw = Retiró la propuesta del { $object }
deed-endorsement-decide = { $outcome ->
    [granted] Otorgó el aval al { $object }
    [returned] Acordó devolver con observaciones el { $object }
   *[not_granted] Acordó no otorgar el aval al { $object }
}, con { $in_favour ->
    [one] { $in_favour } voto a favor
   *[other] { $in_favour } votos a favor
}{ $abstentions ->
    [0] {" "}y { $against } en contra
    [one] , { $against } en contra y { $abstentions } abstención
   *[other] , { $against } en contra y { $abstentions } abstenciones
}
deed-endorsement-assume = Asumió el { $object }

## Lo que se puede hacer: el botón de cada acto

act-record-open = Abrir el registro público
act-secretariat-register_institution = Registrar la institución
act-secretariat-create_seat = Crear la representación
act-secretariat-create_office = Crear el cargo
act-secretariat-appoint = Registrar el nombramiento
act-secretariat-adopt_calendar = Adoptar el calendario
act-secretariat-adopt_rules = Adoptar las reglas
act-secretariat-install = Instalar la mesa
act-plan-found = Registrar el plan
act-plan-name_axis = Nombrar el eje
act-plan-adopt_methodology = Adoptar la metodología
act-plan-fix_axis_name = Fijar el nombre del eje
act-session-call = Convocar
act-session-change = Cambiar la convocatoria
act-session-call_again = Hacer segunda convocatoria
act-session-cancel = Cancelar la sesión
act-session-circulate = Circular el documento
act-session-amend_agenda = Cambiar el orden del día
act-session-arrive = Registrar la llegada
act-session-leave = Registrar la salida
act-session-declare_quorum = Declarar quórum legal
act-session-take_up = Iniciar el punto
act-session-conclude = Concluir el punto
act-session-put_to_vote = Poner a votación
act-session-vote = Registrar el voto
act-session-declare_result = Declarar el resultado
act-session-explain_vote = Registrar el voto razonado
act-session-object = Objetar la captura del voto
act-session-recess = Declarar un receso
act-session-resume = Reanudar la sesión
act-session-close = Clausurar la sesión
act-agreement-reach = Tomar el acuerdo
act-proposal-present = Presentar la propuesta
act-proposal-revise = Presentar la nueva redacción
act-proposal-withdraw = Retirar la propuesta
act-endorsement-decide = Decidir sobre el aval
act-endorsement-assume = Asumir el compromiso

refusal-record-already-open = El registro público ya está abierto.
    .rule = Regla de la plataforma: el registro se abre una sola vez.
    .next = Use el registro que ya existe.
refusal-record-not-open = El registro público aún no está abierto.
    .rule = Regla de la plataforma: el primer asiento abre el registro.
    .next = Abra el registro antes de registrar actos.
fault-not-a-token = Use solo letras sin acento, números y signos, sin espacios.

## El marco de todas las páginas

site-description = Lo que propone, decide y cumple el Secretariado, en un registro público que cualquiera puede comprobar.
skip-to-content = Ir al contenido
nav-main = Principal
nav-plan = Plan
nav-commitments = Compromisos
nav-sessions = Sesiones
nav-record = Registro
other-language = English
other-language-tag = en
this-page-other-language = This page in English
demo-strip = Demostración
demo-about = Demostración en este equipo. Actúe como cualquier cargo y fije la fecha civil.
demo-act-as = Actuar como
demo-date = Fecha civil
demo-change = Cambiar
foot-who = Quién responde por este sitio
foot-contact = Teléfono, correo y domicilio:
foot-yours = Con sus datos
foot-data = Con los datos de este sitio
foot-check = Comprobar el registro público
foot-made = Hecho con Tequio, software libre. Este sitio no usa cookies de rastreo ni carga nada de terceros. Lo marcado «ejemplo ilustrativo» no proviene de las fuentes: sirve para mostrar cómo funciona.
data-title = Descargar los datos (CSV, JSON)
not-captured = dato por capturar
not-on-record = no consta
illustrative = ejemplo ilustrativo
recorded = Quedó registrado con el número { $entry }.
check = Comprobar
check-entry = el asiento { $entry }
acknowledgement-link = Acuse para imprimir
go-home = Ir al inicio
cancel = Volver
errored = Error:
form-has-faults = Revise lo siguiente
form-kept = Lo escrito se conserva.
see-rule = Ver la regla
vacant = vacante
hour-label = Hora

privacy-title = Aviso de privacidad
privacy-1 = Para leer este sitio no se pide ni se guarda ningún dato suyo. No hay cookies de rastreo.
privacy-2 = Quienes integran el Secretariado actúan por su cargo. El registro guarda el cargo y un seudónimo, no el nombre de la persona.
privacy-3 = El registro está hecho para que un texto pueda suprimirse sin borrar el acto ni cambiar ningún voto.
privacy-4 = Para ejercer sus derechos de acceso, rectificación, cancelación u oposición, acuda a la unidad de transparencia de quien responde por este sitio.
operator-title = Qué puede ver quien opera este sitio
operator-1 = Quien opera el servidor puede ver todo lo que está en él: lo público y los borradores de cada institución.
operator-2 = No puede cambiar un asiento del registro sin que se note: cada asiento depende de los anteriores y la firma los cubre a todos.
operator-3 = Desde el servidor no se puede otorgar un aval ni votar: eso solo lo hace una sesión con quórum. Hasta la instalación de la mesa se dan de alta representaciones y cargos, y cada alta queda en el registro.
operator-4 = Podría mostrar un registro distinto a distintas personas mientras nadie más lo custodie. Por eso conviene que otras organizaciones guarden copia.

problem-not-found = Esta página no existe
    .next = Revise la dirección o vuelva al inicio. Ninguna dirección publicada se retira.
problem-method = Esta página no recibe lo que se envió
    .next = Vuelva a la página anterior y use sus botones.
problem-other-site = El envío vino de otro sitio y no se recibió
    .next = Abra este sitio directamente y envíe desde su propio formulario. Nada cambió.
problem-too-large = Lo que se envió es demasiado grande
    .next = Un formulario admite hasta 1 MB. Acorte el texto y envíe de nuevo.
problem-host = Esta demostración solo responde en este equipo
    .next = Ábrala con la dirección que mostró al iniciar.
problem-unreadable = No se pudo leer lo que se envió
    .next = Vuelva al formulario y envíe de nuevo. Nada cambió.
problem-ours = Algo falló de nuestro lado
    .next = Nada de lo que se confirmó se ha perdido. Intente de nuevo en un momento.
problem-no-entry = Ese asiento no existe
    .next = El registro cuenta desde el 0. Vea los asientos más recientes en el registro.
problem-no-file = No hay un archivo en esta dirección.
    .next = Los archivos del registro se enlazan desde su sesión, su compromiso o su asiento. Lo que se recibió y todavía no consta en un asiento no se puede descargar.
problem-file-gone = Este archivo fue suprimido.
    .next = El asiento que lo nombraba sigue en el registro y dice qué acto lo suprimió.
problem-file-damaged = El archivo guardado no es el que consta en el registro.
    .next = No se entrega un archivo alterado. Avise a quien opera el sitio: la verificación del registro señala el asiento.
problem-busy = Se están recibiendo demasiados archivos a la vez.
    .next = No se guardó nada. Vuelva atrás y envíe de nuevo el formulario en un momento.
problem-no-session = Esa sesión no existe
    .next = Vea la lista de sesiones.
problem-only-technical-secretary = Esta página es de la Secretaría Técnica
    .next = La Secretaría Técnica conduce las sesiones. La página de cada sesión es pública.
problem-only-administrator = Esta página es de la administración del sitio
    .next = La administración prepara la mesa antes de instalarla. «Integración y reglas» es pública.
problem-table-installed = La mesa ya está instalada
    .next = Desde la instalación, la mesa solo cambia por acuerdo: lleve el cambio a una sesión, como punto «Cambio de la mesa».

failure-key-reused = Este formulario ya se había enviado con otro contenido.
    .rule = Regla de la plataforma: un envío se recibe una sola vez.
    .next = Revise la página: si su envío anterior no aparece, envíe otra vez este formulario.
failure-claimed = Alguien lo hizo un instante antes.
    .rule = Regla de la plataforma: esto solo puede existir una vez.
    .next = Recargue la página para ver cómo quedó.
failure-clock = El reloj del servidor retrocedió; por ahora no se registra nada.
    .rule = Regla de la plataforma: las horas del registro nunca retroceden.
    .next = Avise a quien opera el sitio. Guarde su texto e intente más tarde.
failure-full = El servidor no tiene espacio; no se registró nada.
    .rule = Regla de la plataforma: solo se confirma lo que quedó guardado.
    .next = Avise a quien opera el sitio. Su texto sigue en esta página.
failure-stopped = Por ahora el sitio no recibe actos; no se registró nada.
    .rule = Regla de la plataforma: ante una duda sobre el registro, se deja de escribir.
    .next = Intente más tarde. Su texto sigue en esta página.

## El registro

record-title = Registro público
record-description = Cada acto del Secretariado, en orden, con su cargo, su fecha y cómo comprobarlo.
record-lede = Todo acto del Secretariado queda aquí, en orden, y no se borra ni cambia de lugar. Cualquier persona puede comprobarlo.
record-entries = Asientos
record-count = { $count }, del 0 al { $last }
record-last = El último
record-custodians = Custodian
record-no-custodian = nadie más todavía
record-column-number = Núm.
record-column-when = Registrado
record-column-what = Qué se hizo
record-column-who = Cargo
record-newest = Ver los más recientes
record-older = Ver anteriores
recorded-later = Ocurrió el { $date }. Registrado con posterioridad.
entry-word = Asiento
entry-title = Asiento { $entry }
entry-related = Asientos relacionados
entry-founding = Asiento { $entry }: donde empezó aquello de lo que trata
entry-previous = Asiento { $entry }: el anterior sobre lo mismo
entry-cause = Asiento { $entry }: el que lo causó
check-words = Lo que se lee es lo que se guardó.
check-words-more = Las palabras de abajo dan la misma huella que el asiento.
check-in-place = Está en el registro, en el lugar { $index } de { $size }.
check-in-place-more = Se cuentan desde el 0.
check-unchanged = Nada anterior se ha cambiado desde el asiento 0.
check-unchanged-more = La firma del registro cubre este asiento y todos los anteriores.
check-not-sealed = Está en proceso de asegurarse en el registro.
check-not-sealed-more = Recargue en dos segundos.
check-no-custodian = Falta: nadie más lo custodia todavía.
check-no-custodian-more = Solo este sitio afirma lo anterior. Usted puede descargar una copia y comprobarla con un programa ajeno.
check-texts = Los textos, con lo necesario para comprobarlos
check-salt = Sal:
check-digest = Huella:
check-recompute = La huella es SHA-256 de la sal, el tipo de acto, el campo y el texto, como lo describe la especificación del registro.
check-bytes = El asiento, tal como está guardado
check-way = Su huella y su camino hasta la raíz
check-way-entry = asiento
check-way-step = paso { $step }
check-way-root = raíz
check-note = La firma que cubre el registro
check-download-proof = Descargar la constancia
check-download-bytes = Descargar el asiento (JSON)
check-download-openings = Descargar los textos (JSON)

## Sesiones

sessions-title = Sesiones
sessions-lede = Aquí decide el Secretariado: cada sesión con su convocatoria, su orden del día, sus votos y sus acuerdos.
sessions-all = Todas las sesiones
sessions-none = Todavía no se convoca ninguna sesión. La convoca la Secretaría Técnica.
call-title = Convocar a sesión
call-lede = La convocatoria se publica al enviarla, con su orden del día y sus documentos.
call-notice-rule = Anticipación que piden las reglas: ordinaria, { $ordinary }; extraordinaria, { $extraordinary }. El día de la convocatoria y el de la sesión no se cuentan.
call-kind = Tipo de sesión
call-ordinal = Número
call-ordinal-hint = Vacío: el que sigue
call-date = Día
call-hour = Hora
call-mode = Modalidad
call-place = Lugar o enlace
call-place-hint = Domicilio, sala o dirección de la reunión
call-agenda-hint = Los renglones vacíos no cuentan. Un aval, una metodología o un eje necesitan decir sobre qué. Los archivos: PDF, documento, hoja de cálculo, imagen o texto, de hasta 10 MB; serán públicos.
call-point = Punto { $number }
call-matter = De qué trata
call-about = Sobre
call-document = Documento que se circula
call-public = Al convocar, todos los textos de esta página quedan públicos.
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
agenda-title = Orden del día
session-mode = Modalidad
session-place = Lugar
session-quorum-label = Quórum legal
session-quorum = { $present } de { $seats } representaciones (se piden { $required })
session-no-quorum-yet = aún no se declara
session-closed = Clausura
session-cancelled = Sesión cancelada
session-cancelled-on = Se canceló el { $moment }.
session-to-desk = Ir a la mesa de sesión
session-calls = Convocatoria
session-called = Convocada el { $moment }, para el { $starts }
session-called-again = Segunda convocatoria el { $moment }, para el { $starts }
session-changed = Convocatoria modificada el { $moment }: { $starts }
session-notice = { $unit ->
    [working_days] { $amount ->
        [one] { $amount } día hábil de anticipación
       *[other] { $amount } días hábiles de anticipación
    }
    [working_hours] { $amount ->
        [one] { $amount } hora hábil de anticipación
       *[other] { $amount } horas hábiles de anticipación
    }
    [hours] { $amount ->
        [one] { $amount } hora de anticipación
       *[other] { $amount } horas de anticipación
    }
   *[days] { $amount ->
        [one] { $amount } día natural de anticipación
       *[other] { $amount } días naturales de anticipación
    }
}
item-pending = Por tratar
item-in-course = En curso
item-voting = En votación
item-decided = Votado
item-concluded = Concluido
document-circulated = circulado el { $moment }
document-late = Circulado tarde
document-item = Punto
document-title = Título del documento
document-file = Archivo del documento
change-lede = Los cambios se publican con su motivo. Si cambia el día o la hora, la anticipación se cuenta de nuevo.
again-lede = La segunda convocatoria procede cuando la primera no reunió quórum en su día y hora.
cancel-lede = La sesión queda cancelada con su motivo. La convocatoria sigue visible.
change-now = Hoy está convocada para: { $starts }
change-reason = Motivo, público
change-reason-hint = Al menos 50 caracteres
attendance-title = Pase de lista y quórum
attendance-none = Nadie ha pasado lista todavía.
column-seat = Representación
column-who = Quién
column-since = Desde
column-voted = Votó
column-sense = Sentido
left-at = salió a las { $hour }
by-letter = por oficio { $number }
seat-titular = Titular: { $institution }
seat-suplente = Suplente: { $institution }
seat-absent = Ausente
seat-excused = Excusa: la propuesta es de su institución
motion-agenda = Moción: aprobar el orden del día.
motion-agreement = Moción: aprobar un acuerdo.
motion-methodology = Moción: adoptar la metodología. { $name }.
motion-axis-name = Moción: fijar el nombre del eje.
motion-table = Moción: cambiar la mesa. Se propone: { $change }.
motion-change-kind = Qué cambia de la mesa
motion-change-hint = Un cambio por votación; si hay otro, se vota después.
motion-change-choose = Mostrar sus datos
motion-endorsement = { $outcome ->
    [granted] Moción: otorgar el aval.
    [returned] Moción: devolver la propuesta con observaciones.
   *[not_granted] Moción: no otorgar el aval.
}
motion-mode = Votación
motion-outcome = Qué se propone
motion-reasons = Razones, públicas
motion-reasons-hint = Si se devuelve: las observaciones.
motion-other-wording = Aprobar con otra redacción
motion-now = Redacción propuesta:
motion-wording = Redacción que se somete a aprobación
motion-wording-hint = Vacío: la propuesta, tal cual
motion-template = Metodología
motion-template-hint = El acuerdo la adopta completa; cambiar la plantilla después no cambia lo adoptado.
motion-name = Nombre
motion-text = Texto del acuerdo
vote-captured = Capturado por la Secretaría Técnica, { $hour }
vote-own = Emitido por la representación desde su cuenta, { $hour }
vote-missing = Falta su voto
vote-correct = Corregir la captura
vote-reason = Voto razonado
vote-reason-label = Voto razonado, con sus palabras
vote-reason-hint = Se publica tal cual.
vote-reason-of = Voto razonado: { $seat }
vote-objection-of = Objeción a la captura: { $seat }
vote-yours = Su voto por { $seat }
objection-label = Qué objeta
votes-total = { $in_favour } a favor, { $against } en contra, { $abstentions ->
    [one] { $abstentions } abstención
   *[other] { $abstentions } abstenciones
}
voting-open = Votación abierta
tie-broken = El empate se resolvió con el voto de calidad.
tie-stood = Hubo empate.
total-in-favour = A favor { $count }
total-against = En contra { $count }
total-abstentions = Abstención { $count }
total-missing = Sin capturar { $count }
count-in-favour = A favor
count-against = En contra
count-abstentions = Abstenciones
agreements-title = Acuerdos
agreements-lede = Lo que acordó el Secretariado, con sus votos. Cada acuerdo enlaza a su sesión.
agreements-none = Todavía no hay acuerdos. Se toman en sesión con quórum.
agreements-none-here = Esta sesión aún no toma acuerdos.
agreement-folio = Acuerdo { $folio }
agreement-without-effect = No surtió efecto al declararse el resultado.

## La mesa de sesión

desk-title = Mesa: { $session }
desk-nothing-pending = Lo enviado está guardado.
desk-kept = Guardado en este equipo, aún sin enviar:
desk-restored = Se recuperó lo que había escrito en este equipo.
desk-news = Hay cambios en la sesión.
desk-reload = Actualizar
desk-public-page = Página pública
desk-to-close = Ir al cierre
desk-change-order = Cambiar el orden del día
desk-roll-title = Pase de lista
desk-roll-save = Registrar a quienes están
desk-quorum-hour = Hora de la declaratoria
desk-point = Punto { $number }.
desk-no-point = Ningún punto en curso
desk-take-up-hint = Abra un punto desde el orden del día.
desk-not-open = La sesión no está abierta.
desk-in-and-out = Registrar entrada o salida
desk-arrives = Llega
desk-leaves = Sale
desk-close-title = Cierre
desk-close-ready = Todo se ha atendido. Puede clausurar la sesión.
desk-close-owed = Para clausurar falta atender:
desk-close-hour = Hora de clausura
desk-close-hint = { $days ->
    [one] Tras la clausura, cada representación tiene { $days } día hábil para objetar cómo se capturó su voto.
   *[other] Tras la clausura, cada representación tiene { $days } días hábiles para objetar cómo se capturó su voto.
}
desk-conclude-summary = Concluir sin votación
desk-note = Qué se vio o se dijo, en breve
desk-note-hint = Puede quedar vacío.
desk-save-votes = Guardar sin declarar
desk-keyboard = Teclado: Tab avanza, las flechas eligen el voto e Intro declara el resultado.
roll-mark = Presente
roll-present = Presente desde las { $hour }
roll-letter = Oficio de acreditación
agenda-order-hint = Escriba el lugar de cada punto. Vacío: se retira. Lo ya tratado no se retira. Si la mesa ya aprobó el orden del día, el cambio vuelve a votarse antes de decidir otra cosa.
agenda-place = Lugar
agenda-new = Punto nuevo

## La integración del Secretariado

table-title = Integración y reglas
table-lede = Quiénes están en la mesa, con qué cargo, y con qué reglas deciden.
table-installed = La mesa está instalada; desde entonces solo cambia por acuerdo.
table-not-installed = La mesa aún no se instala.
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
table-other-occupants = Antes y después
table-ended-seats = Representaciones que terminaron
table-past-rules = Reglas anteriores
table-past-calendars = Calendarios anteriores
table-institutions = Instituciones y organizaciones
table-no-institutions = No se han registrado instituciones.
table-set-up = Preparar la mesa
table-others = Otros cargos
table-rules = Reglas de la mesa
table-no-rules = No constan reglas vigentes.
table-rules-source = De dónde salen
table-rules-from = Vigentes desde el { $date }
table-calendars = Calendarios
table-no-calendars = No consta ningún calendario: cuentan de lunes a viernes.
rule-quorum = Quórum
rule-quorum-seats = { $seats } representaciones; en segunda convocatoria, { $second }
rule-quorum-kind = Quiénes deben estar
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
## Preparar la mesa, o moverla por acuerdo

set-up-title = Preparar la mesa
set-up-lede = Con estos datos se instala la mesa. Cada alta queda en el registro público; una vez instalada, la mesa solo cambia por acuerdo de una sesión con quórum legal.
set-up-count = { $count ->
    [0] Ninguno todavía
    [one] { $count } en el registro
   *[other] { $count } en el registro
}
set-up-missing = Falta: { $what }.
set-up-install-title = Instalar
set-up-install-about = Revise antes «Integración y reglas». Después de instalar, ya no se corrige desde aquí.
set-up-next = Seguir: { $title }
set-up-there = Lo que ya consta
set-up-none = Todavía nada.
set-institutions-title = Instituciones y organizaciones
set-institutions-about = Las que tienen un cargo en la mesa o presentan propuestas.
set-seats-title = Representaciones
set-seats-about = Los lugares de la mesa, cada uno de un sector. Se llaman en este orden.
set-offices-title = Cargos
set-offices-about = Cada representación lleva un cargo titular y puede llevar un suplente, de instituciones distintas si así es. Además, la Secretaría Técnica y las áreas que presentan propuestas.
set-appointments-title = Nombramientos
set-appointments-about = Quién ocupa cada cargo y desde cuándo. En el registro queda una clave al azar; el nombre, solo si se publica.
set-rules-title = Reglas de la mesa
set-rules-about = Quórum, mayoría, plazos y excusas, con la fuente de la que salen.
set-calendars-title = Calendarios
set-calendars-about = Qué días y horas son hábiles. Sin calendario cuentan de lunes a viernes.
set-institution-name-hint = Como aparece en su ley o acta constitutiva.
set-short-name-hint = Sus siglas, o como se le conoce.
set-code-hint = Minúsculas sin acento, números y guiones; por ejemplo, contraloria. No cambia después.
set-seat-name-hint = Por ejemplo, «Sociedad civil».
set-seat-from-hint = Cuenta para el quórum legal desde que tiene un cargo.
set-office-name-hint = Por ejemplo, «Contraloría, titular de los entes públicos».
set-office-institution-hint = A la que pertenece el cargo, no la persona.
set-office-seat-hint = Solo para cargos titulares y suplentes.
set-occupant-from-hint = Ese día deja el cargo quien lo ocupaba.
set-occupant-name-hint = Opcional. Si se escribe, se publica.
set-calendar-whose = De quién es
set-calendar-from-hint = Los días anteriores se cuentan como hasta ahora.
set-calendar-ranges = Días especiales
set-calendar-ranges-hint = Inhábiles, vacaciones, o periodos en que todo día es hábil. Los renglones vacíos no cuentan.
set-range = Periodo { $number }
set-range-kind = Qué son
set-range-note = Motivo
set-source-hint = Documento y artículo, o acuerdo; por ejemplo, «Lineamientos, artículo 12».
set-rules-from-hint = Las sesiones de ese día en adelante se rigen por ellas.
set-quorum-seats-hint = Representaciones presentes.
set-casting-seat-hint = Solo si hay voto de calidad.
set-working-days = Días hábiles.
set-seat-end-hint = Sus cargos terminan con ella. Lo que votó se conserva.
set-until-hint = El último día, completo.
pick-one = Elija
pick-none = Ninguna

## Planes: la primera página

plans-title = Planes de acción
plan-count = { $count ->
    [0] Sin compromisos todavía
    [one] { $count } compromiso
   *[other] { $count } compromisos
}
plan-period = Periodo del plan: { $period }
period = del { $from } al { $to }
period-unknown = dato no localizado
plans-all = Todos los planes
plan-found-title = Registrar un plan
plan-empty-title = Todavía no hay un plan de acción
plan-empty-what = Cuando la Secretaría Técnica registre el primero, aquí se verá qué se propone, quién debe actuar y para cuándo.
plan-empty-table = Conoce quiénes están en la mesa
plan-heading-empty = Este plan espera su primera propuesta de compromiso.
plan-nothing-proposed = Nadie ha presentado un compromiso. Pueden proponer las personas titulares y suplentes de la mesa, y las áreas de sus instituciones.
plan-updated = Última actualización: { $moment }.
plan-blanks = { $count ->
    [one] { $count } dato no consta
   *[other] { $count } datos no constan
}
plan-axis-unsettled = Un eje tiene más de un nombre; falta un acuerdo que fije uno.
plan-commitments = Los compromisos de este plan
standing-phase = Fase { $number } de { $total }: { $phase }.
standing-presented = Presentada el { $date }; el Secretariado aún no decide
standing-returned = Devuelta con observaciones desde el { $date }
standing-not-endorsed = El aval no se otorgó el { $date }
standing-endorsed = Con aval desde el { $date }
standing-assumed = Asumido por la institución el { $assumed }; con aval desde el { $date }
standing-withdrawn = Retirada por quien la propuso el { $date }
standing-favour = { $count ->
    [one] { $count } voto a favor
   *[other] { $count } votos a favor
}
standing-against = { $count } en contra
today-read = Lee la propuesta completa
today-no-registration = sin registrarte
today-check = Comprueba el registro público
today-yours = le corresponde a su cargo
seats-title = Quiénes están en la mesa
seats-none = Todavía no consta quiénes están en la mesa.
seat-who = Titular: { $titular }. Suplente: { $suplente }.
seat-unknown = no consta
methodology-title = De dónde sale este camino
methodology-adopted = La Metodología que adoptó el Secretariado señala, «de manera enunciativa, más no limitativa», { $count } fases: { $phases }.
methodology-usual = El documento fundador señala, «de manera enunciativa, más no limitativa», { $count } fases: { $phases }.
methodology-source = Fuente:
methodology-agreement = { $agreement }, { $date }
methodology-unknown = El acuerdo que adoptó la Metodología de este plan no consta.
axes-title = Ejes del plan
axes-all = Todos los ejes y sus nombres
axes-lede = Un eje se muestra con todos los nombres que usan las fuentes, hasta que un acuerdo fija uno.
axes-none = Ningún eje consta.
axis-fixed = Nombre fijado: { $agreement }.
axis-unsettled = También se le nombra { $others }. Nombre por confirmar en un acuerdo.
axis-unknown = No consta
axis-name-title = Nombrar un eje

## Datos abiertos

data-lede = Lo mismo que muestran estas páginas, en archivos para hoja de cálculo (CSV) o para programas (JSON).
data-up-to = Con lo registrado hasta el asiento { $entry }: { $moment }.
data-plan = Planes y compromisos
data-plan-about = Un renglón por compromiso, con su plan, su ficha, sus redacciones, su decisión y su asunción.
data-sessions = Sesiones
data-sessions-about = Convocatoria, quórum legal, clausura o cancelación de cada sesión.
data-agenda = Órdenes del día
data-agenda-about = Cada punto de cada sesión, con sus documentos y su conclusión.
data-votes = Votos
data-votes-about = Un renglón por representación y votación. En las votaciones económicas solo hay cuentas.
data-agreements = Acuerdos
data-agreements-about = Cada acuerdo con su sesión, su texto y sus votos.
data-columns = Columnas
data-how = Cada renglón lleva el número del asiento del registro en que se apoya. Un espacio vacío quiere decir que el dato no consta. En CSV, un texto que empieza con signo lleva un apóstrofo, para que la hoja de cálculo no lo tome por fórmula.
data-record = Comprobar el registro público

## Compromisos

commitments-title = Compromisos
commitments-lede = Lo que se ha propuesto, cómo va cada propuesta y qué se decidió.
commitments-none = Ningún compromiso se ha presentado
commitments-no-other = Ningún otro compromiso se ha presentado
commitments-who-may = Cualquier integrante del Secretariado puede proponer uno. La lista de compromisos previstos no consta.
none-mark = –
commitment-eyebrow = Compromiso { $number }, { $origin }
commitment-window-title = Compromiso { $number }: { $title }
proposal-proposes = Propone: { $who }
proposal-as-titular = { $institution }, representante titular de «{ $seat }»
proposal-as-suplente = { $institution }, representante suplente de «{ $seat }»
quoted = «{ $text }»
not-located = Dato no localizado
may-who = Corresponde a: { $allowed }.
agreement-name = Acuerdo { $ordinal } de la { $session }
withdrawn-title = Por qué se retiró

path-title = Su camino
path-title-plan = El camino del compromiso
path-legend = Círculo: una fase. Rombo: una decisión. Línea continua: camino recorrido; punteada: por recorrer.
path-phase = Fase { $number }
path-decides-secretariat = Decide el Secretariado
path-decides-institution = Decide la institución ({ $institution })
path-endorsement = Aval
path-assumption = Asunción
path-done = Cumplida
path-now = En curso
path-owed = Falta
path-overdue = Sin asumir
path-next = Sigue
path-ahead = Por venir
path-open = Abierta
path-never = No sigue
path-returned = Devuelta
path-sent-back = Devuelto con observaciones
path-granted = Otorgado
path-not-granted = No otorgado
path-assumed = Cumplida
path-withdrawn = Retirada
path-presented-on = presentada el { $date }
path-endorsed-since = con aval desde el { $date }
path-in-session-on = en sesión, el { $date }
path-over = el plazo terminó el { $date }
path-by = a más tardar el { $date }

due-next-link = Qué pasa después
due-no-term = Las reglas de la mesa no fijan un plazo.
due-presented-on = Se presentó el { $date }. Las reglas de la mesa no fijan un plazo.
due-call-missing = Falta: convocar a la sesión que decida sobre el aval
due-call-who = Toca actuar a la Secretaría Técnica
due-call-what = Convocar a la sesión que decida sobre el aval
due-session-missing = Falta: que el Secretariado decida sobre el aval
due-session-open = El Secretariado está en sesión
due-session-who = Toca decidir al Secretariado
due-session-what = { $session }: { $moment }
due-session-before = { $session }:
due-session-see = Ver la convocatoria
due-session-follow = Sigue la sesión
due-institution-who = Toca actuar a la institución: { $institution }
due-revise-missing = Falta: que la institución ({ $institution }) atienda las observaciones
due-revise-what = Atender las observaciones con una nueva redacción
due-returned-on = Se devolvió el { $date }. Las reglas de la mesa no fijan un plazo.
due-assume-missing = Falta: que la institución ({ $institution }) lo asuma
due-assume-by = Asumir el compromiso, a más tardar el { $date }
due-assume-overdue = Sin asumir: el plazo terminó el { $date }
due-assume-open = Asumir el compromiso
due-assume-left = { $total ->
    [one] { $total } día hábil
   *[other] { $total } días hábiles
} desde el aval; { $days ->
    [0] vence hoy.
    [one] queda { $days }.
   *[other] quedan { $days }.
}
due-assume-since = { $total ->
    [one] { $total } día hábil
   *[other] { $total } días hábiles
} desde el aval; { $days ->
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
due-phase = Sigue la fase { $number }: { $phase }
due-phase-who = Es un compromiso
due-phase-no-date = Fecha: no consta.
due-not-granted = El Secretariado no otorgó el aval
due-not-granted-what = Esta propuesta no sigue; queda publicada con sus razones.
due-withdrawn = La propuesta fue retirada
due-withdrawn-what = Esta propuesta no sigue; queda publicada con sus razones.
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
wording-same = Las dos versiones dicen lo mismo, palabra por palabra.
wording-not-decided = El Secretariado no ha aprobado una redacción.
wording-marks = «− tachado» es lo que salió; «+ subrayado», lo que entró.
wording-versions = Todas las versiones de la redacción
wording-version = Versión { $number }

ficha-title = Ficha
ficha-proposes = Propone
ficha-activity = { $key }, «{ $name }», Programa Anual de Actividades { $year }
ficha-axis-fixed = El documento también dice { $others }; un acuerdo fijó el nombre.
ficha-axis-unsettled = El documento también dice { $others }. Nombre por confirmar en un acuerdo.
paper = { $kind }, { $number }, { $date }
paper-issued = { $paper }. Lo emite: { $issuer }
paper-no-number = s/n
paper-no-date = s/f

votes-title = El aval, voto por voto
votes-none = Todavía no se ha votado.
votes-caption = { $session }, { $mode }
votes-reasons = Razones:
votes-seat = Representación
votes-voted = Votó
votes-sense = Sentido
votes-by-hands = Votación económica: solo constan las cuentas.
votes-excused = Con excusa
votes-majority = por mayoría
votes-unanimous = por unanimidad
votes-not-carried = sin los votos que pide la regla
votes-counts = { $favour } a favor, { $against } en contra{ $abstentions ->
    [0] {""}
    [one] , { $abstentions } abstención
   *[other] , { $abstentions } abstenciones
}
votes-reasoned = Voto razonado: { $seat }

next-title = Qué sigue
next-none = El camino de esta propuesta terminó.
next-endorsement = El Secretariado otorga el aval, devuelve la propuesta con observaciones o no lo otorga, con razones públicas.
next-assumption = La institución lo asume con un acuerdo o un oficio suyo. Si el plazo pasa sin él, esta página dirá «sin asumir».
choice-next-proposal = El Secretariado puede decidir sobre la redacción vigente; quien propone puede cambiarla antes de la votación.
choice-next-problem_trees = Se construyen los árboles de problemas: el problema central, sus causas y sus efectos.
choice-next-open_dialogue = Se convoca a un diálogo abierto con organizaciones y ciudadanía.
choice-next-roadmaps = Se construyen las hojas de ruta, con actividades, responsables, fechas e indicadores.
choice-next-publication = Se publica el plan y empieza el seguimiento.

blank-title = Lo que no consta
blank-none = Todos los datos de la ficha constan.
blank-why = Nadie lo ha capturado.
choice-blank-plan_period = Periodo del plan
    .why = No se localizó en las fuentes.
choice-blank-methodology = Acuerdo que adoptó la Metodología
    .why = Sin él, el aval no se puede votar.
choice-blank-axis = Eje
choice-blank-problem = Problema público
choice-blank-population = Población afectada
choice-blank-relevance = Por qué es relevante
choice-blank-project = Proyecto del que resulta
choice-blank-activity = Actividad programada
choice-blank-window = Ventana de tiempo
choice-blank-window_dates = Fechas de la ventana
    .why = La ventana consta con palabras, sin sus dos fechas.
choice-blank-area = Área responsable
choice-blank-support = Documento en que se apoya
choice-blank-support_number = Número del documento
    .why = El documento no lo lleva (s/n).
choice-blank-support_date = Fecha del documento
    .why = El documento no la lleva (s/f).
choice-blank-session = Sesión que decidirá sobre el aval
    .why = Nadie ha convocado.
choice-blank-assumption = Acuerdo u oficio de asunción
    .why = Lo debe la institución que propone.
choice-blank-signed_minutes = Acta firmada de la sesión
    .why = No consta en este sitio.
choice-blank-budget = Presupuesto
choice-blank-indicator = Indicador y línea base
    .why = Se fijan en la fase 4.

documents-title = Documentos
documents-none = Ningún documento consta.
document-of-proposal = Documento de la propuesta
document-of-assumption = Documento de la asunción

history-title = Su historia
history-all = Todo lo registrado
history-presented = Propuesta presentada
history-version = Versión { $number } de la redacción
history-granted = Aval otorgado
history-returned = Devuelta con observaciones
history-not-granted = Aval no otorgado
history-assumed = Compromiso asumido
history-withdrawn = Propuesta retirada

## Cambiar, retirar, asumir

revise-title = Nueva redacción
revise-lede = Cambie solo lo necesario. La versión anterior queda publicada junto a la nueva.
revise-observations = Observaciones del Secretariado
withdraw-title = Retirar la propuesta
withdraw-lede = La propuesta deja de seguir su camino. Nada se borra: queda publicada, con la razón que usted escriba.
assume-title = Asumir el compromiso
assume-lede = Registra que { $institution } hace suyo el compromiso, con un acuerdo o un oficio propio.
assume-paper = Documento por el que se asume
stale-title = Hubo un cambio mientras usted escribía
stale-yours = Lo que usted escribió
stale-recorded = Lo que consta ahora
stale-saved = Lo que se guardó
stale-field = Dato
stale-how = Su texto sigue abajo, en el formulario. Revíselo con lo que consta ahora y envíelo de nuevo.
field-note = Por qué cambia, o cómo se atendieron las observaciones
field-note-hint = Se publica junto a la nueva redacción.
field-reason = Razón pública
field-reason-hint = Al menos 50 caracteres. La leerá cualquier persona.

## La ficha, dato por dato

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

## Borradores

drafts-title = Borradores
drafts-saved-title = Borradores guardados
drafts-open = Borradores de su institución
drafts-none = Su institución no tiene borradores.
drafts-why = Un borrador es privado de la institución que lo escribe. No está en el registro público hasta que se presenta.
draft-title = Borrador de propuesta
draft-private = Nadie fuera de { $institution } ve este borrador, salvo quien opera el servidor. Se hace público cuando usted lo presenta.
drafts-private = Nadie fuera de { $institution } ve estos borradores, salvo quien opera el servidor. Cada uno se hace público cuando usted lo presenta.
draft-needs-plan = Para presentar hace falta un plan, y todavía no hay ninguno. Lo registra la Secretaría Técnica.
draft-untitled = Sin título
draft-saved-times = { $times ->
    [one] Guardado { $times } vez.
   *[other] Guardado { $times } veces.
}
draft-required = Para presentar bastan el título, la oración, la redacción, el plan y el origen; lo demás puede faltar y se mostrará como «no localizado».
draft-paste-title = Empezar con un documento
draft-paste-label = Pegue aquí el documento
draft-paste-hint = El texto de la propuesta, tal como está. Lo que se reconozca llenará la ficha; usted lo revisa y corrige.
draft-paste-button = Llenar la ficha
draft-blank-title = Empezar en blanco
draft-blank-button = Abrir una ficha en blanco
draft-what = Qué se propone
draft-where = En qué plan y eje
draft-why = Por qué
draft-from = De dónde sale
draft-when = Cuándo y quién
draft-save = Guardar el borrador
draft-present-hint = Al presentarla, la propuesta se hace pública y recibe su acuse. Después puede cambiar su redacción, pero nada se borra.
draft-discard-title = Descartar
draft-discard-hint = El borrador se borra por completo. Nunca estuvo en el registro público.
draft-discard = Descartar este borrador
draft-stale = Otra persona de su institución guardó este borrador mientras usted escribía.
    .rule = Nadie pierde lo que escribió: aquí están las dos versiones.
    .next = Revise las diferencias, corrija el formulario y guarde de nuevo.
draft-advice-ready = Tal como está guardado, ya se puede presentar.
draft-advice-not-yet = Tal como está guardado, todavía no se puede presentar. { $why }
draft-advice-row = Tal como está guardado, todavía no se puede presentar. Acto { $row }: { $why }
draft-advice-fields = Falta o no se entiende: { $fields }.
draft-batch-title = { $count ->
    [one] Borrador de un acto
   *[other] Borrador de { $count } actos
}
draft-batch-acts = Qué se haría
draft-batch-row = Acto { $row } de este borrador
draft-batch-author = Lo escribió { $author }
draft-batch-refused = este acto lo impide
draft-batch-present = Presentar todos
draft-batch-hint = Se registran todos los actos o ninguno. Cada uno queda a nombre de quien lo escribió.
field-on = Sobre qué trata
field-base = Versión de la que parte
field-act = Acto
failure-nothing = No hay ningún acto que registrar.
    .rule = Regla de la plataforma: se registra al menos un acto.
    .next = Escriba al menos un acto y envíe de nuevo.
failure-too-many = Son demasiados actos para un solo envío; no se registró nada.
    .rule = Regla de la plataforma: un envío tiene a lo más 500 actos, para que nadie espere.
    .next = Divida el envío en varios.
reading-share-title = Que lo lea alguien más
reading-share-hint = Con una clave puede leer este borrador quien no es de su institución. No puede cambiarlo ni presentarlo.
reading-share-again = Ya hay una clave; si hace otra, la anterior deja de servir.
reading-share = Hacer una clave de lectura
reading-made-title = Clave de lectura
reading-made-once = Esta clave se muestra una sola vez y no se guarda. Cópiela ahora.
reading-made-how = Entregue la clave y la dirección por separado. Si hace otra clave, esta deja de servir.
reading-code = Clave
reading-where = Dirección
reading-back = Volver al borrador
reading-title = Lectura de un borrador
reading-ask = Escriba la clave que le dio la institución que escribe el borrador.
reading-open = Leer el borrador
reading-wrong = Esa clave no abre ningún borrador en esta dirección.
reading-wrong-next = Revise la clave, o pida otra a quien se la dio: puede haberse hecho una nueva, o el borrador ya no existir.
reading-of = Borrador de { $institution }. Todavía no se presenta y puede cambiar.
problem-old-form = Este formulario ya se usó o caducó
    .next = Vuelva al borrador y use el botón otra vez.
problem-other-code = Después se hizo otra clave
    .next = La clave que pidió con este formulario ya no sirve. Vuelva al borrador y haga una nueva.
failure-key-unknown = Este formulario caducó; no se registró nada.
    .rule = Regla de la plataforma: un formulario sirve 30 días.
    .next = Su texto sigue en esta página. Revíselo y envíe otra vez.
draft-stale-how = El formulario de abajo conserva lo que usted escribió.
problem-no-draft = No hay ningún borrador con esa dirección
    .next = Puede haberse presentado o descartado, o ser de otra institución.
problem-no-drafts-here = Con el cargo con el que se actúa no se pueden abrir borradores
    .next = Los abren las personas titulares y suplentes de la mesa, y las áreas de sus instituciones.

## Acuses

acknowledgement-title = Acuse del asiento { $entry }
acknowledgement-number = Número de asiento
acknowledgement-when = Fecha y hora
acknowledgement-office = Cargo
acknowledgement-about = Asunto
acknowledgement-object = { $name }: { $title }
acknowledgement-hash = Huella
acknowledgement-what = Este acuse dice qué se registró, quién lo hizo y cuándo. La huella permite comprobar que el asiento no ha cambiado.
acknowledgement-print = Puede imprimir esta página o guardarla como PDF con la función de imprimir de su navegador.
acknowledgement-check = Comprobar este asiento

## Names of fields, before what is wrong with them

field-date = Día
field-hour = Hora
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
field-ordinary_notice = Antelación, sesión ordinaria
field-ordinary_unit = Se cuenta en
field-extraordinary_notice = Antelación, sesión extraordinaria
field-extraordinary_unit = Se cuenta en
field-objection_days = Para objetar una captura
field-assumption_days = Para asumir un compromiso

## Refusals of hours, days and votings

refusal-nominal-required = El aval se vota de manera nominal, representación por representación.
    .rule = Regla de la plataforma: de cada aval consta cómo votó cada representación.
    .next = Elija votación nominal.
refusal-hour-backwards = La hora { $hour } es anterior a las { $after }.
    .rule = Regla de la plataforma: las horas de una sesión no retroceden.
    .next = Revise la hora.
refusal-quorum-present = Hay quórum con { $present ->
    [one] { $present } representación presente
   *[other] { $present } representaciones presentes
}; no procede una segunda convocatoria.
    .rule = Regla de la plataforma: la segunda convocatoria sigue a una primera sin quórum.
    .next = Declare el quórum desde la mesa.
refusal-day-passed = El día de la convocatoria ya pasó: { $starts }.
    .rule = Regla de la plataforma: una sesión se abre el día para el que se convocó.
    .next = Haga la segunda convocatoria.
refusal-hours-backwards = El horario termina ({ $closes }) antes de empezar ({ $opens }).
    .rule = Regla de la plataforma: un horario hábil empieza antes de terminar.
    .next = Corrija las horas.
check-no-words = Este asiento no lleva textos: todo lo que dice está en él.
refusal-already-called = Ya hay una sesión convocada para ese mismo día y hora: { $starts }.
    .rule = Regla de la plataforma: la mesa no sesiona dos veces a la vez.
    .next = Revise la lista de sesiones; quizá su convocatoria ya se registró.
path-assumed-late = Cumplida fuera de plazo
acknowledgement-demo = Documento de una demostración: no tiene validez.
recorded-from = Quedó registrado con los números { $entry }
recorded-to = a { $entry }.
failure-unrecordable = No se pudo registrar; es una falla nuestra y nada cambió.
    .rule = Regla de la plataforma: lo que no cabe en el registro no se registra a medias.
    .next = Acorte el texto e intente de nuevo. Si sigue, avise a quien opera el sitio.
