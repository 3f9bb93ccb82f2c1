# The letters that go out by e-mail, as plain text.

letter-sign-in-subject = Code to sign in: { $body }
letter-sign-in-use = This is your code to sign in to the platform of { $body }. Type it on the page where you asked for it. It works once, until { $until }.
letter-sign-in-link = Or open this link in the browser where you asked for it:
letter-sign-in-unasked = If you did not ask for it, do nothing: without this code nobody signs in with your address. Give it to nobody.
letter-invitation-subject = Invitation to an office: { $body }
letter-invitation-what = You are invited to sign in to the platform of { $body } with this office: { $office }.
letter-invitation-begins = Your office begins on { $date }. You can accept and prepare your account from today; you act with the office from that day on.
letter-invitation-link = This link says which entry names the office and what will become public. There you accept or do not accept:
letter-invitation-until = The link works once, until { $until }. Opening it accepts nothing.
letter-invitation-astray = If this office is not yours, open it and say no, or do nothing. Do not forward this e-mail.
letter-administration-subject = Invitation to the administration: { $body }
letter-administration-what = You are invited to set up and administer the platform of { $body }.
letter-administration-link = If you have not accepted in the browser where it was founded, open it here:
letter-administration-astray = If this is not for you, open it and say no, or do nothing. Do not forward this e-mail.
letter-liaison-what = You are invited to be a liaison of this office on the platform of { $body }: { $office }. A liaison prepares drafts and does not act for the office.
letter-liaison-link = This address says what a liaison may do and what not. You accept or decline there:
letter-liaison-astray = If you do not work with that office, decline, or do nothing. Do not forward this message.
letter-liaison-began-subject = A new liaison: { $body }
letter-liaison-began = Since { $at } this office has a new liaison: { $office }. That person and whoever holds the office get this notice.
letter-liaison-does = A liaison sees and writes the drafts that the office could write, and prepares its acts for whoever holds it to record. They present nothing, do not vote, and nothing they do enters the record by itself.
letter-liaison-who = Here is who the liaisons of the office are. Whoever did not expect it can end it there:
letter-liaison-ended-subject = A liaison ended: { $body }
letter-liaison-ended = On { $at } somebody ceased to be a liaison of this office: { $office }. That person and whoever holds the office get this notice.
letter-liaison-ended-drafts = They no longer see the drafts nor the prepared acts. What they wrote in them is still there.
letter-for-organisation-subject = Invitation to sign in for an organisation: { $body }
letter-for-organisation-what = You are invited to sign in to the platform of { $body } for this organisation, which you represent: { $organisation }.
letter-for-organisation-link = This link says what will become public. There you accept or do not accept:
letter-for-organisation-astray = If you do not represent that organisation, open it and say no, or do nothing. Do not forward this e-mail.
letter-factor-subject = A change in your second key: { $body }
letter-factor-bound = On { $at } a second key was added to your account.
letter-factor-removed = On { $at } a second key was removed from your account.
letter-factor-recovery_used = On { $at } somebody came in with one of your recovery codes. That code is good no more.
letter-factor-recovery_renewed = On { $at } new recovery codes were made. The earlier ones are good no more.
letter-factor-reset = On { $at } your second keys were taken away, as the record says, so that you can add others. Your recovery codes and program tokens are good no more, nor are the reading codes, visto bueno addresses and invitations that you gave out and nobody used.
letter-factor-sessions = Your other sessions were closed.
letter-factor-link = Here you see which keys your account has:
letter-factor-not-you = If it was not you, sign in now, remove what you do not know, and tell the technical secretary.
letter-address-code-subject = Code to change the e-mail address: { $body }
letter-address-code = This is the code to sign in to the platform of { $body } with this address from here on. It works once, until { $until }.
letter-address-code-unasked = If you did not ask for it, do nothing: without this code nothing changes. Give it to nobody.
letter-address-changed-subject = Your account has another address: { $body }
letter-address-changed = On { $at } your account on the platform of { $body } changed its address. Since then this address does not let you sign in.
letter-address-changed-not-you = If it was not you, tell the Technical Secretariat at once.
letter-call-called-subject = Call: { $session }, { $starts }
letter-call-changed-subject = The call changed: { $session }, { $starts }
letter-call-again-subject = Second call: { $session }, { $starts }
letter-call-agenda-subject = The agenda changed: { $session }, { $starts }
letter-call-cancelled-subject = Cancelled: { $session }, { $starts }
letter-call-called = { $session } of { $body } is called: { $starts }.
letter-call-changed = The call for { $session } of { $body } changed. It is now: { $starts }.
letter-call-again = { $session } of { $body } is called a second time: { $starts }.
letter-call-agenda = The agenda of { $session } of { $body } changed, which is: { $starts }.
letter-call-cancelled = { $session } of { $body } was cancelled, which would have been: { $starts }.
letter-call-reason = Reason: { $reason }
letter-call-points = Agenda
letter-call-link = Here are the call as it stands today and its documents:
letter-call-calendar = The attached file puts the session in your calendar, or changes it there.
letter-call-why = You get this e-mail because your office is called.
letter-owed-subject = What your office owes: { $body }
letter-owed = This waits for your office:
letter-owed-gathered = Answer { $count } organisations that want to take part
letter-owed-gathered-first = The first: { $left }
letter-owed-link = Here is all that is owed:
letter-end = To stop getting letters like this one, without signing in:
letter-owed-why = You are told of each when it begins to wait, in the week of its last day, and when that day has passed; of organisations that register, once a day.
letter-entry = Entry { $entry } of the record says: “{ $deed }”.
letter-organisation-answered-subject = Answer to your registration: { $body }
letter-organisation-answered-link = The reasons are on the page of the organisation:
letter-captured-subject = An act of your office was entered: { $body }
letter-captured-what = From a document, the Technical Secretary entered an act of the office “{ $office }”:
letter-captured-more = { $count ->
    [one] That day one more was entered for the same office.
   *[other] That day { $count } more were entered for the same office.
}
letter-captured-until = If the office did not do it, it can object until { $date }. This is the entry:
letter-office-entered-subject = Somebody signs in with an office: { $body }
letter-office-entered-what = If you do not know that person or did not expect them, tell the other seats today: for the first three days they do not count as one of the two persons that the most delicate acts take. This is the entry:
letter-office-left-subject = You leave an office, by a document: { $body }
letter-office-left-what = With this you leave that office, or do not come to hold it. If it is not true, tell the Technical Secretary today: on the same day another document corrects it; afterwards a seat can object. Here is the entry:

# What the file for calendars says, after the agenda.
calendar-lasts = The call does not say how long the session lasts: { $count ->
    [one] one hour is
   *[other] { $count } hours are
} set aside here.

letter-kind-visto_bueno = Request for a visto bueno
letter-kind-visto_bueno_answered = Notice of a visto bueno that was answered
letter-kind-organisation_answered = Answer to the registration of an organisation
letter-kind-captured = Notice of an act that was entered from a document
letter-kind-office_entered = Notice that somebody signs in with an office
letter-kind-office_left = Notice that you leave an office by a document
letter-kind-followed = Changes in what somebody follows
letter-kind-mailbox_code = Code for the mailbox of an office
letter-kind-liaison_began = Notice of a new liaison
letter-kind-liaison_ended = Notice that a liaison ended
letter-kind-sign_in = Code to sign in
letter-kind-invitation = Invitation
letter-kind-factor_changed = Notice of a change of the second factor
letter-kind-address_code = Code to change the e-mail address
letter-kind-address_changed = Notice of a change of address
letter-kind-call = Call of a session
letter-kind-owed = What is owed
