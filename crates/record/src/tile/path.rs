//! Where a tile stands below the address of the record.

use alloc::format;
use alloc::string::String;
use core::fmt;

use super::WIDTH;
use crate::decimal;

/// What is in a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TileKind {
    /// Hashes of the tree.
    Hashes {
        /// Level of tiles, from 0 for the hashes of entries up to 63.
        level: u8,
    },
    /// Entries.
    Entries,
}

/// A tile: 256 hashes or entries, or fewer while the record has no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// What is in it.
    pub kind: TileKind,
    /// Its number at its level.
    pub index: u64,
    /// How many, from 1 to 256.
    pub width: u64,
}

/// A path that is not one of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathFault;

impl fmt::Display for PathFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not the path of a tile")
    }
}

impl core::error::Error for PathFault {}

impl Tile {
    /// Its path, without a slash before it: `tile/0/x001/x234/067`.
    pub fn path(&self) -> String {
        let kind = match self.kind {
            TileKind::Hashes { level } => format!("{level}"),
            TileKind::Entries => String::from("entries"),
        };
        let mut number = format!("{:03}", self.index % 1000);
        let mut rest = self.index / 1000;
        while rest > 0 {
            number = format!("x{:03}/{number}", rest % 1000);
            rest /= 1000;
        }
        let partial = if self.width == WIDTH { String::new() } else { format!(".p/{}", self.width) };
        format!("tile/{kind}/{number}{partial}")
    }

    /// Reads such a path.
    ///
    /// # Errors
    /// [`path`](Self::path) would not have written it.
    pub fn parse(path: &str) -> Result<Self, PathFault> {
        let tile = Self::read(path).ok_or(PathFault)?;
        // Writing it again refuses every other way to write the same tile, such as a number with groups too many.
        if tile.path() == path { Ok(tile) } else { Err(PathFault) }
    }

    fn read(path: &str) -> Option<Self> {
        let (kind, number) = path.strip_prefix("tile/")?.split_once('/')?;
        let kind = match kind {
            "entries" => TileKind::Entries,
            level => TileKind::Hashes { level: decimal::parse(level)?.try_into().ok().filter(|level| *level < 64)? },
        };
        let (number, width) = match number.split_once(".p/") {
            None => (number, WIDTH),
            Some((number, width)) => (number, decimal::parse(width).filter(|width| (1..WIDTH).contains(width))?),
        };
        let mut index = 0_u64;
        for group in number.split('/') {
            let digits = group.strip_prefix('x').unwrap_or(group);
            let value = digits.parse::<u16>().ok().filter(|value| *value < 1000)?;
            index = index.checked_mul(1000)?.checked_add(u64::from(value))?;
        }
        Some(Self { kind, index, width })
    }
}
