//! Proof files of C2SP `tlog-proof` (`.tlog-proof`): the receipt of one entry, which can be checked without the record.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::checkpoint::{Checkpoint, CheckpointFault};
use crate::note::VerifierKey;
use crate::tree::{Hash, ProofFault, leaf_hash, verify_inclusion};
use crate::{base64_text, decimal};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";

/// The most hashes in an inclusion proof that any tree can ask for.
const MAX_HASHES: usize = 63;

/// The receipt of one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofFile {
    /// What else stands in the file, never empty. Nothing protects it: it must not be believed.
    pub extra: Option<Vec<u8>>,
    /// The number of the entry.
    pub index: u64,
    /// Its inclusion proof in the tree of the checkpoint.
    pub proof: Vec<Hash>,
    /// The checkpoint's note, as it was signed.
    pub checkpoint: String,
}

/// Why a proof file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofFileFault {
    /// A line, counted from 0, that is not what it must be.
    Line(usize),
    /// The checkpoint is refused.
    Checkpoint(CheckpointFault),
    /// The proof does not lead from the entry to the checkpoint.
    Proof(ProofFault),
}

impl fmt::Display for ProofFileFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(out, "line {line} of the proof file is not what it must be"),
            Self::Checkpoint(fault) => fault.fmt(out),
            Self::Proof(fault) => fault.fmt(out),
        }
    }
}

impl core::error::Error for ProofFileFault {}

impl ProofFile {
    /// The text of the file.
    pub fn encode(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        if let Some(extra) = &self.extra {
            text += &format!("extra {}\n", base64_text::encode(extra));
        }
        text += &format!("index {}\n", self.index);
        for hash in &self.proof {
            text += &format!("{}\n", base64_text::encode(hash));
        }
        text + "\n" + &self.checkpoint
    }

    /// Reads the text of a file. Nothing in it is checked before [`verify`](Self::verify).
    ///
    /// # Errors
    /// The line that [`encode`](Self::encode) would not have written.
    pub fn parse(text: &str) -> Result<Self, ProofFileFault> {
        let (head, checkpoint) = text.split_once("\n\n").ok_or(ProofFileFault::Line(0))?;
        let mut lines = head.split('\n').enumerate().peekable();
        lines.next_if(|(_, line)| *line == FIRST_LINE).ok_or(ProofFileFault::Line(0))?;
        let extra = match lines.peek().and_then(|(_, line)| line.strip_prefix("extra ")) {
            None => None,
            Some(extra) => {
                lines.next();
                Some(base64_text::decode(extra).filter(|extra| !extra.is_empty()).ok_or(ProofFileFault::Line(1))?)
            }
        };
        let (number, line) = lines.next().ok_or(ProofFileFault::Line(1))?;
        let index = line.strip_prefix("index ").and_then(decimal::parse).ok_or(ProofFileFault::Line(number))?;
        let mut proof = Vec::new();
        for (number, line) in lines {
            if proof.len() == MAX_HASHES {
                return Err(ProofFileFault::Line(number));
            }
            proof.push(base64_text::decode_hash(line).ok_or(ProofFileFault::Line(number))?);
        }
        Ok(Self { extra, index, proof, checkpoint: checkpoint.to_owned() })
    }

    /// Checks that the entry of these bytes is in the record of this key, at the number the file says.
    ///
    /// # Errors
    /// The checkpoint or the proof is refused.
    pub fn verify(&self, entry: &[u8], key: &VerifierKey) -> Result<Checkpoint, ProofFileFault> {
        let checkpoint = Checkpoint::open(&self.checkpoint, key).map_err(ProofFileFault::Checkpoint)?;
        verify_inclusion(&leaf_hash(entry), self.index, checkpoint.size, &self.proof, &checkpoint.root)
            .map_err(ProofFileFault::Proof)?;
        Ok(checkpoint)
    }
}
