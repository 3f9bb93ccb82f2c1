//! How often somebody may send something: by account for whoever signed in or shows a token, so that thirty people behind one
//! router work, and by network for the rest. What is only read is not counted.
//!
//! The memory is bounded: of all that were counted the latest are remembered, and whoever is not begins anew.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::StateStore;
use governor::{NotUntil, Quota, RateLimiter};
use platform::Network;

/// How often something may be sent: so many at once, and one more after each pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// At once.
    pub burst: NonZeroU32,
    /// After which one more may be sent; not zero.
    pub pause: Duration,
}

/// How often something may be sent, by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Often {
    /// Anything, by one account.
    pub account: Rate,
    /// Anything, by those of one network who are not signed in.
    pub network: Rate,
    /// What lets somebody in: addresses, codes and invitations, by network.
    pub entry: Rate,
    /// Tokens that are worth nothing, by network: whoever sends them keeps nobody there from signing in.
    pub worthless: Rate,
}

impl Rate {
    /// So many at once, and one more after each pause, in milliseconds; at least one of each.
    #[must_use]
    pub fn new(burst: u32, pause: u64) -> Self {
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        Self { burst, pause: Duration::from_millis(pause.max(1)) }
    }

    fn of(sending: platform::Sending) -> Self {
        Self::new(sending.burst, sending.pause)
    }
}

impl Default for Often {
    fn default() -> Self {
        Self {
            account: Rate::of(platform::BY_ACCOUNT),
            network: Rate::of(platform::BY_NETWORK),
            entry: Rate::of(platform::ENTERING),
            worthless: Rate::of(platform::WORTHLESS),
        }
    }
}

/// Who is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    /// Whoever has an account, by their id.
    Account(String),
    /// Those of a network who want to be let in.
    Entering(Network),
    /// Those of a network who show a token that is worth nothing.
    Worthless(Network),
    /// Those of a network who send anything else.
    Network(Network),
}

/// What tells how much time has passed, in milliseconds from some moment on.
#[derive(Clone)]
struct Ticks(platform::Clock);

impl Clock for Ticks {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::from_millis(u64::try_from((self.0)()).unwrap_or(0))
    }
}

/// Most that are remembered of each kind, twice: those counted lately, and those before them.
const MOST: usize = 8_192;

/// When each may send again. What was not counted for longest is forgotten first, a whole generation at once.
struct Latest<K> {
    generations: Mutex<Generations<K>>,
}

struct Generations<K> {
    young: BTreeMap<K, Nanos>,
    old: BTreeMap<K, Nanos>,
}

impl<K: Ord> Latest<K> {
    fn new() -> Self {
        Self { generations: Mutex::new(Generations { young: BTreeMap::new(), old: BTreeMap::new() }) }
    }

    fn generations(&self) -> MutexGuard<'_, Generations<K>> {
        self.generations.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Ord + Clone> StateStore for Latest<K> {
    type Key = K;

    fn measure_and_replace<T, F, E>(&self, key: &K, measure: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let mut generations = self.generations();
        let before = generations.young.get(key).or_else(|| generations.old.get(key)).copied();
        match measure(before) {
            Ok((measured, next)) => {
                generations.keep(key, next);
                Ok(measured)
            }
            Err(early) => {
                // Whoever goes on although they are refused is not forgotten.
                if let Some(before) = before {
                    generations.keep(key, before);
                }
                Err(early)
            }
        }
    }
}

impl<K: Ord + Clone> Generations<K> {
    fn keep(&mut self, key: &K, next: Nanos) {
        if let Some(known) = self.young.get_mut(key) {
            *known = next;
            return;
        }
        if self.young.len() >= MOST {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key.clone(), next);
    }
}

type Limiter<K> = RateLimiter<K, Latest<K>, Ticks, NoOpMiddleware<Duration>>;

/// How often everybody sent something.
pub(crate) struct Rates {
    clock: Ticks,
    accounts: Limiter<String>,
    /// Most that count besides the request with which they came.
    most_more: u32,
    entering: ByNetwork,
    worthless: ByNetwork,
    networks: ByNetwork,
}

/// A rate of networks, and of the wider ones of which one subscriber of IPv6 has many.
struct ByNetwork {
    own: Limiter<Network>,
    wider: [(u64, Limiter<Network>); 2],
}

/// What begins alike is of one household, and of one site; so many times as much as one network have all of each together.
const WIDER: [(u64, u32); 2] = [(!0xFF, 2), (!0xFFFF, 3)];

impl ByNetwork {
    fn new(rate: Rate, clock: &Ticks) -> Self {
        let wider = WIDER.map(|(mask, times)| {
            let (burst, pause) =
                (rate.burst.saturating_mul(NonZeroU32::MIN.saturating_add(times - 1)), rate.pause / times);
            (mask, limiter(Rate { burst, pause }, clock))
        });
        Self { own: limiter(rate, clock), wider }
    }

