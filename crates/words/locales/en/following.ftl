# Following commitments: what is chosen, and the letter that says what changed.

follow = Follow this commitment
follow-stop = Stop following it
follow-stop-which = Stop following { $commitment }
follow-done = You follow this commitment: you are told by e-mail when it changes.
follow-choose = Choose how often
notices-followed = Commitments that you follow
notices-followed-none = You follow none. The page of each commitment has “Follow this commitment”.
notices-followed-ask = When are you told what changes in them?
notices-followed-weekly = Each week, all of it in one e-mail; none if nothing changed
notices-followed-at_once = When something changes
notices-followed-never = Never by e-mail
notices-followed-own = Also of the commitments of the institution of my office
notices-end-title-followed = Get no more notices of what you follow
notices-end-lede-followed = What changes in the commitments that you follow will not reach you by e-mail any more. Nothing else changes, and you need not sign in.
notices-ended-followed = Done. What changes in the commitments that you follow does not reach you by e-mail any more. You can ask for it again in your account.
kept-followed = Commitments that you follow
kept-digests = How you are told of what you follow
kept-field-object = entry that presented it
kept-field-pace = how often
kept-field-reach = of what
kept-field-looked_at = looked at
letter-kind-followed = Changes in what somebody follows
letter-followed-subject = { $count ->
    [one] One commitment changed: { $body }
   *[other] { $count } commitments changed: { $body }
}
letter-followed-more = { $count ->
    [one] And one other commitment changed.
   *[other] And { $count } other commitments changed.
}
letter-followed-earlier = { $count ->
    [one] one other entry before
   *[other] { $count } other entries before
}
letter-followed-why-weekly = You get an e-mail like this each week in which something changes in the commitments that you chose. Here you can choose otherwise:
letter-followed-why-at_once = You get an e-mail like this when something changes in the commitments that you chose. Here you can choose otherwise:
