# Las sesiones y la sala de sesión.

## Nombres

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

## Rechazos

refusal-no-rules = No hay reglas del Secretariado vigentes para el { $date }.
    .rule = Regla de la plataforma: quórum, mayoría y plazos salen de las reglas que el Secretariado adoptó para esa fecha.
    .next = Revise la fecha. Si es correcta, faltan por registrar las reglas de ese periodo.
refusal-call-after-session = { $of ->
    [point] La sesión ya debía empezar: ya no se agregan puntos a su convocatoria. Sesión: { $starts }. Ahora: { $called }.
   *[session] La sesión no queda después de su convocatoria. Sesión: { $starts }. Convocatoria: { $called }.
}
    .rule = Regla de la plataforma: la convocatoria siempre es anterior a la sesión.
    .next = { $of ->
        [point] Lleve el punto a la convocatoria de otra sesión.
       *[session] Elija una fecha y hora de sesión posteriores a la convocatoria.
    }
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
}; se { $asked ->
    [one] pide { $asked }
   *[other] piden { $asked }
}.
    .rule = Reglas del Secretariado, asiento { $rules }: se convoca con al menos { $unit ->
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
    .next = { $of ->
        [point] Cambie la sesión para el { $earliest } o después y agregue entonces el punto, o llévelo a otra sesión.
       *[session] La primera fecha posible es el { $earliest }. { $unit ->
            [working_hours] Elija esa u otra posterior, y revise la hora.
            [hours] Elija esa u otra posterior, y revise la hora.
           *[other] Elija esa u otra posterior.
        }
    }
refusal-ordinal-taken = El número { $ordinal } ya es de otra sesión del mismo tipo.
    .rule = Regla de la plataforma: dos sesiones de la misma serie no llevan el mismo número. Las reglas del Secretariado dicen si la serie sigue de un año a otro o empieza cada año.
    .next = La siguiente es la { $next }. Escriba ese número o deje vacío el dato.
refusal-ordinal-far-ahead = El número { $ordinal } está muy adelante: la siguiente es la { $next }.
    .rule = Regla de la plataforma: se pueden saltar hasta diez números, por si hubo sesiones que no constan aquí.
    .next = Revise el número, o deje vacío el dato para tomar el { $next }.
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
    .next = Continúe la sesión. Ya abierta, los puntos se agregan y se quitan al cambiar el orden del día. Si no puede seguir, declare un receso o clausúrela.
refusal-order-point-stays = El punto { $item } aprueba el orden del día y permanece en la convocatoria.
    .rule = Regla de la plataforma: el Secretariado aprueba su orden del día por votación, así que ese punto no se retira.
    .next = Elija otro punto. Ya abierta la sesión, el orden del día puede cambiarse.
refusal-only-point = El punto { $item } es el único de la convocatoria.
    .rule = Regla de la plataforma: una sesión se convoca al menos para un punto.
    .next = Agregue antes otro punto, o cancele la sesión.
refusal-nothing-to-continue = La sesión del asiento { $session } no dejó sin tratar un punto { $item } de este tipo, o esta convocatoria ya lo retoma.
    .rule = Regla de la plataforma: se retoma un punto de acuerdo o informativo que una sesión clausurada dejó sin tratar, y una sola vez.
    .next = Revise la sesión y el número del punto, o deje en blanco ambos datos.
refusal-already-continued = El punto { $item } de la sesión del asiento { $session } ya lo retoma la sesión del asiento { $by }.
    .rule = Regla de la plataforma: un punto que quedó sin tratar se retoma en una sola sesión a la vez.
    .next = Quite ese punto de esta convocatoria, o retírelo antes de la otra.
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
refusal-before-call = Lo escrito, { $moment }, es anterior a la convocatoria: { $starts }.
    .rule = Regla de la plataforma: se asiste desde el día convocado, y el quórum legal se declara desde la hora convocada.
    .next = Revise la fecha y la hora, o espere a las de la convocatoria.
refusal-second-call-too-early = Todavía no pasa la fecha de la primera convocatoria: { $starts }.
    .rule = Regla de la plataforma: hay segunda convocatoria cuando la primera llegó a su hora sin quórum legal.
    .next = Espere a esa hora. Si solo cambia la fecha, cambie la convocatoria.
refusal-seat-suspended = La representación «{ $seat }» suspendió su participación y no cuenta en esta sesión.
    .rule = Regla de la plataforma: la sesión se rige por el Secretariado como estaba al declararse el quórum legal.
    .next = Consulte las razones en el asiento { $suspension }. Si la representación reanuda, cuenta en las sesiones que se abran después.
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
    [0] No hay representaciones presentes; para el quórum legal hacen falta al menos { $required }.
    [one] Hay { $present } representación presente; para el quórum legal hacen falta al menos { $required }.
   *[other] Hay { $present } representaciones presentes; para el quórum legal hacen falta al menos { $required }.
}
    .rule = Reglas del Secretariado, asiento { $rules }: { $required ->
        [one] el quórum legal es de { $required } representación presente.
       *[other] el quórum legal es de { $required } representaciones presentes.
    }
    .next = Registre a quienes lleguen. Si no se completa, haga segunda convocatoria; si ya abrió la sesión, declare un receso.
