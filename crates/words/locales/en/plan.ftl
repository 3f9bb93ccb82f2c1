# Plans, their methodology and open data.

## Refusals

refusal-plan-ordinal-taken = There is already a plan with number { $ordinal }.
    .rule = Rule of the platform: each plan has a number of its own.
    .next = Open the plan that exists, or write another number.
refusal-period-backwards = The period of the plan ends on { $to }, before it starts, on { $from }.
    .rule = Rule of the platform: a period ends on the day it starts, or later.
    .next = Correct the first or the last day of the period.
refusal-period-half = The period of the plan has only one of its two dates.
    .rule = Rule of the platform: a period has a first and a last day. If they are not known, it has neither.
    .next = Write the missing date, or leave both empty.
refusal-no-such-axis = The axis of entry { $axis } does not belong to this plan.
    .rule = Rule of the platform: a proposal is placed on an axis of its own plan.
    .next = Choose an axis of the plan, or leave it empty if it is not known.
refusal-axis-named = An axis has that name already, in entry { $axis }.
    .rule = Rule of the platform: no two axes of a plan have the same name.
    .next = Use the axis that is there, or write another name.
refusal-one-name-twice = The two names of the axis are the same.
    .rule = Rule of the platform: an axis has another name only where the sources call it in two ways.
    .next = Leave the other name empty, or write one that is different.
refusal-already-foreseen = A commitment of that title is foreseen already, in entry { $foreseen }.
    .rule = Rule of the platform: a foreseen commitment is entered once for its plan.
    .next = Look at the list; it may be recorded already. If it is another, write a title that tells them apart.
refusal-no-such-foreseen = Entry { $foreseen } is no commitment foreseen for this plan.
    .rule = Rule of the platform: it is one of the commitments that are foreseen for the plan.
    .next = Choose one of the list, or leave it empty.
refusal-foreseen-dropped = That commitment is foreseen no more, by entry { $dropped }.
    .rule = Rule of the platform: what was dropped is neither presented nor dropped again.
    .next = Choose another of the list. To foresee it again, the Technical Secretariat enters it once more.
refusal-foreseen-presented = That foreseen commitment was presented, in entry { $proposal }.
    .rule = Rule of the platform: a foreseen commitment has one proposal under way.
    .next = Open the proposal that is there, or leave it empty.

## Choices

choice-phase-proposal = Proposal
choice-phase-problem_trees = Problem trees
choice-phase-open_dialogue = Open dialogue
choice-phase-roadmaps = Roadmaps
choice-phase-publication = Publication
choice-phase-own = A phase of the body’s own
choice-template-edomex-2020 = Methodology of five phases (State of Mexico, 2020)
    .source = The five phases are those of the document of the Transparency Unit of IEEM, which lists them “by way of example and not of limitation”.
    .assumed = In which phases the endorsement is given and what closes each is an assumption of the template: the approved Methodology was not located.
choice-template-ogp-local = Five phases with the endorsement at the roadmaps (Open Government Partnership, OGP Local)
    .source = A template of the platform: the same five phases, with one endorsement before publication.
    .assumed = No document of the Partnership that is on record here sets these phases or what closes them: they are an assumption of the template.
choice-closer-validated_by_both_sides = validation by public bodies and civil society
choice-closer-contributions_answered = an answer to each contribution
choice-closer-report_published = report of the phase, published
choice-closer-approved_in_session = endorsement in session
choice-closer-edition_published = published edition
choice-keeps-of_template = those of the template; without one, none
choice-keeps-marked = only those marked, or none
choice-closer-by_agreement = agreement of the Secretariat
choice-endorsement_at-here = Yes, in this phase
choice-endorsement_at-elsewhere = No, in another

## What was done, as the record tells it: without subject or full stop

