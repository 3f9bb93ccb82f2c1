# Entrar con un cargo, salir e invitaciones.

sign-in-title = Entrar con un cargo
sign-in-for = Para quienes integran el Secretariado y sus áreas. Leer este sitio no pide entrar.
sign-in-address = Su correo
sign-in-address-help = El correo donde recibió la invitación.
sign-in-address-wrong = Escriba un correo completo, como nombre@institucion.example.
address-look-alike = { $at ->
    [1] Empieza con una letra de otro alfabeto que se confunde con una conocida ({ $character }); escriba el correo con su teclado, sin copiarlo.
   *[other] Después de «{ $after }» hay una letra de otro alfabeto que se confunde con una conocida ({ $character }); escriba el correo con su teclado, sin copiarlo.
}
sign-in-send = Enviarme un código y un enlace
sign-in-no-password = No hay contraseña. El código y el enlace sirven una vez, durante 10 minutos.
sign-in-help = Si el correo no llega
sign-in-help-spam = Búsquelo entre los mensajes no deseados.
sign-in-help-wait = Algunos servidores retrasan el primer mensaje. Si lo pide otra vez, llega el mismo código mientras sirva.
sign-in-help-nobody = Si nadie ha aceptado una invitación con ese correo, no llega nada.
sign-in-who-holds = Quién ocupa cada cargo
sign-in-only-shown = Aquí no se entra: es una copia y no sale de ella ningún correo. Entre en el sitio donde sí se registra.
sign-in-code-title = Escriba el código que le enviamos
sign-in-sent = Si { $address } está registrado, ahí llegan un código y un enlace. Sirven una vez, hasta las { $until }.
sign-in-sent-organisation = A { $address } llegan un código y un enlace, salvo que hoy ya se hayan pedido demasiados. Sirven una vez, hasta las { $until }.
sign-in-filed = Este sitio todavía no manda correo. La carta queda como archivo en la carpeta «outbox» del servidor: pídasela a quien lo opera.
sign-in-code = Código
sign-in-code-here = El código, para entrar en este navegador
sign-in-code-help = Ocho letras y números, como 7K4Q-M2XD. Da igual el guion y si son mayúsculas.
sign-in-wrong = { $count ->
    [one] Ese no es el código. Queda un intento.
   *[other] Ese no es el código. Quedan { $count } intentos.
}
sign-in-shared = Este equipo lo usan otras personas: salir al cerrar el navegador
sign-in-shared-help = Después de mostrar una segunda llave se sale siempre al cerrarlo.
sign-in-go-on = Seguir
sign-in-opened-elsewhere = ¿Abrió el enlace en otro equipo o navegador? Escriba el código aquí, o allá si prefiere entrar allá.
sign-in-not-there = Si no llega
sign-in-again = Enviarlo otra vez
sign-in-again-help = Llega el mismo código mientras sirva, 10 minutos desde que lo pidió. A un correo se le escribe hasta 5 veces por hora.
sign-in-other-address = Usar otro correo
sign-in-link-title = ¿Quiere entrar en este navegador?
sign-in-link-asked = Lo pidió aquí a las { $at } para { $address }. El enlace sirve una vez, hasta las { $until }.
sign-in-yes = Sí, seguir
sign-in-not-me = No lo pedí yo
sign-in-link-help = Abrir el enlace no hace nada por sí solo: los filtros de correo también lo abren. El botón solo aparece en el navegador que lo pidió.
sign-in-elsewhere-title = Este no es el navegador que pidió entrar
sign-in-elsewhere = Por seguridad, aquí no hay botón. El correo trae un código de ocho letras y números: escríbalo aquí o en la pestaña que dejó abierta.
sign-in-not-asked = ¿No lo pidió usted? No escriba nada: caduca solo.
sign-in-office-title = ¿Con qué cargo actúa?
sign-in-office-lede = Lo que haga quedará en el registro con el cargo que elija. Puede cambiarlo en cualquier página.
sign-in-office-choose = Elija uno
sign-in-office-help = Lo que debe un cargo se queda en él cuando cambia la persona.
sign-in-office-none = Hoy no ocupa ningún cargo. Puede leer todo lo público.
me-strip = Con qué cargo actúa
me-acts-as = Actúa como
me-acts-as-none = Entró y todavía no actúa con ningún cargo.
me-left = Dejó el cargo { $office } el { $date } (asiento { $entry }).
me-begins = Todavía no puede actuar: su cargo { $office } empieza el { $date } (asiento { $entry }).
me-change = Cambiar de cargo
me-more = Más
me-leave = Salir
me-enter = Entrar con un cargo
invitations-title = Invitar a entrar con un cargo
invitations-lede = La invitación llega por correo a quien ocupa el cargo, a quien lo ocupará o a quien representa a la organización. Sirve una vez; otra para lo mismo la reemplaza.
invitations-made = Invitaciones enviadas
invitations-signing-in = Quienes ya entran
invitations-signing-in-about = A estas personas no se les invita de nuevo. Si alguna perdió su segunda llave, se repone en «Integración y reglas».
invitations-all-sign-in = Todas las personas a las que usted puede invitar ya entran.
invite = Invitar
invite-holder = Invitar a quien ocupa el cargo
way-in-signs_in = Ya entra: aceptó su invitación el { $date }
way-in-waits = Invitación en espera: se envió el { $at } y sirve hasta el { $until }
way-in-over = Su invitación se envió el { $at } y venció el { $until }
way-in-void = La invitación que se envió el { $at } ya no sirve
way-in-refused = No aceptó la invitación que se envió el { $at }
way-in-none = Nadie le ha invitado
invitation-office = Cargo u organización
invitation-to-come = { $office }, a partir del { $date } (asiento { $entry })
invitation-address = Correo de la persona
invitation-address-help = El que consta en su nombramiento. No se publica ni queda en el registro.
invitation-days = Días que sirve, de 1 a 7
invitation-send = Enviar la invitación
invitation-not-sent = No se envió. Ese nombramiento ya no vale, o con su cargo no puede invitarse para él.
invitation-signs-in = No se envió. Quien ocupa ese cargo ya aceptó su invitación y entra con su cuenta. Si perdió su segunda llave, se repone en «Integración y reglas».
invitation-accepted = aceptada
invitation-accepted-left = aceptada; ya dejó el cargo
invitation-refused = rechazada
invitation-replaced = reemplazada por otra
invitation-void = ya no sirve: ese nombramiento terminó, otro tomó su lugar, o quien la mandó dejó su cargo
invitation-waits = en espera; sirve hasta el { $until }
invitation-over = venció el { $until }
invitation-to = Para { $address }, enviada el { $at }
invitation-sent = Enviada el { $at }
invitation-again = Enviar de nuevo
invitation-retract = Retirar
invitation-answered = No se hizo nada: esa invitación ya se contestó o ya no está
invited-title = Invitación
invited-to = Se le invita a entrar con el cargo «{ $office }»
invited-for = Para
invited-since = Ocupa el cargo desde
invited-begins = Ocupará el cargo desde
invited-begins-help = Puede aceptar y preparar su cuenta desde hoy. Con el cargo actúa a partir de ese día.
invited-paper = Consta en
invited-entry = el asiento { $entry } del registro
invited-public = Será público
invited-to-organisation = Se le invita a entrar por la organización «{ $organisation }»
invited-public-organisation = lo que haga por la organización, con un seudónimo; su correo no
invited-public-what = que aceptó esta invitación, el cargo con el que actúe y un seudónimo, el mismo en todos sus cargos; su correo no
invited-public-administrator = lo que haga la administración, y un seudónimo; su correo no
invited-until = Sirve hasta
invited-accept = Aceptar
invited-refuse = Rechazar
invited-address-help = Escríbalo completo: es el correo al que llegó esta invitación. Así se sabe que contesta usted, y no un filtro de correo que abre los enlaces y oprime los botones.
invited-other-address = No es el correo al que llegó esta invitación. No se contestó nada.
invited-next = Al aceptar, llega a ese correo un código para entrar.
problem-no-sign-in-here = En una demostración no se entra con correo
    .next = Elija arriba con qué cargo actuar.