refusal-sector-missing = Falta en la sesión el sector { $sector ->
    [public_bodies] de los entes públicos
    [guarantor] del organismo garante
   *[civil_society] de la sociedad civil
}.
    .rule = Reglas del Secretariado, asiento { $rules }: el quórum legal pide la presencia de todos los sectores.
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
refusal-another-motion = Este envío era para otra moción del punto { $item }: «{ $meant_motion }», del asiento { $meant }, que { $ended ->
        [withdrawn] se retiró
       *[not_carried] no se aprobó
    }. Ahora está a votación «{ $open_motion }», del asiento { $open }. No se registró nada.
    .rule = Regla de la plataforma: un voto, un resultado o un retiro valen solo para la moción para la que se dieron.
    .next = Lea la moción que está a votación antes de enviar algo sobre ella.
refusal-no-such-voting = El asiento { $voting } no puso a votación ninguna moción del punto { $item }.
    .rule = Regla de la plataforma: un voto, un resultado o un retiro valen solo para la moción para la que se dieron.
    .next = Indique el asiento que puso a votación la moción, o deje vacío el dato.
refusal-agenda-not-approved = El orden del día aún no se aprueba.
    .rule = Regla de la plataforma: el Secretariado aprueba su orden del día por votación, antes de decidir lo demás.
    .next = Ponga a votación el orden del día y declare el resultado.
refusal-minutes-approved = El acta de esa sesión ya está aprobada, por el acuerdo del asiento { $agreement }.
    .rule = Regla de la plataforma: el acta de una sesión se aprueba una sola vez.
    .next = Consulte el acuerdo. Si algo del acta debe aclararse, llévelo a la sesión como punto de acuerdo.
refusal-not-held-before = La sesión de la que trata el punto { $item } no se celebró antes que esta.
    .rule = Regla de la plataforma: se aprueba el acta de una sesión anterior, ya clausurada.
    .next = Clausure antes aquella sesión, o concluya el punto sin votarlo.
refusal-no-such-document = Con el asiento { $document } no se circuló ningún documento para el punto { $item }.
    .rule = Regla de la plataforma: el acta se aprueba como se circuló para el punto en que se vota.
    .next = Circule el documento para ese punto y elíjalo de nuevo.
refusal-document-not-public = El documento del asiento { $document } no es público, y el punto { $item } lo aprueba como se circuló.
    .rule = Regla de la plataforma: cualquier persona puede leer lo que el Secretariado aprueba como acta.
    .next = Si está reservado, hágalo público antes; si es confidencial, circule una versión pública.
refusal-document-not-sealed = El documento del asiento { $document } no está reservado: nunca lo estuvo, o ya se hizo público.
    .rule = Regla de la plataforma: solo se hace público lo que está reservado. Lo confidencial no cambia.
    .next = Consulte el documento en la página de la sesión.
refusal-motion-does-not-fit = Lo que se pone a votación no corresponde al punto { $item }.
    .rule = Regla de la plataforma: en cada punto se vota lo que la convocatoria anunció para él.
    .next = Ponga a votación lo que ese punto anuncia; lo demás, en un punto que lo anuncie.
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
    .rule = Reglas del Secretariado, asiento { $rules }: hay excusa cuando se decide una propuesta propia.
    .next = Continúe con las demás representaciones; el acuerdo dirá quién estuvo excusado.
refusal-already-voted = La representación «{ $seat }» ya votó en el asiento { $vote }.
    .rule = Regla de la plataforma: hay un voto por representación en cada votación.
    .next = No hace falta otro. Si se capturó mal, corríjalo antes de declarar el resultado.
