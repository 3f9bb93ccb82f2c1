# The table: who sits, rules and calendars.

## What is missing before the table can be installed

missing-seats = at least one seat
missing-name = the name of the Secretariat and its place
missing-institutions = at least one institution
missing-technical-secretary-office = the office of the Technical Secretary
missing-rules = rules of the table that hold today
missing-technical-secretary = a person in the office of Technical Secretary
missing-technical-secretary-from = a person in the office of the Technical Secretary from { $date }
missing-seats-for-quorum = rules that ask for no more seats than count: they ask for { $asked }, and { $seats } count
missing-casting-seat = rules that give the casting vote to a seat that exists
missing-titular = the titular office of the seat “{ $seat }”

## Refusals

refusal-suspended-already = That seat already suspended its participation, on { $since }.
    .rule = Rule of the platform: a suspension ends when the seat itself resumes its participation.
    .next = Read the reasons in entry { $suspension }. To change them, resume and suspend again.
refusal-nobody-would-record = From { $date } on nobody could record who holds the offices.
    .rule = Rule of the platform: there is always a Technical Secretary, or offices held in two sectors, to record whoever comes.
    .next = First record who will be Technical Secretary, or who takes this office.
refusal-two-sectors = That person already holds an office of another sector: “{ $office }”.
    .rule = Rule of the platform: nobody acts for two sectors on the same day.
    .next = First record that they left that office, or choose a later date.
refusal-conducts-and-sits = That person already holds an office that nobody holds beside this one: “{ $office }”.
    .rule = Rule of the platform: the technical secretary holds no office of a seat.
    .next = First record that they left that office, or choose a later date.
refusal-appointment-over = The appointment in entry { $appointment } to the office “{ $office }” is over: another one took its place, or it ended.
refusal-no-such-appointment = Entry { $appointment } is no appointment that stands.
    .rule = Rule of the platform: whoever has or had an office is named by their appointment; one whose place another took is nobody's.
    .next = Choose one of the appointments of the list.
refusal-signs-in-already = Whoever holds the office “{ $office }” accepted the invitation already: it stands in entry { $since }.
    .rule = Rule of the platform: it is accepted once, and a person signs in with one address.
    .next = If somebody else holds it now, first record who.
refusal-call-of-another-sector = A call does not say who holds the office “{ $office }”.
    .rule = Rule of the platform: only civil society chooses by a call of its own; the others by appointment or swearing-in.
    .next = Choose the appointment or the minutes of the swearing-in.
refusal-same-sector = A seat of the same sector recorded this: “{ $seat }”.
    .rule = Rule of the platform: without a Technical Secretary, two seats of different sectors record it.
    .next = Ask a seat of another sector to confirm it.
refusal-holds-already = It has effect already, since entry { $since }.
    .rule = Rule of the platform: only what waits is confirmed.
    .next = Nothing is needed. If you do not agree, your seat can object.
refusal-not-confirmed = It still waits to be confirmed and has no effect.
    .rule = Rule of the platform: one objects to what has effect; what waits need only not be confirmed.
    .next = Wait until it is confirmed.
refusal-appointment-objected = Your seat objected to it already, in entry { $objection }.
    .rule = Rule of the platform: each seat objects once.
    .next = Read what you wrote in entry { $objection }.
refusal-appointment-term-over = The term to object ended on { $until }.
    .rule = Rules of the table, in entry { $rules }: the working days to object to what was entered.
    .next = The table can still decide in a session who holds the office.
refusal-settled-by-agreement = An agreement settled it already; it is in entry { $settled }.
    .rule = Rule of the platform: what the table decides in session is not objected to in this way.
    .next = To change it, take it to another session, as a point “Change of the table”.
refusal-nothing-objected = Nobody objected to who holds the office “{ $office }”.
    .rule = Rule of the platform: only what a seat objected to is confirmed.
    .next = There is no need to vote on it.
refusal-capture-objected = That office already objected to what was entered, in entry { $objection }.
    .rule = Rule of the platform: each entry on behalf is objected to once.
    .next = Read what was written in entry { $objection }.
