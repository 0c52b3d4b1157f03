//! Reading rows with the numbers of their lines.

use std::io::{self, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};

/// A row, with the number of the line on which it begins
pub struct Row {
    pub line: u64,
    pub cells: ByteRecord,
}

/// The rows of a CSV file
pub struct Rows<R> {
    reader: Reader<PlainEnds<R>>,
}

impl<R: Read> Rows<R> {
    pub fn new(input: R) -> Self {
        let mut builder = ReaderBuilder::new();
        // What is wrong with one row does not stop the others, so it is no error of the reader.
        builder.has_headers(false).flexible(true);
        builder.buffer_capacity(1 << 16);
        Self {
            reader: builder.from_reader(PlainEnds::new(input)),
        }
    }

    /// The next row, if there is one; empty lines are none
    pub fn next(&mut self) -> io::Result<Option<Row>> {
        let mut cells = ByteRecord::new();
        let earliest = self.reader.position().line();
        if !self.reader.read_byte_record(&mut cells)? {
            return Ok(None);
        }
        // The reader is behind the end of the row, and empty lines before it are no part of it.
        let inside = cells.as_slice().iter().filter(|byte| **byte == b'\n');
        let behind = self.reader.position().line();
        let line = behind.saturating_sub(1 + inside.count() as u64);
        // A quote that is not closed swallows the end of the row too.
        let line = line.max(earliest);
        Ok(Some(Row { line, cells }))
    }

    /// Up to so many rows
    pub fn take(&mut self, most: usize) -> io::Result<Vec<Row>> {
        let mut rows = Vec::with_capacity(most);
        while rows.len() < most {
            let Some(row) = self.next()? else { break };
            rows.push(row);
        }
        Ok(rows)
    }

    /// How many bytes have been read
    pub fn bytes(&self) -> u64 {
        self.reader.get_ref().bytes
    }
}

/// Text in which every line, the last one too, ends with a plain line feed, so that lines can be
/// counted by their ends
struct PlainEnds<R> {
    input: R,
    bytes: u64,
    /// The last byte was a carriage return, which stands for a line feed that may follow
    carriage: bool,
    ended: bool,
}

impl<R> PlainEnds<R> {
    const fn new(input: R) -> Self {
        Self {
            input,
            bytes: 0,
            carriage: false,
            ended: false,
        }
    }

    /// The byte as it is passed on
    const fn pass(&mut self, byte: u8) -> Option<u8> {
        let passed = match byte {
            b'\n' if self.carriage => None,
            b'\r' => Some(b'\n'),
            other => Some(other),
        };
        self.carriage = byte == b'\r';
        passed
    }
}

impl<R: Read> Read for PlainEnds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.ended {
            let read = self.input.read(buffer)?;
            self.bytes += read as u64;
            let mut kept = 0;
            for at in 0..read {
                let byte = buffer.get(at).copied();
                let passed = byte.and_then(|byte| self.pass(byte));
                if let (Some(byte), Some(place)) = (passed, buffer.get_mut(kept)) {
                    *place = byte;
                    kept += 1;
                }
            }
            if read == 0 {
                self.ended = true;
                if let Some(place) = buffer.first_mut() {
                    *place = b'\n';
                    kept = 1;
                }
            }
            if kept > 0 {
                return Ok(kept);
            }
        }
        Ok(0)
    }
}
