# Following commitments: what is chosen, and the letter that says what changed.

follow = Follow this commitment
follow-stop = Stop following it
follow-without = Notices by e-mail need an account, and today only offices and organisations have one. Without one, the history of this commitment tells all that changed: keep this page and come back to it.
follow-done = You follow this commitment.
follow-choose = Choose how often you are told
notices-followed = Commitments that you follow
notices-followed-none = You follow none. The page of each commitment has “Follow this commitment”.
notices-followed-ask = When are you told what changes in them?
notices-followed-weekly = Each week, all of it in one e-mail; none if nothing changed
notices-followed-at_once = When something changes
notices-followed-never = Never by e-mail
notices-followed-own = Also of the commitments of the institution of my office
notices-end-title-followed = Get no more notices of what you follow
notices-end-lede-followed = What changes in the commitments that you follow will not reach you by e-mail any more. Nothing else changes, and you need not sign in.
notices-ended-followed = Done. What changes in the commitments that you follow does not reach you by e-mail any more. You can ask for it again in your account.
kept-followed = Commitments that you follow
kept-digests = How you are told of what you follow
kept-field-object = entry that presented it
kept-field-pace = how often
kept-field-reach = of what
kept-field-looked_at = looked at
letter-followed-subject = { $count ->
    [one] One commitment changed: { $body }
   *[other] { $count } commitments changed: { $body }
}
letter-followed-more = { $count ->
    [one] And one other commitment changed.
   *[other] And { $count } other commitments changed.
}
letter-followed-earlier = { $count ->
    [one] one other entry before
   *[other] { $count } other entries before
}
letter-followed-why-weekly = You get an e-mail like this each week in which something changes in the commitments that you chose. Here you can choose otherwise:
letter-followed-why-at_once = You get an e-mail like this when something changes in the commitments that you chose. Here you can choose otherwise:
mailbox-title = Shared mailbox: { $office }
mailbox-lede = An e-mail address that the whole office reads. It gets the calls and what this office owes; nobody signs in with it, and it stays with the office when its occupant changes.
mailbox-address = E-mail of the mailbox
mailbox-send = Send a code to the mailbox
mailbox-waits = A code was sent to { $address }. It is good for a day. Type it so that the mailbox begins to get notices.
mailbox-code = Code that came to the mailbox
mailbox-show = Check it
mailbox-is = { $address } gets the notices of this office.
mailbox-no-calls = From the mailbox somebody asked to get no more calls.
mailbox-no-owed = From the mailbox somebody asked to be told no more of what is owed.
mailbox-drop = Remove the mailbox
mailbox-other = Put another one in its place
mailbox-factor = To name or remove the mailbox, show your second factor first.
problem-mailbox-wrong = That is not the code that came to the mailbox
    .next = Go back to the page before and look at it again. After five wrong codes another one has to be sent.
problem-mailbox-late = No mailbox waits for that code
    .next = The code is good for a day and five tries. Go back to the page before and send another one.
problem-mailbox-often = Too many letters were written to that e-mail address within this hour, or you asked for twenty codes within a day
    .next = Wait an hour, or until tomorrow if you asked for so many, and send another code.
notices-end-title-mailbox_calls = Get no more calls in this mailbox
notices-end-lede-mailbox_calls = Calls will not come to this mailbox any more. They still reach whoever holds the office. Nothing else changes, and you need not sign in.
notices-ended-mailbox_calls = Done. Calls do not come to this mailbox any more. Whoever holds the office can ask for it again in their account.
notices-end-title-mailbox_owed = Get no more of what is owed in this mailbox
notices-end-lede-mailbox_owed = What the office owes will not come to this mailbox any more. Nothing else changes, and you need not sign in.
notices-ended-mailbox_owed = Done. What the office owes does not come to this mailbox any more. Whoever holds the office can ask for it again in their account.
kept-office_mailboxes = Mailboxes of offices that you named
kept-field-shown_at = checked
letter-mailbox-code-subject = Code for a shared mailbox: { $body }
letter-mailbox-code = This is the code with which this address gets the notices of an office: { $office }. Give it to whoever holds the office. It is good until { $until }. Nobody signs in with it.
letter-mailbox-code-unasked = If you do not know what it is about, do nothing: without this code no notice comes.
