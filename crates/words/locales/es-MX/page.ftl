# Las palabras de Tequio, en español de México. Primera lengua del sitio.
#
# Calmo, llano; oraciones de 20 palabras o menos; nadie tiene la culpa.
# Las páginas de lectura no se dirigen a nadie; los formularios y la sala de sesión hablan de usted.
# Cada clave lleva las mismas variables en las dos lenguas: `cargo xtask tidy` lo revisa.
# «Asiento» es una línea del registro público; quien tiene voto es una «representación».

body-unnamed = Secretariado por nombrar
body-called-then = Entonces el Secretariado se llamaba «{ $name }».
site-description = Lo que propone, decide y cumple el Secretariado, en un registro público que cualquiera puede comprobar.
skip-to-content = Ir al contenido
nav-main = Principal
nav-plan = Plan
nav-commitments = Compromisos
nav-sessions = Sesiones
nav-record = Registro
other-language = English
other-language-tag = en
this-page-other-language = This page in English
copy-strip = Copia del registro
copy-about = Esta es una copia del registro: muestra lo que había cuando se hizo. Aquí no se registra nada y no sale ningún correo.
demo-strip = Demostración
demo-about = Demostración en este equipo. Se puede actuar con cualquier cargo y fijar la fecha civil.
demo-act-as = Actuar como
demo-date = Fecha civil
demo-hour = Hora (vacía: la del reloj)
demo-change = Cambiar
not-printed = No se imprime: está solo en la pantalla.
foot-who = Quién responde por este sitio
foot-contact = Teléfono, correo y domicilio:
foot-yours = Privacidad y reglas
foot-data = Datos de este sitio
foot-check = Comprobar el registro público
foot-made = Hecho con Tequio, software libre. Este sitio no usa cookies de rastreo ni carga nada de terceros.
foot-illustrative = Lo marcado «ejemplo ilustrativo» no proviene de las fuentes: sirve para mostrar cómo funciona.
data-title = Descargar los datos (CSV, JSON)
not-captured = sin capturar
not-installed = Secretariado en preparación: todavía no se instala.
foot-set-contact = Capturar o corregir estos datos
not-on-record = no consta
illustrative = ejemplo ilustrativo
go-home = Ir al inicio
cancel = Volver
errored = Error:
form-has-faults = Revise lo siguiente
form-more-faults = { $count ->
    [one] Y una cosa más.
   *[other] Y { $count } más.
}
form-entered = Con la tecla Intro no se envía nada. Lo escrito sigue en esta página; para enviarlo está el botón al final del formulario.
form-kept = Lo escrito sigue en esta página. Corrija y envíe antes de pasar a otra.
given-back-title = Lo que escribió
given-back-how = Esta página no tiene el formulario, pero lo escrito está aquí. Cópielo, o corríjalo y envíelo otra vez.
given-back-nobody = En este navegador no hay una sesión abierta: terminó o nunca se entró. Lo escrito está aquí. Deje abierta esta página, entre en otra pestaña, vuelva y envíelo otra vez.
given-back-sign-in = Entrar en otra pestaña
given-back-field = Texto
given-back-file = El archivo no se guardó: elíjalo otra vez.
given-back-send = Enviar otra vez
form-more = Hay más renglones y lo escrito sigue en esta página. Todavía no se envió nada.
form-more-go = Ir a los renglones
form-add-rows = Más renglones: { $rows }
typed-restored = Se recuperó lo que se escribió a las { $when } y no se envió.
typed-older = Hay texto sin enviar de las { $when }; se escribió sobre una versión anterior.
typed-sent = Hay texto de las { $when } que ya se envió una vez. Antes de usarlo, vea si quedó registrado.
typed-use = Usarlo
typed-discard = Descartarlo
see-rule = Ver la regla
vacant = vacante
privacy-title = Aviso de privacidad
privacy-1 = Para leer este sitio no se pide ni se guarda ningún dato de quien lee. No hay cookies de rastreo.
privacy-2 = Quienes integran el Secretariado actúan por su cargo. Cada acto lleva el cargo y una clave que no dice de quién es.
privacy-names-none = No se publica el nombre de ninguna persona que ocupe o haya ocupado un cargo.
privacy-names = { $count ->
    [one] Se publica el nombre de una persona que ocupa o ha ocupado un cargo.
   *[other] Se publica el nombre de { $count } personas que ocupan o han ocupado un cargo.
} Está en la página del Secretariado y en los asientos del registro que lo nombran.
privacy-why = Un nombre solo se publica si quien registra el nombramiento lo escribe, para que se sepa quién actúa por cada cargo.
privacy-correct = Un nombre equivocado se corrige con otro nombramiento. Desde que se instala el Secretariado lo dice un documento, o lo acuerda una sesión. El anterior queda en el registro.
privacy-3 = Un texto del registro puede suprimirse sin borrar el acto ni cambiar ningún voto: se borran sus palabras y sus archivos, y queda dicho qué acto los suprimió y con qué fundamento. El nombre de quien ocupa un cargo solo se suprime por acuerdo.
privacy-4 = Los derechos de acceso, rectificación, cancelación y oposición se ejercen ante la unidad de transparencia de quien responde por este sitio.
operator-title = Qué puede ver quien opera este sitio
operator-1 = Quien opera el servidor puede ver todo lo que está en él: lo público, los documentos confidenciales y reservados, y los borradores de cada institución.
operator-2 = No puede cambiar un asiento del registro sin que se note: cada asiento depende de los anteriores y la firma los cubre a todos.
operator-3 = Desde el servidor no se puede otorgar un aval ni votar: eso solo lo hace una sesión con quórum. Hasta la instalación del Secretariado se dan de alta representaciones y cargos, y cada alta queda en el registro.
operator-4 = Podría mostrar un registro distinto a distintas personas mientras nadie más lo custodie. Por eso conviene que otras organizaciones guarden copia.
problem-not-found = Esta página no existe
    .next = Revise la dirección o vuelva al inicio. Ninguna dirección publicada se retira.