problem-sign-in-late = Este código o enlace ya no sirve
    .next = Sirven 10 minutos, en el navegador que los pidió. Pida otros en «Entrar con un cargo».
problem-sign-in-spent = Este código o enlace ya se usó
    .next = Sirven una vez. Si no fue usted quien entró, avise a la Secretaría Técnica. Para entrar, pida otros en «Entrar con un cargo».
problem-sign-in-exhausted = Se escribió cinco veces un código que no era
    .next = Por seguridad, ese código ya no sirve. Pida otro en «Entrar con un cargo».
problem-sign-in-often = En esta hora ya se pidieron demasiados códigos para este correo
    .next = El último que llegó sirve 10 minutos, en el navegador que lo pidió. Para pedir otro, espere una hora.
problem-address-often = Se pidieron demasiados códigos para ese correo en esta hora, o para correos nuevos en este día
    .next = Espere una hora. Si pidió veinte en un día, espere hasta mañana.
problem-apply-no-room = Hoy ya se pidió entrar con demasiados correos nuevos
    .next = No se mandó nada. Vuelva a pedirlo mañana, o desde otra red. Quien ya entró con su correo pide el código en «Entrar con un cargo».
invitation-often = No se mandó. Hoy ya se enviaron trescientas invitaciones desde su cuenta: siga mañana.
problem-only-shown = Es una copia: no se envió nada
    .next = Entre en el sitio donde sí se registra. Si este ya tomó su lugar, avise a quien lo opera.
