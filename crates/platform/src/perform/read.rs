//! What was sent, read: who may comes before what is wrong with it.

use domain::{Actor, Fields, Request, barred};

use crate::{Failure, Platform};

impl Platform {
    /// Reads the act of that name, which is the `index`th of what is asked for, for whoever asks for it.
    ///
    /// # Errors
    /// That they may not perform it, whatever they put right; or else every fault of its fields.
    pub fn read(&self, actor: &Actor, index: usize, (act, fields): (&str, &Fields)) -> Result<Request, Failure> {
        Request::parse(act, fields, self.zone()).map_err(|faults| {
            let snapshot = self.snapshot();
            let skeleton = &snapshot.state.skeleton;
            match barred(skeleton, actor, (act, fields), self.zone(), self.now().date()) {
                Some(refusal) => Failure::Refused { index, refusal },
                None => Failure::Faulty { index, faults },
            }
        })
    }
}
