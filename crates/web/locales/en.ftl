# The words of Tequio in English. Mexican Spanish (es-MX.ftl) is the first language of the site.
#
# Calm and plain; sentences of 20 words or fewer; the reader is never at fault.
# A key takes the same variables here and in es-MX.ftl: `cargo xtask tidy` checks it.
# An «entry» is one line of the public record; a «seat» is a representation at the table.

## Dates and hours

date-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-medium = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-short = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
date-hour = { $hour }
date-moment = { $date }, { $hour }

## Names of sessions, plans and commitments

session-name = { $kind ->
    [extraordinary] { $ordinal ->
        [1] First extraordinary session
        [2] Second extraordinary session
        [3] Third extraordinary session
        [4] Fourth extraordinary session
        [5] Fifth extraordinary session
        [6] Sixth extraordinary session
        [7] Seventh extraordinary session
        [8] Eighth extraordinary session
        [9] Ninth extraordinary session
        [10] Tenth extraordinary session
        [11] Eleventh extraordinary session
        [12] Twelfth extraordinary session
        [13] Thirteenth extraordinary session
        [14] Fourteenth extraordinary session
        [15] Fifteenth extraordinary session
        [16] Sixteenth extraordinary session
        [17] Seventeenth extraordinary session
        [18] Eighteenth extraordinary session
        [19] Nineteenth extraordinary session
        [20] Twentieth extraordinary session
       *[other] Extraordinary session { $ordinal }
    }
   *[ordinary] { $ordinal ->
        [1] First ordinary session
        [2] Second ordinary session
        [3] Third ordinary session
        [4] Fourth ordinary session
        [5] Fifth ordinary session
        [6] Sixth ordinary session
        [7] Seventh ordinary session
        [8] Eighth ordinary session
        [9] Ninth ordinary session
        [10] Tenth ordinary session
        [11] Eleventh ordinary session
        [12] Twelfth ordinary session
        [13] Thirteenth ordinary session
        [14] Fourteenth ordinary session
        [15] Fifteenth ordinary session
        [16] Sixteenth ordinary session
        [17] Seventeenth ordinary session
        [18] Eighteenth ordinary session
        [19] Nineteenth ordinary session
        [20] Twentieth ordinary session
       *[other] Ordinary session { $ordinal }
    }
}
commitment-name = Commitment { $number }

## Who acts, and texts that are no longer there

role-platform = The platform
role-administrator = Administration of the platform
role-secretariat = Secretariat, in session
choice-level-demo = not checked: in a demonstration anybody acts in any office
choice-level-console = from the machine that keeps the record
choice-level-token = by the key of a program
choice-level-e_mail = by a message to their address
choice-level-two_factors = by two checks
entry-level = How it was checked who acts: { $level }.
role-organisation = An organisation
role-participant = A person who takes part
role-guest = A person without an account
role-witness = Keeper of copies
role-nobody = No office at the table
text-not-published = Text not published
text-gone = Text erased (entry { $entry })

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

## Whom an act is open to

allowed-platform = the platform itself, when it creates the record
allowed-founder = the administration of the platform, until the table is installed
allowed-technical-secretary = the Technical Secretary
allowed-seat-or-technical-secretary = the seat in question, or the Technical Secretary when entering it for the seat
allowed-seat = the titular and the alternate of that seat
allowed-member = the titulars and alternates of the table, and the areas of their institutions
allowed-institution = the offices of the institution that proposes
allowed-nobody = no office: it only follows from an agreement

## What is missing before the table can be installed

missing-seats = at least one seat
missing-institutions = at least one institution
missing-technical-secretary-office = the office of the Technical Secretary
missing-rules = rules of the table that hold today
missing-technical-secretary = a person in the office of Technical Secretary
missing-titular = the titular office of the seat “{ $seat }”

## Refusals that any act can meet

refusal-wrong-office = This act is not open to the office in use: { $office }.
    .rule = Rule of the platform: each act says which offices may do it. This one is open to: { $allowed }.
    .next = If you hold an office that may do it, use that one; otherwise ask the Technical Secretary.
refusal-not-found = Nothing in the record has number { $on } and fits this act.
    .rule = Rule of the platform: an act can only refer to something already in the record.
    .next = Go back to the page you came from and open it again.
refusal-stale = Something changed after the form was opened: entry { $now }.
    .rule = Rule of the platform: a change starts from the latest version. The form started from entry { $base }.
    .next = Compare both versions. What you wrote is kept; send it again if it still applies.
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

## Refusals about the table

refusal-already-installed = The table is already installed, since entry { $installed }.
    .rule = Rule of the platform: once installed, the table changes only by agreement of a session with quorum.
    .next = Ask the Technical Secretary to take the change to a session as a point “Change of the table”.
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
refusal-post-taken = That place at the table already belongs to another office: { $office }.
    .rule = Rule of the platform: there is one Technical Secretary, and each seat has one titular and one alternate.
    .next = Choose another place at the table, or another seat.
refusal-reserved-code = The platform keeps the code “{ $code }” for itself.
    .rule = Rule of the platform: some words name those who act without being an office.
    .next = Choose another code.
refusal-appointment-before-current = The office “{ $office }” has been held since { $held_since }.
    .rule = Rule of the platform: appointments to an office are recorded in order of date.
    .next = Write a first day after { $held_since }.
refusal-not-occupant = The person acting does not hold the office “{ $office }” today.
    .rule = Rule of the platform: only whoever holds an office on the day acts for it.
    .next = Act with your own office, or ask for your appointment to be recorded.
refusal-vacant = Nobody holds the office “{ $office }” today.
    .rule = Rule of the platform: only whoever holds an office on the day acts for it.
    .next = Ask for the appointment of its holder to be recorded.
refusal-range-backwards = The period ends on { $to }, before it starts, on { $from }.
    .rule = Rule of the platform: a period ends on the day it starts, or later.
    .next = Correct the first or the last day.
refusal-quorum-beyond-seats = Quorum asks for { $asked } seats and { $seats } would count.
    .rule = Rule of the platform: quorum cannot ask for more seats than there are; of an installed table, those with an office count.
    .next = Ask for fewer seats, or first create the missing ones.
refusal-casting-vote-needs-seat = The casting vote and the seat that has it do not agree.
    .rule = Rule of the platform: with a casting vote, one seat of the table is named; without it, none.
    .next = Choose the seat that has it, or take it out of the rules.
refusal-retroactive = The change would take effect on { $given }, before { $date }.
    .rule = Rule of the platform: an agreement changes the table from the day it is reached or later; what was done does not change.
    .next = Write { $date } or a later date.
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
    .rule = Rule of the platform: to be installed, a table has seats with titulars, rules and a Technical Secretary.
    .next = Complete what is missing and install the table.

## Refusals about a plan

refusal-plan-ordinal-taken = There is already a plan with number { $ordinal }.
    .rule = Rule of the platform: each plan has a number of its own.
    .next = Open the plan that exists, or write another number.
refusal-period-backwards = The period of the plan ends on { $to }, before it starts, on { $from }.
    .rule = Rule of the platform: a period ends on the day it starts, or later.
    .next = Correct the first or the last day of the period.
refusal-period-half = The period of the plan has only one of its two dates.
    .rule = Rule of the platform: a period has a first and a last day. If they are not known, it has neither.
    .next = Write the missing date, or leave both empty.

## Refusals about a session

refusal-not-installed = The table is not installed yet.
    .rule = Rule of the platform: only an installed table, with its rules, can call a session.
    .next = Ask the administration of the platform to install the table.
refusal-no-rules = No rules of the table hold on { $date }.
    .rule = Rule of the platform: quorum, majority and terms come from the rules the table adopted for that date.
    .next = Check the date. If it is right, the rules of that period are still to be recorded.
refusal-call-after-session = The session does not come after its call. Session: { $starts }. Call: { $called }.
    .rule = Rule of the platform: a call always comes before its session.
    .next = Choose a day and time for the session after the call.
