# La puerta: quién actúa, a quién está abierto un acto y lo que cualquier acto puede encontrar.

## Quién actúa, y textos que ya no están

role-platform = La plataforma
role-administrator = Administración de la plataforma
role-secretariat = Secretariado, en sesión
role-nobody = Sin cargo en el Secretariado
role-liaison = Enlace de { $office }
role-organisation = Una organización
role-participant = Una persona que participa
role-guest = Una persona sin cuenta
role-witness = Quien custodia copias
text-not-published = Texto no publicado
text-gone = Suprimido por el asiento { $entry }

## Quién puede leer un texto

choice-class-public = Público: lo lee cualquier persona.
choice-class-sealed = Reservado: nadie lo lee hasta que un asiento lo haga público.
choice-class-confidential = Confidencial: lo leen { allowed-body }.
choice-class-private = Privado: solo lo lee la persona de quien viene.

## A quién está abierto un acto

allowed-platform = la plataforma misma, al crear el registro
allowed-founder = la administración de la plataforma, hasta que el Secretariado se instala
allowed-table-or-founder = la Secretaría Técnica y las personas titulares y suplentes; antes de instalar el Secretariado, la administración de la plataforma
allowed-technical-secretary = la Secretaría Técnica
allowed-technical-secretary-or-two-seats = la Secretaría Técnica; mientras nadie la ocupa, los cargos de dos representaciones de sectores distintos
allowed-seat-or-technical-secretary = la representación de que se trata, o la Secretaría Técnica cuando captura por ella
allowed-seat = las personas titular y suplente de esa representación
allowed-office = el cargo de que se trata
allowed-member = las personas titulares y suplentes del Secretariado, y las áreas de sus instituciones
allowed-institution = los cargos de la institución que propone; después del aval, los de la institución responsable
allowed-body = los cargos de las representaciones, la Secretaría Técnica y quien evalúa
allowed-institution-or-technical-secretary = los cargos de la institución que propone, o la Secretaría Técnica
allowed-nobody = ningún cargo: solo ocurre como consecuencia de un acuerdo

## Rechazos

refusal-wrong-office = Este acto no está abierto al cargo con el que se actúa: { $office }.
    .rule = Regla de la plataforma: cada acto dice qué cargos pueden hacerlo. Pueden hacer este: { $allowed }.
    .next = Si ocupa un cargo que pueda hacerlo, actúe con él; si no, consulte a la Secretaría Técnica.
refusal-liaison-prepares = Un enlace prepara y no hace actos. Aquí se actúa como enlace de: { $office }.
    .rule = Regla de la plataforma: lo que entra al registro lo hace un cargo. Pueden hacer este acto: { $allowed }.
    .next = Si es una propuesta, déjela como borrador. Si el acto tiene una página con su formulario, guárdelo ahí preparado. Lo registra quien ocupa el cargo; avísele.
refusal-needs-two-factors = Para actuar con este cargo falta su segunda llave. Hasta ahora entró { $level }.
    .rule = Regla de la plataforma: quien actúa con un cargo muestra dos cosas, su correo y una segunda llave. Leer solo pide el correo.
    .next = Muestre su segunda llave, o agregue una si no tiene, y envíe de nuevo.
refusal-needs-fresh-factors = Este acto pide mostrar la segunda llave hace 15 minutos o menos. Hasta ahora entró { $level }.
    .rule = Regla de la plataforma: lo que ya no se deshace se confirma con la segunda llave en el momento.
    .next = Muestre su segunda llave y envíe de nuevo.
refusal-enough-of-one-today = Hoy la organización ya registró lo que puede en un día: { $most } actos.
    .rule = Regla de la plataforma: lo que entra al registro se queda para siempre. Por eso una organización que entra por correo registra al día hasta { $most } actos; acreditada puede más.
    .next = Lo escrito sigue en esta página: envíelo desde el { $from }, hasta { $most } actos cada día. Si urge, la Secretaría Técnica puede capturar un escrito firmado.
refusal-enough-of-all-today = Hoy las organizaciones no acreditadas ya registraron, entre todas, lo que pueden en un día: { $most } actos.
    .rule = Regla de la plataforma: lo que entra al registro se queda para siempre. Por eso las organizaciones que aún no se acreditan registran, entre todas, hasta { $most } actos al día.
    .next = Lo escrito sigue en esta página: envíelo desde el { $from }. Si urge, la Secretaría Técnica puede capturar un escrito firmado.
refusal-not-found = En el registro no hay nada con el número { $on } que corresponda a este acto.
    .rule = Regla de la plataforma: un acto solo puede referirse a algo que ya está en el registro.
    .next = Vuelva a la página de donde partió y ábrala de nuevo.
