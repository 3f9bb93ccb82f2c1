//! The outer surface: scenarios through domain, API and pages, and what pages promise.

mod another_motion;
mod canary;
mod coverage;
mod data;
mod desk;
mod drafts;
mod edge;
mod expected;
mod facts;
mod files;
mod finding;
mod hostile;
mod inside;
mod kept;
mod limits;
mod marks;
mod offices;
mod openapi;
mod origins;
mod owed;
mod record_pages;
mod refusals;
mod reopened;
mod routes;
mod scenario;
mod surfaces;