problem-not-held = Hoy no ocupa ese cargo
    .next = «Integración y reglas» dice quién ocupa cada cargo, y desde cuándo. Elija entre los que ocupa en «Cambiar de cargo».
problem-not-inviting = Esta página es de quien envía invitaciones
    .next = Antes de instalar el Secretariado las envía la administración del sitio; después, la Secretaría Técnica.
problem-nobody-to-invite = Todavía no hay a quién invitar
    .next = Se invita a quien ya ocupa un cargo. En «Preparar el Secretariado» registre los cargos y quién los ocupa; después vuelva aquí.
problem-invitation-unopened = La invitación no se contestó: este navegador no la había abierto
    .next = Abra otra vez el enlace de la carta en este navegador y pulse el botón. Si vuelve a pasar, permita que este sitio guarde cookies.
problem-unread = No se pudo leer su sesión
    .next = No se hizo nada, y su sesión sigue como estaba. Espere un momento e inténtelo de nuevo.
problem-address-not-whole = Esta dirección está incompleta o le sobra algo
    .next = Ábrala otra vez desde el correo, o cópiela entera: a veces se parte en dos renglones.
problem-invitation-late = Esta invitación ya no sirve
    .next = Sirve los días que dice y una sola vez. Pida otra a quien se la envió: la Secretaría Técnica, o la administración del sitio mientras el Secretariado no se instala. «Integración y reglas» dice quién ocupa cada cargo.
problem-invitation-answered = Esta invitación ya se contestó o se reemplazó
    .next = Si la aceptó, entre con su correo en «Entrar con un cargo». Si no fue usted, avise a la Secretaría Técnica.
problem-invitation-changed = El nombramiento de esta invitación terminó, u otro tomó su lugar
    .next = «Integración y reglas» dice quién lo ocupa. Si es usted, pida otra invitación a la Secretaría Técnica.
problem-invitation-sector = Con este correo ya se ocupa un cargo de otro sector
    .next = Nadie actúa por dos sectores. Si cambió de sector, primero debe constar que dejó el otro cargo.
problem-invitation-otherwise = Con este correo ya se entra con un cargo o por otra organización
    .next = Pida que le inviten con otro correo.
problem-invitation-conducts = Con este correo ya se ocupa un cargo que no puede ir junto con este
    .next = Quien lleva la Secretaría Técnica no ocupa un cargo de una representación ni prepara para él. Si dejó el otro cargo, primero debe constar.
problem-invitation-person = Quien ocupa este cargo ya entra con otro correo
    .next = Entre con ese correo. Si ya no lo tiene, pida ayuda a la Secretaría Técnica.
problem-invitation-mailbox = Con este buzón ya entra alguien
    .next = Dos correos que solo difieren en lo que sigue al signo + llegan al mismo buzón y son una sola persona. Pida que le inviten al correo con el que ya entra.
problem-invitation-left = Quien mandó esta invitación ya no ocupa el cargo con el que invitó
    .next = Pida otra a quien lo ocupa ahora.