refusal-stale = Hubo un cambio después de abrir el formulario: el asiento { $now }.
    .rule = Regla de la plataforma: quien cambia algo parte de su última versión. El formulario partía del asiento { $base }.
    .next = Compare las dos versiones. Lo escrito sigue en esta página; envíelo de nuevo si aún procede.
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
    .rule = Regla de la plataforma: solo la Secretaría Técnica, o quien instala el Secretariado, registra con posterioridad.
    .next = Deje vacía la fecha de lo ocurrido, o pida a la Secretaría Técnica que lo registre.
refusal-captures-own = Lo que hace su propio cargo no se captura de un documento.
    .rule = Regla de la plataforma: se captura lo que otro cargo firmó en papel; lo propio se registra a nombre propio.
    .next = Elija el cargo que firmó el documento. Si el acto es de su cargo, elija «A mi nombre» y deje vacíos los datos del documento que firmó.
refusal-support-in-future = El documento lleva una fecha que aún no llega: { $date }.
    .rule = Regla de la plataforma: un acto se apoya en documentos que ya existen.
    .next = Corrija la fecha, o déjela vacía si el documento no la tiene.

## Fallas nuestras

failure-key-reused = Este formulario ya se había enviado con otro contenido.
    .rule = Regla de la plataforma: un envío se recibe una sola vez.
    .next = Revise la página: si su envío anterior no aparece, envíe otra vez este formulario.
failure-claimed = Alguien lo hizo un instante antes.
    .rule = Regla de la plataforma: esto solo puede existir una vez.
    .next = Recargue la página para ver cómo quedó.
failure-clock = El reloj del servidor retrocedió; por ahora no se registra nada.
    .rule = Regla de la plataforma: las horas del registro nunca retroceden.
    .next = Avise a quien opera el sitio. Guarde su texto e intente más tarde.
failure-clock-ahead = El reloj del servidor está adelantado; por ahora no se registra nada.
    .rule = Regla de la plataforma: la hora de un asiento queda para siempre, así que un reloj dudoso no la pone.
    .next = Avise a quien opera el sitio. Guarde su texto e intente más tarde.
failure-full = El servidor no tiene espacio; no se registró nada.
    .rule = Regla de la plataforma: solo se confirma lo que quedó guardado.
    .next = Avise a quien opera el sitio. Su texto sigue en esta página.
failure-busy = En este momento no se pudo guardar; no se registró nada.
    .rule = Regla de la plataforma: solo se confirma lo que quedó guardado.
    .next = Envíe otra vez este formulario en un momento. Su texto sigue en esta página.
failure-ended = Su sesión terminó, o su segunda llave dejó de ser reciente, antes de guardarlo; no se registró nada.
    .rule = Regla de la plataforma: quién actúa se pregunta otra vez en el momento de guardar.
    .next = Entre otra vez en otra pestaña y envíe otra vez este formulario. Su texto sigue en esta página.
failure-stopped = Por ahora el sitio no recibe actos; no se registró nada.
    .rule = Regla de la plataforma: ante una duda sobre el registro, se deja de escribir.
    .next = Intente más tarde. Su texto sigue en esta página.
failure-unrecordable = No se pudo registrar; es una falla nuestra y nada cambió.
    .rule = Regla de la plataforma: lo que no cabe en el registro no se registra a medias.
    .next = Acorte el texto e intente de nuevo. Si sigue, avise a quien opera el sitio.
failure-nothing = No hay ningún acto que registrar.
    .rule = Regla de la plataforma: se registra al menos un acto.
    .next = Escriba al menos un acto y envíe de nuevo.
failure-nothing-marked = No se marcó nada, y no se registró nada.
    .rule = Regla de la plataforma: se registra al menos una llegada o un voto.
    .next = Marque a quien corresponda y envíe de nuevo.
failure-too-many = Son demasiados actos para un solo envío; no se registró nada.
    .rule = Regla de la plataforma: un envío tiene a lo más 500 actos, para que nadie espere.
    .next = Divida el envío en varios.
failure-row-changed = Este acto se apoya en el acto { $row } del borrador, que cambió después; no se registró nada.
    .rule = Regla de la plataforma: cada quien responde solo de lo que vio al escribir.
    .next = Quien escribió este acto debe revisar el acto { $row } y guardar el suyo de nuevo.
failure-key-unknown = Este formulario caducó; no se registró nada.
    .rule = Regla de la plataforma: un formulario sirve 30 días.
    .next = Su texto sigue en esta página. Revíselo y envíe otra vez.