    /// Counts one more. What is too much of one network is not counted for the wider ones: it keeps its neighbours waiting for
    /// nothing.
    fn count(&self, network: &Network) -> Result<(), NotUntil<Duration>> {
        self.own.check_key(network)?;
        let Network::Six(first) = network else { return Ok(()) };
        self.wider.iter().try_for_each(|(mask, limiter)| limiter.check_key(&Network::Six(first & mask)))
    }
}

impl Rates {
    /// Nobody sent anything yet.
    pub(crate) fn new(often: Often, clock: platform::Clock) -> Self {
        let clock = Ticks(clock);
        Self {
            accounts: limiter(often.account, &clock),
            most_more: often.account.burst.get() - 1,
            entering: ByNetwork::new(often.entry, &clock),
            worthless: ByNetwork::new(often.worthless, &clock),
            networks: ByNetwork::new(often.network, &clock),
            clock,
        }
    }

    /// Counts one more.
    ///
    /// # Errors
    /// It is one too many: after how long one more may be sent.
    pub(crate) fn count(&self, counted: &Counted) -> Result<(), Duration> {
        let checked = match counted {
            // What comes by no connection comes from this process.
            Counted::Entering(Network::Unknown)
            | Counted::Worthless(Network::Unknown)
            | Counted::Network(Network::Unknown) => return Ok(()),
            Counted::Account(person) => self.accounts.check_key(person),
            Counted::Entering(network) => self.entering.count(network),
            Counted::Worthless(network) => self.worthless.count(network),
            Counted::Network(network) => self.networks.count(network),
        };
        checked.map_err(|early| early.wait_time_from(self.clock.now()))
    }
}

impl Rates {
    /// Counts so many more of one account, which came with something that was counted. As many as an account may send at once, and
    /// more, are all of those.
    ///
    /// # Errors
    /// They are too many: after how long they may be sent.
    pub(crate) fn count_more(&self, account: &String, more: u32) -> Result<(), Duration> {
        let Some(more) = NonZeroU32::new(more.min(self.most_more)) else { return Ok(()) };
        match self.accounts.check_key_n(account, more) {
            Ok(Err(early)) => Err(early.wait_time_from(self.clock.now())),
            // There never are more than fit: those that came with it are one less than what is let through at once.
            Ok(Ok(())) | Err(_) => Ok(()),
        }
    }
}

fn limiter<K: Ord + Clone + std::hash::Hash>(rate: Rate, clock: &Ticks) -> Limiter<K> {
    // A pause is never zero, so there always is a quota; without one nothing more than one at a time would be let through.
    let quota = Quota::with_period(rate.pause).unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN));
    RateLimiter::new(quota.allow_burst(rate.burst), Latest::new(), clock.clone())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    fn rates() -> (Rates, Arc<AtomicI64>) {
        let clock = Arc::new(AtomicI64::new(1_000_000));
        let told = Arc::clone(&clock);
        (Rates::new(Often::default(), Arc::new(move || told.load(Ordering::Relaxed))), clock)
    }

    fn network(number: u32) -> Network {
        let [_, first, second, third] = number.to_be_bytes();
        Network::Four([first, second, third])
    }

    fn let_through(rates: &Rates, counted: &Counted, times: u32) -> u32 {
        (0..times).map(|_| u32::from(rates.count(counted).is_ok())).sum()
    }

    #[test]
    fn one_network_is_let_in_so_often_and_again_after_a_pause() {
        let (rates, clock) = rates();
        let one = Counted::Entering(network(1));
        assert_eq!(let_through(&rates, &one, 60_000), 120);
        assert_eq!(rates.count(&one), Err(Duration::from_secs(5)));
        clock.fetch_add(4_999, Ordering::Relaxed);
        assert_eq!(rates.count(&one), Err(Duration::from_millis(1)));
        clock.fetch_add(1, Ordering::Relaxed);
        assert_eq!(let_through(&rates, &one, 10), 1);
        assert_eq!(let_through(&rates, &Counted::Entering(network(2)), 10), 10, "others are not kept waiting");
        assert_eq!(let_through(&rates, &Counted::Network(network(1)), 10), 10, "nor what is no entry");
    }

    #[test]
    fn many_networks_of_one_site_have_not_as_many_times_as_much() {
        let six = |number: u64| Counted::Network(Network::Six(0x2001_0db8_0001_0000 + number));
        let (household, _) = rates();
        assert_eq!((0..5).map(|number| let_through(&household, &six(number), 120)).sum::<u32>(), 240);
        let (site, _) = rates();
        assert_eq!((0..5).map(|number| let_through(&site, &six(number << 8), 120)).sum::<u32>(), 360);
        assert_eq!(let_through(&site, &six(1 << 16), 120), 120, "another site has its own");
        let (alone, _) = rates();
        assert_eq!(let_through(&alone, &six(0), 60_000), 120);
        assert_eq!(let_through(&alone, &six(1), 120), 120, "whoever is refused takes nothing from their neighbours");
    }

    #[test]
    fn tokens_that_are_worth_nothing_keep_nobody_from_signing_in() {
        let (rates, _) = rates();
        assert_eq!(let_through(&rates, &Counted::Worthless(network(1)), 60_000), 120);
        assert_eq!(let_through(&rates, &Counted::Entering(network(1)), 200), 120, "as often as before");
    }

    #[test]
    fn thirty_people_of_one_network_work_each_by_their_account() {
        let (rates, _) = rates();
        for person in 0..30 {
            assert_eq!(let_through(&rates, &Counted::Account(person.to_string()), 300), 240, "{person}");
        }
        assert_eq!(let_through(&rates, &Counted::Entering(Network::Unknown), 1_000), 1_000);
    }

    #[test]
    fn sixty_thousand_networks_fill_no_memory_and_set_nobody_free_who_goes_on() {
        let (rates, _) = rates();
        let one = Counted::Entering(network(0));
        assert_eq!(let_through(&rates, &one, 200), 120);
        for number in 1..=60_000 {
            assert_eq!(rates.count(&Counted::Entering(network(number))), Ok(()));
            if number % 1_000 == 0 {
                assert!(rates.count(&one).is_err(), "after {number}");
            }
        }
        let store = rates.entering.own.into_state_store();
        let kept = store.generations();
        assert!(kept.young.len() <= MOST && kept.old.len() <= MOST, "{} and {}", kept.young.len(), kept.old.len());
    }

    #[test]
    fn what_is_sent_together_counts_as_often_as_it_is() {
        let (rates, clock) = rates();
        let (one, batch) = ("one".to_owned(), 100);
        let sent = |rates: &Rates| {
            rates.count(&Counted::Account(one.clone())).and_then(|()| rates.count_more(&one, batch - 1))
        };
        assert_eq!([sent(&rates), sent(&rates)], [Ok(()), Ok(())]);
        // One of it is counted, since it came; for the 99 others there are 39 left.
        assert_eq!(sent(&rates), Err(Duration::from_secs(30)));
        assert_eq!(
            let_through(&rates, &Counted::Account(one.clone()), 1_000),
            39,
            "what is refused takes nothing else"
        );
        clock.fetch_add(50_000, Ordering::Relaxed);
        assert_eq!(sent(&rates), Ok(()));
        clock.fetch_add(120_000, Ordering::Relaxed);
        assert_eq!(rates.count(&Counted::Account(one.clone())), Ok(()));
        assert_eq!(rates.count_more(&one, 499), Ok(()), "all that is let through at once, and never more");
        assert_eq!(let_through(&rates, &Counted::Account(one.clone()), 10), 0);
    }

    #[test]
    fn a_clock_that_stands_still_or_steps_back_lets_nobody_through() {
        let (rates, clock) = rates();
        let one = Counted::Account("one".into());
        assert_eq!(let_through(&rates, &one, 1_000), 240);
        clock.store(0, Ordering::Relaxed);
        assert_eq!(let_through(&rates, &one, 1_000), 0);
    }
}
