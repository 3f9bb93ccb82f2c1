# Buscar.

nav-find = Buscar
find-title = Buscar
find-description = Búsqueda en los compromisos, los planes, los acuerdos, las sesiones, las representaciones, los cargos y el registro público.
find-label = Palabras que se buscan
find-submit = Buscar
find-count = { $count ->
    [0] Nada con «{ $words }»
    [one] Un resultado con «{ $words }»
   *[other] { $count } resultados con «{ $words }»
}
find-none-chosen = { $count ->
    [one] Hay uno con «{ $words }»; con { $chosen }, ninguno
   *[other] Hay { $count } con «{ $words }»; con { $chosen }, ninguno
}
find-quoted = «{ $words }»
find-listed = { $count ->
    [0] Nada con lo que se eligió
    [one] Un resultado con lo que se eligió
   *[other] { $count } resultados con lo que se eligió
}
find-common = No se busca «{ $words }»: son palabras demasiado comunes.
find-quotes = Lo que está entre comillas se busca como está escrito: las mismas palabras, juntas y en ese orden; los acentos y las mayúsculas no cuentan.
find-unquoted = Buscar las palabras en cualquier orden
find-chosen = Lo que se eligió
find-without = Quitar «{ $words }»
find-since = desde { $date }
find-until = hasta { $date }
find-taken = Con «{ $typed }» no hay nada; se buscó «{ $taken }».
find-as-typed = Buscar «{ $typed }» tal cual
find-unknown = Con «{ $typed }» no hay nada.
find-some = Nada tiene todas las palabras. Estos resultados tienen alguna.
find-cut = Se buscan hasta { $terms } palabras y { $letters } letras; lo demás no se miró.
find-searched = Se buscó en todo lo que hay publicado hasta el asiento { $entry }, { $count } cosas entre compromisos, planes, metodologías, acuerdos, puntos, sesiones, representaciones, cargos y asientos: en sus textos, en cómo se llaman, en los nombres de sus instituciones y en lo que hizo cada asiento.
find-searchable = Se busca en todo lo que hay publicado hasta el asiento { $entry }, { $count } cosas entre compromisos, planes, metodologías, acuerdos, puntos, sesiones, representaciones, cargos y asientos: en sus textos, en cómo se llaman, en los nombres de sus instituciones y en lo que hizo cada asiento.
find-nearby = Palabras cercanas
find-look-through = También se puede recorrer
find-agreements = Acuerdos
find-kinds = Resultados por clase
find-kind-all = Todo
find-kind-commitment = Compromisos
find-kind-foreseen = Compromisos que se tienen considerados
find-kind-plan = Planes
find-kind-methodology = Metodologías
find-kind-agreement = Acuerdos
find-kind-point = Puntos del orden del día
find-kind-session = Sesiones
find-kind-seat = Representaciones
find-kind-office = Cargos
find-kind-entry = Registro
find-one-commitment = Compromiso
find-one-foreseen = Se tiene considerado
find-one-plan = Plan
find-one-methodology = Metodología
find-one-agreement = Acuerdo
find-one-point = Punto
find-one-session = Sesión
find-one-seat = Representación
find-one-office = Cargo
find-one-entry = Registro
choice-found-commitment = { find-one-commitment }
choice-found-foreseen = { find-one-foreseen }
choice-found-plan = { find-one-plan }
choice-found-methodology = { find-one-methodology }
choice-found-agreement = { find-one-agreement }
choice-found-point = { find-one-point }
choice-found-session = { find-one-session }
choice-found-seat = { find-one-seat }
choice-found-office = { find-one-office }
choice-found-entry = { find-one-entry }
find-by-institution = En el nombre de la institución:
find-kind = Clase
find-results = Resultados { $from } a { $to }
find-pages = Páginas de resultados
find-range = { $from } a { $to } de { $count }, de lo más cercano a lo más lejano
find-range-newest = { $from } a { $to } de { $count }, de lo más nuevo a lo más antiguo
find-sheet = Descargar todos estos resultados: hoja de cálculo (CSV)
find-sheet-title = Resultados de una búsqueda
find-sheet-file = resultados
find-previous = Anteriores
find-next = Siguientes
find-refine = Afinar
find-refine-link = Afinar por institución, estado, eje o fecha
find-institution = Institución
find-state = Estado
find-axis = Eje
find-any-institution = Todas
find-any-state = Todos
find-any-axis = Todos
find-option = { $name } ({ $count })
find-from = Desde
find-to = Hasta
find-refused = No se buscó: algo de lo que se eligió no existe
find-not-a-choice = «{ $typed }» no está entre lo que se puede elegir.
find-not-a-day = «{ $typed }» no es una fecha; se escribe como 2020-11-27.
find-reversed = Es anterior a la primera fecha, { $from }: así no queda ningún día.
find-apply = Aplicar
find-hint = Se busca igual con acento o sin él, en singular o en plural. La «ñ» sí se distingue. Entre comillas, las palabras se buscan juntas y en ese orden. Esta dirección se puede enviar: abre la misma búsqueda.
problem-busy-finding = Se está buscando demasiado a la vez.
    .next = Busque de nuevo en un momento. Las listas también llevan a todo.
