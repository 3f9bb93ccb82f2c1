//! Pages, forms and the JSON API, one folder per capability.
//!
//! Handlers hold no rule: they hand what was sent to the one door and show what came back. Pages
//! are pure functions of a snapshot; every page is whole without a script.

mod account;
mod addresses;
mod administration;
mod api;
mod app;
mod asked_again;
mod assets;
mod bodies;
mod compressed;
mod demo;
mod drafts;
mod drawn_for;
mod edge;
mod endorsement;
mod factors;
mod faults;
mod file_kind;
mod file_link;
mod find;
mod founding;
mod identity;
mod kept;
mod log;
mod mailed;
mod metrics;
mod mistyped;
mod often;
mod organisation;
mod outcome;
mod owed;
mod page;
mod phase;
mod plan;
mod preparation;
mod proposal;
mod public_url;
mod secretariat;
mod security;
mod session;
mod sign_in;
mod streamed;
mod upload;
mod visitor;

pub use addresses::{founding as founding_address, invitation as invitation_address};
pub use app::{Mode, Site, router, serve};
pub use edge::{Kept, Limits, Network, NoNetwork, Often, PROBE, Pace, Rate, Reading, Share};
pub use founding::{Letters, Start, found};
pub use metrics::{Loopback, NoLoopback, metrics};
pub use page::named_places;
pub use public_url::{NoPublicUrl, PublicUrl};
