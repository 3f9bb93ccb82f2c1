# Organisations that want to take part.

## Refusals

refusal-no-organisation-rules = No rules of the table for organisations are in force today.
    .rule = Rule of the platform: what organisations are asked for and who answers them is said by rules that an agreement adopts.
    .next = Ask the Technical Secretary to take them to a session, as a change of the table.
refusal-asked-of-organisations = Organisations are asked for more: { $asked }.
    .rule = The rules for organisations, adopted in entry { $rules }, ask for it.
    .next = Add it and send again.
refusal-not-asked-of-organisations = Something was given that organisations are not asked for: { $asked }.
    .rule = The rules for organisations, adopted in entry { $rules }, do not ask for it, and only what is asked for is kept here.
    .next = Take it out and send again.
refusal-registered-already = An organisation was registered with this address already, and did not withdraw.
    .rule = Rule of the platform: whoever signs in acts for one organisation at a time.
    .next = Correct what it says, or withdraw it before you register another. It is entry { $organisation }.
refusal-named-alike = There is an organisation of that name already: no. { $number }, { $standing ->
    [applied] which waits for an answer
    [accredited] accredited
   *[declined] not accredited
}.
    .rule = No rule asks for different names; this is asked so that nobody registers the same one twice.
    .next = If it is another one, say that it is another than entry { $organisation }. If it is the same, it is not registered anew: what it says is corrected on its page.
refusal-answered-already = That is the answer on record already: { $standing ->
    [accredited] it is accredited
   *[declined] it is not accredited
}.
    .rule = Rule of the platform: an answer holds until another one changes it.
    .next = Read the reasons in entry { $decision }. If you do not agree, record your dissent.
refusal-organisation-withdrew = The organisation withdrew already.
    .rule = Rule of the platform: after a withdrawal the organisation registers anew, if it wants to come back.
    .next = See entry { $withdrawal }.
refusal-corrected-often = The organisation corrected its data { $most } times since it waits for an answer.
    .rule = Rule of the platform: until it is answered, an organisation corrects its data up to { $most } times; each correction stays in the record.
    .next = Wait for the answer. If the data of entry { $organisation } are of no use, withdraw it and register it anew, or ask the Technical Secretary to enter a signed letter.
refusal-not-answered = The organisation was not answered yet.
    .rule = Rule of the platform: one dissents from an answer.
    .next = Answer it yourself, with your reasons. Its registration is entry { $organisation }.
refusal-own-answer = Your own seat gave that answer.
    .rule = Rule of the platform: another seat dissents; the one that answered can answer anew.
    .next = To change it, record the opposite answer. The one on record is entry { $decision }.
refusal-dissented-already = Your seat recorded its dissent already.
    .rule = Rule of the platform: each seat dissents once from each answer.
    .next = Read it in entry { $dissent }.
refusal-nobody-of-sector = From that day on there is no seat of the sector { $sector ->
    [public_bodies] of public bodies
    [guarantor] of the guarantor authority
   *[civil_society] of civil society
}.
    .rule = Rule of the platform: somebody has to be able to answer organisations.
    .next = Choose another sector, or another day.

## Whom it is open to

allowed-applicant = whoever signs in by e-mail for an organisation; the Technical Secretary enters its letter
allowed-organisation = the organisation itself; the Technical Secretary enters its letter
allowed-sector = the seats of the sector that the rules for organisations name

## Choices

choice-motion-organisation_rules = Rules for organisations
choice-asked_of-purpose = what it does
choice-asked_of-place = where it works
choice-asked_of-representative = the name of who represents it, which is not published
choice-asked_of-document = a document that shows what it is, which is not published
choice-organisation-applied = waits for an answer
choice-organisation-accredited = accredited
choice-organisation-declined = not accredited
choice-organisation-withdrawn = withdrew

## What was done, as the record tells it: without subject or full stop

deed-organisation-register = Registered an organisation that wants to take part
deed-organisation-correct = Corrected what the organisation “{ $object }” says of itself
deed-organisation-accredit = Accredited the organisation “{ $object }”, by the seat “{ $seat }”
deed-organisation-decline = Did not accredit the organisation “{ $object }”, by the seat “{ $seat }”
deed-organisation-dissent = Recorded the dissent of the seat “{ $seat }” from the answer to the organisation “{ $object }”
deed-organisation-withdraw = Withdrew the organisation “{ $object }”

## What can be done: the button of each act

