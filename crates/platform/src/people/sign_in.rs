//! Signing in: a request, the letter with its code and its link, and what ends it.
//!
//! Code and link belong to one request, and the link works in the browser that asked. Whoever opens it elsewhere types the code.

use std::sync::Arc;

use domain::{Choice, Level, Moment};
use store::{Asking, EnterFault, Shown, SignInRow, Stay, Within};

use super::limits::{LETTERS_IN_ALL, WRONG_CODES};
use super::{CLOCK_TOLERANCE, DAY, EMail, GOOD_FOR, HOUR, Network, PeopleFault, Token};
use crate::Platform;
use crate::random;
use crate::secret::Purpose;

/// What codes are written with: Crockford's base 32, without letters that are taken for others.
const LETTERS_OF_CODES: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A request to sign in that is good for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When it was made.
    pub at: Moment,
    /// Until when it is good.
    pub until: Moment,
}

/// By what the request is known that somebody types a code for.
#[derive(Clone, Debug)]
pub enum Proof {
    /// By what the browser that asked holds.
    Verifier(Token),
    /// By the link in the letter.
    Link(Token),
}

/// Why nobody signed in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInFault {
    /// There is no such request, or it is over.
    #[error("the request is over")]
    Late,
    /// Somebody signed in with it already.
    #[error("the request was used")]
    Spent,
    /// The code is another one.
    #[error("the code is wrong")]
    Wrong {
        /// How often it may still be tried.
        left: i64,
    },
    /// Too many wrong codes were typed for this request.
    #[error("too many wrong codes for the request")]
    Exhausted,
    /// The address was written to as often in this hour as may be, whether it is anybody's or not.
    #[error("too many letters to the address")]
    Often,
    /// Too many new addresses were asked for in this day, from there or from everywhere; the same for every address.
    #[error("too many new addresses today")]
    NoRoom,
    /// The link was opened in another browser than the one that asked.
    #[error("another browser asked")]
    OtherBrowser,
    /// It is a copy that is only shown: no letter leaves it.
    #[error("a copy sends no letters")]
    OnlyShown,
    /// What is kept could not be read or written.
    #[error(transparent)]
    People(#[from] PeopleFault),
}

impl Platform {
    /// Somebody asks to sign in: a letter goes to the address if it is anybody's, and otherwise the same is done without one.
    /// The browser that asked holds what is returned. Asked again by it, the letter goes out again with the same code while
    /// that is good.
    ///
    /// # Errors
    /// [`SignInFault::Often`], [`SignInFault::OnlyShown`], or the database failed, or there were no random bytes.
    pub async fn ask_to_sign_in(
        &self,
        address: &EMail,
        from: Option<&Token>,
        network: Network,
    ) -> Result<Token, SignInFault> {
        self.ask_for(self.mark(address), from, network).await
    }

    /// The same letter again, for the browser that asked.
    ///
    /// # Errors
    /// The request is over, [`SignInFault::Often`], or the database failed, or there were no random bytes.
    pub async fn ask_again(&self, verifier: &Token, network: Network) -> Result<(), SignInFault> {
        let request = self.sign_in_request(&Proof::Verifier(verifier.clone())).await?;
        let request = request.filter(|request| self.good(request).is_some()).ok_or(SignInFault::Late)?;
        self.ask_for(request.mark, Some(verifier), network).await.map(|_| ())
    }

    async fn ask_for(&self, mark: [u8; 32], from: Option<&Token>, network: Network) -> Result<Token, SignInFault> {
        if self.is_only_shown() {
            return Err(SignInFault::OnlyShown);
        }
        // What a browser holds of a request that is over, or of another address, is not used again.
        let before = match from {
            Some(token) => {
                let request = self.sign_in_request(&Proof::Verifier(token.clone())).await?;
                request.filter(|request| request.mark == mark)
            }
            None => None,
        };
        let same = before.filter(|request| self.good(request).is_some() && request.tries < WRONG_CODES);
        let verifier = match (same, from) {
            (Some(_), Some(token)) => token.clone(),
            _ => Token::random().map_err(PeopleFault::from)?,
        };
        let name = || random::name().map_err(PeopleFault::from);
        let (id, letter) = (name()?, name()?);
        let link = self.sign_in_link(&id).hash();
        let from = self.asked_from(network, &mark);
        let (verifier_hash, within) = (verifier.hash(), within(self.clock()));
        let shared = Arc::clone(self.shared());
        // Finished even when the caller no longer waits: no transaction is left open.
        let asked = tokio::spawn(async move {
            let asking = Asking { id: &id, verifier: verifier_hash, link, mark, from: &from, letter: &letter };
            shared.store.ask_to_sign_in(&asking, &within).await
        });
        let asked = asked.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        asked.map_err(PeopleFault::from)?.map(|_| verifier).ok_or(SignInFault::Often)
    }

    /// The request that a browser made, while it is good.
    ///
    /// # Errors
    /// The database failed.
    pub async fn sign_in_asked(&self, verifier: &Token) -> Result<Option<Asked>, PeopleFault> {
        let request = self.shared().store.sign_in_by_verifier(&verifier.hash()).await?;
        Ok(request.and_then(|request| self.good(&request)))
    }

