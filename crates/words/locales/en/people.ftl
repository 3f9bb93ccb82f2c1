# Signing in with an office, signing out, and invitations.

sign-in-title = Sign in with an office
sign-in-for = For those who sit on the Secretariat and for its areas. Reading this site asks for no sign-in.
sign-in-address = Your e-mail
sign-in-address-help = The address where you received the invitation.
sign-in-address-wrong = Type a whole address, such as name@institution.example.
sign-in-send = Send me a code and a link
sign-in-no-password = There is no password. Code and link work once, for 10 minutes.
sign-in-help = If the message does not arrive
sign-in-help-spam = Look for it among unwanted messages.
sign-in-help-wait = Some servers delay a first message. If you ask again, the same code arrives while it is good.
sign-in-help-nobody = If nobody has accepted an invitation with that address, nothing arrives.
sign-in-who-holds = Who holds each office
sign-in-code-title = Type the code that we sent you
sign-in-sent = If { $address } is registered, a code and a link arrive there. They work once, until { $until }.
sign-in-code = Code
sign-in-code-here = The code, to sign in in this browser
sign-in-code-help = Eight letters and digits, such as 7K4Q-M2XD. The hyphen and capitals make no difference.
sign-in-wrong = { $count ->
    [one] That is not the code. One try is left.
   *[other] That is not the code. { $count } tries are left.
}
sign-in-shared = Other people use this machine: sign out when the browser is closed
sign-in-go-on = Go on
sign-in-opened-elsewhere = Did you open the link on another machine or browser? Type the code here, or there if you prefer to sign in there.
sign-in-not-there = If it does not arrive
sign-in-again = Send it again
sign-in-again-help = The same code arrives while it is good, 10 minutes from when you asked. An address is written to at most 5 times an hour.
sign-in-other-address = Use another address
sign-in-link-title = Do you want to sign in in this browser?
sign-in-link-asked = You asked here at { $at } for { $address }. The link works once, until { $until }.
sign-in-yes = Yes, go on
sign-in-not-me = It was not me
sign-in-link-help = Opening the link does nothing by itself: mail filters open it too. The button is only in the browser that asked.
sign-in-elsewhere-title = This is not the browser that asked to sign in
sign-in-elsewhere = To be safe, there is no button here. The message has a code of eight letters and digits: type it here or in the window that you left open.
sign-in-not-asked = Was it not you who asked? Type nothing: it ends by itself.
sign-in-office-title = With which office do you act?
sign-in-office-lede = What you do stands in the record with the office that you choose. You can change it on any page.
sign-in-office-choose = Choose one
sign-in-office-help = What an office owes stays with it when the person changes.
sign-in-office-none = You hold no office today. You can read all that is public.
me-strip = With which office you act
me-acts-as = Acting as
me-acts-as-none = You are signed in and act with no office yet.
me-change = Change the office
me-leave = Sign out
me-enter = Sign in with an office
invitations-title = Invite to sign in with an office
invitations-lede = The invitation goes by e-mail to the person who holds the office. It works once; another one for the same office replaces it.
invitations-made = Invitations sent
invitation-office = Office
invitation-address = Address of the person
invitation-address-help = The one on their appointment. It is not published and is not in the record.
invitation-days = Days that it is good, 1 to 7
invitation-send = Send the invitation
invitation-faulty = It was not sent. Choose an office, type a whole address and 1 to 7 days.
invitation-not-sent = It was not sent. Nobody holds that office today, or yours may not invite for it.
invitation-accepted = accepted
invitation-refused = refused
invitation-replaced = replaced by another one
invitation-waits = waiting; good until { $until }
invited-title = Invitation
invited-to = You are invited to sign in with the office “{ $office }”
invited-for = For
invited-since = Holds the office since
invited-paper = It stands in
invited-entry = entry { $entry } of the record
invited-public = What will be public
invited-public-what = the office you act with and a pseudonym; not your address
invited-until = Good until
invited-accept = Accept
invited-refuse = Refuse
invited-next = When you accept, a code to sign in arrives at that address.
problem-no-sign-in-here = Nobody signs in by e-mail to a demonstration
    .next = Choose above with which office to act.
