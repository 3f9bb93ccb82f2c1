//! Which answers are compressed on their way.

use axum::http::Response;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, DefaultPredicate, Predicate};

/// Says of an answer that its bytes go out as they are stored: its length and its tag are those of the file, so that who has
/// half of it knows, and most kinds of document are compressed in themselves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AsStored;

/// Compresses what is worth it, unless it goes out as it is stored.
pub(crate) fn layer() -> CompressionLayer<And<DefaultPredicate, UnlessAsStored>> {
    let layer = CompressionLayer::new().no_deflate().no_zstd();
    layer.compress_when(DefaultPredicate::new().and(UnlessAsStored))
}

/// Whether an answer is not to go out as it is stored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UnlessAsStored;

impl Predicate for UnlessAsStored {
    fn should_compress<B: hyper::body::Body>(&self, response: &Response<B>) -> bool {
        response.extensions().get::<AsStored>().is_none()
    }
}
