# Seguir compromisos: lo que se elige, y la carta que dice qué cambió.

follow = Seguir este compromiso
follow-stop = Dejar de seguirlo
follow-stop-which = Dejar de seguir { $commitment }
follow-done = Usted sigue este compromiso: se le avisa por correo cuando cambia.
follow-choose = Elegir cada cuándo
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
letter-kind-followed = Cambios en lo que sigue
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
