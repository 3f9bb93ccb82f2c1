//! Organisations with the same name, as the list says it.

use std::collections::BTreeMap;

use domain::organisation::compared_name;
use domain::{Reader, State};

/// Of each organisation in order, the number of the first one before it that has the same name and did not withdraw, as far as
/// whoever reads reads names.
pub(super) fn earlier(state: &State, reader: Reader) -> Vec<Option<usize>> {
    let mut firsts = BTreeMap::new();
    let all = state.skeleton.organisations.iter().zip(1..).map(|(one, number)| {
        let name = compared_name(one, state, reader)?;
        let earlier = firsts.get(&name).copied();
        if earlier.is_none() && one.goes_on().is_ok() {
            firsts.insert(name, number);
        }
        earlier
    });
    all.collect()
}
