# Los borradores.

drafts-title = Borradores
drafts-saved-title = Borradores guardados
drafts-open = Borradores de su institución
drafts-none = Su institución no tiene borradores.
drafts-why = Un borrador es privado de la institución que lo escribe. No está en el registro público hasta que se presenta.
draft-title = Borrador de propuesta
draft-private = Nadie fuera de { $institution } ve este borrador, salvo quien opera el servidor. Se hace público cuando usted lo presenta.
drafts-private = Nadie fuera de { $institution } ve estos borradores, salvo quien opera el servidor. Cada uno se hace público cuando usted lo presenta.
draft-needs-plan = Para presentar hace falta un plan, y todavía no hay ninguno. Lo registra la Secretaría Técnica.
draft-untitled = Sin título
draft-saved-times = { $times ->
    [one] Guardado { $times } vez.
   *[other] Guardado { $times } veces.
}
draft-saved-rest = Lo demás quedó guardado en el borrador. Un archivo rechazado no reemplaza al que ya estaba.
draft-required = Para presentar bastan el título, la oración, la redacción, el plan y el origen; lo demás puede faltar y se dirá que no consta.
draft-paste-title = Empezar con un documento
draft-paste-label = Pegue aquí el documento
draft-paste-hint = El texto de la propuesta, tal como está. Lo que se reconozca llenará la ficha; usted lo revisa y corrige.
draft-printed-title = La ficha
draft-printed-when = Como estaba al abrir esta página. Lo que se escribió después no sale en papel hasta que se guarda.
draft-source-title = El documento que se pegó
draft-source-see = Ver el documento que se pegó
draft-source-taken = { $count ->
    [0] Ningún dato de la ficha dice ya lo que se leyó aquí.
    [one] Un dato de la ficha se tomó de aquí y lo dice.
   *[other] { $count } datos de la ficha se tomaron de aquí y lo dicen.
}
draft-source-nothing = No se reconoció ningún dato: la ficha se llena a mano.
draft-source-unread = { $count ->
    [one] No se reconoció una parte del documento
   *[other] No se reconocieron { $count } partes del documento
}
draft-source-private = Se guarda con el borrador, no se publica y se borra con él.
draft-field-taken = Se tomó del documento.
draft-paste-button = Llenar la ficha
draft-blank-title = Empezar en blanco
draft-blank-button = Abrir una ficha en blanco
draft-what = Qué se propone
draft-where = En qué plan y eje
draft-why = Por qué
draft-from = De dónde sale
draft-when = Cuándo
draft-who = Quién responde
draft-save = Guardar el borrador
draft-present-hint = Al presentarla, la propuesta se hace pública y recibe su acuse. Después puede completar y corregir sus datos, pero nada se borra.
draft-proposal = Propuesta de compromiso
draft-act-proposed = Se propone: { $act }
draft-discard-title = Descartar
draft-discard-hint = El borrador se borra por completo. Nunca estuvo en el registro público.
draft-discard = Descartar este borrador
draft-discard-ask = ¿Descartar este borrador?
draft-discard-goes = Lo que se borra
draft-discard-document = También se borra el documento que se pegó.
draft-discard-code = También deja de servir la clave de lectura.
draft-discard-not = Conservar el borrador
draft-stale = Este borrador se guardó mientras usted escribía, desde otra pestaña o por otra persona de su institución.
    .rule = Nadie pierde lo que escribió: aquí están las dos versiones.
    .next = Revise las diferencias, corrija el formulario y guarde de nuevo.