account-title = Su cuenta
account-fine-alone = Su cuenta está bien. Solo está abierta en este navegador.
account-fine = Su cuenta está bien. Tiene { $count } sesiones abiertas.
account-elsewhere = { $count ->
    [one] Una sesión abierta empezó en otra red. Revise si es suya.
   *[other] { $count } sesiones abiertas empezaron en otra red. Revise si son suyas.
}
account-no-codes = Tiene una sola llave y ningún código de respaldo. Si la pierde, no podrá actuar hasta que otras dos personas la repongan.
account-few-codes = { $count ->
    [0] No le quedan códigos de respaldo. Haga otros en «Segundas llaves».
    [one] Le queda un código de respaldo. Haga otros en «Segundas llaves».
   *[other] Le quedan { $count } códigos de respaldo. Haga otros en «Segundas llaves».
}
account-one-factor = Falta mostrar su segunda llave en este navegador. Sin ella puede leer, y no actuar con un cargo.
account-address = Correo
account-address-show = Verlo completo
account-address-private = Es privado: no está en el registro ni en ninguna página pública.
account-acts = Actúa como
account-offices = Cargos que ocupa
account-office-since = Desde el { $since }; consta en
account-language = Idioma de las cartas
account-save = Guardar
account-more = Además
account-devices = { $count ->
    [one] una abierta
   *[other] { $count } abiertas
}
account-tokens = { $count ->
    [0] ninguna
    [one] una
   *[other] { $count }
}
choice-language-es-MX = español (México)
choice-language-en = inglés
devices-title = Sesiones abiertas
devices-lede = Si no reconoce una, ciérrela y avise a la Secretaría Técnica.
devices-this = Este navegador
devices-here = Empezó en la red de donde usted se conecta ahora
devices-elsewhere = Empezó en otra red
devices-unknown = No se sabe en qué red empezó
devices-times = Desde: { $since }. Última vez: { $seen }
devices-end = Cerrar
devices-end-which = la que empezó el { $since }
devices-end-others = Cerrar todas menos esta y quitar las claves de programas
devices-end-themselves = Con segunda llave se cierran solas tras una hora sin uso, o doce en total. Sin ella, tras 12 horas sin uso, o 30 días en total.
devices-log = Qué ha pasado con su cuenta
security-none = Todavía no consta nada.
security-network = desde la red { $network }
security-times = { $times } veces en una hora
security-kept = Se guarda 180 días. Nunca lo que se escribió.
programs-title = Claves de programas
programs-lede = Un programa actúa con uno de sus cargos si muestra una clave. Cada una sirve { $days } días, y solo mientras usted ocupe el cargo. Todas dejan de servir si cambia su correo o sus llaves, o si cierra sus otras sesiones.
programs-made = La clave está lista
programs-shown-once = Cópiela ahora: no se guarda en ninguna parte y no se verá otra vez.
programs-header = El programa la envía en cada solicitud, en este encabezado:
programs-none = Ningún programa actúa por usted.
programs-ending = termina en { $ending }
programs-ended = ya no sirve
programs-times = Desde: { $made }. Sirve hasta: { $until }.
programs-used = Última vez: { $used }.
programs-unused = Ningún programa la ha usado.
programs-revoke = Quitar
programs-first = Hacer una
programs-new = Hacer otra
programs-office = Cargo
programs-office-help = Lo que haga el programa queda en el registro con este cargo, y se dice que fue con la clave de un programa.
programs-make = Hacer la clave
programs-no-office = Un programa actúa con un cargo, y hoy usted no ocupa ninguno.
programs-not-fresh = Para hacer una, muestre primero su segunda llave. Sirve durante 15 minutos.
happened-signed_in = Entró a su cuenta
happened-wrong_code = Se escribió un código para entrar que no era
happened-signed_out = Salió
happened-session_ended = Cerró otra de sus sesiones
happened-others_ended = Cerró todas sus otras sesiones y quitó las claves de programas
happened-address_asked = Pidió cambiar de correo
happened-address_changed = Cambió de correo
happened-token_made = Hizo una clave para un programa
happened-token_revoked = Quitó la clave de un programa
happened-invitation_accepted = Aceptó una invitación
happened-factor_bound = Se agregó una segunda llave
happened-factor_removed = Se quitó una segunda llave
happened-recovery_used = Se usó un código de respaldo
happened-recovery_renewed = Se hicieron otros códigos de respaldo
happened-factors_reset = Se quitaron todas sus segundas llaves, por un acto del registro
happened-kept_downloaded = Descargó lo que se guarda de su persona
problem-no-device = Esa sesión ya no está abierta
    .next = Vea en «Sesiones abiertas» las que siguen abiertas.
problem-no-token = Esa clave no está entre las suyas
    .next = Tal vez ya la quitó. Vea en «Claves de programas» las que hay.
problem-too-many-tokens = Ya tiene diez claves de programas
    .next = Quite en «Claves de programas» una que no use y vuelva a pedirla.
