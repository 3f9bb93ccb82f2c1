//! What the store promises, through its public functions and on a real disk.

mod backed;
mod backup;
mod desk;
mod following;
mod gone;
mod organisations;
mod outbox;
mod people;
mod place;
mod record_rows;
mod schema;
mod scratch;
mod seal_file;
mod sealed;
mod sessions;