refusal-not-yours-to-correct = El voto del asiento { $vote } no puede corregirse así.
    .rule = Regla de la plataforma: se corrige el voto vigente que capturó la Secretaría Técnica, antes del resultado.
    .next = Revise qué voto se corrige. Un voto emitido por la propia representación no cambia.
refusal-vote-missing = Falta el voto de la representación «{ $seat }».
    .rule = Regla de la plataforma: en votación nominal votan todas las representaciones presentes que no están excusadas.
    .next = Capture su voto, o registre su salida, y declare el resultado.
refusal-counts-do-not-fit = Los votos anotados suman { $counted } y las representaciones presentes tienen { $votes }.
    .rule = Regla de la plataforma: a favor, en contra y abstenciones suman los votos de las representaciones presentes, sin los de quien se excusa.
    .next = Revise los totales. Si alguien ya no está en la sala, registre antes su salida.
refusal-casting-vote-missing = Hubo empate, y falta el voto de calidad de la representación «{ $seat }».
    .rule = Reglas del Secretariado, asiento { $rules }: esa representación resuelve los empates con el sentido de su voto.
    .next = Pregunte cómo votó, anote su voto de calidad y declare el resultado.
refusal-no-casting-vote = En el punto { $item } no cabe un voto de calidad.
    .rule = Regla de la plataforma: se anota si las reglas lo dan, su representación vota y la votación económica quedó en empate.
    .next = Deje vacío ese dato, o revise los totales.
refusal-not-that-seats-vote = El voto del asiento { $vote } no corresponde a este acto de la representación «{ $seat }».
    .rule = Regla de la plataforma: cada representación razona sus propios votos y objeta los que le capturaron.
    .next = Elija uno de los votos de esa representación. Solo se objetan los capturados por la Secretaría Técnica.
refusal-already-explained = El voto del asiento { $vote } ya tiene su voto razonado.
    .rule = Regla de la plataforma: un voto razonado se registra una vez por captura y una vez por la propia representación, y se imprime sin cambios en el acta.
    .next = Si hace falta decir más, pida un punto en otra sesión.
refusal-objection-too-late = El plazo para objetar la captura terminó el { $until }.
    .rule = Reglas del Secretariado, asiento { $rules }: el plazo se cuenta en días hábiles desde la clausura de la sesión.
    .next = Pida a la Secretaría Técnica que lleve el asunto a otra sesión.
refusal-already-objected = La captura del voto del asiento { $vote } ya fue objetada.
    .rule = Regla de la plataforma: la objeción se registra una vez y se muestra junto al voto.
    .next = No hace falta otra; el Secretariado puede resolverla en sesión.
refusal-items-pending = Falta concluir el punto { $item } del orden del día.
    .rule = Regla de la plataforma: la sesión se clausura cuando todos sus puntos se atendieron o se retiraron.
    .next = Concluya el punto { $item }, o retírelo del orden del día si aún no se trata.
refusal-nothing-changes = Lo enviado es igual a lo que ya está registrado.
    .rule = Regla de la plataforma: solo se registra lo que cambia algo.
    .next = Cambie al menos un dato, o deje todo como está.
refusal-nominal-required = Esta moción se vota de manera nominal, representación por representación.
    .rule = Regla de la plataforma: de cada aval, y de cada cambio de lo avalado, consta cómo votó cada representación.
    .next = Elija votación nominal.
refusal-moment-backwards = Lo escrito, { $moment }, es anterior a lo último que consta de la sesión: { $after }.
    .rule = Regla de la plataforma: lo que pasa en una sesión no retrocede en el tiempo.
    .next = Revise la fecha y la hora. Después de la medianoche la fecha es la del día siguiente.
refusal-moment-to-come = { $of ->
    [hour] Lo escrito, { $moment }, aún no llega. Ahora: { $now }.
   *[day] Lo escrito, { $moment }, es de un día que aún no llega: lo registrado es del { $date }.
}
    .rule = Regla de la plataforma: solo se registra lo que ya pasó.
    .next = { $of ->
        [hour] Escriba la hora en que pasó, o espere a esa hora.
       *[day] Revise la fecha.
    }
refusal-quorum-present = Hay quórum con { $present ->
    [one] { $present } representación presente
   *[other] { $present } representaciones presentes
}; no procede una segunda convocatoria.
    .rule = Regla de la plataforma: la segunda convocatoria sigue a una primera sin quórum.
    .next = Declare el quórum desde la sala de sesión.
