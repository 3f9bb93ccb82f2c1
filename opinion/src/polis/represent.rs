//! Polis's choice of the statements that represent a group, and of those on which everybody stands together.

use crate::analysis::{Representative, Side, Tally};
use crate::stats::proportion::{POLIS_Z, against_half, difference, shrunk};

/// At most so many statements in a list.
const LONGEST: usize = 5;

/// One statement seen from one group.
#[derive(Clone, Copy, Debug)]
struct Seen {
    statement: usize,
    tally: Tally,
    pa: f64,
    pat: f64,
    ra: f64,
    rat: f64,
    rdt: f64,
    side: Side,
    strength: f64,
    is_sufficient: bool,
}

impl Seen {
    fn of(statement: usize, own: Tally, rest: Tally) -> Seen {
        let (n, m) = (own.votes(), rest.votes());
        let (pa, pd) = (shrunk(own.agree, n), shrunk(own.disagree, n));
        let (pat, pdt) = (against_half(own.agree, n), against_half(own.disagree, n));
        let (ra, rd) = (pa / shrunk(rest.agree, m), pd / shrunk(rest.disagree, m));
        let rat = difference((own.agree, n), (rest.agree, m));
        let rdt = difference((own.disagree, n), (rest.disagree, m));
        let (side, strength) =
            if rat > rdt { (Side::Agree, ra * rat * pa * pat) } else { (Side::Disagree, rd * rdt * pd * pdt) };
        let is_sufficient = (rat > POLIS_Z && pat > POLIS_Z) || (rdt > POLIS_Z && pdt > POLIS_Z);
        Seen { statement, tally: own, pa, pat, ra, rat, rdt, side, strength, is_sufficient }
    }

    /// Whether this is a better one to agree with than the best so far.
    fn beats(&self, best: Option<&Seen>) -> bool {
        if self.tally.agree == 0 && self.tally.disagree == 0 {
            return false;
        }
        match best {
            Some(best) if best.ra > 1.0 => {
                self.ra * self.rat * self.pa * self.pat > best.ra * best.rat * best.pa * best.pat
            }
            Some(best) => self.pa * self.pat > best.pa * best.pat,
            None => self.pat > POLIS_Z || (self.ra > 1.0 && self.pa > 0.5),
        }
    }

    fn chosen(&self) -> Representative {
        Representative {
            statement: self.statement,
            side: self.side,
            strength: self.strength,
            flagged: self.is_sufficient,
        }
    }
}

/// The statements that represent a group: `tallies` holds (statement, counts of the group, counts of the rest) of every
/// counted statement. Best agreement first, then sufficient ones by strength, five at most, agreements before
/// disagreements. `flagged` says here that Polis's own criterion is met.
pub fn representative(tallies: impl Iterator<Item = (usize, Tally, Tally)>) -> Vec<Representative> {
    let mut best_agree: Option<Seen> = None;
    let mut best: Option<Seen> = None;
    let mut sufficient: Vec<Seen> = Vec::new();
    for (statement, own, rest) in tallies {
        let seen = Seen::of(statement, own, rest);
        if seen.is_sufficient {
            sufficient.push(seen);
        }
        let reach = |seen: &Seen| if seen.side == Side::Agree { seen.rat } else { seen.rdt };
        if best.as_ref().is_none_or(|best| seen.rat.max(seen.rdt) > reach(best)) {
            best = Some(seen);
        }
        if seen.beats(best_agree.as_ref()) {
            best_agree = Some(seen);
        }
    }
    if sufficient.is_empty() {
        return best_agree.or(best).iter().map(Seen::chosen).collect();
    }
    sufficient.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    sufficient.retain(|seen| best_agree.is_none_or(|best| best.statement != seen.statement));
    let mut chosen: Vec<Representative> = best_agree.iter().chain(&sufficient).map(Seen::chosen).collect();
    chosen.truncate(LONGEST);
    chosen.sort_by_key(|representative| representative.side);
    chosen
}

/// Statements on which more than half of everybody stand on one side, significantly; five at most, strongest first.
pub fn majority(tallies: impl Iterator<Item = (usize, Tally)>, side: Side) -> Vec<usize> {
    let mut found: Vec<(f64, usize)> = tallies
        .filter_map(|(statement, tally)| {
            let count = if side == Side::Agree { tally.agree } else { tally.disagree };
            let (share, z) = (shrunk(count, tally.votes()), against_half(count, tally.votes()));
            (share > 0.5 && z > POLIS_Z).then_some((share * z, statement))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().take(LONGEST).map(|(_, statement)| statement).collect()
}