refusal-capture-term-over = The term to object to what was entered ended on { $until }.
    .rule = Rules of the table, in entry { $rules }: the working days to object to what was entered.
    .next = Have what is not right put on record in a session.
refusal-not-suspended = The seat “{ $seat }” has not suspended its participation.
    .rule = Rule of the platform: only what was suspended is resumed.
    .next = Nothing is needed: it is still at the table.
refusal-not-installed = The table is not installed yet.
    .rule = Rule of the platform: until it is installed, a table is only set up; it does not meet, and no seat leaves it.
    .next = Ask the administration of the platform to install the table.
refusal-already-installed = The table is already installed, since entry { $installed }.
    .rule = Rule of the platform: once installed, the table changes only by agreement of a session with quorum. Who holds an office is recorded from a document.
    .next = Ask the Technical Secretary to take it to a session as a point “Change of the table”, or to record who holds the office.
refusal-code-taken = That code is already in use: { $code }.
    .rule = Rule of the platform: each seat, office and institution has a code of its own.
    .next = Choose another code.
refusal-no-such-institution = There is no institution or organisation with the code “{ $code }”.
    .rule = Rule of the platform: an institution is registered first, and then what depends on it.
    .next = Register the institution, or choose one that is already there.
refusal-no-such-seat = There is no such seat at the table.
    .rule = Rule of the platform: a seat is created first, and then what depends on it.
    .next = Choose one of the seats of the table.
refusal-no-such-office = There is no office with the code “{ $code }”.
    .rule = Rule of the platform: an office is created first, and then who holds it is recorded.
    .next = Create the office, or choose one that is already there.
refusal-own-factor = You hold the office “{ $office }”: nobody resets their own second key.
    .rule = Rule of the platform: when a key is lost two other persons reset it, of two institutions.
    .next = Ask the technical secretary and somebody with an office of another institution.
refusal-reset-waits = It was asked for the office “{ $office }” already, on { $since }: a second person is missing.
    .rule = Rule of the platform: two persons of different institutions ask for a second key to be reset.
    .next = Ask somebody with an office of another institution to ask for it too.
refusal-accepted-lately = You accepted an invitation less than three days ago. What takes two persons you can do from { $from }, 0:00, on: before, the other seats have to have heard that you came in.
    .rule = Rule of the platform: in what takes two persons nobody counts who accepted their latest invitation less than three days ago.
    .next = Wait for that day, or ask whoever can already: “Reset the second key of an office” says who, and from when on the others.
refusal-post-taken = That place at the table already belongs to another office: { $office }.
    .rule = Rule of the platform: there is one Technical Secretary, and each seat has one titular and one alternate.
    .next = Choose another place at the table, or another seat.
refusal-reserved-code = The platform keeps the code “{ $code }” for itself.
    .rule = Rule of the platform: some words name those who act without being an office.
    .next = Choose another code.
refusal-appointment-before-current = The office “{ $office }” has been held since { $held_since }.
    .rule = Rule of the platform: appointments to an office are recorded in order of date.
    .next = Write a first day after { $held_since }.
refusal-appointment-too-far = { $from } is more than a year ahead.
    .rule = Rule of the platform: who holds an office is recorded a year before they begin at the earliest.
    .next = Check the year and write a first day up to { $latest }.
refusal-not-occupant = The person acting does not hold the office “{ $office }” today.
    .rule = Rule of the platform: only whoever holds an office on the day acts for it.
    .next = Act with your own office, or ask for your appointment to be recorded.
refusal-vacant = Nobody holds the office “{ $office }” today.
    .rule = Rule of the platform: only whoever holds an office on the day acts for it.
    .next = Ask for the appointment of its holder to be recorded.
refusal-range-backwards = The period ends on { $to }, before it starts, on { $from }.
    .rule = Rule of the platform: a period ends on the day it starts, or later.
    .next = Correct the first or the last day.
