# Signing in with an office, signing out, and invitations.

sign-in-title = Sign in with an office
sign-in-for = For those who sit on the Secretariat and for its areas. Reading this site asks for no sign-in.
sign-in-address = Your e-mail
sign-in-address-help = The address where you received the invitation.
sign-in-address-wrong = Type a whole address, such as name@institution.example.
address-look-alike = { $at ->
    [1] It begins with a letter of another alphabet that is taken for a usual one ({ $character }); please type the address instead of pasting it.
   *[other] After “{ $after }” there is a letter of another alphabet that is taken for a usual one ({ $character }); please type the address instead of pasting it.
}
sign-in-send = Send me a code and a link
sign-in-no-password = There is no password. Code and link work once, for 10 minutes.
sign-in-help = If the message does not arrive
sign-in-help-spam = Look for it among unwanted messages.
sign-in-help-wait = Some servers delay a first message. If you ask again, the same code arrives while it is good.
sign-in-help-nobody = If nobody has accepted an invitation with that address, nothing arrives.
sign-in-who-holds = Who holds each office
sign-in-only-shown = Nobody signs in here: it is a copy, and no mail leaves it. Sign in on the site where acts are recorded.
sign-in-code-title = Type the code that we sent you
sign-in-sent = If { $address } is registered, a code and a link arrive there. They work once, until { $until }.
sign-in-sent-organisation = A code and a link arrive at { $address }, unless too many were asked for today. They work once, until { $until }.
sign-in-filed = This site does not send mail yet. The letter is a file in the folder “outbox” of the server: ask whoever operates it for it.
sign-in-code = Code
sign-in-code-here = The code, to sign in in this browser
sign-in-code-help = Eight letters and digits, such as 7K4Q-M2XD. The hyphen and capitals make no difference.
sign-in-wrong = { $count ->
    [one] That is not the code. One try is left.
   *[other] That is not the code. { $count } tries are left.
}
sign-in-shared = Other people use this machine: sign out when the browser is closed
sign-in-shared-help = After a second key was shown, closing the browser always signs out.
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
me-left = You left the office { $office } on { $date } (entry { $entry }).
me-begins = You cannot act yet: your office { $office } begins on { $date } (entry { $entry }).
me-change = Change the office
me-more = More
me-leave = Sign out
me-enter = Sign in with an office
invitations-title = Invite to sign in with an office
invitations-lede = The invitation goes by e-mail to whoever holds the office, will hold it, or represents the organisation. It works once; another one for the same replaces it.
invitations-made = Invitations sent
invitations-signing-in = Who signs in already
invitations-signing-in-about = They are not invited again. If somebody lost their second key, it is reset under “Members and rules”.
invitations-all-sign-in = Everybody whom you may invite signs in already.
invite = Invite
invite-holder = Invite whoever holds the office
way-in-signs_in = Signs in already: accepted the invitation on { $date }
way-in-waits = An invitation waits: it was sent on { $at } and is good until { $until }
way-in-over = The invitation was sent on { $at } and ended on { $until }
way-in-void = The invitation that was sent on { $at } is good no more
way-in-refused = Refused the invitation that was sent on { $at }
way-in-none = Nobody has invited them
invitation-office = Office or organisation
invitation-to-come = { $office }, from { $date } on (entry { $entry })
invitation-address = Address of the person
invitation-address-help = The one on their appointment. It is not published and is not in the record.
invitation-days = Days that it is good, 1 to 7
invitation-send = Send the invitation
invitation-not-sent = It was not sent. That appointment stands no more, or your office may not invite for it.
invitation-signs-in = It was not sent. Whoever holds that office accepted their invitation and signs in. If they lost their second key, it is reset under “Members and rules”.
invitation-accepted = accepted
invitation-accepted-left = accepted; has left the office
invitation-refused = refused
invitation-replaced = replaced by another one
invitation-void = good no more: that appointment ended, another one took its place, or whoever sent it left their office
invitation-waits = waiting; good until { $until }
invitation-over = ended on { $until }
invitation-to = To { $address }, sent on { $at }
invitation-sent = Sent on { $at }
invitation-again = Send again
invitation-retract = Take back
invitation-answered = Nothing was done: that invitation was answered or is no longer there
invited-title = Invitation
invited-to = You are invited to sign in with the office “{ $office }”
invited-for = For
invited-since = Holds the office since
invited-begins = You will hold the office from
invited-begins-help = You can accept and prepare your account from today. You act with the office from that day on.
invited-paper = It stands in
invited-entry = entry { $entry } of the record
invited-public = What will be public
invited-to-organisation = You are invited to sign in for the organisation “{ $organisation }”
invited-public-organisation = what you do for the organisation, with a pseudonym; your e-mail is not
invited-public-what = that you accepted this invitation, the office you act with and a pseudonym, the same in all your offices; not your address
invited-public-administrator = what the administration does, and a pseudonym; not your address
invited-until = Good until
invited-accept = Accept
invited-refuse = Refuse
invited-address-help = Type it whole: it is the address to which this invitation came. So it is known that you answer, and not a mail filter that opens links and presses buttons.
invited-other-address = It is not the address to which this invitation came. Nothing was answered.
invited-next = When you accept, a code to sign in arrives at that address.
problem-no-sign-in-here = Nobody signs in by e-mail to a demonstration
    .next = Choose above with which office to act.
