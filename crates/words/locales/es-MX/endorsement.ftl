# El aval, y que la institución lo asume.

## Rechazos

refusal-nothing-endorsed = La propuesta aún no tiene el aval del Secretariado.
    .rule = Metodología: los compromisos proactivos cuentan con el aval para implementarse, según el documento de la Unidad de Transparencia.
    .next = Espere a que el Secretariado decida en sesión.
refusal-already-assumed = El compromiso ya fue asumido, en el asiento { $entry }.
    .rule = Regla de la plataforma: la institución asume una sola vez cada compromiso.
    .next = No hace falta otro acto. Consulte el asiento { $entry }.

refusal-responsible-missing = En el punto { $position }: no consta qué institución responderá por el compromiso.
    .rule = Regla de la plataforma: el aval se otorga a un compromiso por el que alguien responde.
    .next = Pida a la institución que propone que complete ese dato en la ficha.

## Opciones

choice-outcome-granted = Otorgar el aval
choice-outcome-returned = Devolver con observaciones
choice-outcome-not_granted = No otorgar el aval

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

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
deed-endorsement-ratify = { $answer ->
    [ratified] Ratificó
    [changes_asked] Pidió cambios al ratificar
   *[declined] Declinó ratificar
} el { $object }
deed-endorsement-assume = Asumió el { $object }

## Lo que se puede hacer: el botón de cada acto

act-endorsement-decide = Decidir sobre el aval
act-endorsement-assume = Asumir el compromiso
    .support = Documento por el que se asume
    .support-number = Número
    .support-number-hint = Número o fecha: al menos uno, para que se pueda encontrar.

act-endorsement-ratify = Responder sobre la ratificación
    .answer = Qué responde quien llegó al cargo
    .text = Qué cambios pide, o por qué declina
    .text-hint = Lo leerá cualquier persona, tal como lo escriba.

## Ratificar

choice-ratification-ratified = Ratifica el compromiso
choice-ratification-changes_asked = Pide cambios
choice-ratification-declined = Declina, con sus razones
ratification-pending = Ratificación pendiente desde el { $date }: llegó otra persona al cargo después de que se asumió
ratification-changes-brief = Quien llegó después al cargo pidió cambios el { $date } (asiento { $entry })
ratification-declined-brief = Quien llegó después al cargo declinó ratificarlo el { $date } (asiento { $entry })
standing-disowned-proposal = La institución objeta, en el asiento { $entry }, que se capturara a su nombre: no lo presentó
standing-disowned-assumption = La institución objeta, en el asiento { $entry }, lo que se capturó por ella: no dijo que lo asume
ratification-given = Quien llegó después al cargo lo ratificó el { $date } (asiento { $entry }).
ratification-changes = Quien llegó después al cargo pidió cambios el { $date } (asiento { $entry }): { $text }
ratification-declined = Quien llegó después al cargo declinó ratificarlo el { $date } (asiento { $entry }): { $text }
ratify-title = Ratificar lo que se asumió antes
ratify-lede = La institución asumió este compromiso cuando otra persona ocupaba el cargo. Quien llega dice si sigue con él. El compromiso no cambia por lo que responda.
ratify-nothing = No hay nada que ratificar: en el cargo está la misma persona con la que se asumió, o aún no se asume.
refusal-nothing-to-ratify = No hay nada que ratificar.
    .rule = Regla de la plataforma: ratifica quien llegó al cargo después de que la institución asumió el compromiso, y una sola vez.
    .next = Consulte en la historia del compromiso lo que ya se respondió.

## Asumir

assume-title = Asumir el compromiso
assume-lede = Aquí consta que la institución ({ $institution }) hace suyo el compromiso, con un acuerdo o un oficio propio.
assume-already = Este compromiso ya se asumió el { $date }, y se asume una sola vez.
assume-already-see = Ver el documento con que se asumió