refusal-notice-too-short = Between the call and the session there { $unit ->
    [working_days] { $counted ->
        [one] is { $counted } working day
       *[other] are { $counted } working days
    }
    [working_hours] { $counted ->
        [one] is { $counted } working hour
       *[other] are { $counted } working hours
    }
    [days] { $counted ->
        [one] is { $counted } day
       *[other] are { $counted } days
    }
   *[hours] { $counted ->
        [one] is { $counted } hour
       *[other] are { $counted } hours
    }
}; { $asked } needed.
    .rule = Rules of the table, entry { $rules }: a session is called at least { $unit ->
        [working_days] { $asked ->
            [one] { $asked } working day
           *[other] { $asked } working days
        }
        [working_hours] { $asked ->
            [one] { $asked } working hour
           *[other] { $asked } working hours
        }
        [days] { $asked ->
            [one] { $asked } day
           *[other] { $asked } days
        }
       *[hours] { $asked ->
            [one] { $asked } hour
           *[other] { $asked } hours
        }
    } ahead.
    .next = The first possible date is { $earliest }. { $unit ->
        [working_hours] Choose that one or a later one, and check the time.
        [hours] Choose that one or a later one, and check the time.
       *[other] Choose that one or a later one.
    }
refusal-ordinal-taken = Number { $ordinal } does not follow the last one of this series of sessions, which is { $last }.
    .rule = Rule of the platform: ordinary and extraordinary sessions are numbered in order, each in its own series.
    .next = Write a number greater than { $last }, or leave it empty to take the next one.
refusal-item-without-matter = The matter of point { $position } of the agenda is not complete, or does not fit that point.
    .rule = Rule of the platform: endorsements, methodologies and names of axes say which proposal, plan or axis they concern.
    .next = Choose the matter. Once the session is open, only agreement or information points can be added.
refusal-proposal-not-open = The proposal of point { $position } is no longer waiting for a decision.
    .rule = Rule of the platform: endorsement is decided on proposals presented, not withdrawn and without a final decision.
    .next = Check the proposal on its page, or take the point off the agenda.
refusal-cancelled = The session is cancelled.
    .rule = Rule of the platform: nothing more is recorded for a cancelled session.
    .next = Call another session.
refusal-closed = The session is already closed.
    .rule = Rule of the platform: what happened in a session does not change once it is closed.
    .next = Take the matter to another session.
refusal-already-open = The session is already open.
    .rule = Rule of the platform: a call can be changed, repeated or cancelled until quorum is declared.
    .next = Continue the session. If it cannot go on, call a recess or close it.
refusal-not-open = The session is not open yet.
    .rule = Rule of the platform: a session opens when quorum is declared.
    .next = Call the roll and declare quorum.
refusal-in-recess = The session is in recess.
    .rule = Rule of the platform: during a recess nothing is dealt with or voted on.
    .next = Resume the session.
refusal-not-in-recess = The session is not in recess.
    .rule = Rule of the platform: only a session in recess can be resumed.
    .next = Continue the session; there is no need to resume it.
refusal-not-yet = The day of the session has not come yet; it is called for { $starts }.
    .rule = Rule of the platform: the roll and quorum are recorded from the day of the session on.
    .next = Wait for the day of the session, or change the call.
refusal-before-hour = The time written, { $hour }, is earlier than that of the call: { $starts }.
    .rule = Rule of the platform: quorum is declared at the time of the call or later.
    .next = Check the time, or wait for that of the call.
refusal-second-call-too-early = The date of the first call has not passed yet: { $starts }.
    .rule = Rule of the platform: there is a second call when the first reached its time without quorum.
    .next = Wait for that time. If only the date moves, change the call.
refusal-office-not-of-seat = The office “{ $office }” does not belong to the seat “{ $seat }”.
    .rule = Rule of the platform: each seat is attended by its titular office and its alternate office.
    .next = Choose the titular or the alternate office of that seat.
refusal-already-present = The office “{ $office }” is already on the list of those present.
    .rule = Rule of the platform: an arrival is recorded once, until that office leaves.
    .next = There is no need to record it again. If they left, first record that they did.
refusal-not-present = The office “{ $office }” is not on the list of those present.
    .rule = Rule of the platform: only those present can be recorded as leaving.
    .next = Check the roll; if they arrived, first record that they did.
refusal-no-quorum = { $present ->
    [0] No seats are present; quorum asks for { $required }.
    [one] There is { $present } seat present; quorum asks for { $required }.
   *[other] There are { $present } seats present; quorum asks for { $required }.
}
    .rule = Rules of the table, entry { $rules }: { $required ->
        [one] quorum is { $required } seat present.
       *[other] quorum is { $required } seats present.
    }
    .next = Record those who arrive. If there are still too few, make a second call; if already open, call a recess.
refusal-sector-missing = A sector is not at the session: { $sector ->
    [public_bodies] public bodies
    [guarantor] guarantor authority
   *[civil_society] civil society
}.
    .rule = Rules of the table, entry { $rules }: quorum asks for every sector to be present.
    .next = Record whoever arrives for that sector. If nobody does, make a second call; if already open, call a recess.
refusal-no-such-item = The agenda has no point { $item }.
    .rule = Rule of the platform: a session deals with the points of its agenda.
    .next = Choose a point of the agenda, or add one.
refusal-item-concluded = Point { $item } is concluded.
    .rule = Rule of the platform: a concluded point is not reopened in the same session.
    .next = Go on to the next point, or take the matter to another session.
refusal-item-not-pending = Point { $item } must appear once in the new agenda.
    .rule = Rule of the platform: only points not yet dealt with can be dropped, and none is repeated.
    .next = Leave point { $item } in the agenda exactly once.
refusal-voting-open = Point { $item } is being voted on.
    .rule = Rule of the platform: a voting ends with its result before anything else is taken up.
    .next = Declare the result of point { $item } and continue.
refusal-no-voting = Point { $item } is not being voted on.
    .rule = Rule of the platform: votes and results come once the Technical Secretary has opened the voting.
    .next = Wait until the point is put to the vote, or put it if you conduct the session.
refusal-agenda-not-approved = The agenda is not approved yet.
    .rule = Rule of the platform: the table approves its agenda by a vote before deciding anything else.
    .next = Put the agenda to the vote and declare the result.
refusal-motion-does-not-fit = { $needs ->
    [text] The text of the agreement is missing in point { $item }.
    [template] The methodology is missing in point { $item }.
    [change] What changes of the table is missing in point { $item }.
    [outcome] What is moved is missing in point { $item }.
    [reasons] The reasons, public, are missing in point { $item }.
    [name] The name of the axis is missing in point { $item }.
   *[other] What is put to the vote does not fit point { $item }.
}
    .rule = Rule of the platform: each kind of point is voted with its own details, complete and with no others.
    .next = Complete the details that point asks for and leave the others empty.
refusal-no-methodology = The plan has no adopted methodology that asks for an endorsement at phase 1.
    .rule = Methodology: the Secretariat endorses at the phase it sets; phases of the document of the Transparency Unit.
    .next = First put to the vote a methodology that asks for an endorsement at phase 1.
refusal-not-nominal = This voting is by show of hands; votes are not entered one by one.
    .rule = Rule of the platform: by show of hands, only the totals are noted.
    .next = Declare the result with the totals. The next one can be opened as a roll-call vote.
refusal-seat-absent = Nobody is present for the seat “{ $seat }”.
    .rule = Rule of the platform: only the vote of a seat that is present is accepted.
    .next = If somebody arrived for it, first record their arrival.
refusal-other-office-votes = Another office votes for the seat “{ $seat }”: { $office }.
    .rule = Rule of the platform: the titular votes. The alternate votes if the titular is absent or excused.
    .next = Leave the vote to that office; you may still speak. If they left, first record that.
refusal-seat-excused = The seat “{ $seat }” is excused from voting on this point.
    .rule = Rules of the table, entry { $rules }: a seat is excused when a proposal of its own is decided.
    .next = Continue with the other seats; the agreement will say who was excused.
refusal-already-voted = The seat “{ $seat }” has already voted, in entry { $vote }.
    .rule = Rule of the platform: there is one vote per seat in each voting.
    .next = No other is needed. If it was entered wrongly, correct it before the result is declared.
refusal-not-yours-to-correct = The vote of entry { $vote } cannot be corrected this way.
    .rule = Rule of the platform: the standing vote entered by the Technical Secretary can be corrected, before the result.
    .next = Check which vote is being corrected. A vote cast from the seat’s own account does not change.
refusal-vote-missing = The vote of the seat “{ $seat }” is missing.
    .rule = Rule of the platform: in a roll-call vote, every seat present and not excused votes.
    .next = Enter its vote, or record that it left, and declare the result.
