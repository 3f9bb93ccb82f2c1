# The door: who acts, whom an act is open to, and what any act can meet.

## Who acts, and texts that are no longer there

role-platform = The platform
role-administrator = Administration of the platform
role-secretariat = Secretariat, in session
role-nobody = No office at the table
role-liaison = Liaison of { $office }
role-organisation = An organisation
role-participant = A person who takes part
role-guest = A person without an account
role-witness = Keeper of copies
text-not-published = Text not published
text-gone = Erased by entry { $entry }

## Who may read a text

choice-class-public = Public: anybody reads it.
choice-class-sealed = Sealed: nobody reads it until an entry makes it public.
choice-class-confidential = Confidential: it is read by { allowed-body }.
choice-class-private = Private: only the person it comes from reads it.

## Whom an act is open to

allowed-platform = the platform itself, when it creates the record
allowed-founder = the administration of the platform, until the table is installed
allowed-table-or-founder = the technical secretary, titulares and suplentes; before the body is installed, whoever administers the platform
allowed-technical-secretary = the Technical Secretary
allowed-technical-secretary-or-two-seats = the Technical Secretary; while nobody is, the offices of two seats of different sectors
allowed-seat-or-technical-secretary = the seat in question, or the Technical Secretary when entering it for the seat
allowed-seat = the titular and the alternate of that seat
allowed-office = the office in question
allowed-member = the titulars and alternates of the table, and the areas of their institutions
allowed-institution = the offices of the institution that proposes; once endorsed, those of the responsible institution
allowed-body = the offices of the seats, the Technical Secretary and the evaluator
allowed-institution-or-technical-secretary = the offices of the institution that proposes, or the Technical Secretary
allowed-nobody = no office: it only follows from an agreement

## Refusals

refusal-wrong-office = This act is not open to the office in use: { $office }.
    .rule = Rule of the platform: each act says which offices may do it. This one is open to: { $allowed }.
    .next = If you hold an office that may do it, use that one; otherwise ask the Technical Secretary.
refusal-liaison-prepares = A liaison prepares and performs no acts. Here you act as liaison of: { $office }.
    .rule = Rule of the platform: what goes into the record is done by an office. This act is open to: { $allowed }.
    .next = If it is a proposal, leave it as a draft. If the act has a page with its form, save it there, prepared. Whoever holds the office records it; let them know.
refusal-needs-two-factors = To act for this office your second key is missing. So far it was checked: { $level }.
    .rule = Rule of the platform: whoever acts for an office shows two things, their address and a second key. Reading asks for the address alone.
    .next = Show your second key, or add one if you have none, and send again.
refusal-needs-fresh-factors = This act asks for the second key to be shown 15 minutes ago or less. So far it was checked: { $level }.
    .rule = Rule of the platform: what cannot be taken back is confirmed with the second key at that moment.
    .next = Show your second key and send again.
refusal-enough-of-one-today = Today the organisation recorded as much as it may in a day: { $most } acts.
    .rule = Rule of the platform: what goes into the record stays for ever. So an organisation that comes in by e-mail records up to { $most } acts a day; an accredited one may do more.
    .next = What you wrote is still on this page: send it from { $from } on, up to { $most } acts each day. If it is urgent, the Technical Secretary can enter a signed letter.
refusal-enough-of-all-today = Today organisations that are not accredited recorded, all together, as much as they may in a day: { $most } acts.
    .rule = Rule of the platform: what goes into the record stays for ever. So organisations that are not accredited yet record, all together, up to { $most } acts a day.
    .next = What you wrote is still on this page: send it from { $from } on. If it is urgent, the Technical Secretary can enter a signed letter.
refusal-not-found = Nothing in the record has number { $on } and fits this act.
    .rule = Rule of the platform: an act can only refer to something already in the record.
    .next = Go back to the page you came from and open it again.
refusal-stale = Something changed after the form was opened: entry { $now }.
    .rule = Rule of the platform: a change starts from the latest version. The form started from entry { $base }.
    .next = Compare both versions. What you wrote is still on this page; send it again if it still applies.
