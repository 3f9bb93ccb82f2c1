# Agreements.

## What was done, as the record tells it: without subject or full stop

deed-agreement-reach = Reached agreement { $ordinal } of the { $object }, with { $in_favour ->
    [one] { $in_favour } vote in favour
   *[other] { $in_favour } votes in favour
}{ $abstentions ->
    [0] {" "}and { $against } against
    [one] , { $against } against and { $abstentions } abstention
   *[other] , { $against } against and { $abstentions } abstentions
}

## What can be done: the button of each act

act-agreement-reach = Reach the agreement

## Agreements

agreements-title = Agreements
agreements-lede = What the Secretariat agreed, with its votes. Each agreement links to its session.
agreements-none = There are no agreements yet. They are made in quorate sessions.
agreements-none-here = This session has made no agreement yet.
agreements-none-made = This session made no agreement.
agreement-phase = Phase: { $phase }
agreement-folio = Agreement { $folio }
agreement-without-effect = It had no effect when the result was declared.
agreement-name = Agreement { $ordinal } of the { $session }
