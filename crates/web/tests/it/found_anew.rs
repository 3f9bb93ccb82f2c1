//! After every act of every scenario, what the index of before found out of that act is what an index made anew holds: whatever an act
//! changes is found as it counts from then on, and what counts no more is not found as if it did.

use domain::{Fields, Skeleton};
use find::Finder;
use jiff::civil::Date;

use crate::scenario::run_all;
use crate::surfaces::domain_only::Domain;
use crate::surfaces::{Answer, Surface};

/// The domain, and an index that follows it.
struct Indexed {
    domain: Domain,
    finder: Finder,
}

#[test]
fn the_index_follows_every_act() {
    run_all(async || {
        let domain = Domain::new();
        let finder = Finder::of(domain.state());
        Indexed { domain, finder }
    });
}

impl Surface for Indexed {
    fn name(&self) -> &'static str {
        "index"
    }

    fn on(&mut self, date: Date) {
        self.domain.on(date);
    }

    fn today(&self) -> Date {
        self.domain.today()
    }

    fn skeleton(&self) -> Skeleton {
        self.domain.skeleton()
    }

    async fn act(&mut self, office: &str, act: &str, fields: &Fields) -> Answer {
        let answer = self.domain.act(office, act, fields).await;
        if matches!(answer, Answer::Accepted(_)) {
            self.finder.follow(self.domain.state());
            assert_eq!(self.finder.holds(), Finder::of(self.domain.state()).holds(), "after {act}");
        }
        answer
    }

    async fn see(&mut self, _: &str, _: &str) -> Option<(u16, String)> {
        None
    }
}