refusal-counts-do-not-fit = The votes noted add up to { $counted } and the seats present have { $votes }.
    .rule = Rule of the platform: at least one vote is noted, and no more than the seats present have.
    .next = Check the totals and the roll.
refusal-not-that-seats-vote = The vote of entry { $vote } does not fit this act of the seat “{ $seat }”.
    .rule = Rule of the platform: each seat explains its own votes and objects to those entered for it.
    .next = Choose one of that seat’s votes. Only those entered by the Technical Secretary can be objected to.
refusal-already-explained = The vote of entry { $vote } already has its reasoned vote.
    .rule = Rule of the platform: a reasoned vote is recorded once by capture and once by the seat itself, and printed unedited in the minutes.
    .next = If more needs to be said, ask for a point in another session.
refusal-objection-too-late = The term to object to how a vote was entered ended on { $until }.
    .rule = Rules of the table: the term is counted in working days from the close of the session. (entry { $rules })
    .next = Ask the Technical Secretary to take the matter to another session.
refusal-already-objected = How the vote of entry { $vote } was entered has already been objected to.
    .rule = Rule of the platform: an objection is recorded once and shown beside the vote.
    .next = No other is needed; the table can settle it in session.
refusal-items-pending = Point { $item } of the agenda is still to be concluded.
    .rule = Rule of the platform: a session closes when all its points were dealt with or dropped.
    .next = Conclude point { $item }, or drop it from the agenda if it was not taken up.
refusal-nothing-changes = What was sent is the same as what is already recorded.
    .rule = Rule of the platform: only what changes something is recorded.
    .next = Change at least one detail, or leave everything as it is.

## Refusals about a proposal

refusal-proposer-not-at-the-table = { $institution } holds no titular or alternate office at the table.
    .rule = Methodology: one of the parties of the Secretariat proposes (phase 1); phases of the document of the Transparency Unit.
    .next = Present the proposal through an institution or organisation that is a member of the table.
refusal-no-such-axis = The axis of entry { $axis } does not belong to this plan.
    .rule = Rule of the platform: a proposal is placed on an axis of its own plan.
    .next = Choose an axis of the plan, or leave it empty if it is not known.
refusal-origin-not-in-methodology = The methodology of the plan does not admit commitments of that origin.
    .rule = Methodology: the plan admits the origins it lists; phases of the document of the Transparency Unit.
    .next = Choose one of the origins the plan admits.
refusal-window-backwards = The window of the proposal ends on { $to }, before it starts, on { $from }.
    .rule = Rule of the platform: a window ends on the day it starts, or later.
    .next = Correct the first or the last day of the window.
refusal-proposal-withdrawn = The proposal was withdrawn.
    .rule = Rule of the platform: a withdrawn proposal stays readable and no longer changes.
    .next = Present a new proposal if the matter continues.
refusal-already-endorsed = The proposal already has the endorsement of the Secretariat.
    .rule = Rule of the platform: once endorsed, what was approved changes only by agreement of a session.
    .next = Ask the Technical Secretary to take the change to a session.
refusal-not-granted = The Secretariat decided not to endorse this proposal.
    .rule = Rule of the platform: a proposal that was not endorsed stays readable and no longer changes.
    .next = Read the reasons of the agreement and, if it is worth it, present a new proposal.
refusal-being-voted = The proposal is being voted on.
    .rule = Rule of the platform: during the vote the wording is neither changed nor withdrawn.
    .next = Wait until the result is declared.
refusal-same-wording = The wording sent is the same as the current one.
    .rule = Rule of the platform: each version records a change of wording.
    .next = Change the wording, or leave the current version.

## Refusals about the endorsement and its assumption

refusal-nothing-endorsed = The proposal does not have the endorsement of the Secretariat yet.
    .rule = Methodology: proactive commitments have an endorsement before they are implemented, says the document of the Transparency Unit.
    .next = Wait until the Secretariat decides in session.
refusal-already-assumed = The commitment was already assumed, in entry { $entry }.
    .rule = Rule of the platform: an institution assumes each commitment only once.
    .next = No other act is needed. See entry { $entry }.
refusal-support-in-future = The document carries a date that has not come yet: { $date }.
    .rule = Rule of the platform: an act rests on documents that already exist.
    .next = Correct the date, or leave it empty if the document has none.

## Choices: the table

choice-sector-public_bodies = Public bodies
choice-sector-guarantor = Guarantor authority
choice-sector-civil_society = Civil society
choice-post-titular = Titular
choice-post-suplente = Alternate
choice-post-moderator = Moderation
choice-post-evaluator = Evaluation
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
choice-range-closed = Days that do not count
choice-range-every_day_counts = Every day and hour counts
choice-change-rules = New rules of the table
choice-change-occupant = Who holds an office
choice-change-vacancy = An office is left vacant
choice-change-seat = New seat
choice-change-office = New office
choice-change-institution = New institution or organisation
choice-change-calendar = New calendar of working days
choice-change-seat_end = End of a seat
choice-change-office_end = End of an office
change-words = { $kind ->
    [rules] new rules of the table, from { $day }
    [occupant] another person in the office “{ $what }”, from { $day }
    [vacancy] the office “{ $what }” is left vacant; last day held, { $day }
    [seat] new seat: “{ $what }”, from { $day }
    [office] new office: “{ $what }”, from { $day }
    [institution] new institution or organisation: “{ $what }”
    [calendar] new calendar ({ $what }), from { $day }
    [seat_end] end of the seat “{ $what }”; last day, { $day }
   *[office_end] end of the office “{ $what }”; last day, { $day }
}

## Choices: the session

choice-session_kind-ordinary = Ordinary
choice-session_kind-extraordinary = Extraordinary
choice-mode-in_person = In person
choice-mode-virtual = Virtual
choice-mode-mixed = Mixed
choice-matter-roll_call = Roll call
choice-matter-quorum = Declaration of quorum
choice-matter-agenda = Agenda
choice-matter-information = For information
choice-matter-agreement = Agreement
choice-matter-methodology = Methodology of a plan
choice-matter-endorsement = Endorsement of a proposal
choice-matter-axis_name = Name of an axis
choice-matter-table = Change of the table: members or rules
choice-matter-general_matters = General matters
choice-matter-closing = Close
choice-voting_mode-nominal = Roll-call vote
choice-voting_mode-show_of_hands = Show of hands
choice-sense-in_favour = In favour
choice-sense-against = Against
choice-sense-abstention = Abstention
choice-verdict-carried = Carried
choice-verdict-not_carried = Not carried
choice-timeliness-in_time = In time
choice-timeliness-late = Circulated late
choice-standing-called = Called
choice-standing-open = Under way
choice-standing-in_recess = In recess
choice-standing-closed = Closed
choice-standing-cancelled = Cancelled

## Choices: the plan, the proposal and the endorsement

choice-phase-proposal = Proposal
choice-phase-problem_trees = Problem trees
choice-phase-open_dialogue = Open dialogue
choice-phase-roadmaps = Roadmaps
choice-phase-publication = Publication
choice-template-edomex-2020 = State of Mexico 2020: five phases, endorsement at phases 1 and 4
choice-template-ogp-local = OGP Local: five phases, endorsement at phase 4
choice-origin-proactive = Proactive
choice-origin-co_created = Co-created
choice-origin-reactive = Reactive
choice-outcome-granted = Grant the endorsement
choice-outcome-returned = Return with observations
choice-outcome-not_granted = Do not grant the endorsement
choice-status-presented = Presented
choice-status-returned = Returned with observations
choice-status-not_endorsed = Endorsement not granted
choice-status-endorsed = Endorsed; not assumed yet
choice-status-assumed = Endorsed and assumed
choice-status-withdrawn = Withdrawn

## Choices: what an act rests on, and the record

choice-support-letter = Official letter
choice-support-minutes = Minutes
choice-support-agreement = Agreement
choice-support-call = Call
choice-support-document = Other document

## What was done, as the record tells it: without subject or full stop

