# What is owed: what, by whom, since when and by when.

owed-second-from = you can do it from { $date } on
second-from = You accepted an invitation less than three days ago. What takes two persons you can do from { $date }, 0:00, on.
second-who = Who can be one of the two persons
second-today = can already
second-then = can from { $date }, 0:00, on
second-nobody = Nobody yet: no person whose office votes or conducts has accepted their invitation.
owed-second-person = A second person
owed-technical-secretary = Technical Secretary

## What

duty-set_up = Set the table up: institutions, offices, rules and calendar
duty-install = Install the table: nothing is missing of what that asks for
duty-found_plan = Register the first action plan
duty-adopt_calendar = Call the session that adopts the next calendar: that of the Secretariat ends on { $date }
duty-adopt_calendar-institution = Call the session that adopts the next calendar: that of { $whose } ends on { $date }
duty-name_axis = Name the first axis of the plan: { $object }
duty-call-endorsement = Call the session that decides on the endorsement of { $object }
duty-call-methodology = Call the session that adopts the methodology of the plan: { $object }
duty-call-amendment = Call the session that completes or changes the ficha of { $object }
duty-call-phase = Call the session that closes the phase “{ $phase }” of { $object }
duty-call-minutes = Call the session that approves the minutes of the { $object }
duty-call-axis_name = Call the session that fixes the name of the axis: { $object }
duty-call_to_continue = Call the session that deals with the point “{ $title }”, which the { $object } left
duty-hold = Hold the { $object }
duty-call_again = Call the { $object } again, or cancel it: no quorum was declared
duty-close_session = Close the { $object }, opened on { $date }
duty-circulate = Circulate the minutes of the { $about }, which go to the { $object }
duty-drop_point = Take point { $position } out of the call of the { $object }, as it can no longer be decided: { $title }
duty-vote = Vote on point { $position }: { $title }
duty-settle = Correct the captured vote that was objected to, or declare the result as it stands: point { $position }, { $title }
duty-name_responsible = Say which institution will answer for { $object }
duty-answer = Answer the observations on { $object }: { $field }
duty-assume = Assume { $object }
duty-settle_office = Take to a session who holds the office “{ $office }”, to which a seat objects
duty-confirm_appointment = Confirm what another seat recorded of the office “{ $office }”
duty-reset_factor = Reset, as the second person, the second key of the office “{ $office }”
duty-ratify = Ratify { $object }, ask for changes or decline
duty-complete = Complete the ficha of { $object }: { $field }
duty-report = Publish the report of the phase “{ $phase }” of { $object }
duty-close = Close the phase “{ $phase }” of { $object }

## What asks for it, and what is left

owed-by-rules = Asked for by the rules of the table
owed-by-methodology = Asked for by the methodology, since { $date }
owed-by-calendar = Until that day the calendar says which days do not count
owed-by-call = Called on { $date }
owed-by-motion = Put to the vote on { $date }
owed-by-objection = Objected to on { $date }
owed-by-answer = Whoever took the office later answered so on { $date }
owed-by-first = The first person did it on { $date }
owed-since = Waiting since { $date }
owed-no-term = no rule sets a date
owed-today = today is the last day
owed-left = { $days ->
    [0] no working days left
    [one] { $days } working day left
   *[other] { $days } working days left
}
owed-late = { $days ->
    [0] the term is over
    [one] { $days } working day late
   *[other] { $days } working days late
}

## When

