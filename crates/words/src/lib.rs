//! The words people read, on pages, in letters and on papers, in two languages and complete in both.
//!
//! It knows what the state holds and how to say it; it knows no page, no address and nothing of how words travel.

mod calendar;
mod calls;
mod captures;
mod codes;
mod dates;
mod ficha;
mod fields;
mod files;
mod full_stop;
mod kept;
mod labels;
mod letters;
mod letters_of_drafts;
mod letters_of_entries;
mod little;
mod locales;
mod methodology;
mod motions;
mod names;
mod owed;
mod papers;
mod pasted;
mod points;
mod ratification;
mod refusals;
mod results;
pub mod rules;
mod second;
mod standing;
mod unsaid;
mod voice;
mod votes;
mod warnings;

pub use calendar::{Whence, agenda_lines, session_calendar};
pub use calls::call_changes;
pub use captures::{capture_objection, capture_words, captured_in_brief, captured_words};
pub use codes::{code_numbered, code_of, same_name};
pub use ficha::{amendment_words, ficha_field, ficha_fields, period, support_words};
pub use fields::{FieldWords, column_label, field_choice, field_label, field_words, is_read, recorded_label, specs};
pub use files::{file_words, size_words, sizes_words};
pub use full_stop::stopped;
pub use kept::{kept_number, kept_of_somebody, letter_said};
pub use labels::{act_words, agreement_name, choice, deed, entry_name, object};
pub use letters::{
    Invited, LetterWords, address_changed_letter, address_code_letter, call_letter, factor_letter, invitation_letter,
    liaison_began_letter, liaison_ended_letter, mailbox_code_letter, owed_letter, sign_in_letter,
    visto_bueno_answered_letter, visto_bueno_letter,
};
pub use letters_of_drafts::{DraftCalled, DraftNews, draft_called, draft_letter};
pub use letters_of_entries::{
    ChangeWords, capture_objected_letter, captured_letter, factor_reset_asked_letter, followed_letter,
    office_entered_letter, office_left_letter, office_returned_letter, organisation_answered_letter,
};
pub use little::{is_little, little};
pub use methodology::{
    closers_words, kept_words, lacking_words, methodology_facts, methodology_name, methodology_sources, phase_called,
    phase_name, phase_next, phase_words,
};
pub use motions::{agreed_words, change_words, motion_facts, motion_texts, motion_words, post};
pub use names::Names;
pub use owed::{OwedWords, debtor_words, duty_words, owed_words};
pub use papers::{paper_standing, paper_words, tenure};
pub use pasted::{Pasted, read_document};
pub use points::{called_words, point_name, point_words};
pub use ratification::{ratified_words, unratified_words};
pub use refusals::{RefusalWords, fault_words, refusal_words};
pub use results::{carried_words, counted_words, objected_since, objected_words, result_words};
pub use standing::{Extent, beside_standing, standing_words};
pub use unsaid::unsaid_words;
pub use voice::{Arg, Args, GONE_ENDS, GONE_OPENS, GONE_SAYS, Language, TYPED, TYPED_ENDS, TYPED_OPENS, Voice};
pub use votes::{cast_words, corrections, reasoned_words, withdrawn_words};
pub use warnings::endorsement_warnings;
