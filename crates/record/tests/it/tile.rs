//! Tiles: the examples of the specification, and another implementation.

use record::tile::{BundleFault, Tile, TileKind, added, bundle, entries, hashes_of};

use crate::tree::numbered;

#[test]
fn paths_are_those_of_the_specification() {
    let tile = |kind, index, width| Tile { kind, index, width };
    let hashes = |level| TileKind::Hashes { level };
    for (expected, path) in [
        (tile(hashes(0), 1_234_067, 256), "tile/0/x001/x234/067"),
        (tile(hashes(0), 273, 112), "tile/0/273.p/112"),
        (tile(hashes(1), 1, 17), "tile/1/001.p/17"),
        (tile(hashes(2), 0, 1), "tile/2/000.p/1"),
        (tile(TileKind::Entries, 1000, 256), "tile/entries/x001/000"),
        (tile(hashes(63), u64::MAX, 255), "tile/63/x018/x446/x744/x073/x709/x551/615.p/255"),
    ] {
        assert_eq!(expected.path(), path);
        assert_eq!(Tile::parse(path), Ok(expected));
    }
    for path in [
        "",
        "tile/0",
        "tile/0/1",
        "tile/00/001",
        "tile/64/001",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001",
        "tile/0/+01",
        "tile/0/001.p/0",
        "tile/0/001.p/256",
        "tile/0/001.p/01",
        "tile/data/001",
        "/tile/0/001",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
    ] {
        assert!(Tile::parse(path).is_err(), "{path}");
    }
}

#[test]
fn a_size_has_the_tiles_of_the_specification() {
    let widths = |size, level| {
        let kind = TileKind::Hashes { level };
        let tiles: Vec<_> = added(0, size).into_iter().filter(|tile| tile.kind == kind).collect();
        let full = tiles.iter().filter(|tile| tile.width == 256).count();
        (full, tiles.last().map(|tile| tile.width).filter(|width| *width < 256))
    };
    assert_eq!(
        [0, 1, 2, 3].map(|level| widths(70_000, level)),
        [(273, Some(112)), (1, Some(17)), (0, Some(1)), (0, None)]
    );
    assert_eq!([0, 1, 2].map(|level| widths(256, level)), [(1, None), (0, Some(1)), (0, None)]);
    assert_eq!(added(300, 300), []);
    let paths: Vec<_> = added(255, 257).iter().map(Tile::path).collect();
    let expected = ["tile/0/000", "tile/entries/000", "tile/0/001.p/1", "tile/entries/001.p/1", "tile/1/000.p/1"];
    assert_eq!(paths, expected);
    for (old, new) in [(0, 1), (3, 700), (255, 256), (256, 257), (65_535, 65_537), (70_000, 70_001)] {
        // Theirs name the height of a tile, 8, before its level.
        let bare = |tile: &tlog_tiles::Tile| tile.path().replacen("tile/8/", "tile/", 1);
        let mut theirs: Vec<_> = tlog_tiles::Tile::new_tiles(8, old, new).iter().map(bare).collect();
        let is_hashes = |tile: &Tile| matches!(tile.kind, TileKind::Hashes { .. });
        let mut ours: Vec<_> = added(old, new).into_iter().filter(is_hashes).map(|tile| tile.path()).collect();
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs, "{old} to {new}");
    }
}

#[test]
fn a_tile_holds_the_hashes_of_the_tree() {
    let (tree, _) = numbered(600);
    let bottom = hashes_of(&tree, 0, 2, 88).unwrap();
    assert_eq!(bottom[..32], tree.leaf(512).unwrap());
    assert_eq!(bottom.len(), 88 * 32);
    let upper = hashes_of(&tree, 1, 0, 2).unwrap();
    assert_eq!(upper[..32], tree.root_at(256).unwrap());
    assert!(hashes_of(&tree, 0, 2, 89).is_err());
    assert!(hashes_of(&tree, 1, 0, 3).is_err());
    assert!(hashes_of(&tree, 63, u64::MAX, 1).is_err());
}

#[test]
fn a_bundle_holds_entries_with_their_lengths() {
    let all: [&[u8]; 3] = [b"", b"abc", &[7; 65_535]];
    let bytes = bundle(all).unwrap();
    assert_eq!(bytes[..7], [0, 0, 0, 3, b'a', b'b', b'c']);
    assert_eq!(entries(&bytes).unwrap(), all);
    assert_eq!(entries(&bytes[..6]), Err(BundleFault::EndsEarly { entry: 1 }));
    assert_eq!(entries(&bytes[..3]), Err(BundleFault::EndsEarly { entry: 1 }));
    assert_eq!(bundle([&[7; 65_536][..]]), Err(BundleFault::TooLarge { entry: 0 }));
}
