//! The outer surface: scenarios through domain, API and pages, and what pages promise.

mod coverage;
mod expected;
mod hostile;
mod facts;
mod marks;
mod offices;
mod scenario;
mod surfaces;