deed-record-open = Opened the public record
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
deed-secretariat-install = Installed the table
deed-secretariat-change = Changed the table: { $change }
deed-plan-found = Registered a plan of action: { $object_title }
deed-plan-name_axis = Named an axis of { $object }
deed-plan-adopt_methodology = Adopted the methodology of { $object }
deed-plan-fix_axis_name = Fixed the name of an axis of { $object }
deed-session-call = Called the { $object } for { $date }, { $hour }
deed-session-change = Changed the call of the { $object }: { $date }, { $hour }
deed-session-call_again = Made a second call of the { $object } for { $date }, { $hour }
deed-session-cancel = Cancelled the { $object }
deed-session-circulate = Circulated a document for point { $item } of the { $object }{ $timeliness ->
    [late] , later than the notice of the call
   *[in_time] {""}
}
deed-session-amend_agenda = Changed the agenda of the { $object }
deed-session-arrive = Recorded that { $office } is present for “{ $seat }”, from { $hour }
deed-session-leave = Recorded that { $office } left at { $hour }
deed-session-declare_quorum = Declared quorum: { $present ->
    [one] { $present } seat present
   *[other] { $present } seats present
}; { $required } needed
deed-session-take_up = Took up point { $item } of the { $object }
deed-session-conclude = Concluded point { $item } of the { $object }
deed-session-put_to_vote = Put point { $item } of the { $object } to { $mode ->
    [nominal] a roll-call vote
   *[show_of_hands] a show of hands
}
deed-session-vote = { $captor ->
    [technical_secretary] Entered the vote of “{ $seat }”, { $sense ->
        [in_favour] in favour
        [against] against
       *[abstention] an abstention
    }, on point { $item }
   *[seat] { $sense ->
        [in_favour] Voted in favour
        [against] Voted against
       *[abstention] Abstained
    } on point { $item }, for “{ $seat }”
}
deed-session-declare_result = Declared the motion of point { $item } { $verdict ->
    [carried] carried
   *[not_carried] not carried
}{ $tie ->
    [broken] , by casting vote
    [stood] , on a tie
   *[none] {""}
}: { $in_favour ->
    [one] { $in_favour } vote in favour
   *[other] { $in_favour } votes in favour
}{ $abstentions ->
    [0] {" "}and { $against } against
    [one] , { $against } against and { $abstentions } abstention
   *[other] , { $against } against and { $abstentions } abstentions
}
deed-session-explain_vote = Recorded the reasoned vote of “{ $seat }”, as the minutes print it
deed-session-object = Objected to how the vote of “{ $seat }” was entered
deed-session-recess = Called a recess in the { $object }, at { $hour }
deed-session-resume = Resumed the { $object }, at { $hour }
deed-session-close = Closed the { $object }, at { $hour }{ $ending ->
    [quorum_lost] , for lack of quorum
    [agenda_rejected] , without an approved agenda
   *[complete] {""}
}
deed-agreement-reach = Reached agreement { $ordinal } of the { $object }, with { $in_favour ->
    [one] { $in_favour } vote in favour
   *[other] { $in_favour } votes in favour
}{ $abstentions ->
    [0] {" "}and { $against } against
    [one] , { $against } against and { $abstentions } abstention
   *[other] , { $against } against and { $abstentions } abstentions
}
deed-proposal-present = Presented the proposal of { $object }
deed-proposal-revise = Presented a new wording of { $object }
deed-proposal-withdraw = Withdrew the proposal of { $object }
deed-endorsement-decide = { $outcome ->
    [granted] Endorsed { $object }
    [returned] Agreed to return { $object } with observations
   *[not_granted] Agreed not to endorse { $object }
}, with { $in_favour ->
    [one] { $in_favour } vote in favour
   *[other] { $in_favour } votes in favour
}{ $abstentions ->
    [0] {" "}and { $against } against
    [one] , { $against } against and { $abstentions } abstention
   *[other] , { $against } against and { $abstentions } abstentions
}
deed-endorsement-assume = Assumed { $object }

## What can be done: the button of each act

act-record-open = Open the public record
act-secretariat-register_institution = Register the institution
act-secretariat-create_seat = Create the seat
act-secretariat-create_office = Create the office
act-secretariat-appoint = Record the appointment
act-secretariat-adopt_calendar = Adopt the calendar
act-secretariat-adopt_rules = Adopt the rules
act-secretariat-install = Install the table
act-plan-found = Register the plan
act-plan-name_axis = Name the axis
act-plan-adopt_methodology = Adopt the methodology
act-plan-fix_axis_name = Fix the name of the axis
act-session-call = Call the session
act-session-change = Change the call
act-session-call_again = Make a second call
act-session-cancel = Cancel the session
act-session-circulate = Circulate the document
act-session-amend_agenda = Change the agenda
act-session-arrive = Record the arrival
act-session-leave = Record the departure
act-session-declare_quorum = Declare quorum
act-session-take_up = Take up the point
act-session-conclude = Conclude the point
act-session-put_to_vote = Put to the vote
act-session-vote = Record the vote
act-session-declare_result = Declare the result
act-session-explain_vote = Record the reasoned vote
act-session-object = Object to how the vote was entered
act-session-recess = Call a recess
act-session-resume = Resume the session
act-session-close = Close the session
act-agreement-reach = Reach the agreement
act-proposal-present = Present the proposal
act-proposal-revise = Present the new wording
act-proposal-withdraw = Withdraw the proposal
act-endorsement-decide = Decide on the endorsement
act-endorsement-assume = Assume the commitment

refusal-record-already-open = The public record is already open.
    .rule = Platform rule: the record is opened only once.
    .next = Use the record that exists.
refusal-record-not-open = The public record is not open yet.
    .rule = Platform rule: the first entry opens the record.
    .next = Open the record before recording acts.
fault-not-a-token = Use only unaccented letters, digits and signs, without spaces.

## The frame of every page

site-description = What the Secretariat proposes, decides and delivers, on a public record that anyone can check.
skip-to-content = Skip to content
nav-main = Main
nav-plan = Plan
nav-commitments = Commitments
nav-sessions = Sessions
nav-record = Record
other-language = Español
other-language-tag = es-MX
this-page-other-language = Esta página en español
demo-strip = Demonstration
demo-about = Demonstration on this computer. Act as any office and set the civil date.
demo-act-as = Act as
demo-date = Civil date
demo-change = Change
foot-who = Who answers for this site
foot-contact = Telephone, mail and address:
foot-yours = Your data
foot-data = The data of this site
foot-check = Check the public record
foot-made = Made with Tequio, free software. This site uses no tracking cookies and loads nothing from third parties. What is marked “illustrative example” does not come from the sources: it shows how things work.
data-title = Download the data (CSV, JSON)
not-captured = to be completed
not-on-record = not on record
illustrative = illustrative example
recorded = Recorded under number { $entry }.
check = Check
check-entry = entry { $entry }
acknowledgement-link = Acknowledgement to print
go-home = Go to the start
cancel = Back
errored = Error:
form-has-faults = Please check the following
form-kept = What was typed is kept.
see-rule = See the rule
vacant = vacant
hour-label = Hour

privacy-title = Privacy notice
privacy-1 = Reading this site asks for none of your data and keeps none. There are no tracking cookies.
privacy-2 = Members of the Secretariat act by their office. The record keeps the office and a pseudonym, not the person's name.
privacy-3 = The record is made so that a text can be erased without deleting the act or changing any vote.
privacy-4 = To exercise your rights of access, rectification, cancellation or opposition, turn to the transparency unit of whoever answers for this site.
operator-title = What whoever operates this site can see
operator-1 = Whoever operates the server can see all that is on it: what is public and the drafts of each institution.
operator-2 = They cannot change an entry of the record unnoticed: each entry depends on those before it, and the signature covers them all.
operator-3 = Nobody can endorse or vote from the server: only a quorate session can. Until the table is installed seats and offices are added there, and each addition is on the record.
operator-4 = They could show different records to different people as long as nobody else keeps a copy. That is why other organisations should.

problem-not-found = This page does not exist
    .next = Check the address or go to the start. No published address is ever withdrawn.
problem-method = This page does not take what was sent
    .next = Go back to the previous page and use its buttons.
problem-other-site = The form came from another site and was not taken
    .next = Open this site directly and send from its own form. Nothing changed.
problem-too-large = What was sent is too large
    .next = A form takes up to 1 MB. Shorten the text and send it again.
problem-host = This demonstration answers on this computer only
    .next = Open it by the address it showed when it started.
problem-unreadable = What was sent could not be read
    .next = Go back to the form and send it again. Nothing changed.
