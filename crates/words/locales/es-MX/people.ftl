# Entrar con un cargo, salir e invitaciones.

sign-in-title = Entrar con un cargo
sign-in-for = Para quienes integran el Secretariado y sus áreas. Leer este sitio no pide entrar.
sign-in-address = Su correo
sign-in-address-help = El correo donde recibió la invitación.
sign-in-address-wrong = Escriba un correo completo, como nombre@institucion.example.
sign-in-send = Enviarme un código y un enlace
sign-in-no-password = No hay contraseña. El código y el enlace sirven una vez, durante 10 minutos.
sign-in-help = Si el correo no llega
sign-in-help-spam = Búsquelo entre los mensajes no deseados.
sign-in-help-wait = Algunos servidores retrasan el primer mensaje. Si lo pide otra vez, llega el mismo código mientras sirva.
sign-in-help-nobody = Si nadie ha aceptado una invitación con ese correo, no llega nada.
sign-in-who-holds = Quién ocupa cada cargo
sign-in-code-title = Escriba el código que le enviamos
sign-in-sent = Si { $address } está registrado, ahí llegan un código y un enlace. Sirven una vez, hasta las { $until }.
sign-in-code = Código
sign-in-code-here = El código, para entrar en este navegador
sign-in-code-help = Ocho letras y números, como 7K4Q-M2XD. Da igual el guion y si son mayúsculas.
sign-in-wrong = { $count ->
    [one] Ese no es el código. Queda un intento.
   *[other] Ese no es el código. Quedan { $count } intentos.
}
sign-in-shared = Este equipo lo usan otras personas: salir al cerrar el navegador
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
me-change = Cambiar de cargo
me-leave = Salir
me-enter = Entrar con un cargo
invitations-title = Invitar a entrar con un cargo
invitations-lede = La invitación llega por correo a la persona que ocupa el cargo. Sirve una vez; otra para el mismo cargo la reemplaza.
invitations-made = Invitaciones enviadas
invitation-office = Cargo
invitation-address = Correo de la persona
invitation-address-help = El que consta en su nombramiento. No se publica ni queda en el registro.
invitation-days = Días que sirve, de 1 a 7
invitation-send = Enviar la invitación
invitation-faulty = No se envió. Elija un cargo, escriba un correo completo y de 1 a 7 días.
invitation-not-sent = No se envió. Hoy nadie ocupa ese cargo, o con el suyo no puede invitarse para él.
invitation-accepted = aceptada
invitation-refused = rechazada
invitation-replaced = reemplazada por otra
invitation-waits = en espera; sirve hasta el { $until }
invited-title = Invitación
invited-to = Se le invita a entrar con el cargo «{ $office }»
invited-for = Para
invited-since = Ocupa el cargo desde
invited-paper = Consta en
invited-entry = el asiento { $entry } del registro
invited-public = Será público
invited-public-what = el cargo con el que actúe y un seudónimo; su correo no
invited-until = Sirve hasta
invited-accept = Aceptar
invited-refuse = Rechazar
invited-next = Al aceptar, llega a ese correo un código para entrar.
problem-no-sign-in-here = En una demostración no se entra con correo
    .next = Elija arriba con qué cargo actuar.
problem-sign-in-late = Este código o enlace ya no sirve
    .next = Sirven 10 minutos, en el navegador que los pidió. Pida otros en «Entrar con un cargo».
problem-sign-in-spent = Este código o enlace ya se usó
    .next = Sirven una vez. Si no fue usted quien entró, avise a la Secretaría Técnica. Para entrar, pida otros.
problem-sign-in-exhausted = Se escribió cinco veces un código que no era
    .next = Por seguridad, ese código ya no sirve. Pida otro en «Entrar con un cargo».
problem-sign-in-paused = Se escribieron demasiados códigos que no eran para este correo
    .next = Espere una hora y pida otro código. Si vuelve a pasar, pida otra invitación a la Secretaría Técnica.
problem-not-held = Hoy no ocupa ese cargo
    .next = El registro dice quién ocupa cada cargo, y desde cuándo. Elija entre los que ocupa.
problem-not-inviting = Esta página es de quien envía invitaciones
    .next = Antes de instalar el Secretariado las envía la administración del sitio; después, la Secretaría Técnica.
problem-invitation-late = Esta invitación ya no sirve
    .next = Sirve los días que dice y una sola vez. Pida otra a la Secretaría Técnica.
problem-invitation-answered = Esta invitación ya se contestó o se reemplazó
    .next = Si la aceptó, entre con su correo en «Entrar con un cargo». Si no fue usted, avise a la Secretaría Técnica.
problem-invitation-changed = El cargo de esta invitación cambió de persona o terminó
    .next = Revise en el registro quién lo ocupa. Si es usted, pida otra invitación a la Secretaría Técnica.
