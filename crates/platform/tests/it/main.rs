//! What the platform promises, through its one door and on a real disk.

mod accepting;
mod account;
mod backup;
mod clock;
mod damage;
mod drafts;
mod ended;
mod erasure;
mod files;
#[path = "../../../store/tests/it/forge.rs"]
mod forge;
mod forged;
mod outbox;
mod panics;
mod past;
mod people;
mod perform;
mod restart;
mod scratch;
mod script;
mod seal;
mod texts;
mod twice;
mod verify;
