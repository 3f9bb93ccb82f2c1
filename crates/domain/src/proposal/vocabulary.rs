//! The closed list of what may not be on record about a proposal.

use crate::choice::choice;

choice! {
    /// A datum that is not on record.
    pub enum Blank {
        /// The period of the plan.
        PlanPeriod = "plan_period",
        /// The agreement that adopted the methodology.
        Methodology = "methodology",
        /// The axis.
        Axis = "axis",
        /// The public problem.
        Problem = "problem",
        /// Who suffers it.
        Population = "population",
        /// Why it is relevant.
        Relevance = "relevance",
        /// The project it results from.
        Project = "project",
        /// An activity of an annual programme.
        Activity = "activity",
        /// The window in which it takes effect, in words.
        Window = "window",
        /// The dates of that window.
        WindowDates = "window_dates",
        /// The institution that answers for it.
        Responsible = "responsible",
        /// The area that answers for it.
        Area = "area",
        /// The paper it rests on.
        Support = "support",
        /// The number of that paper.
        SupportNumber = "support_number",
        /// The date of that paper.
        SupportDate = "support_date",
        /// The session that is to decide.
        Session = "session",
        /// The agreement or letter by which the institution assumes it.
        Assumption = "assumption",
        /// The signed minutes of the session that decided.
        SignedMinutes = "signed_minutes",
        /// The budget.
        Budget = "budget",
        /// Indicator and baseline.
        Indicator = "indicator",
    }
}