problem-invitation-sector = Con este correo ya se ocupa un cargo de otro sector
    .next = Nadie actúa por dos sectores. Si cambió de sector, primero debe constar que dejó el otro cargo.
problem-invitation-person = Quien ocupa este cargo ya entra con otro correo
    .next = Entre con ese correo. Si ya no lo tiene, pida ayuda a la Secretaría Técnica.
account-title = Su cuenta
account-fine-alone = Su cuenta está bien. Solo está abierta esta sesión.
account-fine = Su cuenta está bien. Tiene { $count } sesiones abiertas.
account-elsewhere = { $count ->
    [one] Una sesión abierta empezó en otra red. Revise si es suya.
   *[other] { $count } sesiones abiertas empezaron en otra red. Revise si son suyas.
}
account-one-factor = Falta su segunda comprobación. Sin ella puede leer, y no actuar con un cargo.
account-address = Correo
account-address-show = Verlo completo
account-address-private = Es privado: no está en el registro ni en ninguna página pública.
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
devices-end-others = Cerrar todas menos esta
devices-end-themselves = Con segunda comprobación se cierran solas tras una hora sin uso, o doce en total. Sin ella, tras 12 horas sin uso, o 30 días en total.
devices-log = Qué ha pasado con su cuenta
security-none = Todavía no consta nada.
security-network = desde la red { $network }
security-kept = Se guarda 180 días. Nunca lo que se escribió.
programs-title = Claves de programas
programs-lede = Un programa actúa con uno de sus cargos si muestra una clave. Cada una sirve { $days } días, y solo mientras usted ocupe el cargo.
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
programs-new = Hacer otra
programs-office = Cargo
programs-office-help = Lo que haga el programa queda en el registro con este cargo, y se dice que fue con la clave de un programa.
programs-make = Hacer la clave
programs-not-fresh = Para hacer una, muestre primero su segunda comprobación. Sirve durante 15 minutos.
happened-signed_in = Entró a su cuenta
happened-wrong_code = Se escribió un código para entrar que no era
happened-signed_out = Salió
happened-session_ended = Cerró otra de sus sesiones
happened-others_ended = Cerró todas sus otras sesiones
happened-address_asked = Pidió cambiar de correo
happened-address_changed = Cambió de correo
happened-token_made = Hizo una clave para un programa
happened-token_revoked = Quitó la clave de un programa
happened-invitation_accepted = Aceptó una invitación
happened-kept_downloaded = Descargó lo que se guarda de su persona
problem-no-device = Esa sesión ya no está abierta
    .next = Vea en su cuenta las que siguen abiertas.
problem-no-token = Esa clave no está entre las suyas
    .next = Tal vez ya la quitó. Vea en su cuenta las que hay.
problem-token-not-fresh = Para hacer una clave se pide la segunda comprobación, de hace 15 minutos a lo más
    .next = Muéstrela de nuevo y vuelva a pedir la clave.
problem-too-many-tokens = Ya tiene diez claves de programas
    .next = Quite una que no use y vuelva a pedirla.
administration-title = Administración del sitio
administration-fine = El sitio funciona. No hay nada que atender.
administration-owed = { $count ->
    [one] El sitio funciona. Hay un asunto que atender.
   *[other] El sitio funciona. Hay { $count } asuntos que atender.
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
letter-kind-sign_in = Código para entrar
letter-kind-invitation = Invitación
letter-kind-factor_changed = Aviso de un cambio en la segunda comprobación
letter-unknown = No se sabe si llegó
letter-refused = No se mandó
letter-said-reply = el servidor de correo contestó { $code }
letter-said-no-connection = no hubo conexión con el servidor de correo
letter-said-too-slow = el servidor de correo no contestó a tiempo
letter-said-not-private = la conexión no pudo ser privada, o el certificado no es de confianza
letter-said-not-let-in = el servidor de correo no aceptó el nombre y la contraseña
letter-said-address-not-taken = el servidor de correo no admite direcciones así
letter-said-not-written = el archivo no se pudo escribir
letter-said-nothing-to-say = ya no había a quién o qué decir
letter-said-interrupted = el programa se detuvo mientras la entregaba
person-one-factor = entra solo con su correo
person-two-factors = tiene segunda comprobación
person-seen = última vez: { $seen }
person-not-in = sin sesión abierta
security-title = Bitácora de seguridad
security-who = La ven la administración del sitio y la Secretaría Técnica; cada persona ve lo suyo en su cuenta.
security-nobody = la cuenta de nadie
security-no-office = una persona sin cargo hoy
security-before = Lo anterior
problem-not-administering = Esta página es de la administración del sitio y de la Secretaría Técnica
    .next = Si ese es su cargo, entre y elíjalo en «Cambiar de cargo».
problem-administering-factor = Para ver esta página muestre su segunda comprobación
    .next = Muéstrela y abra la página otra vez.
