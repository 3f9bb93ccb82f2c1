//! That days were counted of which no calendar says whether they count: one sentence, wherever a count is told.

use domain::secretariat::Unsaid;

use crate::Names;

/// Until when a calendar speaks, and how the days after it were counted.
pub fn unsaid_words(names: &Names, unsaid: Unsaid) -> String {
    let t = names.voice;
    match unsaid {
        Unsaid::All => t.say("unsaid-all"),
        Unsaid::After { whose: None, until } => t.with1("unsaid-after", "date", t.date_medium(until)),
        Unsaid::After { whose: Some(code), until } => {
            let args = [("whose", names.institution_short(code).into()), ("date", t.date_medium(until).into())];
            t.with("unsaid-after-institution", &args)
        }
    }
}