administration-title = Administración del sitio
administration-fine = El sitio funciona. No hay nada que atender.
administration-owed = { $count ->
    [one] El sitio funciona. Hay un asunto que atender.
   *[other] El sitio funciona. Hay { $count } asuntos que atender.
}
administration-stopped = { $count ->
    [one] El sitio se puede leer, pero hoy no guarda todo lo que se le pide. Hay un asunto que atender.
   *[other] El sitio se puede leer, pero hoy no guarda todo lo que se le pide. Hay { $count } asuntos que atender.
}
administration-may = Quien administra no vota y no puede cambiar el registro.
administration-health = Cómo está
administration-do = Qué hacer:
administration-mail = Correo
administration-record = Registro
administration-clock = Reloj
administration-disk = Disco
administration-version = Versión
administration-lost = Cartas que no llegaron, o no se sabe
administration-lost-help = No se mandan otra vez por sí solas. Avise a cada cargo por otro medio.
administration-none-lost = Ninguna.
administration-invitations = Invitaciones en espera
administration-no-invitations = Ninguna.
administration-people = Quienes entran
administration-nobody = Todavía nadie.
mail-lost = { $count ->
    [one] Una carta. Abajo se dice cuál.
   *[other] { $count } cartas. Abajo se dice cuáles.
}
mail-lost-many = Al menos { $count } cartas. Abajo están las últimas.
mail-folder = Las cartas no se mandan: cada una queda en un archivo, en la carpeta outbox de los datos.
mail-folder-remedy = Quien opera el servidor puede entregarlas, o iniciar el programa con --smtp.
mail-relay = { $count ->
    [0] Sale por { $relay }. Ninguna carta espera.
    [one] Sale por { $relay }. Una carta espera su turno.
   *[other] Sale por { $relay }. { $count } cartas esperan su turno.
}
mail-failing = { $count ->
    [one] Una carta espera. Al intentarlo por { $relay }: { $said }.
   *[other] { $count } cartas esperan. Al intentarlo por { $relay }: { $said }.
}
mail-failing-remedy = Nada se pierde: se intenta otra vez, durante dos días. Quien opera el servidor puede revisar --smtp y sus archivos.
record-sealed = { $entries ->
    [one] Un asiento; asegurados: { $sealed }.
   *[other] { $entries } asientos; asegurados: { $sealed }.
}
clock-right = La hora se puede creer.
clock-behind = Está atrasado respecto del último asiento. Mientras tanto no se registra nada.
clock-ahead = Está adelantado más de lo que se puede creer. Mientras tanto no se registra nada.
clock-remedy = Quien opera el servidor debe poner la hora correcta. Lo registrado no cambia.
disk-free = { $free } libres, de los que { $reserve } son solo para el registro.
disk-remedy = Quien opera el servidor debe liberar espacio. Lo registrado está completo.
letter-unknown = No se sabe si llegó
letter-refused = No se mandó
letter-said-reply = el servidor de correo contestó { $code }
letter-said-no-connection = no hubo conexión con el servidor de correo
letter-said-too-slow = el servidor de correo no contestó a tiempo
letter-said-not-private = la conexión no pudo ser privada
letter-said-certificate-of-another-name = el certificado del servidor de correo es de otro nombre
letter-said-no-tls = el servidor de correo contesta sin cifrar en ese puerto
letter-said-old-tls = el servidor de correo solo cifra con formas viejas de TLS
letter-said-certificate-of-no-name = el certificado del servidor de correo no dice para qué servidor es
letter-said-certificate-of-something-else = el certificado del servidor de correo es para otra cosa
letter-said-certificate-of-an-old-form = el certificado del servidor de correo es de la primera versión
letter-said-certificate-out-of-time = el certificado del servidor de correo caducó o todavía no vale
letter-said-certificate-of-an-unknown-issuer = nadie de confianza firmó el certificado del servidor de correo
letter-said-certificate-of-an-authority = el servidor de correo muestra el certificado de una autoridad
letter-said-certificate-not-trusted = el certificado del servidor de correo no es de confianza
letter-said-not-let-in = el servidor de correo no aceptó el nombre y la contraseña
letter-said-address-not-taken = el servidor de correo no admite direcciones así
letter-said-erased = el archivo se quitó porque se borró algo que estaba en los correos
letter-said-expired = el archivo se quitó porque venció
letter-said-not-written = el archivo no se pudo escribir
letter-said-nothing-to-say = ya no había a quién o qué decir
letter-said-interrupted = el programa se detuvo mientras la entregaba
person-one-factor = entra solo con su correo
person-two-factors = tiene segunda llave
person-seen = última vez: { $seen }
person-not-in = sin sesión abierta
security-title = Bitácora de seguridad
security-who = La ven la administración del sitio y la Secretaría Técnica; cada persona ve lo suyo en su cuenta.
security-nobody = la cuenta de nadie
security-no-office = una persona sin cargo hoy
security-before = Lo anterior
problem-founded = El órgano ya se fundó
    .next = Esta dirección servía una sola vez. Para entrar, abra la invitación que llegó a su correo, o use «Entrar con un cargo».

problem-not-administering = Esta página es de la administración del sitio y de la Secretaría Técnica
    .next = Si ese es su cargo, entre y elíjalo en «Cambiar de cargo».

## Segundas llaves

