//! Memory for what is received and comes back: everybody together has so much, and nobody all of it.

use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Extensions, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Actor, Owner};
use hyper::body::Body as _;

use crate::edge::{Address, Held, Holder, Limits, Shares, holding};

/// Memory for bodies, in bytes.
#[derive(Debug)]
pub(crate) struct Bodies {
    acting: Shares<Person>,
    guests: Shares<Person>,
}

/// Whose body it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Person {
    /// Of whoever acts as that.
    Acting(Owner),
    /// Of somebody who acts as nobody, there.
    Guest(Address),
}

impl Holder for Person {
    fn around(&self) -> RangeInclusive<Self> {
        match self {
            Self::Acting(_) => self.clone()..=self.clone(),
            Self::Guest(address) => {
                let (first, last) = address.around().into_inner();
                Self::Guest(first)..=Self::Guest(last)
            }
        }
    }
}

/// Memory that is held for a body.
pub(crate) type Memory = Held<Person>;

impl Bodies {
    /// As much as these limits have.
    pub(crate) fn of(limits: &Limits) -> Self {
        Self { acting: Shares::of(limits.bodies), guests: Shares::of(limits.guests) }
    }

    /// Memory for so many bytes of somebody; `None` when there is none, for them or at all.
    pub(crate) fn hold(&self, actor: Option<&Actor>, from: Address, bytes: usize) -> Option<Memory> {
        match actor {
            Some(actor) => self.acting.take(Person::Acting(actor.owner()), bytes),
            None => self.guests.take(Person::Guest(from), bytes),
        }
    }
}

/// Memory that a request took for its body, held until its answer was sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken(Arc<Mutex<Option<Memory>>>);

impl Taken {
    /// That of a request.
    pub(crate) fn of(extensions: &Extensions) -> Self {
        extensions.get().cloned().unwrap_or_default()
    }

    /// Holds on to it from now on.
    pub(crate) fn hold(&self, memory: Memory) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(memory);
    }

    fn take(&self) -> Option<Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Holds the memory of a body until its answer was sent, from then on as much as the answer has. A page for which there is not
/// so much is not given back; what programs are told they are told, for it may be done.
pub(crate) async fn until_sent(mut request: Request, next: Next) -> Response {
    let taken = Taken::default();
    request.extensions_mut().insert(taken.clone());
    let answer = next.run(request).await;
    let Some(mut memory) = taken.take() else { return answer };
    let is_page = answer.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let bytes = usize::try_from(answer.body().size_hint().lower()).unwrap_or(usize::MAX);
    if !memory.becomes(bytes) && is_page {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    holding(answer, memory)
}