act-organisation-register = Register the organisation
    .name = Name of the organisation
    .name-hint = In full, as it is known. It is published if the organisation is accredited.
    .place = { field-organisation_place }
    .place-hint = { field-organisation_place.hint }
    .file = { field-organisation_file }
    .file-hint = { field-organisation_file.hint }
act-organisation-correct = Correct the data
    .name = Name of the organisation
    .name-hint = In full, as it is known. It is published if the organisation is accredited.
    .place = { field-organisation_place }
    .place-hint = { field-organisation_place.hint }
    .file = { field-organisation_file }
    .file-hint = { field-organisation_file.hint }
act-organisation-accredit = Accredit the organisation
    .reasons = { field-reasons }
    .reasons-hint = { organisation-reasons-hint }
act-organisation-decline = Decline to accredit the organisation
    .reasons = { field-reasons }
    .reasons-hint = { organisation-reasons-hint }
act-organisation-dissent = Record the dissent
    .reasons = { field-reasons }
    .reasons-hint = { organisation-reasons-hint }
act-organisation-withdraw = Withdraw the organisation
    .reasons = { field-reasons }
    .reasons-hint = If the organisation is accredited, anybody will read them; if not, the table and the evaluator.
organisation-reasons-hint = At least 50 characters. Anybody will read them.

## Fields

field-asked = What an organisation is asked for, besides its name
    .hint = Ask only for what is needed: what is not asked for is not taken.
field-answer_days = Working days to answer
    .hint = Empty: no rule says by when.
field-organisation_rules-from = From
    .hint = They hold for registrations from that day on.
field-organisation_rules-sector = Which sector answers
    .hint = Any of its seats accredits or declines; the others may dissent.
field-another = Organisation of the same name than which it is another
field-purpose = What it does
    .hint = In a few lines. It is published if the organisation is accredited.
field-organisation_place = Where it works
    .hint = Municipality, region or country. It is published if the organisation is accredited.
field-representative = Who represents it
    .hint = Their name. It is not published: the table and the evaluator read it.
field-organisation_file = Document that shows what it is
    .hint = PDF or image; up to 10 MB. It is not published: the table and the evaluator read it.

## What is owed

duty-answer_organisation = Answer the organisation “{ $object }”, which wants to take part
owed-sector = Seats: { $sector }

## Pages

