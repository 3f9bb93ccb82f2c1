//! What is drawn at random, all of it from the operating system.

/// The operating system gave no random bytes; without them nothing may be recorded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NoRandomness;

/// 32 bytes: a salt or the seed of a key.
pub(crate) fn bytes32() -> Result<[u8; 32], NoRandomness> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// 128 bits as 32 hexadecimal digits: a pseudonym, or the id of a draft or file.
pub(crate) fn name() -> Result<String, NoRandomness> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
