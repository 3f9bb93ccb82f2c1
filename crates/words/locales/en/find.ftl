# Finding.

nav-find = Search
find-title = Search
find-description = Search the commitments, the plans, the agreements, the sessions, the seats, the offices and the public record.
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
    [one] One result of what was chosen
   *[other] { $count } results of what was chosen
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
find-some = Nothing has all the words. These results have some of them.
find-cut = Up to { $terms } words and { $letters } letters are looked for; the rest was left out.
find-searched = All that is published up to entry { $entry } was searched, { $count } commitments, plans, methodologies, agreements, points, sessions, seats, offices and entries: their texts, what they are called, the names of their institutions and what each entry did.
find-searchable = All that is published up to entry { $entry } is searched, { $count } commitments, plans, methodologies, agreements, points, sessions, seats, offices and entries: their texts, what they are called, the names of their institutions and what each entry did.
find-nearby = Nearby words
find-look-through = You can also look through
find-agreements = Agreements
find-kinds = Results by kind
find-kind-all = All
find-kind-commitment = Commitments
find-kind-foreseen = Foreseen commitments
find-kind-plan = Plans
find-kind-methodology = Methodologies
find-kind-agreement = Agreements
find-kind-point = Points of agendas
find-kind-session = Sessions
find-kind-seat = Seats
find-kind-office = Offices
find-kind-entry = Record
find-one-commitment = Commitment
find-one-foreseen = Foreseen
find-one-plan = Plan
find-one-methodology = Methodology
find-one-agreement = Agreement
find-one-point = Point
find-one-session = Session
find-one-seat = Seat
find-one-office = Office
find-one-entry = Record
choice-found-commitment = { find-one-commitment }
choice-found-foreseen = { find-one-foreseen }
choice-found-plan = { find-one-plan }
choice-found-methodology = { find-one-methodology }
choice-found-agreement = { find-one-agreement }
choice-found-point = { find-one-point }
choice-found-session = { find-one-session }
choice-found-seat = { find-one-seat }
choice-found-office = { find-one-office }
choice-found-entry = { find-one-entry }
find-by-institution = In the name of the institution:
find-kind = Kind
find-results = Results { $from } to { $to }
find-pages = Pages of results
find-range = { $from } to { $to } of { $count }, the nearest first
find-range-newest = { $from } to { $to } of { $count }, the newest first
find-sheet = Download all these results: spreadsheet (CSV)
find-sheet-title = Results of a search
find-sheet-file = results
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
find-refused = Nothing was searched: something that was chosen does not exist
find-not-a-choice = “{ $typed }” is not among what can be chosen.
find-not-a-day = “{ $typed }” is not a date; it is written like 2020-11-27.
find-reversed = It is before the first date, { $from }: no day is left.
find-apply = Apply
find-hint = With or without accents, singular or plural, it is the same. “ñ” does count. In quotation marks, words are looked for next to each other and in that order. This address can be sent: it opens the same search.
problem-busy-finding = Too much is being looked for at once.
    .next = Ask again in a moment. The lists lead to everything too.