organisation-unnamed = { $standing ->
    [applied] Organisation that waits, no. { $number }
    [withdrawn] Organisation that withdrew, no. { $number }
   *[declined] Organisation that is not accredited, no. { $number }
}
organisation-nameless = While it is not accredited, its name and what it says of itself are not public.
organisation-name-closed = Its name and what it says of itself are not public while it is not accredited: the table, the evaluator and the organisation itself read them.
organisations-waiting = { $count ->
    [one] One organisation waits for an answer since { $since }. Its name is published if it is accredited.
   *[other] { $count } organisations wait for an answer, the first since { $since }. The name of each is published if it is accredited.
}
organisation-register-another = It is another one: register it
organisation-alike-as = Same name as no. { $number }
organisations-title = Organisations
organisations-lede = Those that asked to take part and have an answer. The seats that the rules name accredit them, with reasons that anybody can read.
organisations-none = None has an answer yet.
organisations-no-rules = No rules of the table for organisations are in force today: what they are asked for and who answers them. A session adopts them: the Technical Secretary calls it with a point «Change of the table», where «Rules for organisations» are put to the vote. Until then none registers.
organisations-call-rules = Call the session that adopts them
organisations-register = Register an organisation
organisations-mine = What is for my organisation
organisations-asked = The name is asked for and, besides: { $asked }.
organisations-asked-nothing = Only the name is asked for.
organisations-answered-by = The seats that answer are those of: { $sector }. { $days ->
    [0] No rule says by when.
    [one] They have { $days } working day.
   *[other] They have { $days } working days.
}
organisations-rules-source = Rules: { $source }. From { $date }.
organisations-caption = Organisations, in the order of their registration
organisations-download = Download the list: { $format }
organisations-count = { $count ->
    [0] No organisation has registered.
    [one] { $count } organisation registered; accredited: { $accredited }.
   *[other] { $count } organisations registered; accredited: { $accredited }.
}
organisation-since = { $standing }, since { $date }
organisation-history = What is on record
organisation-event-registered = It registered
organisation-event-corrected = It corrected what it says of itself
organisation-event-accredited = The seat “{ $seat }” accredited it
organisation-event-declined = The seat “{ $seat }” did not accredit it
organisation-event-dissented = The seat “{ $seat }” dissents
organisation-event-withdrew = It withdrew
choice-by-level-e_mail = signed in by e-mail
choice-by-level-two_factors = signed in with two checks
choice-by-level-fresh_factors = signed in with two checks, the second in the 15 minutes before
choice-by-level-demo = in a demonstration, not checked
choice-by-level-token = by the key of a program
choice-by-level-console = from the machine that keeps the record
organisation-of-body = For the table and the evaluator alone
organisation-file = Document that shows what it is
organisation-register-title = Register an organisation
organisation-register-lede = The name of the organisation and what it does are published if it is accredited; meanwhile the table and the evaluator read them. The address that signs in is neither published nor in the record.
organisation-correct-title = Correct what the organisation says of itself
organisation-correct-lede = What was said before stays on record. If the organisation is accredited, what is said now is published. How the organisation stands does not change by it.
organisation-accredit-title = Accredit the organisation
organisation-accredit-lede = One seat answers for the table, with its reasons; another of the same sector may dissent. Accrediting publishes what the organisation says of itself.
organisation-unaccredit-title = Take the accreditation of the organisation back
organisation-decline-title = Decline to accredit the organisation
organisation-decline-lede = The answer and its reasons are public, the name is not: do not repeat it in the reasons. The organisation can correct what it says, and a new answer can accredit it.
organisation-dissent-title = Dissent from the answer
organisation-dissent-lede = The answer holds; the dissent is read beside it.
organisation-withdraw-title = Withdraw the organisation
organisation-withdraw-lede = What was registered stays, and says that it withdrew. It may register anew.
organisation-sign-in-title = Sign in with the address of the organisation
organisation-sign-in-who = Whoever speaks for it does
find-kind-organisation = Organisations
find-one-organisation = Organisation
choice-found-organisation = { find-one-organisation }
data-organisations = Organisations
data-organisations-about = Each organisation that asked to take part, how it stands and what was answered.
data-organisations-file = organisations
organisation-sign-in-for = A code is sent to the address. With it the organisation is registered, or sees what is for it.
organisation-sign-in-private = It is neither published nor in the record.
organisation-own-level = How it was made sure who acts: { $level }.
organisation-own-none = No organisation is registered with this address yet.
organisation-drafts = Drafts to read
organisation-drafts-later = Once the organisation is accredited, the drafts to which it is invited will be here.
organisation-drafts-none = No draft waits for remarks of the organisation.
organisation-draft-since = of { $institution }; invited on { $date }
organisation-draft-title = Draft to read
organisation-draft-lede = It is written by: { $institution }. It is private: those who write it and the organisations that they invite read it. Remarks are not in the record.
remarks-title = Remarks
remarks-own = Remarks of the organisation
remarks-none = None yet.
remark-label = Remark
remark-hint = Those who write the draft read it. It goes with the draft.
remark-leave = Send the remark
remark-not-expected = This draft takes no more remarks of the organisation.
problem-no-organisation = This page is for whoever signs in for an organisation.
    .next = Sign in under “Sign in with the address of the organisation”, or see “Organisations”.
problem-no-organisation-rules = No rules of the table for organisations are in force today
    .next = Until then none registers. The Technical Secretary takes them to a session, in a point «Change of the table», with the motion «Rules for organisations».
draft-guests-title = Organisations that read this draft
draft-guests-lede = An accredited organisation can read the draft and leave remarks. Nobody else sees them, and they are not in the record.
draft-guests-invited = Invited
draft-guests-none = None.
draft-guests-which = Accredited organisation
draft-guests-invite = Invite
draft-guests-uninvite = No longer invite
draft-guests-no-more = There is no other accredited organisation to invite.
draft-guests-choose = Choose an organisation of the list.
draft-guests-not-accredited = Only an accredited organisation is invited.
organisation-sign-in-help = Do you speak for an organisation that holds no office?
privacy-organisations = Of an organisation its name and what it says of itself are published if it is accredited; meanwhile the table and the evaluator read them. The name of who represents it and its document are read by the table and the evaluator. The address with which it signs in is kept enciphered, outside the record, and is not published.
captured-from-organisation = Entered by the Technical Secretary for the organisation, from this paper: { $paper }
captured-objected-organisation = The organisation objects to how it was entered, in entry { $entry }
captured-object-organisation = Object to what was entered for the organisation
captured-object-organisation-about = If the Technical Secretary entered something that the organisation did not sign, or not so, say it here. What was entered stays, and your objection is read beside it. A withdrawal or a correction to which you object counts no more.
organisation-invite = Invite whoever represents it
