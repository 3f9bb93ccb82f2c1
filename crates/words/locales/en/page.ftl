# The words of Tequio in English. Mexican Spanish (es-MX) is the first language of the site.
#
# Calm and plain; sentences of 20 words or fewer; the reader is never at fault.
# Every key takes the same variables in both languages: `cargo xtask tidy` checks it.
# An «entry» is one line of the public record; a «seat» is a representation at the table.

body-unnamed = Secretariat yet to be named
body-called-then = The table was then called “{ $name }”.
site-description = What the Secretariat proposes, decides and delivers, on a public record that anyone can check.
skip-to-content = Skip to content
nav-main = Main
nav-plan = Plan
nav-commitments = Commitments
nav-sessions = Sessions
nav-record = Record
other-language = Español
other-language-tag = es-MX
this-page-other-language = Esta página en español
copy-strip = Copy of the record
copy-about = This is a copy of the record: it shows what there was when it was made. Nothing is recorded here and no mail leaves it.
demo-strip = Demonstration
demo-about = Demonstration on this computer. Act as any office and set the civil date.
demo-act-as = Act as
demo-date = Civil date
demo-hour = Hour (blank: that of the clock)
demo-change = Change
not-printed = Not printed: it is on the screen alone.
foot-who = Who answers for this site
foot-contact = Telephone, mail and address:
foot-yours = Privacy and rules
foot-data = The data of this site
foot-check = Check the public record
foot-made = Made with Tequio, free software. This site uses no tracking cookies and loads nothing from third parties.
foot-illustrative = What is marked “illustrative example” does not come from the sources: it shows how things work.
data-title = Download the data (CSV, JSON)
not-captured = to be completed
not-installed = Table being set up: not installed yet.
foot-set-contact = Enter or correct these details
not-on-record = not on record
illustrative = illustrative example
go-home = Go to the start
cancel = Back
errored = Error:
form-has-faults = Please check the following
form-more-faults = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
form-entered = The Enter key sends nothing. What you typed is still on this page; the button at the end of the form sends it.
form-kept = What was typed is still on this page. Correct it and send it before going to another.
given-back-title = What you typed
given-back-how = This page does not have the form, but what was typed is here. Copy it, or correct it and send it again.
given-back-nobody = Nobody is signed in in this browser: the session ended, or there was none. What was typed is here. Leave this page open, sign in in another tab, come back and send it again.
given-back-sign-in = Sign in in another tab
given-back-field = Text
given-back-file = The file was not kept: choose it again.
given-back-send = Send again
form-more = There are more rows, and what you typed is still on this page. Nothing was sent yet.
form-more-go = Go to the rows
form-add-rows = More rows: { $rows }
typed-restored = What was typed at { $when } and not sent was recovered.
typed-older = There is unsent text from { $when }; it was typed over an earlier version.
typed-sent = There is text from { $when } that was sent once. Before using it, see whether it was recorded.
typed-use = Use it
typed-discard = Discard it
see-rule = See the rule
vacant = vacant
privacy-title = Privacy notice
privacy-1 = Reading this site asks for none of your data and keeps none. There are no tracking cookies.
privacy-2 = Members of the Secretariat act by their office. Each act has the office and a code that does not say whose it is.
privacy-names-none = No name is published of anybody who holds or held an office.
privacy-names = { $count ->
    [one] The name of one person who holds or held an office is published.
   *[other] The names of { $count } people who hold or held an office are published.
} It is on the page of the Secretariat and in the entries of the record that name them.
privacy-why = A name is published only when whoever records the appointment writes it, so that people know who acts for each office.
privacy-correct = A wrong name is corrected by another appointment. Once the table is installed, a document says so, or a session agrees on it. The earlier one stays in the record.
privacy-3 = A text of the record can be erased without deleting the act or changing any vote: its words and its files are deleted, and it stays said which act erased them and on what ground. The name of somebody who holds an office is erased by agreement alone.
privacy-4 = To exercise your rights of access, rectification, cancellation or opposition, turn to the transparency unit of whoever answers for this site.
operator-title = What whoever operates this site can see
operator-1 = Whoever operates the server can see all that is on it: what is public, the confidential and sealed documents, and the drafts of each institution.
operator-2 = They cannot change an entry of the record unnoticed: each entry depends on those before it, and the signature covers them all.
operator-3 = Nobody can endorse or vote from the server: only a quorate session can. Until the table is installed seats and offices are added there, and each addition is on the record.
operator-4 = They could show different records to different people as long as nobody else keeps a copy. That is why other organisations should.
problem-not-found = This page does not exist
    .next = Check the address or go to the start. No published address is ever withdrawn.
problem-method = This page does not take what was sent
    .next = Go back to the previous page and use its buttons.
problem-other-site = The form came from another site and was not taken
    .next = Nothing changed. Open this site in a new tab and send from its own form. If it happens again, tell whoever operates the site: its server notes what it compared and how to adjust it.
problem-too-large = What was sent is too large
    .next = A form takes up to 1 MB of text and, besides, files of 32 MB in all. Go back to the page before and send less at a time. Nothing changed.
problem-too-many-fields = What was sent has too many fields
    .next = No form of this site has more than 2,000. Go back to the page before and send it from there. Nothing changed.
problem-larger = What was sent has { $size }, which is too much
    .next = A form takes up to 1 MB of text and, besides, files of 32 MB in all. Go back to the page before and send less at a time. Nothing changed.
problem-host = This demonstration answers on this computer only
    .next = Open it by the address it showed when it started.
problem-unreadable = What was sent could not be read
    .next = Go back to the form and send it again. Nothing changed.
problem-ours = Something failed on our side
    .next = Nothing that was confirmed is lost. Try again in a moment.
problem-no-entry = That entry does not exist
    .next = The record counts from 0. See the latest entries under “Public record”.
problem-no-file = There is no file at this address.
    .next = Files of the record are linked from their session, their commitment or their entry. What was received and stands in no entry yet cannot be downloaded, and what was erased is not there any more.
problem-file-closed = This file is not public.
    .next = Its entry says who reads it, and whether it is sealed until it is made public. With an office it is read once the second key was shown.
problem-file-damaged = The stored file is not the one on the record.
    .next = An altered file is not handed out. Tell whoever operates the site: verifying the record points at the entry.
problem-busy = Too much is being received at once.
    .next = Nothing was kept. Go back and send the form again in a moment.
problem-no-session = That session does not exist
    .next = See those there are under “Sessions”.
problem-only-technical-secretary = This page belongs to the Technical Secretary
    .next = The technical secretary conducts sessions. The page of each, under “Sessions”, is public.
problem-only-administrator = This page belongs to whoever administers the site
    .next = The administrator sets the table up before it is installed. “Members and rules” is public.
problem-table-installed = The table is installed already
    .next = Since its installation the table changes only by agreement: take the change to a session, as a point “Change of the table”.
problem-old-form = This form was used already, or is too old
    .next = Go back to the draft and use the button again.
problem-other-code = Another code was made since
    .next = The code you asked for with this form no longer works. Go back to the draft and make a new one.
choice-level-demo = not checked: in a demonstration anybody acts in any office
choice-level-console = from the machine that keeps the record
choice-level-token = by the key of a program
choice-level-e_mail = by a message to their address
choice-level-two_factors = by e-mail and a second factor
choice-level-fresh_factors = by e-mail and a second factor, shown 15 minutes ago or less
often-title = Too much was sent in a short time
often-wait = { $seconds ->
    [one] Wait a second and send it again.
   *[other] Wait { $seconds } seconds and send it again.
}
often-again = Send it again
often-kept = What you typed is on this page. None of it is in the record yet.
problem-drawn-for-role = Not sent: this page was opened with another office
    .next = It was opened as “{ $then }”, and in this browser somebody now acts as “{ $now }”. Nothing was done. To send it as it was, choose that office in another tab and send it again. To send it as you are now, open the page anew.
problem-drawn-for-person = Not sent: somebody else opened this page
    .next = Somebody else signed in to this browser afterwards. Nothing was done in anybody's name. To send it as it was, sign in in another tab as whoever opened this page and send it again. To send it as you are now, open the page anew.
problem-ended-meanwhile = Nothing was done: while this arrived, your session ended or changed
    .next = The rule: when what was sent has arrived whole, it is asked again who sends it. Your session may have been closed here or from another device, your office may have changed, or more than fifteen minutes passed since you showed your second key. Sign in again in another tab and send it once more.
problem-session-ended = Nothing was done: nobody is signed in in this browser
    .next = What you typed is on this page.
problem-factor-first = Nothing was done: your second key was not shown yet
    .next = What you typed is on this page. Show the key in another tab, come back and send it again.
drawn-for-choose = Choose the office
drawn-for-anew = Open the page anew
