# Las cartas que se mandan por correo, en texto simple.

letter-sign-in-subject = Código para entrar: { $body }
letter-sign-in-use = Es su código para entrar a la plataforma «{ $body }». Escríbalo en la página donde lo pidió. Sirve una vez, hasta las { $until }.
letter-sign-in-link = O abra este enlace en el mismo navegador donde lo pidió:
letter-sign-in-unasked = Si usted no lo pidió, no haga nada: sin este código nadie entra con su dirección. No se lo dé a nadie.
letter-invitation-subject = Invitación a un cargo: { $body }
letter-invitation-what = Se le invita a entrar a la plataforma «{ $body }» con este cargo: { $office }.
letter-invitation-begins = Su cargo empieza el { $date }. Puede aceptar y preparar su cuenta desde hoy; con el cargo actúa a partir de ese día.
letter-invitation-link = En este enlace se dice en qué asiento consta el cargo y qué se hará público. Ahí usted acepta o no acepta:
letter-invitation-until = El enlace sirve una vez, hasta el { $until }. Abrirlo no acepta nada.
letter-invitation-astray = Si este cargo no es suyo, ábralo y diga que no, o no haga nada. No reenvíe este correo.
letter-administration-subject = Invitación a la administración: { $body }
letter-administration-what = Se le invita a dar de alta y administrar la plataforma «{ $body }».
letter-administration-link = Si todavía no aceptó en el navegador donde se fundó, ábralo aquí:
letter-administration-astray = Si no le corresponde, ábralo y diga que no, o no haga nada. No reenvíe este correo.
letter-liaison-what = Se le invita a ser enlace de este cargo en la plataforma «{ $body }»: { $office }. Un enlace prepara borradores; no actúa por el cargo.
letter-liaison-link = En esta dirección se dice qué puede hacer un enlace y qué no. Ahí usted acepta o no acepta:
letter-liaison-astray = Si no trabaja con ese cargo, diga que no, o no haga nada. No reenvíe este correo.
letter-liaison-began-subject = Alta de un enlace: { $body }
letter-liaison-began = Desde el { $at } hay un nuevo enlace de este cargo: { $office }. Reciben este aviso esa persona y quien ocupa el cargo.
letter-liaison-does = Un enlace ve y escribe los borradores que el cargo puede escribir, y prepara sus actos para que los registre quien lo ocupa. No presenta, no vota y nada de lo que hace entra al registro por sí solo.
letter-liaison-who = Aquí está quiénes son los enlaces del cargo. Quien no lo esperaba puede terminarlo ahí mismo:
letter-liaison-ended-subject = Terminó un enlace: { $body }
letter-liaison-ended = El { $at } una persona dejó de ser enlace de este cargo: { $office }. Reciben este aviso esa persona y quien ocupa el cargo.
letter-liaison-ended-drafts = Desde entonces ya no ve los borradores ni los actos preparados. Lo que escribió en ellos sigue ahí.
letter-for-organisation-subject = Invitación a entrar por una organización: { $body }
letter-for-organisation-what = Se le invita a entrar a la plataforma «{ $body }» por esta organización, a la que usted representa: { $organisation }.
letter-for-organisation-link = En este enlace se dice qué se hará público. Ahí usted acepta o no acepta:
letter-for-organisation-astray = Si usted no representa a esa organización, ábralo y diga que no, o no haga nada. No reenvíe este correo.
letter-factor-subject = Cambio en su segunda llave: { $body }
letter-factor-bound = El { $at } se agregó una segunda llave a su cuenta.
letter-factor-removed = El { $at } se quitó una segunda llave de su cuenta.
letter-factor-recovery_used = El { $at } se entró con uno de sus códigos de respaldo. Ese código ya no sirve.
letter-factor-recovery_renewed = El { $at } se hicieron nuevos códigos de respaldo. Los anteriores ya no sirven.
letter-factor-reset = El { $at } se quitaron sus segundas llaves, como consta en el registro, para que agregue otras. Sus códigos de respaldo y sus accesos para programas ya no sirven, ni las claves de lectura, las direcciones de visto bueno y las invitaciones que usted dio y nadie usó.
letter-factor-sessions = Sus demás sesiones se cerraron.
letter-factor-link = Aquí ve qué llaves tiene su cuenta:
letter-factor-not-you = Si no fue usted, entre ya, quite lo que no reconozca y avise a la Secretaría Técnica.
letter-address-code-subject = Código para cambiar de correo: { $body }
letter-address-code = Es el código para entrar a la plataforma «{ $body }» con este correo de aquí en adelante. Sirve una vez, hasta las { $until }.
letter-address-code-unasked = Si usted no lo pidió, no haga nada: sin este código no cambia nada. No se lo dé a nadie.
letter-address-changed-subject = Su cuenta cambió de correo: { $body }
letter-address-changed = El { $at } su cuenta en la plataforma «{ $body }» cambió de correo. Desde entonces este correo no sirve para entrar.
letter-address-changed-not-you = Si no fue usted, avise ya a la Secretaría Técnica.
letter-call-called-subject = Convocatoria: { $session }, { $starts }
letter-call-changed-subject = Cambió la convocatoria: { $session }, { $starts }
letter-call-again-subject = Segunda convocatoria: { $session }, { $starts }
letter-call-agenda-subject = Cambió el orden del día: { $session }, { $starts }
letter-call-cancelled-subject = Se canceló: { $session }, { $starts }
letter-call-called = Se convoca: { $session } de { $body }, { $starts }.
letter-call-changed = Cambió la convocatoria: { $session } de { $body }. Ahora es: { $starts }.
letter-call-again = Se convoca por segunda vez: { $session } de { $body }, { $starts }.
letter-call-agenda = Cambió el orden del día de { $session } de { $body }, que es: { $starts }.
letter-call-cancelled = Se canceló { $session } de { $body }, que sería: { $starts }.
letter-call-reason = Motivo: { $reason }
letter-call-points = Orden del día
letter-call-link = Aquí están la convocatoria como consta hoy y sus documentos:
letter-call-calendar = El archivo adjunto pone la sesión en su calendario, o la cambia ahí.
letter-call-why = Recibe este correo porque su cargo está convocado.
letter-owed-subject = Pendientes de su cargo: { $body }
letter-owed = Esto espera a su cargo:
letter-owed-gathered = Responder a { $count } organizaciones que quieren participar
letter-owed-gathered-first = La primera: { $left }
letter-owed-link = Aquí están todos los pendientes:
letter-end = Para dejar de recibir avisos como este, sin entrar:
letter-owed-why = De cada pendiente se le avisa cuando empieza a esperar, en la semana de su último día y cuando ese día pasó; de las organizaciones que se registran, una vez al día.
letter-entry = En el asiento { $entry } del registro consta: «{ $deed }».
letter-organisation-answered-subject = Respuesta a su registro: { $body }
letter-organisation-answered-link = Las razones están en la página de la organización:
letter-captured-subject = Se capturó un acto de su cargo: { $body }
letter-captured-what = La Secretaría Técnica capturó de un documento un acto del cargo «{ $office }»:
letter-captured-more = { $count ->
    [one] Ese día capturó uno más por el mismo cargo.
   *[other] Ese día capturó { $count } más por el mismo cargo.
}
letter-captured-until = Si el cargo no lo hizo, puede objetarlo hasta el { $date }. Aquí está el asiento:
letter-office-entered-subject = Alguien entra con un cargo: { $body }
letter-office-entered-what = Si no conoce a esa persona o no esperaba que entrara, dígalo hoy a las demás representaciones: los primeros tres días no cuenta como una de las dos personas que piden los actos más delicados. Aquí está el asiento:
letter-office-left-subject = Deja un cargo, según un documento: { $body }
letter-office-left-what = Con eso usted deja ese cargo, o no llega a ocuparlo. Si no es cierto, dígalo hoy a la Secretaría Técnica: el mismo día otro documento lo corrige; después, una representación puede objetarlo. Aquí está el asiento:

# Lo que dice el archivo para calendarios, tras el orden del día.
calendar-lasts = La convocatoria no dice cuánto dura la sesión: aquí se aparta { $count ->
    [one] una hora
   *[other] { $count } horas
}.

letter-kind-visto_bueno = Petición de visto bueno
letter-kind-visto_bueno_answered = Aviso de un visto bueno contestado
letter-kind-organisation_answered = Respuesta al registro de una organización
letter-kind-captured = Aviso de un acto que se capturó de un documento
letter-kind-office_entered = Aviso de que alguien entra con un cargo
letter-kind-office_left = Aviso de que deja un cargo según un documento
letter-kind-followed = Cambios en lo que sigue
letter-kind-mailbox_code = Código para el buzón de un cargo
letter-kind-liaison_began = Aviso del alta de un enlace
letter-kind-liaison_ended = Aviso de que terminó un enlace
letter-kind-sign_in = Código para entrar
letter-kind-invitation = Invitación
letter-kind-factor_changed = Aviso de un cambio en la segunda llave
letter-kind-address_code = Código para cambiar de correo
letter-kind-address_changed = Aviso de un cambio de correo
letter-kind-call = Convocatoria
letter-kind-owed = Pendientes
