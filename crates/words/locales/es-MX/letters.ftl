# Las cartas que se mandan por correo, en texto simple.

letter-sign-in-subject = Código para entrar: { $body }
letter-sign-in-use = Es su código para entrar a la plataforma de { $body }. Escríbalo en la página donde lo pidió. Sirve una vez, hasta las { $until }.
letter-sign-in-link = O abra este enlace en el mismo navegador donde lo pidió:
letter-sign-in-unasked = Si usted no lo pidió, no haga nada: sin este código nadie entra con su dirección. No se lo dé a nadie.
letter-invitation-subject = Invitación a un cargo: { $body }
letter-invitation-what = Se le invita a entrar a la plataforma de { $body } con este cargo: { $office }.
letter-invitation-link = En este enlace se dice en qué documento consta el cargo y qué se hará público. Ahí usted acepta o no acepta:
letter-invitation-until = El enlace sirve una vez, hasta el { $until }. Abrirlo no acepta nada.
letter-invitation-astray = Si este cargo no es suyo, ábralo y diga que no, o no haga nada. No reenvíe este correo.
letter-factor-subject = Cambio en su segunda llave: { $body }
letter-factor-bound = El { $at } se agregó una segunda llave a su cuenta.
letter-factor-removed = El { $at } se quitó una segunda llave de su cuenta.
letter-factor-recovery_used = El { $at } se entró con uno de sus códigos de respaldo. Ese código ya no sirve.
letter-factor-recovery_renewed = El { $at } se hicieron nuevos códigos de respaldo. Los anteriores ya no sirven.
letter-factor-reset = El { $at } se quitaron sus segundas llaves, como consta en el registro, para que agregue otras.
letter-factor-sessions = Sus demás sesiones se cerraron.
letter-factor-link = Aquí ve qué llaves tiene su cuenta:
letter-factor-not-you = Si no fue usted, entre ya, quite lo que no reconozca y avise a la Secretaría Técnica.
letter-address-code-subject = Código para cambiar de correo: { $body }
letter-address-code = Es el código para entrar a la plataforma de { $body } con este correo de aquí en adelante. Sirve una vez, hasta las { $until }.
letter-address-code-unasked = Si usted no lo pidió, no haga nada: sin este código no cambia nada. No se lo dé a nadie.
letter-address-changed-subject = Su cuenta cambió de correo: { $body }
letter-address-changed = El { $at } su cuenta en la plataforma de { $body } cambió de correo. Desde entonces este correo no sirve para entrar.
letter-address-changed-not-you = Si no fue usted, avise ya a la Secretaría Técnica.
