# Erasing words of the record.

## Refusals

refusal-no-such-text = Entry { $entry } has no text with number { $text }.
    .rule = Rule of the platform: what is erased is what an entry holds, and its texts are counted from 0 in the order of their digests.
    .next = Open the entry and choose its texts on the page that erases.
refusal-erased-before = That text of entry { $entry } was erased before, by act { $by }.
    .rule = Rule of the platform: a text is erased once and does not come back.
    .next = Take that text out of the chosen ones.
refusal-names-office-holder = That text of entry { $entry } is the name of somebody who holds or held an office.
    .rule = Rule of the platform: whoever decides in public does so by name; only an agreement of the Secretariat erases it.
    .next = Take the matter to a session. With the agreement, choose “The Secretariat agreed on it” and say which one it is.
refusal-repeats-erased = The reason repeats what is erased of entry { $entry }.
    .rule = Rule of the platform: the reason is public and stays; it may not say again what is erased.
    .next = Say why it is erased without repeating those words.

## What was done

deed-opening-erase = Erased texts of entry { $entry }
history-erased = Texts were erased

## What can be done

act-opening-erase = Erase texts of an entry
    .button = Erase for ever
    .entry = Entry
    .texts = Which texts are erased?
    .texts-hint = The chosen ones are deleted, with their files, and there is no way to get them back.
    .cause = On what ground?
    .agreement = Which agreement?
    .reason = Reason, public
    .reason-hint = At least 50 characters. Anybody will read it. Do not repeat what is erased, nor say whose it is.

choice-cause-request = The person whom it identifies asked for it
choice-cause-sensitive = It is sensitive, or of a child
choice-cause-bystander = It identifies somebody who takes no part
choice-cause-mistake = It was published by mistake
choice-cause-order = An authority ordered it
choice-cause-agreement = The Secretariat agreed on it

file-gone = File erased by entry { $entry }.

erase-lede = The entry, its date, who did it, the votes and the totals stay as they are. Where the words stood it will say which act erased them.
erase-none = This entry has no text left to erase.
erase-text = { $label } “{ $words }”
erase-closed = { $label } { $class }
erase-link = Erase texts of this entry
problem-not-erasing = Erasing texts is not for your office
    .next = Before the Secretariat is installed the administration of the site does it; afterwards, the Technical Secretary. If a text speaks of you, ask them to erase it.
