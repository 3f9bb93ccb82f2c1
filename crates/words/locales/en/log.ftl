# The record and acknowledgements.

## Refusals

refusal-record-already-open = The public record is already open.
    .rule = Platform rule: the record is opened only once.
    .next = Use the record that exists.
refusal-record-not-open = The public record is not open yet.
    .rule = Platform rule: the first entry opens the record.
    .next = Open the record before recording acts.

## What was done, as the record tells it: without subject or full stop

deed-record-open = Opened the public record
deed-body-describe = Said what the body is called, where it is and who forms it
deed-body-set_contact = Said who answers for the site and how to reach them
deed-body-invite_administrator = Invited a person to administer the site

## What can be done: the button of each act

act-record-open = Open the public record
    .origin = Name of the record
    .vkey = Public key of the record
    .time_zone = Time zone
    .languages = Languages
    .name = Name of the body
    .about = Place and parties
    .operator = Who operates the site
    .contact = Telephone, e-mail and address
act-body-describe = Save the name and the place
    .name = What is it called?
    .name-hint = The full name, as in the agreement that creates it. It heads every page.
    .about = Where is it, and who forms it?
    .about-hint = Municipality or state, and the parties, in one line. For example: “Municipality of Tepalcuautla, Puebla: council, guarantor body and civil society”.
act-body-invite_administrator = Invite a person to administer the site
act-body-set_contact = Save the contact details
    .operator = Who answers for this site?
    .operator-hint = The institution and the area. Never a private person.
    .contact = Public telephone, e-mail and address
    .contact-hint = Those of the office; anyone will read them on every page. Do not write personal data.

## The record

recorded = Recorded under number { $entry }.
check = Check
check-entry = entry { $entry }
record-title = Public record
record-description = Every act of the Secretariat, in order, with its office, its date and how to check it.
record-lede = Every act of the Secretariat stays here, in order, and is neither deleted nor moved. Anyone can check it.
record-entries = Entries
record-count = { $count }, from 0 to { $last }
record-last = The latest
record-custodians = Kept by
record-no-custodian = nobody else yet
record-column-number = No.
record-column-when = Recorded
record-column-what = What was done
record-column-who = Who
record-newest = See the latest
record-older = See earlier ones
recorded-later = It happened on { $date }. Recorded later.
entry-word = Entry
entry-title = Entry { $entry }
entry-related = Related entries
entry-words = What it says
entry-about = What it is about
entry-related-what = Entry { $entry }: { $deed }
entry-related-cause = It was caused by
entry-related-consequence = It brought about
entry-related-corrects = It corrects
entry-related-corrected = It was corrected by
entry-related-objects = It objects to
entry-related-objected = It is objected to by
entry-related-confirms = Confirms
entry-related-confirmed = Confirmed by
entry-related-previous = The one before it in the same history
entry-related-next = The next one in the same history
entry-related-founding = Where what it speaks of began
entry-object-point = { $session }: { $point }
check-bytes-folded = What is needed to check it: digests, bytes and signature
entry-level = How it was checked who acts: { $level }.
check-words = What you read is what was stored.
check-words-more = The words above give the same digest as the entry.
check-in-place = It is in the record, in place { $index } of { $size }.
check-in-place-more = Places are counted from 0.
check-unchanged = Nothing before it has changed since entry 0.
check-unchanged-more = The signature of the record covers this entry and all before it.
check-not-sealed = It is being secured in the record.
check-not-sealed-more = Reload in two seconds.
check-no-custodian = Missing: nobody else keeps it yet.
check-no-custodian-more = Only this site says so. You can download a copy and check it with software of others.
check-texts = What each text is checked with
check-field = Field of the entry:
check-salt = Salt:
check-digest = Digest:
check-recompute = The digest is SHA-256 of the salt, the kind of act, the field and the text, as the specification of the record describes.
check-closed = The texts that are not shown here
check-bytes = The entry as it is stored
check-way = Its digest and its way to the root
check-way-entry = entry
check-way-step = step { $step }
check-way-root = root
check-note = The signature that covers the record
check-download-proof = Download the proof
check-download-bytes = Download the entry (JSON)
check-download-openings = Download the texts (JSON)
check-no-words = This entry carries no texts: all it says is in it.
recorded-from = Recorded under numbers { $entry }
recorded-to = to { $entry }.

## Acknowledgements

acknowledgement-link = Acknowledgement to print
acknowledgement-title = Acknowledgement of entry { $entry }
acknowledgement-number = Number of the entry
acknowledgement-when = Date and hour
acknowledgement-office = Who did it
acknowledgement-about = Subject
acknowledgement-object = { $name }: { $title }
acknowledgement-hash = Digest
acknowledgement-what = This acknowledgement says what was recorded, who did it and when. The hash lets anybody check that the entry has not changed.
acknowledgement-print = You can print this page, or save it as a PDF with the print function of your browser.
acknowledgement-check = Check this entry
acknowledgement-demo = Document of a demonstration: it has no validity.