problem-ours = Something failed on our side
    .next = Nothing that was confirmed is lost. Try again in a moment.
problem-no-entry = That entry does not exist
    .next = The record counts from 0. See the latest entries in the record.
problem-no-file = There is no file at this address.
    .next = Files of the record are linked from their session, their commitment or their entry. What was received and stands in no entry yet cannot be downloaded.
problem-file-gone = This file was erased.
    .next = The entry that named it is still on the record and says which act erased it.
problem-file-damaged = The stored file is not the one on the record.
    .next = An altered file is not handed out. Tell whoever operates the site: verifying the record points at the entry.
problem-busy = Too many files are being received at once.
    .next = Nothing was kept. Go back and send the form again in a moment.
problem-no-session = That session does not exist
    .next = See the list of sessions.
problem-only-technical-secretary = This page belongs to the Technical Secretary
    .next = The Technical Secretary conducts sessions. The page of each session is public.
problem-only-administrator = This page belongs to whoever administers the site
    .next = The administrator sets the table up before it is installed. “Members and rules” is public.
problem-table-installed = The table is installed already
    .next = Since its installation the table changes only by agreement: take the change to a session, as a point “Change of the table”.

failure-key-reused = This form had been sent before with other content.
    .rule = Platform rule: a form is taken only once.
    .next = Look at the page: if your earlier form is not there, send this one again.
failure-claimed = Somebody did it a moment earlier.
    .rule = Platform rule: this can exist only once.
    .next = Reload the page to see how it stands.
failure-clock = The server's clock went back; nothing is recorded for now.
    .rule = Platform rule: the hours of the record never go back.
    .next = Tell whoever operates the site. Keep your text and try later.
failure-full = The server has no space left; nothing was recorded.
    .rule = Platform rule: only what is stored is confirmed.
    .next = Tell whoever operates the site. Your text is still on this page.
failure-stopped = For now the site takes no acts; nothing was recorded.
    .rule = Platform rule: in doubt about the record, nothing more is written.
    .next = Try later. Your text is still on this page.

## The record

record-title = Public record
record-description = Every act of the Secretariat, in order, with its office, its date and how to check it.
record-lede = Every act of the Secretariat stays here, in order, and is neither deleted nor moved. Anyone can check it.
record-entries = Entries
record-count = { $count }, from 0 to { $last }
record-last = The latest
record-custodians = Kept by
record-no-custodian = nobody else yet
record-column-number = No.
record-column-when = Recorded
record-column-what = What was done
record-column-who = Office
record-newest = See the latest
record-older = See earlier ones
recorded-later = It happened on { $date }. Recorded later.
entry-word = Entry
entry-title = Entry { $entry }
entry-related = Related entries
entry-founding = Entry { $entry }: where what it speaks of began
entry-previous = Entry { $entry }: the one before it on the same matter
entry-cause = Entry { $entry }: the one that caused it
check-words = What you read is what was stored.
check-words-more = The words below give the same digest as the entry.
check-in-place = It is in the record, in place { $index } of { $size }.
check-in-place-more = Places are counted from 0.
check-unchanged = Nothing before it has changed since entry 0.
check-unchanged-more = The signature of the record covers this entry and all before it.
check-not-sealed = It is being secured in the record.
check-not-sealed-more = Reload in two seconds.
check-no-custodian = Missing: nobody else keeps it yet.
check-no-custodian-more = Only this site says so. You can download a copy and check it with software of others.
check-texts = The texts, with what is needed to check them
check-salt = Salt:
check-digest = Digest:
check-recompute = The digest is SHA-256 of the salt, the kind of act, the field and the text, as the specification of the record describes.
check-bytes = The entry as it is stored
check-way = Its digest and its way to the root
check-way-entry = entry
check-way-step = step { $step }
check-way-root = root
check-note = The signature that covers the record
check-download-proof = Download the proof
check-download-bytes = Download the entry (JSON)
check-download-openings = Download the texts (JSON)

## Sessions

sessions-title = Sessions
sessions-lede = Here the Secretariat decides: each session with its call, its agenda, its votes and its agreements.
sessions-all = All sessions
sessions-none = No session has been called yet. The Technical Secretary calls them.
call-title = Call a session
call-lede = The call is published when it is sent, with its agenda and its documents.
call-notice-rule = Notice the rules ask for: ordinary, { $ordinary }; extraordinary, { $extraordinary }. The day of the call and the day of the session do not count.
call-kind = Kind of session
call-ordinal = Number
call-ordinal-hint = Empty: the next one
call-date = Day
call-hour = Hour
call-mode = How people meet
call-place = Place or link
call-place-hint = Address, room or link of the meeting
call-agenda-hint = Empty rows do not count. An endorsement, a methodology or an axis need to say which. Files: PDF, document, spreadsheet, image or text, up to 10 MB; they will be public.
call-point = Point { $number }
call-matter = What it is about
call-about = On
call-document = Document that goes with it
call-public = When you call, all texts of this page become public.
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
agenda-title = Agenda
session-mode = How people meet
session-place = Place
session-quorum-label = Quorum
session-quorum = { $present } of { $seats } seats ({ $required } needed)
session-no-quorum-yet = not declared yet
session-closed = Closed
session-cancelled = Session cancelled
session-cancelled-on = Cancelled on { $moment }.
session-to-desk = Go to the desk of the session
session-calls = Call
session-called = Called on { $moment }, for { $starts }
session-called-again = Second call on { $moment }, for { $starts }
session-changed = Call changed on { $moment }: { $starts }
session-notice = { $unit ->
    [working_days] { $amount ->
        [one] { $amount } working day of notice
       *[other] { $amount } working days of notice
    }
    [working_hours] { $amount ->
        [one] { $amount } working hour of notice
       *[other] { $amount } working hours of notice
    }
    [hours] { $amount ->
        [one] { $amount } hour of notice
       *[other] { $amount } hours of notice
    }
   *[days] { $amount ->
        [one] { $amount } day of notice
       *[other] { $amount } days of notice
    }
}
item-pending = To be dealt with
item-in-course = In course
item-voting = Being voted
item-decided = Voted
item-concluded = Concluded
document-circulated = circulated on { $moment }
document-late = Circulated late
document-item = Point
document-title = Title of the document
document-file = File of the document
change-lede = Changes are published with their reason. If the day or hour moves, the notice is counted anew.
again-lede = A second call is made when the first did not reach quorum on its day and hour.
cancel-lede = The session is cancelled with its reason. The call stays visible.
change-now = It is called for: { $starts }
change-reason = Reason, public
change-reason-hint = At least 50 characters
attendance-title = Roll call and quorum
attendance-none = Nobody has answered the roll yet.
column-seat = Seat
column-who = Who
column-since = Since
column-voted = Voted
column-sense = Vote
left-at = left at { $hour }
by-letter = by letter { $number }
seat-titular = Titular: { $institution }
seat-suplente = Alternate: { $institution }
seat-absent = Absent
seat-excused = Excused: the proposal is its institution's
motion-agenda = Motion: approve the agenda.
motion-agreement = Motion: approve an agreement.
motion-methodology = Motion: adopt the methodology. { $name }.
motion-axis-name = Motion: fix the name of the axis.
motion-table = Motion: change the table. It is moved: { $change }.
motion-change-kind = What changes of the table
motion-change-hint = One change per vote; if there is another, it is voted afterwards.
motion-change-choose = Show its fields
motion-endorsement = { $outcome ->
    [granted] Motion: grant the endorsement.
    [returned] Motion: return the proposal with observations.
   *[not_granted] Motion: do not grant the endorsement.
}
motion-mode = Voting
motion-outcome = What is moved
motion-reasons = Reasons, public
motion-reasons-hint = If it is returned: the observations.
motion-other-wording = Approve with another wording
motion-now = Wording proposed:
motion-wording = Wording put to approval
motion-wording-hint = Empty: the proposed one as it is
motion-template = Methodology
motion-template-hint = The agreement adopts it whole; changing the template later changes nothing adopted.
motion-name = Name
motion-text = Text of the agreement
vote-captured = Entered by the Technical Secretary, { $hour }
vote-own = Cast by the seat from its own account, { $hour }
vote-missing = Its vote is missing
vote-correct = Correct the entry
vote-reason = Reasoned vote
vote-reason-label = Reasoned vote, in its own words
vote-reason-hint = It is published as it is.
vote-reason-of = Reasoned vote: { $seat }
vote-objection-of = Objection to the entry: { $seat }
vote-yours = Your vote for { $seat }
objection-label = What you object to
votes-total = { $in_favour } in favour, { $against } against, { $abstentions ->
    [one] { $abstentions } abstention
   *[other] { $abstentions } abstentions
}
voting-open = Voting open
tie-broken = The casting vote broke the tie.
tie-stood = There was a tie.
total-in-favour = In favour { $count }
total-against = Against { $count }
total-abstentions = Abstentions { $count }
total-missing = Missing { $count }
count-in-favour = In favour
count-against = Against
count-abstentions = Abstentions
agreements-title = Agreements
agreements-lede = What the Secretariat agreed, with its votes. Each agreement links to its session.
agreements-none = There are no agreements yet. They are made in quorate sessions.
agreements-none-here = This session has made no agreement yet.
agreement-folio = Agreement { $folio }
agreement-without-effect = It had no effect when the result was declared.

