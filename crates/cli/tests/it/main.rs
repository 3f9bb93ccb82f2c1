//! The binary from outside: power cuts, and what the commands say.

mod backups;
mod commands;
mod container;
mod copies;
mod descriptors;
mod doctor;
mod erased;
mod founding;
mod fresh_disk;
mod full;
#[path = "../../../store/tests/it/hold.rs"]
mod hold;
mod kill;
mod letters;
mod lots;
mod mail;
mod making;
mod opinion;
#[expect(dead_code, reason = "the program sets the hook")]
#[path = "../../src/panics.rs"]
mod panics;
#[path = "../../../store/tests/it/plant.rs"]
mod plant;
mod program;
mod proxies;
mod settings;
mod shortage;
mod tongue;
mod way;
