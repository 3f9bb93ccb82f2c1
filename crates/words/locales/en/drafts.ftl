# Drafts.

drafts-title = Drafts
drafts-saved-title = Saved drafts
drafts-open = Drafts of your institution
drafts-none = Your institution has no drafts.
drafts-why = A draft is private to the institution that writes it. It is not in the public record until it is presented.
draft-title = Draft of a proposal
draft-private = Nobody outside { $institution } sees this draft, except whoever operates the server. It becomes public when you present it.
drafts-private = Nobody outside { $institution } sees these drafts, except whoever operates the server. Each becomes public when you present it.
draft-needs-plan = Presenting needs a plan, and there is none yet. The Technical Secretary registers it.
draft-untitled = Untitled
draft-saved-times = { $times ->
    [one] Saved { $times } time.
   *[other] Saved { $times } times.
}
draft-saved-rest = The rest was saved in the draft. A file that is refused does not replace the one that was there.
draft-required = The title, the sentence, the wording, the plan and the origin are enough to present; the rest may be missing, and will be said not to be on record.
draft-paste-title = Start from a document
draft-paste-label = Paste the document here
draft-paste-hint = The text of the proposal, as it is. What is recognised fills the form; you check and correct it.
draft-printed-title = What the draft says
draft-printed-when = As it was when this page was opened. What was typed since is not on paper until it is saved.
draft-source-title = The document that was pasted
draft-source-see = See the document that was pasted
draft-source-taken = { $count ->
    [0] No field still says what was read here.
    [one] One field was taken from here and says so.
   *[other] { $count } fields were taken from here and say so.
}
draft-source-nothing = Nothing was recognised: the ficha is filled in by hand.
draft-source-unread = { $count ->
    [one] One part of the document was not recognised
   *[other] { $count } parts of the document were not recognised
}
draft-source-private = It is kept with the draft, is not published, and goes with it.
draft-field-taken = Taken from the document.
draft-paste-button = Fill in the form
draft-blank-title = Start from a blank form
draft-blank-button = Open a blank form
draft-what = What is proposed
draft-where = In which plan and axis
draft-why = Why
draft-from = Where it comes from
draft-when = When
draft-who = Who answers for it
draft-save = Save the draft
draft-present-hint = Once presented, the proposal is public and gets its acknowledgement. You may complete and correct its fields later, but nothing is deleted.
draft-proposal = Proposal of a commitment
draft-act-proposed = What is proposed: { $act }
draft-discard-title = Discard
draft-discard-hint = The draft is deleted altogether. It never was in the public record.
draft-discard = Discard this draft
draft-discard-ask = Discard this draft?
draft-discard-goes = What will be erased
draft-discard-document = The document that was pasted is erased too.
draft-discard-code = The reading code stops working too.
draft-discard-not = Keep the draft
draft-stale = This draft was saved while you were writing, from another window or by somebody else of your institution.
    .rule = Nobody loses what they wrote: both versions are here.
    .next = Check the differences, correct the form and save again.
draft-stale-how = The form below keeps what you wrote.
draft-advice-ready = As it is saved, it can be presented.
draft-advice-not-yet = As it is saved, it cannot be presented yet. { $why }
draft-advice-row = As it is saved, it cannot be presented yet. Act { $row }: { $why }
draft-advice-fields = Missing or not understood: { $fields }.
draft-batch-title = { $count ->
    [one] Draft of one act
   *[other] Draft of { $count } acts
}
draft-batch-acts = What would be done
draft-batch-row = Act { $row } of this draft
draft-batch-author = Written by { $author }
draft-batch-refused = this act is in the way
draft-batch-unknown = An act that this site does not know
draft-batch-fault = Act { $row }: { $why }
draft-batch-faults = Not presented: something has to be corrected
draft-batch-present = Present all
draft-batch-hint = All acts are recorded, or none. Each is entered in the name of whoever wrote it.
problem-no-draft = There is no draft at that address
    .next = It may have been presented or discarded, or belong to another institution.
draft-gone-presented = This draft was presented: it is commitment { $number }
draft-gone-presented-next = Somebody of your institution presented it while you wrote. What you wrote was not saved; here it is, to copy into the ficha.
draft-gone = Not saved: you cannot write in that draft today
draft-gone-next = It may have been presented or discarded, or you now act for another institution. What you wrote was not saved; here it is, to copy.
draft-gone-see = See commitment { $number }
problem-draft-too-long = The draft is too long; it was not saved
    .next = Go back to the page before and shorten the text.
problem-no-room-for-drafts = The drafts that the institution opened take up 64 MB already; it was not saved
    .next = Present or discard one of them.
problem-too-many-drafts = Your institution opened 200 drafts already; no other was opened
    .next = Present or discard one of them.
problem-draft-full = The server has no space left; nothing of the draft was saved
    .next = Tell whoever operates the site. Go back to the page before: what you wrote is still there.
problem-file-held = A draft holds on to that file; it was not taken away
    .next = Change the file in the draft, or discard the draft.
waiting-title = Files that wait
waiting-hint = Your office left them, and no act and no draft uses them yet. Each one is deleted a day after it came.
waiting-quota = { $files ->
    [one] With those of drafts, one file of your office waits: { $size } of { $most }.
   *[other] With those of drafts, { $files } files of your office wait: { $size } of { $most }.
}
waiting-none = None outside the drafts.
waiting-drop = Remove
problem-no-drafts-here = The office you act as cannot open drafts
    .next = The titular and alternate members of the table may, and so may the areas of their institutions.
reading-share-title = Let somebody else read it
reading-share-hint = With a code, somebody who is not of your institution can read this draft. They cannot change or present it.
reading-share-again = There is a code already; if you make another, the earlier one stops working.
reading-share = Make a reading code
reading-made-title = Reading code
reading-made-once = This code is shown once and not kept. Copy it now.
reading-made-how = Hand over the code and the address apart from each other. It works for 14 days, while you hold the office and make no other.
reading-code = Code
reading-where = Address
reading-back = Back to the draft
reading-title = Reading a draft
reading-ask = Enter the code that the institution writing the draft gave you.
reading-open = Read the draft
reading-wrong = That code opens no draft at this address.
reading-wrong-next = Check the code, or ask whoever gave it to you for another: a new one may have been made, its 14 days may be over, the office may have changed hands, or the draft may be gone.
reading-of = Draft of { $institution }. It is not presented yet and may change.
