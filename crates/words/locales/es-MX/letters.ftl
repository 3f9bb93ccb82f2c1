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