me-lacks-factor = Falta agregar su segunda llave
me-factor-unshown = Falta mostrar su segunda llave
factor-show-title = Muestre su segunda llave
factor-show-lede = Un cargo pide dos cosas: su correo ya está, y falta que muestre su segunda llave en este navegador.
factor-again-title = Muestre otra vez su segunda llave
factor-again-lede = En esta sesión ya la mostró, hace más de 15 minutos. Lo que no se deshace y los cambios de su cuenta la piden de nuevo.
factor-fresh-title = Su segunda llave ya está mostrada
factor-fresh-lede = La mostró hace menos de 15 minutos. Si la muestra otra vez, los 15 minutos empiezan de nuevo.
factor-show-counted = Los códigos equivocados se cuentan: después de cinco hay que esperar.
factor-totp = Código de su aplicación
factor-totp-help = Seis cifras que cambian cada 30 segundos. Cada código sirve una vez.
factor-show = Seguir
factor-wrong = { $count ->
    [one] Ese código no sirve, o ya se usó. Queda un intento.
   *[other] Ese código no sirve, o ya se usó. Quedan { $count } intentos.
}
factor-adrift = Es de otro minuto: revise la hora de su teléfono. Aquí son las { $hour }.
factor-not-at-hand = Si no la tiene a la mano
factor-code = { $count ->
    [one] El código de respaldo que le queda
   *[other] Uno de los { $count } códigos de respaldo que le quedan
}
factor-code-use = Usarlo
factor-lost = Si también perdió sus códigos de respaldo, otras dos personas, de dos instituciones, reponen su llave. Avise a la Secretaría Técnica; si la llave es la de ella, a dos representaciones. Antes de instalar el Secretariado, a quien administra el sitio.
factor-shown-title = Segunda llave confirmada
factor-shown = Cierre esta pestaña, vuelva a la anterior y envíe de nuevo: lo escrito sigue ahí. Sirve 15 minutos para lo que no se deshace.
factor-apart = Mostrar la segunda llave en otra pestaña
factor-bind-apart = Agregar una segunda llave en otra pestaña
factor-confirm = Mostrar su segunda llave
factors-title = Segundas llaves
factors-lede = Quien actúa con un cargo muestra dos cosas: su correo y una segunda llave. Así nadie actúa por usted con solo leer su correo.
factors-needed = Todavía no tiene segunda llave. Puede leer; para actuar agregue una.
factors-confirm = Para cambiar algo muestre una de ellas. Vale durante 15 minutos.
factors-bound = Las que tiene
factors-none = Ninguna.
factor-kind-totp = Aplicación de códigos
factor-since = Desde el { $bound }; se usó por última vez el { $used }.
factor-remove = Quitar
factor-last-title = ¿Quitar su única segunda llave?
factor-last-which = Es la única que tiene: { $kind }, desde el { $bound }. Si la va a cambiar, agregue primero la otra.
factor-last-goes = Al quitarla se cierran sus demás sesiones y dejan de servir las claves de sus programas. Cuando entre otra vez, no podrá actuar con un cargo hasta que agregue otra.
factor-last-mail = Mientras no tenga ninguna, quien lea su correo podría entrar y agregar una suya.
factor-last-do = Sí, quitarla
factor-last-not = Conservarla
factor-add-application = Agregar una aplicación de códigos
factors-ready = Su cuenta está lista.
factors-back = Volver a la página que pidió
factors-onward = Ver los pendientes
factors-by-code = Entró con un código de respaldo. Si perdió su teléfono, agregue otra llave y quite la que perdió.
factor-codes-title = Códigos de respaldo
factor-codes-left = Le quedan { $left } de { $all }.
factor-codes-make = Hacer otros
factor-codes-make-first = Hacer los códigos
factor-codes-help = Cada uno sirve una vez, si no tiene a la mano la aplicación.
factor-codes-replace = Hacer otros anula los anteriores.
factor-codes-once = Imprímalos o cópielos ahora: no se vuelven a mostrar.
factor-codes-earlier = Los anteriores ya no sirven.
factor-codes-of = Son de { $body }, { $site }. Se hicieron el { $when }.
factor-codes-of-body = Son de { $body }. Se hicieron el { $when }.
factor-codes-keep = Tache la casilla de cada uno al usarlo. Guárdelos lejos del equipo con el que entra. No se los dé a nadie.
factor-codes-kept = Ya los guardé
factor-application-title = Agregar una aplicación de códigos
factor-application-install = Instale en su teléfono una aplicación de códigos (TOTP). Sirve cualquiera; no necesita internet.
factor-application-scan = Con ella lea esta imagen.
factor-application-type = O escriba esta clave:
factor-application-code = Escriba aquí el código que muestra.
factor-application-bind = Agregarla
factor-application-ends = Al agregarla se cierran sus demás sesiones y se le avisa por correo.
factor-picture = Código QR con la clave para la aplicación
problem-factor-paused = Se escribieron demasiados códigos equivocados
    .next = Espere cinco minutos antes de cada intento. En una hora se admiten diez.
problem-factor-late = Esa llave no está, o la página caducó
    .next = Abra de nuevo «Segundas llaves» y revise las que tiene.
invitation-needs-factor = No se envió. Para invitar falta mostrar su segunda llave.
problem-no-factor = Falta agregar su segunda llave
    .next = Los borradores y los archivos de su institución la piden. Agregue una en «Segundas llaves» y vuelva a abrir esta página.
