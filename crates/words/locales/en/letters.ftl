# The letters that go out by e-mail, as plain text.

letter-sign-in-subject = Code to sign in: { $body }
letter-sign-in-use = This is your code to sign in to the platform of { $body }. Type it on the page where you asked for it. It works once, until { $until }.
letter-sign-in-link = Or open this link in the browser where you asked for it:
letter-sign-in-unasked = If you did not ask for it, do nothing: without this code nobody signs in with your address. Give it to nobody.
letter-invitation-subject = Invitation to an office: { $body }
letter-invitation-what = You are invited to sign in to the platform of { $body } with this office: { $office }.
letter-invitation-link = This link says which document names the office and what will become public. There you accept or do not accept:
letter-invitation-until = The link works once, until { $until }. Opening it accepts nothing.
letter-invitation-astray = If this office is not yours, open it and say no, or do nothing. Do not forward this e-mail.
letter-factor-subject = A change in your second key: { $body }
letter-factor-bound = On { $at } a second key was added to your account.
letter-factor-removed = On { $at } a second key was removed from your account.
letter-factor-recovery_used = On { $at } somebody came in with one of your recovery codes. That code is good no more.
letter-factor-recovery_renewed = On { $at } new recovery codes were made. The earlier ones are good no more.
letter-factor-reset = On { $at } your second keys were taken away, as the record says, so that you can add others.
letter-factor-sessions = Your other sessions were closed.
letter-factor-link = Here you see which keys your account has:
letter-factor-not-you = If it was not you, sign in now, remove what you do not know, and tell the technical secretary.
letter-address-code-subject = Code to change the e-mail address: { $body }
letter-address-code = This is the code to sign in to the platform of { $body } with this address from here on. It works once, until { $until }.
letter-address-code-unasked = If you did not ask for it, do nothing: without this code nothing changes. Give it to nobody.
letter-address-changed-subject = Your account has another address: { $body }
letter-address-changed = On { $at } your account on the platform of { $body } changed its address. Since then this address does not let you sign in.
letter-address-changed-not-you = If it was not you, tell the Technical Secretariat at once.
