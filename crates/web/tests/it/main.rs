//! The outer surface: scenarios through domain, API and pages, and what pages promise.

mod coverage;
mod drafts;
mod expected;
mod facts;
mod files;
mod hostile;
mod kept;
mod limits;
mod marks;
mod offices;
mod openapi;
mod record_pages;
mod scenario;
mod surfaces;
