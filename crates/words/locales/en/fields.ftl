# The fields of an act: what they are called and how to fix them.

## A field that was not accepted: how to fix it

fault-missing = This is missing; please complete it.
fault-too-long = This has { $now } characters and { $max } fit; please shorten it.
fault-too-short = This has { $now } characters and at least { $min } are needed; please say more.
fault-control-character = There is a character nobody can read; please type that part again.
fault-hidden-character = A hidden character changes how this reads; please delete it or type that part again.
fault-one-line = Please write this on one line, without line breaks.
fault-not-a-code = Please use only lower-case letters without accents, digits and hyphens; no spaces.
fault-not-a-date = Please write a date that exists, as year, month and day; for example, 2021-04-30.
fault-not-an-hour = Please write a time between 00:00 and 23:59; for example, 17:00.
fault-not-a-moment = Please write the date and the time; for example, 2021-04-30 17:00.
fault-not-a-number = Please write a whole number between { $min } and { $max }.
fault-not-a-choice = Please choose one of the options offered.
fault-not-a-file = The file was not received or is no longer here: it is kept for a day. Choose it again.
fault-file-too-large = The file is larger than 10 MB. Make it smaller or split it, and choose it again.
fault-file-other-kind = The kind of file is not recognised, or it is not what its name says. PDF, documents, spreadsheets and presentations, PNG or JPG images, and text are accepted.
fault-file-empty = The file is empty. Check it and choose it again.
fault-file-no-room = Too many files are waiting for an act. Try again later.
fault-too-many = { $max ->
    [one] Only { $max } row fits; please remove the others.
   *[other] Only { $max } rows fit; please remove the extra ones.
}
fault-unknown = This is not used here; please leave it empty.
fault-not-a-token = Use only unaccented letters, digits and signs, without spaces.

## The names of fields

field-date = Day
field-hour = Hour
field-moment = Date and hour
field-kind = Kind
field-mode = How people meet
field-place = Place
field-agenda = Agenda
field-matter = What it is about
field-about = On
field-document = Document
field-file = File
field-seat = Seat
field-office = Office
field-sense = Vote
field-text = Text
field-name = Name
field-number = Number
field-issuer = Who issued it
field-item = Point
field-template = Methodology
field-outcome = What is moved
field-reasons = Reasons
field-conditions = Conditions to come back
field-in_favour = In favour
field-against = Against
field-abstentions = Abstentions
field-year = Year
field-key = Key
field-code = Code
field-axis_as_worded = The axis as the wording names it
field-window_from = First day of the window
field-window_to = Last day of the window
field-vote = Vote
field-since = From
field-until = Last day
field-short_name = Short name
field-sector = Sector
field-institution = Institution
field-post = Place at the table
field-occupant = Name of the person
field-hours = Hours
field-opens = Opens
field-closes = Closes
field-ranges = Special days
field-source = Where it comes from
field-change = What changes of the table
field-quorum = Who must be there
field-majority = To decide
field-recusal = Recusal
field-casting_vote = Casting vote
field-quorum_seats = Quorum
field-second_call_seats = Quorum on a second call
field-votes_per_seat = Votes per seat
field-casting_seat = Who has the casting vote
field-ordinary_notice-amount = Notice, ordinary session
field-ordinary_notice-unit = Counted in
field-extraordinary_notice-amount = Notice, extraordinary session
field-extraordinary_notice-unit = Counted in
field-objection_days = To object to a captured vote
field-assumption_days = To assume a commitment

## The form of a proposal, fact by fact

field-note = Why it changes, or how the observations were met
field-note-hint = It is published beside the new wording.
field-reason = Public reason
field-reason-hint = At least 50 characters. Anybody can read it.
field-title = Title
field-title-hint = On one line; for example, “Transparency and citizen participation during the 2021 electoral process”.
field-summary = The proposal in one sentence
field-summary-hint = Who proposes and what; it is the first thing people read. Up to 240 characters.
field-wording = Wording of the commitment
field-wording-hint = The text put before the Secretariat, word for word.
field-plan = Plan
field-plan-name = Name of the plan
field-plan-name-hint = For example, “First Local Action Plan on Open Government”.
field-ordinal = Number of the plan
field-ordinal-hint = 1 for the first, 2 for the second.
field-from = First day
field-to = Last day
field-period-hint = Both dates, or neither when they are not on record.
field-axis = Axis
field-axis-name = Name of the axis
field-axis-also = Another name in use
field-axis-also-hint = If the sources name it in two ways, write the second. Both will be shown.
field-axis-as-worded = The axis, as the wording names it
field-axis-as-worded-hint = Only when the wording uses another name.
field-origin = Origin
field-problem = Public problem
field-population = People affected
field-relevance = Why it is relevant
field-project = Project it results from
field-stage = Stage in which it is proposed
field-stage-hint = For example, “proposed in a first stage”.
field-activities = Programmed activities
field-activities-hint = From the annual programme of activities. Empty rows do not count.
field-activity-year = Year of activity { $number }
field-activity-key = Key of activity { $number }
field-activity-name = Name of activity { $number }
field-window = Window
field-window-hint = When it should take effect, in words; for example, “During the 2021 electoral process”.
field-window-from = First day of the window
field-window-to = Last day of the window
field-area = Responsible area
field-area-hint = The unit that answers for it within the institution.
field-support = Document it rests on

## What an act rests on, and files

choice-support-letter = Official letter
choice-support-minutes = Minutes
choice-support-agreement = Agreement
choice-support-call = Call
choice-support-document = Other document
support-title = Document it rests on
support-kind = Kind of document
support-none = None
support-number = Number
support-number-hint = Empty: none
support-no-number = without number
support-date = Date
support-issuer = Who issued it
support-file = File of the document
file-words = { $name }, { $size }
file-hint = PDF, document, spreadsheet, image or text; up to 10 MB. It will be public.
file-held = { $file } was received. Clear the mark to leave it out, or choose another.
