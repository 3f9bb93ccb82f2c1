//! Why words are forgotten.

use crate::choice::choice;

choice! {
    /// On what ground words are erased.
    pub enum Cause {
        /// The person whom they identify asked for it.
        Request = "request",
        /// They say of somebody what the law protects most, or speak of a child.
        Sensitive = "sensitive",
        /// They identify somebody who has no part in it.
        Bystander = "bystander",
        /// They were published by mistake.
        Mistake = "mistake",
        /// An authority ordered it.
        Order = "order",
        /// The body agreed on it.
        Agreement = "agreement",
    }
}