refusal-quorum-beyond-seats = Quorum asks for { $asked ->
    [one] { $asked } seat
   *[other] { $asked } seats
} and { $seats } would count.
    .rule = Rule of the platform: quorum cannot ask for more seats than there are; of an installed table, those with an office count.
    .next = Ask for fewer seats, or first create the missing ones.
refusal-casting-vote-needs-seat = The casting vote and the seat that has it do not agree.
    .rule = Rule of the platform: with a casting vote, one seat of the table is named; without it, none.
    .next = Choose the seat that has it, or take it out of the rules.
refusal-described-already = The table is called so already, and its place and parties stand so on record.
    .rule = Rule of the platform: a change says something other than what is on record.
    .next = Write what changes, or do not put this point to the vote.
refusal-retroactive = The change would take effect on { $given }, before { $date }.
    .rule = Rule of the platform: an agreement changes the table from the day it is reached or later; what was done does not change.
    .next = Write { $date } or a later date.
refusal-code-used-before = That code was used already and is not given again: { $code }.
    .rule = Rule of the platform: the code that an institution or an office had is not given again, even after it was corrected or taken out.
    .next = Choose another code.
refusal-codes-in-use = There is a plan already, since entry { $plan }: codes are fixed.
    .rule = Rule of the platform: from the first plan on, offices and institutions act under their codes; none changes or is taken out.
    .next = Correct the name and leave the code as it is.
refusal-office-hangs-on-it = The office “{ $office }” hangs on what was to be taken out.
    .rule = Rule of the platform: the office is taken out or corrected first, and then what it hangs on.
    .next = Under “Offices”, take that office out or move it elsewhere.
refusal-ends-already = “{ $code }” already has a last day: { $until }.
    .rule = Rule of the platform: a last day is set only once.
    .next = See in “Members and rules” the agreement that set it. If it has to go on, the table can create another one.
refusal-nobody-in-office = Nobody will hold the office “{ $office }” on that day.
    .rule = Rule of the platform: only an office that somebody holds can be left vacant.
    .next = Choose another office, or another date.
refusal-nobody-would-conduct = From { $date } on nobody would conduct the sessions.
    .rule = Rule of the platform: the table always has somebody as Technical Secretary; without one it could not meet to mend it.
    .next = Appoint the next Technical Secretary: from that day on the previous person leaves the office.
refusal-not-ready = The table cannot be installed yet; this is missing: { $missing }.
    .rule = Rule of the platform: to be installed, a table has a name, seats with titulars, rules and a Technical Secretary.
    .next = Complete what is missing and install the table.
refusal-hours-backwards = The hours end ({ $closes }) before they start ({ $opens }).
    .rule = Platform rule: working hours start before they end.
    .next = Correct the hours.

## Choices

choice-sector-public_bodies = Public bodies
choice-sector-guarantor = Guarantor authority
choice-sector-civil_society = Civil society
choice-part-institution = Institution or organisation
choice-part-seat = Seat
choice-part-office = Office
choice-part-appointment = Latest appointment
choice-post-titular = Titular
choice-post-suplente = Alternate
choice-post-technical_secretary = Technical Secretary
choice-post-area = Area of the institution
choice-majority-simple = Simple majority: more votes in favour than against
choice-majority-of_present = More than half of the votes present
choice-majority-of_all = More than half of the votes of the whole table
choice-majority-two_thirds_of_present = Two thirds of the votes present
choice-quorum-seats = Number of seats
choice-quorum-seats_of_every_sector = Number of seats, with every sector
choice-recusal-nobody = Nobody is excused: the proposer votes too
choice-recusal-proposing_office = The office of the proposing institution is excused
choice-recusal-proposing_seat = The whole seat of the proposer is excused
choice-casting_vote-nobody = No casting vote: a tie does not carry
choice-casting_vote-seat = Casting vote of a seat
choice-unit-working_days = Working days
choice-unit-working_hours = Working hours
choice-unit-days = Calendar days
choice-unit-hours = Hours
choice-range-closed = Not counted
choice-range-every_day_counts = Every day and hour counts
choice-motion-rules = New rules of the table
choice-motion-occupant = Who holds an office
choice-motion-vacancy = An office is left vacant
choice-motion-upheld = Who holds an office stands
choice-motion-seat = New seat
choice-motion-office = New office
choice-motion-institution = New institution or organisation
choice-motion-description = Name and place of the table
choice-motion-calendar = New calendar of working days
choice-motion-seat_end = End of a seat
choice-motion-office_end = End of an office
choice-post-moderator = Moderation
choice-post-evaluator = Evaluation
change-words = { $kind ->
    [rules] new rules of the table, from { $day }
    [organisation_rules] new rules for organisations, from { $day }; who answers: { $what }
    [occupant] another person in the office “{ $what }”, from { $day }
    [vacancy] the office “{ $what }” is left vacant; last day held, { $day }
    [upheld] the office “{ $what }” stays as it was recorded, in spite of the objections
    [seat] new seat: “{ $what }”, from { $day }
    [office] new office: “{ $what }”, from { $day }
    [institution] new institution or organisation: “{ $what }”
    [description] new name and place: “{ $what }”
    [calendar] new calendar ({ $what }), from { $day }
    [seat_end] end of the seat “{ $what }”; last day, { $day }
   *[office_end] end of the office “{ $what }”; last day, { $day }
}

