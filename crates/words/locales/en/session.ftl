# Sessions and their desk.

## Names

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

## Refusals

refusal-no-rules = No rules of the table hold on { $date }.
    .rule = Rule of the platform: quorum, majority and terms come from the rules the table adopted for that date.
    .next = Check the date. If it is right, the rules of that period are still to be recorded.
refusal-call-after-session = { $of ->
    [point] The session was to have begun: no points are added to its call any more. Session: { $starts }. Now: { $called }.
   *[session] The session does not come after its call. Session: { $starts }. Call: { $called }.
}
    .rule = Rule of the platform: a call always comes before its session.
    .next = { $of ->
        [point] Take the point to the call of another session.
       *[session] Choose a day and time for the session after the call.
    }
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
    .next = { $of ->
        [point] Change the session to { $earliest } or later and add the point then, or take it to another session.
       *[session] The first possible date is { $earliest }. { $unit ->
            [working_hours] Choose that one or a later one, and check the time.
            [hours] Choose that one or a later one, and check the time.
           *[other] Choose that one or a later one.
        }
    }
refusal-ordinal-taken = Number { $ordinal } belongs to another session of the same kind.
    .rule = Rule of the platform: no two sessions of one series have the same number. The rules of the table say whether the series goes on from year to year or begins each year.
    .next = The next one is { $next }. Write that number or leave it empty.
refusal-ordinal-far-ahead = Number { $ordinal } is far ahead: the next one is { $next }.
    .rule = Rule of the platform: up to ten numbers can be left out, in case there were sessions that are not on record here.
    .next = Check the number, or leave it empty to take { $next }.
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
    .next = Continue the session. Once it is open, points are added and taken out by changing the agenda. If it cannot go on, call a recess or close it.
refusal-order-point-stays = Point { $item } approves the agenda and stays in the call.
    .rule = Rule of the platform: the table approves its agenda by a vote, so that point is not taken out.
    .next = Choose another point. Once the session is open, the agenda can be changed.
refusal-only-point = Point { $item } is the only one of the call.
    .rule = Rule of the platform: a session is called for one point at least.
    .next = Add another point before, or cancel the session.
refusal-nothing-to-continue = The session of entry { $session } left no point { $item } of this kind, or this call goes on with it already.
    .rule = Rule of the platform: a point of agreement or for information that a closed session left is gone on with, and only once.
    .next = Check the session and the number of the point, or leave both blank.
refusal-already-continued = The session of entry { $by } goes on already with point { $item } of the session of entry { $session }.
    .rule = Rule of the platform: one session at a time goes on with a point that was left.
    .next = Leave that point out of this call, or take it out of the other one before.
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
refusal-before-call = What was written, { $moment }, is earlier than the call: { $starts }.
    .rule = Rule of the platform: people attend from the day of the call on, and quorum is declared from its hour on.
    .next = Check the date and the time, or wait for those of the call.
refusal-second-call-too-early = The date of the first call has not passed yet: { $starts }.
    .rule = Rule of the platform: there is a second call when the first reached its time without quorum.
    .next = Wait for that time. If only the date moves, change the call.
refusal-seat-suspended = The seat “{ $seat }” suspended its participation and does not count in this session.
    .rule = Rule of the platform: a session is held by the table as it stood when quorum was declared.
    .next = Read the reasons in entry { $suspension }. If the seat resumes, it counts in the sessions that open afterwards.
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
refusal-another-motion = This was meant for another motion of point { $item }: “{ $meant_motion }”, of entry { $meant }, which { $ended ->
        [withdrawn] was withdrawn
       *[not_carried] was not carried
    }. Now “{ $open_motion }”, of entry { $open }, is being voted on. Nothing was recorded.
    .rule = Rule of the platform: a vote, a result or a withdrawal counts only for the motion it was given for.
    .next = Read the motion being voted on before sending anything about it.
refusal-no-such-voting = Entry { $voting } put no motion of point { $item } to the vote.
    .rule = Rule of the platform: a vote, a result or a withdrawal counts only for the motion it was given for.
    .next = Give the entry that put the motion to the vote, or leave that field empty.
refusal-agenda-not-approved = The agenda is not approved yet.
    .rule = Rule of the platform: the table approves its agenda by a vote before deciding anything else.
    .next = Put the agenda to the vote and declare the result.