problem-sign-in-late = This code or link is good no more
    .next = They work for 10 minutes, in the browser that asked. Ask for others under “Sign in with an office”.
problem-sign-in-spent = This code or link was used already
    .next = They work once. If it was not you who signed in, tell the technical secretary. To sign in, ask for others.
problem-sign-in-exhausted = A code that was not right was typed five times
    .next = To be safe, that code works no more. Ask for another under “Sign in with an office”.
problem-sign-in-paused = Too many codes that were not right were typed for this address
    .next = Wait an hour and ask for another code. If it happens again, ask the technical secretary for another invitation.
problem-not-held = You do not hold that office today
    .next = The record says who holds each office, and since when. Choose among those that you hold.
problem-not-inviting = This page is for whoever sends invitations
    .next = Before the Secretariat is installed the administration of the site sends them; afterwards, the technical secretary.
problem-invitation-late = This invitation is good no more
    .next = It works for the days that it says and once. Ask the technical secretary for another.
problem-invitation-answered = This invitation was answered or replaced already
    .next = If you accepted it, sign in with your address under “Sign in with an office”. If it was not you, tell the technical secretary.
problem-invitation-changed = The office of this invitation changed hands or ended
    .next = Look in the record who holds it. If it is you, ask the technical secretary for another invitation.
problem-invitation-sector = Whoever has this address holds an office of another sector already
    .next = Nobody acts for two sectors. If you changed sectors, it first has to be on record that you left the other office.
problem-invitation-person = Whoever holds this office signs in with another address already
    .next = Sign in with that address. If you no longer have it, ask the technical secretary for help.
account-title = Your account
account-fine-alone = Your account is fine. Only this session is open.
account-fine = Your account is fine. You have { $count } open sessions.
account-elsewhere = { $count ->
    [one] One open session began in another network. See whether it is yours.
   *[other] { $count } open sessions began in another network. See whether they are yours.
}
account-one-factor = Your second factor is missing. Without it you can read, and not act with an office.
account-address = E-mail
account-address-show = Show all of it
account-address-private = It is private: neither in the record nor on any public page.
account-offices = Offices that you hold
account-office-since = Since { $since }; it stands in
account-language = Language of letters
account-save = Save
account-more = More
account-devices = { $count ->
    [one] one is open
   *[other] { $count } are open
}
account-tokens = { $count ->
    [0] none
    [one] one
   *[other] { $count }
}
choice-language-es-MX = Spanish (Mexico)
choice-language-en = English
devices-title = Open sessions
devices-lede = If you do not know one, end it and tell the Technical Secretariat.
devices-this = This browser
devices-here = It began in the network that you come from now
devices-elsewhere = It began in another network
devices-unknown = It is not known in which network it began
devices-times = Since: { $since }. Last used: { $seen }
devices-end = End it
devices-end-which = the one that began on { $since }
devices-end-others = End all but this one
devices-end-themselves = With a second factor they end by themselves after an hour without use, or twelve in all. Without it, after 12 hours without use, or 30 days in all.
devices-log = What happened to your account
security-none = Nothing is on record yet.
security-network = from the network { $network }
security-kept = It is kept for 180 days. What was typed never is.
programs-title = Tokens of programs
programs-lede = A program acts with one of your offices if it shows a token. Each is good for { $days } days, and only while you hold the office.
programs-made = The token is ready
programs-shown-once = Copy it now: it is kept nowhere and is not shown again.
programs-header = The program sends it with each request, in this header:
programs-none = No program acts for you.
programs-ending = ends with { $ending }
programs-ended = good no more
programs-times = Since: { $made }. Good until: { $until }.
programs-used = Last used: { $used }.
programs-unused = No program has used it.
programs-revoke = Take it back
programs-new = Make another one
programs-office = Office
programs-office-help = What the program does stands in the record with this office, and that it was with a token is said.
programs-make = Make the token
programs-not-fresh = To make one, show your second factor first. It counts for 15 minutes.
happened-signed_in = Signed in
happened-wrong_code = A code to sign in was typed that was another one
happened-signed_out = Signed out
happened-session_ended = Ended another one of their sessions
happened-others_ended = Ended all their other sessions
happened-address_asked = Asked for another e-mail address
happened-address_changed = Changed the e-mail address
happened-token_made = Made a token for a program
happened-token_revoked = Took back the token of a program
happened-invitation_accepted = Accepted an invitation
happened-kept_downloaded = Downloaded what is kept of them
problem-no-device = That session is not open any more
    .next = See in your account which ones are.