problem-lacks-factor = Falta mostrar su segunda llave
    .next = Los borradores y los archivos de su institución piden mostrarla, en «Mostrar su segunda llave». Después vuelva a abrir esta página.
address-title = Cambiar de correo
address-lede = Un código llega al correo nuevo. Al escribirlo aquí, el cambio queda hecho; al correo anterior se le avisa y sus demás sesiones se cierran.
address-new = Correo nuevo
address-send = Enviar un código
address-sent = Se envió un código a { $address }. Sirve una vez, hasta las { $until }.
address-change = Cambiar
problem-address-late = Ese código ya no sirve
    .next = Sirve 10 minutos y hasta cinco intentos. Pida otro en «Cambiar de correo».
problem-address-taken = Con ese correo ya entra otra persona
    .next = Su correo sigue siendo el de antes. Si los dos son suyos, avise a la Secretaría Técnica.
kept-title = Qué se guarda de su persona
kept-lede = Esto se guarda y no es público; al final está lo que no se muestra y por qué. Lo que hizo con un cargo es público: está en el registro, con un seudónimo.
kept-download = Descargarlo
kept-not-shown = Lo que se guarda y no se muestra aquí
kept-unshown-whose = Con qué se distingue cada renglón y de quién es.
kept-unshown-proves = De claves, códigos, enlaces y redes: con qué comprobarlos.
kept-unshown-address = Su correo, donde se repite: está arriba.
kept-unshown-own_page = Lo que se lee y se cambia en su propia página: el texto de los borradores, sus observaciones y vistos buenos, y los buzones de los cargos.
kept-unshown-running = Hasta dónde va el programa con cada cosa.
kept-unshown-others = Quién más intervino: quién hizo una invitación.
kept-field-address = correo
kept-field-answered_at = contestada
kept-field-name = nombre
kept-pace-at_once = cuando cambian
kept-pace-weekly = los lunes
kept-pace-never = nunca
kept-reach-followed = lo que sigue
kept-reach-own_too = lo que sigue y lo de su institución
kept-people = Cuenta
kept-administrators = Administración del sitio
kept-applicants = Solicitud de entrar por una organización
kept-applications = Correo con el que se pidió entrar por una organización
kept-invitation-waits = en espera
kept-invitation-accepting = aceptándose
kept-invitation-accepted = aceptada
kept-invitation-refused = rechazada
kept-invitation-replaced = reemplazada por otra
kept-invitations = Invitaciones
kept-sign_in_requests = Solicitudes de entrar, del último día
kept-address_limits = Cuántas cartas se mandaron a su correo, para no pasar del límite
kept-account_letters = Cuántas cartas pidió usted, para no pasar del límite
kept-sessions = Sesiones abiertas
kept-factors = Segundas llaves
kept-totp_secrets = Aplicaciones de códigos
kept-totp_offers = Aplicación que falta confirmar
kept-passkeys = Llaves de acceso
kept-recovery_codes = Códigos de respaldo
kept-factor_limits = Cuenta de segundas llaves equivocadas
kept-tokens = Claves de programas
kept-address_changes = Cambio de correo que espera su código
kept-former_addresses = Correos anteriores, mientras se les avisa
kept-notice_paces = Avisos que eligió
kept-field-owed = pendientes
kept-owed_told = Pendientes que se le avisaron
kept-duty-over = uno que ya no lo es
kept-state-waiting = espera
kept-state-handing = se está mandando
kept-state-sent = mandada
kept-state-filed = quedó como archivo
kept-state-refused = no aceptada
kept-state-unknown = no se sabe si salió
kept-field-duty = pendiente
kept-field-due = plazo
kept-field-told_at = avisado
kept-outbox = Cartas
kept-draft_rows = Actos que guardó en borradores
kept-security_log = Bitácora de seguridad
kept-field-created_at = desde
kept-field-language = idioma
kept-field-id = seudónimo en el registro
kept-field-since = desde
kept-field-office = cargo
kept-field-made_at = hecha
kept-field-ends_at = hasta
kept-field-asked_at = pedida
kept-field-tries = intentos
kept-field-spent_at = usada
kept-field-began_at = desde
kept-field-letters = cartas
kept-field-seen_at = última vez
kept-field-factor_at = segunda llave
kept-field-level = comprobación
kept-field-kind = tipo
kept-field-bound_at = desde
kept-field-used_at = última vez
kept-field-step = último código usado
kept-field-algorithm = algoritmo
kept-field-counter = contador
kept-field-left = quedan
kept-field-last_at = última vez
kept-field-ending = termina en
kept-field-left_at = dejado
kept-field-state = estado
kept-field-said = por qué no se mandó
kept-field-draft = borrador
kept-field-number = número
kept-field-act = acto
kept-field-at = cuándo
kept-field-what = qué
kept-field-network = red
kept-field-times = veces
leave-title = Borrar su cuenta
leave-goes = Se borran su correo, sus llaves, sus sesiones y todo lo que se guarda de su persona, también del disco. No se puede deshacer.
leave-stays = Lo que hizo con un cargo queda en el registro, con un seudónimo que ya no lleva a nadie.
leave-sure = Sí, quiero que se borre todo
leave-unconfirmed = Marque la casilla para confirmar. No se borró nada.
leave-do = Borrar mi cuenta
leave-not-yet = Todavía ocupa un cargo, y por eso no se borra
leave-not-yet-way = Cuando conste que otra persona lo ocupa, o que quedó vacante, podrá borrar su cuenta. Pídalo a la Secretaría Técnica.

