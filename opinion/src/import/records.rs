//! Bytes to rows of cells. `csv-core` knows quotes and line ends; here are line numbers, limits and cut files.

use super::fault::Reason;

/// No sound row is longer: 16,384 statements fill some 50 kB.
const MAX_ROW: usize = 16 << 20;

/// Cells of one row.
const MAX_CELLS: usize = 1 << 20;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// A row with where it stands.
pub(super) struct Row<'a> {
    bytes: &'a [u8],
    ends: &'a [usize],
    /// Line breaks up to the end of the row.
    breaks: u64,
    /// Whether the row is the last one and lacks its line end.
    pub is_cut: bool,
}

/// Splits chunks into rows.
pub(super) struct Records {
    reader: csv_core::Reader,
    /// The first bytes, until there are enough to know a byte-order mark.
    head: Option<Vec<u8>>,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    ended: usize,
}

/// Why no further row can be read.
pub(super) struct Stop {
    pub line: u64,
    pub reason: Reason,
}

impl<'a> Row<'a> {
    /// How many cells the row has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell without the spaces around it; nothing when the row is too short.
    pub fn cell(&self, at: usize) -> &'a [u8] {
        let end = self.ends.get(at).copied().unwrap_or(0);
        let start = if at == 0 { 0 } else { self.ends.get(at - 1).copied().unwrap_or(0) };
        self.bytes.get(start..end).unwrap_or_default().trim_ascii()
    }

    /// The cells in order.
    pub fn cells(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let cell = self.bytes.get(start..*end).unwrap_or_default();
            start = *end;
            cell.trim_ascii()
        })
    }

    /// The line on which the row begins. Counted only when somebody asks, that is for a fault.
    pub fn line(&self) -> u64 {
        1 + self.breaks - breaks(self.bytes)
    }
}

impl Records {
    /// Nothing read yet.
    pub fn new() -> Self {
        let mut reader = csv_core::Reader::new();
        // An empty line is skipped. After it the reader no longer looks for a byte-order mark, which it would find
        // or miss by how the chunks fall; `begin` does.
        reader.read_record(b"\n", &mut [0], &mut [0]);
        reader.set_line(1);
        Self { reader, head: Some(Vec::new()), bytes: vec![0; 1 << 12], ends: vec![0; 1 << 6], filled: 0, ended: 0 }
    }

    /// Reads a chunk and hands over the rows that it completes.
    pub fn feed(&mut self, chunk: &[u8], take: &mut impl FnMut(Row<'_>) -> Result<(), Stop>) -> Result<(), Stop> {
        let Some(head) = &mut self.head else {
            return self.read(chunk, take);
        };
        head.extend_from_slice(chunk);
        if head.len() < BOM.len() {
            return Ok(());
        }
        self.begin(take)
    }

    /// Reads what is left when the file has ended.
    pub fn finish(&mut self, take: &mut impl FnMut(Row<'_>) -> Result<(), Stop>) -> Result<(), Stop> {
        self.begin(take)?;
        // One more line end: within a quote it is text, otherwise it completes a row that lacks its own.
        self.read(b"\n", &mut |row| take(Row { is_cut: true, ..row }))?;
        if self.filled > 0 {
            let line = self.reader.line() - breaks(&self.bytes[..self.filled]);
            return Err(Stop { line, reason: Reason::OpenQuote });
        }
        Ok(())
    }

    fn begin(&mut self, take: &mut impl FnMut(Row<'_>) -> Result<(), Stop>) -> Result<(), Stop> {
        let Some(head) = self.head.take() else { return Ok(()) };
        if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
            return Err(Stop { line: 1, reason: Reason::Utf16 });
        }
        self.read(head.strip_prefix(BOM).unwrap_or(&head), take)
    }

    fn read(&mut self, mut chunk: &[u8], take: &mut impl FnMut(Row<'_>) -> Result<(), Stop>) -> Result<(), Stop> {
        use csv_core::ReadRecordResult::{End, InputEmpty, OutputEndsFull, OutputFull, Record};
        while !chunk.is_empty() {
            let (bytes, ends) = (&mut self.bytes[self.filled..], &mut self.ends[self.ended..]);
            let (result, read, wrote, ended) = self.reader.read_record(chunk, bytes, ends);
            self.filled += wrote;
            self.ended += ended;
            match result {
                // The chunk is not empty, so it is never the end.
                InputEmpty | End => return Ok(()),
                OutputFull => self.bytes.resize(self.larger(self.bytes.len(), MAX_ROW)?, 0),
                OutputEndsFull => self.ends.resize(self.larger(self.ends.len(), MAX_CELLS)?, 0),
                Record => {
                    let by_line_feed = u64::from(chunk[..read].last() == Some(&b'\n'));
                    take(Row {
                        bytes: &self.bytes[..self.filled],
                        ends: &self.ends[..self.ended],
                        breaks: self.reader.line() - 1 - by_line_feed,
                        is_cut: false,
                    })?;
                    (self.filled, self.ended) = (0, 0);
                }
            }
            chunk = &chunk[read..];
        }
        Ok(())
    }

    fn larger(&self, now: usize, most: usize) -> Result<usize, Stop> {
        if now >= most {
            let line = self.reader.line() - breaks(&self.bytes[..self.filled]);
            return Err(Stop { line, reason: Reason::TooLong });
        }
        Ok((now * 2).min(most))
    }
}

fn breaks(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rows = Vec<(u64, Vec<String>)>;

    fn rows(text: &[u8], chunk: usize) -> Result<Rows, (u64, Reason)> {
        let mut rows = Vec::new();
        let mut take = |row: Row<'_>| {
            rows.push((row.line(), row.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect()));
            Ok(())
        };
        let mut records = Records::new();
        let read = text.chunks(chunk).try_for_each(|chunk| records.feed(chunk, &mut take));
        let read = read.and_then(|()| records.finish(&mut take));
        read.map(|()| rows).map_err(|stop| (stop.line, stop.reason))
    }

    fn of(rows: &[(u64, &[&str])]) -> Rows {
        rows.iter().map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect())).collect()
    }

