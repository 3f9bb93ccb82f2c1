//! What was sent, read: who may comes before what is wrong with it.

use domain::{Actor, FieldRefusal, Fields, Request, barred, in_whose_name};

use crate::{Failure, Platform};

impl Platform {
    /// Reads the act of that name, which is the `index`th of what is asked for, for whoever asks for it.
    ///
    /// # Errors
    /// That they may not perform it, whatever they put right; or else every fault of its fields.
    pub fn read(&self, actor: &Actor, index: usize, (act, fields): (&str, &Fields)) -> Result<Request, Failure> {
        let (snapshot, today) = (self.snapshot(), self.now().date());
        let skeleton = &snapshot.state.skeleton;
        let request = match in_whose_name(skeleton, actor, (act, fields), today) {
            Ok(said) => Request::parse(act, &said, self.zone()),
            Err(unsaid) => Err(all_faults(unsaid, Request::parse(act, fields, self.zone()))),
        };
        request.map_err(|faults| match barred(skeleton, actor, (act, fields), self.zone(), today) {
            Some(refusal) => Failure::Refused { index, refusal },
            None => Failure::Faulty { index, faults },
        })
    }
}

/// What is wrong with the fields of an act besides that it was not said whose it is, each once.
fn all_faults(unsaid: FieldRefusal, read: Result<Request, Vec<FieldRefusal>>) -> Vec<FieldRefusal> {
    let others = read.err().into_iter().flatten().filter(|fault| fault.path != unsaid.path).collect::<Vec<_>>();
    others.into_iter().chain([unsaid]).collect()
}