## The desk of a session

desk-title = Desk: { $session }
desk-nothing-pending = What was sent is stored.
desk-kept = Kept on this computer, not sent yet:
desk-restored = What you had typed on this computer was recovered.
desk-news = Something changed in the session.
desk-reload = Reload
desk-public-page = Public page
desk-to-close = Go to the close
desk-change-order = Change the agenda
desk-roll-title = Roll call
desk-roll-save = Record who is here
desk-quorum-hour = Hour of the declaration
desk-point = Point { $number }.
desk-no-point = No point in course
desk-take-up-hint = Open a point from the agenda.
desk-not-open = The session is not open.
desk-in-and-out = Record an arrival or a departure
desk-arrives = Arrives
desk-leaves = Leaves
desk-close-title = Close
desk-close-ready = Everything has been dealt with. You can close the session.
desk-close-owed = Before closing, deal with:
desk-close-hour = Hour of the close
desk-close-hint = { $days ->
    [one] After the close, each seat has { $days } working day to object to how its vote was entered.
   *[other] After the close, each seat has { $days } working days to object to how its vote was entered.
}
desk-conclude-summary = Conclude without a vote
desk-note = What was seen or said, in brief
desk-note-hint = May stay empty.
desk-save-votes = Save without declaring
desk-keyboard = Keyboard: Tab moves on, arrows choose the vote and Enter declares the result.
roll-mark = Present
roll-present = Present since { $hour }
roll-letter = Letter of accreditation
agenda-order-hint = Write the place of each point. Empty: it is dropped. What was dealt with stays. If the table approved the order of the day already, the change is voted again before anything else is decided.
agenda-place = Place
agenda-new = New point

## Who sits on the Secretariat

table-title = Members and rules
table-lede = Who sits at the table, in which office, and by which rules they decide.
table-installed = The table is installed; from then on it changes only by agreement.
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
table-other-occupants = Before and after
table-ended-seats = Seats that ended
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
table-no-calendars = No calendar is on record: Monday to Friday count.
rule-quorum = Quorum
rule-quorum-seats = { $seats } seats; on a second call, { $second }
rule-quorum-kind = Who must be there
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
## Setting the table up, or changing it by agreement

set-up-title = Set the table up
set-up-lede = With this the table is installed. Each thing goes into the public record; once installed, the table changes only by agreement of a session with quorum.
set-up-count = { $count ->
    [0] None yet
    [one] { $count } on record
   *[other] { $count } on record
}
set-up-missing = Missing: { $what }.
set-up-install-title = Install
set-up-install-about = Check “Members and rules” first. Once installed, nothing is corrected from here any more.
set-up-next = Next: { $title }
set-up-there = What is on record
set-up-none = Nothing yet.
set-institutions-title = Institutions and organisations
set-institutions-about = Those that have an office at the table or present proposals.
set-seats-title = Seats
set-seats-about = The places at the table, each of a sector. They are called in this order.
set-offices-title = Offices
set-offices-about = Each seat has a titular office and may have an alternate one, of different institutions if that is so. Besides, the Technical Secretary and the areas that present proposals.
set-appointments-title = Appointments
set-appointments-about = Who holds each office and since when. The record keeps a random code; the name only if it is published.
set-rules-title = Rules of the table
set-rules-about = Quorum, majority, terms and recusals, with the source they come from.
set-calendars-title = Calendars
set-calendars-about = Which days and hours count. Without a calendar, Monday to Friday do.
set-institution-name-hint = As in its law or founding act.
set-short-name-hint = Its acronym, or how it is known.
set-code-hint = Lower case without accents, digits and hyphens; for example, contraloria. It never changes.
set-seat-name-hint = For example, “Civil society”.
set-seat-from-hint = It counts towards quorum once it has an office.
set-office-name-hint = For example, “Comptroller, titular of the public bodies”.
set-office-institution-hint = To which the office belongs, not the person.
set-office-seat-hint = For titular and alternate offices only.
set-occupant-from-hint = On that day whoever held it leaves it.
set-occupant-name-hint = Optional. What is written is published.
set-calendar-whose = Whose it is
set-calendar-from-hint = Earlier days are counted as they were.
set-calendar-ranges = Special days
set-calendar-ranges-hint = Days off, holidays, or periods in which every day counts. Empty rows do not count.
set-range = Period { $number }
set-range-kind = What they are
set-range-note = Why
set-source-hint = Document and article, or agreement; for example, “Guidelines, article 12”.
set-rules-from-hint = Sessions of that day and later are held by them.
set-quorum-seats-hint = Seats present.
set-casting-seat-hint = Only with a casting vote.
set-working-days = Working days.
set-seat-end-hint = Its offices end with it. What it voted is kept.
set-until-hint = The last day, whole.
pick-one = Choose
pick-none = None

## Plans: the first page

plans-title = Action plans
plan-count = { $count ->
    [0] No commitments yet
    [one] { $count } commitment
   *[other] { $count } commitments
}
plan-period = Period of the plan: { $period }
period = { $from } to { $to }
period-unknown = not located
plans-all = All plans
plan-found-title = Register a plan
plan-empty-title = There is no action plan yet
plan-empty-what = Once the Technical Secretary registers the first one, this page will say what is proposed, who must act, and by when.
plan-empty-table = See who sits at the table
plan-heading-empty = This plan awaits its first proposed commitment.
plan-nothing-proposed = Nobody has presented a commitment. The holders and alternates at the table may propose one, and so may the areas of their institutions.
plan-updated = Last updated: { $moment }.
plan-blanks = { $count ->
    [one] { $count } fact is not on record
   *[other] { $count } facts are not on record
}
plan-axis-unsettled = An axis has more than one name; an agreement has yet to fix one.
plan-commitments = The commitments of this plan
standing-phase = Phase { $number } of { $total }: { $phase }.
standing-presented = Presented on { $date }; the Secretariat has not decided yet
standing-returned = Returned with observations on { $date }
standing-not-endorsed = The endorsement was not granted, on { $date }
standing-endorsed = Endorsed since { $date }
standing-assumed = Assumed by the institution on { $assumed }; endorsed since { $date }
standing-withdrawn = Withdrawn by its proposer on { $date }
standing-favour = { $count ->
    [one] { $count } vote in favour
   *[other] { $count } votes in favour
}
standing-against = { $count } against
today-read = Read the whole proposal
today-no-registration = no sign-up needed
today-check = Check the public record
today-yours = this is for your office to do
seats-title = Who sits at the table
seats-none = Who sits at the table is not on record yet.
seat-who = Titular: { $titular }. Alternate: { $suplente }.
seat-unknown = not on record
methodology-title = Where this path comes from
methodology-adopted = The methodology the Secretariat adopted names { $count } phases, as a list that others may be added to: { $phases }.
methodology-usual = The founding document names { $count } phases, as a list that others may be added to: { $phases }.
methodology-source = Source:
methodology-agreement = { $agreement }, { $date }
methodology-unknown = The agreement that adopted the methodology of this plan is not on record.
axes-title = Axes of the plan
axes-all = All axes and their names
axes-lede = An axis is shown under every name its sources use, until an agreement fixes one.
axes-none = No axis is on record.
axis-fixed = Name fixed by: { $agreement }.
axis-unsettled = Also called { $others }. An agreement has yet to confirm the name.
axis-unknown = Not on record
axis-name-title = Name an axis

