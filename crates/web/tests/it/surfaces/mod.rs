//! The three surfaces a scenario is run through.

pub(crate) mod api;
mod described;
pub(crate) mod domain_only;
pub(crate) mod files;
pub(crate) mod html;
pub(crate) mod pages;
pub(crate) mod places;
pub(crate) mod site;
mod unsaid;

use std::collections::BTreeSet;

use domain::{Fields, Skeleton};
use jiff::civil::Date;

use api::Api;

/// What became of an act.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Recorded as that entry.
    Accepted(u64),
    /// Refused for that reason.
    Refused(String),
    /// Fields at fault: path and tag.
    Faulty(Vec<(String, String)>),
    /// Anything else.
    // Shown by the message of the failed assertion.
    Strange(#[allow(dead_code)] String),
}

impl Answer {
    /// For the message of a test that failed.
    pub(crate) fn told(&self) -> String {
        match self {
            Self::Strange(what) => what.clone(),
            other => format!("{other:?}"),
        }
    }
}

/// Something that acts can be done through.
pub(crate) trait Surface {
    /// The fields that stood in a form it was shown: act and path.
    fn seen(&mut self) -> BTreeSet<(String, String)> {
        BTreeSet::new()
    }
    /// Its name, for messages.
    fn name(&self) -> &'static str;
    /// Sets the civil date.
    fn on(&mut self, date: Date);
    /// The civil date.
    fn today(&self) -> Date;
    /// The state as it is now.
    fn skeleton(&self) -> Skeleton;
    /// Performs an act as an office.
    async fn act(&mut self, office: &str, act: &str, fields: &Fields) -> Answer;
    /// Reads a page as an office; `None` where there are no pages.
    async fn see(&mut self, office: &str, address: &str) -> Option<(u16, String)>;
}

/// A surface over the door for programs, whose day and state are that one's.
pub(crate) trait OverApi {
    /// Its name, for messages.
    const NAME: &'static str;
    /// The door for programs.
    fn api(&self) -> &Api;
    /// The fields that stood in a form it was shown.
    fn shown(&mut self) -> BTreeSet<(String, String)> {
        BTreeSet::new()
    }
    /// Performs an act as an office.
    async fn perform(&mut self, office: &str, act: &str, fields: &Fields) -> Answer;
    /// Reads a page as an office.
    async fn read(&mut self, _: &str, _: &str) -> Option<(u16, String)> {
        None
    }
}

impl<T: OverApi> Surface for T {
    fn seen(&mut self) -> BTreeSet<(String, String)> {
        self.shown()
    }

    fn name(&self) -> &'static str {
        T::NAME
    }

    fn on(&mut self, date: Date) {
        self.api().dated(date);
    }

    fn today(&self) -> Date {
        self.api().today()
    }

    fn skeleton(&self) -> Skeleton {
        self.api().skeleton()
    }

    async fn act(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        self.perform(office, act, fields).await
    }

    async fn see(&mut self, office: &str, address: &str) -> Option<(u16, String)> {
        self.read(office, address).await
    }
}