    /// The request whose letter has that link, while it is good and when that browser made it. Looking changes nothing.
    ///
    /// # Errors
    /// [`SignInFault::OtherBrowser`] when another one made it, or why it is good no more.
    pub async fn asked_by_link(&self, link: &Token, verifier: Option<&Token>) -> Result<Asked, SignInFault> {
        let request = self.sign_in_request(&Proof::Link(link.clone())).await?.ok_or(SignInFault::Late)?;
        if request.spent_at.is_some() {
            return Err(SignInFault::Spent);
        }
        let asked = self.good(&request).ok_or(SignInFault::Late)?;
        match verifier {
            Some(verifier) if verifier.hash() == request.verifier => Ok(asked),
            _ => Err(SignInFault::OtherBrowser),
        }
    }

    /// Signs in whoever typed a code. What is returned is for the browser that sent it, and kept nowhere.
    ///
    /// # Errors
    /// Nobody signed in, and why.
    pub async fn sign_in_by_code(&self, proof: &Proof, code: &str, network: Network) -> Result<Token, SignInFault> {
        let request = self.sign_in_request(proof).await?.ok_or(SignInFault::Late)?;
        let shown = if self.is_code(&request.id, code) { Shown::Right } else { Shown::Wrong };
        self.enter_by(request, shown, network).await
    }

    /// Signs in whoever pressed the button on the page of the link, in the browser that asked.
    ///
    /// # Errors
    /// Nobody signed in, and why.
    pub async fn sign_in_by_link(
        &self,
        link: &Token,
        verifier: Option<&Token>,
        network: Network,
    ) -> Result<Token, SignInFault> {
        self.asked_by_link(link, verifier).await?;
        let request = self.sign_in_request(&Proof::Link(link.clone())).await?.ok_or(SignInFault::Late)?;
        self.enter_by(request, Shown::Right, network).await
    }

    async fn sign_in_request(&self, proof: &Proof) -> Result<Option<SignInRow>, PeopleFault> {
        let store = &self.shared().store;
        Ok(match proof {
            Proof::Verifier(token) => store.sign_in_by_verifier(&token.hash()).await?,
            Proof::Link(token) => store.sign_in_by_link(&token.hash()).await?,
        })
    }

    async fn enter_by(&self, request: SignInRow, shown: Shown, network: Network) -> Result<Token, SignInFault> {
        let token = Token::random().map_err(PeopleFault::from)?;
        let (level, place) = (Level::EMail.word().to_owned(), self.place(network, self.clock()));
        let stay = Stay { token: token.hash(), level, place, network: network.to_string() };
        let (shared, within) = (Arc::clone(self.shared()), within(self.clock()));
        let entered = tokio::spawn(async move { shared.store.enter(&request, shown, &stay, &within).await });
        let entered = entered.await.map_err(|stopped| PeopleFault::Store(stopped.to_string()))?;
        entered.map(|_| token).map_err(|fault| match fault {
            EnterFault::Late => SignInFault::Late,
            EnterFault::Spent => SignInFault::Spent,
            EnterFault::Wrong { left } => SignInFault::Wrong { left },
            EnterFault::Exhausted => SignInFault::Exhausted,
            EnterFault::Store(fault) => SignInFault::People(fault.into()),
        })
    }

    /// When a request was made and until when it is good; `None` when it is not good now.
    pub(super) fn good(&self, request: &SignInRow) -> Option<Asked> {
        let now = self.clock();
        let is_good = request.spent_at.is_none()
            && request.asked_at > now - GOOD_FOR
            && request.asked_at <= now.saturating_add(CLOCK_TOLERANCE);
        let moment = |at| self.shared().zone.at(at);
        let (at, until) = (moment(request.asked_at)?, moment(request.asked_at + GOOD_FOR)?);
        is_good.then_some(Asked { at, until })
    }

    pub(super) fn sign_in_link(&self, id: &str) -> Token {
        Token::of(self.shared().secret.derive(Purpose::Link, &[id.as_bytes()]))
    }

    pub(super) fn sign_in_code(&self, id: &str) -> String {
        let bytes = self.shared().secret.derive(Purpose::Code, &[id.as_bytes()]);
        let letter = |byte: &u8| char::from(LETTERS_OF_CODES[usize::from(byte % 32)]);
        let (first, second) = (bytes[..4].iter().map(letter), bytes[4..8].iter().map(letter));
        first.chain(['-']).chain(second).collect()
    }

    /// Keyed hashes are compared, so that the time it takes does not say how much of a code is right.
    pub(super) fn is_code(&self, id: &str, typed: &str) -> bool {
        let hash = |code: &str| self.shared().secret.derive(Purpose::Code, &[id.as_bytes(), plain(code).as_bytes()]);
        hash(&self.sign_in_code(id)) == hash(typed)
    }
}

/// A code as people type it: in any case, with or without the hyphen, and with the letters that are taken for digits.
fn plain(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric).take(64);
    let same = letters.map(|letter| match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    same.collect()
}

pub(super) fn within(now: i64) -> Within {
    Within {
        now,
        latest: now.saturating_add(CLOCK_TOLERANCE),
        asked_after: now - GOOD_FOR,
        hour_after: now - HOUR,
        kept_after: now - DAY,
        tries: WRONG_CODES,
        letters_in_all: LETTERS_IN_ALL,
    }
}
