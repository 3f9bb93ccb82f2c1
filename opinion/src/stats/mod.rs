//! Statistics of shares and counts: z-values, exact tests, Beta intervals, false discovery rate.

pub(crate) mod beta;
pub(crate) mod discovery;
pub(crate) mod exact;
pub(crate) mod factorial;
pub(crate) mod proportion;
