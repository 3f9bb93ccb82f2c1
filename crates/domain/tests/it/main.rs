//! What `domain` holds by itself: laws over random histories, and the door where no surface reaches.

mod accepting;
mod by_e_mail;
mod changes;
mod closed;
mod disowned;
mod door;
mod erasing;
mod laws;
mod many;
mod moves;
mod outlines;
mod own_name;
mod spec;
mod world;