refusal-minutes-approved = The minutes of that session are approved, by the agreement of entry { $agreement }.
    .rule = Rule of the platform: the minutes of a session are approved once.
    .next = Read the agreement. If something in the minutes needs clearing up, bring it to the session as a point for agreement.
refusal-not-held-before = The session that point { $item } is about was not held before this one.
    .rule = Rule of the platform: the minutes approved are those of an earlier session that is closed.
    .next = Close that session first, or conclude the point without a vote.
refusal-no-such-document = Entry { $document } circulated no document for point { $item }.
    .rule = Rule of the platform: minutes are approved as circulated for the point at which they are voted.
    .next = Circulate the document for that point and choose it again.
refusal-document-not-public = The document of entry { $document } is not public, and point { $item } approves it as circulated.
    .rule = Rule of the platform: anybody can read what the table approves as minutes.
    .next = If it is sealed, make it public first; if it is confidential, circulate a public version.
refusal-document-not-sealed = The document of entry { $document } is not sealed: it never was, or it was made public already.
    .rule = Rule of the platform: only what is sealed is made public. What is confidential does not change.
    .next = See the document on the page of the session.
refusal-motion-does-not-fit = What is put to the vote does not fit point { $item }.
    .rule = Rule of the platform: at each point what the call announced for it is voted.
    .next = Put to the vote what that point announces; anything else, at a point that announces it.
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
    .rule = Rule of the platform: those in favour, those against and the abstentions add up to the votes of the seats present, without those that are excused.
    .next = Check the totals. If somebody is no longer in the room, record first that they left.
refusal-casting-vote-missing = There was a tie, and the casting vote of “{ $seat }” is missing.
    .rule = Rules of the table, entry { $rules }: that seat breaks ties by the sense of its vote.
    .next = Ask how it voted, enter its casting vote and declare the result.
refusal-no-casting-vote = No casting vote is called for on point { $item }.
    .rule = Rule of the platform: it is entered if the rules give one, its seat votes and the show of hands is a tie.
    .next = Leave it blank, or check the counts.
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
refusal-nominal-required = This motion is voted by name, seat by seat.
    .rule = Platform rule: each endorsement, and each change of what was endorsed, keeps how every seat voted.
    .next = Choose a vote by name.
refusal-moment-backwards = What was written, { $moment }, is earlier than what was told of the session last: { $after }.
    .rule = Platform rule: what happens in a session does not go back in time.
    .next = Check the date and the time. After midnight the date is that of the next day.
refusal-moment-to-come = { $of ->
    [hour] What was written, { $moment }, is still to come. Now: { $now }.
   *[day] What was written, { $moment }, is on a day that is still to come: what is recorded is of { $date }.
}
    .rule = Platform rule: only what has happened is recorded.
    .next = { $of ->
        [hour] Write the time at which it happened, or wait for that time.
       *[day] Check the date.
    }
refusal-quorum-present = There is quorum with { $present ->
    [one] { $present } seat present
   *[other] { $present } seats present
}; a second call is not due.
    .rule = Platform rule: a second call follows a first one without quorum.
    .next = Declare quorum from the desk.
refusal-agenda-full = The agenda has { $most } points already.
    .rule = Platform rule: an agenda has up to { $most } points.
    .next = Call another session for that matter.
refusal-call-lapsed = The call of this session stands no more.
    .rule = Platform rule: a call stands all of its day and, late in the evening, at least { $hours } hours.
    .next = Make the second call.
refusal-already-called = A session is already called for that very day and hour: { $starts }.
    .rule = Platform rule: the table does not meet twice at once.
    .next = Look at the list of sessions; your call may be recorded already.

## Choices

choice-session_kind-ordinary = Ordinary
choice-session_kind-extraordinary = Extraordinary
choice-mode-in_person = In person
choice-mode-virtual = Virtual
choice-mode-mixed = Mixed
choice-matter-roll_call = Roll call
choice-matter-quorum = Declaration of quorum
choice-matter-agenda = Agenda
choice-matter-minutes = Minutes of an earlier session
choice-matter-information = For information
choice-matter-agreement = Agreement
choice-matter-methodology = Methodology of a plan
choice-matter-endorsement = Endorsement of a proposal
choice-matter-amendment = Change of an endorsed commitment
choice-matter-phase = Phase of a commitment: close it or open it again
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
choice-access-public = Public: anybody reads it
choice-access-confidential = Confidential: the offices of the table and the evaluator read it
choice-access-sealed = Sealed: nobody reads it until it is made public
choice-standing-called = Called
choice-standing-lapsed = No quorum declared
choice-standing-open = Under way
choice-standing-in_recess = In recess
choice-standing-unclosed = Not closed
standing-unclosed-since = Not closed since { $date }
choice-standing-closed = Closed
choice-standing-cancelled = Cancelled