notices-title = Avisos por correo
notices-calls = Convocatorias
notices-calls-why = Se mandan siempre, en el momento, a quien ocupa un cargo convocado: la mesa tiene que poder decir que lo convocó.
notices-owed = Pendientes de su cargo
notices-owed-ask = ¿Cuándo se le avisa?
notices-pace-at_once = En el momento en que cambian
notices-pace-weekly = Los lunes, todos en un correo
notices-pace-never = Nunca por correo; siguen en la página de pendientes
notices-end-title-owed = Dejar de recibir avisos de pendientes
notices-end-lede-owed = Los pendientes de su cargo ya no le llegarán por correo. Las convocatorias sí. Nada más cambia, y no hace falta entrar.
notices-end = Dejar de recibirlos
notices-ended-owed = Listo. Los pendientes de su cargo ya no le llegan por correo. Las convocatorias sí. Puede volver a pedirlos en su cuenta.
problem-no-notices = Esa dirección no termina ningún aviso
    .next = Entre y elija sus avisos en «Avisos por correo».

## La sesión que terminó

lapsed = Su sesión terminó.
lapsed-back = Al entrar otra vez vuelve a la página en la que estaba.
lapsed-sign-in = Entrar otra vez y volver aquí
lapsed-refused = Su sesión terminó y no se hizo nada
lapsed-refused-next = Lo escrito sigue en esta página. Entre en otra pestaña, vuelva y envíelo otra vez.
problem-session-lapsed = Su sesión terminó
    .next = Esta página es para quien entró. No se perdió nada de lo guardado: entre otra vez y vuelve aquí.
problem-session-lapsed-sent = Su sesión terminó y no se hizo nada
    .next = Lo que haya escrito está en esta página. Entre en otra pestaña, en «Entrar con un cargo», vuelva y hágalo otra vez.

## Lo que acaba de hacerse, donde se llega después

outcome-signed-out = Salió. En este navegador ya no hay ninguna sesión abierta.
outcome-account-erased = Su cuenta se borró: su correo, sus llaves, sus sesiones y lo demás que se guardaba de su persona ya no están. Lo que hizo con un cargo sigue en el registro, con su seudónimo.
outcome-invitation-refused = La invitación quedó rechazada. Ya no sirve, y con ella no entra nadie.
outcome-code-again = Se pidió otra vez. Mientras sirva, llega el mismo código.
outcome-office-chosen = Desde ahora actúa como se dice arriba.
outcome-language = Quedó guardado el idioma de sus cartas.
outcome-address-changed = Su correo cambió. Desde ahora se entra con el nuevo; al anterior se le avisó y sus demás sesiones se cerraron.
outcome-session-ended = Esa sesión quedó cerrada.
outcome-others-ended = Sus demás sesiones quedaron cerradas, y las claves de programas, quitadas.
outcome-token-revoked = La clave quedó quitada. Ningún programa actúa ya con ella.
outcome-notices = Quedó guardado cuándo se le avisa.
outcome-followed = Desde ahora sigue este compromiso.
outcome-unfollowed = Dejó de seguir el compromiso.
outcome-mailbox-named = A ese buzón va un código. Hasta que se escriba aquí no le llega ningún aviso.
outcome-mailbox-shown = El buzón quedó confirmado: ahí llegan los avisos del cargo.
outcome-mailbox-dropped = El buzón quedó quitado: ahí ya no llegan los avisos del cargo.
outcome-liaison-ended = Esa persona ya no prepara para el cargo.
outcome-preparing-stopped = Usted ya no prepara para ese cargo.
outcome-invited = La invitación quedó hecha; está en la lista de esta página.
outcome-invitation-retracted = La invitación quedó retirada. Ya no sirve.
outcome-application-bound = La aplicación de códigos quedó agregada. Sus demás sesiones se cerraron.
outcome-passkey-bound = La llave de acceso quedó agregada. Sus demás sesiones se cerraron.
outcome-factor-removed = Esa llave quedó quitada. Sus demás sesiones se cerraron.
