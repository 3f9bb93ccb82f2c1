//! The door for programs.

use domain::{Fields, Skeleton};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::site::Site;
use super::{Answer, Surface, files};

/// A site that is spoken to as a program does.
pub(crate) struct Api {
    /// The site.
    pub site: Site,
}

impl Api {
    /// A body whose record is open.
    pub(crate) async fn new() -> Self {
        Self { site: Site::new().await }
    }

    /// Sets the civil date.
    pub(crate) fn dated(&self, date: Date) {
        self.site.platform.set_demo_date(Some(date)).unwrap();
    }
}

impl Surface for Api {
    fn name(&self) -> &'static str {
        "api"
    }

    fn on(&mut self, date: Date) {
        self.dated(date);
    }

    fn today(&self) -> Date {
        self.site.platform.now().date()
    }

    fn skeleton(&self) -> Skeleton {
        self.site.platform.snapshot().state.skeleton.clone()
    }

    async fn act(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        let fields = files::left(&self.site, office, fields).await;
        let body = json!({ "acts": [{ "act": act, "fields": fields }] }).to_string();
        let (status, body) = self.site.post(office, "/api/acts", "application/json", body).await;
        let answer: Value = serde_json::from_str(&body).unwrap_or(Value::Null);
        if status == 200 {
            return Answer::Accepted(answer["first"].as_u64().unwrap());
        }
        if let Some(reason) = answer["refusal"]["reason"].as_str() {
            assert!([403, 404, 409, 422].contains(&status), "{reason} answered {status}");
            return Answer::Refused(reason.to_owned());
        }
        if let Some(faults) = answer["faults"].as_array() {
            assert_eq!(status, 422);
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            return Answer::Faulty(
                faults.iter().map(|fault| (text(&fault["path"]), text(&fault["fault"]["fault"]))).collect(),
            );
        }
        Answer::Strange(format!("{status}: {body}"))
    }

    async fn see(&mut self, _: &str, _: &str) -> Option<(u16, String)> {
        None
    }
}
