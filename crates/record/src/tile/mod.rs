//! Tiles of C2SP `tlog-tiles`: the tree and the entries as static files that anybody can mirror.

mod bundle;
mod path;

use alloc::vec::Vec;

use crate::tree::{OutsideTree, Tree};

pub use bundle::{BundleFault, bundle, entries};
pub use path::{PathFault, Tile, TileKind};

/// Hashes in a full tile, and entries in a full bundle.
pub const WIDTH: u64 = 256;

/// Levels of the tree that one level of tiles spans.
const LEVELS: u32 = 8;

/// The tiles that a tree of `new` entries has and one of `old` had not (as full, or as partial of the same width).
pub fn added(old: u64, new: u64) -> Vec<Tile> {
    let mut tiles = Vec::new();
    for level in 0..8_u8 {
        let (old, new) = (hashes(old, level), hashes(new, level));
        if new == 0 {
            break;
        }
        let first = if old == new { new.div_ceil(WIDTH) } else { old / WIDTH };
        for index in first..new.div_ceil(WIDTH) {
            let width = WIDTH.min(new - index * WIDTH);
            tiles.push(Tile { kind: TileKind::Hashes { level }, index, width });
            if level == 0 {
                tiles.push(Tile { kind: TileKind::Entries, index, width });
            }
        }
    }
    tiles
}

/// The bytes of a tile of hashes.
///
/// # Errors
/// The tree does not have so many hashes at that level.
pub fn hashes_of(tree: &Tree, level: u8, index: u64, width: u64) -> Result<Vec<u8>, OutsideTree> {
    let start = index.saturating_mul(WIDTH);
    let end = start.saturating_add(width);
    let size = hashes(tree.len(), level);
    if end > size {
        return Err(OutsideTree { asked: end, size });
    }
    let hash = |index| tree.complete(u32::from(level) * LEVELS, index).ok_or(OutsideTree { asked: index, size });
    let hashes: Result<Vec<_>, _> = (start..end).map(hash).collect();
    hashes.map(|hashes| hashes.concat())
}

/// How many hashes a tree of `size` entries has at one level of tiles.
fn hashes(size: u64, level: u8) -> u64 {
    size.checked_shr(u32::from(level) * LEVELS).unwrap_or(0)
}
