//! How alike two partitions are.

/// Agreement of two partitions beyond chance (Hubert and Arabie 1985): 1 when they are the same, about 0 when they have
/// nothing in common.
pub fn adjusted_rand(one: &[usize], other: &[usize]) -> f64 {
    let most = |list: &[usize]| list.iter().max().map_or(0, |most| most + 1);
    let (rows, columns) = (most(one), most(other));
    let mut table = vec![0_u64; rows * columns];
    one.iter().zip(other).for_each(|(&a, &b)| table[a * columns + b] += 1);
    let pairs = |count: u64| (count * count.saturating_sub(1) / 2) as f64;
    let both: f64 = table.iter().map(|&count| pairs(count)).sum();
    let ours: f64 = (0..rows).map(|row| pairs(table[row * columns..][..columns].iter().sum())).sum();
    let theirs: f64 = (0..columns).map(|c| pairs((0..rows).map(|row| table[row * columns + c]).sum())).sum();
    let expected = ours * theirs / pairs(one.len() as u64).max(1.0);
    let most = 0.5 * (ours + theirs);
    if most == expected { 1.0 } else { (both - expected) / (most - expected) }
}
