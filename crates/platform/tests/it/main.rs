//! What the platform promises, through its one door and on a real disk.

mod damage;
mod desk;
mod perform;
mod restart;
mod scratch;
mod seal;
mod twice;
mod verify;
