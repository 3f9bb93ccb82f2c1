//! The index as the requests share it, when whoever brought it up to date came to grief.

use std::thread;

use find::Finder;

use crate::hostile::sample;
use crate::inside::followed::Followed;
use crate::surfaces::site::Site;

/// What a follower left that panicked is not what is found, however far it says it came.
#[tokio::test]
async fn a_follower_that_panicked_leaves_nothing() {
    let (site, other) = (Site::new().await, sample().await);
    let (snapshot, half) = (site.platform.snapshot(), Finder::of(&other.platform.snapshot().state));
    let followed = Followed::of(&snapshot);
    let panicked = thread::scope(|scope| {
        let follower = scope.spawn(|| {
            let mut index = followed.0.write().unwrap();
            *index = half;
            panic!("told to, while it holds the index");
        });
        follower.join().is_err()
    });
    assert!(panicked && followed.0.is_poisoned());
    assert_eq!(followed.at(&snapshot).holds(), Finder::of(&snapshot.state).holds());
    assert!(!followed.0.is_poisoned(), "it is made anew once, not at every search");
}
