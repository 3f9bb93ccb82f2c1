# Los acuerdos.

## Lo que se hizo, como lo cuenta el registro: sin sujeto y sin punto

deed-agreement-reach = Tomó el acuerdo { $ordinal } de la { $object }, con { $in_favour ->
    [one] { $in_favour } voto a favor
   *[other] { $in_favour } votos a favor
}{ $abstentions ->
    [0] {" "}y { $against } en contra
    [one] , { $against } en contra y { $abstentions } abstención
   *[other] , { $against } en contra y { $abstentions } abstenciones
}

## Lo que se puede hacer: el botón de cada acto

act-agreement-reach = Tomar el acuerdo

## Acuerdos

agreements-title = Acuerdos
agreements-lede = Lo que acordó el Secretariado, con sus votos. Cada acuerdo enlaza a su sesión.
agreements-none = Todavía no hay acuerdos. Se toman en sesión con quórum.
agreements-none-here = Esta sesión aún no toma acuerdos.
agreements-none-made = Esta sesión no tomó acuerdos.
agreement-phase = Fase: { $phase }
agreement-folio = Acuerdo { $folio }
agreement-without-effect = No surtió efecto al declararse el resultado.
agreement-name = Acuerdo { $ordinal } de la { $session }