problem-sign-in-late = This code or link is good no more
    .next = They work for 10 minutes, in the browser that asked. Ask for others under “Sign in with an office”.
problem-sign-in-spent = This code or link was used already
    .next = They work once. If it was not you who signed in, tell the technical secretary. To sign in, ask for others under “Sign in with an office”.
problem-sign-in-exhausted = A code that was not right was typed five times
    .next = To be safe, that code works no more. Ask for another under “Sign in with an office”.
problem-sign-in-often = Too many codes were asked for with this address within an hour
    .next = The last one that arrived works for 10 minutes, in the browser that asked. To ask for another, wait an hour.
problem-address-often = Too many codes were asked for with that address within an hour, or for new addresses within a day
    .next = Wait an hour. If you asked for twenty in a day, wait until tomorrow.
problem-apply-no-room = Too many new addresses asked to sign in today
    .next = Nothing was sent. Ask again tomorrow, or from another network. Whoever signed in with their address before asks for the code under “Sign in with an office”.
invitation-often = Not sent. Three hundred invitations went out from your account today: go on tomorrow.
problem-only-shown = It is a copy: nothing was sent
    .next = Sign in on the site where acts are recorded. If this one took its place, tell whoever operates it.
problem-not-held = You do not hold that office today
    .next = “Members and rules” says who holds each office, and since when. Choose among those that you hold under “Change the office”.
problem-not-inviting = This page is for whoever sends invitations
    .next = Before the Secretariat is installed the administration of the site sends them; afterwards, the technical secretary.
problem-nobody-to-invite = There is nobody to invite yet
    .next = Whoever already holds an office is invited. Under “Set the table up” record the offices and who holds them; then come back here.
problem-invitation-unopened = The invitation was not answered: this browser had not opened it
    .next = Open the link in the letter again in this browser and press the button. If it happens again, let this site keep cookies.
problem-unread = Your session could not be read
    .next = Nothing was done, and your session is as it was. Wait a moment and try again.
problem-address-not-whole = This address is incomplete or has something added
    .next = Open it again from the letter, or copy all of it: sometimes it is broken into two lines.
problem-invitation-late = This invitation is good no more
    .next = It works for the days that it says, and once. Ask whoever sent it for another: the technical secretary, or the administrator of the site until the table is installed. “Members and rules” says who holds each office.
problem-invitation-answered = This invitation was answered or replaced already
    .next = If you accepted it, sign in with your address under “Sign in with an office”. If it was not you, tell the technical secretary.
problem-invitation-changed = The appointment of this invitation ended, or another one took its place
    .next = “Members and rules” says who holds it. If it is you, ask the technical secretary for another invitation.
problem-invitation-sector = Whoever has this address holds an office of another sector already
    .next = Nobody acts for two sectors. If you changed sectors, it first has to be on record that you left the other office.
problem-invitation-otherwise = With this e-mail somebody signs in for an office or another organisation already
    .next = Ask to be invited with another e-mail.
problem-invitation-conducts = Whoever has this address holds an office that nobody holds beside this one
    .next = The technical secretary holds no office of a seat and prepares for none. If you left the other office, that first has to be on record.
problem-invitation-person = Whoever holds this office signs in with another address already
    .next = Sign in with that address. If you no longer have it, ask the technical secretary for help.
