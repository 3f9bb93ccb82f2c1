//! Tests that stand beside the code they test.
//!
//! The library is the slowest crate to compile, so it is not compiled a second time for them: the files that have any
//! need nothing of the rest and are compiled into this program. `cargo xtask tidy` refuses tests that nothing runs.

#[path = "../../src/edge/address.rs"]
mod address;
#[expect(dead_code, reason = "templates ask for more than its tests do")]
#[path = "../../src/proposal/diff.rs"]
mod diff;
#[path = "../../src/file_kind/mod.rs"]
mod file_kind;
#[path = "../../src/find/followed.rs"]
pub(crate) mod followed;
#[path = "../../src/edge/forwarded.rs"]
mod forwarded;
#[path = "../../src/page/gone.rs"]
mod gone;
#[path = "../../src/page/places.rs"]
mod in_places;
#[path = "../../src/edge/limits.rs"]
mod limits;
#[path = "../../src/edge/network.rs"]
mod network;
#[expect(dead_code, reason = "the page draws it")]
#[path = "../../src/factors/picture.rs"]
mod picture;
#[expect(dead_code, reason = "the program asks for the origin")]
#[path = "../../src/public_url.rs"]
mod public_url;
#[path = "../../src/edge/rates.rs"]
mod rates;
#[path = "../../src/edge/shares.rs"]
mod shares;
#[path = "../../src/streamed.rs"]
mod streamed;
#[path = "../../src/page/typed.rs"]
mod typed;
#[expect(dead_code, reason = "the program reads objects with it")]
#[path = "../../src/api/unique.rs"]
mod unique;
#[expect(dead_code, reason = "a connection lingers by it")]
#[path = "../../src/edge/watched.rs"]
mod watched;
#[expect(dead_code, reason = "the form offers them")]
#[path = "../../src/founding/zones.rs"]
mod zones;