deed-plan-found = Registered a plan of action: { $object_title }
deed-plan-name_axis = Named an axis of { $object }
deed-plan-adopt_methodology = Adopted the methodology of { $object }
deed-plan-foresee = Entered a commitment that is foreseen in the { $object }
deed-plan-drop_foreseen = Entered that a commitment of the { $object } is foreseen no more
deed-plan-fix_axis_name = Fixed the name of an axis of { $object }

## What can be done: the button of each act

act-plan-found = Register the plan
    .name = Name of the plan
    .name-hint = For example, “First Local Action Plan on Open Government”.
    .ordinal = Number of the plan
    .ordinal-hint = 1 for the first, 2 for the second.
    .from = { field-from }
    .from-hint = Both dates, or neither when they are not on record.
act-plan-name_axis = Name the axis
    .name = Name of the axis
act-plan-foresee = Enter what is foreseen
    .title = Title of the commitment
    .title-hint = As the document has it.
    .origin = { field-origin }
    .origin-none = Not on record
    .institution = Institution that is to propose it
    .institution-none = Not on record
    .source = Where it is said
    .source-hint = Document and page, or session; for example, “Founding document, page 3”.
act-plan-drop_foreseen = Foresee it no more
act-plan-adopt_methodology = Adopt the methodology
act-plan-fix_axis_name = Fix the name of the axis

## Plans: the first page

plans-title = Action plans
plan-count = { $count ->
    [0] No commitments yet
    [one] { $count } commitment
   *[other] { $count } commitments
}
plan-period = Period of the plan: { $period }
period = { $from } to { $to }
period-day = { $date }
period-unknown = not on record
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
plan-heading-foreseen = { $count ->
    [one] { $count } commitment is foreseen for this plan, which awaits its first proposal.
   *[other] { $count } commitments are foreseen for this plan, which awaits its first proposal.
}
foreseen-title = Foreseen
foreseen-lede = Commitments that some source announces. Foreseeing is not proposing: for that, a member presents a proposal.
foreseen-none = Which commitments are foreseen is not on record
foreseen-source-none = the source is not on record
foreseen-waits = Nobody has proposed it
foreseen-presented = Presented: commitment { $number }
foreseen-dropped = Foreseen no more
foreseen-all = What is foreseen, with its source
foreseen-enter = Enter a foreseen commitment
foreseen-drop-title = Foresee a commitment no more
foreseen-drop-lede = Nothing is deleted: it stays in the record, with the reason you write.
plan-axis-unsettled = An axis has more than one name; an agreement has yet to fix one.
plan-commitments = The commitments of this plan
standing-phase = Phase { $number } of { $total }: { $phase }.
standing-no-methodology = No methodology adopted yet.
standing-through = { $total ->
    [one] Its only phase closed.
   *[other] All { $total } phases closed.
}
standing-proposed = Presented on { $date }
standing-presented = Presented on { $date }; the Secretariat has not decided yet
standing-returned = Returned with observations on { $date }
standing-not-endorsed = The endorsement was not granted, on { $date }
standing-endorsed = Endorsed since { $date }
standing-assumed = Assumed by the institution on { $assumed }; endorsed since { $date }
standing-withdrawn = Withdrawn by its proposer on { $date }
standing-no-proposal = Objected to on { $date }: its institution says that it did not present it
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
seat-vacant = { $institution }, office vacant
methodology-title = Where this path comes from
methodology-adopted = The methodology that the Secretariat adopted is called “{ $name }” and has { $count ->
    [one] one phase
   *[other] { $count } phases
}: { $phases }.
methodology-offered = What one can start from
methodology-offered-how = Each as it would be if the table adopts it as it is. It is composed and adopted in a session.
methodology-none = The Secretariat has not adopted a methodology for this plan yet, so its phases are not on record.
methodology-none-how = The Technical Secretary can take it to a session, from a template or from nothing: it is called with a “Methodology” point.
methodology-none-call = Call the session
methodology-page-title = The methodology of the plan
methodology-all = The whole methodology
methodology-whence = Where it comes from
methodology-whence-none = The document it comes from is not on record.
methodology-origins = Origins it admits
methodology-by-agreement = Fields of the form that change only by agreement once endorsed
methodology-by-agreement-none = none
methodology-earlier = Earlier methodologies
methodology-earlier-how = What was closed while they were in force stays as it was.
methodology-source = Source:
methodology-agreement = { $agreement }, { $date }
axes-title = Axes of the plan
axes-all = All axes and their names
axes-lede = An axis is shown under every name its sources use, until an agreement fixes one.
axes-none = No axis is on record.
axis-fixed = Name fixed by: { $agreement }.
axis-unsettled = Also called { $others }. An agreement has yet to confirm the name.
axis-unknown = Not on record
axis-name-title = Name an axis