## What was done, as the record tells it: without subject or full stop

deed-secretariat-register_institution = Registered “{ $code }” as an institution or organisation
deed-secretariat-create_seat = Created the seat “{ $code }”, of { $sector ->
    [public_bodies] the public bodies
    [guarantor] the guarantor authority
   *[civil_society] civil society
}
deed-secretariat-create_office = Created the office “{ $code }”, of { $institution }
deed-secretariat-appoint = Recorded who holds the office “{ $office }” from { $from }
deed-secretariat-adopt_calendar = Adopted a calendar of working days, with hours from { $opens } to { $closes }
deed-secretariat-adopt_rules = Adopted the rules of the table, in force from { $from }
deed-secretariat-correct_institution = Corrected the institution or organisation “{ $corrects }”, before the table was installed
deed-secretariat-correct_seat = Corrected the seat “{ $corrects }”, before the table was installed
deed-secretariat-correct_office = Corrected the office “{ $corrects }”, before the table was installed
deed-secretariat-take_out = Took out of the table, before it was installed, { $part ->
    [institution] the institution or organisation “{ $code }”
    [seat] the seat “{ $code }”
    [office] the office “{ $code }”
   *[appointment] the latest appointment to the office “{ $code }”
}
deed-secretariat-appoint_by_paper = Recorded, from a document, who holds the office “{ $office }” from { $from }
deed-secretariat-vacate_by_paper = Recorded, from a document, that the office “{ $office }” is left vacant; last day held, { $until }
deed-secretariat-confirm_appointment = Confirmed what another seat recorded in entry { $paper }
deed-secretariat-object_appointment = The seat “{ $seat }” objected to what was recorded in entry { $paper }
deed-secretariat-object_capture = Objected to what was entered on its behalf in entry { $capture }
deed-secretariat-suspend_participation = Suspended the participation of the seat “{ $seat }”
deed-secretariat-resume_participation = Resumed the participation of the seat “{ $seat }”
deed-secretariat-accept_invitation = Recorded that whoever holds the office “{ $office }” accepted the invitation to sign in
deed-secretariat-reset_factor = Did their part in resetting the second key of the office “{ $office }”
deed-secretariat-install = Installed the table
deed-secretariat-change = Changed the table: { $change }

## What can be done: the button of each act

act-secretariat-register_institution = Register the institution
    .name = { field-institution-name }
    .name-hint = { field-institution-name.hint }
    .code-hint = { set-up-code-made }
    .code = { field-code }
act-secretariat-create_seat = Create the seat
    .name = { field-seat-name }
    .name-hint = { field-seat-name.hint }
    .code-hint = { set-up-code-made }
    .code = { field-code }
act-secretariat-create_office = Create the office
    .name = { field-office-name }
    .name-hint = { field-office-name.hint }
    .institution = { field-office-institution }
    .institution-hint = { field-office-institution.hint }
    .code-hint = { set-up-code-made }
    .code = { field-code }
