# Seguir compromisos: lo que se elige, y la carta que dice qué cambió.

follow = Seguir este compromiso
follow-stop = Dejar de seguirlo
follow-without = Los avisos por correo piden una cuenta, y hoy solo la tienen los cargos y las organizaciones. Sin cuenta, la historia de este compromiso dice todo lo que cambió: guarde esta página y vuelva a ella.
follow-done = Usted sigue este compromiso.
follow-choose = Elegir cada cuándo se le avisa
notices-followed = Compromisos que sigue
notices-followed-none = No sigue ninguno. En la página de cada compromiso está «Seguir este compromiso».
notices-followed-ask = ¿Cuándo se le avisa de lo que cambia en ellos?
notices-followed-weekly = Cada semana, todo en un correo; si nada cambió, ninguno
notices-followed-at_once = En el momento en que algo cambia
notices-followed-never = Nunca por correo
notices-followed-own = También de los compromisos de la institución de mi cargo
notices-end-title-followed = Dejar de recibir avisos de lo que sigue
notices-end-lede-followed = Lo que cambie en los compromisos que sigue ya no le llegará por correo. Nada más cambia, y no hace falta entrar.
notices-ended-followed = Listo. Lo que cambie en los compromisos que sigue ya no le llega por correo. Puede volver a pedirlo en su cuenta.
kept-followed = Compromisos que sigue
kept-digests = Cómo se le avisa de lo que sigue
kept-field-object = asiento en que se presentó
kept-field-pace = cada cuándo
kept-field-reach = de qué
kept-field-looked_at = revisado
letter-followed-subject = { $count ->
    [one] Cambió un compromiso: { $body }
   *[other] Cambiaron { $count } compromisos: { $body }
}
letter-followed-more = { $count ->
    [one] Y cambió otro compromiso.
   *[other] Y cambiaron otros { $count } compromisos.
}
letter-followed-earlier = { $count ->
    [one] antes hubo otro asiento
   *[other] antes hubo otros { $count } asientos
}
letter-followed-why-weekly = Recibe un correo así cada semana en la que algo cambia en los compromisos que eligió. Aquí puede elegir otra cosa:
letter-followed-why-at_once = Recibe un correo así cada vez que algo cambia en los compromisos que eligió. Aquí puede elegir otra cosa:
mailbox-title = Buzón compartido: { $office }
mailbox-lede = Un correo que lee toda la oficina. Recibe las convocatorias y los pendientes de este cargo; con él nadie entra, y se queda con el cargo cuando cambia quien lo ocupa.
mailbox-address = Correo del buzón
mailbox-send = Mandar un código al buzón
mailbox-waits = Se mandó un código a { $address }. Sirve un día. Escríbalo para que el buzón empiece a recibir.
mailbox-code = Código que llegó al buzón
mailbox-show = Comprobar
mailbox-is = { $address } recibe los avisos de este cargo.
mailbox-no-calls = Desde el buzón se pidió no recibir más convocatorias.
mailbox-no-owed = Desde el buzón se pidió no recibir más pendientes.
mailbox-drop = Quitar el buzón
mailbox-other = Poner otro en su lugar
mailbox-factor = Para poner o quitar el buzón, muestre antes su segunda llave.
problem-mailbox-wrong = Ese no es el código que llegó al buzón
    .next = Vuelva a la página anterior y revíselo. Después de cinco códigos equivocados hay que mandar otro.
problem-mailbox-late = Ningún buzón espera ese código
    .next = El código sirve un día y cinco intentos. Vuelva a la página anterior y mande otro.
problem-mailbox-often = A ese correo se le escribió demasiadas veces en esta hora, o usted pidió veinte códigos en un día
    .next = Espere una hora, o hasta mañana si pidió tantos, y mande otro código.
notices-end-title-mailbox_calls = Dejar de recibir convocatorias en este buzón
notices-end-lede-mailbox_calls = Las convocatorias ya no llegarán a este buzón. A quien ocupa el cargo le siguen llegando. Nada más cambia, y no hace falta entrar.
notices-ended-mailbox_calls = Listo. Las convocatorias ya no llegan a este buzón. Quien ocupa el cargo puede volver a pedirlo en su cuenta.
notices-end-title-mailbox_owed = Dejar de recibir pendientes en este buzón
notices-end-lede-mailbox_owed = Los pendientes del cargo ya no llegarán a este buzón. Nada más cambia, y no hace falta entrar.
notices-ended-mailbox_owed = Listo. Los pendientes del cargo ya no llegan a este buzón. Quien ocupa el cargo puede volver a pedirlo en su cuenta.
kept-office_mailboxes = Buzones de cargos que puso
kept-field-shown_at = comprobado
letter-mailbox-code-subject = Código para un buzón compartido: { $body }
letter-mailbox-code = Es el código para que este correo reciba los avisos de un cargo: { $office }. Déselo a quien ocupa el cargo. Sirve hasta el { $until }. Con él nadie entra.
letter-mailbox-code-unasked = Si no saben de qué se trata, no hagan nada: sin este código no llega ningún aviso.
