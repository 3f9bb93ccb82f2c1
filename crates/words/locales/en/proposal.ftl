# Proposals and commitments.

## Names

commitment-name = Commitment { $number }

## Refusals

refusal-proposer-not-at-the-table = { $institution } holds no titular or alternate office at the table.
    .rule = Methodology: one of the parties of the Secretariat proposes; phases of the document of the Transparency Unit.
    .next = Present the proposal through an institution or organisation that is a member of the table.
refusal-origin-not-in-methodology = The methodology of the plan does not admit commitments of that origin.
    .rule = Methodology: the plan admits the origins it lists; phases of the document of the Transparency Unit.
    .next = Choose one of the origins the plan admits.
refusal-window-backwards = The window of the proposal ends on { $to }, before it starts, on { $from }.
    .rule = Rule of the platform: a window ends on the day it starts, or later.
    .next = Correct the first or the last day of the window.
refusal-proposal-withdrawn = The proposal was withdrawn.
    .rule = Rule of the platform: a withdrawn proposal stays readable and no longer changes.
    .next = Present a new proposal if the matter continues.
refusal-proposal-disowned = The institution on whose behalf this proposal was entered says that it did not present it.
    .rule = Rule of the platform: what an office objects to of what was entered on its behalf counts no more; it stays readable and no longer changes.
    .next = If the institution wants to propose it, present it anew, by its own act or from another document that it signs.
refusal-already-endorsed = The proposal already has the endorsement of the Secretariat.
    .rule = Rule of the platform: once endorsed, what was approved changes only by agreement of a session.
    .next = Ask the Technical Secretary to take the change to a session.
refusal-not-granted = The Secretariat decided not to endorse this proposal.
    .rule = Rule of the platform: a proposal that was not endorsed stays readable and no longer changes.
    .next = Read the reasons of the agreement and, if it is worth it, present a new proposal.
refusal-being-voted = The proposal is being voted on.
    .rule = Rule of the platform: during the vote the ficha is neither changed nor withdrawn.
    .next = Wait until the result is declared.
refusal-same-value = What was sent is the same as what is on record.
    .rule = Rule of the platform: each version of a field records a change.
    .next = Change the field, or leave what is on record.
refusal-correction-without-note = It is missing why this field is corrected: { $field }.
    .rule = Rule of the platform: what is on record is corrected with a public reason.
    .next = Write why it changes, or how the observations were met.
refusal-by-agreement = Once endorsed, this field changes only by agreement: { $field }.
    .rule = Methodology: it says which fields change only by agreement after the endorsement.
    .next = Ask the Technical Secretary to take it to a session, as the change of a commitment.
refusal-nothing-to-amend = Item { $position } is about a proposal that is not endorsed.
    .rule = Rule of the platform: an agreement changes the form of what is already endorsed.
    .next = Before the endorsement, the institution that proposes completes or corrects it without an agreement.

## Choices

choice-origin-proactive = Proactive
choice-origin-co_created = Co-created
choice-origin-reactive = Reactive
choice-status-presented = Presented
choice-status-returned = Returned with observations
choice-status-not_endorsed = Endorsement not granted
choice-status-endorsed = Endorsed, not assumed
choice-status-assumed = Endorsed and assumed
choice-status-withdrawn = Withdrawn
choice-status-disowned = Objected to: its institution did not present it

choice-ficha-title = Title
choice-ficha-summary = The proposal in one sentence
choice-ficha-wording = Wording
choice-ficha-responsible = Responsible institution
choice-ficha-area = Responsible area
choice-ficha-axis = Axis
choice-ficha-axis_as_worded = The axis, as the wording names it
choice-ficha-problem = Public problem
choice-ficha-population = People affected
choice-ficha-relevance = Why it is relevant
choice-ficha-project = Project it results from
choice-ficha-stage = Stage in which it is proposed
choice-ficha-activities = Programmed activities
choice-ficha-window = Window
choice-ficha-support = Document it rests on

## What was done, as the record tells it: without subject or full stop

deed-proposal-present = Presented the proposal of { $object }
deed-proposal-amend = Completed or corrected a field of { $object }: { $field }
deed-proposal-adopt_amendment = Changed a field of { $object } by agreement: { $change }
deed-proposal-withdraw = Withdrew the proposal of { $object }