## What was done, as the record tells it: without subject or full stop

deed-session-call = Called the { $object } for { $date }, { $hour }
deed-session-change = Changed the call of the { $object }: { $changes }
deed-session-add_point = Added a point to the call of the { $object }
deed-session-drop_point = Took point { $item } out of the call of the { $object }
deed-session-call_again = Made a second call of the { $object } for { $date }, { $hour }
deed-session-cancel = Cancelled the { $object }
deed-session-circulate = Circulated a document for point { $item } of the { $object }{ $timeliness ->
    [late] , later than the notice of the call
   *[in_time] {""}
}
deed-session-release = Made public the sealed document of entry { $document }, of the { $object }
deed-session-amend_agenda = Changed the agenda of the { $object }
deed-session-arrive = Recorded that { $office } is present for “{ $seat }”, from { $moment }
deed-session-leave = Recorded that { $office } left at { $moment }
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
deed-session-withdraw_motion = Withdrew the motion of point { $item } of the { $object }, before its result
deed-session-vote = { $captor ->
    [technical_secretary] Entered the vote of “{ $seat }”, { $sense ->
        [in_favour] in favour
        [against] against
       *[abstention] an abstention
    }, on point { $item }{ $corrects ->
        [0] {""}
       *[other] ; corrects entry { $corrects }
    }
   *[seat] { $sense ->
        [in_favour] Voted in favour
        [against] Voted against
       *[abstention] Abstained
    } on point { $item }, for “{ $seat }”{ $corrects ->
        [0] {""}
       *[other] ; corrects entry { $corrects }
    }
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
deed-session-recess = Called a recess in the { $object }, at { $moment }
deed-session-resume = Resumed the { $object }, at { $moment }
deed-session-close = Closed the { $object }, at { $moment }{ $ending ->
    [quorum_lost] , for lack of quorum
    [agenda_rejected] , without an approved agenda
   *[complete] {""}
}

## What can be done: the button of each act

act-session-call = Call the session
    .kind = Kind of session
    .ordinal = Number
    .ordinal-hint = Empty: the next one
    .agenda-title = Point
    .agenda-document = Document that goes with point
    .agenda-file = File of the document of point
act-session-change = Change the call
    .reason = { change-reason }
    .reason-hint = At least 50 characters
act-session-add_point = Add a point to the call
    .button = Add the point
act-session-drop_point = Take a point out of the call
    .button = Take the point out
    .reason = { change-reason }
    .reason-hint = At least 50 characters
act-session-call_again = Make a second call
act-session-cancel = Cancel the session
    .reason = { change-reason }
    .reason-hint = At least 50 characters
act-session-circulate = Circulate the document
    .title = Title of the document
    .file = File of the document
    .file-hint = PDF, document, spreadsheet, image or text; up to 10 MB. Whoever is chosen below reads it.
    .access = Who reads the file
    .access-hint = The title is always public. It does not change later; what is sealed can be made public.
act-session-release = Make a sealed document public
    .button = Make it public for ever
    .document = Document
act-session-amend_agenda = Change the agenda
    .agenda-title = { agenda-new }
act-session-arrive = Record the arrival
act-session-leave = Record the departure
act-session-declare_quorum = Declare quorum
    .moment = Date and hour of the declaration
act-session-take_up = Take up the point
act-session-conclude = Conclude the point
    .note = What was seen or said, in brief
    .note-hint = May stay empty.
act-session-put_to_vote = Put to the vote
    .mode = Voting
    .motion-reasons = Reasons, public
    .motion-reasons-hint = Why this is proposed; if it is returned, the observations.
    .motion-wording = Wording put to approval
    .motion-granted-wording = { act-session-put_to_vote.motion-wording }
    .motion-granted-wording-hint = Empty: the one proposed, as it is
    .motion-template = Template it was taken from
    .motion-template-hint = If you write no phase or mark no origin, its own are taken. Changing the template later does not change what was adopted.
    .motion-template-none = None: composed from nothing
    .motion-methodology-name = Name of the methodology
    .motion-methodology-name-hint = Empty only where a template is adopted as it is.
    .motion-source = Document or agreement it comes from
    .motion-origins = Origins it admits
    .motion-by_agreement = Fields of the form that change only by agreement once endorsed
    .motion-by_agreement-hint = With none marked, every field changes without an agreement.
    .motion-keeps = When none is marked
    .motion-change = What is moved
    .motion-phase-reasons = Reasons, in public
    .motion-document = Document to approve
    .motion-text = Text of the agreement
    .motion-axis_name-name = Name of the axis
act-session-withdraw_motion = Withdraw the motion
    .reason = { change-reason }
    .reason-hint = At least 50 characters
act-session-vote = Record the vote
    .reason = Reasoned vote, in its own words
    .reason-hint = It is published as it is.
    .corrects = Vote it corrects
act-session-declare_result = Declare the result
    .casting = Casting vote
    .casting-none = There was no tie
act-session-explain_vote = Record the reasoned vote
    .reason = Reasoned vote, in its own words
    .reason-hint = It is published as it is.
act-session-object = Object to how the vote was entered
    .text = What you object to
act-session-recess = Call a recess
act-session-resume = Resume the session
act-session-close = Close the session
    .moment = Date and hour of the close

## Sessions

sessions-title = Sessions
sessions-lede = Here the Secretariat decides: each session with its call, its agenda, its votes and its agreements.
sessions-coming = Coming
sessions-past = Past
sessions-years = Years
sessions-none-coming = No session is called. The Technical Secretary calls it.
sessions-none-past = No session was held or cancelled yet.
call-title = Call a session
call-lede = The call is published when it is sent, with its agenda and its documents.
call-notice-rule = Notice the rules ask for: ordinary, { $ordinary }; extraordinary, { $extraordinary }. The day of the call and the day of the session do not count.
call-agenda-hint = Empty rows do not count. An endorsement, a methodology or an axis need to say which. Files: PDF, document, spreadsheet, image or text, up to 10 MB; they will be public.
call-point = { $kind ->
    [endorsement] Endorsement of the proposal: { $title }
    [methodology] Methodology: { $title }
    [phase] Phase of the commitment: { $title }
    [amendment] Change of the commitment: { $title }
    [axis_name] Name of the axis: { $title }
   *[other] { $title }
}
call-point-more = Document and other facts
call-point-number = of point { $number }
call-add-point = Add a point
call-warns = Proposal { $number }. { $said }
call-lacks-see = See the proposal
call-about-none = There is nothing today that such a point could be called about.
call-about-later = Choose the matter first and press “Add a point”: what it can be about will be here.
call-public = When you call, all texts of this page become public.
agenda-title = Agenda
session-mode = How people meet
session-to-calendar = Add to my calendar (.ics file)
session-place = Place
session-quorum-label = Quorum
session-quorum = When declared: { $present } of { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
} ({ $required } needed)
session-left-out = “{ $seat }” does not count: it suspended its participation
session-no-quorum-yet = not declared yet
session-no-quorum = was not declared
session-minutes = Minutes approved
session-recesses = Recesses
session-recess = { $from } to { $until }
session-recess-lasts = Since { $from }
session-closed = Closed
session-cancelled = Session cancelled
session-cancelled-on = Cancelled on { $moment }.
session-to-desk = Go to the desk of the session
session-calls = Call
session-of-year = { $name } of { $year }
session-renumbered = Its number was corrected: it was { $from } and is { $to }
session-called = Called on { $moment }, for { $starts }
session-called-again = Second call on { $moment }, for { $starts }
session-ended = { $ending ->
    [quorum_lost] for lack of quorum; points were left untreated
   *[agenda_rejected] without an approved order of the day; points were left untreated
}
session-changed = Call changed on { $moment }
call-starts = Date and hour: it was { $from } and is { $to }
call-mode = How people meet: it was { $from } and is { $to }
call-place = Place: it was { $from } and is { $to }
call-no-place = none
session-notice-none = A second call: no term of notice.
session-call-failed = Quorum was not declared on this call.
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
item-untreated = { $stage ->
    [begun] Not concluded
   *[pending] Not dealt with
}: { $why ->
    [quorum_lost] quorum was lost
    [agenda_rejected] the order of the day was not approved
    [cancelled] the session was cancelled
   *[lapsed] the call lapsed
}
item-in-course = In course
item-name = Point { $place } of the { $session }
item-in-call = Point { $number } of the call
item-not-in-call = Added in session
item-proposal-withdrawn = The proposal was withdrawn on { $date }.
item-proposal-disowned = On { $date } the institution objected to what was entered on its behalf: it did not present the proposal.
item-begun = Begun, not concluded
item-voting = Being voted
item-decided = Voted
item-concluded = Concluded
document-circulated = circulated on { $moment }
document-late = Circulated late
change-lede = Changes are published with their reason. If the day or hour moves, the notice is counted anew.
add-point-lede = The point stands before general matters and the closing. It needs the same notice as the call: no rule admits less for urgency. Once the session is open, it is proposed when the agenda is approved.
drop-point-lede = The point is no longer part of the agenda. The call goes on showing it, with the reason and its entry. It needs no notice. Once the session is open, it is taken out by changing the agenda.
item-added = Added to the call on { $date }.
item-dropped = On { $date } the point “{ $title }” was taken out of the call.
item-continues = Left by the { $session }
item-continued = Goes on in the { $session }
again-lede = A second call is made when the first did not reach quorum on its day and hour.
cancel-lede = The session is cancelled with its reason. The call stays visible.
release-lede = Once it is made public anybody reads it, for ever. Who did it and when is on the record.
release-done = It was sealed. The Technical Secretary made it public on { $date }.
release-none = This session has no sealed documents.
change-now = It is called for: { $starts }
change-reason = Reason, public
attendance-title = Roll call and quorum
attendance-none = Nobody has answered the roll yet.
attendance-none-came = Nobody answered the roll.
attendance-absent = Nobody came for: { $seats }
column-seat = Seat
column-who = Who
column-since = Since
column-voted = Voted
column-sense = Vote
came-since = since { $hour }
left-at = left at { $hour }
by-letter = by letter { $number }
seat-titular = Titular: { $institution }
seat-suplente = Alternate: { $institution }
moved-agenda = Motion: approve the agenda.
agreed-document = “{ $title }”
moved-minutes = Motion: approve the minutes as circulated: { $name }.
moved-agreement = Motion: approve an agreement.
moved-amendment = Motion: change a field of the commitment. { $name }.
moved-methodology = Motion: adopt the methodology “{ $name }”.
moved-phase = { $chosen ->
    [close] Motion: close the phase.
   *[reopen] Motion: open the phase again.
}
moved-axis_name = Motion: fix the name of the axis.
moved-table = Motion: change the table. It is moved: { $change }.
motion-choose = Show its fields
moved-endorsement = { $chosen ->
    [granted] Motion: grant the endorsement.
    [returned] Motion: return the proposal with observations.
   *[not_granted] Motion: do not grant the endorsement.
}
motion-asks-of-returned = If it is returned: the fields that are asked for
motion-other-wording = Approve with another wording
motion-now = Wording proposed
motion-approved = Wording that was endorsed
vote-captured = Entered by the Technical Secretary, { $hour }
vote-own = Cast by the seat itself, { $hour }
vote-corrects = corrects entry { $entry }, which said: { $sense }
vote-reason-kept = Blank or the same: the one on record is kept, with the sense it gave reasons for.
motion-withdraw-hint = The vote ends without a result. Votes already cast stay on record without effect, and the point can have another motion.
motion-withdrawn = The motion was withdrawn on { $moment }. { $votes ->
    [0] No vote had been recorded.
   *[other] The votes stay on record without effect.
}
voting-withdrawn = Motion withdrawn, no result
voting-unfinished = The session was closed before the result
vote-missing = Its vote is missing
vote-correct = Correct the entry
vote-reason = Reasoned vote
vote-reason-of = Reasoned vote: { $seat }
vote-reasoned-for = These are the reasons for a vote that was recorded as “{ $sense }” and was corrected.
vote-objection-of = Objection to the entry: { $seat }
vote-yours = Your vote for { $seat }
vote-here = Vote here
votes-total = { $in_favour } in favour, { $against } against, { $abstentions ->
    [one] { $abstentions } abstention
   *[other] { $abstentions } abstentions
}
voting-open = Voting open
result-words = { $verdict }: { $in_favour } in favour; { $needed }
result-needed = { $votes ->
    [one] { $votes } vote was needed
   *[other] { $votes } votes were needed
}{ $of ->
    [0] {""}
   *[other] {" "}of { $of }
}{ $kind ->
    [simple] , not counting abstentions
   *[other] {""}
} ({ $majority })
result-objected = Entry objected to by: { $seats }
result-objected-by = { $seat } (entry { $entry })
objection-until = How the vote was entered can be objected to until { $date }.
objection-about = If a vote was not entered as it was said in the session, it is objected to here. What was entered stays, and the objection is read beside it.
objection-list = Votes whose entry can be objected to
objection-none = There is no vote whose entry can be objected to.
tie-broken = The casting vote broke the tie.
tie-stood = There was a tie.
total-in-favour = In favour { $count }
total-against = Against { $count }
total-abstentions = Abstentions { $count }
total-missing = Missing { $count }

## The desk of a session

desk-title = Desk: { $session }
desk-nothing-pending = Nothing waits to be sent.
desk-kept = Kept on this computer, not sent yet:
desk-news = Something changed in the session.
desk-reload = Reload
desk-public-page = Public page
desk-to-close = Go to the close
desk-change-order = Change the agenda
desk-closed-file = See the name of the file, which is not public
desk-roll-title = Roll call
desk-roll-save = Record who is here
desk-point = Point { $number }.
desk-no-point = No point in course
desk-take-up-hint = Begin a point from the agenda.
desk-not-open = The session is not open.
desk-in-recess = To go on, resume the session.
desk-follows = What follows from this session
desk-nothing-follows = Today nothing is owed of what was dealt with in this session.
desk-in-and-out = Record an arrival or a departure
desk-arrives = Arrives
desk-leaves = Leaves
desk-close-title = Close
desk-close-ready = Everything has been dealt with. You can close the session.
desk-close-owed = Before closing, deal with:
desk-close-hint = { $days ->
    [one] After the close, each seat has { $days } working day to object to how its vote was entered.
   *[other] After the close, each seat has { $days } working days to object to how its vote was entered.
}
desk-casting-hint = If there is a tie, the vote of “{ $seat }” breaks it. Enter it only then.
desk-conclude-summary = Conclude without a vote
desk-save-votes = Save without declaring
desk-keyboard = Keyboard: Tab moves on, arrows choose the vote and Enter declares the result.
roll-mark = Present
roll-present = Present since { $hour }
agenda-order-hint = Write the place of each point. Empty: it is dropped. What was dealt with stays. If the table approved the agenda already, the change is voted again before anything else is decided.
agenda-place = Place
agenda-new = New point

choice-motion-agenda = Approve the agenda
choice-motion-minutes = Approve the minutes of an earlier session
choice-motion-agreement = An agreement
choice-motion-methodology = Adopt a methodology
choice-motion-endorsement = The endorsement of a proposal
choice-motion-amendment = Change a field of a commitment
choice-motion-phase = Close a phase or open it again
choice-motion-axis_name = Fix the name of an axis

told-title = Who was told
told-lede = Of each e-mail it is known whether the mail server took it. Whether anybody read it is not known. It is kept for 180 days.
told-none = No notice is known: none was sent, or more than 180 days have passed.
told-nobody = No e-mail: nobody with an account held the office then. They have to be told in another way.
told-vacant = The office was vacant: there is nobody to tell.
told-waiting = To be sent
told-sent = Handed over to the mail server
told-filed = It stayed as a file: there is no mail server. They have to be told in another way.
told-own-nobody = No letter: nobody with an account held the office then, which is yours.
told-own-filed = Kept as a file: there is no mail server. It is your office.
told-refused = Not sent
told-refused-code = Not sent: the mail server answered { $code }
told-unknown = It is not known whether it arrived
told-count-nobody = Without an e-mail on the platform: { $many }
told-count-vacant = Vacant offices: { $many }
told-count-waiting = To be sent: { $many }
told-count-sent = Handed over to the mail server: { $many }
told-count-filed = Stayed as files, not sent: { $many }
told-count-refused = Not sent: { $many }
told-count-unknown = Not known whether they arrived: { $many }
