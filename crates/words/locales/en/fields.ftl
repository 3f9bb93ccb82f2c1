# The fields of an act: what they are called and how to fix them.

## A field that was not accepted: how to fix it

fault-missing = This is missing; please complete it.
fault-too-long = This has { $now } characters and { $max } fit; please shorten it.
fault-too-short = This has { $now ->
    [one] { $now } character
   *[other] { $now } characters
} and at least { $min } are needed; please say more.
fault-nothing-visible = There is nothing in it that can be seen; please type the text.
fault-control-character = { $at ->
    [1] It begins with a character nobody can read ({ $character }); please delete it.
   *[other] After “{ $after }” there is a character nobody can read ({ $character }); please delete it or type that part again.
}
fault-hidden-character = { $at ->
    [1] It begins with a hidden character that changes how this reads ({ $character }); please delete it.
   *[other] After “{ $after }” a hidden character changes how this reads ({ $character }); please delete it or type that part again.
}
fault-one-line = Please write this on one line, without line breaks.
fault-not-a-code = Please use only lower-case letters without accents, digits and hyphens; no spaces.
fault-not-a-date = Please write a date that exists, as year, month and day; for example, 2021-04-30.
fault-not-an-hour = Please write a time between 00:00 and 23:59; for example, 17:00.
fault-not-a-moment = Please write the date and the time; for example, 2021-04-30 17:00.
fault-skipped-hour = That time did not exist: the clocks went forward that day. Please write the time that the clock showed.
fault-repeated-hour = The clock showed that time twice that day. Please choose which of the two it was.
fault-not-a-number = Please write a whole number between { $min } and { $max }.
fault-not-a-choice = Please choose one of the options offered.
fault-not-a-file = The file was not received or is no longer here: it is kept for a day. Choose it again.
fault-file-too-large = The file is larger than 10 MB. Make it smaller or split it, and choose it again.
fault-files-together = What was sent has { $size }. Each sending takes files of 32 MB in all. Those without this notice were received: choose this file again and send once more.
fault-file-other-kind = The kind of file is not recognised, or it is not what its name says. PDF, documents, spreadsheets and presentations, PNG or JPG images, and text are accepted; documents with macros or other programs in them are not.
fault-file-encoding = The file is a text in { $encoding }, and UTF-8 is taken here. Please save it so and choose it again: in Excel, “CSV UTF-8 (Comma delimited)”; in Notepad, “Save as” with the encoding UTF-8.
fault-file-empty = The file is empty. Check it and choose it again.
fault-files-too-many = One sending takes up to { $most } files. Those without this notice were received.
fault-file-no-room = { $whose ->
    [office] Of your office
    [institution] Of the offices of your institution
   *[all] Of the whole site
} { $files } files with { $size } wait for an act, and { $most-files } with { $most } fit: { $left } are left. What neither an act nor a draft names is erased after a day; what a draft has, when it is taken out or the draft is discarded.
fault-file-full = The disk is nearly full and what is left is kept for the record. Tell whoever runs the server.
fault-file-busy = Too much is being received at once. Choose it again in a moment.
fault-too-many = { $max ->
    [one] Only { $max } row fits; please remove the others.
   *[other] Only { $max } rows fit; please remove the extra ones.
}
fault-twice = It is there already; leave it once.
fault-does-not-fit = It does not go with what else was chosen; check the combination.
fault-unknown = It does not belong to the option that was chosen: remove it, or choose another option.
fault-not-a-token = Use only unaccented letters, digits and signs, without spaces.

## The names of fields, and what helps to fill them in

field-in-row = { $label } { $number }
field-date = Day
field-hour = Hour
field-moment = Date and hour
field-kind = Kind
field-mode = How people meet
field-place = Place or link
    .hint = Address, room or link of the meeting
field-agenda = Agenda
field-matter = What it is about
field-about = On
field-continues-session = Session that left it
field-continues-item = Its number in that call
field-document = Document
field-file = File
    .hint = PDF, document, spreadsheet, image or text; up to 10 MB. It will be public.
field-seat = Seat
field-office = Office
field-with = Who asked before
field-sense = Vote
field-text = Text
field-name = Name
field-title = Title
field-number = Number
field-issuer = Who issued it
field-item = Point
field-template = Methodology
field-outcome = What is moved
field-reasons = Reasons
field-conditions = Conditions to come back
    .hint = What would have to happen for the seat to come back.
field-reason = Public reason
    .hint = At least 50 characters. Anybody can read it.
field-wording = Wording of the commitment
field-note = What was seen or said, in brief
field-in_favour = In favour
field-against = Against
field-abstentions = Abstentions
field-year = Year
field-key = Key
field-from = First day
field-to = Last day
field-until = Last day
    .hint = The last day, whole.
field-voting = Voting
field-vote = Vote
field-ordinals = Numbering of sessions
    .none = Not chosen: continuous from year to year
field-ordinal = Number
field-on = On what
field-base = The version it starts from
field-dated = Date of what is recorded
field-basis = What it is based on
field-institution = Institution
field-post = Place at the table
field-sector = Sector
field-short_name = Short name
    .hint = Its acronym, or how it is known.
field-code = Code
    .hint = Lower case without accents, digits and hyphens; for example, contraloria. It never changes.
field-opens = Opens
field-closes = Closes
field-source = Where it comes from
    .hint = Document and article, or agreement; for example, “Guidelines, article 12”.