draft-stale-how = El formulario de abajo conserva lo que usted escribió.
draft-advice-ready = Tal como está guardado, ya se puede presentar.
draft-advice-not-yet = Tal como está guardado, todavía no se puede presentar. { $why }
draft-advice-row = Tal como está guardado, todavía no se puede presentar. Acto { $row }: { $why }
draft-advice-fields = Falta o no se entiende: { $fields }.
draft-batch-title = { $count ->
    [one] Borrador de un acto
   *[other] Borrador de { $count } actos
}
draft-batch-acts = Qué se haría
draft-batch-row = Acto { $row } de este borrador
draft-batch-author = Lo escribió { $author }
draft-batch-refused = este acto lo impide
draft-batch-unknown = Un acto que este sitio no conoce
draft-batch-fault = Acto { $row }: { $why }
draft-batch-faults = No se presentó: hay datos que corregir
draft-batch-present = Presentar todos
draft-batch-hint = Se registran todos los actos o ninguno. Cada uno queda a nombre de quien lo escribió.
problem-no-draft = No hay ningún borrador con esa dirección
    .next = Puede haberse presentado o descartado, o ser de otra institución.
draft-gone-presented = Este borrador ya se presentó: es el compromiso { $number }
draft-gone-presented-next = Alguien de su institución lo presentó mientras usted escribía. Lo que usted escribió no se guardó; aquí está para copiarlo a la ficha.
draft-gone = No se guardó: hoy usted no puede escribir en ese borrador
draft-gone-next = Puede haberse presentado o descartado, o usted actúa ahora por otra institución. Lo que usted escribió no se guardó; aquí está para copiarlo.
draft-gone-see = Ver el compromiso { $number }
problem-draft-too-long = El borrador es demasiado largo; no se guardó
    .next = Vuelva a la página anterior y acorte el texto.
problem-no-room-for-drafts = Los borradores que abrió la institución ocupan ya 64 MB; no se guardó
    .next = Presente o descarte alguno de ellos.
problem-too-many-drafts = Su institución ya abrió 200 borradores; no se abrió otro
    .next = Presente o descarte alguno de los que hay.
problem-draft-full = El servidor no tiene espacio; no se guardó nada del borrador
    .next = Avise a quien opera el sitio. Vuelva a la página anterior: ahí sigue lo que usted escribió.
problem-file-held = Un borrador conserva ese archivo; no se quitó
    .next = Cambie el archivo en el borrador, o descarte el borrador.
waiting-title = Archivos en espera
waiting-hint = Los dejó su cargo, y ningún acto ni borrador los usa todavía. Cada uno se borra un día después de que llegó.
waiting-quota = { $files ->
    [one] Con los de borradores, espera un archivo de su cargo: { $size } de { $most }.
   *[other] Con los de borradores, esperan { $files } archivos de su cargo: { $size } de { $most }.
}
waiting-none = Ninguno fuera de los borradores.
waiting-drop = Quitar
problem-no-drafts-here = Con el cargo con el que se actúa no se pueden abrir borradores
    .next = Los abren las personas titulares y suplentes del Secretariado, y las áreas de sus instituciones.
reading-share-title = Que lo lea alguien más
reading-share-hint = Con una clave puede leer este borrador quien no es de su institución. No puede cambiarlo ni presentarlo.
reading-share-again = Ya hay una clave; si hace otra, la anterior deja de servir.
reading-share = Hacer una clave de lectura
reading-made-title = Clave de lectura
reading-made-once = Esta clave se muestra una sola vez y no se guarda. Cópiela ahora.
reading-made-how = Entregue la clave y la dirección por separado. Sirve 14 días, mientras usted ocupe el cargo y no haga otra.
reading-code = Clave
reading-where = Dirección
reading-back = Volver al borrador
reading-title = Lectura de un borrador
reading-ask = Escriba la clave que le dio la institución que escribe el borrador.
reading-open = Leer el borrador
reading-wrong = Esa clave no abre ningún borrador en esta dirección.
reading-wrong-next = Revise la clave, o pida otra a quien se la dio: puede haberse hecho una nueva, haber pasado sus 14 días, haber cambiado el cargo de manos, o el borrador ya no existir.
reading-of = Borrador de { $institution }. Todavía no se presenta y puede cambiar.
