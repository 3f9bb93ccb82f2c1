# Finding.

nav-find = Search
find-title = Search
find-description = Search the commitments, the agreements, the sessions and the public record.
find-label = Words to look for
find-submit = Search
find-count = { $count ->
    [0] Nothing with “{ $words }”
    [one] One result with “{ $words }”
   *[other] { $count } results with “{ $words }”
}
find-none-chosen = { $count ->
    [one] There is one with “{ $words }”; with { $chosen }, none
   *[other] There are { $count } with “{ $words }”; with { $chosen }, none
}
find-quoted = “{ $words }”
find-listed = { $count ->
    [0] Nothing of what was chosen
    [one] One text of what was chosen
   *[other] { $count } texts of what was chosen
}
find-common = “{ $words }” is not looked for: these words are too common.
find-quotes = What stands in quotation marks is looked for as it is written: the same words, next to each other and in that order; accents and capitals do not count.
find-unquoted = Search for the words in any order
find-chosen = What was chosen
find-without = Remove “{ $words }”
find-since = from { $date }
find-until = until { $date }
find-taken = There is nothing with “{ $typed }”; “{ $taken }” was looked for.
find-as-typed = Search for “{ $typed }” as typed
find-unknown = There is nothing with “{ $typed }”.
find-some = No text has all the words. These have some of them.
find-cut = Up to { $terms } words and { $letters } letters are looked for; the rest was left out.
find-searched = { $count } public texts were searched, up to entry { $entry }: titles, wordings, agendas, agreements and the record.
find-searchable = { $count } public texts are searched, up to entry { $entry }: titles, wordings, agendas, agreements and the record.
find-nearby = Nearby words
find-look-through = You can also look through
find-agreements = Agreements
find-kinds = Results by kind
find-kind-all = All
find-kind-commitment = Commitments
find-kind-foreseen = Foreseen commitments
find-kind-agreement = Agreements
find-kind-point = Points of agendas
find-kind-session = Sessions
find-kind-entry = Record
find-one-commitment = Commitment
find-one-foreseen = Foreseen
find-one-agreement = Agreement
find-one-point = Point
find-one-session = Session
find-one-entry = Record
find-results = Results { $from } to { $to }
find-pages = Pages of results
find-range = { $from } to { $to } of { $count }, the nearest first
find-range-newest = { $from } to { $to } of { $count }, the newest first
find-previous = Previous
find-next = Next
find-refine = Refine
find-refine-link = Refine by institution, state, axis or date
find-institution = Institution
find-state = State
find-axis = Axis
find-any-institution = All
find-any-state = All
find-any-axis = All
find-option = { $name } ({ $count })
find-from = From
find-to = To
find-not-a-day = “{ $typed }” is not a date; it is written like 2020-11-27. It was not taken into account.
find-reversed = It is before the first date, { $from }: no day is left.
find-apply = Apply
find-hint = With or without accents, singular or plural, it is the same. “ñ” does count. In quotation marks, words are looked for next to each other and in that order. This address can be sent: it opens the same search.
