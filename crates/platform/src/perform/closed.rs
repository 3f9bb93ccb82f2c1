//! What not everybody may read of the words that an act erases, private ones too, of which the state knows nothing: the reason,
//! which everybody reads, is compared with them.

use domain::{Ask, Deed, Request};
use store::{Erased, Fault};

use super::asked::Closed;
use super::writer::broken;
use crate::enciphered::deciphered;
use crate::fault::Failure;
use crate::shared::Shared;

/// Those of one act.
///
/// # Errors
/// They could not be read.
pub(crate) async fn closed(shared: &Shared, request: &Request) -> Result<Closed, Failure> {
    let Ask::EraseOpening(erase) = &request.act else { return Ok(Closed::default()) };
    read(shared, erase).await.map_err(|fault| broken(shared, fault))
}

async fn read(shared: &Shared, erase: &impl Deed) -> Result<Closed, Fault> {
    let (store, snapshot, mut closed) = (&shared.store, shared.snapshot(), Closed::default());
    // Whether there is such a text the rules say; the record is asked only for what it holds.
    for place in erase.erases().into_iter().filter(|place| snapshot.state.standing(*place) == domain::Standing::Kept) {
        let one = Erased { entry: place.entry, text: place.field, file: None };
        let Some(row) = store.closed_opening(&one).await? else { continue };
        let key = store.opening_key(row.entry, &row.field).await?;
        let opening = key.and_then(|key| deciphered(&row, &key));
        closed.0.extend(opening.map(|held| (place, held.opening.value)));
    }
    Ok(closed)
}