refusal-no-base = The entry this change starts from was not given.
    .rule = Rule of the platform: every change names the latest version its author had seen.
    .next = Open the form again from its page and send it.
refusal-dated-in-future = The date of the event, { $dated }, has not come yet; today is { $today }.
    .rule = Rule of the platform: only what has already happened can be recorded afterwards.
    .next = Write the date on which it happened, or leave it empty if that was today.
refusal-dated-too-early = { $dated } is before what this act refers to: { $founded }.
    .rule = Rule of the platform: an act cannot come before what it refers to.
    .next = Write a date on or after { $founded }.
refusal-may-not-date = This office cannot give another date to what it records.
    .rule = Rule of the platform: only the Technical Secretary, or whoever installs the table, records things afterwards.
    .next = Leave the date of the event empty, or ask the Technical Secretary to record it.
refusal-captures-own = What your own office does is not entered from a document.
    .rule = Rule of the platform: what is entered on behalf is what another office signed on paper; one's own is recorded in one's own name.
    .next = Choose the office that signed the document. If the act is of your own office, choose "In my own name" and leave the document that it signed empty.
refusal-support-in-future = The document carries a date that has not come yet: { $date }.
    .rule = Rule of the platform: an act rests on documents that already exist.
    .next = Correct the date, or leave it empty if the document has none.

## Failures of ours

failure-key-reused = This form had been sent before with other content.
    .rule = Platform rule: a form is taken only once.
    .next = Look at the page: if your earlier form is not there, send this one again.
failure-claimed = Somebody did it a moment earlier.
    .rule = Platform rule: this can exist only once.
    .next = Reload the page to see how it stands.
failure-clock = The server's clock went back; nothing is recorded for now.
    .rule = Platform rule: the hours of the record never go back.
    .next = Tell whoever operates the site. Keep your text and try later.
failure-clock-ahead = The server's clock is ahead; nothing is recorded for now.
    .rule = Platform rule: the hour of an entry stays for ever, so a doubtful clock does not set it.
    .next = Tell whoever operates the site. Keep your text and try later.
failure-full = The server has no space left; nothing was recorded.
    .rule = Platform rule: only what is stored is confirmed.
    .next = Tell whoever operates the site. Your text is still on this page.
failure-busy = It could not be stored at this moment; nothing was recorded.
    .rule = Platform rule: only what is stored is confirmed.
    .next = Send this form again in a moment. Your text is still on this page.
failure-ended = Your session ended, or your second key was no longer recent, before it was stored; nothing was recorded.
    .rule = Platform rule: who acts is asked again at the moment of storing.
    .next = Sign in again in another tab and send this form again. Your text is still on this page.
failure-stopped = For now the site takes no acts; nothing was recorded.
    .rule = Platform rule: in doubt about the record, nothing more is written.
    .next = Try later. Your text is still on this page.
failure-unrecordable = It could not be recorded; the fault is ours and nothing changed.
    .rule = Platform rule: what does not fit the record is not recorded in part.
    .next = Shorten the text and try again. If it goes on, tell whoever operates the site.
failure-nothing = There is no act to record.
    .rule = Rule of the platform: at least one act is recorded.
    .next = Write at least one act and send it again.
failure-nothing-marked = Nothing was marked, and nothing was recorded.
    .rule = Rule of the platform: at least one arrival or one vote is recorded.
    .next = Mark whoever it is and send it again.
failure-too-many = These are too many acts for one sending; nothing was recorded.
    .rule = Rule of the platform: one sending has at most 500 acts, so that nobody has to wait.
    .next = Divide it into several.
failure-row-changed = This act names act { $row } of the draft, which was changed after this one was written; nothing was recorded.
    .rule = Rule of the platform: nobody answers for an act on what they did not see.
    .next = Whoever wrote this act has to look at act { $row } and save their own again.
failure-key-unknown = This form is too old; nothing was recorded.
    .rule = Rule of the platform: a form is good for 30 days.
    .next = Your text is still on this page. Check it and send it again.