## Open data

data-lede = The same that these pages show. Each table comes in two forms: to open in a spreadsheet, and to be read by a program.
data-up-to = With everything recorded up to entry { $entry }: { $moment }.
data-plan = Plans and commitments
data-plan-about = One row per commitment, with its plan, its facts, its wordings, its decision and its assumption.
data-phases = Phases of commitments
data-phases-about = One row for each close of a phase, for the phase each commitment is in and for those that follow.
data-activities = Activities of the annual programme
data-activities-about = One row per activity that a commitment names. In the JSON of the plan they also stand within their commitment.
data-sessions = Sessions
data-sessions-about = Call, quorum, and close or cancellation of each session.
data-calls = Calls
data-calls-about = One row for each call, change of a call and second call: for when, with what notice, why it changed and what became of it.
data-calls-file = calls
data-agenda = Agendas
data-agenda-about = Every point of every session, with its documents and how it ended.
data-votes = Votes
data-votes-about = A row for each seat and voting by name, also if it did not vote, and why. Of votings by show of hands there are only counts.
data-foreseen = What is foreseen
data-foreseen-about = Each foreseen commitment, with its source and the proposal that presented it.
data-agreements = Agreements
data-agreements-about = Each agreement with its session, its words and its votes.
data-ficha-versions = Versions of the fields
data-ficha-versions-about = Each field of each commitment, version by version: what it says, whose, when and why it changed.
data-columns = What each column means
data-how-title = How to read the files
data-how-entries = Each row has the number of the entry of the record that it rests on. An empty space means that it is not on record.
data-how-moments = Each time has its difference from universal time: “2020-11-27T11:00-06:00”. So two equal times are told apart when the clocks go back.
data-how-items = A point has two numbers: the one it had in the call, and the place at which it is taken up. They differ when the order of the day changes.
data-how-signs = In CSV, a text that begins with a sign has an apostrophe, so that the spreadsheet does not take it for a formula. In the sheets, so does one that would be read as a date or a number, such as “3-12”. In JSON it is to the letter.
data-programs-title = For programs
data-programs-how = Names and words are in English and do not change. New columns come last.
data-dictionary-programs = Dictionary for programs (JSON)
data-all = Plans, sessions and agreements, in { $tables } tables
data-sheet = Spreadsheet (CSV)
data-programs = For programs:
data-dictionary = Dictionary: what each column means (CSV)
data-attendance = Attendance
data-attendance-about = For each call, a row for each time that somebody of a seat came, and one for each seat of which nobody did. In the session itself was whoever came by the last call.
data-plan-file = commitments
data-phases-file = phases
data-foreseen-file = foreseen
data-activities-file = activities
data-sessions-file = sessions
data-attendance-file = attendance
data-agenda-file = agendas
data-votes-file = votes
data-agreements-file = agreements
data-ficha-versions-file = versions
data-dictionary-file = dictionary
data-table = Table
data-heading = Heading
data-name = Name for programs
data-type = Type
data-words = Possible words, and how programs read them
data-record = Check the public record
data-api = For programs: how to record an act (OpenAPI 3.1)