act-secretariat-appoint = Record the appointment
    .from = { field-occupant-from }
    .from-hint = { field-occupant-from.hint }
    .name = { field-occupant-name }
    .name-hint = { field-occupant-name.hint }
act-secretariat-adopt_calendar = Adopt the calendar
    .institution = { field-calendar-institution }
    .institution-none = { field-calendar-institution.none }
act-secretariat-adopt_rules = Adopt the rules
    .from = { field-rules-from }
    .from-hint = { field-rules-from.hint }
act-secretariat-correct_institution = Save the correction
    .corrects = What is corrected
    .name = { field-institution-name }
    .name-hint = { field-institution-name.hint }
    .code-hint = { set-up-code-now }
    .code = { field-code }
act-secretariat-correct_seat = Save the correction
    .corrects = What is corrected
    .name = { field-seat-name }
    .name-hint = { field-seat-name.hint }
    .code-hint = { set-up-code-now }
    .code = { field-code }
act-secretariat-correct_office = Save the correction
    .corrects = What is corrected
    .name = { field-office-name }
    .name-hint = { field-office-name.hint }
    .institution = { field-office-institution }
    .institution-hint = { field-office-institution.hint }
    .code-hint = { set-up-code-now }
    .code = { field-code }
act-secretariat-take_out = Take out of the table
    .part = What is taken out
    .code = Its code
act-secretariat-appoint_by_paper = Record who holds the office
    .from = { field-occupant-from }
    .from-hint = { field-occupant-from.hint }
    .name = { field-occupant-name }
    .name-hint = { field-occupant-name.hint }
    .support = Document that says so
act-secretariat-vacate_by_paper = Record that the office is vacant
    .support = Document that says so
act-secretariat-confirm_appointment = Confirm
act-secretariat-object_appointment = Object
    .reasons = { field-reasons }
    .reasons-hint = Anybody will read them, exactly as you write them.
act-secretariat-object_capture = Object to what was entered
    .text = { field-reasons }
    .text-hint = Anybody will read them, exactly as you write them.
act-secretariat-suspend_participation = Suspend participation
    .reasons = { field-reasons }
    .reasons-hint = Anybody will read them, exactly as you write them.
act-secretariat-resume_participation = Resume participation
    .reasons = { field-reasons }
    .reasons-hint = Anybody will read them, exactly as you write them.
act-secretariat-accept_invitation = Accept the invitation to sign in with an office
act-secretariat-reset_factor = Reset the second key of an office
act-secretariat-install = Install the table
act-secretariat-change = Change the table

## Who holds an office, by a document

