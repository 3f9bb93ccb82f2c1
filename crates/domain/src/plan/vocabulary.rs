//! The closed lists a methodology is made of: the origins a commitment may have, and the fields of its ficha.

use crate::choice::choice;

choice! {
    /// Where a commitment comes from.
    pub enum Origin {
        /// One of the parties of the table proposes it.
        Proactive = "proactive",
        /// It came out of the public consultation.
        CoCreated = "co_created",
        /// It answers a demand.
        Reactive = "reactive",
    }
}

choice! {
    /// A field of the ficha that can be completed and corrected. The plan and the origin stay as they were presented.
    pub enum FichaField {
        /// Title.
        Title = "title",
        /// One sentence that says what is proposed.
        Summary = "summary",
        /// The wording.
        Wording = "wording",
        /// The institution that answers for it.
        Responsible = "responsible",
        /// The area that answers for it within the institution.
        Area = "area",
        /// The axis.
        Axis = "axis",
        /// The axis as the wording itself names it.
        AxisAsWorded = "axis_as_worded",
        /// The public problem.
        Problem = "problem",
        /// Who suffers it.
        Population = "population",
        /// Why it is relevant.
        Relevance = "relevance",
        /// The project it results from.
        Project = "project",
        /// The stage it is proposed in.
        Stage = "stage",
        /// Activities of annual programmes.
        Activities = "activities",
        /// The window in which it is to take effect: words and dates together.
        Window = "window",
        /// The paper it rests on.
        Support = "support",
    }
}
