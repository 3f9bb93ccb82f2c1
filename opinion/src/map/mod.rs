//! The map of a dialogue: where people stand, as a picture that needs no colour, and its twin as a table.
//!
//! Groups are dense areas with a dark core (half of the group) and a light surround (nine in ten), drawn with their
//! own shape, line and letter. A hollow mark is somebody whose votes are too few to be sure of the group. Above 400
//! people marks gather those who stand together, so the picture stays small whatever the number of people.
//!
//! Whoever embeds the picture in a page gives the classes their colours; the attributes are for everybody else.

mod density;
mod describe;
mod legend;
mod marks;
mod picture;
mod scene;
mod shape;
mod table;

pub use picture::svg;
pub use table::{csv, html};

/// The frame of the picture in pixels, without title and legend.
const FRAME: (f64, f64) = (656.0, 460.0);

/// Room around the people, for the smoothed areas.
const MARGIN: f64 = 44.0;