## What can be done: the button of each act

act-proposal-present = Present the proposal
    .activities-year = Year of the activity
    .activities-key = Key of the activity
    .activities-name = Name of the activity
    .title = Title
    .title-hint = On one line; for example, “Transparency and citizen participation during the 2021 electoral process”.
    .wording = Wording of the commitment
    .wording-hint = The text put before the Secretariat, word for word.
act-proposal-amend = Record the field
    .title = { act-proposal-present.title }
    .title-hint = { act-proposal-present.title-hint }
    .wording = { act-proposal-present.wording }
    .wording-hint = { act-proposal-present.wording-hint }
    .activities-year = { act-proposal-present.activities-year }
    .activities-key = { act-proposal-present.activities-key }
    .activities-name = { act-proposal-present.activities-name }
    .note = Why it changes, or how the observations were met
    .responsible = { field-responsible }
    .responsible-hint = { field-responsible.hint }
    .note-hint = It is published beside the field. Only what completes a field that was not on record may go without it.
act-proposal-adopt_amendment = Change a field by agreement
act-proposal-withdraw = Withdraw the proposal

## Commitments

commitments-title = Commitments
commitments-lede = What has been proposed, how each proposal is doing and what was decided.
commitments-none = No commitment has been presented
commitments-no-other = No other commitment has been presented
commitments-who-may = Any member of the Secretariat may propose one.
none-mark = –
commitment-eyebrow = Commitment { $number }, { $origin }
commitment-window-title = Commitment { $number }: { $title }
proposal-proposes = Proposed by: { $who }
proposal-as-titular = { $institution }, titular representative of “{ $seat }”
proposal-as-suplente = { $institution }, alternate representative of “{ $seat }”
quoted = “{ $text }”
may-who = Open to: { $allowed }.
withdrawn-title = Why it was withdrawn
path-title = Its path
path-title-plan = The path of the commitment
path-legend = Circle: a phase. Diamond: a decision. Solid line: travelled; dotted: ahead.
path-phase = Phase { $number }
path-decides-secretariat = The Secretariat decides
path-decides-institution = The institution decides ({ $institution })
path-decides-unnamed = The responsible institution decides
path-endorsement = Endorsement
path-assumption = Assumption
path-done = Done
path-now = Under way
path-owed = Pending
path-overdue = Not assumed
path-methodology = Methodology
path-phase-overdue = Under way; its term is over
path-closed-on = closed on { $date }
path-since = since { $date }
path-ahead = Ahead
path-open = Open
path-never = Will not follow
path-returned = Returned
path-sent-back = Returned with observations
path-granted = Granted
path-not-granted = Not granted
path-assumed = Done
path-withdrawn = Withdrawn
path-disowned = Objected to
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
due-name-missing = Pending: the institution ({ $institution }) says who will answer for the commitment
due-name-what = Say which institution will answer for the commitment
due-session-missing = Pending: the decision of the Secretariat on the endorsement
due-session-lapsed = Pending: another call; quorum was not declared
due-session-lapsed-who = Next to call: the Technical Secretary
due-session-lapsed-what = { $session }: its call stands no more, and it has no other day yet.
due-session-unclosed = Pending: to close the session that has this point, or to conclude it there
due-session-unclosed-who = Next to act: the Technical Secretary
due-session-recess = The Secretariat is in recess
due-session-open = The Secretariat is in session
due-session-who = Next to decide: the Secretariat
due-session-what = { $session }: { $moment }
due-session-before = { $session }:
due-session-see = See the call
due-session-read = See the session
due-session-follow = Follow the session
due-institution-who = Next to act: the institution ({ $institution })
due-revise-missing = Pending: an answer of the institution ({ $institution }) to the observations
due-revise-what = Answer the observations with a new wording
due-revise-fields = Complete or correct what the Secretariat asked for. Pending: { $fields }
due-returned-on = It was returned on { $date }. The rules of the table set no term.
due-assume-missing = Pending: the institution ({ $institution }) has yet to assume it
due-assume-disowned = Assumption objected to in entry { $entry }: the institution says that it did not assume what was entered on its behalf.
due-assume-by = Assume the commitment, by { $date }
due-assume-overdue = Not assumed: the term ended on { $date }
due-assume-open = Assume the commitment
due-assume-left = { $total ->
    [one] { $total } working day
   *[other] { $total } working days
} from the agreement; { $days ->
    [0] it ends today.
    [one] { $days } is left.
   *[other] { $days } are left.
}
due-assume-since = { $total ->
    [one] { $total } working day
   *[other] { $total } working days
} from the agreement; { $days ->
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
due-adopt-missing = Pending: the Secretariat has yet to adopt the methodology of the plan
due-adopt-what = Take the methodology of the plan to a session
due-phase = Under way, phase { $number }: { $phase }
due-phase-since = The phase is open since { $date }. The rules of the table set no term for the endorsement.
due-phase-missing = Pending before the phase closes: { $lacking }
due-phase-no-term = The methodology sets no term for this phase.
due-phase-by = The term of the phase ends on { $date }.
due-phase-over = The term of the phase ended on { $date }.
due-close-what = Close phase { $number }: { $phase }
due-close-missing = Pending: the close of phase { $number }, { $phase }
due-through = All phases of its methodology are closed
due-through-who = It is a commitment
due-not-granted = The Secretariat did not grant the endorsement
due-not-granted-what = This proposal goes no further; it stays published, with the reasons.
due-withdrawn = The proposal was withdrawn
due-withdrawn-what = This proposal goes no further; it stays published, with the reasons.
due-disowned = The institution says that it did not present this proposal
due-disowned-what = It was entered from a document, and the office it was entered for objected. This proposal goes no further; it stays published with the objection.
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
wording-as-version = Version { $number } was approved without changes. The earlier ones can be read below.
wording-same = Both versions say the same, word for word.
wording-not-decided = The Secretariat has not approved a wording.
wording-marks = “− struck through” went out; “+ underlined” came in.
wording-versions = All versions of the wording
wording-version = Version { $number }
ficha-title = Facts
window-from = from { $date }
window-to = until { $date }
responsible-unknown = Not on record; or the proposing one, if it is a public body or the guarantor
ficha-proposes = Proposed by
ficha-complete = Complete
ficha-correct = Correct
ficha-complete-of = Complete: { $field }
ficha-correct-of = Correct: { $field }
ficha-more = These can be changed too:
ficha-amended-after = Changed after the endorsement, on { $date }.
ficha-by-agreement = Once endorsed, these change only by agreement: { $fields }.
ficha-versions = Versions of the fields
ficha-activity = { $key }, “{ $name }”, annual programme of activities { $year }
ficha-axis-fixed = The document also says { $others }; an agreement fixed the name.
ficha-axis-unsettled = The document also says { $others }. An agreement has yet to confirm the name.
paper = { $kind }, { $number }, { $date }
paper-issued = { $paper }. Issued by: { $issuer }
paper-no-number = no number
paper-no-date = no date
changes-title = Changes by agreement, vote by vote
choice-change-of-amendment = a change of this commitment
choice-change-of-phase = a decision on a phase of this commitment
change-pending = { $stage ->
    [voted] In the { $session }, { $kind } is being voted.
    [lapsed] The { $session } has on its agenda { $kind }. It was called for { $moment } and quorum was not declared.
   *[listed] The { $session }, { $moment }, has on its agenda { $kind }.
}
votes-title = The endorsement, vote by vote
votes-none = There has been no vote yet.
votes-caption = { $session }, { $mode }
votes-reasons = Reasons:
votes-seat = Seat
votes-voted = Voted
votes-sense = Vote
votes-by-hands = Show of hands: only the counts are on record.
votes-majority = by majority
votes-unanimous = by all who voted
votes-unanimous-captured = by all who voted, as entered
votes-not-carried = without the votes the rule asks for
votes-by = { $by }; { $needed }
votes-reasoned = Reasoned vote: { $seat }
asked-title = What the Secretariat asked for
asked-answered = Answered on { $date }
asked-owed = Pending
next-title = What comes next
next-none = The path of this proposal has ended.
next-methodology = The Secretariat adopts the methodology, which says what phases follow and in which the endorsement is given.
next-close = The Technical Secretary closes the phase when what the methodology asks for holds.
next-endorsement = The Secretariat grants the endorsement, returns the proposal with observations or does not grant it, with public reasons.
next-assumption = The responsible institution assumes it with an agreement or a letter of its own. If the term passes without one, this page will say so.
next-assumption-late = The responsible institution can still assume it, with an agreement or a letter of its own.
choice-next-proposal = The Secretariat may decide on the current wording; the proposer may complete and correct the form before the vote.
choice-next-own = It is a phase of this Secretariat’s own; the methodology says what closes it.
choice-next-problem_trees = Problem trees are built: the core problem, its causes and its effects.
choice-next-open_dialogue = An open dialogue with organisations and the public is called.
choice-next-roadmaps = Roadmaps are built, with activities, who answers for them, dates and indicators.
choice-next-publication = The plan is published and follow-up begins.
blank-title = What is not on record
blank-count = { $count ->
    [one] One field is not on record
   *[other] { $count } fields are not on record
}
blank-none = Every fact of the form is on record.
blank-why = Nobody has entered it.
choice-blank-plan_period = Period of the plan
    .why = It is not on record on this site.
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
    .why = The window is on record in words; at least one of its two dates is missing.
choice-blank-responsible = Responsible institution
    .why = Without it the proposal cannot be taken to a session.
choice-blank-area = Responsible area
choice-blank-support = Document it rests on
choice-blank-support_number = Number of the document
    .why = The document carries none.
choice-blank-support_date = Date of the document
    .why = The document carries none.
choice-blank-session = Session that will decide on the endorsement
    .why = Nobody has called it.
choice-blank-assumption = Agreement or letter of assumption
    .why = The responsible institution owes it.
choice-blank-signed_minutes = Signed minutes of the session
    .why = They are not on this site.
choice-blank-budget = Budget
    .why = It is set in the roadmaps.
choice-blank-indicator = Indicator and baseline
    .why = They are set in the roadmaps.
documents-title = Documents
documents-none = No document is on record.
document-of-proposal = Document of the proposal
document-of-proposal-before = Document of the proposal, earlier version
document-of-phase = Report of the phase: { $phase }
document-of-assumption = Document of the assumption
history-title = Its history
history-all = Everything on record
history-presented = Proposal presented
history-version = Version { $number } of the wording
history-completed = Completed: { $field }
history-corrected = Corrected: { $field }
history-amended-by-agreement = Changed by agreement: { $field }
history-circulated = Document circulated
history-point-dropped = Point taken out of the call
history-change-put = Put to the vote. { $what }
history-change-carried = Carried. { $what }
history-change-failed = Not carried; nothing changed. { $what }
history-put-to-vote = Put to the vote
history-motion-withdrawn = Motion withdrawn before its result
history-result = Result of the vote declared
history-granted = Endorsement granted
history-returned = Returned with observations
history-not-granted = Endorsement not granted
history-phase-closed = Phase closed: { $phase }
history-phase-reopened = Phase open again: { $phase }
history-phase-reported = Report of the phase published: { $phase }
history-assumed = Commitment assumed
history-withdrawn = Proposal withdrawn
path-assumed-late = Done after its term

## Revise, withdraw

revise-title = New wording
revise-lede = Change only what is needed. The earlier version stays published beside the new one.
revise-observations = Observations of the Secretariat
amend-complete-lede = This is not on record. What you write is published, with your institution and the date.
amend-correct-lede = What was on record stays published beside the new text, with who, when and why.
amend-file-again = The file on record stays, unless you attach another or choose to take it off.
field-file_in_force = The file on record
    .none = It stays, or is replaced by the one attached
choice-file_in_force-taken_off = It is taken off
withdraw-title = Withdraw the proposal
withdraw-lede = The proposal leaves its path. Nothing is deleted: it stays published, with the reason you write.
stale-title = Something changed while you were writing
stale-yours = What you wrote
stale-recorded = What is on record now
stale-saved = What was saved
stale-field = Fact
stale-how = Your text is still below, in the form. Check it against what is on record now and send it again.
stale-how-saved = Your text is still below, in the form. Compare it with what somebody else saved and send it again.
