//! How much an answer to a statement tells about where somebody stands.

use crate::analysis::{Analysis, Verdict};

impl Analysis {
    /// How much an answer to this statement tells about where its giver stands, for [`Candidate`](crate::Candidate):
    /// the mean square by which it moves somebody on the map before stretching, s^2 (x^2 + y^2) (N / (n + 2))^2, with
    /// s^2 the variance of its n answers, x and y its loadings and N all participants. Missing votes shrink loadings by
    /// about n / N, and the last factor undoes that: what few have seen does not tell less for it. At least 0, in
    /// squared votes. 0 for a statement that bears on no group, and for all of them when people do not differ more
    /// than chance makes them differ, or nobody can say.
    pub fn telling(&self, statement: usize) -> f64 {
        match self.clarity.verdict {
            Verdict::TooFewParticipants | Verdict::NoDifferences | Verdict::NoCut | Verdict::NoStructure => return 0.0,
            Verdict::Groups | Verdict::OneCloud | Verdict::Unstable | Verdict::Held | Verdict::Given => {}
        }
        let [x, y] = [0, 1].map(|axis: usize| self.projection.axes[axis].loadings.get(statement).copied());
        let (Some(report), Some(x), Some(y)) = (self.statements.get(statement), x, y) else { return 0.0 };
        let tally = report.total;
        let answers = f64::from(tally.votes());
        if answers == 0.0 {
            return 0.0;
        }
        let mean = (f64::from(tally.agree) - f64::from(tally.disagree)) / answers;
        let variance = f64::from(tally.agree + tally.disagree) / answers - mean * mean;
        let unseen = self.n_participants as f64 / (answers + 2.0);
        variance * (x * x + y * y) * unseen * unseen
    }
}