captured-from = Entered by the Technical Secretary on behalf of the office “{ $office }”, from this document: { $paper }
captured-for = Entered by the Technical Secretary on behalf of the office “{ $office }”, from the document it rests on
captured-objected = That office objects to it, in entry { $entry }
captured-objected-why = What it objects: { $text }
captured-objectable = Object to what was entered on behalf of your office in entry { $entry }
captured-what = { $act }: { $about } (entry { $entry })
captured-what-alone = { $act } (entry { $entry })
captured-none = Nothing that was entered on behalf of your office can be objected to.
captured-list = What was entered on behalf of your office and can still be objected to
captured-until = Can be objected to until { $date }.
captured-button = Record what the paper says
captured-again = Office and paper are those of what was captured last today (entry { $entry }). Change them if it is another.
captured-again-file = Its file stands there already.
captured-own = In my own name, not from a document: { $office }
captured-or-own-button = Record
captured-same-paper = Something else from the same paper
captured-act = Enter from a document: { $act }
captured-object = Object to what was entered on behalf of your office
captured-object-about = If the Technical Secretary entered something that your office did not sign, or not so, say it here. What was entered stays with your objection beside it and counts no more; what others did meanwhile is not undone.
captured-present-about = Enter the proposal that an office signed on paper, with the signed document. It is presented on its behalf, and that office can object to what was entered.
paper-occupant = { $office }: somebody holds it from { $date }
paper-vacancy = { $office }: vacant after { $date }
paper-named = By: { $paper }
tenure = { $office }, since { $date } (entry { $entry })
tenure-named = { $office }: { $name }, since { $date } (entry { $entry })
tenure-replaced = the appointment in entry { $entry }, whose place another one took
same-person = It is the same person as in: { $tenure }
paper-according = By: { $paper }.
paper-unconfirmed = To be confirmed: { $seat } recorded it, and a seat of another sector has yet to confirm it. Until then it has no effect
paper-objected = Objected to by: { $seats }
paper-objected-why = { $seat } objected: { $reasons }
paper-objection-disowned = It counts no more: in entry { $entry } the seat says that it did not object.
paper-replaced = Another appointment took its place, in entry { $entry }
paper-settled = An agreement settled it, in entry { $entry }.
paper-meanwhile = While the table decides it in session, all stays as recorded: whoever holds the office acts for it.
paper-appoint = Record who holds an office
paper-appoint-about = Who holds an office is not for the table to decide: an appointment or a swearing-in says so. Civil society chooses by its call. Any seat can object to what you record.
paper-vacate = Record that an office is left vacant
paper-vacate-about = By resignation or at the end of the term. If it is known who comes, it is enough to record that person.
paper-takes-two = Today nobody is Technical Secretary. What you record has effect once a seat of another sector confirms it.
paper-confirm = Confirm what another seat recorded
paper-confirm-about = Confirm only if you saw the document. From that moment on it has effect.
paper-object = Object to what was recorded of an office
paper-object-about = Whoever holds the office goes on while the table decides in a session. Your objection is read beside the appointment.
paper-list = What it is about
paper-none = There is nothing today.

## Who sits on the Secretariat

table-title = Members and rules
table-lede = Who sits at the table, in which office, and by which rules they decide.
table-installed = The table is installed; from then on it changes only by agreement. Who holds each office is recorded from a document.
table-not-installed = The table is not installed yet.
table-seats = Seats
table-no-seats = No seats have been created.
held-since = in office since { $date }
held-from = in office from { $date } on
held-between = in office from { $from } to { $until }
occupant-unnamed = no name published
table-since = since { $date }
table-until = until { $date }
table-from = From { $date } on
table-seat-empty = Without offices: it does not count towards quorum yet.
suspended-seat = The seat “{ $seat }” suspended its participation on { $date }.
suspended-reasons = Reasons and conditions
seat-participation = Participation at the table
seat-never-suspended = No suspension of its participation is on record.
seat-suspended-since = Suspended since { $from }
seat-was-suspended = Suspended since { $from }; resumed on { $until }
seat-suspension-disowned = Objected to: taken as suspended from { $from } until { $until }, when the seat said, in entry { $entry }, that it did not suspend its participation
seat-resumed-reasons = Reasons to resume
seat-suspend = Suspend the participation of a seat
seat-suspend-about = While it lasts, the seat does not count in the sessions that open, and every page says so. Only the seat itself can resume.
factor-reset-waits = A second person, of another institution, is missing, by { $until }; without them it has no effect
factor-reset-done = It is done
factor-reset-first = It was done with the second person, in entry { $entry }
factor-reset-second = With this second person it is done; the first stands in entry { $entry }
factor-reset-title = Reset the second key of an office
factor-reset-about = When whoever holds an office lost their key and their recovery codes. Make sure first that it is that person who asks. Before the installation whoever administers the site does it; afterwards two persons of two institutions, who accepted their invitations three days ago or more. Whoever lost it then signs in by e-mail and add another key. The record has the office, not the address.
seat-resume = Resume the participation of a seat
seat-resume-about = From today on, the seat counts again in the sessions that open.
table-other-occupants = Before and after
table-ended-seats = Seats that ended
table-past-names = Earlier names
table-past-name = { $name }. { $about }.
table-past-rules = Earlier rules
table-past-calendars = Earlier calendars
table-institutions = Institutions and organisations
table-no-institutions = No institutions have been registered.
table-set-up = Set the table up
table-others = Other offices
table-rules = Rules of the table
table-no-rules = No rules in force are on record.
table-rules-source = Where they come from
table-rules-from = In force since { $date }
table-calendars = Calendars
calendar-of-secretariat = The Secretariat
calendar-until = Says which days do not count until { $date }
unsaid-all = No calendar says which days do not count: Monday to Friday are counted.
unsaid-after = The calendar of the Secretariat says which days do not count until { $date }. After that, Monday to Friday are counted.
unsaid-after-institution = The calendar of { $whose } says which days do not count until { $date }. After that, Monday to Friday are counted.
table-no-calendars = No calendar is on record: Monday to Friday count.
rule-quorum = Quorum
rule-quorum-seats = { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}; on a second call, { $second }
rule-quorum-kind = Who must be there
rule-ordinals = Numbering of sessions
choice-ordinals-running = Continuous: it goes on from year to year
choice-ordinals-yearly = By year: each year begins at 1
rule-majority = To decide
rule-votes = Votes
rule-votes-per-seat = { $votes ->
    [one] { $votes } vote for each seat
   *[other] { $votes } votes for each seat
}
rule-casting = Casting vote
rule-recusal = Recusal
rule-ordinary = Ordinary session
rule-extraordinary = Extraordinary session
rule-objection = To object to how a vote was entered
rule-assumption = To assume a commitment
term-working-days = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}
calendar-hours = Working hours: { $opens } to { $closes }
calendar-range = From { $from } to { $to }: { $kind }. { $note }
calendar-day = { $date }: { $kind }. { $note }

