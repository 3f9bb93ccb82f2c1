//! The outer surface: scenarios through domain, API and pages, and what pages promise.

mod coverage;
mod drafts;
mod expected;
mod facts;
mod files;
mod hostile;
mod inside;
mod kept;
mod limits;
mod marks;
mod offices;
mod openapi;
mod origins;
mod record_pages;
mod reopened;
mod scenario;
mod surfaces;