field-ranges = Special days
    .hint = Days off, holidays, or periods in which every day counts. Empty rows do not count.
    .row = Period
field-ranges-kind = What they are
field-ranges-note = Why
field-quorum = Who must be there
field-needed = Votes that were needed
field-of = Of how many votes
field-majority = To decide
field-recusal = Recusal
field-casting_vote = Casting vote
field-casting_seat = Who has the casting vote
    .hint = Only with a casting vote.
field-quorum_seats = Quorum
    .hint = Seats present.
field-second_call_seats = Quorum on a second call
    .hint = Seats present.
field-votes_per_seat = Votes per seat
field-ordinary_notice-amount = Notice, ordinary session
field-ordinary_notice-unit = Counted in
field-extraordinary_notice-amount = Notice, extraordinary session
field-extraordinary_notice-unit = Counted in
field-objection_days = To object to a captured vote
    .hint = Working days.
field-assumption_days = To assume a commitment
    .hint = Working days.

## Those of a change of the table, by what changes

field-motion-kind = What changes of the table
    .hint = One change per vote; if there is another, it is voted afterwards.
field-institution-name = Name
    .hint = As in its law or founding act.
field-seat-name = Name
    .hint = For example, “Civil society”.
field-seat-from = From
    .hint = It counts towards quorum once it has an office.
field-office-name = Name
    .hint = For example, “Comptroller, titular of the public bodies”.
field-office-institution = Institution
    .hint = To which the office belongs, not the person.
field-office-from = From
field-titular-seat = Seat
    .hint = For titular and alternate offices only.
field-suplente-seat = Seat
    .hint = For titular and alternate offices only.
field-occupant-from = From
    .hint = On that day whoever held it leaves it.
field-occupant-name = Name of the person
    .hint = Optional. What is written is published.
field-same_as = Appointment that the same person has or had
    .hint = Only if it is somebody who already has or had an office here. Mind the date and the entry: the record then names them by the same key.
    .none = It is another person
field-occupant-same_as = { field-same_as }
    .hint = { field-same_as.hint }
    .none = { field-same_as.none }
field-paper = What was recorded
field-appointment = Appointment that is accepted
field-captured = Entered on behalf
field-captured-office = Office it is entered for
    .hint = The one that signed the document. So it is on record that the act is theirs and that you entered it.
    .none = Choose
field-captured-support = Document that it signed
field-capture = What was entered
field-rules-from = From
    .hint = Sessions of that day and later are held by them.
field-description-name = { act-body-describe.name }
    .hint = { act-body-describe.name-hint }
field-description-about = { act-body-describe.about }
    .hint = { act-body-describe.about-hint }
field-calendar-from = From
    .hint = Earlier days are counted as they were.
field-calendar-institution = Whose it is
    .none = { role-secretariat }
field-seat_end-seat = Seat
    .hint = Its offices end with it. What it voted is kept.

## The form of a proposal, fact by fact

field-plan = Plan
field-axis = Axis
    .none = { axis-unknown }
field-foreseen = Commitment that was foreseen
    .none = None of the list
field-axis_as_worded = The axis, as the wording names it
    .hint = Only when the wording uses another name.
field-origin = Origin
field-summary = The proposal in one sentence
    .hint = Who proposes and what; it is the first thing people read. Up to 240 characters.
field-problem = Public problem
field-population = People affected
field-relevance = Why it is relevant
field-project = Project it results from
field-stage = Stage in which it is proposed
    .hint = For example, “proposed in a first stage”.
field-activities = Programmed activities
    .hint = From the annual programme of activities. Empty rows do not count.
    .row = Activity
field-window = Window
    .hint = When it should take effect, in words; for example, “During the 2021 electoral process”.
field-window_from = First day of the window
field-window_to = Last day of the window
field-area = Responsible area
    .hint = The unit that answers for it within the institution.
field-responsible = Responsible institution
    .hint = The one that will answer for the commitment. Without it the proposal cannot be taken to a session.
    .none = { responsible-unknown }
field-field = Field
field-asks = Fields that are asked for
    .hint = The fields to complete or correct. When none is asked for, a new wording is expected.
    .row = Field
field-amendment-responsible = { field-responsible }
    .hint = { field-responsible.hint }
field-amendment-note = Reasons
field-also = Another name in use
    .hint = If the sources name it in two ways, write the second. Both will be shown.
field-act = Act

## What an act rests on, and files

choice-support-letter = Official letter
choice-support-minutes = Minutes
choice-support-agreement = Agreement
choice-support-call = Call
choice-support-document = Other document
choice-support-appointment = Appointment
choice-support-swearing_in = Minutes of the swearing-in
choice-support-resignation = Resignation
choice-support-end_of_term = Certificate of the end of the term
choice-languages-es-MX = Spanish of Mexico
choice-languages-en = English
field-support = Document it rests on
field-support-kind = Kind of document
    .none = None
field-support-number = Number
    .none = Empty: none
field-support-date = Date
field-support-issuer = Who issued it
field-support-file = File of the document
    .hint = PDF, document, spreadsheet, image or text; up to 10 MB. It will be public.
field-accreditation-kind = Kind of accreditation
    .none = None
field-accreditation-number = Letter of accreditation
field-accreditation-date = Date
field-accreditation-file = File of the accreditation
support-no-number = without number
file-words = { $name }, { $size }
file-held = { $file } was received. Clear the mark to leave it out, or choose another.
change-hours = Hours