## Open data

data-lede = The same as these pages show, as files for spreadsheets (CSV) or for programs (JSON).
data-up-to = With everything recorded up to entry { $entry }: { $moment }.
data-plan = Plans and commitments
data-plan-about = One row per commitment, with its plan, its facts, its wordings, its decision and its assumption.
data-sessions = Sessions
data-sessions-about = Call, quorum, and close or cancellation of each session.
data-agenda = Agendas
data-agenda-about = Every point of every session, with its documents and how it ended.
data-votes = Votes
data-votes-about = One row per seat and voting. Votings by show of hands have counts only.
data-agreements = Agreements
data-agreements-about = Each agreement with its session, its words and its votes.
data-columns = Columns
data-how = Every row carries the number of the entry of the record it rests on. An empty cell means the fact is not on record. In CSV, a text that begins with a sign carries an apostrophe, so that a spreadsheet does not take it for a formula.
data-record = Check the public record

## Commitments

commitments-title = Commitments
commitments-lede = What has been proposed, how each proposal is doing and what was decided.
commitments-none = No commitment has been presented
commitments-no-other = No other commitment has been presented
commitments-who-may = Any member of the Secretariat may propose one. The list of foreseen commitments is not on record.
none-mark = –
commitment-eyebrow = Commitment { $number }, { $origin }
commitment-window-title = Commitment { $number }: { $title }
proposal-proposes = Proposed by: { $who }
proposal-as-titular = { $institution }, titular representative of “{ $seat }”
proposal-as-suplente = { $institution }, alternate representative of “{ $seat }”
quoted = “{ $text }”
not-located = Not located
may-who = Open to: { $allowed }.
agreement-name = Agreement { $ordinal } of the { $session }
withdrawn-title = Why it was withdrawn

path-title = Its path
path-title-plan = The path of the commitment
path-legend = Circle: a phase. Diamond: a decision. Solid line: travelled; dotted: ahead.
path-phase = Phase { $number }
path-decides-secretariat = The Secretariat decides
path-decides-institution = The institution decides ({ $institution })
path-endorsement = Endorsement
path-assumption = Assumption
path-done = Done
path-now = Under way
path-owed = Pending
path-overdue = Not assumed
path-next = Next
path-ahead = Ahead
path-open = Open
path-never = Will not follow
path-returned = Returned
path-sent-back = Returned with observations
path-granted = Granted
path-not-granted = Not granted
path-assumed = Done
path-withdrawn = Withdrawn
path-presented-on = presented on { $date }
path-endorsed-since = endorsed since { $date }
path-in-session-on = in session, on { $date }
path-over = the term ended on { $date }
path-by = by { $date }

due-next-link = What happens next
due-no-term = The rules of the table set no term.
due-presented-on = It was presented on { $date }. The rules of the table set no term.
due-call-missing = Pending: a call for the session that decides on the endorsement
due-call-who = Next to act: the Technical Secretary
due-call-what = Call the session that decides on the endorsement
due-session-missing = Pending: the decision of the Secretariat on the endorsement
due-session-open = The Secretariat is in session
due-session-who = Next to decide: the Secretariat
due-session-what = { $session }: { $moment }
due-session-before = { $session }:
due-session-see = See the call
due-session-follow = Follow the session
due-institution-who = Next to act: the institution ({ $institution })
due-revise-missing = Pending: an answer of the institution ({ $institution }) to the observations
due-revise-what = Answer the observations with a new wording
due-returned-on = It was returned on { $date }. The rules of the table set no term.
due-assume-missing = Pending: the institution ({ $institution }) has yet to assume it
due-assume-by = Assume the commitment, by { $date }
due-assume-overdue = Not assumed: the term ended on { $date }
due-assume-open = Assume the commitment
due-assume-left = { $total ->
    [one] { $total } working day
   *[other] { $total } working days
} from the endorsement; { $days ->
    [0] it ends today.
    [one] { $days } is left.
   *[other] { $days } are left.
}
due-assume-since = { $total ->
    [one] { $total } working day
   *[other] { $total } working days
} from the endorsement; { $days ->
    [0] it has ended.
    [one] { $days } more has passed.
   *[other] { $days } more have passed.
}
due-term = Term:
due-term-over = The term ended on
due-in-days = { $days ->
    [0] , today.
    [one] , in { $days } working day.
   *[other] , in { $days } working days.
}
due-days-ago = { $days ->
    [0] .
    [one] , { $days } working day ago.
   *[other] , { $days } working days ago.
}
due-phase = Phase { $number } comes next: { $phase }
due-phase-who = It is a commitment
due-phase-no-date = Date: not on record.
due-not-granted = The Secretariat did not grant the endorsement
due-not-granted-what = This proposal goes no further; it stays published, with the reasons.
due-withdrawn = The proposal was withdrawn
due-withdrawn-what = This proposal goes no further; it stays published, with the reasons.
due-decided-on = Since { $date }.

wording-title = The proposed wording
wording-approved-title = What was proposed and what was approved
wording-changed-title = What changed in the wording
wording-proposed = Proposed wording
wording-proposed-by = { $who }. Presented on { $date }.
wording-approved = Approved wording
wording-approved-by = { $agreement }, { $date }.
wording-before = Earlier version
wording-now = Current version
wording-as-proposed = It was approved as proposed.
wording-same = Both versions say the same, word for word.
wording-not-decided = The Secretariat has not approved a wording.
wording-marks = “− struck through” went out; “+ underlined” came in.
wording-versions = All versions of the wording
wording-version = Version { $number }

ficha-title = Facts
ficha-proposes = Proposed by
ficha-activity = { $key }, “{ $name }”, annual programme of activities { $year }
ficha-axis-fixed = The document also says { $others }; an agreement fixed the name.
ficha-axis-unsettled = The document also says { $others }. An agreement has yet to confirm the name.
paper = { $kind }, { $number }, { $date }
paper-issued = { $paper }. Issued by: { $issuer }
paper-no-number = no number
paper-no-date = no date

votes-title = The endorsement, vote by vote
votes-none = There has been no vote yet.
votes-caption = { $session }, { $mode }
votes-reasons = Reasons:
votes-seat = Seat
votes-voted = Voted
votes-sense = Vote
votes-by-hands = Show of hands: only the counts are on record.
votes-excused = Excused
votes-majority = by majority
votes-unanimous = unanimously
votes-not-carried = without the votes the rule asks for
votes-counts = { $favour } in favour, { $against } against{ $abstentions ->
    [0] {""}
    [one] , { $abstentions } abstention
   *[other] , { $abstentions } abstentions
}
votes-reasoned = Reasoned vote: { $seat }

next-title = What comes next
next-none = The path of this proposal has ended.
next-endorsement = The Secretariat grants the endorsement, returns the proposal with observations or does not grant it, with public reasons.
next-assumption = The institution assumes it with an agreement or a letter of its own. If the term passes without one, this page will say “not assumed”.
choice-next-proposal = The Secretariat may decide on the current wording; the proposer may change it before the vote.
choice-next-problem_trees = Problem trees are built: the core problem, its causes and its effects.
choice-next-open_dialogue = An open dialogue with organisations and the public is called.
choice-next-roadmaps = Roadmaps are built, with activities, who answers for them, dates and indicators.
choice-next-publication = The plan is published and follow-up begins.

blank-title = What is not on record
blank-none = Every fact of the form is on record.
blank-why = Nobody has entered it.
choice-blank-plan_period = Period of the plan
    .why = It was not located in the sources.
choice-blank-methodology = Agreement that adopted the methodology
    .why = Without it the endorsement cannot be put to the vote.
choice-blank-axis = Axis
choice-blank-problem = Public problem
choice-blank-population = People affected
choice-blank-relevance = Why it is relevant
choice-blank-project = Project it results from
choice-blank-activity = Programmed activity
choice-blank-window = Window of time
choice-blank-window_dates = Dates of the window
    .why = The window is on record in words, without both dates.
choice-blank-area = Responsible area
choice-blank-support = Document it rests on
choice-blank-support_number = Number of the document
    .why = The document carries none.
choice-blank-support_date = Date of the document
    .why = The document carries none.
choice-blank-session = Session that will decide on the endorsement
    .why = Nobody has called it.
choice-blank-assumption = Agreement or letter of assumption
    .why = The proposing institution owes it.
