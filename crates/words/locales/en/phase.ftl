# The phases of a commitment.

## Refusals

refusal-no-methodology = The plan has no adopted methodology yet.
    .rule = Rule of the platform: the phases, and in which the endorsement is given, are those of the methodology that the Secretariat adopts.
    .next = Take the methodology to the same session before, or to another.
refusal-other-phase = Commitment { $commitment } is in another phase: { $phase }.
    .rule = Rule of the platform: phases close in the order of the methodology in force.
    .next = Choose the phase it is in.
refusal-all-closed = Commitment { $commitment } has no open phase any more.
    .rule = Rule of the platform: the phases are those of the methodology in force, and all are closed.
    .next = If need be, open the one that was closed last again, with a public reason.
refusal-closers-missing = Before phase “{ $phase }” closes there is still missing: { $closers }.
    .rule = Methodology: the phase closes when what it asks for holds.
    .next = Record what is missing. The platform does not record validations, answers to contributions or editions yet.
refusal-fields-missing = Before phase “{ $phase }” closes, the form lacks: { $fields }.
    .rule = Methodology: the phase closes with those facts complete.
    .next = Ask the institution to complete them. Those that change only by agreement after the endorsement: take them to a session as a change to a commitment.
refusal-endorsement-missing = The endorsement that is given in phase “{ $phase }” was not granted yet.
    .rule = Methodology: the phase closes with the endorsement of the Secretariat.
    .next = Call the session that decides on it.
refusal-assumption-missing = The institution has not assumed what was endorsed in phase “{ $phase }”.
    .rule = Rule of the platform: a phase with an endorsement closes when the institution assumes it by an agreement or letter of its own.
    .next = Wait until the institution records its assumption.
refusal-agreement-needed = Phase “{ $phase }” is closed and opened again by agreement.
    .rule = Methodology: in that phase the Secretariat decides.
    .next = Take it to a session, in a point about the phase of the commitment.
refusal-no-agreement-needed = Phase “{ $phase }” is neither closed nor opened again by agreement.
    .rule = Methodology: that phase asks for no agreement of the Secretariat.
    .next = Close it or open it again from the page of the commitment.
refusal-not-closed-last = That is not the phase of commitment { $commitment } that was closed last.
    .rule = Rule of the platform: only the last closed phase is opened again, so that the order is kept.
    .next = Choose the last one that was closed.
refusal-no-report-needed = The methodology asks for no report in phase “{ $phase }”.
    .rule = Methodology: a report is published in the phases that ask for it before they close.
    .next = No other act is needed. The document can be circulated in a session.
refusal-endorsed-in-phase = The endorsement that is given in phase “{ $phase }” was granted to commitment { $commitment } already.
    .rule = Methodology: in each phase that asks for it, the endorsement is granted once.
    .next = Take that point off, or put one that applies.
refusal-endorsement-elsewhere = Commitment { $commitment } is in phase “{ $phase }”, in which the endorsement is not given.
    .rule = Methodology: the endorsement is given in: { $phases }.
    .next = Wait for that phase, or take another methodology to the session before.

## Choices

choice-phase_change-close = Close the phase
choice-phase_change-reopen = Open the phase again

## What was done, as the record tells it: without subject or full stop

deed-phase-close = Closed phase “{ $phase }” of { $object }
deed-phase-reopen = Opened phase “{ $phase }” of { $object } again
deed-phase-report = Published a report of phase “{ $phase }” of { $object }

## What can be done: the button of each act

act-phase-close = Close the phase
act-phase-reopen = Open the phase again
    .reason = Why it is opened again, in public
act-phase-report = Publish the report
    .title = Title of the report

## Fields

field-phase = Phase
field-phases = Phases
    .hint = In order, the proposal first. In at least one the endorsement is given.
    .row = Phase
field-phases-kind = Kind of phase
field-phases-code = Short code
    .hint = Empty, the usual one of its kind; a phase of your own needs its own.
field-phases-name = Name
    .hint = Empty, the usual one; a phase of your own needs its own.
field-phases-endorsement = Is the endorsement given here?
    .none = Not chosen: it is not given
field-phases-closers = What closes it
    .hint = With nothing marked, it closes when the Technical Secretary records it.
field-phases-term_days = Term, in working days
field-phases-required = Facts of the form it asks for
row-place = Place; empty, it is taken out

## Pages

endorsement-unsaid = The proposal does not say: { $fields }. It had better be completed before the endorsement is decided.
endorsement-required-blank = Before it closes, the phase asks for data that are not on record: { $fields }.
endorsement-required-kept = The institution had better complete them before the endorsement; afterwards, only by agreement, in a session, as a change to a commitment: { $fields }.
phase-required-kept = after the endorsement, only by agreement

phases-title = Closed phases
phases-none = No phase was closed.
phase-closed = { $phase }: closed on { $date }
phase-held = What held: { $closers }.
phase-reopened = It was opened again on { $date }.
phase-reopened-agreed = It was opened again on { $date } by { $agreement }.
phase-close-title = Close the phase
phase-close-by-agreement = This phase is closed by an agreement: it goes to a session as a point and is voted there.
phase-none-open = No phase is open: the plan has no methodology, or all are closed.
phase-ready = All that the methodology asks for holds. What closed it will be on record.
phase-lacks = Still missing: { $lacking }.
phase-reopen-title = Open the last closed phase again
phase-reopen-lede = “{ $phase }” is opened again. Nothing is deleted: its close stays published, with the reason you write.
phase-none-closed = No phase was closed.
phase-report-title = Publish the report of the phase
phase-report-lede = The report tells what happened in the phase and who took part. It is published as it is.
phase-endorses = The endorsement is given here.
phase-endorses-not = It is not given here.
phase-closes = It closes with: { $closers }.
phase-closes-plainly = It closes when the Technical Secretary records it.
phase-required = It asks of the form: { $fields }.
phase-term = Term: { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} from its opening.
phase-term-none = It sets no term.
phase-closers-label = What closes it
phase-endorsement-label = Endorsement
phase-term-label = Term
phase-required-label = Facts of the form it asks for
closer-not-here = The platform does not record validations, answers to contributions or editions yet. The phases that ask for them cannot be closed here for now.
lacking-field = fact of the form: { $field }
lacking-endorsement = the endorsement of the Secretariat
lacking-assumption = the assumption by the institution
methodology-start = Start from
methodology-start-hint = Changing this shows another form; what you typed below does not go into it.
methodology-start-force = The methodology in force
methodology-start-nothing = Nothing
methodology-start-show = Show
methodology-as-it-stands = “{ $name }” is put to the vote as it stands.
methodology-compose = Change it before the vote