problem-invitation-mailbox = Somebody signs in with this mailbox already
    .next = Two addresses that differ only in what follows the + sign reach one mailbox and are one person. Ask to be invited at the address you already sign in with.
problem-invitation-left = Whoever sent this invitation no longer holds the office with which they did
    .next = Ask whoever holds it now for another.
account-title = Your account
account-fine-alone = Your account is fine. Only this session is open.
account-fine = Your account is fine. You have { $count } open sessions.
account-elsewhere = { $count ->
    [one] One open session began in another network. See whether it is yours.
   *[other] { $count } open sessions began in another network. See whether they are yours.
}
account-no-codes = You have one second key only, and no recovery codes. If you lose it, you cannot act until two other persons replace it.
account-few-codes = { $count ->
    [0] You have no recovery codes left. Make others under “Second keys”.
    [one] You have one recovery code left. Make others under “Second keys”.
   *[other] You have { $count } recovery codes left. Make others under “Second keys”.
}
account-one-factor = Your second factor is missing in this session. Without it you can read, and not act with an office.
account-address = E-mail
account-address-show = Show all of it
account-address-private = It is private: neither in the record nor on any public page.
account-acts = Acts as
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
devices-end-others = End all but this one, and take back the tokens of programs
devices-end-themselves = With a second factor they end by themselves after an hour without use, or twelve in all. Without it, after 12 hours without use, or 30 days in all.
devices-log = What happened to your account
security-none = Nothing is on record yet.
security-network = from the network { $network }
security-times = { $times } times within an hour
security-kept = It is kept for 180 days. What was typed never is.
programs-title = Tokens of programs
programs-lede = A program acts with one of your offices if it shows a token. Each is good for { $days } days, and only while you hold the office. All of them end when your address or your second factors change, or when you end your other sessions.
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
programs-first = Make one
programs-new = Make another one
programs-office = Office
programs-office-help = What the program does stands in the record with this office, and that it was with a token is said.
programs-make = Make the token
programs-no-office = A program acts with an office, and you hold none today.
programs-not-fresh = To make one, show your second factor first. It counts for 15 minutes.
happened-signed_in = Signed in
happened-wrong_code = A code to sign in was typed that was another one
happened-signed_out = Signed out
happened-session_ended = Ended another one of their sessions
happened-others_ended = Ended all their other sessions and took back the tokens of programs
happened-address_asked = Asked for another e-mail address
happened-address_changed = Changed the e-mail address
happened-token_made = Made a token for a program
happened-token_revoked = Took back the token of a program
happened-invitation_accepted = Accepted an invitation
happened-factor_bound = A second factor was added
happened-factor_removed = A second factor was removed
happened-recovery_used = A printed code was used
happened-recovery_renewed = Other codes were printed
happened-factors_reset = All second factors were taken away, by an act of the record
happened-kept_downloaded = Downloaded what is kept of them
problem-no-device = That session is not open any more
    .next = See under “Open sessions” which are still open.
problem-no-token = That token is none of yours
    .next = Perhaps you removed it already. See under “Tokens of programs” which there are.
problem-too-many-tokens = You have ten tokens of programs already
    .next = Remove one that you do not use under “Tokens of programs” and ask again.
