//! What may exist only once: it follows from the acts, so what the database keeps of it is compared with them.

use domain::{Accepted, EntryNumber};
use store::Claim;

use crate::fault::VerifyFault;

/// What an act claims: `voting/12/seat/3` is number `12/seat/3` of the kind `voting`.
pub(crate) fn claims_of(accepted: &Accepted, entry: EntryNumber) -> impl Iterator<Item = Claim> {
    accepted.act().claims().into_iter().map(move |claim| {
        let (scope, key) = claim.split_once('/').unwrap_or((&claim, ""));
        Claim { scope: scope.to_owned(), key: key.to_owned(), entry }
    })
}

/// Compares what the acts claim with what is kept.
///
/// # Errors
/// The first claim that is made twice, not kept, kept for another entry, or kept and not made.
pub(crate) fn compare(mut made: Vec<Claim>, mut kept: Vec<Claim>) -> Result<(), VerifyFault> {
    made.sort();
    kept.sort();
    if let Some((_, again)) = made.iter().zip(made.iter().skip(1)).find(|(one, other)| names(one) == names(other)) {
        return Err(VerifyFault::of(again.entry, format!("it claims {} again", word(again))));
    }
    let mut kept = kept.iter().peekable();
    for one in &made {
        match kept.next_if(|other| names(other) <= names(one)) {
            Some(other) if other == one => {}
            Some(other) if names(other) == names(one) => {
                let what = format!("its claim to {} is kept as that of entry {}", word(one), other.entry);
                return Err(VerifyFault::of(one.entry, what));
            }
            Some(other) => return Err(unmade(other)),
            None => return Err(VerifyFault::of(one.entry, format!("its claim to {} is missing", word(one)))),
        }
    }
    kept.next().map_or(Ok(()), |other| Err(unmade(other)))
}

fn unmade(kept: &Claim) -> VerifyFault {
    VerifyFault::of(kept.entry, format!("a claim to {} is kept that it does not make", word(kept)))
}

fn names(claim: &Claim) -> (&str, &str) {
    (&claim.scope, &claim.key)
}

fn word(claim: &Claim) -> String {
    format!("`{}`", format!("{}/{}", claim.scope, claim.key).trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(of: &[(&str, u64)]) -> Vec<Claim> {
        of.iter().map(|(key, entry)| Claim { scope: "voting".into(), key: (*key).into(), entry: *entry }).collect()
    }

    #[test]
    fn each_of_several_claims_of_an_entry_is_compared() {
        let made = || claims(&[("7/result", 9), ("7/agreement", 10), ("10/next", 10)]);
        let said = |kept: &[(&str, u64)]| compare(made(), claims(kept)).map_err(|fault| fault.to_string());
        assert_eq!(said(&[("10/next", 10), ("7/agreement", 10), ("7/result", 9)]), Ok(()));
        let missing = "entry 10: its claim to `voting/7/agreement` is missing";
        assert_eq!(said(&[("10/next", 10), ("7/result", 9)]), Err(missing.into()));
        let again = compare(claims(&[("7/result", 9), ("7/result", 9)]), claims(&[("7/result", 9)]));
        assert_eq!(again.unwrap_err().to_string(), "entry 9: it claims `voting/7/result` again");
    }
}