    #[test]
    fn lines_are_counted_whatever_the_line_end_and_the_chunk() {
        let expected = of(&[(1, &["a", "b"]), (2, &["x\ny", "1"]), (5, &["z", ""])]);
        for text in ["a,b\n\"x\ny\",1\n\nz,\n", "\u{feff}a,b\n\"x\ny\",1\n\nz,"] {
            for chunk in 1..=text.len() {
                assert_eq!(rows(text.as_bytes(), chunk), Ok(expected.clone()), "{chunk}");
            }
        }
        let windows = of(&[(1, &["a"]), (2, &["x\r\ny"]), (4, &["z"])]);
        for chunk in 1..9 {
            assert_eq!(rows(b"a\r\n\"x\r\ny\"\r\nz\r\n", chunk), Ok(windows.clone()), "{chunk}");
        }
    }

    #[test]
    fn an_open_quote_is_found_with_its_line() {
        for chunk in [1, 3, 100] {
            assert_eq!(rows(b"a,b\nc,\"d\ne\n\nf", chunk), Err((2, Reason::OpenQuote)));
            assert_eq!(rows(b"\"", chunk), Err((1, Reason::OpenQuote)));
            assert_eq!(rows(b"a\r\n\"", chunk), Err((2, Reason::OpenQuote)));
        }
    }

    #[test]
    fn an_empty_file_has_no_rows_and_a_foreign_one_is_told() {
        assert_eq!(rows(b"", 1), Ok(Vec::new()));
        assert_eq!(rows(b"\n\r\n\n", 1), Ok(Vec::new()));
        assert_eq!(rows(b"\xef\xbb\xbf", 1), Ok(Vec::new()));
        assert_eq!(rows(b"\xff\xfea\0", 1), Err((1, Reason::Utf16)));
        for chunk in [1, 3, 6, 9] {
            assert_eq!(rows("\u{feff}\u{feff}a\n".as_bytes(), chunk), Ok(of(&[(1, &["\u{feff}a"])])), "{chunk}");
        }
    }

    #[test]
    fn a_row_without_end_is_refused() {
        let mut text = b"a\n".to_vec();
        text.resize(MAX_ROW + 10, b'x');
        assert_eq!(rows(&text, 1 << 16), Err((2, Reason::TooLong)));
        let commas = [b"a\n".to_vec(), vec![b','; MAX_CELLS + 10]].concat();
        assert_eq!(rows(&commas, 1 << 16), Err((2, Reason::TooLong)));
    }
}
