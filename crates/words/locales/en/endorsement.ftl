# The endorsement and its assumption.

## Refusals

refusal-nothing-endorsed = The proposal does not have the endorsement of the Secretariat yet.
    .rule = Methodology: proactive commitments have an endorsement before they are implemented, says the document of the Transparency Unit.
    .next = Wait until the Secretariat decides in session.
refusal-already-assumed = The commitment was already assumed, in entry { $entry }.
    .rule = Rule of the platform: an institution assumes each commitment only once.
    .next = No other act is needed. See entry { $entry }.

refusal-responsible-missing = In item { $position }: it is not on record which institution will answer for the commitment.
    .rule = Rule of the platform: the endorsement is given to a commitment that somebody answers for.
    .next = Ask the proposing institution to complete that field.

## Choices

choice-outcome-granted = Grant the endorsement
choice-outcome-returned = Return with observations
choice-outcome-not_granted = Do not grant the endorsement

## What was done, as the record tells it: without subject or full stop

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
deed-endorsement-ratify = { $answer ->
    [ratified] Ratified
    [changes_asked] Asked for changes when ratifying
   *[declined] Declined to ratify
} { $object }
deed-endorsement-assume = Assumed { $object }

## What can be done: the button of each act

act-endorsement-decide = Decide on the endorsement
act-endorsement-assume = Assume the commitment
    .support = Document by which it is assumed
    .support-number = Number
    .support-number-hint = Number or date: at least one, so that it can be found.

act-endorsement-ratify = Answer on the ratification
    .answer = What whoever took the office answers
    .text = What changes are asked for, or why it is declined
    .text-hint = Anybody will read it, exactly as you write it.

## Ratifying

choice-ratification-ratified = Ratifies the commitment
choice-ratification-changes_asked = Asks for changes
choice-ratification-declined = Declines, with reasons
ratification-pending = Ratification pending since { $date }: somebody else took the office after it was assumed
ratification-changes-brief = Whoever took the office later asked for changes on { $date } (entry { $entry })
ratification-declined-brief = Whoever took the office later declined to ratify it on { $date } (entry { $entry })
standing-disowned-proposal = In entry { $entry } the institution objects to what was entered on its behalf: it did not present it
standing-disowned-assumption = In entry { $entry } the institution objects to what was entered on its behalf: it did not say that it assumes it
ratification-given = Whoever took the office later ratified it on { $date } (entry { $entry }).
ratification-changes = Whoever took the office later asked for changes on { $date } (entry { $entry }): { $text }
ratification-declined = Whoever took the office later declined to ratify it on { $date } (entry { $entry }): { $text }
ratify-title = Ratify what was assumed before
ratify-lede = The institution assumed this commitment under somebody else. Whoever comes says whether it goes on with it. The commitment does not change by the answer.
ratify-nothing = There is nothing to ratify: the same person holds the office as when it was assumed, or it is not assumed yet.
refusal-nothing-to-ratify = There is nothing to ratify.
    .rule = Rule of the platform: whoever took the office after the institution assumed the commitment ratifies it, once.
    .next = Read in the history of the commitment what was answered.

## Assume

assume-title = Assume the commitment
assume-lede = This records that { $institution } makes the commitment its own, with an agreement or a letter of its own.
assume-already = This commitment was assumed on { $date }, and it is assumed once only.
assume-already-see = See the document by which it was assumed
