//! Answers that are made piece by piece, as fast as they are taken: the one place that makes a body of a stream.

use std::error::Error;
use std::fmt;
use std::panic::AssertUnwindSafe;

use axum::body::{Body, Bytes};
use futures_util::{FutureExt, Stream, StreamExt, stream};

/// Why a body ends before its end; whoever reads it sees it cut.
pub(crate) type Cut = Box<dyn Error + Send + Sync>;

/// A body of pieces: `next` makes one of what there is and says what is left, until it has nothing to say. Whatever stands
/// between this and the wire may ask again after the end, as compression does. A panic cuts the body and nothing else.
pub(crate) fn body<C, F, N>(course: C, next: N) -> Body
where
    C: Send + 'static,
    F: Future<Output = Option<(Result<Bytes, Cut>, C)>> + Send + 'static,
    N: Fn(C) -> F + Clone + Send + 'static,
{
    Body::from_stream(pieces(Some(course), move |course| {
        let next = next.clone();
        async move {
            // Nothing is used again of what a panic left: without its course the body is over.
            match AssertUnwindSafe(async move { next(course?).await }).catch_unwind().await {
                Ok(piece) => piece.map(|(piece, course)| (piece, Some(course))),
                Err(_) => Some((Err(Cut::from(Panicked)), None)),
            }
        }
    }))
}

/// A stream that may be asked again after its end.
pub(crate) fn pieces<C, I, F, N>(course: C, next: N) -> impl Stream<Item = I>
where
    F: Future<Output = Option<(I, C)>>,
    N: FnMut(C) -> F,
{
    stream::unfold(course, next).fuse()
}

/// What the panic said is not repeated: it may hold what somebody typed.
#[derive(Debug)]
struct Panicked;

impl fmt::Display for Panicked {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a piece of an answer could not be made")
    }
}

impl Error for Panicked {}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    /// Counts down to nothing, and panics where it is told.
    fn counted(from: u8, panics_at: u8) -> Body {
        body(from, move |left| async move {
            assert_ne!(left, panics_at, "told to");
            let next = left.checked_sub(1)?;
            Some((Ok(Bytes::from(vec![left])), next))
        })
    }

    #[tokio::test]
    async fn a_body_may_be_asked_again_after_its_end() {
        let mut body = counted(2, u8::MAX);
        for expected in [Some(2), Some(1), None, None] {
            let frame = body.frame().await.map(|frame| frame.unwrap().into_data().unwrap()[0]);
            assert_eq!(frame, expected);
        }
    }

    #[tokio::test]
    async fn a_panic_cuts_the_body_and_says_nothing_of_itself() {
        let mut body = counted(3, 2);
        assert!(body.frame().await.unwrap().is_ok());
        let cut = body.frame().await.unwrap().unwrap_err();
        assert!(!cut.to_string().contains("told to"), "{cut}");
        assert!(body.frame().await.is_none());
        assert!(body.frame().await.is_none());
    }
}
