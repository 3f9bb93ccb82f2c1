//! The tree against published constants and two other implementations.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use record::{Hash, ProofFault, Tree, empty_root, leaf_hash, node_hash, verify_consistency, verify_inclusion};
use sha2::Sha256;

/// Bytes as hexadecimal text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A tree of entries that are their own numbers, with the entries.
pub fn numbered(size: u64) -> (Tree, Vec<Vec<u8>>) {
    let entries: Vec<Vec<u8>> = (0..size).map(|number| number.to_be_bytes().to_vec()).collect();
    let mut tree = Tree::new();
    entries.iter().for_each(|entry| tree.push(leaf_hash(entry)));
    (tree, entries)
}

#[test]
fn roots_are_those_that_every_implementation_reproduces() {
    let entries: [&[u8]; 8] = [b"", b"\x00", b"\x10", b" !", b"01", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut tree = Tree::new();
    assert_eq!(hex(&tree.root()), roots[0]);
    for (entry, root) in entries.iter().zip(&roots[1..]) {
        tree.push(leaf_hash(entry));
        assert_eq!(hex(&tree.root()), *root);
    }
    for (size, root) in roots.iter().enumerate() {
        assert_eq!(hex(&tree.root_at(size as u64).unwrap()), *root);
    }
    assert_eq!(hex(&leaf_hash(b"L123456")), "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
}

#[test]
fn a_node_is_hashed_after_the_byte_one() {
    // The published constant joins texts that are no hashes, so it is reached through the definition of `node_hash`.
    use sha2::Digest;
    let published = Sha256::digest(b"\x01N123N456");
    assert_eq!(hex(&published), "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
    let joined = Sha256::digest([&[1][..], &[2; 32], &[3; 32]].concat());
    assert_eq!(node_hash(&[2; 32], &[3; 32])[..], joined[..]);
}

#[test]
fn nothing_outside_the_tree_is_answered() {
    let (tree, _) = numbered(5);
    assert_eq!((tree.len(), tree.leaf(5), tree.is_empty()), (5, None, false));
    assert!(tree.root_at(6).is_err());
    assert!(tree.inclusion(0, 6).is_err());
    assert!(tree.inclusion(3, 3).is_err());
    assert!(tree.consistency(0, 6).is_err());
    assert!(tree.consistency(4, 3).is_err());
    assert_eq!(tree.consistency(0, 5), Ok(vec![]));
    assert_eq!(verify_consistency(0, &empty_root(), 5, &tree.root(), &[]), Ok(()));
    assert_eq!(verify_consistency(0, &[0; 32], 5, &tree.root(), &[]), Err(ProofFault::OldRoot));
    assert_eq!(verify_consistency(5, &[0; 32], 5, &tree.root(), &[]), Err(ProofFault::Root));
}

#[test]
fn proofs_of_every_small_tree_hold_and_are_those_of_the_others() {
    for size in 1..=40 {
        let (tree, entries) = numbered(size);
        let other = other_tree(&entries);
        let stored = Stored::of(&entries);
        assert_eq!(tree.root()[..], other.root().as_bytes()[..]);
        assert_eq!(tree.root(), tlog_tiles::tree_hash(size, &stored).unwrap().0);
        for index in 0..size {
            let proof = tree.inclusion(index, size).unwrap();
            assert_eq!(proof.concat(), other.prove_inclusion(index as usize).as_bytes());
            assert_eq!(proof, bare(&tlog_tiles::prove_record(size, index, &stored).unwrap()));
            let leaf = tree.leaf(index).unwrap();
            assert_eq!(verify_inclusion(&leaf, index, size, &proof, &tree.root()), Ok(()));
        }
        for old in 1..=size {
            let proof = tree.consistency(old, size).unwrap();
            assert_eq!(proof.concat(), other.prove_consistency((size - old) as usize).as_bytes());
            assert_eq!(proof, bare(&tlog_tiles::prove_tree(size, old, &stored).unwrap()));
            let old_root = tree.root_at(old).unwrap();
            assert_eq!(verify_consistency(old, &old_root, size, &tree.root(), &proof), Ok(()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn proofs_at_any_size_hold(total in 1..700_u64, one in any::<u64>(), two in any::<u64>()) {
        let (tree, entries) = numbered(total);
        let (size, index) = (1 + one % total, two % (1 + one % total));
        let stored = Stored::of(&entries);
        let inclusion = tree.inclusion(index, size).unwrap();
        prop_assert_eq!(&inclusion, &bare(&tlog_tiles::prove_record(size, index, &stored).unwrap()));
        let root = tree.root_at(size).unwrap();
        prop_assert_eq!(verify_inclusion(&tree.leaf(index).unwrap(), index, size, &inclusion, &root), Ok(()));
        let old = index + 1;
        let consistency = tree.consistency(old, size).unwrap();
        prop_assert_eq!(&consistency, &bare(&tlog_tiles::prove_tree(size, old, &stored).unwrap()));
        prop_assert_eq!(verify_consistency(old, &tree.root_at(old).unwrap(), size, &root, &consistency), Ok(()));
    }

    #[test]
    fn touched_proofs_prove_nothing(
        size in 2..200_u64, index in any::<u64>(), bit in any::<usize>(), other in any::<[u8; 32]>(),
    ) {
        let index = index % size;
        let (tree, _) = numbered(size);
        let (root, leaf) = (tree.root(), tree.leaf(index).unwrap());
        let old_root = tree.root_at(index + 1).unwrap();
        let inclusion = tree.inclusion(index, size).unwrap();
        let consistency = tree.consistency(index + 1, size).unwrap();
        for touched in touched(&inclusion, bit, other) {
            prop_assert!(verify_inclusion(&leaf, index, size, &touched, &root).is_err());
        }
        for touched in touched(&consistency, bit, other) {
            prop_assert!(verify_consistency(index + 1, &old_root, size, &root, &touched).is_err());
        }
        prop_assert!(verify_inclusion(&other, index, size, &inclusion, &root).is_err());
        prop_assert!(verify_inclusion(&leaf, index, size, &inclusion, &other).is_err());
        prop_assert!(verify_inclusion(&leaf, (index + 1) % size, size, &inclusion, &root).is_err());
        prop_assert_eq!(verify_inclusion(&leaf, size, size, &inclusion, &root), Err(ProofFault::Outside));
        prop_assert!(verify_consistency(index + 1, &other, size, &root, &consistency).is_err());
        prop_assert!(verify_consistency(index + 1, &old_root, size, &other, &consistency).is_err());
    }
}

/// The same proof with one bit flipped, one hash more at either end, and one fewer.
fn touched(proof: &[Hash], bit: usize, other: Hash) -> Vec<Vec<Hash>> {
    let mut all = vec![[&[other], proof].concat(), [proof, &[other]].concat()];
    if !proof.is_empty() {
        let mut flipped = proof.to_vec();
        flipped[bit / 256 % proof.len()][bit / 8 % 32] ^= 1 << (bit % 8);
        all.extend([flipped, proof[1..].to_vec(), proof[..proof.len() - 1].to_vec()]);
    }
    all
}

fn other_tree(entries: &[Vec<u8>]) -> MemoryBackedTree<Sha256, Vec<u8>> {
    let mut tree = MemoryBackedTree::new();
    entries.iter().for_each(|entry| tree.push(entry.clone()));
    tree
}

fn bare(proof: &[tlog_tiles::Hash]) -> Vec<Hash> {
    proof.iter().map(|hash| hash.0).collect()
}

/// The hashes that `tlog_tiles` stores for some entries.
struct Stored(Vec<tlog_tiles::Hash>);

impl Stored {
    fn of(entries: &[Vec<u8>]) -> Self {
        let mut stored = Self(Vec::new());
        for (number, entry) in entries.iter().enumerate() {
            let added = tlog_tiles::stored_hashes(number as u64, entry, &stored).unwrap();
            stored.0.extend(added);
        }
        stored
    }
}

impl tlog_tiles::HashReader for Stored {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        Ok(indexes.iter().map(|&index| self.0[index as usize]).collect())
    }
}