problem-method = Esta página no recibe lo que se envió
    .next = Vuelva a la página anterior y use sus botones.
problem-other-site = El envío vino de otro sitio y no se recibió
    .next = Nada cambió. Abra este sitio en una pestaña nueva y envíe desde su propio formulario. Si vuelve a pasar, avise a quien opera el sitio: su servidor anota qué direcciones comparó y cómo ajustarlo.
problem-too-large = Lo que se envió es demasiado grande
    .next = Un formulario admite hasta 1 MB de texto y, aparte, archivos por 32 MB en total. Vuelva a la página anterior y envíe menos a la vez. Nada cambió.
problem-too-many-fields = Lo que se envió tiene demasiados campos
    .next = Ningún formulario de este sitio tiene más de 2,000. Vuelva a la página anterior y envíelo desde ahí. Nada cambió.
problem-larger = Lo que se envió mide { $size } y es demasiado
    .next = Un formulario admite hasta 1 MB de texto y, aparte, archivos por 32 MB en total. Vuelva a la página anterior y envíe menos a la vez. Nada cambió.
problem-host = Esta demostración solo responde en este equipo
    .next = Ábrala con la dirección que mostró al iniciar.
problem-unreadable = No se pudo leer lo que se envió
    .next = Vuelva al formulario y envíe de nuevo. Nada cambió.
problem-ours = Algo falló de nuestro lado
    .next = Nada de lo que se confirmó se ha perdido. Intente de nuevo en un momento.
problem-no-entry = Ese asiento no existe
    .next = El registro cuenta desde el 0. Vea los asientos más recientes en «Registro público».
problem-no-file = No hay un archivo en esta dirección.
    .next = Los archivos del registro se enlazan desde su sesión, su compromiso o su asiento. Lo que se recibió y todavía no consta en un asiento no se puede descargar, y lo que se suprimió ya no está.
problem-file-closed = Este archivo no es público.
    .next = Su asiento dice quién lo lee, y si está reservado hasta que se haga público. Con un cargo se lee después de mostrar la segunda llave.
problem-file-damaged = El archivo guardado no es el que consta en el registro.
    .next = No se entrega un archivo alterado. Avise a quien opera el sitio: la verificación del registro señala el asiento.
problem-busy = Se está recibiendo demasiado a la vez.
    .next = No se guardó nada. Vuelva atrás y envíe de nuevo el formulario en un momento.
problem-no-session = Esa sesión no existe
    .next = Vea las que hay en «Sesiones».
problem-only-technical-secretary = Esta página es de la Secretaría Técnica
    .next = La Secretaría Técnica conduce las sesiones. La página de cada una, en «Sesiones», es pública.
problem-only-administrator = Esta página es de la administración del sitio
    .next = La administración prepara el Secretariado antes de instalarlo. «Integración y reglas» es pública.
problem-table-installed = El Secretariado ya está instalado
    .next = Desde la instalación, el Secretariado solo cambia por acuerdo: lleve el cambio a una sesión, como punto «Cambio del Secretariado».
problem-old-form = Este formulario ya se usó o caducó
    .next = Vuelva al borrador y use el botón otra vez.
problem-other-code = Después se hizo otra clave
    .next = La clave que pidió con este formulario ya no sirve. Vuelva al borrador y haga una nueva.
choice-level-demo = sin comprobar: en una demostración cualquiera actúa con cualquier cargo
choice-level-console = desde el equipo que guarda el registro
choice-level-token = con la clave de un programa
choice-level-e_mail = con un mensaje a su correo
choice-level-two_factors = con su correo y una segunda llave
choice-level-fresh_factors = con su correo y una segunda llave, mostrada hace 15 minutos o menos
often-title = Se envió demasiado en poco tiempo
often-wait = { $seconds ->
    [one] Espere un segundo y envíelo otra vez.
   *[other] Espere { $seconds } segundos y envíelo otra vez.
}
often-again = Enviar otra vez
often-kept = Lo que escribió está en esta página. Nada de eso está en el registro todavía.
problem-drawn-for-role = No se envió: esta página se abrió con otro cargo
    .next = Se abrió como «{ $then }», y en este navegador ahora se actúa como «{ $now }». No se hizo nada. Para enviarlo como estaba, elija aquel cargo en otra pestaña y envíelo otra vez. Para enviarlo como ahora, abra la página de nuevo.
problem-drawn-for-person = No se envió: esta página la abrió otra persona
    .next = En este navegador entró después otra persona. No se hizo nada en nombre de nadie. Para enviarlo como estaba, entre en otra pestaña como quien abrió esta página y envíelo otra vez. Para enviarlo como ahora, abra la página de nuevo.
problem-ended-meanwhile = No se hizo nada: mientras esto llegaba, su sesión terminó o cambió
    .next = La regla: cuando lo enviado llega completo se pregunta otra vez quién lo envía. Su sesión pudo cerrarse aquí o desde otro equipo, su cargo pudo cambiar, o pasaron más de quince minutos desde que mostró su segunda llave. Entre otra vez en otra pestaña y envíelo de nuevo.
problem-session-ended = No se hizo nada: en este navegador no hay una sesión abierta
    .next = Lo que escribió está en esta página.
problem-factor-first = No se hizo nada: falta mostrar su segunda llave
    .next = Lo que escribió está en esta página. Muestre la llave en otra pestaña, vuelva y envíelo otra vez.
drawn-for-choose = Elegir el cargo
drawn-for-anew = Abrir la página de nuevo
