# La supresión de palabras del registro.

## Rechazos

refusal-no-such-text = El asiento { $entry } no tiene un texto con el número { $text }.
    .rule = Regla de la plataforma: se suprime lo que un asiento guarda, y sus textos se cuentan desde el 0 en el orden de sus huellas.
    .next = Abra el asiento y elija sus textos en la página de suprimir.
refusal-erased-before = Ese texto del asiento { $entry } ya fue suprimido por el asiento { $by }.
    .rule = Regla de la plataforma: un texto se suprime una sola vez y no vuelve.
    .next = Quite ese texto de los elegidos.
refusal-names-office-holder = Ese texto del asiento { $entry } es el nombre de quien ocupa u ocupó un cargo.
    .rule = Regla de la plataforma: quien decide en público lo hace con su nombre; solo un acuerdo del Secretariado lo suprime.
    .next = Lleve el asunto a una sesión. Con el acuerdo, elija «El Secretariado lo acordó» e indique cuál es.
refusal-repeats-erased = El motivo repite lo que se suprime del asiento { $entry }.
    .rule = Regla de la plataforma: el motivo es público y se queda; no puede decir otra vez lo que se borra.
    .next = Diga por qué se suprime sin repetir esas palabras.

## Lo que se hizo

deed-opening-erase = Suprimió textos del asiento { $entry }
history-erased = Se suprimieron textos

## Lo que se puede hacer

act-opening-erase = Suprimir textos de un asiento
    .button = Suprimir para siempre
    .entry = Asiento
    .texts = ¿Qué textos se suprimen?
    .texts-hint = Se borran los elegidos, con sus archivos, y no hay manera de recuperarlos.
    .cause = ¿Con qué fundamento?
    .agreement = ¿Qué acuerdo?
    .reason = Motivo, público
    .reason-hint = Al menos 50 caracteres. Lo leerá cualquier persona. No repita lo que se suprime ni diga de quién es.

choice-cause-request = Lo pidió la persona a la que identifica
choice-cause-sensitive = Es un dato sensible, o es de una niña, un niño o un adolescente
choice-cause-bystander = Identifica a alguien que no participa
choice-cause-mistake = Se publicó por error
choice-cause-order = Lo ordenó una autoridad
choice-cause-agreement = El Secretariado lo acordó

file-gone = Archivo suprimido por el asiento { $entry }.

erase-lede = El asiento, su fecha, quién lo hizo, los votos y los totales quedan como están. Donde estaban las palabras se dirá qué acto las suprimió.
erase-none = A este asiento no le queda ningún texto que suprimir.
erase-text = { $label } «{ $words }»
erase-closed = { $label } { $class }
erase-link = Suprimir textos de este asiento
problem-not-erasing = Suprimir textos no es de su cargo
    .next = Antes de instalar el Secretariado lo hace la administración del sitio; después, la Secretaría Técnica. Si un texto habla de usted, pídale a ella que lo suprima.