refusal-agenda-full = El orden del día ya tiene { $most } puntos.
    .rule = Regla de la plataforma: un orden del día tiene hasta { $most } puntos.
    .next = Convoque a otra sesión para ese asunto.
refusal-call-lapsed = La convocatoria a esta sesión ya no vale.
    .rule = Regla de la plataforma: una convocatoria vale todo su día y, si es de noche, al menos { $hours } horas.
    .next = Haga la segunda convocatoria.
refusal-already-called = Ya hay una sesión convocada para ese mismo día y hora: { $starts }.
    .rule = Regla de la plataforma: el Secretariado no sesiona dos veces a la vez.
    .next = Revise la lista de sesiones; quizá su convocatoria ya se registró.

## Opciones

choice-session_kind-ordinary = Ordinaria
choice-session_kind-extraordinary = Extraordinaria
choice-mode-in_person = Presencial
choice-mode-virtual = Virtual
choice-mode-mixed = Mixta
choice-matter-roll_call = Pase de lista
choice-matter-quorum = Declaratoria de quórum legal
choice-matter-agenda = Orden del día
choice-matter-minutes = Acta de una sesión anterior
choice-matter-information = Informativo
choice-matter-agreement = Acuerdo
choice-matter-methodology = Metodología de un plan
choice-matter-endorsement = Aval a una propuesta
choice-matter-amendment = Cambio de un compromiso con aval
choice-matter-phase = Fase de un compromiso: cerrarla o reabrirla
choice-matter-axis_name = Nombre de un eje
choice-matter-table = Cambio del Secretariado: integración o reglas
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
choice-access-public = Público: lo lee cualquier persona
choice-access-confidential = Confidencial: lo leen los cargos del Secretariado y quien evalúa
choice-access-sealed = Reservado: nadie lo lee hasta que se haga público
choice-standing-called = Convocada
choice-standing-lapsed = Sin quórum declarado
choice-standing-open = En curso
choice-standing-in_recess = En receso
choice-standing-unclosed = Sin clausurar
standing-unclosed-since = Sin clausurar desde el { $date }
choice-standing-closed = Clausurada
choice-standing-cancelled = Cancelada

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-session-call = Convocó a la { $object } para el { $date }, { $hour }
deed-session-change = Cambió la convocatoria de la { $object }: { $changes }
deed-session-add_point = Agregó un punto a la convocatoria de la { $object }
deed-session-drop_point = Retiró el punto { $item } de la convocatoria de la { $object }
deed-session-call_again = Hizo segunda convocatoria a la { $object } para el { $date }, { $hour }
deed-session-cancel = Canceló la { $object }
deed-session-circulate = Circuló un documento del punto { $item } de la { $object }{ $timeliness ->
    [late] , fuera del plazo de la convocatoria
   *[in_time] {""}
}
deed-session-release = Hizo público el documento reservado del asiento { $document }, de la { $object }
deed-session-amend_agenda = Cambió el orden del día de la { $object }
deed-session-arrive = Registró la presencia de { $office } por «{ $seat }», desde las { $moment }
deed-session-leave = Registró la salida de { $office } a las { $moment }
deed-session-declare_quorum = Declaró quórum legal: { $present ->
    [one] { $present } representación presente
   *[other] { $present } representaciones presentes
}; se { $required ->
    [one] pide { $required }
   *[other] piden { $required }
}
deed-session-take_up = Inició el punto { $item } de la { $object }
deed-session-conclude = Dio por concluido el punto { $item } de la { $object }
deed-session-put_to_vote = Puso en votación { $mode ->
    [nominal] nominal
   *[show_of_hands] económica
} el punto { $item } de la { $object }
deed-session-withdraw_motion = Retiró la moción del punto { $item } de la { $object }, antes de su resultado
deed-session-vote = { $captor ->
    [technical_secretary] Capturó el voto de «{ $seat }», { $sense ->
        [in_favour] a favor
        [against] en contra
       *[abstention] en abstención
    }, en el punto { $item }{ $corrects ->
        [0] {""}
       *[other] ; corrige el asiento { $corrects }
    }
   *[seat] Votó { $sense ->
        [in_favour] a favor
        [against] en contra
       *[abstention] en abstención
    } en el punto { $item }, por «{ $seat }»{ $corrects ->
        [0] {""}
       *[other] ; corrige el asiento { $corrects }
    }
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
deed-session-recess = Declaró un receso en la { $object }, a las { $moment }
deed-session-resume = Reanudó la { $object }, a las { $moment }
deed-session-close = Clausuró la { $object }, a las { $moment }{ $ending ->
    [quorum_lost] , por falta de quórum
    [agenda_rejected] , sin orden del día aprobado
   *[complete] {""}
}

## Lo que se puede hacer: el botón de cada acto

act-session-call = Convocar
    .kind = Tipo de sesión
    .ordinal = Número
    .ordinal-hint = Vacío: el que sigue
    .agenda-title = Punto
    .agenda-document = Documento que se circula con el punto
    .agenda-file = Archivo del documento del punto
act-session-change = Cambiar la convocatoria
    .reason = { change-reason }
    .reason-hint = Al menos 50 caracteres
act-session-add_point = Agregar un punto a la convocatoria
    .button = Agregar el punto
act-session-drop_point = Retirar un punto de la convocatoria
    .button = Retirar el punto
    .reason = { change-reason }
    .reason-hint = Al menos 50 caracteres
act-session-call_again = Hacer segunda convocatoria
act-session-cancel = Cancelar la sesión
    .reason = { change-reason }
    .reason-hint = Al menos 50 caracteres
act-session-circulate = Circular el documento
    .title = Título del documento
    .file = Archivo del documento
    .file-hint = PDF, documento, hoja de cálculo, imagen o texto; hasta 10 MB. Lo lee quien se elija abajo.
    .access = Quién lee el archivo
    .access-hint = El título es público siempre. No cambia después; lo reservado puede hacerse público.
act-session-release = Hacer público un documento reservado
    .button = Hacerlo público para siempre
    .document = Documento
act-session-amend_agenda = Cambiar el orden del día
    .agenda-title = { agenda-new }
act-session-arrive = Registrar la llegada
act-session-leave = Registrar la salida
act-session-declare_quorum = Declarar quórum legal
    .moment = Fecha y hora de la declaratoria
act-session-take_up = Iniciar el punto
act-session-conclude = Concluir el punto
    .note = Qué se vio o se dijo, en breve
    .note-hint = Puede quedar vacío.
act-session-put_to_vote = Poner a votación
    .mode = Votación
    .motion-reasons = Razones, públicas
    .motion-reasons-hint = Por qué se propone esto; si se devuelve, las observaciones.
    .motion-wording = Redacción que se somete a aprobación
    .motion-granted-wording = { act-session-put_to_vote.motion-wording }
    .motion-granted-wording-hint = Vacío: la propuesta, tal cual
    .motion-template = Plantilla de que se tomó
    .motion-template-hint = Si no escribe ninguna fase o no marca ningún origen, se toman los suyos. Cambiar la plantilla después no cambia lo adoptado.
    .motion-template-none = Ninguna: se compuso desde cero
    .motion-methodology-name = Nombre de la metodología
    .motion-methodology-name-hint = Vacío solo si se adopta una plantilla tal cual.
    .motion-source = Documento o acuerdo de donde sale
    .motion-origins = Orígenes que admite
    .motion-by_agreement = Datos de la ficha que después del aval solo cambian por acuerdo
    .motion-by_agreement-hint = Sin ninguno marcado, todos los datos cambian sin acuerdo.
    .motion-keeps = Si no se marca ninguno
    .motion-change = Qué se propone
    .motion-phase-reasons = Razones, públicas
    .motion-document = Documento que se aprueba
    .motion-text = Texto del acuerdo
    .motion-axis_name-name = Nombre del eje
act-session-withdraw_motion = Retirar la moción
    .reason = { change-reason }
    .reason-hint = Al menos 50 caracteres
act-session-vote = Registrar el voto
    .reason = Voto razonado, con sus palabras
    .reason-hint = Se publica tal cual.
    .corrects = Voto que se corrige
act-session-declare_result = Declarar el resultado
    .casting = Voto de calidad
    .casting-none = No hubo empate
act-session-explain_vote = Registrar el voto razonado
    .reason = Voto razonado, con sus palabras
    .reason-hint = Se publica tal cual.
act-session-object = Objetar la captura del voto
    .text = Qué objeta
act-session-recess = Declarar un receso
act-session-resume = Reanudar la sesión
act-session-close = Clausurar la sesión
    .moment = Fecha y hora de clausura

## Sesiones

sessions-title = Sesiones
sessions-lede = Aquí decide el Secretariado: cada sesión con su convocatoria, su orden del día, sus votos y sus acuerdos.
sessions-coming = Próximas
sessions-past = Anteriores
sessions-years = Años
sessions-none-coming = No hay una sesión convocada. La convoca la Secretaría Técnica.
sessions-none-past = Todavía no se celebra ni se cancela ninguna sesión.
call-title = Convocar a sesión
call-lede = La convocatoria se publica al enviarla, con su orden del día y sus documentos.
call-notice-rule = Anticipación que piden las reglas: ordinaria, { $ordinary }; extraordinaria, { $extraordinary }. El día de la convocatoria y el de la sesión no se cuentan.
call-agenda-hint = Los renglones vacíos no cuentan. Si el punto es un aval, una metodología o un eje, diga sobre cuál. Los archivos: PDF, documento, hoja de cálculo, imagen o texto, de hasta 10 MB; serán públicos.
call-point = { $kind ->
    [endorsement] Aval a la propuesta: { $title }
    [methodology] Metodología: { $title }
    [phase] Fase del compromiso: { $title }
    [amendment] Cambio del compromiso: { $title }
    [axis_name] Nombre del eje: { $title }
   *[other] { $title }
}
call-point-more = Documento y otros datos
call-point-number = del punto { $number }
call-add-point = Agregar punto
call-warns = Propuesta { $number }. { $said }
call-lacks-see = Ver la propuesta
call-about-none = Hoy no hay nada sobre lo que pueda convocarse un punto así.
call-about-later = Elija primero el asunto y presione «Agregar punto»: aquí estará lo que puede tratarse.
call-public = Al convocar, todos los textos de esta página quedan públicos.
agenda-title = Orden del día
session-mode = Modalidad
session-to-calendar = Agregar a mi calendario (archivo .ics)
session-place = Lugar
session-quorum-label = Quórum legal
session-quorum = Al declararse: { $present } de { $seats ->
    [one] { $seats } representación
   *[other] { $seats } representaciones
} ({ $required ->
    [one] se pide { $required }
   *[other] se piden { $required }
})
session-left-out = No cuenta «{ $seat }»: suspendió su participación
session-no-quorum-yet = aún no se declara
session-no-quorum = no se declaró
session-minutes = Acta aprobada
session-recesses = Recesos
session-recess = De { $from } a { $until }
session-recess-lasts = Desde { $from }
session-closed = Clausura
session-cancelled = Sesión cancelada
session-cancelled-on = Se canceló el { $moment }.
session-to-desk = Ir a la sala de sesión
session-calls = Convocatoria
session-of-year = { $name } de { $year }
session-renumbered = Su número se corrigió: era { $from } y es { $to }
session-called = Convocada el { $moment }, para el { $starts }
session-called-again = Segunda convocatoria el { $moment }, para el { $starts }
session-ended = { $ending ->
    [quorum_lost] por falta de quórum legal; quedaron puntos sin tratar
   *[agenda_rejected] sin orden del día aprobado; quedaron puntos sin tratar
}
session-changed = Convocatoria modificada el { $moment }
call-starts = Fecha y hora: era { $from }; es { $to }
call-mode = Modalidad: era { $from }; es { $to }
call-place = Lugar: era { $from }; es { $to }
call-no-place = sin lugar
session-notice-none = Es segunda convocatoria: no lleva plazo de anticipación.
session-call-failed = No se declaró quórum legal en esta convocatoria.
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
item-untreated = { $stage ->
    [begun] No se concluyó
   *[pending] No se trató
}: { $why ->
    [quorum_lost] se perdió el quórum legal
    [agenda_rejected] no se aprobó el orden del día
    [cancelled] se canceló la sesión
   *[lapsed] venció la convocatoria
}
item-in-course = En curso
item-name = Punto { $place } de la { $session }
item-in-call = Punto { $number } de la convocatoria
item-not-in-call = Agregado en la sesión
item-proposal-withdrawn = La propuesta se retiró el { $date }.
item-proposal-disowned = La institución objetó el { $date } que se capturara a su nombre: no presentó la propuesta.
item-begun = Iniciado, sin concluir
item-voting = En votación
item-decided = Votado
item-concluded = Concluido
document-circulated = circulado el { $moment }
document-late = Circulado tarde
change-lede = Los cambios se publican con su motivo. Si cambia el día o la hora, la anticipación se cuenta de nuevo.
add-point-lede = El punto queda antes de asuntos generales y de la clausura. Se avisa con la misma anticipación que la convocatoria: ninguna regla admite menos por urgencia. Ya abierta la sesión, se propone al aprobar el orden del día.
drop-point-lede = El punto deja de formar parte del orden del día. La convocatoria lo sigue mostrando, con el motivo y su asiento. No pide anticipación. Ya abierta la sesión, se quita al cambiar el orden del día.
item-added = Se agregó a la convocatoria el { $date }.
item-dropped = El { $date } se retiró de la convocatoria el punto «{ $title }».
item-continues = Quedó sin tratar en la { $session }
item-continued = Continúa en la { $session }
again-lede = La segunda convocatoria procede cuando la primera no reunió quórum en su día y hora.
cancel-lede = La sesión queda cancelada con su motivo. La convocatoria sigue visible.
release-lede = Desde que se haga público lo lee cualquier persona, para siempre. Consta quién lo hizo y cuándo.
release-done = Estuvo reservado. La Secretaría Técnica lo hizo público el { $date }.
release-none = En esta sesión no hay documentos reservados.
change-now = Hoy está convocada para: { $starts }
change-reason = Motivo, público
attendance-title = Pase de lista y quórum
attendance-none = Nadie ha pasado lista todavía.
attendance-none-came = Nadie pasó lista.
attendance-absent = No asistió nadie por: { $seats }
column-seat = Representación
column-who = Quién
column-since = Desde
column-voted = Votó
column-sense = Sentido
came-since = desde las { $hour }
left-at = salió a las { $hour }
by-letter = por oficio { $number }
seat-titular = Titular: { $institution }
seat-suplente = Suplente: { $institution }
moved-agenda = Moción: aprobar el orden del día.
agreed-document = «{ $title }»
moved-minutes = Moción: aprobar el acta como se circuló: { $name }.
moved-agreement = Moción: aprobar un acuerdo.
moved-amendment = Moción: cambiar un dato de la ficha. { $name }.
moved-methodology = Moción: adoptar la metodología «{ $name }».
moved-phase = { $chosen ->
    [close] Moción: cerrar la fase.
   *[reopen] Moción: reabrir la fase.
}
moved-axis_name = Moción: fijar el nombre del eje.
moved-table = Moción: cambiar el Secretariado. Se propone: { $change }.
motion-choose = Mostrar sus datos
moved-endorsement = { $chosen ->
    [granted] Moción: otorgar el aval.
    [returned] Moción: devolver la propuesta con observaciones.
   *[not_granted] Moción: no otorgar el aval.
}
motion-asks-of-returned = Si se devuelve: los datos que se piden
motion-other-wording = Aprobar con otra redacción
motion-now = Redacción propuesta
motion-approved = Redacción que recibió el aval
vote-captured = Capturado por la Secretaría Técnica, { $hour }
vote-own = Emitido por la propia representación, { $hour }
vote-reason-kept = Vacío o igual: se conserva el que ya consta, con el sentido que razonaba.
vote-corrects = corrige el asiento { $entry }, que decía: { $sense }
motion-withdraw-hint = La votación termina sin resultado. Los votos ya emitidos constan sin efecto, y el punto puede tener otra moción.
motion-withdrawn = La moción se retiró el { $moment }. { $votes ->
    [0] No se había registrado ningún voto.
   *[other] Los votos constan sin efecto.
}
voting-withdrawn = Moción retirada, sin resultado
voting-unfinished = La sesión se clausuró antes del resultado
vote-missing = Falta su voto
vote-correct = Corregir la captura
vote-reason = Voto razonado
vote-reason-of = Voto razonado: { $seat }
vote-reasoned-for = Son las razones de un voto que constaba «{ $sense }» y se corrigió.
vote-objection-of = Objeción a la captura: { $seat }
vote-yours = Su voto, por «{ $seat }»
vote-here = Vote aquí
votes-total = { $in_favour } a favor, { $against } en contra, { $abstentions ->
    [one] { $abstentions } abstención
   *[other] { $abstentions } abstenciones
}
voting-open = Votación abierta
result-words = { $verdict }: { $in_favour } a favor; { $needed }
result-needed = { $votes ->
    [one] se requería { $votes } voto
   *[other] se requerían { $votes } votos
}{ $of ->
    [0] {""}
   *[other] {" "}de { $of }
}{ $kind ->
    [simple] , sin contar abstenciones
   *[other] {""}
} ({ $majority })
result-objected = Captura objetada por: { $seats }
result-objected-by = { $seat } (asiento { $entry })
objection-until = La captura puede objetarse hasta el { $date }.
objection-about = Si un voto no se capturó como se dijo en la sesión, aquí se objeta. Lo capturado se conserva, y la objeción se lee a su lado.
objection-list = Votos cuya captura puede objetarse
objection-none = No hay ningún voto cuya captura pueda objetarse.
tie-broken = El empate se resolvió con el voto de calidad.
tie-stood = Hubo empate.
total-in-favour = A favor { $count }
total-against = En contra { $count }
total-abstentions = Abstención { $count }
total-missing = Sin capturar { $count }

## La sala de sesión

desk-title = Sala de sesión: { $session }
desk-nothing-pending = Nada pendiente de enviar.
desk-kept = Guardado en este equipo, aún sin enviar:
desk-news = Hay cambios en la sesión.
desk-reload = Actualizar
desk-public-page = Página pública
desk-to-close = Ir al cierre
desk-change-order = Cambiar el orden del día
desk-closed-file = Ver el nombre del archivo, que no es público
desk-roll-title = Pase de lista
desk-roll-save = Registrar a quienes están
desk-point = Punto { $number }.
desk-no-point = Ningún punto en curso
desk-take-up-hint = Inicie un punto desde el orden del día.
desk-not-open = La sesión no está abierta.
desk-in-recess = Para seguir, reanude la sesión.
desk-follows = Sigue de esta sesión
desk-nothing-follows = Hoy no hay pendientes de lo que se trató en esta sesión.
desk-in-and-out = Registrar entrada o salida
desk-arrives = Llega
desk-leaves = Sale
desk-close-title = Cierre
desk-close-ready = Todo se ha atendido. Puede clausurar la sesión.
desk-close-owed = Para clausurar falta atender:
desk-close-hint = { $days ->
    [one] Tras la clausura, cada representación tiene { $days } día hábil para objetar cómo se capturó su voto.
   *[other] Tras la clausura, cada representación tiene { $days } días hábiles para objetar cómo se capturó su voto.
}
desk-casting-hint = Si hay empate, lo resuelve el voto de «{ $seat }». Anótelo solo entonces.
desk-conclude-summary = Concluir sin votación
desk-save-votes = Guardar sin declarar
desk-keyboard = Teclado: Tab avanza, las flechas eligen el voto e Intro declara el resultado.
roll-mark = Presente
roll-present = Presente desde las { $hour }
agenda-order-hint = Escriba el lugar de cada punto. Vacío: se retira. Lo ya tratado no se retira. Si el Secretariado ya aprobó el orden del día, el cambio vuelve a votarse antes de decidir otra cosa.
agenda-place = Lugar
agenda-new = Punto nuevo

choice-motion-agenda = Aprobar el orden del día
choice-motion-minutes = Aprobar el acta de una sesión anterior
choice-motion-agreement = Un acuerdo
choice-motion-methodology = Adoptar una metodología
choice-motion-endorsement = El aval de una propuesta
choice-motion-amendment = Cambiar un dato de la ficha de un compromiso
choice-motion-phase = Cerrar o reabrir una fase
choice-motion-axis_name = Fijar el nombre de un eje

told-title = A quién se avisó
told-lede = De cada correo consta si lo recibió el servidor de correo. No consta si alguien lo leyó. Se conserva 180 días.
told-none = No consta ningún aviso: no se mandó, o pasaron más de 180 días.
told-nobody = Sin correo: nadie con cuenta tenía entonces el cargo. Hay que avisarle por otra vía.
told-vacant = El cargo estaba vacante: no hay a quién avisar.
told-waiting = Por mandar
told-sent = Entregado al servidor de correo
told-filed = Quedó como archivo: no hay servidor de correo. Hay que avisarle por otra vía.
told-own-nobody = Sin correo: nadie con cuenta tenía entonces el cargo, que es el suyo.
told-own-filed = Quedó como archivo: no hay servidor de correo. Es su cargo.
told-refused = No se mandó
told-refused-code = No se mandó: el servidor de correo contestó { $code }
told-unknown = No se sabe si llegó
told-count-nobody = Sin correo en la plataforma: { $many }
told-count-vacant = Cargos vacantes: { $many }
told-count-waiting = Por mandar: { $many }
told-count-sent = Entregados al servidor de correo: { $many }
told-count-filed = Quedaron como archivo, sin mandarse: { $many }
told-count-refused = No se mandaron: { $many }
told-count-unknown = No se sabe si llegaron: { $many }
