//! A CSV file that arrives in pieces. The parser is `csv-core`; here are the separator, the line that
//! a record begins on, and an end to a quote that nobody closes.

use alloc::{string::String, vec, vec::Vec};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

/// No message is longer: a record that is has a quote that was never closed.
const LONGEST: usize = 1 << 20;
/// Where the end of the first line is looked for.
const HEAD: usize = 1 << 16;

/// One record and the line that it begins on.
pub(super) struct Record {
    pub(super) line: u64,
    pub(super) fields: Vec<String>,
    /// The file ended here, without the end of a line.
    pub(super) cut: bool,
}

/// Why a file cannot be read at all, or not any further.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// It is a ZIP archive.
    Zip,
    /// It is text in UTF-16.
    Utf16,
    /// A quote opened in the record of this line is never closed.
    Quote(u64),
}

pub(super) struct Table {
    /// What came before the first line was whole.
    head: Vec<u8>,
    reader: Option<Reader>,
    text: Vec<u8>,
    ends: Vec<usize>,
    /// How much of the two holds the record in the making.
    filled: (usize, usize),
    /// The last byte read was the end of a line.
    at_line_end: bool,
}

impl Table {
    pub(super) fn new() -> Self {
        Table {
            head: Vec::new(),
            reader: None,
            text: vec![0; 4096],
            ends: vec![0; 32],
            filled: (0, 0),
            at_line_end: true,
        }
    }

    /// Takes the next piece and gives the records that are whole now.
    pub(super) fn push(&mut self, bytes: &[u8]) -> Result<Vec<Record>, Stop> {
        let mut out = Vec::new();
        if self.reader.is_some() {
            self.read(bytes, &mut out)?;
        } else {
            self.head.extend_from_slice(bytes);
            if self.head.contains(&b'\n') || self.head.len() > HEAD {
                self.begin(&mut out)?;
            }
        }
        Ok(out)
    }

    /// The file has no more: gives what is left.
    pub(super) fn end(&mut self) -> Result<Vec<Record>, Stop> {
        let mut out = Vec::new();
        if self.reader.is_none() {
            self.begin(&mut out)?;
        }
        self.read(&[], &mut out)?;
        Ok(out)
    }