choice-due-overdue = Overdue
choice-due-this_week = This week
choice-due-later = Later
choice-due-undated = No date
owed-undated = no date
owed-count-overdue = { $count ->
    [one] { $count } overdue
   *[other] { $count } overdue
}
owed-count-this_week = { $count } this week
owed-count-later = { $count } later
owed-count-undated = { $count } without a date
next-session-in = Next session: { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
next-session-now = The session is being held
next-session-recess = The session is in recess
next-session-which = { $session }, { $moment }

## Pages

owed-title = What is owed
owed-heading = { $count ->
    [0] Nothing is owed today.
    [one] { $count } thing is owed today.
   *[other] { $count } things are owed today.
} { $late ->
    [0] Nothing is overdue.
    [one] { $late } is overdue.
   *[other] { $late } are overdue.
}
owed-lede = It follows from what is recorded and from the date: nobody writes it down. Only what can be done on this platform already is here. Working days of a commitment are those of the calendar of the institution that answers for it; others, those of whoever owes it.
owed-filter = Institution
owed-of-all = All ({ $count })
owed-of = { $name } ({ $count })
filter-show = Show
owed-none = Nothing.
owed-offices = By office
owed-count = { $count ->
    [0] owes nothing
    [one] owes { $count } thing
   *[other] owes { $count } things
}
owed-own-count = Your turn: { $count }
owed-own-title = Your turn
owed-by-title = { $office }: what it owes
owed-own-heading = { $count ->
    [0] You owe nothing today.
    [one] { $count } thing waits for you.
   *[other] { $count } things wait for you.
} { $late ->
    [0] { "" }
    [one] { $late } is overdue.
   *[other] { $late } are overdue.
}
owed-by-heading = { $count ->
    [0] It owes nothing today.
    [one] It owes { $count } thing.
   *[other] It owes { $count } things.
} { $late ->
    [0] { "" }
    [one] { $late } is overdue.
   *[other] { $late } are overdue.
}
owed-office-lede = { $office }. It belongs to the office, not to the person. As of { $date }.
owed-vacant = Today nobody is Technical Secretary, and what is owed by that office waits. Members of the Secretariat can record who holds it: one seat does so, and one of another sector confirms it.
owed-own-none = Nothing waits for your office.
owed-by-none = Nothing waits for this office.
owed-next = Next:
owed-next-none = No session is called.
owed-to-you = What others owe you
owed-to-it = What others owe it
owed-drafts = Drafts of your institution
owed-draft-private = private
handover-do = Hand over the office
handover-hint = A sheet with what is owed, what is under way and what the office recorded, to print and sign.
handover-see = See and print
handover-title = { $office }: matters of the office on { $date }
handover-lede = { $institution }. What is owed belongs to the office and not to the person: it stays for whoever comes.
handover-since = Recorded since
handover-owes = What the office owes
handover-commitments = Commitments of its institution
handover-answers = Answers for it: { $institution }
handover-sessions = Sessions called or under way
handover-recorded = What the office recorded since { $since }
handover-cut = These are the latest only; the others are in the record.
handover-none = None.
handover-boxes = Hands over and receives
handover-wrong-day = Choose a day that has passed, or today
handover-day = On the day
handover-by = By the record up to entry { $entry }.
handover-before = The record begins after that day
handover-no-office = There was no such office on that day yet
handover-too-long = Up to that day there are too many entries to read them again here
problem-handover = This sheet is for whoever holds the office
    .next = Those who hold offices of its institution and the technical secretary see it. What each office owes is public under “What is owed”.

## First page and list of commitments

front-shown = { $count } of { $total }
front-late = { $count ->
    [one] { $count } thing is overdue
   *[other] { $count } things are overdue
}
front-late-who = { $who }{ $others ->
    [0] { "" }
    [one] ; and another institution or office
   *[other] ; and { $others } other institutions or offices
}. The oldest, since { $date }.
front-turn-all = What, and by when
front-nothing-owed = Nothing is owed today.
front-owed-all = All that is owed
front-newest = Newest
front-record = The whole record
turn-by = { $who }, by { $date }: { $left }
turn-undated = { $who }; { $left }
turns-caption = What is due first comes first; what does not go on comes last.
turns-commitment = Commitment
turns-responsible = Who answers for it
turns-standing = Where it stands
turns-next = What comes next
turns-nobody = not on record
turns-shown = { $count ->
    [one] The list has { $count } commitment of { $total }.
   *[other] The list has { $count } commitments of { $total }.
}
turns-pages = Pages of the list
turns-range = { $from } to { $to } of { $total }
filter-state = State
filter-institution = Institution
filter-axis = Axis
filter-awaits = Waits for
filter-awaits-call = a call
filter-all = All
filter-all-f = All
several-heading = { $count } commitments in the plan. { $late ->
    [0] Nothing is overdue.
    [one] { $late } thing is overdue.
   *[other] { $late } things are overdue.
}
several-all = See the commitments
several-states = Where they stand
several-state = { $state }: { $count }
several-near = { $count } of { $total }: what is overdue or due this week
several-none-near = Nothing is overdue or due this week.
owed-folded = And { $count } more
owed-calls = { $count } proposals wait for a call
owed-calls-since = The longest, since { $date }
then-heading = Next:
then-turn = Whose turn it is: { $who }
then-proposals = Present the first proposal of a commitment
then-proposals-turn = Any institution with an office at the table does it
owed-undated-hint = No rule says when.
front-counted = { $count ->
    [0] Nothing is owed today.
    [one] { $count } thing is owed: { $parts }.
   *[other] { $count } things are owed: { $parts }.
}