choice-blank-signed_minutes = Signed minutes of the session
    .why = They are not on this site.
choice-blank-budget = Budget
choice-blank-indicator = Indicator and baseline
    .why = They are set in phase 4.

documents-title = Documents
documents-none = No document is on record.
document-of-proposal = Document of the proposal
document-of-assumption = Document of the assumption

history-title = Its history
history-all = Everything on record
history-presented = Proposal presented
history-version = Version { $number } of the wording
history-granted = Endorsement granted
history-returned = Returned with observations
history-not-granted = Endorsement not granted
history-assumed = Commitment assumed
history-withdrawn = Proposal withdrawn

## Revise, withdraw, assume

revise-title = New wording
revise-lede = Change only what is needed. The earlier version stays published beside the new one.
revise-observations = Observations of the Secretariat
withdraw-title = Withdraw the proposal
withdraw-lede = The proposal leaves its path. Nothing is deleted: it stays published, with the reason you write.
assume-title = Assume the commitment
assume-lede = This records that { $institution } makes the commitment its own, with an agreement or a letter of its own.
assume-paper = Document by which it is assumed
stale-title = Something changed while you were writing
stale-yours = What you wrote
stale-recorded = What is on record now
stale-saved = What was saved
stale-field = Fact
stale-how = Your text is still below, in the form. Check it against what is on record now and send it again.
field-note = Why it changes, or how the observations were met
field-note-hint = It is published beside the new wording.
field-reason = Public reason
field-reason-hint = At least 50 characters. Anybody can read it.

## The form, fact by fact

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

## Drafts

drafts-title = Drafts
drafts-saved-title = Saved drafts
drafts-open = Drafts of your institution
drafts-none = Your institution has no drafts.
drafts-why = A draft is private to the institution that writes it. It is not in the public record until it is presented.
draft-title = Draft of a proposal
draft-private = Nobody outside { $institution } sees this draft, except whoever operates the server. It becomes public when you present it.
drafts-private = Nobody outside { $institution } sees these drafts, except whoever operates the server. Each becomes public when you present it.
draft-needs-plan = Presenting needs a plan, and there is none yet. The Technical Secretary registers it.
draft-untitled = Untitled
draft-saved-times = { $times ->
    [one] Saved { $times } time.
   *[other] Saved { $times } times.
}
draft-required = The title, the sentence, the wording, the plan and the origin are enough to present; the rest may be missing and will be shown as “not located”.
draft-paste-title = Start from a document
draft-paste-label = Paste the document here
draft-paste-hint = The text of the proposal, as it is. What is recognised fills the form; you check and correct it.
draft-paste-button = Fill in the form
draft-blank-title = Start from a blank form
draft-blank-button = Open a blank form
draft-what = What is proposed
draft-where = In which plan and axis
draft-why = Why
draft-from = Where it comes from
draft-when = When and who
draft-save = Save the draft
draft-present-hint = Once presented, the proposal is public and gets its acknowledgement. You may change its wording later, but nothing is deleted.
draft-discard-title = Discard
draft-discard-hint = The draft is deleted altogether. It never was in the public record.
draft-discard = Discard this draft
draft-stale = Somebody else of your institution saved this draft while you were writing.
    .rule = Nobody loses what they wrote: both versions are here.
    .next = Check the differences, correct the form and save again.
draft-advice-ready = As it is saved, it can be presented.
draft-advice-not-yet = As it is saved, it cannot be presented yet. { $why }
draft-advice-row = As it is saved, it cannot be presented yet. Act { $row }: { $why }
draft-advice-fields = Missing or not understood: { $fields }.
draft-batch-title = { $count ->
    [one] Draft of one act
   *[other] Draft of { $count } acts
}
draft-batch-acts = What would be done
draft-batch-row = Act { $row } of this draft
draft-batch-author = Written by { $author }
draft-batch-refused = this act is in the way
draft-batch-present = Present all
draft-batch-hint = All acts are recorded, or none. Each is entered in the name of whoever wrote it.
field-on = What it is about
field-base = Version it starts from
field-act = Act
failure-nothing = There is no act to record.
    .rule = Rule of the platform: at least one act is recorded.
    .next = Write at least one act and send it again.
failure-too-many = These are too many acts for one sending; nothing was recorded.
    .rule = Rule of the platform: one sending has at most 500 acts, so that nobody has to wait.
    .next = Divide it into several.
reading-share-title = Let somebody else read it
reading-share-hint = With a code, somebody who is not of your institution can read this draft. They cannot change or present it.
reading-share-again = There is a code already; if you make another, the earlier one stops working.
reading-share = Make a reading code
reading-made-title = Reading code
reading-made-once = This code is shown once and not kept. Copy it now.
reading-made-how = Hand over the code and the address apart from each other. If you make another code, this one stops working.
reading-code = Code
reading-where = Address
reading-back = Back to the draft
reading-title = Reading a draft
reading-ask = Enter the code that the institution writing the draft gave you.
reading-open = Read the draft
reading-wrong = That code opens no draft at this address.
reading-wrong-next = Check the code, or ask whoever gave it to you for another: a new one may have been made, or the draft may be gone.
reading-of = Draft of { $institution }. It is not presented yet and may change.
problem-old-form = This form was used already, or is too old
    .next = Go back to the draft and use the button again.
problem-other-code = Another code was made since
    .next = The code you asked for with this form no longer works. Go back to the draft and make a new one.
failure-key-unknown = This form is too old; nothing was recorded.
    .rule = Rule of the platform: a form is good for 30 days.
    .next = Your text is still on this page. Check it and send it again.
draft-stale-how = The form below keeps what you wrote.
problem-no-draft = There is no draft at that address
    .next = It may have been presented or discarded, or belong to another institution.
problem-no-drafts-here = The office you act as cannot open drafts
    .next = The titular and alternate members of the table may, and so may the areas of their institutions.

## Acknowledgements

acknowledgement-title = Acknowledgement of entry { $entry }
acknowledgement-number = Number of the entry
acknowledgement-when = Date and hour
acknowledgement-office = Office
acknowledgement-about = Subject
acknowledgement-object = { $name }: { $title }
acknowledgement-hash = Digest
acknowledgement-what = This acknowledgement says what was recorded, who did it and when. The hash lets anybody check that the entry has not changed.
acknowledgement-print = You can print this page, or save it as a PDF with the print function of your browser.
acknowledgement-check = Check this entry

## Names of fields, before what is wrong with them

field-date = Day
field-hour = Hour
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
field-ordinary_notice = Notice, ordinary session
field-ordinary_unit = Counted in
field-extraordinary_notice = Notice, extraordinary session
field-extraordinary_unit = Counted in
field-objection_days = To object to a captured vote
field-assumption_days = To assume a commitment

## Refusals of hours, days and votings

refusal-nominal-required = An endorsement is voted by name, seat by seat.
    .rule = Platform rule: each endorsement keeps how every seat voted.
    .next = Choose a vote by name.
refusal-hour-backwards = The hour { $hour } is before { $after }.
    .rule = Platform rule: the hours of a session do not go back.
    .next = Check the hour.
refusal-quorum-present = There is quorum with { $present ->
    [one] { $present } seat present
   *[other] { $present } seats present
}; a second call is not due.
    .rule = Platform rule: a second call follows a first one without quorum.
    .next = Declare quorum from the desk.
refusal-day-passed = The day of the call has passed: { $starts }.
    .rule = Platform rule: a session opens on the day it was called for.
    .next = Make the second call.
refusal-hours-backwards = The hours end ({ $closes }) before they start ({ $opens }).
    .rule = Platform rule: working hours start before they end.
    .next = Correct the hours.
check-no-words = This entry carries no texts: all it says is in it.
refusal-already-called = A session is already called for that very day and hour: { $starts }.
    .rule = Platform rule: the table does not meet twice at once.
    .next = Look at the list of sessions; your call may be recorded already.
path-assumed-late = Done after its term
acknowledgement-demo = Document of a demonstration: it has no validity.
recorded-from = Recorded under numbers { $entry }
recorded-to = to { $entry }.
failure-unrecordable = It could not be recorded; the fault is ours and nothing changed.
    .rule = Platform rule: what does not fit the record is not recorded in part.
    .next = Shorten the text and try again. If it goes on, tell whoever operates the site.