    fn begin(&mut self, out: &mut Vec<Record>) -> Result<(), Stop> {
        let head = core::mem::take(&mut self.head);
        if head.starts_with(b"PK\x03\x04") {
            return Err(Stop::Zip);
        }
        if head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]) {
            return Err(Stop::Utf16);
        }
        let first = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
        let count = |sign: u8| first.iter().filter(|&&byte| byte == sign).count();
        // Spreadsheets of half the world write semicolons.
        let sign =
            [b';', b'\t'].into_iter().fold(b',', |best, sign| if count(sign) > count(best) { sign } else { best });
        self.reader = Some(ReaderBuilder::new().delimiter(sign).terminator(Terminator::Any(b'\n')).build());
        let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
        if text.is_empty() { Ok(()) } else { self.read(text, out) }
    }

    /// Reads on. No bytes mean the end of the file.
    fn read(&mut self, mut bytes: &[u8], out: &mut Vec<Record>) -> Result<(), Stop> {
        let end = bytes.is_empty();
        loop {
            let Some(reader) = &mut self.reader else { return Ok(()) };
            let (text, ends) = (self.text.get_mut(self.filled.0..), self.ends.get_mut(self.filled.1..));
            let (result, read, written, ended) =
                reader.read_record(bytes, text.unwrap_or_default(), ends.unwrap_or_default());
            if let Some(last) = read.checked_sub(1).and_then(|last| bytes.get(last)) {
                self.at_line_end = *last == b'\n';
            }
            bytes = bytes.get(read..).unwrap_or_default();
            self.filled = (self.filled.0 + written, self.filled.1 + ended);
            match result {
                ReadRecordResult::OutputFull if self.text.len() > LONGEST => return Err(Stop::Quote(self.line())),
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    let record = self.record(end);
                    // A line with nothing in it is no record.
                    if record.fields.iter().any(|field| !field.is_empty()) {
                        out.push(record);
                    }
                }
                ReadRecordResult::InputEmpty if !end => return Ok(()),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::End => return Ok(()),
            }
        }
    }

    /// The line that the record in the making begins on.
    fn line(&self) -> u64 {
        let inside = self.text.iter().take(self.filled.0).filter(|&&byte| byte == b'\n').count() as u64;
        let line = self.reader.as_ref().map_or(1, Reader::line);
        line.saturating_sub(inside).max(1)
    }

    fn record(&mut self, end: bool) -> Record {
        let line = self.line() - u64::from(self.at_line_end && !end);
        let mut from = 0;
        let mut fields: Vec<String> = self
            .ends
            .iter()
            .take(self.filled.1)
            .map(|&to| {
                let field = self.text.get(from..to).unwrap_or_default();
                from = to;
                String::from_utf8_lossy(field).into_owned()
            })
            .collect();
        // Lines may end in CR LF.
        if let Some(last) = fields.last_mut()
            && last.ends_with('\r')
        {
            last.pop();
        }
        self.filled = (0, 0);
        Record { line, fields, cut: end && !self.at_line_end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every record with its line, however the file is cut into pieces.
    fn read(file: &[u8]) -> Result<Vec<(u64, Vec<String>)>, Stop> {
        let whole = pieces(file, file.len().max(1));
        for size in [1, 2, 3, 7] {
            assert_eq!(pieces(file, size), whole, "in pieces of {size}");
        }
        whole
    }

    fn pieces(file: &[u8], size: usize) -> Result<Vec<(u64, Vec<String>)>, Stop> {
        let mut table = Table::new();
        let mut records = Vec::new();
        for piece in file.chunks(size) {
            records.extend(table.push(piece)?);
        }
        records.extend(table.end()?);
        Ok(records.into_iter().map(|record| (record.line, record.fields)).collect())
    }

    fn rows(list: &[(u64, &[&str])]) -> Result<Vec<(u64, Vec<String>)>, Stop> {
        Ok(list.iter().map(|(line, fields)| (*line, fields.iter().map(|f| (*f).into()).collect())).collect())
    }

    #[test]
    fn quotes_lines_and_separators() {
        assert_eq!(read(b""), rows(&[]));
        assert_eq!(read(b"a,b\n1,2\n"), rows(&[(1, &["a", "b"]), (2, &["1", "2"])]));
        assert_eq!(
            read(b"\xef\xbb\xbfa;b;c\n1;\"2;\"\"3\";\n"),
            rows(&[(1, &["a", "b", "c"]), (2, &["1", "2;\"3", ""])])
        );
        assert_eq!(
            read(b"a,b\r\n\"one\r\ntwo\n\nthree\",x\r\n\r\n\r\nlast,\"y\"\r\n"),
            rows(&[(1, &["a", "b"]), (2, &["one\r\ntwo\n\nthree", "x"]), (8, &["last", "y"])])
        );
        assert_eq!(read("a,é\nü,\"\u{1f600}\"".as_bytes()), rows(&[(1, &["a", "é"]), (2, &["ü", "\u{1f600}"])]));
    }

    #[test]
    fn a_file_that_breaks_off_says_where() {
        let mut table = Table::new();
        let mut records = table.push(b"a,b\n1,2\n3,\"half a mess").unwrap();
        records.extend(table.end().unwrap());
        let last = records.pop().unwrap();
        assert_eq!((last.line, last.cut, last.fields.len()), (3, true, 2));
        assert!(records.iter().all(|record| !record.cut));
    }

    #[test]
    fn other_kinds_of_file_are_named() {
        assert_eq!(read(b"PK\x03\x04rest\nof"), Err(Stop::Zip));
        assert_eq!(read(b"\xff\xfeC\0O\0\n\0"), Err(Stop::Utf16));
    }

    #[test]
    fn a_quote_that_is_never_closed_ends_it() {
        let mut file = b"a,b\n1,2\n3,\"open".to_vec();
        file.extend(core::iter::repeat_n(b"more and more\n", 200_000).flatten());
        assert_eq!(pieces(&file, 65_536), Err(Stop::Quote(3)));
    }
}