administration-title = Administration of the site
administration-fine = The site works. There is nothing to see to.
administration-owed = { $count ->
    [one] The site works. There is one thing to see to.
   *[other] The site works. There are { $count } things to see to.
}
administration-stopped = { $count ->
    [one] The site can be read, but does not keep all that it is asked to. There is one thing to see to.
   *[other] The site can be read, but does not keep all that it is asked to. There are { $count } things to see to.
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
mail-lost = { $count ->
    [one] One letter. Below it is said which.
   *[other] { $count } letters. Below it is said which.
}
mail-lost-many = At least { $count } letters. The latest are below.
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
letter-unknown = It is not known whether it arrived
letter-refused = It was not sent
letter-said-reply = the mail server answered { $code }
letter-said-no-connection = there was no connection to the mail server
letter-said-too-slow = the mail server did not answer in time
letter-said-not-private = the connection could not be private
letter-said-certificate-of-another-name = the certificate of the mail server is of another name
letter-said-no-tls = the relay answers in the clear at that port
letter-said-old-tls = the relay encrypts by old forms of TLS alone
letter-said-certificate-of-no-name = the certificate of the relay does not say which server it is for
letter-said-certificate-of-something-else = the certificate of the relay is for something else
letter-said-certificate-of-an-old-form = the certificate of the relay is of the first version
letter-said-certificate-out-of-time = the certificate of the mail server has run out or is not good yet
letter-said-certificate-of-an-unknown-issuer = nobody who is trusted signed the certificate of the mail server
letter-said-certificate-of-an-authority = the mail server shows the certificate of an authority
letter-said-certificate-not-trusted = the certificate of the mail server is not trusted
letter-said-not-let-in = the mail server did not accept name and password
letter-said-address-not-taken = the mail server takes no such addresses
letter-said-erased = the file was removed because something that was in letters was erased
letter-said-expired = the file was removed after its time
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
problem-founded = The body is founded already
    .next = This address worked once. To sign in, open the invitation that came to your address, or use “Sign in with an office”.

problem-not-administering = This page is for the administration of the site and the Technical Secretariat
    .next = If that is your office, sign in and choose it under “Change the office”.

## Second keys

me-lacks-factor = You have yet to add your second key
me-factor-unshown = You have yet to show your second key
factor-show-title = Show your second key
factor-show-lede = An office asks for two things: your address is done, and your second key has yet to be shown in this browser.
factor-again-title = Show your second key again
factor-again-lede = You showed it in this session, more than 15 minutes ago. What cannot be taken back, and changes of your account, ask for it anew.
factor-fresh-title = Your second key has been shown
factor-fresh-lede = You showed it less than 15 minutes ago. If you show it again, the 15 minutes begin anew.
factor-show-counted = Wrong codes are counted: after five you have to wait.
factor-totp = Code of your application
factor-totp-help = Six digits that change every 30 seconds. Each code is good once.
factor-show = Go on
factor-wrong = { $count ->
    [one] That code is not good, or was used before. One try is left.
   *[other] That code is not good, or was used before. { $count } tries are left.
}
factor-adrift = It is of another minute: check the time on your phone. Here it is { $hour }.
factor-not-at-hand = If you do not have it at hand
factor-code = { $count ->
    [one] The recovery code that you have left
   *[other] One of the { $count } recovery codes that you have left
}
factor-code-use = Use it
factor-lost = If you lost your recovery codes too, two other persons, of two institutions, replace your key. Tell the technical secretary; if it is their own key, two seats. Before the table is installed, tell whoever administers the site.
factor-shown-title = Second key confirmed
factor-shown = Close this tab, go back to the one before and send again: what you typed is still there. It is good for 15 minutes for what cannot be taken back.
factor-apart = Show the second key in another tab
factor-bind-apart = Add a second key in another tab
factor-confirm = Show your second key
factors-title = Second keys
factors-lede = Whoever acts for an office shows two things: their address and a second key. So nobody acts for you by reading your mail alone.
factors-needed = You have no second key yet. You may read; to act, add one.
factors-confirm = To change anything, show one of them. It counts for 15 minutes.
factors-bound = Those that you have
factors-none = None.
factor-kind-totp = Application for codes
factor-since = Since { $bound }; last used on { $used }.
factor-remove = Remove
factor-last-title = Remove your only second key?
factor-last-which = It is the only one that you have: { $kind }, since { $bound }. If you are to change it, add the other one first.
factor-last-goes = Removing it ends your other sessions and the tokens of your programs. When you sign in again, you cannot act with an office until you add another one.
factor-last-mail = While you have none, whoever reads your mail could sign in and add one of their own.
factor-last-do = Yes, remove it
factor-last-not = Keep it
factor-add-application = Add an application for codes
factors-ready = Your account is ready.
factors-back = Back to the page that you asked for
factors-onward = See what is owed
factors-by-code = You came in by a recovery code. If you lost your phone, add another key and remove the one you lost.
factor-codes-title = Recovery codes
factor-codes-left = You have { $left } of { $all } left.
factor-codes-make = Make others
factor-codes-make-first = Make the codes
factor-codes-help = Each is good once, when you do not have the application at hand.
factor-codes-replace = Making others ends the earlier ones.
factor-codes-once = Print or copy them now: they are not shown again.
factor-codes-earlier = The earlier ones are good no more.
factor-codes-of = They are for { $body }, { $site }. They were made on { $when }.
factor-codes-of-body = They are for { $body }. They were made on { $when }.
factor-codes-keep = Tick the box of each as you use it. Keep them away from the machine with which you sign in. Give them to nobody.
factor-codes-kept = I have kept them
factor-application-title = Add an application for codes
factor-application-install = Install an application for codes (TOTP) on your telephone. Any will do; it needs no internet.
factor-application-scan = Read this picture with it.
factor-application-type = Or type this key:
factor-application-code = Type the code that it shows here.
factor-application-bind = Add it
factor-application-ends = Adding it closes your other sessions, and a letter tells you of it.
factor-picture = QR code with the key for the application
problem-factor-paused = Too many wrong codes were typed
    .next = Wait five minutes before each try. Ten are let through in an hour.
problem-factor-late = That key is not there, or the page is too old
    .next = Open “Second keys” again and look at those that you have.
invitation-needs-factor = It was not sent. To invite, show your second key first.
problem-no-factor = You have yet to add your second key
    .next = Drafts and files of your institution ask for it. Add one under “Second keys” and open this page again.
problem-lacks-factor = You have yet to show your second key
    .next = The drafts and files of your institution ask for it, under “Show your second key”. Then open this page again.
address-title = Change the e-mail address
address-lede = A code goes to the new address. Once you type it here the change is made; the earlier address is told and your other sessions end.
address-new = New address
address-send = Send a code
address-sent = A code was sent to { $address }. It works once, until { $until }.
address-change = Change it
problem-address-late = That code is good no more
    .next = It works for 10 minutes and five tries. Ask for another under “Change the e-mail address”.
problem-address-taken = Another person signs in with that address
    .next = Your address is the one of before. If both are yours, tell the Technical Secretariat.
kept-title = What is kept of you
kept-lede = This is all that is kept and is not public. What you did with an office is public: it is in the record, under a pseudonym.
kept-download = Download it
kept-not-shown = What is kept and not shown here
kept-unshown-whose = What tells one row from another, and whose it is.
kept-unshown-proves = Of keys, codes, links and networks: what serves to check them.
kept-unshown-address = Your e-mail, where it stands again: it is above.
kept-unshown-own_page = What is read and changed on a page of its own: the text of drafts, remarks and clearances on them, and the mailboxes of offices.
kept-unshown-running = How far the program got with each thing.
kept-unshown-others = Who else took part: who made an invitation.
kept-field-address = e-mail
kept-field-answered_at = answered
kept-field-name = name
kept-pace-at_once = as they change
kept-pace-weekly = on Mondays
kept-pace-never = never
kept-reach-followed = what you follow
kept-reach-own_too = what you follow and that of your institution
kept-people = Account
kept-administrators = Administration of the site
kept-applicants = Request to sign in for an organisation
kept-applications = Address for which an organisation was asked for
kept-invitation-waits = waiting
kept-invitation-accepting = being accepted
kept-invitation-accepted = accepted
kept-invitation-refused = refused
kept-invitation-replaced = replaced by another one
kept-invitations = Invitations
kept-sign_in_requests = Requests to sign in, of the last day
kept-address_limits = How many letters went to your address, to keep within the limit
kept-account_letters = How many letters you asked for, to keep within the limit
kept-sessions = Open sessions
kept-factors = Second factors
kept-totp_secrets = Applications that show codes
kept-totp_offers = Application that is not confirmed yet
kept-passkeys = Passkeys
kept-recovery_codes = Printed codes
kept-factor_limits = Count of wrong second factors
kept-tokens = Tokens of programs
kept-address_changes = Change of address that waits for its code
kept-former_addresses = Earlier addresses, while they are told
kept-notice_paces = Notices that you chose
kept-field-owed = what is owed
kept-owed_told = What you were told that you owe
kept-duty-over = one that is no longer owed
kept-state-waiting = waits
kept-state-handing = is being sent
kept-state-sent = sent
kept-state-filed = stayed a file
kept-state-refused = not accepted
kept-state-unknown = not known whether it went out
kept-field-duty = what is owed
kept-field-due = term
kept-field-told_at = told
kept-outbox = Letters
kept-draft_rows = Acts that you saved in drafts
kept-security_log = Security log
kept-field-created_at = since
kept-field-language = language
kept-field-id = pseudonym in the record
kept-field-since = since
kept-field-office = office
kept-field-made_at = made
kept-field-ends_at = until
kept-field-asked_at = asked
kept-field-tries = tries
kept-field-spent_at = used
kept-field-began_at = since
kept-field-letters = letters
kept-field-seen_at = last used
kept-field-factor_at = second factor
kept-field-level = proof
kept-field-kind = kind
kept-field-bound_at = since
kept-field-used_at = last used
kept-field-step = last code used
kept-field-algorithm = algorithm
kept-field-counter = counter
kept-field-left = left
kept-field-last_at = last time
kept-field-ending = ends with
kept-field-left_at = left on
kept-field-state = state
kept-field-said = why it was not sent
kept-field-draft = draft
kept-field-number = number
kept-field-act = act
kept-field-at = when
kept-field-what = what
kept-field-network = network
kept-field-times = times
leave-title = Erase your account
leave-goes = Your address, your factors, your sessions and all that is kept of you are erased, from the disk too. It cannot be undone.
leave-stays = What you did with an office stays in the record, under a pseudonym that leads to nobody any more.
leave-sure = Yes, I want all of it erased
leave-unconfirmed = Tick the box to confirm. Nothing was erased.
leave-do = Erase my account
leave-not-yet = You still hold an office, and so it is not erased
leave-not-yet-way = Once it is on record that another person holds it, or that it is vacant, you can erase your account. Ask the Technical Secretariat.

notices-title = Notices by e-mail
notices-calls = Calls
notices-calls-why = They are always sent, at once, to whoever holds an office that is called: the table has to be able to say that it called them.
notices-owed = What your office owes
notices-owed-ask = When are you told?
notices-pace-at_once = When it changes
notices-pace-weekly = On Mondays, all of it in one e-mail
notices-pace-never = Never by e-mail; it stays on the page of what is owed
notices-end-title-owed = Get no more notices of what is owed
notices-end-lede-owed = What your office owes will not reach you by e-mail any more. Calls will. Nothing else changes, and you need not sign in.
notices-end = Get no more of them
notices-ended-owed = Done. What your office owes does not reach you by e-mail any more. Calls do. You can ask for it again in your account.
problem-no-notices = That address ends no notices
    .next = Sign in and choose your notices under “Notices by e-mail”.

## A session that ended

lapsed = Your session ended.
lapsed-back = When you sign in again you come back to the page where you were.
lapsed-sign-in = Sign in again and come back here
lapsed-refused = Your session ended, and nothing was done
lapsed-refused-next = What you typed is still on this page. Sign in in another tab, come back and send it again.
problem-session-lapsed = Your session ended
    .next = This page is for whoever signed in. Nothing that was saved is lost: sign in again and you come back here.
problem-session-lapsed-sent = Your session ended, and nothing was done
    .next = Whatever you typed is on this page. Sign in in another tab, at “Sign in with an office”, come back and do it again.

## What was just done, where one lands after it

outcome-signed-out = You signed out. No session is open in this browser any more.
outcome-account-erased = Your account was erased: your address, your keys, your sessions and whatever else was kept of you are gone. What you did with an office stays in the record, under your pseudonym.
outcome-invitation-refused = The invitation was refused. It is good for nothing now, and lets nobody in.
outcome-code-again = It was asked for again. While the code is good, the same one arrives.
outcome-office-chosen = From now on you act as it says above.
outcome-language = The language of your letters was saved.
outcome-address-changed = Your address changed. From now on the new one signs in; the one before was told, and your other sessions were ended.
outcome-session-ended = That session was ended.
outcome-others-ended = Your other sessions were ended, and the tokens of programs taken back.
outcome-token-revoked = The token was taken back. No program acts by it any more.
outcome-notices = When you are told was saved.
outcome-followed = From now on you follow this commitment.
outcome-unfollowed = You follow the commitment no more.
outcome-mailbox-named = A code is on its way to that mailbox. Until it is typed here the mailbox gets no notice.
outcome-mailbox-shown = The mailbox was confirmed: the notices of the office arrive there.
outcome-mailbox-dropped = The mailbox was removed: the notices of the office arrive there no more.
outcome-liaison-ended = That person prepares for the office no more.
outcome-preparing-stopped = You prepare for that office no more.
outcome-invited = The invitation was made; it is in the list of this page.
outcome-invitation-retracted = The invitation was taken back. It is good for nothing now.
outcome-application-bound = The application for codes was added. Your other sessions were ended.
outcome-passkey-bound = The passkey was added. Your other sessions were ended.
outcome-factor-removed = That key was removed. Your other sessions were ended.