## Setting the table up, or changing it by agreement

steps = Steps
step-number = Setting the table up: { $done } of { $of } steps ready. What is saved stays; you can go on another day.
set-step-name = Its name and place
set-step-who = Who is part of it
set-step-rules = By which rules it decides
set-step-calendars = Days that do not count
set-step-contact = Contact
set-step-review = Review and install
step-todo = to be done
step-complete = complete
step-for-good = cannot be undone
step-who-count = { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}, { $offices ->
    [one] { $offices } office
   *[other] { $offices } offices
}
step-quorum = quorum: { $asked } of { $seats }
step-closed = { $count ->
    [0] no days marked
    [one] { $count } day or period
   *[other] { $count } days or periods
}
set-up-title = Set the table up
set-page-review-about = Every addition and every correction stays in the public record. Once installed, the table changes only by agreement of a quorate session.
set-up-missing = Missing: { $what }.
set-up-code-now = Small letters without accents, numbers and hyphens. It can be corrected until there is a plan or the table is installed.
set-up-code-made = Left empty, it is made from the name. Small letters without accents, numbers and hyphens.
set-up-install-title = Install the table
set-up-next = Go on: { $title }
set-up-save = Save and go on: { $next }
set-up-before = Previous step: { $page }
set-up-zone = Hours are told in the time zone { $zone }, and it stays so: the record was opened with it. If it is not yours, ask whoever runs the server to open a new record with the right one.
set-up-skip = Go on without saving: { $next }
set-up-more = Add rows
set-up-there = What is on record
correct = Correct
take-out = Take out
take-out-title = Take something out of the table
take-out-about = It leaves the table; the record keeps that it was there. What hangs on it is taken out first.
correct-title = Correct: { $name }
correct-about = What is corrected takes the place of what was there on every page. The record keeps what it said before.
fault-called-as-row = It is called almost the same as row { $row }. If it is another one, type its code here; if it is the same, leave this row empty.
fault-called-as = It is called almost the same as “{ $name }”, which is there already. If it is another one, type its code here; if it is the same, leave this row empty.
fault-in-row = Row { $row }. { $fault }
set-page-name-name = name and place
set-page-name-title = What is the table called, and where is it?
set-page-name-about = The name heads every page from now on.
set-page-institutions-name = institutions
set-institutions-row = Institution or organisation
set-page-institutions-heading = Institutions and organisations
set-page-institutions-title = Which institutions and organisations take part?
set-page-institutions-about = Those that have an office at the table or present proposals. Empty rows do not count.
set-page-seats-name = seats
set-seats-row = Seat
set-page-seats-heading = Seats
set-page-seats-title = Which seats does the table have?
set-page-seats-about = The places that vote, each of one sector. They are called in this order.
set-page-offices-name = offices
set-offices-row = Office
set-offices-titular = { $seat }, titular
set-page-offices-heading = Offices
set-page-offices-title = Which offices are there, and of which institution?
set-page-offices-about = Each seat has a titular and may have an alternate. Besides, the technical secretary and the areas that present proposals. A row without an institution does not count, unless something else in it is changed.
set-page-appointments-name = who holds each office
set-appointments-row = Appointment
set-page-appointments-heading = Who holds each office
set-page-appointments-title = Who holds each office, and since when?
set-page-appointments-about = Delete the date where there is nobody yet. The record names each person by a code that does not say who they are; their name appears only if it is published.
set-page-rules-name = rules
set-page-rules-title = By which rules does the table decide?
set-page-rules-about = Quorum, majority, terms and recusals, with the source they come from. Saving them again replaces the earlier ones.
set-page-calendars-name = days that do not count
set-page-calendars-title = Which days do not count in its terms?
set-page-calendars-about = Working days are counted with them. Mark those on which your table does not work. Without a calendar Monday to Friday count.
set-page-contact-name = contact
set-page-contact-title = Who answers for this site?
set-page-contact-about = It stands at the foot of every page, so that anybody knows whom to turn to.
set-page-review-name = review and install
set-page-review-title = Review: once installed, what follows changes only by agreement.
holidays-law = Obligatory days of rest: article 74 of the Federal Labour Law
holidays-custom = Others that are often kept; the law does not oblige
holidays-source = Article 74 of the Federal Labour Law
choice-holiday-new_year = New Year, fixed date
choice-holiday-constitution = Constitution, first Monday of February
choice-holiday-juarez = Birth of Benito Juárez, third Monday of March
choice-holiday-labour = Labour Day, fixed date
choice-holiday-independence = Independence, fixed date
choice-holiday-executive = Change of the Federal Executive, every six years
choice-holiday-revolution = Revolution, third Monday of November
choice-holiday-christmas = Christmas, fixed date
choice-holiday-election = Day of the ordinary election; confirm the date with your electoral authority
choice-holiday-holy_thursday = Holy Thursday, by custom
choice-holiday-holy_friday = Good Friday, by custom
choice-holiday-puebla = Battle of Puebla, by custom
choice-holiday-all_souls = Day of the Dead, by custom
choice-holiday-guadalupe = Our Lady of Guadalupe, by custom
review-missing = Missing before it can be installed
review-stands = What will stand
review-for-good = It cannot be changed after the installation.
review-zone-name = Time zone
review-zone = { $zone }. It was set when the record was opened.
review-lacking = Missing, but it does not prevent the installation
review-sign-in = Who signs in already
review-sign-in-about = Each person accepts their invitation and adds a second key before acting. To send those that are missing:
lacking-contact = Who answers for the site: the foot of every page will say “to be completed”. The technical secretary can say it later.
lacking-calendar = The days that do not count: all count, Monday to Friday, until an agreement says otherwise.
lacking-occupant = Who holds the office “{ $office }”: the Technical Secretary will record it, from a document.
install-for-good = It cannot be undone
install-for-good-about = Codes and time zone are fixed. Everything else, the name too, changes by agreement, and what it said before stays visible.
install-confirm = To confirm, write the name of the table
install-confirm-hint = { $name }. Capitals, accents and signs do not matter.
install-confirm-fault = It is not the name of the table: { $name }.
install-reviewed = I reviewed it with whoever presides over the table
install-reviewed-fault = It is missing that it was reviewed with whoever presides over the table.
install-then = { $left ->
    [axes] A plan is registered already. Then: its axes and the methodology, in that order. Each says what follows.
    [methodology] There is a plan with its axes already. Then: the session that adopts its methodology.
   *[plan] Then: the plan, its axes and the methodology, in that order. Each says what follows.
}
pick-one = Choose
pick-none = None