problem-no-token = That token is none of yours
    .next = Perhaps you took it back already. See in your account which ones there are.
problem-token-not-fresh = Making a token asks for the second factor, of 15 minutes ago at most
    .next = Show it again and ask for the token again.
problem-too-many-tokens = You have ten tokens of programs already
    .next = Take back one that you do not use and ask again.
administration-title = Administration of the site
administration-fine = The site works. There is nothing to see to.
administration-owed = { $count ->
    [one] The site works. There is one thing to see to.
   *[other] The site works. There are { $count } things to see to.
}
administration-may = Whoever administers has no vote and cannot change the record.
administration-health = How it is
administration-do = What to do:
administration-mail = Mail
administration-record = Record
administration-clock = Clock
administration-disk = Disk
administration-version = Version
administration-lost = Letters that did not arrive, or may not have
administration-lost-help = They are not sent again by themselves. Tell each office by other means.
administration-none-lost = None.
administration-invitations = Invitations that wait
administration-no-invitations = None.
administration-people = Who signs in
administration-nobody = Nobody yet.
mail-folder = Letters are not sent: each is a file, in the folder outbox of the data.
mail-folder-remedy = Whoever operates the server may hand them over, or start the program with --smtp.
mail-relay = { $count ->
    [0] It goes by { $relay }. No letter waits.
    [one] It goes by { $relay }. One letter waits for its turn.
   *[other] It goes by { $relay }. { $count } letters wait for their turn.
}
mail-failing = { $count ->
    [one] One letter waits. When it was tried by { $relay }: { $said }.
   *[other] { $count } letters wait. When they were tried by { $relay }: { $said }.
}
mail-failing-remedy = Nothing is lost: it is tried again, for two days. Whoever operates the server may look at --smtp and its files.
record-sealed = { $entries ->
    [one] One entry; sealed: { $sealed }.
   *[other] { $entries } entries; sealed: { $sealed }.
}
clock-right = The time may be believed.
clock-behind = It is behind the last entry. Nothing is recorded until it is right.
clock-ahead = It is further ahead than may be believed. Nothing is recorded until it is right.
clock-remedy = Whoever operates the server has to set it right. What is recorded does not change.
disk-free = { $free } are free, of which { $reserve } are for the record alone.
disk-remedy = Whoever operates the server has to make room. What is recorded is whole.
letter-kind-sign_in = Code to sign in
letter-kind-invitation = Invitation
letter-kind-factor_changed = Notice of a change of the second factor
letter-unknown = It is not known whether it arrived
letter-refused = It was not sent
letter-said-reply = the mail server answered { $code }
letter-said-no-connection = there was no connection to the mail server
letter-said-too-slow = the mail server did not answer in time
letter-said-not-private = the connection could not be private, or the certificate is not trusted
letter-said-not-let-in = the mail server did not accept name and password
letter-said-address-not-taken = the mail server takes no such addresses
letter-said-not-written = the file could not be written
letter-said-nothing-to-say = there was nobody or nothing to tell any more
letter-said-interrupted = the program stopped while handing it over
person-one-factor = signs in with e-mail alone
person-two-factors = has a second factor
person-seen = last used: { $seen }
person-not-in = no open session
security-title = Security log
security-who = The administration of the site and the Technical Secretariat see it; each person sees their own in their account.
security-nobody = nobody's account
security-no-office = a person without an office today
security-before = What came before
problem-not-administering = This page is for the administration of the site and the Technical Secretariat
    .next = If that is your office, sign in and choose it in "Change the office".
problem-administering-factor = To see this page show your second factor
    .next = Show it and open the page again.
